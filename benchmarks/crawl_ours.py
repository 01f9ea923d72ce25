"""One crawl in a process of its own: `python -m benchmarks.crawl_ours PORT FOLDER`; prints JSON."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
from pathlib import Path
from time import perf_counter, process_time

from tasks.web.client import Manners
from tasks.web.crawl import crawl_site
from tasks.web.sites import Site
from warehouse.archive import Archive


def crawl(port: int, folder: Path) -> dict[str, float]:
    """Crawl the site of `crawl_server` into an archive; documents, seconds and the most memory in megabytes."""
    site = Site(
        name="benchmark",
        title="benchmark",
        base_url=f"http://127.0.0.1:{port}/",
        index_pages=("/list_0.html",),
        links="a.title",
        pager="a.next",
        delay_seconds=0,
        concurrency=32,
        max_pages=100_000,
        max_documents=10**6,
        allow_private=True,
    )
    before = _megabytes()
    start, worked = perf_counter(), process_time()
    with Archive(folder) as archive:
        report = asyncio.run(crawl_site(site, archive, "benchmark", manners=Manners("zongjie-benchmark/0.1")))
    seconds, worked = perf_counter() - start, process_time() - worked
    return {
        "documents": report.new,
        "seconds": seconds,
        "cpu": worked,
        "memory": _megabytes(),
        "before": before,
    }


def _megabytes() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


if __name__ == "__main__":
    print(json.dumps(crawl(int(sys.argv[1]), Path(sys.argv[2]))))
