"""Where a document begins on a page that circulates as plain text: at its own heading, below the site's lines."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tasks.text.split.title_lines import SECOND_HALF, kind_title
from tasks.vocabulary import table

_LINES = 40  # of a head, at most
_REACH = 3000  # characters of a head, at most
_PROSE = 45  # characters of a line that is text, not heading, once it holds a comma
_CLAUSES = 25  # characters of a line of two clauses that ends like a sentence
_SIGN = re.compile(
    r"(?:您好|你好)?[,!]?欢迎(?:来到|访问|光临|浏览)|.{0,40}(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ 　]+\d{1,2}:\d{2}"
    r"|.{0,30}(?:热线|客服|QQ群?)[::]?[ ]?\d{5}|.{0,60}\[(?:详细|更多|查看)\]|\d+人(?:看过|阅读|浏览|赞)|字号[::]?[ (]?"
    r"|[^。,;>]{2,16}[ ][>»›][ ][^。>]{2,60}$|(?:更多|阅读|浏览|点击|编辑|作者|来源|标签)[ ]?[:>]"
    r"|(?:发布|更新|上传|发表)(?:时间|日期)[::]?$|(?:发布|更新|上传|发表)?(?:时间|日期)[::][ 　]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ 　]*$"
    r"|(?:19|20)\d{2}-\d{1,2}-\d{1,2}[ 　]*[|]"
    r"|【(?:概述|正文|导语|简介|摘要)】$|[\u4e00-\u9fff]{2,6}(?:范文[网站]|文库|文档网)(?:$|[ 　]*[-—_|])"
)
_MARKED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)]|[1-9][、.](?![0-9])"
)
_SALUTATION = re.compile(r"(?:尊敬的|各位|同志们|老师们|大家好).{0,40}[:!,]$|.{2,40}:$")
# What sites print right before a title without a line end.
_GLUED = re.compile(r"(?:文档)?编号[::]?[ ]?\d{6,12}(?=[^\d])|全文(?:共计?|约)?\d{2,6}字")
_CUT = "\n\n\n"  # cutting a line out leaves its line ends behind


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    sign: bool
    cut_before: bool


def opening(hans: str) -> int:
    """Where the document itself begins: the line of its own heading, else the first letter.

    Copies of pages carry the lines of their site above the heading: a greeting, the table of an official site
    (索引号, 文号, 公开日期), the title of the page with a clock time below it. Only where there is such a line, or
    where one was cut out, does a document begin later than its text.

    >>> hans = "文件名称 关于印发控辍保学方案的通知\\n索引号 zz/2025-0021 公开目录:信息公开\\n柳溪镇控辍保学工作方案\\n一、目标"
    >>> hans[opening(hans):][:11]
    '柳溪镇控辍保学工作方案'
    >>> opening("柳溪镇人民政府\\n柳溪镇控辍保学工作方案\\n一、工作目标")
    0
    """
    begin = len(hans) - len(hans.lstrip())
    head, text_at = _head(hans, begin)
    above = hans[head[-1].end : text_at] if head and text_at is not None else ""
    seen = any(line.sign or line.cut_before for line in head) or _CUT in above
    if not seen and not _GLUED.match(hans, begin):
        return begin
    titles = [i for i, line in enumerate(head) if _is_title(hans, line)]
    if not titles:
        bare = all(line.sign for line in head) and text_at is not None
        return _unglued(hans, text_at if bare and text_at is not None else begin)
    if text_at is not None and _opens_with(hans, text_at, head[titles[-1]]):
        return text_at
    first = titles[-1]
    while (line := _line_above(head, first)) is not None:
        first = line
    return _unglued(hans, head[first].start)


_BEGUN = re.compile(r".{0,24}(?:关于|印发)[^。;]{2,40}$")


def _line_above(head: list[_Line], first: int) -> int | None:
    """The line above a heading's that goes with it, or the one that began it two or three lines above."""
    if first > 0 and _goes_with(head[first - 1], head[first]):
        return first - 1
    for i in range(first - 1, max(-1, first - 4), -1):
        if head[i].sign or head[i + 1].cut_before or "," in head[i].text:
            return None
        if _BEGUN.match(head[i].text):
            return i
    return None


def _head(hans: str, begin: int) -> tuple[list[_Line], int | None]:
    """The lines before the first that is text, and where that one begins."""
    lines: list[_Line] = []
    at, blank = begin, 0
    while at < min(len(hans), begin + _REACH) and len(lines) < _LINES:
        stop = hans.find("\n", at)
        stop = len(hans) if stop < 0 else stop
        text = hans[at:stop].strip()
        if not text:
            blank += 1
        else:
            start = at + hans[at:stop].index(text[0])
            sign = _is_sign(text)
            if not sign and _is_text(text):
                return lines, start
            lines.append(_Line(start, start + len(text), text, sign, blank > 1 and bool(lines)))
            blank = 0
        at = stop + 1
    return lines, None


def _is_title(hans: str, line: _Line) -> bool:
    """Whether a line is a title of its own; `——在2014年工作会议上的报告` goes with the one above the site's lines."""
    return not line.sign and line.text[0] not in "—-–" and kind_title(hans, line.start, line.end)


def _is_text(text: str) -> bool:
    return (
        (len(text) >= _PROSE and ("," in text or "。" in text))
        or (len(text) >= _CLAUSES and "," in text and text[-1] in ":。;")
        or _MARKED.match(text) is not None
        or _SALUTATION.match(text) is not None
    )


def _is_sign(text: str) -> bool:
    if _GLUED.match(text):
        return False
    return _SIGN.match(text) is not None or _site_label().match(text) is not None


@cache
def _site_label() -> re.Pattern[str]:
    """Labels that only sites write, at the head of a line, with a colon or as the cell of a table."""
    labels = sorted(label for label, use in table("chrome_labels") if use == "site")
    return re.compile(rf"(?:{'|'.join(map(re.escape, labels))})[ 　]*(?:[::]|[ 　\t])")


def _goes_with(above: _Line, line: _Line) -> bool:
    """Whether the line above belongs to the same heading: the body that speaks, its number, the title again."""
    if above.sign or line.cut_before:
        return False
    if above.text.strip("《》") == line.text.strip("《》") or line.start - above.end == 1:
        return True
    if SECOND_HALF.fullmatch(line.text) and "。" not in above.text and not above.text.endswith((":", "：")):
        return True
    return _OF_HEADING.fullmatch(above.text) is not None


# The body that issues, the number of the document, the first line of a title over two.
_OF_HEADING = re.compile(
    r"[\u4e00-\u9fff]{2,16}(?:学校|中心校|小学|中学|学区|[局府委会]|办公[室厅])(?:文件)?"
    r"|[\u4e00-\u9fff]{1,8}[\[〔(【](?:19|20)\d{2}.{0,10}|(?:关于|.{0,20}印发).{2,40}|[?]+"
)


def _opens_with(hans: str, at: int, title: _Line) -> bool:
    """Whether the text repeats the title of the page at its head, below lines of the site."""
    between = hans[title.end : at]
    apart = bool(between.strip()) or between.count("\n") > 2
    return apart and len(title.text) > 5 and hans.startswith(title.text, at)


def _unglued(hans: str, at: int) -> int:
    match = _GLUED.match(hans, at)
    return match.end() if match else at
