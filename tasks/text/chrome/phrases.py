"""Lines that are made of nothing but the phrases of pages, counts and separators."""

from __future__ import annotations

import re
from functools import cache

import regex

from tasks.text.chrome.verdicts import Verdict
from tasks.vocabulary import table

_SIGNS = "|｜·•●/\\>»›→,、;:()[]【】《》<〈〉_-…"
_SEPARATORS = rf"\s{regex.escape(_SIGNS)}"
_SPLIT = re.compile(rf"[{_SEPARATORS}]+")
_DOTS = regex.compile(r"\.{2,}|。$")
_COUNT = regex.compile(r"\d+|[+＋]\d+|\d*[.]?\d+[Ww万Kk]?|赏|次|人|条|评|首|尾|A[-+]?|繁|简|x|×|↑|↓")


@cache
def phrases() -> dict[str, Verdict]:
    """What a line that is one of the phrases is.

    >>> phrases()["404 Not Found"]
    Verdict(kind='nav', sure=True)
    """
    return {phrase: Verdict(kind, strength == "sure") for phrase, kind, strength in table("chrome_phrases")}


def pieces(line: str) -> list[str]:
    """What stands between the signs of a line.

    >>> pieces("首页 > 总结 | 计划")
    ['首页', '总结', '计划']
    """
    return [piece for piece in _SPLIT.split(_DOTS.sub(" ", line)) if piece]


def phrased(line: str) -> Verdict | None:
    """What a folded line is that is made of nothing but chrome phrases, counts and separators.

    >>> phrased("下载 相关 举报"), phrased("下载工作方案")
    (Verdict(kind='nav', sure=False), None)
    >>> phrased("【打印】【返回】"), phrased("登 录")
    (Verdict(kind='nav', sure=True), Verdict(kind='nav', sure=False))
    """
    if (apart := _spaced(line)) is not None:
        return apart
    if line[-1] not in _ends():
        return None
    if line[0] not in _LONE and line[:2] not in _starts() and not line[0].isdecimal():
        return None
    whole = phrases().get(line.rstrip(":>.…!~▼▲→∨︾﹀ ")) or phrases().get(line.strip("—–- "))
    if whole is not None:
        return whole
    tokens = pieces(line) if len(line) <= 100 else []
    if not tokens or not _is_token(tokens[0]):
        return None
    words = [t for t in tokens if t in phrases()]
    if not words or not all(map(_is_token, tokens)):
        return None
    sure = [phrases()[t] for t in words if phrases()[t].sure]
    if len(words) > 1 and _BRACKETED.fullmatch(line):
        return Verdict("nav", True)
    return Verdict((sure or [phrases()[words[0]]])[0].kind, bool(sure))


def _spaced(line: str) -> Verdict | None:
    """Buttons of two characters are set as wide as those of four: `登 录`, `打 印`."""
    return phrases().get(line[0] + line[-1]) if len(line) <= 6 and _APART.fullmatch(line) else None


_APART = regex.compile(r"\p{Han}[ ]{1,4}\p{Han}")
_BRACKETED = regex.compile(r"(?:[【\[][^【】\[\]]{1,8}[】\]]\s*){2,}")
_LONE = frozenset("+＋.赏次人条评首尾A繁简x×↑↓" + _SIGNS)


@cache
def _starts() -> frozenset[str]:
    """What a line of phrases may begin with, unless it begins with a count or a separator."""
    return frozenset(phrase[:2] for phrase in phrases())


@cache
def _ends() -> frozenset[str]:
    """What a line of phrases, counts and separators may end with."""
    return frozenset(phrase[-1] for phrase in phrases()).union(_LONE, "0123456789WwVvKk万-….。!~▼▲∨︾﹀")


def _is_token(token: str) -> bool:
    return token in phrases() or (
        (token[0] in _LONE or token[0].isdecimal()) and _COUNT.fullmatch(token) is not None
    )
