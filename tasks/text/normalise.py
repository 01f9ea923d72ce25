"""Step 7, normalise: one script and one width to match on, character for character.

The documents mix scripts: whole Traditional texts, Simplified ones, and Traditional text that a converter
made from Simplified and left half done (`后勤` beside `學校`). Facts are matched on one form, so that a
pattern is written once; since that form has the length of the text, an offset serves both.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray
from opencc import OpenCC

from tasks.text.points import (
    CharacterMap,
    CharacterSet,
    Points,
    character_map,
    character_set,
    points,
    text_of,
)
from tasks.text.script_words import whole_words
from tasks.vocabulary import words

_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))
# Full-width ASCII, the small forms of Taiwan's standard (﹪), the sign of ratios, corner brackets, and blanks of all kinds. A carriage
# return is one: it stands before its line feed in the files of Windows.
_SMALL = zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹪﹫∶", ",、.;:?!()〔〕#&*+-<>=%@:", strict=True)
_QUOTES = zip("「」『』〝〞〟", "“”‘’“””", strict=True)  # of Traditional texts, and of some typesetters
_BLANKS = "\u3000\r\x0b\x0c\xa0\u2002\u2003\u2005\u2009\u202f"
_WIDTH = (
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict(_SMALL)
    | dict(_QUOTES)
    | dict.fromkeys(_BLANKS, " ")
)
_STRAIGHT = regex.compile(r'"([^"\n]*)"')
_INDENT = regex.compile(r"^[ \t]*\t", regex.MULTILINE)
_NEAR = 24  # characters on each side that tell the script of an ambiguous character
_LONGEST = 5  # characters of the longest protected name
_HANT, _HANS = 0.9, 0.1  # from this share of Traditional on a text is Traditional; up to that, Simplified


def _encodable(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


@cache
def _characters(config: str) -> dict[str, str]:
    """All characters that a conversion changes, when they stand alone."""
    every = "\n".join(chr(code) for low, high in _HAN for code in range(low, high + 1))
    changed = _converter(config).convert(every)
    pairs = zip(every[::2], changed.split("\n"), strict=True)
    return {a: b for a, b in pairs if a != b and len(b) == 1}


@cache
def _traditional() -> frozenset[str]:
    """Characters that only Traditional text has: `t2s` changes them and GB 2312 lacks them."""
    return frozenset(c for c in _characters("t2s") if not _encodable(c, "gb2312"))


@cache
def _simplified() -> frozenset[str]:
    """Characters that only Simplified text has: `s2t` changes them and Big5 lacks them."""
    return frozenset(c for c in _characters("s2t") if not _encodable(c, "big5"))


@cache
def _ambiguous() -> frozenset[str]:
    """Characters that Simplified text writes too, yet a conversion changes: 乾 著 後 徵 於 …"""
    both = set(_characters("t2s")) | set(_characters("tw2s"))
    return frozenset(c for c in both if _encodable(c, "gb2312"))


@cache
def _variants() -> frozenset[str]:
    """Characters that Hong Kong writes otherwise and `t2s` does not know: 衞 敍 粧 …"""
    plain = _characters("t2s")
    return frozenset(c for c, to in _characters("hk2s").items() if plain.get(c) != to)


@cache
def _table(of: Callable[[], frozenset[str]]) -> CharacterSet:
    return character_set(of())


@cache
def _half_width() -> CharacterMap:
    return character_map(_WIDTH)


@cache
def _names() -> regex.Pattern[str]:
    """The names whose characters stay as they are, longest first."""
    names = sorted(words("script_names"), key=lambda w: (-len(w), w))
    return regex.compile("|".join(map(regex.escape, names)))


@cache
def _name_characters() -> frozenset[str]:
    return frozenset().union(*words("script_names"))


def match_form(text: str) -> str:
    """The text in Simplified script and half-width ASCII, with the length of the text.

    Converters think in whole Traditional texts: on Simplified ones they turn 乾县 into 干县, since 乾 is
    also the Traditional 干. So only characters that Simplified text does not have are converted freely;
    the few that both scripts write are converted where the characters around them are Traditional and no
    name protects them (vocabulary `script_names`). `著` follows the phrases of the Taiwan conversion:
    带着, but 著作.

    >>> match_form("學區共投入三百餘元，于謙（４２歲）著書。")
    '学区共投入三百余元,于谦(42岁)著书。'
    >>> match_form("关於学校的名著,本著务实的精神")
    '关于学校的名著,本着务实的精神'
    >>> match_form("乾县、乾安县的教师读徐乾学著作。")
    '乾县、乾安县的教师读徐乾学著作。'

    Straight quotation marks open and close in turn:

    >>> match_form('实施"两免一补",落实"三个代表')
    '实施“两免一补”,落实"三个代表'

    Tabs stay where they part cells, and are blanks where they set a line in:

    >>> match_form("\\t达到9８﹪\\r\\n\\t教师\\t12")
    ' 达到98% \\n 教师\\t12'
    """
    found = _keep_ambiguous(text, _simplify(text)) if _table(_traditional).occurs(text) else text
    found = _half_width().apply(whole_words(found))
    if '"' in found:
        found = _STRAIGHT.sub(r"“\1”", found)
    return _INDENT.sub(lambda match: " " * len(match.group()), found) if "\t" in found else found


def _simplify(text: str) -> str:
    """The text as the conversion gives it, line by line where that changes the length."""
    config = "tw2s" if "著" in text else "t2s"
    if _table(_variants).occurs(text):
        config = "hk2s"
    converted = _convert(text, config)
    if len(converted) == len(text):
        return converted
    return "".join(_same_length(line, config) for line in text.splitlines(keepends=True))


def _convert(text: str, config: str) -> str:
    """Convert; a lone surrogate, which no encoding carries, makes it go character by character."""
    try:
        converted: str = _converter(config).convert(text)
    except UnicodeEncodeError:
        return text.translate({ord(a): b for a, b in _characters(config).items()})
    return converted


def _same_length(line: str, config: str) -> str:
    converted = _convert(line, config)
    if len(converted) == len(line):
        return converted
    return line.translate({ord(a): b for a, b in _characters(config).items()})


def _keep_ambiguous(text: str, converted: str) -> str:
    """Undo the conversion at characters of both scripts that stand in a name or in Simplified text."""
    codes, found = points(text), points(converted).copy()
    (places,) = (_table(_ambiguous).within(codes) & (codes != found)).nonzero()
    if not len(places):
        return converted
    traditional = _excess(codes, places, _NEAR) > 0
    for at in places[traditional].tolist():
        if _in_name(text, at):
            found[at] = codes[at]
    simplified = places[~traditional]
    found[simplified] = codes[simplified]
    return text_of(found)


def _excess(codes: Points, places: NDArray[np.intp], near: int) -> NDArray[np.int64]:
    """How many more characters only Traditional has than only Simplified around each place."""
    tells = _table(_traditional).within(codes).astype(np.int8) - _table(_simplified).within(codes)
    before = np.concatenate(([0], np.cumsum(tells, dtype=np.int64)))
    excess: NDArray[np.int64] = (
        before[np.minimum(places + near, len(codes))] - before[np.maximum(places - near, 0)]
    )
    return excess


def _in_name(text: str, at: int) -> bool:
    """Whether a protected name covers the character."""
    if text[at] not in _name_characters():
        return False
    low = max(0, at - _LONGEST)
    return any(m.start() + low <= at < m.end() + low for m in _names().finditer(text[low : at + _LONGEST]))


def in_traditional(text: str, places: list[int], near: int) -> list[int]:
    """Those of the places that have more Traditional than Simplified characters within `near` of them.

    >>> in_traditional("學校后勤,学校后勤", [2, 7], 3)
    [2]
    """
    if not places:
        return []
    at = np.array(places, np.intp)
    found: list[int] = at[_excess(points(text), at, near) > 0].tolist()
    return found


def is_traditional(near: str) -> bool:
    """Whether a stretch holds more characters that only Traditional has than only Simplified ones.

    >>> is_traditional("學校后勤"), is_traditional("学校后勤"), is_traditional("2013")
    (True, False, False)
    """
    hans, hant = _simplified(), _traditional()
    if hans.isdisjoint(near):
        return not hant.isdisjoint(near)
    return len([c for c in near if c in hant]) > len([c for c in near if c in hans])


def script_of(text: str) -> tuple[str, float]:
    """The script of a text, and the share of Traditional among the characters that tell.

    Half-converted text is `hant` by its telling characters: what a converter left behind (后, 于, 范) are
    characters that Traditional text may hold as well.

    >>> script_of("學校規范后勤管理")
    ('hant', 1.0)
    >>> script_of("学校规范后勤管理")
    ('hans', 0.0)
    >>> script_of("2013, 120 m2")
    ('none', 0.0)
    """
    codes = points(text)
    hant = int(_table(_traditional).within(codes).sum())
    hans = int(_table(_simplified).within(codes).sum())
    if not hant + hans:
        return "none", 0.0
    share = hant / (hant + hans)
    return ("hant" if share >= _HANT else "hans" if share <= _HANS else "mixed"), share


def in_script_of(fixed: str, near: str) -> str:
    """A Simplified word in the script of the text around it, for repairs of Traditional text.

    >>> in_script_of("针对", "學校特色活動"), in_script_of("针对", "学校特色活动")
    ('針對', '针对')
    """
    return to_traditional(fixed) if is_traditional(near) else fixed


def to_traditional(phrase: str) -> str:
    """A Simplified phrase of a vocabulary in Traditional script.

    >>> to_traditional("开展")
    '開展'
    """
    return _convert(phrase, "s2t")
