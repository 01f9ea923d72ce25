"""Named persons: who is named, in which role, of which body, and in what connection.

A name counts only beside a sign that it is one: a role before or after it, a roster, an act that
only persons do, or a bracket after a count of persons.
"""

from __future__ import annotations

import re

from tasks.facts.language.own_script import matching
from tasks.facts.names.connections import WINNER, Mention
from tasks.facts.names.torn_words import is_torn
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.people.beside_titles import named_beside, of_town
from tasks.facts.people.bodies import body_before, could_lead
from tasks.facts.people.mentions import mentions
from tasks.facts.people.own_schools import in_full, own_school
from tasks.facts.people.person_bodies import (
    body_apart,
    class_before,
    group_behind,
    reports,
    school_alone,
    told_elsewhere,
)
from tasks.facts.people.persons_again import again, known_before
from tasks.facts.people.winners import gives_lessons, kind_of_winner
from tasks.facts.places.places import is_city_in_short
from tasks.facts.speaker.spoken_for import says_our_school, self_word
from tasks.records import Passage, Person


def find_people(passage: Passage) -> list[Person]:
    """The named persons of a part, in the order of the text, each mention once.

    A mention with nothing but a family name (王局长) or a masked name (王某某) counts where a title
    stands beside it, for that is how these documents name leaders and cases.

    Returns:
        persons with local offsets of the name alone; `role` and `org` as the text words them, None
        where it says neither; `context` leader, member, award, case, author, donor or other.

    >>> from tasks.records import Part, Passage
    >>> line = "青石小学林晓芸老师获全县说课比赛一等奖,教育局王局长到会祝贺。"
    >>> found = find_people(Passage(line, line, Part(0, 40, 1), (), ()))
    >>> [(line[p.start:p.end], p.role, p.org, p.context) for p in found]
    [('林晓芸', '老师', '青石小学', 'award'), ('王', '局长', '教育局', 'leader')]
    >>> line = "广大教师高度重视,校长、副校长坚持听课。"
    >>> find_people(Passage(line, line, Part(0, 20, 1), (), ()))
    []
    >>> line = "加强领导干部廉政建设,抓好文明培育,吴忠获评示范城市"
    >>> find_people(Passage(line, line, Part(0, 31, 1), (), ()))
    []
    """
    hans = passage.hans
    best: dict[int, Mention] = {}
    for mention in mentions(hans):
        if is_torn(hans, mention.start, mention.end) or _is_a_city(hans, mention):
            continue
        first = best.setdefault(mention.start, mention)
        if first.end == mention.end and first is not mention:
            best[mention.start] = _of_both(first, mention)
    kept: list[Mention] = []
    for mention in sorted(best.values(), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    people = known_before(hans, [_person(passage, mention) for mention in kept])
    return sorted([*people, *again(hans, people)], key=lambda person: person.start)


def _is_a_city(hans: str, mention: Mention) -> bool:
    """宁德入选…, 安康、石泉: the short name of a city, of whom nothing else says that it is a person."""
    told = mention.role or mention.body or mention.roster
    return not told and is_city_in_short(hans[mention.start : mention.end])


# How a person is addressed, where that is not how the role is called.
_ADDRESS = {"同学": "学生", "同志": None, "先生": None, "女士": None, WINNER: None}
_ADDRESSES = frozenset(("老师", "校友", "院士", "委员", *_ADDRESS))
_NO_POST = _ADDRESSES | {None}


def _of_both(first: Mention, second: Mention) -> Mention:
    """One mention of two of a name: `德育主任周岚老师获奖` has its post before the name and its deed behind `老师`."""
    body = first.body or (None if second.roster else second.body)
    if first.role == WINNER and second.role:
        return second._replace(body=body, context=first.context)
    if first.role not in _ADDRESSES or second.role in _NO_POST:
        return first._replace(body=body)
    return second._replace(body=body, context=second.context if first.context == "other" else first.context)


def _person(passage: Passage, mention: Mention) -> Person:
    role = _ADDRESS.get(mention.role, mention.role) if mention.role else None
    if mention.body:
        return Person(mention.start, mention.end, role, passage.text[slice(*mention.body)], mention.context)
    if role is None and mention.context in ("award", "other") and gives_lessons(passage.hans, mention):
        role = "教师"
    if role is None and mention.role is None and mention.context == "award":
        role = kind_of_winner(passage.hans, mention.start, mention.end)
    return Person(mention.start, mention.end, role, _org(passage, mention), mention.context)


def _org(passage: Passage, mention: Mention) -> str | None:
    """The body of a person that does not stand behind the name."""
    org = (
        body_apart(passage, mention)
        if reports(mention.role) or mention.roster
        else _told_of(passage, mention)
    )
    speaker = _speaker(passage)
    if org is None and _of_the_speaker(speaker, mention, passage.hans):
        org = speaker
    if org is None and speaker is None and (group := group_behind(passage.hans, mention)):
        return passage.text[slice(*group)]
    if org is None and speaker is None:
        org = _of_the_school(passage, mention) or told_elsewhere(passage, mention.start, mention.end)
    if (org in _SQUAD or (org in (None, *_SELF) and mention.role in _PUPILS)) and (
        its := class_before(passage.hans, mention.start)
    ):
        return passage.text[slice(*its)]
    if not mention.roster and (named := named_beside(passage, mention)):
        return named
    return of_town(passage.part, mention.role, in_full(passage, org, mention.start))


_SQUAD = ("中队", "中隊")
_PUPILS = ("同学", "学生", "小朋友")
_SELF = ("我校", "学校", "本校", "我园", "學校", "幼儿园", "幼兒園", "我園")
_OFFICES = ("局", "厅", "委", "府", "处", "会", "镇", "乡", "县", "市")


def _speaker(passage: Passage) -> str | None:
    """The body that a part speaks for, but not an office where the report says 我校 of itself."""
    org = passage.part.org
    return None if org and matching(org).endswith(_OFFICES) and says_our_school(passage.hans) else org


def _of_the_school(passage: Passage, mention: Mention) -> str | None:
    """The school of somebody of whom nothing else is said: the one that reports, or the only one that is named."""
    hans = passage.hans
    if _COMMENDS.search(hans, max(0, mention.start - _CLAUSE), mention.start):
        return None  # a government commends the teachers of others
    if _is_of_a_school(hans, mention):
        return own_school(passage) or self_word(hans, passage.text)
    return own_school(passage) if mention.role in _TAUGHT_OR_TEACHING else None


def _told_of(passage: Passage, mention: Mention) -> str | None:
    """The body that the text names before a person: our own school where 我校 is the nearest, else the nearest body."""
    low = max(0, mention.start - _CLAUSE)
    if _is_honoured(passage.hans, mention):
        return _of_the_list(passage, mention.start)
    if (at := school_alone(passage.hans, mention)) is not None:
        return passage.text[at : at + 1]
    ours = _OUR_OWN.search(passage.hans, low, mention.start)
    if ours and not bodies_within(passage.hans, ours.start(), mention.start):
        own = (
            _speaker(passage)
            or own_school(passage)
            or self_word(passage.hans, passage.text)
            or passage.text[slice(*ours.span("own"))]
        )
        if could_lead(own, mention.role):
            return own
    found = body_before(passage, _behind_word(passage.hans, mention.start), mention.role)
    return None if _only_gives(passage.hans, mention, found) else found


def _only_gives(hans: str, mention: Mention, org: str | None) -> bool:
    """Whether an office that a clause names before a winner is the one that judged: `经县教育局考核,周岚等9人被评为…`."""
    if (
        org is None
        or mention.context != "award"
        or mention.role not in (None, WINNER, "同志")
        or org[-1] not in _JUDGES
    ):
        return False
    found = bodies_within(hans, max(0, mention.start - _CLAUSE), mention.start)
    return not found or not _LISTED.fullmatch(hans, found[-1].end, mention.start)


_JUDGES = "局厅委府部廳組组會会"


def _behind_word(hans: str, at: int) -> int:
    """Where the words before a name end: it may be set off by blanks."""
    while at > 1 and hans[at - 1] in " 　":
        at -= 1
    return at


# `省政府授予周岚等5人…称号`: who gives is not whose they are.
_HONOURS = re.compile(r"(?:[授赋]予|追授|表彰(?!大?会|[决活奖名]|[先优])|命名)[^,。;\n]*\Z")
_OFFICE_HONOURS = re.compile(
    r"[局厅委府部](?:[研日近]究?[前日]?|共同|联合|还|又|党组)*(?:决定)?,?(?:[授赋]予|追授|表彰|命名)"
)
_LISTED = re.compile(r"(?:[一-鿿]{2,3}、){0,6}\Z")


def _is_honoured(hans: str, mention: Mention) -> bool:
    """Whether the clause before a winner says that an honour is given."""
    low = max(0, mention.start - _CLAUSE)
    among_others = hans.startswith("等", mention.end)  # 授予周岚等9名校长: no leader of the giver
    return (mention.context in ("award", "other") or among_others) and _HONOURS.search(
        hans, low, mention.start
    ) is not None


def _of_the_list(passage: Passage, at: int) -> str | None:
    """The body that a list of names begins with, at a name of the list: 石桥小学 for both of 石桥小学周岚、苗青."""
    found = bodies_within(passage.hans, max(0, at - _CLAUSE), at)
    if not found or not _LISTED.fullmatch(passage.hans, found[-1].end, at):
        return None
    return passage.text[found[-1].start : found[-1].end]


_OUR_OWN = re.compile(r"(?P<own>[我本][校园])(?![园区长])[^,。;:!?\n]*\Z")
_OURS = re.compile(r"[我本][校园][^,。;!?\n]{0,12}\Z")


def _is_of_a_school(hans: str, mention: Mention) -> bool:
    """Whether somebody of whom no body is named is of the school that reports: a winner, or 我校周岚老师."""
    if mention.context == "award":
        return mention.role is None or mention.role in (*_TAUGHT_OR_TEACHING, *_OF_SCHOOLS, WINNER)
    if mention.role and mention.role.endswith(_OF_SCHOOLS) and not hans.startswith(_PUT_IN, mention.end):
        return True
    role = mention.role or ""
    if role and hans.endswith(f"校{role}", 0, mention.start):
        return True  # 校团委书记周岚
    return _OURS.search(hans, max(0, mention.start - _CLAUSE), mention.start) is not None


# Who is called so belongs to a school; where several are named, the text says which.
_PUT_IN = ("任", "为", "担任", "兼任")  # 由校长周岚任组长: of the group that follows
_OF_SCHOOLS = (
    *("校长", "园长", "教师", "班主任", "教师代表", "学生代表", "家长代表", "教导主任", "教务主任"),
    *("政教主任", "德育主任", "总务主任", "教研组长", "备课组长", "年级组长", "大队辅导员"),
)
_TAUGHT_OR_TEACHING = ("老师", "教师", "同学", "学生", "班主任", "毕业生")


_COMMENDS = re.compile(r"(?:授予|表彰|命名)[^。;\n]*\Z")
_CLAUSE = 40  # characters around a name
_SCHOOL_END = frozenset("学學小中校园園区區院")
_VISITING = frozenset(("记者", "通讯员", "领导", "专家", "教授"))


def _of_the_speaker(org: str | None, mention: Mention, hans: str) -> bool:
    """Whether somebody of whom no body is named belongs to the one that the document speaks for.

    A school or an education office speaks of its own teachers; a government commends those of others.
    """
    if org is None or mention.context == "donor" or mention.role in _VISITING:
        return False
    if mention.context == "author" and mention.roster:
        return False  # who took the pictures or checked the page
    if _is_honoured(hans, mention) and (org[-1] not in _SCHOOL_END or _OFFICE_HONOURS.search(hans)):
        return False  # a government honours the teachers of others
    own = org[-1] in _SCHOOL_END or "教" in org or mention.context in ("leader", "member") or mention.roster
    return own and could_lead(org, mention.role)
