"""A run's report in words: a short table for the terminal, Markdown for the Prefect UI."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tasks.charts import bars, columns
from tasks.markdown import counted, escaped, link, table
from tasks.rows import FACT_TABLES
from tasks.runs import Report, SiteOutcome
from tasks.understood import MOST as MOST_GAPS
from tasks.understood import OfSite
from warehouse.rules import RULES

_STATES = {
    "completed": "published",
    "unchanged": "nothing is new; the live tables are as they were",
    "partial": "published, but not all went well",
    "refused": "REFUSED: a critical rule is broken, the live tables are as they were",
    "dry_run": "dry run: nothing was published",
    "failed": "FAILED: nothing is new here and not all went well; the live tables are as they were",
}
_OF_LINKS = (
    "Of stage `crawl` links to documents are counted, each once: held are those that failed, duplicates did not "
    "change, out of scope is what may not be asked for, and what is left waits for a later run."
)
_SITE_COLUMNS = ("site", "requests", "new", "changed", "unchanged", "denied", "failed")


def terminal(report: Report) -> str:
    """The short table that ends a run on the command line."""
    lines = [f"run {report.run_id}: {_STATES[report.state]}", ""]
    if report.sites:
        lines += [*_columns([_SITE_COLUMNS, *(_site_row(s) for s in report.sites)]), ""]
    if report.rows_live:
        lines += [*_columns([("table", "rows"), *((t, f"{n:,}") for t, n in report.rows_live.items())]), ""]
    lines += [f"refused: {counted(report.quarantined, 'row')}{_look(report)}"]
    lines += [f"  {count} × {rule}" for rule, count in report.reasons]
    lines += _lacking(report)
    lines += _changes(report)
    lines += [f"{site.site}: {site.note}" for site in report.sites if site.note]
    lines += [f"warning: {w}" for w in report.warnings]
    lines += [f"trouble: {t}" for t in report.troubles]
    if report.folder:
        lines += ["", f"snapshot {report.snapshot}: {report.folder}"]
    return "\n".join(lines)


def _look(report: Report) -> str:
    """Where a person finds the refused rows; those of a run that did not publish are not kept."""
    return "; `zongjie quarantine` shows them" if report.quarantined and _is_kept(report) else ""


def _is_kept(report: Report) -> bool:
    return report.state in ("completed", "partial", "unchanged")


def _lacking(report: Report) -> list[str]:
    """For the terminal: how much was read and not understood."""
    indicators = sum(one.indicators for one in report.by_site)
    without = sum(one.without_metric for one in report.by_site)
    if not without and not report.gaps:
        return []
    lacks = f"words that the vocabulary lacks: {len(report.gaps)}"
    return [f"without a metric: {without:,} of {indicators:,} indicators; {lacks}"]


def markdown(report: Report) -> str:
    """The artifact that a person finds in the Prefect UI: what changed and what was refused."""
    parts = [f"# Zongjie run {report.run_id}", f"**{_STATES[report.state]}**", _documents(report)]
    parts += [f"> ⚠ {t}" for t in report.troubles]
    if report.data_docs:
        parts.append(f"[Great Expectations Data Docs of this run]({report.data_docs})")
    if report.sites:
        parts.append(table(_SITE_COLUMNS, [_site_row(s) for s in report.sites]))
    parts += [_notes(report), _warnings(report), f"## {_changed(report)}", _differences(report)]
    parts += _understood(report)
    parts += ["## Refused", _refused(report), _examples(report)]
    parts += _pictures(report)
    parts += ["## Rows", _rows(report), "## Conservation", _conservation(report)]
    if report.snapshot:
        parts.append(f"Snapshot `{report.snapshot}` in `{report.folder}`")
    return "\n\n".join(p for p in parts if p)


def _notes(report: Report) -> str:
    """What whoever looks after a site should know."""
    lines = "\n".join(f"- {site.site}: {escaped(site.note)}" for site in report.sites if site.note)
    return f"## Sites to look at\n\n{lines}" if lines else ""


def _understood(report: Report) -> list[str]:
    """What the documents of each site gave, and the lines that the vocabulary lacks for them."""
    if not report.by_site:
        return []
    rows = [
        (one.site, one.documents, one.facts, one.indicators, _share(one), one.issues, one.refused)
        for one in report.by_site
    ]
    header = ("site", "documents", "facts", "indicators", "without metric", "issues", "refused")
    parts = ["## What was read, by site", table(header, rows)]
    if report.gaps:
        lines = [(f"`{g.file}`", escaped(g.line), g.issues, g.documents) for g in report.gaps[:MOST_GAPS]]
        words = f"{len(report.gaps)} not known; the most frequent, with the file to add them to:"
        parts += [
            "## What the vocabulary lacks",
            words,
            table(("file", "line", "issues", "documents"), lines),
        ]
    return parts


def _share(site: OfSite) -> str:
    """How many indicators have no metric, and which share that is."""
    share = f" ({site.without_metric / site.indicators:.0%})" if site.indicators else ""
    return f"{site.without_metric:,}{share}"


def _pictures(report: Report) -> list[str]:
    """The live tables at a glance; a run before the first publish has none."""
    if not report.figures:
        return []
    facts = [(name, report.rows_live.get(name, 0)) for name in FACT_TABLES]
    drawn = [
        ("Documents a night", columns("New and changed documents", report.figures.get("nights", ()))),
        ("Facts by table", bars("Facts", sorted(facts, key=lambda one: -one[1]))),
        ("Repairs by kind", bars("Repairs", report.figures.get("repairs", ()))),
        ("Completeness of documents", _completeness(report.figures.get("completeness", ()))),
    ]
    return [line for title, picture in drawn if picture for line in (f"## {title}", picture)]


def _completeness(figures: Sequence[tuple[str, int]]) -> str:
    total = sum(count for _, count in figures)
    if not total:
        return ""
    preview = dict(figures).get("preview", 0)
    said = f"{preview / total:.0%} of {total:,} documents are only a preview."
    return f"{said}\n\n{bars('Documents', figures)}"


def site_table(sites: Iterable[SiteOutcome]) -> list[dict[str, object]]:
    """The table artifact: one row a site."""
    return [dict(zip(_SITE_COLUMNS, _site_row(s), strict=True)) | {"trouble": s.trouble or ""} for s in sites]


def quarantine_table(report: Report) -> list[dict[str, object]]:
    """The table artifact of the refused rows: the rule, how many rows break it, what it demands."""
    meanings = {rule.name: rule.meaning for rule in RULES}
    return [
        {"rule": rule, "rows": count, "expected": meanings.get(rule, "")} for rule, count in report.reasons
    ]


def _documents(report: Report) -> str:
    counts = ", ".join(
        f"{report.total(name)} {name}" for name in ("new", "changed", "unchanged", "denied", "failed")
    )
    return f"{report.total('requests')} requests; documents: {counts}; {report.documents_read} read."


def _rows(report: Report) -> str:
    tables = sorted(report.rows_live.keys() | report.rows_staged.keys())
    rows = [(t, f"{report.rows_live.get(t, 0):,}", f"{report.rows_staged.get(t, 0):,}") for t in tables]
    return table(("table", "live", "from this run"), rows)


def _changed(report: Report) -> str:
    return "What a publish would change" if report.state == "dry_run" else "What changed"


def _changes(report: Report) -> list[str]:
    """For the terminal: what differs from the snapshot before, where that is more than new documents."""
    more = any((table, change) != ("documents", "added") for table, change, _, _ in report.differences)
    if report.state != "dry_run" and not more:
        return []
    if not report.differences:
        return ["", f"{_changed(report).lower()}: nothing"]
    rows = [("table", "change", "cause", "rows"), *report.differences]
    return ["", f"{_changed(report).lower()}:", *_columns(rows)]


def _differences(report: Report) -> str:
    if not report.differences:
        return "Nothing."
    return table(("table", "change", "cause", "rows"), report.differences)


def _conservation(report: Report) -> str:
    """What came into each stage and what became of it; a publish is refused where any of it was lost."""
    balances = [one for one in report.balances if one.came or one.lost]
    if not balances:
        return "Nothing came in."
    rows = [
        (b.stage, b.table, b.came, b.published, b.held, b.duplicate, b.out_of_scope, b.left, b.lost)
        for b in balances
    ]
    header = ("stage", "what", "came", "went on", "held", "duplicate", "out of scope", "left", "lost")
    return f"{table(header, rows)}\n\n{_OF_LINKS}"


def _refused(report: Report) -> str:
    if not report.quarantined:
        return "No row was refused."
    rows, where = counted(report.quarantined, "row"), "" if _is_kept(report) else "; they were not kept"
    share = f"{rows} of this run ({report.refused_share:.2%}){where}."
    pages = "\n".join(f"- {link(title, page)}" for title, page in report.evidence)
    return "\n\n".join(p for p in (share, bars("Refused rows", report.reasons), pages) if p)


def _examples(report: Report) -> str:
    """Rows that break rules, with the text that they point at: a list, since the UI cuts a table that is wide."""
    if not report.examples:
        return ""
    lines = (
        f"- {escaped(e.evidence) or '(no text)'}\\\n  {escaped(e.values)} · {escaped(e.rule)} ({e.severity}) · `{e.row_id}`"
        for e in report.examples
    )
    return "## Examples\n\n" + "\n".join(lines)


def _warnings(report: Report) -> str:
    lines = "\n".join(f"- {escaped(w)}" for w in report.warnings)
    return f"## Warnings\n\n{lines}" if lines else ""


def _site_row(site: SiteOutcome) -> tuple[object, ...]:
    return tuple(getattr(site, name) for name in _SITE_COLUMNS)


def _columns(rows: Sequence[Sequence[object]]) -> list[str]:
    """Rows as aligned text: the first column to the left, numbers to the right."""
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(
            str(c).ljust(w) if i == 0 else str(c).rjust(w)
            for i, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
