"""Personal names with a dot inside: 买买提·艾力, 约翰·史密斯."""

from __future__ import annotations

import re

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
    return int(match.start()) if match else None


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
