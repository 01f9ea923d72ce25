"""Make `word_costs.tsv`: what Chinese words cost, for a second opinion on restored text.

Run by hand, when a source changes: `python -m tasks.vocabulary.make_word_costs FOLDER`, where FOLDER holds the unpacked
packages of `make_character_tables.SOURCES`; only jieba 0.42.1 (MIT) is read. The words of this folder's other files
count as well, since a general dictionary lacks much of what schools write.
"""

from __future__ import annotations

import sys
from collections import Counter
from math import log
from pathlib import Path

from tasks.text.repairs.slip.symbols import symbols
from tasks.vocabulary.make_character_tables import own_words, write

_SELDOM = 20  # times below which a word of several characters is left out
_LONGEST = 4
_OWN = 200  # times that a word of this folder counts


def costs(folder: Path) -> list[str]:
    """The lines of the table: a word, -ln of its share in tenths."""
    often: Counter[str] = Counter()
    text = (folder / "jieba-0.42.1/jieba/dict.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, n, *_ = line.split()
        often[symbols(word)] += int(n)
    total = sum(often.values())
    for word in set(map(symbols, own_words())):
        often[word] = max(often[word], _OWN)
    kept = (w for w, n in often.items() if n >= (_SELDOM if len(w) > 1 else 1) and _han(w))
    return sorted(f"{word}\t{round(10 * log(total / often[word]))}" for word in kept)


def _han(word: str) -> bool:
    return len(word) <= _LONGEST and all("\u4e00" <= c <= "\u9fff" for c in word)


if __name__ == "__main__":
    write("word_costs.tsv", costs(Path(sys.argv[1])))
