"""The same crawl by Scrapy: `python -m benchmarks.crawl_scrapy PORT`; prints JSON. It keeps no archive."""

from __future__ import annotations

import json
import sys
from time import perf_counter, process_time
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess

_SETTINGS = {
    "CONCURRENT_REQUESTS": 32,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
    "DOWNLOAD_DELAY": 0,
    "ROBOTSTXT_OBEY": True,
    "LOG_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "COOKIES_ENABLED": True,
    "USER_AGENT": "scrapy-benchmark/0.1",
}


class Documents(scrapy.Spider):
    """Reads the lists and asks for each document once."""

    name = "documents"
    had = 0

    def __init__(self, port: int) -> None:
        super().__init__()
        self.start_urls = [f"http://127.0.0.1:{port}/list_0.html"]

    def parse(self, response: Any) -> Any:
        """A list: its documents and the next list."""
        for link in response.css("a.title"):
            yield response.follow(link, callback=self.document)
        for link in response.css("a.next"):
            yield response.follow(link, callback=self.parse)

    def document(self, response: Any) -> None:
        """A document: its bytes are there, which is all that is asked of either crawler."""
        type(self).had += bool(response.body)


def crawl(port: int) -> dict[str, float]:
    """Documents and seconds of one crawl, the start of the library left out."""
    process = CrawlerProcess(_SETTINGS)
    process.crawl(Documents, port=port)
    start, worked = perf_counter(), process_time()
    process.start()
    seconds, worked = perf_counter() - start, process_time() - worked
    return {"documents": Documents.had, "seconds": seconds, "cpu": worked}


if __name__ == "__main__":
    print(json.dumps(crawl(int(sys.argv[1]))))
