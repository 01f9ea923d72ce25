"""Steps 5 to 7: clean, repair and normalise, beside OpenCC alone and beside ftfy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.measure import Contender, compared, measure, peer
from benchmarks.texts import SHARED, damaged_documents, megabytes, repeated, seeds
from tasks.records import Source
from tasks.text.read import read_source


def run(full: bool) -> str:
    """The tables of this benchmark."""
    size = 20.0 if full else 2.0
    out = [
        _table(
            f"restore: {size:g} MB of made-up damaged documents", repeated(damaged_documents(), size), full
        )
    ]
    if seeds():
        out.append(
            _table(f"restore: the real documents repeated to {size:g} MB", repeated(seeds(), size), full)
        )
    else:
        out.append(f"restore: no real documents at {SHARED}\n")
    return "\n".join(out)


def _table(title: str, texts: Sequence[str], full: bool) -> str:
    size = megabytes(texts)
    less = texts if full else repeated(texts, size / 4)
    contenders = [
        Contender("ours, steps 5 to 7", _each(_restore, texts), size, "MB"),
        peer(
            "opencc", lambda m: _each(m.OpenCC("t2s").convert, texts), "OpenCC alone", amount=size, unit="MB"
        ),
        peer("ftfy", lambda m: _each(m.fix_text, less), "ftfy.fix_text", amount=megabytes(less), unit="MB"),
    ]
    return compared(title, measure(contenders, 3))


def _restore(text: str) -> object:
    return read_source(Source(text, "txt", "utf-8"))


def _each(work: Callable[[str], Any], texts: Sequence[str]) -> Callable[[], None]:
    def all_of_them() -> None:
        for text in texts:
            work(text)

    return all_of_them
