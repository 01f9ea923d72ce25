"""The archive keeps what it was given, whatever happens to the process, and says so where it can't."""

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.errors import ArchiveDamaged, BadInput
from tasks.web.outcomes import Fetched, body_hash
from warehouse import archive_records
from warehouse.archive import COLUMNS, Archive, FetchRow, Stored

URL = "http://fanwen.example/zongjie/101.html"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def archive(root: Path) -> Iterator[Archive]:
    with Archive(root) as opened:
        yield opened


def page(body: bytes | None = b"<p>320</p>", url: str = URL, outcome: str = "ok", **given: object) -> Fetched:
    values: dict[str, object] = {
        "final_url": url,
        "status": 200,
        "headers": (("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", "7")),
        "content_type": "text/html",
        "fetched_at": "2026-03-02T12:00:00Z",
        "attempts": 1,
    }
    return Fetched(url, outcome, body=body, **{**values, **given})


def keep(archive: Archive, fetched: Fetched, run: str = "run-1", kind: str = "document") -> FetchRow:
    fetch_id = archive.store(fetched, run_id=run, kind=kind, site="made_up", link_title="石桥小学总结")
    return archive.fetches(fetch_id - 1, 1)[0]


def body_of(archive: Archive, stored: Stored | FetchRow) -> bytes:
    return archive.read(str(stored.archive_file), stored.archive_offset or 0)


def test_a_body_comes_back_as_it_was_given(archive: Archive) -> None:
    body = "全校共有学生320人。".encode("gb18030") + bytes(range(256))
    row = keep(archive, page(body))
    assert body_of(archive, row) == body
    assert (row.body_sha256, row.body_bytes) == (body_hash(body), len(body))
    assert json.loads(row.headers or "") == {
        "content-encoding": "gzip",
        "content-length": "7",
        "content-type": "text/html",
    }


def test_a_row_has_the_published_columns_in_their_order(archive: Archive) -> None:
    row = keep(archive, page())
    assert tuple(field.name for field in fields(FetchRow)) == COLUMNS
    assert (row.fetch_id, row.run_id, row.kind, row.site, row.url) == (1, "run-1", "document", "made_up", URL)
    assert (row.requested_at, row.outcome, row.link_title) == (
        "2026-03-02T12:00:00Z",
        "ok",
        "石桥小学总结",
    )


@pytest.mark.parametrize("installed", [True, False])
def test_a_record_unpacks_to_the_same_bytes_whichever_library_packed_it(
    monkeypatch: pytest.MonkeyPatch, installed: bool
) -> None:
    if installed:
        pytest.importorskip("isal", reason="isal is not built for this processor")
    else:
        monkeypatch.setattr(archive_records, "find_spec", lambda name: None)
    archive_records._packer.cache_clear()
    raw = "全校共有学生320人。".encode() * 900
    packed = archive_records.zipped(raw)
    archive_records._packer.cache_clear()
    assert gzip.decompress(packed) == raw
    assert len(packed) < len(raw) / 20
    assert packed[4:8] == bytes(4), "no time of its own: the same body makes the same bytes"


def test_an_index_from_before_is_read_and_gets_the_column_that_it_lacks(root: Path) -> None:
    with Archive(root) as archive:
        row = keep(archive, page())
    with sqlite3.connect(root / "index.sqlite") as db:
        db.execute("ALTER TABLE fetches DROP COLUMN via")
    with Archive(root, read_only=True) as reader:
        assert reader.fetches() == [row]
    with Archive(root) as archive:
        archive.store(
            page(b"new"), run_id="run-2", kind="document", site="made_up", via="http://fanwen.example/"
        )
        assert [one.via for one in archive.fetches()] == [None, "http://fanwen.example/"]


def test_other_programs_can_read_the_files(root: Path) -> None:
    with Archive(root) as archive:
        keep(archive, page())
        keep(archive, page("总结".encode(), "file:///srv/%E6%80%BB.txt", status=None, headers=()))
    [file] = (root / "warc").iterdir()
    with file.open("rb") as stream:
        records = [
            (r.record_type, r.headers.get("WARC-Target-URI"), r.reader.read())
            for r in ArchiveIterator(stream)
        ]
    assert records[1:] == [
        (WarcRecordType.response, URL, b"<p>320</p>"),
        (WarcRecordType.resource, "file:///srv/%E6%80%BB.txt", "总结".encode()),
    ]
    assert records[0][0] == WarcRecordType.warcinfo
    head = gzip.decompress(file.read_bytes())
    assert b"X-Archive-Orig-Content-Encoding: gzip" in head
    assert b"\r\nContent-Length: 10\r\n\r\n<p>320</p>" in head


def test_a_body_that_the_address_has_given_before_is_not_written_again(archive: Archive, root: Path) -> None:
    first, other = keep(archive, page(b"A")), keep(archive, page(b"B"))
    again = keep(archive, page(b"A"), "run-2")
    assert (again.archive_file, again.archive_offset) == (first.archive_file, first.archive_offset)
    assert other.archive_offset != first.archive_offset
    assert len(list((root / "warc").iterdir())) == 1


def test_the_row_of_a_304_points_at_the_body_it_speaks_of(archive: Archive) -> None:
    first = keep(archive, page(etag='"v1"', last_modified="Mon, 02 Mar 2026 12:00:00 GMT"))
    again = keep(archive, page(None, outcome="unchanged", status=304, headers=(), content_type=None), "run-2")
    for name in (
        "archive_file",
        "archive_offset",
        "body_sha256",
        "body_bytes",
        "etag",
        "last_modified",
        "content_type",
    ):
        assert getattr(again, name) == getattr(first, name), name
    last = archive.last(URL)
    assert last
    assert (last.etag, last.fetch_id) == ('"v1"', again.fetch_id)


def test_what_brought_no_body_has_no_place(archive: Archive, root: Path) -> None:
    row = keep(archive, page(None, outcome="timeout", status=None, headers=()))
    assert (row.archive_file, row.archive_offset, row.archive_length, row.body_sha256) == (None,) * 4
    assert list((root / "warc").iterdir()) == []


def test_an_error_does_not_take_the_place_of_a_good_body(archive: Archive) -> None:
    good = keep(archive, page(b"good"))
    keep(archive, page(b"gone", outcome="not_found", status=404), "run-2")
    keep(archive, page(b"check", outcome="error_page"), "run-3")
    last = archive.last(URL)
    assert last
    assert last.fetch_id == good.fetch_id
    assert [body_of(archive, d) for d in archive.documents()] == [b"good"]


def test_documents_are_the_latest_good_bodies(archive: Archive) -> None:
    keep(archive, page(b"A", fetched_at="2026-03-01T00:00:00Z"))
    keep(archive, page(b"B", fetched_at="2026-03-02T00:00:00Z"), "run-2")
    keep(archive, page(b"B", outcome="unchanged", fetched_at="2026-03-03T00:00:00Z"), "run-3")
    keep(archive, page(b"index", "http://fanwen.example/zongjie/"), kind="index")
    [document] = archive.documents()
    assert (document.source_name, document.link_title) == ("101.html", "石桥小学总结")
    assert (document.fetched_at, document.first_seen) == (
        "2026-03-02T00:00:00Z",
        "2026-03-01T00:00:00Z",
    )
    assert body_of(archive, document) == b"B"


def test_a_body_that_comes_back_is_a_change(archive: Archive) -> None:
    for run, body in enumerate([b"A", b"B", b"A"]):
        keep(archive, page(body), f"run-{run}")
    assert [body_of(archive, d) for d in archive.documents(after_id=2)] == [b"A"]
    assert list(archive.documents(after_id=3)) == []


def test_thousands_of_documents_come_in_the_order_of_their_addresses(archive: Archive) -> None:
    urls = [f"http://fanwen.example/{n:04}.html" for n in range(2100)]
    for url in reversed(urls):
        keep(archive, page(b"x", url))
    assert [d.url for d in archive.documents()] == urls
    assert [row.fetch_id for row in archive.fetches(after_id=2098)] == [2099, 2100]


@pytest.mark.parametrize(
    ("second", "news"),
    [
        (page(b"A", outcome="unchanged"), False),
        (page(None, outcome="unchanged", status=304), False),
        (page(b"B"), True),
        (page(None, outcome="timeout"), True),
        (page(b"A", "http://fanwen.example/new.html"), True),
    ],
)
def test_news_is_what_the_last_run_did_not_find(archive: Archive, second: Fetched, news: bool) -> None:
    keep(archive, page(b"A"))
    keep(archive, second, "run-2")
    assert archive.news("run-2") is news
    assert archive.news("run-1") is True


def test_the_same_failure_is_no_news_though_its_page_differs(archive: Archive) -> None:
    keep(archive, page(b"gone 12:00", outcome="not_found"))
    keep(archive, page(b"gone 12:01", outcome="not_found"), "run-2")
    assert not archive.news("run-2")


def test_files_are_rolled_by_size_and_named_by_run(root: Path) -> None:
    with Archive(root, roll_bytes=2000) as archive:
        for n in range(8):
            keep(archive, page(os.urandom(900), f"http://fanwen.example/{n}"))
        keep(archive, page(b"x", "http://fanwen.example/9"), "run-2")
        assert len(list(archive.documents())) == 9
        assert list(archive.verify()) == []
    names = sorted(path.name for path in (root / "warc").iterdir())
    assert names == [*(f"run-1-{n:04}.warc.gz" for n in range(1, 5)), "run-2-0001.warc.gz"]


@pytest.mark.parametrize("run", ["", "../x", "a b", "总"])
def test_a_run_that_can_not_name_a_file_is_refused(archive: Archive, run: str) -> None:
    with pytest.raises(BadInput):
        keep(archive, page(), run)


def test_a_kind_that_is_not_known_is_refused(archive: Archive) -> None:
    with pytest.raises(BadInput, match="kind 'picture'"):
        keep(archive, page(), kind="picture")


def flip(root: Path, offset: int) -> None:
    [file] = (root / "warc").iterdir()
    body = bytearray(file.read_bytes())
    body[offset] ^= 0x01
    file.write_bytes(body)


def test_every_flipped_byte_of_a_record_is_found(root: Path) -> None:
    body, unnoticed = b"<p>320</p>" * 5, []
    with Archive(root) as archive:
        row = keep(archive, page(body))
        start, length = row.archive_offset or 0, row.archive_length or 0
        record = unpacked(root, start, length)
        for at in range(start, start + length):
            flip(root, at)
            with suppress(ArchiveDamaged):
                assert body_of(archive, row) == body
                # What repeats itself may be packed in several ways; another one of them is no damage.
                assert unpacked(root, start, length) == record
                unnoticed.append(at - start)
            flip(root, at)
        assert body_of(archive, row) == body
    # Bytes 3 to 9 of a gzip member (text flag, time, level, system) say nothing of the content.
    assert unnoticed[:7] == [3, 4, 5, 6, 7, 8, 9]
    assert len(unnoticed) < 10


def unpacked(root: Path, start: int, length: int) -> bytes:
    [file] = (root / "warc").iterdir()
    return gzip.decompress(file.read_bytes()[start : start + length])


def test_verify_names_the_records_that_are_damaged(root: Path) -> None:
    with Archive(root) as archive:
        keep(archive, page(b"A", "http://fanwen.example/a"))
        bad = keep(archive, page(b"B", "http://fanwen.example/b"))
        flip(root, (bad.archive_offset or 0) + 40)
        assert [(d.url, d.archive_offset) for d in archive.verify()] == [(bad.url, bad.archive_offset)]


def test_a_record_lost_with_its_file_is_fetched_and_kept_anew(root: Path) -> None:
    with Archive(root) as archive:
        keep(archive, page(b"A"))
    [file] = (root / "warc").iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    with Archive(root) as archive:
        assert archive.last(URL) is None
        keep(archive, page(b"A"), "run-2")
        [document] = archive.documents()
        assert (document.archive_file, body_of(archive, document)) == ("warc/run-2-0001.warc.gz", b"A")


@pytest.mark.parametrize("name", ["/etc/passwd", "warc/../../x.warc.gz", "warc/x.txt", "index.sqlite"])
def test_no_file_outside_the_archive_is_read(archive: Archive, name: str) -> None:
    with pytest.raises(ArchiveDamaged, match="no file of the archive"):
        archive.read(name, 0)


def test_a_reader_works_beside_a_writer_and_writes_nothing(root: Path, archive: Archive) -> None:
    with pytest.raises(BadInput, match="no archive at"):
        Archive(root / "nowhere", read_only=True)
    keep(archive, page(b"A"))
    with Archive(root, read_only=True) as reader:
        keep(archive, page(b"B", "http://fanwen.example/b"))
        assert [body_of(reader, d) for d in reader.documents()] == [b"B", b"A"]
        with pytest.raises(BadInput, match="read-only"):
            keep(reader, page(b"C"))
    assert len(archive.fetches()) == 2


def test_threads_share_one_archive(archive: Archive) -> None:
    def work(worker: int) -> None:
        for n in range(50):
            keep(archive, page(f"{worker} {n}".encode(), f"http://fanwen.example/{worker}/{n}"))

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(body_of(archive, d).decode() for d in archive.documents()) == sorted(
        f"{worker} {n}" for worker in range(4) for n in range(50)
    )


WRITER = """
import sys
from pathlib import Path
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive
root, name = Path(sys.argv[1]), sys.argv[2]
with Archive(root, roll_bytes=20_000) as archive:
    print("ready", flush=True)
    for n in range(int(sys.argv[3])):
        url = f"http://fanwen.example/{name}/{n}"
        body = f"{name} {n} ".encode() * 300
        fetched = Fetched(url, "ok", url, 200, (), body, fetched_at="2026-03-02T12:00:00Z")
        archive.store(fetched, run_id="run-1", kind="document", site="made_up")
"""


def writer(root: Path, name: str, documents: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(root), name, str(documents)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"
    return process


def test_two_processes_write_side_by_side(root: Path) -> None:
    processes = [writer(root, name, 150) for name in ("a", "b")]
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    with Archive(root, read_only=True) as archive:
        assert len(list(archive.documents())) == 300
        assert list(archive.verify()) == []
    assert len({path.name for path in (root / "warc").iterdir()}) > 2


@pytest.mark.parametrize("seconds", [0.0, 0.005, 0.02, 0.05, 0.1])
def test_a_writer_killed_at_any_moment_leaves_a_readable_archive(root: Path, seconds: float) -> None:
    process = writer(root, "a", 1_000_000)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    with Archive(root) as archive:
        kept = len(list(archive.documents()))
        assert list(archive.verify()) == []
        keep(archive, page(b"next"), "run-1")
        assert len(list(archive.documents())) == kept + 1
        assert list(archive.verify()) == []


def test_a_tail_that_was_cut_is_left_where_it_is(root: Path) -> None:
    with Archive(root) as archive:
        first = keep(archive, page(b"A", "http://fanwen.example/a"))
    [file] = (root / "warc").iterdir()
    with file.open("ab") as stream:
        stream.write(file.read_bytes()[first.archive_offset or 0 :][:60])
    with Archive(root) as archive:
        second = keep(archive, page(b"B", "http://fanwen.example/b"))
        assert second.archive_file != first.archive_file
        assert [body_of(archive, d) for d in archive.documents()] == [b"A", b"B"]


def test_a_full_disk_is_told_and_harms_no_record(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(archive, page(b"A", "http://fanwen.example/a"))

    def full(file: object, data: bytes) -> None:
        file.write(data[:20])  # type: ignore[attr-defined]
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("warehouse.archive_files.write_all", full)
        with pytest.raises(OSError, match="No space left"):
            keep(archive, page(b"B", "http://fanwen.example/b"))
    keep(archive, page(b"B", "http://fanwen.example/b"))
    assert [body_of(archive, d) for d in archive.documents()] == [b"A", b"B"]
    assert list(archive.verify()) == []


answers = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["ok", "304", "not_found", "timeout"]),
    st.sampled_from([b"1", b"2"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(answers, max_size=25), st.integers(0, 25))
def test_any_history_leaves_the_last_good_body_of_each_address(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[str, str, bytes]], reopened: int
) -> None:
    root, good = tmp_path_factory.mktemp("history"), {}
    archive = Archive(root)
    for n, (name, answer, body) in enumerate(history):
        if n == reopened:
            archive.close()
            archive = Archive(root)
        url = f"http://fanwen.example/{name}"
        known = archive.last(url)
        if answer == "ok":
            keep(archive, page(body, url, outcome="unchanged" if good.get(name) == body else "ok"))
            good[name] = body
        elif answer == "304" and known:
            keep(archive, page(None, url, outcome="unchanged", status=304))
        else:
            keep(archive, page(b"x" if answer == "not_found" else None, url, outcome="not_found"))
    assert {d.source_name: body_of(archive, d) for d in archive.documents()} == good
    assert list(archive.verify()) == []
    archive.close()
