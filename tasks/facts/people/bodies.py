"""Which body a person, an award or an event belongs to: the organisation named nearest before it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tasks.facts.language.own_script import matching
from tasks.facts.organisations.nearest_units import unit_before
from tasks.facts.organisations.organisations import Body, bodies_within, organisations
from tasks.records import Passage
from tasks.vocabulary import words

# What the head of a body is called, by the character that the body's name ends in.
_HEADS = {
    "领导": "局委府办会",
    "局长": "局",
    "园长": "园",
    "院长": "院",
    "校长": "校学小中区",
    "书记": "委部府",
    "县长": "府县",
    "省长": "府省",
    "厅长": "厅",
    "署长": "署",
    "州长": "府州",
    "区长": "府区",
    "市长": "府市",
    "镇长": "府镇",
    "乡长": "府乡",
    "科长": "科",
    "股长": "股",
    "处长": "处",
    "所长": "所",
    "站长": "站",
    "组长": "组",
    "队长": "队",
    "会长": "会",
    "主席": "会协联府",
    "主任": "办处室心委会大",
    "部长": "部",
    "教研员": "室院所心局科部",
    "企业家": "司团厂会",
    "校友": "学院校中小高级",
    "村民": "村",
    "家长": "校园学中小班",
}
_REACH = 160


def body_before(passage: Passage, end: int, role: str | None = None) -> str | None:
    """The body nearest before `end`, in the text's own script: the one that touches, else one that a
    person of this role can head, else, for a role of no rank, any of the same sentence.

    >>> from tasks.records import Part
    >>> line = "青石小学林晓芸老师获奖,区教育局王局长到会。杨局长讲话。"
    >>> passage = Passage(line, line, Part(0, 30, 1), (), ())
    >>> body_before(passage, 4), body_before(passage, 16, "局长"), body_before(passage, 22, "局长")
    ('青石小学', '区教育局', '区教育局')
    >>> body_before(passage, 0) is None
    True
    """
    if (office := _office(passage, end, role)) is not None:
        return office
    low = max(0, end - _REACH)
    window = passage.hans[low:end]
    found = bodies_within(passage.hans, low, end)
    endings = _endings(role)
    own = endings is not None and passage.part.org is not None and matching(passage.part.org)[-1] in endings
    here = max(window.rfind("。"), window.rfind("\n"), window.rfind(";"))
    unit = unit_before(passage.hans, end, role)
    titled = end - len(_WATCH) if role == _WATCH and window.endswith(_WATCH) else end
    for span in reversed(found):
        start, stop = span.start - low, span.end - low
        if _gives(window, start, stop) or span.start >= titled:
            continue
        if role == _GROUP_HEAD and window.endswith(role) and span.start < end - len(role) < span.end:
            return passage.text[span.start : end - len(role)]  # 县教育局 of 县教育局党组书记
        party = _OF_PARTY.search(passage.hans, span.start + 1, span.end) if endings else None
        if endings and party and passage.hans[party.start() - 1] in endings:
            return passage.text[
                _of_town(passage.hans, slice(span.start, party.start()))
            ]  # 县教育局 of 县教育局党组书记、局长
        touches = stop >= len(window) - 1 or (
            (not _OF_PARTY.fullmatch(passage.hans, span.start, span.end) or role == _WATCH)
            and (_POSTS.fullmatch(_before_role(window[stop:], role)) is not None or window[stop:] == role)
        )
        heads = endings is not None and window[stop - 1] in endings
        heads = heads and (not own or start > here) and not _rules_another(window[start:stop], role)
        if unit and not touches and span.end < unit.end:
            return passage.text[unit.start : unit.end]
        if touches or heads or (endings is None and start > here):
            beside = touches or (window.endswith(role or "", stop) and len(window) - stop == len(role or ""))
            if beside and span.kind != "school" and unit and unit.end == span.end and unit.start < span.start:
                return passage.text[unit.start : unit.end]  # 石桥派出所
            return passage.text[
                _of_town(
                    passage.hans,
                    _owned(passage.hans, _of_first_post(passage.hans, span) if beside else span),
                )
            ]
    return passage.text[unit.start : unit.end] if unit else None


_TOWN_NAME = re.compile(r"(?:(?<![一-鿿])|(?<=[省市县区由请]))(?![由在和与向对到请我本该全各])[一-鿿]{2,3}$")


def _of_town(hans: str, body: slice) -> slice:
    """A body of a town with the town's name before it: 柳河 of 柳河镇党委."""
    name = _TOWN_NAME.search(hans, max(0, body.start - 4), body.start) if hans[body.start] in "镇乡" else None
    verb = name is not None and name.group()[-2:] in _stops()  # 争取镇政府支持
    return slice(name.start(), body.stop) if name and not verb else body


@cache
def _stops() -> frozenset[str]:
    return frozenset(words("organisation_stops"))


# What a post is called behind the body that it is of: 县委 | 常委、 | 宣传部 | 部长.
_POST = re.compile(
    r"(?:党[组委]|工委)?(?:常务|第一)?副?(?:书记|常委|委员|成员|主任|局长|部长|主席|校长|院长|秘书长|县长|市长|区长)"
)


def _of_first_post(hans: str, body: Body) -> Body:
    """The body of the first of several posts where the last is of a department: 县委 of 县委常委、宣传部部长."""
    last = body
    while body.start and not (body.named if body is last else body.proper):
        before = bodies_within(hans, max(0, body.start - _NAME_REACH), body.start)
        joined = body is not last and before and before[-1].end == body.start  # 县委 of 县委宣传部
        listed = (
            before and hans[body.start - 1] == "、" and _POST.fullmatch(hans, before[-1].end, body.start - 1)
        )
        if not (joined or listed):
            break
        body = before[-1]
    party = None if body is last else _OF_PARTY.search(hans, body.start + 2, body.end)
    return body._replace(end=party.start()) if party and party.start() - body.start > 2 else body


_GROUP_HEAD = "党组书记"  # the 党组 in it is the title's, too
_WATCH = "纪检组长"  # the 纪检组 in it is part of the title
# Further posts between a body and the title: 县委常委、副县长.
_POSTS = re.compile(r"(?:(?:党组|党委|工委)?(?:成员|委员|书记|副书记)|常委)[、,兼]")


def _before_role(words: str, role: str | None) -> str:
    """What stands between a body and the title of the name behind it."""
    return words.removesuffix(role) if role else words


@lru_cache(maxsize=256)
def _endings(role: str | None) -> str | None:
    """The last characters of the bodies that a role can head; few roles make up nearly all."""
    return next((ends for head, ends in _HEADS.items() if role is not None and role.endswith(head)), None)


_ALSO = re.compile(r"副?(?:[局校园院]长|主任)[、兼]$")
_OF_PARTY = re.compile(r"(?:党[委组]|党总?支部?|总?支部|工会|团委|纪委)$")


def _owned(hans: str, body: Body) -> slice:
    """The school or office that a party body is of, with it (河口小学党支部) or for it (教育局局长、党委书记)."""
    if not _OF_PARTY.fullmatch(hans, body.start, body.end):
        return slice(body.start, body.end)
    low = max(0, body.start - _NAME_REACH)
    also = _ALSO.search(hans[low : body.start])
    at = low + also.start() if also else body.start
    before = bodies_within(hans, low, at)
    if not before or before[-1].end != at:
        unit = unit_before(hans, body.start - len(_sort_of(hans, body.start)), None)
        return slice(unit.start, unit.end) if unit else slice(body.start, body.end)
    return slice(before[-1].start, at if also else body.end)


_SORTED = re.compile(r"(?:第[一二三四五六七八九十\d]+|机关|教工|学生|离退休|直属|教师)+$")


def _sort_of(hans: str, end: int) -> str:
    """What tells a branch of the party from others of the same unit: 第一 of `机械系第一党支部`."""
    match = _SORTED.search(hans, max(0, end - 8), end)
    return match.group() if match else ""


# The body that gives or holds is not the one that the winner belongs to.
_GIVING = re.compile(
    r"(?:研究|会议|联合|正式|发文|下文|共同|党[组委工]{1,2}|[、和][\u4e00-\u9fff]{2,8}?)*(?:决定|授予|追授|表彰|评[为选]|颁发|组织|举[办行]|主办|承办|开展|命名)"
)


_SAID_BY = frozenset("从据")
_TELLS = re.compile(r"(?:网站|官网)?(?:传来|获悉|了解|得知|消息|通报|介绍|发布)")


def _gives(window: str, start: int, end: int) -> bool:
    if window[start - 1 : start] in _SAID_BY and _TELLS.match(window, end):
        return True  # 从县教育局传来消息
    return window[start - 1 : start] == "被" or _GIVING.match(window, end) is not None


# Heads of governments and their offices: a school has none.
_OFFICIAL = ("领导", "局长", "县长", "区长", "市长", "镇长", "乡长", "省长", "厅长", "州长", "处长")


def could_lead(org: str | None, role: str | None) -> bool:
    """Whether a person of a role can be one of a body: a 局长 whom a school names is not its own.

    >>> could_lead("青石小学", "老师"), could_lead("青石小学", "局长"), could_lead("東河區教育廳", "副厅长")
    (True, False, True)
    >>> could_lead("省政府", "副县长"), could_lead("清河县政府", "副县长")
    (False, True)
    """
    official = next((head for head in _OFFICIAL if role is not None and role.endswith(head)), None)
    if official is None or org is None:
        return official is None
    hans = matching(org)
    return hans[-1] in _HEADS[official] and not _rules_another(hans, official)


_RULED = "省市县区镇乡"


def _rules_another(government: str, role: str | None) -> bool:
    """Whether a government is named after a division of another kind than somebody heads: 省政府 is no 副县长's."""
    headed = role[-2] if role and role[-1] == "长" and len(role) > 1 else ""
    named = [c for c in government if c in _RULED]
    return headed in _RULED and headed != "" and bool(named) and headed not in named


def _office(passage: Passage, end: int, role: str | None) -> str | None:
    """教育局 of `教育局长林晓芸`, where the body and the role share a character."""
    if role is None or not role.endswith(_OFFICIAL) or passage.hans[end - 1 : end] != "长":
        return None
    low = max(0, end - 1 - _NAME_REACH)
    found = organisations(passage.hans[low : end - 1])
    if found and low + found[-1].end == end - 1:
        return passage.text[low + found[-1].start : end - 1]
    return None


_NAME_REACH = 24
