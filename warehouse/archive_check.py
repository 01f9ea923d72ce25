"""Whether every record that the index points at can be read back as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tasks.errors import ArchiveDamaged
from tasks.web.outcomes import body_hash


@dataclass(frozen=True, slots=True)
class Damage:
    """A record that can't be read back as it was written."""

    archive_file: str
    archive_offset: int
    url: str
    reason: str


def damages(
    records: Iterable[tuple[str, int, str, str]], read: Callable[[str, int], bytes]
) -> Iterator[Damage]:
    """Those of the records (file, offset, hash, address) whose body is missing or another one."""
    for archive_file, offset, sha256, url in records:
        try:
            found = body_hash(read(archive_file, offset))
        except ArchiveDamaged as error:
            yield Damage(archive_file, offset, url, str(error))
            continue
        if found != sha256:
            yield Damage(archive_file, offset, url, f"body is {found}, the index says {sha256}")
