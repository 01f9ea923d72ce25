"""Every link that a crawl saw was asked for, forbidden or left for later: once, and the archive knows of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.balance import Balance, crawled, losses
from tasks.web.folder import archive_folder
from tasks.web.report import SiteReport
from tests.web.hostile import Hostile, hostile
from tests.web.test_crawl import article, crawl, listing, site
from warehouse.archive import Archive
from warehouse.archive_filed import filed_documents


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile() as running:
        running.pages = {f"/a/{n}.html": article(n) for n in range(1, 5)}
        running.pages["/zongjie/"] = listing(*range(1, 8))
        running.robots = (200, b"User-agent: *\nDisallow: /a/3.html", "text/plain")
        running.answers["/a/6.html"] = (410, {})
        yield running


def balance(report: SiteReport, root: Path, run: str) -> Balance:
    return crawled(report.site, report.seen, report.left, filed_documents(root, run, report.site))


def test_each_link_went_one_way(server: Hostile, tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first = crawl(site(server), archive, limit=2)
        again = crawl(site(server), archive, "run-2", limit=6)
    assert balance(first, tmp_path, "run-1") == Balance("crawl", "made_up", 7, published=2, left=5)
    assert balance(again, tmp_path, "run-2") == Balance(
        "crawl", "made_up", 7, published=1, held=2, duplicate=2, out_of_scope=1, left=1
    )


def test_links_that_time_did_not_allow_are_left(server: Hostile, tmp_path: Path) -> None:
    server.pages["/zongjie/"] = (b"<ul class=e2><li><a class=title href=/silent>a</a></ul>", "text/html")
    with Archive(tmp_path) as archive:
        report = crawl(site(server, max_seconds=0.5), archive)
    assert balance(report, tmp_path, "run-1") == Balance("crawl", "made_up", 1, left=1)


def test_a_document_that_no_list_names_any_more_came_too(server: Hostile, tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        crawl(site(server), archive)
        server.pages["/zongjie/"] = listing(4)
        report = crawl(site(server, recheck=9), archive, "run-2")
    assert (report.rechecked, balance(report, tmp_path, "run-2").came) == (2, 3)
    assert balance(report, tmp_path, "run-2").lost == 0


def test_the_files_of_a_folder_are_counted_as_links(tmp_path: Path) -> None:
    for name, text in (("1.txt", "柳河小学工作总结"), ("2.txt", "")):
        (tmp_path / name).write_text(text, "utf-8")
    with Archive(tmp_path / "archive") as archive:
        report = archive_folder(tmp_path, archive, "run-1")
    assert balance(report, tmp_path / "archive", "run-1") == Balance(
        "crawl", "folder", 2, published=1, held=1
    )


def test_a_request_that_was_never_filed_or_filed_twice_is_named(server: Hostile, tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        report = crawl(site(server), archive)
    filed = dict(filed_documents(tmp_path, "run-1", "made_up"))
    for number in (-1, 1):
        wrong = crawled(report.site, report.seen, report.left, filed | {"ok": filed["ok"] + number})
        assert losses([wrong]) == [f"conservation: crawl made_up: 7 came, {7 + number} are accounted for"]


def test_an_archive_that_is_not_there_has_filed_nothing(tmp_path: Path) -> None:
    assert filed_documents(tmp_path / "none", "run-1", "made_up") == {}
