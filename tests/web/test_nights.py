"""Many nights over one site: what is news, what is missing, what is gone; and many flows over one host."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tasks.web.client import Client
from tasks.web.links import MOST_LINKS, read_index
from tasks.web.noise import same_but_noise
from tasks.web.outcomes import Fetched
from tests.bounded import in_linear_time
from tests.web.hostile import Hostile, hostile
from tests.web.test_crawl import MANNERS, article, crawl, listing, site
from warehouse.archive import Archive
from warehouse.archive_seen import Seen


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile() as running:
        running.pages = {f"/a/{n}.html": article(n) for n in range(1, 5)}
        running.pages["/zongjie/"] = listing(1, 2, 3, 4)
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


def night(number: int, server: Hostile, archive: Archive, monkeypatch: pytest.MonkeyPatch, **changes: object):  # type: ignore[no-untyped-def]
    """One night's run, on its own date."""
    moment = datetime(2026, 3, 1, 18, 30, tzinfo=UTC) + timedelta(days=number)
    monkeypatch.setattr(Client, "now", lambda self: moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return crawl(site(server, **changes), archive, f"night-{number}")


def state(archive: Archive, name: str) -> Seen:
    return next(seen for seen in archive.states() if seen.url.endswith(name))


def counted(students: int, clicks: int) -> tuple[bytes, str]:
    page = (
        f"<html><title>总结</title><body><h1>石桥小学总结</h1><div>时间:2014-03-12 点击:{clicks}次</div>"
        f"<p>学校现有学生{students}人，藏书2万册，开设课程12门。</p><input type=hidden value={clicks}>"
        f"<script>var t={clicks}</script></body></html>"
    )
    return page.encode(), "text/html; charset=utf-8"


def test_a_counter_is_no_news_and_a_number_of_the_document_is(server: Hostile, archive: Archive) -> None:
    server.pages["/a/1.html"] = counted(320, 41)
    crawl(site(server), archive)
    before = list(archive.documents())
    server.pages["/a/1.html"] = counted(320, 42)
    report = crawl(site(server), archive, "run-2")
    assert (report.changed, report.unchanged) == (0, 4)
    assert not archive.news("run-2")
    assert list(archive.documents()) == before
    server.pages["/a/1.html"] = counted(321, 43)
    assert crawl(site(server), archive, "run-3").changed == 1


def test_a_list_with_a_counter_is_no_news_and_still_read(server: Hostile, archive: Archive) -> None:
    def counting(clicks: int, *documents: int) -> tuple[bytes, str]:
        page, kind = listing(*documents)
        return page + f"<div>今日访问：{clicks}次</div>".encode("gbk"), kind

    server.pages["/zongjie/"] = counting(1, 1, 2)
    crawl(site(server), archive)
    server.pages["/zongjie/"] = counting(2, 1, 2)
    crawl(site(server), archive, "run-2")
    assert not archive.news("run-2")
    server.pages["/zongjie/"] = counting(3, 1, 2, 3)
    assert crawl(site(server), archive, "run-3").new == 1


def test_a_list_is_news_by_what_it_leads_to_and_by_nothing_else(server: Hostile, archive: Archive) -> None:
    def tonight(number: int, *documents: int, title: str = "总结") -> tuple[bytes, str]:
        items = "".join(
            f"<tr><td><a class=title href=/a/{n}.html>第{n}小学{title}</a><td>{number * n}" for n in documents
        )
        others = f"<div><a href=/ad/{number}.html>推荐{number}</a></div><p>第{number}期</p>"
        return f"<table>{items}</table>{others}".encode(), "text/html; charset=utf-8"

    def outcome(run: str, page: tuple[bytes, str]) -> str:
        server.pages["/zongjie/"] = page
        crawl(site(server, links="a.title", pager=None), archive, run)
        return next(row.outcome for row in archive.fetches() if (row.run_id, row.kind) == (run, "index"))

    assert outcome("run-1", tonight(1, 1, 2)) == "ok"
    assert outcome("run-2", tonight(2, 1, 2)) == "unchanged"
    assert not archive.news("run-2")
    assert outcome("run-3", tonight(3, 2, 1)) == "ok", "another order is what a shifting list shows"
    assert outcome("run-4", tonight(4, 2, 1, title="计划")) == "ok"
    assert outcome("run-5", tonight(5)) == "ok"


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("<p>点击：41</p>", "<p>点击：42</p>", True),
        ("<p>阅读(1,204)</p>", "<p>阅读(1,205)</p>", True),
        ("<p>今天是2026年3月2日 星期一</p>", "<p>今天是2026年3月3日 星期二</p>", True),
        (
            "<p>Processed in 0.012 second(s), 7 queries</p>",
            "<p>Processed in 0.034 second(s), 7 queries</p>",
            True,
        ),
        ("<a href='/a.html;jsessionid=1'>总</a>", "<a href='/a.html;jsessionid=2'>总</a>", True),
        ("<p>学生人均阅读12本</p>", "<p>学生人均阅读13本</p>", False),
        ("<p>现有图书阅览室12间</p>", "<p>现有图书阅览室13间</p>", False),
        ("<p>收藏图书3000册</p>", "<p>收藏图书3001册</p>", False),
        ("<a href='/1.html'>总</a>", "<a href='/2.html'>总</a>", False),
        ("<p>学生320人</p>", "<p>学生320人</p><p>教师20人</p>", False),
    ],
)
def test_what_differs_at_every_request_is_noise(before: str, after: str, same: bool) -> None:
    came = Fetched("http://a.example/1.html", "ok", body=after.encode(), content_type="text/html")
    assert same_but_noise(before.encode(), came) is same


def test_a_document_is_gone_after_three_nights_without_it(
    server: Hostile, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(0, server, archive, monkeypatch)
    kept = server.pages.pop("/a/1.html")
    told = []
    for number in (1, 2, 2, 3):
        night(number, server, archive, monkeypatch)
        told.append((state(archive, "/a/1.html").missing_nights, state(archive, "/a/1.html").state))
    assert told == [(1, "missing"), (2, "missing"), (2, "missing"), (3, "gone")]
    assert state(archive, "/a/1.html").gone_since == "2026-03-04T18:30:00Z"
    assert len(list(archive.documents())) == 4, "what was archived stays"
    server.pages["/a/1.html"] = kept
    night(4, server, archive, monkeypatch)
    back = state(archive, "/a/1.html")
    assert (back.state, back.first_seen, back.last_seen) == (
        "live",
        "2026-03-01T18:30:00Z",
        "2026-03-05T18:30:00Z",
    )


def test_a_night_without_an_answer_is_no_sign_that_a_document_is_gone(
    server: Hostile, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(0, server, archive, monkeypatch)
    server.pages["/zongjie/"] = (b"<ul class=e2><li><a class=title href=/500>a</a></ul>", "text/html")
    for number in (1, 2, 3, 4):
        night(number, server, archive, monkeypatch, recheck=0)
    assert {seen.state for seen in archive.states()} == {"live", "never"}
    assert state(archive, "/a/1.html").last_seen == "2026-03-01T18:30:00Z"


def test_what_no_list_names_any_more_is_asked_for_again_in_turns(
    server: Hostile, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(0, server, archive, monkeypatch)
    server.pages["/zongjie/"] = listing(4)
    del server.pages["/a/1.html"], server.pages["/a/2.html"]
    reports = [night(number, server, archive, monkeypatch, recheck=2) for number in range(1, 8)]
    assert [report.rechecked for report in reports] == [2, 2, 2, 2, 1, 1, 1]
    assert [state(archive, f"/a/{n}.html").state for n in (1, 2, 3, 4)] == ["gone", "gone", "live", "live"]
    assert {report.documents for report in reports} == {1}, "they are not what the lists gave"
    assert {report.failed for report in reports} == {0}


def test_a_rechecked_document_that_changed_is_news(
    server: Hostile, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(0, server, archive, monkeypatch)
    server.pages["/zongjie/"] = listing(4)
    server.pages["/a/1.html"] = article(1, students=999)
    assert night(1, server, archive, monkeypatch).changed == 1


def test_a_site_has_its_time_and_no_more(server: Hostile, archive: Archive) -> None:
    server.pages["/zongjie/"] = (b"<ul class=e2><li><a class=title href=/silent>a</a></ul>", "text/html")
    slow = replace(MANNERS, timeout_seconds=20)
    report = crawl(site(server, pager=None, max_seconds=0.5), archive, manners=slow)
    assert report.note == "max_seconds: stopped after 0.5 s, 1 links of 1 left"
    assert list(archive.verify()) == []


def test_a_site_gives_no_more_documents_than_it_may(server: Hostile, archive: Archive) -> None:
    report = crawl(site(server, max_documents=3), archive)
    assert (report.new, report.note) == (3, "max_documents: 1 links more than 3")


def test_a_storm_of_429_ends_in_rows_and_few_requests(server: Hostile, archive: Archive) -> None:
    items = "".join(f"<li><a class=title href='/throttled-for-a-day?{n}'>{n}</a>" for n in range(50))
    server.pages["/zongjie/"] = (f"<ul class=e2>{items}</ul>".encode(), "text/html")
    for n in range(50):
        server.answers[f"/throttled-for-a-day?{n}"] = (429, {"Retry-After": "86400"})
    report = crawl(site(server, concurrency=1), archive)
    assert report.outcomes["throttled"] == 50
    assert sum("throttled" in path for path in server.paths()) == 1
    assert "left alone for 86" in str([row.note for row in archive.fetches()][-1])


HUNDRED_THOUSAND = "".join(f"<li><a class=title href=/b/{n}.html>{n}</a>" for n in range(100_000))


@pytest.mark.parametrize("pager", [None, "ul.e2 a"])
def test_a_hundred_thousand_links_on_a_page_are_cut_and_told(
    server: Hostile, archive: Archive, pager: str | None
) -> None:
    server.pages["/zongjie/"] = (f"<ul class=e2>{HUNDRED_THOUSAND}</ul>".encode(), "text/html")
    report = crawl(site(server, max_documents=5, max_pages=3, pager=pager), archive)
    assert "1 index pages have more links than are taken from a page" in str(report.note)
    assert (report.links, report.outcomes["ok"]) == (5, 1)
    assert report.requests < 12


def test_a_hundred_thousand_files_beside_a_document_are_no_more_than_the_site_may_give(
    server: Hostile, archive: Archive
) -> None:
    server.pages["/zongjie/"] = listing(1)
    server.pages["/a/1.html"] = (f"<p>石桥小学工作总结</p>{HUNDRED_THOUSAND}".encode(), "text/html")
    report = crawl(site(server, attachments="a.title", max_documents=20), archive)
    assert (report.links, report.outcomes["not_found"]) == (20, 20)
    assert "max_documents: " in str(report.note)


def test_a_hundred_thousand_links_take_a_moment(server: Hostile) -> None:
    """All requests under way wait for whoever reads a page, so it is bounded by what is looked at, not by the page."""
    body = f"<ul class=e2>{HUNDRED_THOUSAND}</ul>".encode()
    with in_linear_time():
        assert len(read_index(body, server.root, site(server)).links) == MOST_LINKS


def test_two_processes_share_the_turns_of_a_host(tmp_path: Path) -> None:
    with Archive(tmp_path) as one, Archive(tmp_path) as other:
        first, second = one.turns(), other.turns()
        moments = [turns.take("a.example", 2.0, 1000.0) for turns in (first, second, second, first)]
        assert moments == [1000.0, 1002.0, 1004.0, 1006.0]
        assert second.take("b.example", 2.0, 1000.0) == 1000.0
        first.hold("a.example", 1100.0)
        assert second.held_until("a.example") == 1100.0
        assert second.take("a.example", 2.0, 1009.0) == 1100.0


def test_a_turn_from_a_clock_that_was_wrong_is_forgotten(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.turns().take("a.example", 2.0, 5_000_000.0)
        assert archive.turns().take("a.example", 2.0, 1000.0) == 1000.0


def test_two_crawls_of_one_host_keep_its_delay_together(server: Hostile, tmp_path: Path) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    async def both() -> None:
        with Archive(tmp_path / "a") as one, Archive(tmp_path / "a") as other:
            clients = [
                Client(
                    replace(MANNERS, delay_seconds=50, allow_private=True), sleep=sleep, turns=archive.turns()
                )
                for archive in (one, other)
            ]
            for client in clients:
                async with client:
                    await client.fetch(server.root + "/a/1.html")

    asyncio.run(both())
    assert [round(seconds) for seconds in waited] == [50]
