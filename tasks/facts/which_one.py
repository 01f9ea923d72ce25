"""Numbers that tell which one, not how many: ranks, classes, terms of office, times of day, versions."""

from __future__ import annotations

import re

from tasks.facts.candidates import Quantity
from tasks.facts.page_numbers import is_collection

_BODY_BEFORE_TERM = frozenset("区市县省校委央会党团工镇乡国")
_CLOCK_BEFORE = re.compile(r"[0-9一二三四五六七八九十][时点:]\Z")
_CLASS_BEFORE = re.compile(r"(?:级|[一二三四五六七八九]年|[0-9][、和及]|[初高大中小][一二三]|班[、和及]?)\Z")
_CLASS_AFTER = re.compile(r"[、和及]?[0-9]{1,2}班")
_MANY_CLASSES = 100  # 502班 is class 2 of grade 5; who has so many classes says so: 共120班
_COUNTED = re.compile(r"(?:[有共达设计]|教学)\Z")
_RANK_BEFORE = re.compile(r"(?:前|第|列|居|排)\Z")
_NUMBERED_VILLAGE = re.compile(r"[镇乡][一-鿿]{1,3}\Z")  # 河口镇东山2村
# 十二届市委, 十八届三中全会: in which of its terms a body acts.
_BODY_AFTER_TERM = re.compile(
    r"(?:全国|[一-鿿]{0,3}[省市县区乡镇])?(?:委|纪委|人大|政协|党代会|中央|[一二三四五六七八]中全会)"
)
# 荣获二十四届艺术节一等奖: one gathering of a row; who counts them says that they were held (举办五届, 已有三届).
_GATHERING = re.compile(r"[一-鿿“”]{0,14}?(?:运动会|年会|大会|[展博]览会|研讨会|节|赛|活动|论坛|评选)")
_HELD_BEFORE = re.compile(r"(?:[办开行了过历共续满已任近达展有]|参加|经历)\Z")
# 庆祝建党90周年大会: which feast it is; 建校60周年 in other words tells how old the school is.
_FEAST_BEFORE = re.compile(r"(?:庆祝?|纪念|迎接?|喜迎|献礼)[^,。;\n]{0,14}\Z")
_FEAST_AFTER = re.compile(
    r"(?:[校国党]?庆|华诞|纪念|之际|诞辰|[一-鿿]{0,6}?(?:大会|活动|晚会|征文|演讲|演出|比赛|座谈|展))"
)
_NO_COIN = re.compile(r"(?!钱|的|左右|以[上下内]|至|到)[一-鿿]")  # 三角塘村, 五角场街道


def named_by(hans: str, found: Quantity) -> str | None:
    """A rank, a class, a time of day, a version or a term of office: the number tells which one, not how many.

    >>> from tasks.facts.quantities import quantities
    >>> for text in ("名列前3名", "十二届市委第二轮巡察", "有教师3名"):
    ...     print([named_by(text, q) for q in quantities(text)][0])
    rank
    term
    None
    """
    window = max(0, found.number - 3)
    match found.written:
        case "名" | "位" | "强" if _RANK_BEFORE.search(hans, window, found.number):
            return "rank"
        case "班" if _CLASS_BEFORE.search(hans, window, found.number) or _CLASS_AFTER.match(hans, found.end):
            return "class"
        case "班" if found.chinese and found.number and hans[found.number - 1] in "大中小托":
            return "class"
        case "班" if (
            not found.chinese
            and found.value >= _MANY_CLASSES
            and not _COUNTED.search(hans, window, found.number)
        ):
            return "class"
        case "村" if not found.chinese and _NUMBERED_VILLAGE.search(
            hans, max(0, found.number - 6), found.number
        ):
            return "place"
        case "组" | "队" if found.chinese and hans[found.number - 1 : found.number] == "村":
            return "place"
        case "分" if _CLOCK_BEFORE.search(hans, window, found.number):
            return "clock"
        case "批" if found.chinese and (
            hans.endswith(("本科", "专科", "高考"), 0, found.number)
            or hans.startswith(("本科", "专科"), found.end)
        ):
            return "rank"
        case "篇" | "字" if is_collection(hans, found):
            return "collection"
        case "分钟" if hans.endswith("向", 0, found.number) and hans.startswith("要", found.end):
            return "slogan"
        case "版" if not found.value.is_integer():
            return "version"
        case "角" if found.chinese and _NO_COIN.match(hans, found.end):
            return "name"
        case "周年" if _FEAST_BEFORE.search(
            hans, max(0, found.number - 18), found.number
        ) or _FEAST_AFTER.match(hans, found.end):
            return "feast"
        case "届" if found.chinese and window < found.number and hans[found.number - 1] in _BODY_BEFORE_TERM:
            return "term"
        case "届" if found.chinese and _BODY_AFTER_TERM.match(hans, found.end):
            return "term"
        case "届" if (
            found.start == found.number
            and _GATHERING.match(hans, found.end)
            and not _HELD_BEFORE.search(hans, window, found.number)
        ):
            return "term"
    return None
