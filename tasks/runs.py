"""What a run did, as one record that the terminal, the artifact and the `runs` table share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tasks.balance import Balance, crawled
from tasks.evidence import Example
from tasks.markdown import counted
from tasks.understood import Gap, OfSite


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a flow: its id stands in every artifact, table and folder that it leaves."""

    run_id: str
    flow: str
    started_at: str
    parameters: str


@dataclass(frozen=True, slots=True)
class SiteOutcome:
    """What one site, or one folder, gave.

    `seen` are links to documents, each once, `left` those of them that wait for a later run; `filed` are the
    requests for documents by outcome, as the archive has them.
    """

    site: str
    requests: int
    new: int
    changed: int
    unchanged: int
    denied: int
    failed: int
    outcomes: Mapping[str, int]
    note: str | None = None
    trouble: str | None = None
    seen: int = 0
    left: int = 0
    filed: Mapping[str, int] = field(default_factory=dict)

    @property
    def balance(self) -> Balance:
        """What became of the links."""
        return crawled(self.site, self.seen, self.left, self.filed)


@dataclass(frozen=True, slots=True)
class Report:
    """What a whole run did.

    `state` is one of those of table `runs`. A `partial` run has published what the healthy sites gave;
    `troubles` says what went wrong, `examples` are rows that break rules. `differences` are table, change, cause and
    number of rows that differ from the snapshot before; of a dry run, those that would. `figures` are counts of the
    live tables to be drawn, by what they count; `evidence` are title and address of pages that show refused rows
    where they stand. `by_site` are figures of what was read, `gaps` what the vocabulary lacks for it.
    """

    run_id: str
    flow: str
    started_at: str
    finished_at: str
    state: str
    sites: tuple[SiteOutcome, ...] = ()
    documents_read: int = 0
    rows_live: Mapping[str, int] = field(default_factory=dict)
    rows_staged: Mapping[str, int] = field(default_factory=dict)
    quarantined: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    warnings: tuple[str, ...] = ()
    balances: tuple[Balance, ...] = ()
    differences: tuple[tuple[str, str, str, int], ...] = ()
    snapshot: str | None = None
    folder: str | None = None
    data_docs: str | None = None
    troubles: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    figures: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    evidence: tuple[tuple[str, str], ...] = ()
    by_site: tuple[OfSite, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def succeeded(self) -> bool:
        """Whether all went as it should."""
        return self.state in ("completed", "unchanged", "dry_run")

    def summary(self) -> str:
        """The run in one line, for the state that the Prefect UI shows."""
        if self.troubles:
            return f"{self.state}: {'; '.join(self.troubles)}"
        counts = f"{self.total('new')} new, {self.total('changed')} changed, {self.documents_read} read"
        return f"{self.state}: documents {counts}; {counted(self.quarantined, 'row')} refused"

    @property
    def refused_share(self) -> float:
        """The share of the rows of this run that was refused."""
        return self.quarantined / max(1, self.quarantined + sum(self.rows_staged.values()))

    def total(self, name: str) -> int:
        """The sum of one count over all sites."""
        return total(self.sites, name)


def total(sites: Sequence[SiteOutcome], name: str) -> int:
    """The sum of one count over sites."""
    return sum(int(getattr(site, name)) for site in sites)


def save(report: Report, docs: Path) -> Path:
    """Write the report where `load` finds it; returns its path."""
    path = _path(docs, report.run_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=1), "utf-8")
    return path


def load(docs: Path, run_id: str) -> Report | None:
    """The report of a run, or None where the run wrote none."""
    path = _path(docs, run_id)
    return _report(json.loads(path.read_text("utf-8"))) if path.exists() else None


def latest(docs: Path) -> str | None:
    """The id of the last run that wrote a report; ids sort by time."""
    names = sorted(p.parent.name for p in docs.glob("runs/*/report.json"))
    return names[-1] if names else None


def _path(docs: Path, run_id: str) -> Path:
    return docs / "runs" / run_id / "report.json"


def _report(data: dict[str, Any]) -> Report:
    return Report(**{name: _tuples(name, value) for name, value in data.items()})


def _tuples(name: str, value: Any) -> Any:
    """What JSON has as lists is tuples and records again."""
    match name:
        case "sites":
            return tuple(SiteOutcome(**site) for site in value)
        case "balances":
            return tuple(Balance(**one) for one in value)
        case "examples":
            return tuple(Example(**one) for one in value)
        case "by_site":
            return tuple(OfSite(**one) for one in value)
        case "gaps":
            return tuple(Gap(**one) for one in value)
        case "reasons" | "differences" | "evidence":
            return tuple(tuple(one) for one in value)
        case "figures":
            return {name: tuple(tuple(one) for one in counts) for name, counts in value.items()}
    return tuple(value) if isinstance(value, list) else value
