"""Days of a chronicle that stand below their month: `3月`, and on the next lines `6日  召开…`, `24—25日  …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.dates.token_dates import TokenDate
from tasks.facts.language.numerals import numeral
from tasks.text.points import line_starts, starting_at

_HEADS = ("月\n", "月份\n", "月:\n", "月份:\n", "月 \n")
_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_LINE = re.compile(
    rf"[ 　\t]*(?:(?:[一二三四五六七八九十]{{1,2}}、|\(|【)?(?P<month>{_N})月份?[)】]?[ 　\t:]*(?=\n)"
    rf"|(?:[●○·•■◆★▪—-][ 　]*)?(?P<at>(?P<day>\d{{1,2}})日?(?:[—~至、-]{{1,2}}(?P<last>\d{{1,2}}))?日)(?!内|[前后起以均人])"
    rf"|(?P<other>{_N}月|(?:19|20)\d\d年\d|[一二三四五六七八九十]{{1,2}}、))"
)
_MONTHS, _DAYS = 12, 31


def chronicle_days(hans: str) -> Iterator[TokenDate]:
    """The days that open the lines under a month which stands alone on its line.

    >>> text = "3月\\n6日  召开大会\\n24—25日,举行运动会\\n5月1日放假\\n7日开学"
    >>> [(text[d.start : d.end], d.month, d.day) for d in chronicle_days(text)]
    [('6日', 3, 6), ('24—25日', 3, 24)]
    >>> list(chronicle_days("6日召开大会\\n7日放假"))
    []
    """
    if not any(head in hans for head in _HEADS):
        return
    month: int | None = None
    for line in starting_at(_LINE, hans, line_starts(hans)):
        if line["month"]:
            month = _within(line["month"], _MONTHS)
        elif line["other"]:
            month = None
        elif month and (day := _within(line["day"], _DAYS)):
            last = _within(line["last"] or "", _DAYS)
            yield TokenDate(*line.span("at"), month=month, day=day, day_high=last)


def _within(digits: str, most: int) -> int | None:
    value = numeral(digits) if digits else None
    return int(value) if value and value <= most else None
