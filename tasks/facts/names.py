"""Personal names: where one begins, where it ends, and whether it is one at all.

Chinese writes no space around a name, and half the family names are everyday words. So a stretch of
characters is a name only when three things agree: a family name, characters that given names use, and
no everyday word in the same place. What stands around it (a role, an act) is the caller's business.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from tasks.vocabulary import words

_SURNAMES = frozenset(w for w in words("surnames") if len(w) == 1)
_COMPOUND = frozenset(w for w in words("surnames") if len(w) == 2)
_COMMON = frozenset(words("common_surnames"))
_GIVEN = frozenset(words("given_name_characters"))
_NOT_NAMES = frozenset(words("not_names"))

# Family names that are more often a conjunction, preposition or auxiliary in front of another name.
_WEAK = frozenset("于向任应")
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
        *("华侨", "乡贤", "接着", "首先", "随后", "最后", "然后"),
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
# Characters that no given name holds: a stretch with one of them is never a name.
_NEVER = frozenset(
    "的了是在我们有这个不就可下对也能过得着那他她它你很最没还及或但等被让给从由向于者级班科校师"
    "生工作各项个名位人员部门领导副局组任课题第次年月日上中会并且其此该同时要使将与和"
    "一二三四五六七八九十两几多少质量率标准础种类型式策系度"
)
# Function words that given names use all the same, beside a character that only names use (李其先).
_POSSIBLE = frozenset("其有生能可同会中之")
_BEFORE_CLASS = frozenset("0123456789一二三四五六七八九十)级个两")
_BEFORE_COURSE = frozenset("工课过流日历规教全里旅行进章")
_ORDER = frozenset("三四五六七")  # 张四宝; 周三 and 万五 are no names
_ADDRESSES = ("先生", "女士", "老师", "同学", "医生", "学生", "大学", "小学", "中学")
_TIMES = frozenset(
    ("年年", "天天", "月月", "周周", "人人", "个个", "次次", "处处", "常常", "纷纷", "样样", "件件")
)
_POSTS = frozenset(f"{of}长" for of in "会校局院园镇乡县部处科所站队组行厂村") | {"主任", "书记"}  # 高会长
_CONTESTS = frozenset(("大赛", "比赛", "竞赛", "联赛", "决赛", "初赛"))  # the 文大赛 of 作文大赛
_NO_LAST = frozenset("校班局县省院市区村以共")  # 占全校, 荣获省, 卫生院, 宁德市, 周岚以628分
_CALLINGS = ("先生", "女士", "老师", "同学", "同志")
_GIVEN_PAIRS = frozenset(
    ("向阳", "向东", "向前", "向荣", "向明", "向红", "向军", "向华")
)  # 向 is else a preposition


def is_family_name(character: str) -> bool:
    """Whether one character is a family name.

    >>> is_family_name("邓"), is_family_name("校")
    (True, False)
    """
    return character in _SURNAMES


def is_common_family_name(character: str) -> bool:
    """Whether one character is among the hundred commonest family names.

    >>> is_common_family_name("王"), is_common_family_name("任")
    (True, False)
    """
    return character in _COMMON


def looks_like_name(word: str) -> bool:
    """Whether a word is made like a personal name and is not an everyday word.

    >>> [looks_like_name(w) for w in ("林晓芸", "欧阳海", "高效", "文明", "教师")]
    [True, True, False, False, False]
    """
    if not 2 <= len(word) <= 4 or (word[0] not in _SURNAMES and word[:2] not in _COMPOUND):
        return False
    if (
        word[1:] in _TIMES
        or word[1:] in _POSTS
        or word[1:] in _CONTESTS
        or word in _NOT_NAMES
        or word.endswith(_ADDRESSES)
        or word[-1] in _NO_LAST
        or (word[-1] == "中" and word[-2] in "镇县乡")
    ):
        return False
    if word[:2] in _COMPOUND and len(word) > 2:
        return all(c in _GIVEN for c in word[2:])
    if word[0] not in _SURNAMES or len(word) > 3:
        return False
    if len(word) == 3 and word[1] == "一":
        return word[0] in _COMMON and word[2] in _GIVEN and word[:2] not in _NOT_NAMES
    return all(c in _GIVEN for c in word[1:]) or word[1:] in _GIVEN_PAIRS


def _could_be_name(word: str) -> bool:
    """A family name with unusual characters; enough only between clear boundaries.

    Two characters after a family name that is none of the commonest must hold one that given names use.
    """
    if len(word) != 3 or word[0] not in _SURNAMES or word[0] in _WEAK or word.endswith(_ADDRESSES):
        return False
    if word[-1] in _NO_LAST or word[1:] in _POSTS:
        return False
    if any(part in _NOT_NAMES for part in (word, word[:2], word[1:])):
        return False
    usual = sum(c in _GIVEN for c in word[1:])
    if word[0] in _COMMON and usual == 1 and any(c in _POSSIBLE for c in word[1:]):
        return True
    return (word[0] in _COMMON or usual > 0) and all(_in_a_name(c) for c in word[1:])


def _in_a_name(character: str) -> bool:
    return character in _GIVEN or (_is_han(character) and character not in _NEVER)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character >= "\U00020000"


def is_listed_name(word: str) -> bool:
    """Whether a word between two names of a list, or before `等5人`, is one too, however rare its characters.

    >>> is_listed_name("陈郧"), is_listed_name("丁一刚"), is_listed_name("陈的")
    (True, True, False)
    """
    if (
        len(word) == 3
        and word[1] == "一"
        and word[0] in _SURNAMES
        and word[2] in _GIVEN
        and word[0] not in "市县区"
        and word[2] not in "中小"
    ):
        return word not in _NOT_NAMES and word[:2] not in _NOT_NAMES and word[1:] not in _NOT_NAMES
    if len(word) == 3 and word[2] == "一" and word[0] in _COMMON:
        return looks_like_name(word[:2])  # 林青一
    if len(word) == 3 and (word[1] == "一" or (word[1] in _ORDER and word[0] not in "周万")):
        word = word[0] + word[2]
    if word[:2] in _COMPOUND and len(word) in (3, 4) and all(_in_a_name(c) for c in word[2:]):
        return word not in _NOT_NAMES and word[-1] not in _NO_LAST
    if len(word) == 2:
        return word[0] in _COMMON and word not in _NOT_NAMES and _in_a_name(word[1])
    return _could_be_name(word) or looks_like_name(word)


def common_family_names() -> frozenset[str]:
    """The family names that most people bear.

    >>> "王" in common_family_names(), "校" in common_family_names()
    (True, False)
    """
    return _COMMON


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
            hans[start] not in _WEAK
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
        if start < 0 or (hans[start] not in _SURNAMES and hans[start : start + 2] not in _COMPOUND):
            continue
        if length == 4 and hans[start : start + 2] not in _COMPOUND:
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
            if place or (anywhere and (length > 2 or word[0] in _COMMON)):
                yield start
        elif (place == 2 or hans[start - 1] in _SURE_LEADS) and _could_be_name(word):
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
    if hans[start : start + 1] not in _SURNAMES and hans[start : start + 2] not in _COMPOUND:
        return None
    lengths = (4, 3) if hans[start : start + 2] in _COMPOUND else (3, 2)
    if hans.startswith(_CALLINGS, start + 2) and looks_like_name(hans[start : start + 2]):
        return start + 2
    long = hans[start : start + lengths[0]]
    if len(long) == lengths[0] and looks_like_name(long):
        return start + lengths[0]
    closed = start + 3 >= len(hans) or is_boundary(hans[start + 3])
    closed = closed or (closing is not None and closing.match(hans, start + 3) is not None)
    if closed and _could_be_name(hans[start : start + 3]):
        return start + 3
    short = hans[start : start + lengths[1]]
    return start + lengths[1] if len(short) == lengths[1] and looks_like_name(short) else None
