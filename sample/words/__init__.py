"""The words and sentence patterns of the sample documents, as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of `NAME.txt`, in the order of the file.

    >>> "语文" in words("courses")
    True
    """
    return tuple(_lines(FOLDER / f"{name}.txt"))


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `NAME.tsv`."""
    return tuple(tuple(line.split("\t")) for line in _lines(FOLDER / f"{name}.tsv"))


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
