"""Step 5: which spans of a source text are site chrome, and whether the page gives the whole document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from tasks.records import Boilerplate, Cleaned, Edit, Source
from tasks.text.chrome_above import above_titles
from tasks.text.chrome_between import between_titles
from tasks.text.chrome_contents import contents_lists
from tasks.text.chrome_edges import by_line
from tasks.text.chrome_feet import page_feet
from tasks.text.chrome_fragments import head_fragments
from tasks.text.chrome_heads import detail_runs, menus, site_heads, window_titles
from tasks.text.chrome_inline import inline_chrome
from tasks.text.chrome_introductions import introductions
from tasks.text.chrome_lines import SENTENCE, claims_rights, folded, judge
from tasks.text.chrome_moments import moments, origins
from tasks.text.chrome_names import known_names, site_names
from tasks.text.chrome_pages import completeness, first_ordinal, named_ordinal, page_numbers
from tasks.text.chrome_pairs import lone_values, pair_lines
from tasks.text.chrome_repeats import head_summaries, preview_titles, short_crumbs, told_titles, torn_titles
from tasks.text.chrome_run_ins import own_titles, run_ins
from tasks.text.chrome_sentences import split_notices
from tasks.text.chrome_signs import Traces, traces
from tasks.text.chrome_tags import last_tags, title_tags
from tasks.text.chrome_tails import link_lists, site_feet, titled_sites
from tasks.text.chrome_teasers import teasers
from tasks.text.chrome_titles import is_dated_link, title_lists
from tasks.text.chrome_verdicts import Verdict
from tasks.text.edits import applied, apply_edits, in_order
from tasks.text.full_stops import with_full_stops
from tasks.text.repairs.glosses import find_glosses
from tasks.text.repairs.leftovers import find_leftovers

_GLOSS, _TAG = "pinyin_gloss", "tag"
_GLOSSED = 4  # glosses from which on a page is judged without them
_UNFINISHED = regex.compile(r"(?<=[^\n…]{6})…{1,2}\s*\(未完")
_ROLE_KINDS = {"nav": "nav", "aside": "nav", "unknown": "nav", "meta": "metadata"}


class LineView(NamedTuple):
    """A line of a source without the space around it; `text` is folded, same length as the original."""

    start: int
    end: int
    text: str
    verdict: Verdict | None

    @property
    def prose(self) -> bool:
        """Whether the line is a sentence of the document rather than a heading, a button or a table row."""
        text = self.text
        if self.verdict is not None or len(text) < 25 or not ("," in text or "。" in text or ";" in text):
            return False
        return text[-1] == "。" or not is_dated_link(text)


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
    veils = _veils(source.text)
    if not veils:
        return _clean(source)
    plain, offsets = apply_edits(source.text, veils)
    blocks = (replace(b, start=offsets.edited(b.start), end=offsets.edited(b.end)) for b in source.blocks)
    cleaned = _clean(replace(source, text=plain, blocks=tuple(blocks)))
    behind = {veil.start: veil.end for veil in veils if veil.rule == _GLOSS}
    spans = ((offsets.span(b.start, b.end), b.kind) for b in cleaned.boilerplate)
    chrome = tuple(Boilerplate(span.start, behind.get(span.end, span.end), kind) for span, kind in spans)
    return replace(cleaned, boilerplate=chrome)


def _veils(text: str) -> list[Edit]:
    """What stands between a page's words and whoever judges them: entities, characters without a shape, glosses.

    Lines are set in with `&nbsp;`, zero-width characters part the words of a button, and the glosses of a
    mirror stand in its buttons and notices as well: 時(shí)間, 當(dāng)前位置. Tags stay, as they tell what a site puts in.
    """
    glosses = find_glosses(text)
    if len(glosses) < _GLOSSED:
        glosses = []
    leftovers = (edit for edit in find_leftovers(text) if edit.rule != _TAG)
    return in_order(applied([*glosses, *leftovers]))


def _clean(source: Source) -> Cleaned:
    view = with_full_stops(folded(source.text))
    seen = traces(view)
    lines = list(_lines(view, seen))
    roles = {block.start: block.role for block in source.blocks}
    by_place = _by_role(lines, roles)
    by_place |= window_titles(lines, by_place)
    by_place |= detail_runs(lines, by_place)
    by_place |= moments(lines, by_place) | teasers(lines)
    by_place |= pair_lines(lines, by_place)
    cut = by_place | by_line(lines, by_place)
    cut |= menus(lines, cut) | site_heads(lines, cut)
    cut |= title_lists(lines, cut) | contents_lists(lines, cut)
    cut |= site_names(lines, cut)
    cut |= preview_titles(lines, cut)
    cut |= between_titles(lines, cut) | lone_values(lines, cut)
    cut |= head_fragments(lines, cut)
    cut |= known_names(lines, cut)
    cut |= above_titles(lines, cut)
    cut |= head_summaries(lines, cut)
    cut |= link_lists(lines, cut)
    cut |= torn_titles(lines, cut) | short_crumbs(lines, cut) | told_titles(lines, cut)
    cut |= origins(lines, cut)
    cut |= introductions(lines, cut)
    cut |= page_numbers(lines, cut)
    cut |= titled_sites(lines, cut) | site_feet(lines, cut)
    cut |= page_feet(lines, cut)
    cut |= title_tags(lines, cut) | last_tags(lines, cut)
    titles = own_titles(lines, cut)
    spans = [span for i in sorted(cut) for span in _spans(lines[i], cut[i], titles.get(i))]
    kept = [line for i, line in enumerate(lines) if i not in cut] if cut else lines
    spans += first_ordinal(kept, previewed="preview_marker" in cut.values()) or named_ordinal(lines, cut)
    spans += run_ins(lines, cut)
    spans += inline_chrome(source, kept, seen)
    body = bool(kept) and (not roles or "body" in roles.values())
    state, stated, obtained = completeness(lines, body=body)
    return Cleaned(tuple(_merged(spans, source.text)), state, stated, obtained)


def _spans(line: LineView, kind: str, title: tuple[int, int] | None) -> Iterator[Boilerplate]:
    """The spans of a line of chrome, around the title that it may hold."""
    start, end = title or (len(line.text), len(line.text))
    before, behind = line.text[:start].rstrip(), line.text[end:].lstrip()
    if before:
        yield Boilerplate(line.start, line.start + len(before), kind)
    if behind:
        yield Boilerplate(line.end - len(behind), line.end, kind)


def _lines(view: str, seen: Traces) -> Iterator[LineView]:
    """The lines of a folded text that hold anything."""
    claims = seen.rights and claims_rights(view)
    end = -1
    for number, raw in enumerate(view.split("\n")):
        start, end = end + 1, end + 1 + len(raw)
        speaks = number in seen.notices
        whole = not speaks and "未完" not in raw
        for at, piece in ((0, raw),) if whole else _pieces(raw, speaks=speaks):
            bare = piece.strip()
            if not bare:
                continue
            silent = bare[-1] == "。" and len(bare) > SENTENCE and not speaks and not claims
            verdict = None if silent else judge(bare, speaks=speaks, claims=claims)
            begin = start + at + piece.index(bare[0])
            yield LineView(begin, begin + len(bare), bare, verdict)


def _pieces(line: str, *, speaks: bool) -> Iterator[tuple[int, str]]:
    """A line, or its text and the notice with which a wall breaks it off: `……(未完,全文共900字`."""
    wall = _UNFINISHED.search(line)
    if wall is None:
        yield from split_notices(line) if speaks else ((0, line),)
    else:
        yield 0, line[: wall.start()]
        yield wall.start(), line[wall.start() :]


def _by_role(lines: Sequence[LineView], roles: dict[int, str]) -> dict[int, str]:
    """HTML: blocks outside the body. A page without a body keeps what no name calls chrome."""
    bodied = "body" in roles.values()
    found = {}
    for i, line in enumerate(lines):
        role = roles.get(line.start, "body")
        if role == "unknown" and not bodied:
            continue
        if role in _ROLE_KINDS and not (role == "meta" and line.prose and "。" in line.text):
            found[i] = _ROLE_KINDS[role]
    return found


def _merged(spans: Sequence[Boilerplate], text: str) -> Iterator[Boilerplate]:
    """Sort spans, drop overlaps, and join neighbours of one kind that only a line end parts."""
    here: Boilerplate | None = None
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if here is None:
            here = span
        elif span.start < here.end:
            continue
        elif (
            span.kind == here.kind
            and text[here.end : span.start] in ("\n", "\r\n")
            and not _parts_lines(text, here.start, span.end)
        ):
            here = Boilerplate(here.start, span.end, here.kind)
        else:
            yield here
            here = span
    if here is not None:
        yield here


def _parts_lines(text: str, start: int, end: int) -> bool:
    """Whether text stands before a span on its first line and behind it on its last: the line end parts the two."""
    behind = text.find("\n", end)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return bool(before.strip()) and bool(text[end : behind if behind >= 0 else len(text)].strip())
