"""Numbers that belong together: drawn before a sentence is written, and what it states about them."""

from __future__ import annotations

from sample.amounts import draw
from sample.pattern import Pattern
from sample.rows import Row
from sample.sentence import Sentence


def draw_numbers(pattern: Pattern, sentence: Sentence) -> None:
    for name, formula in pattern.lets:
        sentence.numbers[name] = compute(formula, sentence)
    random = sentence.here.random
    if sentence.here.slips:
        for kind, name, _ in pattern.checks:
            if random.random() < 0.6:
                sentence.numbers[name] = _slip(kind, sentence.numbers[name], random.randint(1, 9))


def _slip(kind: str, value: float, by: int) -> float:
    """A total that is off by some, as when a figure was updated in one place only."""
    if kind == "rate":
        return round(value - 1 - by / 2, 2) if value > 12 else value + by
    return value + by


def compute(formula: str, sentence: Sentence) -> float:
    """A number from a formula: `3..9`, `a+b+c`, `a-b`, `a*b`, or `a/b` in per cent."""
    if ".." in formula:
        return draw(sentence.here.random, formula)
    for sign in "+-*/":
        if sign in formula:
            values = [compute(part, sentence) for part in formula.split(sign)]
            return _apply(sign, values)
    return sentence.numbers[formula] if formula in sentence.numbers else draw(sentence.here.random, formula)


def _apply(sign: str, values: list[float]) -> float:
    if sign == "+":
        return sum(values)
    if sign == "-":
        return values[0] - sum(values[1:])
    if sign == "*":
        return values[0] * values[1]
    return round(100 * values[0] / values[1], 2 if values[1] > 500 else 1)


def state_checks(pattern: Pattern, sentence: Sentence) -> None:
    for kind, name, formula in pattern.checks:
        start, end, stated = sentence.named[name]
        computed = compute(formula, sentence)
        parts = formula.replace("+", " ").replace("-", " ").replace("*", " ").replace("/", " ").split()
        spans = [[start, end]] + [list(sentence.named[p][:2]) for p in parts]
        holds = abs(stated - computed) < (0.051 if kind == "rate" else 1e-6)
        row: Row = {"start": start, "end": end, "kind": kind, "stated": stated, "computed": computed}
        sentence.draft.rows.append(("checks", {**row, "holds": holds, "spans": spans}))
