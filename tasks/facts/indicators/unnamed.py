"""What is measured where no word names it: ages that only narrow a count (35岁以下36人), sums that were found (筹措360万元)."""

from __future__ import annotations

import re

from tasks.facts.quantities.quantities import Quantity

_COUNTED = re.compile(r"(?:[率数數]|比例|情[况況])[达達为為]?\Z")
_WHO = re.compile(
    r"[一-鿿]{0,6}?(?:人口|青[壮壯]年|[儿兒]童少年|少年[儿兒]童|[儿兒]童|少年|幼[儿兒]|[学學]生|教[师師]|[教职職]工)"
)
_A_BAND = re.compile(r"\d[^一-鿿]*[岁歲周]")


# 安排了360万元: money, and nothing beside it says which.
_FOUND = frozenset(
    {"筹措", "筹集", "募集", "安排", "预留", "斥资", "编列", "划拨", "拨付", "下拨", "落实", "争取", "整合"}
)


def sum_of(found: Quantity, verb: str | None, text: str) -> tuple[str, str] | None:
    """The object of a sum that was only found or set apart, in the document's own script and in matching form.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> one = next(quantities("筹措360万元"))
    >>> sum_of(one, "筹措", "學校籌措360萬元"), sum_of(one, "收取", "收取360万元")
    (('資金', '资金'), None)
    """
    if found.dimension != "money" or verb not in _FOUND:
        return None
    return _own("资金", "資金", text), "资金"


def _own(hans: str, hant: str, text: str) -> str:
    return hant if "學" in text or "資" in text else hans


_PERSONS = "生师師员員童人"  # 优等生(85分以上) says who they are; 学生360人,590分以上39人 does not
_A_SCORE = re.compile(r"\d[\d.]*分")


def score_of(found: Quantity, thing: str | None, text: str) -> str | None:
    """The object of a score that only says who is meant: 600分以上36人, of whom nobody named the paper.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> one = next(quantities("600分以上"))
    >>> score_of(one, "700分以上", "600分以上"), score_of(one, "文科总分", "600分以上")
    ('分数', '文科总分')
    """
    if found.dimension != "score" or found.bound == "exact":
        return thing
    told = text[found.start - 1 : found.start] in ("(", "(") or (thing or "生")[-1] not in _PERSONS
    if thing is not None and told and not _A_SCORE.match(thing):
        return thing
    return _own("分数", "分數", text)


def age_of(found: Quantity, thing: str | None, text: str) -> str | None:
    """The object of an age: the age of those whom it narrows, where the words beside it name a rate or nobody.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans, thing):
    ...     return age_of(next(quantities(hans)), thing, hans)
    >>> show("15周岁人口完成率为99%", "人口完成率"), show("35岁以下", None), show("平均年龄36岁", "平均年龄")
    ('人口年龄', '年龄', '平均年龄')
    """
    if found.dimension != "age":
        return score_of(found, thing, text)
    age = _own("年龄", "年齡", text)
    if thing is None or _A_BAND.search(thing):
        return age
    who = _WHO.match(thing) if _COUNTED.search(thing) else None
    return f"{who[0]}{age}" if who else age if _COUNTED.search(thing) else thing
