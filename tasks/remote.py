"""The object store of the settings, where one is set: who is live there, and what is published goes there.

Without `ZONGJIE_REMOTE` nothing here does anything.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from tasks.errors import BadInput, PublishRefused, WarehouseBusy
from tasks.settings import settings
from warehouse.lease import Lease
from warehouse.remote import connect
from warehouse.remote_keep import collect_remote, verify_remote
from warehouse.remote_push import push, refuse_other_writer

Log = logging.Logger | logging.LoggerAdapter[Any]


def other_writer() -> list[str]:
    """One sentence where another writer published to the object store what this warehouse does not continue.

    A store that can't be asked stops no publish: what is live here is sent with the next one.
    """
    if not settings().remote:
        return []
    try:
        refuse_other_writer(settings().warehouse, connect(settings().remote))
    except WarehouseBusy as error:
        return [str(error)]
    except BadInput:
        # The push after the publish meets the same store and reports it.
        return []
    return []


def send(holding: Lease, log: Log) -> list[str]:
    """Push what is live here to the object store; one sentence where that failed."""
    if not settings().remote:
        return []
    try:
        sent = push(settings().warehouse, connect(settings().remote), holding=holding)
    except (BadInput, PublishRefused, WarehouseBusy) as error:
        return [f"what is live here was not pushed: {error}"]
    log.info("push: %s to %s", sent, settings().remote)
    return []


def verify_there() -> Iterator[str]:
    """What is wrong with the live snapshot in the object store: one sentence a problem."""
    if settings().remote:
        yield from verify_remote(connect(settings().remote))


def push_and_collect(holding: Lease) -> int:
    """Send what the object store lacks, then free what no reader of it can need; the number of files freed.

    The push comes first: a snapshot that is live in the store is then still known here, whatever is collected
    here afterwards.

    Raises:
        BadInput: the address, the keys or the store are wrong.
        WarehouseBusy: another writer published there what this warehouse does not continue.
    """
    if not settings().remote:
        return 0
    remote = connect(settings().remote)
    push(settings().warehouse, remote, holding=holding)
    done = collect_remote(
        settings().warehouse,
        remote,
        keep=settings().keep_snapshots,
        grace_seconds=3600.0 * settings().grace_hours,
        now=datetime.now(UTC),
        holding=holding,
    )
    return done.files
