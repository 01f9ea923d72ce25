"""Rolls that set persons behind their county, school or group, line by line: `石桥小学:周岚 苗青`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_lists import reads_as_name
from tasks.text.points import line_starts, starting_at

_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,2}[.、][ 　]*)?"
    r"(?P<unit>[一-鿿\d()]{1,22}?(?:[县区市镇乡村州]|[小中大]学|学[校院]|幼儿园|[初高]中|完小|[一二三四五六七八九十][中小]|"
    r"中心校|学区|[局处科室院站园部班组队办]))(?:\(\d{1,3}[人名]\))?[ 　]*:[ 　]*(?P<names>[一-鿿][一-鿿、, 　]{1,400})[。;]?[ 　]*$"
)
_NAME = re.compile(r"[一-鿿]{2,4}(?![一-鿿])|(?<![一-鿿])[一-鿿][ 　]{1,3}[一-鿿](?![一-鿿])")
_ITEM = re.compile(r"[一-鿿]+(?:(?<=[、,: 　\n][一-鿿])[ 　]{1,3}[一-鿿](?![一-鿿]))?")


def unit_rolls(hans: str) -> Iterator[Mention]:
    """The names of such lines, two lines at least.

    >>> text = "先进个人\\n石桥小学:周岚 苗 青\\n柳河镇:林晓芸、周志远\\n工作组:协调 督查"
    >>> [(text[m.start : m.end], text[slice(*m.body)]) for m in unit_rolls(text) if m.body]
    [('周岚', '石桥小学'), ('苗 青', '石桥小学'), ('林晓芸', '柳河镇'), ('周志远', '柳河镇')]
    >>> list(unit_rolls("石桥小学:周岚"))
    []
    """
    lines = [(line, _names(hans, line)) for line in starting_at(_LINE, hans, line_starts(hans))]
    told = [(line, names) for line, names in lines if names]
    for line, names in told if len(told) > 1 else ():
        for name in names:
            yield Mention(*name, None, "other", body=line.span("unit"))


def _names(hans: str, line: re.Match[str]) -> list[tuple[int, int]]:
    """The items behind a unit, where most are names; none where they are other words."""
    items = [item.span() for item in _ITEM.finditer(hans, *line.span("names"))]
    named = [span for span in items if reads_as_name("".join(hans[slice(*span)].split()))]
    short = all(_NAME.fullmatch(hans[slice(*span)]) for span in items)
    return items if short and 5 * len(named) >= 3 * len(items) else []
