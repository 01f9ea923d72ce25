"""Conservation: what comes into a stage goes out of it, one way or another, row by row.

A pipeline that loses documents looks like one that had little to do. So every stage says what came and
what became of it, and a publish is refused where the two differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tasks.web.outcomes import FORBIDDEN, NEW_BODY


@dataclass(frozen=True, slots=True)
class Balance:
    """What came into a stage, and where it went.

    For stage `crawl` what is counted are links to documents (see `crawled`), for `read` documents, for `validate`
    and `publish` rows of a table. What is `left` waits for a later run.

    >>> Balance("validate", "indicators", 120, published=118, held=2).lost
    0
    """

    stage: str
    table: str
    came: int
    published: int = 0
    held: int = 0
    duplicate: int = 0
    out_of_scope: int = 0
    left: int = 0

    @property
    def lost(self) -> int:
        """What came and is nowhere; below zero, what is somewhere and never came."""
        went = self.published + self.held + self.duplicate + self.out_of_scope + self.left
        return self.came - went


def crawled(site: str, seen: int, left: int, filed: Mapping[str, int]) -> Balance:
    """What became of the links to documents that a run saw on one site.

    `seen` and `left` are counted where links are found, `filed` (requests by outcome) in the archive's rows, so
    that a request which was never filed, or filed twice, is a difference. A link that gave a new body goes on
    to be read; one that did not change is a duplicate, one that may not be asked for is out of scope, and one
    that failed is held: the next run asks again.

    >>> crawled("fanwen", 10, 2, {"ok": 3, "unchanged": 2, "robots_denied": 1, "timeout": 2})
    Balance(stage='crawl', table='fanwen', came=10, published=3, held=2, duplicate=2, out_of_scope=1, left=2)
    """
    went: Counter[str] = Counter()
    for outcome, number in filed.items():
        went[_fate(outcome)] += number
    return Balance("crawl", site, seen, left=left, **went)


def _fate(outcome: str) -> str:
    if outcome in NEW_BODY:
        return "published"
    if outcome == "unchanged":
        return "duplicate"
    return "out_of_scope" if outcome in FORBIDDEN else "held"


def summed(balances: Iterable[Balance]) -> tuple[Balance, ...]:
    """One balance for each stage and table, in the order in which they were met."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for one in balances:
        counts.setdefault((one.stage, one.table), Counter()).update(
            came=one.came,
            published=one.published,
            held=one.held,
            duplicate=one.duplicate,
            out_of_scope=one.out_of_scope,
            left=one.left,
        )
    return tuple(Balance(stage, table, **numbers) for (stage, table), numbers in counts.items())


def losses(balances: Iterable[Balance]) -> list[str]:
    """The balances that do not add up, one sentence each."""
    return [
        f"conservation: {one.stage} {one.table}: {one.came} came, {one.came - one.lost} are accounted for"
        for one in balances
        if one.lost
    ]
