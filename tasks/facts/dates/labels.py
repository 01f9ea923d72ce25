"""What a date is the time of, where a label or a heading says so and no sentence: 活动时间:…, 自查阶段(…)."""

from __future__ import annotations

import regex

from tasks.facts.dates.dates import DateMention
from tasks.records import Span

_DONE_AT = (
    "活动|比赛|竞赛|会议|开展|实施|举办|举行|培训|演练|检查|评选|报名|整治|考核|验收|演出|参观|开会|评审|评比|"
    "宣传|集训|测试|考试|上报|申报|公示|开学|放假|汇报|展示|决赛|初赛|复赛|起止|行动|工作"
)
# 活动时间:, 自查阶段:, and bare 时间: where the place stands beside it.
_BEGINS = r"(?:^|[\n。;,:、. 　)])"
_LABEL = regex.compile(
    rf"{_BEGINS}(?P<what>\p{{Han}}{{0,6}}(?:{_DONE_AT}))的?(?:具体)?(?:时间|日期|时段)(?:安排|及地点)?[ 　]*[::][ 　]*(?:从|自|为|定于|拟于)?\Z"
    rf"|{_BEGINS}(?P<what>[^\n。;:(.、]{{0,16}}?(?:阶段|环节))[ 　]*[::][ 　]*(?:从|自)?\Z"
)
_TIME = regex.compile(rf"{_BEGINS}(?P<what>时[ 　]*间)[ 　]*[::][ 　]*\Z")
_PLACE = regex.compile(r"地[ 　]*点[ 　]*[::]")
# What is to be done in the time that stands in brackets behind it, as the item of a list or a phase.
_BRACKETED = regex.compile(
    r"(?:^|[\n。;])[^\S\n]*(?P<mark>[(]?[0-9一二三四五六七八九十]{1,2}[)、.][、.]?|第[一二三四五六七八九十]{1,2}(?:阶段|步|周)?[::、 　]?)?[ 　]*"
    r"(?P<what>[^\n。;:,]{2,30}?)[ 　]*[(][ 　]*(?:时间[::]|从|自)?\Z"
)
_CLOSED = regex.compile(r"[ 　]*(?:[—–-]*[)]|(?:上午|下午|晚)?[0-9:—-]{0,12}[)])")
_REACH = 60
_OPENS = frozenset(":：(从自为于")  # what stands before such a date


def labelled_deed(hans: str, mention: DateMention) -> Span | None:
    """Where it stands what happens at a date behind a label or in the brackets of a heading; None for other dates.

    >>> from tasks.facts.dates.dates import dates
    >>> line = "(一)宣传发动阶段(3月1日—3月10日)"
    >>> span = labelled_deed(line, dates(line)[0]); line[span.start : span.end]
    '宣传发动阶段'
    >>> line = "活动时间:3月1日"; span = labelled_deed(line, dates(line)[0]); line[span.start : span.end]
    '活动'
    >>> line = "1.闭幕式及文艺演出\\n时间:3月1日\\n地点:操场"
    >>> span = labelled_deed(line, dates(line)[0]); line[span.start : span.end]
    '闭幕式及文艺演出'
    >>> line = "河口小学(2014年3月1日)"; labelled_deed(line, dates(line)[0]) is None
    True
    """
    low = max(0, mention.start - _REACH)
    before = hans[low : mention.start]
    if before.rstrip(" 　")[-1:] not in _OPENS:
        return None
    if label := _LABEL.search(before):
        alone = _ANY_DEED.fullmatch(label["what"])
        above = _heading_above(hans, low + label.start("what")) if alone else None
        return above or Span(low + label.start("what"), low + label.end("what"))
    if time := _TIME.search(before):
        beside = hans[low : mention.end + _REACH]
        if _PLACE.search(beside) and (above := _heading_above(hans, low + time.start("what"))):
            return above
        return Span(low + time.start("what"), low + time.end("what")) if _PLACE.search(beside) else None
    item = _BRACKETED.search(before) if _CLOSED.match(hans, mention.end) else None
    if item is None or not (item["mark"] or "阶段" in item["what"]):
        return None
    return Span(low + item.start("what"), low + item.end("what"))


# 活动时间 says no more than that something happens then.
_ANY_DEED = regex.compile(r"(?:本次|具体)?(?:活动|比赛|会议|工作|开展|举办|举行)")
_HEADING = regex.compile(
    r"[ 　\-—•·*◆●]*(?:[(]?[0-9一二三四五六七八九十]{1,2}[)、.][、.]?|第[一二三四五六七八九十]{1,2}项[::]?)?[ 　]*"
    r"(?P<what>[^\n。;:,!?]{3,30}?)[ 　]*"
)
# A heading of the plan itself, or what the label says of something else.
_OF_PLAN = regex.compile(
    r".{0,6}(?:时间|地点|对象|内容|安排|要求|目的|主题|形式|办法|步骤|原则|思想|人员|范围|目标|意义|背景|组织|措施|名单|方式)(?:及.{2,6}|安排|和.{2,4})?"
)
_OWN_DAY = regex.compile(r"\d{1,2}[月日号]")  # 朗诵比赛(12月6日) has its own
_LINES_UP = 4


def _heading_above(hans: str, at: int) -> Span | None:
    """The nearest short line above a label that names something: what the time is of."""
    end = hans.rfind("\n", 0, at)
    for _ in range(_LINES_UP):
        if end <= 0:
            return None
        start = hans.rfind("\n", 0, end) + 1
        line = _HEADING.fullmatch(hans, start, end)
        if line and _OWN_DAY.search(line["what"]):
            return None
        if line and not _OF_PLAN.fullmatch(line["what"]):
            return Span(*line.span("what"))
        end = start - 1
    return None
