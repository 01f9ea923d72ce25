"""Honours of a person that name nobody: whom their paragraph names before, and not the school that reports."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from tasks.facts.language.own_script import matching
from tasks.facts.people.people import find_people
from tasks.facts.people.person_bodies import reports
from tasks.records import Award, Passage, Person

_PERSONAL = re.compile(
    r"(?:教师|老师|班主任|校长|园长|工作者|新秀|中坚|能手|带头人|名师|个人|党员|辅导员|园丁|劳模|楷模|三好学生|少年|团干部?|培养对象|人物|模范|奖章|好人|人才|红旗手|标兵)[”\"]?$"
)
_SOMEBODY = re.compile(r"(?:老师|同志|校长|园长|同学|[我她他])$")  # whom a portrait or a speech is about
_JOINTS = ("、", "和", "与", "及")
_WE = re.compile(
    r"(?:[我本该全][校园院]|(?<=[。!?;,])(?:近年来,)?(?:学校|幼儿园)|教师们)(?!长)|[。!?;](?:现|目前|近年)?有?\d+[名人位]"
)


def of_persons(
    passage: Passage, awards: list[Award], unnamed: Collection[int], speaker: str | None
) -> list[Award]:
    """The awards, where those of `unnamed` that a school can't bear are given to the person named last.

    >>> from tasks.records import Part
    >>> words = "石桥小学裘志远老师扎根山区。曾获县优秀教师称号。"
    >>> passage = Passage(words, words, Part(0, 24, 1), (), ())
    >>> award = Award(15, 20, "石桥小学", "县优秀教师", None, "县", None, None, None)
    >>> [a.recipient for a in of_persons(passage, [award], {15}, "石桥小学")]
    ['裘志远']
    >>> [a.recipient for a in of_persons(passage, [award], (), "石桥小学")]
    ['石桥小学']
    """
    if speaker and _SOMEBODY.search(matching(speaker)):
        return awards
    open_ones = {a.start for a in awards if a.start in unnamed and a.recipient == speaker and _is_personal(a)}
    if not open_ones:
        return awards
    people = [p for p in find_people(passage) if p.end - p.start > 1 and not _writes(p)]
    return [_given(passage, award, people) if award.start in open_ones else award for award in awards]


def _is_personal(award: Award) -> bool:
    return (
        award.rank is None
        and award.count in (None, 1)
        and _PERSONAL.search(matching(award.title or "")) is not None
    )


def _writes(person: Person) -> bool:
    return person.context == "author" or reports(person.role)


def _given(passage: Passage, award: Award, people: list[Person]) -> Award:
    """An award with the last person before it in its paragraph, where no school is spoken of in between."""
    begin = passage.hans.rfind("\n", 0, award.start) + 1
    before = [person for person in people if begin <= person.start < award.start]
    if not before and not _WE.search(passage.hans, begin, award.start):
        before = _of_paragraph_before(passage.hans, people, begin)
    elif not before or _WE.search(passage.hans, before[-1].end, award.start):
        return award
    if not before:
        return award
    first = before[-1]
    for person in reversed(before[:-1]):
        if passage.hans[person.end : first.start] not in _JOINTS:
            break
        first = person
    return replace(award, recipient=passage.text[first.start : before[-1].end])


_LIFE = 400  # characters of a life that is told over several paragraphs


def _of_paragraph_before(hans: str, people: list[Person], begin: int) -> list[Person]:
    """Who opens one of the last paragraphs before a place, as a life does that goes on without the name."""
    opens = [
        p
        for p in people
        if begin - _LIFE < p.start < begin and not hans[_line(hans, p.start) : p.start].strip()
    ]
    return opens[-1:]


def _line(hans: str, at: int) -> int:
    return hans.rfind("\n", 0, at) + 1
