"""What an event was, where, and whether it is still to come: the words around its date."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates import DateMention
from tasks.facts.organisations import bodies, bodies_within
from tasks.facts.places import places
from tasks.records import Passage, Span

_LONGEST = 60
_OPENING = re.compile(r"(?:[于在自从到至]|截至|截止|早在|是|已[于在从]|[起始初])*$")
_SUPPOSED = re.compile(
    r"(?:将(?:参[加与]|迎接|接受|举[行办]|召开)?[于在]?|预计|计划[于在]?|拟[于在]?|力争|争取|必须在|务必在|确保|保证|为实现|要在|目标[::]到?)[ 　]?$"
)
_WILL = re.compile(
    r"^(?:底|末|初|起|开始)?,?[^,。;]{0,10}?(?:(?<!在)将(?![^,。;]*了)|拟|(?<![主重需必首次])要(?!求)|力争|争取(?=在|于|达|实现|完成|建成|早日|尽快|通过|成为|年内)|预计|必须|前(?:要|必须|完成|全部|建成))"
)
_BEFORE = re.compile(r"^[底末]?[之以]?前(?!夕)(?![^,。;]*[了过])")
_DONE = re.compile(r"[了过]|已|被")
_PLACE = regex.compile(
    r"(?<![坐座]落|存|放|处|现)在(?P<place>[^,。;:“”在\n]{2,30}?)(?:隆重|成功|顺利|分别)?(?:举行|召开|进行|举办|组织|开展|签署|签订|揭牌|揭晓|开[班赛幕]|闭幕|落幕|启动|[,。;]|$|对[^,。;\n]{1,50}进行)"
)
_SCHOOL = re.compile(
    r"(?:小学|中学|完小|初中|高中|学校|幼儿园|[一二三四五六七八九十]小|[一二三四五六七八九十]中)$"
)
# Places that are no bodies: villages, towns, halls and grounds.
_LEAD_END = re.compile(r"(?:将|预计|计划|拟|已|该)?$")
_GROUND = re.compile(
    r"[\u4e00-\u9fff0-9]{1,8}?(?:村|社区|[乡镇](?!党|政|中|人)|广场|礼堂|会议室|会议厅|会议中心|报告厅|多功能厅|大会堂|会堂|剧场|影院|阶梯教室|录播室|录播教室|活动室|活动中心|纪念馆|博物馆|科技馆|图书馆|体育馆|体育场|体育中心|运动场|操场|田径场|影剧院|剧院|文化中心|宾馆|酒店|基地|公园|敬老院|福利院|陵园)$"
)
# What does not happen at home.
_AWAY = regex.compile(
    r"(?<!深)赴|前往|外出|外地|来到|走[进上](?!新)|参加(?:全?[省市县区]|国家)|(?<![接收得受])[到去](?:外|[省市县])|代表(?:队|我)|陵园|烈士墓"
)
# A central school runs the schools of its township: what it reports happens at any of them.
_OF_AREA = re.compile(r"中心(?:学校|校)$|学区|教育")
_PLANS = ("工作计划", "工作方案")
_AFTER_DATE = re.compile(
    r"^(?:份|低(?=完成|前|[,，])|节?期间|之?际|来临|到来|节|[左右]|[底末]?之?前夕?|以?前|当天|这?天|上午|下午|晚上|开始|起|时|以来|[,，、。;；:：()（）”\"\s])+"
)


_DUE = regex.compile(
    r"(?P<what>整改|完成|办结|落实|解决|验收|销号|达标)?(?P<noun>(?<=整改|完成|办结|落实|解决|验收|销号|达标)(?:时限|期限|时间)|时限|期限|完成日期)[::]\s?$"
)


def due_of(hans: str, mention: DateMention) -> str | None:
    """What a ledger wants done by a date that stands under its label: `整改时限:6月底前`.

    >>> from tasks.facts.dates import dates
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
    comma = max(hans.rfind(c, low, mention.start) for c in ",:;、)”")
    begin = max(low, comma + 1)
    lead = hans[begin : mention.start].rstrip(" 　")
    lead = lead[: _opening(lead)]
    lead = _LEAD_END.sub("", lead) if len(lead) > 2 else ""
    own_lead = passage.text[begin : begin + len(lead)]
    rest = passage.text[mention.end : high]
    tail = _AFTER_DATE.sub("", rest)
    comma_between = "," if own_lead and rest[:1] in (",", "，") else ""
    tail = tail.split("\n\n")[0].rstrip("。;,、: \n从在于到自和及与")
    what = (own_lead.strip("“ ") + comma_between + tail) if len(tail) > 1 else own_lead.strip("“ ")
    return what.replace("\n", "")[:_LONGEST]


def _opening(lead: str) -> int:
    match = _OPENING.search(lead)
    return match.start() if match else len(lead)


def place_of(passage: Passage, sentence: Span, mention: DateMention, high: int) -> str | None:
    """Where it happened: the body after 在; a school's own events happen at the school."""
    for match in _PLACE.finditer(passage.hans, max(sentence.start, mention.start - 24), high):
        if _AT_CONTEST.search(match["place"]):
            continue
        found = bodies_within(passage.hans, *match.span("place"))
        if found:
            last = found[-1]
            if (
                _IN_COMPANY.search(passage.hans, last.end, match.end("place"))
                or "基础" in match["place"]
                or (last.kind != "school" and _BY.match(passage.hans, last.end))
            ):
                continue
            joined = passage.hans[found[0].end : last.start] in ("", "、", "和")
            return passage.text[found[0].start if joined else last.start : last.end]
        if (
            _GROUND.match(match["place"])
            or _are_aliases(match["place"], passage)
            or _is_place_name(match["place"])
        ):
            return passage.text[match.start("place") : match.end("place")]
        if match["place"] in _HERE:
            return passage.part.org or passage.text[match.start("place") : match.end("place")]
    if (visited := _visited(passage, mention, high)) is not None:
        return visited
    org = passage.part.org
    if not org or not _SCHOOL.search(hans := _hans_of(org, passage)) or _OF_AREA.search(hans):
        return None
    if _acts_elsewhere(passage, mention, high):
        return None
    return None if _AWAY.search(passage.hans, mention.end, high) else org


# 在县委常委、副县长林晓芸的陪同下 is no place.
_IN_COMPANY = re.compile(
    r"常委|委员|书记|[局校县区市镇乡省厅]长|主任|主席|同志|[的等]?陪同|[领指]导下|督学|(?:带领|率领|关心|支持|帮助|配合|努力|安排|部署|协调)[^,。;]{0,8}下$"
)
_AT_CONTEST = re.compile(r"(?:赛|评[比选]|考[试核]|检测|展评|展演)[中上里]")  # 在全县幼儿园优质课比赛中
_BY = re.compile(r"(?:联合)?(?:组织|举办|开展|主办|承办)的")  # 市团委组织的比赛: by whom
_HERE = ("我校", "我园", "本校", "本园")


def _is_place_name(place: str) -> bool:
    """Whether words name a division and nothing else, in full or in short (在南昌召开), as `places.is_division` does not."""
    found = places(place)
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(place)


_GOING = re.compile(r"来到|莅临|深入|走进|前往|送教到|(?<![并调转迁送分考得受达录安配搬升用])到|赴")
_DEED_THERE = re.compile(
    r"[,。;]|$|现场|实地|专题|就|进行|开展|检查|指导|调研|慰问|看望|视察|走访|参观|学习|考察|交流|授牌|督[导查]|验收|听课|送教|支教|召开|举[行办]"
)


def _visited(passage: Passage, mention: DateMention, high: int) -> str | None:
    """The school that people went to: `6月7日,专家组到河口中学开展评估`."""
    for body in bodies_within(passage.hans, mention.end, high):
        going = _GOING.search(passage.hans, max(mention.end, body.start - 3), body.start)
        if going is None or going.end() != body.start or body.kind != "school" or not body.proper:
            continue
        if _DEED_THERE.match(passage.hans, body.end):
            return passage.text[body.start : body.end]
    region = _REGIONS.search(passage.hans, mention.end, high)
    return passage.text[region.start("where") : region.end("where")] if region else None


# `4月24日,调研组到清河镇和柳溪乡中小学调研`, `赴婺源县考察`: the divisions that people went to.
_REGIONS = regex.compile(
    r"(?:来到|莅临|深入|走进|前往|送教到|[率组][队团]到|(?<=[,组团行])到|赴)(?P<where>(?P<one>[\u4e00-\u9fff]{2,9}?[县区市乡镇村])(?:[、和及](?&one))*)"
    r"(?:等地|中小学|各中?小?学校?)?(?:[,。;]|$|现场|实地|专题|就|作|进行|开展|检查|指导|调研|慰问|视察|走访|参观|学习|考察|交流|督[导查]|验收|送教|支教)"
)
_COMMA = re.compile(r"[,，\s]*")


def _acts_elsewhere(passage: Passage, mention: DateMention, high: int) -> bool:
    """Whether the words behind a date tell what an office did, and not at the school."""
    begin = _COMMA.match(passage.hans, mention.end)
    at = begin.end() if begin else mention.end
    found = bodies_within(passage.hans, at, high)
    if not found or found[0].start != at or found[0].kind != "office":
        return False
    return _AT_SCHOOL.search(passage.hans, at, high) is None


_AT_SCHOOL = regex.compile(r"[我本全来到莅入]校|[我本全来到入]园|学校")


_ALIASES = regex.compile(
    r"(?P<one>[\u4e00-\u9fff])[小中初高幼](?:[、和及与]+(?P<one>[\u4e00-\u9fff])[小中初高幼])*(?:[、和]幼儿园)?"
)


def _are_aliases(place: str, passage: Passage) -> bool:
    """Whether a place is short for schools that the part names in full: 柳中 of 柳溪中学."""
    match = _ALIASES.fullmatch(place)
    if match is None:
        return False
    named = {passage.hans[body.start] for body in bodies(passage.hans)}
    return all(first in named for first in match.captures("one"))


def _hans_of(words: str, passage: Passage) -> str:
    """Words of the text's own script in the matching form."""
    at = passage.text.find(words)
    return passage.hans[at : at + len(words)] if at >= 0 else words


def past_or_planned(passage: Passage, mention: DateMention, high: int) -> str:
    """Whether the words around a date speak of what was done or of what shall be."""
    before = passage.hans[max(0, mention.start - 6) : mention.start]
    after = passage.hans[mention.end : high]
    if mention.shift == 1 or _SUPPOSED.search(before) or _WILL.match(after) or _BEFORE.match(after):
        return "planned"
    if passage.part.doc_type in _PLANS and not _DONE.search(after):
        return "planned"
    return "past"
