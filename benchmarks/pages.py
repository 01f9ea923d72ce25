"""Made-up documents in pages as heavy as real ones: 12 kB of text in 30 kB of HTML."""

from __future__ import annotations

from pathlib import Path

from sample.documents import document
from sample.pages import charset_of, encode, fanwen_article
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive

_SEED = 11
_LINKS = 96
_STYLE = "".join(f".box{i} {{ margin: 0 auto; width: {i}px; color: #333 }}\n" for i in range(60))
_SCRIPT = "".join(f"var ad{i} = document.getElementById('slot{i}');\n" for i in range(60))


def heavy_page(index: int) -> bytes:
    """The page of a long document, with the style sheet, the script and the lists of links of a real site.

    >>> 25_000 < sum(len(heavy_page(i)) for i in range(10)) / 10 < 35_000
    True
    """
    one = document(_SEED, index, style="long")
    links = encode("".join(_link(index, i) for i in range(_LINKS)), charset_of(one, index))
    box = b'<div class="pright"><ul class="d6">' + links + b"</ul></div>"
    foot = b'<div class="footer">'
    page = fanwen_article(one, index).body.replace(
        b"</head>", b"<style>" + _STYLE.encode() + b"</style></head>"
    )
    return page.replace(foot, box + b"<script>" + _SCRIPT.encode() + b"</script>" + foot)


def _link(index: int, i: int) -> str:
    number = (index * 131 + i * 17) % 9973
    title = f"{2003 + number % 20}年学校工作总结第{number}篇"
    return f'<li><a href="/zongjie/{number}.html" title="{title}" target="_blank">{title}</a></li>\n'


def filled_archive(folder: Path, last: int, first: int = 0) -> Path:
    """An archive at `folder` with the heavy pages from `first` up to `last`, which is not one of them."""
    with Archive(folder) as archive:
        for i in range(first, last):
            url = f"http://fanwen.example/zj/{i}.html"
            answer = Fetched(
                url, "ok", status=200, body=heavy_page(i), content_type="text/html",
                attempts=1, fetched_at="2026-03-02T18:30:00Z",
            )  # fmt: skip
            archive.store(answer, run_id=f"benchmark-{first}", kind="document", site="fanwen")
    return folder
