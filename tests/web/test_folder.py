"""Files of a folder as requests of the archive."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.errors import BadInput
from tasks.web import folder as folder_module
from tasks.web.folder import archive_folder, document_files
from warehouse.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    return place


def outcomes(archive: Archive) -> dict[str, str]:
    return {row.url.rpartition("/")[2]: row.outcome for row in archive.fetches()}


def test_document_files_are_archived_and_others_ignored(folder: Path, archive: Archive) -> None:
    (folder / "2013").mkdir()
    (folder / "2013" / "总结 1.txt").write_text("全校有学生320人。", encoding="gb18030")
    (folder / "方案.HTML").write_text("<p>方案</p>", encoding="utf-8")
    (folder / "notes.md").write_text("no document")
    (folder / ".hidden.txt").write_text("no document")
    report = archive_folder(folder, archive, "run-1")
    assert (report.new, report.requests, report.failed) == (2, 2, 0)
    stored = {s.source_name: s for s in archive.documents()}
    assert set(stored) == {"总结 1.txt", "方案.HTML"}
    one = stored["总结 1.txt"]
    assert one.url == (folder / "2013" / "总结 1.txt").resolve().as_uri()
    assert (one.site, one.content_type) == ("folder", "text/plain")
    assert archive.read(one.archive_file, one.archive_offset) == "全校有学生320人。".encode("gb18030")


def test_only_a_changed_file_is_stored_again(folder: Path, archive: Archive) -> None:
    (folder / "a.txt").write_text("学生320人")
    (folder / "b.txt").write_text("学生410人")
    archive_folder(folder, archive, "run-1")
    again = archive_folder(folder, archive, "run-2")
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)
    assert not archive.news("run-2")
    (folder / "b.txt").write_text("学生411人")
    third = archive_folder(folder, archive, "run-3")
    assert (third.new, third.changed, third.unchanged) == (0, 1, 1)
    assert archive.news("run-3")


def test_files_that_can_not_be_read_become_rows(
    folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty.txt").touch()
    (folder / "large.txt").write_bytes(b"x" * 101)
    (folder / "fits.txt").write_bytes(b"x" * 100)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    report = archive_folder(folder, archive, "run-1", max_bytes=100)
    assert outcomes(archive) == {
        "empty.txt": "empty",
        "large.txt": "too_large",
        "fits.txt": "ok",
        "nowhere.txt": "not_found",
        "pipe.txt": "forbidden",
    }
    assert (report.new, report.failed) == (1, 4)
    assert [s.source_name for s in archive.documents()] == ["fits.txt"]


def test_office_files_are_documents_and_a_lying_name_has_a_note(folder: Path, archive: Archive) -> None:
    (folder / "总结.DOC").write_bytes(b"{\\rtf1 320}")
    (folder / "总结.pdf").write_bytes(b"%PDF-1.4")
    archive_folder(folder, archive, "run-1")
    assert {s.source_name: s.content_type for s in archive.documents()} == {
        "总结.DOC": "application/msword",
        "总结.pdf": "application/pdf",
    }
    assert {row.note for row in archive.fetches()} == {"the bytes are rtf, the name says doc", None}


def test_loops_of_links_end(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "1.txt").write_text("一")
    (folder / "a" / "up").symlink_to(folder)
    (folder / "twin").symlink_to(folder / "a")
    assert [path.name for path in document_files(folder)] == ["1.txt"]


def test_a_folder_that_can_not_be_listed_is_a_row(
    folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "locked").mkdir()
    (folder / "open.txt").write_text("总结")
    scan = os.scandir

    def guarded(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(folder_module.os, "scandir", guarded)
    archive_folder(folder, archive, "run-1")
    assert outcomes(archive) == {"open.txt": "ok", "locked": "forbidden"}


def test_a_limit_is_kept(folder: Path, archive: Archive) -> None:
    for n in range(5):
        (folder / f"{n}.txt").write_text(str(n))
    assert archive_folder(folder, archive, "run-1", limit=3).documents == 3
    assert sorted(outcomes(archive)) == ["0.txt", "1.txt", "2.txt"]


def test_a_missing_folder_is_told(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        archive_folder(tmp_path / "nowhere", archive, "run-1")


def test_a_name_in_no_charset_is_kept_by_its_bytes(folder: Path, archive: Archive) -> None:
    (folder / os.fsdecode("总结".encode("gb18030") + b".txt")).write_text("总结")
    archive_folder(folder, archive, "run-1")
    [document] = archive.documents()
    assert document.url.endswith("/%D7%DC%BD%E1.txt")
    assert document.source_name.endswith(".txt")
    document.source_name.encode()


def test_a_folder_says_which_files_gave_no_document(folder: Path, archive: Archive) -> None:
    for n in range(7):
        (folder / f"{n}.txt").write_bytes(b"")
    (folder / "总结.txt").write_text("全校有学生320人。", "utf-8")
    note = archive_folder(folder, archive, "run-1").note
    assert note == "0.txt: empty; 1.txt: empty; 2.txt: empty; 3.txt: empty; 4.txt: empty; and 2 more"


def test_a_folder_without_document_files_says_so(folder: Path, archive: Archive) -> None:
    (folder / "notes.md").write_text("no document")
    note = archive_folder(folder, archive, "run-1").note or ""
    assert note.startswith(f"no document files below {folder}; expected .htm, .html, .txt")
    (folder / "总结.txt").write_text("全校有学生320人。", "utf-8")
    assert archive_folder(folder, archive, "run-2").note is None
