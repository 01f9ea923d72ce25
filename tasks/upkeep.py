"""What an upkeep did to archive and warehouse, as the record that its report is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tasks.markdown import escaped, table
from warehouse.snapshots import Snapshot, current

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Holdings:
    """What one table holds in the live snapshot: files, rows, bytes."""

    files: int
    rows: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The live tables before and after, what was freed, how much room the disk has, and what is damaged."""

    before: Mapping[str, Holdings]
    after: Mapping[str, Holdings]
    snapshots: int
    files: int
    bytes: int
    free_bytes: int
    damages: tuple[str, ...] = ()

    def summary(self) -> str:
        """The upkeep in one line, for the state that the Prefect UI shows.

        >>> whole = {"awards": Holdings(7, 120, 9_000)}
        >>> small = {"awards": Holdings(1, 120, 4_000)}
        >>> Upkeep(whole, small, 3, 12, 40_000_000, 8_000_000_000).summary()
        'archive and warehouse are whole; 7 files merged into 1, 3 snapshots and 12 files freed (40 MB), 8.0 GB free'
        """
        if self.damages:
            return f"{len(self.damages)} damaged, nothing collected: " + "; ".join(self.damages[:5])
        was, now = (sum(one.files for one in each.values()) for each in (self.before, self.after))
        merged = f"{was} files merged into {now}" if now != was else f"{now} files"
        freed = f"{self.snapshots} snapshots and {self.files} files freed ({self.bytes / _MB:,.0f} MB)"
        free = f"{self.free_bytes / _MB / 1000:,.1f} GB free"
        return f"archive and warehouse are whole; {merged}, {freed}, {free}"


def holdings(root: Path) -> dict[str, Holdings]:
    """Files, rows and bytes of each live table; none before the first publish."""
    snapshot = current(root)
    return {name: _held(snapshot, name) for name in snapshot.tables} if snapshot else {}


def _held(snapshot: Snapshot, name: str) -> Holdings:
    files = snapshot.files(name)
    return Holdings(len(files), sum(f.rows for f in files), sum(f.bytes for f in files))


def markdown(upkeep: Upkeep) -> str:
    """The artifact that a person finds in the Prefect UI."""
    parts = ["# Zongjie upkeep", f"**{upkeep.summary()}**"]
    parts += [f"> ⚠ {escaped(damage)}" for damage in upkeep.damages]
    rows = [
        (name, f"{now.rows:,}", upkeep.before[name].files, now.files, f"{now.bytes / _MB:,.1f}")
        for name, now in upkeep.after.items()
    ]
    parts.append(table(("table", "rows", "files before", "files now", "MB"), rows))
    return "\n\n".join(parts)
