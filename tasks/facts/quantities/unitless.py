"""Quantities that carry no unit behind them: percentages in words, fractions, ratios, bare and shared numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.quantities.bounds import bound_of
from tasks.facts.quantities.candidates import (
    Quantity,
    bounded,
    is_negative,
    past_blank,
    scaled,
    starts_well,
    value_of,
)
from tasks.facts.quantities.pattern import PERSONS, SHARED_HEAD, shared_pattern
from tasks.facts.quantities.units import is_compound, unit_of

_RATE_BEFORE = re.compile(
    r"率(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?)?(?:均|也|已|都|仍)?(?:为|达到?|是|到|高达|仅为|保持在|控制在)?\Z"
)
_AMOUNT_BEFORE = re.compile(
    r"(?:元|投资|投入|资金|经费|费用|款|总额|补助|造价|收入|支出|预算|税收|产值)[^。;]{0,16}(?:共计?|合计|总计|达|为|约|计|"
    r"投资|投入|资金|款|经费|任务|完成|实现|执行|拨付|支付|上缴|结余|到位)\Z"
    r"|(?:投资|投入|资金|经费|费用|开支|预留|编列|增拨|款项?|总额|造价|贷款|欠款|债务|负债|工资|收入|支出|预决?算|决算|税[收金]|产值|利润|学费|存款|余额)(?:节?余|结余|剩余|共计?|合计|总计|总共|达到?|为|约|近|了|获?增|增至)*\Z"
)
# 总人口52万, 在校生5.6万: with 万 and without a unit, whose number it is says what is counted.
_PEOPLE_BEFORE = re.compile(
    r"(?:人口|同学|[师员童民生]|职工|幼儿|人数|人次)(?:总?数)?(?:共计?|合计|总计|总共|达到?|为|有|约|近|超过?)*\Z"
)
# 投入20万元,石桥中学8万,柳河中学5万; 应投入:教学楼10万: of a list of sums only the first or the last says 元.
_OF_SUMS = r"[^,;。、\d]{0,14}(?:[学园校局镇乡村县市省区楼舍费款金场室程目年套央]|财政|工资|补助|津贴|配套)(?:各|共|约|为|计|达)?"
_SUMS_BEFORE = re.compile(
    rf"(?:[\d万亿]元|(?:投入|投资|支出|拨付|补助|资金|经费|捐款):)(?:[,、;(]?{_OF_SUMS}\d[\d.]{{0,8}}[万亿]){{0,8}}[,、;(]?{_OF_SUMS}\Z"
)
_SUMS_BEHIND = re.compile(
    rf"(?:[,、]{_OF_SUMS}\d[\d.]{{0,8}}[万亿]){{0,5}}[,、]{_OF_SUMS}\d[\d.]{{0,8}}[万亿]元"
)
_SHARE_BEFORE = re.compile(r"占(?:[^,;。\d]{2,14}(?:数|人|的|比例[为达]?))?(?:约|为|达)?\Z")
_PERSONS = re.compile(PERSONS)
_MANY = 100
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEADS_BEFORE = re.compile(r"(?:人数(?:为|达到?|共|有|约|:)?|(?:学生|教师|教职[员工]工?|职工|幼儿)数: ?)\Z")
_BOOKS_BEFORE = re.compile(r"(?:图书|藏书)(?:总?[数量])?(?:共计?|合计|总计|达到?|为|有|约|近|超过?)*\Z")
# 宿舍面积3680, 占地面积12600: areas of thousands are square metres where the sign of the unit was lost.
_AREA_BEFORE = re.compile(
    r"(?:占地|建筑|[校宿园]舍|校园|用地|绿化|硬化|食堂|餐厅|教室|操场|场地|用房|危房|活动|使用)(?:总|建筑|占地)?面积(?:共|约|达|为|有)*\Z"
)
# 图书(册):152300, 占地面积(平方米)12600: the label says the unit.
_HEADED = re.compile(
    r"[一-鿿]\((?:单位:)?(?P<unit>册|本|人|名|平方米|㎡|亩|个|台|套|间|元|%|所|栋|幢|座|辆)\)[: ]?\Z"
)
_LEAST_AREA = 100
# 差异系数分别为0.27和0.31: numbers that never have a unit, one for each thing of a list.
_EACH_INDEX = re.compile(r"系数[^,;。\d]{0,6}分别(?:为|是|达到?)(?:\d[\d.]*[、和与及])*\Z")
_RATIO_BEFORE = re.compile(
    r"(?:(?:比|为|按|例|约|达|以)(?:率|例)?|(?:下降|降低|降|上升|升|提高|缩小|扩大|调整|优化|变))(?:约|为|达|是|到|至)?\Z"
)
# 师生比:小学1∶17,初中1∶12; 职普比由2.8:7.2变为4.7:5.3: what the ratio is of stands further before.
_RATIO_OF = re.compile(
    r"(?:比|比例)(?:[由从]|[为是达]?:?[一-鿿]{2,6}(?:[为是达])?(?:\d[\d.]*[:∶]\d[\d.]*[,、;][一-鿿]{2,6}(?:[为是达])?){0,3})\Z"
)
# 占全县获奖人数的1/4, 减少了1/3: a page or a date (见1/4) says no share.
_SHARE_IN_SLASH = re.compile(
    r"(?:占[^,;。\d]{2,18}的?|(?:减少|下降|降低|压缩|增加|增长|提高|节约)了?)[约近]?\Z"
)
_CLAUSE_ENDS = frozenset((*",;。、)\n", ""))
_CLOCK_BEFORE = re.compile(r"(?:时间|上午|下午|早上?|中午|晚上?)[^,;。]{0,6}\Z")
_TERMS = re.compile("[:∶比]")
_JOINS = frozenset("、和与及")
_LINKS = frozenset("和与及")
_NOT_SHARED = frozenset({"班", "年", "届", "期", "卷", "层", "组", "队"})
_NUMBERED = frozenset("第图表附例题")


def percent(match: re.Match[str], hans: str) -> Iterator[Quantity]:
    """百分之九十八, 百分百, 负百分之二."""
    value, second = value_of(match["percent"].replace("·", "点")), match["percent2"]
    high = value_of(second) if second else None
    if value is None:
        return
    chinese = not match["percent"][0].isascii()
    start, bound = bounded(match, hans, None)
    if start == match.start() and is_negative(hans, start):
        start, value = start - (2 if hans[start - 1] == "的" else 1), -value
    bound = "range" if high is not None else bound
    yield Quantity(start, match.end(), match.start(), value, high, "%", "share", "百分之", bound, chinese)


def nought(match: re.Match[str], hans: str) -> Iterator[Quantity]:
    """辍学率为零: the zero of a rate in words."""
    yield Quantity(match.start(), match.end(), match.start(), 0.0, None, "%", "share", "零", "exact", True)


def fraction(match: re.Match[str], hans: str) -> Iterator[Quantity]:
    """三分之一, 千分之2.4, 1/3的学生: as a percentage; what is tiny keeps twelve places."""
    value = value_of(match["fraction"])
    if value is None or ("/" in match["fraction"] and not 0 < value < 1):
        return
    ends = "/" in match["fraction"] and hans[match.end() : match.end() + 1] in _CLAUSE_ENDS
    if ends and not _SHARE_IN_SLASH.search(hans, max(0, match.start() - 24), match.start()):
        return
    start, bound = bounded(match, hans, None)
    chinese = not match["fraction"][0].isascii()
    shown = round(value * 100, 6) or round(value * 100, 12)
    yield Quantity(start, match.end(), match.start(), shown, None, "%", "share", "分之", bound, chinese)


def ratio(match: re.Match[str], hans: str) -> Iterator[Quantity]:
    """师生比1:12.5, 5:2:3; the value is the first term over the second, of three or more the first."""
    start = match.start()
    stands = _RATIO_BEFORE.search(hans, max(0, start - 4), start)
    stands = stands or _RATIO_OF.search(hans, max(0, start - 40), start)
    if not stands and not hans.startswith(("的比例", "比例"), match.end()):
        return
    written = _TERMS.split(match["ratio"].replace(" ", ""))
    terms = [float(term) for term in written]
    if len(terms) == 2 and (terms[1] == 0 or _is_clock(hans, start, written)):
        return
    value = round(terms[0] / terms[1], 6) if len(terms) == 2 else terms[0]
    bound = bound_of(None, match["after"], None)
    yield Quantity(start, match.end(), start, value, None, "比", "ratio", "比", bound, False)


def _is_clock(hans: str, start: int, terms: list[str]) -> bool:
    """上午8:30: minutes have two digits."""
    return len(terms[1]) == 2 and _CLOCK_BEFORE.search(hans, max(0, start - 12), start) is not None


def bare(match: re.Match[str], hans: str) -> Iterator[Quantity]:
    """A number in digits without a unit; where it may stand is for the exclusions to say.

    In 60、50、40元 the unit of the last number holds for all.
    """
    start, number = match.start(), match["bare"]
    if not starts_well(hans, start):
        return
    follower = hans[match.end() : match.end() + 1]
    if follower in _JOINS and (shared := _shared(match, hans)):
        yield shared
        return
    value = value_of(number)
    if value is None or (follower in _LINKS and not is_index(hans, start)):
        return
    begin, bound = bounded(match, hans, None)
    if hans[start - 1 : start] in ("¥", "￥"):
        yield Quantity(start - 1, match.end(), start, value, None, "元", "money", "¥", bound, False)
        return
    name, dimension = _implied_unit(hans, begin, number)
    if people_behind(hans, match.end()):
        if not name and not _counts(number, value):
            return
        name, dimension = name or "人", dimension or "people"
    yield Quantity(begin, match.end(), start, value, None, name, dimension, "", bound, False)


def is_index(hans: str, start: int) -> bool:
    """Whether a number at `start` is one of several coefficients, which have no unit.

    >>> is_index("差异系数分别为0.27和0.31", 7), is_index("差异系数分别为0.27和0.31", 12), is_index("共有8和9", 2)
    (True, True, False)
    """
    return _EACH_INDEX.search(hans, max(0, start - 40), start) is not None


def people_behind(hans: str, end: int) -> bool:
    """Whether people stand right behind a number that ends at `end`.

    >>> people_behind("50万中小学生", 3), people_behind("50万新建校舍", 3)
    (True, False)
    """
    return _PERSONS.match(hans, end) is not None


def _counts(number: str, value: float) -> bool:
    """50万中小学生, 1200师生: a large number right before people, which is neither a year nor numbering."""
    return number[-1] in "万亿" or (value >= _MANY and not _YEAR.fullmatch(number))


def _shared(match: re.Match[str], hans: str) -> Quantity | None:
    """A number of a list whose last number carries the unit; the list must follow a word, or it may be numbering."""
    rest = shared_pattern().match(hans, match.end())
    if rest is None or rest["unit"] in _NOT_SHARED:
        return None
    head = SHARED_HEAD.search(hans, max(0, match.start() - 60), match.start())
    first = head.start() if head else match.start()
    before = hans[first - 1] if first else "\n"
    if (
        not "一" <= before <= "鿿"
        or before in _NUMBERED
        or is_compound(rest["unit"], hans, rest.end(), chinese=False)
    ):
        return None
    unit, value, last = unit_of(rest["unit"]), value_of(match["bare"]), value_of(rest["last"])
    if unit is None or value is None or last is None or (head is None and value + 1 == last < 10):
        return None  # 1、2名: one or two
    scale = rest["scale"]
    if scale and match["bare"][-1].isdigit():
        value = value_of(match["bare"] + scale) or value
    begin, bound = bounded(match, hans, None)
    return Quantity(
        begin, match.end(), match.start(), scaled(value, unit), None, unit.name, unit.dimension, rest["unit"], bound, False
    )  # fmt: skip


def _may_be_a_share(number: str) -> bool:
    plain = number.replace(",", "")
    return "." in plain and plain.replace(".", "", 1).isdecimal() and 0 < float(plain) <= 100  # not 8.96万627


def _implied_unit(hans: str, start: int, number: str) -> tuple[str | None, str | None]:
    """辍学率为0 is nought per cent, 投资200万 is money, 总人口52万 are people."""
    start = past_blank(hans, start)
    headed = _HEADED.search(hans, max(0, start - 10), start)
    if headed and (unit := unit_of(headed["unit"])) is not None and unit.scale == 1.0:
        return unit.name, unit.dimension
    window = max(0, start - 40)
    if _RATE_BEFORE.search(hans, max(0, start - 16), start):
        return "%", "share"
    if _may_be_a_share(number) and _SHARE_BEFORE.search(hans, max(0, start - 20), start):
        return "%", "share"  # 合格学校占88.35, 占教师总数的63.5: of a report that writes no %
    if _HEADS_BEFORE.search(hans, max(0, start - 6), start):
        return "人", "people"
    if _is_area(hans, start, number):
        return "平方米", "area"
    if number[-1] not in "万亿":
        return None, None
    if _AMOUNT_BEFORE.search(hans, window, start):
        return "元", "money"
    if _PEOPLE_BEFORE.search(hans, max(0, start - 12), start):
        return "人", "people"
    if _BOOKS_BEFORE.search(hans, max(0, start - 12), start):
        return "册", "count"
    if _is_of_sums(hans, start, start + len(number)):
        return "元", "money"
    return None, None


def _is_area(hans: str, start: int, number: str) -> bool:
    plain = number.replace(",", "")
    large = plain.replace(".", "", 1).isdecimal() and float(plain) >= _LEAST_AREA
    return large and _AREA_BEFORE.search(hans, max(0, start - 14), start) is not None


def _is_of_sums(hans: str, start: int, end: int) -> bool:
    """中央31.5万、省46万、县8万元: of a list of sums."""
    return (
        _SUMS_BEHIND.match(hans, end) is not None
        or _SUMS_BEFORE.search(hans, max(0, start - 120), start) is not None
    )
