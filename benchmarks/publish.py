"""What share of a build each stage has; validation and publish together are to stay below a quarter of 20,000."""

from __future__ import annotations

from benchmarks.measure import table
from benchmarks.pipeline import build


def run(full: bool) -> str:
    """The table of this benchmark."""
    documents = 20_000 if full else 200
    one = build(documents, 2)
    rows = [("stage", "seconds", "share")]
    for stage, seconds in one.seconds.items():
        share = "once a process" if stage == "import" else f"{seconds / one.total:.1%}"
        rows.append((stage, f"{seconds:.2f}", share))
    after = one.total - one.seconds["read (steps 4 to 11)"]
    rows.append(("validate and publish together", f"{after:.2f}", f"{after / one.total:.1%}"))
    return table(f"publish: stages of a build of {documents} made-up documents, two workers", rows)
