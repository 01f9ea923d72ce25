"""Short lines that are made of the words of web pages alone: `查看更多评论`, `扫码下载客户端`, `献花(0)`, `网站地图 | 联系我们`.

No list of buttons is complete, but their words are few. A line that consists of them is chrome, whichever way they
are put together.
"""

from __future__ import annotations

from functools import cache

from tasks.vocabulary import table

_LONGEST = 100  # characters of the longest line that can be a row of buttons
_BUTTON = 24  # characters of the longest button between two signs
_SIGNS = frozenset(' \t|｜丨·•●★☆■□▪◆◇►▶▼▲△▽↑↓←→⇧/\\>»›<«‹,、:()[]【】《》"“”「」_-—–+.…!?~*#&^×√〖〗🔗🔍')
_DIGITS = frozenset("0123456789")
_SITE, _COMMON = "site", "common"
_PLAIN = 4  # characters from which on one such word is enough


def is_button(line: str) -> bool | None:
    """Whether a folded line consists of words of web pages: True for sure, False if a document may say so, else None.

    Signs and numbers stand between them. A word that only pages say makes it sure if it is long, or beside another
    word or a count; what documents may say as well is chrome only where chrome stands.

    >>> [is_button(x) for x in ("扫码下载客户端", "查看更多评论 >>", "献花(0)", "我要收藏")]
    [True, True, True, True]
    >>> [is_button(x) for x in ("推荐阅读", "评论(3)", "转发分享")]
    [False, False, False]
    >>> [is_button(x) for x in ("推荐优秀教师", "附件1", "网站建设", "12345", "全部完成。")]
    [None, None, None, None, None]
    """
    if not 2 <= len(line) <= _LONGEST or line[-1] in "。;":
        return None
    first = line.lstrip("".join(_SIGNS) + "0123456789")
    if not first or first[0] not in _starts():
        return None
    return _judged(line)


def _judged(line: str) -> bool | None:
    words = _words()
    site = common = tokens = begin = at = 0
    counted = False
    while at < len(line):
        character = line[at]
        if character in _SIGNS or character in _DIGITS:
            counted = counted or character in _DIGITS
            at += 1
            begin = at
            continue
        end = _end_of_word(line, at)
        if end == at or end - begin > _BUTTON:
            return None
        use = words[line[at:end]]
        site += use == _SITE
        common += use == _COMMON
        tokens += 1
        at = end
    if site and (tokens > 1 or counted or at - begin >= _PLAIN):
        return True
    return False if site or common > 1 or (common and counted) else None


def _end_of_word(line: str, at: int) -> int:
    """Where the longest word that begins at a place ends; the place itself if none does."""
    words = _words()
    longest = min(len(line) - at, _longest())
    return next((at + n for n in range(longest, 0, -1) if line[at : at + n] in words), at)


@cache
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in table("chrome_words")}


@cache
def _longest() -> int:
    return max(map(len, _words()))


@cache
def _starts() -> frozenset[str]:
    return frozenset(word[0] for word in _words())
