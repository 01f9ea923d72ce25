"""What each line of a page is: title, body, nav, aside, meta or unknown, by where it stands.

The body is the smallest container that holds most of the prose; within it, link lists and containers whose
class or id names chrome are set apart. No site definition is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from tasks.text.markup.body import body_roots, prose_sums
from tasks.text.markup.page import Line, Page
from tasks.vocabulary import table

_PART = regex.compile(r"[A-Za-z][a-z]*|\d+")
_MARK = regex.compile(r"[，。；：！？、,;:!?]")
_STOP = regex.compile(r"。|[！？；!?;][^！？；!?;]{20}")
_TAG_ROLES = {
    "nav": "nav",
    "header": "nav",
    "footer": "nav",
    "aside": "aside",
    "form": "nav",
    "menu": "nav",
    "button": "nav",
    "dialog": "aside",
}
_NEARLY_ALL = 0.95
_APART = frozenset(["unknown", "meta"])
# The day below a document, as documents write it, and the body that signs above it.
_DAY = regex.compile(
    r"(?:[12]\d{3}|[二一][〇零○OＯ0Ｏ一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十元]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*[日号])?"
)
_BODY_THAT_SIGNS = regex.compile(
    r"[\p{Han} ]{2,24}(?:学校|學校|校|小学|小學|中学|中學|园|園|学区|學區|[局府处處]|委员会|委員會|办公室|辦公室|教研室|中心)"
)
_TEASER = 0.01  # of its weight that the opening of another document keeps
_LINKED = 5  # letters of the shortest title of another document
_PROSE = 12  # letters of the shortest line that counts as prose


@cache
def _hints() -> dict[str, str]:
    """Roles by name: parts as they are, whole names with a full stop before them."""
    return {word if use == "part" else f".{word}": role for word, role, use in table("markup_hints")}


def roles(page: Page, title: int | None) -> list[str]:
    """The role of each line of a page, in order; `title` is the line of the document's own title.

    Where a site definition named the body, that is where it is: only what stands in it counts.

    >>> from tasks.text.markup.markup import parse, read_page
    >>> page = read_page(parse("<ul class=nav><li><a>首页</a></ul><p>小学12所,教师306人,学生4520人。</p>"))
    >>> roles(page, None)
    ['nav', 'body']
    """
    named = [_named_role(c.tag, c.names) for c in page.containers]
    for i in page.bodies:
        named[i] = None
    letters = [line.letters for line in page.lines]
    weights = [_prose(line, n) for line, n in zip(page.lines, letters, strict=True)]
    for i in _teasers(page.lines):
        weights[i] *= _TEASER
    _trust(page, named, weights)
    inherited = _inherit(page, named)
    clean = [0.0 if inherited[line.container] else w for line, w in zip(page.lines, weights, strict=True)]
    if not any(clean):
        clean = weights
    inside = _inside(page, page.bodies or body_roots(page, clean, named))
    found = [
        "title" if i == title else _role(line, letters[i], inside, inherited)
        for i, line in enumerate(page.lines)
    ]
    return _signed(page.lines, found)


def _signed(lines: Sequence[Line], found: list[str]) -> list[str]:
    """Count the signature of a document to its body: templates set it in a block of its own behind the text."""
    last = max((i for i, role in enumerate(found) if role == "body"), default=len(lines))
    day = next((i for i in range(last + 1, min(last + 3, len(lines))) if _DAY.fullmatch(lines[i].text)), None)
    if day is None or any(found[i] not in _APART for i in range(last + 1, day + 1)):
        return found
    if day == last + 2 and not _BODY_THAT_SIGNS.fullmatch(lines[day - 1].text):
        return found
    return ["body" if last < i <= day else role for i, role in enumerate(found)]


@lru_cache(maxsize=4096)
def _named_role(tag: str, names: str) -> str | None:
    """What the tag, or else a word of class and id, says."""
    if tag in ("html", "body"):
        return None
    if tag in _TAG_ROLES:
        return _TAG_ROLES[tag]
    for word in _words(names):
        if word in _hints():
            return _hints()[word]
    return None


def _words(names: str) -> tuple[str, ...]:
    found: list[str] = []
    for name in names.split():
        found += [f".{name.lower()}", name.lower(), *(part.lower() for part in _PART.findall(name))]
    return tuple(found)


def _prose(line: Line, letters: int) -> float:
    """How much running text a line holds: its letters outside links, if it is long enough or punctuated.

    Full stops tell prose from headlines, which list pages and side columns are full of.
    """
    if letters < _PROSE or line.linked * 2 > letters:
        return 0.0
    if "。" in line.text or _STOP.search(line.text):
        return float(letters - line.linked)
    marks = len(_MARK.findall(line.text))
    share = 0.7 if marks > 2 else 0.3 if letters >= 30 else 0.1 if marks else 0.0
    return (letters - line.linked) * share


def _teasers(lines: Sequence[Line]) -> list[int]:
    """Lines below the title of another document and above the next such title: lists of documents with openings.

    Pages recommend a dozen others with their first sentences, more prose than a short document has itself.
    """
    links = [line.letters >= _LINKED and line.linked * 5 >= line.letters * 4 for line in lines] + [False]
    found = [i for i in range(1, len(lines)) if links[i - 1] and links[i + 1] and not links[i]]
    last = [
        i + 2 for i in found if i + 2 < len(lines) and links[i + 1] and not links[i + 2] and not links[i + 3]
    ]
    return [*found, *last]


def _trust(page: Page, named: list[str | None], weights: Sequence[float]) -> None:
    """A container with most of the page's prose is no chrome, whatever it is called.

    Comments under a short article outweigh it, so a container called so must hold nearly all.
    """
    sums = prose_sums(page, weights)
    total = sum(weights)
    for i, role in enumerate(named):
        if role is not None and sums[i] > total * (_NEARLY_ALL if role == "aside" else 0.5):
            named[i] = None


def _inherit(page: Page, named: Sequence[str | None]) -> list[str | None]:
    """The role of each container or of the nearest one around it (index -1, the last, is none)."""
    out: list[str | None] = []
    for i, container in enumerate(page.containers):
        above = out[container.parent] if container.parent >= 0 else None
        out.append(above or named[i])
    return [*out, None]


def _inside(page: Page, bodies: Sequence[int]) -> list[bool]:
    """For each container whether it is one of the bodies or lies in one (index -1, the last, does not)."""
    out: list[bool] = []
    roots = frozenset(bodies)
    for i, container in enumerate(page.containers):
        out.append(i in roots or (container.parent >= 0 and out[container.parent]))
    return [*out, False]


def _role(line: Line, letters: int, inside: Sequence[bool], inherited: Sequence[str | None]) -> str:
    if not inside[line.container]:
        return inherited[line.container] or ("nav" if line.linked * 2 > letters else "unknown")
    if line.linked * 3 > letters * 2 and letters > 0 and not _MARK.search(line.text):
        return "nav"
    return inherited[line.container] or "body"
