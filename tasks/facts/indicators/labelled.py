"""Lists that one label heads: 生均图书:小学21册,初中32册; 各科合格率:语文96%、数学81%."""

from __future__ import annotations

import re

from tasks.facts.quantities.quantities import Quantity
from tasks.records import Passage, Span

_WINDOW = 160  # characters before a quantity in which the label of its list stands
_ITEM = r"[一-鿿“”、/]{1,10}?(?:\([一-鿿]{1,8}\))?(?:为|达到?|是|各|每[^,;、\d]{1,6})?"
_NUMBER = r"[近约逾]?[\d.]+(?:[:∶][\d.]+)?[^一-鿿,;。、\d]{0,3}[一-鿿㎡%‰]{0,6}(?:/[一-鿿]{1,3}){0,2}(?:\([^()]{1,16}\))?"
# What a label names decides of which dimension the numbers of its list must be.
_NOUNS = {
    "share": r"率|比例|比重|占比",
    "area": r"面积|用房",
    "money": r"费|标准|补助|补贴|工资|经费|津贴|值|支出|收入|投入|资金|奖金|助学金",
    "score": r"分|成绩|得分",
    "ratio": r"比|比例",
    "people": r"人数|学生数?|在校生数?|教师数?|教职工数?|幼儿数?|生源",
    "count": r"图书|册数|台数|数量|数|个数|学时|课时|计算机",
    "time": r"时间|学时|课时|时长",
}
_MEASURES = {name: re.compile(rf"(?:{nouns})(?:\([一-鿿]+\))?\Z") for name, nouns in _NOUNS.items()}
_LABEL = re.compile(
    r"(?:\A|[,;。\n、)( 　]|(?<=[\d一二三四五六七八九十][.、]))(?P<what>[一-鿿()]{2,24}?)(?:分别)?(?:达到?|为|是)?:"
    rf"(?P<items>(?:{_ITEM}{_NUMBER}[,、;和])*)(?P<name>{_ITEM})\Z"
)
# 共, and what is a sum, a share or a deed of its own (办公费21万元, 教师占88%, 全年发放43万元).
_NO_NAME = re.compile(
    r".*(?:其中|共计?|总计|合计|累计|全[省市县区镇乡校年]|占|发放|支出|[比较]|[提上]|增|下降|[费率金款])"
)
_TAIL = re.compile(r"(?:为|达到?|是|各|每.*)\Z")


def of_label(passage: Passage, found: Quantity) -> tuple[str, str] | None:
    """The name of an item with what the label before the colon measures, in the document's own script and in matching form.

    A list says once what all of its numbers are; beside each of them stands only of whom it is told.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.records import Part
    >>> def show(text):
    ...     passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    ...     return [(of_label(passage, q) or ("",))[0] for q in quantities(text)]
    >>> show("生均图书:小学21册,初中32册"), show("各科合格率:语文96.3%、数学81%")
    (['小学生均图书', '初中生均图书'], ['语文合格率', '数学合格率'])
    >>> show("办学条件:图书1200册,电脑36台")
    ['', '']
    """
    hans = passage.hans
    colon = hans.rfind(":", max(0, found.start - _WINDOW), found.start)
    if colon < 0 or found.dimension not in _MEASURES:
        return None
    low = max(0, colon - 30)
    low = max(low, hans.rfind("\n", low, colon))
    label = _LABEL.search(hans, low, found.start)
    if label is None or not _MEASURES[found.dimension].search(label["what"]):
        return None
    name = _name(hans, label)
    return None if name is None else _joined(passage, name, _measure(hans, *label.span("what")))


def _joined(passage: Passage, name: Span, what: Span) -> tuple[str, str]:
    def both(text: str) -> str:
        return text[name.start : name.end] + text[what.start : what.end]

    return both(passage.text), both(passage.hans)


def _name(hans: str, label: re.Match[str]) -> Span | None:
    """Of whom an item is told, unless it only adds up the others."""
    start, end = label.span("name")
    tail = _TAIL.search(hans, start, end)
    end = tail.start() if tail and tail.start() > start else end
    return None if end == start or _NO_NAME.match(hans, start, end) else Span(start, end)


_EACH_OF = re.compile(r"(?:其中|全[省市县区镇乡校]|我[省市县区镇乡校]|各[科级类学]+|主要)")


def _measure(hans: str, start: int, end: int) -> Span:
    """What is measured, without 各科 before it."""
    lead = _EACH_OF.match(hans, start, end)
    return Span(lead.end() if lead and lead.end() < end else start, end)
