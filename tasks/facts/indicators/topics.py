"""Of whom a sentence goes on to speak that names nobody: 石桥小学始建于1952年。占地9亩。"""

from __future__ import annotations

import re
from bisect import bisect_left

from tasks.facts.indicators.scene import Scene
from tasks.facts.indicators.subjects import Subject
from tasks.facts.language.having import HAS
from tasks.facts.language.stops import clause_start
from tasks.facts.language.time_words import TIMES
from tasks.facts.speaker.only_schools import is_school
from tasks.records import Span

# What is told of somebody who was named, and not done by whoever reports: 下辖9个村, 占地36亩, 在校生369人.
_DESCRIBES = re.compile(
    rf"(?:(?:{TIMES}|目前|现在|其中|全年)[,，]?)*(?:{HAS}|总?占地|建筑面积|[总校]?[面占]积|校[园舍]|现[占在]|设|位于|[坐座]落|地处|"
    r"距离?|幅员|总[人户面]|人口|常住|户籍|在[校园编职册岗]|专任|教职?工?师?[0-9]|学生[0-9]|[一-鿿]{0,4}有[0-9]|服务人口|班级|教学[班楼])"
)

# 柳河小学始建于1952年: a paragraph that introduces a school is about it to its end.
_INTRODUCED = re.compile(
    r"(?:[(][^()\n]{1,30}[)])?,?(?:于|现)?(?:[0-9]{4}年)?(?:始建|创[办建立]|建[于校成立]|成立|位于|[坐座]落|地处|占地|是一[所个]|原名|前身|现有|系|属|隶属)"
)
_NUMBERING = 6  # characters of a number or a blank before the name that heads a line


def topic_before(scene: Scene, before: Span, sentence: Span, carried: Span | None) -> Span | None:
    """The school, place or house that the sentence before was about, where this one describes it further.

    Introductions name a school once and count what it has in sentences without a subject: of several schools
    each has its own. What was done, and not what is there, may again be whose report it is.

    `carried` is what the sentence before already went on with.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.indicators.scene import scene_of
    >>> from tasks.records import Part, Passage
    >>> line = "石桥小学始建于1952年。占地9亩。"
    >>> passage = Passage(line, line, Part(0, len(line), 1), (), (Span(0, 13), Span(13, 18)))
    >>> scene = scene_of(passage, tuple(quantities(line)))
    >>> topic_before(scene, Span(0, 13), Span(13, 18), None), topic_before(scene, Span(13, 18), Span(0, 13), None)
    (Span(start=0, end=4), None)
    """
    hans = scene.passage.hans
    if hans.find("\n", before.start, sentence.start) >= 0:
        return None
    led = _named_first(scene, before) or _carried_topic(scene, carried)
    if led is None or _DESCRIBES.match(hans, sentence.start, sentence.end):
        return led
    heads_line = hans.rfind("\n", 0, led.start) + 1 >= led.start - _NUMBERING
    return led if heads_line and _INTRODUCED.match(hans, led.end) else None


def school_before(scene: Scene, that: Span) -> Span | None:
    """The school that 学校 or 该校 takes up, where its line named another than whose report it is.

    A bureau that goes through its schools, or an introduction of two, names each once and then says 学校.
    """
    hans, found = scene.passage.hans, scene.subjects
    line = max(hans.rfind("\n", 0, that.start) + 1, that.start - _FAR)
    for i in range(bisect_left(found.starts, that.start) - 1, -1, -1):
        one = found.found[i]
        if one.start < line:
            return None
        alone = one.leads and hans[one.end : one.end + 1] not in "、和与及"
        if one.kind == "body" and alone and is_school(hans, Span(one.start, one.end)):
            return None if _is_own(scene, one) else Span(one.start, one.end)
    return None


def region_of_schools(scene: Scene, that: Span) -> Span | None:
    """全镇 of 全镇有学校36所,学校占地126亩: where a region counts its schools, 学校 are all of them."""
    hans, found = scene.passage.hans, scene.subjects
    low = max(hans.rfind("\n", 0, that.start) + 1, that.start - _NEAR)
    for i in range(bisect_left(found.starts, that.start) - 1, -1, -1):
        one = found.found[i]
        if one.start < low or (one.kind == "body" and one.leads):
            return None
        if one.kind == "region" and one.leads and hans[one.end - 1] not in "校园":
            counted = _SCHOOLS.search(hans, one.end, that.start) is not None
            return Span(one.start, one.end) if counted else None
    return None


_FAR = 600  # characters between a school and 学校 that takes it up, so that time stays linear
_NEAR = 160  # characters between a region and 学校 that are all of its own
_SCHOOLS = re.compile(r"[0-9] ?余?多?所")


def _is_own(scene: Scene, one: Subject) -> bool:
    """Whether a body is who reports by a shorter name."""
    return (scene.speaker or "").endswith(scene.passage.text[one.start : one.end])


def _named_first(scene: Scene, sentence: Span) -> Span | None:
    """The body at the head of a sentence, unless it is who reports by a shorter name."""
    hans, found = scene.passage.hans, scene.subjects
    i = bisect_left(found.starts, sentence.start)
    if i == len(found.found) or found.starts[i] >= sentence.end:
        return None
    one = found.found[i]
    heads = one.leads and one.carries and not one.closed and one.kind in ("body", "house")
    heads = heads and clause_start(hans, sentence.start, one.start) == sentence.start
    return Span(one.start, one.end) if heads and not _is_own(scene, one) else None


def _carried_topic(scene: Scene, carried: Span | None) -> Span | None:
    """What the sentence before went on with, unless it is a region, which has rules of its own."""
    one = scene.subjects.at(carried.start) if carried else None
    return carried if one is not None and one.kind != "region" else None
