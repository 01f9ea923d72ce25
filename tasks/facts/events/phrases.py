"""What an event was, and whether it is still to come: the words around its date."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates.dates import DateMention
from tasks.facts.organisations.organisations import bodies_within
from tasks.records import Passage

_LONGEST = 60
_OPENING = re.compile(r"(?:[于在自从到至]|截至|截止|早在|是|已[于在从]|[起始初])*$")
_SUPPOSED = re.compile(
    r"(?:将(?:参[加与]|迎接|接受|举[行办]|召开)?[于在]?|预计|计划[于在]?|拟[于在]?|(?<![规约肯假指决原设制])定[于在]|力争|争取"
    r"|必须在|务必在|确保|保证|为实现|要在|目标[::]到?|限期[(]?(?:从|自|在|于)?)[ 　]?$"
)
_WILL = re.compile(
    r"^(?:底|末|初|起|开始)?,?[^,。;]{0,10}?(?:(?<!在)(?<!决定)(?<!同意)将(?![^,。;]*了|[^,。;]{1,16}?(?:列入|列为|纳入|确定为?|授予|评为|并入|移交|划归|更名))|拟|(?<![主重需必首次])要(?!求)|力争|争取(?=在|于|达|实现|完成|建成|早日|尽快|通过|成为|年内)|预计|必须|前(?:要|必须|完成|全部|建成))"
)
_BEFORE = re.compile(r"^[底末]?[之以]?前(?![夕往])(?![^,。;]*[了过])")
_DONE = re.compile(r"[了过]|已|被")
_LEAD_END = re.compile(r"(?:将|预计|计划|拟|已|该)?$")
_PLANS = ("工作计划", "工作方案")
_AFTER_DATE = re.compile(
    r"^(?:份|低(?=完成|前|[,，])|节?期间|之?际|来临|到来|节|[左右]|[底末]?之?前夕?(?!往)|以?前(?!往)|当天|这?天|凌晨|清晨|早[晨上]|上午|中午|下午|傍晚|晚上?|[0-9一二三四五六七八九十]{1,3}[时点](?!、)(?:整|许|半|左右|[0-9]{1,2}分)?|\d{1,2}[:：]\d\d(?:[-—~至]{1,2}\d{1,2}[:：]\d\d)?|[春夏秋冬](?=[,，。]|学校|我校|停[招办止]|迁|[更改]名|[创开]办|建校|招生|增设|升格)|[(（]?(?:星期|周)[一二三四五六日天][)）]?|开始|起|止|时|以来|[(（][^()（）\n]{0,3}(?:光绪|宣统|民国|同治|康熙|乾隆|道光|咸丰|大正|昭和|明治|大同|公元|(?<=[(（])\d)[^()（）\n]{1,10}[)）]|[和与、]\s?\d{1,2}月份?(?=[^\d日号]|$)|[,，、。;；:：()（）”\"\s])+"
)


_DUE = regex.compile(
    r"(?P<what>整改|完成|办结|落实|解决|验收|销号|达标)?(?P<noun>(?<=整改|完成|办结|落实|解决|验收|销号|达标)(?:时限|期限|时间)|时限|期限|完成日期)[::]\s?$"
)


def due_of(hans: str, mention: DateMention) -> str | None:
    """What a ledger wants done by a date that stands under its label: `整改时限:6月底前`.

    >>> from tasks.facts.dates.dates import dates
    >>> line = "责任人:苗青;整改时限:2013年6月底前"
    >>> due_of(line, dates(line)[0])
    '完成整改'
    >>> due_of("会议时间:3月5日", dates("会议时间:3月5日")[0]) is None
    True
    """
    low = max(0, mention.start - 8)
    label = _DUE.search(hans[low : mention.start])
    if label is None:
        return None
    return "完成" + (label["what"] if label["what"] not in (None, "完成") else "整改")


def what_happened(passage: Passage, mention: DateMention, low: int, high: int) -> str:
    """The clause around a date without the date: what follows, led in by what precedes it."""
    hans = passage.hans
    if (founded := _founded(passage, mention)) is not None:
        return founded
    comma = max(hans.rfind(c, low, mention.start) for c in ",:;、)”")
    begin = max(low, comma + 1)
    lead = hans[begin : mention.start].rstrip(" 　(")
    mark = _ITEM.match(lead)
    begin, lead = (begin + mark.end(), lead[mark.end() :]) if mark else (begin, lead)
    lead = lead[: _opening(lead)]
    lead = _LEAD_END.sub("", lead) if len(lead) > 2 and not _NEWS.fullmatch(lead) else ""
    own_lead = passage.text[begin : begin + len(lead)]
    start = mention.end + (after.end() if (after := _AFTER_DATE.match(hans[mention.end : high])) else 0)
    said = _TRAIL.sub("", hans[start:high].split("\n\n")[0])
    tail = passage.text[start : start + len(_DANGLING.sub("", said))]
    comma_between = "," if own_lead and hans.startswith(",", mention.end) else ""
    if not own_lead and not tail and (below := _LIST_BELOW.match(hans, mention.end)):
        tail = passage.text[below.start("what") : below.end("what")]
    what = (own_lead.strip("“ ") + comma_between + tail) if len(tail) > 1 else own_lead.strip("“ ")
    return what.replace("\n", "")[:_LONGEST]


# What leads to the next date and is no part of what happened: 召开大会,从; but 教师报到 is.
_TRAIL = re.compile(r"(?:[。;,、: \n从在于自和及与]|(?<![报签])到)+\Z")
# 三月份: over what is to be done in it.
_LIST_BELOW = re.compile(r"[::][ 　]*\n\s{0,4}(?:[(]?[0-9一]{1,2}[)、.][ 　]?)?(?P<what>[^\n。;]{2,40})")
_NEWS = re.compile(
    r".{0,12}(?:讯|消息|报道|[社网报]电)[ 　]*|(?:今天|昨天|今日|昨日|当天|当日|日前)?(?:[上下]午|早晨|晚上?)?"
)
# 学校位于…,始建于1958年,占地…: a foundation is told before its year, what follows is no part of it.
_FOUNDATION = regex.compile(
    r"(?:(?:^|(?<=[,。;:!?\n 　)]))(?P<who>[^,。;:!?\n 　]{2,20}?"
    r"(?:(?=[坐座]落|位[于处]|地处|是|占地)|(?:学校|[小中]学校?|完小|幼儿园)(?=,)))[^,。;!?\n]{0,40},)?"
    r"(?P<what>[^,。;:!?\n 　]{0,20}(?:成立|创[办立]|[始创兴筹修]?建[成校园立造]?|修|落成|竣工|投入使用|组建|开办))[于在自] ?\Z"
)
_IN = ("于", "在", "自")  # how it ends
# The number of an item, and titles that lost their line ends: 整改报告 石桥小学于….
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.、]|[(]\d{1,2}[)]|[一二三四五六七八九十]{1,3}、|[^\n]*(?:报告|总结|汇报|方案|计划|材料)[ 　]+(?=[一-鿿]{4}))"
)
# What leads in the next date: `主体封顶,预计8月底竣工`.
_DANGLING = re.compile(r"[,;、](?:预计|计划|拟|将|力争|争取|确保|定于|并|又)[于在]?$")
_GOES_ON = re.compile(r"[ 　]?[春夏秋冬]?[,。;)]|[ 　]?\Z")


def _founded(passage: Passage, mention: DateMention) -> str | None:
    """Who was founded in a year, where the clause ends with it: `学校位于河口镇,始建于1958年,占地20亩`."""
    hans = passage.hans
    if not _GOES_ON.match(hans, mention.end):
        return None
    low = max(0, mention.start - 90)
    before = hans[low : mention.start]
    found = _FOUNDATION.search(before) if before.removesuffix(" ").endswith(_IN) else None
    if found is None:
        return None
    spans = [(low + a, low + b) for a, b in (found.span("who"), found.span("what")) if a >= 0]
    named = bodies_within(hans, *spans[0])
    first = (named[-1].start, spans[0][1]) if named and hans[named[-1].start - 1] != "(" else spans[0]
    return "".join(passage.text[a:b] for a, b in (first, *spans[1:]))


def _opening(lead: str) -> int:
    match = _OPENING.search(lead)
    return match.start() if match else len(lead)


def past_or_planned(passage: Passage, mention: DateMention, high: int, due: bool = False) -> str:
    """Whether the words around a date speak of what was done or of what shall be.

    `due` says that the date stands under a heading of plans (下一步打算).
    """
    before = passage.hans[max(0, mention.start - 6) : mention.start]
    after = passage.hans[mention.end : high]
    if before.rstrip(" 　").endswith(("已于", "已在", "已经于", "已经在")):
        return "past"  # 已于9月前全部到位
    if mention.shift == 1 or _SUPPOSED.search(before) or _WILL.match(after) or _is_due(mention, after):
        return "planned"
    reach = max(0, mention.start - _CLAUSE_REACH)
    if any(told.search(passage.hans, reach, mention.start) for told in (_ALSO, _WILL_JOIN)):
        return "planned"
    if _DONE.search(after) or _TOLD.search(after) or _is_earlier(passage, mention):
        return "past"
    return "planned" if due or passage.part.doc_type in _PLANS or _gives_notice(passage) else "past"


# 要在5月20日前完成普查,并于5月25日提交名单: the second deed of what somebody is told to do.
_ALSO = re.compile(r"(?:要|须|应|将)[在于][^。;!?\n了已]{2,60}[,、]?并(?:将?[于在]|持续[至到])[ 　]?\Z")
_CLAUSE_REACH = 70
# 周岚将代表全市参加7月在柳河举行的比赛: the deed before, of something that is yet to be held.
_WILL_JOIN = re.compile(r"(?<![即行])将(?:代表[^,。;!?\n]{1,12}|于|前往|赴)?[^,。;!?\n]{0,8}参加[ 　]?\Z")


def _is_due(mention: DateMention, after: str) -> bool:
    """Whether something is due before a date; what a report tells of `元旦前,` was done."""
    feast = mention.kind == "festival" and after.startswith("前,")
    return _BEFORE.match(after) is not None and not feast


# What even a plan or a notice tells of as done.
_TOLD = re.compile(
    r"授予|荣获|获得|获评|评为|[始创]建|成立|(?:印发|下发|颁布|发布|出台|召开|公布)的|通过[^,。;]{0,12}验收"
)
_NOTICE = re.compile(r"(?:通知|公告|邀[请請]函)[)〉》]?$")
_NOTIFIED = regex.compile(r"(?:通知|公告)如下|现(?:将|就)[^,。;]{0,30}通知")
_HEAD = 400  # characters in which a notice says that it is one


def _is_earlier(passage: Passage, mention: DateMention) -> bool:
    """Whether a date with a year of its own lies before the time of its part."""
    year, period = (mention.iso or "")[:4], (passage.part.period or "")[:4]
    return mention.shift is None and year.isdigit() and period.isdigit() and year < period


def _gives_notice(passage: Passage) -> bool:
    title = passage.part.title
    if title and _NOTICE.search(title):
        return True
    return _NOTIFIED.search(passage.hans, 0, _HEAD) is not None
