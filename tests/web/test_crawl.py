"""A whole site, crawled as it would be at night."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tasks.balance import crawled
from tasks.web.client import Manners
from tasks.web.crawl import crawl_site
from tasks.web.outcomes import OUTCOMES
from tasks.web.report import Progress, SiteReport
from tasks.web.sites import Site
from tests.web.hostile import Hostile, hostile
from warehouse.archive import Archive

MANNERS = Manners("zongjie-test/0.1 (+mailto:crawl@office.example)", pause_seconds=0, slower_seconds=0)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile() as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


def article(n: int, students: int = 320) -> tuple[bytes, str]:
    page = f"<html><title>第{n}小学镕堃总结</title><div class=content><p>学生{students}人。</p></div></html>"
    return page.encode("gbk"), "text/html; charset=gb2312"


def listing(*documents: int, pages: tuple[int, ...] = ()) -> tuple[bytes, str]:
    items = "".join(f"<li><a class=title href='/a/{n}.html'>第{n}小学镕堃总结" for n in documents)
    pager = "".join(f"<li><a href='list_1_{n}.html'>{n}</a>" for n in pages)
    page = f"<html><ul class=e2>{items}</ul><ul class=pagelist>{pager}</ul></html>"
    return page.encode("gbk"), "text/html; charset=gb2312"


def site(server: Hostile, **changes: object) -> Site:
    """A site of two index pages; the last links to itself."""
    given = {
        "name": "made_up",
        "title": "范文",
        "base_url": server.root,
        "index_pages": ("/zongjie/",),
        "links": "ul.e2 > li > a.title",
        "pager": "ul.pagelist a",
        "delay_seconds": 0,
        "concurrency": 3,
        "expected_yield": 1,
        "allow_private": True,
    }
    return Site.model_validate({**given, **changes})


def crawl(definition: Site, archive: Archive, run: str = "run-1", **options: object) -> SiteReport:
    before = len(archive.fetches())
    report = asyncio.run(crawl_site(definition, archive, run, **{"manners": MANNERS, **options}))
    filed = Counter(row.outcome for row in archive.fetches()[before:] if row.kind == "document")
    assert crawled(definition.name, report.seen, report.left, filed).lost == 0
    return report


@pytest.fixture
def two_pages(server: Hostile) -> Hostile:
    server.pages = {f"/a/{n}.html": article(n) for n in range(1, 5)}
    server.pages["/zongjie/"] = server.pages["/zongjie/list_1_1.html"] = listing(1, 2, pages=(1, 2))
    server.pages["/zongjie/list_1_2.html"] = listing(3, 4, pages=(1, 2))
    return server


def test_every_document_of_every_index_page_is_archived_once(two_pages: Hostile, archive: Archive) -> None:
    report = crawl(site(two_pages), archive)
    assert (report.new, report.links, report.failed, report.below_yield) == (4, 4, 0, False)
    assert max(two_pages.times.values()) == 1
    assert two_pages.paths()[0] == "/robots.txt"
    documents = list(archive.documents())
    assert [d.source_name for d in documents] == ["1.html", "2.html", "3.html", "4.html"]
    assert {d.link_title for d in documents} == {f"第{n}小学镕堃总结" for n in range(1, 5)}
    body = archive.read(documents[2].archive_file, documents[2].archive_offset)
    assert body == article(3)[0]


def test_every_request_is_a_row_with_the_verdict_of_robots_txt(two_pages: Hostile, archive: Archive) -> None:
    two_pages.robots = (200, b"User-agent: *\nDisallow: /a/3.html", "text/plain")
    report = crawl(site(two_pages), archive)
    rows = archive.fetches()
    assert Counter(row.kind for row in rows) == {"robots": 1, "index": 3, "document": 4}
    denied = next(row for row in rows if row.url.endswith("/a/3.html"))
    assert (denied.outcome, denied.robots, denied.robots_rule) == (
        "robots_denied",
        "denied",
        "Disallow: /a/3.html",
    )
    assert (report.new, report.denied, report.failed) == (3, 1, 0)
    assert "/a/3.html" not in two_pages.paths()
    assert all(row.robots == "allowed" for row in rows if row.kind != "robots" and row is not denied)


def test_a_second_run_finds_only_what_is_new_or_changed(two_pages: Hostile, archive: Archive) -> None:
    crawl(site(two_pages), archive)
    again = crawl(site(two_pages), archive, "run-2")
    assert (again.new, again.changed, again.unchanged) == (0, 0, 4)
    assert not archive.news("run-2")
    two_pages.pages["/a/2.html"] = article(2, students=321)
    two_pages.pages["/a/9.html"] = article(9)
    two_pages.pages["/zongjie/"] = listing(9, 1, 2, pages=(1, 2))
    third = crawl(site(two_pages), archive, "run-3")
    assert (third.new, third.changed, third.unchanged) == (1, 1, 3)
    assert archive.news("run-3")


def test_what_the_server_can_tell_apart_is_not_sent_again(server: Hostile, archive: Archive) -> None:
    server.pages["/zongjie/"] = (
        b"<ul class=e2><li><a class=title href=/etag>a<li><a class=title href=/modified>b",
        "text/html",
    )
    crawl(site(server), archive)
    report = crawl(site(server), archive, "run-2")
    assert report.unchanged == 2
    rows = {row.url.rpartition("/")[2]: row for row in archive.fetches() if row.run_id == "run-2"}
    assert [(rows[name].status, rows[name].outcome) for name in ("etag", "modified")] == [
        (304, "unchanged")
    ] * 2
    assert all(rows[name].archive_file and rows[name].etag == '"v1"' for name in ("etag",))


def test_an_index_page_that_did_not_change_is_read_from_the_archive(
    server: Hostile, archive: Archive
) -> None:
    index = site(server, index_pages=("/etag",), links="p", pager="title")
    first, second = crawl(index, archive), crawl(index, archive, "run-2")
    assert first.outcomes["ok"] == second.outcomes["unchanged"] == 1
    told = "links: 'p' found nothing on 1 index pages; pager: 'title' led to no page from 1 index pages"
    assert (first.note, second.note) == (told, told)


def test_an_index_page_damaged_in_the_archive_is_asked_for_in_full(
    server: Hostile, archive: Archive, tmp_path: Path
) -> None:
    index = site(server, index_pages=("/etag",), links="p", pager="title")
    crawl(index, archive)
    for file in (tmp_path / "archive" / "warc").iterdir():
        body = bytearray(file.read_bytes())
        body[-30] ^= 0xFF
        file.write_bytes(body)
    crawl(index, archive, "run-2")
    assert [row.status for row in archive.fetches() if row.run_id == "run-2" and row.kind == "index"] == [
        304,
        200,
    ]


@pytest.mark.parametrize(
    ("robots", "verdict"),
    [((500, b"", "text/plain"), "unknown"), ((403, b"", "text/plain"), "unknown")],
)
def test_nothing_is_fetched_where_robots_txt_is_unknown(
    two_pages: Hostile, archive: Archive, robots: tuple[int, bytes, str], verdict: str
) -> None:
    two_pages.robots = robots
    report = crawl(site(two_pages), archive)
    assert set(two_pages.paths()) == {"/robots.txt"}
    assert (report.documents, report.below_yield) == (0, True)
    assert report.note == f"index page {two_pages.root}/zongjie/: robots_unknown"


def test_every_habit_of_a_site_ends_in_a_row_and_harms_no_other(server: Hostile, archive: Archive) -> None:
    habits = [
        "500",
        "reset",
        "short",
        "silent",
        "error-page",
        "loop-a",
        "endless",
        "bomb",
        "404",
        "pdf",
        "to-secret",
        "page",
    ]
    items = "".join(f"<li><a class=title href='/{name}'>{name}</a>" for name in habits)
    server.pages["/zongjie/"] = (f"<ul class=e2>{items}</ul>".encode(), "text/html")
    server.robots = (200, b"User-agent: *\nDisallow: /secret/", "text/plain")
    quick = replace(MANNERS, timeout_seconds=1, attempts=2, max_bytes=100_000)
    report = asyncio.run(crawl_site(site(server), archive, "run-1", manners=quick))
    outcomes = {
        row.url.rpartition("/")[2]: row.outcome for row in archive.fetches() if row.kind == "document"
    }
    assert outcomes == {
        "500": "server_error", "reset": "reset", "short": "reset", "silent": "timeout",
        "error-page": "error_page", "loop-a": "redirect_loop", "endless": "too_large", "bomb": "too_large",
        "404": "not_found", "pdf": "ok", "to-secret": "robots_denied", "page": "ok",
    }  # fmt: skip
    assert set(outcomes.values()) <= set(OUTCOMES)
    assert (report.new, report.denied, report.failed) == (2, 1, 9)
    assert [d.source_name for d in archive.documents()] == ["page", "pdf"]
    assert list(archive.verify()) == []


def test_a_good_body_survives_a_night_of_errors(two_pages: Hostile, archive: Archive) -> None:
    crawl(site(two_pages), archive)
    before = list(archive.documents())
    two_pages.pages["/a/1.html"] = ("<title>提示</title>您访问的页面不存在".encode(), "text/html")
    del two_pages.pages["/a/2.html"]
    report = crawl(site(two_pages), archive, "run-2")
    assert (report.unchanged, report.failed) == (2, 2)
    assert list(archive.documents()) == before


def test_a_selector_that_finds_nothing_is_named(two_pages: Hostile, archive: Archive) -> None:
    report = crawl(site(two_pages, links="div.gone a", pager=None), archive)
    assert report.below_yield
    assert report.note == "links: 'div.gone a' found nothing on 1 index pages"


def test_a_calendar_that_links_on_for_ever_is_left(server: Hostile, archive: Archive) -> None:
    for n in range(1, 40):
        server.pages[f"/zongjie/list_1_{n}.html"] = listing(1, pages=(n + 1, n + 2))
    server.pages["/a/1.html"] = article(1)
    report = crawl(site(server, index_pages=("/zongjie/list_1_1.html",), max_pages=7), archive)
    assert report.outcomes == {"not_found": 1, "ok": 8}
    assert report.note == "max_pages: stopped after 7 index pages, 2 more are linked"


def test_a_limit_stops_reading_and_asking(two_pages: Hostile, archive: Archive) -> None:
    report = crawl(site(two_pages, expected_yield=50), archive, limit=1)
    assert (report.documents, report.below_yield) == (1, False)
    assert "/zongjie/list_1_2.html" not in two_pages.paths()


def test_progress_is_told_after_every_request(two_pages: Hostile, archive: Archive) -> None:
    told: list[Progress] = []
    report = crawl(site(two_pages), archive, progress=told.append)
    assert [p.requests for p in told] == list(range(1, report.requests + 1))
    assert (told[-1].links, told[-1].documents, told[-1].failed) == (4, 4, 0)


def test_a_crawl_delay_of_the_host_is_kept(two_pages: Hostile, archive: Archive) -> None:
    two_pages.robots = (200, b"User-agent: *\nCrawl-delay: 9", "text/plain")
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    crawl(site(two_pages, concurrency=1), archive, sleep=sleep)
    assert max(waited) > 9 * 4


def test_a_private_site_can_not_lead_to_its_neighbours(server: Hostile, archive: Archive) -> None:
    server.pages["/zongjie/"] = (b"<ul class=e2><li><a class=title href=/to-neighbour>a</a>", "text/html")
    crawl(site(server), archive)
    [document] = [row for row in archive.fetches() if row.kind == "document"]
    assert document.outcome == "refused_address"
    assert "/page" not in server.paths()


class Killed(BaseException):
    """Stands for a kill: nothing catches it, and the archive is not closed."""


@pytest.mark.parametrize("requests", range(1, 9))
def test_a_run_that_died_is_completed_by_the_next(two_pages: Hostile, tmp_path: Path, requests: int) -> None:
    def die(progress: Progress) -> None:
        if progress.requests == requests:
            raise Killed

    dead = Archive(tmp_path / "archive")
    with pytest.raises(Killed):
        crawl(site(two_pages), dead, progress=die)
    with Archive(tmp_path / "archive") as archive:
        had = len(list(archive.documents()))
        report = crawl(site(two_pages), archive)
        assert (report.new, report.unchanged) == (4 - had, had)
        assert sorted(d.source_name for d in archive.documents()) == [f"{n}.html" for n in range(1, 5)]
        places = {
            (row.url, row.archive_file, row.archive_offset)
            for row in archive.fetches()
            if row.kind == "document"
        }
        assert len(places) == 4
        assert list(archive.verify()) == []
    dead.close()
