"""Conservation: what comes into a stage goes out of it, one way or another, row by row.

A pipeline that loses documents looks like one that had little to do. So every stage says what came and
what became of it, and a publish is refused where the two differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Balance:
    """What came into a stage, and where it went.

    For stage `crawl` what is counted are requests for documents, for `read` documents, for `validate` and
    `publish` rows of a table.

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

    @property
    def lost(self) -> int:
        """What came and is nowhere; below zero, what is somewhere and never came."""
        return self.came - self.published - self.held - self.duplicate - self.out_of_scope


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
        )
    return tuple(Balance(stage, table, **numbers) for (stage, table), numbers in counts.items())


def losses(balances: Iterable[Balance]) -> list[str]:
    """The balances that do not add up, one sentence each."""
    return [
        f"conservation: {one.stage} {one.table}: {one.came} came, {one.came - one.lost} are accounted for"
        for one in balances
        if one.lost
    ]
