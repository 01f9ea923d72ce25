"""Words of the text's own script, which rows keep, in the matching form, in which patterns are written."""

from __future__ import annotations

from tasks.records import Passage


def hans_of(words: str, passage: Passage) -> str:
    """Words of the text's own script in the matching form, as they are where the text lacks them.

    >>> from tasks.records import Part
    >>> passage = Passage("青石小學", "青石小学", Part(0, 4, 1), (), ())
    >>> hans_of("小學", passage), hans_of("中學", passage)
    ('小学', '中學')
    """
    at = passage.text.find(words)
    return passage.hans[at : at + len(words)] if at >= 0 else words
