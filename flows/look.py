"""A look at one document on the terminal: its restored text, its facts. No Prefect, no warehouse."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from flows.look_pieces import Piece, pieces, printable
from flows.terminal import in_colour
from tasks.errors import BadInput
from tasks.facts.extract import facts_of
from tasks.files.members import members
from tasks.markdown import counted
from tasks.row_writer import RowWriter
from tasks.rows import FACT_TABLES, write_document
from tasks.text.read import Reading, read_bytes
from warehouse.archive import Stored

# What one file can give rows of, in the order in which they are shown.
TABLES = ("parts", "sections", *FACT_TABLES, "checks", "cells", "repairs", "boilerplate", "issues")
# Where a row stands is said by its place and evidence; ids mean nothing outside a warehouse, and a sketch nothing to people.
HIDDEN = frozenset({"start", "end", "text", "clause_start", "clause_end", "sketch"})
_RED, _GREEN, _YELLOW, _DIM, _PLAIN = "\x1b[9;31m", "\x1b[32m", "\x1b[33m", "\x1b[2m", "\x1b[0m"
_EVIDENCE = 60  # characters of a row's evidence that a line shows

Row = dict[str, object]


def print_text(file: Path, *, repairs: bool) -> int:
    """Print the restored text, or the source with each repair shown in place.

    In colour on a terminal or with FORCE_COLOR set (and never with NO_COLOR); elsewhere as
    `[-臵-]{+置+ wrong_glyph}`, `[?…?]{rule}` where a place is only marked, `[-…-]{boilerplate nav}` for chrome.
    Of a file without text it is said why, and the status is 1.
    """
    show = _coloured if in_colour() else _marked
    found = readings(file)
    for name, reading in found:
        text = "".join(map(show, pieces(reading))) if repairs else printable(reading.text)
        sys.stdout.write(f"== {printable(name)}\n" if name else "")
        sys.stdout.write(text if not text or text.endswith("\n") else text + "\n")
    if any(reading.source.text.strip() for _, reading in found):
        return 0
    why = ", ".join(f"{issue.kind} ({issue.note})" for _, reading in found for issue in reading.source.issues)
    print(f"zongjie: {file}: no text: {why}", file=sys.stderr)
    return 1


def print_facts(file: Path, *, table: str | None, as_json: bool) -> int:
    """Print the rows that a file gives, a table after the other; as JSON, one object a row.

    Raises:
        BadInput: no table of that name can come from a document.
    """
    if table is not None and table not in TABLES:
        raise BadInput(
            f"--table {table}: no table that a file has rows of; expected one of {', '.join(TABLES)}"
        )
    for member, reading in readings(file):
        if member and not as_json:
            print(f"== {printable(member)}")
        rows = rows_of(file, reading)
        for name in [table] if table else [name for name in TABLES if rows[name]]:
            lines = (_json(name, row, member) if as_json else _line(row) for row in rows[name])
            if not as_json:
                print(f"== {name}: {counted(len(rows[name]), 'row')}")
            for line in lines:
                print(printable(line))
    return 0


def readings(file: Path) -> list[tuple[str, Reading]]:
    """A file's reading under no name; for a zip also that of each document in it, under its name.

    Raises:
        BadInput: the file can't be read.
    """
    body = _bytes(file)
    inside = [(one.name, read_bytes(one.body, name=one.name)) for one in members(body)]
    return [("", read_bytes(body, name=file.name)), *inside]


def read_file(file: Path) -> Reading:
    """Steps 4 to 7 for one file.

    Raises:
        BadInput: the file can't be read.
    """
    return read_bytes(_bytes(file), name=file.name)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file}: {error.strerror}; expected a document file") from error


def rows_of(file: Path, reading: Reading) -> dict[str, list[Row]]:
    """Every row that a file gives, by table; `start` and `end` point into `reading.source.text`."""
    written = write_document(_stored(file), reading, facts_of(reading), "")
    return {name: list(_rows(written, name)) for name in TABLES}


def shown(row: Row) -> Iterator[tuple[str, str]]:
    """What a row says beyond its place: the columns that have a value, without ids."""
    for name, value in row.items():
        if value is not None and name not in HIDDEN and not name.endswith(("_id", "_ids")):
            yield name, f"{value:.15g}" if isinstance(value, float) else str(value)


def _rows(written: RowWriter, table: str) -> Iterator[Row]:
    columns = written.columns.get(table, {})
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _line(row: Row) -> str:
    text = " ".join(str(row["text"])[:_EVIDENCE].split("\n"))
    said = " ".join(f"{name}={value}" for name, value in shown(row))
    return f"  {row['start']:>6}-{row['end']:<6} {text}  {said}"


def _json(table: str, row: Row, member: str) -> str:
    return json.dumps({"table": table} | ({"member": member} if member else {}) | row, ensure_ascii=False)


def _stored(file: Path) -> Stored:
    """The file as if it came from the archive; what the archive alone knows is empty, no row shows it."""
    return Stored(0, file.resolve().as_uri(), "folder", file.name, None, None, "", 0, "", 0, "", "")


def _coloured(piece: Piece) -> str:
    old, new = _inline(piece.old), _inline(piece.new)
    match piece.kind:
        case "copied":
            return printable(piece.old)
        case "chrome":
            return f"{_DIM}{printable(piece.old)}{_PLAIN}"
        case "repair":
            return f"{_RED}{old}{_PLAIN}{_GREEN}{new}{_PLAIN}{_DIM}[{piece.rule}]{_PLAIN}"
    return f"{_YELLOW}{old}{_PLAIN}{_DIM}[{_question(piece)}]{_PLAIN}"


def _marked(piece: Piece) -> str:
    old, new = _inline(piece.old), _inline(piece.new)
    match piece.kind:
        case "copied":
            return printable(piece.old)
        case "chrome":
            return f"[-{printable(piece.old)}-]{{boilerplate {piece.rule}}}"
        case "repair":
            removed, added = f"[-{old}-]" if old else "", f"+{new}+ " if new else ""
            return f"{removed}{{{added}{piece.rule}}}"
    return f"[?{old}?]{{{_question(piece)}}}"


def _question(piece: Piece) -> str:
    """What is said of a place that is damaged but not repaired."""
    return piece.rule if piece.guess is None else f"{_inline(piece.guess)}? {piece.rule}"


def _inline(text: str) -> str:
    return printable(text).replace("\n", "⏎")
