"""What stands around the marker of a heading: who announces it, where a page breaks, where the text is cut off."""

from __future__ import annotations

import re

from tasks.text.outline.heading_ends import rstrip

_ANNOUNCED = re.compile(
    r"(?:如下|[如以]下的?(?:汇报|总结|报告|说明))[。:;][ 　]{0,2}\Z"
)  # 现将工作情况汇报如下:一、
_COUNTED_OUT = re.compile(
    r"(?:[两二三四五六七八九几]|[2-9])(?:个|大)?[点条项件方][^。;:\n]{0,10}[。:]\s{0,4}\Z"
)
_ANNOUNCING = 12  # characters
_COUNTING = 24
# 附件:1.自查表, and 2.责任清单 on the next line.
_ENCLOSED = re.compile(
    r"(?:^|(?<=\n))[ 　]*附(?:件|表)?[::](?:[ 　]*\n)?(?:[ 　]*\d{1,2}[、.][^\n。;]{2,50}(?:\n|$)){2,30}"
)


def enclosures(hans: str) -> list[tuple[int, int]]:
    """Where letters list what is enclosed: titles with numbers, and no headings.

    >>> line = "附件:1.自查情况表\\n     2.整改责任清单\\n石桥县教育局"
    >>> [line[low:high] for low, high in enclosures(line)]
    ['附件:1.自查情况表\\n     2.整改责任清单\\n']
    >>> enclosures("附件:\\n1.各校要加强领导。\\n2.各校要认真自查。")
    []
    """
    return [match.span() for match in _ENCLOSED.finditer(hans)] if "附" in hans else []


def is_announced(hans: str, at: int) -> bool:
    """Whether the words right before a place announce a list.

    >>> is_announced("现将工作汇报如下:一、师资", 9), is_announced("学校抓师资。一、二年级", 6)
    (True, False)
    """
    return _ANNOUNCED.search(hans, max(0, at - _ANNOUNCING), at) is not None


def is_counted_out(hans: str, at: int) -> bool:
    """Whether the sentence right before a place says how many points follow, though the page ends before the second.

    >>> is_counted_out("为此,我提三点要求。\\n第一,", 11), is_counted_out("学校抓师资。\\n第一,", 7)
    (True, False)
    """
    return _COUNTED_OUT.search(hans, max(0, at - _COUNTING), at) is not None


_CLOSED = "。!?;:…”)》.,、"


def is_cut_off(hans: str) -> bool:
    """Whether a text ends inside a sentence, as previews do; signatures and dates are short lines.

    >>> is_cut_off("学校狠抓安全,先后开展了各种形式的安全教育活动,组织全体师生进行了多次应"), is_cut_off("完毕\\n河口小学")
    (True, False)
    """
    text = hans[-_LAST_LINE:].rstrip()
    if text.endswith(("...", "…")):
        return True
    last = text[text.rfind("\n") + 1 :]
    return (
        len(last) > 30
        and last[-1] not in _CLOSED.replace(",", "").replace("、", "")
        and not last[-1].isdigit()
    )


_LAST_LINE = 200  # characters; tells a paragraph from a signature


def runs_on(hans: str, start: int) -> bool:
    """Whether the line before a marker is a paragraph that stops inside a sentence (a page break).

    >>> line = "石桥小学" + "开展丰富多彩的读书活动" * 4 + "和"
    >>> runs_on(line + "\\n3、书法", len(line) + 1), runs_on(line + "。\\n3、书法", len(line) + 2)
    (True, False)
    """
    line_end = len(hans[:start].rstrip()) if start < 200 else rstrip(hans, start)
    line_start = hans.rfind("\n", 0, line_end) + 1
    return line_end - line_start > 45 and hans[line_end - 1] not in _CLOSED
