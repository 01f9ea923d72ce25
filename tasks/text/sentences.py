"""Sentences of a matching form: the stretches between full stops, semicolons and line ends."""

from __future__ import annotations

import re

from tasks.records import Span

_SENTENCE = re.compile(r"[^\s。！!？?；;][^。！!？?；;\n]*[。！!？?；;]*[”』」]?")


def sentences(hans: str) -> tuple[Span, ...]:
    """Cut a text into sentences, each with its closing mark, without the space around it.

    A line end closes a sentence: headings and list items often carry no mark.

    >>> text = "一、基本情况\\n全县有小学12所。教师306人;学生4520人。"
    >>> [text[s.start:s.end] for s in sentences(text)]
    ['一、基本情况', '全县有小学12所。', '教师306人;', '学生4520人。']
    """
    found = []
    for match in _SENTENCE.finditer(hans):
        start, end = match.span()
        if hans[end - 1].isspace():
            end = start + len(match.group().rstrip())
        found.append(Span(start, end))
    return tuple(found)
