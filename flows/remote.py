"""The commands for a warehouse in an object store: send what is live here there, take over what is live there."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from tasks.errors import BadInput
from tasks.settings import settings

if TYPE_CHECKING:
    from warehouse.remote import Remote


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    _address(command("push", _push, "send what is live here to the object store, as each publish does"))
    pull = command("pull", _pull, "take over what is live in the object store, to continue it here")
    _address(pull)
    pull.add_argument(
        "--discard", action="store_true", help="give up what was published here and not pushed there"
    )


def _address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", nargs="?", help="s3://bucket/prefix; without it, ZONGJIE_REMOTE")


def _push(chosen: argparse.Namespace) -> int:
    from warehouse.remote_push import push

    remote = _chosen(chosen)
    print(f"{push(settings().warehouse, remote)} sent to {remote.url}")
    return 0


def _pull(chosen: argparse.Namespace) -> int:
    from warehouse.remote_pull import pull

    snapshot = pull(settings().warehouse, _chosen(chosen), discard=chosen.discard)
    print(f"snapshot {snapshot.snapshot_id} of {snapshot.created_at} is live in {settings().warehouse}")
    return 0


def _chosen(chosen: argparse.Namespace) -> Remote:
    from warehouse.remote import connect

    url = chosen.url or settings().remote
    if not url:
        raise BadInput("no object store: expected an address such as s3://bucket/prefix, or ZONGJIE_REMOTE")
    return connect(url)
