"""Who speaks where no clause says: the body that a part speaks for, or what it calls itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

import regex

from tasks.facts.language.clause_heads import BREAKS
from tasks.facts.organisations.houses import OF_THEIR_OWN, blanked_school, house_of, titled_house
from tasks.facts.organisations.organisations import bodies
from tasks.facts.speaker.own_names import named
from tasks.facts.speaker.reporting_persons import author, personal
from tasks.facts.speaker.told_places import as_said, called_own, governed, place_told_of
from tasks.records import Part

_SORTS = (
    "薄弱学校",
    "合格学校",
    "标准化学校",
    "示范学校",
    "特色学校",
    "乡村学校",
    "农村学校",
    "民办学校",
    "寄宿制学校",
)  # what a report is about, nobody who speaks
_STAGES = (
    "小学",
    "中学",
    "幼儿园",
)  # 小学后勤工作总结: who it is about, if the report says nothing else of itself
_TOLD_OF = re.compile(r"(?<![一-鿿、])(?:学校|幼儿园)(?:成立|始建|创[建办]|建于|[位坐座][于落]|占地)")
_INTRODUCTION = 400  # characters in which a report says of which place it is


def default(part: Part, hans: str, text: str) -> str | None:
    """Who speaks when no clause says: the part's organisation, else its title's, else 我区 or a town's name.

    >>> title = "学区2014年工作总结"
    >>> default(Part(0, 9, 1), title, title), default(Part(0, 9, 1, org="河口小学"), title, title)
    ('学区', '河口小学')
    >>> default(Part(0, 9, 1), "总结:我区新建学校2所", "總結:我區新建學校2所"), default(Part(0, 9, 1), "", "")
    ('我區', None)
    >>> default(Part(0, 9, 1), "第二篇:柳河镇石桥村工作汇报", "第二篇:柳河镇石桥村工作汇报")
    '石桥村'
    """
    if part.org:
        return part.org
    if part.title and "政府工作报告" in part.title and (place := part.county or part.city or part.province):
        return place  # a government reports on its place, whoever else its first page names
    label = _LABEL.match(hans)
    hans, text = (hans[label.end() :], text[label.end() :]) if label else (hans, text)
    match = _TITLE.match(hans)
    titled = (
        text[match.start(1) : match.end(1)] if match and match[1] and not match[1].endswith(_SORTS) else None
    )
    if titled and match and match[1] not in _STAGES:
        return titled
    if house := titled_house(hans, text):
        return house
    village = _VILLAGE_TITLE.match(hans)
    if village:
        return text[village.start("village") : village.end("village")]
    own = _OWN_LEADING.search(hans) or _in_passing(hans)
    if own and not _is_told_of(hans, own.group()):
        word = text[own.start() : own.end()]
        return called_own(own.group(), hans, text) or named(word, own.group(), part)
    return (
        personal(hans)
        or _spoken_of(part, hans, text)
        or (None if _WHOLE.search(hans) else author(hans, text))
        or titled
        or _whole(hans, text)
    )


# 柳河镇石桥村脱贫工作汇报: a village that reports.
_VILLAGE_TITLE = re.compile(
    r"(?:[一-鿿]{2,6}?[镇乡])?(?P<village>(?![全各本我行某])[一-鿿]{2,4}村)(?=[“‘]|20\d\d|脱贫|扶贫|精准|乡村|党支部|工作|两委)"
)


def _in_passing(hans: str) -> re.Match[str] | None:
    """我校 inside a clause; 我县 there says little where an office acts: 团县委资助我县学生."""
    own = _OWN.search(hans)
    return None if own and own.group()[1:] in _PLACES and _acting(hans, hans) else own


def _is_told_of(hans: str, own: str) -> bool:
    """Whether a report speaks of 全县 line by line and says 我县 only in passing."""
    if own[0] != "我" or own[1:] not in _PLACES:
        return False
    first = _WHOLE.search(hans)
    return (
        first is not None
        and first["self"] == f"全{own[1:]}"
        and hans.count(f"全{own[1:]}") > _IN_PASSING * hans.count(own)
    )


_PLACES = frozenset("省市县区镇乡旗")
_IN_PASSING = 3  # times as often


def _spoken_of(part: Part, hans: str, text: str) -> str | None:
    """The town of the first lines, the school that says of itself 学校, or the county of the part."""
    return (
        _shortened(hans, text)
        or place_told_of(hans, text)
        or house_of(hans, text)
        or self_called(part, hans, text)
        or blanked_school(hans, text)
        or _told_of(hans, text)
        or _acting(hans, text)
        or governed(hans, text)
        or as_said(part.county, text)
        or part.city
    )


def _shortened(hans: str, text: str) -> str | None:
    """What a body says that it will be called for short: 区支行 of 青石市柳河区支行(以下简称区支行)."""
    found = _FOR_SHORT.search(hans, 0, _INTRODUCTION)
    return text[found.start("short") : found.end("short")] if found else None


_FOR_SHORT = re.compile(
    r"[行社司局院校所站馆团厂场会心处队][(,](?:以下|下)?简称[:“]?(?P<short>[一-鿿]{1,8}[行社司局院校所站馆团厂场会心处队])”?[),]"
)


def _acting(hans: str, text: str) -> str | None:
    """The office that acts at the head of two clauses at least, of a report that names nobody else: 团县委."""
    heads = [
        body
        for body in bodies(hans)
        if body.kind in ("office", "district")
        and body.end - body.start > 2
        and (body.start == 0 or hans[body.start - 1] in BREAKS)
        and _ACTS.match(hans, body.end)
    ]
    names = Counter(hans[body.start : body.end] for body in heads)
    name, times = names.most_common(1)[0] if names else ("", 0)
    first = next((body for body in heads if hans[body.start : body.end] == name), None)
    return text[first.start : first.end] if first and times > 1 else None


_ACTS = re.compile(r"(?![的和与及等领指要为])[一-鿿]")


def _told_of(hans: str, text: str) -> str | None:
    """该校 or 该园 of a report on one school that it names nowhere at the head of a clause."""
    found = [match.span() for match in _THAT.finditer(hans)]
    return text[found[0][0] : found[0][1]] if len(found) > 1 else None


_THAT = regex.compile(r"(?<![一-鿿])(?:而|目前|现在)?该[校园](?![园区])")


def _whole(hans: str, text: str) -> str | None:
    """全县 or 全镇 of a report on a place that it names nowhere, else the first 学校 at the head of a clause."""
    found = _WHOLE.search(hans) or _SELF.search(hans) or _WHOLE_WITHIN.search(hans)
    return text[found.start("self") : found.end("self")] if found else None


def self_word(hans: str, text: str) -> str | None:
    """What a school or district that names itself nowhere calls itself: 我校, 我园 or 学区, in the text's own script.

    >>> words = "一年来,我校抓质量,我校教师努力。"
    >>> self_word(words, words), self_word("全县学校抓质量。", "全县学校抓质量。")
    ('我校', None)
    """
    counts = [(hans.count(word), word) for word in _SELF_WORDS]
    most, word = max(counts, key=lambda found: found[0])
    at = hans.find(word) if most else -1
    return text[at : at + len(word)] if at >= 0 else None


@lru_cache(maxsize=4)
def says_our_school(hans: str) -> bool:
    """Whether a report is a school's own, whatever office its first lines name.

    >>> says_our_school("县教育局公布结果,我校获一等奖。"), says_our_school("全县学校抓质量。")
    (True, False)
    """
    return self_word(hans, hans) in ("我校", "我园", "本校")


_SELF_WORDS = ("我校", "我园", "学区", "本校")


def self_called(part: Part, hans: str, text: str) -> str | None:
    """学校 or 幼儿园 where a report calls itself nothing else, and speaks neither of a place nor of several.

    >>> words = "幼儿园环境优美。现有幼儿96名。"
    >>> self_called(Part(0, 9, 1), words, words), self_called(Part(0, 9, 1), "全县有幼儿园9所", "全县有幼儿园9所")
    ('幼儿园', None)
    """
    if (part.county or part.city) and len(_SELF.findall(hans)) < _OFTEN:
        return None
    if _OF_A_PLACE.search(hans) and not _TOLD_OF.search(hans, 0, _INTRODUCTION):
        return None
    itself = _SELF.search(hans)
    return text[itself.start("self") : itself.end("self")] if itself else None


_OFTEN = 2  # clauses that 学校 heads in an introduction which also says where the school lies

_OWN_WORDS = (
    r"我(?:[省市县区镇乡](?=中心[校学小])中心(?:学校|校|小学)|中心(?:学校|校|小学)|省|市|县|区|镇|乡|村(?![民级小])|校|园|学区|局|馆|院|会(?![议上场见])|办(?![公事学理法])|街道|社区|中心(?![校学小完幼]))"
    rf"|我(?:{OF_THEIR_OWN}|站(?![在起到出]))"
    r"|(?:我们?|本)(?:班(?![级子会主])|组(?![织建成长合])|教研组|(?:学科|备课|年级)组|大队部)"
)
_OWN = regex.compile(_OWN_WORDS)
# 柳溪乡是我县的民族乡,全乡…我乡教育: what it only belongs to is passed over.
# ...工作总结全县现有学校96所: a title that ran into its text.
_HEAD = r"(?:(?<![一-鿿])|(?<=总结|汇报|报告|范文|材料|公报))"
_OWN_LEADING = regex.compile(rf"{_HEAD}(?:{_OWN_WORDS})")
# A report that calls its school nothing but 学校, and never speaks of several.
_SELF = regex.compile(
    r"(?<![一-鿿\w、和及])(?:(?:目前|现在|现|近年来|一年来)[,，]?)?(?P<self>学校|幼儿园|图书[馆室])(?=[一-鿿])(?![的、和与及])"
)
_OF_A_PLACE = re.compile(
    r"(?<![一-鿿])[一-鿿]{2,4}[县镇乡](?:的|[一-鿿]{0,2}教育|位于|地处|现有|共有|下?辖|总)|"
    r"(?<![一-鿿])(?:目前|现在|[今去]年|\d{4}年)?[全我各][省市县区镇乡旗]|各(?:中小)?学?校|各幼儿园|所有(?:中小)?学校|教育局|教体局|[省市县区乡镇]政府"
)
# A report on a place that it does not name: 全县共有学校98所.
_WHOLE = regex.compile(
    rf"{_HEAD}(?:目前|现在|[今去]年|\d{{4}}年)?[,，]?(?P<self>全[省市县区镇乡村旗])(?![一-鿿]?级|县域|唯一|最|[前首第]|先进|文明|模范|示范)"
)
# 对全区69名学生进行摸底: said inside a clause, where nothing else says whose report it is.
_WHOLE_WITHIN = re.compile(r"(?<=[对在为向从给])(?P<self>全[市县区镇乡村])(?=的?[一-鿿]{0,6}\d)")
# What numbers a part of a compilation, before its title.
_LABEL = re.compile(
    r"\s*[【《]?(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})[】》]?[ :、]*"
)
_TITLE = regex.compile(
    r"\s*(?:(?:19|20)\d\d年度?)?(?:[春秋]季?学期|第[一二]学期|[上下]学期|学年度?)?(?:(?:20\d?)?[*xX×_○]+年度?)?[*xX×_○]*((?:大?学区|(?:(?![是了的把被让给从由对在为])\p{Han}){0,8}(?:小学|中学|学校|幼儿园|"
    r"教育局|教体局|教育体育局|教科体?局|教委|中心校|完小|教研[组室]|教科[室所]|招生办(?:公室)?|电教[馆站]|资助(?:管理)?中心|装备(?:中心|站)|督导室|工会|图书[馆室]|大队部|医院|卫生院|文化[馆站]|博物馆|总工会|妇联|团委|社区|(?<=[\u4e00-\u9fff])街道(?:办事处)?|(?<=[\u4e00-\u9fff]{2})[镇乡县](?=(?:19|20)\d)))(?=(?:19|20)\d|(?:20)?[xX×*＊_○]{2}|年|\p{Han}{2,6}总结|关于|工作|教育|教学|合格|安全|平安|综治|党建|文明|扶贫|脱贫|乡村|学期|二〇|过去|上半年|下半年|的|创建|开展|建设|第|"
    r"基础设施|总结|情况))?"
)
