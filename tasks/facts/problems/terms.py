"""The terms of a remedy, who must carry it out and by when, behind labels of their own: `责任人:苗青 时限:6月底`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.privacy import mask_private
from tasks.facts.problems.deadlines import labelled_deadline
from tasks.records import Passage

_WHO = (
    r"(?:主要|具体|整改|直接|第一)?责任(?:人|单位|部门|领导|科室|股室|处室|主体|校长)"
    r"|(?:牵头|分管|主管|包抓|督办)(?:领导|单位|部门|人)|负责人|落实人"
)
_WHEN = r"(?:整改|完成|办结|销号|达标)?(?:时限|期限|时间|日期)(?:要求)?"
_LABEL = re.compile(rf"(?:(?P<who>{_WHO})|(?P<when>{_WHEN}))(?:[::]|】[::]?)\s*")
_NEXT = r"(?=[。;\n]|\s|(?:整改|完成|责任|牵头)[\u4e00-\u9fff]{0,4}[::]|$)"
_VALUE = re.compile(rf"[^,。;\n::()]{{1,40}}(?=[)])|[^,。;\n::]{{1,40}}?(?:(?=,)|{_NEXT})")  # (责任人:苗青)
_DUE = re.compile(rf"[^。;\n::()]{{1,40}}(?=[)])|[^。;\n::]{{1,40}}?{_NEXT}")


class Terms(NamedTuple):
    """By when, and who; None for what no label tells."""

    deadline: str | None
    responsible: str | None


def terms(passage: Passage, start: int, stop: int) -> Terms:
    """What the labels of a stretch say, the first of each kind.

    >>> from tasks.records import Part, Passage
    >>> line = "责任单位:后勤中心 整改时限:2013年6月底前"
    >>> tuple(terms(Passage(line, line, Part(0, 30, 1), (), ()), 0, len(line)))
    ('2013-06', '后勤中心')
    >>> tuple(terms(Passage("责任重大,时间紧迫。", "", Part(0, 10, 1), (), ()), 0, 10))
    (None, None)
    """
    deadline = responsible = None
    for match in _LABEL.finditer(passage.hans, start, stop):
        if match["who"] and responsible is None and (value := _VALUE.match(passage.hans, match.end(), stop)):
            responsible = mask_private(passage.text[value.start() : value.end()])
        elif match["when"] and deadline is None and (due := _DUE.match(passage.hans, match.end(), stop)):
            deadline = labelled_deadline(due.group(), passage.part)
    return Terms(deadline, responsible)
