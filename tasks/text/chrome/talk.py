"""Sentences about pages, files and visitors: sites word their notices in a thousand ways, with the same few words.

`凡本网注明来源的作品,转载目的在于传递更多信息`: no phrase of it needs to be known. A document says one of these words
now and then, none says so many of them in one breath.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from tasks.text.chrome.notices import says_own
from tasks.vocabulary import table

_ENOUGH, _SOME = 6, 4  # weight of different words that shows a notice, and that makes one where chrome stands
_DENSE = 14  # one of weight at least in so many characters
_LONGEST, _SHORT = 300, 80  # characters of the longest notice, and of one of little weight
_STRONG = "strong"
_WEIGHTS = {_STRONG: 2, "weak": 1}
# What documents about schools, laws on networks and reports of figures say, and no notice.
_WORLD = regex.compile(
    r"学校|学生|教师|师生|家长|校园|严禁|应当|条例|法院|主管部门|有权|服务提供者|任何单位|申请人|权利人|著作权人|违法"
    r"|^[(（][一二三四五六七八九十]|第.{1,6}条|\d[万余多]*(?:次|条|篇|份|期)"
)


def talks_of_pages(line: str) -> bool | None:
    """Whether a folded line is about the page and its use: True for sure, False if a document may say so, else None.

    >>> talks_of_pages("凡本网注明来源的作品,均转载自其它媒体,转载目的在于传递更多信息,如有侵权请联系。")
    True
    >>> talks_of_pages("下载文档到电脑,查找使用更方便"), talks_of_pages("学校网站上传信息120条,浏览量达3万次。")
    (False, None)
    """
    if len(line) > _LONGEST or _pattern(_STRONG).search(line) is None:
        return None
    weight = sum(w * len(set(_pattern(strength).findall(line))) for strength, w in _WEIGHTS.items())
    if weight < _SOME or weight * _DENSE < len(line):
        return None
    if says_own(line) or _WORLD.search(line):
        return None
    return True if weight >= _ENOUGH else (False if len(line) <= _SHORT else None)


@cache
def strong_words() -> tuple[str, ...]:
    """The words of which a notice has at least one."""
    return tuple(word for word, strength in table("page_talk") if strength == _STRONG)


@cache
def _pattern(strength: str) -> re.Pattern[str]:
    # Fixed words alone: `re` reads them many times as fast as `regex`.
    found = (word for word, other in table("page_talk") if other == strength)
    return re.compile("|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word)))))
