"""The client against a server that does what sites do to crawlers."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tasks.web.client import Client, Manners
from tasks.web.outcomes import OUTCOMES, Fetched
from tests.web.hostile import PAGE, Hostile, hostile

AGENT = "zongjie-test/0.1 (+mailto:crawl@office.example)"
MANNERS = Manners(
    AGENT,
    delay_seconds=0,
    timeout_seconds=5,
    total_seconds=10,
    pause_seconds=1,
    slower_seconds=0,
    longest_pause_seconds=60,
    max_bytes=1_000_000,
    allow_private=True,
)


@pytest.fixture(scope="module")
def site() -> Iterator[Hostile]:
    with hostile() as server:
        yield server


class Sleeps:
    """Waits for nothing and remembers how long it should have been."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(round(seconds, 1))


def fetch(
    address: str, *, manners: Manners = MANNERS, sleep: Sleeps | None = None, **known: object
) -> Fetched:
    async def run() -> Fetched:
        async with Client(manners, sleep=sleep or Sleeps()) as client:
            return await client.fetch(address, **known)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "outcome", "attempts"),
    [
        ("/page", "ok", 1),
        ("/404", "not_found", 1),
        ("/410", "gone", 1),
        ("/403", "forbidden", 1),
        ("/418", "client_error", 1),
        ("/500", "server_error", 3),
        ("/flaky", "ok", 3),
        ("/reset", "reset", 3),
        ("/short", "reset", 3),
        ("/error-page", "error_page", 1),
        ("/empty", "empty", 1),
        ("/pdf", "ok", 1),
        ("/picture", "unsupported_type", 1),
        ("/pdf-as-html", "type_conflict", 1),
        ("/page.doc", "type_conflict", 1),
        ("/shell", "script_shell", 1),
        ("/wall", "member_wall", 1),
        ("/way-post", "ok", 1),
        ("/to-home", "redirected_home", 1),
        ("/declared-large", "too_large", 1),
        ("/endless", "too_large", 1),
        ("/bomb", "too_large", 1),
        ("/gzip", "ok", 1),
        ("/gzip-cut", "broken_body", 1),
        ("/gzip-lie", "broken_body", 1),
        ("/brotli", "broken_body", 1),
        ("/loop-a", "redirect_loop", 1),
        ("/hop-0", "redirect_loop", 1),
        ("/to-ftp", "bad_url", 1),
        ("/304", "unexpected", 1),
        ("/nowhere", "unexpected", 1),
    ],
)
def test_each_habit_of_a_site_has_its_outcome(site: Hostile, path: str, outcome: str, attempts: int) -> None:
    fetched = fetch(site.root + path)
    assert (fetched.outcome, fetched.attempts) == (outcome, attempts), fetched.note
    assert fetched.outcome in OUTCOMES


@pytest.mark.parametrize("path", ["/silent", "/drip"])
def test_a_server_that_takes_too_long_is_left(site: Hostile, path: str) -> None:
    hasty = replace(MANNERS, timeout_seconds=0.2, total_seconds=0.3)
    fetched = fetch(site.root + path, manners=hasty)
    assert (fetched.outcome, fetched.attempts) == ("timeout", 3)


def test_nothing_of_a_body_over_the_limit_is_kept(site: Hostile) -> None:
    assert all(fetch(site.root + path).body is None for path in ("/endless", "/bomb", "/declared-large"))


def test_an_unpacked_body_is_what_was_packed(site: Hostile) -> None:
    assert fetch(site.root + "/gzip").body == PAGE.encode()


def test_the_client_says_who_asks(site: Hostile) -> None:
    fetch(site.root + "/page")
    path, headers = site.asked[-1]
    assert (path, headers["user-agent"], headers["accept-encoding"]) == ("/page", AGENT, "gzip, deflate")


def test_a_redirect_is_followed_and_told(site: Hostile) -> None:
    fetched = fetch(site.root + "/moved")
    assert (fetched.outcome, fetched.url) == ("ok", site.root + "/moved")
    assert fetched.final_url == site.root + "/page"
    assert fetched.note == f"redirected: {site.root}/moved → {site.root}/page"


def test_a_redirect_in_raw_bytes_is_followed_by_its_bytes(site: Hostile) -> None:
    fetched = fetch(site.root + "/moved-in-gbk")
    assert (fetched.outcome, fetched.final_url) == ("ok", site.root + "/%D7%DC.html")


def test_an_etag_that_no_header_can_carry_is_not_sent_back(site: Hostile) -> None:
    first = fetch(site.root + "/etag-in-chinese")
    assert first.etag is not None
    assert (
        fetch(site.root + "/etag-in-chinese", etag=first.etag, last_modified="yes\r\nterday").outcome == "ok"
    )
    assert not {"if-none-match", "if-modified-since"} & set(site.asked[-1][1])


def test_a_redirect_that_is_not_permitted_is_not_followed(site: Hostile) -> None:
    async def permit(url: str) -> tuple[str, str] | None:
        return ("robots_denied", "Disallow: /secret/") if "/secret/" in url else None

    before = site.times["/secret/1.html"]
    fetched = fetch(site.root + "/to-secret", permit=permit)
    assert fetched.outcome == "robots_denied"
    assert site.times["/secret/1.html"] == before


def test_a_known_body_is_not_sent_again(site: Hostile) -> None:
    by_tag = fetch(site.root + "/etag", etag='"v1"')
    by_date = fetch(site.root + "/modified", last_modified="Mon, 02 Mar 2026 12:00:00 GMT")
    assert [f.outcome for f in (by_tag, by_date)] == ["unchanged", "unchanged"]
    assert by_tag.body is None
    assert fetch(site.root + "/etag", etag='"v0"').outcome == "ok"


def test_pauses_grow_between_attempts(site: Hostile) -> None:
    sleep = Sleeps()
    fetch(site.root + "/500", sleep=sleep)
    assert sleep.seconds == [1, 2]


def test_retry_after_is_obeyed(site: Hostile) -> None:
    sleep = Sleeps()
    fetched = fetch(site.root + "/throttled", sleep=sleep)
    assert (fetched.outcome, fetched.attempts, sleep.seconds) == ("ok", 2, [7])


def test_a_server_that_keeps_refusing_is_left_alone(site: Hostile) -> None:
    assert fetch(site.root + "/throttled-for-ever").outcome == "throttled"
    sleep = Sleeps()
    fetched = fetch(site.root + "/throttled-for-a-day", sleep=sleep)
    assert (fetched.outcome, fetched.attempts, sleep.seconds) == ("throttled", 1, [])


def test_requests_to_one_host_keep_their_distance(site: Hostile) -> None:
    sleep = Sleeps()

    async def run() -> None:
        slow = Manners(AGENT, delay_seconds=5, allow_private=True)
        async with Client(slow, sleep=sleep) as client:
            await asyncio.gather(*(client.fetch(site.root + "/page") for _ in range(4)))

    asyncio.run(run())
    # A machine that is busy spends a part of the distance by itself.
    assert sorted(sleep.seconds) == pytest.approx([5, 10, 15], abs=2)


def test_a_private_address_is_refused_before_anything_is_sent(site: Hostile) -> None:
    before = len(site.asked)
    public_only = Manners(AGENT, delay_seconds=0)
    assert fetch(site.root + "/page", manners=public_only).outcome == "refused_address"
    assert fetch(f"http://localhost:{site.port}/page", manners=public_only).outcome == "refused_address"
    assert (
        fetch(f"http://[::ffff:127.0.0.1]:{site.port}/page", manners=public_only).outcome == "refused_address"
    )
    assert len(site.asked) == before


@pytest.mark.parametrize("address", ["ftp://a.example/x", "http://me:secret@a.example/", "http://", "总结"])
def test_what_is_no_web_address_is_not_requested(address: str) -> None:
    assert fetch(address).outcome == "bad_url"


def test_a_host_that_does_not_listen_is_unreachable() -> None:
    assert fetch("http://127.0.0.1:9/").outcome == "unreachable"


def test_speaking_tls_to_a_server_that_does_not_is_a_tls_failure(site: Hostile) -> None:
    assert fetch(f"https://127.0.0.1:{site.port}/page").outcome == "tls_failed"


def test_the_time_is_that_of_the_clock_that_was_given(site: Hostile) -> None:
    async def run() -> Fetched:
        noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
        async with Client(MANNERS, now=lambda: noon) as client:
            return await client.fetch(site.root + "/page")

    assert asyncio.run(run()).fetched_at == "2026-03-02T12:00:00Z"
