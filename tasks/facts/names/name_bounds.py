"""Where a personal name begins in a text, and where it ends.

Chinese writes no space around a name: what stands before it (a mark, a body, a function word) and behind it
says how far it may reach, and `names` whether what lies between is one.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from tasks.facts.names.names import (
    COMMON_NAMES,
    COMPOUND_NAMES,
    FAMILY_NAMES,
    WEAK_NAMES,
    could_be_name,
    looks_like_name,
)

# `由任浩青主持` is a name, `由于…` is none.
_SURE_BEFORE_WEAK = frozenset(f"{before}{name}" for before in "由请让和的" for name in "任应") | {
    "请于",
    "和于",
    "聘于",
    "在任",
    "在应",
}
# Characters that end the name of a body or a class of people: a name may follow them directly.
_BODY_END = frozenset("小中校园局委府办会处科室部院所站区县市省镇乡村学班组长任记师员位名生年级士宫馆社股队")
# What persons are called before their names: 专家苗青老师, 战斗英雄周岚同志.
_CALLED_BEFORE = frozenset(
    (
        *("专家", "领导", "英雄", "模范", "标兵", "校友", "作家", "画家", "烈士"),
        *("代表", "学者", "嘉宾", "选手", "教授", "博士", "院士", "教练", "语文"),
        *("英语", "物理", "生物", "地理", "历史", "政治", "音乐", "体育", "美术"),
        *("科学", "思品", "舞蹈", "书法", "同时", "其中", "刚才", "得主", "华人"),
        *("华侨", "乡贤", "之星", "少年", "同事", "师大", "接着", "首先", "随后", "最后", "然后"),
    )
)
# Function words and verbs after which a name may begin.
_LEADING = frozenset(
    "由请的和与及以是有如像对让给向为到至聘邀选派荐补举被经日月者托随跟同把将本我在授予追来后人上导"
)
# Ends of titles (书记, 校长, 老师): after one of them 任 is a family name, if words behind say that it is one.
_TITLE_END = frozenset("记长师")
# Prepositions and verbs before a name that are seldom the end of a word.
_SURE_LEADS = frozenset("以由请予授")
_BEFORE_CLASS = frozenset("0123456789一二三四五六七八九十)级个两")
_BEFORE_COURSE = frozenset("工课过流日历规教全里旅行进章")
_CALLINGS = ("先生", "女士", "老师", "同学", "同志")


def is_boundary(character: str) -> bool:
    """Whether a character is outside of words: a mark, a space, a line end, a Latin letter or digit.

    >>> is_boundary(","), is_boundary("校")
    (True, False)
    """
    return not "\u4e00" <= character <= "\u9fff"


def _opens(hans: str, start: int) -> int:
    """How well a name may begin at `start`: 2 after a mark or a body, 1 after a function word, else 0."""
    if start == 0 or is_boundary(hans[start - 1]) or hans[start - 1] in _BODY_END:
        return 2
    if hans[start - 2 : start] in _CALLED_BEFORE:
        return 2
    return 1 if hans[start - 1] in _LEADING else 0


def name_ending(hans: str, end: int, *, anywhere: bool = False) -> int | None:
    """The start of the personal name that ends at `end`, or None.

    `anywhere` drops the demand for a place where a name may begin; the name must then be made of
    characters that names use, and be three characters long or begin with a common family name.

    >>> line = "青石小学林晓芸老师"
    >>> name_ending(line, 7)
    4
    >>> name_ending("骨干教师", 2) is None
    True
    """
    for start in _endings(hans, end, anywhere):
        if hans[start] == "向" and end - start == 2 and hans[start - 1] in _TITLE_END:
            continue  # 校长向周书记汇报
        if (
            hans[start] not in WEAK_NAMES
            or start == 0
            or is_boundary(hans[start - 1])
            or hans[start - 1] in _TITLE_END
        ):
            return start
        if end - start == 3 and hans[start - 1 : start + 1] in _SURE_BEFORE_WEAK:
            return start
    return None


def _endings(hans: str, end: int, anywhere: bool) -> Iterator[int]:
    for length in (4, 3, 2):
        start = end - length
        if start < 0 or (hans[start] not in FAMILY_NAMES and hans[start : start + 2] not in COMPOUND_NAMES):
            continue
        if length == 4 and hans[start : start + 2] not in COMPOUND_NAMES:
            continue
        if hans[start] in "米万" and start and hans[start - 1].isdigit():
            continue  # 60米中
        if hans[start] == "程" and hans[start - 1 : start] in _BEFORE_COURSE:
            continue  # 工程中, 课程上
        if length == 3 and hans[end - 1] in "镇乡":
            continue  # 华阳镇获第一名
        if hans[start] == "班" and start and hans[start - 1] in _BEFORE_CLASS:
            continue  # 1611班吴桐: the number of a class, not a family name
        word, place = hans[start:end], _opens(hans, start)
        if looks_like_name(word):
            if place or (anywhere and (length > 2 or word[0] in COMMON_NAMES)):
                yield start
        elif (place == 2 or hans[start - 1] in _SURE_LEADS) and could_be_name(word):
            yield start


def name_starting(hans: str, start: int, closing: regex.Pattern[str] | None = None) -> int | None:
    """The end of the personal name that begins at `start`, or None.

    Two given characters are taken where both are common in names; where only the first is, the second
    belongs to the next word. Unusual characters are taken where the name is closed by a mark or by
    words that match `closing`.

    >>> name_starting("周岚档案归集", 0), name_starting("邓青禾统筹协调", 0)
    (2, 3)
    >>> name_starting("高度重视", 0) is None
    True
    """
    if hans[start : start + 1] not in FAMILY_NAMES and hans[start : start + 2] not in COMPOUND_NAMES:
        return None
    lengths = (4, 3) if hans[start : start + 2] in COMPOUND_NAMES else (3, 2)
    if hans.startswith(_CALLINGS, start + 2) and looks_like_name(hans[start : start + 2]):
        return start + 2
    long = hans[start : start + lengths[0]]
    if len(long) == lengths[0] and looks_like_name(long):
        return start + lengths[0]
    closed = start + 3 >= len(hans) or is_boundary(hans[start + 3])
    closed = closed or (closing is not None and closing.match(hans, start + 3) is not None)
    if closed and could_be_name(hans[start : start + 3]):
        return start + 3
    short = hans[start : start + lengths[1]]
    return start + lengths[1] if len(short) == lengths[1] and looks_like_name(short) else None
