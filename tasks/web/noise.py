"""Whether two bodies of an address differ in more than what differs at every request.

Lists and articles carry visit counters, clocks, tokens in hidden fields and scripts with the time in them. A page
that differs from yesterday's in nothing else is no news: it is neither stored again nor read again.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

import regex
from selectolax.lexbor import LexborHTMLParser

from tasks.vocabulary import words
from tasks.web.kinds import kind_of
from tasks.web.outcomes import Fetched
from tasks.web.pages import page_text
from tasks.web.urls import canonical, resolved

_LINE = 80  # characters; a counter stands on a short line of its own or in the line below a title
_SPACE = regex.compile(r"\s+")
_SESSION = regex.compile(r";jsessionid=[^?#/]*|(?<=[?&])(?:PHPSESSID|sid|_t|t|rnd|rand|v|timestamp)=[^&#]*")
_LARGEST_BYTES = 2_000_000
# Elements whose end is the end of a line for a reader; within a line, words of several elements stand together.
_LINE_ENDS = "p, div, li, tr, td, h1, h2, h3, h4, dd, dt, br, ul, table, section, article, option"


def same_but_noise(known: bytes, fetched: Fetched) -> bool:
    """Whether a page says what it said before, counters and clocks left out; only pages of HTML have such noise.

    >>> page = "<p>全校共有学生{}人。</p><div>点击：{} 次</div><script>now={}</script>"
    >>> def came(*numbers: int) -> Fetched:
    ...     return Fetched("http://a.example/1.html", "ok", body=page.format(*numbers).encode())
    >>> same_but_noise(page.format(320, 41, 1).encode(), came(320, 42, 2))
    True
    >>> same_but_noise(page.format(320, 41, 1).encode(), came(321, 42, 2))
    False
    """
    body = fetched.body or b""
    if max(len(known), len(body)) > _LARGEST_BYTES or kind_of(known) != "html" or kind_of(body) != "html":
        return False
    # A page that is longer or shorter by much is another one; parsing it would be for nothing.
    if abs(len(known) - len(body)) * 4 > len(known) + 400:
        return False
    base = fetched.final_url or fetched.url
    return essence(page_text(known, fetched.content_type), base) == essence(
        page_text(body, fetched.content_type), base
    )


def essence(page: str, base: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines and the links of a page without what differs at every request.

    >>> essence("<p>阅读 1,204 次</p><a href='1.html?utm_source=a'>总结</a>", "http://a.example/")
    (('总结',), ('http://a.example/1.html',))
    """
    tree = LexborHTMLParser(page)
    tree.strip_tags(["script", "style", "noscript", "template", "iframe", "input"])
    links = [_named(link.attributes.get("href") or "", base) for link in tree.css("a[href]")]
    for node in tree.css(_LINE_ENDS):
        node.insert_after("\n")
    text = tree.root.text() if tree.root else ""
    lines = [_quiet(line) for line in text.split("\n")]
    return tuple(line for line in lines if line), tuple(link for link in links if link)


def _quiet(line: str) -> str:
    """A line without spaces, and without its counters and clocks where it is short."""
    plain: str = _SPACE.sub("", line)
    return plain if len(plain) > _LINE else str(_counters().sub("", plain))


@cache
def _counters() -> regex.Pattern[str]:
    """Counters and clocks with their numbers; the word alone is not enough, since pupils read books as well.

    >>> [_counters().sub("", line) for line in ("时间:2014-03-12点击:1,204次", "共有2.1万人阅读", "今天是2026年3月2日")]
    ['时间:2014-03-12', '共有', '']
    >>> _counters().sub("", "人均阅读12本,阅读室3间")
    '人均阅读12本,阅读室3间'
    """
    number = r"\d[\d,.]*[wk万]?"
    counted = "|".join(map(regex.escape, words("visit_counters")))
    clocks = "|".join(map(regex.escape, words("page_clocks")))
    return regex.compile(
        rf"(?:{counted})(?:次数|人数|人次|总数|量|数)?[:：(（\[]{number}[)）\]]?(?:人次|次|人)?"
        rf"|(?:{counted})(?:(?:次数|人数|人次|量){number}|{number}(?:人次|次))"
        rf"|{number}(?:人次|次|人)(?:{counted})"
        rf"|(?:{clocks})[^\d\n]{{0,8}}\d[\d年月日时分秒星期一二三四五六:：,.\-/apm]*",
        regex.IGNORECASE,
    )


def _named(href: str, base: str) -> str | None:
    """What a link leads to, sessions and random numbers left out."""
    address = resolved(href, base)
    if address is None:
        return None
    return (
        canonical(_SESSION.sub("", address))
        if urlsplit(address).query or ";" in address
        else canonical(address)
    )
