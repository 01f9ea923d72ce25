"""What share of a build each stage has, and what a night costs on top of what is there.

Validation and publish together are to stay below a quarter of a build of 20,000 documents; a night of 200 documents
on a warehouse of 100,000 is to take at most 20 seconds and to write at most 5% of its bytes.

The documents of the first table are truly read. Those that the nights find there are copies of them (`benchmarks.copies`);
the 200 of the night are others, and are read.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.copies import multiply, twin
from benchmarks.measure import table
from benchmarks.pipeline import Build, built

_NEW = 200


def run(full: bool) -> str:
    """The tables of this benchmark."""
    read, sizes = (20_000, (20_000, 100_000)) if full else (200, (200, 600))
    with TemporaryDirectory() as folder:
        return "\n".join(tables(Path(folder), read, sizes, _NEW if full else 20))


def tables(folder: Path, read: int, sizes: Sequence[int], new: int) -> Iterator[str]:
    """The stages of a build of `read` documents, then of nights of `new` ones on so many documents."""
    yield _shares(built(folder / "read", 0, read, 2))
    nights = []
    for before in sizes:
        data = folder / f"there-{before}"
        if not data.exists():
            twin(folder / "read", data)
            multiply(data, before)
        twin(data, folder / "night")
        nights.append((before, built(folder / "night", read, read + new, 2)))
        shutil.rmtree(folder / "night")
    yield _nights(nights, new)


def _shares(one: Build) -> str:
    rows = [("stage", "seconds", "processor seconds", "share of them", "ms a document")]
    for stage, seconds in one.seconds.items():
        cpu = one.cpu[stage]
        share = "once a process" if stage == "import" else f"{cpu / one.processor:.1%}"
        rows.append((stage, f"{seconds:.2f}", f"{cpu:.2f}", share, f"{1000 * cpu / one.documents:.2f}"))
    title = f"publish: stages of a build of {one.documents:,} made-up documents, two workers"
    memory = f"at most {one.memory:,.0f} MB in the main process, {one.worker_memory:,.0f} MB in a worker"
    return table(f"{title}; {memory}", rows)


def _nights(nights: Sequence[tuple[int, Build]], new: int) -> str:
    """Nights on several sizes of warehouse, which show what grows with it."""
    rows = [
        ("documents there", "stage", "seconds", "processor seconds", "written", "of all bytes", "peak memory")
    ]
    for before, one in nights:
        for stage, seconds in one.seconds.items():
            rows.append((f"{before:,}", stage, f"{seconds:.2f}", f"{one.cpu[stage]:.2f}", "", "", ""))
        share, written = f"{one.written / one.held:.1%}", f"{one.written / 1e6:.2f} MB"
        total = (f"{one.total:.2f}", f"{one.processor:.2f}")
        rows.append(
            (f"{before:,}", "together, without import", *total, written, share, f"{one.memory:,.0f} MB")
        )
    return table(f"publish: a night of {new} new documents, two workers", rows)
