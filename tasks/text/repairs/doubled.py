"""Words and particles that were typed twice: `加强加强领导`, `全体教师的的素质`."""

from __future__ import annotations

from collections.abc import Set

import regex

from tasks.records import Edit
from tasks.text.normalise import to_traditional
from tasks.text.points import offsets_of, starting_at
from tasks.text.repairs.phrases import occurrences, phrase_book
from tasks.text.repairs.seen import code, codes
from tasks.vocabulary import words

_WORDS = words("doubled_words")
_BOOK = phrase_book({word * 2: word for word in (*_WORDS, *map(to_traditional, _WORDS))})
# Particles, with the words that end or begin with them: 目的的, 为了了解, 即使使用.
_PARTICLE = regex.compile(
    r"(?<![目标標有])的的(?![确確士话話])|(?<![不为為除完罢罷])了了(?![解然之却卻不])|(?<![即大天特信致纵縱促迫])使使(?![用命馆館])"
    r"|各各(?![自个個])|[们們][们們]"
    # A year that was blanked out or filled in with its word: 20xx年年学校工会; 年初, 年度, 年级 are words of their own.
    r"|(?<=[xX×*＊_\d])年年(?![初底末终終中度关關间間会會报報鉴鑑检檢审審级級均产產假龄齡画畫货貨薪金费費])"
)
_TWICE = tuple(c * 2 for c in "的了使各们們年")
NEEDS, ASKS = _BOOK.needs | frozenset(_TWICE), _BOOK.asks | codes(_TWICE)


def find_doubled_words(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """A word of reports twice in a row, where no sentence has it so.

    Hardly any nouns: 学生学生会 and 教师教师节 may stand beside each other, 加强加强 can't.

    >>> [(e.start, e.end) for e in find_doubled_words("加强加强领导,提高全体教师的的素质")]
    [(2, 4), (14, 15)]
    >>> [(e.start, e.end) for e in find_doubled_words("现将20xx年年工会工作总结如下")]
    [(7, 8)]
    >>> find_doubled_words("研究研究再说,以提高质量为目的的活动,为了了解情况,2015年年底")
    []
    """
    found = [
        _second(at, len(phrase))
        for at, phrase in occurrences(_BOOK, text, seen)
        if not _third(text, at, phrase)
    ]
    twice = [one for one in _TWICE if (one in text if seen is None else code(one) in seen)]
    places = (at for one in twice for at in offsets_of(one, text))
    found += [_second(m.start(), len(m.group())) for m in starting_at(_PARTICLE, text, places)]
    return sorted(found, key=lambda edit: edit.start)


def _third(text: str, at: int, phrase: str) -> bool:
    """Whether the word is said a third time, as rhetoric does."""
    word, end = phrase[len(phrase) // 2 :], at + len(phrase)
    return word in text[end : end + len(word) + 1] or text.endswith(word, 0, at)


def _second(at: int, length: int) -> Edit:
    return Edit(at + length // 2, at + length, "", "duplicated", "word_again", True)
