"""Texts in which a converter printed one character of nearly every word twice: `考勤制制度与评评比细则则`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.points import points
from tasks.text.repairs.slip.symbols import symbols
from tasks.text.repairs.slip.words import cost_in_words

NEEDS = frozenset(",，、。:：;；\n")
_FIRST, _LAST = 0x4E00, 0x9FFF
_FEWEST, _SHARE = (
    8,
    0.03,
)  # doubled characters that tear words, and their share: good prose has one in a thousand
_KINDS = 6  # different characters among them: whoever shouts writes one again and again
_GAIN = 4.0  # by how much the words must cost less with one of the two, in natural logarithms
_AROUND = 4
# The last character of a line set apart and printed once more: `加强教 师 师培训`, `图 书书上架`, `课程 , ,全镇`.
_ECHO = regex.compile(r"(?<=\S|^) (?P<sign>[\p{Han},，、。;；:：《》“”]) ?(?=(?P=sign))")
_ECHOES, _ECHO_SHARE = 8, 0.01  # of a text whose lines all end so, in its characters
ECHO_NEEDS = frozenset(" ")


def find_stuttered(text: str) -> list[Edit]:
    """The second of two equal characters, wherever the words want only one, in a text that is full of such places.

    Viewers of old files print the character at each change of font twice. A single such place is a slip of the hand
    or two words that meet (学生生活), so nothing is done unless they are everywhere.

    >>> text = "考勤制制度与评评比细则则,员工守守则,岗位职责责,安全检检查,考核办办法,奖惩条条例。"
    >>> from tasks.text.edits import apply_edits
    >>> apply_edits(text, find_stuttered(text))[0]
    '考勤制度与评比细则,员工守则,岗位职责,安全检查,考核办法,奖惩条例。'
    >>> find_stuttered("学生生活丰富,天天锻炼,人人参与,层层落实,工作作风扎实,常常检查制制度。")
    []
    """
    codes = points(text)
    again = (codes[1:] == codes[:-1]) & (codes[1:] >= _FIRST) & (codes[1:] <= _LAST)
    (places,) = again.nonzero()
    if len(places) < max(_FEWEST, _SHARE * len(text)):
        return []
    torn = [at for at in places.tolist() if _tears(text, at)]
    if len(torn) < max(_FEWEST, _SHARE * len(text)) or len({text[at] for at in torn}) < _KINDS:
        return []
    return [Edit(at + 1, at + 2, "", "duplicated", "stuttered", True) for at in torn]


def find_echoes(text: str) -> list[Edit]:
    """The last character of each line of a copy that prints it again at the head of the next, in one long line.

    >>> text = "消防教 育 育是平 安 安的根本所 在 在,我们订 立 立了制度,分 工 工到人,器 材 材齐备 , ,档 案案完 整 整。"
    >>> from tasks.text.edits import apply_edits
    >>> apply_edits(text, find_echoes(text))[0]
    '消防教育是平安的根本所在,我们订立了制度,分工到人,器材齐备,档案完整。'
    >>> find_echoes("校长 李明 明年退休,天 天练习")
    []
    """
    found = [match.span() for match in _ECHO.finditer(text)]
    if len(found) < max(_ECHOES, _ECHO_SHARE * len(text)):
        return []
    return [Edit(start, end, "", "duplicated", "line_end_again", True) for start, end in found]


def _tears(text: str, at: int) -> bool:
    """Whether words are whole again with one of two equal characters."""
    before, behind = symbols(text[max(0, at - _AROUND) : at]), symbols(text[at + 2 : at + 2 + _AROUND])
    one = symbols(text[at])
    return cost_in_words(before + one + one + behind) - cost_in_words(before + one + behind) > _GAIN
