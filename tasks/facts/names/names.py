"""Personal names: whether a word is one at all.

Half the family names are everyday words. So a word is a name only when three things agree: a family name,
characters that given names use, and no everyday word in the same place. Where one begins and ends in a
text tells `name_bounds`; what stands around it (a role, an act) is the caller's business.
"""

from __future__ import annotations

from tasks.vocabulary import words

#: Family names of one character, of two, and the hundred commonest.
FAMILY_NAMES = frozenset(w for w in words("surnames") if len(w) == 1)
COMPOUND_NAMES = frozenset(w for w in words("surnames") if len(w) == 2)
COMMON_NAMES = frozenset(words("common_surnames"))
_GIVEN = frozenset(words("given_name_characters"))
_NOT_NAMES = frozenset(words("not_names"))

#: Family names that are more often a conjunction, preposition or auxiliary in front of another name.
WEAK_NAMES = frozenset("于向任应")
# Characters that no given name holds: a stretch with one of them is never a name.
_NEVER = frozenset(
    "的了是在我们有这个不就可下对也能过得着那他她它你很最没还及或但等被让给从由向于者级班科校师"
    "生工作各项个名位人员部门领导副局组任课题第次年月日上中会并且其此该同时要使将与和"
    "一二三四五六七八九十两几多少质量率标准础种类型式策系度"
)
# Function words that given names use all the same, beside a character that only names use (李其先).
_POSSIBLE = frozenset("其有生能可同会中之")
_ORDER = frozenset("三四五六七")  # 张四宝; 周三 and 万五 are no names
_ADDRESSES = ("先生", "女士", "老师", "同学", "医生", "学生", "大学", "小学", "中学")
_TIMES = frozenset(
    ("年年", "天天", "月月", "周周", "人人", "个个", "次次", "处处", "常常", "纷纷", "样样", "件件")
)
_POSTS = frozenset(f"{of}长" for of in "会校局院园镇乡县部处科所站队组行厂村") | {"主任", "书记"}  # 高会长
_CONTESTS = frozenset(("大赛", "比赛", "竞赛", "联赛", "决赛", "初赛"))  # the 文大赛 of 作文大赛
_NO_LAST = frozenset("校班局县省院市区村以共委")  # 占全校, 荣获省, 卫生院, 宁德市, 周岚以628分
_GIVEN_PAIRS = frozenset(
    ("向阳", "向东", "向前", "向荣", "向明", "向红", "向军", "向华")
)  # 向 is else a preposition


def is_family_name(character: str) -> bool:
    """Whether one character is a family name.

    >>> is_family_name("邓"), is_family_name("校")
    (True, False)
    """
    return character in FAMILY_NAMES


def is_common_family_name(character: str) -> bool:
    """Whether one character is among the hundred commonest family names.

    >>> is_common_family_name("王"), is_common_family_name("任")
    (True, False)
    """
    return character in COMMON_NAMES


def looks_like_name(word: str) -> bool:
    """Whether a word is made like a personal name and is not an everyday word.

    >>> [looks_like_name(w) for w in ("林晓芸", "欧阳海", "高效", "文明", "教师")]
    [True, True, False, False, False]
    """
    if not 2 <= len(word) <= 4 or (word[0] not in FAMILY_NAMES and word[:2] not in COMPOUND_NAMES):
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
    if word[:2] in COMPOUND_NAMES and len(word) > 2:
        return all(c in _GIVEN for c in word[2:])
    if word[0] not in FAMILY_NAMES or len(word) > 3:
        return False
    if len(word) == 3 and word[1] == "一":
        school = word[2] in "中小"  # 大石一中
        return word[0] in COMMON_NAMES and word[2] in _GIVEN and word[:2] not in _NOT_NAMES and not school
    return all(c in _GIVEN for c in word[1:]) or word[1:] in _GIVEN_PAIRS


def could_be_name(word: str) -> bool:
    """Whether a word is a family name with unusual characters, which is enough only between clear boundaries.

    Two characters after a family name that is none of the commonest must hold one that given names use.

    >>> could_be_name("林骉远"), could_be_name("林的远")
    (True, False)
    """
    if len(word) != 3 or word[0] not in FAMILY_NAMES or word[0] in WEAK_NAMES or word.endswith(_ADDRESSES):
        return False
    if word[-1] in _NO_LAST or word[1:] in _POSTS:
        return False
    if any(part in _NOT_NAMES for part in (word, word[:2], word[1:])):
        return False
    usual = sum(c in _GIVEN for c in word[1:])
    if word[0] in COMMON_NAMES and usual == 1 and any(c in _POSSIBLE for c in word[1:]):
        return True
    return (word[0] in COMMON_NAMES or usual > 0) and all(_in_a_name(c) for c in word[1:])


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
        and word[0] in FAMILY_NAMES
        and word[2] in _GIVEN
        and word[0] not in "市县区"
        and word[2] not in "中小"
    ):
        return word not in _NOT_NAMES and word[:2] not in _NOT_NAMES and word[1:] not in _NOT_NAMES
    if len(word) == 3 and word[2] == "一" and word[0] in COMMON_NAMES:
        return looks_like_name(word[:2])  # 林青一
    if len(word) == 3 and (word[1] == "一" or (word[1] in _ORDER and word[0] not in "周万")):
        word = word[0] + word[2]
    if word[:2] in COMPOUND_NAMES and len(word) in (3, 4) and all(_in_a_name(c) for c in word[2:]):
        return word not in _NOT_NAMES and word[-1] not in _NO_LAST
    if len(word) == 2:
        return word[0] in COMMON_NAMES and word not in _NOT_NAMES and _in_a_name(word[1])
    return could_be_name(word) or looks_like_name(word)
