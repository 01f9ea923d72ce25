"""Medals that are told by their metals: `夺得三金一铜`."""

from __future__ import annotations

import re

from tasks.facts.awards.prize_frames import frame_before
from tasks.facts.honours.frames import GET, Frame, Row
from tasks.facts.honours.honours import count_in

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_MEDALS = re.compile(rf"(?P<gold>{_N}金)?[、,]?(?P<silver>{_N}银)?[、,]?(?P<bronze>{_N}铜)?")
_FIRST = re.compile(rf"{_N}[金银][、,]?(?={_N}[银铜])|{_N}金(?=的好?成绩|$)")
_METALS = {"金": "金牌", "银": "银牌", "铜": "铜牌"}


def medals(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """So many gold, silver and bronze medals, one award a metal.

    >>> rows, _ = medals("石桥小学航模队在市运动会中斩获三金一银", 0, Frame())
    >>> [(row.recipient, row.title, row.rank, row.count) for row in rows]
    [('石桥小学航模队', '市运动会', '金牌', 3), ('石桥小学航模队', '市运动会', '银牌', 1)]
    >>> medals("投入3金二银,学校五金店", 0, Frame())[0]
    []
    """
    first = _FIRST.search(seg) if "金" in seg or "银" in seg else None
    if first is None or GET.search(seg, 0, first.start()) is None:
        return [], frame
    told = _MEDALS.match(seg, first.start())
    frame = frame_before(seg[: first.start()], frame)
    found = [metal for metal in ("gold", "silver", "bronze") if told and told[metal]]
    return [_row(told, metal, at, frame) for metal in found if told], frame


def _row(told: re.Match[str], metal: str, at: int, frame: Frame) -> Row:
    words = told[metal]
    start, end = at + told.start(metal), at + told.end(metal)
    count = count_in(f"{words[:-1]}个")
    return Row(start, end, frame.title, _METALS[words[-1]], frame.recipient, count, frame.giver, frame.level)
