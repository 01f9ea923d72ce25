"""Steps 1 to 3: a site on loopback crawled into the archive, beside Scrapy with equal settings and no archive.

Each crawl is a process of its own; they take turns within the same run. `memory` says whether it grows with the
number of addresses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Contender, Measured, compared, table

_ROUNDS = 3


def run(full: bool) -> str:
    """The tables of this benchmark."""
    documents = 5_000 if full else 1_000
    amount = {"amount": float(documents), "unit": "pages"}
    names = {"ours": "ours, archive included", "scrapy": "Scrapy, nothing kept"}
    wall: dict[str, list[float]] = {name: [] for name in names}
    worked: dict[str, list[float]] = {name: [] for name in names}
    peers = [name for name in names if name == "ours" or find_spec("scrapy")]
    with _site(documents) as port:
        for _ in range(_ROUNDS):
            for name in peers:
                done = _crawl(name, port)
                wall[name].append(done["seconds"])
                worked[name].append(done["cpu"])
    missing = "not measured: No module named 'scrapy' (pip install -r benchmarks/requirements.txt)"

    def measured(seconds: dict[str, list[float]]) -> list[Measured]:
        return [
            Measured(Contender(words, None, note=missing, **amount), tuple(seconds[name]))  # type: ignore[arg-type]
            for name, words in names.items()
        ]

    title = f"crawl: {documents} pages of 30 kB, 32 connections, no delay"
    return "\n".join(
        [
            compared(title, measured(wall)),
            compared("crawl: the same, by processor time", measured(worked)),
            _memory((1_000, 50_000) if full else (500, 5_000)),
        ]
    )


def _memory(numbers: tuple[int, ...]) -> str:
    """The most memory of a crawl of so many documents."""
    rows = [("documents", "megabytes at most", "of them before the crawl")]
    for number in numbers:
        with _site(number) as port:
            done = _crawl("ours", port)
        rows.append((f"{number:,}", f"{done['memory']:.0f}", f"{done['before']:.0f}"))
    return table("crawl: memory", rows)


@contextmanager
def _site(documents: int) -> Iterator[int]:
    """The port of a site with so many documents."""
    command = [sys.executable, "-m", "benchmarks.crawl_server", str(documents)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin
        assert server.stdout
        yield int(server.stdout.readline())
        server.stdin.close()


def _crawl(name: str, port: int) -> dict[str, float]:
    """One crawl in a process of its own."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", f"benchmarks.crawl_{name}", str(port), str(Path(folder) / "archive")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr[-2000:]}")
    return dict(json.loads(done.stdout.splitlines()[-1]))
