"""Titles: which lines of a document are one, and where one ends that lost its line break."""

from __future__ import annotations

import re

import regex

from tasks.records import Span
from tasks.text.points import character_map
from tasks.text.split.title_lines import SECOND_HALF, line_title, names_kind

# Full-width digits and letters become those of half width.
NARROW = character_map({chr(i + 0xFEE0): chr(i) for i in range(0x21, 0x7F) if chr(i).isalnum()})
# The name of a body that has a line to itself.
_BODY = regex.compile(r"\p{Han}{2,16}(?:学校|中心校|小学|中学|幼儿园|学区|[局府委会])")
_BODY_ENDS = frozenset("局府委会校园区镇乡县市省厅处室部院办队司组学")
# The document number above a title, buttons of a site, and what is left of blanks that were lost to question marks.
_NO_LINE = regex.compile(
    r"\p{Han}{1,8}[\[〔(【](?:19|20)[0-9]{2}[^\n]{0,10}|[^\p{L}\p{N}]+|(?:加大|减小|还原|放大|缩小|打印|关闭|收藏|分享|字号|字体)[::]?"
)
_UPRIGHT = regex.compile(r"\p{Han}(?:\s*\n\s*\p{Han})*+")
# Columns and buttons of a site above a title: 教育新闻, 某某要闻 某某动态, 加大.
_SITE_WORDS = regex.compile(
    r"(?:\p{Han}{0,6}(?:新闻|要闻|动态|快讯|简讯|资讯|播报|头条|频道|栏目|专栏|之窗|在线|公告栏|看点|聚焦)[ 　|·>/]*)+"
    r"|返回\p{Han}{0,6}首页|[\p{Han}xX]{1,3}"
)


def title_in(hans: str, start: int, end: int) -> Span | None:
    """The title of a part that begins at `start`, None where no line looks like one.

    Pages repeat their title, put a mere label over it (第三篇:学校工作总结), print it over two lines, or
    glue the first sentence to it. The last line of those before the text that names a kind of document wins.

    >>> hans = "第三篇:学校工作总结\\n清河学区2013年工作汇报材料\\n一年来,我们抓质量。"
    >>> span = title_in(hans, 4, len(hans)); hans[span.start:span.end]
    '清河学区2013年工作汇报材料'
    >>> hans = "青石县“十三五”规划工作总结我县规划实施以来,认真落实,成效显著。"
    >>> span = title_in(hans, 0, len(hans)); hans[span.start:span.end]
    '青石县“十三五”规划工作总结'
    >>> hans = "基建工作总结【清河区2013年基建工作总结】\\n一年来,我们抓质量。"
    >>> span = title_in(hans, 0, len(hans)); hans[span.start:span.end]
    '清河区2013年基建工作总结'
    >>> title_in("我校现有学生842人。教师56人。", 0, 16) is None
    True
    """
    found: Span | None = None
    above: Span | None = None
    lines = _first_lines(hans, start, end)
    for i, line in enumerate(lines):
        here = line_title(hans, line, first=found is None)
        if here is None:
            break
        if found is not None and names_kind(hans, found) and _is_aside(hans, line):
            continue
        if found is None and i + 1 < len(lines) and _is_site_word(hans, here):
            continue
        if names_kind(hans, here):
            if found is not None and _is_column(hans, found, here):
                break
            found = _joined(hans, above or found, here)
            above = None
        elif found is None:
            found = here
        elif not names_kind(hans, found) and _is_begun(hans, found, here):
            found = _joined(hans, found, here)  # a title over three lines
        elif above is None and (
            _BODY.fullmatch(hans, here.start, here.end) or _is_first_half(hans, lines[i + 1 : i + 2])
        ):
            above = here  # the body that speaks stands between the label of a part and its own title
        elif _has_subtitle(hans, lines[i + 1 : i + 2]):
            found = here  # below a mere label: a motto, and what it is the motto of
        else:
            break
    if found is None:
        return _sent_title(hans, start, end)
    return found if names_kind(hans, found) or _is_short_enough(hans, found) else None


_SENT = regex.compile(r"《(?P<title>[^》\n]{6,60})》[^。\n]{0,40}(?:印发|转发)(?:给你们|各)")
_SENDING = 600  # characters of a letter that sends a paper


def _sent_title(hans: str, start: int, end: int) -> Span | None:
    """The title of the paper that an untitled letter sends (《…行动计划》…现印发给你们), where it stands on a line below."""
    sent = _SENT.search(hans, start, min(end, start + _SENDING))
    at = hans.find("\n" + sent["title"], sent.end(), end) + 1 if sent else 0
    return Span(at, at + len(sent["title"])) if sent and at else None


def _is_aside(hans: str, line: Span) -> bool:
    """Whether a line stands in brackets as a whole: what a site says of the model text below its title."""
    return hans[line.start] == "(" and hans[line.end - 1] == ")"


_BY_OFFICE = re.compile(r"(?:[局厅委办会]|政府|学校|中学|小学|幼儿园)关于")


def _is_short_enough(hans: str, title: Span) -> bool:
    """Whether a line that names no kind may be a title; that of a paper of an office is longer: 某局关于…的决定."""
    longest = 60 if _BY_OFFICE.search(hans, title.start, title.end) else 40
    return title.end - title.start <= longest


def _is_first_half(hans: str, below: list[Span]) -> bool:
    """Whether the line below can only be the end of a title: `青石市质量大检查` above `情况汇报材料`."""
    return bool(below) and SECOND_HALF.fullmatch(hans, below[0].start, below[0].end) is not None


def _has_subtitle(hans: str, below: list[Span]) -> bool:
    """Whether the line below is one that says what a motto is over: `——河口小学2013年工作总结`."""
    if not below or hans[below[0].start] not in "—–":
        return False
    here = line_title(hans, below[0], first=False)
    return here is not None and names_kind(hans, here)


def _first_lines(hans: str, start: int, end: int) -> list[Span]:
    """The first six lines with text; a title set from top to bottom, one character a line, is one of them."""
    lines: list[Span] = []
    at = start
    while at < end and len(lines) < 6:
        stop = hans.find("\n", at, end)
        stop = end if stop < 0 else stop
        low, high = at, stop
        while low < high and hans[low].isspace():
            low += 1
        while high > low and hans[high - 1].isspace():
            high -= 1
        if high - low == 1 and lines and _UPRIGHT.fullmatch(hans, lines[-1].start, lines[-1].end):
            lines[-1] = Span(lines[-1].start, high)
        elif low < high and not _NO_LINE.fullmatch(hans, low, high):
            lines.append(Span(low, high))
        at = stop + 1
    return lines


def _is_site_word(hans: str, span: Span) -> bool:
    """Whether a line only names the column that a title stands in."""
    return not names_kind(hans, span) and _SITE_WORDS.fullmatch(hans, span.start, span.end) is not None


_COLUMN = regex.compile(
    r"(?:部门|学校|教育|教学|个人|年度|单位|机关|乡镇|党建|范文|公文)?(?:教育)?工作(?:总结|计划|汇报|报告|方案)"
)


def _is_begun(hans: str, first: Span, line: Span) -> bool:
    """Whether a title of several lines has begun: it says 关于 and not yet what it is."""
    return hans.startswith("关于", line.start) or hans.find("关于", first.start, first.end) >= 0


def _is_column(hans: str, title: Span, line: Span) -> bool:
    """Whether a line below a title is the column of the site that it stands in: 部门工作总结."""
    shorter = line.end - line.start < title.end - title.start
    return shorter and names_kind(hans, title) and _COLUMN.fullmatch(hans, line.start, line.end) is not None


def _joined(hans: str, before: Span | None, here: Span) -> Span:
    """A title over two lines: an organisation's name above, the kind of document below."""
    if before is None or names_kind(hans, before) or here.end - before.start > 60:
        return here
    if hans.startswith("关于", here.start) and hans[before.end - 1] not in _BODY_ENDS:
        return here  # below the label of a part, which is no body
    return Span(before.start, here.end)
