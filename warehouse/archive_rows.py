"""The rows of the archive's index, and how a request becomes one."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace

from tasks.web.outcomes import Fetched


@dataclass(frozen=True, slots=True)
class FetchRow:
    """A row of the table `fetches`; `fetch_id` is None until the row is stored.

    `requested_at` is ISO 8601 in UTC, `seconds` the time until the last byte, `headers` a JSON object, None
    where there was no answer or it is a file.
    The archive columns say where the body lies, also where this request brought none because the last one
    still holds; they are None where no body is known.
    """

    fetch_id: int | None
    run_id: str
    kind: str  # robots, index, document, page
    site: str
    url: str
    final_url: str | None
    status: int | None
    headers: str | None
    requested_at: str
    seconds: float
    attempts: int
    etag: str | None
    last_modified: str | None
    content_type: str | None
    body_sha256: str | None
    body_bytes: int | None
    robots: str | None
    robots_rule: str | None
    outcome: str
    note: str | None
    link_title: str | None
    via: str | None
    archive_file: str | None
    archive_offset: int | None
    archive_length: int | None


COLUMNS = tuple(field.name for field in fields(FetchRow))


@dataclass(frozen=True, slots=True)
class Body:
    """A body that the archive holds: how the server called it, and where it lies."""

    fetch_id: int
    etag: str | None
    last_modified: str | None
    content_type: str | None
    body_sha256: str
    body_bytes: int
    archive_file: str
    archive_offset: int
    archive_length: int


@dataclass(frozen=True, slots=True)
class Stored:
    """The latest good body of a document, for the build.

    `fetch_id` and `fetched_at` are of the request that first brought this body, so they stay the same
    through nights in which nothing changed; `first_seen` is when the address first gave any good body. `pages`
    are file and offset of the document's further pages, where a site cuts it into several; the hash is then
    that of all their hashes, the bytes their sum, and `fetch_id` that of the latest.
    """

    fetch_id: int
    url: str
    site: str
    source_name: str
    link_title: str | None
    content_type: str | None
    body_sha256: str
    body_bytes: int
    archive_file: str
    archive_offset: int
    fetched_at: str
    first_seen: str
    pages: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """Under what a request is filed: its run, its kind, its site, and what was known before it was sent.

    `via` is the page whose link led there.
    """

    run_id: str
    kind: str
    site: str
    link_title: str | None = None
    robots: str | None = None
    robots_rule: str | None = None
    via: str | None = None


Place = tuple[str, int, int]  # file, offset, length


def row_of(
    fetched: Fetched, filing: Filing, known: Body | None, fetch_id: int, sha256: str | None
) -> FetchRow:
    """The row of one request; it lies where `known` does, and nowhere yet where the archive had no such body.

    Args:
        fetched: the answer.
        filing: under what it is filed.
        known: the body that the archive had already, where the request brought the same one or a 304;
            what the server leaves out of a 304 is taken from it.
        fetch_id: the number of the request.
        sha256: the hash of the body, None where there is none.
    """
    body = fetched.body
    still = known if fetched.outcome == "unchanged" else None
    return FetchRow(
        fetch_id=fetch_id,
        run_id=filing.run_id,
        kind=filing.kind,
        site=filing.site,
        url=fetched.url,
        final_url=fetched.final_url,
        status=fetched.status,
        headers=headers_json(fetched.headers) if fetched.headers else None,
        requested_at=fetched.fetched_at,
        seconds=fetched.seconds,
        attempts=fetched.attempts,
        etag=fetched.etag or (still.etag if still else None),
        last_modified=fetched.last_modified or (still.last_modified if still else None),
        content_type=fetched.content_type or (still.content_type if still else None),
        body_sha256=sha256 or (known.body_sha256 if known else None),
        body_bytes=len(body) if body is not None else (known.body_bytes if known else None),
        robots=filing.robots,
        robots_rule=filing.robots_rule,
        outcome=fetched.outcome,
        note=fetched.note,
        link_title=filing.link_title,
        via=filing.via,
        archive_file=known.archive_file if known else None,
        archive_offset=known.archive_offset if known else None,
        archive_length=known.archive_length if known else None,
    )


def headers_json(headers: tuple[tuple[str, str], ...]) -> str:
    """The headers as a JSON object, names in lower case; repeated ones joined, cookies left out.

    >>> headers_json((("ETag", '"a1"'), ("Vary", "Cookie"), ("vary", "Accept"), ("Set-Cookie", "id=7")))
    '{"etag": "\\\\"a1\\\\"", "vary": "Cookie, Accept"}'
    """
    joined: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        if key != "set-cookie":
            joined[key] = f"{joined[key]}, {value}" if key in joined else value
    return json.dumps(joined, ensure_ascii=False, sort_keys=True)


def row_json(row: FetchRow) -> str:
    """A row as JSON in ASCII, for the head of its record: all but the place, and but what is None."""
    names = [name for name in COLUMNS if not name.startswith("archive_")]
    return json.dumps({name: value for name in names if (value := getattr(row, name)) is not None})


def at(row: FetchRow, place: Place) -> FetchRow:
    """The row with the place of its record."""
    return replace(row, archive_file=place[0], archive_offset=place[1], archive_length=place[2])


def row_from(text: str, place: Place | None) -> FetchRow:
    """The row that `row_json` wrote, with the place where its record was found.

    Raises:
        ValueError: it is no such row.
    """
    given = json.loads(text)
    if not isinstance(given, dict):
        raise ValueError(f"{text[:80]!r}, expected a row as a JSON object")
    try:
        row = FetchRow(**{**dict.fromkeys(COLUMNS), **given})
        return at(row, place) if place else row
    except TypeError as error:
        raise ValueError(f"{text[:80]!r}: {error}") from error
