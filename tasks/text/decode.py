"""Step 4: bytes become source text, and all that the page says about itself.

Nothing raises here: whatever comes over the wire becomes a `Source`, if need be one without text and with
an issue that says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from tasks.files.marks import format_promised, marked_kind, suffix_of
from tasks.records import Block, Issue, Source
from tasks.text.charset.charset import Charset, bad_places, read_charset
from tasks.text.markup.head import page_title, published_on
from tasks.text.markup.markup import parse, read_page
from tasks.text.markup.page import Page
from tasks.text.markup.roles import roles
from tasks.text.tables import cells_of

_IN_ZIP = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"))
_IN_OLE = {"xls": "xls", "ppt": "ppt", "wps": "wps", "et": "xls", "dps": "ppt"}
_HTML = regex.compile(
    r"^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|div|table|p|h[1-6])\b",
    regex.IGNORECASE | regex.DOTALL,
)
_XML = regex.compile(r"^\s*<\?xml\b")
_TAG = regex.compile(r"</?[A-Za-z][^<>]*>")
_CONTROLS = bytes(c for c in range(32) if c not in (0, 9, 10, 12, 13, 27))
_SHELL = 40  # letters below which a page with scripts shows nothing


def decode(
    body: bytes,
    *,
    name: str = "",
    content_type: str | None = None,
    charset_hint: str | None = None,
    body_selector: str | None = None,
) -> Source:
    """Read a body as text: by its content first, then by the name and the content type.

    A file called .txt may be a Word document, and a page served as text/plain may be HTML. Formats that
    are not text give an empty `Source` with an issue `unsupported_format`; bytes that are no document at
    all one of format `unknown` with an issue `empty`, `binary`, `nul_bytes` or `unknown_charset`.

    `charset_hint` and `body_selector` come from a site definition, where the pages of a site mislead; a selector
    that fits no block of a page gives an issue `no_such_body`, and the page is judged by its structure.

    Plain text keeps its line ends as they were; a byte order mark is dropped.

    >>> decode("一、基本情况\\r\\n在校生820人。".encode("gbk"), name="a.txt").text
    '一、基本情况\\r\\n在校生820人。'
    >>> decode(b"").issues[0].kind
    'empty'
    """
    kind = _magic(body, name)
    if kind is not None:
        return _refused(kind, "unsupported_format", kind)
    why = _no_text(body)
    if why is not None:
        return _refused("unknown", *why)
    read = read_charset(body, content_type, charset_hint)
    if read.charset is None:
        return Source("", "unknown", None, read.votes, issues=read.issues)
    kind = _text_format(read.text, name, content_type)
    if kind == "html":
        return _html(read, body_selector)
    other = () if kind == "txt" else (Issue("decode", "unsupported_format", note=kind),)
    issues = (*read.issues, *_stray_zeros(read.text), *other)
    return Source(read.text, kind, read.charset, read.votes, issues=issues)


def _stray_zeros(text: str) -> tuple[Issue, ...]:
    """A few zero characters in a text that is otherwise fine: one row over all of them."""
    count = text.count("\0")
    if not count:
        return ()
    return (Issue("decode", "nul_bytes", text.find("\0"), text.rfind("\0") + 1, f"{count} zero characters"),)


def _magic(body: bytes, name: str) -> str | None:
    """The format that the first bytes prove, if it is not text."""
    kind = marked_kind(body[:19].removeprefix(b"\xef\xbb\xbf"))
    if kind == "zip":
        return next((kind for mark, kind in _IN_ZIP if mark in body), "zip")
    if kind == "ole":
        return _IN_OLE.get(suffix_of(name), "doc")
    return kind


def _no_text(body: bytes) -> tuple[str, str] | None:
    """Why a body can't be text: nothing in it, only zero bytes, or too many control characters."""
    if not body.strip():
        return "empty", f"{len(body)} bytes"
    head = body[:65536]
    zeros = head.count(0)
    controls = len(head) - len(head.translate(None, delete=_CONTROLS))
    if zeros == 0:
        return (
            ("binary", f"{controls} control characters in {len(head)} bytes")
            if controls * 20 > len(head)
            else None
        )
    if read_charset(head[: len(head) & ~3]).charset in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        return None
    if controls * 50 > len(head):
        return "binary", f"{controls + zeros} control characters in {len(head)} bytes"
    return ("nul_bytes", f"{zeros} of {len(head)} bytes") if zeros * 100 > len(head) else None


def _refused(kind: str, why: str, note: str) -> Source:
    return Source("", kind, None, issues=(Issue("decode", why, note=note),))


def _text_format(text: str, name: str, content_type: str | None) -> str:
    """html, txt or xml: by the first element, then, if there are tags at all, by name and content type."""
    if _HTML.match(text[:4096]):
        return "html"
    if _XML.match(text[:512]):
        return "html" if "<html" in text[:4096].lower() else "xml"
    claims = format_promised(suffix_of(name)) == "html" or "html" in (content_type or "")
    return "html" if claims and _TAG.search(text) else "txt"


def _html(read: Charset, body_selector: str | None) -> Source:
    tree = parse(read.text)
    page = read_page(tree, body_selector)
    title, line = page_title(tree, page)
    roled = roles(page, line)
    starts, lines = [one.start for one in page.lines], [one.text for one in page.lines]
    text = page.text
    return Source(
        text,
        "html",
        read.charset,
        read.votes,
        title=title,
        published_on=published_on(tree, page, roled),
        blocks=tuple(_blocks(page, roled)),
        cells=tuple(cell for grid in page.grids for cell in cells_of(grid, starts, lines)),
        issues=(
            *_in_text(read.issues, text),
            *_emptiness(text, read.text),
            *_no_such_body(page, body_selector),
        ),
    )


def _no_such_body(page: Page, body_selector: str | None) -> tuple[Issue, ...]:
    """An issue for a page without the body that its site's definition names: the site may look otherwise now."""
    if body_selector is None or page.bodies:
        return ()
    return (Issue("decode", "no_such_body", note=body_selector),)


def _in_text(issues: tuple[Issue, ...], text: str) -> tuple[Issue, ...]:
    """The issues of the bytes, placed in the text of the page; bad bytes may stand in its markup."""
    rows = bad_places(text)
    if not rows and any(i.kind == "bad_byte" for i in issues):
        rows = (Issue("decode", "bad_byte", note="in the markup"),)
    rest = (Issue(i.stage, i.kind, len(text), len(text), i.note) for i in issues if i.kind != "bad_byte")
    return (*rows, *rest)


def _blocks(page: Page, roled: Sequence[str]) -> Iterator[Block]:
    tags = [container.tag for container in page.containers]
    for line, role in zip(page.lines, roled, strict=True):
        tag = tags[line.container] if line.container >= 0 else "body"
        share = min(1.0, line.linked / line.letters) if line.linked and line.letters else 0.0
        yield Block(line.start, line.start + len(line.text), tag, role, share)


def _emptiness(text: str, html: str) -> tuple[Issue, ...]:
    """An issue for a page that shows nothing: drawn by a script, or really empty."""
    if len(text) >= _SHELL:
        return ()
    if "<script" in html.lower():
        return (Issue("decode", "script_shell", 0, len(text), f"{len(text)} characters to read"),)
    return () if text else (Issue("decode", "no_body", note="no visible text"),)
