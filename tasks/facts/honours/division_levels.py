"""Of which level a division is that a text names: 松滋市 ranks with counties, 上海市 with provinces."""

from __future__ import annotations

import re
from functools import cache

from tasks.vocabulary import table

_ENDS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[市区](?!级)")
_WIDTHS = (5, 4, 3)  # characters of names with their 市 or 区; shorter ones (城区) are words


def by_rank(text: str) -> str:
    """A text in which cities and districts that the list of divisions knows are replaced by their rank.

    The last character of such names misleads: a city of a county's rank commends as a county does, the four
    municipalities as provinces do, and 萧山区 is no 山区.

    >>> by_rank("松滋市文明单位"), by_rank("上海市优秀教师"), by_rank("萧山区示范校")
    ('县文明单位', '省优秀教师', '县示范校')
    >>> by_rank("南昌市先进集体"), by_rank("全国文明城市")
    ('市先进集体', '全国文明城市')
    """
    spans: list[tuple[int, int, str]] = []
    for match in _ENDS.finditer(text):
        end = match.end()
        for width in _WIDTHS:
            rank = _ranks().get(text[end - width : end]) if end >= width else None
            if rank:
                spans.append((end - width, end, rank))
                break
    for start, end, rank in reversed(spans):
        text = text[:start] + rank + text[end:]
    return text


@cache
def _ranks() -> dict[str, str]:
    """Names of cities and districts, former ones too, with what they rank as; a city's own name first."""
    ranks: dict[str, str] = {}
    for code, name, _, former in table("gazetteer"):
        for one in (name, *(former.split() if former != "-" else ())):
            if one[-1] in "市区" and len(one) > 2:
                rank = "省" if code.endswith("0000") else "市" if code.endswith("00") else "县"
                if ranks.get(one) in (None, "县"):
                    ranks[one] = rank
    return ranks
