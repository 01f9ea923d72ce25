"""Lists of other documents that stand together without a heading: bullets, and titles of compilations behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import regex

from tasks.text.chrome.line_views import LineView, is_dated_link

_ENTRY = re.compile(r"[-•·●○◆▪■»*]\s*[^。;!?]{6,60}")
# What a site calls the documents it collects: 小学安全工作总结(5篇), 最新教师述职报告范文.
_COLLECTED = regex.compile(
    r"[(【\[](?:精选|通用|汇编|集锦|优秀|热门|必备|实用|合集|共|推荐|经典)?[\d一二三四五六七八九十]{1,3}[篇份则][)】\]]"
    r"|(?:总结|报告|计划|方案|心得|反思|体会|发言稿|演讲稿|汇报|讲话稿?|材料)(?:\(\d+\)|\d+字|范文|模板|大全|合集|精选)"
    r"|(?:19|20)\d\d年?\S{2,20}(?:总结|报告|计划|方案|心得|反思)\Z"
)
_LINKS = 3  # dated lines in a row
_FEWEST = 4  # such lines in one list
_HALF = 2


def title_lists(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Bulleted lines in a row, at least half of which are titles of collected documents.

    Sites set what else they have between their menu and the text, without a word about it.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> links = "- 食堂管理员总结(5篇)\\n- 护士述职报告范文\\n- 村干部工作总结(8篇)\\n- 司机年度总结(三篇)"
    >>> page = links + "\\n石桥小学工作总结\\n我校抓安全,全年演练4次。"
    >>> [page[b.start:b.end] == links for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source("工作总结\\n- 抓安全\\n- 抓质量(2篇论文)\\n- 抓队伍建设与培训\\n- 抓后勤保障工作", "txt", "utf-8")).boilerplate
    ()
    """
    found: dict[int, str] = {}
    for run in _runs(lines):
        titles = sum(_COLLECTED.search(lines[i].text) is not None for i in run)
        if len(run) >= _FEWEST and _HALF * titles >= len(run):
            found |= {i: "nav" for i in run if i not in cut}
    for dated, group in groupby(range(len(lines)), lambda i: is_dated_link(lines[i].text)):
        run = list(group) if dated else []
        if len(run) >= _LINKS and (run[0] - 1 in cut or run[-1] + 1 in cut or run[0] in cut):
            found |= {i: "nav" for i in run if i not in cut}
    return found


def _runs(lines: Sequence[LineView]) -> Iterator[list[int]]:
    """Stretches of lines that begin with a bullet and are no sentences."""
    for entries, run in groupby(range(len(lines)), lambda i: _ENTRY.fullmatch(lines[i].text) is not None):
        if entries:
            yield list(run)
