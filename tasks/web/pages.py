"""What a fetched page says about itself before anyone reads it: its charset, and whether it is an error.

Many sites answer a missing or refused page with status 200 and a few words. Such a body must not pass as
a document, and must not replace the good one of yesterday.
"""

from __future__ import annotations

import codecs

import regex
from selectolax.lexbor import LexborHTMLParser

from tasks.vocabulary import table

_DECLARED = regex.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""")
_HEADER = regex.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", regex.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
_SPACE = regex.compile(r"\s+")
_SEPARATOR = regex.compile(r"[-_|—–·:：,，。!！]+")
_PAGE_LIKE = regex.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<[!?A-Za-z]")

# Letters without spaces. An error page carries a notice and perhaps the site's menu, a document far more.
SHORT_PAGE = 800
_NOTICE = 120


def looks_like_html(body: bytes) -> bool:
    """Whether a body begins with a tag, as an HTML page does and a text or a robots.txt does not.

    >>> looks_like_html(b"<!DOCTYPE html><html>"), looks_like_html(b"User-agent: *")
    (True, False)
    """
    return _PAGE_LIKE.match(body) is not None


def page_text(body: bytes, content_type: str | None = None, hint: str | None = None) -> str:
    """The characters of an index page, a robots.txt or an error page. Documents have `tasks.text.decode`.

    The first that decodes every byte wins: byte order mark, UTF-8 (strict: bytes that pass are UTF-8,
    whatever the page says of itself), HTTP header, meta, the site's `hint`, GB18030; else the first that
    is declared, with U+FFFD for what it does not know. A page that declares gb2312 uses characters of
    GBK, so the wider set decodes it.

    >>> page_text("镕".encode("gbk"), "text/html; charset=gb2312")
    '镕'
    >>> page_text("总结".encode(), "text/html; charset=gb2312")
    '总结'
    """
    candidates = [name for name in _charsets(body, content_type, hint) if is_charset(name)]
    for name in candidates:
        try:
            return body.decode(name)
        except UnicodeDecodeError:
            continue
    declared = [name for name in candidates if name not in ("utf-8", "gb18030")]
    return body.decode((declared or ["gb18030"])[0], errors="replace")


def _charsets(body: bytes, content_type: str | None, hint: str | None) -> list[str]:
    bom = [codec for mark, codec in _BOMS if body.startswith(mark)]
    header = _HEADER.search(content_type or "")
    meta = _DECLARED.search(body[:4096])
    declared = [header and header[1], meta and meta[1].decode("ascii"), hint]
    named = [_WIDER.get(name.lower(), name.lower()) for name in declared if name]
    return list(dict.fromkeys([*bom, "utf-8", *named, "gb18030"]))


def is_charset(name: str) -> bool:
    """Whether Python decodes text by that name (`base64` is a codec too, but not of text).

    >>> is_charset("gb18030"), is_charset("base64"), is_charset("gb-2312-of-sorts")
    (True, False, False)
    """
    try:
        return isinstance(b"a".decode(name), str)
    except UnicodeDecodeError:
        return True
    except LookupError:
        return False


def error_told(page: str) -> str | None:
    """Which error a page tells: `missing`, `blocked` or `broken`; None for a page that tells none.

    The words are in `vocabulary/error_pages.tsv`. They count where they are most of the title of a short
    page, or anywhere in a notice: a work summary may well write of checks, even in its title.

    >>> error_told("<title>提示信息</title><body>您访问的页面不存在或已被删除！</body>")
    'missing'
    >>> error_told("<title>总结</title><p>安全检查中发现隐患3处，已经整改。</p>" + "<p>总结。</p>" * 99)
    """
    tree = LexborHTMLParser(page)
    titles = tree.css_first("title")
    title = titles.text() if titles else ""
    tree.strip_tags(["script", "style", "title"])
    return error_in(title, _SPACE.sub("", tree.root.text() if tree.root else ""))


def error_in(title: str, text: str) -> str | None:
    """Which error a page with this title tells whose text, without spaces, is this; see `error_told`."""
    if len(text) > SHORT_PAGE:
        return None
    segments = [_SPACE.sub("", segment).lower() for segment in _SEPARATOR.split(title)]
    notice = text.lower() if len(text) <= _NOTICE else ""
    return next(
        (
            kind
            for words, kind in table("error_pages")
            if words in notice or any(words in s and len(s) <= 2 * len(words) for s in segments)
        ),
        None,
    )
