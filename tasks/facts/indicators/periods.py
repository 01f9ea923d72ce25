"""When a quantity holds: the date of its clause, or the one that its sentence began with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter

from tasks.facts.dates.dates import DateMention, resolve

_END = attrgetter("end")
_COMPARED = frozenset("比较自")
_FOUNDED = ("建于", "创于", "办于", "立于", "始于", "建校于")
_A_YEAR = 4  # characters
_DATELINE = ("电", "讯", ",记者", ",本报")  # 新华网合肥5月22日电: when it was written
_NOW = re.compile(
    r"[xX×*_]{1,4} ?年|[,;](?:[一-鿿]{0,2})?(?:现在|目前|截[至止]目前|到目前|近[几两三五]年|历年)"
)
# 1998年改建,现占地30亩: behind a deed of that year the present begins; 2012年9月,我校现有 is one time.
_PRESENT_AFTER = re.compile(r"[^,;。]{2,}[,;](?:[^,;。]*[,;])*[一-鿿]{0,4}(?:现|如今)[有占设拥辖开]")
# A month is that of one deed, a year or a span that of a report.
YEARS = re.compile(r"\d{4}(?:/\d{4})?|(?:\d{4}|-)-\d\d/(?:\d{4}|-)-\d\d")
_SO_FAR = re.compile(r"以?来(?![自到校华访])")  # 2019年以来, 2019年来
_YEARS_EACH = re.compile("[两三四五][个]?年(?:来|间)?分别")
_LISTED_WITH = ("、", "和", "与", "及")
_NAME = 12  # characters of a name before a date in it
_PRESENT = re.compile(r"现|目前|截[至止]|近[几两三五]年|历年|至今")
_ORIGIN = frozenset("由从")
_BESIDE = frozenset("与同和跟")
_COMPARES = re.compile(
    r"(?:年度?|学年度?|同期|全年|[年同]?底|年?末)?(?:的[^,;。]{1,8})?(?:相比|比较|相较|对比|比(?=[,增减提上下多少高低]))"
)  # 与2012年相比
# 是2016年的2.5倍, 与上年持平: another year's level is what it is measured by.
_LEVEL_WITH = re.compile(
    r"(?:同期|全年|年?底)?(?:的(?:\d[\d.]{0,5}|[一二两三四五六七八九十]{1,2})[多余]?倍|基?本?持平)"
)
_TILL = re.compile("[至到—–~-]")
# 从上年12类的20个项目增加到今年的48个: the second number is still of last year.
_REACHED = re.compile(r"[到至为成]|[增减升降缩]")
_SINCE = ("开始", "起", "以来", "之后", "至今")


def mentions_with_date(
    hans: str,
    found: Sequence[DateMention],
    part_year: str | None,
    year_at: Callable[[int], str | None] = lambda at: None,
) -> list[DateMention]:
    """The mentions that name a certain time once the part has given its year, in order.

    A year that is only compared with (比2006年净增780人) or counted from (自2006年以来, 从2006年开始) is not the year of the
    quantity, nor is the year in which a school was founded (始建于1952年); a feast (教师节表彰) tells the
    occasion, not the period, which is the year that it is said to be of (2014年元旦). `year_at` gives the year that
    the headings above a place name.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "2012年新建教学楼,近年来,本学期,比2006年净增,5月招生"
    >>> [m.iso for m in mentions_with_date(text, dates(text), "2013")]
    ['2012', '2013-05']
    """
    resolved = (
        resolve(m, year_at(m.start) or part_year)
        for m in found
        if (hans[max(0, m.start - 1) : m.start] not in _COMPARED or _is_since_till(hans, m))
        and not (m.shift is None and _SO_FAR.match(hans, m.end))
        and not (hans.startswith(_SINCE, m.end) and hans[max(0, m.start - 1) : m.start] in _ORIGIN)
        and not hans.endswith(_FOUNDED, max(0, m.start - 3), m.start)
        and not hans.startswith(_DATELINE, m.end)
        and not hans.startswith(("以前", "之前", "前,"), m.end)
        and not _LEVEL_WITH.match(hans, m.end)
        and not _is_in_a_name(hans, m.start)
        and not (hans[max(0, m.start - 1) : m.start] in _BESIDE and _COMPARES.match(hans, m.end))
    )
    certain = (m for m in resolved if m.iso is not None and _is_of_a_time(hans, m))
    return [_year_of(m) if m.kind == "festival" else m for m in certain]


def _is_since_till(hans: str, mention: DateMention) -> bool:
    """自2010年至2012年: counted from, and until when; 自2011学年起 has no end."""
    spans = mention.iso_end is not None and hans[mention.start - 1] == "自"
    return spans and _TILL.search(hans, mention.start, mention.end) is not None


def _is_in_a_name(hans: str, at: int) -> bool:
    """《2019年教育报告》, “五月读书周”: the date belongs to what is named."""
    low = max(0, at - _NAME)
    return any(hans.rfind(o, low, at) > hans.rfind(c, low, at) for o, c in (("《", "》"), ("“", "”")))


def _is_of_a_time(hans: str, mention: DateMention) -> bool:
    """A feast is of no time unless a year is said with it."""
    return mention.kind != "festival" or hans[mention.start : mention.start + _A_YEAR].isdigit()


def _year_of(feast: DateMention) -> DateMention:
    """2014年元旦慰问: of the feast only the year is the quantity's."""
    return feast._replace(iso=(feast.iso or "")[:_A_YEAR], kind="year")


def years_before(known: Sequence[DateMention], hans: str, at: int) -> tuple[str, ...]:
    """Each year of the span or the list of years that the sentence of `at` named before it.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "2002-2004年支出分别为36万元"
    >>> years_before(dates(text), text, 14), years_before(dates("2004年支出"), "2004年支出", 6)
    (('2002', '2003', '2004'), ())
    >>> years_before(dates("06、07年在校生分别为"), "06、07年在校生分别为", 12)
    ('2006', '2007')
    """
    i = bisect_right(known, at, key=_END) - 1
    if i < 0 or (hans.find("。", known[i].end, at) >= 0 and not _each_year(hans, at)):
        return ()
    first, last = known[i].iso or "", known[i].iso_end or ""
    if len(first) == len(last) == _A_YEAR and (first + last).isdecimal():  # 1至3月 is --01 to --03
        return tuple(map(str, range(int(first), int(last) + 1)))
    row = [first]
    while i and hans[known[i - 1].end : known[i].start] in _LISTED_WITH and known[i - 1].kind == "year":
        i -= 1
        row.insert(0, known[i].iso or "")
    return tuple(row) if len(row) > 1 and known[i].kind == "year" else ()


def base_year(hans: str, start: int, end: int, year: str | None) -> str | None:
    """The year of a number that another one is compared with: 比去年860人增加312人; `year` is that of the part.

    >>> base_year("比去年860人增加312人", 3, 7, "2015"), base_year("比去年增加312人", 5, 9, "2015")
    ('2014', None)
    >>> base_year("比去年本科上线16人增长", 7, 10, "2015")
    '2014'
    """
    based = _BASED.search(hans, max(0, start - 16), start)
    if based is None or not _CHANGED_FROM.match(hans, end):
        return None
    if based["year"]:
        return based["year"]
    return str(int(year) - 1) if year and len(year) == _A_YEAR and year.isdecimal() else None


_BASED = re.compile(
    r"[比较](?:(?:去|上一?)年|(?P<year>(?:19|20)\d\d)年)(?:同期|年?底|年?末)?的?(?![增减提上下降高低多少])[一-鿿]{0,6}\Z"
)
_CHANGED_FROM = re.compile(r"(?:又|净|共|还)?(?:增|多|减|少|提高|提升|上升|下降|降低)")


def _each_year(hans: str, at: int) -> bool:
    """拨款三年分别为36万元、38万元、40万元: the years that the sentence before has named."""
    return _YEARS_EACH.search(hans, hans.rfind("。", 0, at) + 1, at) is not None


def period_of(
    hans: str,
    known: Sequence[DateMention],
    floor: int,
    before: int,
    at: int,
    earlier: str | None = None,
) -> str | None:
    """The period of a quantity at `at`: that of the nearest mention since `floor`, where the sentence begins.

    由2011年的68人上升到117人: a date after 由 or 从 holds for the first quantity only, and the next one has the date
    that the sentence began with; `before` is the end of the quantity before. A span is written with a slash:
    "2008/2009". Where the sentence names no date, the year of the sentence before a semicolon holds (`earlier`);
    现在 and 近三年 end what was said of a date.
    """
    i = bisect_right(known, at, key=_END) - 1
    if i < 0 or known[i].start < floor:
        return earlier if earlier and not _PRESENT.search(hans, floor, at) else None
    mention = known[i]
    if _NOW.search(hans, mention.end, at) or _PRESENT_AFTER.match(hans, mention.end, at):
        return None
    if mention.end <= before and hans[max(0, mention.start - 1) : mention.start] in _ORIGIN:
        reached = _REACHED.search(hans, mention.end, at) is not None
        return period_of(hans, known[:i], floor, 0, mention.start) if reached else None
    if mention.iso_end:
        return f"{mention.iso}/{mention.iso_end}"
    return _months(hans, known, i, floor) or mention.iso


def _months(hans: str, known: Sequence[DateMention], i: int, floor: int) -> str | None:
    """5月、6月: the months of a list are one span."""
    last = known[i]
    if not i or known[i - 1].start < floor or last.kind != "month" or known[i - 1].kind != "month":
        return None
    first = known[i - 1].iso or ""
    if hans[known[i - 1].end : last.start] not in _LISTED_WITH or first >= (last.iso or ""):
        return None
    return f"{first}/{last.iso}"
