"""Indicators that stand in tables: a cell that is a quantity says what its headings say it says.

The row names whose the quantity is and the column what is counted, or the other way round: reports put
schools or years in either. A unit stands in the cell, in a heading or above the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tasks.facts.cells.headings import with_whole_headings
from tasks.facts.cells.labels import (
    Label,
    change_in,
    is_target,
    is_uncounted,
    label,
    period_of_label,
    split_action,
    unit_in,
)
from tasks.facts.indicators.metrics import metric_of
from tasks.facts.quantities.quantities import Quantity, quantities
from tasks.facts.speaker.spoken_for import default
from tasks.records import Cell, Indicator, Passage, Span
from tasks.text.edits import OffsetMap
from tasks.text.normalise import match_form

_LONGEST = 24  # characters of a cell that is nothing but a quantity


@dataclass(frozen=True, slots=True)
class CellFact:
    """A cell of a passage: where it stands, and its indicator if it is a quantity.

    `ordinal` is its place in the document's list of cells.
    """

    ordinal: int
    cell: Cell
    indicator: Indicator | None


def placed_cells(cells: Sequence[Cell], offsets: OffsetMap) -> tuple[Cell, ...]:
    """The cells of a source in the coordinates of its reading; one that was cut away is empty there.

    >>> from tasks.records import Edit
    >>> from tasks.text.edits import apply_edits
    >>> _, offsets = apply_edits("导航\\n教师\\t4 5", [Edit(0, 3, "", "nav", "r", True), Edit(7, 8, "", "d", "r", True)])
    >>> [(c.start, c.end) for c in placed_cells([Cell(6, 9, 0, 0, 1, None, None, None)], offsets)]
    [(3, 5)]
    """
    return tuple(replace(c, start=offsets.edited(c.start), end=offsets.edited(c.end)) for c in cells)


def find_cells(passage: Passage, cells: Sequence[tuple[int, Cell]]) -> list[CellFact]:
    """Each cell of a passage, in its coordinates, with the indicator that it states.

    >>> from tasks.records import Part
    >>> text = "学校\\t学生数\\t面积(㎡)\\n柳河小学\\t305\\t1200"
    >>> part = Passage(text, text, Part(0, len(text), 1, period="2013"), (), (Span(0, len(text)),))
    >>> cell = Cell(22, 26, 0, 1, 2, "面积(㎡)", 1200.0, "㎡", "柳河小学")
    >>> [fact] = find_cells(part, [(0, cell)])
    >>> one = fact.indicator
    >>> one.value, one.unit, one.subject, one.object, text[one.clause_start : one.clause_end]
    (1200.0, '平方米', '柳河小学', '面积', '柳河小学\\t305\\t1200')
    """
    speaker = default(passage.part, passage.hans, passage.text) if cells else None
    told = with_whole_headings([cell for _, cell in cells])
    return [
        CellFact(n, cell, _indicator(passage, whole, speaker))
        for (n, cell), whole in zip(cells, told, strict=True)
    ]


def measured_spans(facts: Sequence[CellFact], hans: str) -> Iterator[Span]:
    """The cells whose numbers are no matter of sentences: quantities of the table, and mere names."""
    for fact in facts:
        cell = fact.cell
        if fact.indicator is not None or hans[cell.start : cell.end].strip().isdecimal():
            yield Span(cell.start, cell.end)


def _indicator(passage: Passage, cell: Cell, speaker: str | None) -> Indicator | None:
    own = passage.hans[cell.start : cell.end]
    if not own.strip() or len(own) > _LONGEST or not any(map(str.isdigit, own)):
        return None
    column, row = _heading(cell.header), _heading(cell.row_header)
    if is_uncounted(column) or is_uncounted(row) or not (column or row):
        return None
    over, beside = label(column), label(row)
    unit = (
        over.unit or beside.unit or unit_in(None, over.words) or unit_in(_heading(cell.caption), beside.words)
    )
    found = _quantity(own, unit)
    if found is None or (found.unit is None and not (over.measured or beside.measured)):
        return None
    return _stated(passage, cell, found, over, beside, speaker)


def _heading(text: str | None) -> str | None:
    return match_form(text) if text else None


def _quantity(own: str, unit: str | None) -> Quantity | None:
    """The quantity that a cell is, whole; one in bare figures takes the unit of its headings."""
    bare = own.strip()
    for written in (bare, bare + unit) if unit else (bare,):
        whole = [q for q in quantities(written) if q.start == 0 and q.end == len(written)]
        if whole and (whole[0].unit or written != bare or not unit):
            return whole[0]
    return None


def _stated(
    passage: Passage, cell: Cell, found: Quantity, over: Label, beside: Label, speaker: str | None
) -> Indicator:
    whose, what = _whose_and_what(over, beside)
    change = change_in(over.words) if beside.role == "thing" else None
    if change:
        whose, what = None, beside
    action, thing = split_action(what.words) if what else (None, "")
    line = _line(passage.hans, cell.start, cell.end)
    script = _script(cell)
    subject = _spelt(whose.words, script) if whose else speaker
    kind = "target" if is_target(_heading(cell.header), _heading(cell.row_header)) else "actual"
    return Indicator(
        cell.start, cell.end, found.value, found.value_high, found.unit, found.dimension, found.bound,
        "chinese" if found.chinese else "arabic", subject, _spelt(thing, script) or None,
        _spelt(change or action or "", script) or None,
        None if change else _metric(thing, action, found.unit), kind,
        _period(passage, cell), line.start, line.end,
    )  # fmt: skip


def _period(passage: Passage, cell: Cell) -> str | None:
    """The period of the nearest heading that names one."""
    for heading in (cell.header, cell.row_header, cell.caption):
        period = period_of_label(_heading(heading), passage.part.period)
        if period:
            return period
    return None


def _script(cell: Cell) -> dict[str, str]:
    """How the headings of a cell write each character of their matching form."""
    words = f"{cell.header or ''}{cell.row_header or ''}"
    return dict(zip(match_form(words), words, strict=True))


def _spelt(words: str, script: dict[str, str]) -> str:
    return "".join(script.get(character, character) for character in words)


def _whose_and_what(over: Label, beside: Label) -> tuple[Label | None, Label | None]:
    """Which heading names the owner and which the thing; sums, periods and mere 数量 name neither."""
    named = [one for one in (beside, over) if one.role in ("body", "thing")]
    if len(named) < 2:
        alone = named[0] if named else None
        return (alone, None) if alone and alone.role == "body" else (None, alone)
    if over.role == "body" or (beside.measured and not over.measured and beside.role != "body"):
        return over if over.groups else None, beside
    return beside, over


def _metric(thing: str, action: str | None, unit: str | None) -> str | None:
    """The metric of a heading, which says 学生数 where a sentence says 学生."""
    if not thing:
        return metric_of(thing, action, unit)
    what, mark, sex = thing.partition("·")
    bare = what.removesuffix("册数").removesuffix("数").removesuffix("总").removesuffix("人")
    return metric_of(thing, action, unit) or metric_of(f"{bare}{mark}{sex}", action, unit)


def _line(hans: str, start: int, end: int) -> Span:
    stop = hans.find("\n", end)
    return Span(hans.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(hans))
