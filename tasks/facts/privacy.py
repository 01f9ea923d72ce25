"""What a public table must not repeat: phone numbers, identity numbers, home addresses."""

from __future__ import annotations

import re

import regex

_PRIVATE = regex.compile(
    r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)"  # identity number, present and first generation
    r"|(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"  # mobile
    r"|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)"  # landline with area code
    r"|(?:(?<=电话)|(?<=电话[::])|(?<=手机[::]))\s?\d{7,8}(?!\d)"
)
_ADDRESS = re.compile(
    r"(?:(?<=家住)|(?<=住址[::])|(?<=家庭住址)|(?<=家庭地址[::])|(?<=现住))[^,。;\n]{2,40}"
    r"|(?<=[路街巷道村区组])\d{1,4}号(?:院|楼)?(?:\d{1,3}(?:栋|幢|号楼|楼))?(?:\d{1,2}单元)?\d{1,4}室"
)
_MAY_HOLD = regex.compile(r"\d{7}|\d{3}[- ]|家住|住址|家庭|现住|\d室")
_HIDDEN = "*"


def mask_private(text: str) -> str:
    """The text with every character of a private particular replaced by an asterisk, length kept.

    Attribute columns are copied into exports that travel far from the public page; evidence offsets
    stay what they are. Identity numbers have 18 or 15 digits (GB 11643), mobiles 11, landlines an
    area code that begins with 0.

    >>> mask_private("联系人苗青,电话13800000000")
    '联系人苗青,电话***********'
    >>> mask_private("投入资金1380000元,学生13800人")
    '投入资金1380000元,学生13800人'
    """
    if _MAY_HOLD.search(text) is None:
        return text
    for pattern in (_PRIVATE, _ADDRESS):
        text = pattern.sub(lambda m: _HIDDEN * len(m.group()), text)
    return text
