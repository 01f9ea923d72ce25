"""Whose quantity it is: what its clause names, else what its line speaks of, else who speaks in the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tasks.facts.indicators.carried import Past
from tasks.facts.indicators.carried_subjects import carried_region
from tasks.facts.indicators.scene import BEFORE, Scene, Told
from tasks.facts.indicators.subjects import subject_of
from tasks.facts.indicators.topics import region_of_schools, school_before
from tasks.facts.language.own_script import matching
from tasks.facts.language.stops import clause_start
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.quantities.quantities import Quantity
from tasks.facts.speaker.headed import headed
from tasks.facts.speaker.only_schools import is_school
from tasks.facts.speaker.own_names import fuller, named
from tasks.facts.speaker.self_words import SCHOOLS, are_of_a_school, last_before
from tasks.records import Span

_OF_THE_LAND = re.compile(r"[东中西南北]{1,2}部(?:地区)?|[东中西南北]{2}地区")  # 其中东部地区590个
_SINGLE = re.compile(r"中心(?:小学|中学|学校|校|完小|幼儿园)|完小|特教学校|特殊教育学校")
_SCHOOL = re.compile(r"(?<!中心)(?<!中心学)[学校园中小]\Z")
_REMEMBERED_REGION = 600  # characters of a line over which a region holds
_ITEM = re.compile(r"[。;]\s?(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}、)")
# 全县人均藏书0.1册。现有职工9人: a house in the county goes on speaking of itself.
# 各校共有灯泡25个。现有党支部2个: those of whoever reports again.
_STANDS = re.compile(r"(?:目前|现在)?[,，]?(?:现[有设共]|共有|下设|内设)")
_AROUND = frozenset({"全国", "全省", "全市", "全县", "全区"})
_OF_ONE_HOUSE = (
    "馆",
    "館",
    "医院",
    "醫院",
    "卫生院",
    "衛生院",
    "幼儿园",
    "幼兒園",
    "小学",
    "小學",
    "中学",
    "中學",
)
_ITSELF = ("全校", "全园", "全学区")
_OF_PLACES = tuple("局委府室会")  # who reports on a place: 教育局, 镇政府
_HEADS = frozenset({"人", "人次"})
_TAKEN_UP = frozenset({"学校", "该校", "幼儿园", "该园"})  # words for the school that was named before


def region_before(scene: Scene, sentence: Span, told: Told | None) -> Span | None:
    """The region that the line spoke of before a sentence; a report of a school speaks of itself again sooner."""
    hans, org = scene.passage.hans, scene.passage.part.org
    line = max(hans.rfind("\n", 0, sentence.start) + 1, sentence.start - BEFORE)
    items = [item.end() for item in _ITEM.finditer(hans, max(0, line - 1), sentence.start + 1)]
    line = (
        items[-1] if items else line
    )  # the next heading of a text that lost its lines speaks of something else
    near = carried_region(hans, scene.subjects, line, sentence.start)
    if near and hans[near.start] in "各所" and _STANDS.match(hans, sentence.start):
        near = None
    if near and org and hans.startswith(_ITSELF, near.start, near.end):
        return None
    place = org is None or matching(org).endswith(_OF_PLACES)
    if (
        near
        or items
        or told is None
        or not place
        or hans.find("\n", told.sentence.start, sentence.start) >= 0
    ):
        return near
    far = carried_region(hans, scene.subjects, told.sentence.start, told.sentence.end) or told.region
    return far if far and sentence.start - far.end < _REMEMBERED_REGION else None


def _may_have(found: Quantity) -> bool:
    """Whether a body right before a number has what is counted: 河口小学36人, 东岭小学96%, and no 小学9所."""
    return found.unit in _HEADS or found.dimension in ("share", "score")


def counts_of(scene: Scene, found: Quantity, thing: Span, past: Sequence[Past]) -> bool:
    """其中河口小学380名, 全乡945人: a school or region is whose people are counted, not what is counted.

    So it is of other things where the quantity before counted them: 硬化道路23公里,其中红星村12公里.
    """
    hans = scene.passage.hans
    if _OF_THE_LAND.fullmatch(hans, thing.start, thing.end):
        return True
    one = scene.subjects.at(thing.start)
    named = one is not None and one.end == thing.end and one.kind in ("body", "region")
    if not _may_have(found):
        told = named and hans.endswith(_OF_LISTS, thing.start, thing.end)
        village = _VILLAGE.fullmatch(hans, thing.start, thing.end) is not None
        return (told or village) and found.unit not in _BODIES_COUNTED and _shares(found, past)
    if named:
        return bool(past) or (one is not None and one.kind == "region" and found.unit in _HEADS)
    return bool(past) and _SINGLE.fullmatch(hans, thing.start, thing.end) is not None


# 硬化道路23公里,其中红星村12公里: villages are told by their form, since few are known.
_VILLAGE = re.compile(
    r"(?!行政|自然|贫困|示范|文明|试点|重点|先进|后进|美丽|生态|移民|中心|专业|薄弱|[全各我本该每所其两几数])[一-鿿]{2,3}(?:村|社区)"
)
_OF_LISTS = ("小学", "中学", "学校", "校", "园", "镇", "乡", "县", "区", "市", "街道")
_BODIES_COUNTED = frozenset({"个", "所", "家", "座", "处"})  # 中心小学3所


def _shares(found: Quantity, past: Sequence[Past]) -> bool:
    """Whether the quantity before counts something in the same unit, of which another one may have its part."""
    return bool(past) and past[-1].unit == found.unit and bool(past[-1].text)


def _carried(scene: Scene, told: Told) -> Span | None:
    """The region of an earlier sentence; a person who reports, or a school that calls itself, comes first."""
    if told.region is None or scene.speaker in ("我", "本人"):
        return None
    region = scene.passage.hans[told.region.start : told.region.end]
    own = (are_of_a_school(scene.selves) and region in SCHOOLS) or (
        region in _AROUND and (scene.speaker or "").endswith(_OF_ONE_HOUSE)
    )
    return None if own else told.region


def _meant(scene: Scene, that: Span) -> Span:
    """该乡, 该县: the place of that kind whose name was said last; a school is known by the part."""
    hans, kind = scene.passage.hans, scene.passage.hans[that.end - 1]
    if kind in "校园":
        return _school_meant(scene, that)
    for one in reversed(scene.subjects.found[: bisect_left(scene.subjects.starts, that.start)]):
        if one.kind in ("region", "body") and hans[one.end - 1] == kind and hans[one.start] not in _NO_NAME:
            return Span(one.start, one.end)
    return that


def _school_meant(scene: Scene, that: Span) -> Span:
    """该校 of a text that speaks for nobody: the school that was named last before it."""
    if scene.passage.part.org:
        return that
    low = max(0, that.start - _NAMED_BEFORE)
    named_before = [
        one
        for one in bodies_within(scene.passage.hans, low, that.start)
        if one.proper and one.kind == "school"
    ]
    return Span(named_before[-1].start, named_before[-1].end) if named_before else that


def _taken_up(scene: Scene, that: Span) -> Span:
    """Who is meant by 学校 or 该校: all of a region that counts its schools, the school named before, or that of the heading."""
    above = headed(scene.passage.sections, scene.names, that.start)
    if above is not None and not is_school(scene.passage.hans, above):
        above = None
    return region_of_schools(scene, that) or school_before(scene, that) or above or that


_NAMED_BEFORE = 300  # characters between a school and 该校
_NO_NAME = frozenset("全我本各该每")


# 其中中央投入30万元,县财政安排20万元,涉及学校9所: who stands inside one item of a list hands nothing on.
_ITEMS = re.compile(r"其中[:,]?|包括:?")


def _of_an_item(hans: str, sentence: Span, one: Span | None, clause: int) -> int:
    """Where the list begins in whose later items a body was named that another clause would take up, else 0."""
    if one is None or one.start >= clause:
        return 0
    lists = list(_ITEMS.finditer(hans, sentence.start, one.start))
    inside = lists and hans.find(",", lists[-1].end(), one.start) >= 0 and hans[one.start - 1] in ",、"
    money = "元" in hans[one.end : clause]
    return lists[-1].start() if inside and money else 0


def subject_text(
    scene: Scene, found: Quantity, taken: Span | None, owner: Span | None, told: Told
) -> str | None:
    """The name of whose quantity it is; `taken` is its object, `owner` whose people it counts, where one is named.

    Nothing of it is guessed: where no clause, line or title says it, the report's own word for itself stands.
    """
    hans, text, sentence = scene.passage.hans, scene.passage.text, told.sentence
    clause = clause_start(hans, sentence.start, found.start)
    parts = hans.startswith("其中", clause)
    people = _may_have(found)
    one = owner or subject_of(
        scene.subjects, sentence.start, clause, found.start, taken, parts=parts, people=people
    )
    listed = _of_an_item(hans, sentence, one, clause)
    if one is not None and listed:
        one = subject_of(scene.subjects, sentence.start, sentence.start, listed, taken, parts=parts)
    if one is not None and one.end == found.start and found.unit == "所" and hans[one.start - 1] in "、和及":
        one = None  # 东河小学、北河小学两所学校: the last of those that are counted
    if (
        one is not None
        and one.start < clause
        and found.unit == "所"
        and _SCHOOL.search(hans, one.start, one.end)
    ):
        one = None  # 青石中学通过验收,7所学校达标: a school has no schools
    one = one or _carried(scene, told)
    if one is not None and hans[one.start] == "该" and one.end - one.start == 2:
        one = _meant(scene, one)
    if one is not None and hans[one.start : one.end] in _TAKEN_UP:
        one = _taken_up(scene, one)
    we = one is not None and hans.startswith("我们", one.start, one.end) and one.end - one.start == 2
    if one is None or we:
        place = scene.place if found.dimension == "share" and not we else None
        known = last_before(scene.selves, found.start) or place or scene.speaker
        return text[one.start : one.end] if one is not None and known is None else known
    word, plain = text[one.start : one.end], hans[one.start : one.end]
    return fuller(word, plain, scene.speaker) or named(word, plain, scene.passage.part)
