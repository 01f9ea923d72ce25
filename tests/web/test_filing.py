"""Answers on their way into the archive: together where they come together, and never reported too early."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tasks.web.filing import Filer
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive, Filing

FILING = Filing("run", "document", "made_up")


def page(n: int) -> Fetched:
    url = f"http://fanwen.example/{n}.html"
    return Fetched(url, "ok", url, 200, (), f"<p>{n}</p>".encode(), fetched_at="2026-03-02T12:00:00Z")


class Watched(Archive):
    """Remembers its batches; waits for `go` before each, raises what it is told to."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.batches: list[int] = []
        self.go = threading.Event()
        self.failure: Exception | None = None

    def store_all(self, answers: Sequence[tuple[Fetched, Filing]]) -> list[int]:
        self.go.wait(20)
        self.batches.append(len(answers))
        if self.failure:
            raise self.failure
        return super().store_all(answers)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Watched]:
    with Watched(tmp_path) as opened:
        yield opened


def filing(archive: Watched, work: Callable[[Filer], Awaitable[object]]) -> object:
    async def run() -> object:
        filer = Filer(archive)
        try:
            return await work(filer)
        finally:
            archive.go.set()
            await filer.close()

    return asyncio.run(run())


def test_what_comes_while_a_batch_is_written_is_the_next_batch(archive: Watched) -> None:
    async def work(filer: Filer) -> None:
        stored = [asyncio.create_task(filer.store(page(n), FILING)) for n in range(100)]
        await asyncio.sleep(0.05)
        archive.go.set()
        await asyncio.gather(*stored)

    filing(archive, work)
    assert archive.batches == [64, 36]
    assert len(archive.fetches()) == 100


def test_one_answer_is_stored_at_once(archive: Watched) -> None:
    async def work(filer: Filer) -> None:
        archive.go.set()
        for n in range(3):
            await filer.store(page(n), FILING)
            assert len(archive.fetches()) == n + 1

    filing(archive, work)
    assert archive.batches == [1, 1, 1]


def test_an_answer_counts_as_stored_only_when_its_row_is_committed(archive: Watched) -> None:
    async def work(filer: Filer) -> None:
        stored = asyncio.create_task(filer.store(page(1), FILING))
        await asyncio.sleep(0.05)
        assert not stored.done()
        assert archive.fetches() == []
        archive.go.set()
        await stored
        assert len(archive.fetches()) == 1

    filing(archive, work)


def test_a_full_disk_is_told_to_everyone_who_waits(archive: Watched) -> None:
    async def work(filer: Filer) -> list[object]:
        archive.failure = OSError(28, "No space left on device")
        archive.go.set()
        return await asyncio.gather(*(filer.store(page(n), FILING) for n in range(5)), return_exceptions=True)

    told = filing(archive, work)
    assert [str(one) for one in told] == ["[Errno 28] No space left on device"] * 5  # type: ignore[attr-defined]
    archive.failure = None
    archive.store_all([(page(9), FILING)])


def test_who_is_stopped_while_waiting_loses_nothing(archive: Watched) -> None:
    async def work(filer: Filer) -> None:
        stored = [asyncio.create_task(filer.store(page(n), FILING)) for n in range(3)]
        await asyncio.sleep(0.05)
        stored[1].cancel()

    filing(archive, work)
    assert len(archive.fetches()) == 3
