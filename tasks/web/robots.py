"""What a host's robots.txt allows; unknown means that nothing is fetched."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import regex
from protego import Protego

from tasks.web.outcomes import GOOD, Fetched
from tasks.web.pages import error_told, looks_like_html, page_text

# RFC 9309, 2.5: a crawler must read at least 500 KiB and may stop there.
_LARGEST_BYTES = 500 * 1024
# Protego reads the common misspellings of Disallow as well, and a blank in place of the colon.
_RULE = regex.compile(r"(?i)^\s*(?:allow|d[a-z]{5,9})\s*[:\s]\s*([^#]*)")
_MOST_TRIED = 20
_LITERAL = regex.compile(r"[^*$]*")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What robots.txt says of one address.

    `verdict` is allowed, denied or unknown; `rule` is the line that denies, or why there is none.
    """

    allowed: bool
    verdict: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host for one crawler."""

    state: str  # known, absent, unknown
    text: str = ""
    agent: str = "*"
    reason: str | None = None
    parsed: Protego | None = None

    def verdict(self, url: str) -> Verdict:
        """Whether an address may be fetched, and by which line not."""
        if self.state == "absent":
            return Verdict(True, "allowed", f"no robots.txt: {self.reason}")
        if self.parsed is None:
            return Verdict(False, "unknown", self.reason)
        if self.parsed.can_fetch(url, self.agent):
            return Verdict(True, "allowed")
        return Verdict(False, "denied", _denying_line(self.text, url, self.agent))

    @property
    def delay_seconds(self) -> float | None:
        """The Crawl-delay for this crawler, or the pace that Request-rate sets, whichever is slower."""
        if self.parsed is None:
            return None
        rate = self.parsed.request_rate(self.agent)
        paces = [self.parsed.crawl_delay(self.agent), rate.seconds / rate.requests if rate else None]
        return max((pace for pace in paces if pace is not None), default=None)


def read_rules(fetched: Fetched, body: bytes | None, user_agent: str) -> Rules:
    """The rules that the answer to a request for `/robots.txt` sets.

    No robots.txt (404, 410, an empty one, a way to the home page) allows everything. An HTML page with status 200 is what many
    sites answer to any missing address: it states no rule, so it counts as absent as well, unless the page
    says that the visitor is being checked or the site is down; then nothing is known. Every other answer
    (5xx, no answer, 401, 403, 429) leaves the rules unknown.

    >>> answer = Fetched("http://a.example/robots.txt", "ok", status=200)
    >>> rules = read_rules(answer, b"User-agent: *\\nDisallow: /plus/\\nCrawl-delay: 5", "zongjie/0.1")
    >>> rules.verdict("http://a.example/plus/list.php?tid=3")
    Verdict(allowed=False, verdict='denied', rule='Disallow: /plus/')
    >>> rules.verdict("http://a.example/zongjie/101.html"), rules.delay_seconds
    (Verdict(allowed=True, verdict='allowed', rule=None), 5.0)
    """
    agent = user_agent.partition("/")[0].strip() or "*"
    if fetched.outcome in ("not_found", "gone", "empty", "redirected_home"):
        return Rules("absent", reason=fetched.outcome)
    if fetched.outcome == "error_page" and (fetched.note or "").startswith("missing"):
        return Rules("absent", reason="an HTML page that says it is missing")
    if fetched.outcome not in GOOD or body is None:
        return Rules("unknown", reason=" ".join(filter(None, [fetched.outcome, fetched.note])))
    if looks_like_html(body):
        told = error_told(page_text(body[:_LARGEST_BYTES], fetched.content_type))
        if told in ("blocked", "broken"):
            return Rules("unknown", reason=f"an HTML page that says: {told}")
        return Rules("absent", reason="an HTML page")
    text = page_text(body[:_LARGEST_BYTES]).lstrip("\ufeff")
    return Rules("known", text, agent, parsed=Protego.parse(text))


def _denying_line(text: str, url: str, agent: str) -> str | None:
    """The longest Disallow line that denies the address when it stands alone in its group.

    Protego tells the verdict and not the rule. Every other rule is replaced by one without effect, not
    removed: without rules between them, two groups would become one. Lines that would not deny in a file of
    their own are passed over first, since reading a long file once for each of its lines takes hours.
    """
    lines = text.splitlines()
    rules = [(n, found[1].strip()) for n, line in enumerate(lines) if (found := _RULE.match(line))]
    neutral = ["Crawl-delay: 0" if _RULE.match(line) else line for line in lines]
    plain, tried = unquote(url), 0
    for n, pattern in sorted(rules, key=lambda rule: -len(rule[1])):
        literal = _LITERAL.match(pattern)
        if literal and unquote(literal[0]) not in plain:
            continue
        if Protego.parse(f"User-agent: *\n{lines[n]}").can_fetch(url, "*"):
            continue
        tried += 1
        if tried > _MOST_TRIED:
            return None
        alone = "\n".join([*neutral[:n], lines[n], *neutral[n + 1 :]])
        if not Protego.parse(alone).can_fetch(url, agent):
            return lines[n].partition("#")[0].strip()
    return None


class Robots:
    """The rules of each host met, read once.

    `read` fetches and archives a robots.txt and gives its answer and body; `slow_down` hears of delays.
    """

    def __init__(
        self,
        user_agent: str,
        read: Callable[[str], Awaitable[tuple[Fetched, bytes | None]]],
        slow_down: Callable[[str, float], None],
    ) -> None:
        self._user_agent, self._read, self._slow_down = user_agent, read, slow_down
        self._rules: dict[str, Rules] = {}
        self._reading = asyncio.Lock()

    async def verdict(self, url: str) -> Verdict:
        """What the robots.txt of the address's host says of it."""
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        async with self._reading:
            if host not in self._rules:
                fetched, body = await self._read(f"{host}/robots.txt")
                self._rules[host] = read_rules(fetched, body, self._user_agent)
                self._slow_down(parts.hostname or "", self._rules[host].delay_seconds or 0.0)
        return self._rules[host].verdict(url)

    async def permit(self, url: str) -> tuple[str, str] | None:
        """The outcome and note of an address that may not be fetched, None for one that may."""
        verdict = await self.verdict(url)
        if verdict.allowed:
            return None
        outcome = "robots_unknown" if verdict.verdict == "unknown" else "robots_denied"
        return outcome, verdict.rule or verdict.verdict
