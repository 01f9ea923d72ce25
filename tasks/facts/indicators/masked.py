"""Numbers that the source blanked out: xx多万元, or the digits simply taken away (投资万元).

A masked year (xx年12月) or term (xx届) is a date without its year, and no masked number; how long something took
(历时xx年) is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from tasks.facts.indicators.objects import counted
from tasks.facts.indicators.subjects import Known, known
from tasks.facts.language.time_words import MASKED_YEAR
from tasks.facts.language.verbs import verbs_in
from tasks.facts.quantities.candidates import Quantity
from tasks.facts.quantities.pattern import GAP, unit_choice
from tasks.facts.quantities.units import is_compound, unit_of, written_units
from tasks.records import Masked, Span
from tasks.text.scans import scan

_BLANKS = (
    r"(?:(?<![0-9A-Za-z×*.])[0-9]{0,3}(?:[xX]{2,8}|×{2,8}|\*{1,8}|[○□◯△●]{2,8}|_{1,12}|…{1,2})[0-9]{0,2}(?:\.[xX×*0-9]{1,2})?"
    r"|(?<![0-9A-Za-z×*.])[xX×]|(?<=[\u4e00-\u9fff])\([ \u3000]{1,8}\)|某(?=[百千万亿])"
    r"|(?<![0-9A-Za-z×*.])[0-9]{0,2}[xX]0{1,2}(?=[余多])|(?<![0-9A-Za-z×*.])[0-9]{1,3}[xX×*])"
)
# What stands in a blank; it begins with a plain class, so that `re` passes over all other characters at once.
_SIGNS = re.compile(r"[xX×*○□◯△●_…(某](?:(?<![(某])|(?<=\()[ \u3000]|(?<=某)[百千万亿])")
_LEFT = 3  # digits before a blank that are left of its number
_DELETED = scan(
    re.compile(
        r"[万亿]元(?![村户镇乡县级]|以[上下]|(?:地区)?生产总值|GDP|产值|增加值|工业)|平方米(?=[,;。、()])|名(?=教师|学生|教职工)|所(?=学校|中小学|小学|中学|幼儿园|高中|初中)|%"
    ),
    "% 名 所 万元 亿元 平方",
)
_NUMBER_BEFORE = frozenset("0123456789余多几数百千万亿零〇一二三四五六七八九十两半每欠上成美日港近约若干")
_BEFORE_COUNT, _BEFORE_SHARE = frozenset("有共计达"), frozenset("为达占到")
_SHARE_OF = re.compile(r"(?:占|比例为)[一-鿿]{2,12}的\Z")  # 比例为女教师的%
_DATED = re.compile(rf"{MASKED_YEAR}年(?:度)?(?:[春秋]季)?(?:学期)?")
# These name which one (xx届, xx学年, xx班) where no number of them is stated.
_NAMED = frozenset(
    {
        "届",
        "级",
        "班",
        "组",
        "期",
        "版",
        "学年",
        "学期",
        "周",
        "星期",
        "季度",
        "卷",
        "集",
        "章",
        "节",
        "层",
        "度",
        "号",
        "角",
        "分",
    }
)
_JOINED = ("和", "与", "及", "、")
_LASTING = re.compile(r"(?:历时|为期|长达|已有|任教|教龄|工作|从教|满|近|建校|办学)\Z")


@cache
def _blank_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<blank>{_BLANKS})(?:{GAP}[多余几]?[百千万亿]*+){GAP}[多余]?(?P<unit>{unit_choice(written_units())}|%)"
        r"(?:以上|左右|余|多)?"
    )


@cache
def _bare_pattern() -> re.Pattern[str]:
    """总人口xx万, 安排*万用于: tens of thousands of what the text does not say with them."""
    return re.compile(rf"(?:{_BLANKS}){GAP}[余多]?[万亿][余多]?(?=[,;。)、]|用于|左右|\Z)")


def masked_in(
    hans: str,
    text: str | None = None,
    found: Sequence[Quantity] = (),
    subjects: Known | None = None,
) -> list[Masked]:
    """Blanked and deleted numbers, in order, each with what it counted.

    `text` is the document's own script, `found` the quantities that are stated, between which an object is
    looked for, `subjects` the stretches that name whose numbers these are.

    >>> text = "投入xx多万元,新建校舍平方米,已有所学校达标"
    >>> [(text[m.start : m.end], m.unit, m.object) for m in masked_in(text)]
    [('xx多万元', '元', '投入'), ('平方米', '平方米', '校舍'), ('所', '所', '学校')]
    >>> masked_in("投入12万元,新建校舍800平方米,有所提高,每平方米造价,xx年12月")
    []
    """
    blanks = sorted((*_blanked(hans), *_deleted(hans)), key=lambda one: one.start)
    if not blanks:
        return []
    edges = [(q.start, q.end) for q in found]
    spans = sorted({*edges, *((b.start, b.end) for b in blanks)})
    starts, ends = [s for s, _ in spans], sorted(e for _, e in spans)
    whose = subjects or known([])
    rows: list[Masked] = []
    for one in blanks:
        rows.append(_masked(hans, text or hans, one, starts, ends, whose, rows[-1].object if rows else None))
    return rows


def _blanked(hans: str) -> Iterator[Quantity]:
    """Blanks with a unit behind them, as quantities without a value."""
    at = 0
    while sign := _SIGNS.search(hans, at):
        match = _blank_pattern().match(hans, _with_digits(hans, at, sign.start()))
        at = sign.end()
        if match and not _is_name(hans, match):
            yield from _without_value(match.start(), match.end(), match["unit"])
            at = match.end()
        elif match is None and (bare := _bare_pattern().match(hans, sign.start())):
            yield Quantity(bare.start(), bare.end(), bare.start(), 0.0, None, None, None, "", "exact", False)
            at = bare.end()


def _with_digits(hans: str, low: int, at: int) -> int:
    """Where the digits begin that were left of a number before its blank, not before `low`: 3 of 3xx万元."""
    low = max(low, at - _LEFT) if hans[at] not in "(某" else at
    while at > low and "0" <= hans[at - 1] <= "9":
        at -= 1
    return at


def _deleted(hans: str) -> Iterator[Quantity]:
    """Units before which no number is left."""
    for match in _DELETED.finditer(hans):
        written, before = match.group(), hans[match.start() - 1 : match.start()]
        if written == "%":
            of = _SHARE_OF.search(hans, max(0, match.start() - 20), match.start())
            left_out = before in _BEFORE_SHARE or of is not None
        elif len(written) == 1:
            left_out = before in _BEFORE_COUNT
        else:
            left_out = "一" <= before <= "鿿" and before not in _NUMBER_BEFORE
        if before and left_out:
            yield from _without_value(match.start(), match.end(), written)


def _without_value(start: int, end: int, written: str) -> Iterator[Quantity]:
    unit = unit_of(written)
    if unit is not None:
        yield Quantity(start, end, start, 0.0, None, unit.name, unit.dimension, written, "exact", False)


def _is_name(hans: str, match: re.Match[str]) -> bool:
    """Whether the blank hides a name or a date, or is no blank at all."""
    written, end, start = match["unit"], match.end("unit"), match.start()
    if is_compound(written, hans, end, chinese=False, spaced=True) or hans[max(0, start - 1) : start] == "第":
        return True  # 第*个教师节: which one
    if written == "年":
        return _LASTING.search(hans, max(0, start - 4), start) is None
    if match["blank"][0] == "…" and not written.endswith(("元", "平方米", "人", "名", "%")):
        return True
    return written in _NAMED and not hans.startswith(("的", "以"), end)


def _masked(
    hans: str,
    text: str,
    one: Quantity,
    starts: Sequence[int],
    ends: Sequence[int],
    subjects: Known,
    last: str | None,
) -> Masked:
    """The row of one blank; its object is found as that of a stated quantity is."""
    i, j = bisect_right(ends, one.start) - 1, bisect_left(starts, one.end)
    floor = max(
        ends[i] if i >= 0 else 0, hans.rfind("\n", 0, one.start) + 1, hans.rfind("。", 0, one.start) + 1
    )
    if hans[max(0, one.start - 3) : one.start].rstrip(" ").endswith(_JOINED):
        floor = one.start  # x个行政村和 x 个社区: the noun before is that of the blank before
    ceiling = min(
        [p for p in (hans.find("\n", one.end), hans.find("。", one.end)) if p >= 0], default=len(hans)
    )
    ceiling = min(ceiling, starts[j] if j < len(starts) else len(hans)) if one.unit else one.end
    what = counted(hans, one, floor, ceiling, subjects, verbs_in(hans, [Span(floor, ceiling)]))
    if what.object is None:
        base = last.split("·")[0] + "·" if last and what.suffix else ""
        return Masked(one.start, one.end, one.unit, base + what.suffix or None)
    dated = _DATED.match(hans, what.object.start, what.object.end)
    first = dated.end() if dated else what.object.start
    thing = text[first : what.object.end].replace("了", "").strip("“”‘’「」 ").removesuffix("和")
    return Masked(one.start, one.end, one.unit, thing or None)
