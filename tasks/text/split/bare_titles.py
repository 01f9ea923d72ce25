"""Component documents of a compilation that only their own titles set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.text.split.part_headings import Heading, Promise
from tasks.text.split.title_lines import may_be_title

_ORDINAL = re.compile(r"[ 　]*(?P<n>[0-9]{1,2})[、.][ 　]?(?=[^\n]{6,40}$)", re.MULTILINE)
_COMPILER = re.compile(r"小编|整理|欢迎|参考|范文|大家")
_SHORTEST = 100  # characters of a first text that stands below the title of the page itself


def bare_titles(hans: str, promise: Promise) -> Iterator[Heading]:
    """The lines below a promise of several texts that are titles of its kind, numbered `1、` or by their order.

    Sites that print `工作报告(通用3篇)` over their page often give each text no label but its title, and let
    the first one begin below the title of the page.

    >>> from tasks.text.split.part_headings import promise_in
    >>> hans = "安全工作总结(精选2篇)\\n校园安全工作总结\\n我校抓安全。\\n消防安全工作总结\\n我校抓消防。\\n"
    >>> [(h.number, h.start) for h in bare_titles(hans, promise_in(hans))]
    [(1, 13), (2, 29)]
    >>> hans = "安全工作总结(精选2篇)\\n一、安全工作\\n我校抓安全。\\n"
    >>> list(bare_titles(hans, promise_in(hans)))
    []
    """
    found = 0
    for start, end in _lines(hans, promise.end):
        numbered = _ORDINAL.match(hans, start, end)
        at = numbered.end() if numbered else start
        if not _is_like(hans[at:end], promise.stem) or not may_be_title(hans, at, end):
            continue
        if not found and not numbered and _has_text(hans, promise.end, start):
            found = 1
        found += 1
        family = "ordinal" if numbered else "bare"
        yield Heading(start, at, int(numbered["n"]) if numbered else found, family)


def _lines(hans: str, start: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\s][^\n]{3,44}$", re.MULTILINE).finditer(hans, start):
        begin = match.start()
        if not hans[hans.rfind("\n", 0, begin) + 1 : begin].strip():
            yield begin, begin + len(match.group().rstrip())


def _is_like(line: str, stem: str) -> bool:
    """Whether a line ends with the kind that is promised and says as much of its matter, or is 关于 something."""
    packed = line.replace(" ", "").replace("　", "").strip("《》【】")
    if not packed.endswith(stem[-2:]) or any(mark in packed for mark in ",。;:"):
        return False
    return packed.endswith(stem[-4:]) or packed.startswith("关于") or _spells(packed, stem)


def _spells(line: str, stem: str) -> bool:
    """Whether a line has all characters of what is promised, in their order: `某局教育半年工作总结` of 教育半年总结."""
    rest = iter(line)
    return all(character in rest for character in stem)


def _has_text(hans: str, start: int, end: int) -> bool:
    """Whether a text stands below the promise already, and no word of the compiler's only."""
    between = hans[start:end]
    return len(between) > _SHORTEST and "。" in between and _COMPILER.search(between) is None
