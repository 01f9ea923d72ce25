"""Steps 1 to 3 for a folder of files: every document file below it, as a resource record of the archive."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from tasks.errors import BadInput
from tasks.files.claims import disagreement, format_of_bytes
from tasks.web.outcomes import GOOD, Fetched, compared, utc
from tasks.web.report import Progress, SiteReport, Tally
from warehouse.archive import Archive

SITE = "folder"
_NAMED = 5  # failed files that a note names; `fetches` has all
MAX_BYTES = 32 * 1024 * 1024

# What the pipeline reads. Other files are no documents.
READ = {
    ".htm": "text/html",
    ".html": "text/html",
    ".txt": "text/plain",
    ".doc": "application/msword",
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".rtf": "application/rtf",
    ".wps": "application/vnd.ms-works",
    ".zip": "application/zip",
}


def archive_folder(
    folder: Path,
    archive: Archive,
    run_id: str,
    *,
    limit: int | None = None,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[Progress], None] = lambda _: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> SiteReport:
    """Bring every document file below a folder into the archive.

    A file's address is its resolved path as `file:///…`. A file that was there before with the same bytes
    is `unchanged` and not stored again. Empty, too large and unreadable files become rows that say so; a file
    whose bytes are of another format than its name says has a note.

    Raises:
        BadInput: the folder does not exist.
    """
    if not folder.is_dir():
        raise BadInput(f"folder {str(folder)!r} does not exist, expected a folder of documents")
    tally, failed = Tally(), list[str]()
    for path in islice(document_files(folder), limit):
        tally.links += 1
        fetched = read_file(path, utc(now()), max_bytes)
        known = archive.last(fetched.url)
        fetched = compared(fetched, known.body_sha256 if known else None)
        archive.store(fetched, run_id=run_id, kind="document", site=SITE)
        tally.count("document", fetched, known=known is not None)
        if fetched.outcome not in GOOD:
            failed.append(f"{path.name}: {fetched.outcome}")
        progress(tally.progress(SITE))
    return tally.report(SITE, note=_note(folder, tally, failed))


def _note(folder: Path, tally: Tally, failed: Sequence[str]) -> str | None:
    """What whoever gave the folder should know: that nothing in it is read, or which files gave no document."""
    if not tally.links:
        return f"no document files below {folder}; expected {', '.join(READ)}"
    more = [f"and {len(failed) - _NAMED} more"] if len(failed) > _NAMED else []
    return "; ".join([*failed[:_NAMED], *more]) or None


def document_files(folder: Path) -> Iterator[Path]:
    """The document files below a folder, those of a folder before those of its folders, each in order.

    Hidden names are left out. A folder reached twice through links is read once; one that can't be listed
    is given itself, so that it becomes a row and not a silence.
    """
    waiting, seen = [folder.resolve()], set[Path]()
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            yield here
            continue
        shown = [entry for entry in entries if not entry.name.startswith(".")]
        yield from (Path(e.path) for e in shown if not e.is_dir() and _is_document(e.name))
        waiting += [Path(e.path).resolve() for e in reversed(shown) if e.is_dir()]


def _is_document(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return suffix in READ


def read_file(path: Path, fetched_at: str, max_bytes: int = MAX_BYTES) -> Fetched:
    """A file as the answer to a request for it; every way to fail is an outcome."""
    url = path.resolve().as_uri()
    kind = READ.get(path.suffix.lower())
    answer = Fetched(url, "ok", final_url=url, content_type=kind, fetched_at=fetched_at, attempts=1)
    try:
        body = _taken(path, max_bytes)
    except FileNotFoundError as error:
        return replace(answer, outcome="not_found", note=error.strerror)
    except OSError as error:
        return replace(answer, outcome="forbidden", note=error.strerror)
    if body is None:
        return replace(answer, outcome="too_large", note=f"more than {max_bytes} bytes")
    if not body:
        return replace(answer, outcome="empty", body=body)
    form = format_of_bytes(body)
    lie = disagreement(form, path.name, None) if form else None
    return replace(answer, body=body, note=lie.note if lie else None)


def _taken(path: Path, max_bytes: int) -> bytes | None:
    """The bytes of a regular file, None where there are more than `max_bytes`.

    A pipe or a device called `x.txt` would keep the reader waiting for ever, so it is refused like a file
    without permission.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise PermissionError(errno.EACCES, "not a readable regular file")
    with path.open("rb") as file:
        body = file.read(max_bytes + 1)
    return body if len(body) <= max_bytes else None
