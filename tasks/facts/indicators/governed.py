"""The verb under which a metric is looked up: 新建小学3所、初中2所 built both, 撤并为9所 leaves that many."""

from __future__ import annotations

import re
from functools import cache

from tasks.facts.indicators.carried import Past
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span
from tasks.vocabulary import words

_LIST = re.compile(r"\)?[一-鿿]{0,10}[、,和及与] ?(?:以及|其中|含)?:?[一-鿿]{0,12}")
_JOINED = re.compile(r"(?:的?[一-鿿]{2,12})?")  # 新建900平方米食堂一座, 加固校舍6栋3600平方米
_STANDING = re.compile(r"在[校园职编岗册读]|总|共|现|累计|历年|全")
_SAYS = re.compile(r"[达有为剩占超]")  # 新购图书900册,藏书达3600册
_RESULT = re.compile(r"[一-鿿]{0,3}[为到至成]了?\Z")  # 撤并后调整到9所
_CHANGES = re.compile(r"撤|并|调整|整合|增|减|扩|缩|压|精简|发展|上升|提高|下降|降低")
_HOLDS = frozenset({"容纳", "可容纳", "惠及", "覆盖"})  # 容纳36个班,1600名学生
_BUILT = frozenset({"平方米", "幢", "栋", "座", "间", "层"})


def governing(
    hans: str, found: Quantity, before: int, action: Span | None, past: list[Past], thing: str | None
) -> str | None:
    """The verb that governs a quantity: its own, unless it leads to a result, else that of the list it goes on.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans, start, end):
    ...     return governing(hans, next(quantities(hans)), 0, Span(start, end), [], "学校")
    >>> show("撤并学校9所", 0, 2), show("学校撤并调整为9所", 2, 4)
    ('撤并', None)
    """
    if action is None:
        return deed_over(hans, found, before, past, thing)
    verb = hans[action.start : action.end]
    changes = action.end <= found.start and _CHANGES.search(verb)
    return None if changes and _RESULT.fullmatch(hans, action.end, found.start) else verb


def deed_over(hans: str, found: Quantity, before: int, past: list[Past], thing: str | None) -> str | None:
    """The verb of the quantity before, where this one only goes on with its list; `before` is where that one ends.

    What stands for itself (在校生, 总面积) begins anew, and a verb that is the thing (招生300人) governs nothing.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans, thing, verb):
    ...     first, second = quantities(hans)
    ...     return deed_over(hans, second, first.end, [Past("所", "小学", "小学", 0, verb)], thing)
    >>> show("新建小学3所、初中2所", "初中", "新建"), show("现有小学3所、初中2所", "初中", "现有")
    ('新建', None)
    >>> show("撤并小学3所,在校生2人", "在校生", "撤并") is None
    True
    """
    last = past[-1] if past else None
    if last is None or thing is None or last.deed is None or last.deed in _having() or _STANDING.match(thing):
        return None
    gap = hans[before : found.start]
    if (last.hans and last.deed in last.hans) or _SAYS.search(gap):
        return None
    built = found.unit in _BUILT and last.unit in _BUILT
    listed = (found.unit == last.unit or last.deed in _HOLDS) and _LIST.fullmatch(gap)
    return last.deed if listed or (built and _JOINED.fullmatch(gap)) else None


@cache
def _having() -> frozenset[str]:
    return frozenset(words("having_verbs"))
