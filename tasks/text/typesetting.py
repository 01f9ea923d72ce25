"""Typesetting: blanks around figures, marks and lines, commas in large figures, which no reader sees and patterns would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

import regex

from tasks.records import Span
from tasks.vocabulary import table, words

_HAN = "一-鿿"
_FIGURE = r"\d(?:[\d.,]{0,14}\d)?"
# What may stand behind a figure and is no measure word: 36 余人, 第 3 届, 8 县, 2 等奖, 2013 至 2014 学年.
_COUNTABLE = (
    *("年", "学年", "月", "日", "号", "时", "点", "届", "级", "年级", "多", "余", "来", "几", "等奖"),
    *("省", "市", "县", "区", "乡", "镇", "村", "校"),
)
_RANGE = r"[至到] ?\d"
# A heading numbered without a mark (2 人员配置), unless it is a date or a figure of three digits.
_NUMBERED = re.compile(r"(?:^|\n) *\d{1,2} \Z")
_DAY = re.compile(r"月 ?\d{1,2} ?日")


@cache
def _blank() -> re.Pattern[str]:
    """A blank before a figure that is counted or ends its clause, or between a figure and what it counts.

    A date that closes its line stands apart from whoever signs before it (石桥小学 2013 年 6 月).
    """
    units = {form for form, *_ in table("units") if form[0] >= "一"} | {*words("measure_words"), *_COUNTABLE}
    counted = "|".join(sorted(map(re.escape, units), key=lambda unit: (-len(unit), unit)))
    signed = r"\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)? *(?:\n|\Z)"
    return re.compile(  # the blank first, so that it is looked for as a letter is
        rf" (?:(?<=[{_HAN}] )(?!{signed})(?={_FIGURE}(?:[%‰。;]| (?:%|‰|{counted}|{_RANGE})))"
        rf"|(?<=\d )(?=%|‰|{counted}|{_RANGE})|(?<=\d [至到] )(?=\d)|(?<=[%‰] )(?=以[上下内]|左右))"
    )


# 70,000元: the commas of a figure in groups of three, which end no clause.
_THREE = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")  # without which no figure has groups
_GROUPED = re.compile(r"(?<![\d.,])(?<!分别)(?<!分别[为是有达])\d{1,3}(?:,\d{3})+(?![\d,])")
# ( 一 ), 一 、: blanks in the number of a heading, looked for by the blank.
_ORDINAL = "[一二三四五六七八九十0-9]"
_BEHIND_NUMBER = "|".join(
    rf"(?<={before}{_ORDINAL}{{{n}}} )(?={mark})"
    for n in (1, 2, 3)
    for before, mark in (("[(〔]", "[)〕]"), ("[(〔] ", "[)〕]"), ("^", "、"))
)
_IN_NUMBER = re.compile(rf" (?:(?<=[(〔] )(?={_ORDINAL}{{1,3}} ?[)〕])|{_BEHIND_NUMBER})", re.MULTILINE)
# 教师36名, 学生820名: a blank behind a mark inside a sentence, and behind all where a text sets one behind its commas.
# But 2、 36周岁 is an item that begins with a figure.
_WITHIN = r"(?<=[“《‘] )(?! )|(?<!  )(?=[”》’])"  # “ 两基 ”
_IN_SENTENCES = re.compile(rf" (?:(?<=[,;、] )(?! |(?<=\d. )\d)|{_WITHIN})")
_BEHIND_MARKS = re.compile(rf" (?:(?<=[,;、。:!?] )(?! |(?<=\d. )\d)|{_WITHIN})")
_HABIT, _MOSTLY = 5, 0.6  # commas with a blank, and their share, that show the habit
# 石 桥 小 学 工 作 总 结: a title set wide is a line in which no two characters touch.
_SET_WIDE = re.compile(rf" (?<=[{_HAN}] ) {{0,2}}(?=(?:[{_HAN}] {{1,3}}){{3}}[{_HAN}])")
_TOUCHING = re.compile(rf"[{_HAN}]{{2}}|[,。;:]")
_BLANKS = re.compile(" +")
_TITLE_WORD = re.compile(  # 周 岚 苗 青 段 亮 is a roll
    "总结|小结|计划|方案|报告|汇报|通知|决定|名单|意见|制度|材料|要点|述职|学校|小学|中学|学区|幼儿园|[局委府会]$"
)
# ## 一、概况 and **一、概况**: the marks of headings in texts that a converter made of pages. A censor's are in names (**镇).
_HASHES = re.compile(r"(?:(?<=\n)|\A) *(#{1,6} +)(?=\S)")
_STARS = re.compile(
    r"(?:(?<=\n)|\A) *(\*\*)(?=[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]|\d{1,2}[、.])[^*\n]{3,60}(\*\*) *(?=\n|\Z)"
)
_AT_LINE_ENDS = regex.compile(r"(?:(?<=\n)|\A) +|(?<! ) +(?=\n|\Z)")


def typesetting(hans: str) -> list[Span]:
    """What of a matching form says nothing, in order: blanks around figures, marks and lines, commas in large figures.

    It is no damage, so that the text keeps it, but facts are read without. A carriage return is a blank behind its line
    here, and a tab that sets a line in one before it. Empty lines stay: several tell where chrome was cut.

    >>> [(span.start, span.end) for span in typesetting("  教师 36 名。 \\n  投入 70,000 元")]
    [(0, 2), (4, 5), (7, 8), (10, 11), (12, 14), (16, 17), (19, 20), (23, 24)]
    >>> typesetting("教师36名,学生820名。\\n组 长:周岚")
    []
    """
    found = list(_grouping(hans)) if _THREE.search(hans) else []
    if "# " in hans or "**" in hans:
        found += _heading_marks(hans)
    if " " in hans:
        at_ends = any(sign in hans for sign in ("\n ", " \n")) or " " in (hans[0], hans[-1])
        found += _places(_AT_LINE_ENDS, hans) if at_ends else ()
        found += figure_blanks(hans)
        found += _places(_IN_NUMBER, hans)
        found += _places(_behind_marks(hans), hans)
        found += _wide_titles(hans)
    return sorted(set(found), key=attrgetter("start"))


def _places(blank: re.Pattern[str], hans: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in blank.finditer(hans))


def _behind_marks(hans: str) -> re.Pattern[str]:
    """Behind which marks a blank says nothing: in a text that sets one behind its commas, behind full stops too."""
    spaced = hans.count(", ")
    return _BEHIND_MARKS if spaced >= max(_HABIT, _MOSTLY * hans.count(",")) else _IN_SENTENCES


def _heading_marks(hans: str) -> Iterator[Span]:
    """The hashes and stars of headings."""
    yield from (Span(*heading.span(1)) for heading in _HASHES.finditer(hans))
    for heading in _STARS.finditer(hans):
        yield from (Span(*heading.span(group)) for group in (1, 2))


def _wide_titles(hans: str) -> Iterator[Span]:
    """The blanks of lines that are set one character apart."""
    lines = {hans.rfind("\n", 0, wide.start()) + 1 for wide in _SET_WIDE.finditer(hans)}
    for start in lines:
        end = hans.find("\n", start) % (len(hans) + 1)  # the last line has no end of its own
        words = _BLANKS.sub("", hans[start:end])
        if not _TOUCHING.search(hans, start, end) and _TITLE_WORD.search(words):
            yield from (Span(*blank.span()) for blank in _BLANKS.finditer(hans, start, end))


def _grouping(hans: str) -> Iterator[Span]:
    """The commas that part the digits of large figures."""
    for figure in _GROUPED.finditer(hans):
        for at in range(figure.start(), figure.end()):
            if hans[at] == ",":
                yield Span(at, at + 1)


def figure_blanks(hans: str) -> list[Span]:
    """The blanks that only set figures apart (`共有 36 名教师,占 45 %`), in the matching form.

    Many programs put one on each side of a figure: `现有 36 名` says what `现有36名` says. Blanks that part columns,
    a heading's number or a signature from its date stay.

    >>> line = "共有 36 名教师,占 45 %"
    >>> [span.start for span in figure_blanks(line)]
    [2, 5, 11, 14]
    >>> figure_blanks("小学 12 初中 5\\n2 人员配置\\n石桥小学 2013 年 6 月")
    [Span(start=27, end=28), Span(start=29, end=30), Span(start=31, end=32)]
    >>> figure_blanks("现有36名教师")
    []
    """
    return [Span(*found.span()) for found in _blank().finditer(hans) if not _numbers(hans, found)]


def _numbers(hans: str, found: re.Match[str]) -> bool:
    """Whether a blank parts the number of a heading from its words."""
    low = max(0, found.start() - 8)
    return bool(_NUMBERED.search(hans, low, found.end())) and not _DAY.match(hans, found.end())
