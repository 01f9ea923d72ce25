"""Step 5: which spans of a source text are site chrome, and whether the page gives the whole document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tasks.records import Boilerplate, Cleaned, Source
from tasks.text.chrome_inline import inline_chrome
from tasks.text.chrome_lines import Verdict, claims_rights, folded, judge
from tasks.text.chrome_notices import notice_offsets
from tasks.text.chrome_pages import completeness, first_ordinal, page_numbers
from tasks.text.chrome_repeats import head_summaries, link_lists

_ROLE_KINDS = {"nav": "nav", "aside": "nav", "unknown": "nav", "meta": "metadata"}
_PROSE = regex.compile(r"[。,;]")
_LINE_END = regex.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of a source without the space around it; `text` is folded, same length as the original."""

    start: int
    end: int
    text: str
    verdict: Verdict | None

    @property
    def prose(self) -> bool:
        """Whether the line is a sentence of the document rather than a heading, a button or a table row."""
        return self.verdict is None and len(self.text) >= 25 and _PROSE.search(self.text) is not None


def clean(source: Source) -> Cleaned:
    """Find the chrome of a page and what the page says about its completeness.

    HTML is judged by the place of its blocks first, then, like plain text, line by line: copies of these
    pages circulate as text files with their buttons, page lists and notices in them. A line that a document
    might write itself is cut only before the first or after the last paragraph, and beside certain chrome.

    Spans are in source coordinates, sorted, not overlapping; line ends stay outside.

    >>> page = "首页 > 范文 > 总结\\n一、基本情况\\n全校有教师45人,学生820人。\\n展开阅读全文"
    >>> [(page[b.start:b.end], b.kind) for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [('首页 > 范文 > 总结', 'nav'), ('展开阅读全文', 'nav')]
    >>> clean(Source("一、基本情况\\n全校有教师45人,学生820人。", "txt", "utf-8")).boilerplate
    ()
    """
    lines = list(_lines(source.text))
    roles = {block.start: block.role for block in source.blocks}
    by_place = _by_role(lines, roles)
    cut = by_place | _by_line(lines, by_place)
    cut |= head_summaries(lines, cut)
    cut |= link_lists(lines, cut)
    cut |= page_numbers(lines, cut)
    spans = [Boilerplate(lines[i].start, lines[i].end, cut[i]) for i in sorted(cut)]
    kept = [line for i, line in enumerate(lines) if i not in cut]
    spans += first_ordinal(kept)
    spans += inline_chrome(source, kept)
    body = bool(kept) and (not roles or "body" in roles.values())
    state, stated, obtained = completeness(lines, body=body)
    return Cleaned(tuple(_merged(spans, source.text)), state, stated, obtained)


def _lines(text: str) -> Iterator[LineView]:
    """The lines of a text that hold anything."""
    view = folded(text)
    words = notice_offsets(view)
    claims = claims_rights(view)
    for match in _LINE_END.finditer(view):
        raw = match.group()
        bare = raw.strip()
        if not bare:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        next_word = bisect_left(words, start)
        speaks = next_word < len(words) and words[next_word] < start + len(bare)
        yield LineView(start, start + len(bare), bare, judge(bare, speaks=speaks, claims=claims))


def _by_role(lines: Sequence[LineView], roles: dict[int, str]) -> dict[int, str]:
    """HTML: blocks outside the body. A page without a body keeps what no name calls chrome."""
    if "body" not in roles.values():
        return {}
    found = {}
    for i, line in enumerate(lines):
        role = roles.get(line.start, "body")
        if role in _ROLE_KINDS and not (role == "meta" and line.prose and "。" in line.text):
            found[i] = _ROLE_KINDS[role]
    return found


def _by_line(lines: Sequence[LineView], by_place: dict[int, str]) -> dict[int, str]:
    """Lines that are chrome for sure, and doubtful ones at the edges where such lines stand."""
    body = [i for i, line in enumerate(lines) if line.prose and i not in by_place]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    found: dict[int, str] = {}
    for i, line in enumerate(lines):
        if line.verdict is not None and line.verdict.sure:
            found[i] = line.verdict.kind
    head = any(i < first for i in found) or any(i < first for i in by_place)
    tail = any(i > last for i in found) or any(i > last for i in by_place)
    for i, line in enumerate(lines):
        if line.verdict is None or line.verdict.sure:
            continue
        beside = i - 1 in found and i + 1 in found
        if (i < first and head) or (i > last and tail) or beside:
            found[i] = line.verdict.kind
    return found


def _merged(spans: Sequence[Boilerplate], text: str) -> Iterator[Boilerplate]:
    """Sort spans, drop overlaps, and join neighbours of one kind that only a line end parts."""
    here: Boilerplate | None = None
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if here is None:
            here = span
        elif span.start < here.end:
            continue
        elif span.kind == here.kind and text[here.end : span.start] == "\n":
            here = Boilerplate(here.start, span.end, here.kind)
        else:
            yield here
            here = span
    if here is not None:
        yield here
