"""What an age measures that only narrows whom another number counts: 15周岁人口完成率99%, 35岁以下36人."""

from __future__ import annotations

import re

from tasks.facts.quantities import Quantity

_COUNTED = re.compile(r"(?:[率数數]|比例|情[况況])\Z")
_WHO = re.compile(
    r"[一-鿿]{0,6}?(?:人口|青[壮壯]年|[儿兒]童少年|少年[儿兒]童|[儿兒]童|少年|幼[儿兒]|[学學]生|教[师師]|[教职職]工)"
)
_A_BAND = re.compile(r"\d[^一-鿿]*[岁歲周]")


def age_of(found: Quantity, thing: str | None, text: str) -> str | None:
    """The object of an age: the age of those whom it narrows, where the words beside it name a rate or nobody.

    >>> from tasks.facts.quantities import quantities
    >>> def show(hans, thing):
    ...     return age_of(next(quantities(hans)), thing, hans)
    >>> show("15周岁人口完成率为99%", "人口完成率"), show("35岁以下", None), show("平均年龄36岁", "平均年龄")
    ('人口年龄', '年龄', '平均年龄')
    """
    if found.dimension != "age":
        return thing
    age = "年齡" if "學" in text or "齡" in text else "年龄"
    if thing is None or _A_BAND.search(thing):
        return age
    who = _WHO.match(thing) if _COUNTED.search(thing) else None
    return f"{who[0]}{age}" if who else age if _COUNTED.search(thing) else thing
