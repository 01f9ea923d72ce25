"""Pages of status 200 that are no document: errors, members' walls, shells that a script fills, way-posts.

Each would otherwise replace the good page of yesterday, or be published as a document without text.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.vocabulary import words
from tasks.web.kinds import judged_kind, kind_of
from tasks.web.outcomes import Fetched
from tasks.web.pages import error_in, page_text
from tasks.web.urls import resolved

_SPACE = regex.compile(r"\s+")
_REFRESH = regex.compile(
    r"""^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", regex.IGNORECASE
)
_LARGEST_BYTES = 200_000
_SHORT_PAGE = 400  # letters; a preview that ends in a notice shows more
_SHELL = 40  # letters outside links below which a page with scripts shows nothing
_SOON = 10  # seconds; a page that renews itself later is meant to be read
_WAY_POST = 4_000  # bytes
_LONG = 9_000  # bytes beyond ASCII: 3,000 characters of Chinese in UTF-8, 4,500 in GBK
_BEYOND_ASCII = bytes(range(0x80, 0x100))


def judged(answer: Fetched, wanted: frozenset[str]) -> Fetched:
    """What a body of status 2xx is: a document, or why it is none.

    A shell or a wall is no document even where the site means it as one; it is archived, and asked for again.
    """
    judged = judged_kind(answer, wanted)
    body = answer.body or b""
    if judged.outcome == "unsupported_type" or _is_long(body) or kind_of(body) != "html":
        return judged
    outcome, why = _no_document(page_text(body, answer.content_type), is_list="xml" in wanted)
    return replace(answer, outcome=outcome, note=why) if outcome else judged


def _is_long(body: bytes) -> bool:
    """Whether a page is far too long for a notice, seen without parsing it: by its bytes beyond ASCII.

    One byte in five is looked at (characters have two or three); all would take as long as the rest of the judgement.
    """
    some = body[::5]
    return len(body) > _LARGEST_BYTES or 5 * (len(some) - len(some.translate(None, _BEYOND_ASCII))) > _LONG


def _no_document(page: str, *, is_list: bool) -> tuple[str, str] | tuple[None, None]:
    """Outcome and note of a short page that is no document; a list is one as long as it has links."""
    tree = LexborHTMLParser(page)
    titles = tree.css_first("title")
    title = titles.text() if titles else ""
    unseen = " ".join(node.text() for node in tree.css("noscript"))
    scripts = bool(tree.css_first("script"))
    tree.strip_tags(["script", "style", "title", "noscript", "template"])
    text = _letters(tree.root)
    told = error_in(title, text)
    if told:
        return "error_page", told
    linked = sum(len(_letters(link)) for link in tree.css("a"))
    if len(text) > _SHORT_PAGE or (is_list and linked):
        return None, None
    wall = next((said for said in words("member_walls") if said in text), None)
    if wall:
        return "member_wall", f"{len(text)} letters, some of them say {wall}"
    if scripts and len(text) - linked < _SHELL and not (linked and _has_list(tree)):
        asked = ", asks for scripts" if "script" in unseen.lower() or "脚本" in unseen else ""
        return "script_shell", f"{len(text) - linked} letters outside links{asked}"
    return None, None


def _letters(node: LexborNode | None) -> str:
    return _SPACE.sub("", node.text()) if node else ""


def _has_list(tree: LexborHTMLParser) -> bool:
    """A page of nothing but links is a list; a shell has a menu at most."""
    return len(tree.css("a[href]")) > 12


def refresh_target(answer: Fetched) -> str | None:
    """Where a page without content sends its reader by `<meta http-equiv="refresh">`; None where it doesn't.

    >>> sent = b'<meta http-equiv="Refresh" content="0; url=/shtml/7.html">'
    >>> refresh_target(Fetched("http://a.example/p-7.html", "ok", body=sent))
    'http://a.example/shtml/7.html'
    >>> refresh_target(Fetched("http://a.example/", "ok", body=sent.replace(b"0;", b"300;"))) is None
    True
    """
    body = answer.body or b""
    if not body or len(body) > _WAY_POST or b"refresh" not in body.lower() or kind_of(body) != "html":
        return None
    for meta in LexborHTMLParser(page_text(body, answer.content_type)).css("meta[http-equiv]"):
        found = _REFRESH.match(meta.attributes.get("content") or "")
        if (
            (meta.attributes.get("http-equiv") or "").lower() == "refresh"
            and found
            and int(found[1]) <= _SOON
        ):
            return resolved(found[2].strip(), answer.final_url or answer.url)
    return None


def sent_home(answer: Fetched) -> Fetched:
    """An answer for which the site sent the reader to its home page: it says "missing" in this way.

    >>> home = Fetched("http://a.example/p-7.html", "ok", final_url="http://a.example/")
    >>> sent_home(home).outcome
    'redirected_home'
    >>> sent_home(Fetched("http://a.example/", "ok", final_url="http://www.a.example/")).outcome
    'ok'
    """
    if answer.final_url in (None, answer.url) or answer.outcome not in ("ok", "type_conflict"):
        return answer
    wanted, came = (urlsplit(url) for url in (answer.url, answer.final_url))
    if _is_home(came.path, came.query) and not _is_home(wanted.path, wanted.query):
        return replace(answer, outcome="redirected_home")
    return answer


def _is_home(path: str, query: str) -> bool:
    return not query and path.strip("/").lower() in (
        "",
        "index.html",
        "index.htm",
        "index.php",
        "default.aspx",
        "m",
    )
