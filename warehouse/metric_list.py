"""The list of metrics: `python -m warehouse.dictionary` writes `docs/metrics.md` from the vocabulary."""

from __future__ import annotations

from pathlib import Path

from tasks.facts.indicators.metrics import metrics

METRICS_PAGE = Path(__file__).parents[1] / "docs" / "metrics.md"

_HEAD = """\
# Metrics

Written by `python -m warehouse.dictionary` from `tasks/vocabulary/metrics.tsv`; a test keeps it fresh.

The column `metric` of `indicators` has one of {count} codes, or null. It speaks of the whole kind: pupils of a national minority are
no `students`, teachers who were commended no `teachers`, and books that were bought no `books` (what is there and what was added have
codes of their own). `subject` says whose figure it is, `unit` in which of the units below it is written; values are never converted
from one to another. What is said of each head (`图书(人均)`, `听课(每人)`) is no total and has a code only where a mean has one.

| code | Chinese | unit | meaning |
|---|---|---|---|
"""


def metric_list() -> str:
    """The page: a line for each code, its units together."""
    units: dict[tuple[str, str, str], list[str]] = {}
    for metric in metrics():
        named = units.setdefault((metric.code, metric.name, metric.definition), [])
        named += [metric.unit] if metric.unit not in named else []
    lines = [f"| `{c}` | {name} | {' '.join(u)} | {said} |" for (c, name, said), u in sorted(units.items())]
    return _HEAD.format(count=len(units)) + "\n".join([*lines, ""])
