"""What a quantity measures, in the words by which a metric is looked up."""

from __future__ import annotations

import re

from tasks.facts.indicators.counted import Counted
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_OF = re.compile(r"[一-鿿]{1,12}的\Z")
_OF_REACH = 13
_LISTED = 80  # characters that the names of a list may fill
_DEGREES = ("本科", "专科", "大专")
_EXAM = re.compile("上线|高考|录取|考[上入取]|升[入学]")


def measured(hans: str, found: Quantity, what: Counted, thing: str | None, sentence: Span) -> str | None:
    """What a quantity measures as a metric may name it, None where it measures nothing that one does.

    Words that 的 parts from the thing tell its kind: 本科学历的教师. Of 巩固率、升学率, which have the same value, it is the
    last, since a quantity has one metric. 本科 of an exam is where pupils go, and not what teachers have.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans, start, end):
    ...     q = next(quantities(hans))
    ...     return measured(hans, q, Counted(Span(start, end)), hans[start:end], Span(0, len(hans)))
    >>> show("本科学历的教师36人", 5, 7), show("高考本科34人", 2, 4), show("专任教师36人", 0, 4)
    ('本科学历的教师', None, '专任教师')
    """
    if thing and found.dimension == "share":
        return thing.rpartition("、")[2]
    if thing and thing.endswith(_DEGREES) and _EXAM.search(hans, sentence.start, found.end):
        return None
    if thing and what.object and found.dimension == "people" and hans.endswith("的", 0, what.object.start):
        of = _OF.search(hans, max(0, what.object.start - _OF_REACH), what.object.start)
        return f"{of[0] if of else ''}{thing}"
    return thing


def by_example(hans: str, at: int) -> str | None:
    """等 where a number closes a list of examples, which is no stock, though no verb says so (辖…等5个村 says it is).

    >>> text = "王小明等8位老师的教案;现有教师36人;石桥小学等9所学校"
    >>> [by_example(text, text.index(number)) for number in ("8位", "36", "9所")]
    ['等', None, '等']
    """
    listed = hans.startswith("等", at - 1) or hans.startswith("一行", at - 2)
    governed = hans.find("辖", hans.rfind("。", max(0, at - _LISTED), at) + 1, at) if listed else -1
    return "等" if listed and governed < max(0, at - _LISTED) else None
