"""Words and particles that were typed twice: `加强加强领导`, `全体教师的的素质`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.normalise import to_traditional
from tasks.vocabulary import words

_WORDS = words("doubled_words")
_BOTH = tuple(sorted({*_WORDS, *map(to_traditional, _WORDS)}))
_WORD = regex.compile(rf"(?P<word>{'|'.join(_BOTH)})(?P=word)")
# Particles, with the words that end or begin with them: 目的的, 为了了解, 即使使用.
_PARTICLE = regex.compile(
    r"(?<![目标標有])的的(?![确確士话話])|(?<![不为為除完罢罷])了了(?![解然之却卻])|(?<![即大天特信致纵縱促迫])使使(?![用命馆館])"
    r"|各各(?![自个個])|[们們][们們]"
)
NEEDS = frozenset(word[-1] + word[0] for word in _BOTH) | {c * 2 for c in "的了使各们們"}


def find_doubled_words(text: str) -> list[Edit]:
    """A word of reports twice in a row, where no sentence has it so.

    Verbs and link words only: 学生学生会 and 教师教师节 may stand beside each other, 加强加强 can't.

    >>> [(e.start, e.end) for e in find_doubled_words("加强加强领导,提高全体教师的的素质")]
    [(2, 4), (14, 15)]
    >>> find_doubled_words("研究研究再说,以提高质量为目的的活动,为了了解情况,即使使用")
    []
    """
    found = [_second(m) for m in _WORD.finditer(text) if not _rhetoric(text, m)]
    found += [_second(m) for m in _PARTICLE.finditer(text)]
    return sorted(found, key=lambda edit: edit.start)


def _rhetoric(text: str, match: regex.Match[str]) -> bool:
    """Whether the word is said a third time."""
    word = match["word"]
    return word in text[match.end() : match.end() + len(word) + 1] or text.endswith(word, 0, match.start())


def _second(match: regex.Match[str]) -> Edit:
    middle = (match.start() + match.end()) // 2
    return Edit(middle, match.end(), "", "duplicated", "word_again", True)
