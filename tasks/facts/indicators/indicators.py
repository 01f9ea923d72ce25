"""Indicators: every stated quantity of a passage, with what it counts, whose it is, when, and how sure.

The order of work: candidates, refusals, then for each that is left its object, action, subject, period, kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tasks.facts.indicators.bands import is_banded, of_band
from tasks.facts.indicators.carried import Past, object_of
from tasks.facts.indicators.carried_subjects import led_before
from tasks.facts.indicators.counted import Counted
from tasks.facts.indicators.governed import governing
from tasks.facts.indicators.kinds import kind_of, mood_of
from tasks.facts.indicators.labelled import of_label
from tasks.facts.indicators.masked import masked_in
from tasks.facts.indicators.measured import by_example, measured
from tasks.facts.indicators.metrics import metric_of
from tasks.facts.indicators.objects import counted
from tasks.facts.indicators.periods import YEARS, base_year, period_of, years_before
from tasks.facts.indicators.respectively import answered, bearer, run_of
from tasks.facts.indicators.scene import Scene, Told, scene_of
from tasks.facts.indicators.sized import next_start, with_size
from tasks.facts.indicators.topics import topic_before
from tasks.facts.indicators.unnamed import age_of, sum_of
from tasks.facts.indicators.whose import counts_of, region_before, subject_text
from tasks.facts.quantities.exclusions import refusal
from tasks.facts.quantities.number_names import names_in
from tasks.facts.quantities.quantities import Quantity, quantities
from tasks.facts.speaker.headed import headed
from tasks.records import Indicator, Issue, Masked, Passage, Span

_CARRIED = frozenset("篇件项个册幅")  # 论文7篇获省级奖;18篇获市级奖: what a semicolon does not part
_JOINED = frozenset({"", "和", "与", "及", "以及"})
_COUNTED = frozenset({"count", "length"})  # 2座厕所和300米围墙
_RESPECTIVELY = 24  # characters before the first of a list in which 分别 stands
_EACH = re.compile(r"分别[^,;。:\d]*\Z")  # 分别为36万元, 分别占当年财政支出的19%
_REMEMBERED = 30  # quantities of one sentence: enough for any list, and time stays linear


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
    scene = scene_of(passage, found)
    blanked = masked_in(hans, passage.text, found, scene.subjects)
    return list(_indicators(scene)), blanked, [_unknown(q) for q in found if not q.known]


# 截至6月底,有低保户69户;有五保户9户: what stands, or was done, by a day did so behind the semicolon too.
_STATE = re.compile(
    r"(?:[一-鿿\d]{1,4}[、.]|\([一二三四五六七八九十]\))?截[至止][^,;。]{2,12},[^,;。]{0,12}?(?:有|占地|达到?|总|已|累计|共|完成)"
)


def _is_state(hans: str, told: Told) -> bool:
    """Whether a sentence, or the one that it goes on from, tells how things stood at a day."""
    carried = told.period is not None and not YEARS.fullmatch(told.period)
    return carried or _STATE.match(hans, told.sentence.start, told.sentence.end) is not None


def _in_cell(found: Quantity, cells: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a candidate touches a cell that speaks for itself."""
    i = bisect_right(starts, found.end - 1) - 1
    return i >= 0 and cells[i].end > found.start


def _unknown(found: Quantity) -> Issue:
    """The row that asks for a measure word, with the line to add to the vocabulary."""
    return Issue("extract", "unknown_unit", found.start, found.end, f"measure_words.txt: {found.written}")


def _indicators(scene: Scene) -> Iterator[Indicator]:
    """One indicator a quantity; those of one sentence can take their object from the ones before."""
    starts = [s.start for s in scene.passage.sentences]
    told: Told | None = None
    last, planned = -2, False
    for i, found in enumerate(scene.found):
        at = bisect_right(starts, found.start) - 1
        if told is None or at != last:
            told, last = _opened(scene, at, told, follows=at == last + 1, planned=planned), at
        del told.past[:-_REMEMBERED]
        _forget_bracket(scene, i, told.past)
        one = _indicator(scene, i, told)
        told.periods[:], planned = [one.period], one.kind == "target"
        yield one


def _opened(scene: Scene, at: int, told: Told | None, *, follows: bool, planned: bool) -> Told:
    """What the sentence `at` begins with: what a semicolon or 其中 takes over from the one before, if that counted."""
    sentences, hans = scene.passage.sentences, scene.passage.hans
    sentence = sentences[at] if at >= 0 else Span(0, len(hans))
    before = told if follows else None
    joined = at > 0 and hans[sentence.start - 1 : sentence.start] == ";"
    divides = at > 0 and hans.startswith("其中", sentence.start)
    above = headed(scene.passage.sections, scene.names, sentence.start)
    region = _topic(scene, at, told) or above or region_before(scene, sentence, told)
    period = _when_before(scene, sentences[at - 1], before) if joined or divides else None
    mood = mood_of(hans, sentence, scene.plans, scene.passage.part.period)
    if before is None or not (joined or divides):
        return Told(sentence, mood, [], [], region, [], period if divides or _is_year(period) else None)
    if joined:
        region = led_before(hans, scene.subjects, before.sentence) or region or before.region
    if joined and planned and (before.mood.planned or before.mood.due):
        mood = mood._replace(due=True)  # 计划建校9所;加固水库5座: the plan goes on
    period = period if divides or _is_state(hans, before) or _is_year(period) else None
    past, earlier = list(before.past) if divides else [], before.past if joined else []
    return Told(sentence, mood, past, earlier, region, [], period)


def _topic(scene: Scene, at: int, told: Told | None) -> Span | None:
    """Of whom the sentence before was, or the line went on to speak, where this one goes on."""
    sentences, hans = scene.passage.sentences, scene.passage.hans
    if at < 1:
        return None
    line = told is not None and hans.find("\n", told.sentence.start, sentences[at].start) < 0
    return topic_before(scene, sentences[at - 1], sentences[at], told.region if told and line else None)


def _is_year(period: str | None) -> bool:
    return period is not None and YEARS.fullmatch(period) is not None


def _when_before(scene: Scene, sentence: Span, told: Told | None) -> str | None:
    """When the sentence before a semicolon or 其中 was; `told` is what it said, where it stated quantities."""
    if told is not None:
        return told.periods[-1] if told.periods else None
    return period_of(scene.passage.hans, scene.dates, sentence.start, 0, sentence.end)


def _forget_bracket(scene: Scene, i: int, past: list[Past]) -> None:
    """宿舍5幢(砖混3幢、砖木2幢)共2600平方米: what a bracket divides is not what goes on behind it."""
    hans, found = scene.passage.hans, scene.found
    if past and is_banded(hans, found[i - 1], found[i]):
        return
    closed = hans.find(")", found[i - 1].end, found[i].start) if past else -1
    opened = hans.rfind("(", found[i - len(past)].start, found[i - 1].start) if closed >= 0 else -1
    if opened >= 0 and hans.find("(", found[i - 1].end, closed) < 0:
        inside = sum(one.start > opened for one in found[i - len(past) : i])
        del past[len(past) - inside :]


def _indicator(scene: Scene, i: int, told: Told) -> Indicator:
    sentence, past = told.sentence, told.past
    passage, found = scene.passage, scene.found[i]
    before = scene.found[i - 1].end if i else 0
    after = next_start(scene.found, i, len(passage.hans))
    what = counted(
        passage.hans,
        with_size(scene.found, i),
        max(_free(passage.hans, found, before, past), sentence.start),
        min(after, sentence.end),
        scene.subjects,
        scene.verbs,
    )
    owner = what.object if what.object and counts_of(scene, found, what.object, past) else None
    if owner:
        what = what._replace(object=None, carried=True)
    thing, thing_hans = (
        of_band(scene, i, told)
        or of_label(passage, found)
        or _of_list(scene, i, told)
        or object_of(passage, found, what, _said_before(found, what, told))
    )
    action = passage.text[what.action.start : what.action.end] if what.action else None
    deed = passage.hans[what.action.start : what.action.end] if what.action else None
    thing, thing_hans = (sum_of(found, deed, passage.text) if thing is None else None) or (thing, thing_hans)
    verb = governing(passage.hans, found, before, what.action, past, thing_hans)
    past.append(Past(found.unit, thing, thing_hans, _noun_end(found, what), verb))
    named = None if what.is_left_out else measured(passage.hans, found, what, thing_hans, sentence)
    when = period_of(passage.hans, scene.dates, sentence.start, before, found.start, told.period)
    owner = owner or bearer(passage.hans, scene.found, i, scene.subjects)
    whose = subject_text(scene, found, what.object or what.said, owner, told)
    return Indicator(
        found.start, found.end, found.value, found.value_high, found.unit, found.dimension, found.bound,
        "chinese" if found.chinese else "arabic", whose, age_of(found, thing, passage.text), action,
        metric_of(named, verb or by_example(passage.hans, found.start), found.unit),
        kind_of(passage.hans, found, sentence, told.mood),
        _of_years(scene, i) or base_year(passage.hans, found.start, found.end, when or passage.part.period) or when,
        # A number may be torn from its unit by a line end, at which sentences end.
        sentence.start, max(sentence.end, found.end),
    )  # fmt: skip


def _free(hans: str, found: Quantity, before: int, past: Sequence[Past]) -> int:
    """5个村民小组6个自然村: where what is counted may begin, behind a noun that the quantity before has behind it."""
    taken = past[-1].end if past else 0
    if not "一" <= hans[found.end : found.end + 1] <= "鿿" or taken <= before:
        return before
    joined = found.dimension in _COUNTED and hans[taken : found.start] in _JOINED
    return found.start if joined else before


def _noun_end(found: Quantity, what: Counted) -> int:
    """Where the noun behind a count ends, 0 where there is none."""
    behind = what.object is not None and what.object.start >= found.end and found.dimension == "count"
    return what.object.end if what.object and behind else 0


def _of_years(scene: Scene, i: int) -> str | None:
    """2002-2004年支出分别为36万元、38万元、40万元: as many values as years, one each."""
    hans, found = scene.passage.hans, scene.found
    first, end = run_of(hans, found, i)
    if _EACH.search(hans, max(0, found[first].start - _RESPECTIVELY), found[first].start) is None:
        return None
    years = years_before(scene.dates, hans, found[first].start)
    return years[i - first] if len(years) == end - first > 1 else None


def _of_list(scene: Scene, i: int, told: Told) -> tuple[str | None, str | None] | None:
    """小学、初中入学率分别为100%和98%: of a list of things as many as the numbers, one each."""
    hans, text = scene.passage.hans, scene.passage.text
    said = answered(hans, scene.found, i, told.past, scene.subjects)
    if said is None:
        return None
    if isinstance(said, Past):
        return said.text, said.hans
    return "".join(text[s.start : s.end] for s in said), "".join(hans[s.start : s.end] for s in said)


def _said_before(found: Quantity, what: Counted, told: Told) -> list[Past]:
    """The quantities from which an object that is left out comes: of the sentence, else of the one before a semicolon."""
    narrowed = what.suffix in ("男", "女") and all(p.unit != found.unit for p in told.past)
    missing = not told.past and what.object is None and found.unit in _CARRIED
    return told.earlier if narrowed or missing else told.past
