"""What is not as it was written, in archive and warehouse: one sentence for each, or taken out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from warehouse.archive import Archive
from warehouse.maintain import verify
from warehouse.references import broken_references


def in_archive(folder: Path) -> Iterator[str]:
    """Read every archived body back; one sentence for each that is not as it was written.

    A data root that has archived nothing yet has no index, and nothing that could be damaged.
    """
    if (folder / "index.sqlite").exists():
        with Archive(folder, read_only=True) as archive:
            for damage in archive.verify():
                yield f"{damage.archive_file} at {damage.archive_offset} ({damage.url}): {damage.reason}"


def in_warehouse(root: Path) -> Iterator[str]:
    """Check every hash and count of the live snapshot, and where they hold every reference between tables."""
    damaged = verify(root)
    yield from damaged
    if not damaged:
        yield from broken_references(root)


def forget_damaged(folder: Path) -> Iterator[str]:
    """Take damaged records out of the archive's index, so that the next run asks for them again."""
    if not (folder / "index.sqlite").exists():
        return
    with Archive(folder) as archive:
        damages = list(archive.verify())
        archive.forget(damages)
    for damage in damages:
        yield f"{damage.archive_file} at {damage.archive_offset}: forgotten; fetch {damage.url} again"
