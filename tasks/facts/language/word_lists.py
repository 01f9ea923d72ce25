"""Where the words of a long list stand in a text, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tasks.text.points import remembered_points, signs

Finder = Callable[[str], Iterator[tuple[int, int]]]
_SHORT = 80  # characters up to which a table costs more than it saves


def word_finder(names: Iterable[str]) -> Finder:
    """A function that gives the start and end of every word of a list, the longest at each place.

    Words may overlap; each has two characters at least. A table of the pairs of characters that words begin
    with passes over nearly all of a text, and one look into a dictionary settles the rest: 4,000 names of
    places leave three of 3,000 characters to be looked at.

    >>> find = word_finder(["小学", "中心小学", "中学"])
    >>> text = "青石中心小学和柳溪中学"
    >>> [text[start:end] for start, end in find(text)]
    ['中心小学', '小学', '中学']
    >>> list(word_finder(["小学"])("大学"))
    []
    """
    known = frozenset(names)
    lengths: dict[str, set[int]] = {}
    for name in known:
        lengths.setdefault(name[:2], set()).add(len(name))
    longest_first = {head: tuple(sorted(ns, reverse=True)) for head, ns in lengths.items()}
    heads = signs(dict.fromkeys(lengths, 1))

    def starts(text: str) -> list[int]:
        if len(text) < _SHORT:
            return [at for at in range(len(text) - 1) if text[at : at + 2] in longest_first]
        found: list[int] = heads.places(remembered_points(text))[0].tolist()
        return found

    def find(text: str) -> Iterator[tuple[int, int]]:
        for at in starts(text):
            for length in longest_first[text[at : at + 2]]:
                word = text[at : at + length]
                if word in known:
                    yield at, at + len(word)
                    break

    return find


def without_overlap(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first of the words that stand at places in order, the first behind that, and so on.

    >>> list(without_overlap([(0, 4), (2, 4), (5, 7)]))
    [(0, 4), (5, 7)]
    """
    done = 0
    for start, end in places:
        if start >= done:
            done = end
            yield start, end
