"""Title phrases that a site set inside sentences, so that search engines find its page."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from tasks.records import Edit
from tasks.text.points import offsets_of
from tasks.text.repairs.slip.symbols import symbols
from tasks.text.repairs.slip.words import cost_in_words

_ENDS = ("总结", "總結", "报告", "報告", "汇报", "匯報", "方案", "计划", "計劃", "范文", "範文", "模板")
NEEDS = frozenset(_ENDS)
_PHRASE = regex.compile(r"[\p{Han}\d]+$")
_SHORTEST, _LONGEST = 6, 24  # characters of a phrase
_MOST = 20  # phrases that are looked for
_OFTEN = 3  # times that it stands in the text
_TORN = 2  # words that it tears apart: one may be chance
_AROUND = 4  # characters on each side that may be one word
_GAIN = 6.0  # what a word that is whole again must save, in natural logarithms


def find_injected(text: str) -> list[Edit]:
    """A title or key phrase that stands again and again where it tears a word apart.

    Pages that copy each other set their title into the sentences. A summary may well speak of its summary; the proof is
    that the phrase stands in the middle of words, at least twice. There it goes; where it tears no word it stays.

    >>> title = "河东小学教学工作总结"
    >>> text = f"{title}\\n我校认真贯{title}彻党的教育方针，全面提{title}高教学质量。"
    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_injected(text)]
    [(16, 26, '', True), (37, 47, '', True)]
    >>> find_injected(f"{title}\\n现将{title}汇报如下。撰写{title}一份，上报{title}一份。")
    []
    """
    if sum(map(text.count, _ENDS)) < _OFTEN:
        return []
    ends = (at + len(end) for end in _ENDS for at in offsets_of(end, text))
    inside = [end for end in ends if text[end : end + 1].isalpha()]
    if len(inside) < _TORN:
        return []
    found: dict[int, Edit] = {}
    for phrase in _repeated(text, inside):
        if text.count(phrase) < _OFTEN:
            continue
        places = [(end - len(phrase), end) for end in inside if text.endswith(phrase, 0, end)]
        torn = [at for at in places if _tears(text, *at)]
        if len(torn) >= _TORN:
            for start, end in torn:
                found.setdefault(start, Edit(start, end, "", "duplicated", "title_in_sentence", True))
    return sorted(found.values(), key=lambda e: e.start)


def _repeated(text: str, ends: list[int]) -> Iterator[str]:
    """The phrases before several of the ends, longest first."""
    before = sorted(text[max(0, end - _LONGEST) : end][::-1] for end in ends)
    seen: set[str] = set()
    for one, other in zip(before, before[_TORN - 1 :], strict=False):
        match = _PHRASE.search(_common(one, other)[::-1])
        if match and len(match[0]) >= _SHORTEST:
            seen.add(match[0])
    yield from sorted(seen, key=lambda phrase: (-len(phrase), phrase))[:_MOST]


def _common(one: str, other: str) -> str:
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return one[: min(len(one), len(other)) if length is None else length]


def _tears(text: str, start: int, end: int) -> bool:
    """Whether what stands before and behind a phrase is one word."""
    left, right = symbols(text[max(0, start - _AROUND) : start]), symbols(text[end : end + _AROUND])
    if not left or not right or not left[-1].isalpha() or not right[0].isalpha():
        return False
    return cost_in_words(left) + cost_in_words(right) - cost_in_words(left + right) >= _GAIN
