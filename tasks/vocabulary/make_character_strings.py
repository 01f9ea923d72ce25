"""Make `character_strings.bin`: how well characters of official prose follow three and four others.

Run by hand, when a source changes: `python -m tasks.vocabulary.make_character_strings FOLDER`, where FOLDER holds the
sources of `make_character_tables` and those of `SOURCES`. Only counts go into the table, and of each string no more than a
sum and a cost: no sentence can be read from it, nor even a string.

Further sources, all of them counted, none of them kept:

- the repository DuckBurnIncense/xin-wen-lian-bo: the news of Chinese television from 2022 on, 13 million characters;
- the repository LawRefBook/Laws: laws, regulations, rules of ministries, free of copyright, 18 million characters;
- the repositories LucyXia123/First and fengchengxuan/module: pages of schools and of an education portal, 300,000 characters.

The estimate is an interpolation with absolute discounting (Ney, Essen and Kneser 1994); kept are the strings that
say most beyond the shorter ones, by the weighted difference of Seymore and Rosenfeld (1996).
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import regex
from numpy.typing import NDArray

from tasks.text.repairs.slip.strings import CELLS, DEAREST, LONGEST, NAME, SHORTEST, STEP, place
from tasks.text.repairs.slip.symbols import LINE_END, symbols
from tasks.vocabulary import FOLDER, lines, words
from tasks.vocabulary.make_character_tables import (
    _NO_PROSE,
    _SHORTEST,
    dictionary,
    laws,
    news,
    own_words,
    reports,
)

SOURCES = ("xin-wen-lian-bo", "Laws", "First", "module")
_BITS = 12  # of a symbol: the 4,095 most frequent ones
_FULL = 0.86  # share of the cells that are taken
_DISCOUNTS = (0.0, 0.0, 0.5, 0.7, 0.8, 0.85)  # by length
_WEIGHTS = {"news": 1.0, "broadcasts": 0.5, "laws": 0.5, "all_laws": 0.2, "reports": 2.0, "schools": 5.0}
_WORD, _OWN, _SAID = (
    1.0,
    20.0,
    10.0,
)  # the same for words of the dictionary, words of this folder, phrases of reports
_PROSE = regex.compile(r"[\p{Han}0-9A-Za-z，。、；：“”‘’（）《》！？—…·%]{12,}")

Keys: TypeAlias = NDArray[np.uint64]
Shares: TypeAlias = NDArray[np.float64]
Counts: TypeAlias = dict[int, tuple[Keys, Shares]]


def broadcasts(folder: Path) -> Iterator[str]:
    """The paragraphs of the news of television."""
    for path in sorted((folder / "xin-wen-lian-bo/news").glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip(" #*\u3000")
            if len(text) > _SHORTEST:
                yield text


def all_laws(folder: Path) -> Iterator[str]:
    """The paragraphs of all laws and rules."""
    for path in sorted((folder / "Laws").rglob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = _NO_PROSE.sub("", line)
            if len(text) >= _SHORTEST and "INFO" not in text:
                yield text


def schools(folder: Path) -> Iterator[str]:
    """The prose of pages of schools, as their sites keep it."""
    for name in ("First", "module"):
        for path in sorted((folder / name).rglob("*")):
            if path.suffix in {".sql", ".jsp", ".html"}:
                text = html.unescape(path.read_text(encoding="utf-8", errors="replace"))
                text = html.unescape(regex.sub(r"<[^>]+>", "\n", text))
                yield from _PROSE.findall(regex.sub(r"[ \u3000]+", "", text))


def _once(passages: Iterable[str]) -> Iterator[str]:
    """Each passage once, as symbols."""
    seen: set[str] = set()
    for passage in passages:
        text = symbols(passage.strip())
        if text and text not in seen:
            seen.add(text)
            yield text


def _codes() -> NDArray[np.uint64]:
    """The number of each symbol, 0 for rare ones."""
    known = sorted((int(line.split("\t", 2)[1]), line[0]) for line in lines("character_pairs"))
    found = np.zeros(sys.maxunicode + 1, np.uint64)
    for number, (_, symbol) in enumerate(known[: (1 << _BITS) - 1], 1):
        found[ord(symbol)] = number
    return found


def _strings(text: str, length: int, codes: NDArray[np.uint64]) -> Keys:
    """All strings of a length that stand in a text and hold no rare symbol, as numbers."""
    numbers = codes[np.frombuffer(text.encode("utf-32-le"), np.uint32)]
    size = max(0, len(numbers) - length + 1)
    found, known = np.zeros(size, np.uint64), np.ones(size, bool)
    for i in range(length):
        part = numbers[i : i + size]
        found = found << np.uint64(_BITS) | part
        known &= part > 0
    return found[known]


def _summed(keys: list[Keys], shares: list[Shares]) -> tuple[Keys, Shares]:
    """Each key once, with the sum of its shares."""
    all_keys, all_shares = np.concatenate(keys), np.concatenate(shares)
    order = np.argsort(all_keys, kind="stable")
    all_keys, all_shares = all_keys[order], all_shares[order]
    first = np.flatnonzero(np.r_[True, all_keys[1:] != all_keys[:-1]])
    return all_keys[first], np.add.reduceat(all_shares, first)


def counted(folder: Path) -> Counts:
    """How often each string of one to five symbols stands in all sources together."""
    codes = _codes()
    passages = {
        "news": news(folder),
        "broadcasts": broadcasts(folder),
        "laws": laws(folder),
        "all_laws": all_laws(folder),
        "reports": reports(folder),
        "schools": schools(folder),
    }
    texts = [
        (LINE_END * 2 + (LINE_END * 2).join(_once(found)), _WEIGHTS[name]) for name, found in passages.items()
    ]
    often = _by_weight(folder)
    texts += [("\0".join(pieces), weight) for weight, pieces in often.items()]
    found: Counts = {}
    for length in range(1, LONGEST + 1):
        keys: list[Keys] = []
        shares: list[Shares] = []
        for text, weight in texts:
            one, times = np.unique(_strings(text, length, codes), return_counts=True)
            keys.append(one)
            shares.append(times.astype(np.float64) * weight)
        found[length] = _summed(keys, shares)
    return found


def _by_weight(folder: Path) -> dict[float, list[str]]:
    """Words and phrases by what they count; words of the dictionary in rough steps."""
    found: dict[float, list[str]] = {_OWN: [symbols(w) for w in own_words()]}
    found.setdefault(_SAID, []).extend(symbols(p) for p in words("report_phrases"))
    for word, often in dictionary(folder).items():
        if len(word) >= SHORTEST:
            found.setdefault(float(round(_WORD * often, -1 if often > 20 else 0) or 0.5), []).append(
                symbols(word)
            )
    return found


def estimated(found: Counts) -> dict[int, Shares]:
    """The probability of the last symbol of each string behind the others, interpolated with the shorter strings."""
    keys, times = found[1]
    single = np.full(1 << _BITS, 0.2)
    single[keys] += times
    shares: dict[int, Shares] = {1: single[keys] / single.sum()}
    for length in range(2, LONGEST + 1):
        keys, times = found[length]
        before = keys >> np.uint64(_BITS)
        first = np.flatnonzero(np.r_[True, before[1:] != before[:-1]])
        group = np.cumsum(np.r_[False, before[1:] != before[:-1]])
        total = np.add.reduceat(times, first)[group]
        left = np.add.reduceat(np.minimum(times, _DISCOUNTS[length]), first)[group]
        shorter = shares[length - 1][_shorter(keys, length, found[length - 1][0])]
        shares[length] = (np.maximum(0.0, times - _DISCOUNTS[length]) + left * shorter) / total
    return shares


def _shorter(keys: Keys, length: int, known: Keys) -> NDArray[np.intp]:
    """Where each string without its first symbol stands among the shorter ones."""
    ends = keys & np.uint64((1 << _BITS * (length - 1)) - 1)
    return np.searchsorted(known, ends)


def most_telling(found: Counts, shares: dict[int, Shares], most: int) -> Iterator[tuple[Keys, Shares, int]]:
    """The strings that say most beyond the shorter ones, weighed by frequency: keys, probabilities, length."""
    gains = {}
    for length in range(SHORTEST, LONGEST + 1):
        keys, times = found[length]
        shorter = shares[length - 1][_shorter(keys, length, found[length - 1][0])]
        gains[length] = times * np.log(shares[length] / shorter)
    every = np.concatenate(list(gains.values()))
    bound = max(0.0, float(np.partition(every, -most)[-most])) if most < len(every) else 0.0
    for length, gain in gains.items():
        kept = gain > bound
        yield found[length][0][kept], shares[length][kept], length


def cells(folder: Path, size: int = CELLS) -> NDArray[np.uint16]:
    """The cells of the table."""
    found = counted(folder)
    names = np.zeros(1 << _BITS, dtype="<U1")
    for point, code in enumerate(_codes()):
        if code:
            names[code] = chr(point)
    table = [0] * size
    for keys, shares, length in most_telling(found, estimated(found), int(size * _FULL)):
        costs = np.clip(np.rint(-np.log(shares) / STEP), 1, DEAREST).astype(int).tolist()
        for string, cost in zip(_spelt(keys, length, names), costs, strict=True):
            at, begins = place(string)
            while table[at]:
                at = (at + 1) % size
            table[at] = begins | cost
    return np.array(table, dtype="<u2")


def _spelt(keys: Keys, length: int, names: NDArray[np.str_]) -> list[str]:
    """Strings from their numbers."""
    mask = np.uint64((1 << _BITS) - 1)
    parts = [names[(keys >> np.uint64(_BITS * i)) & mask] for i in reversed(range(length))]
    return ["".join(one) for one in zip(*parts, strict=True)]


if __name__ == "__main__":
    (FOLDER / NAME).write_bytes(cells(Path(sys.argv[1])).tobytes())
