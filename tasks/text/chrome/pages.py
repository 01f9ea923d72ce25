"""Page numbers, page ordinals and preview walls: what a page shows of the pages of a document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from tasks.records import Boilerplate, Edit
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.notices import is_preview_notice, shows_all
from tasks.text.repairs.line_signs import FRAME, LINE_SIGN
from tasks.text.repairs.pages import PAGE_LINE, PAGE_ORDINAL
from tasks.text.split.title_lines import page_ordinal

_SEEN = regex.compile(r"(?:^|[_\s—–-])第\s*(\d{1,4})\s*页")
_STATED = regex.compile(
    r"(?:总?共|全文共|全文|总计)\s*(\d{1,4})\s*页|页数\s*[:为]?\s*(\d{1,4})\b|[(（](\d{1,4})页珍藏版"
)
_READ = regex.compile(r"已(?:阅读|预览|显示)\s*(\d{1,4})\s*页")
_LEFT = regex.compile(r"(?:还剩|剩余)\s*(\d{1,4})\s*页")
_ORDINAL = regex.compile(r"(\d{1,3})、\s*(?=[^\s\d]|\d{1,2}[.、(])")
_FIRST = regex.compile(r"1、\s*(?:精选优质文档\s*-+\s*倾情为[你您]奉[上献]\s*)?")
_FILE = regex.compile(r"(?:^|[《>\s]|类型)([^《》\s]{6,80})\.(?:docx?|pdf|wps)")
_TITLE = 6  # characters of a title that are compared
_ENDED = regex.compile(r"[。.!?;:！？；：”」》)）…]$")
_BREAKS_OFF = regex.compile(r"[。;,、“”].{0,200}[\p{Han},、]$")
_GOES_ON = regex.compile(r"(?![一二三四五六七八九十第附]{1,3}[、章篇节条是要])\p{Han}[^。;]{0,80}[。;]")
_PAGE = regex.compile(r"[-—–~·(\[ ]{0,3}\d{1,4}(?: ?/ ?\d{1,4})?[-—–~·)\] ]{0,3}")
_LABEL = 11  # characters of the longest such line
_PARAGRAPH = 30  # characters of the shortest paragraph that a page number tears
_GAP = 150  # characters that stand on a page at least
_BLOCK = 240  # of the first of two blocks, which only their length tells from items
_TORN_ORDINAL = regex.compile(r"(?<=\n\s{0,9})\d{1,4}、")
_TORN_LINE = regex.compile(r"\S(?:.*\S)?")


def completeness(lines: Sequence[LineView], *, body: bool) -> tuple[str, int | None, int | None]:
    """Whether a page gives the whole document, the pages that it states, the pages that it shows.

    `preview` where the page says that the rest is behind a wall, or counts more pages than it shows.
    `full` where nothing says so and there is a body; else `unknown`.
    """
    stated: set[int] = set()
    seen: set[int] = set()
    read = left = None
    wall = whole = False
    for line in lines:
        if line.verdict is None:
            continue
        stated |= {int(n) for m in _STATED.finditer(line.text) for n in m.groups() if n}
        seen |= {int(n) for n in _SEEN.findall(line.text)}
        if is_preview_notice(line.text):
            whole = whole or shows_all(line.text)
            wall = wall or not shows_all(line.text)
        read = _number(_READ, line.text) or read
        left = _number(_LEFT, line.text) or left
    pages = max(stated) if stated else (read + left if read and left else None)
    obtained = read or (len(seen) if seen and (wall or pages) else None)
    if whole and not wall:
        return "full" if body else "unknown", pages, pages
    if wall or (pages and obtained and obtained < pages):
        return "preview", pages, obtained
    return "full" if body else "unknown", pages, obtained


def _number(pattern: regex.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(match.group(1)) if match else None


def first_ordinal(kept: Sequence[LineView], *, previewed: bool) -> list[Boilerplate]:
    """The ordinal before the first page block of a document that is given as blocks, one a page.

    Document sites number the blocks `1、 2、 3、` and cut them by length, inside words. The later ordinals
    stand in the middle of a word, so restoring that word removes them; nothing else removes the first.
    A real list starts its items after a full stop; two long items may not, so that two blocks need a page that is
    `previewed`, or the length of one.
    """
    numbered = [(i, line) for i, line in enumerate(kept) if line.text[0].isdecimal()]
    blocks = [(i, m) for i, line in numbered if (m := _ORDINAL.match(line.text))]
    if len(blocks) < 2 or [int(m.group(1)) for _, m in blocks] != list(range(1, len(blocks) + 1)):
        return []
    torn = sum(not _ENDED.search(kept[i - 1].text) for i, _ in blocks[1:])
    whole = all(i == before + 1 for (before, _), (i, _) in pairwise(blocks))
    shortest = _GAP if previewed or len(blocks) > 2 else _BLOCK
    long = all(len(kept[i].text) >= _GAP for i, _ in blocks[:-1])
    fewest = len(blocks) - 1 if long else len(blocks)  # some pages end with a sentence
    if not whole or not torn or torn * 2 < fewest or len(kept[blocks[0][0]].text) < shortest:
        return []
    line = kept[blocks[0][0]]
    return [Boilerplate(line.start, line.start + len(blocks[0][1].group().rstrip()), "page_marker")]


def named_ordinal(lines: Sequence[LineView], cut: dict[int, str]) -> list[Boilerplate]:
    """The ordinal before the only page block that a site gives, where the name of the file or a title stands behind it.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "《石桥小学安全总结.docx》由会员分享,可在线阅读。\\n1、石桥小学安全总结为抓好安全,我校"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate][1:]
    ['1、']
    >>> clean(Source("1、石桥小学安全总结 本学期,我校抓安全。", "txt", "utf-8")).boilerplate
    (Boilerplate(start=0, end=2, kind='page_marker'),)
    """
    first = next((i for i in range(len(lines)) if i not in cut), 0)
    match = _FIRST.match(lines[first].text) if lines else None
    if match is None:
        return []
    names = {m[1][:_TITLE] for i in range(first) for m in [_FILE.search(lines[i].text)] if m}
    named = any(lines[first].text.startswith(name, match.end()) for name in names)
    if not named and not page_ordinal(lines[first].text):
        return []
    return [Boilerplate(lines[first].start, lines[first].start + 2, "page_marker")]


def torn_markers(source: str, edits: Sequence[Edit]) -> list[Boilerplate]:
    """The page ordinals, page lines and frames that a repair took out of a sentence: they are the site's, wherever they stand.

    Only the repair can tell such an ordinal from the number of an item, since it knows that a word goes on behind it.

    >>> from tasks.text.read import read_source
    >>> from tasks.records import Source
    >>> page = "我校按照上级要求开展各项工作," * 12
    >>> text = page + "评为先进单\\n\\n2、位。" + page + "取得好成\\n\\n3、绩。"
    >>> [(text[b.start:b.end], b.kind) for b in read_source(Source(text, "txt", "utf-8")).cleaned.boilerplate]
    [('2、', 'page_marker'), ('3、', 'page_marker')]
    >>> read_source(Source("加强学习。\\n2、完善制度。\\n3、狠抓落实。", "txt", "utf-8")).cleaned.boilerplate
    ()
    """
    places = (_marker(source, edit) for edit in edits if edit.kind == "broken_line")
    found = [Boilerplate(*place, "page_marker") for place in places if place is not None]
    frames = (edit for edit in edits if edit.rule == LINE_SIGN and source.startswith(FRAME, edit.start))
    return found + [Boilerplate(edit.start, edit.end, "junk") for edit in frames]


def _marker(source: str, edit: Edit) -> tuple[int, int] | None:
    """Where the page marker stands that an edit took out, alone or with a word that it parted."""
    if PAGE_ORDINAL in edit.rule:
        ordinal = _TORN_ORDINAL.search(source, edit.start, edit.end)
        return ordinal.span() if ordinal else None
    line = _TORN_LINE.search(source, edit.start, edit.end) if edit.rule == PAGE_LINE else None
    return line.span() if line else None


def page_numbers(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines that are bare page numbers: at least two, rising by one, with a page of text between them.

    Converted PDF files carry them, and most pages end within a sentence; the numbers of sections stand
    after full stops, the numbers of table rows close together. One alone counts inside a sentence.
    """
    short = [i for i, line in enumerate(lines) if len(line.text) <= _LABEL and i not in cut]
    found = {i: "page_marker" for i in short if _PAGE.fullmatch(lines[i].text) and _tears(lines, i)}
    rows = [i for i in short if len(lines[i].text) <= 3 and lines[i].text.isdecimal()]
    torn = sum(i > 0 and not _ENDED.search(lines[i - 1].text) for i in rows)
    if torn * 2 < len(rows):
        return found
    for i, j in pairwise(rows):
        rising = int(lines[j].text) == int(lines[i].text) + 1
        if rising and lines[j].start - lines[i].end >= _GAP * 2:
            found |= {i: "page_marker", j: "page_marker"}
    return found


def _tears(lines: Sequence[LineView], number: int) -> bool:
    """Whether a bare number stands inside a sentence: between a paragraph that breaks off and its end."""
    if not 0 < number < len(lines) - 1:
        return False
    before, after = lines[number - 1].text, lines[number + 1].text
    return (
        len(before) >= _PARAGRAPH
        and _BREAKS_OFF.search(before) is not None
        and _GOES_ON.match(after) is not None
    )
