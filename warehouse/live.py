"""Make a snapshot live: links, manifest, pointer, in this order.

Each step is forced to disk before the next, and the last is one rename: whoever is killed in between leaves
the old snapshot live.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tasks.errors import PublishRefused
from warehouse.files import FILES, TableFile, force, hash_file, keep_table, write_whole
from warehouse.schemas import TABLES, empty
from warehouse.snapshots import POINTER, SNAPSHOTS, Batch, Snapshot, folder_of, manifest_of, to_json
from warehouse.views import write_views

Step = Callable[[str], None]


def empty_tables(root: Path, batches: Sequence[Batch]) -> dict[str, TableFile]:
    """A file without rows for each table that has none, so that a glob over it always finds one."""
    having = {table for batch in batches for table in batch.tables}
    return {name: keep_table(root, name, empty(name)) for name in TABLES if name not in having}


def rearranged(
    root: Path, parent: Snapshot, batches: tuple[Batch, ...], *, named_by: str, created_at: str, run_id: str
) -> Snapshot:
    """The snapshot behind `parent` that holds other files of the same warehouse; `named_by` makes its name."""
    name = hashlib.sha256(named_by.encode()).hexdigest()[:8]
    return replace(
        parent,
        snapshot_id=f"{parent.number + 1:06d}-{name}",
        number=parent.number + 1,
        parent=parent.snapshot_id,
        created_at=created_at,
        run_id=run_id,
        batches=batches,
        empty=empty_tables(root, batches),
    )


def make_live(root: Path, snapshot: Snapshot, at: Step) -> None:
    """Write links, manifest and pointer of a snapshot whose files are there."""
    _force_folders(root)
    at("links")
    _link_files(root, snapshot)
    write_views(root)
    at("manifest")
    write_whole(manifest_of(root, snapshot.snapshot_id), to_json(snapshot))
    at("pointer")
    point_at(root, snapshot.snapshot_id)
    at("done")


def _force_folders(root: Path) -> None:
    for folder in sorted((root / FILES).iterdir()):
        force(folder)
    force(root / FILES)
    force(root)


def _link_files(root: Path, snapshot: Snapshot) -> None:
    """Build the folder of links under another name, then rename it."""
    final = folder_of(root, snapshot.snapshot_id)
    building = final.with_name(f".{final.name}.tmp")
    for leftover in (building, final):
        shutil.rmtree(leftover, ignore_errors=True)
    for table in snapshot.tables:
        folder = building / table
        folder.mkdir(parents=True)
        for file in snapshot.files(table):
            _link(root / file.file, folder / file.name)
        force(folder)
    force(building)
    building.rename(final)
    force(root / SNAPSHOTS)


def _link(source: Path, target: Path) -> None:
    """A hard link; where the file system has none, or no more for this file, a copy."""
    try:
        os.link(source, target)
    except FileNotFoundError as error:
        raise PublishRefused(f"{source}: a file of the live snapshot is missing") from error
    except OSError:
        shutil.copyfile(source, target)
        force(target)


def mend_links(root: Path, snapshot: Snapshot) -> list[Path]:
    """Replace links of a snapshot that are gone, or lead to other bytes than its files have; the links replaced.

    A damaged file that was written anew is another file, and the links still lead to the damaged one.
    """
    mended = []
    for table in snapshot.tables:
        folder = folder_of(root, snapshot.snapshot_id) / table
        folder.mkdir(parents=True, exist_ok=True)
        for file in snapshot.files(table):
            if not _leads_to(folder / file.name, root / file.file, file.sha256):
                temporary = folder / f".{os.getpid()}.tmp"
                temporary.unlink(missing_ok=True)
                _link(root / file.file, temporary)
                temporary.replace(folder / file.name)
                mended.append(folder / file.name)
        force(folder)
    return mended


def _leads_to(link: Path, path: Path, sha256: str) -> bool:
    return link.exists() and (link.samefile(path) or hash_file(link) == sha256)


def point_at(root: Path, snapshot_id: str) -> None:
    """Make a snapshot the live one, at one instant."""
    temporary = root / f".{POINTER}.{os.getpid()}.tmp"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(Path(SNAPSHOTS) / snapshot_id, target_is_directory=True)
    os.replace(temporary, root / POINTER)
    force(root)
