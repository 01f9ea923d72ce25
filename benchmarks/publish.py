"""What share of a build each stage has, and what a night costs on top of what is there.

Validation and publish together are to stay below a quarter of a build of 20,000 documents; a night of 200 documents
on a warehouse of 100,000 is to take at most 20 seconds and to write at most 5% of its bytes.
"""

from __future__ import annotations

from benchmarks.measure import table
from benchmarks.pipeline import build, night


def run(full: bool) -> str:
    """The tables of this benchmark."""
    return "\n".join([_shares(20_000 if full else 200), *(_nights(full))])


def _shares(documents: int) -> str:
    one = build(documents, 2)
    rows = [("stage", "seconds", "processor seconds", "share of them", "ms a document")]
    for stage, seconds in one.seconds.items():
        cpu = one.cpu[stage]
        share = "once a process" if stage == "import" else f"{cpu / one.processor:.1%}"
        rows.append((stage, f"{seconds:.2f}", f"{cpu:.2f}", share, f"{1000 * cpu / documents:.2f}"))
    return table(f"publish: stages of a build of {documents} made-up documents, two workers", rows)


def _nights(full: bool) -> list[str]:
    """A night on two sizes of warehouse, which shows what grows with it."""
    sizes, new = ((20_000, 100_000), 200) if full else ((60, 180), 20)
    rows = [("documents there", "stage", "seconds", "written", "of all bytes", "peak memory")]
    for before in sizes:
        one = night(before, new, 2)
        for stage, seconds in one.seconds.items():
            rows.append((f"{before:,}", stage, f"{seconds:.2f}", "", "", ""))
        share = f"{one.written / one.held:.1%}"
        total = f"{one.total:.2f}"
        rows.append(
            (f"{before:,}", "together", total, f"{one.written / 1e6:.2f} MB", share, f"{one.memory:,.0f} MB")
        )
    return [table(f"publish: a night of {new} new documents, two workers", rows)]
