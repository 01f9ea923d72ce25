"""Leaders named in a list behind what they are: `县领导苗青、林晓芸出席`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_bounds import name_starting
from tasks.facts.names.name_lists import reads_as_name
from tasks.facts.people.behind_titles import ACTS_OF_LEADERS, FOLLOWS

_LEADERS = re.compile(r"领导:?(?=[\u4e00-\u9fff]{2,4}、)")
_WHOSE = re.compile(
    r"(?:(?P<place>(?<![一-鿿])[省市县区州镇乡](?:委|政府)?)|[委局厅府院县市区镇乡校]|级|主要|有关|相关)$"
)


def after_leaders(hans: str) -> Iterator[Mention]:
    """`县领导苗青、林晓芸出席`: a list of names behind 领导, two at least.

    >>> line = "县领导苗青、林晓芸、周岚陪同检查"
    >>> [line[m.start : m.end] for m in after_leaders(line)]
    ['苗青', '林晓芸', '周岚']
    >>> list(after_leaders("校领导高度重视、全员参与"))
    []
    """
    for match in _LEADERS.finditer(hans):
        whose = _WHOSE.search(hans, max(0, match.start() - 3), match.start())
        if whose is None:
            continue
        found: list[tuple[int, int]] = []
        start = match.end()
        while (end := name_starting(hans, start, ACTS_OF_LEADERS) or _listed(hans, start)) is not None:
            found.append((start, end))
            if hans[end : end + 1] != "、":
                break
            start = end + 1
        if len(found) > 1 and FOLLOWS.match(hans, found[-1][1]):
            place = whose["place"]  # 县领导 are called so, and are of the county
            any_body = not hans.endswith(_OFFICES, 0, whose.start() + 1)
            where = whose.span("place") if place else None
            yield from (
                Mention(*span, f"{place or ''}领导", "leader", roster=any_body, body=where) for span in found
            )


_ITEM = re.compile(r"[一-鿿]{2,3}(?=[,、。;])")


def _listed(hans: str, start: int) -> int | None:
    """The end of an item of a list that is a name, however rare its characters."""
    item = _ITEM.match(hans, start)
    return item.end() if item and reads_as_name(item.group()) else None


# 县教育局领导 are of that office, 县领导 of the county.
_OFFICES = ("教育局", "教体局", "教科局", "体育局", "教育厅", "教委", "政府", "学院", "中心校", "中心学校")
