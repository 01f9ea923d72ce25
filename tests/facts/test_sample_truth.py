"""Every fact table against the truth of made-up documents: F1 at least 0.98, and what is said of indicators."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sample.documents import document
from tasks.facts.extract import PartFacts, facts_of
from tasks.records import Source
from tasks.text.read import read_source

Row = dict[str, Any]

# What must be equal, besides the place, for a row of the truth to be found.
SAME: dict[str, Callable[[Row], object]] = {
    "indicators": lambda r: (round(float(r["value"]), 4), r["value_high"], r["unit"]),
    "masked": lambda r: None,
    "awards": lambda r: r["rank"],
    "people": lambda r: None,
    "events": lambda r: r["date"],
    "problems": lambda r: None,
    "measures": lambda r: None,
    "policies": lambda r: None,
    "sections": lambda r: r["level"],
    "parts": lambda r: r["ordinal"] if "ordinal" in r else r["part"],
}
# What is said of a found indicator may be put in other words; these shares of it must agree.
AGREE = {"bound": 0.99, "kind": 0.97, "period": 0.98, "object": 0.91, "subject": 0.8}


def found_rows(facts: PartFacts, table: str) -> Iterator[Row]:
    rows = (facts.part,) if table == "parts" else getattr(facts, table)
    base = 0 if table == "parts" else facts.part.start
    for one in rows:
        row = {name: getattr(one, name) for name in one.__slots__}
        yield row | {"start": one.start + base, "end": one.end + base}


def pairs(table: str, wanted: list[Row], found: list[Row]) -> list[tuple[Row, Row]]:
    """Rows of the truth with the row found for each: overlapping, and the same where it counts."""
    same, left, out = SAME[table], list(found), []
    for row in wanted:
        for one in left:
            if one["start"] < row["end"] and row["start"] < one["end"] and same(one) == same(row):
                out.append((row, one))
                left.remove(one)
                break
    return out


def agree(wanted: object, found: object) -> bool:
    """Equal, or one holds the other, brackets aside."""
    a, b = ("".join(filter(str.isalnum, str(v))) if v is not None else "" for v in (wanted, found))
    return a == b or bool(a and b and (a in b or b in a))


@pytest.fixture(scope="module")
def counted(request: pytest.FixtureRequest) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Rows by table and outcome, and indicators whose attributes agree."""
    rows, said = Counter[tuple[str, str]](), Counter[str]()
    for i in range(10_000 if request.config.getoption("--full") else 60):
        made = document(2026 + i % 7, i)
        parts = facts_of(read_source(Source(made.text, "txt", "utf-8")))
        for table in SAME:
            wanted = list(made.truth[table])
            found = [row for facts in parts for row in found_rows(facts, table)]
            matched = pairs(table, wanted, found)
            rows[table, "right"] += len(matched)
            rows[table, "missed"] += len(wanted) - len(matched)
            rows[table, "extra"] += len(found) - len(matched)
            if table == "indicators":
                said.update(name for w, f in matched for name in AGREE if agree(w[name], f[name]))
    return rows, said


@pytest.mark.parametrize("table", sorted(SAME))
def test_rows_of_the_truth_are_found_and_few_others(counted, table):
    rows, _ = counted
    right, missed, extra = (rows[table, outcome] for outcome in ("right", "missed", "extra"))
    assert right
    assert 2 * right / (2 * right + missed + extra) >= 0.98


@pytest.mark.parametrize("name", sorted(AGREE))
def test_what_is_said_of_indicators_agrees(counted, name):
    rows, said = counted
    assert said[name] / rows["indicators", "right"] >= AGREE[name]
