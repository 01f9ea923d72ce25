"""Headings without a number: short lines that name what the paragraphs below are about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import regex

from tasks.text.outline.markers import Marker
from tasks.text.points import line_starts, starting_at
from tasks.vocabulary import words

_LINE = re.compile(r"^[ \t\u3000]*+(?P<line>[^\n]{2,22}?)[ \t\u3000]*+$", regex.MULTILINE)
_WORDS = "|".join(sorted(words("heading_words"), key=len, reverse=True))
_HEADING = regex.compile(
    rf"(?![一二三四五六七八九十]{{1,3}}、)(?:(?:19|20)\d\d年?度?)?[\p{{Han}}、“”]{{0,16}}?(?:{_WORDS})[::]?"
)
# What a line of this length is otherwise: a title, a greeting, a signature, an item of a table of contents.
_OTHER = regex.compile(
    r".{3,}(?:工作|活动|学期|学年|年度|个人)[\p{Han}]{0,4}(?:总结|计划|方案|报告|汇报|要点|材料|小结)$|[各尊]位|同志们|附件|目录|.*(?:学校|小学|中学|幼儿园|教育局|委员会|办公室)$"
    r"|.*[\d一二三四五六七八九十]+[年月日]$|.*(?:可以|进行|如下|以下).*[::]$"
)
_BODY = re.compile(r"\s*+(?:[^\n]{25}|[^\n]{4,24}[。:;!?,]|[(一1①])")
# Short lines of words alone that stand between paragraphs: headings where there are two of them and no list.
_ALONE = regex.compile(
    r"(?!.*(?:[同各]志|专家|记者|通讯员|作者|来源|[先女]生|老师|校长|主任|书记)$)[\p{Han}、“”]{4,14}"
)
_PARAGRAPH = re.compile(r"\s*+[^\n]{30,}[。!?][”)]?[ \t\u3000]*(?:\n|\Z)")
# 师资队伍: and 课程设置 : over lines of their own, where nothing is numbered.
_LABEL = regex.compile(r"\p{Han}[\p{Han}、“”]{3,13}[ 　]?[::]")
_TOLD = re.compile(r"\s*+[^\n::]{10,}[。;!?]")
# Such a line right below 一、… or behind a paragraph, with its own paragraph below it.
_UNDER = re.compile(
    r"(?:^|(?<=\n))[ \t\u3000]*(?P<line>[\u4e00-\u9fff、“”]{4,16})[ \t\u3000]*\n\s*(?=[^\n]{19,}[。!?;][ \t\u3000]*(?:\n|\Z))"
)
_DASHES = " \t\u3000\n-•"
_ENDED = frozenset("。!?”)…")
_BLANKS = 8  # characters of white space between two lines, at most
# A line that is a heading even where no second one bears it out.
_SURE = regex.compile(
    r"(?:(?:19|20)\d\d年?度?工作(?:回顾|总结|情况|成效)|.{0,6}(?:存在的?(?:主要|突出|安全)?(?:问题|不足|困难|隐患)[\p{Han}]{0,8}|主要做法|工作回顾|下一步[\p{Han}]{2,6}|今后打算|努力方向))[::]?"
)
_CLOSING = re.compile(r"打算|展望|方向|下一步|今后|结束语|结语|建议|存在|不足|问题|体会|反思|总结")


def plain_headings(hans: str, numbered: list[Marker]) -> list[Marker]:
    """The unnumbered headings of a part, in order; none where a single line only might be one.

    Such a line is short, ends with a word that headings end with (成效, 不足, 下一步打算) and has a
    paragraph below it. The style says how they stand to the list 一、二、三、 of the part: `plain` above
    all numbers, `under` below its items, `aside` before or after it.

    >>> text = "园务小结\\n亮点\\n我们拥有一支有爱心的队伍,家长放心。\\n不足\\n设备还不够完善,玩具偏少,有待添置。\\n"
    >>> [(text[m.start : m.end], m.style) for m in plain_headings(text, [])]
    [('亮点', 'plain'), ('不足', 'plain')]
    >>> plain_headings("工作总结\\n我校抓质量。\\n河口小学\\n2014年1月5日", [])
    []
    """
    found = [m for m in _candidates(hans) if not _labels_an_item(hans, m, numbered)]
    tops = [m for m in numbered if m.style == "cn" and m.anchor == "line" and not m.bare]
    if below := list(_standing_under(hans, numbered, tops)):
        return _merged((*_named_below(hans, found, numbered, tops), *below))
    return _named_below(hans, found, numbered, tops)


def _named_below(hans: str, found: list[Marker], numbered: list[Marker], tops: list[Marker]) -> list[Marker]:
    """The headings of telling words, and the lines that stand alone where no list of numbers is."""
    if not numbered and len(alone := list(_standing_alone(hans))) > 1:
        return _merged((*found, *alone))
    if len(found) == 1 and not (
        _leads_a_list(found[0], numbered) or _SURE.fullmatch(hans, found[0].start, found[0].end)
    ):
        return []
    if not found:
        return []
    restarts = sum(m.value == 1 for m in tops) > 1
    if not tops or restarts:
        return found
    return [_placed(m, hans, tops) for m in found]


def _labels_an_item(hans: str, heading: Marker, numbered: list[Marker]) -> bool:
    """Whether a line is the label of an item below 一、, as every item has it: 整改措施: of (一) and of (二)."""
    line = hans[heading.start : hans.find("\n", heading.start)].rstrip()
    if not _ITEM_LABEL.fullmatch(line) or hans.count("\n" + line) < 2:
        return False
    before = bisect_right(numbered, heading.start, key=lambda m: m.start) - 1
    return before >= 0 and numbered[before].style not in ("cn", "chapter")


_ITEM_LABEL = re.compile(r"(?:整改|改进|解决|具体|主要)*(?:措施|目标|情况|结果|对策|成效):")


def _merged(found: tuple[Marker, ...]) -> list[Marker]:
    return sorted({m.start: m for m in found}.values(), key=lambda m: m.start)


def _candidates(hans: str) -> Iterator[Marker]:
    title_end = hans.find("\n", len(hans) - len(hans.lstrip()))
    if title_end < 0:
        return
    for match in _lines(hans, title_end):
        line = match["line"]
        if _HEADING.fullmatch(line) and not _OTHER.match(line) and _BODY.match(hans, match.end()):
            yield Marker(match.start("line"), match.end("line"), "plain", 0, "line", "")


def _lines(hans: str, above: int) -> Iterator[re.Match[str]]:
    """The short lines below a place."""
    starts = line_starts(hans)
    return starting_at(_LINE, hans, starts[bisect_right(starts, above) :])


def _standing_alone(hans: str) -> Iterator[Marker]:
    """Lines of a few words between two paragraphs, whatever they say: 师资力量 of a school's description."""
    title_end = hans.find("\n", len(hans) - len(hans.lstrip()))
    for match in _lines(hans, title_end) if title_end >= 0 else ():
        low = max(0, match.start() - _BLANKS)
        ended = hans[low : match.start()].rstrip()[-1:] in _ENDED or match.start() - title_end < _BLANKS
        alone = _ALONE.fullmatch(match["line"]) and _PARAGRAPH.match(hans, match.end())
        label = _LABEL.fullmatch(match["line"]) and _TOLD.match(hans, match.end())
        if (alone or label) and ended and not _OTHER.match(match["line"]):
            yield Marker(match.start("line"), match.end("line"), "plain", 0, "line", "")


def _standing_under(hans: str, numbered: list[Marker], tops: list[Marker]) -> Iterator[Marker]:
    """Lines of a few words that part the text of a section 一、 without a list of its own: two or more in a row."""
    starts = sorted({m.start for m in numbered if m.anchor == "line"})
    for top in tops:
        after = bisect_right(starts, top.start)
        stop = starts[after] if after < len(starts) else len(hans)
        line_end = hans.find("\n", top.end, stop)
        if line_end < 0:
            continue
        row = [m for m in _UNDER.finditer(hans, line_end, stop) if not _OTHER.match(m["line"])]
        if len(row) > 1 and not hans[line_end : row[0].start()].strip(_DASHES):
            yield from (Marker(m.start("line"), m.end("line"), "under", 0, "line", "") for m in row)


def _leads_a_list(heading: Marker, numbered: list[Marker]) -> bool:
    """Whether the first item of a list stands right below a heading."""
    below = next((m for m in numbered if m.start >= heading.end), None)
    return below is not None and below.value == 1 and below.start - heading.end < 4


def _placed(heading: Marker, hans: str, tops: list[Marker]) -> Marker:
    """A heading beside one list of 一、二、三、."""
    outside = heading.start < tops[0].start or (
        heading.start > tops[-1].start and _CLOSING.search(hans, heading.start, heading.end) is not None
    )
    return Marker(heading.start, heading.end, "aside" if outside else "under", 0, "line", "")
