"""A look at one document in the browser: what was restored, side by side, and what was found, with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape
from itertools import count
from pathlib import Path

from flows.look import Row, read_file, rows_of, shown
from flows.look_page import SCRIPT, page, save, text_html
from flows.look_pieces import Piece, atoms, paragraphs, pieces
from tasks.text.read import Reading

# A part is most of a document: its row leads to where it begins, and nothing is coloured.
_BEGINNINGS = frozenset({"parts"})
COLOURS = {
    "parts": "#334155",
    "sections": "#64748b",
    "indicators": "#1d4ed8",
    "masked": "#7c3aed",
    "awards": "#b45309",
    "people": "#be185d",
    "events": "#0f766e",
    "problems": "#b91c1c",
    "measures": "#15803d",
    "policies": "#86198f",
    "checks": "#0891b2",
    "cells": "#4d7c0f",
    "repairs": "#eab308",
    "boilerplate": "#a8a29e",
    "issues": "#f43f5e",
}
_SNIPPET = 40  # characters of the evidence that a row shows
_DEEPEST = 5
_FIRST = ("value", "value_high", "unit", "object", "subject", "metric", "period", "kind")


def write_text_page(file: Path, out: Path) -> int:
    """Write a page with the original and the restored text of a file side by side, paragraph by paragraph.

    Raises:
        BadInput: the file can't be read, or the page not be written.
    """
    reading = read_file(file)
    save(text_page(file.name, reading), out)
    print(f"{out}: {_text_note(reading)}")
    return 0


def write_facts_page(file: Path, out: Path) -> int:
    """Write a page with the text of a file, every fact in it highlighted, and a table of rows for each kind.

    Raises:
        BadInput: the file can't be read, or the page not be written.
    """
    reading = read_file(file)
    rows = rows_of(file, reading)
    save(facts_page(file.name, reading.source.text, rows), out)
    print(f"{out}: {_facts_note(rows)}")
    return 0


# ---- original and restored ---------------------------------------------------------------------------


def text_page(name: str, reading: Reading) -> str:
    """The page of `write_text_page`."""
    body = "".join(_pair(line) for line in paragraphs(list(pieces(reading))))
    head = "<thead><tr><th>original</th><th>restored</th></tr></thead>"
    return page(name, _text_note(reading), f'<table class="sides">{head}<tbody>\n{body}</tbody></table>')


def _text_note(reading: Reading) -> str:
    kinds = Counter(piece.kind for piece in pieces(reading))
    cut = len(reading.cleaned.boilerplate)
    return f"{kinds['repair']} repairs, {kinds['mark']} places only marked, {cut} stretches of boilerplate"


def _pair(line: Sequence[Piece]) -> str:
    changed = any(piece.kind in ("repair", "mark") for piece in line)
    old = "".join(_old(piece) for piece in line)
    new = "".join(_new(piece) for piece in line)
    row = '<tr class="changed">' if changed else "<tr>"
    return f'{row}<td class="text">{old}</td><td class="text">{new}</td></tr>\n'


def _old(piece: Piece) -> str:
    match piece.kind:
        case "copied":
            return text_html(piece.old)
        case "chrome":
            return f'<span class="chrome" title="boilerplate: {escape(piece.rule)}">{text_html(piece.old)}</span>'
        case "repair":
            return _changed("del", piece, piece.old)
    return _changed("span", piece, piece.old)


def _new(piece: Piece) -> str:
    match piece.kind:
        case "copied":
            return text_html(piece.new)
        case "chrome":
            return ""
        case "repair":
            return _changed("ins", piece, piece.new)
    return _changed("span", piece, piece.new)


def _changed(tag: str, piece: Piece, text: str) -> str:
    if not text:
        return ""
    title = f"{piece.rule}: {'certain' if piece.certain else 'not certain'}"
    if piece.kind == "mark":
        title += f", perhaps {piece.guess}" if piece.guess else ", the right text is not known"
    marked = ' class="marked"' if piece.kind == "mark" else ""
    visible = text_html(text).replace("\n", "⏎\n" if piece.kind == "mark" else "⏎")
    return f'<{tag}{marked} title="{text_html(title)}">{visible}</{tag}>'


# ---- facts and their evidence --------------------------------------------------------------------------


def facts_page(name: str, source: str, rows: Mapping[str, Sequence[Row]]) -> str:
    """The page of `write_facts_page`."""
    numbered = _numbered(rows)
    body = (
        f'<nav class="legend">{"".join(_box(t, len(rows[t])) for t in rows if rows[t])}</nav>'
        f'<div class="columns"><main class="text" id="document">{_document(source, numbered)}</main>'
        f'<section class="rows">{"".join(_table(t, numbered) for t in rows if rows[t])}</section></div>'
    )
    return page(name, _facts_note(rows), body, style="\n".join(_colours()), script=SCRIPT)


def anchor_of(rows: Mapping[str, Sequence[Row]], table: str, start: int, end: int) -> str | None:
    """The id that the row of a table at that place has in its `facts_page`; None where there is none.

    >>> rows = {"parts": [{"start": 0, "end": 90}], "indicators": [{"start": 4, "end": 7}]}
    >>> anchor_of(rows, "indicators", 4, 7), anchor_of(rows, "indicators", 8, 9)
    ('row-2', None)
    """
    for number, name, row in _numbered(rows):
        if (name, row["start"], row["end"]) == (table, start, end):
            return number
    return None


def _facts_note(rows: Mapping[str, Sequence[Row]]) -> str:
    return ", ".join(f"{table} {len(found)}" for table, found in rows.items() if found) or "nothing found"


Numbered = list[tuple[str, str, Row]]


def _numbered(rows: Mapping[str, Sequence[Row]]) -> Numbered:
    """Every row with its table and the id that it has in the page."""
    numbers = count(1)
    return [(f"row-{next(numbers)}", table, row) for table, found in rows.items() for row in found]


def _box(table: str, rows: int) -> str:
    swatch = f'<span class="swatch kind-{table}"></span>'
    return f'<label><input type="checkbox" value="{table}" checked>{swatch}{table} {rows}</label>'


def _document(source: str, numbered: Numbered) -> str:
    places = [_place(table, row) for _, table, row in numbered]
    out: list[str] = []
    for start, end, inside in atoms(len(source), places):
        out.append(_atom(text_html(source[start:end]), [numbered[i] for i in inside]))
    return "".join(out)


def _atom(text: str, facts: Sequence[tuple[str, str, Row]]) -> str:
    """A stretch that lies in the same facts all over: nested marks, the narrowest fact innermost."""
    for depth, (number, table, _) in enumerate(reversed(facts)):
        look = _look(table, depth, bool(text))
        focus = ' tabindex="0"' if depth == 0 else ""
        text = f'<span class="{look}" data-kind="{table}" data-row="{number}" title="{table}"{focus}>{text}</span>'
    return text


def _place(table: str, row: Row) -> tuple[int, int]:
    start, end = int(str(row["start"])), int(str(row["end"]))
    return start, start if table in _BEGINNINGS else end


def _look(table: str, depth: int, has_text: bool) -> str:
    words = ["fact", f"kind-{table}"]
    words += [f"over{min(depth, _DEEPEST)}"] if depth else []
    return " ".join(words + ([] if has_text else ["point"]))


def _table(table: str, numbered: Numbered) -> str:
    own = [(number, row) for number, kind, row in numbered if kind == table]
    names = _in_order({name: None for _, row in own for name, _ in shown(row)})
    head = "".join(f"<th>{name}</th>" for name in ("place", "evidence", *names))
    body = "".join(_row(number, row, names) for number, row in own)
    return (
        f'<div id="rows-{table}"><h2><span class="swatch kind-{table}"></span>{table}</h2>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _in_order(names: Collection[str]) -> list[str]:
    """The columns of a table, those that say what a number is about before those that say how it is written.

    A page is as wide as it is, and what stands at the right is seen only by whoever scrolls.

    >>> _in_order(["value", "dimension", "numeral", "object", "metric"])
    ['value', 'object', 'metric', 'dimension', 'numeral']
    >>> _in_order(["title", "doc_type", "period"])
    ['title', 'doc_type', 'period']
    """
    places = {name: place for place, name in enumerate(_FIRST)} if "value" in names else {}
    return sorted(names, key=lambda name: places.get(name, len(places)))


def _row(number: str, row: Row, names: Sequence[str]) -> str:
    said = dict(shown(row))
    place = f"{row['start']}–{row['end']}"
    cells = (_snippet(str(row["text"])), *(said.get(name, "") for name in names))
    told = "".join(f"<td>{text_html(cell)}</td>" for cell in cells)
    return f'<tr id="{number}" tabindex="0"><td>{place}</td>{told}</tr>'


def _snippet(text: str) -> str:
    line = text.replace("\n", "⏎")
    return line if len(line) <= _SNIPPET else line[: _SNIPPET - 1] + "…"


def _colours() -> Iterator[str]:
    """The colour of each table, and how to switch it off."""
    for table, colour in COLOURS.items():
        yield f".kind-{table} {{ --kind: {colour} }}"
        yield f".no-{table} .fact.kind-{table} {{ border: 0; background: none }}"
        yield f".no-{table} #rows-{table} {{ display: none }}"
