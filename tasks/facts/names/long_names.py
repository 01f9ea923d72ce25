"""Personal names with a dot inside: 买买提·艾力, 约翰·史密斯."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

_DOTS = "·•・‧"
_DOT = re.compile(f"[{_DOTS}]")
_ENDING = regex.compile(
    rf"(?r)(?:(?<=[授予聘请由以和与及让对向为])[^授予聘请由以和与及让对向为{_DOTS}\W]|(?<![\u4e00-\u9fff])[\u4e00-\u9fff])"
    rf"[^授予聘请由以和与及让对向为{_DOTS}\W]{{0,5}}(?:[{_DOTS}][\u4e00-\u9fff]{{1,8}}){{1,3}}"
)
_STARTING = re.compile(
    rf"[\u4e00-\u9fff]{{1,6}}(?:[{_DOTS}][\u4e00-\u9fff]{{1,8}}?){{1,3}}"
    r"(?=[^\u4e00-\u9fff·•・‧]|$|等|同志|老师|同学|先生|女士|[在被荣获为任参主到对来])"
)


_HONOUR = re.compile("好人|式好")  # 黄大年式好老师


def long_name_ending(hans: str, end: int) -> int | None:
    """The start of a name with a dot that ends at `end`, or None.

    >>> long_name_ending("授予买买提·艾力同志", 8)
    2
    >>> long_name_ending("3·15宣传", 4) is None
    True
    """
    low = max(0, end - 24)
    if _DOT.search(hans, low, end) is None:
        return None
    match = _ENDING.match(hans, low, end)
    return int(match.start()) if match and not _HONOUR.search(match.group()) else None


def long_name_starting(hans: str, start: int) -> int | None:
    """The end of a name with a dot that begins at `start`, or None.

    >>> long_name_starting("教师艾力·买买提在会上", 2)
    8
    >>> long_name_starting("教师周岚在会上", 2) is None
    True
    """
    if _DOT.search(hans, start, start + 8) is None:
        return None
    match = _STARTING.match(hans, start, start + 32)
    return int(match.end()) if match else None


# Characters by which Chinese writes the sounds of Turkic and other foreign names.
_SOUNDS = frozenset(
    "阿艾安巴拜贝比毕伯布达代德迪丁多尔法菲夫伏甫噶格古哈海汗赫吉加贾江杰居卡凯坎康柯科克库拉莱兰朗勒雷里丽利莲列林鲁伦罗洛玛马买麦曼米姆木穆纳那乃奈内尼努诺帕排潘佩皮普齐恰琴热如若肉萨赛沙山什史斯苏索塔台坦汤特提图吐托娃瓦万维温乌吾西希夏谢辛逊亚雅延耶叶伊依尤孜扎珠兹佐者再则依亥合力提迪艳瑟汉娜约翰密大卫詹威廉乔治"
)
_ANYWHERE = re.compile(
    rf"(?<![\u4e00-\u9fff{_DOTS}])(?P<name>[\u4e00-\u9fff]{{2,6}}(?:[{_DOTS}] ?[\u4e00-\u9fff]{{2,6}}?){{1,2}})"
    r"(?=[,、。:;\n()]|等|同志|老师|同学|先生|女士|[在被荣获为任参主到对来拿与和说讲的是也就从以将把于向])"
)


def long_names(hans: str) -> Iterator[tuple[int, int]]:
    """Names with a dot that open a clause, told by characters that only write down sounds.

    >>> line = "会上,买买提·艾力拿出奖状。阳光·体育活动,诗词·吟诵"
    >>> [line[a:b] for a, b in long_names(line)]
    ['买买提·艾力']
    """
    if _DOT.search(hans) is None:
        return
    for match in _ANYWHERE.finditer(hans):
        letters = [c for c in match["name"] if c not in _DOTS and c != " "]
        if 5 * sum(c in _SOUNDS for c in letters) >= 4 * len(letters):
            yield match.span("name")
