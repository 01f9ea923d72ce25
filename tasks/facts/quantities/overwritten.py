"""Figures inside which a site wrote the year of its page stamp: 22023人, 202223年.

Sites that spin texts replace the noughts of 200 or 2000 with the current year, wherever they stand. What such a
figure was, nobody knows; as a count it is implausible, so it gives no fact but an issue.
"""

from __future__ import annotations

import re

import regex

from tasks.records import Issue, Span

_RUN = regex.compile(r"[0-9][0-9]{4,}(?!\.)")  # one digit first: the engine passes over all else at once
_WRITTEN_OVER = re.compile(r"[0-9]{1,2}202[2-9][0-9]?|202[2-9][0-9]{1,2}")
_YEAR = re.compile(r"年(?!级)")
_SHARE = re.compile(r" ?%")


def written_over(hans: str, *, spun: bool = False) -> list[Span]:
    """Figures that only the overwriting of a site explains, in order.

    A year of six digits and a share above a thousand per cent show it by themselves; a count does where another
    shows it, or where words were `spun` as well.

    >>> text = "教职工12023名,学生916人。"
    >>> [text[s.start : s.end] for s in written_over(text, spun=True)], written_over(text)
    (['12023'], [])
    >>> text = "家长22023人,202223年撤并。"
    >>> [text[s.start : s.end] for s in written_over(text)]
    ['22023', '202223']
    """
    found = [
        run
        for run in _RUN.finditer(hans)
        if _WRITTEN_OVER.fullmatch(run.group()) and hans[run.start() - 1 : run.start()] != "."
    ]
    shown = spun or any(_YEAR.match(hans, one.end()) or _SHARE.match(hans, one.end()) for one in found)
    return [Span(*one.span()) for one in found] if shown else []


def implausible(hans: str, figure: Span) -> Issue:
    """The row that says why a figure gave no fact.

    >>> implausible("家长22023人", Span(2, 7)).note
    '22023'
    """
    return Issue("extract", "overwritten_figure", figure.start, figure.end, hans[figure.start : figure.end])
