"""From the archive to published tables: documents a second with one worker and with two, and memory."""

from __future__ import annotations

from benchmarks.measure import table
from benchmarks.pipeline import build


def run(full: bool) -> str:
    """The table of this benchmark."""
    documents = 20_000 if full else 200
    rows = [
        (
            "workers",
            "documents/s",
            "rows/s",
            "seconds",
            "processor seconds",
            "reading alone",
            "peak memory: itself",
            "largest worker",
        )
    ]
    for workers in (1, 2):
        one = build(documents, workers)
        reading = one.seconds["read (steps 4 to 11)"]
        rows.append(
            (
                str(workers),
                f"{one.documents / one.total:,.1f}",
                f"{one.rows / one.total:,.0f}",
                f"{one.total:.1f}",
                f"{one.processor:.1f}",
                f"{one.documents / reading:,.1f} documents/s",
                f"{one.memory:,.0f} MB",
                f"{one.worker_memory:,.0f} MB" if one.worker_memory else "–",
            )
        )
    return table(
        f"build: {documents} made-up documents of 12 kB in 30 kB of HTML, archive to snapshot, start of workers included",
        rows,
    )
