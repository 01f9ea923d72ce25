"""Tables of what was done: requests, refusals, runs, changes, and families across documents."""

from __future__ import annotations

import polars as pl

from warehouse.columns import SHA256, TIMESTAMP, Column, Table
from warehouse.tables.common import phrase, row_id

OUTCOMES = {
    "ok": "a body that was not known before, or differs from the last one",
    "unchanged": "304, or the body that is archived already",
    "not_found": "404",
    "gone": "410",
    "forbidden": "401, 403 or 451; a file that may not be read",
    "client_error": "another 4xx",
    "throttled": "429, or 503 with Retry-After, still after the last attempt",
    "server_error": "5xx still after the last attempt",
    "timeout": "no whole answer in the time allowed",
    "reset": "the connection broke",
    "unreachable": "no connection",
    "tls_failed": "no trusted connection",
    "redirect_loop": "too many redirects, or one that leads back",
    "too_large": "over the limit of size",
    "broken_body": "the body does not unpack",
    "empty": "no body",
    "error_page": "status 200, but an error page",
    "redirected_home": "sent to the home page or a list instead: not there",
    "script_shell": "status 200, but nothing to read without scripts",
    "member_wall": "status 200, but for members only",
    "type_conflict": "a good body of another kind than its name or header says",
    "unexpected": "an answer without sense",
    "robots_denied": "robots.txt forbids it; not requested",
    "robots_unknown": "robots.txt could not be read; not requested",
    "bad_url": "no address that may be requested",
    "refused_address": "a private, local or reserved host; not requested",
    "unsupported_type": "a kind of file that is not read yet; archived",
}
FETCH_KINDS = {
    "robots": "robots.txt",
    "index": "list page, feed or sitemap",
    "document": "a document",
    "page": "a further page of a document",
}
ROBOTS = {
    "allowed": "a rule or the lack of one allows it",
    "denied": "a rule forbids it",
    "unknown": "robots.txt could not be read",
    "none": "not asked: robots.txt itself, or a file",
}
SEVERITIES = {
    "critical": "stops the publish",
    "row": "the row is held back",
    "warning": "reported only",
}
QUARANTINE_STATES = {
    "held": "waits for a person or for better code",
    "released": "passed in a later run",
    "accepted": "published by a person's decision",
}
RUN_STATES = {
    "running": "at work",
    "completed": "published",
    "unchanged": "nothing new, nothing published",
    "partial": "published, but some sites or documents failed",
    "refused": "a critical rule failed; the live snapshot stayed",
    "failed": "an error stopped it",
    "dry_run": "all but the publish was done",
}
RELATIONS = {
    "exact": "the same letters and digits",
    "near": "nearly the same",
    "excerpt": "a piece of the other",
    "spun": "the same in other words: one of the two was rewritten with synonyms",
}
CHANGES = {"added": "was not there", "changed": "same id, other values", "removed": "is no longer there"}
CAUSES = {
    "source": "the document appeared, changed or went",
    "code": "the same bytes were read by other code",
    "vocabulary": "the same bytes were read by the same code with other vocabulary",
    "rule": "a rule refused the row, or refuses it no longer",
    "decision": "a person let the row pass, or no longer",
}


def _text(name: str, meaning: str, example: str, null_means: str | None = None) -> Column:
    return Column(name, pl.String, meaning, example, null_means)


def _when(name: str, meaning: str, null_means: str | None = None) -> Column:
    return Column(
        name, pl.String, f"{meaning}, ISO 8601", "2026-11-22T02:00:00Z", null_means, pattern=TIMESTAMP
    )


def _count(name: str, meaning: str, example: int, null_means: str | None = None) -> Column:
    return Column(name, pl.Int64, meaning, example, null_means, minimum=0)


def _of(name: str, meaning: str, example: str, closed: dict[str, str]) -> Column:
    return Column(name, pl.String, meaning, example, closed=closed)


_NOT_ARCHIVED = "nothing was archived"

FAMILIES = Table(
    "families",
    "a part that is the same as, near to, or taken from another part",
    (
        row_id(),
        phrase("family_id", "id of the family: `family_id` of its canonical part", "f8c2a61ee0ae9ae4"),
        _text(
            "canonical_part_id",
            "the part that stands for the family; refers to `parts.row_id`",
            "d8c2a61ee0ae9ae4:0-2048",
        ),
        _text("part_id", "the member; refers to `parts.row_id`", "a01b35c2e8f97d64:0-1999"),
        Column(
            "containment",
            pl.Float64,
            "share of the member's wording that the canonical part has",
            0.97,
            minimum=0,
            maximum=1,
        ),
        _of("relation", "how the member relates to the canonical part", "near", RELATIONS),
    ),
    refresh="whole",
)

FETCHES = Table(
    "fetches",
    "a request, or a file read from a folder",
    (
        row_id("fetch-000000012"),
        _count("fetch_id", "number of the request in the archive's index", 12),
        phrase("run_id", "the run that made it", "20261122T0200"),
        _of("kind", "what was asked for", "document", FETCH_KINDS),
        phrase("site", "name of the site definition; `folder` for files", "fanwen"),
        _text("url", "canonical address", "http://example.edu.cn/zongjie/101.html"),
        _text(
            "final_url",
            "address that answered, redirects followed",
            "http://example.edu.cn/zongjie/101.html",
            "no answer",
        ),
        Column("status", pl.Int64, "HTTP status", 200, "no answer, or a file", minimum=100, maximum=599),
        _text("headers", "the answer's headers, a JSON object", "{}", "no answer, or a file"),
        _when("requested_at", "when the request was made"),
        Column("seconds", pl.Float64, "seconds from the first attempt to the last byte", 0.18, minimum=0),
        _count("attempts", "attempts made", 1),
        _text("etag", "ETag of the answer", '"5d8c"', "none"),
        _text("last_modified", "Last-Modified of the answer", "Mon, 02 Dec 2013 08:00:00 GMT", "none"),
        _text("content_type", "Content-Type of the answer", "text/html; charset=gb2312", "none"),
        Column(
            "body_sha256",
            pl.String,
            "SHA-256 of the unpacked body",
            "0" * 64,
            "no body was kept",
            pattern=SHA256,
        ),
        _count("body_bytes", "bytes of the unpacked body", 30211, "no body was kept"),
        Column("robots", pl.String, "what robots.txt says", "allowed", "not asked", closed=ROBOTS),
        _text("robots_rule", "the line of robots.txt that decided", "Disallow: /member/", "no line did"),
        _of("outcome", "how it ended", "ok", OUTCOMES),
        _text("note", "detail for a person", "connection reset after 2 attempts", "none"),
        _text(
            "link_title",
            "text of the link that led there",
            "青石中学2013年工作总结",
            "no link led there, or it had no text",
        ),
        _text(
            "via",
            "page with the link that led there: a list, or the document that a file or further page belongs to",
            "http://example.edu.cn/zongjie/",
            "no link led there",
        ),
        _text("archive_file", "WARC file of the record", "20261122T0200.warc.gz", _NOT_ARCHIVED),
        _count("archive_offset", "byte at which the record starts", 0, _NOT_ARCHIVED),
        _count("archive_length", "bytes of the record", 8123, _NOT_ARCHIVED),
    ),
    refresh="append",
)

QUARANTINE = Table(
    "quarantine",
    "a row that a rule refused",
    (
        row_id("indicators:d8c2a61ee0ae9ae4:120-125:indicators.value.between"),
        _text("table", "table that the row was meant for", "indicators"),
        _text("refused_row_id", "id that the row would have there", "d8c2a61ee0ae9ae4:120-125"),
        _text("document_id", "document of the row", "d8c2a61ee0ae9ae4", "the table has no documents"),
        phrase("rule", "name of the rule", "indicators.value.between"),
        _of("severity", "severity of the rule", "row", SEVERITIES),
        _text("reason", "what is wrong, in words", "value must be between -1e6 and 1e15"),
        Column("row", pl.String, "the row as a JSON object", '{"value": 1e20}', pattern=r"(?s:\{.*\})"),
        phrase("run_id", "the run that refused it", "20261122T0200"),
        _of("state", "what became of it", "held", QUARANTINE_STATES),
    ),
)

RUNS = Table(
    "runs",
    "a run of the pipeline",
    (
        row_id("20261122T0200"),
        phrase("run_id", "id of the run", "20261122T0200"),
        _when("started_at", "when it began"),
        _when("finished_at", "when it ended", "it has not ended"),
        phrase("flow", "which flow", "nightly"),
        Column("parameters", pl.String, "its parameters, a JSON object", "{}", pattern=r"(?s:\{.*\})"),
        phrase("code_version", "version of the code", "3f2a9c1d0b7e"),
        _of("state", "how it ended", "completed", RUN_STATES),
        _count("documents_new", "documents not known before", 12),
        _count("documents_changed", "documents whose bytes changed", 3),
        _count("documents_unchanged", "documents seen again as they were", 480),
        _count("requests", "requests made", 530),
    ),
    refresh="append",
)

CHANGES_TABLE = Table(
    "changes",
    "a row that two neighbouring snapshots do not share; for a new or removed document, its own row only",
    (
        row_id("000007-1a2b3c4d:indicators:d8c2a61ee0ae9ae4:120-125"),
        phrase("snapshot_id", "the snapshot that has the change", "000007-1a2b3c4d"),
        _text("table", "table of the row", "indicators"),
        _text("changed_row_id", "id of the row there", "d8c2a61ee0ae9ae4:120-125"),
        _text("document_id", "document of the row", "d8c2a61ee0ae9ae4"),
        _of("change", "what happened to it", "changed", CHANGES),
        _of("cause", "why", "source", CAUSES),
    ),
    refresh="append",
)

TABLES = (FAMILIES, FETCHES, QUARANTINE, RUNS, CHANGES_TABLE)
