"""The verb that goes on to govern the next of a list: 新建小学3所、初中2所 built both, and has no stock of either."""

from __future__ import annotations

import re
from functools import cache

from tasks.facts.carried import Past
from tasks.facts.quantities import Quantity
from tasks.vocabulary import words

_LIST = re.compile(r"\)?[一-鿿]{0,10}[、,和及与](?:以及|其中|含)?:?[一-鿿]{0,12}")
_JOINED = re.compile(r"(?:的?[一-鿿]{2,12})?")  # 新建900平方米食堂一座, 加固校舍6栋3600平方米
_STANDING = re.compile(r"在[校园职编岗册读]|总|共|现|累计|历年|全")
_SAYS = re.compile(r"[达有为剩占超]")  # 新购图书900册,藏书达3600册
_BUILT = frozenset({"平方米", "幢", "栋", "座", "间", "层"})


def deed_over(hans: str, found: Quantity, before: int, past: list[Past], thing: str | None) -> str | None:
    """The verb of the quantity before, where this one only goes on with its list; `before` is where that one ends.

    What stands for itself (在校生, 总面积) begins anew, and a verb that is the thing (招生300人) governs nothing.

    >>> from tasks.facts.quantities import quantities
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
    listed = found.unit == last.unit and _LIST.fullmatch(gap)
    return last.deed if listed or (built and _JOINED.fullmatch(gap)) else None


@cache
def _having() -> frozenset[str]:
    return frozenset(words("having_verbs"))
