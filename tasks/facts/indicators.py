"""Indicators: every stated quantity of a passage, with what it counts, whose it is, when, and how sure.

The order of work: candidates, refusals, then for each that is left its object, action, subject, period, kind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tasks.facts.dates import DateMention, dates
from tasks.facts.exclusions import names_in, refusal
from tasks.facts.masked import masked_in
from tasks.facts.metrics import metric_of
from tasks.facts.objects import Counted, counted, is_stage
from tasks.facts.organisations import organisations
from tasks.facts.periods import mentions_with_date, period_of
from tasks.facts.quantities import Quantity, quantities
from tasks.facts.subjects import Known, carried_region, default, known, named, subject_of, subjects
from tasks.records import Indicator, Issue, Masked, Passage, Span

_ASKED = regex.compile(
    r"要求|必须|不得|不少于|不低于|不超过|不多于|至少完成|(?<![即行])将(?=进一步|继续|全力|投|新|建|"
    r"完成|达|实现|于|会|开展|举办|全面|努力|争取|加|招|再|逐|按)|目标(?!管理|责任)"
    r"|要(?=达到|完成|开展|不|在|新|有|保证)|应(?=达到|不|为|有|在)|任教满|努力(?:使|达到)|实现[^,]{0,10}目标"
)
# What is planned stays planned in the clauses that follow (计划新建教学楼一栋,建筑面积3600平方米).
_PLANNED = regex.compile(
    r"(?<!年度|工作|按|原|个)计划(?=[新建投完招在用于到利引购改选培开安])|规划(?=建|新|投|用)|"
    r"拟(?=[新建投招在用])|力争|预计|确保"
    r"|争取(?=在|使|达|到20)|到20\d\d年(?!底已)(?![^。;]{0,20}(?:已|共|累计))|"
    r"“?十[二三四五]五”?期间[^,]{0,4}(?:将|计划)"
)
_DONE = regex.compile(r"已|了|目前|现有")


_CLAUSES = 400  # characters before a quantity that are read for its plan
_REMEMBERED = 30  # quantities of one sentence: enough for any list, and time stays linear


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the whole passage before the first quantity is looked at."""

    passage: Passage
    found: tuple[Quantity, ...]
    subjects: Known
    bodies: tuple[Span, ...]
    dates: tuple[DateMention, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class _Past:
    """What an earlier quantity of the sentence counted."""

    unit: str | None
    text: str | None
    hans: str | None


def find_indicators(passage: Passage) -> tuple[list[Indicator], list[Masked], list[Issue]]:
    """The quantities of one part, the numbers that its source blanked out, and the measure words nobody knows.

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
    found = tuple(q for q in quantities(hans) if refusal(hans, q, names) is None)
    bodies = organisations(hans)
    scene = _Scene(
        passage,
        found,
        known(subjects(hans, bodies)),
        tuple(bodies),
        tuple(mentions_with_date(hans, dates(hans), passage.part.period)),
        default(passage.part, hans, passage.text),
    )
    return list(_indicators(scene)), masked_in(hans), [_unknown(q) for q in found if not q.known]


def _unknown(found: Quantity) -> Issue:
    """The row that asks for a measure word, with the line to add to the vocabulary."""
    return Issue("extract", "unknown_unit", found.start, found.end, f"measure_words.txt: {found.written}")


def _indicators(scene: _Scene) -> Iterator[Indicator]:
    """One indicator a quantity; those of one sentence can take their object from the ones before."""
    starts = [s.start for s in scene.passage.sentences]
    past: list[_Past] = []
    last = -2
    for i, found in enumerate(scene.found):
        at = bisect_right(starts, found.start) - 1
        if at != last:
            past, last = [], at
        sentence = scene.passage.sentences[at] if at >= 0 else Span(0, len(scene.passage.hans))
        del past[:-_REMEMBERED]
        yield _indicator(scene, i, sentence, past)


def _indicator(scene: _Scene, i: int, sentence: Span, past: list[_Past]) -> Indicator:
    passage, found = scene.passage, scene.found[i]
    before = scene.found[i - 1].end if i else 0
    after = scene.found[i + 1].start if i + 1 < len(scene.found) else len(passage.hans)
    what = counted(passage.hans, found, max(before, sentence.start), min(after, sentence.end), scene.subjects)
    thing, thing_hans = _objects(passage, found, what, past)
    past.append(_Past(found.unit, thing, thing_hans))
    action = passage.text[what.action.start : what.action.end] if what.action else None
    verb = passage.hans[what.action.start : what.action.end] if what.action else None
    return Indicator(
        found.start, found.end, found.value, found.value_high, found.unit, found.dimension, found.bound,
        "chinese" if found.chinese else "arabic", _subject(scene, found, what, sentence), thing, action,
        metric_of(thing_hans, verb, found.unit), _kind(passage.hans, found, sentence),
        period_of(passage.hans, scene.dates, sentence.start, before, found.start), sentence.start, sentence.end,
    )  # fmt: skip


def _objects(
    passage: Passage, found: Quantity, what: Counted, past: Sequence[_Past]
) -> tuple[str | None, str | None]:
    """The object in the document's own script and in matching form."""
    own = _object(passage.text, found, what, [(p.unit, p.text) for p in past])
    if passage.text is passage.hans or own is None:
        return own, own
    return own, _object(passage.hans, found, what, [(p.unit, p.hans) for p in past])


def _object(
    text: str, found: Quantity, what: Counted, past: Sequence[tuple[str | None, str | None]]
) -> str | None:
    """The object as it stands; one that is left out comes from the quantity before."""
    same = [thing for unit, thing in past if thing and unit == found.unit]
    if what.object is not None:
        own = text[what.object.start : what.object.end].replace("了", "").strip("“”‘’「」 ")
        base = same[0] if same and found.unit == "个" and is_stage(own) and not is_stage(same[0]) else ""
        return own + base or None
    alike = same if what.suffix else [thing for _, thing in past if thing]
    if not alike:
        return what.suffix or None
    base = alike[-1].split("·")[0]
    return f"{base}·{what.suffix}" if what.suffix else base


def _subject(scene: _Scene, found: Quantity, what: Counted, sentence: Span) -> str | None:
    hans, text = scene.passage.hans, scene.passage.text
    one = subject_of(hans, scene.subjects, sentence.start, found.start, what.object)
    if one is None:
        line = max(hans.rfind("\n", 0, found.start) + 1, found.start - 160)
        one = carried_region(hans, scene.subjects, line, sentence.start)
    if one is None:
        return scene.speaker
    return named(text[one.start : one.end], hans[one.start : one.end], scene.passage.part)


def _kind(hans: str, found: Quantity, sentence: Span) -> str:
    """Whether the clause reports the quantity or asks for it."""
    first = max(sentence.start, found.start - _CLAUSES)
    low = max(first, hans.rfind(",", first, found.start) + 1)
    if _ASKED.search(hans, low, found.end):
        return "target"
    planned = _PLANNED.search(hans, first, found.end)
    if planned and not _DONE.search(hans, planned.end(), found.start):
        return "target"
    return "actual"
