"""What an unattended warehouse becomes: files, publish and opening after many nights of a few documents.

With and without the weekly upkeep, which merges the batches of single nights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import polars as pl

from benchmarks.measure import table, timed
from sample.documents import document
from tasks.batches import plan_batches
from tasks.process import process_batch
from tasks.relate import families
from tasks.settings import settings
from tasks.web.outcomes import Fetched, utc
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.maintain import collect, compact
from warehouse.publish import StagedBatch, publish
from warehouse.snapshots import current

_A_NIGHT = 5  # documents
_FIRST = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _State:
    """A warehouse after some nights."""

    nights: int
    files: int
    bytes: int
    publish: float
    opened: float


def run(full: bool) -> str:
    """The table of this benchmark."""
    nights = 365 if full else 60
    head = ("", "nights", "files of `indicators`", "MB, all snapshots kept", "last publish", "open and count")
    rows = [head]
    for name, upkeep in (("without upkeep", False), ("upkeep each week", True)):
        with TemporaryDirectory() as folder:
            states = list(_lived(Path(folder), nights, upkeep))
        rows += [_row(name, state) for state in states]
    return table(f"nights of {_A_NIGHT} documents: processor seconds of one process", rows)


def _row(name: str, state: _State) -> tuple[str, ...]:
    numbers = (str(state.nights), str(state.files), f"{state.bytes / 1e6:.1f}")
    return (name, *numbers, f"{state.publish:.2f} s", f"{1000 * state.opened:.0f} ms")


def _lived(data: Path, nights: int, upkeep: bool) -> Iterator[_State]:
    root = data / "warehouse"
    for night in range(nights):
        staged = _staged(data, night)
        taken = timed(
            lambda batches=staged, now=_FIRST + timedelta(night): _publish(root, batches, now), process_time
        )
        if upkeep and night % 7 == 6:
            _kept_up(root, _FIRST + timedelta(night, hours=6))
        if night + 1 in (1, nights // 4, nights):
            yield _measured(root, night + 1, taken)


def _staged(data: Path, night: int) -> list[StagedBatch]:
    """A night's documents, read and staged."""
    moment, name = utc(_FIRST + timedelta(night)), f"night-{night:03d}"
    urls = [f"http://fanwen.example/{night * _A_NIGHT + i}.txt" for i in range(_A_NIGHT)]
    with Archive(data / "archive") as archive:
        for i, url in enumerate(urls):
            body = document(1, night * _A_NIGHT + i).text.encode()
            page = Fetched(url, "ok", status=200, body=body, content_type="text/plain", fetched_at=moment)
            archive.store(page, run_id=name, kind="document", site="fanwen")
        stored = [one for one in archive.documents() if one.url in set(urls)]
    [batch] = plan_batches(stored, _A_NIGHT, 1 << 40)
    made = process_batch(batch, data / "archive", data / "staging", 1)
    related = data / "staging" / f"{name}.parquet"
    families(pl.read_parquet(made.paths["parts"])).write_parquet(related)
    paths = {name: Path(path) for name, path in made.paths.items()}
    return [StagedBatch(batch.batch_id, paths), StagedBatch("families", {"families": related})]


def _publish(root: Path, staged: list[StagedBatch], now: datetime) -> None:
    moment = now.isoformat(timespec="seconds")
    publish(root, staged, run_id=moment, code_version="benchmark", verdict={}, created_at=moment)


def _kept_up(root: Path, now: datetime) -> None:
    moment = now.isoformat(timespec="seconds")
    compact(root, most_rows=settings().merged_rows, created_at=moment, run_id=moment)
    collect(root, keep=settings().keep_snapshots, grace_seconds=3600.0 * settings().grace_hours, now=now)


def _measured(root: Path, nights: int, taken: float) -> _State:
    snapshot = current(root)
    assert snapshot is not None
    # Snapshots share their files by hard links.
    sizes = {one.st_ino: one.st_size for path in root.rglob("*") if path.is_file() for one in [path.stat()]}
    opened = min(timed(lambda: _counted(root), process_time) for _ in range(3))
    return _State(nights, len(snapshot.files("indicators")), sum(sizes.values()), taken, opened)


def _counted(root: Path) -> None:
    open_warehouse(root).sql("select metric, count(*), sum(value) from indicators group by metric")
