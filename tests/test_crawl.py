"""The task of a crawl: which sites have their turn tonight."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tasks import crawl
from tasks.settings import settings
from tasks.web.outcomes import Fetched, utc
from tasks.web.sites import Site
from warehouse.archive import Archive

NIGHT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
EVERY = {"nightly": 1, "weekly": 7}


@pytest.fixture(autouse=True)
def own_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> Site:
        root = "https://fanwen.example/"
        return Site(
            name=name, title="范文", base_url=root, sitemaps=("/sitemap.xml",), every_days=EVERY[name]
        )

    monkeypatch.setattr(crawl, "load_site", load)
    monkeypatch.setattr(crawl, "settings", lambda: settings().model_copy(update={"data": tmp_path}))


def visited(site: str, when: datetime, outcome: str = "ok", kind: str = "index") -> None:
    with Archive(crawl.settings().archive) as archive:
        page = Fetched(f"https://{site}.example/sitemap.xml", outcome, body=None, fetched_at=utc(when))
        archive.store(page, run_id="run", kind=kind, site=site)


def due_after(**passed: float) -> list[str]:
    return crawl.due(tuple(EVERY), NIGHT + timedelta(**passed))


def test_a_site_that_was_never_visited_is_due() -> None:
    assert due_after(days=0) == ["nightly", "weekly"]


def test_a_weekly_site_waits_for_its_week_and_a_nightly_one_does_not() -> None:
    for site in EVERY:
        visited(site, NIGHT)
    assert due_after(hours=1) == due_after(days=6) == due_after(days=6, hours=22) == ["nightly"]
    assert due_after(days=7) == ["nightly", "weekly"]


def test_a_night_that_begins_a_little_earlier_is_still_the_next() -> None:
    visited("weekly", NIGHT)
    assert "weekly" in due_after(days=7, minutes=-50)


@pytest.mark.parametrize(("outcome", "kind"), [("timeout", "index"), ("ok", "document")])
def test_only_a_list_that_was_read_is_a_visit(outcome: str, kind: str) -> None:
    visited("weekly", NIGHT, outcome, kind)
    assert "weekly" in due_after(days=1)


def test_a_list_that_had_not_changed_was_read_all_the_same() -> None:
    visited("weekly", NIGHT, "unchanged")
    assert "weekly" not in due_after(days=1)
    assert "weekly" in due_after(days=7)
