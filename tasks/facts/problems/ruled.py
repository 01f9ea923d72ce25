"""Rules and conditions, whose shortcomings have not happened."""

from __future__ import annotations

import re

_RULED = re.compile(
    r"如果|假如|倘若|凡(?![事是])|一票否决|扣分|取消[^,。;]{0,8}资格|下列[^,。;]{0,8}(?:之一|者)"
)
_SENTENCE = re.compile(r"[。;\n]")
_BEFORE = 30  # characters before a lead-in that may make it a condition


def is_ruled(hans: str, start: int, end: int) -> bool:
    """Whether a lead-in sets a rule: `如果存在以下问题:…,取消评优资格`.

    Rules of assessment list what costs points in the words in which reports list what went wrong.

    >>> line = "考核中发现以下问题扣分:"; is_ruled(line, 3, len(line))
    True
    >>> line = "考核中发现以下问题:"; is_ruled(line, 3, len(line))
    False
    """
    said = hans[max(0, start - _BEFORE) : end].rstrip("。;\n")
    return _RULED.search(_SENTENCE.split(said)[-1]) is not None
