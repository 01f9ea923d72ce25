"""Honours of who reports for himself: 本人 of a 述职报告, and prizes there of which nobody is named."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from tasks.facts.language.own_script import matching
from tasks.facts.names.names import is_listed_name
from tasks.facts.people.signers import signers
from tasks.facts.speaker.reporting_persons import personal
from tasks.records import Award, Passage

_KIND = re.compile(r"述职|个人|自述|自荐|心得|事迹")
_TITLED_IN = 60  # characters in which a document says what it is
_CALLED = re.compile(
    r"(?:我是(?:来自)?[^,。;\n我]{2,20}(?:的|教师|老师|校长|园长|班主任)"
    r"|我叫|我的名字(?:叫|是)|本人(?:姓名)?:?|(?:述职|报告|汇报|申报)人:|姓名:)[ 　]?(?P<name>[一-鿿]{2,3})"
    r"(?=[,。;\n 　(、]|$|现任|(?:19|20)\d\d年)"
)
_NAMED_IN = 300
_MYSELF = ("本人", "我", "笔者", "我本人")
# What a school or a group bears, and no person.
_OF_GROUPS = re.compile(
    r"(?:单位|学校|幼儿园|校园|集体|组织|[班团支]部|[校园县镇乡村班队组站]|之家|文明号|先锋号)[”\"]?$"
)


def reporter(passage: Passage) -> str | None:
    """The name of who reports on his own work, in the text's own script.

    >>> from tasks.records import Part
    >>> words = "述职报告\\n我叫林晓芸,现任石桥小学校长。本人获县优秀校长称号。"
    >>> reporter(Passage(words, words, Part(0, 30, 1), (), ()))
    '林晓芸'
    >>> words = "石桥小学工作总结\\n我校周岚获奖。"
    >>> reporter(Passage(words, words, Part(0, 18, 1), (), ())) is None
    True
    """
    hans = passage.hans
    if not _KIND.search(hans, 0, _TITLED_IN) and personal(hans) is None:
        return None
    for match in _CALLED.finditer(hans, 0, _NAMED_IN):
        if is_listed_name(match["name"]):
            return passage.text[slice(*match.span("name"))]
    signed = {passage.text[m.start : m.end] for m in signers(hans)}
    return signed.pop() if len(signed) == 1 else None


def of_reporter(
    passage: Passage, awards: list[Award], unnamed: Collection[int], speaker: str | None
) -> list[Award]:
    """The awards, where those of 本人, and those of nobody that a person can bear, are given to who reports.

    >>> from tasks.records import Part
    >>> words = "述职报告\\n我叫林晓芸。本人获县优秀校长称号。"
    >>> passage = Passage(words, words, Part(0, 23, 1), (), ())
    >>> award = Award(13, 18, "本人", "县优秀校长", None, "县", None, None, None)
    >>> [a.recipient for a in of_reporter(passage, [award], (), None)]
    ['林晓芸']
    """
    me = reporter(passage) if awards else None
    if me is None:
        return awards
    return [replace(award, recipient=me) if _is_own(award, unnamed, speaker) else award for award in awards]


def _is_own(award: Award, unnamed: Collection[int], speaker: str | None) -> bool:
    if matching(award.recipient or "") in _MYSELF:
        return True
    nobody = award.start in unnamed and award.recipient in (None, speaker)
    return nobody and award.count in (None, 1) and not _OF_GROUPS.search(matching(award.title or ""))
