"""Lines judged alone, and their place: what a document may write as well is chrome only at the edges, beside certain chrome."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.buttons import is_button
from tasks.text.chrome.clocks import is_bare_day
from tasks.text.chrome.heads import may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.phrases import phrases, pieces
from tasks.text.chrome.prose import first_prose, last_prose

_TITLE = 6  # characters of the shortest title
_ONE = regex.compile(r"\p{Han}")
_DAY = regex.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}")
_LABEL = regex.compile(
    r"(?:会议|活动|学习|培训)?(?:地点|地址|主[持讲]人?|参[加会](?:人员|对象)?|[出列缺]席(?:人员)?|记录人?|对象|主题|议题|人员|天气)\s*:"
)
_WHEN = ("时间", "日期")


def by_line(lines: Sequence[LineView], by_place: dict[int, str]) -> dict[int, str]:
    """Lines that are chrome for sure, and doubtful ones at the edges where such lines stand.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "首页 > 总结\\n打印\\n石桥小学工作总结\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['首页 > 总结\\n打印']
    >>> clean(Source("打印\\n石桥小学工作总结\\n我校抓安全,全年组织演练4次,成效明显。", "txt", "utf-8")).boilerplate
    ()
    """
    first = first_prose(lines, by_place)
    last = last_prose(lines, by_place, -1)
    judged = [(i, line.verdict) for i, line in enumerate(lines) if line.verdict and not _says_when(lines, i)]
    found = {i: verdict.kind for i, verdict in judged if verdict.sure}
    head = any(i < first for i in (*found, *by_place)) or (bool(judged) and _is_row(lines[0]))
    tail = any(i > last for i in (*found, *by_place))
    for i, verdict in judged:
        edge = (i < first and head) or (i > last and (tail or _is_end(lines, i)))
        if (
            not verdict.sure
            and (edge or _is_beside(found, i) or _is_below_title(lines, i))
            and not _is_own(lines, i)
        ):
            found[i] = verdict.kind
    if head:
        found |= {i: "metadata" for i in range(first) if i not in found and is_bare_day(lines[i].text)}
    return found


def _is_beside(found: dict[int, str], at: int) -> bool:
    return at - 1 in found and at + 1 in found


def _is_below_title(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line right below the title is made of buttons or signs, or is a label whose value is lost: `推荐文章`, `字号:`."""
    text = lines[at].text
    if at != 1 or lines[0].verdict is not None or len(lines[0].text) < _TITLE or not may_be_head(lines[0]):
        return False
    if text[-1] == ":" or text[0] in "|#" or text.startswith("标签") or not any(map(str.isalnum, text)):
        return True
    return ":" not in text and is_button(text) is not None


def _is_row(line: LineView) -> bool:
    """Whether a line is a row of buttons, above which nothing stands: `收藏 打印`."""
    buttons = pieces(line.text) if line.verdict is not None and line.verdict.kind == "nav" else []
    return len(buttons) > 1 and all(button in phrases() for button in buttons)


def _is_end(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line is a button and the last one."""
    verdict = lines[at].verdict
    return at == len(lines) - 1 and verdict is not None and verdict.kind == "nav"


def _is_own(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line is one of several days in a row, each with what is done on it, or of a title from top to bottom."""
    beside = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    if len(lines[at].text) == 1:
        return any(line.verdict is None and _ONE.fullmatch(line.text) for line in beside)
    return _DAY.match(lines[at].text) is not None and any(_DAY.match(line.text) for line in beside)


def _says_when(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line says when something was, and the next one where, or who was there."""
    below = lines[at + 1] if at + 1 < len(lines) and lines[at].text.startswith(_WHEN) else None
    return below is not None and below.verdict is None and _LABEL.match(below.text) is not None
