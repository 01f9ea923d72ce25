"""A page for each run over Great Expectations' results, and one that lists the runs.

The index that Great Expectations writes is drawn by scripts which a browser loads from five other hosts: offline, or where
one of them is out of reach, it is empty, and no result can be found. These pages are plain HTML and stand in its place; they say
which rules are broken, by how many rows, and lead to Great Expectations' own page of each result, which can be read
without styles and leads back here.

    local_site/index.html         the runs, the newest first
    local_site/runs/<run>.html    the results of one run: broken rules, then every table
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from expectations.docs import PAGES, RESULTS, SITE, run_of

INDEX = "index.html"
_RUNS = "runs"
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1c1c1c;"
    "background:#fff}table{border-collapse:collapse;margin:1rem 0}th,td{border-bottom:1px solid #ddd;"
    "padding:.25rem .9rem .25rem 0;text-align:left;vertical-align:top}.n{text-align:right}"
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a result says is broken; `rows` is None where the rule speaks of the table as a whole."""

    rule: str
    severity: str
    meaning: str
    rows: int | None


@dataclass(frozen=True, slots=True)
class Result:
    """What one table of one batch gave; `page` is the address of Great Expectations' page, seen from the site's folder."""

    table: str
    batch: str
    expectations: int
    broken: tuple[Broken, ...]
    page: str


def page_of(folder: Path, run: str) -> Path:
    """Where the page of a run stands."""
    return folder / SITE / _RUNS / f"{run}.html"


def write_pages(folder: Path, runs: Iterable[str]) -> Path:
    """Write the pages of some runs, remove those of runs without results, and list all; returns the list's path."""
    for run in runs:
        page = page_of(folder, run)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("".join(_run_page(run, results_of(folder, run))), "utf-8")
    kept = {run_of(place) for place in (folder / RESULTS).glob("*/*")}
    for page in (folder / SITE / _RUNS).glob("*.html"):
        if page.stem not in kept:
            page.unlink()
    names = sorted((page.stem for page in (folder / SITE / _RUNS).glob("*.html")), reverse=True)
    index = folder / SITE / INDEX
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_text("".join(_index(names)), "utf-8")
    return index


def results_of(folder: Path, run: str) -> list[Result]:
    """The results of a run, by batch and table."""
    files = (folder / RESULTS).glob(f"*/{run}*/*/*.json")
    found = [_result(folder, path) for path in files if run_of(path.parents[1]) == run]
    return sorted(found, key=lambda one: (one.batch, one.table))


def _result(folder: Path, path: Path) -> Result:
    place = path.relative_to(folder / RESULTS)
    told = json.loads(path.read_text("utf-8"))
    broken = tuple(_broken(one) for one in told["results"] if not one["success"])
    page = (PAGES.relative_to(SITE) / place).with_suffix(".html").as_posix()
    batch = place.parts[1].partition(" ")[2]
    return Result(told["suite_name"], batch, told["statistics"]["evaluated_expectations"], broken, page)


def _broken(told: dict[str, Any]) -> Broken:
    asked = told["expectation_config"]
    count = told["result"].get("unexpected_count")
    return Broken(asked["meta"]["rule"], asked["meta"]["severity"], asked.get("description") or "", count)


def _run_page(run: str, results: Sequence[Result]) -> Iterator[str]:
    yield from _head(f"Results of run {run}")
    yield f'<p><a href="../{INDEX}">All runs</a></p><h2>Broken rules</h2>'
    broken = [(result, one) for result in results for one in result.broken]
    if broken:
        header = ("rule", "severity", "rows", "expected", "result")
        yield from _table(header, [_broken_row(result, one) for result, one in broken])
    else:
        yield "<p>None.</p>"
    yield "<h2>Results</h2>"
    yield from _table(("table", "batch", "rules", "broken"), [_result_row(one) for one in results])


def _broken_row(result: Result, one: Broken) -> tuple[str, ...]:
    rows = "the table" if one.rows is None else f"{one.rows:,}"
    words = f"{result.table}, batch {result.batch}"
    return (escape(one.rule), escape(one.severity), rows, escape(one.meaning), _link(words, result.page))


def _result_row(one: Result) -> tuple[str, ...]:
    return (_link(one.table, one.page), escape(one.batch), str(one.expectations), str(len(one.broken)))


def _link(words: str, page: str) -> str:
    return f'<a href="../{quote(page)}">{escape(words)}</a>'


def _index(runs: Sequence[str]) -> Iterator[str]:
    yield from _head("Results of Great Expectations by run")
    yield f"<p>The newest first; {len(runs)} are kept.</p><ul>"
    yield from (f'<li><a href="{_RUNS}/{quote(run)}.html">{escape(run)}</a></li>' for run in runs)
    yield "</ul>"


def _head(title: str) -> Iterator[str]:
    yield f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
    yield f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style><h1>{escape(title)}</h1>'


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table; a column whose cells are numbers stands to the right."""
    yield "<table><tr>" + "".join(f"<th>{name}</th>" for name in header) + "</tr>"
    for row in rows:
        yield "<tr>" + "".join(f"<td{_numeric(cell)}>{cell}</td>" for cell in row) + "</tr>"
    yield "</table>"


def _numeric(cell: str) -> str:
    return ' class="n"' if cell.replace(",", "").isdecimal() else ""
