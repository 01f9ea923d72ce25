"""What a run over one site or folder did, while it works and when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tasks.web.links import Link
from tasks.web.outcomes import GOOD, NEW_BODY, Fetched


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run over one site is; `documents` of `links` are done, some of them `new` or `failed`."""

    site: str
    requests: int
    links: int
    documents: int
    failed: int
    new: int = 0

    def words(self, seconds: float) -> str:
        """How far it is after so many seconds: queue, fetched, new, failed, and the time that is left.

        >>> Progress("fanwen", requests=42, links=100, documents=40, failed=1, new=7).words(80.0)
        '60 in the queue, 42 requests, 7 new, 1 failed, about 2 min left'
        """
        queue = max(0, self.links - self.documents)
        counts = f"{queue} in the queue, {self.requests} requests, {self.new} new, {self.failed} failed"
        if not self.documents or not queue:
            return counts
        left = seconds / self.documents * queue
        return f"{counts}, about {f'{left / 60:.0f} min' if left >= 60 else f'{left:.0f} s'} left"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What a run over one site did.

    Documents are `new` (never had before), `changed` (another body than last time), `unchanged`, `denied`
    (by robots.txt) or `failed`; `outcomes` counts every request. Documents that no list names any more and
    that were asked for nevertheless are `rechecked`; of them only the changed ones count as documents.
    `seen` are the addresses of documents that were met, on a list or for a recheck, each once;
    `left` are those of them that wait for a later run: more than were to be asked for, or not reached in time.
    `below_yield` is set where fewer documents were had than the site's definition expects; `note` then names
    what was wrong.
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
    rechecked: int = 0
    seen: int = 0
    left: int = 0

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
    links_left: int = 0
    cut_pages: int = 0
    rechecked: int = 0
    answered: int = 0
    out_of_time: bool = False
    met_other: bool = False
    paged: bool = False
    outcomes: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    failed_pages: list[str] = field(default_factory=list)
    _met: set[int] = field(default_factory=set)

    def first_time(self, url: str) -> bool:
        """Whether an address was not met before in this run; kept as numbers, to hold many."""
        met = hash(url)
        if met in self._met:
            return False
        self._met.add(met)
        return True

    def taken(self, files: Iterable[Link], most: int) -> list[Link]:
        """Those of the files beside a document that were not met before, as long as there may be more documents."""
        new = [file for file in files if self.first_time(file.url)]
        room = max(0, most - self.links)
        self.links += len(new[:room])
        self.links_left += len(new[room:])
        return new[:room]

    def count(self, kind: str, fetched: Fetched, *, known: bool, listed: bool = True) -> None:
        """Count one answer.

        Args:
            kind: what was asked for.
            fetched: the answer.
            known: whether the address had a good body before.
            listed: whether a list of this run names it.
        """
        self.requests += fetched.attempts > 0
        self.outcomes[fetched.outcome] += 1
        if kind == "index":
            self.pages += 1
            if fetched.outcome not in GOOD:
                self.failed_pages.append(f"{fetched.url}: {fetched.outcome}")
        elif kind == "document":
            state = _state(fetched.outcome, known)
            self.rechecked += not listed
            self.answered += listed
            if listed or state == "changed":
                self.documents[state] += 1

    @property
    def left(self) -> int:
        """The links that no request was made for: over the limit, or still waiting when time was up."""
        return self.links_left + (self.links - self.answered if self.out_of_time else 0)

    @property
    def had(self) -> int:
        """The documents that were had, new or not."""
        return sum(self.documents[state] for state in ("new", "changed", "unchanged"))

    def progress(self, site: str) -> Progress:
        """The counts as of now."""
        done = self.documents.total()
        new = self.documents["new"] + self.documents["changed"]
        return Progress(site, self.requests, self.links, done, self.documents["failed"], new)

    def report(self, site: str, *, expected: int = 0, note: str | None = None) -> SiteReport:
        """The counts as a report."""
        counts = {
            state: self.documents[state] for state in ("new", "changed", "unchanged", "denied", "failed")
        }
        outcomes = dict(sorted(self.outcomes.items()))
        return SiteReport(
            site,
            self.requests,
            self.links,
            **counts,
            outcomes=outcomes,
            below_yield=self.had < expected,
            note=note,
            rechecked=self.rechecked,
            seen=self.links + self.links_left + self.rechecked,
            left=self.left,
        )


def _state(outcome: str, known: bool) -> str:
    if outcome in NEW_BODY:
        return "changed" if known else "new"
    if outcome.startswith("robots_"):
        return "denied"
    return "unchanged" if outcome == "unchanged" else "failed"
