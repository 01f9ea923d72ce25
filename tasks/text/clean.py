"""Step 5: which spans of a source text are site chrome, and whether the page gives the whole document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.records import Boilerplate, Cleaned, Edit, Source
from tasks.text.chrome.above import above_titles
from tasks.text.chrome.between import between_titles
from tasks.text.chrome.contents import contents_lists
from tasks.text.chrome.decorated import decorated_titles
from tasks.text.chrome.edges import by_line
from tasks.text.chrome.feet import page_feet
from tasks.text.chrome.foot_sentences import foot_sentences
from tasks.text.chrome.fragments import head_fragments
from tasks.text.chrome.heads import detail_runs, menus, site_heads, window_titles
from tasks.text.chrome.inline import inline_chrome
from tasks.text.chrome.introductions import introductions
from tasks.text.chrome.line_views import LineView, line_views
from tasks.text.chrome.lines import folded
from tasks.text.chrome.moments import moments, origins
from tasks.text.chrome.names import known_names, site_names
from tasks.text.chrome.pages import completeness, first_ordinal, named_ordinal, page_numbers
from tasks.text.chrome.pairs import lone_values, pair_lines
from tasks.text.chrome.repeats import head_summaries, preview_titles, short_crumbs, told_titles, torn_titles
from tasks.text.chrome.run_ins import own_titles, run_ins
from tasks.text.chrome.signs import traces
from tasks.text.chrome.tags import last_tags, title_tags
from tasks.text.chrome.tails import link_lists, site_feet, titled_sites
from tasks.text.chrome.teasers import teasers
from tasks.text.chrome.titles import title_lists
from tasks.text.edits import applied, apply_edits, in_order
from tasks.text.full_stops import with_full_stops
from tasks.text.repairs.glosses import find_glosses
from tasks.text.repairs.leftovers import find_leftovers

_GLOSS, _TAG = "pinyin_gloss", "tag"
_GLOSSED = 4  # glosses from which on a page is judged without them
_ROLE_KINDS = {"nav": "nav", "aside": "nav", "unknown": "nav", "meta": "metadata"}


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
    lines = list(line_views(view, seen))
    roles = {block.start: block.role for block in source.blocks}
    by_place = _by_role(lines, roles)
    by_place |= window_titles(lines, by_place)
    by_place |= detail_runs(lines, by_place)
    by_place |= moments(lines, by_place) | teasers(lines) | foot_sentences(lines)
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
    cut |= decorated_titles(lines, cut)
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
            and not _partsline_views(text, here.start, span.end)
        ):
            here = Boilerplate(here.start, span.end, here.kind)
        else:
            yield here
            here = span
    if here is not None:
        yield here


def _partsline_views(text: str, start: int, end: int) -> bool:
    """Whether text stands before a span on its first line and behind it on its last: the line end parts the two."""
    behind = text.find("\n", end)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return bool(before.strip()) and bool(text[end : behind if behind >= 0 else len(text)].strip())
