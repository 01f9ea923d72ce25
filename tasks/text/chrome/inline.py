"""Chrome inside the body: page lists, site codes, addresses, and titles glued into sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from tasks.records import Boilerplate, Source
from tasks.text.chrome.betting import betting_strings, strewn_searches
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.scripts import office_properties
from tasks.text.chrome.signs import Traces
from tasks.text.chrome.stamps import glued_stamps
from tasks.text.points import offsets_of

# Lists of page numbers, and the marks at which publishing systems cut an article into pages.
_PAGE_LIST = regex.compile(
    r"(?:[『\[【]\s*\d{1,3}\s*[』\]】]\s*){2,}|『\d{1,3}』"
    r"|第{1,2}\s?(?:\d{1,3}|#)\s?页\s?[,，/]?\s?共\s?\d{1,3}\s?页"
    r"|#p#[^#\n]{0,60}#e#|\[!--[a-z]{4,20}\.page--\]|\[/?(?:page|nextpage|pagebreak)\]",
    regex.IGNORECASE,
)
# What is left of the markup of a page in a text that is none.
_MARKUP = regex.compile(
    r"(?:</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|o:p|p|section|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)"
    r"(?:\s[^<>]{0,300}+)?/?>[ 　]*+)++",
    regex.I,
)
# A site code follows a full stop or fills a line; it mixes letters and digits as no unit does.
_CODE = regex.compile(
    r"(?:(?<=[。！!？?；;”])|^)\s*(?P<code>(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,8})(?=$|\s*第.{1,3}[篇章节]|\s+[\p{Han}《“]|[。《])"
)
_UNIT_LIKE = regex.compile(
    r"\d+(?:[kmg]?(?:b|m|g|w|v|hz|cm|mm|km|kg|ml|kw|kwh|mb|gb|kb|pt|px|th|st|nd|rd)\d?|[a-f])|[a-z]{1,3}\d{1,2}"
)
# A stamp of the site: an address with a label, or one that stands outside the sentences of its line.
# Addresses within sentences belong to the document.
_URL = r"(?:https?://|(?<![A-Za-z0-9_.@])www\.)[A-Za-z0-9.%&?=/#:~_+-]{4,200}"
_ADDRESS = regex.compile(
    rf"[(（\[【]?\s*(?:本\p{{Han}}{{1,8}}|文章)?(?:来源于?|来自|摘自|转自|出处|首发于?|原文)\s*[:：]?\s*{_URL}\s*[)）\]】]?"
    rf"|(?:课件|教案|论文|试题|资料|文档|范文|免费)*下载\s*[(（\[【]\s*{_URL}\s*[)）\]】]"
    rf"|(?<=[。！？；：:”] )\p{{Han}}{{2,8}} {_URL}\s*(?=$)"
    rf"|(?:(?<=[。！？；”])|^)\s*[(（\[【]?\s*{_URL}\s*[)）\]】]?\s*(?=$)|^\s*[(（\[【]\s*{_URL}\s*[)）\]】]",
    regex.I,
)
# Who publishes the page, behind the last sentence of a line; a name with letters before it marks copies.
_SIGNED = regex.compile(
    r"(?<=[。!?”)])\s*[(\[【]?(?:文章|信息|稿件|新闻|图文|资料|内容)?(?:来源|稿源|责任编辑|责编|网络编辑|编辑)\s*:"
    r"[^。,;:]{1,24}(?:[)\]】|]|$)\s*$"
)
_MARKED = regex.compile(
    r"(?<=[。!?”)])[A-Za-z0-9]{2,5}\p{Han}{2,10}(?:在线|网|资讯|新闻|讯息|之窗|热线)(?:-\p{Han}{2,12})?\s*$"
)
# How long the page is, behind its title: `[此文共1392字]`.
_LENGTH = regex.compile(r"[\[【(](?:此文|本文|全文|文章)\p{Han}{0,3}\d{3,6}\s*字[\]】)]\s*$")
# A code behind a title, `…持续发展s0100`; models and rooms have a noun before theirs.
_TITLE_CODE = regex.compile(r"^[^。;,]{8,60}\p{Han}(?<![号型版款码室座楼道区用])(?P<code>[a-z]{1,2}\d{4})$")
_INTRODUCED = regex.compile(
    r"(?:文档(?:介绍|简介|描述|内容)\s?:|[【\[]\s?(?:导读|導讀)\s?[】\]]|[全本]文共计?\s?\d{3,6}\s?字(?=\p{Han}))(?=\s*\S)"
)
# The name of a site set into a sentence: `[百范文]`.
_NAMED_SITE = regex.compile(r"[\[【]\p{Han}{1,4}(?:范文|文库|文秘)网?[\]】]")
# Where a copied article was found: `[文秘站 (www.example.com)帮您找文章]`.
_FOUND_AT = regex.compile(r"[\[【][^\[\]【】]{0,40}(?:找文章|找范文|找材料|写作无忧)[^\[\]【】]{0,20}[\]】]")
_COMMENT = regex.compile(r"<!--[^<>\n]{0,120}-->")
# A column of the site that has lost the name of the site before it: `【 - 安全工作总结】`.
_NAMELESS = regex.compile(r"【\s?[-–—]\s?\p{Han}{2,16}】")
# Behind these a bar is the edge of a page's only cell; cells of tables hold words.
_ENDS = frozenset("。!?;”")
_CELL = regex.compile(r"^(?:词条|释义)\s?\|\s")
# What forums put behind the paragraphs of a copy: letters that cling to signs, each such pair between blanks.
_NOISE = regex.compile(r"(?:^|(?<=[^!-~ ])) *((?:[!-~]{1,2} ){3,20}[!-~]{1,2})$")
_CLINGS = regex.compile(r"(?<!\S)(?:[A-Za-z0-9][^\w\s]|[^\w\s][A-Za-z0-9])(?!\S)")
_TAIL = 80  # characters of the longest such noise
# The number of the first page, of a PDF whose lines are gone: `— 1 —柳河镇工作汇报`.
_LEADING = regex.compile(r"\s*(?P<number>[-—－–] ?1 ?[-—－–])\s*(?=\p{Han}|[-—－–《“])")
_TRAILING = regex.compile(r"(?<=[。！？”])\s+(\d{1,3})$")
_KINDS = (
    "总结|计划|方案|报告|汇报|小结|体会|要点|规划|意见|材料|讲话稿|发言稿|范文|情况|制度|职责|预案|致辞|述职"
    "|總結|計劃|計畫|報告|匯報|彙報|小結|體會|要點|規劃|意見|講話稿|發言稿|範文|情況|職責|預案|致辭|述職"
)
_COMPONENT = regex.compile(
    rf"第[一二三四五六七八九十百\d]{{1,4}}[篇章]\s*[:：]\s*([^\n。，,：:]{{4,40}}?(?:{_KINDS}))(?=[一二三四五六七八九十\d(（\s第为在根]|$)"
)
_COLUMN = regex.compile(rf"[\p{{Han}}]{{2,6}}(?:{_KINDS}|大全|文章|文档)")
_WIDEST = 12  # characters of the widest column name with the comma before it and its title mark
_COMMAS = frozenset(",，")
_CLOSES = frozenset(("。", "；", ";", ""))  # what may follow a glued title; "" is the end of the line
_ENDING = regex.compile(rf"(?:{_KINDS})$")
_GIVES = regex.compile(
    r"(?:制定|制订|出台|印发|下发|拟定|起草|完善|修订|形成|编制|通过|根据|按照|依据|落实|贯彻|执行|实施|学习|如|即|和|及|与|、|》)[了的过]?$"
)
_PAUSE = regex.compile(r"[,，、：:《“]")
_MIXED = regex.compile(r"[a-z][0-9]|[0-9][a-z]")
_TITLES = 20  # titles of a document that are looked for in its sentences


def inline_chrome(source: Source, kept: Sequence[LineView], seen: Traces) -> list[Boilerplate]:
    """Spans of chrome within the lines that stay.

    >>> text = "师资已合理调配。『1』『2』\\n三是提升品位,努力办出特色。6dgww"
    >>> from tasks.text.clean import clean
    >>> [text[b.start:b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate]
    ['『1』『2』', '6dgww']
    """
    titles = _titles(source, kept, components=seen.components)[:_TITLES]
    titles = [title for title in titles if _may_be_glued(source.text, title)]
    places = sorted((*seen.inline, *(at for title in titles for at in offsets_of(title, source.text))))
    spans: list[Boilerplate] = []
    for line in _worth_a_look(kept, places):
        raw = source.text[line.start : line.end]
        found = (*_within(line.text), *_glued_titles(raw, titles))
        spans += (Boilerplate(line.start + a, line.start + b, kind) for a, b, kind in found)
    spans += (
        Boilerplate(line.start + at, line.end, "junk")
        for line in kept
        if line.text[-1].isascii() and (at := _noise(line.text)) is not None
    )
    if kept and (first := _LEADING.match(source.text, kept[0].start, kept[0].end)):
        spans.append(Boilerplate(first.start("number"), first.end("number"), "page_marker"))
    if kept and (number := _TRAILING.search(source.text, kept[-1].start, kept[-1].end)):
        spans.append(Boilerplate(number.start(1), number.end(1), "page_marker"))
    return spans


def _noise(line: str) -> int | None:
    """Where the noise of a forum at the end of a folded line begins.

    >>> _noise("保障了安全。 2 S( w! a# @5 U+ A! V"), _noise("板书:a + b = c + d")
    (7, None)
    """
    match = _NOISE.search(line, max(0, len(line) - _TAIL))
    return match.start(1) if match and len(_CLINGS.findall(match.group(1))) > 2 else None


def _worth_a_look(kept: Sequence[LineView], places: Sequence[int]) -> Iterator[LineView]:
    """Lines with one of the places in them."""
    for line in kept if places else ():
        place = bisect_left(places, line.start)
        if place < len(places) and places[place] < line.end:
            yield line


def _within(line: str) -> Iterator[tuple[int, int, str]]:
    """The chrome of a folded line that its form alone gives away."""
    if "『" in line or "[" in line or "【" in line or "#p#" in line or "页" in line:
        yield from ((*m.span(), "page_marker") for m in _PAGE_LIST.finditer(line))
    if _MIXED.search(line):
        codes = (m for m in _CODE.finditer(line) if not _UNIT_LIKE.fullmatch(m["code"]))
        yield from ((*m.span("code"), "junk") for m in codes)
    if "【" in line:
        yield from ((*m.span(), "junk") for m in _NAMELESS.finditer(line))
    if "[" in line or "【" in line:
        yield from ((*m.span(), "junk") for m in _NAMED_SITE.finditer(line))
    if "找" in line or "写作" in line:
        yield from ((*m.span(), "junk") for m in _FOUND_AT.finditer(line))
    if "www." in line or "http" in line:
        yield from ((m.start(), m.start() + len(m.group().rstrip()), "junk") for m in _ADDRESS.finditer(line))
    if "<" in line:
        yield from ((m.start(), m.start() + len(m.group().rstrip()), "junk") for m in _MARKUP.finditer(line))
        yield from ((*m.span(), "junk") for m in _COMMENT.finditer(line))
    searches = (*betting_strings(line), *strewn_searches(line))
    found = (*glued_stamps(line), *searches, *office_properties(line))
    yield from ((start, end, "junk") for start, end in found)
    yield from _edges(line)


def _edges(line: str) -> Iterator[tuple[int, int, str]]:
    """What a site sets before or behind the text of a line, each of another form."""
    if (signed := _SIGNED.search(line)) is not None:
        yield signed.start() + len(signed.group()) - len(signed.group().lstrip()), signed.end(), "metadata"
    elif (marked := _MARKED.search(line)) is not None:
        yield *marked.span(), "junk"
    elif (code := _TITLE_CODE.match(line)) is not None:
        yield *code.span("code"), "junk"
    elif (length := _LENGTH.search(line)) is not None:
        yield *length.span(), "metadata"
    if (introduced := _INTRODUCED.match(line)) is not None:
        yield *introduced.span(), "nav"
    if (cell := _CELL.match(line)) is not None:
        yield cell.start(), len(cell.group().rstrip()), "nav"
    if line.endswith(" |") and (cell is not None or line[-3] in _ENDS):
        yield len(line) - 1, len(line), "nav"


def _glued_titles(raw: str, titles: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for title in titles:
        if title in raw:
            yield from ((start, end, "junk") for start, end in _glued(raw, title) if _idle(raw, start))


def _titles(source: Source, kept: Sequence[LineView], *, components: bool) -> list[str]:
    """The titles that a document states: of the page, of its components, and its first line."""
    found = [source.title] if source.title else []
    if components:
        found += [m.group(1) for m in _COMPONENT.finditer(source.text)]
    found += [source.text[x.start : x.end].strip("《》") for x in kept[:1] if x.end - x.start <= 40]
    names = {_once(t.strip()) for t in found}
    return sorted((t for t in names if len(t) >= 6 and _ENDING.search(t)), key=lambda t: (-len(t), t))


def _once(title: str) -> str:
    """A title that its page prints twice in a row, once."""
    half = len(title) // 2
    return title[:half] if title[:half] == title[half:] else title


def _may_be_glued(text: str, title: str) -> bool:
    return f",{title}" in text or f"，{title}" in text or f"《{title}》" in text


def _glued(raw: str, title: str) -> Iterator[tuple[int, int]]:
    """A title of the document standing as a clause of its own at the end of a sentence.

    `……实现教育公平,第一小学工作方案。` says nothing; sites insert such phrases for search engines.
    A column name may precede it, then in title marks: `,工作计划《第一小学工作方案》。`
    """
    at = raw.find(title)
    while at >= 0:
        start, end = _with_column(raw, at, at + len(title))
        if start >= 0 and raw[end : end + 1] in _CLOSES:
            yield start, end
        at = raw.find(title, at + len(title))


def _with_column(raw: str, start: int, end: int) -> tuple[int, int]:
    """From the comma before a title to the end of it, with its column name and title marks; -1 if there is none."""
    if raw[start - 1 : start] == "《" and raw[end : end + 1] == "》":
        low = max(0, start - _WIDEST)
        comma = max(raw.rfind(",", low, start), raw.rfind("，", low, start))
        column = raw[comma + 1 : start - 1] if comma >= 0 else ""
        return (comma if not column or _COLUMN.fullmatch(column) else -1), end + 1
    return (start - 1 if raw[start - 1 : start] in _COMMAS else -1), end


def _idle(raw: str, at: int) -> bool:
    """Whether the clause before a glued title is one of its own that asks for no title."""
    before = raw[max(0, at - 4) : at]
    return len(before) == 4 and not _PAUSE.search(before) and not _GIVES.search(raw[max(0, at - 12) : at])
