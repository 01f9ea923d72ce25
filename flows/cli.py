"""The command `zongjie`: what the Prefect UI offers, and a look at the result, without the UI.

Only commands that run a flow import Prefect, which takes seconds; the others start at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from flows import archived, remote, store
from flows.terminal import print_frame
from tasks.errors import ArchiveDamaged, BadInput, PublishRefused, WarehouseBusy
from tasks.settings import prepare_data, prepare_environment, settings

_FAILED, _USAGE = 1, 2
_AGAIN = "visit no site; read archived documents again with today's code"
_EXAMPLE = (
    "select subject, object, value, unit, period, text from indicators "
    "where kind = 'actual' and unit = '人' and subject is not null order by value desc limit 5"
)


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line: what was wrong, and where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 done, 1 failed, 2 wrong arguments."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    prepare_environment()
    try:
        return int(chosen.run(chosen))
    except BadInput as error:
        print(f"zongjie: {_one_line(error)}", file=sys.stderr)
        return _USAGE
    except (ArchiveDamaged, PublishRefused, WarehouseBusy) as error:
        print(f"zongjie: {_one_line(error)}", file=sys.stderr)
        return _FAILED
    except BrokenPipeError:
        # Whoever read the output has seen enough (`zongjie text FILE | head`); nothing more can be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _parser() -> _Parser:
    parser = _Parser(prog="zongjie", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _run_arguments(_command(commands, "run", _run, "crawl, read what is new, validate, publish, report"))
    _build_arguments(
        _command(commands, "build", _build, "read archived documents and publish; fetches nothing")
    )
    _replay_arguments(
        _command(commands, "replay", _replay, "read documents with refused rows again, publish what passes")
    )
    _command(commands, "maintain", _maintain, "verify archive and warehouse, collect old snapshots")
    _crawl_arguments(
        _command(
            commands, "crawl", _crawl, "fetch new and changed documents into the archive; publish nothing"
        )
    )
    archived.add_commands(partial(_command, commands))
    store.add_commands(partial(_command, commands))
    remote.add_commands(partial(_command, commands))
    text = _command(commands, "text", _text, "print the restored text of one file")
    text.add_argument("file", type=Path)
    text.add_argument("--repairs", action="store_true", help="show each repair with its rule")
    text.add_argument("--html", type=Path, metavar="OUT", help="write a page with original and restored text")
    facts = _command(commands, "facts", _facts, "print the facts of one file with their evidence")
    facts.add_argument("file", type=Path)
    facts.add_argument("--table", help="only this table, for example indicators")
    facts.add_argument("--json", action="store_true", help="one JSON object a row")
    facts.add_argument("--html", type=Path, metavar="OUT", help="write a page with every fact highlighted")
    _automations_arguments(
        _command(commands, "automations", _automations, "what the Prefect server watches, and whom it tells")
    )
    ui = _command(commands, "ui", _ui, "Prefect's web UI with the deployments, until Ctrl-C")
    ui.add_argument("--port", type=int, default=4200)
    return parser


def _command(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    parser.set_defaults(run=run)
    return parser


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    _crawl_arguments(parser)
    parser.add_argument("--re-extract", dest="all", action="store_true", help=_AGAIN)
    _span(parser)
    _dry_run(parser)


def _crawl_arguments(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--site", action="append", metavar="NAME", help="only this site; may be repeated")
    where.add_argument("--folder", type=Path, metavar="DIR", help="every document file below DIR")
    _limit(parser)
    _accept_yield(parser)


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--site", action="append", metavar="NAME", help="only this site; may be repeated")
    where.add_argument("--folder", type=Path, metavar="DIR", help="archive the files below DIR first")
    parser.add_argument("--all", action="store_true", help=_AGAIN)
    _span(parser)
    _limit(parser)
    _dry_run(parser)


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
    prepare_data()
    from flows.nightly import nightly
    from flows.options import NightlyOptions

    options = NightlyOptions(**_choice(chosen), accept_yield=chosen.accept_yield)
    return _finish(lambda: nightly(options, return_state=True))


def _crawl(chosen: argparse.Namespace) -> int:
    _check(chosen)
    prepare_data()
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
    prepare_data()
    from flows.build import build
    from flows.options import BuildOptions

    options = BuildOptions(**_choice(chosen))
    return _finish(lambda: build(options, return_state=True))


def _choice(chosen: argparse.Namespace) -> dict[str, Any]:
    """The arguments that `run` and `build` share, as the form calls them."""
    same = {name: getattr(chosen, name) for name in ("folder", "since", "until", "limit", "dry_run")}
    return same | {"sites": chosen.site or [], "rebuild": chosen.all}


def _replay_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="show what would be released, publish nothing")


def _replay(chosen: argparse.Namespace) -> int:
    prepare_data()
    from flows.options import ReplayOptions
    from flows.replay import replay

    return _finish(lambda: replay(ReplayOptions(dry_run=chosen.dry_run), return_state=True))


def _maintain(chosen: argparse.Namespace) -> int:
    prepare_data()
    from flows.maintain import maintain

    return _closing(maintain(return_state=True))


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
    """Run a flow and print the report it wrote."""
    from tasks.report import terminal
    from tasks.runs import latest, load

    before = latest(settings().docs)
    state = flow()
    run_id = latest(settings().docs)
    if run_id and run_id != before:
        report = load(settings().docs, run_id)
        if report:
            print("\n" + terminal(report))
    if (settings().warehouse / "current").exists():
        print(f'\nzongjie sql "{_EXAMPLE}"')
        print_frame(store.opened().sql(_EXAMPLE))
    return _closing(state)


def _closing(state: object) -> int:
    if state.is_completed():  # type: ignore[attr-defined]
        return 0
    print(f"zongjie: {state.name}: {state.message}", file=sys.stderr)  # type: ignore[attr-defined]
    return _FAILED


def _text(chosen: argparse.Namespace) -> int:
    if chosen.html:
        from flows.look_html import write_text_page

        return write_text_page(chosen.file, chosen.html)
    from flows.look import print_text

    return print_text(chosen.file, repairs=chosen.repairs)


def _facts(chosen: argparse.Namespace) -> int:
    if chosen.html:
        from flows.look_html import write_facts_page

        return write_facts_page(chosen.file, chosen.html)
    from flows.look import print_facts

    return print_facts(chosen.file, table=chosen.table, as_json=chosen.json)


def _automations_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    words = "make the server's automations those of this version; may be run again"
    apply = actions.add_parser("apply", help=words)
    whom = apply.add_mutually_exclusive_group(required=True)
    whom.add_argument("--block", metavar="TYPE/NAME", help="a notification block, e.g. sendgrid-email/alerts")
    whom.add_argument("--webhook", metavar="URL", help="post messages as JSON to URL; kept as a block")


def _automations(chosen: argparse.Namespace) -> int:
    from flows.automations import apply, save_webhook

    for one in apply(chosen.block or save_webhook(chosen.webhook)):
        print(f"{one.outcome:10} {one.name}")
    return 0


def _ui(chosen: argparse.Namespace) -> int:
    prepare_data()
    from flows.ui import serve

    try:
        serve(chosen.port)
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
