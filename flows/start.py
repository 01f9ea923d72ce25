"""The commands that run a flow: `run`, `build`, `replay`, `maintain`, `crawl`. Prefect is imported when one runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from flows import store
from flows.terminal import print_frame
from tasks.errors import BadInput
from tasks.settings import prepare_data, settings

_FAILED = 1
_AGAIN = "visit no site; read archived documents again with today's code"
_EXAMPLE = (
    "select subject, object, value, unit, period, text from indicators "
    "where kind = 'actual' and unit = '人' and subject is not null order by value desc limit 5"
)


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    _run_arguments(command("run", _run, "crawl, read what is new, validate, publish, report"))
    _build_arguments(command("build", _build, "read archived documents and publish; fetches nothing"))
    _dry_run(command("replay", _replay, "read documents with refused rows again, publish what passes"))
    command("maintain", _maintain, "verify archive and warehouse, merge small files, collect old snapshots")
    _crawl_arguments(
        command("crawl", _crawl, "fetch new and changed documents into the archive; publish nothing")
    )


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    _crawl_arguments(parser)
    parser.add_argument("--re-extract", dest="all", action="store_true", help=_AGAIN)
    _span(parser)
    _dry_run(parser)


def _crawl_arguments(parser: argparse.ArgumentParser) -> None:
    _source(parser, "every document file below DIR")
    _limit(parser)
    _accept_yield(parser)


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    _source(parser, "archive the files below DIR first")
    parser.add_argument("--all", action="store_true", help=_AGAIN)
    _span(parser)
    _limit(parser)
    _dry_run(parser)


def _source(parser: argparse.ArgumentParser, folder: str) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--site", action="append", metavar="NAME", help="only this site; may be repeated")
    where.add_argument("--folder", type=Path, metavar="DIR", help=folder)


def _accept_yield(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--accept-yield", action="store_true", help="a site with fewer documents than expected is no failure"
    )


def _span(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", type=_day, metavar="DAY", help="read again what was fetched from DAY on")
    parser.add_argument("--until", type=_day, metavar="DAY", help="read again what was fetched up to DAY")


def _limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=_positive, metavar="N", help="at most N documents a site")


def _dry_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="validate, but publish nothing")


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is not a day such as 2026-11-22 (UTC)") from None


def _positive(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is not a number from 1 up")
    return int(word)


def _run(chosen: argparse.Namespace) -> int:
    _check(chosen)
    _prepare()
    from flows.nightly import nightly
    from flows.options import NightlyOptions

    options = NightlyOptions(**_choice(chosen), accept_yield=chosen.accept_yield)
    return _finish(lambda: nightly(options, return_state=True))


def _crawl(chosen: argparse.Namespace) -> int:
    _check(chosen)
    _prepare()
    from flows.crawl import crawl
    from flows.options import CrawlOptions

    options = CrawlOptions(
        sites=chosen.site or [],
        folder=chosen.folder,
        limit=chosen.limit,
        accept_yield=chosen.accept_yield,
    )
    state = crawl(options, return_state=True)
    if state.is_completed():
        print(state.message)
    return _closing(state)


def _build(chosen: argparse.Namespace) -> int:
    _check(chosen)
    _prepare()
    from flows.build import build
    from flows.options import BuildOptions

    options = BuildOptions(**_choice(chosen))
    return _finish(lambda: build(options, return_state=True))


def _choice(chosen: argparse.Namespace) -> dict[str, Any]:
    """The arguments that `run` and `build` share, as the form calls them."""
    same = {name: getattr(chosen, name) for name in ("folder", "since", "until", "limit", "dry_run")}
    return same | {"sites": chosen.site or [], "rebuild": chosen.all}


def _replay(chosen: argparse.Namespace) -> int:
    _prepare()
    from flows.options import ReplayOptions
    from flows.replay import replay

    return _finish(lambda: replay(ReplayOptions(dry_run=chosen.dry_run), return_state=True))


def _maintain(chosen: argparse.Namespace) -> int:
    _prepare()
    from flows.maintain import maintain

    state = maintain(return_state=True)
    if state.is_completed():
        print(state.message)
    return _closing(state)


def _prepare() -> None:
    """Make the data root and reach Prefect's server where one is set.

    Raises:
        BadInput: either can't be had.
    """
    prepare_data()
    from flows.reach import check_server

    check_server()


def _check(chosen: argparse.Namespace) -> None:
    """Refuse what can't be run, before Prefect is imported.

    Raises:
        BadInput: a site that is not defined, a folder that is not there, a span that ends before it begins.
    """
    from tasks.web.sites import site_names

    known = site_names()
    for name in chosen.site or []:
        if name not in known:
            raise BadInput(f"--site {name}: no such site; expected one of {', '.join(known)}")
    folder = chosen.folder
    if folder is not None and not folder.expanduser().is_dir():
        raise BadInput(f"--folder {folder}: no folder there; expected one with document files")
    since, until = getattr(chosen, "since", None), getattr(chosen, "until", None)
    if since and until and until < since:
        raise BadInput(f"--until {until}: before --since {since}; expected a day not before it")


def _finish(flow: Callable[[], object]) -> int:
    """Run a flow and print the report it wrote; after one that went well, what can be asked now."""
    from tasks.report import terminal
    from tasks.runs import latest, load

    before = latest(settings().docs)
    state = flow()
    run_id = latest(settings().docs)
    if run_id and run_id != before:
        report = load(settings().docs, run_id)
        if report:
            print("\n" + terminal(report))
    if _is_completed(state) and (settings().warehouse / "current").exists():
        print(f'\nzongjie sql "{_EXAMPLE}"')
        print_frame(store.opened().sql(_EXAMPLE))
    return _closing(state)


def _is_completed(state: object) -> bool:
    return bool(state.is_completed())  # type: ignore[attr-defined]


def _closing(state: object) -> int:
    if _is_completed(state):
        return 0
    print(f"zongjie: {state.name}: {state.message}", file=sys.stderr)  # type: ignore[attr-defined]
    return _FAILED
