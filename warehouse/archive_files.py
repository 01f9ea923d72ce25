"""The WARC file that a writer appends to: its own, named by run, rolled by size, held by a lock.

The kernel frees the lock when the writer dies, however it dies, so that another process can tell the file of a
dead writer, whose end may lack its rows (`archive_recover`), from one that is still growing.
"""

from __future__ import annotations

import fcntl
import itertools
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from tasks.errors import ArchiveDamaged
from warehouse.archive_records import packed_warcinfo

FOLDER = "warc"
_NAME = re.compile(r"warc/[A-Za-z0-9][A-Za-z0-9._-]*\.warc\.gz")


class WarcWriter:
    """Appends packed records; a file holds the records of one run."""

    def __init__(self, root: Path, roll_bytes: int) -> None:
        self._root, self._roll_bytes = root, roll_bytes
        self._file: FileIO | None = None
        self._name, self._run_id = "", ""

    def append(self, record: bytes, run_id: str) -> tuple[str, int, int]:
        """Hand a record to the operating system; file, offset and length.

        Raises:
            OSError: it can't be written whole.
        """
        file = self._open(run_id)
        offset = file.tell()
        write_all(file, record)
        return self._name, offset, len(record)

    @contextmanager
    def whole_batch(self) -> Iterator[None]:
        """Begin another file after a batch that failed (a full disk): this one's end has no rows, or is cut short."""
        try:
            yield
        except BaseException:
            self._leave()
            raise

    def close(self) -> None:
        """Bring the file to the disk and close it."""
        if self._file:
            os.fsync(self._file.fileno())
            self._leave()

    def _open(self, run_id: str) -> FileIO:
        """The file to append to, opened anew for another run or when it is full."""
        if self._file and self._run_id == run_id and self._file.tell() < self._roll_bytes:
            return self._file
        self.close()
        for number in itertools.count(1):
            name = f"{FOLDER}/{run_id}-{number:04}.warc.gz"
            try:
                file = (self._root / name).open("xb", buffering=0)
            except FileExistsError:
                continue
            break
        fcntl.flock(file, fcntl.LOCK_EX)
        self._file, self._name, self._run_id = file, name, run_id
        write_all(file, packed_warcinfo(name.rpartition("/")[2], run_id))
        return file

    def _leave(self) -> None:
        if self._file:
            fcntl.flock(self._file, fcntl.LOCK_UN)
            self._file.close()
            self._file = None


def write_all(file: FileIO, data: bytes) -> None:
    """Write all of it; an unbuffered file may take less at a time."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def path_of(root: Path, name: str) -> Path:
    """The path of one of the archive's files.

    Raises:
        ArchiveDamaged: the name is none of such a file; what a damaged index names must not lead elsewhere.
    """
    if not _NAME.fullmatch(name):
        raise ArchiveDamaged(f"{name!r} is no file of the archive, expected warc/NAME.warc.gz")
    return root / name


def reaches(root: Path, name: str, end: int) -> bool:
    """Whether a file is there and has at least so many bytes: after a loss of power it may have fewer."""
    try:
        return path_of(root, name).stat().st_size >= end
    except OSError:
        return False


@contextmanager
def left_by_its_writer(path: Path) -> Iterator[bool]:
    """Whether nobody appends to a file any more; as long as the block lasts, nobody else takes it for left."""
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
