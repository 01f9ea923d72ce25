"""Words of the text's own script, which rows keep, in the matching form, in which patterns are written."""

from __future__ import annotations

from functools import lru_cache

from tasks.facts.privacy import mask_private
from tasks.records import Passage, Span
from tasks.text.normalise import match_form

_REACH = 400  # characters before a sentence from which it takes words


@lru_cache(maxsize=1024)
def matching(words: str) -> str:
    """A name in the matching form, wherever it comes from: 縣教育廳 ends with 厅 for a rule.

    >>> matching("青石縣教育廳"), matching("乾县教育局")
    ('青石县教育厅', '乾县教育局')
    """
    return match_form(words)


def hans_of(words: str, passage: Passage) -> str:
    """Words of the text's own script in the matching form, as they are where the text lacks them.

    >>> from tasks.records import Part
    >>> passage = Passage("青石小學", "青石小学", Part(0, 4, 1), (), ())
    >>> hans_of("小學", passage), hans_of("中學", passage)
    ('小学', '中學')
    """
    at = passage.text.find(words)
    return passage.hans[at : at + len(words)] if at >= 0 else words


def as_written(passage: Passage, sentence: Span, words: str | None) -> str | None:
    """Words of the matching form as a sentence of the text itself writes them.

    >>> from tasks.records import Part
    >>> as_written(Passage("學校獲獎", "学校获奖", Part(0, 4, 1), (), ()), Span(0, 4), "学校")
    '學校'
    """
    if words is None:
        return None
    at = passage.hans.find(words, sentence.start, sentence.end)
    if at < 0:  # of the sentences before, whose winner goes on
        at = passage.hans.rfind(words, max(0, sentence.start - _REACH), sentence.start)
    return mask_private(passage.text[at : at + len(words)] if at >= 0 else words)
