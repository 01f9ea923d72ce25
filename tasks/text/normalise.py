"""Step 7, normalise: one script and one width to match on, character for character.

The documents mix scripts: whole Traditional texts, Simplified ones, and Traditional text that a converter
made from Simplified and left half done (`后勤` beside `學校`). Facts are matched on one form, so that a
pattern is written once; since that form has the length of the text, an offset serves both.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import regex

from tasks.text.full_stops import with_full_stops
from tasks.text.points import (
    CharacterMap,
    character_map,
    points,
    text_of,
)
from tasks.text.script_signs import (
    ambiguous,
    changed_characters,
    converter,
    excess,
    simplified,
    table_of,
    traditional,
    variants,
)
from tasks.text.script_words import whole_words
from tasks.vocabulary import words

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
# Single marks and angles where no double ones stand around them: ‘两基’, <教师法>, 〈义务教育法〉.
_SINGLE = regex.compile(r"“[^”\n]*”(*SKIP)(*FAIL)|‘([^‘’“”\n]{2,60})’")
_ANGLES = regex.compile(r"《[^》\n]*》(*SKIP)(*FAIL)|[〈«<]([\p{Han}\dxX*_“][^〈〉«»<>《》\n]{1,60})[〉»>]")
_INDENT = regex.compile(r"^[ \t]*\t", regex.MULTILINE)
_NEAR = 24  # characters on each side that tell the script of an ambiguous character
_LONGEST = 5  # characters of the longest protected name
_HANT, _HANS = 0.9, 0.1  # from this share of Traditional on a text is Traditional; up to that, Simplified


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

    Single quotation marks and angles stand for double ones, unless inside such:

    >>> match_form("落实‘两免一补’和<教师法>、《关于印发〈办法〉的通知》")
    '落实“两免一补”和《教师法》、《关于印发〈办法〉的通知》'

    Tabs stay where they part cells, and are blanks where they set a line in:

    >>> match_form("\\t达到9８﹪\\r\\n\\t教师\\t12")
    ' 达到98% \\n 教师\\t12'
    """
    found = _keep_ambiguous(text, _simplify(text)) if table_of(traditional).occurs(text) else text
    found = _half_width().apply(whole_words(found))
    if '"' in found:
        found = _STRAIGHT.sub(r"“\1”", found)
    found = with_full_stops(found)
    if "‘" in found:
        found = _SINGLE.sub(r"“\1”", found)
    if any(sign in found for sign in "〈«<"):
        found = _ANGLES.sub(r"《\1》", found)
    return _INDENT.sub(lambda match: " " * len(match.group()), found) if "\t" in found else found


def _simplify(text: str) -> str:
    """The text as the conversion gives it, line by line where that changes the length."""
    config = "tw2s" if "著" in text else "t2s"
    if table_of(variants).occurs(text):
        config = "hk2s"
    converted = _convert(text, config)
    if len(converted) == len(text):
        return converted
    return "".join(_same_length(line, config) for line in text.splitlines(keepends=True))


def _convert(text: str, config: str) -> str:
    """Convert; a lone surrogate, which no encoding carries, makes it go character by character."""
    try:
        converted: str = converter(config).convert(text)
    except UnicodeEncodeError:
        return text.translate({ord(a): b for a, b in changed_characters(config).items()})
    return converted


def _same_length(line: str, config: str) -> str:
    converted = _convert(line, config)
    if len(converted) == len(line):
        return converted
    return line.translate({ord(a): b for a, b in changed_characters(config).items()})


def _keep_ambiguous(text: str, converted: str) -> str:
    """Undo the conversion at characters of both scripts that stand in a name or in Simplified text."""
    codes, found = points(text), points(converted).copy()
    (places,) = (table_of(ambiguous).within(codes) & (codes != found)).nonzero()
    if not len(places):
        return converted
    hant = excess(codes, places, _NEAR) > 0
    for at in places[hant].tolist():
        if _in_name(text, at):
            found[at] = codes[at]
    hans = places[~hant]
    found[hans] = codes[hans]
    return text_of(found)


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
    found: list[int] = at[excess(points(text), at, near) > 0].tolist()
    return found


def is_traditional(near: str) -> bool:
    """Whether a stretch holds more characters that only Traditional has than only Simplified ones.

    >>> is_traditional("學校后勤"), is_traditional("学校后勤"), is_traditional("2013")
    (True, False, False)
    """
    hans, hant = simplified(), traditional()
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
    hant = int(table_of(traditional).within(codes).sum())
    hans = int(table_of(simplified).within(codes).sum())
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
