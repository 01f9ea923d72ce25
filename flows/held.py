"""`zongjie quarantine`: the refused rows as a person works with them. No Prefect."""

from __future__ import annotations

import argparse
import json

import polars as pl

from flows.store import opened, today
from flows.terminal import in_colour, print_frame
from tasks.errors import BadInput
from tasks.settings import settings
from warehouse.client import Warehouse
from warehouse.decisions import Decision, add_decision, read_decisions, row_hash

_CONTEXT = 60  # characters of the source shown on either side of the evidence
_LISTED = 50  # ids
_WIDEST = 300  # characters of one value


def listed(chosen: argparse.Namespace) -> int:
    """Print how many rows are held, by rule and site, and their ids."""
    warehouse = opened()
    sites = warehouse["documents"].select("document_id", "site")
    rows = warehouse["quarantine"].join(sites, on="document_id", how="left").filter(state=chosen.state)
    for name in ("rule", "site", "table"):
        if getattr(chosen, name):
            rows = rows.filter(pl.col(name) == getattr(chosen, name))
    found = rows.sort("row_id").collect()
    print(f"{found.height} rows are {chosen.state}")
    if found.height:
        print_frame(
            found.group_by("rule", "site", "reason")
            .len("rows")
            .sort("rows", "rule", descending=[True, False])
        )
        # One a line and whole, so that it can be copied; a table would cut it.
        print("\n".join(found["row_id"].head(_LISTED)))
    _tell_void(warehouse)
    return 0


def _tell_void(warehouse: Warehouse) -> None:
    """Name the decisions by which no row is live: the source says something else there by now."""
    rows = warehouse["quarantine"].filter(state="accepted").select("table", "row", "rule").collect()
    live = {(row_hash(table, json.loads(row)), rule) for table, row, rule in rows.iter_rows()}
    for one in read_decisions(settings().decisions):
        if (one.row_hash, one.rule) not in live:
            print(f"void: {one.quarantine_id} (decided {one.decided_on}: {one.because})")


def show(chosen: argparse.Namespace) -> int:
    """Print one refused row, the rules that it breaks, and its evidence.

    Raises:
        BadInput: there is no such row.
    """
    warehouse = opened()
    found = _found(warehouse, chosen.id)
    row = json.loads(found["row"][0])
    for rule, reason, state in found.select("rule", "reason", "state").iter_rows():
        print(f"{state}: {rule}: {reason}")
    print()
    for name, value in row.items():
        if value is not None and name not in ("source_text", "text_hans"):
            print(f"{name:16} {str(value)[:_WIDEST]}")
    evidence = _evidence(warehouse, row)
    if evidence:
        print(f"\n{evidence}")
    return 0


def accept(chosen: argparse.Namespace) -> int:
    """Add a decision for each rule that a held row breaks.

    Raises:
        BadInput: there is no such row, it is not held, or no reason is given.
    """
    found = _found(opened(), chosen.id).filter(pl.col("state") == "held")
    if found.is_empty():
        raise BadInput(f"{chosen.id}: the row is not held; nothing to accept")
    for each in found.iter_rows(named=True):
        digest = row_hash(each["table"], json.loads(each["row"]))
        add_decision(
            settings().decisions, Decision(digest, each["rule"], each["row_id"], today(), chosen.because)
        )
    print(f"{found.height} decisions added to {settings().decisions}; `zongjie replay` publishes the row")
    return 0


def _found(warehouse: Warehouse, wanted: str) -> pl.DataFrame:
    """The quarantine's rows of one refused row, found by its id there or the id of any of its entries."""
    rows = warehouse["quarantine"].collect()
    ids = rows.select("row_id", (pl.col("table") + ":" + pl.col("refused_row_id")).alias("refused"))
    found = rows.filter(
        (ids["row_id"] == wanted) | (ids["refused"] == wanted) | (rows["refused_row_id"] == wanted)
    )
    if found.is_empty():
        raise BadInput(f"{wanted}: no such row in the quarantine; `zongjie quarantine` lists the ids")
    return found


def _evidence(warehouse: Warehouse, row: dict[str, object]) -> str | None:
    """The place in the source with the row's text marked."""
    start, end = row.get("start"), row.get("end")
    source = warehouse["documents"].filter(document_id=row.get("document_id")).select("source_text").collect()
    if not isinstance(start, int) or not isinstance(end, int) or source.is_empty():
        return None
    text = str(source.item())
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    left, right = ("\x1b[7m", "\x1b[0m") if in_colour() else ("【", "】")
    return f"…{before}{left}{text[start:end]}{right}{after}…"
