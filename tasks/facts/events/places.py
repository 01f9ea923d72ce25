"""Where an event happened: the body or the ground that its clause names, else the school that reports."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates.dates import DateMention
from tasks.facts.language.own_script import hans_of
from tasks.facts.organisations.organisations import bodies, bodies_within
from tasks.facts.places.places import places
from tasks.records import Passage, Span

_PLACE = regex.compile(
    r"(?<![坐座]落|存|放|处|现)在(?P<place>[^,。;:“”在\n]{2,30}?)(?:隆重|成功|顺利|分别)?(?:举行|召开|进行|举办|组织|开展|签署|签订|揭牌|揭晓|开[班赛幕]|闭幕|落幕|启动|[,。;]|$|对[^,。;\n]{1,50}进行)"
)
_SCHOOL = re.compile(
    r"(?:小学|中学|完小|初中|高中|学校|幼儿园|[一二三四五六七八九十]小|[一二三四五六七八九十]中)$"
)
# Places that are no bodies: villages, towns, halls and grounds.
_GROUND = re.compile(
    r"(?:[\u4e00-\u9fff0-9]{1,8}?(?:村|社区|[乡镇](?!党|政|中|人))|[\u4e00-\u9fff0-9]{0,8}?(?:广场|礼堂|会议室|会议厅|会议中心|报告厅|多功能厅|大会堂|会堂|剧场|影院|阶梯教室|多功能教室|多媒体教室|电教室|演播[室厅]|录播厅|大?教室|[新老南北东西中]?校区|图书室|阅览室|音乐厅|大?讲堂|球场|游泳馆|文体馆|文化[馆宫]|会展中心|放映厅|展览馆|美术馆|艺术中心|少年宫|大厅|食堂|录播室|录播教室|活动室|活动中心|纪念馆|博物馆|科技馆|图书馆|体育馆|体育场|体育中心|运动场|操场|田径场|影剧院|剧院|文化中心|宾馆|酒店|基地|公园|敬老院|福利院|陵园)[A-Z0-9]?)$"
)
# What does not happen at home.
_AWAY = regex.compile(
    r"(?<!深)赴|前往|外出|外地|来到|走[进上](?!新)|参加(?:全?[省市县区]|国家)|(?<![接收得受])[到去](?:外|[省市县])|代表(?:队|我)|陵园|烈士墓"
)
# A central school runs the schools of its township: what it reports happens at any of them.
_OF_AREA = re.compile(r"中心(?:学校|校)$|学区|教育")


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
    if below := _LABELLED.match(passage.hans, mention.end, mention.end + _BELOW):
        return str(passage.text[below.start("place") : below.end("place")])
    org = passage.part.org
    if not org or not _SCHOOL.search(hans := hans_of(org, passage)) or _OF_AREA.search(hans):
        return None
    if _acts_elsewhere(passage, mention, high):
        return None
    return None if _AWAY.search(passage.hans, mention.end, high) else org


# 比赛地点:阶梯教室, below the time and before the next one.
_LABELLED = regex.compile(
    r"(?:(?![0-9一二三四五六七八九十]{1,3}月)[^\0])*?(?:^|[\n。;,、 　])\p{Han}{0,4}地[ 　]*点[::][ 　]*(?P<place>[^\n。;,:]{2,24})(?=[\n。;,]|\Z)"
)
_BELOW = 120  # characters
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
        if going is None or going.end() != body.start or not body.proper:
            continue
        if body.kind != "school" and not passage.hans.startswith("校", body.end - 1):
            continue  # 北岭中心校 may be a district, and yet people go to it
        further = _FURTHER.match(passage.hans, body.end)
        end = further.end() if further else body.end
        if _DEED_THERE.match(passage.hans, end):
            return passage.text[body.start : end]
    for pattern in (_REGIONS, _SIGHTS, _OUTING, _INSPECTED):
        if told := pattern.search(passage.hans, mention.end, high):
            return str(passage.text[told.start("where") : told.end("where")])
    return None


# Further schools of a visit: 来到河口中学、青山小学和北岭教学点.
_FURTHER = regex.compile(
    r"(?:[、和及与]\p{Han}{2,12}?(?:学校|中心校|小学|中学|完小|教学点|幼儿园|初中|高中|职高|学区))*+"
)
# `4月24日,调研组到清河镇和柳溪乡中小学调研`, `赴婺源县考察`: the divisions that people went to.
_REGIONS = regex.compile(
    r"(?:来到|莅临|深入|走进|前往|送教到|[率组][队团]到|(?<=[,组团行])到|赴)(?P<where>(?P<one>[\u4e00-\u9fff]{2,9}?[县区市乡镇村])(?:[、和及](?&one))*)"
    r"(?:等地|中小学|各中?小?学校?)?(?:[,。;]|$|现场|实地|专题|就|作|进行|开展|检查|指导|调研|慰问|视察|走访|参观|学习|考察|交流|督[导查]|验收|送教|支教)"
)
# `师生前往青石县烈士纪念馆开展研学`: where people go together.
_SIGHTS = regex.compile(
    r"(?:来到|走进|前往|奔赴|赴|到)(?P<where>(?:\p{Han}{2,16}?(?:纪念[馆园地碑]|博物馆|科技馆|图书馆|体育馆|展览馆|基地|公园|广场|旧址|故居)|\p{Han}{0,16}?(?:敬老院|养老院|福利院|光荣院|陵园)|(?:镇|乡|县|区|市)?(?:中心小学|中心幼儿园|中心学校|实验小学|特殊教育学校)))"
    r"(?:[,。;]|$|进行|开展|举[行办]|参观|看望|走访|检查|调研|视察|慰问|祭扫|瞻仰|扫墓|研学|学习|接受)"
)
# `师生赴青莲山研学`: any place that people went to for something, by the words around its name.
_OUTING = regex.compile(
    r"(?:前往|奔赴|(?<!深)赴)(?P<where>(?![^,。;]{0,3}[各外基一多])\p{Han}{2,9}?(?:[、和]\p{Han}{2,6}?)?)(?:等地)?"
    r"(?=参[加赛观]|开展|进行|举[行办]|接受|踏青|[春秋]游|研学|游学|考察|学习|调研|观摩|采风|祭扫|扫墓|慰问|交流|培训|集训|支教|送教|听课|写生|实地|现场|跟岗|挂职|访问|招聘|取经)"
    r"|(?<![并调转迁送分考得受达录安配搬升用])[到去](?P<where>(?![^,。;]{0,3}[各外基一多])\p{Han}{2,8}?)(?=赏花|踏青|[春秋]游|研学|扫墓|祭扫|打扫|清扫|植树|采摘|写生)"
)
# `对清河县、柳溪县的校舍开展了核查`: the divisions that were inspected.
_INSPECTED = regex.compile(
    r"对(?:我[省市县区])?(?P<where>(?P<one>(?![全各所我部本])\p{Han}{2,5}?[县区市乡镇])(?:、(?&one)|和(?&one))*+)[^,。;]{0,40}?(?:进行|开展)了?[^,。;]{0,8}"
    r"(?:检查|复查|督[导查]|验收|评估|调研|核查|考核|抽查|巡查|暗访)"
)
_COMMA = re.compile(r"[,，\s]*")


def _acts_elsewhere(passage: Passage, mention: DateMention, high: int) -> bool:
    """Whether the words behind a date tell what an office did, and not at the school."""
    begin = _COMMA.match(passage.hans, mention.end)
    at = begin.end() if begin else mention.end
    if _OF_ALL.match(passage.hans, at, high) and not _AT_SCHOOL.search(passage.hans, at, high):
        return True
    found = bodies_within(passage.hans, at, high)
    if not found or found[0].start != at or found[0].kind != "office":
        return False
    return _AT_SCHOOL.search(passage.hans, at, high) is None


# 全县教育工作会议召开: no school held it.
_OF_ALL = regex.compile(r"全[国省市县区镇乡](?!校)[^,。;\n]{0,24}?会议?(?:胜利|隆重|顺利)?(?:召开|举行)")
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
    return all(first in named or first in _NUMERALS for first in match.captures("one"))


_NUMERALS = frozenset("一二三四五六七八九十")  # 在三小举行: the third primary school of the town
