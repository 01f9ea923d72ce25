"""Where a text names persons, and by which sign: a role, a roster, an act, a bracket after a count."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.callings import LONGEST_FIRST, Title, titles
from tasks.facts.connections import LEADING_ROLES, Mention, connection
from tasks.facts.long_names import long_name_starting
from tasks.facts.name_lists import names_ending
from tasks.facts.names import (
    is_boundary,
    is_common_family_name,
    is_family_name,
    is_listed_name,
    looks_like_name,
    masked_name_ending,
    masked_name_starting,
    name_starting,
)
from tasks.facts.places import is_division
from tasks.facts.rosters import roster_names
from tasks.facts.signers import signers
from tasks.facts.speakers import speakers

_SURNAME_ONLY = LEADING_ROLES | {"老师"}
_AND_OTHERS = re.compile(
    r"等(?P<others>(?:[\d〇一二两三四五六七八九十百几多余]{1,4}[多余]?(?:[人名位]|个(?=同|老|教|学生|家长|人))(?:同|老|教|学|家|党|干)?|(?:一大?|大)批(?:同|老|教|学|家|党|干))?)"
)
_KIND = r"(?:获奖|优秀|骨干|青年|年轻|中青年|党员|本校|我校|外聘|新任|新|老|在职|退休|女|男|特级|高级|[一二三四五六]年级|语文|数学|英语)"
_SO_MANY = re.compile(rf"[两三四五六七八九十\d]{{1,2}}[位名]{_KIND}{{0,2}}$")
_ACT = re.compile(
    r"(?P<act>荣获(?!得)|获得?|喜获|被(?:评|授|推|列|选|确定|任命|聘|表彰|录取)|"
    r"捐[赠款资助献]|撰写|主讲|执教|当选|荣膺|夺得|主持(?=[。;,\n]|$|了?(?:会议|大会|召开|开幕|仪式))|主持(?:完成|的)(?=[^,。;]{0,16}(?:课题|项目|研究)))"
)
_FOLLOWS = re.compile(
    r"[^\u4e00-\u9fff]|$|等|同志|老师|同学|教师|先生|女士|的|曾|任|在|为|对|亲自|主持|带领|率|作了|做了|参[加与]|"
    r"出席|到|被|获|荣|讲|代表|介绍|提出|宣[读布]|上任|负责|深入|将|就|与|和|及|担任|兼|说|指出|强调|发表|组织|"
    r"给|从|于|以|撰写|执教|捐|陪同|表示|一行|先生|女士|负[总责]|分管|主管|分工|牵头|带队|带头|挂帅|包[抓联村校]|蹲点|联系|"
    r"撰|编|辅导|指导|执笔|创作|设计|出任|接任|调任|总负责|入|赴|来|前往|率先|同时|首先|最后|接着|详细|围绕|结合|根据|通过|针对|分享|展示|上[了台]|汇报|"
    r"则|发言|发[表起放](?!展)|交流|表态|谈|回顾|朗[诵读]|倡议|点评|授课|登台|领[取奖]|"
    r"通报|公布|部署|总结|传达|解读|强[调]|鼓励|要求|慰问|看望|检查|调研|视察|莅临|亲临|走访|致|颁|宣|一同|一起|一道|共同|分别|当选|走[进上]"
)
_ACTS_OF_LEADERS = re.compile(
    r"曾|亲自|主持|带领|率|作了|做了|出席|上任|深入|担任|兼|指出|强调|发表|陪同|一行|多次|"
    r"任(?=[副组校主书总队园会理])|负总|负责|分管|主管|牵头|带队|挂帅|包[抓联]|先生|女士|"
    r"在[^,。;\n]{2,16}(?:调研|检查|视察|讲话|指出|强调|慰问|会上)|作(?=[^,。;\n]{0,8}(?:报告|讲[话座]|发言|辅导))"
)
_IN_BRACKETS = regex.compile(
    r"(?<=[\d一二两三四五六七八九十]\s?[人名位个])\((?P<names>[\u4e00-\u9fff、, ]{2,60})\)"
)
_MASKED = re.compile(r"[某×*]|(?<=[\u4e00-\u9fff])[Xx]{2}")


def mentions(hans: str) -> Iterator[Mention]:
    yield from _in_rosters(hans)
    called = titles(hans)
    for title in called:
        yield from _before_role(hans, title)
        yield from _after_role(hans, title)
    yield from _before_others(hans)
    yield from _before_leaders(hans)
    yield from speakers(hans)
    yield from signers(hans)
    yield from _before_contest(hans)
    yield from _before_act(hans, {title.end: title.words for title in called})
    yield from _in_brackets(hans)


def _in_rosters(hans: str) -> Iterator[Mention]:
    for start, end, label in roster_names(hans):
        context = "leader" if label.removeprefix("常务").removeprefix("副") in LEADING_ROLES else "member"
        yield Mention(start, end, label, context, roster=True)


def _before_role(hans: str, title: Title) -> Iterator[Mention]:
    """`林晓芸老师`, `苗青、周岚等三位老师`, `王局长`, `王某某同学`."""
    others = _others_ending(hans, title.start)
    found = names_ending(hans, others or title.start, sure=others is not None)
    if found and title.start and is_division(hans[found[-1][0] : title.start + 1]):
        return  # the 江川区 of 江川区长桥镇
    found = found or _appointed(hans, title.start) or _of_a_place(hans, title)
    found = found or _comrade(hans, title) or _short_name(hans, title.start, title.role)
    for start, end in found:
        context = connection(hans, title.end, title.role)
        if context == "other" and _MASKED.search(hans, start, end):
            context = "case"
        yield Mention(start, end, title.words, context)


def _comrade(hans: str, title: Title) -> list[tuple[int, int]]:
    """`由李想同志兼任`: two characters of which the second is rare in names, between 由 and 同志."""
    start = title.start - 2
    sure = title.role == "同志" and start > 0 and (hans[start - 1] in "由任" or is_boundary(hans[start - 1]))
    return [(start, title.start)] if sure and is_listed_name(hans[start : title.start]) else []


_LED = regex.compile(r"负责|带领|主持|宣读|讲话|讲了|作了?|做了?|强调|组织|率|的(?:带领|领导|陪同|主持)")


def _of_a_place(hans: str, title: Title) -> list[tuple[int, int]]:
    """`东庄苗青禾校长负责课改`: the short name of a place before a full name that a leader's deed follows."""
    start = title.start - 3
    if start < 0 or title.role not in LEADING_ROLES or not _LED.match(hans, title.end):
        return []
    return [(start, title.start)] if looks_like_name(hans[start : title.start]) else []


_AS = regex.compile(r"(?:同志)?(?:分别|共同)?(?:担任|兼任|出任|任|为)$")


def _appointed(hans: str, end: int) -> list[tuple[int, int]]:
    """`林晓芸任组长`, `苗青、周岚同志担任副组长`: whom the words before a role put in it."""
    if end < 3 or hans[end - 1] not in "任为":
        return []
    verb = _AS.search(hans, max(0, end - 6), end)
    if verb is None:
        return []
    found = names_ending(hans, verb.start(), anywhere=hans[end - 1] == "任")
    return found if hans[end - 1] == "任" or all(b - a > 2 for a, b in found) else []


def _others_ending(hans: str, end: int) -> int | None:
    """Where `等三位` begins that ends at `end`."""
    at = hans.rfind("等", max(0, end - 8), end)
    match = _AND_OTHERS.fullmatch(hans, at, end) if at >= 0 else None
    low = max(0, end - 10)
    if match is None and (hans.find("位", low, end) >= 0 or hans.find("名", low, end) >= 0):
        match = _SO_MANY.search(hans, low, end)
    return int(match.start()) if match else None


def _short_name(hans: str, end: int, role: str) -> list[tuple[int, int]]:
    masked = masked_name_ending(hans, end)
    if masked is not None:
        return [(masked, end)]
    if role not in _SURNAME_ONLY or end < 1 or not _may_stand_alone(hans, end, role):
        return []
    before = hans[end - 2] if end > 1 else " "
    after_body = before in "局委办府会处科室部院校园厅县区市镇乡站所股组学小中队村" and role != "老师"
    if role[0] in "党支总":
        return [(end - 1, end)] if is_boundary(before) else []
    if is_boundary(before) or before in "由请让跟随的和与及了着是听任长" or after_body:
        return [(end - 1, end)]
    return []


_NAMED_BEFORE = 2000  # characters before a family name in which its full name stands


def _may_stand_alone(hans: str, end: int, role: str) -> bool:
    """Whether one character can be a family name by itself: a common one, or that of a name given before
    with the same title (`镇长茹青禾讲话。茹镇长肯定了…`)."""
    name = hans[end - 1]
    if is_common_family_name(name):
        return True
    low = max(0, end - _NAMED_BEFORE)
    at = hans.find(role + name, low, end - 1) if is_family_name(name) else -1
    return at >= 0 and name_starting(hans, at + len(role)) is not None


def _after_role(hans: str, title: Title) -> Iterator[Mention]:
    """`原乡党委书记彭庆山曾…`, `校长:周岚`, `教师苗青、林晓芸`."""
    labelled = hans[title.end : title.end + 1] == ":"
    start = title.end + (hans[title.end : title.end + 1] in (":", " "))
    if (masked := masked_name_starting(hans, start)) is not None:
        yield Mention(start, masked, title.words, "case")
        return
    end = name_starting(hans, start, _ACTS_OF_LEADERS)
    end = long_name_starting(hans, start) or end
    if end == start + 3 and not labelled and not _closes(hans, start, end, title.role, labelled):
        end = start + 2 if _closes(hans, start, start + 2, title.role, labelled) else end  # 局长黄凌汇报了
    between = " 、" if title.role in _BYLINES else "、"
    while end is not None and _closes(hans, start, end, title.role, labelled):
        yield Mention(start, end, title.words, connection(hans, end, title.role))
        if end + 1 >= len(hans) or hans[end] not in between:
            return
        start, end = end + 1, name_starting(hans, end + 1)


_BYLINES = frozenset(("记者", "通讯员"))
# After a leader's title and a name of two characters only words that a third can't be.
_AFTER_SHORT = re.compile(
    r"在|对|就|向|与|给|从|将|为[在对获受全各师学老]|到[会场校]|汇报|宣[读布]|出席|致[辞词]|介绍|总结"
)


def _closes(hans: str, start: int, end: int, role: str, labelled: bool) -> bool:
    if labelled:
        return True
    if _FOLLOWS.match(hans, end) is None:
        return False
    if end - start > 2 or is_boundary(hans[end] if end < len(hans) else " "):
        return True
    if role in LEADING_ROLES and is_common_family_name(hans[start]) and _AFTER_SHORT.match(hans, end):
        return True
    return _ACTS_OF_LEADERS.match(hans, end) is not None


def _before_others(hans: str) -> Iterator[Mention]:
    """`苗青等5人获得…`, `周岚等7位老师的课题…`."""
    for match in _AND_OTHERS.finditer(hans):
        if not match["others"]:
            continue
        at = match.end() - (0 if match["others"][-1] in "人名位个" else 1)
        title = next((role for role in LONGEST_FIRST if hans.startswith(role, at)), None)
        for start, end in names_ending(hans, match.start(), anywhere=True, sure=True):
            yield Mention(start, end, title, connection(hans, match.end(), title))


_LEADERS = re.compile(r"等(?!于|级|奖|额)[\u4e00-\u9fff]{0,8}?领导(?!小组|班子|组|下|干)")


def _before_leaders(hans: str) -> Iterator[Mention]:
    """`苗青、林晓芸等市领导`."""
    for match in _LEADERS.finditer(hans):
        for start, end in names_ending(hans, match.start(), sure=True):
            yield Mention(start, end, "领导", "leader")


def _before_act(hans: str, called: dict[int, str]) -> Iterator[Mention]:
    """`评选中苗青获得…`, `罗守田捐赠…`, `由苗青主持的课题`; `called` are the titles by where they end."""
    for match in _ACT.finditer(hans):
        at = _before_adverbs(hans, match.start())
        at = _others_ending(hans, at) or at
        act = match["act"]
        for start, end in names_ending(hans, at, anywhere=True):
            role = called.get(start) or _ROLE_OF_ACT.get(act[:2])
            yield Mention(start, end, role, connection(hans, match.start(), None))


_IN_CONTEST = re.compile(r"在[^,。;\n]{2,40}?[中上](?:分别|双双|均|也|还|又)*(?=荣?获|夺得|取得|斩获|被评)")


_COUNTS = re.compile(r"[\d几十百千]$")


def _before_contest(hans: str) -> Iterator[Mention]:
    """`其中苗青、周岚在女子甲组比赛中获得第一名`."""
    for match in _IN_CONTEST.finditer(hans):
        for start, end in names_ending(hans, match.start(), sure=True):
            if not _COUNTS.search(hans, max(0, start - 1), start):  # 30余件在比赛中获奖
                yield Mention(start, end, None, connection(hans, match.end(), None))


def _before_adverbs(hans: str, end: int) -> int:
    adverb = next((word for word in _ADVERBS if hans.endswith(word, 0, end)), "")
    return end - len(adverb)


_ADVERBS = ("分别", "双双", "均", "也", "还", "先后", "同时")


_ROLE_OF_ACT = {
    "捐赠": "捐赠人",
    "捐款": "捐赠人",
    "捐资": "捐赠人",
    "捐助": "捐赠人",
    "捐献": "捐赠人",
    "主持": "主持人",
}


def _in_brackets(hans: str) -> Iterator[Mention]:
    """`借调3人(苗青、林晓芸、周岚)`."""
    for match in _IN_BRACKETS.finditer(hans):
        found = names_ending(hans, match.end("names"))
        if found and found[0][0] <= match.start("names") + 1:
            role = _counted(hans, match.start())
            for start, end in found:
                yield Mention(start, end, role, "other")


_COUNTED = re.compile(r"([\u4e00-\u9fff]{2,8}?)[\d一二两三四五六七八九十]+\s?[人名位个]$")


def _counted(hans: str, end: int) -> str | None:
    """The words before the number before a bracket: `长病假` in `长病假1人(`."""
    match = _COUNTED.search(hans, max(0, end - 14), end)
    return match[1] if match else None
