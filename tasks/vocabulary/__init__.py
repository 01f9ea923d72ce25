"""Words as data: one entry a line, a header that says what they are and where they come from.

`words("surnames")` reads `surnames.txt`, `table("units")` reads `units.tsv`. Lines that begin with `#`
are the header. A test keeps every file sorted and free of doubles.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tasks.errors import BadInput

FOLDER = Path(__file__).parent


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of a word list, in the order of the file."""
    return tuple(_lines(FOLDER / f"{name}.txt"))


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated list; every row has as many fields as the first.

    Raises:
        BadInput: a row has another number of fields.
    """
    path = FOLDER / f"{name}.tsv"
    rows = tuple(tuple(line.split("\t")) for line in _lines(path))
    for row in rows:
        if len(row) != len(rows[0]):
            raise BadInput(f"{path.name}: {row!r} has {len(row)} fields, expected {len(rows[0])}")
    return rows


def lines(name: str) -> list[str]:
    """The lines of a large table as they stand; who asks takes the fields apart."""
    return _lines(FOLDER / f"{name}.tsv")


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]
