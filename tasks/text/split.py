"""Step 8: a compilation becomes its component documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from tasks.records import Part, Span
from tasks.text.openings import opening
from tasks.text.titles import NARROW, title_in

_NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})"
_LABEL = regex.compile(
    rf"""(?:
      (?P<pian> [【\[(〔《]?[ ]?第[ ]?(?P<n>{_NUMBER})[ ]?篇(?!章|文章|课文|幅) )
    | (?P<open> ^[ 　]*+[【\[(〔〖<★☆■◆●\#*]{{0,3}}[ ]?(?:篇|范文|例文|样本)[ ]?(?P<n>{_NUMBER}) )
    ) [ ]?[】\])〕〗>★☆*]{{0,2}}[ ]?[::、.]?[ ]?""",
    regex.VERBOSE | regex.MULTILINE,
)
# What a label can't do without, and a promise: few texts hold either.
_LABELLED = re.compile(
    rf"篇[ ]?{_NUMBER}|第[ ]?{_NUMBER}[ ]?篇|范文[ ]?{_NUMBER}|例文[ ]?{_NUMBER}|样本[ ]?{_NUMBER}"
)
_PROMISED = re.compile(r"篇(?:[)】]|[ 　]*$)", re.MULTILINE)
_SPEECHES = (
    r"总结|计划|报告|汇报|小结|体会|心得|发言稿|讲话稿|演讲稿"  # with 一 behind it; 方案一 is a choice
)
_KINDS = rf"{_SPEECHES}|方案|材料|制度|规划|倡议书|申请书|简报"
_TITLED = regex.compile(
    rf"""^[ 　【《*]*+(?P<stem>[^\n。!?;]{{4,40}}?)[ 　]*+
      (?: [“【\[]?(?:篇|范文|例文|样本|模板|精选|之|第)[ ]?(?P<n>{_NUMBER})篇?[”】\]]?(?:[::][^\n]{{2,40}})?
        | (?<=(?:{_KINDS})[ 　]{{0,2}})(?P<n>[0-9]{{1,2}})
        | (?<=(?:{_SPEECHES})[ 　]{{0,2}})(?P<n>[一二三四五六七八九十]{{1,2}})
        | (?:范文|模板|精选)?[(【](?:[第篇])?(?P<n>{_NUMBER})篇?[)】] )
      [ 　】》*]*(?:[|][^\n]{{0,20}})?$""",
    regex.VERBOSE | regex.MULTILINE,
)
# The title of a page that promises several texts: `个人述职报告锦集5篇`, `整改报告(精选7篇)`.
_PROMISE = regex.compile(
    rf"^[ 　]*+(?P<stem>[^\n。!?;]{{4,40}}?)[(【]?(?:范文|模板|精选|通用|锦集|集锦|合集|集合|汇编|汇总|大全|推荐|最新|优秀|必备|热门|实用|[ 　])*+"
    rf"[(【]?(?:{_NUMBER})篇[)】]?[ 　]*(?:$|(?=(?P=stem)))",
    regex.MULTILINE,
)
_PROMISING = regex.compile(rf"{_NUMBER}篇[)】]")
_LEAST = 60  # characters of a part; a shorter stretch is a table of contents
_OWN = 400  # characters and sentences of a text that stands before the first heading, at least
_SENTENCES = 6
_PREFACE = 1500  # characters before a first heading, at most, that has no second one


@dataclass(frozen=True, slots=True)
class _Heading:
    """A place where a component may begin: its number, and where its title may be looked for."""

    start: int
    title_at: int
    number: int
    family: str


def split(text: str, hans: str) -> list[Part]:
    """The component documents, at least one; offsets are reading coordinates, `title` is filled where stated.

    Compilers string documents together as 第一篇:…, 【篇二】, “…总结 篇3” or “…模板(2)”. What stands before
    a first numbered heading is a part of its own if the numbers begin with 2, else the compiler's preface.

    >>> text = "第一篇:校园安全总结\\n" + "我校抓安全。" * 20 + "\\n第二篇:教研计划\\n" + "我校抓教研。" * 20
    >>> [(p.start, p.title) for p in split(text, text)]
    [(0, '校园安全总结'), (132, '教研计划')]
    >>> text = "河口小学工作总结\\n本学期发表论文第一篇、第二篇。"
    >>> [p.title for p in split(text, text)]
    ['河口小学工作总结']
    """
    headings, begin = _chosen(hans), opening(hans)
    if not headings:
        span = title_in(hans, begin, len(hans))
        return [_part(text, begin if begin < len(hans) else 0, len(hans), 1, span)]
    if _is_text(hans, begin, headings[0].start):
        headings = [_Heading(begin, begin, 0, headings[0].family), *headings]
    ends = [h.start for h in headings[1:]] + [len(hans)]
    return [
        _part(text, h.start, end, i, _title_of(hans, h, end, begin))
        for i, (h, end) in enumerate(zip(headings, ends, strict=True), 1)
    ]


def _is_text(hans: str, start: int, end: int) -> bool:
    """Whether what stands before the first heading is a text itself, as a report before the ones attached to it."""
    long = end - start > _PREFACE or _SECTION.search(hans, start, end) is not None
    return long and end - start > _OWN and hans.count("。", start, end) >= _SENTENCES


def _title_of(hans: str, heading: _Heading, end: int, begin: int) -> Span | None:
    """The title behind a heading; a bare 篇一 has the one that the page gives to all its texts."""
    own = title_in(hans, heading.title_at, end)
    if own is None and heading.title_at > heading.start:
        return title_in(hans, begin, heading.start)
    return own


def _part(text: str, start: int, end: int, ordinal: int, span: Span | None) -> Part:
    title = NARROW.apply("".join(text[span.start : span.end].splitlines())) if span else None
    return Part(start, end, ordinal, title)


def _chosen(hans: str) -> list[_Heading]:
    """The longest rising row of headings of one family; a lone heading counts below a compiler's preface."""
    families: dict[str, list[_Heading]] = {}
    for heading in [*_labels(hans), *_titled(hans), *_promised(hans)]:
        families.setdefault(heading.family, []).append(heading)
    rows = [_with_first(hans, _rising(hans, row)) for row in families.values()]
    best = max(rows, key=len, default=[])
    return best if len(best) > 1 or (best and _is_first(hans, best[0])) else []


_SECTION = re.compile(
    r"^[ 　]*(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])", re.MULTILINE
)


def _is_first(hans: str, heading: _Heading) -> bool:
    """Whether a lone 第一篇 or 篇1 opens the text: previews and excerpts end before the second one."""
    return heading.number == 1 and heading.start <= _PREFACE and not _SECTION.search(hans, 0, heading.start)


def _promised(hans: str) -> Iterator[_Heading]:
    """The title of the page with a running number, inside a line: `…整改情况。述职报告篇2各位领导`."""
    promise = _PROMISE.search(hans, 0, _PREFACE) if _PROMISED.search(hans, 0, _PREFACE) else None
    if promise is None:
        return
    running = regex.compile(rf"{regex.escape(promise['stem'])}[ 　]?篇[ ]?(?P<n>{_NUMBER})[ 　::]?")
    for match in running.finditer(hans, promise.end()):
        yield _Heading(match.start(), match.start(), _number(match["n"]), "promised")


def _labels(hans: str) -> Iterator[_Heading]:
    """第N篇 at the head of a line; inside a line only before a colon (a junk line ran into it)."""
    for match in _LABEL.finditer(hans) if _LABELLED.search(hans) else ():
        label = match.group()
        heads_line = not hans[hans.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" 　《")
        if not heads_line and not label.rstrip().endswith((":", "：")):
            continue
        start = match.end() - len(label.lstrip())
        yield _Heading(start, match.end(), _number(match["n"]), "pian" if match["pian"] else "open")


def _titled(hans: str) -> Iterator[_Heading]:
    """Lines that end with a running number: 安全工作总结 篇2, 工作总结模板(3); not one that promises texts first."""
    for match in _titled_lines(hans):
        if _PROMISING.search(match["stem"]):
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield _Heading(start, start, _number(match["n"]), match["stem"].strip(" 　《【#"))


# Lines that may end so; few do, and the pattern of the whole line is slow.
_NUMBERED_END = re.compile(
    r"[0-9一二三四五六七八九十百)篇”】\]》*](?=[ 　]*(?:[|][^\n]{0,20}|[::][^\n]{2,40})?$)", regex.MULTILINE
)


def _titled_lines(hans: str) -> Iterator[regex.Match[str]]:
    done = 0
    for end in _NUMBERED_END.finditer(hans):
        start = hans.rfind("\n", 0, end.start()) + 1
        if start >= done and (match := _TITLED.match(hans, start)):
            done = match.end()
            yield match


def _rising(hans: str, row: list[_Heading]) -> list[_Heading]:
    """Of a row of headings those whose numbers rise and that have a text of their own.

    A table of contents repeats all headings with nothing between them, so a heading with a longer
    text replaces an earlier one of its number.
    """
    ends = [h.start for h in row[1:]] + [len(hans)]
    kept: list[_Heading] = []
    for heading, end in zip(row, ends, strict=True):
        if end - heading.title_at < _LEAST or heading.number == 0:
            continue
        if not kept or heading.number > kept[-1].number:
            kept.append(heading)
    return kept


def _with_first(hans: str, row: list[_Heading]) -> list[_Heading]:
    """Give a row that begins with 2 its first part, which carries no number."""
    if not row or row[0].number != 2:
        return row if row and row[0].number == 1 else []
    begin = len(hans) - len(hans.lstrip())
    if row[0].start - begin < _LEAST:
        return row
    return [_Heading(begin, begin, 1, row[0].family), *row]


_DIGITS = "零一二三四五六七八九"


def _number(text: str) -> int:
    """The number of a label, below a hundred in Chinese.

    >>> _number("12"), _number("十"), _number("十二"), _number("二十"), _number("三")
    (12, 10, 12, 20, 3)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.find(text) if len(text) == 1 else 0
    return 10 * (_DIGITS.find(tens) if tens else 1) + (_DIGITS.find(ones) if ones else 0)
