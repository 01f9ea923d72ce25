"""Days that stand without their month, since it was named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tasks.facts.dates.token import Token

_REACH = 120  # characters within which the month named last is still the one that is spoken of
_BEFORE = frozenset(",;。:(")
# 29日常工作, 12日均, 5号楼 are no days; a day goes on with what happens, or with its hour.
_NO_DAY = re.compile(
    r"[常记前期均程报志用益渐照光语内化出落息]|本(?![^,。;]{0,2}[校园])|(?<=号)(?![,上下晚早中起召举开])"
)


def with_months_before(hans: str, found: Iterable[Token]) -> Iterator[Token]:
    """The tokens of a text, a bare day behind a day of the same month with that month before it.

    Chronicles name a month once and go on with its days: 3月22日召开动员会,29日举行培训会. The day must be a later one
    and open a clause.

    >>> from tasks.facts.dates.tokens import tokens
    >>> def months(hans):
    ...     return [t.value for t in with_months_before(hans, tokens(hans)) if t.unit == "month"]
    >>> months("3月22日召开动员会,29日举行培训会"), months("3月22日召开动员会,住5号楼")
    ([3, 3], [3])
    """
    month: Token | None = None
    day: Token | None = None
    before: Token | None = None
    for token in found:
        if token.unit == "month":
            month, day = token, None
        elif token.unit == "day" and month:
            if day and before is not month and _goes_on(hans, day, token):
                yield Token(token.start, token.start, "month", month.value)
            day = token
        yield token
        before = token


def _goes_on(hans: str, day: Token, token: Token) -> bool:
    """Whether a bare day opens a clause behind an earlier day of its month."""
    if token.start - day.end > _REACH or hans[token.start - 1] not in _BEFORE or token.high:
        return False
    later = (day.high or day.value or 0) < (token.value or 0)
    return later and "\n" not in hans[day.end : token.start] and not _NO_DAY.match(hans, token.end)
