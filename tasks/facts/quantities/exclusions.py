"""What looks like a quantity and is none: slogans, names, dates, articles, frames of time.

Each rule says why it refuses, so that a refused candidate can be explained. The rules follow the guide's
"leave out": numbering, dates, slogans and fixed names, document numbers, grades, names with numerals. A 一
that is only an article (一所偏远的小学) counts nothing; one that answers "how many" (新修校门一座) does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from tasks.facts.quantities.articles import ENDS, GAINED, article
from tasks.facts.quantities.calendar_years import is_calendar_year
from tasks.facts.quantities.candidates import Quantity, past_blank
from tasks.facts.quantities.page_numbers import is_file_size, is_telephone
from tasks.facts.quantities.unitless import is_index, people_behind
from tasks.facts.quantities.which_one import named_by
from tasks.records import Span
from tasks.vocabulary import table

GENERIC = frozenset("个项大条种点件类")
PERIODS = frozenset({"年", "个月", "天", "周", "学期", "个学期", "学年", "星期", "昼夜"})

_FRAME_BEFORE = re.compile(
    r"(?:最近|今后|未来|过去|以往|接下来|连续|前|头|后|这|那|近|每|上|下|再过|时隔|第)\Z"
)
_SPENT = re.compile(r"(?:为期|历时|用时|用了|长达|用|利用|坚持了?|已有|累计|共|学制|任期|服务期|服务满)\Z")
_TIME_AFTER = ("的时间", "时间", "之久", "以上", "左右", "多时间")
_SCORED = re.compile(r"(?:得|为|达|到|分|均|高出?|低|了|是|满|加|扣|增|差)\Z")
_BARE_HEAD = re.compile(
    r"(?:率|评比|得分|积分|总分|平均分|总平均|均分|最[高低]分|指数|系数|比值|人数|总数|总量|数量|总额|合计|总计|共计|"
    r"学生|教师|教职工|幼儿|分数)"
    r"(?:小学|初中|高中)?(?:数)?(?:均|也|已|都)?(?:为|达到?|是|到|高达|仅为|仅|只有|约为|约|近|共|:)?\Z"
)
_HEAD_ENDS = frozenset((",", ";", "。", "、", ")", "\n", ":", "!", "”", "’", "》", ""))
_ENDS_OR_NOTHING = frozenset((*ENDS, ""))
_ORDINAL_LIST = re.compile(
    r"第[一二三四五六七八九十\d]+(?:[、和到至-]|、[一二三四五六七八九十\d]+[、和]){1,4}\Z"
)
# 06、07、XX年分别为: the years of a list, of which the last alone has its 年.
_YEARS_LISTED = re.compile(r"(?:、\d\d){0,4}[、和](?:\d\d|[xX×*]{2})年")
_EVERYWHERE = re.compile(
    "奔走|奔波|打听|寻找|求|游|走|看|可见|飘|张贴|都|洋溢|生机|借|募|联系|筹|宣传|散|乱"
)  # 四处
_SECOND = frozenset({"次", "轮", "届", "版", "类", "期", "批"})


def refusal(hans: str, found: Quantity, named: Sequence[Span]) -> str | None:
    """Why a candidate is no quantity, or None where it is one; `named` is what `names_in` gave.

    >>> from tasks.facts.quantities.number_names import names_in
    >>> from tasks.facts.quantities.quantities import quantities
    >>> for text in ("落实“四个到位”", "2013年", "一所偏远的小学", "三年来", "完成三轮培训", "新修校门一座,"):
    ...     print([refusal(text, q, names_in(text)) for q in quantities(text)])
    ['name']
    ['year']
    ['article']
    []
    [None]
    [None]
    """
    if _within(found, named):
        return "name"
    if not found.written:
        return _bare(hans, found)
    if is_telephone(hans, found):
        return "telephone"
    if is_calendar_year(hans, found):
        return "year"
    if _is_slogan(hans, found):
        return "slogan"
    if (
        found.number > 1
        and hans[found.number - 1] in "、和到至-"
        and _ORDINAL_LIST.search(hans, max(0, found.number - 12), found.number)
    ):
        return "ordinal"
    if found.unit in PERIODS:
        return named_by(hans, found) or _period(hans, found)
    if found.dimension == "data" and is_file_size(hans, found):
        return "file"
    return named_by(hans, found) or (_chinese(hans, found) if found.chinese else _arabic(hans, found))


_START = attrgetter("start")


def _within(found: Quantity, named: Sequence[Span]) -> bool:
    i = bisect_right(named, found.number, key=_START)
    return i > 0 and (named[i - 1].end > found.number or (i > 1 and named[i - 2].end > found.number))


def _is_score(hans: str, found: Quantity) -> bool:
    """得九分, 扣十分; but 是十分及时 says how timely."""
    if found.value == 10 and "一" <= hans[found.end : found.end + 1] <= "龥":
        return hans[found.number - 1 : found.number] in ("得", "扣", "加", "满")
    return _SCORED.search(hans, max(0, found.number - 2), found.number) is not None


@cache
def _slogans(where: str) -> tuple[str, ...]:
    return tuple(head for head, reach in table("slogan_heads") if reach == where)


@cache
def _closing_slogans() -> tuple[frozenset[str], tuple[int, ...]]:
    """The heads that make a slogan where their clause ends, and their lengths."""
    heads = _slogans("end")
    return frozenset(heads), tuple(sorted({len(head) for head in heads}))


def _is_slogan(hans: str, found: Quantity) -> bool:
    """四个到位, 三项举措: a generic measure word and a head that divides the argument, or a quotation."""
    if found.number and hans[found.number - 1] in "“‘":
        return found.chinese
    if found.value >= 20 or found.written not in GENERIC:
        return False
    if hans.startswith(_slogans("any"), found.end):
        return True
    heads, lengths = _closing_slogans()
    ends = (found.end + length for length in lengths)
    return any(hans[found.end : end] in heads and hans[end : end + 1] in _HEAD_ENDS for end in ends)


def _bare(hans: str, found: Quantity) -> str | None:
    """A number without a unit stands only after a rate, score or total, at the end of its clause."""
    if _YEARS_LISTED.match(hans, found.end):
        return "year"
    if found.unit and found.start < found.end and hans[found.end : found.end + 1] in _ENDS_OR_NOTHING:
        return None
    if found.unit == "元" and hans[found.end - 1] in "万亿":
        return None  # 投资30万新建教学楼
    if found.unit == "人" and people_behind(hans, found.end):
        return None  # 50万中小学生
    if is_index(hans, found.start):
        return None
    if found.end < len(hans) and hans[found.end] not in ENDS:
        return "bare"
    at = past_blank(hans, found.start)  # 达标率为 97.7
    if _BARE_HEAD.search(hans, max(0, at - 10), at):
        return None
    return "bare"


def _period(hans: str, found: Quantity) -> str | None:
    """A stretch of time is a quantity when it was spent or is required, not when it frames the sentence."""
    begin = hans[max(0, found.start - 4) : past_blank(hans, found.start)]
    if (
        found.bound == "approx"
        and hans[found.start] == "近"
        and (not begin or begin[-1] in ",。;\n最:在 、(")
    ):
        return "frame"
    if _FRAME_BEFORE.search(begin):
        return "frame"
    if not found.chinese:
        return None
    if found.bound != "exact" or _SPENT.search(begin) or hans.startswith(_TIME_AFTER, found.end):
        return None
    return "frame"


def _chinese(hans: str, found: Quantity) -> str | None:
    number = hans[found.number : found.end]
    before = hans[found.number - 1] if found.number else "\n"
    if found.written == "百分之":
        return None
    if number[0] in "百千万亿" and found.start == found.number and _is_a_word(hans, found):
        return "word"
    if found.unit == "分" and not _is_score(hans, found):
        return "word"
    if before in "第每之" or (number[0] == "二" and _is_second(hans, found)):
        return "ordinal"
    if found.unit == "科":
        return "subjects"
    if found.written == "处" and number == "四处" and _EVERYWHERE.match(hans, found.end):
        return "word"
    if number[0] == "一" and found.value == 1:
        return article(hans, found, before)
    if hans.startswith("世纪", found.end):
        return "frame"  # 半个多世纪以来
    if number[0] == "半" and found.bound == "exact" and found.unit != "小时":
        return "word"
    return None


def _is_a_word(hans: str, found: Quantity) -> bool:
    """千家万户, 亿元以上项目: a round number that says no number, or which projects they are."""
    return found.bound == "exact" or (
        found.bound == "at_least" and "一" <= hans[found.end : found.end + 1] <= "龥"
    )


def _is_second(hans: str, found: Quantity) -> bool:
    """二期工程, 二次供水: 二 before these tells which one, unless a verb gains them (举办二期培训班)."""
    if found.value != 2 or found.unit not in _SECOND:
        return False
    return not GAINED.search(hans, max(0, found.number - 28), found.number)


def _arabic(hans: str, found: Quantity) -> str | None:
    before = hans[found.number - 1] if found.number else "\n"
    if before in "零一二三四五六七八九十" and found.start == found.number and found.written == "班":
        return "class"
    if hans.startswith("00", found.number):
        return "blank"  # 年收入约000元: a form that nobody filled in
    return "numbering" if before in "[‘【" else None
