"""Named persons: who is named, in which role, of which body, and in what connection.

A name counts only beside a sign that it is one: a role before or after it, a roster, an act that
only persons do, or a bracket after a count of persons.
"""

from __future__ import annotations

import re

from tasks.facts.bodies import body_before, could_lead
from tasks.facts.connections import WINNER, Mention
from tasks.facts.mentions import mentions
from tasks.facts.organisations import bodies_within
from tasks.facts.own_script import matching
from tasks.facts.person_bodies import body_apart, only_school, reports
from tasks.facts.persons_again import again, known_before
from tasks.facts.spoken_for import says_our_school, self_word
from tasks.records import Part, Passage, Person


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
    """
    hans = passage.hans
    best: dict[int, Mention] = {}
    for mention in mentions(hans):
        first = best.setdefault(mention.start, mention)
        if first.end == mention.end and first is not mention:
            best[mention.start] = _of_both(first, mention)
    kept: list[Mention] = []
    for mention in sorted(best.values(), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    people = known_before(hans, [_person(passage, mention) for mention in kept])
    return sorted([*people, *again(hans, people)], key=lambda person: person.start)


# How a person is addressed, where that is not how the role is called.
_ADDRESS = {"同学": "学生", "同志": None, "先生": None, "女士": None, WINNER: None}
_ADDRESSES = frozenset(("老师", *_ADDRESS))
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
    if role is None and mention.context in ("award", "other") and _gives_lessons(passage.hans, mention):
        role = "教师"
    return Person(mention.start, mention.end, role, _org(passage, mention), mention.context)


def _org(passage: Passage, mention: Mention) -> str | None:
    """The body of a person that does not stand behind the name."""
    org = (
        body_apart(passage, mention)
        if reports(mention.role) or mention.roster
        else _told_of(passage, mention)
    )
    speaker = _speaker(passage)
    if org is None and _of_the_speaker(speaker, mention):
        org = speaker
    if org is None and speaker is None:
        org = _of_the_school(passage, mention)
    if not mention.roster and (named := _named_beside(passage, mention)):
        org = named
    elif (mention.role or "").endswith(_OF_TOWN) and (org is None or _TOWN_HALL.match(org)):
        town = _town(passage.part)
        org = f"{town}{org[1:] if org else ''}" if town else org
    return org


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
        return self_word(hans, passage.text) or only_school(passage)
    return only_school(passage) if mention.role in _TAUGHT_OR_TEACHING else None


def _told_of(passage: Passage, mention: Mention) -> str | None:
    """The body that the text names before a person: our own school where 我校 is the nearest, else the nearest body."""
    low = max(0, mention.start - _CLAUSE)
    ours = _OUR_OWN.search(passage.hans, low, mention.start)
    if ours and not bodies_within(passage.hans, ours.start(), mention.start):
        own = (
            _speaker(passage)
            or self_word(passage.hans, passage.text)
            or passage.text[slice(*ours.span("own"))]
        )
        if could_lead(own, mention.role):
            return own
    return body_before(passage, mention.start, mention.role)


_OUR_OWN = re.compile(r"(?P<own>[我本][校园])(?![园区长])[^,。;:!?\n]*\Z")
_OURS = re.compile(r"[我本][校园][^,。;!?\n]{0,12}\Z")


def _is_of_a_school(hans: str, mention: Mention) -> bool:
    """Whether somebody of whom no body is named is of the school that reports: a winner, or 我校周岚老师."""
    if mention.context == "award":
        return mention.role is None or mention.role in (*_TAUGHT_OR_TEACHING, WINNER)
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
_TAUGHT_OR_TEACHING = ("老师", "教师", "同学", "学生", "班主任")


# Whose lessons are judged teaches: `课例评选苗青获得一等奖`.
_LESSON = re.compile(
    r"课例|优质课|优秀课|公开课|观摩课|说课|讲课|赛课|课堂教学|教学比[武赛]|教学竞赛|基本功|教案|课件"
)
_COMMENDS = re.compile(r"(?:授予|表彰|命名)[^。;\n]*\Z")
_CLAUSE_ENDS = ",。;:!?\n"


def _gives_lessons(hans: str, mention: Mention) -> bool:
    """Whether the clause around a name is about lessons that were judged."""
    low, high = max(0, mention.start - _CLAUSE), min(len(hans), mention.end + _CLAUSE)
    start = max(hans.rfind(mark, low, mention.start) for mark in _CLAUSE_ENDS)
    ends = [at for mark in _CLAUSE_ENDS if (at := hans.find(mark, mention.end, high)) >= 0]
    return _LESSON.search(hans, max(low, start), min(ends, default=high)) is not None


_CLAUSE = 40  # characters around a name
_OF_TOWN = ("镇长", "乡长", "镇人大主席", "乡人大主席")
_TOWN_HALL = re.compile(r"[镇乡鎮鄉](?:党委|黨委)?(?:政府|人大)?\Z")
_TOWN = re.compile(r"(?:^|[省市县区縣區])([\u4e00-\u9fff]{1,4}?[镇乡鎮鄉])")


# What stands right before a title and says whose it is: 河口镇 of 河口镇副镇长, 基金办公室 of 基金办公室主任.
_BESIDE = {
    "书记": re.compile(
        r"(?:^|[^\u4e00-\u9fff]|[省市县区])((?![我本该各全与和请随感协配在向对由])[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?:党委|党工委)?)$"
    ),
    "镇长": re.compile(r"(?:^|[^\u4e00-\u9fff]|[省市县区])([\u4e00-\u9fff]{1,4}镇)(?:党委副?书记[、,兼])?$"),
    "乡长": re.compile(r"(?:^|[^\u4e00-\u9fff]|[省市县区])([\u4e00-\u9fff]{1,4}乡)(?:党委副?书记[、,兼])?$"),
    "主任": re.compile(
        r"(?:^|[、,。;:\n由在向对请])([^\W\d由在向对请的兼]{2,14}(?:办公室|委员会|指挥部|中心))$"
    ),
    "组长": re.compile(r"(?:^|[、,。;:\n由在向对请])([^\W\d由在向对请的为任]{2,14}组)$"),
}
_BESIDE_REACH = 20


def _named_beside(passage: Passage, mention: Mention) -> str | None:
    """The body or town that a title begins with, in the text's own script; it stands right before the title."""
    role = mention.role or ""
    pattern = next((p for end, p in _BESIDE.items() if role.endswith(end)), None)
    at = mention.start - len(role)
    if pattern is None or at < 0 or passage.hans[at : mention.start] != role:
        return None
    if role.startswith(("党委", "党工委")):
        at += role.index("书记")
    low = max(0, at - _BESIDE_REACH)
    match = pattern.search(passage.hans[low:at])
    return passage.text[low + match.start(1) + _led(match[1]) : low + match.end(1)] if match else None


def _led(words: str) -> int:
    """How many of the words before a body tell who leads there: 书记周岚带领 of `书记周岚带领县委办公室`."""
    match = _LEADS.match(words)
    return match.end() if match else 0


_LEADS = re.compile(r".*(?:带领|率领|会同|陪同)")


def _town(part: Part) -> str | None:
    """The town whose head a 镇长 is: the one that the speaker or the title of the part is of."""
    found = (_TOWN.search(words) for words in (part.org, part.title) if words)
    return next((str(match[1]) for match in found if match), None)


_SCHOOL_END = frozenset("学學小中校园園区區院")
_VISITING = frozenset(("记者", "通讯员", "领导", "专家", "教授"))


def _of_the_speaker(org: str | None, mention: Mention) -> bool:
    """Whether somebody of whom no body is named belongs to the one that the document speaks for.

    A school or an education office speaks of its own teachers; a government commends those of others.
    """
    if org is None or mention.context == "donor" or mention.role in _VISITING:
        return False
    own = org[-1] in _SCHOOL_END or "教" in org or mention.context in ("leader", "member") or mention.roster
    return own and could_lead(org, mention.role)
