"""A small warehouse of made-up documents, made at once and without Prefect: for examples, tests and benchmarks."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from sample.documents import document
from sample.pages import fanwen_article
from tasks.batches import plan_batches
from tasks.process import process_batch
from tasks.relate import families
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive
from warehouse.client import Warehouse, open_warehouse
from warehouse.publish import StagedBatch, publish

# The second night brings a tenth of the documents; until then the first of them had another wording.
_NIGHTS = ("2026-03-02T18:30:00Z", "2026-03-09T18:30:00Z")
_CHANGED = ("我们", "本单位")


def make(data: Path, documents: int = 40, seed: int = 1) -> Warehouse:
    """Fill a data root as two nights would, a week apart, and open what was published."""
    first = documents - documents // 10
    _night(data, "r1", _NIGHTS[0], seed, range(first), changed=True)
    _night(data, "r2", _NIGHTS[1], seed, [0, *range(first, documents)], changed=False)
    return open_warehouse(data / "warehouse")


def url_of(index: int) -> str:
    """Where the document of that number would stand."""
    return f"http://fanwen.example/zj/{index}.html"


def _night(data: Path, run: str, time: str, seed: int, indexes: range | list[int], *, changed: bool) -> None:
    with Archive(data / "archive") as archive:
        for index in indexes:
            body = fanwen_article(document(seed, index), index).body
            if changed and index == 0:
                body = body.replace(*(word.encode("gbk") for word in _CHANGED))
            answer = Fetched(
                url_of(index),
                "ok",
                status=200,
                body=body,
                content_type="text/html",
                attempts=1,
                fetched_at=time,
            )
            archive.store(answer, run_id=run, kind="document", site="sample_fanwen")
        taken = {url_of(index) for index in indexes}
        stored = [one for one in archive.documents() if one.url in taken]
    [batch] = plan_batches(stored, len(stored), 1 << 40)
    staged = process_batch(batch, data / "archive", data / "staging", 1)
    paths = {table: Path(path) for table, path in staged.paths.items()}
    related = data / "staging" / f"{run}.parquet"
    families(pl.read_parquet(paths["parts"])).write_parquet(related)
    publish(
        data / "warehouse",
        [StagedBatch(batch.batch_id, paths), StagedBatch(f"families-{run}", {"families": related})],
        run_id=run,
        code_version="sample",
        verdict={},
        created_at=time.replace("Z", "+00:00"),
    )
