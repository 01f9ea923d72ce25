"""What of a part's wording two copies of it share, whatever became of its spacing and marks."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from tasks.text.points import BEYOND, CharacterSet, character_set, points, text_of


def letters_of(hans: str) -> str:
    """The letters and digits of a text, in their order.

    Sites set the same report with other line ends, blanks and punctuation.

    >>> letters_of("一、学校现有教师86人。") == letters_of("一、学校现有\\n教师86人")
    True
    >>> letters_of("学校现有教师86人")
    '学校现有教师86人'
    """
    codes = points(hans)
    return text_of(codes[_alphanumeric().within(codes)])


@cache
def _alphanumeric() -> CharacterSet:
    return character_set(c for c in map(chr, range(BEYOND)) if c.isalnum())


def fingerprint(letters: str) -> str:
    """A name for a wording: 60 bits of its hash behind an `f`, the same for the same letters and no others.

    >>> fingerprint("学校现有教师86人") == fingerprint("学校现有教师86人")
    True
    >>> fingerprint("学校现有教师86人") == fingerprint("学校现有教师87人")
    False
    """
    return "f" + sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()[:15]
