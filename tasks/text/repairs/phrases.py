"""Many phrases at once: which of them a text holds, and the smallest edit that turns one into another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import add

from tasks.text.points import offsets_of
from tasks.text.repairs.seen import code, codes, pairs_at, seen_in

_MANY = 8  # phrases from which on one pass for all costs less than one for each


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Phrases by the pair of characters of theirs that tells most."""

    by_pair: Mapping[str, tuple[str, ...]]
    # By its code, with the place of the pair in each of them, and the codes of all their pairs.
    by_code: Mapping[int, tuple[tuple[str, int, frozenset[int]], ...]]
    telling: frozenset[int]

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(self.by_pair)

    @property
    def asks(self) -> frozenset[int]:
        """The codes of the pairs of all phrases."""
        return frozenset().union(*(its_pairs for rows in self.by_code.values() for *_, its_pairs in rows))


def phrase_book(right: Mapping[str, str]) -> PhraseBook:
    """Index wrong phrases (with their right forms) by a pair that is in few of them and not in the right one.

    >>> phrase_book({"科学开展观": "科学发展观", "率先开展": "率先发展"}).by_pair
    {'学开': ('科学开展观',), '先开': ('率先开展',)}
    """
    common = Counter(pair for phrase in right for pair in set(_pairs(phrase)))
    by_pair: dict[str, list[str]] = {}
    for wrong, fixed in right.items():
        telling = [p for p in _pairs(wrong) if p not in fixed] or list(_pairs(wrong))
        best = min(telling, key=lambda p: (common[p], p))
        by_pair.setdefault(best, []).append(wrong)
    frozen = {pair: tuple(phrases) for pair, phrases in by_pair.items()}
    by_code = {
        code(pair): tuple((phrase, phrase.index(pair), codes(_pairs(phrase))) for phrase in phrases)
        for pair, phrases in frozen.items()
    }
    return PhraseBook(frozen, by_code, frozenset(by_code))


def _pairs(phrase: str) -> Iterator[str]:
    return map(add, phrase, phrase[1:])


def occurrences(book: PhraseBook, text: str, seen: Set[int] | None = None) -> list[tuple[int, str]]:
    """Where the phrases stand, in order; of those that overlap the first, and of those the longest.

    `seen` is what `seen_in` says of the text, for those who have it.

    >>> occurrences(phrase_book({"根底": "基础", "根底上": "基础上"}), "在此根底上")
    [(2, '根底上')]
    """
    there = seen_in(text, book.asks) if seen is None else seen
    possible = {
        pair: likely
        for pair in book.telling & there
        if (likely := [(phrase, at) for phrase, at, its_pairs in book.by_code[pair] if its_pairs <= there])
    }
    found = _one_by_one(text, possible) if len(possible) < _MANY else _by_pair(book, text, possible)
    kept, end = [], 0
    for at, phrase in sorted(found, key=lambda f: (f[0], -len(f[1]))):
        if at >= end:
            kept.append((at, phrase))
            end = at + len(phrase)
    return kept


def _one_by_one(text: str, possible: Mapping[int, Sequence[tuple[str, int]]]) -> Iterator[tuple[int, str]]:
    """Where phrases stand, each looked for in all of the text."""
    for likely in possible.values():
        for phrase, _ in likely:
            yield from ((at, phrase) for at in offsets_of(phrase, text))


def _by_pair(
    book: PhraseBook, text: str, possible: Mapping[int, Sequence[tuple[str, int]]]
) -> Iterator[tuple[int, str]]:
    """Where phrases stand, each looked for only where its pair does: one pass for all."""
    for place, pair in pairs_at(text, book.telling):
        for phrase, inside in possible.get(pair, ()):
            if place >= inside and text.startswith(phrase, place - inside):
                yield place - inside, phrase


def difference(wrong: str, right: str) -> tuple[int, int, str]:
    """Where two phrases differ: `right` is `wrong` with `[start, end)` replaced.

    >>> difference("科学开展观", "科学发展观")
    (2, 3, '发')
    """
    shorter = min(len(wrong), len(right))
    head = tail = 0
    while head < shorter and wrong[head] == right[head]:
        head += 1
    while tail < shorter - head and wrong[-1 - tail] == right[-1 - tail]:
        tail += 1
    return head, len(wrong) - tail, right[head : len(right) - tail]
