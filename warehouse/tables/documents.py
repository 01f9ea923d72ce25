"""The table of the documents themselves."""

from __future__ import annotations

import polars as pl

from warehouse.columns import DATE, PLAIN, SHA256, TIMESTAMP, Column, Table
from warehouse.tables.common import document_id, phrase, row_id

FORMATS = {
    "html": "web page",
    "txt": "plain text",
    "docx": "Word 2007 and later",
    "doc": "Word 97 to 2003",
    "pdf": "PDF",
    "rtf": "Rich Text Format",
    "zip": "archive of documents",
    "unknown": "no document, or none that can be read",
}
SCRIPTS = {
    "hans": "Simplified",
    "hant": "Traditional",
    "mixed": "both",
    "none": "no character that tells",
}
COMPLETENESS = {
    "full": "the whole document",
    "preview": "the page holds the rest back",
    "unknown": "the page does not say",
}
DOCUMENTS = Table(
    "documents",
    "a document that is live, in the version last seen",
    (
        row_id("d8c2a61ee0ae9ae4"),
        document_id(),
        Column("source_name", pl.String, "file name, or last segment of the URL's path", "101.html"),
        Column(
            "url",
            pl.String,
            "canonical address",
            "http://example.edu.cn/zongjie/101.html",
            pattern=r"[a-z]+:\S+",
        ),
        phrase("site", "name of the site definition; `folder` for files", "fanwen"),
        phrase("title", "title that the page or its link states", "青石中学2013年工作总结", "none is stated"),
        Column("format", pl.String, "format, decided by content", "html", closed=FORMATS),
        phrase("charset", "codec that decoded the bytes", "gb18030", "no charset fits the bytes"),
        Column(
            "charset_evidence",
            pl.String,
            "JSON list of what each witness said of the charset",
            "[]",
            pattern=r"(?s:\[.*\])",
        ),
        Column("script", pl.String, "script of the restored text", "hans", closed=SCRIPTS),
        Column(
            "script_share",
            pl.Float64,
            "share of Traditional among the characters that tell",
            0.02,
            minimum=0,
            maximum=1,
        ),
        Column(
            "source_text",
            pl.String,
            "the text as decoded, never changed; all offsets count in it",
            "当前位置:首页\n一、…",
        ),
        Column(
            "text",
            pl.String,
            "the restored text in its own script: chrome cut, certain repairs applied",
            "一、基本情况…",
        ),
        Column(
            "text_hans",
            pl.String,
            "`text`, character for character in Simplified and half-width punctuation",
            "一、基本情况…",
        ),
        Column(
            "pages_stated",
            pl.Int64,
            "pages that the site says the document has",
            7,
            "not stated",
            minimum=0,
            maximum=1e5,
        ),
        Column(
            "pages_obtained",
            pl.Int64,
            "pages that the text shows",
            2,
            "the text shows no pages",
            minimum=0,
            maximum=1e5,
        ),
        Column("completeness", pl.String, "whether the document is whole", "preview", closed=COMPLETENESS),
        Column(
            "published_on",
            pl.String,
            "ISO date that the page states",
            "2013-12-02",
            "not stated",
            pattern=DATE,
        ),
        Column("body_sha256", pl.String, "SHA-256 of the bytes received", "0" * 64, pattern=SHA256),
        Column(
            "family_id",
            pl.String,
            "the `family_id` of its only part",
            "f8c2a61ee0ae9ae4",
            "the document has several parts, or none",
        ),
        Column(
            "damage_ratio",
            pl.Float64,
            "share of the characters that repairs touch",
            0.01,
            minimum=0,
            maximum=1,
        ),
        Column(
            "archive_file",
            pl.String,
            "WARC file that holds the bytes",
            "20261122T0200.warc.gz",
            pattern=PLAIN,
        ),
        Column("archive_offset", pl.Int64, "byte at which the record starts", 0, minimum=0),
        Column(
            "fetched_at",
            pl.String,
            "when the bytes were received, ISO 8601",
            "2026-11-22T02:00:00Z",
            pattern=TIMESTAMP,
        ),
        Column(
            "code_version",
            pl.String,
            "version of the code and vocabulary that read the document",
            "3f2a9c1d0b7e",
        ),
    ),
)
