"""Indicators: every stated quantity of a passage, with what it counts, whose it is, when, and how sure.

The order of work: candidates, refusals, then for each that is left its object, action, subject, period, kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.facts.carried import Past, object_of
from tasks.facts.dates import DateMention, dates
from tasks.facts.exclusions import names_in, refusal
from tasks.facts.kinds import Mood, kind_of, mood_of, plans
from tasks.facts.masked import masked_in
from tasks.facts.metrics import metric_of
from tasks.facts.objects import Counted, counted
from tasks.facts.organisations import organisations
from tasks.facts.periods import mentions_with_date, period_of
from tasks.facts.quantities import Quantity, quantities
from tasks.facts.spoken_for import default, named
from tasks.facts.stops import clause_start
from tasks.facts.subjects import Known, carried_region, known, subject_of, subjects
from tasks.facts.verbs import Verbs, verbs_in
from tasks.records import Indicator, Issue, Masked, Passage, Span

_BEFORE = 160  # characters of a line before a sentence: the region that they speak of may be carried on
_SINGLE = re.compile(r"中心(?:小学|中学|学校|校|完小|幼儿园)|完小|村小|教学点|特教学校|特殊教育学校")
_REMEMBERED_REGION = 600  # characters of a line over which a region holds
_ITSELF = ("全校", "全园", "全学区")
_OF_PLACES = tuple("局委府室会")  # who reports on a place: 教育局, 镇政府
_HEADS = frozenset({"人", "人次"})
_CARRIED = frozenset("篇件项个册幅")  # 论文7篇获省级奖;18篇获市级奖: what a semicolon does not part
_REMEMBERED = 30  # quantities of one sentence: enough for any list, and time stays linear


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the whole passage before the first quantity is looked at."""

    passage: Passage
    found: tuple[Quantity, ...]
    subjects: Known
    verbs: Verbs
    dates: tuple[DateMention, ...]
    speaker: str | None
    plans: tuple[Span, ...]


def find_indicators(
    passage: Passage, cells: Sequence[Span] = ()
) -> tuple[list[Indicator], list[Masked], list[Issue]]:
    """The quantities of one part, the numbers that its source blanked out, and the measure words nobody knows.

    `cells` are stretches, in order, whose numbers no sentence states: cells of tables, figures written over.

    >>> from tasks.records import Part
    >>> text = "久长小学有学生736人(女341人),新建校舍1200平方米,投入xx万元。"
    >>> found, blanked, unknown = find_indicators(Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),)))
    >>> [(i.value, i.unit, i.subject, i.object, i.action) for i in found]
    [(736.0, '人', '久长小学', '学生', '有'), (341.0, '人', '久长小学', '学生·女', None), \
(1200.0, '平方米', '久长小学', '校舍', '新建')]
    >>> [text[m.start : m.end] for m in blanked], unknown
    (['xx万元'], [])
    """
    hans = passage.hans
    names = names_in(hans)
    starts = [cell.start for cell in cells]
    found = tuple(
        q for q in quantities(hans) if not _in_cell(q, cells, starts) and refusal(hans, q, names) is None
    )
    telling = _telling(passage, found)
    verbs = verbs_in(hans, telling)
    scene = _Scene(
        passage,
        found,
        known(subjects(hans, organisations(hans), verbs, telling)),
        verbs,
        tuple(mentions_with_date(hans, dates(hans), passage.part.period)),
        default(passage.part, hans, passage.text),
        plans(hans, passage.part, passage.sections),
    )
    blanked = masked_in(hans, passage.text, found, scene.subjects)
    return list(_indicators(scene)), blanked, [_unknown(q) for q in found if not q.known]


def _telling(passage: Passage, found: Sequence[Quantity]) -> list[Span]:
    """The sentences that state quantities, with what stands before them in their line: nothing else is searched."""
    hans, starts = passage.hans, [s.start for s in passage.sentences]
    stretches: list[Span] = []
    for one in found:
        if stretches and one.end <= stretches[-1].end:
            continue
        at = bisect_right(starts, one.start) - 1
        if at < 0:
            return [Span(0, len(hans))]
        sentence = passage.sentences[at]
        low = max(hans.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE, 0)
        if stretches and low <= stretches[-1].end:
            low = stretches.pop().start
        stretches.append(Span(low, max(sentence.end, one.end)))
    return stretches


def _in_cell(found: Quantity, cells: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a candidate touches a cell that speaks for itself."""
    i = bisect_right(starts, found.end - 1) - 1
    return i >= 0 and cells[i].end > found.start


def _unknown(found: Quantity) -> Issue:
    """The row that asks for a measure word, with the line to add to the vocabulary."""
    return Issue("extract", "unknown_unit", found.start, found.end, f"measure_words.txt: {found.written}")


class _Told(NamedTuple):
    """What a sentence says to all of its quantities, and what those before have counted."""

    sentence: Span
    mood: Mood
    past: list[Past]
    earlier: list[Past]  # of the sentence before, where only a semicolon parts them
    region: Span | None  # that earlier sentences of the line speak of
    periods: list[str | None]
    period: str | None  # of the sentence before, where only a semicolon parts them


def _indicators(scene: _Scene) -> Iterator[Indicator]:
    """One indicator a quantity; those of one sentence can take their object from the ones before."""
    sentences, hans = scene.passage.sentences, scene.passage.hans
    starts = [s.start for s in sentences]
    told, last = None, -2
    for i, found in enumerate(scene.found):
        at = bisect_right(starts, found.start) - 1
        if told is None or at != last:
            sentence = sentences[at] if at >= 0 else Span(0, len(hans))
            goes_on = told is not None and at == last + 1 and hans[sentence.start - 1 : sentence.start] == ";"
            earlier: list[Past] = told.past if told is not None and goes_on else []
            region = _region_before(scene, sentence, told)
            period = told.periods[-1] if told is not None and goes_on and told.periods else None
            mood = mood_of(hans, sentence, scene.plans)
            told, last = _Told(sentence, mood, [], earlier, region, [], period), at
        del told.past[:-_REMEMBERED]
        one = _indicator(scene, i, told)
        told.periods[:] = [one.period]
        yield one


def _region_before(scene: _Scene, sentence: Span, told: _Told | None) -> Span | None:
    """The region that the line spoke of before a sentence; a report of a school speaks of itself again sooner."""
    hans, org = scene.passage.hans, scene.passage.part.org
    line = max(hans.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    near = carried_region(hans, scene.subjects, line, sentence.start)
    if near and org and hans.startswith(_ITSELF, near.start, near.end):
        return None
    place = org is None or org.endswith(_OF_PLACES)
    if near or told is None or not place or hans.find("\n", told.sentence.start, sentence.start) >= 0:
        return near
    far = carried_region(hans, scene.subjects, told.sentence.start, told.sentence.end) or told.region
    return far if far and sentence.start - far.end < _REMEMBERED_REGION else None


def _indicator(scene: _Scene, i: int, told: _Told) -> Indicator:
    sentence, past = told.sentence, told.past
    passage, found = scene.passage, scene.found[i]
    before = scene.found[i - 1].end if i else 0
    after = scene.found[i + 1].start if i + 1 < len(scene.found) else len(passage.hans)
    what = counted(
        passage.hans,
        found,
        max(before, sentence.start),
        min(after, sentence.end),
        scene.subjects,
        scene.verbs,
    )
    whose = what.object if what.object and _counts_people_of(scene, found, what.object, past) else None
    if whose:
        what = what._replace(object=None, carried=True)
    thing, thing_hans = _of_band(scene, i, told) or object_of(
        passage, found, what, _said_before(found, what, told)
    )
    past.append(Past(found.unit, thing, thing_hans))
    action = passage.text[what.action.start : what.action.end] if what.action else None
    verb = passage.hans[what.action.start : what.action.end] if what.action else None
    return Indicator(
        found.start, found.end, found.value, found.value_high, found.unit, found.dimension, found.bound,
        "chinese" if found.chinese else "arabic", _subject(scene, found, what.object, whose, told), thing, action,
        metric_of(thing_hans, verb, found.unit), kind_of(passage.hans, found, sentence, told.mood),
        period_of(passage.hans, scene.dates, sentence.start, before, found.start, told.period),
        # A number may be torn from its unit by a line end, at which sentences end.
        sentence.start, max(sentence.end, found.end),
    )  # fmt: skip


def _said_before(found: Quantity, what: Counted, told: _Told) -> list[Past]:
    """The quantities from which an object that is left out comes: of the sentence, else of the one before a semicolon."""
    narrowed = what.suffix in ("男", "女") and all(p.unit != found.unit for p in told.past)
    missing = not told.past and what.object is None and found.unit in _CARRIED
    return told.earlier if narrowed or missing else told.past


def _of_band(scene: _Scene, i: int, told: _Told) -> tuple[str, str] | None:
    """Who is counted by a score or an age: 及格(60分以上)36人 those of the bracket, 50岁以上9人 those above it."""
    found, before = scene.found[i], scene.found[i - 1] if i else None
    if (
        before is None
        or found.unit not in _HEADS
        or not told.past
        or before.dimension not in ("score", "age")
    ):
        return None
    hans, text = scene.passage.hans, scene.passage.text
    gap = hans[before.end : found.start].strip()
    if gap == ")" and (told.past[-1].text and told.past[-1].hans):
        return told.past[-1].text, told.past[-1].hans
    if before.bound == "exact" or gap.strip("的有共达约占仅只"):
        return None
    return text[before.start : before.end], hans[before.start : before.end]


def _counts_people_of(scene: _Scene, found: Quantity, thing: Span, past: Sequence[Past]) -> bool:
    """其中河口小学380名, 全乡945人: a school or region is whose people are counted, not what is counted."""
    if found.unit not in _HEADS:
        return False
    one = scene.subjects.at(thing.start)
    if one is not None and one.end == thing.end and one.kind in ("body", "region"):
        return bool(past) or one.kind == "region"
    return bool(past) and _SINGLE.fullmatch(scene.passage.hans, thing.start, thing.end) is not None


def _subject(
    scene: _Scene, found: Quantity, taken: Span | None, whose: Span | None, told: _Told
) -> str | None:
    hans, text, sentence = scene.passage.hans, scene.passage.text, told.sentence
    clause = clause_start(hans, sentence.start, found.start)
    one = whose or subject_of(scene.subjects, sentence.start, clause, found.start, taken)
    if one is not None and one.end == found.start and found.unit == "所" and hans[one.start - 1] in "、和及":
        one = None  # 东河小学、北河小学两所学校: the last of those that are counted
    one = one or (told.region if scene.speaker not in ("我", "本人") else None)
    if one is None or (hans.startswith("我们", one.start, one.end) and one.end - one.start == 2):
        return scene.speaker
    return named(text[one.start : one.end], hans[one.start : one.end], scene.passage.part)
