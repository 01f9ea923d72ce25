"""Whose an award is where its own words leave it open: 我校, nobody named, so many persons."""

from __future__ import annotations

import re
from collections import Counter

import regex

from tasks.facts.honours.honours import level_of_body
from tasks.facts.language.own_script import hans_of, matching
from tasks.facts.names.name_lists import names_ending
from tasks.facts.names.names import is_common_family_name, looks_like_name
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.speaker.reporting_persons import personal
from tasks.facts.speaker.spoken_for import says_our_school, self_called
from tasks.records import Passage

# 学区 alone says so only at the head of its clause: 小六學區 is where pupils live.
_CALLED_SELF = re.compile(r"我(?:校|园|区|县|镇|乡|市|局|院)|学区(?:(?<![一-鿿]学区)|(?<=[我本全]学区))")

_OFFICES = ("局", "厅", "委", "府", "会")
_OURSELF = regex.compile(
    r"(?P<own>[我本](?:校|园|院|学区|局|中心|单位))|(?P<school>学校|幼儿园)|(?P<area>学区)|(?P<bureau>局党[组委]|局机关)"
)


def named_self(recipient: str | None, passage: Passage) -> str | None:
    """The body's own name where a report only says 我校, 学校 or 局党组 of itself, and names itself."""
    org = passage.part.org
    match = _OURSELF.fullmatch(matching(recipient)) if recipient and org else None
    if match is None or not org:
        return recipient
    office = matching(org).endswith(_OFFICES)
    if match["own"] and office and says_our_school(passage.hans):
        return recipient
    if match["school"] and level_of_body(hans_of(org, passage)) != "校":
        return recipient
    if (match["bureau"] is None) is org.endswith("局") and not match["own"]:
        return recipient
    return org


def speaking(passage: Passage) -> str | None:
    """The body that the document speaks for: the part's, else what it mostly calls itself."""
    org = passage.part.org
    if org and not (matching(org).endswith(_OFFICES) and says_our_school(passage.hans)):
        return org
    called = Counter(match.group() for match in _CALLED_SELF.finditer(passage.hans)).most_common(1)
    return called[0][0] if called else personal(passage.hans) or _itself(passage)


def _itself(passage: Passage) -> str | None:
    """The school that a report calls 学校, else the only one that its first lines name, else whom it is about."""
    called = self_called(passage.part, passage.hans, passage.text)
    found = [body for body in bodies_within(passage.hans, 0, _OPENING) if body.kind == "school"]
    names = {passage.text[body.start : body.end] for body in found}
    only = min(names) if len(names) == 1 else None
    return _portrayed(passage) or only or called


def _portrayed(passage: Passage) -> str | None:
    """The teacher that a portrait is about: called by name, or by a mask, three times at least at the head of clauses.

    >>> from tasks.records import Part
    >>> words = "**老师爱岗敬业。近年来,**老师钻研教法。**老师获好评。"
    >>> _portrayed(Passage(words, words, Part(0, 9, 1), (), ()))
    '**老师'
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    for match in _HERO.finditer(passage.hans):
        if match["mask"] or looks_like_name(match["name"]) or is_common_family_name(match["name"]):
            spans.setdefault(match.group(), []).append(match.span())
    most = max(spans.values(), key=len, default=[])
    enough = 2 if most and _MASKED.match(passage.hans, most[0][0]) else 3
    return passage.text[slice(*most[0])] if len(most) >= enough else None


_MASKED = re.compile(r"[一-鿿]?[*×]")


_HERO = re.compile(
    r"(?<![一-鿿\w*×])(?:(?P<mask>[一-鿿]?[*×某xX]{1,3})|(?P<name>[一-鿿]{1,3}))(?:老师|同志|校长)"
)
_OPENING = 120  # characters in which a report says who it is about


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
        bare = [_CALLED.sub("", piece) for piece in pieces]
        if len(pieces) > 1 and all(_CALLED_ONE.search(p) or _POSTED.search(p) for p in pieces):
            return sum(len(names_ending(name, len(name))) for name in bare) or None
    found = len(names_ending(called, len(called), anywhere=maker is not None))
    several = [len(names_ending(piece, len(piece))) for piece in _JOINT.split(called)]
    if found < len(several) and any(several[:-1]):
        return sum(several) if all(several) else None  # a name among them that is not read
    return found or None


_WORK_OF = re.compile(r"的(?:课例|论文|案例|作品|教案|课件|课题|文章|微课|说课)$")
_JOINT = re.compile(r"[、和及与]")
# 四(2)班的苗青同学和五年级的周岚同学: each is called what he is.
_JOINTS = (re.compile(r"、"), re.compile(r"[、和及与]"))
# 河口小学校长苗青: called by the post before the name.
_POSTED = re.compile(r"(?:教师|老师|校长|园长|主任|书记|同学|学生)[一-鿿]{2,3}$")
_CALLED_ONE = re.compile(r"(?:老师|同学|教师|同志|校长|主任|园长|选手)$")
