"""Numbered lists in running text: `一是…;二是…`, `1、…2、…`, `(1)…(2)…`, `第一,…第二,…`, `①…②…`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

_NUMBERS = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FAMILIES = (
    re.compile(r"(?P<n>[一二三四五六七八九]|十[一二三]?)是(?![否非])[,::]?"),
    re.compile(r"(?<!\d)(?P<n>\d{1,2})[、..)](?!\d)"),
    re.compile(r"\((?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})\)"),
    re.compile(r"第(?P<n>[一二三四五六七八九十])(?:[,、是:]|个?方面)[,是:]?"),
    re.compile(r"(?P<n>[一二三四五六七八九十])、"),
    re.compile(rf"(?P<n>[{_CIRCLED}])"),
    re.compile(r"其(?P<n>[一二三四五六七八九])(?:是|[,、:])"),
    re.compile(r"(?P<n>[一二三四五])来[,,]?"),
    re.compile(r"(?P<n>[一二三四五六七八九])[类种](?:问题|情况|现象)?[是为]"),
    re.compile(r"(?P<n>首先|其次|再次|第三|最后)(?:是)?[,:]?"),
)
_ADVERBS = ("首先", "其次", "再次", "最后")
_TRAILING = " \t\n\u3000,、;"
_LEAD = 8  # how far after a lead-in the first item may begin


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, by its first sentence; `body` is where its words begin after the marker."""

    start: int
    body: int
    end: int
    ordinal: int


def numbered_items(hans: str, start: int, stop: int) -> list[Item]:
    """The items of the list that begins at `start` (white space aside), numbered from 1 without a gap.

    Each item ends with its first sentence; the last also where its line ends. Fewer than two items
    are no list.

    >>> line = "问题:一是设备老化,急需更换;二是教研薄弱。下一步改进。"
    >>> [(line[i.start:i.end], i.ordinal) for i in numbered_items(line, 3, len(line))]
    [('一是设备老化,急需更换', 1), ('二是教研薄弱', 2)]
    >>> numbered_items("问题:1.5万元尚未到位。", 3, 14)
    []
    """
    for family in _FAMILIES:
        first = family.search(hans, start, min(stop, start + _LEAD))
        if first is None or _ordinal(first["n"]) != 1 or hans[start : first.start()].strip(_TRAILING + ":"):
            continue
        marks = list(_sequence(family, hans, _innermost(family, hans, first, stop), stop))
        if len(marks) > 1:
            items = [_item(hans, marks, i, stop) for i in range(len(marks))]
            if family is _FAMILIES[0]:
                items = [
                    replace(one, ordinal=_ordinal(mark["n"])) for one, mark in zip(items, marks, strict=True)
                ]
            return items if items[-1].end > items[-1].body else items[:-1]  # cut off behind its number
    return []


def _innermost(family: regex.Pattern[str], hans: str, first: regex.Match[str], stop: int) -> regex.Match[str]:
    """The first mark of the list inside a first item that only names it: `1、学校层面:1、管理松散。2、…`."""
    inner = family.search(hans, first.end(), min(stop, first.end() + _NAME))
    inside = inner is not None and _ordinal(inner["n"]) == 1 and hans[inner.start() - 1] == ":"
    return inner if inner is not None and inside else first


_NAME = 16  # characters of a name and the mark behind it


# - 照明不足, • 器材老化: signs that head the lines of a list without numbers.
_BULLET = re.compile(r"(?:^|(?<=\n))[ \t\u3000]*(?P<sign>[-•●○■□◆◇▲△★☆*·])[ \t\u3000]*(?=[\u4e00-\u9fff“(])")
_LEAD_LINE = 80  # characters of a line that leads in a list of bullets


def bulleted_items(hans: str, start: int, stop: int) -> list[Item]:
    """The lines that one sign heads, each by its first sentence, below at most a line that leads them in.

    >>> line = "发现不足:\\n- 照明不足;\\n- 器材老化。\\n"
    >>> [line[i.body : i.end] for i in bulleted_items(line, 0, len(line))]
    ['照明不足', '器材老化']
    >>> bulleted_items("发现不足:\\n- 照明不足;\\n", 0, 14)
    []
    """
    marks = list(_BULLET.finditer(hans, start, stop))
    if len(marks) < 2 or marks[0].start() - start > _LEAD_LINE:
        return []
    marks = [mark for mark in marks if mark["sign"] == marks[0]["sign"]]
    items = [_item(hans, marks, i, stop) for i in range(len(marks))] if len(marks) > 1 else []
    return [replace(item, start=item.body) for item in items]


_MARKED = re.compile(r"\s*[((]?[第其]?(?P<n>\d{1,2}|[一二三四五六七八九]|十[一二三]?)(?:[))、.．,是]|$)")


_UPPER = re.compile(r"\A\s*(?:\d{1,2}\.)+(?=\d)")  # 2.1: the first below 2.


@lru_cache(maxsize=256)
def marked_number(marker: str) -> int | None:
    """The number that a marker gives: documents lose items, so that (4) may follow (1).

    >>> marked_number("(4)"), marked_number("三是"), marked_number("十二、"), marked_number("2.1"), marked_number("问题")
    (4, 3, 12, 1, None)
    """
    found = _MARKED.match(_UPPER.sub("", marker))
    return _ordinal(found["n"]) if found else None


def _ordinal(n: str) -> int:
    if n.isdigit() and n not in _CIRCLED:
        return int(n)
    if n in _CIRCLED:
        return _CIRCLED.index(n) + 1
    if n in _ADVERBS:
        return _ADVERBS.index(n) + 1
    if n == "第三":
        return 3
    return 10 + _NUMBERS.find(n[1]) + 1 if len(n) == 2 else _NUMBERS.index(n) + 1


def _sequence(
    family: regex.Pattern[str], hans: str, first: regex.Match[str], stop: int
) -> Iterator[regex.Match[str]]:
    """The marks of one family that count 1, 2, 3 from the first on; 最后 may follow any."""
    yield first
    expected = 2
    for mark in family.finditer(hans, first.end(), stop):
        if not (mark.start() == 0 or hans[mark.start() - 1] in "。;,、:!?\n \u3000)"):
            continue
        if _ordinal(mark["n"]) == 1:
            return
        number = _ordinal(mark["n"])
        skips = family is _FAMILIES[0] and expected > 2 and number == expected + 1  # 三是…;五是…
        if number == expected or skips or (mark["n"] == "最后" and expected > 2):
            yield mark
            expected = number + 1 if skips else expected + 1


def _item(hans: str, marks: list[regex.Match[str]], i: int, stop: int) -> Item:
    mark = marks[i]
    end = marks[i + 1].start() if i + 1 < len(marks) else _line_end(hans, mark.end(), stop)
    full_stop = hans.find("。", mark.end(), end)
    end = end if full_stop < 0 else full_stop
    end = mark.end() + len(hans[mark.end() : end].rstrip(_TRAILING))
    return Item(int(mark.start()), int(mark.end()), int(end), i + 1)


def _line_end(hans: str, at: int, stop: int) -> int:
    found = [p for p in (hans.find(c, at, stop) for c in "。\n") if p >= 0]
    return min(found, default=stop)
