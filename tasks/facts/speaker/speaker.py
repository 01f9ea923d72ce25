"""The body that a document speaks for: named by its title, its signature or its first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.organisations.organisations import Body, bodies
from tasks.facts.speaker.only_schools import (
    INTRODUCTION,
    begins_clause,
    is_introduced,
    is_school,
    only_school,
    school_told_of,
)
from tasks.facts.speaker.titled_bodies import signing_body, titled_body, with_divisions
from tasks.records import Span

_OWN_WORD = re.compile(r"(?:^|[,。;:!\n])[ 　]*(?:我(?:校|园|局|县|区|市|镇|乡|学区)|学区|学校|全校|全学区)")
# A title that speaks of a place or its authority: no single school reports under it.
_OF_A_PLACE = re.compile(
    r"(?:全?[省市县区镇乡旗]|乡镇)(?:的?(?:中小学|义务教育|学前教育|教育|教体|教科|教委|人民政府|政府|学校))"
)
_OF_A_SCHOOL = (
    "教导处",
    "教务处",
    "政教处",
    "德育处",
    "总务处",
)  # each school has them, and a place has none
# Who says 我镇 speaks for the place, and names its schools one by one.
_OWN_PLACE = re.compile(
    r"(?:^|[,。;:!\n])[ 　]*(?:我|(?P<all>全))[镇乡县市区旗](?!委|政府|教|学|第|[一二三四五六七八九十])"
)
# Whose member or head is named does not speak: 县教育局党组成员…, 县人民政府林晓芸副县长….
_ROLE_BEHIND = re.compile(
    r"(?:党[组委]|班子)?(?:成员|会员|委员|理事|(?:[\u4e00-\u9fff]{2,3})?(?:执行|常务|第一|名誉)?副?(?:[局校园县市区镇乡]长|书记|主任|组长|主席))"
)
_OF_SCHOOL = ("委", "长", "级领导", "领导")  # 青石中学校委会 is the 校委会 of 青石中学
_FOR = ("我代表", "谨代表", "本人代表")


# 2019年石桥县政府工作报告
_GOVERNMENT = re.compile(
    r"(?:(?<=年)|(?<![一-鿿\d]))(?!年)[一-鿿]{1,12}?[省市县区旗州镇乡](?:人民)?政府(?=工作报告)"
)


def own_organisation(title: str, hans: str) -> Span | None:
    """The body that a document speaks for: a span of `title`, else of `hans` offset by `len(title) + 1`.

    A report is signed by its title (清河学区工作总结), else by its first sentences, whose subject it is,
    else by its last line. A body by its kind alone (学区, 教育局) is not named and gives nothing; so is one
    that only leads (在区教育局的领导下) or owns (县教育局的要求).

    >>> text = "在县教育局的领导下,河口中心学校抓质量。"
    >>> span = own_organisation("工作总结", text); ("工作总结 " + text)[span.start : span.end]
    '河口中心学校'
    >>> title = "2019年石桥县政府工作报告"; span = own_organisation(title, "全县经济增长。"); title[span.start : span.end]
    '石桥县政府'
    >>> own_organisation("2014年镇教育工作汇报", "海棠幼儿园现有幼儿96名。") is None
    True
    >>> own_organisation("学区工作总结", "在教育局的领导下,学区抓质量。") is None
    True
    """
    named = [b for b in bodies(title) if b.proper and not _is_visited(title, b)]
    told = titled_body(title)
    if told and (not named or told.end > named[0].end):
        return told
    if "政府工作报告" in title and (ruling := _ruling(hans)):
        return Span(ruling.start + len(title) + 1, ruling.end + len(title) + 1)
    if titled := _GOVERNMENT.search(title):
        return Span(*titled.span())
    if named:
        return Span(with_divisions(title, named[0].start, named[0].end), named[0].end)
    shift = len(title) + 1
    for body in bodies(hans[:INTRODUCTION]):
        if body.proper and not hans.startswith("学校", body.start) and hans.endswith(_FOR, 0, body.start):
            return Span(body.start + shift, _own_end(hans, body) + shift)
    kinds = {b.kind for b in bodies(title)}
    if "district" in kinds:
        return None
    if "school" in kinds:
        one = only_school(hans)
        return Span(one.start + shift, one.end + shift) if one else None
    own = _OWN_WORD.search(hans, 0, INTRODUCTION)
    opening = hans[: own.start() if own else INTRODUCTION]
    offices = [b for b in bodies(title) if b.kind == "office" and not title.endswith(_OF_A_SCHOOL, 0, b.end)]
    of_a_place = _OF_A_PLACE.search(title) is not None or bool(offices)
    of_our_place = _speaks_of_its_place(hans)
    for body in (*_signing(hans), *_speaking(opening)):
        if body.kind != "school" or not (
            of_a_place or ((of_our_place or _is_of_many(hans)) and not _has_a_line(hans, body))
        ):
            return Span(body.start + shift, _own_end(hans, body) + shift)
    if signed := signing_body(hans):
        return Span(signed.start + shift, _own_end(hans, signed) + shift)
    only = None if of_a_place or of_our_place else only_school(hans) or school_told_of(hans)
    return Span(only.start + shift, _own_end(hans, only) + shift) if only else None


def _own_end(hans: str, body: Span | Body) -> int:
    """Where the name of a body ends: with 小学 in `石桥小学校委会`, which is the 校委会 of 石桥小学."""
    return body.end - (hans[body.end - 1] == "校" and hans.startswith(_OF_SCHOOL, body.end))


def _ruling(hans: str) -> Body | None:
    """The government whose head reports: 石桥镇人民政府 of `石桥镇人民政府镇长 李明`."""
    found = bodies(hans[:INTRODUCTION])
    return next((b for b in found if b.proper and hans.startswith("政府", b.end - 2)), None)


_GONE_TO = re.compile(r"(?:深入|莅临|走进|前往|来到|到|赴)\Z")
_VISIT = re.compile(r"(?:[\u4e00-\u9fff]{0,4}?)(?:督[导查]|检查|调研|视察|指导|慰问|考察|走访|参观|看望)")


def _is_visited(title: str, body: Body) -> bool:
    """Whether a title tells that others came to a body: `县领导深入清河小学检查开学工作`."""
    gone = _GONE_TO.search(title, max(0, body.start - 2), body.start)
    return gone is not None and gone.start() > 0 and _VISIT.match(title, body.end) is not None


def _speaks_of_its_place(hans: str) -> bool:
    """我镇 and 全镇 say that a place speaks; 全镇 alone may be what a school is compared with (居全镇第一,我校…)."""
    if hans.find("各级各类学校", 0, INTRODUCTION) >= 0 or _THAT_PLACE.search(hans, 0, INTRODUCTION):
        return True
    own = _OWN_PLACE.search(hans, 0, INTRODUCTION)
    while own and own["all"] and _OUR_SCHOOL.search(hans):
        own = _OWN_PLACE.search(hans, own.end(), INTRODUCTION)
    return own is not None


_THAT_PLACE = re.compile(r"该[县市区](?=[一-鿿])")  # news of a county: 该县累计投入9600万元
_SPEAKS_OF_ITSELF = re.compile(r"[我本][校园](?![园区])|(?:^|[,。;:!\n])[ 　]*(?:学校|全[校园]|该[校园])")
_MANY = 4  # schools that no single one of them reports on


def _is_of_many(hans: str) -> bool:
    """Whether a text names many schools and none as its own: 河口小学 and others like it are only told of."""
    if _SPEAKS_OF_ITSELF.search(hans):
        return False
    named = {
        hans[b.start : b.end] for b in bodies(hans) if b.proper and b.kind == "school" and is_school(hans, b)
    }
    return len(named) >= _MANY


def _has_a_line(hans: str, body: Body) -> bool:
    """Whether a body signs a short line, alone or with the name of its author."""
    end = hans.find("\n", body.end)
    return (body.start == 0 or hans[body.start - 1] == "\n") and 0 <= end - body.end < _AUTHOR


_AUTHOR = 12  # characters behind a body that signs: a name, a date
_OUR_SCHOOL = re.compile(r"我[校园]")


def _speaking(introduction: str) -> list[Body]:
    """Named bodies that are the subject of a clause: they begin it, and neither 的 nor a list follows."""
    return [
        b
        for b in bodies(introduction)
        if b.proper
        and (begins_clause(introduction, b.start) or is_introduced(introduction, b))
        and (
            introduction[b.end : b.end + 1] not in "的、,。;:和与及等领“"
            or _ITS_PEOPLE.match(introduction, b.end)
            or (introduction[b.start - 1 : b.start] in ("", "\n") and _DESCRIBED.match(introduction, b.end))
        )
        and not _ROLE_BEHIND.match(introduction, b.end)
        and b.end - b.start > 3
    ]


_ITS_PEOPLE = re.compile(r"的(?:教师|老师|师生|学生|同学|孩子)们?[^,。、]{2}")  # 河口小学的教师们走进田间
# 河口小学,始建于1938年: the first line of an introduction, where the name stands apart.
_DESCRIBED = re.compile(
    r",(?:简称|又名|原名|前身|位于|[坐座]落|地处|是|为|系|属|隶属|占地|现有|创[建办立]|始[建创]|(?:于)?(?:19|20)\d\d年[^,。]{0,10}(?:建|创|成立))"
)


def _signing(hans: str) -> list[Body]:
    """A named body that has one of the last three lines to itself, above or beside the date; or the last words before it."""
    lines = [line for line in hans[-200:].split("\n")[1:] if line.strip()][-3:]
    found: list[Body] = []
    for line in lines:
        low = hans.rfind(line)
        text = line.strip()
        inside = [b for b in bodies(text) if b.proper and b.start == 0]
        if inside and not regex.search(
            r"[\p{Han}]", regex.sub(r"[0-9〇○O一二三四五六七八九十零年月日]", "", text[inside[0].end :])
        ):
            shift = low + line.index(text)
            body = inside[0]
            found.append(Body(body.start + shift, body.end + shift, body.name_end + shift, body.kind))
    return found or list(_signing_in_line(hans))


# 特此报告。 石桥镇党委 石桥镇人民政府 2013年12月2日: of a text that lost its lines.
_LAST_WORDS = regex.compile(
    r"[。!][ 　]*(?:\p{Han}{4,20}[ 　]+){0,2}(?P<body>\p{Han}{4,20})[ 　]+(?:19|20)[0-9]{2} ?[年.][0-9年月日. ]{2,9}(?=[ 　\n]|\Z)"
)


def _signing_in_line(hans: str) -> Iterator[Body]:
    """The body behind the last sentence of a text without lines, with its date behind it."""
    words = _LAST_WORDS.search(hans, max(0, len(hans) - _LAST_REACH))
    for b in bodies(words["body"]) if words else ():
        if b.proper and b.start == 0 and b.end == len(words["body"]):
            shift = words.start("body")
            yield Body(b.start + shift, b.end + shift, b.name_end + shift, b.kind)


_LAST_REACH = 200  # characters: a date, and what is sent along
