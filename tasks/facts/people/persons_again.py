"""Later mentions of persons whom a part has introduced: role and body are told once, names again and again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from tasks.facts.language.own_script import matching
from tasks.facts.language.word_lists import word_finder
from tasks.facts.names.name_bounds import is_boundary
from tasks.facts.people.bodies import could_lead
from tasks.records import Person


def known_before(hans: str, people: list[Person]) -> list[Person]:
    """The persons, with role and body from an earlier mention by full name where a later one leaves them out."""
    known: dict[str, Person] = {}
    told: list[Person] = []
    for person in people:
        if told and told[-1].org and _BESIDE.fullmatch(hans, told[-1].end, person.start):
            person = replace(person, org=told[-1].org)
        if told and person.org in _TOWNS and (town := _TOWN.match(told[-1].org or "")):
            person = replace(person, org=town.group())
        if told and _of_the_same(hans, told[-1], person):
            person = replace(person, org=told[-1].org)
        if told and _wins_too(hans, told[-1], person):
            person = replace(person, role=told[-1].role)
        name = hans[person.start : person.end]
        if person.role in _BESIDES and name in known:
            person = replace(person, role=None, org=None)
        family = len(name) == 1
        first = _of_family(person, name, told, hans) if family else known.get(name)
        if first and (family or person.role is None or person.role == first.role or person.org is None):
            opens = (
                not hans[: person.start].rstrip(" 　") or hans[: person.start].rstrip(" 　")[-1] in "。!?\n"
            )
            org = (
                first.org or person.org if family or person.role is None or opens else person.org or first.org
            )
            context = first.context if person.context == "other" and person.role is None else person.context
            person = replace(person, role=person.role or first.role, org=org, context=context)
        if person.role and person.role[-1] not in _OF_PAGES:
            known.setdefault(name, person)
        told.append(person)
    return [_told_later(hans, person, known) for person in told]


def _told_later(hans: str, person: Person, known: dict[str, Person]) -> Person:
    """A person whose role the part tells only at a later mention: `获得者周岚` first, `周岚同学` then."""
    later = known.get(hans[person.start : person.end]) if person.role is None else None
    return replace(person, role=later.role, org=person.org or later.org) if later else person


# What somebody does once, or is as well, who has been called by a post before.
_BESIDES = ("主持人", "校友", "院士")
# `二中语文教师周岚、数学教师苗青`: the second is of the same school.
_BESIDE = re.compile(
    r"[、和](?:语文|数学|英语|物理|化学|生物|历史|地理|政治|道法|科学|体育|音乐|美术|信息)(?:教师|老师)"
)


_OF_PAGES = "审校核辑稿改布"  # 一审, 编辑: what somebody does for a page, and nobody is called
# 柳河镇党委书记周岚、镇长苗青: the town is named once.
_TOWNS = ("镇", "乡", "鎮", "鄉")
_TOWN = re.compile(r"[一-鿿]{2,8}?[镇乡鎮鄉]")
_LIST_REACH = 60


def _of_the_same(hans: str, before: Person, person: Person) -> bool:
    """Whether a leader whose body is not named there stands beside one whose body is: 副主席苗青 behind 民进中央主席周岚,.

    So is the second of `县教体局领导周岚局长、苗青主任`.
    """
    between = hans[before.end : person.start]
    bare = person.context == before.context == "leader" and between in (
        *(mark + (person.role or "") for mark in ",、"),
        *((before.role or "") + mark for mark in "、和"),
        *("、和" if person.role == before.role else ""),
    )
    if not bare or not before.org or not could_lead(before.org, person.role):
        return False
    if (person.role or "").endswith(("校长", "园长")) and before.org[-1] not in "学學校小中园園院部":
        return False
    sentence = hans[max(0, before.start - _LIST_REACH) : person.start]
    return person.org is None or person.org not in sentence


def _wins_too(hans: str, before: Person, person: Person) -> bool:
    """Whether a winner without a role is named behind pupils of the same sentence who won: 周岚同学获…,苗青获…."""
    both = before.context == person.context == "award" and before.role == "学生" and person.role is None
    return both and not set("。!?\n") & set(hans[before.end : person.start])


def _of_family(person: Person, name: str, told: list[Person], hans: str) -> Person | None:
    """Whom a family name with a title means: 周校长 is the 副校长周岚 whom the part named last, where it names no body."""
    role = person.role
    if role is None or (person.org and _stands_before(hans, person.org, person.start)):
        return None
    return next(
        (
            one
            for one in reversed(told)
            if one.role and one.role.endswith(role) and hans.startswith(name, one.start) and one.org
        ),
        None,
    )


def _stands_before(hans: str, org: str, start: int) -> bool:
    """Whether a body is named right before a name: 县教育局 of `县教育局周局长`, and not somewhere further up."""
    at = hans.rfind(matching(org), max(0, start - len(org) - _TITLE), start)
    return at >= 0 and _MARK.search(hans, at, start) is None


_TITLE = 6  # characters of a title between a body and a name
_MARK = re.compile(r"[,。;、:\n]")


def again(hans: str, people: list[Person]) -> Iterator[Person]:
    """The other places of names that the part has introduced: a report gives the role only once.

    A name of two characters counts where a clause begins, since it may be part of words elsewhere.
    """
    known: dict[str, Person] = {}
    for person in people:
        name = hans[person.start : person.end]
        if person.context != "case" and len(name) > 1:
            known.setdefault(name, person)
    if not known:
        return
    taken = {person.start for person in people}
    for start, end in _places(hans, known):
        if start in taken:
            continue
        if end - start > 2 or start == 0 or is_boundary(hans[start - 1]) or hans.startswith(_CALLED, end):
            yield replace(known[hans[start:end]], start=start, end=end)


_CALLED = ("老师", "同学", "同志", "校长", "园长", "主任")  # what a name of two characters is called anywhere
_FEW = 40  # names that are cheaper looked up one by one than by one pattern for all


def _places(hans: str, names: Collection[str]) -> Iterable[tuple[int, int]]:
    """Where any of the names stands, the longest at each place, in order."""
    if len(names) > _FEW:
        return word_finder(names, once=True)(hans)
    longest: dict[int, int] = {}
    for name in sorted(names, key=len):
        at = hans.find(name)
        while at >= 0:
            longest[at] = at + len(name)
            at = hans.find(name, at + 1)
    return sorted(longest.items())
