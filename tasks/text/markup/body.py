"""Which containers of a page hold its body: the smallest one with most of the prose, and what belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import regex

from tasks.text.markup.page import Page

_LEAVES = frozenset(["p", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption"])
_SHARE = 0.55  # of the prose that a container must hold for the body to lie inside it
_MOST = 0.8  # of the prose: whatever its siblings hold, this child is the body
_SIBLING = 0.5  # of its richest sibling: a container with more is a part of the body itself
_LEAD = 20.0  # letters of prose of a paragraph that belongs to the box beside it
_NUMBERS = regex.compile(r"\d+")


def prose_sums(page: Page, weights: Sequence[float]) -> list[float]:
    """The prose inside each container, its descendants included."""
    sums = [0.0] * len(page.containers)
    for line, weight in zip(page.lines, weights, strict=True):
        sums[line.container] += weight
    for i in range(len(sums) - 1, -1, -1):
        parent = page.containers[i].parent
        if parent >= 0:
            sums[parent] += sums[i]
    return sums


def body_roots(page: Page, weights: Sequence[float], named: Sequence[str | None]) -> list[int]:
    """The innermost container that still holds most of the prose of the one around it, and paragraphs beside it.

    Pages set the first paragraphs before a box with the others, or fold all but those. Where a link list or
    another part of the site stands beside that box, the paragraphs there are the site's as well.

    >>> from tasks.text.markup.markup import parse, read_page
    >>> page = read_page(parse("<div id=a><a href=/>首页</a></div><div id=b>全校教师45人,学生820人。</div>"))
    >>> [page.containers[i].names for i in body_roots(page, [0.0, 14.0], [None] * len(page.containers))]
    [' b']
    """
    sums = prose_sums(page, weights)
    plain = prose_sums(page, [float(line.letters - 2 * line.linked) for line in page.lines])
    children: dict[int, list[int]] = {}
    for i, container in enumerate(page.containers):
        children.setdefault(container.parent, []).append(i)
    paragraphs = _paragraphs(page, children)
    here = 0
    beside: list[int] = []
    while True:
        inner = sorted((c for c in children.get(here, ()) if c not in paragraphs), key=lambda c: -sums[c])
        if not inner or sums[inner[0]] <= 0 or not _alone(page, inner, sums, sums[here], plain):
            return [here, *beside]
        if len(inner) == 1 and named[inner[0]] is None:
            leaves = [c for c in children[here] if c in paragraphs and named[c] is None]
            prose = [c for c in leaves if sums[c] >= _LEAD]
            beside += [c for c in leaves if prose and c <= max(prose[-1], inner[0])]
        here = inner[0]


def _paragraphs(page: Page, children: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The containers that are paragraphs: by their tag, or of one line each, in a row of alike ones or among those.

    Word processors and editors of mobile sites write `<div>` for `<p>`, and sites print a summary so above the
    paragraphs; the longest paragraph is no body. Nor is a table of data, however much prose its cells hold.
    """
    lines = Counter(line.container for line in page.lines)
    tables = frozenset(line.container for line in page.lines if line.bounds)
    by_tag = tables.union(i for i, one in enumerate(page.containers) if one.tag in _LEAVES)
    among = Counter(page.containers[i].parent for i in by_tag if lines[i])
    alike: dict[tuple[int, str, str], list[int]] = {}
    for i, one in enumerate(page.containers):
        if i not in children and lines[i] == 1 and i not in by_tag:
            alike.setdefault((one.parent, one.tag, one.names.strip()), []).append(i)
    rows = (row for (parent, *_), row in alike.items() if len(row) > 1 or among[parent] > 1)
    return by_tag.union(*rows)


def _alone(
    page: Page, inner: Sequence[int], sums: Sequence[float], whole: float, plain: Sequence[float]
) -> bool:
    """Whether the richest child is the body, or shares it with a rich sibling or one of the same class.

    Pages cut a long document into one `div` a page, and collections give each document its own; the last may
    hold a signature only, so letters outside links (`plain`) are enough for it.
    """
    best = inner[0]
    kind = _kind(page, best)
    others = [c for c in inner[1:] if sums[c] > 0]
    alike = [c for c in inner[1:] if kind[1] and _kind(page, c) == kind]
    if any(sums[c] > 0 or (c > best and plain[c] > 0) for c in alike):
        return False
    if sums[best] < _SHARE * whole:
        return False
    return sums[best] >= _MOST * whole or not others or sums[others[0]] < _SIBLING * sums[best]


def _kind(page: Page, container: int) -> tuple[str, str]:
    """The tag of a container and its names without numbers: `page1` and `page2` are alike."""
    one = page.containers[container]
    return one.tag, _NUMBERS.sub("", one.names).strip()
