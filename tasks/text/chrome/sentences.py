"""Sentences of a site inside a paragraph of a document: both stand on one line once a page was copied as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.text.chrome.notices import is_notice, is_plain_notice, is_preview_notice, may_speak, says_own

_SENTENCE = re.compile(r"[^。!?！？]++[。!?！？]*+[”\"』」)）】]*+")
# What may stand inside a sentence of a document: a notice in brackets, and the wall that hides a part of it.
_INSERTED = regex.compile(
    r"[(（【\[][^()（）【】\[\]]{4,80}[)）】\]]|…{0,2}此处(?:隐藏|省略)\s?\d{1,7}\s?个?字…{0,2}(?:\">)?"
)
_WALLS = ("此处隐藏", "此处省略")
# What editors speak of, before and after the words that give them away.
_EDITOR = regex.compile(r"小编|[为给]大家|欢迎|收集|整理")
_SITE = regex.compile(
    r"[您你]|大家|下载|文档|本站|网站|范文|阅读|文章|版权|侵权|删除|联系|小编|参考|平台|内容|付费|会员|点击"
)
_REPORTER = re.compile(r"我(?!们)|本人|本学期")  # editors say 我们 of themselves and their readers
_LINE = 300  # characters of the longest line that may go as a whole
_LONGEST = 320  # characters of the longest sentence that may be a notice
_SHORTEST = 6  # characters of the shortest sentence that counts


# The title of a file behind the number of its first page, on the line of all that follows: `1、安全工作总结范文3篇下面是…`.
_PAGED_TITLE = regex.compile(
    r"1、[^。,;:!?]{4,40}?(?:总结|方案|计划|报告|汇报|材料|体会)(?:范文|范本|模板|参考|大全){0,2}(?:[(]?[\d一二三四五六七八九十]{1,3}篇[)]?)?(?=\p{Han})"
)


def split_notices(line: str) -> Iterator[tuple[int, str]]:
    """A folded line cut where the site begins or ends to speak, if there is more on it than that.

    Sites greet above the first paragraph and sign below the last one, and a page saved as text often runs that
    into the paragraph itself. An editor's introduction has sentences about summaries in general before the one
    that gives it away, and they go with it; so do sentences about pages and readers.

    >>> [piece for _, piece in split_notices("全校教师45人,学生820人。本文来源于某某范文网。")]
    ['全校教师45人,学生820人。', '本文来源于某某范文网。']
    >>> [piece for _, piece in split_notices("总结怎么写呢?下面是小编整理的工作总结,欢迎阅读。")]
    ['总结怎么写呢?下面是小编整理的工作总结,欢迎阅读。']
    """
    if not may_speak(line):
        yield 0, line
        return
    if (title := _PAGED_TITLE.match(line)) is not None:
        rest = list(split_notices(line[title.end() :]))
        if len(rest) > 1:
            yield 0, title.group()
            yield from ((title.end() + at, piece) for at, piece in rest)
            return
    places = list(_places(line))
    site = [_speaks(line[a:b], edge=i in (0, len(places) - 1)) for i, (a, b) in enumerate(places)]
    if all(site) or not any(site):
        yield 0, line
        return
    if len(line) <= _LINE:
        site = _with_company([line[a:b] for a, b in places], site)
    begin = 0
    for i, (at, _) in enumerate(places):
        if i and site[i] != site[i - 1]:
            yield begin, line[begin:at]
            begin = at
    yield begin, line[begin:]


def _with_company(sentences: list[str], site: list[bool]) -> list[bool]:
    """The sentences of a short line that go: notices, and what stands beside them and is no document's."""
    first = site.index(True)
    editor = any(speaks and _EDITOR.search(text) for text, speaks in zip(sentences, site, strict=True))
    editor = editor and not any(map(_REPORTER.search, sentences[:first]))
    out = []
    for i, (text, speaks) in enumerate(zip(sentences, site, strict=True)):
        wall = any(word in sentences[first] for word in _WALLS)
        between = 0 < i < len(site) - 1 and site[i - 1] and site[i + 1] and text[-1] == "?"
        idle = (
            between
            or len(text.strip()) < _SHORTEST
            or _SITE.search(text) is not None
            or (editor and i < first)
        )
        out.append(speaks or (idle and not wall and not says_own(text)))
    return out


def _places(line: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a line begin and end; what a site inserted into one is a sentence of its own."""
    begin = 0
    for match in _INSERTED.finditer(line):
        if is_notice(match.group()) or is_preview_notice(match.group()):
            yield from _sentences(line, begin, match.start())
            yield match.span()
            begin = match.end()
    yield from _sentences(line, begin, len(line))


def _sentences(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _SENTENCE.finditer(line, start, end):
        yield at, match.end()
        at = match.end()
    if at < end:
        yield at, end


def _speaks(sentence: str, *, edge: bool) -> bool:
    """Whether the site speaks; in the middle of a paragraph only words that no document uses count."""
    if not _SHORTEST < len(sentence.strip()) <= _LONGEST or not may_speak(sentence):
        return False
    if is_preview_notice(sentence) or is_plain_notice(sentence):
        return True
    return edge and is_notice(sentence)
