"""Bodies of persons that stand neither beside their title nor at the head: papers of reporters, groups of rosters."""

from __future__ import annotations

import re

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_bounds import is_boundary
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.speaker.spoken_for import self_word
from tasks.records import Passage

# The paper or site before 记者: 青禾都市报 of `(青禾都市报记者 周岚)`, 青禾网 of `青禾网讯(记者 周岚)`.
_MEDIA = re.compile(
    r"(?P<own>本[报网台刊]|(?<![一-鿿])(?:(?!本)[一-鿿]){2,8}?(?:[日晚晨早时商]报|都市报|教育报|新闻网?|广电|电视台|广播电台|融媒体?|[报网台])|(?<![一-鿿])(?![本官上互])[一-鿿]网)"
    r"(?=讯|[一-鿿]{0,4}\d|[ 　]*(?:[一-鿿]{2,4}[ 　]?){0,2}(?:记者|通讯员)|[ 　]*\()"
)
_REPORTERS = ("记者", "通讯员", "特派员", "小记者")
_BYLINE = 60  # characters of a byline
_FOUNDED = re.compile(
    r"(?:成立|建立|组建|设立|组成|健全)了?[^,。;\n:]{0,30}?(?:全[省市县区镇乡校])?(?P<group>(?:(?![的由以任])[一-鿿“”]){2,20}?(?:领导小?组|工作小?组|委员会|专班|指挥部|小组))"
)
_NEAR = 240  # characters between a group that was set up and the names of those in it


def reports(role: str | None) -> bool:
    """Whether somebody writes for a paper.

    >>> reports("通讯员"), reports("教师")
    (True, False)
    """
    return role is not None and role.endswith(_REPORTERS)


def _paper_of(hans: str, at: int) -> tuple[int, int] | None:
    """Where the paper or site stands that a reporter named at a place writes for.

    >>> words = "青禾日报讯(记者 周岚)近日"
    >>> words[slice(*_paper_of(words, 9))]
    '青禾日报'
    >>> _paper_of("(记者 周岚)近日", 4) is None
    True
    """
    low = max(0, at - _BYLINE, hans.rfind("。", 0, at) + 1)
    found = max(_MEDIA.finditer(hans, low, at), key=re.Match.start, default=None)
    return found.span("own") if found else None


def _employer(hans: str, mention: Mention) -> tuple[int, int] | None:
    """Where the body stands that a correspondent writes from: 石桥小学 of `石桥小学通讯员 周岚`."""
    at = hans.rfind(mention.role or "", max(0, mention.start - _BYLINE), mention.start)
    found = bodies_within(hans, max(0, at - _BYLINE), at) if at > 0 else ()
    return (found[-1].start, at) if found and found[-1].end == at else None


def _group_of(hans: str, at: int) -> tuple[int, int] | None:
    """Where the group stands that was set up before a roster.

    >>> words = "学校成立了安全工作领导小组,组长:周岚"
    >>> words[slice(*_group_of(words, 17))]
    '安全工作领导小组'
    >>> _group_of("组长:周岚", 3) is None
    True
    """
    found = max(_FOUNDED.finditer(hans, max(0, at - _NEAR), at), key=re.Match.start, default=None)
    return found.span("group") if found else None


# `成立了以周岚为组长,…为成员的安全工作领导小组`: the group is named behind those in it.
_FOUNDS = re.compile(r"(?:成立|建立|组建|健全|设立)了?(?:以|由)[^。;\n]*\Z")
_GROUP_BEHIND = re.compile(
    r"[^。;\n]{0,160}?(?:成员|组员|委员|组成|参加)的(?P<group>(?:(?!的)[一-鿿“”]){2,20}?(?:领导小?组|工作小?组|委员会|专班|指挥部|小组))"
)
_IN_GROUP = ("组长", "成员", "组员", "委员", "副主任")


def group_behind(hans: str, mention: Mention) -> tuple[int, int] | None:
    """Where the group stands that a sentence sets up of those whom it names before.

    >>> words = "成立了以周岚为组长,各班班主任为成员的安全领导小组"
    >>> words[slice(*group_behind(words, Mention(4, 6, "组长", "leader")))]
    '安全领导小组'
    >>> group_behind("以周岚为组长。领导小组", Mention(1, 3, "组长", "leader")) is None
    True
    """
    if not (mention.role or "").endswith(_IN_GROUP):
        return None
    if _FOUNDS.search(hans, max(0, mention.start - _NEAR), mention.start) is None:
        return None
    found = _GROUP_BEHIND.match(hans, mention.end)
    return found.span("group") if found else None


def body_apart(passage: Passage, mention: Mention) -> str | None:
    """The paper of who reports, the group of who stands in a roster of those who do not name themselves.

    >>> from tasks.records import Part
    >>> words = "青禾日报讯(记者 周岚)近日"
    >>> body_apart(Passage(words, words, Part(0, 14, 1), (), ()), Mention(9, 11, "记者", "other"))
    '青禾日报'
    """
    if reports(mention.role):
        found = _paper_of(passage.hans, mention.start) or _employer(passage.hans, mention)
    else:
        found = _group_of(passage.hans, mention.start) if passage.part.org is None else None
    if found is None and passage.part.org is None and mention.context == "member":
        return self_word(passage.hans, passage.text)
    return passage.text[slice(*found)] if found else None


_IS = re.compile(r"(?:老师|同志|校长)?(?:现?是|,?现任|,?系)")
_POST_OF = re.compile(r"(?:的)?(?:一[名位])?[^,。;]{0,8}?(?:教师|老师|校长|园长|班主任|学生|书记|主任)")
_INTRODUCED = 40  # characters in which a sentence says what somebody is


def told_elsewhere(passage: Passage, start: int, end: int) -> str | None:
    """The body of somebody of whom another sentence says what he is: `周岚是柳河镇石桥小学教师`.

    News names a winner in its first sentence by the county (我县教师周岚) and by the school only later.

    >>> from tasks.records import Part
    >>> words = "我县教师周岚获奖。周岚是石桥小学教师。周岚是好人。"
    >>> told_elsewhere(Passage(words, words, Part(0, 26, 1), (), ()), 4, 6)
    '石桥小学'
    >>> told_elsewhere(Passage(words, words, Part(0, 26, 1), (), ()), 0, 2) is None
    True
    """
    hans, at = passage.hans, -1
    while (at := hans.find(hans[start:end], at + 1)) >= 0:
        link = _IS.match(hans, at + end - start)
        if link is None:
            continue
        stop = hans.find("。", link.end(), link.end() + _INTRODUCED)
        found = bodies_within(
            hans, link.end(), stop if stop >= 0 else min(len(hans), link.end() + _INTRODUCED)
        )
        if found and _POST_OF.match(hans, found[0].end):
            return passage.text[found[0].start : found[0].end]
    return None


def school_alone(hans: str, mention: Mention) -> int | None:
    """Where a 校 stands that a title has before it for its body.

    >>> words = "校纪检书记周岚领奖"
    >>> school_alone(words, Mention(5, 7, "纪检书记", "leader"))
    0
    >>> school_alone("全校纪检书记周岚", Mention(6, 8, "纪检书记", "leader")) is None
    True
    """
    at = mention.start - len(mention.role or "")
    alone = at > 0 and hans[at - 1] == "校" and (at == 1 or is_boundary(hans[at - 2]))
    return at - 1 if alone and mention.role and hans.startswith(mention.role, at) else None


_CLASS = re.compile(
    r"(?P<class>[初高]?[一二三四五六七八九123456789](?:年级?)?[(]?[一二三四五六七八九十\d]{1,2}[)]?班|[大中小][一二三四五六七八九十\d]班|[一二三四五六]年?级?\(?[一二三四五六七八九十\d]{1,2}\)?中队)(?:的|学生)?$"
)
_LONGEST_CLASS = 14


def class_before(hans: str, at: int) -> tuple[int, int] | None:
    """Where the class stands that a pupil's name follows.

    >>> words = "四(2)班周岚同学获奖"
    >>> words[slice(*class_before(words, 5))]
    '四(2)班'
    >>> class_before("全班周岚同学", 2) is None
    True
    """
    found = _CLASS.search(hans, max(0, at - _LONGEST_CLASS), at)
    return (found.start(), found.end("class")) if found else None
