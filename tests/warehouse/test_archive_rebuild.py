"""An index that is lost is made again from the files."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import BadInput
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive, FetchRow
from warehouse.archive_rebuild import rebuild
from warehouse.archive_rows import COLUMNS, row_from, row_json

TEXT = st.text(max_size=20)


def came(
    url: str, body: bytes | None = b"<p>320</p>", outcome: str = "ok", at: str = "2026-03-02"
) -> Fetched:
    headers = (("Content-Type", "text/html; charset=gbk"), ("X-Note", "总".encode().decode("latin-1")))
    return Fetched(
        url, outcome, final_url=url, status=200, headers=headers, body=body, content_type="text/html",
        etag='"a1"', fetched_at=f"{at}T12:00:00Z", attempts=1, note="a\nb",
    )  # fmt: skip


def fill(root: Path) -> None:
    with Archive(root, roll_bytes=1) as archive:
        for n in range(5):
            fetched = came(f"http://fanwen.example/{n}.html", f"<p>{n}</p>".encode())
            archive.store(fetched, run_id="run-1", kind="document", site="fanwen", link_title="石桥小学总结")
        archive.store(came("http://fanwen.example/"), run_id="run-1", kind="index", site="fanwen")
        archive.store(
            came("http://fanwen.example/1.html", None, "timeout"),
            run_id="run-2",
            kind="document",
            site="fanwen",
        )


def test_documents_and_rows_come_back_as_they_were(tmp_path: Path) -> None:
    fill(tmp_path)
    with Archive(tmp_path) as archive:
        documents, rows = list(archive.documents()), archive.fetches()
    done = rebuild(tmp_path)
    assert (done.rows, done.skipped) == (6, ())
    with Archive(tmp_path) as archive:
        assert list(archive.documents()) == documents
        assert archive.fetches() == [row for row in rows if row.outcome == "ok"]
        assert list(archive.verify()) == []
        assert archive.document(documents[1]) == b"<p>1</p>"


def test_an_id_that_was_given_is_not_given_again(tmp_path: Path) -> None:
    fill(tmp_path)
    rebuild(tmp_path, least_id=70)
    with Archive(tmp_path) as archive:
        fetch_id = archive.store(
            came("http://fanwen.example/9.html"), run_id="run-3", kind="document", site="a"
        )
    assert fetch_id == 71


def test_the_damaged_index_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "index.sqlite").write_bytes(b"no database at all")
    rebuild(tmp_path)
    assert (tmp_path / "index.sqlite.old").read_bytes() == b"no database at all"
    with Archive(tmp_path, read_only=True) as archive:
        assert len(list(archive.documents())) == 5


def test_a_cut_end_and_a_strange_record_are_named_and_the_rest_comes_back(tmp_path: Path) -> None:
    fill(tmp_path)
    first, second, *_ = sorted((tmp_path / "warc").iterdir())
    first.write_bytes(first.read_bytes()[:-9])
    second.write_bytes(second.read_bytes() + b"not a record")
    done = rebuild(tmp_path)
    assert done.rows == 5
    assert [line.partition(":")[2] for line in done.skipped] == [" no whole gzip member follows"] * 2
    with Archive(tmp_path) as archive:
        assert list(archive.verify()) == []


def test_where_nothing_was_archived_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no WARC files"):
        rebuild(tmp_path)
    assert not (tmp_path / "index.sqlite").exists()


@given(
    st.builds(dict, url=TEXT, note=st.none() | TEXT, link_title=st.none() | TEXT, seconds=st.floats(0, 1e6))
)
def test_a_row_survives_the_head_of_a_record(values: dict[str, object]) -> None:
    given = dict.fromkeys(COLUMNS) | {"fetch_id": 3, "outcome": "ok"} | values
    row = FetchRow(**given)  # type: ignore[arg-type]
    text = row_json(row)
    assert text.isascii()
    assert "\n" not in text
    assert row_from(text, None) == row


@pytest.mark.parametrize("text", ["", "[]", '{"colour": 1}', "{"])
def test_what_is_no_row_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        row_from(text, None)


def test_the_index_is_the_only_file_that_is_replaced(tmp_path: Path) -> None:
    fill(tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "warc").iterdir()}
    rebuild(tmp_path)
    assert {path: path.read_bytes() for path in (tmp_path / "warc").iterdir()} == before
    with sqlite3.connect(tmp_path / "index.sqlite") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_record_whose_id_went_to_another_request_gets_a_new_one(tmp_path: Path) -> None:
    """As a kill between bytes and row leaves it: run-1 ends with a record of the id that run-2 then used."""
    lost, kept = came("http://fanwen.example/lost.html"), came("http://fanwen.example/kept.html")
    for folder, run, fetched in (("a", "run-1", lost), ("b", "run-2", kept)):
        with Archive(tmp_path / folder) as archive:
            archive.store(fetched, run_id=run, kind="document", site="fanwen")
            if run == "run-2":
                archive.store(
                    came("http://fanwen.example/2.html"), run_id=run, kind="document", site="fanwen"
                )
    [orphan] = (tmp_path / "a" / "warc").iterdir()
    orphan.rename(tmp_path / "b" / "warc" / orphan.name)
    assert rebuild(tmp_path / "b", least_id=40).rows == 3
    with Archive(tmp_path / "b") as archive:
        found = {one.source_name: one.fetch_id for one in archive.documents()}
    assert found == {"kept.html": 1, "2.html": 2, "lost.html": 41}


def test_a_record_without_an_id_does_not_take_the_place_of_a_later_body(tmp_path: Path) -> None:
    for folder, at, body in (("a", "2026-03-02", b"old"), ("b", "2026-03-03", b"new")):
        with Archive(tmp_path / folder) as archive:
            fetched = came("http://fanwen.example/1.html", body, at=at)
            archive.store(fetched, run_id=folder, kind="document", site="fanwen")
    [orphan] = (tmp_path / "a" / "warc").iterdir()
    orphan.rename(tmp_path / "b" / "warc" / orphan.name)
    assert rebuild(tmp_path / "b").rows == 1
    with Archive(tmp_path / "b") as archive:
        assert [archive.document(one) for one in archive.documents()] == [b"new"]
