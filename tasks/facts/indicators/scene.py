"""What a passage, and a sentence of it, tells to all of its quantities before any of them is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from tasks.facts.dates.dates import DateMention, dates
from tasks.facts.dates.headed_years import year_above
from tasks.facts.indicators.carried import Past
from tasks.facts.indicators.kinds import Mood, plans
from tasks.facts.indicators.periods import mentions_with_date
from tasks.facts.indicators.subjects import Known, known, subjects
from tasks.facts.language.verbs import Verbs, verbs_in
from tasks.facts.organisations.organisations import organisations
from tasks.facts.quantities.quantities import Quantity
from tasks.facts.speaker.headed import heading_names
from tasks.facts.speaker.self_words import SelfWord, self_words
from tasks.facts.speaker.spoken_for import default
from tasks.facts.speaker.told_places import place_governed
from tasks.records import Passage, Span

#: Characters of a line before a sentence: the region that they speak of may be carried on.
BEFORE = 160


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of the whole passage; `selves` are the words by which a report without a name calls itself."""

    passage: Passage
    found: tuple[Quantity, ...]
    subjects: Known
    verbs: Verbs
    dates: tuple[DateMention, ...]
    speaker: str | None
    selves: tuple[SelfWord, ...]
    place: str | None  # 全县 of a report by its education office
    plans: tuple[Span, ...]
    names: tuple[Span | None, ...]  # that the headings consist of


class Told(NamedTuple):
    """What a sentence says to all of its quantities, and what those before have counted."""

    sentence: Span
    mood: Mood
    past: list[Past]
    earlier: list[Past]  # of the sentence before, where only a semicolon parts them
    region: Span | None  # that earlier sentences of the line speak of
    periods: list[str | None]
    period: str | None  # of the sentence before, where only a semicolon parts them


def scene_of(passage: Passage, found: tuple[Quantity, ...]) -> Scene:
    """What the quantities of a passage need to know of it.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.records import Part
    >>> text = "全县新建学校2所。"
    >>> scene = scene_of(Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),)), tuple(quantities(text)))
    >>> scene.speaker, [text[s.start : s.end] for s in scene.subjects.found]
    ('全县', ['全县', '学校'])
    """
    hans, part = passage.hans, passage.part
    stretches = _telling(passage, found)
    verbs = verbs_in(hans, stretches)
    speaker = default(part, hans, passage.text)
    return Scene(
        passage,
        found,
        known(subjects(hans, organisations(hans), verbs, stretches)),
        verbs,
        tuple(mentions_with_date(hans, dates(hans), part.period, partial(year_above, passage))),
        speaker,
        () if part.org else self_words(hans, passage.text, speaker),
        place_governed(hans, passage.text, speaker),
        plans(hans, part, passage.sections),
        heading_names(hans, passage.sections),
    )


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
        low = max(hans.rfind("\n", 0, sentence.start) + 1, sentence.start - BEFORE, 0)
        if stretches and low <= stretches[-1].end:
            low = stretches.pop().start
        stretches.append(Span(low, max(sentence.end, one.end)))
    return stretches
