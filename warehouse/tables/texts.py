"""Tables of how a document was restored and divided."""

from __future__ import annotations

import polars as pl

from warehouse.columns import PARTIAL_DATE, Column
from warehouse.tables.common import located, period, phrase

DOC_TYPES = {
    "工作总结": "work summary",
    "工作计划": "work plan",
    "工作方案": "scheme of work",
    "工作报告": "work report",
    "工作汇报": "report to a superior body",
    "情况报告": "report on a state of affairs",
    "整改报告": "rectification report",
    "自查报告": "self-inspection report",
    "其他": "other",
}
CHROME = {
    "nav": "navigation, links, copyright and other furniture of the site",
    "metadata": "uploader, document number, date, size",
    "preview_marker": "says that the rest is held back",
    "page_marker": "page number or page list",
    "junk": "text injected into the body",
}
DAMAGE = {
    "gbk_slip": "bytes of GBK read one off",
    "mojibake": "a run of text read in a wrong charset",
    "wrong_glyph": "a look-alike character of the font or converter",
    "ocr": "a character misread by a scanner",
    "broken_line": "a line or page break inside a sentence or word",
    "dropped_word": "a word deleted",
    "spun_word": "a synonym put in that breaks the meaning",
    "missing_quote": "one of a pair of quotation marks or brackets missing",
    "entity": "a broken HTML entity, or a character that does not print",
    "spaced_digits": "spaces between the digits of one number",
    "censored": "a name or number blanked out",
    "typo": "a slip of the author",
    "half_converted": "a character left in the other script",
    "duplicated": "a line or phrase given twice",
    "pinyin": "a reading put behind a character",
    "other": "another damage",
}

PARTS = located(
    "parts",
    "a component document of a compilation; a single document has one",
    Column("ordinal", pl.Int64, "place in the document, from 1", 1, minimum=1, maximum=9999),
    phrase("title", "the part's own title", "青石中学2013年工作总结", "it has none"),
    Column(
        "doc_type",
        pl.String,
        "kind of document",
        "工作总结",
        "the title and the text tell no kind",
        closed=DOC_TYPES,
    ),
    phrase("org", "the body that the document speaks for", "青石中学", "masked or not named"),
    phrase("province", "province, full name in Simplified", "湖南省", "not named and not implied"),
    phrase("city", "prefecture-level city, full name in Simplified", "娄底市", "not named and not implied"),
    phrase("county", "county or district, full name in Simplified", "娄星区", "not named and not implied"),
    Column(
        "adcode",
        pl.String,
        "six-digit code of the smallest place known",
        "431302",
        "no place known",
        pattern=r"[1-9]\d{5}",
    ),
    Column(
        "signed_date",
        pl.String,
        "ISO date of the signature",
        "2013-12-12",
        "not signed with a date",
        pattern=PARTIAL_DATE,
    ),
    period("year or span that the document covers", "masked or not stated"),
    Column(
        "family_id",
        pl.String,
        "fingerprint of the wording: parts with the same one are exact copies and of one family; parts that "
        "are nearly the same, excerpts or rewritten copies have others, and `families` says whose they are",
        "f8c2a61ee0ae9ae",
        "not compared",
    ),
    Column(
        "sketch",
        pl.String,
        "sample of the hashes of all runs of six letters, base64, by which copies are found",
        "AAAAAAAAAAA=",
        "too short to compare",
        pattern=r"[A-Za-z0-9+/]+={0,2}",
    ),
)

SECTIONS = located(
    "sections",
    "a heading or a numbered lead-in",
    Column(
        "parent_id",
        pl.String,
        "the heading above; refers to `sections.row_id`",
        "d8c2a61ee0ae9ae4:96-110",
        "top level",
    ),
    Column("level", pl.Int64, "depth in the outline, from 1", 2, minimum=1, maximum=9),
    phrase("marker", "numbering as it stands", "(一)", "a heading without a number"),
)

BOILERPLATE = located(
    "boilerplate",
    "a span that is site chrome or injected junk",
    Column("kind", pl.String, "kind of chrome", "nav", closed=CHROME),
    of_parts=False,
)

REPAIRS = located(
    "repairs",
    "a damaged place and its right text",
    Column(
        "fixed",
        pl.String,
        "the right text; empty where the place must go",
        "置",
        "not known; the place is only marked",
    ),
    Column("kind", pl.String, "kind of damage", "wrong_glyph", closed=DAMAGE),
    Column("certain", pl.Boolean, "beyond doubt, and so applied in `documents.text`", True),
    phrase("rule", "name of the rule that found it", "glyphs"),
    of_parts=False,
    empty=True,
)

CELLS = located(
    "cells",
    "a cell of a table that the document embeds",
    phrase("table_id", "id of the table in the document", "d8c2a61ee0ae9ae4:table0"),
    Column("row", pl.Int64, "row, from 0, headers counted", 1, minimum=0),
    Column("column", pl.Int64, "column, from 0", 2, minimum=0),
    Column("header", pl.String, "heading of the column", "在校生(人)", "the table has no heading there"),
    Column(
        "value", pl.Float64, "value of a plain quantity, in `unit`", 842.0, "the cell is no plain quantity"
    ),
    phrase("unit", "unit from the cell, its headings or the title", "人", "none is stated"),
    Column("row_header", pl.String, "what names the row", "柳河小学", "nothing stands before it in its row"),
    Column(
        "caption",
        pl.String,
        "title of the table and its unit",
        "各校基本情况 单位:人",
        "none stands above it",
    ),
    Column(
        "indicator_id",
        pl.String,
        "id of the quantity that the cell states; refers to `indicators`",
        "d8c2a61ee0ae9ae4:120-125",
        "the cell states none",
    ),
    of_parts=False,
    empty=True,
)

ISSUES = located(
    "issues",
    "something that a step did not understand",
    phrase("stage", "step that met it", "outline"),
    phrase("kind", "what it met", "numbering_gap"),
    Column("note", pl.String, "detail for a person", "三、 after 一、"),
    of_parts=False,
    empty=True,
)

TABLES = (PARTS, SECTIONS, CELLS, REPAIRS, BOILERPLATE, ISSUES)
