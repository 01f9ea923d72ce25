"""What attributes say of an element: hidden, unfolded by a button, preformatted, a link to elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HIDDEN = regex.compile(r"display\s*:\s*none", regex.IGNORECASE)
_KEPT = regex.compile(r"white-space\s*:\s*(?:pre|break-spaces)", regex.IGNORECASE)
# A button that shows what a page hides, as the next element or the one after it.
_UNFOLD = regex.compile(
    r"\s*(?:点击)?(?:展开|显示|查看|阅读|閱讀|展開|顯示)(?:阅读|閱讀|剩余|更多)?(?:全文|全部|更多|剩余|内容)"
)
_BUTTONS = frozenset(["a", "button", "div", "p", "span"])
_BESIDE = 4  # nodes behind a hidden block that may be its button, the spaces between them included
_DEEP = 3  # elements around the words of a button


def unfolds(node: LexborNode) -> bool:
    """Whether a button right behind a hidden block shows it: the reader sees the rest of a folded document.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<div hidden>第二页</div> <a>展开全文</a><div hidden>彩票</div><p>正文</p>")
    >>> [unfolds(node) for node in page.css("div")]
    [True, False]
    """
    beside = node.next
    for _ in range(_BESIDE):
        if beside is None:
            return False
        inner = beside.child if beside.tag in _BUTTONS else None
        for _ in range(_DEEP):
            if inner is None:
                break
            if inner.tag == "-text" and _UNFOLD.match(inner.text_content or ""):
                return True
            inner = inner.child
        beside = beside.next
    return False


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether the attributes of an element hide it.

    >>> is_hidden({"style": "color:red;display: none"}), is_hidden({"class": "hidden"})
    (True, False)
    """
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _HIDDEN.search(style or "") is not None


def keeps_line_ends(attributes: dict[str, str | None]) -> bool:
    """Whether a style shows the line ends of a text as they are.

    >>> keeps_line_ends({"style": "white-space: pre-wrap"}), keeps_line_ends({})
    (True, False)
    """
    style = attributes.get("style") if attributes else None
    return style is not None and _KEPT.search(style) is not None


def leads_away(node: LexborNode) -> bool:
    """Whether an `a` is a link to another page; authors mark places of a text with it as well.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<a href=/zj/>总结</a><a name=one>一、</a><a href=#top>顶部</a>")
    >>> [leads_away(node) for node in page.css("a")]
    [True, False, False]
    """
    target = node.attributes.get("href")
    return target is not None and not target.startswith("#")
