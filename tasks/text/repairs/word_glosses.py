"""Pinyin of whole words that a site printed behind them: `学习(xuéxí)`, `和谐(hé xié)`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.syllables import TONED, sounding

NEEDS = frozenset(TONED)
_DENSE = 3  # such words that show that the site glossed them: a teacher may say how one is read
_LONGEST = 6  # letters of the longest syllable, and characters of the longest word
_GLOSS = regex.compile(
    rf"[(（](?P<sound>(?=[a-zü]{{0,8}}[{TONED}])[a-zü{TONED}'’ ]{{3,28}})[)）](?<=(?P<word>\p{{Han}}{{2,{_LONGEST}}})[(（](?P=sound)[)）])"
)


def find_word_glosses(text: str) -> list[Edit]:
    """The sound of common words in brackets, which some sites add against copies; each syllable must be that of its character.

    >>> text = "学习(xué xí)先进,构建和谐(héxié)校园,培养教师(jiào shī)"
    >>> [text[e.start : e.end] for e in find_word_glosses(text)]
    ['(xué xí)', '(héxié)', '(jiào shī)']
    >>> find_word_glosses("听写“蓓蕾(bèi lěi)”一词,学习(study)英语")
    []
    """
    found = [match for match in _GLOSS.finditer(text) if _is_said(match["word"], match["sound"])]
    if len(found) < _DENSE:
        return []
    return [Edit(m.start(), m.end(), "", "other", "pinyin_gloss", True) for m in found]


def _is_said(word: str, sound: str) -> bool:
    """Whether a sound is that of the last characters of what stands before it, of two at least."""
    letters = "".join(sound.replace("'", "").replace("’", "").split())
    return any(_spells(word[-length:], letters) for length in range(2, len(word) + 1))


def _spells(word: str, letters: str) -> bool:
    if not word or not letters:
        return not word and not letters
    return any(
        word[0] in sounding(letters[:length]) and _spells(word[1:], letters[length:])
        for length in range(1, min(_LONGEST, len(letters)) + 1)
    )
