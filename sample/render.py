"""Patterns become text with its facts, in one pass: offsets are recorded while writing, never searched."""

from __future__ import annotations

from bisect import bisect_left

from sample.arithmetic import draw_numbers, state_checks
from sample.marks import write
from sample.pattern import Pattern, parse
from sample.rows import Draft, place
from sample.sentence import Sentence
from sample.setting import Setting, word

_ENDS = "。；！？;\n"


def render(line: str, here: Setting, *, target: bool = False) -> Draft:
    """Write one pattern line. With `target`, what it states is planned, not done."""
    pattern = parse(line)
    sentence = Sentence(here, Draft(), target, dict(here.numbers), subject=here.org)
    draw_numbers(pattern, sentence)
    _bind(pattern, sentence)
    write(pattern.nodes, sentence)
    state_checks(pattern, sentence)
    _close_clauses(sentence.draft)
    return sentence.draft


def _bind(pattern: Pattern, sentence: Sentence) -> None:
    """Draw every remembered word first, since an attribute may name it before the text does."""
    for slot in pattern.binds:
        if slot.bind:
            sentence.bound[slot.bind] = word(sentence.here, slot.source)


def _close_clauses(draft: Draft) -> None:
    """Give each quantity the sentence that it stands in, and each event what its sentence says."""
    open_rows = [(table, row) for table, row in draft.rows if table in ("indicators", "events")]
    if not open_rows:
        return
    text = draft.text()
    stops = [-1, *(at for at, character in enumerate(text) if character in _ENDS), len(text)]
    for table, row in open_rows:
        before = stops[bisect_left(stops, place(row, "start")) - 1] + 1
        after = stops[bisect_left(stops, place(row, "end"))]
        if table == "indicators":
            row["clause_start"], row["clause_end"] = before, after
        else:
            row["what"] = text[place(row, "end") : after].lstrip("，, ")
