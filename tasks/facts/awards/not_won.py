"""Prizes that nobody has won: planned, promised, set as a condition, or denied."""

from __future__ import annotations

import re

from tasks.records import Passage, Span

#: A segment after which a sentence speaks of what shall be.
PLANNED = re.compile(
    r"要求|有望|设(?<![建开]设)(?:立|置|有)?[特一二三]等奖|^对[^,。]*获[^,。]*以上[^,。]*的(?![^,。]*(?:表彰|奖励|颁))|力争|争取|争创|努力(?=[争创获夺使实达打]|建设)|必须|确保|(?:评选|申报|推荐|参评)(?:条件|标准|范围|对象)$|(?<![模虚])拟|计(?<![作度育程养训支人才]计)划(?!实施|项目|生育|学校|单位)|将(?=[被获评对给在予])|对(?<!决定对)[^,]{2,20}(?:给予|予以)"
)
#: What says that it was done all the same.
REACHED = re.compile(r"已|了|荣获|先后|被|喜获")
#: What was not won, or would be: 未获得一等奖, 如果获奖, 凡获一等奖者.
NOT_WON = re.compile(
    r"(?:从未|尚未|并?未能?|没有?能?)(?:有[^,。]{0,8})?(?:获得?(?!悉)|被评|评上|取得|夺得|入选)|^(?:如果|假如|倘若|若(?!干)|凡|一旦|只要|避免|防止)|等奖者"
)


_PLANS = re.compile(r"(?:打算|设想|展望|努力方向|工作计划|奋斗目标)[:。]?$")


def ahead(passage: Passage) -> tuple[Span, ...]:
    """The sections that are headed 今后打算: each to the next heading that is not below its own.

    A report ends with what it means to do, and tells there of prizes as if they had been given.

    >>> from tasks.records import Part, Section
    >>> words = "一、成绩\\n获一等奖。\\n二、今后打算\\n评出一等奖3名。"
    >>> heads = (Section(0, 4, 1, "一、"), Section(11, 17, 1, "二、"))
    >>> [words[s.start : s.end] for s in ahead(Passage(words, words, Part(0, 26, 1), heads, ()))]
    ['二、今后打算\\n评出一等奖3名。']
    """
    found, sections = [], passage.sections
    for i, one in enumerate(sections):
        if _PLANS.search(passage.hans[one.start : one.end].rstrip()):
            later = (other.start for other in sections[i + 1 :] if other.level <= one.level)
            found.append(Span(one.start, next(later, len(passage.hans))))
    return tuple(found)


def under_plans(hans: str, sentence: Span, headed: tuple[Span, ...]) -> bool:
    """Whether a sentence under a heading such as 今后打算 tells of no deed that was done.

    >>> words = "评出一等奖3名。去年获一等奖,评为先进了。"
    >>> under_plans(words, Span(0, 8), (Span(0, 20),)), under_plans(words, Span(8, 21), (Span(0, 21),))
    (True, False)
    """
    planned = any(span.start <= sentence.start < span.end for span in headed)
    return planned and REACHED.search(hans, sentence.start, sentence.end) is None
