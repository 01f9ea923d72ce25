"""What the head of an answer means: its status, where it leads, and the words for what went wrong."""

from __future__ import annotations

import ssl
from dataclasses import replace
from urllib.parse import quote

from tasks.web.judge import judged, refresh_target
from tasks.web.outcomes import Fetched, outcome_of_status

_ASCII = "".join(map(chr, range(0x21, 0x7F)))


def by_status(answer: Fetched, conditional: bool, kinds: frozenset[str]) -> Fetched:
    """The answer with the outcome that its status decides, or, for a 2xx, its body."""
    outcome = outcome_of_status(answer.status or 0)
    if outcome == "unchanged":
        outcome = "unchanged" if conditional else "unexpected"
        return replace(answer, outcome=outcome, body=None)
    if outcome == "server_error" and answer.status == 503 and answer.header("retry-after"):
        outcome = "throttled"
    if outcome is not None:
        return replace(answer, outcome=outcome)
    if not (answer.body or b"").strip():
        return replace(answer, outcome="empty")
    return judged(answer, kinds)


def conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers of a conditional request; what a header can't carry back is left out."""
    pairs = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in pairs.items() if value and value.isascii() and value.isprintable()}


def location_of(answer: Fetched) -> str | None:
    """Where a redirect leads; bytes beyond ASCII are escaped as they are, be they UTF-8 or GBK."""
    if answer.status not in (301, 302, 303, 307, 308):
        return refresh_target(answer) if answer.status and 200 <= answer.status < 300 else None
    value = answer.header("location")
    return None if value is None else quote(value.encode("latin-1"), safe=_ASCII)


def with_hops(answer: Fetched, seen: list[str]) -> Fetched:
    """Keep the way of the redirects in the note; the answer carries only where it ended."""
    if len(seen) == 1:
        return answer
    way = "redirected: " + " → ".join(seen)
    return replace(answer, note=f"{answer.note}; {way}" if answer.note else way)


def told(error: BaseException) -> str:
    """An error in a few words, for the note."""
    return f"{type(error).__name__}: {error}".rstrip(": ")[:300]


def is_tls(error: BaseException | None) -> bool:
    """Whether an error comes from a certificate or a handshake that failed."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
