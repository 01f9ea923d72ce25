"""Where the words of a long list stand in a text, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tasks.text.openings import openings

Finder = Callable[[str], Iterator[tuple[int, int]]]
_SHORT = 80  # characters up to which a table costs more than it saves


def word_finder(names: Iterable[str], *, once: bool = False) -> Finder:
    """A function that gives the start and end of every word of a list, the longest at each place.

    Words may overlap; each has two characters at least. The table of openings passes over nearly all of a text,
    and one look into a dictionary settles the rest. A list that only one text is asked for (`once`) gets no
    place in that table, and is looked for at every character.

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
    heads = None if once else openings(lengths)

    def find(text: str) -> Iterator[tuple[int, int]]:
        places = range(len(text) - 1) if heads is None or len(text) < _SHORT else heads.places(text)
        for at in places:
            for length in longest_first.get(text[at : at + 2], ()):
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
