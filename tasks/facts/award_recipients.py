"""Whose an award is where its own words leave it open: 我校, nobody named, the body that commends or gives."""

from __future__ import annotations

import re

import regex

from tasks.facts.honours import level_of_body
from tasks.facts.name_lists import names_ending
from tasks.facts.organisations import bodies_within
from tasks.facts.spoken_for import personal, self_called
from tasks.records import Part, Passage, Span

_OURSELVES = ("我校", "学区", "我园", "我区", "我县", "我镇", "我乡", "我市", "我局", "我院")
_REACH = 600


def level_of_giver(giver: str | None, part: Part) -> str | None:
    """The level of whom a giver names; a bare 教育局 is that of the county, or city, that the part is about."""
    if giver and _OFFICE.fullmatch(giver):
        return "县" if part.county else "市" if part.city else None
    return level_of_body(giver)


_OFFICE = re.compile(
    r"(?:上级)?(?:教育局|教体局|教科局|教育体育局|教育主管部门|教育行政部门|教委|局党[委组])"
)

_OURSELF = regex.compile(
    r"(?P<own>[我本](?:校|园|院|学区|局|中心|单位))|(?P<school>学校|幼儿园)|(?P<area>学区)|(?P<bureau>局党[组委]|局机关)"
)


def named_self(recipient: str | None, passage: Passage) -> str | None:
    """The body's own name where a report only says 我校, 学校 or 局党组 of itself, and names itself."""
    org = passage.part.org
    match = _OURSELF.fullmatch(recipient) if recipient and org else None
    if match is None or not org:
        return recipient
    if match["school"] and level_of_body(_matching(org, passage)) != "校":
        return recipient
    if (match["bureau"] is None) is org.endswith("局") and not match["own"]:
        return recipient
    return org


def _matching(words: str | None, passage: Passage) -> str | None:
    """Words of the text's own script in the matching form."""
    at = passage.text.find(words) if words else -1
    return passage.hans[at : at + len(words or "")] if at >= 0 else words


def speaking(passage: Passage) -> str | None:
    """The body that the document speaks for: the part's, else what it mostly calls itself."""
    if passage.part.org:
        return passage.part.org
    counts = [(passage.hans.count(words), words) for words in _OURSELVES]
    most, words = max(counts, key=lambda c: c[0])
    return words if most else personal(passage.hans) or self_called(passage.part, passage.hans, passage.text)


def commender(passage: Passage, sentence: Span, end: int) -> str | None:
    """The body that commends: the last one named before in the sentence, else the part's own."""
    low = max(sentence.start, end - _REACH)
    verb = max(passage.hans.rfind(word, low, end) for word in _COMMENDING)
    end = verb if verb > low else end  # behind the verb stand those who are commended
    found = bodies_within(passage.hans, low, end)
    at = found[-1].start - low if found else -1
    schools = [m.start() for m in _THE_SCHOOL.finditer(passage.hans, low, end)]
    if schools and schools[-1] - low > at:
        return "学校"
    return passage.hans[found[-1].start : found[-1].end] if found else _matching(passage.part.org, passage)


_COMMENDING = ("表彰", "奖励", "评选", "评出", "选出", "命名")
# The school as the one that acts, not 对…学校 or …的学校.
_THE_SCHOOL = regex.compile(r"(?<![\u4e00-\u9fff]|[我由期间节后来])学校|(?<=[我由期间节后来])学校")


_CALLED = re.compile(
    r"(?:等?[两二三四五六七八九十\d]+[位名个])?(?:老师|同学|教师|同志|校长|主任|园长|选手|学生)?$"
)
_MAKER = re.compile(r"(?:撰写|编写|制作|创作|执教|主持|设计|编排|指导)的")


def persons(words: str) -> int | None:
    """How many persons a recipient names: 2 for `苗青、周岚老师`, None where it names none."""
    maker = _MAKER.search(words)
    words = words if maker else _WORK_OF.sub("", words)
    called = _CALLED.sub("", words[: maker.start()] if maker else words)
    for mark in _JOINTS if maker is None else ():
        pieces = mark.split(words)
        if len(pieces) > 1 and all(_CALLED_ONE.search(piece) for piece in pieces):
            bare = (_CALLED.sub("", piece) for piece in pieces)
            return sum(len(names_ending(name, len(name))) for name in bare) or None
    return len(names_ending(called, len(called), anywhere=maker is not None)) or None


_WORK_OF = re.compile(r"的(?:课例|论文|案例|作品|教案|课件|课题|文章|微课|说课)$")
# 四(2)班的苗青同学和五年级的周岚同学: each is called what he is.
_JOINTS = (re.compile(r"、"), re.compile(r"[、和及与]"))
_CALLED_ONE = re.compile(r"(?:老师|同学|教师|同志|校长|主任|园长|选手)$")
