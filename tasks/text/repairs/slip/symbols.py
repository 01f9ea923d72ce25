"""What the characters of a text count as for the tables of the model: one script, one width, one digit, one letter."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from tasks.text.points import CharacterMap, character_map
from tasks.text.repairs.slip.damage import LEADS, TRAILS, pair

LINE_END = "⏎"
BLANK = "　"  # as wide as a character: paragraphs are set in by them
_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}


@cache
def every() -> tuple[str, ...]:
    """All characters of GBK with two bytes."""
    return tuple(c for lead in LEADS for trail in TRAILS if (c := pair(lead, trail)))


@cache
def converted(config: str) -> dict[str, str]:
    """The characters of GBK that a conversion of script changes, one by one, and to what."""
    known = every()
    changed = OpenCC(config).convert("\n".join(known)).split("\n")
    return {a: b for a, b in zip(known, changed, strict=True) if a != b and len(b) == 1}


@cache
def all_symbols() -> CharacterMap:
    """What `symbols` does, as a table for long texts."""
    return character_map({chr(code): symbol for code, symbol in _symbols().items()})


@cache
def _symbols() -> dict[int, str]:
    """What the characters count as that do not count as themselves."""
    found = {ord(c): simple for c, simple in converted("t2s").items()}
    found |= {code: narrow for code, narrow in _WIDTH.items() if not narrow.isalnum()}
    digits, letters = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for alike, stands_for in ((digits, "0"), (letters, "A")):
        found |= {ord(c) + shift: stands_for for c in alike for shift in (0, 0xFEE0)}
    return found | {ord(c): LINE_END for c in "\r\n"}


def symbols(text: str) -> str:
    """What the characters of a text count as: Simplified, half-width, any digit 0, any Latin letter A.

    >>> symbols("學，８b\\n")
    '学,0A⏎'
    """
    return text.translate(_symbols())


def set_in(text: str) -> str:
    """The symbols of a text, with the blanks that set a line in as part of its beginning.

    >>> set_in("\\n　（一）")
    '⏎⏎(一)'
    """
    return symbols(text).replace(BLANK, LINE_END)
