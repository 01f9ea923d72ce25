"""How a request can end: a closed set of outcomes, and the shape that carries one.

A request never raises for what the other side does. Whatever happens on the way becomes an outcome, so
that a site which answers nonsense is a row of `fetches` and not a stack trace.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "ok": "a body came that was not known before, or differs from the last one",
        "unchanged": "the server said 304, or the body is the one we have already",
        "not_found": "404",
        "gone": "410",
        "forbidden": "401, 403 or 451; a file that may not be read",
        "client_error": "another 4xx: the server does not accept the request",
        "throttled": "429, or 503 with Retry-After, still after the last attempt",
        "server_error": "5xx still after the last attempt",
        "timeout": "no answer, or not the whole answer, in the time allowed",
        "reset": "the connection broke before the answer was complete",
        "unreachable": "no connection: the name does not resolve or nothing listens",
        "tls_failed": "no trusted connection: the certificate does not hold",
        "redirect_loop": "too many redirects, or one that leads back",
        "too_large": "the body, as sent or as unpacked, is over the limit; nothing of it is kept",
        "broken_body": "the body does not unpack by its Content-Encoding",
        "empty": "an answer of 2xx, or a file, without a body",
        "error_page": "status 200, but the page says that it is an error or a check",
        "redirected_home": "the site sent the reader to its home page or to a list: the document is not there",
        "script_shell": "status 200, but a page without text that a script would fill",
        "member_wall": "status 200, but a page that shows the document to members only",
        "type_conflict": "a good body whose kind is another than its name or Content-Type says",
        "unexpected": "an answer without sense here: a 304 nobody asked for, a redirect to nowhere",
        "robots_denied": "robots.txt forbids the address; not requested",
        "robots_unknown": "robots.txt could not be read, so nothing is requested",
        "bad_url": "not an http or https address, or it carries a password; not requested",
        "refused_address": "the host is a private, local or reserved address; not requested",
        "unsupported_type": "a kind of file that the pipeline does not read yet; kept in the archive",
    }
)

NEW_BODY = frozenset({"ok", "type_conflict"})
GOOD = NEW_BODY | {"unchanged"}
# Not asked for because it may not be, or of a kind that is not read.
FORBIDDEN = frozenset({"robots_denied", "robots_unknown", "bad_url", "refused_address", "unsupported_type"})
MISSING = frozenset({"not_found", "gone"})
RETRIED = frozenset({"server_error", "throttled", "timeout", "reset", "unreachable"})
STRAINED = frozenset({"server_error", "throttled", "timeout", "reset"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of one request, retries and redirects included.

    `url` is the canonical address that was wanted, `final_url` the one that answered. `body` is unpacked
    (no Content-Encoding); None where nothing is to be kept. `fetched_at` is ISO 8601 in UTC, `seconds`
    the time from the first attempt to the last byte.
    """

    url: str
    outcome: str
    final_url: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched_at: str = ""
    seconds: float = 0.0
    attempts: int = 0
    note: str | None = None

    def header(self, name: str) -> str | None:
        """The first header of that name, in whatever case the server wrote it."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


def outcome_of_status(status: int) -> str | None:
    """The outcome that a status alone decides, None for a 2xx whose body must be looked at.

    >>> outcome_of_status(410), outcome_of_status(502), outcome_of_status(451)
    ('gone', 'server_error', 'forbidden')
    >>> outcome_of_status(200) is None
    True
    """
    named = {304: "unchanged", 404: "not_found", 410: "gone", 429: "throttled"}
    if status in named:
        return named[status]
    if status in (401, 403, 451):
        return "forbidden"
    if status >= 500:
        return "server_error"
    if status >= 400:
        return "client_error"
    return None if 200 <= status < 300 else "unexpected"


def utc(moment: datetime) -> str:
    """A moment as the tables write it: ISO 8601 in UTC, to the second.

    >>> utc(datetime.fromisoformat("2026-03-02T20:30:00+08:00"))
    '2026-03-02T12:30:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def body_hash(body: bytes) -> str:
    """The SHA-256 of a body in hexadecimal: its name in the index, in `fetches` and in `documents`."""
    return hashlib.sha256(body).hexdigest()


def compared(fetched: Fetched, known_sha256: str | None) -> Fetched:
    """Call a body that we have already `unchanged`.

    Half of the sites send neither ETag nor Last-Modified and answer every request in full.

    >>> page = Fetched("http://a.example/1.html", "ok", body=b"120")
    >>> compared(page, body_hash(b"120")).outcome
    'unchanged'
    >>> compared(page, body_hash(b"119")).outcome, compared(page, None).outcome
    ('ok', 'ok')
    """
    if fetched.outcome not in NEW_BODY or fetched.body is None or known_sha256 is None:
        return fetched
    return replace(fetched, outcome="unchanged") if body_hash(fetched.body) == known_sha256 else fetched
