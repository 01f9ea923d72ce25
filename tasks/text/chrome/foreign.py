"""Lines without Chinese that viewers and hosts of Chinese pages print: `SHOW MORE`, `Make your own free website`."""

from __future__ import annotations

import re
from functools import cache

from tasks.vocabulary import words

_LONGEST = 160  # characters of the longest such line
_NOTICE = 300  # characters of the longest line that is known by its beginning
_WORD = re.compile("[A-Za-z]+")
_POSTED = re.compile(
    r"(?:current|your) (?:location|position)\s?[-:>] .{3,}|(?:posted?|uploaded|updated|published) (?:on|by) .{3,40}|notice: the content above .{20,}",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:copyright )?(?:notice|disclaimer|statement|declaration)\s?:", re.IGNORECASE)
_LONG_NOTICE = 1200  # characters of the longest notice
_SOME, _ENOUGH = 2, 3  # different words of pages that show one beside chrome, and anywhere


def is_foreign_chrome(line: str) -> bool | None:
    """Whether a line is in English and about a page: True for sure, False if a lesson may say so, else None.

    >>> is_foreign_chrome("SHOW MORE"), is_foreign_chrome("Make your own free website on Example.com")
    (True, True)
    >>> is_foreign_chrome("Posted on 12-May-2013"), is_foreign_chrome("Download"), is_foreign_chrome("21 views")
    (True, False, False)
    >>> is_foreign_chrome("Read the text on page 20"), is_foreign_chrome("Good morning"), is_foreign_chrome("show 更多")
    (False, None, None)
    """
    if len(line) > _NOTICE or not line[0].isascii() or not line.isascii():
        return None
    if _POSTED.fullmatch(line):
        return True
    if len(line) > _LONGEST:
        return None
    found = set(map(str.lower, _WORD.findall(line)))
    known = len(found & _known())
    if known < _SOME:
        return False if known == len(found) == 1 else None
    return known >= _ENOUGH or known == len(found)


def is_foreign_notice(line: str) -> bool:
    """Whether a line, however long, is a notice in English: it calls itself so, and speaks of pages.

    >>> is_foreign_notice("Notice: what this website shows was taken elsewhere, please contact us about copyright.")
    True
    >>> is_foreign_notice("Notice: the pupils of our school meet at the gate."), is_foreign_notice("注意: website, contact")
    (False, False)
    """
    if _CALLED.match(line) is None or len(line) > _LONG_NOTICE or not line.isascii():
        return False
    return len(set(map(str.lower, _WORD.findall(line))) & _known()) >= _SOME


@cache
def _known() -> frozenset[str]:
    return frozenset(words("chrome_english"))
