"""Steps 5 to 7: clean, repair and normalise, beside OpenCC alone and beside ftfy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from time import perf_counter
from typing import Any

from benchmarks.measure import Contender, compared, measure, peer, table
from benchmarks.texts import SHARED, damaged_documents, megabytes, repeated, seeds
from tasks.records import Edit, Source
from tasks.text.edits import apply_edits, in_order
from tasks.text.read import read_source
from tasks.text.repair import ROUNDS
from tasks.text.repairs.rules import found_by, wanted_by
from tasks.text.repairs.seen import add_seen, seen_in


def run(full: bool) -> str:
    """The tables of this benchmark."""
    size = 20.0 if full else 2.0
    out = [
        _table(
            f"restore: {size:g} MB of made-up damaged documents", repeated(damaged_documents(), size), full
        )
    ]
    if seeds():
        out.append(
            _table(f"restore: the real documents repeated to {size:g} MB", repeated(seeds(), size), full)
        )
        out.append(_by_rule("restore: the rules of step 6 on the real documents", seeds()))
    else:
        out.append(f"restore: no real documents at {SHARED}\n")
    return "\n".join(out)


def _table(title: str, texts: Sequence[str], full: bool) -> str:
    size = megabytes(texts)
    less = texts if full else repeated(texts, size / 4)
    contenders = [
        Contender("ours, steps 5 to 7", _each(_restore, texts), size, "MB"),
        peer(
            "opencc", lambda m: _each(m.OpenCC("t2s").convert, texts), "OpenCC alone", amount=size, unit="MB"
        ),
        peer("ftfy", lambda m: _each(m.fix_text, less), "ftfy.fix_text", amount=megabytes(less), unit="MB"),
    ]
    return compared(title, measure(contenders, 3))


def _by_rule(title: str, texts: Sequence[str]) -> str:
    """The seconds that each rule takes for a megabyte, in the round where it stands."""
    spent: defaultdict[str, float] = defaultdict(float)
    for times in (
        defaultdict[str, float](float),
        spent,
    ):  # the first time tables are built, and nobody counts
        for text in texts:
            _repaired(text, times)
    size = megabytes(texts)
    rows = [
        (name, f"{1000 * seconds / size:,.1f}")
        for name, seconds in sorted(spent.items(), key=lambda one: -one[1])
    ]
    return table(title, [("rule", "milliseconds a megabyte"), *rows])


def _repaired(text: str, spent: defaultdict[str, float]) -> None:
    """The rounds of `repair`, with the time of each rule added to `spent`."""
    seen = seen_in(text, wanted_by(chain.from_iterable(ROUNDS)))
    for rules in ROUNDS:
        found: list[Edit] = []
        for one in rules:
            started = perf_counter()
            found += found_by((one,), text, seen)
            spent[one.find.__name__] += perf_counter() - started
        edits = in_order(found)
        text, _ = apply_edits(text, edits)
        add_seen(seen, text, edits, wanted_by(chain.from_iterable(ROUNDS)))


def _restore(text: str) -> object:
    return read_source(Source(text, "txt", "utf-8"))


def _each(work: Callable[[str], Any], texts: Sequence[str]) -> Callable[[], None]:
    def all_of_them() -> None:
        for text in texts:
            work(text)

    return all_of_them
