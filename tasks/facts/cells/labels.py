"""What the headings of a table say: whose a column or row is, what it counts, when, and in which unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import regex

from tasks.facts.dates.dates import dates
from tasks.facts.indicators.periods import mentions_with_date
from tasks.facts.language.verbs import nominal, verb_pattern
from tasks.facts.organisations.organisations import organisations
from tasks.facts.quantities.units import unit_of

_UNIT_AT_END = re.compile(
    r"\s*(?:[(\[]\s*(?:计量)?(?:单位)?[::]?\s*(?P<unit>[^()\[\]]{1,8})\s*[)\]]|[/:](?P<bare>[^/:()]{1,4}))\s*\Z"
)
_CAPTION_UNIT = re.compile(r"单位\s*[:]\s*(?P<units>[^\s,;。()]{1,20})")
_BETWEEN_UNITS = re.compile(r"[、,/和]")
_PERSONS = "学生|[男女新住]生|在校生|寄宿生|住宿生|毕业生|教师|教职工|职工|儿童|幼儿|党员|·[男女]"
_IMPLIED = (
    (
        re.compile(
            rf"(?:人|师|员|工|干部|少年|适龄人口|{_PERSONS})(?:总)?数\Z|(?:{_PERSONS}|[应实]到|班额)\Z"
        ),
        "人",
    ),
    (re.compile(r"(?:人次|人次数)\Z"), "人次"),
    (re.compile(r"班(?:级)?(?:总)?数\Z"), "个"),
    (re.compile(r"(?:学?校|园)(?:总)?数\Z"), "所"),
    (re.compile(r"册数\Z|图书(?:总量)?\Z|藏书量?\Z"), "册"),
    (re.compile(r"(?:台|计算机|电脑)数\Z|(?:计算机|电脑)\Z"), "台"),
    (re.compile(r"(?:率|百分比|占比|比重)\Z"), "%"),
    (re.compile(r"(?:得分|分数|总分|均分|分值)\Z"), "分"),
)
_WHOLE = re.compile(r"(?:合计|总计|共计|小计|总数|全部|合 ?计|总 ?计|计)\Z")
_SUBTOTAL = re.compile(r"小计|其中|平均|均值")
_GENERIC = re.compile(
    r"(?:数量|数值|数据|数目|人数|金额|指标值?|内容|项目|类别|情况|名称|单位|实际|实绩|完成(?:情况|数)?|"
    r"计划数?|目标值?|备注|数|栏目|基本情况|现有|现状|年度|年份|时间|规模|标准)\Z"
)
_NO_QUANTITY = re.compile(
    r"序号|编号|年份|(?<![\d年])(?:年度|学年)\Z|电话|手机|传真|邮编|邮政|代码|证号|学籍号|账号|帐号|身份证|名次|排名|位次|日期|出生|"
    r"页码|(?<![一二三四五六七八九\d高初])年级\Z|班级\Z|节次|周次|文号|QQ|网址|[Nn][Oo]\b|工号|学号|考号|层次\Z|届别|时间\Z|年月"
)
_MEASURED = re.compile(
    r"(?:数|率|额|量|面积|费|款|资金|投资|投入|收入|支出|人次|分|学生|教师|职工|人员|党员|儿童|幼儿|(?<![)\d一二三四五六七八九十])班|"
    r"图书|电脑|计算机|室|场|比|师|生|人口|次|值|长度|造价|经费|·[男女]|[应实]到|班额)\Z"
)
_PLACE = regex.compile(r"[\p{Han}]{1,10}(?:省|市|县|区|镇|乡|村|州|旗|街道|学区|校区)\Z")
_SCHOOL = regex.compile(r"[\p{Han}]{1,16}(?:小学|中学|学校|幼儿园|完小|中心校|一中|二中|三中|高中|职校)\Z")
_GROUP = re.compile(
    r"(?:小学|初中|高中|中学|职中|学前|幼儿园|学校|年级|班|[级组科处室段部类系镇乡村县区市省]|公办|民办)\Z"
)
_RELATIVE = re.compile(r"(?:上|本|去|今|当|同|前|后)(?:一)?(?:学?年度?|期|学期|年同期)\Z")
_TARGET = re.compile(
    r"计划(?!完成|生育|内)|目标(?!完成|管理)|规划|拟[建购新]|预计|要求|[下明]年|应[有达配]|标准\Z"
)
_CHANGE = re.compile(
    r"(?:[比较与同](?:上|去|前一?)年(?:度|同期)?相?比?|同比)?(?P<deed>增减|增长|增加|减少|增幅|升降|下降|变化)(?:[率额数量]|幅度|情况|百分比|比例)?\Z"
)
_SEXES = {
    "男": "男",
    "女": "女",
    "男生": "男",
    "女生": "女",
    "其中女": "女",
    "其中:女": "女",
    "其中女生": "女",
}


@dataclass(frozen=True, slots=True)
class Label:
    """A heading without its unit, and its role: body, period, whole, generic, thing or none."""

    words: str
    unit: str | None
    role: str

    @property
    def measured(self) -> bool:
        """Whether the words name something that is counted or measured."""
        return self.role == "thing" and _MEASURED.search(self.words) is not None

    @property
    def groups(self) -> bool:
        """Whether the words name a body or a group, whose the quantities may be; not a person, not a remark."""
        return self.role == "body" or _GROUP.search(self.words) is not None


@cache
def label(heading: str | None) -> Label:
    """Read a heading in matching form; the levels of a heading are parted by spaces.

    >>> label("建筑面积(㎡)"), label("金额/万元").unit
    (Label(words='建筑面积', unit='㎡', role='thing'), '万元')
    >>> [label(h).role for h in ("青石中学", "2013年", "合计", "数量(人)", None)]
    ['body', 'period', 'whole', 'generic', 'none']
    >>> label("学生 女").words, label("教师数 合计").words
    ('学生·女', '教师数')
    """
    if not heading:
        return Label("", None, "none")
    levels = heading.split(" ")
    unit: str | None = None
    kept: list[str] = []
    for level in levels:
        words, found = _without_unit(level)
        unit = found or unit
        if words and words not in kept:
            kept.append(words)
    return Label(_joined(kept), unit, _role(kept))


def _without_unit(level: str) -> tuple[str, str | None]:
    match = _UNIT_AT_END.search(level)
    found = match and (match["unit"] or match["bare"])
    if match and found and unit_of(found):
        return level[: match.start()], found
    return level.strip(":"), None


def _joined(levels: list[str]) -> str:
    """The levels as one phrase: the whole of something is the thing itself, a sex narrows it."""
    things = [w for w in levels if not _WHOLE.fullmatch(w)] or levels
    if len(things) > 1 and things[-1] in _SEXES:
        return "".join(things[:-1]) + "·" + _SEXES[things[-1]]
    if len(things) > 1 and _GENERIC.fullmatch(things[-1]):
        things = things[:-1]
    return "".join(things)


def _role(levels: list[str]) -> str:
    if not levels:
        return "none"
    if all(_WHOLE.fullmatch(w) for w in levels):
        return "whole"
    last = levels[-1] if len(levels) == 1 else "".join(levels)
    if _GENERIC.fullmatch(last):
        return "generic"
    if period_of_label(last, None) or _RELATIVE.fullmatch(last):
        return "period"
    return "body" if is_body(last) else "thing"


def is_body(words: str) -> bool:
    """Whether a heading names a body or a place as a whole.

    >>> is_body("柳河小学"), is_body("青石镇"), is_body("小学"), is_body("建筑面积")
    (True, True, False, False)
    """
    if _PLACE.fullmatch(words) or _SCHOOL.fullmatch(words):
        return True
    return any(one.start == 0 and one.end == len(words) for one in organisations(words))


def is_whole(heading: str | None) -> bool:
    """Whether a heading is that of a sum: 合计, 学生 合计.

    >>> is_whole("合计"), is_whole("学生 合计"), is_whole("班级"), is_whole(None)
    (True, True, False, False)
    """
    return bool(heading) and _WHOLE.fullmatch((heading or "").split(" ")[-1]) is not None


def is_subtotal(heading: str | None) -> bool:
    """Whether a heading is that of a sum or a choice within a list, or of a mean: 小计, 其中, 平均."""
    return bool(heading) and _SUBTOTAL.search(heading or "") is not None


def is_uncounted(heading: str | None) -> bool:
    """Whether the numbers under a heading name things and measure nothing: serial numbers, years, telephones.

    >>> is_uncounted("序号"), is_uncounted("联系电话"), is_uncounted("班级数")
    (True, True, False)
    """
    return bool(heading) and _NO_QUANTITY.search(heading or "") is not None


def period_of_label(words: str | None, part_period: str | None) -> str | None:
    """The period that a heading names: 2013年, 2012—2013学年.

    >>> period_of_label("2013年", None), period_of_label("表1 2013年各校情况", None), period_of_label("学生", "2013")
    ('2013', '2013', None)
    """
    if not words:
        return None
    found = mentions_with_date(words, dates(words), part_period)
    if not found:
        return None
    one = found[-1]
    return f"{one.iso}/{one.iso_end}" if one.iso_end else one.iso


def unit_in(caption: str | None, heading: str) -> str | None:
    """The unit that holds for a cell by the words of its heading, or by the title of its table.

    A title that names several units (单位:所、人) says of none where it holds.

    >>> unit_in("经费情况 单位:万元", "公用经费"), unit_in("单位:人、所", "投入"), unit_in(None, "在校生数")
    ('万元', None, '人')
    """
    for pattern, unit in _IMPLIED:
        if pattern.search(heading):
            return unit
    stated = _CAPTION_UNIT.search(caption or "")
    units = [u for u in _BETWEEN_UNITS.split(stated["units"]) if unit_of(u)] if stated else []
    return units[0] if len(units) == 1 else None


def is_target(*headings: str | None) -> bool:
    """Whether a heading says that its numbers are planned or asked for.

    >>> is_target("2014年计划(万元)"), is_target("完成情况", None)
    (True, False)
    """
    return any(h is not None and _TARGET.search(h) for h in headings)


def split_action(words: str) -> tuple[str | None, str]:
    """The verb that opens a heading, and what is left: 新建校舍面积.

    >>> split_action("新建校舍面积"), split_action("培训人次")
    (('新建', '校舍面积'), (None, '培训人次'))
    """
    verb = verb_pattern().match(words)
    if verb is None or verb.group() in nominal() or len(verb.group()) < 2 or verb.end() >= len(words) - 1:
        return None, words
    return verb.group(), words[verb.end() :]


def change_in(words: str) -> str | None:
    """The change that a heading asks for, of whatever the other heading names.

    >>> change_in("比上年增减"), change_in("增长率"), change_in("新增面积")
    ('增减', '增长', None)
    """
    match = _CHANGE.fullmatch(words)
    return match["deed"] if match else None
