"""A crawl that is killed anywhere, and run again: nothing lost, nothing fetched twice, the archive readable."""

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tasks.web.crawl import crawl_site
from tests.web.hostile import Hostile, hostile
from tests.web.test_crawl import MANNERS, article, listing, site
from warehouse.archive import Archive
from warehouse.archive_rebuild import rebuild

ROOT = Path(__file__).parents[2]
DOCUMENTS = 24
SHORT, FULL = 5, 200

# Says when it begins: what is asked for before, is Python's start.
CHILD = """
import asyncio, sys
from pathlib import Path
from tests.web.test_killed import definition
from tests.web.test_crawl import MANNERS
from tasks.web.crawl import crawl_site
from warehouse.archive import Archive
archive = Archive(Path(sys.argv[2]))
print("began", flush=True)
asyncio.run(crawl_site(definition(sys.argv[1]), archive, sys.argv[3], manners=MANNERS))
archive.close()
"""


def definition(root: str):  # type: ignore[no-untyped-def]
    at = Hostile(int(root.rpartition(":")[2]))
    return site(at, max_pages=9, concurrency=4)


@pytest.fixture(scope="module")
def server() -> Iterator[Hostile]:
    with hostile() as running:
        running.pages = {f"/a/{n}.html": article(n) for n in range(DOCUMENTS)}
        running.pages["/zongjie/"] = listing(*range(12), pages=(2,))
        running.pages["/zongjie/list_1_2.html"] = listing(*range(12, DOCUMENTS), pages=(2,))
        yield running


def kill_at(requests: int, seconds: float, server: Hostile, archive: Path, run: str) -> None:
    """Begin a crawl in a process of its own and kill it with SIGKILL so long after so many of its requests.

    Counted in requests, the moments lie all over the crawl on a busy machine, too.
    """
    arguments = [sys.executable, "-c", CHILD, server.root, str(archive), run]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        while child.poll() is None and len(server.asked) < requests:
            time.sleep(0.0005)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)


def rows_of(root: Path) -> int:
    """The requests of an archive as the kill left it; opening it for writing gives rows to records without them."""
    if not (root / "index.sqlite").exists():
        return 0
    with suppress(sqlite3.OperationalError), Archive(root, read_only=True) as archive:
        return len(archive.fetches())
    return 0


def crawl(server: Hostile, archive: Archive, run: str) -> None:
    asyncio.run(crawl_site(definition(server.root), archive, run, manners=MANNERS))


@pytest.mark.parametrize("points", [SHORT, pytest.param(FULL, marks=pytest.mark.full)])
def test_killed_anywhere_and_run_again_all_is_there_once(
    server: Hostile, tmp_path: Path, points: int
) -> None:
    moments = random.Random(points)
    ends: Counter[str] = Counter()
    for number in range(points):
        root = tmp_path / str(number)
        server.asked.clear()
        kill_at(moments.randint(0, DOCUMENTS + 3), moments.uniform(0, 0.02), server, root, "killed")
        committed = rows_of(root)
        with Archive(root) as archive:
            had = {document.url for document in archive.documents()}
            ends["all" if len(had) == DOCUMENTS else "some" if had else "none"] += 1
            ends["records without rows"] += len(archive.fetches()) - committed
            asked = set(server.paths())
            server.asked.clear()
            crawl(server, archive, "again")
            documents = list(archive.documents())
            assert len(documents) == DOCUMENTS
            assert [archive.document(one) for one in documents] == [
                server.pages[one.url.removeprefix(server.root)][0] for one in documents
            ]
            assert list(archive.verify()) == []
            stored = [(row.url, row.archive_offset) for row in archive.fetches() if row.outcome == "ok"]
            assert len({url for url, _ in stored}) == len(stored), "a body was stored twice"
            assert asked <= {*server.pages, "/robots.txt"}
        rebuild(root)
        with Archive(root) as archive:
            again = [(one.url, one.body_sha256) for one in archive.documents()]
            assert again == [(one.url, one.body_sha256) for one in documents]
            assert list(archive.verify()) == []
    print(f"\n{points} kills, documents had by then: {dict(sorted(ends.items()))}")
    assert ends["some"] * 2 > points, "most kills came before or after the crawl"


def test_two_processes_may_open_a_new_archive_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from warehouse.archive import Archive; sys.stdin.read();"
        "Archive(Path(sys.argv[1])).close()"
    )
    for number in range(3):
        arguments = [sys.executable, "-c", program, str(tmp_path / str(number))]
        children = [
            subprocess.Popen(arguments, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(4)
        ]
        time.sleep(0.8)
        for child in children:
            assert child.stdin
            child.stdin.close()
        told = [child.stderr.read() for child in children if child.stderr]
        assert [child.wait() for child in children] == [0] * 4, told
