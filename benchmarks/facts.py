"""Steps 8 to 11: from restored text to facts, beside tools that find some of the same, and whether it is linear."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from types import ModuleType

from benchmarks.measure import Contender, compared, measure, peer, table, timed
from benchmarks.texts import damaged_documents, megabytes, repeated, seeds
from tasks.facts.extract import extract
from tasks.records import Source
from tasks.text.read import Reading, read_source

_PEER_MB = 0.02  # the peers take seconds for what takes us milliseconds
_PAGE = 500  # characters
_ALLOWED = 1.2


def run(full: bool) -> str:
    """The tables of this benchmark."""
    size = 20.0 if full else 0.5
    out = [_table(f"facts: {size:g} MB of made-up documents", repeated(damaged_documents(), size))]
    if seeds():
        out.append(_table(f"facts: the real documents repeated to {size:g} MB", repeated(seeds(), size)))
    out.append(_linear(20.0 if full else 2.0))
    return "\n".join(out)


def _table(title: str, texts: Sequence[str]) -> str:
    readings = [_read(text) for text in texts]
    short = _short(texts)
    size = megabytes(short)
    contenders = [
        Contender("ours, steps 8 to 11", lambda: _extract(readings), megabytes(texts), "MB"),
        peer("jionlp", lambda m: _jionlp(m, short), "JioNLP, time and money", amount=size, unit="MB"),
        peer(
            "recognizers_number_with_unit",
            lambda m: _recognizers(m, short),
            "Recognizers-Text, number and dimension",
            amount=size,
            unit="MB",
        ),
    ]
    return compared(title, measure(contenders, 3))


def _short(texts: Sequence[str]) -> tuple[str, ...]:
    """Stretches from all over the texts, a page long at most."""
    pages = sorted({text[i : i + _PAGE] for text in texts for i in range(0, len(text), _PAGE)})
    step = max(1, int(megabytes(pages) / _PEER_MB))
    return tuple(pages[::step])


def _read(text: str) -> Reading:
    return read_source(Source(text, "txt", "utf-8"))


def _extract(readings: Sequence[Reading]) -> None:
    for reading in readings:
        extract(reading.running.text, reading.running.hans)


def _jionlp(module: ModuleType, texts: Sequence[str]) -> Callable[[], None]:
    def find() -> None:
        # It reports what it can't read as an error on the root logger.
        logging.disable(logging.CRITICAL)
        for text in texts:
            module.ner.extract_time(text)
            module.ner.extract_money(text)
        logging.disable(logging.NOTSET)

    return find


def _recognizers(module: ModuleType, texts: Sequence[str]) -> Callable[[], None]:
    numbers = import_module("recognizers_number")

    def find() -> None:
        for text in texts:
            numbers.recognize_number(text, "zh-cn")
            module.recognize_dimension(text, "zh-cn")

    return find


def _linear(large: float) -> str:
    """The same text as one document, and as documents of 20 kB: the first may cost a fifth more."""
    texts = repeated(damaged_documents(), large)
    short = [_read("\n".join(group)) for group in _groups(texts, 0.02)]
    long = _read("\n".join(texts))
    apart, whole = timed(lambda: _extract(short)), timed(lambda: _extract([long]))
    ratio = whole / apart
    rows = [
        (f"the same {large:g} MB as", "seconds", ""),
        (f"{len(short)} documents of 20 kB", f"{apart:.2f}", ""),
        ("one document", f"{whole:.2f}", f"{ratio:.2f} × as long, {_verdict(ratio)}"),
    ]
    return table("facts: is it linear?", rows)


def _verdict(ratio: float) -> str:
    return "linear" if ratio <= _ALLOWED else f"NOT linear: more than {_ALLOWED}"


def _groups(texts: Sequence[str], size: float) -> Iterator[list[str]]:
    group: list[str] = []
    for text in texts:
        group.append(text)
        if megabytes(group) >= size:
            yield group
            group = []
    if group:
        yield group
