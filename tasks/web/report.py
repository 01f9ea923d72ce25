"""What a run over one site or folder did, while it works and when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tasks.web.outcomes import GOOD, Fetched


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run over one site is; `documents` of `links` are done, some of them `failed`."""

    site: str
    requests: int
    links: int
    documents: int
    failed: int


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What a run over one site did.

    Documents are `new` (never had before), `changed` (another body than last time), `unchanged`, `denied`
    (by robots.txt) or `failed`; `outcomes` counts every request. `below_yield` is set where fewer documents
    were had than the site's definition expects; `note` then names what was wrong.
    """

    site: str
    requests: int
    links: int
    new: int
    changed: int
    unchanged: int
    denied: int
    failed: int
    outcomes: Mapping[str, int]
    below_yield: bool = False
    note: str | None = None

    @property
    def documents(self) -> int:
        """The documents that were had, new or not."""
        return self.new + self.changed + self.unchanged


@dataclass(slots=True)
class Tally:
    """Counts while a run works."""

    requests: int = 0
    pages: int = 0
    links: int = 0
    elsewhere: int = 0
    pages_left: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    failed_pages: list[str] = field(default_factory=list)

    def count(self, kind: str, fetched: Fetched, *, known: bool) -> None:
        """Count one answer; `known` says whether the address had a good body before."""
        self.requests += fetched.attempts > 0
        self.outcomes[fetched.outcome] += 1
        if kind == "index":
            self.pages += 1
            if fetched.outcome not in GOOD:
                self.failed_pages.append(f"{fetched.url}: {fetched.outcome}")
        elif kind == "document":
            self.documents[_state(fetched.outcome, known)] += 1

    def progress(self, site: str) -> Progress:
        """The counts as of now."""
        done = self.documents.total()
        return Progress(site, self.requests, self.links, done, self.documents["failed"])

    def report(self, site: str, *, expected: int = 0, note: str | None = None) -> SiteReport:
        """The counts as a report."""
        counts = {
            state: self.documents[state] for state in ("new", "changed", "unchanged", "denied", "failed")
        }
        had = counts["new"] + counts["changed"] + counts["unchanged"]
        outcomes = dict(sorted(self.outcomes.items()))
        return SiteReport(
            site,
            self.requests,
            self.links,
            **counts,
            outcomes=outcomes,
            below_yield=had < expected,
            note=note,
        )


def _state(outcome: str, known: bool) -> str:
    if outcome == "ok":
        return "changed" if known else "new"
    if outcome.startswith("robots_"):
        return "denied"
    return "unchanged" if outcome == "unchanged" else "failed"
