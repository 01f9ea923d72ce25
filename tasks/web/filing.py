"""Step 3 beside step 2: answers go into the archive in a thread, those that wait at one time together.

Packing and the disk take as long as the network; a transaction of its own for each request takes longest. So
what comes while one batch is written is the next batch. Each request waits until its rows are committed:
nothing counts as done that a kill could still take away, and a slow site's requests are batches of one.
"""

from __future__ import annotations

import asyncio

from tasks.web.outcomes import Fetched
from warehouse.archive import Archive, Filing

_MOST = 64  # answers of one batch, whose bodies are in memory
_Waiting = tuple[Fetched, Filing, asyncio.Future[None]]


class Filer:
    """Brings the answers of one crawl into the archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def store(self, fetched: Fetched, filing: Filing) -> None:
        """Keep one answer; done when it is.

        Raises:
            OSError, sqlite3.Error: the archive can't be written.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((fetched, filing, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await done

    async def close(self) -> None:
        """Wait for what is still being written, though nobody may wait for it any more."""
        if self._writing:
            await self._writing

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            answers = [(fetched, filing) for fetched, filing, _ in batch]
            stored = asyncio.to_thread(self._archive.store_all, answers)
            [failure] = await asyncio.gather(stored, return_exceptions=True)
            for _, _, done in batch:
                _tell(done, failure)
        self._writing = None


def _tell(done: asyncio.Future[None], failure: object) -> None:
    """Say how it went, unless whoever asked has been stopped."""
    if done.done():
        return
    if isinstance(failure, BaseException):
        done.set_exception(failure)
    else:
        done.set_result(None)
