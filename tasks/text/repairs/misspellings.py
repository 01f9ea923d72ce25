"""Misspelt words: the input method's next candidate, where the phrase leaves no doubt."""

from __future__ import annotations

from collections.abc import Set

from tasks.records import Edit
from tasks.text.normalise import in_script_of, to_traditional
from tasks.text.repairs.phrases import difference, occurrences, phrase_book
from tasks.vocabulary import table

_NEAR = 40


_PAIRS = {wrong: right for wrong, right in table("misspellings")}  # noqa: C416
_RIGHT = {to_traditional(wrong): right for wrong, right in _PAIRS.items()} | _PAIRS
_BOOK = phrase_book(_RIGHT)
NEEDS, ASKS = _BOOK.needs, _BOOK.asks


def find_misspellings(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """Phrases of the vocabulary `misspellings`, each impossible as it stands.

    An entry is as long as it must be to be wrong in every text: 接收 is a good word, 接收监督 is not. Both scripts
    are looked for, and the right form is written in the script around it.

    >>> [(e.start, e.end, e.fixed) for e in find_misspellings("截止目前,人生安全得到保障")]
    [(1, 2, '至'), (6, 7, '身')]
    >>> find_misspellings("学校接收新生120人,人生目标明确")
    []
    """
    return [_edit(text, at, wrong) for at, wrong in occurrences(_BOOK, text, seen)]


def _edit(text: str, at: int, wrong: str) -> Edit:
    near = text[max(0, at - _NEAR) : at + len(wrong) + _NEAR]
    start, end, fixed = difference(wrong, in_script_of(_RIGHT[wrong], near))
    return Edit(at + start, at + end, fixed, "typo", "misspelling", True)
