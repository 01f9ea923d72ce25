"""`zongjie quarantine`: the refused rows as a person works with them. No Prefect."""

from __future__ import annotations

import argparse
import json
from difflib import get_close_matches

import polars as pl

from flows.look_pieces import printable
from flows.store import opened, today
from flows.terminal import in_colour
from tasks.errors import BadInput
from tasks.evidence import shown
from tasks.markdown import counted
from tasks.quarantine import HANGS
from tasks.settings import settings
from warehouse.client import Warehouse
from warehouse.decisions import Decision, add_decision, read_decisions, row_hash
from warehouse.rules import RULES
from warehouse.schemas import TABLES

_CONTEXT = 60  # characters of the source shown on either side of the evidence
_LISTED = 50  # ids
_WIDEST = 300  # characters of one value


def listed(chosen: argparse.Namespace) -> int:
    """Print how many rows are held, by rule and site, then each one's id with its evidence.

    Raises:
        BadInput: there is no rule, table or site of that name.
    """
    _check_names(chosen.rule, chosen.table)
    warehouse = opened()
    _check_site(chosen.site, warehouse)
    documents = warehouse["documents"].select("document_id", "site", "source_name", "source_text")
    rows = warehouse["quarantine"].filter(state=chosen.state)
    for name in ("rule", "table"):
        if getattr(chosen, name):
            rows = rows.filter(pl.col(name) == getattr(chosen, name))
    found = rows.join(documents.drop("source_text"), on="document_id", how="left")
    found = found.filter(site=chosen.site) if chosen.site else found
    counts = found.group_by("rule", "site", "reason").len("rows").collect()
    total = int(counts["rows"].sum())
    print(f"{counted(total, 'row')} {'is' if total == 1 else 'are'} {chosen.state}")
    for rule, site, reason, count in counts.sort("rows", "rule", descending=[True, False]).iter_rows():
        print(f"{count:>7,} × {rule}{f' (site {site})' if site else ''}: {reason}")
    some = found.sort("row_id").head(_LISTED).collect()
    # The texts of all documents would be much.
    texts = documents.filter(pl.col("document_id").is_in(some["document_id"].unique().to_list()))
    own = texts.select("document_id", "source_text").collect()
    _print_each(some.join(own, on="document_id", how="left", maintain_order="left"), total)
    _tell_decisions(warehouse)
    return 0


def _check_names(rule: str | None, table: str | None) -> None:
    known = {one.name for one in RULES} | {HANGS}
    if rule and rule not in known:
        near = get_close_matches(rule, sorted(known), 1)
        raise BadInput(f"--rule {rule}: no such rule{f'; did you mean {near[0]}?' if near else ''}")
    if table and table not in TABLES:
        raise BadInput(f"--table {table}: no such table; expected one of {', '.join(TABLES)}")


def _check_site(site: str | None, warehouse: Warehouse) -> None:
    if site is None:
        return
    known = sorted(warehouse["documents"].select("site").unique().collect()["site"].drop_nulls())
    if site not in known:
        raise BadInput(f"--site {site}: no document of that site is live; expected one of {', '.join(known)}")


def _print_each(rows: pl.DataFrame, total: int) -> None:
    """Ids one a line and whole, so that they can be copied, each with document and evidence below it."""
    for row in rows.iter_rows(named=True):
        where = f"{row['source_name']}: " if row["source_name"] else ""
        print(f"\n{row['row_id']}\n    {where}{printable(shown(json.loads(row['row']), row['source_text']))}")
    if total > rows.height:
        print(f"\n… and {counted(total - rows.height, 'row')} more; --rule, --site and --table show fewer")
    if total:
        print(
            "\n`zongjie quarantine show ID` prints all of a row; `accept ID --because WORDS` lets a held one pass"
        )


def _tell_decisions(warehouse: Warehouse) -> None:
    """Name the decisions by which no row is live: those that wait for a replay, and those that are void by now."""
    rows = warehouse["quarantine"].select("table", "row", "rule", "state").collect()
    hashes = [(row_hash(table, json.loads(row)), rule) for table, row, rule, _ in rows.iter_rows()]
    states = dict(zip(hashes, rows["state"], strict=True))
    for one in read_decisions(settings().decisions):
        said = f"{one.quarantine_id} (decided {one.decided_on}: {one.because})"
        match states.get((one.row_hash, one.rule)):
            case "held":
                print(f"\naccepted, waits for `zongjie replay`: {said}")
            case None:
                print(f"\nvoid, no row says that at its place any more: {said}")


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
    print(f"\n{'table':16} {found['table'][0]}\n{'run':16} {found['run_id'][0]}")
    for name, value in _document(warehouse, row):
        print(f"{name:16} {printable(value)}")
    print()
    for name, value in row.items():
        if value is not None and name not in ("source_text", "text_hans"):
            print(f"{name:16} {printable(str(value)[:_WIDEST])}")
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
    decisions = "1 decision" if found.height == 1 else f"{found.height} decisions"
    print(f"{decisions} written to {settings().decisions}; `zongjie replay` publishes the row")
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


def _document(warehouse: Warehouse, row: dict[str, object]) -> list[tuple[str, str]]:
    """How the row's document is called, and where it came from."""
    named = ("source_name", "url", "site")
    found = warehouse["documents"].filter(document_id=row.get("document_id")).select(named).collect()
    return [(name, str(value)) for one in found.rows(named=True) for name, value in one.items() if value]


def _evidence(warehouse: Warehouse, row: dict[str, object]) -> str | None:
    """The place in the source with the row's text marked."""
    start, end = row.get("start"), row.get("end")
    source = warehouse["documents"].filter(document_id=row.get("document_id")).select("source_text").collect()
    if not isinstance(start, int) or not isinstance(end, int) or source.is_empty():
        return None
    text = str(source.item())
    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    before, inside, after = (printable(text[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    left, right = ("\x1b[7m", "\x1b[0m") if in_colour() else ("【", "】")
    cut = ("…" if first else "", "…" if last < len(text) else "")
    return f"{cut[0]}{before}{left}{inside}{right}{after.rstrip()}{cut[1]}"
