"""Corrections that a site's definition names: what this one site is known to spoil, and no grammar could tell.

A site's own template or converter writes one and the same wrong thing into all its pages. A person who has seen it
says so in the definition, with a reason, and with a guard: words that must stand near, because the same
characters elsewhere may be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tasks.records import Edit

NEAR = 60  # characters before and behind a place within which its guard must be found


@dataclass(frozen=True, slots=True)
class Correction:
    """What a site is known to spoil; `rule` and `kind` are those of the repairs that it makes."""

    rule: str
    kind: str
    pattern: str
    replacement: str
    guard: str


def find_corrections(text: str, corrections: Sequence[Correction]) -> list[Edit]:
    r"""The places of a text that a site's definition corrects.

    Patterns are those of `regex`; a replacement may name groups of its pattern.

    >>> fee = Correction("site_fees", "wrong_glyph", r"(?<=\d)园", "元", guard="收费|学费")
    >>> [(e.start, e.fixed, e.rule) for e in find_corrections("每生收费120园。", [fee])]
    [(7, '元', 'site_fees')]
    >>> find_corrections("全县有幼儿园12园。", [fee])
    []
    """
    return [edit for one in corrections for edit in _places(text, one)]


def _places(text: str, one: Correction) -> Iterator[Edit]:
    guard = regex.compile(one.guard)
    for found in regex.compile(one.pattern).finditer(text):
        start, end = found.span()
        fixed = found.expand(one.replacement)
        if end > start and fixed != found[0] and guard.search(text, max(0, start - NEAR), end + NEAR):
            yield Edit(start, end, fixed, one.kind, one.rule, True)
