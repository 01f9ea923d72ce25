"""What stands beside the labels of a site at the head of a page: values that lost their line, labels that no list knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

import regex

from tasks.text.chrome.heads import DOCUMENT_KINDS
from tasks.text.chrome.line_views import LineView
from tasks.vocabulary import table

_VALUE = 60  # characters of the longest value of a label
_DETAILS = 3  # lines of details known for certain that vouch for one beside them
#: A label and what it says, with a colon or in cells.
DETAIL = regex.compile(r"[•·●]?[\p{Han}\s]{2,12}:[^。;!?]{0,40}|[\p{Han}\s]{2,8}\|[^。;]{0,80}")
_SPACED = 2  # lines in a row whose labels have no colon
_EMPTIED = 2  # labels without a value known for certain that vouch for others
_SHORT_LABEL = regex.compile(r"(?!同志|各位|尊敬)\p{Han}\s{0,2}\p{Han}:")
_EMPTY = regex.compile(r"[•·●]?[\p{Han}\s]{2,10}:")
_STEP = regex.compile(r"(\d)\.\s*\S{2,12}")
_GOES = frozenset(">»›")
_TRAIL_GOES_ON = regex.compile(r"[>»›]\s*[^。;>»›\s]")


def values(lines: Sequence[LineView], cut: dict[int, str], head: range) -> dict[int, str]:
    """What stands on a line of its own below a label of the site; and what goes on with a trail.

    Copies of pages lose the cells of a table: `发文字号:` and below it the number.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "索引号:\\n0114/2013-00008\\n发布机构:\\n县教育局\\n发布日期:2013-12-20\\n石桥小学工作总结\\n我校抓安全,成效明显。"
    >>> [page[b.start:b.end].count("\\n") for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [4]
    """
    found: dict[int, str] = {}
    for i in head[1:-1]:
        above, here, below = lines[i - 1].text, lines[i].text, lines[i + 1].text
        if i in cut or (i - 1 not in cut and i - 1 not in found) or len(here) > _VALUE:
            continue
        if _TRAIL_GOES_ON.match(here) or _follows(above, here) or (above[-1] in _GOES and here[-1] in _GOES):
            found[i] = "nav"
        elif _EMPTY.fullmatch(above) and (
            here == below or (i + 1 in cut and not DOCUMENT_KINDS.search(here))
        ):
            found[i] = cut[i - 1]
    return found


def _follows(above: str, here: str) -> bool:
    """Whether a trail is a numbered list of links: `1. 首页`, `2. 教育`."""
    match = _STEP.fullmatch(here)
    return match is not None and above.startswith(f"{int(match[1]) - 1}.") and "页" in above


def details(lines: Sequence[LineView], cut: dict[int, str], head: range) -> dict[int, str]:
    """Labels that no list knows among those that a site is known to print: `所用载体:网页`.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "索引号:0114/2013-00008\\n信息来源:教育局\\n所用载体:网页\\n浏览次数:36\\n石桥小学工作总结\\n我校抓安全,成效明显。"
    >>> [page[b.start:b.end].count("\\n") for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [3]
    """
    found = _emptied(lines, cut, head) | _spaced(lines, cut, head)
    likely = {i for i in head if cut.get(i) == "metadata" or DETAIL.fullmatch(lines[i].text)}
    for run in runs(range(len(head)), likely):
        known = [i for i in run if i in cut and (":" in lines[i].text or "|" in lines[i].text)]
        if len(known) >= _DETAILS and 2 * len(known) >= len(run):
            found |= {i: "metadata" for i in run[: run.index(known[-1])] if i not in cut}
    return found


def _spaced(lines: Sequence[LineView], cut: dict[int, str], head: range) -> dict[int, str]:
    """Labels with a blank in the place of their colon, as cells of a table lose it: `文件大小 26K`, one of sites at least."""
    uses = {i: _use(lines[i].text) for i in head}
    return {
        i: "metadata"
        for run in runs(range(len(head)), {i for i, use in uses.items() if use})
        if len(run) >= _SPACED and any(uses[i] == "site" for i in run)
        for i in run
        if i not in cut
    }


def _use(text: str) -> str:
    """Who writes the label before the first blank of a line, if it is known."""
    label, blank, value = text.partition(" ")
    return _uses().get(label, "") if blank and len(value) <= _VALUE else ""


@cache
def _uses() -> dict[str, str]:
    return {row[0]: row[1] for row in table("chrome_labels")}


def _emptied(lines: Sequence[LineView], cut: dict[int, str], head: range) -> dict[int, str]:
    """Labels of two characters without a value, where the page has more of them: `标题:`, and below it the title."""
    empty = [i for i in head if _SHORT_LABEL.fullmatch(lines[i].text)]
    known = sum(i in cut for i in empty)
    return {i: "metadata" for i in empty if known >= _EMPTIED and i not in cut}


def runs(numbers: range, belong: set[int]) -> Iterator[list[int]]:
    """Stretches of numbers that belong.

    >>> list(runs(range(6), {0, 1, 4}))
    [[0, 1], [4]]
    """
    return (list(run) for fits, run in groupby(numbers, belong.__contains__) if fits)
