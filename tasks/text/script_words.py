"""Words in which a character of both scripts is surely the Traditional one."""

from __future__ import annotations

from functools import cache

from tasks.text.points import CharacterSet, character_set
from tasks.vocabulary import table

_WORKS = frozenset("作名述书称录者论")  # what 著 stands before in its own right


def whole_words(text: str) -> str:
    """Convert what is left of Traditional words in Simplified surroundings, where the word leaves no doubt.

    Half-converted pages write 关於, 带著 and 乾净 beside Simplified characters. A place or a person may be called by each
    of these characters, and in Simplified text they stay (於潜, 乾县); in these words they are none.

    >>> whole_words("关於乾净的校园,带著问题,於潜与乾县的名著")
    '关于干净的校园,带着问题,於潜与乾县的名著'
    """
    by_character = _words_by_character()
    pieces, done = [], 0
    for at in _left_over().places(text):
        for offset, word, fixed in by_character[text[at]]:
            start, end = at - offset, at - offset + len(word)
            if start >= done and text.startswith(word, start) and not _in_work(word, text[end : end + 1]):
                pieces += [text[done:start], fixed]
                done = end
                break
    return "".join(pieces) + text[done:] if done else text


def _in_work(word: str, following: str) -> bool:
    """Whether 著 is the first half of 著作 or 著名."""
    return word.endswith("著") and following in _WORKS


@cache
def _words_by_character() -> dict[str, tuple[tuple[int, str, str], ...]]:
    """The vocabulary `script_words`, longest first, by the character that changes, with its place in the word."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for word, fixed in sorted(table("script_words"), key=lambda row: (-len(row[0]), row)):
        offset = next(i for i, (a, b) in enumerate(zip(word, fixed, strict=True)) if a != b)
        found.setdefault(word[offset], []).append((offset, word, fixed))
    return {character: tuple(rows) for character, rows in found.items()}


@cache
def _left_over() -> CharacterSet:
    return character_set(_words_by_character())
