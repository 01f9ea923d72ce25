"""Numbers that tell which one, not how many: ranks, classes, terms of office, times of day, versions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from tasks.facts.quantities.candidates import Quantity
from tasks.facts.quantities.page_numbers import is_collection

_BODY_BEFORE_TERM = frozenset("区市县省校委央会党团工镇乡国")
_CLOCK_BEFORE = re.compile(r"[0-9一二三四五六七八九十][时点:]\Z")
_CLASS_BEFORE = re.compile(r"(?:级|[一二三四五六七八九]年|[0-9][、和及]|[初高大中小][一二三]|班[、和及]?)\Z")
_CLASS_AFTER = re.compile(r"[、和及]?[0-9]{1,2}班")
_MANY_CLASSES = 100  # 502班 is class 2 of grade 5; who has so many classes says so: 共120班
_COUNTED = re.compile(r"(?:[有共达设计]|教学)\Z")
_RANKED = re.compile(r"依次|分别|的(?:是|为|学校|单位|班级|[县区]|乡镇)")
# 名列前3名; but 目前3名 and 安排3名 count.
_RANK_BEFORE = re.compile(r"(?:(?<![目之此以日年月先])前|第|(?<![系下])列|(?<![邻定移迁民])居|(?<!安)排)\Z")
_NUMBERED_VILLAGE = re.compile(r"[镇乡][一-鿿]{1,3}\Z")  # 河口镇东山2村
# 十二届市委, 十八届三中全会: in which of its terms a body acts.
_BODY_AFTER_TERM = re.compile(
    r"(?:全国|[一-鿿]{0,3}[省市县区乡镇])?(?:委|纪委|人大|政协|党代会|中央|[一二三四五六七八]中全会)"
)
# 荣获二十四届艺术节一等奖: one gathering of a row; who counts them says that they were held (举办五届, 已有三届).
_GATHERING = re.compile(r"[一-鿿“”]{0,14}?(?:运动会|年会|大会|[展博]览会|研讨会|节|赛|活动|论坛|评选)")
_LATE = 30
_GRADUATES = re.compile(r"[一-鿿]{0,4}?(?:校友|毕业|学[生员]|考生|高[一二三]|初[一二三])")
_HELD_BEFORE = re.compile(r"(?:[办开行了过历共续满已任近达展有]|参加|经历)\Z")
# 庆祝建党90周年大会: which feast it is; 建校60周年 in other words tells how old the school is.
_FEAST_BEFORE = re.compile(r"(?:庆祝?|纪念|迎接?|喜迎|献礼)[^,。;\n]{0,14}\Z")
# 2021年是建党100周年, 中国共产党成立105周年: which year it is.
_FOUNDED = re.compile(r"(?:建党|建国|建军|诞辰|逝世|胜利|解放|共和国成立|[党区州]成立|长征)\Z")
_FEAST_AFTER = re.compile(
    r"(?:[校国党]?庆|华诞|纪念|之际|诞辰|[一-鿿]{0,6}?(?:大会|活动|晚会|征文|演讲|演出|比赛|座谈|展))"
)
_NO_COIN = re.compile(r"(?!钱|的|左右|以[上下内]|至|到)[一-鿿]")  # 三角塘村, 五角场街道
_CORNER = re.compile(r"(?<![收价费元付省得钱补票交出资为涨降每])[一-鿿]一\Z")  # 独处一角的校园, 教室一角


def named_by(hans: str, found: Quantity) -> str | None:
    """A rank, a class, a time of day, a version or a term of office: the number tells which one, not how many.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> for text in ("名列前3名", "十二届市委第二轮巡察", "有教师3名"):
    ...     print([named_by(text, q) for q in quantities(text)][0])
    rank
    term
    None
    """
    told = _TOLD_BY.get(found.written)
    if told is None:
        return None
    reason, tells_which = told
    return reason if tells_which(hans, found, hans[max(0, found.number - _WINDOW) : found.number]) else None


def _is_rank(hans: str, found: Quantity, before: str) -> bool:
    if before.endswith("后") and _RANKED.match(hans, found.end):
        return True  # 后10位依次是
    return _RANK_BEFORE.search(before[-3:]) is not None


def _is_weekday(hans: str, found: Quantity, before: str) -> bool:
    """本周二起: from which day of the week."""
    return found.chinese and before.endswith(("周", "星期", "礼拜"))


def _is_class(hans: str, found: Quantity, before: str) -> bool:
    """初一3班, 大三班, 502班."""
    if _CLASS_BEFORE.search(before[-3:]) or _CLASS_AFTER.match(hans, found.end):
        return True
    if found.chinese:
        return before[-1:] in tuple("大中小托周")
    return found.value >= _MANY_CLASSES and _COUNTED.search(before[-3:]) is None


def _is_village(hans: str, found: Quantity, before: str) -> bool:
    return not found.chinese and _NUMBERED_VILLAGE.search(before[-6:]) is not None


def _is_of_village(hans: str, found: Quantity, before: str) -> bool:
    return found.chinese and before.endswith("村")


def _is_clock(hans: str, found: Quantity, before: str) -> bool:
    return _CLOCK_BEFORE.search(before[-3:]) is not None


def _is_admission(hans: str, found: Quantity, before: str) -> bool:
    """本科一批, 前三批: the colleges of the first round, or of the first rounds."""
    near = (
        before.endswith("前")
        or before.endswith(("本科", "专科", "高考"))
        or hans.startswith(("本科", "专科"), found.end)
    )
    return found.chinese and near


# 一本上线205人, 一本205人、二本498人, 二本以上: a tier of universities.
_TIER_AFTER = re.compile(
    r"[\d、和及与院批线大达]|以上|上线|录取|临界|升学|高校|学校|学生|人数|[过进]线|考[生取上]|重点|文科|理科|率|投档|(?:共|约|达)?\d"
)
_TIER_BEFORE = re.compile(
    r"(?:高考|本科|文科|理科|文理|一本[、和]|二本[、和]|上线|录取|考[取上入]|进入?|其中|艺体|确定|被)\Z"
)


def _is_tier(hans: str, found: Quantity, before: str) -> bool:
    if not (found.chinese and found.value in (1, 2, 3)):
        return False
    return _TIER_AFTER.match(hans, found.end) is not None or (
        _TIER_BEFORE.search(before) is not None and hans[found.end : found.end + 1] in (",", "、", "(", "的")
    )


def _is_motto(hans: str, found: Quantity, before: str) -> bool:
    """向40分钟要质量."""
    return before.endswith("向") and hans.startswith("要", found.end)


def _is_version(hans: str, found: Quantity, before: str) -> bool:
    return not found.value.is_integer()


def _is_place(hans: str, found: Quantity, before: str) -> bool:
    if not found.chinese:
        return False
    at = found.number
    return (
        _NO_COIN.match(hans, found.end) is not None
        or _CORNER.search(hans, max(0, at - 2), at + 1) is not None
    )


def _is_feast(hans: str, found: Quantity, before: str) -> bool:
    told = _FEAST_BEFORE.search(before) or _FOUNDED.search(before) or _FEAST_AFTER.match(hans, found.end)
    return told is not None


def _is_term(hans: str, found: Quantity, before: str) -> bool:
    if found.chinese and (before[-1:] in _BODY_BEFORE_TERM or _BODY_AFTER_TERM.match(hans, found.end)):
        return True
    if not found.chinese and found.value >= _LATE and _GRADUATES.match(hans, found.end):
        return True  # 88届校友: the year in which they left
    gathering = found.start == found.number and _GATHERING.match(hans, found.end) is not None
    return gathering and _HELD_BEFORE.search(before[-3:]) is None


_Test: TypeAlias = Callable[[str, Quantity, str], bool]
_QUARTERS_BEFORE = ("前", "头", "后", "第")  # 前三季度: until when
_QUARTERS = 4  # 三季度 is the third one, 三个季度 how many
_WINDOW = 18  # characters before a number that tell
# By measure word what its number may be, and the test of it.
_TOLD_BY: dict[str, tuple[str, _Test]] = {
    **dict.fromkeys(("名", "位", "强"), ("rank", _is_rank)),
    **dict.fromkeys(("组", "队"), ("place", _is_of_village)),
    **dict.fromkeys(("篇", "字"), ("collection", lambda hans, found, before: is_collection(hans, found))),
    "班": ("class", _is_class),
    "村": ("place", _is_village),
    "季度": ("quarter", lambda hans, found, before: found.value <= _QUARTERS),
    "个季度": ("quarter", lambda hans, found, before: before.endswith(_QUARTERS_BEFORE)),
    "分": ("clock", _is_clock),
    "批": ("rank", _is_admission),
    "本": ("tier", _is_tier),
    "分钟": ("slogan", _is_motto),
    "起": ("weekday", _is_weekday),
    "版": ("version", _is_version),
    "角": ("name", _is_place),
    "周年": ("feast", _is_feast),
    "届": ("term", _is_term),
    "晚": ("date", lambda hans, found, before: before.endswith("月")),  # 4月23晚
}
