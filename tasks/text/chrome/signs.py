"""What chrome can't do without: characters and pairs of them, found in a whole text at once.

Most lines of most pages are the document's. One pass over a page says in which lines a notice, a copyright, an
address or a site's code may stand at all, and only those are looked at closely.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from string import ascii_lowercase, digits

from tasks.text.chrome.betting import BETTING_SIGNS, STREWN_SIGNS
from tasks.text.chrome.notice_words import NOTICE_WORDS
from tasks.text.chrome.scripts import OFFICE_SIGNS
from tasks.text.chrome.stamps import GLUED_SIGNS
from tasks.text.chrome.talk import strong_words
from tasks.text.points import Signs, points, signs

_NOTICE, _RIGHTS, _INLINE, _COMPONENT = 1, 2, 4, 8
_LINE_END = 10
RIGHTS_WORDS = ("版权", "©", "ICP", "opyright", "OPYRIGHT", "网安备", "许可证", "备案", "ights ")
_INLINE_SIGNS = ("『", "[", "【", "#p#", "www.", "http", "页共", "页,", "页 ", "页/")
_SIGNED_SIGNS = (
    "来源",
    "稿源",
    "责任",
    "责编",
    "编辑",
    "在线",
    "资讯",
    "讯息",
    "之窗",
    "热线",
    "词条",
    "文档",
    "释义",
    " |",
    "文共",
)
_TAG_SIGNS = tuple("<" + letter for letter in "/abdefhilopstuABDEFHILOPSTU")
_SPACES = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Traces:
    """What a folded text shows on a first look; each may turn out to be nothing."""

    notices: frozenset[int]  # numbers of the lines where the site may speak
    rights: bool  # whether a copyright line may be among the lines
    inline: tuple[int, ...]  # where page lists, addresses and codes may stand, in order
    components: bool  # whether 第一篇: may head a component


def traces(view: str) -> Traces:
    """Look through a folded text once.

    >>> found = traces("全校教师45人。\\n本文由会员上传")
    >>> found.notices, found.rights, found.inline, found.components
    (frozenset({1}), False, (), False)
    """
    codes = points(view)
    at, bits = _signs().places(codes)
    ends = (codes == _LINE_END).nonzero()[0]
    notices = ends.searchsorted(at[bits & _NOTICE > 0])
    return Traces(
        frozenset(notices.tolist()),
        bool((bits & _RIGHTS).any()),
        tuple(at[bits & _INLINE > 0].tolist()),
        bool((bits & _COMPONENT).any()),
    )


@cache
def _signs() -> Signs:
    mixed = [a + b for x, y in ((ascii_lowercase, digits), (digits, ascii_lowercase)) for a in x for b in y]
    components = [a + b for a in "篇章" for b in (*_SPACES, ":")]
    found: dict[str, int] = {}
    _add(found, (*NOTICE_WORDS, *strong_words()), _NOTICE)
    _add(found, RIGHTS_WORDS, _RIGHTS)
    _add(found, (*_INLINE_SIGNS, *_TAG_SIGNS, *_SIGNED_SIGNS, *GLUED_SIGNS, *OFFICE_SIGNS), _INLINE)
    _add(found, (*BETTING_SIGNS, *STREWN_SIGNS, *mixed), _INLINE)
    _add(found, components, _COMPONENT)
    return signs(found)


def _add(found: dict[str, int], entries: Iterable[str], bit: int) -> None:
    for word in entries:
        found[word[:2]] = found.get(word[:2], 0) | bit
