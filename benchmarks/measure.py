"""Contenders take turns; the median of each one's rounds counts."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from statistics import median
from time import perf_counter
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Contender:
    """Something to measure: `work` does `amount` of `unit` each time it is called.

    A contender without `work` could not be had; `note` says why.
    """

    name: str
    work: Callable[[], object] | None
    amount: float = 0.0
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """A contender with the seconds of its rounds."""

    contender: Contender
    seconds: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Amount a second in the median round."""
        return self.contender.amount / max(median(self.seconds), 1e-9)


def measure(
    contenders: Sequence[Contender], rounds: int, clock: Callable[[], float] = perf_counter
) -> list[Measured]:
    """Let all contenders work `rounds` times in turn, after one call each that nobody counts.

    `clock` may be `process_time`, for work of this process alone on a machine that does much else.
    """
    seconds: dict[str, list[float]] = {one.name: [] for one in contenders}
    for turn in range(rounds + 1):
        for one in contenders:
            if one.work is not None:
                taken = timed(one.work, clock)
                seconds[one.name] += [taken] if turn else []
    return [Measured(one, tuple(seconds[one.name])) for one in contenders]


def timed(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """The seconds that one call takes; garbage of the calls before is not its business."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def compared(title: str, measured: Sequence[Measured]) -> str:
    """A table whose first contender is ours: how many times its rate each other one reaches, turned around."""
    ours = next(one for one in measured if one.seconds)
    rows = [("", "rate", "seconds (median of rounds)", "ours is")]
    for one in measured:
        if not one.seconds:
            rows.append((one.contender.name, "–", one.contender.note, ""))
            continue
        rounds = f"{median(one.seconds):.3f} of {' '.join(f'{s:.3f}' for s in one.seconds)}"
        ratio = "" if one is ours else f"{ours.rate / one.rate:.2f} × as fast"
        rows.append((one.contender.name, f"{one.rate:,.2f} {one.contender.unit}/s", rounds, ratio))
    return table(title, rows)


def table(title: str, rows: Sequence[Sequence[str]]) -> str:
    """Rows as aligned text below a title; the first row is the head."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([title, "-" * len(title), *lines, ""])


def peer(
    module: str, use: Callable[[ModuleType], Callable[[], object]], name: str, **more: object
) -> Contender:
    """A contender made of a package that may not be installed."""
    try:
        # JioNLP greets on import.
        with redirect_stdout(io.StringIO()):
            work = use(import_module(module))
    except ImportError as error:
        return Contender(
            name, None, note=f"not measured: {error} (pip install -r benchmarks/requirements.txt)"
        )
    return Contender(name, work, **more)  # type: ignore[arg-type]
