"""Numbers that a site overwrote with the current year, and ordinals that lost their mark."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.points import offsets_of, starting_at
from tasks.text.repairs.seen import pairs

OVERWRITTEN = "overwritten_figure"  # the rule that marks a figure of which nobody knows what it was
_OVERWRITTEN = regex.compile(
    r"20[12]\d(?<![\d.].{4})(?:[余多餘][万萬]?|[万萬])(?:元|名|人|个|個|所|平方|册|冊|台|臺|套|次|件|篇|份|场|場|户|戶|米|亩|畝|项|項)"
)
# Where words were spun as well, the year itself stands for counts: 教师2023人 beside 2023年 and 〔2023〕.
_EXACT = regex.compile(r"(?<![\d.])(?P<year>20[12]\d)[人名所个個](?![次月])")
_SPUN_SIGNS = ("效劳", "效勞", "根底", "原那么", "均衡开展", "根本情况", "科学开展", "開展觀", "〞")
_ITEM = regex.compile(r"(?:(?<=\n\s{0,4})|(?<=[。;；]))(?P<number>\d{1,4})(?=、)")
_YEAR_ITEM = regex.compile(r"20[12]\d、")
_NUMERALS = "一二三四五六七八九十"
_UNMARKED = regex.compile(
    rf"(?<=[。;；!！\n])(?P<number>[{_NUMERALS}])(?=以[^,，。;；、]{{3,30}}为(?:目标|核心|重点|动力|根本|基础|根底|契机|抓手|中心|主线|龙头|载体|突破口|主题|宗旨|先导|保证|保障))"
)
_MARKED = regex.compile(rf"(?<=^|[。;；!！\s])(?P<number>[{_NUMERALS}])、")


NEEDS = pairs("0123456789", "余多餘万萬、") | pairs(_NUMERALS, "以") | {sign[-2:] for sign in _SPUN_SIGNS}


def find_figures(text: str) -> list[Edit]:
    """Figures that only the overwriting of a site explains, and headings `二以…` that were `二、以…`.

    Sites replace years to look fresh, and hit other numbers: `10、` becomes `2023、`, 20余人 `2023余人`. An item
    between 9 and 11 is 10; of a count nobody knows what it was, so it is marked and no fact is read from it.

    >>> text = "\\n9、重视体育\\n2023、加强安全\\n11、改善条件,培训2023余人。"
    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_figures(text)]
    [(8, 12, '10', True), (28, 34, None, False)]
    >>> find_figures("\\n1、2023年工作\\n2、现有2000多人,2023名学生。")
    []
    """
    items = _items(text)
    return items + _headings(text) + _counts(text, struck=bool(items))


def _counts(text: str, *, struck: bool) -> list[Edit]:
    """Counts that were overwritten: 2023余人 shows it by itself, 2023万元 only where another figure does."""
    places = [m for m in _OVERWRITTEN.finditer(text) if m.group()[2:4] not in ("00", "10", "20")]
    shown = struck or any(m.group()[4] in "余多餘" for m in places)
    if any(sign in text for sign in _SPUN_SIGNS):
        places += [
            m
            for m in _EXACT.finditer(text)
            if text.count(m["year"] + "年") + sum(text.count(a + m["year"]) for a in "〔【[") > 1
        ]
        shown = True
    return [Edit(m.start(), m.end(), None, "other", OVERWRITTEN, False) for m in places if shown]


def _items(text: str) -> list[Edit]:
    found = []
    items = list(_ITEM.finditer(text)) if _YEAR_ITEM.search(text) else []
    for before, item, after in zip(items, items[1:], items[2:], strict=False):
        expected = int(before["number"]) + 1
        if len(item["number"]) == 4 and expected < 40 and int(after["number"]) == expected + 1:
            found.append(Edit(item.start(), item.end(), str(expected), "other", "overwritten_ordinal", True))
    return found


def _headings(text: str) -> list[Edit]:
    """`二以…为目标` behind a sentence, where the headings before it carry their `、`."""
    found: list[Edit] = []
    unmarked = list(starting_at(_UNMARKED, text, (at - 1 for at in offsets_of("以", text) if at)))
    marked = {_NUMERALS.index(m["number"]) for m in _MARKED.finditer(text)} if unmarked else set()
    for match in unmarked:
        ordinal = _NUMERALS.index(match["number"])
        if ordinal - 1 in marked or ordinal + 1 in marked:
            marked.add(ordinal)
            found.append(Edit(match.end(), match.end(), "、", "other", "heading_mark", True))
    return found
