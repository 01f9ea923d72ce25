"""Brackets and quotes of a possible original: whether each has its other half.

`取？` may have been `取）` or `取”`; only one of them closes what the line has opened. Neighbouring characters
can't tell, since the two halves stand far apart.
"""

from __future__ import annotations

_CLOSES = dict(zip("）)》〉”’】〕」』", "（(《〈“‘【〔「『", strict=True))
_OPENS = frozenset(_CLOSES.values())
_ALIKE = {"(": "（"}  # a bracket may be of one width where it opens and of the other where it closes
_STOPS = frozenset("。！？；!?;")
_INSIDE = _STOPS | set("，,：:")  # what a sentence has inside
_QUOTED = 12  # characters of a quoted term; it holds no full stop
_OWN, _OTHERS = 1.0, 0.4  # what a half counts that the original brings, and one that it leaves open
_REACH = 160  # characters of a line on each side


def line_before(text: str, start: int) -> str:
    """The line up to a place, as far as a bracket reaches.

    >>> line_before("一、概况\\n学校（中心", 10)
    '学校（中心'
    """
    return text[max(0, start - _REACH) : start].rpartition("\n")[2]


def line_behind(text: str, end: int) -> str:
    """The line from a place on, as far as a bracket reaches."""
    return text[end : end + _REACH].split("\n", 1)[0]


def still_open(line: str) -> tuple[str, ...]:
    """The brackets and quotes that a beginning of a line leaves open.

    >>> still_open("《方案》（试行")
    ('（',)
    """
    opened: list[str] = []
    for c in line:
        if c in _OPENS:
            opened.append(_ALIKE.get(c, c))
        elif c in _CLOSES and _half(c) in opened:
            del opened[_last(opened, _half(c)) :]
    return tuple(opened)


def in_term(before: str) -> bool:
    """Whether a line stops within a quoted term.

    >>> in_term("盘活“双"), in_term("盘活“双停”企业")
    (True, False)
    """
    opening = before.rfind("“", max(0, len(before) - _QUOTED))
    return opening >= 0 and not set(before[opening:]) & (_INSIDE | {"”"})


def stopped_terms(before: str, fixed: str) -> int:
    """How many quoted terms an original ends with a full stop, which only quoted sentences have.

    >>> stopped_terms("盘活“双", "。”企业"), stopped_terms("他说：“今年的工作很有成效，大家都出了力", "。”")
    (1, 0)
    """
    line = before + fixed
    found = 0
    for at in range(max(1, len(before)), len(line)):
        if line[at] == "”" and line[at - 1] in _STOPS:
            opening = line.rfind("“", 0, at)
            found += 0 <= at - opening - 2 <= _QUOTED and not set(line[opening : at - 1]) & _INSIDE
    return found


def unpaired(opened: tuple[str, ...], fixed: str, behind: str) -> float:
    """How many halves an original leaves alone, between what is open before it and what closes behind it.

    >>> unpaired(("《",), "条例》", "，"), unpaired(("《",), "条例”", "，"), unpaired((), "（一", "）。")
    (0.0, 1.4, 0.0)
    """
    stack = [(c, _OTHERS) for c in opened]
    alone = 0.0
    for c in fixed:
        if c in _OPENS:
            stack.append((_ALIKE.get(c, c), _OWN))
        elif c in _CLOSES:
            alone += _closed(stack, _half(c))
    for c in behind:
        if c in _CLOSES:
            _closed(stack, _half(c))
    return alone + sum(counts for _, counts in stack)


def _closed(stack: list[tuple[str, float]], half: str) -> float:
    """Close the last such half; what is left alone by that."""
    names = [c for c, _ in stack]
    if half not in names:
        return _OWN
    at = _last(names, half)
    alone = sum(counts for _, counts in stack[at + 1 :])
    del stack[at:]
    return alone


def _half(closing: str) -> str:
    half = _CLOSES[closing]
    return _ALIKE.get(half, half)


def _last(names: list[str], name: str) -> int:
    return len(names) - 1 - names[::-1].index(name)
