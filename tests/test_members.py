"""A zip through the steps: its members are documents, and those that it loses are lost."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from tasks.batches import plan_batches
from tasks.derive import document_rows
from tasks.members import gone_members
from tasks.process import process_batch
from tasks.row_writer import document_id
from tasks.web.outcomes import Fetched
from tests.files.test_source import FILES, SAID
from tests.files.test_zips import packed
from warehouse.archive import Archive, Stored
from warehouse.publish import StagedBatch, publish

URL = "http://a.example/2013.zip"


def staged(data: Path, run_id: str, body: bytes) -> StagedBatch:
    with Archive(data / "archive") as archive:
        archive.store(
            Fetched(URL, "ok", status=200, body=body, fetched_at="2026-03-02T18:30:00Z", attempts=1),
            run_id=run_id,
            kind="document",
            site="fanwen",
        )
        [batch] = plan_batches(list(archive.documents()), 10, 10**7)
    done = process_batch(batch, data / "archive", data / "staging", workers=1)
    return StagedBatch(done.batch_id, {table: Path(path) for table, path in done.paths.items()})


def released(data: Path, batch: StagedBatch, second: int) -> set[str]:
    gone = gone_members(data / "warehouse", [batch.paths["documents"]])
    publish(
        data / "warehouse",
        [batch],
        removed_documents=gone,
        run_id=f"r{second}",
        code_version="c1",
        verdict={"held": 0},
        created_at=f"2026-03-02T19:00:{second:02}+00:00",
    )
    return set(pl.read_parquet(data / "warehouse/current/documents/*.parquet")["source_name"])


def test_members_are_documents_with_rows_and_addresses_of_their_own(tmp_path: Path) -> None:
    batch = staged(tmp_path, "r1", packed(("2013/总结.doc", FILES["doc"]), ("方案.rtf", FILES["rtf"])))
    documents = pl.read_parquet(batch.paths["documents"]).sort("source_name")
    assert documents["source_name"].to_list() == ["2013.zip", "总结.doc", "方案.rtf"]
    assert documents["format"].to_list() == ["zip", "doc", "rtf"]
    assert documents["source_text"].to_list() == ["", SAID, SAID]
    assert documents["url"].to_list()[2] == f"{URL}#%E6%96%B9%E6%A1%88.rtf"
    assert documents["archive_offset"].n_unique() == 1
    assert documents["body_sha256"].n_unique() == 3
    indicators = pl.read_parquet(batch.paths["indicators"])
    assert indicators["value"].to_list() == [86.0, 86.0]
    assert indicators["row_id"].n_unique() == 2


def test_a_member_that_the_zip_loses_leaves_the_warehouse(tmp_path: Path) -> None:
    both = staged(tmp_path, "r1", packed(("总结.doc", FILES["doc"]), ("方案.rtf", FILES["rtf"])))
    assert released(tmp_path, both, 1) == {"2013.zip", "总结.doc", "方案.rtf"}
    one = staged(tmp_path, "r2", packed(("方案.rtf", FILES["rtf"]), ("汇报.docx", FILES["docx"])))
    assert gone_members(tmp_path / "warehouse", [one.paths["documents"]]) == (
        document_id(f"{URL}#%E6%80%BB%E7%BB%93.doc"),
    )
    assert released(tmp_path, one, 2) == {"2013.zip", "方案.rtf", "汇报.docx"}


def test_without_a_warehouse_or_a_batch_nothing_is_gone(tmp_path: Path) -> None:
    assert gone_members(tmp_path / "warehouse", []) == ()
    assert gone_members(tmp_path / "warehouse", [tmp_path / "documents.parquet"]) == ()


@pytest.mark.parametrize("form", FILES)
def test_an_office_file_has_the_rows_of_its_text(form: str) -> None:
    stored = Stored(
        1, f"http://a.example/a.{form}", "s", f"a.{form}", None, None, "0" * 64, 100, "f", 0, "", ""
    )
    columns = document_rows(stored, FILES[form]).columns
    assert columns["documents"]["source_text"] == [SAID]
    assert columns["indicators"]["text"] == ["86人"]
