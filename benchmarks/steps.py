"""What reading one document costs, step by step: processor time of one process, from the archive to a file of rows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

from benchmarks.measure import table
from benchmarks.pages import filled_archive
from tasks.code_version import code_version
from tasks.facts.extract import facts_of
from tasks.row_writer import RowWriter
from tasks.rows import write_document
from tasks.text.decode import decode
from tasks.text.read import read_source
from warehouse.archive import Archive
from warehouse.schemas import to_frame

_WARM = 24  # documents that are read before any is measured; every kind of damage is among them
In = TypeVar("In")
Out = TypeVar("Out")


def run(full: bool) -> str:
    """The table of this benchmark."""
    documents = 400 if full else 60
    with TemporaryDirectory() as folder:
        steps = _measured(Path(folder), documents)
    total = sum(steps.values())
    rows = [("step", "processor ms a document", "share")]
    rows += [(name, f"{1000 * s / documents:.2f}", f"{s / total:.1%}") for name, s in steps.items()]
    rows.append(
        ("together", f"{1000 * total / documents:.2f}", f"{documents / total:.1f} documents/s a core")
    )
    return table(f"steps: {documents} made-up documents of 12 kB in 30 kB of HTML, one process", rows)


def _measured(folder: Path, documents: int) -> dict[str, float]:
    archive = Archive(filled_archive(folder / "archive", documents), read_only=True)
    seconds: dict[str, float] = {}

    def step(name: str, work: Callable[[In], Out], things: Iterable[In]) -> list[Out]:
        gc.collect()
        gc.disable()  # as while a piece is read
        start = process_time()
        done = [work(thing) for thing in things]
        seconds[name] = process_time() - start
        gc.enable()
        return done

    stored = list(archive.documents())
    # What is loaded at the first use is not a cost of each document: the tables for a kind of damage are loaded
    # with the first document that has it, the patterns of a fact with the first that may state it.
    for one in stored[:_WARM]:
        reading = read_source(decode(archive.read(one.archive_file, one.archive_offset)))
        write_document(one, reading, facts_of(reading), code_version())
    bodies = step("archive", lambda s: archive.read(s.archive_file, s.archive_offset), stored)
    sources = step("decode (4)", lambda b: decode(b, content_type="text/html"), bodies)
    readings = step("clean, repair, normalise (5 to 7)", read_source, sources)
    facts = step("split, outline, extract (8 to 11)", facts_of, readings)
    written = step(
        "rows",
        lambda one: write_document(one[0], one[1], one[2], code_version()),
        zip(stored, readings, facts, strict=True),
    )
    out = RowWriter()
    step("columns", out.extend, written)
    frames = step("frames", lambda one: to_frame(*one), out.columns.items())
    step("files", lambda one: one[1].write_ipc(folder / f"{one[0]}.arrow"), enumerate(frames))
    return seconds
