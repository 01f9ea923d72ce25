"""Valid rows of every table, about one small made-up document."""

from collections.abc import Mapping

import polars as pl

from warehouse.schemas import TABLES, to_frame

SOURCE = (
    "首页\n青石中学2013年工作总结\n一、基本情况\n(一)师资\n学校配臵教师86人,其中女教师40人,投入xx万元。"
    "2013年9月10日,李云山获县级教学比武一等奖。一是图书不足。尽快补充图书。依据《义务教育法》。"
)
WHEN = "2026-11-22T02:00:00Z"


def place(words: str) -> tuple[int, int, str]:
    """Where the words stand in the source."""
    start = SOURCE.index(words)
    return start, start + len(words), words


def rows(document: str = "d1", version: str = "1") -> dict[str, list[dict[str, object]]]:
    """One batch of rows that break no rule; `version` changes what the document says, not its ids."""
    text = SOURCE.replace("首页\n", "").replace("配臵", "配置")
    out: dict[str, list[dict[str, object]]] = {table: [] for table in TABLES}
    out["documents"].append(
        {
            "row_id": document,
            "document_id": document,
            "source_name": f"{document}.html",
            "url": f"http://example.edu.cn/{document}.html",
            "site": "fanwen",
            "title": "青石中学2013年工作总结",
            "format": "html",
            "charset": "gb18030",
            "charset_evidence": "[]",
            "script": "hans",
            "script_share": 0.0,
            "source_text": SOURCE,
            "text": text,
            "text_hans": text,
            "pages_stated": 3,
            "pages_obtained": 1,
            "completeness": "full",
            "published_on": "2013-12-02",
            "body_sha256": version * 64,
            "family_id": None,
            "damage_ratio": 0.01,
            "archive_file": "a.warc.gz",
            "archive_offset": 0,
            "fetched_at": WHEN,
            "code_version": "c1",
        }
    )
    for table, words, own in _facts(document, version):
        start, end, found = place(words)
        common = {"document_id": document, "part_id": f"{document}:p", "section_id": f"{document}:s2"}
        row = {"row_id": f"{document}:{table}:{start}", **common, "start": start, "end": end, "text": found}
        out[table].append(row | own)
    for table, own in _journal(document).items():
        out[table].append(own)
    return out


def _facts(document: str, version: str):
    part, first, second = f"{document}:p", f"{document}:s1", f"{document}:s2"
    no_part = {"part_id": None, "section_id": None}
    quantity = {
        "value_high": None,
        "unit": "人",
        "dimension": "people",
        "bound": "exact",
        "numeral": "arabic",
        "subject": "青石中学",
    }
    quantity |= {"action": None, "metric": None, "kind": "actual", "period": "2013"}
    clause = place("学校配臵教师86人,其中女教师40人,投入xx万元。")
    quantity |= {"clause_start": clause[0], "clause_end": clause[1]}
    yield "boilerplate", "首页", no_part | {"kind": "nav"}
    place_of_part = {
        "row_id": part,
        "section_id": None,
        "ordinal": 1,
        "title": "青石中学2013年工作总结",
        "doc_type": "工作总结",
    }
    where = {"province": "湖南省", "city": "娄底市", "county": "娄星区", "adcode": "431302"}
    dated = {"org": "青石中学", "signed_date": "2013-12", "period": "2013", "family_id": None, "sketch": None}
    yield "parts", SOURCE[3:], place_of_part | where | dated
    yield (
        "sections",
        "一、基本情况",
        {"row_id": first, "section_id": first, "parent_id": None, "level": 1, "marker": "一、"},
    )
    yield (
        "sections",
        "(一)师资",
        {"row_id": second, "section_id": second, "parent_id": first, "level": 2, "marker": "(一)"},
    )
    yield "repairs", "臵", {"fixed": "置", "kind": "wrong_glyph", "certain": True, "rule": "glyphs"}
    count = 86.0 if version == "1" else 87.0
    yield "indicators", "86人", quantity | {"row_id": f"{document}:i1", "value": count, "object": "教师"}
    yield "indicators", "40人", quantity | {"row_id": f"{document}:i2", "value": 40.0, "object": "女教师"}
    yield "masked", "xx万元", {"unit": "元", "object": "资金"}
    yield "people", "李云山", {"role": "教师", "org": "青石中学", "context": "award"}
    dates = {"date": "2013-09-10", "date_end": None, "what": "获奖", "place": None, "kind": "past"}
    yield "events", "2013年9月10日", dates
    award = {"recipient": "李云山", "title": "教学比武", "rank": "一等奖", "level": "县", "count": None}
    yield "awards", "县级教学比武一等奖", award | {"year": "2013", "awarded_by": None}
    yield "problems", "图书不足", {"ordinal": 1}
    yield "measures", "尽快补充图书", {"problem_ordinal": 1, "deadline": None, "responsible": None}
    yield "policies", "《义务教育法》", {"name": "义务教育法", "doc_number": None}
    ids = [f"{document}:i1", f"{document}:i2"]
    yield (
        "checks",
        "教师86人,其中女教师40人",
        {"kind": "part", "indicator_ids": ids, "stated": 86.0, "computed": 86.0, "holds": True},
    )
    cell = {"table_id": f"{document}:t0", "row": 0, "column": 0, "header": None, "value": None, "unit": None}
    cell |= {"row_header": None, "caption": None, "indicator_id": f"{document}:i1"}
    yield "cells", "师资", no_part | cell
    yield "issues", "一是", {"stage": "outline", "kind": "numbering_gap", "note": "只有一是"}


def _journal(document: str) -> dict[str, dict[str, object]]:
    fetch = {
        "row_id": f"{document}:f",
        "fetch_id": 1,
        "run_id": "r1",
        "kind": "document",
        "site": "fanwen",
        "url": "http://e/1",
    }
    fetch |= {
        "final_url": "http://e/1",
        "status": 200,
        "headers": "[]",
        "requested_at": WHEN,
        "seconds": 0.1,
        "attempts": 1,
    }
    fetch |= {
        "etag": None,
        "last_modified": None,
        "content_type": "text/html",
        "body_sha256": "1" * 64,
        "body_bytes": 9,
    }
    fetch |= {
        "robots": "allowed",
        "robots_rule": None,
        "outcome": "ok",
        "note": None,
        "link_title": None,
        "via": None,
    }
    fetch |= {"archive_file": "a.warc.gz", "archive_offset": 0, "archive_length": 99}
    held = {"row_id": f"{document}:q", "table": "indicators", "refused_row_id": "x", "document_id": document}
    held |= {
        "rule": "indicators.value.between",
        "severity": "row",
        "reason": "too large",
        "row": "{}",
        "run_id": "r1",
        "state": "held",
    }
    run = {
        "row_id": f"{document}:r",
        "run_id": "r1",
        "started_at": WHEN,
        "finished_at": WHEN,
        "flow": "nightly",
        "parameters": "{}",
    }
    run |= {
        "code_version": "c1",
        "state": "completed",
        "documents_new": 1,
        "documents_changed": 0,
        "documents_unchanged": 0,
    }
    change = {"row_id": f"{document}:c", "snapshot_id": "1", "table": "documents", "changed_row_id": document}
    change |= {"document_id": document, "change": "added", "cause": "source"}
    family = {
        "row_id": f"{document}:m",
        "family_id": "f1",
        "canonical_part_id": f"{document}:p",
        "part_id": f"{document}:p",
    }
    return {
        "fetches": fetch,
        "quarantine": held,
        "runs": run | {"requests": 2},
        "changes": change,
        "families": family | {"containment": 1.0, "relation": "exact"},
    }


def frames(tables: Mapping[str, list[dict[str, object]]]) -> dict[str, pl.DataFrame]:
    """The rows as frames of their tables."""
    return {
        table: to_frame(table, {name: [row[name] for row in listed] for name in TABLES[table].names})
        for table, listed in tables.items()
    }
