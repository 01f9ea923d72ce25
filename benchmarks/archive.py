"""Step 3: answers into the archive and back, beside warcio writing the same records."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from benchmarks.measure import Contender, compared, measure, peer
from sample.documents import document
from sample.pages import fanwen_article
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive

_DISTINCT = 100


def run(full: bool) -> str:
    """The tables of this benchmark."""
    answers = _answers(20_000 if full else 1_000)
    kilobytes = sum(len(one.body or b"") for one in answers) / len(answers) / 1000
    amount = {"amount": float(len(answers)), "unit": "records"}
    with TemporaryDirectory() as folder:
        root, turn = Path(folder), count()
        writers = [
            Contender("ours, WARC file and index", lambda: _store(root / str(next(turn)), answers), **amount),  # type: ignore[arg-type]
            peer(
                "warcio.warcwriter",
                lambda m: _warcio(m, answers),
                "warcio, WARC in memory, no index",
                **amount,
            ),
        ]
        written = compared(f"archive: {len(answers)} answers of {kilobytes:.1f} kB", measure(writers, 3))
        archive = Archive(root / "0", read_only=True)
        readers = [Contender("ours, each body read back by its place", lambda: _read_all(archive), **amount)]  # type: ignore[arg-type]
        return written + "\n" + compared("archive: reading", measure(readers, 3))


def _answers(number: int) -> list[Fetched]:
    bodies = [fanwen_article(document(11, i, style="long"), i).body for i in range(_DISTINCT)]
    address = "http://fanwen.example/zj/{}.html"
    when = "2026-03-02T18:30:00Z"
    return [
        Fetched(
            address.format(i), "ok", status=200, headers=(("Content-Type", "text/html"),),
            body=bodies[i % _DISTINCT] + b"<!-- %d -->" % i, content_type="text/html", fetched_at=when, attempts=1,
        )
        for i in range(number)
    ]  # fmt: skip


def _store(root: Path, answers: Sequence[Fetched]) -> None:
    with Archive(root) as archive:
        for one in answers:
            archive.store(one, run_id="benchmark", kind="document", site="fanwen")


def _read_all(archive: Archive) -> None:
    for stored in archive.documents():
        archive.read(stored.archive_file, stored.archive_offset)


def _warcio(module: ModuleType, answers: Sequence[Fetched]) -> Callable[[], None]:
    from warcio.statusandheaders import StatusAndHeaders

    def write() -> None:
        writer = module.WARCWriter(io.BytesIO(), gzip=True)
        for one in answers:
            head = StatusAndHeaders("200 OK", list(one.headers), protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(one.url, "response", io.BytesIO(one.body or b""), http_headers=head)
            )

    return write
