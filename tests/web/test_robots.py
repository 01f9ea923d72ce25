"""robots.txt: what is allowed, by which line not, and when nothing is known."""

import asyncio
import json
from collections import Counter
from pathlib import Path

import pytest
from protego import Protego

from tasks.web.outcomes import Fetched
from tasks.web.robots import Robots, Rules, read_rules
from tests.bounded import in_linear_time
from tests.shared import SHARED, needs_shared

AGENT = "zongjie/0.1 (+mailto:crawl@office.example)"
URL = "http://a.example/robots.txt"


def rules(text: str, agent: str = AGENT) -> Rules:
    return read_rules(Fetched(URL, "ok", status=200), text.encode(), agent)


def denied(text: str, path: str) -> str | None:
    verdict = rules(text).verdict("http://a.example" + path)
    return None if verdict.allowed else verdict.rule


DEDE = """User-agent: *
Disallow: /plus/ad_js.php   # advertisement
Disallow: /plus/
Disallow: /*.asp$
Disallow: /下载/
Allow: /plus/list.php

User-agent: badbot
Disallow: /

User-agent: zongjie-images
Disallow: /zongjie/
"""


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("/zongjie/2013/101.html", None),
        ("/plus/ad_js.php?id=1", "Disallow: /plus/ad_js.php"),
        ("/plus/view.php", "Disallow: /plus/"),
        ("/plus/list.php?tid=3", None),
        ("/down.asp", "Disallow: /*.asp$"),
        ("/down.aspx", None),
        ("/%E4%B8%8B%E8%BD%BD/1.zip", "Disallow: /下载/"),
    ],
)
def test_the_line_that_denies_is_named(path: str, rule: str | None) -> None:
    assert denied(DEDE, path) == rule


def test_a_group_of_our_own_replaces_the_general_one() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: Zongjie\nDisallow: /secret/\nCrawl-delay: 3"
    assert denied(text, "/zongjie/") is None
    assert denied(text, "/secret/a") == "Disallow: /secret/"
    assert rules(text).delay_seconds == 3


def test_words_of_the_contact_do_not_choose_a_group() -> None:
    text = "User-agent: office\nDisallow: /"
    assert rules(text).verdict("http://a.example/").allowed


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("User-agent: *\nCrawl-delay: 2.5", 2.5), ("User-agent: *\nRequest-rate: 1/10s", 10), ("", None)],
)
def test_the_pace_that_is_asked_for_is_known(text: str, seconds: float | None) -> None:
    assert rules(text).delay_seconds == seconds


@pytest.mark.parametrize("outcome", ["not_found", "gone", "empty"])
def test_no_robots_file_allows_everything(outcome: str) -> None:
    verdict = read_rules(Fetched(URL, outcome), b"", AGENT).verdict("http://a.example/x")
    assert (verdict.allowed, verdict.verdict) == (True, "allowed")
    assert verdict.rule == f"no robots.txt: {outcome}"


@pytest.mark.parametrize(
    "outcome",
    [
        "server_error",
        "timeout",
        "reset",
        "unreachable",
        "forbidden",
        "throttled",
        "redirect_loop",
        "too_large",
    ],
)
def test_an_unknown_robots_file_allows_nothing(outcome: str) -> None:
    verdict = read_rules(Fetched(URL, outcome), None, AGENT).verdict("http://a.example/x")
    assert (verdict.allowed, verdict.verdict) == (False, "unknown")


@pytest.mark.parametrize(
    ("page", "allowed"),
    [
        ("<!DOCTYPE html><html><title>石桥文库</title><p>首页 总结 方案</p>", True),
        ("<html><title>404 Not Found</title>User-agent: *\nDisallow: /</html>", True),
        ("<html><title>安全检查中</title><p>请稍候</p>", False),
        ("<html><title>系统维护</title>", False),
    ],
)
def test_a_page_in_place_of_robots_txt_states_no_rules_unless_it_is_a_check(page: str, allowed: bool) -> None:
    assert rules(page).verdict("http://a.example/x").allowed is allowed


def test_a_missing_page_reached_by_redirect_states_no_rules() -> None:
    answer = Fetched(
        URL, "error_page", status=200, body=b"", note=f"missing; redirected: {URL} → http://a.example/404"
    )
    assert read_rules(answer, b"", AGENT).verdict("http://a.example/x").allowed
    blocked = Fetched(URL, "error_page", status=200, body=b"", note="blocked")
    assert not read_rules(blocked, b"", AGENT).verdict("http://a.example/x").allowed


def test_a_robots_file_in_gbk_is_read() -> None:
    body = "User-agent: *\nDisallow: /下载/  # 下载频道".encode("gbk")
    found = read_rules(Fetched(URL, "ok", status=200), body, AGENT)
    assert not found.verdict("http://a.example/下载/1.zip").allowed


def test_each_host_is_asked_once_however_many_ask_at_a_time() -> None:
    asked: Counter[str] = Counter()
    slowed: dict[str, float] = {}

    async def read(url: str) -> tuple[Fetched, bytes | None]:
        asked[url] += 1
        await asyncio.sleep(0)
        return Fetched(url, "ok", status=200), b"User-agent: *\nDisallow: /no\nCrawl-delay: 4"

    async def run() -> list[tuple[str, str] | None]:
        robots = Robots(AGENT, read, slowed.__setitem__)
        paths = ["http://a.example/yes", "http://a.example/no", "http://b.example:81/no"]
        return await asyncio.gather(*(robots.permit(url) for url in paths * 2))

    refused = ("robots_denied", "Disallow: /no")
    assert asyncio.run(run()) == [None, refused, refused] * 2
    assert asked == {"http://a.example/robots.txt": 1, "http://b.example:81/robots.txt": 1}
    assert slowed == {"a.example": 4, "b.example": 4}


def _suite(name: str) -> list[dict[str, object]]:
    """The cases about an address that a crawler could meet."""
    cases = json.loads((SHARED / "suites" / name / "cases.json").read_text(encoding="utf-8"))
    return [case for case in cases if case.get("op", "can_fetch") == "can_fetch" and case["url"]]


def _wrong(cases: list[dict[str, object]], expected: str) -> list[dict[str, object]]:
    found = []
    for case in cases:
        text, agent = str(case["robotstxt"]), str(case["user_agent"])
        known = Rules("known", text, agent, parsed=Protego.parse(text))
        found.append(known.verdict(str(case["url"])))
    unnamed = [c for c, verdict in zip(cases, found, strict=True) if not (verdict.allowed or verdict.rule)]
    assert unnamed == [], "denied without a line"
    return [case for case, verdict in zip(cases, found, strict=True) if verdict.allowed is not case[expected]]


@needs_shared
def test_the_cases_of_the_standard_hold() -> None:
    cases = [case for case in _suite("robotstxt-google") if case["protego_agrees"]]
    assert len(cases) > 50
    assert _wrong(cases, "allowed") == []


@needs_shared
def test_the_cases_of_the_parser_hold() -> None:
    cases = _suite("protego")
    assert len(cases) > 100
    assert _wrong(cases, "expected") == []


SAMPLES = sorted((SHARED / "suites" / "protego" / "robots_samples").glob("*.txt"))
PATHS = ("/", "/zongjie/2013/101.html", "/search?q=a&b=1", "/user/login.php?return=/x/y.pdf", "/下载/1.zip")


@needs_shared
@pytest.mark.parametrize(
    "path",
    [pytest.param(p, marks=pytest.mark.full) if p.stat().st_size > 150_000 else p for p in SAMPLES],
    ids=lambda p: p.name,
)
def test_a_real_robots_file_is_read_in_little_time(path: Path) -> None:
    body = path.read_bytes()
    with in_linear_time():
        known = read_rules(Fetched(URL, "ok", status=200), body, AGENT)
        verdicts = [known.verdict("http://a.example" + path) for path in PATHS]
    assert all(verdict.allowed or verdict.rule for verdict in verdicts)


@pytest.mark.parametrize(
    "rule", ["Disallow: /*a{n}", "Disallow: /a{n}/*/b", "Disallow: /*?*{n}=", "Disallow: /a/"]
)
def test_ten_thousand_rules_take_little_time(rule: str) -> None:
    text = "User-agent: *\n" + "\n".join(rule.format(n=n) for n in range(10_000)) + "\nDisallow: /a/x"
    known = rules(text)
    with in_linear_time():
        verdict = known.verdict("http://a.example/a/x/y/b?z=1")
    assert (verdict.allowed, verdict.verdict) == (False, "denied")
