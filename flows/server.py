"""The commands about Prefect's server: `automations`, `ui`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tasks.settings import prepare_data


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    _automations_arguments(
        command("automations", _automations, "what the Prefect server watches, and whom it tells")
    )
    ui = command("ui", _ui, "Prefect's web UI with the deployments, until Ctrl-C")
    ui.add_argument("--port", type=_port, default=4200)


def _automations_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    words = "make the server's automations those of this version; may be run again"
    apply = actions.add_parser("apply", help=words)
    whom = apply.add_mutually_exclusive_group(required=True)
    whom.add_argument("--block", metavar="TYPE/NAME", help="a notification block, e.g. sendgrid-email/alerts")
    whom.add_argument(
        "--webhook", type=_url, metavar="URL", help="post messages as JSON to URL; kept as a block"
    )


def _url(word: str) -> str:
    if not word.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{word!r} is not an address that begins with http:// or https://")
    return word


def _port(word: str) -> int:
    """A port for the UI; the one after it shows the folder `docs`."""
    if not word.isdecimal() or not 0 < int(word) < 65535:
        raise argparse.ArgumentTypeError(f"{word!r} is not a port from 1 to 65534")
    return int(word)


def _automations(chosen: argparse.Namespace) -> int:
    prepare_data()
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
