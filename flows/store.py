"""The commands that look into the warehouse: no Prefect, so that they answer at once."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows.terminal import print_frame
from tasks.settings import settings

if TYPE_CHECKING:
    from warehouse.client import Warehouse

_FAILED = 1


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    _warehouse(command("status", _status, "the live snapshot, its tables and their row counts"))
    sql = command("sql", _sql, "ask the live tables with DuckDB's SQL")
    sql.add_argument("query", help='for example "select count(*) from indicators"')
    _warehouse(sql)
    diff = command("diff", _diff, "what changed between two snapshots, and why")
    diff.add_argument("before", nargs="?", help="id or ISO time; without it, the snapshot before AFTER")
    diff.add_argument("after", nargs="?", help="id or ISO time; without it, the live one")
    diff.add_argument("--rows", action="store_true", help="every row, not only the counts")
    verify = command("verify", _verify, "check every hash, count and reference of archive and live snapshot")
    verify.add_argument(
        "--mend", action="store_true", help="take out what is damaged; the next run fetches or reads it again"
    )
    out = command("export", _export, "write the live tables in the format of another tool")
    out.add_argument("folder", type=Path, help="where to; is made")
    out.add_argument("--format", default="csv", help="csv, jsonl, xlsx or delta")
    out.add_argument("--table", action="append", help="only this table; may be repeated")
    _warehouse(out)
    out.add_argument(
        "--pseudonyms",
        action="store_true",
        help="replace the names of people; the same from export to export where ZONGJIE_PSEUDONYM_KEY is set",
    )
    _quarantine_arguments(
        command("quarantine", _held("listed"), "the refused rows: list them, look at one, let one pass")
    )


def _warehouse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--warehouse",
        metavar="PLACE",
        help="another warehouse: its folder, or its address s3://bucket/prefix",
    )


def _quarantine_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rule", help="only rows that break this rule")
    parser.add_argument("--site", help="only rows of documents of this site")
    parser.add_argument("--table", help="only rows meant for this table")
    parser.add_argument("--state", default="held", choices=("held", "released", "accepted"))
    actions = parser.add_subparsers(metavar="ACTION")
    show = actions.add_parser("show", help="a row, the rules that it breaks, and its evidence")
    accept = actions.add_parser("accept", help="let a row pass although it breaks its rules")
    for parser_of, run in ((show, "show"), (accept, "accept")):
        parser_of.add_argument("id")
        parser_of.set_defaults(run=_held(run))
    accept.add_argument(
        "--because", required=True, metavar="WORDS", help="the reason, for whoever reviews it"
    )


def _held(action: str) -> Callable[[argparse.Namespace], int]:
    def run(chosen: argparse.Namespace) -> int:
        from flows import held

        return int(getattr(held, action)(chosen))

    return run


def opened(place: str | None = None) -> Warehouse:
    """The live snapshot of the settings' warehouse, or of another by its folder or address."""
    from warehouse.client import open_warehouse

    return open_warehouse(place or settings().warehouse)


def _status(chosen: argparse.Namespace) -> int:
    from warehouse.snapshots import history

    warehouse = opened(chosen.warehouse)
    print(f"snapshot {warehouse.snapshot.snapshot_id} of {warehouse.snapshot.created_at}")
    print(f"{warehouse.place if warehouse.remote else warehouse.root / 'current'}")
    if warehouse.remote is None:
        *_, oldest = history(warehouse.root)
        kept = f"snapshots are kept from {oldest.snapshot_id} of {oldest.created_at} on"
        print(f"{kept}; `zongjie diff A B` tells what changed")
    print()
    for table, rows in warehouse.row_counts().items():
        print(f"{table:14} {rows:>10,}")
    return 0


def _sql(chosen: argparse.Namespace) -> int:
    print_frame(opened(chosen.warehouse).sql(chosen.query))
    return 0


def _diff(chosen: argparse.Namespace) -> int:
    from tasks.errors import BadInput
    from warehouse.client import open_warehouse
    from warehouse.difference import between, counted

    root = settings().warehouse
    after = open_warehouse(root, chosen.after) if chosen.after else opened()
    before = chosen.before or after.snapshot.parent
    if before is None:
        raise BadInput(f"snapshot {after.snapshot.snapshot_id} is the first; nothing was there before it")
    earlier = open_warehouse(root, before)
    found = between(earlier, after)
    differ = "1 row differs" if found.height == 1 else f"{found.height:,} rows differ"
    print(f"{earlier.snapshot.snapshot_id} → {after.snapshot.snapshot_id}: {differ}\n")
    if found.height:
        print_frame(found if chosen.rows else counted(found))
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    from tasks.errors import BadInput
    from tasks.markdown import counted

    if not settings().archive.exists() and not settings().warehouse.exists():
        raise BadInput(f"{settings().root}: neither archive nor warehouse; expected the data root of a run")
    if chosen.mend:
        for line in _mended():
            print(line)
    problems = list(_problems())
    for problem in problems:
        print(problem)
    print(counted(len(problems), "problem") if problems else "archive and warehouse are whole")
    return _FAILED if problems else 0


def _mended() -> Iterator[str]:
    from warehouse.damage import forget_damaged
    from warehouse.mend import mend

    yield from forget_damaged(settings().archive)
    now = datetime.now(UTC)
    yield from mend(
        settings().warehouse,
        created_at=now.isoformat(timespec="seconds"),
        run_id=f"{now:%Y%m%dT%H%M%SZ}-mend",
    )


def _problems() -> Iterator[str]:
    from warehouse.damage import in_archive, in_warehouse

    yield from in_archive(settings().archive)
    yield from in_warehouse(settings().warehouse)


def _export(chosen: argparse.Namespace) -> int:
    from warehouse.export import export

    key = None
    if chosen.pseudonyms:
        key = settings().pseudonym_key.encode() or secrets.token_bytes(16)
    for path in export(opened(chosen.warehouse), chosen.format, chosen.folder, chosen.table or (), key):
        print(path)
    return 0


def today() -> str:
    """The day in UTC, as it is written beside a decision."""
    return datetime.now(UTC).date().isoformat()
