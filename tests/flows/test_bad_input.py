"""Bad files and bad sites end in rows that say so; the other documents are published unharmed."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import tasks.crawl
from flows.build import build
from flows.nightly import nightly
from flows.options import BuildOptions, NightlyOptions
from tasks.runs import latest, load
from tasks.text.read import Reading
from tasks.web.client import Manners
from tasks.web.sites import Site, load_site
from tests.web.hostile import hostile
from warehouse.client import Warehouse, open_warehouse

pytestmark = pytest.mark.usefixtures("harness", "twin", "data")

GOOD = "柳河小学2016年工作总结\n一、基本情况\n学校现有教师35人,学生612人。\n"


def live(data: Path) -> Warehouse:
    return open_warehouse(data / "warehouse")


def outcomes(warehouse: Warehouse) -> dict[str, str]:
    frame = warehouse["fetches"].filter(pl.col("kind") == "document").select("url", "outcome").collect()
    return {url.rsplit("/", 1)[-1]: outcome for url, outcome in frame.iter_rows()}


def issues(warehouse: Warehouse) -> dict[str, set[str]]:
    documents = warehouse["documents"].select("document_id", "source_name")
    frame = warehouse["issues"].join(documents, on="document_id").select("source_name", "kind").collect()
    found: dict[str, set[str]] = {}
    for name, kind in frame.iter_rows():
        found.setdefault(name, set()).add(kind)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good document among bad ones."""
    place = tmp_path / "incoming"
    place.mkdir()
    (place / "good.txt").write_text(GOOD, "utf-8")
    (place / "empty.txt").write_bytes(b"")
    (place / "picture.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)
    (place / "zeros.txt").write_bytes(b"\0" * 5000)
    (place / "noise.txt").write_bytes(bytes((i * 7919 + i * i) % 256 for i in range(9000)))
    (place / "long.txt").write_bytes("学校工作".encode() * (50_000_000 // 12))
    (place / "bodiless.html").write_text("<html><head><title>空</title></head></html>", "utf-8")
    return place


def test_every_bad_file_is_a_row_and_the_good_one_is_published(folder: Path, data: Path) -> None:
    state = build(BuildOptions(folder=folder), return_state=True)
    assert state.is_completed()
    warehouse = live(data)
    told = outcomes(warehouse)
    assert (told["empty.txt"], told["long.txt"], told["good.txt"]) == ("empty", "too_large", "ok")
    kinds = issues(warehouse)
    assert kinds["picture.txt"] == {"binary"}
    assert kinds["zeros.txt"] == {"nul_bytes"}
    assert kinds["noise.txt"] & {"unknown_charset", "binary"}
    assert "no_body" in kinds["bodiless.html"]
    values = warehouse["indicators"].select("text", "value").collect().rows()
    assert values == [("35人", 35.0), ("612人", 612.0)]


def test_a_failing_site_is_told_and_the_other_site_is_published(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hostile() as server:
        index = "".join(
            f'<li><a href="{path}">总结</a></li>'
            for path in ("/500", "/reset", "/loop-a", "/declared-large", "/error-page", "/good")
        )
        server.pages["/list"] = (f"<ul class=docs>{index}</ul>".encode(), "text/html; charset=utf-8")
        server.pages["/good"] = (f"<h1>总结</h1><p>{GOOD}</p>".encode(), "text/html; charset=utf-8")
        site = load_site("sample_wenku").model_copy(
            update={
                "base_url": server.root + "/",
                "index_pages": ("/list",),
                "links": ".docs a",
                "documents": None,
                "feeds": (),
                "pager": None,
                "expected_yield": 3,
            }
        )
        monkeypatch.setattr(tasks.crawl, "load_site", lambda name: site)
        monkeypatch.setattr(tasks.crawl, "Manners", _quick)
        options = NightlyOptions.model_validate({"sites": ["sample_wenku"]})
        state = nightly(options, return_state=True)
    report = load(data / "docs", latest(data / "docs") or "")
    assert report is not None
    assert state.is_failed()
    assert report.state == "partial"
    assert "fewer than its definition expects" in report.troubles[0]
    told = outcomes(live(data))
    assert told["good"] == "ok"
    assert told["500"] == "server_error"
    assert (told["reset"], told["loop-a"]) == ("reset", "redirect_loop")
    assert (told["declared-large"], told["error-page"]) == ("too_large", "error_page")
    assert live(data).row_counts()["documents"] == 1


def _quick(user_agent: str, **others: int) -> Manners:
    """Manners that do not wait and allow little, so that every habit ends soon."""
    return Manners(
        user_agent, timeout_seconds=2, total_seconds=4, attempts=2, pause_seconds=0.01, max_bytes=200_000
    )


def test_a_document_that_our_code_fails_on_is_named_and_costs_no_other(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tasks.derive

    original = tasks.derive.facts_of

    def facts_of(reading: Reading) -> object:
        if "柳河" in reading.hans:
            raise IndexError("a fault of ours")
        return original(reading)

    monkeypatch.setattr(tasks.derive, "facts_of", facts_of)
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.txt").write_text(GOOD.replace("柳河", "杨湾"), "utf-8")
    state = build(BuildOptions(folder=tmp_path, limit=2), return_state=True)
    assert state.is_failed()
    assert "IndexError: a fault of ours" in (state.message or "")
    assert issues(live(data))["a.txt"] == {"error"}
    assert live(data).row_counts()["indicators"] == 2


def test_the_form_refuses_an_unknown_site_a_missing_folder_and_a_limit_of_none() -> None:
    for wrong in ({"sites": ["nowhere"]}, {"folder": "/no/such/folder"}, {"limit": 0}, {"limits": 3}):
        with pytest.raises(ValueError, match=r"sites|folder|limit"):
            NightlyOptions.model_validate(wrong)


def test_sites_of_the_form_are_those_that_are_defined() -> None:
    schema = NightlyOptions.model_json_schema()
    assert set(schema["$defs"]["SiteName"]["enum"]) >= {"sample_fanwen", "sample_wenku"}
    assert isinstance(load_site("sample_fanwen"), Site)
