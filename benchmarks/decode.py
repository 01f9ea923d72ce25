"""Step 4: HTML pages to source text with all that decoding learns, beside parsers that only give the text."""

from __future__ import annotations

from benchmarks.measure import Contender, compared, measure, peer
from sample.documents import document
from sample.pages import Page, fanwen_article, wenku_article
from tasks.text.decode import decode


def run(full: bool) -> str:
    """The table of this benchmark."""
    pages = [_page(i) for i in range(2000 if full else 200)]
    kilobytes = sum(len(page.body) for page in pages) / len(pages) / 1000
    count = float(len(pages))
    contenders = [
        Contender(
            "ours, step 4",
            lambda: [decode(p.body, content_type=p.content_type) for p in pages],
            count,
            "pages",
        ),
        peer(
            "bs4",
            lambda m: lambda: [m.BeautifulSoup(p.body, "lxml").get_text() for p in pages],
            "beautifulsoup4, text only",
            amount=count,
            unit="pages",
        ),
        peer(
            "selectolax.lexbor",
            lambda m: lambda: [_text(m.LexborHTMLParser(p.body)) for p in pages],
            "selectolax, text only",
            amount=count,
            unit="pages",
        ),
    ]
    return compared(f"decode: {len(pages)} HTML pages of {kilobytes:.1f} kB", measure(contenders, 3))


def _page(index: int) -> Page:
    one = document(11, index, style="long")
    return fanwen_article(one, index) if index % 2 else wenku_article(one, index)


def _text(parser: object) -> str:
    return str(parser.text())  # type: ignore[attr-defined]
