"""Time grows with the length of the text, whatever it is: no pattern may read a stretch again and again."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from time import process_time

import pytest
import regex

import tasks.facts
from tasks.facts.dates.dates import dates
from tasks.facts.dates.tokens import tokens
from tasks.facts.extract import extract
from tasks.facts.indicators.masked import masked_in
from tasks.facts.language.numerals import numeral
from tasks.facts.problems.lists import numbered_items
from tasks.facts.quantities.exclusions import refusal
from tasks.facts.quantities.number_names import names_in
from tasks.facts.quantities.quantities import quantities

RUNS = ["1", "一", "、", "(", " ", "百分之", "第", "1,111,", "12.", "1:", "百", "十", "万", "2013年", "3月", "x", "*", "1、", "、1", "1-",
        "至少", "多", "学", "校", "的", ",", "“", "《", "\n", "1 ", "1\n", "个", "半", "一个半", "分之", "3个多", "○", "(1)", "一是",
        "5元", "壹", "壹拾", "2和", "届", "每", "获", "县", "张", "奖", "全"]  # fmt: skip
MIXED = [
    "1一",
    "一1",
    "1 一",
    "百分之1",
    "第1、",
    "(1",
    "1万",
    "1.1",
    "12和",
    "一百二十三",
    "1,234.5",
    "元1",
    "县一中",
    "1:2:",
]
READERS: list[Callable[[str], object]] = [
    lambda hans: list(quantities(hans)),
    lambda hans: [refusal(hans, q, names_in(hans)) for q in list(quantities(hans))[:3]],
    masked_in,
    tokens,
    dates,
    numeral,
    lambda hans: numbered_items(hans, 0, len(hans)),
    lambda hans: extract(hans, hans),
]
NAMES = ["quantities", "refusals", "masked", "tokens", "dates", "numeral", "lists", "extract"]
ALLOWED = 20.0  # times as long for ten times the text
IDLE = 0.02  # seconds that no one would notice


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def is_linear(read: Callable[[str], object], run: str, small: int) -> bool:
    short, long = run * (small // len(run)), run * (10 * small // len(run))
    for _ in range(3):
        first, second = seconds(lambda: read(short)), seconds(lambda: read(long))
        if second <= max(IDLE, ALLOWED * first):
            return True
    return False


OWN = ("dates.dates", "dates.pattern", "dates.tokens", "indicators.masked", "language.numerals", "problems.lists",
       "quantities.bounds", "quantities.candidates", "quantities.exclusions", "quantities.pattern",
       "quantities.quantities", "quantities.unitless", "quantities.units")  # fmt: skip


def patterns() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Every compiled pattern of the modules that find facts."""
    for module in walk_packages(tasks.facts.__path__, "tasks.facts."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, (re.Pattern, regex.Pattern)):
                yield f"{module.name.removeprefix('tasks.facts.')}.{name}", value


PATTERNS = dict(patterns())
# Only ever matched with the whole of a string.
ASKED_WHOLE = {"language.numerals._FRACTION", "language.numerals._RATIO_OF_DIGITS"}
SENTENCE = 120  # characters: the patterns of the other finders are asked about a sentence at most


def reading(name: str) -> Callable[[str], object]:
    """A pattern that is anchored at its end is only ever asked about a short window."""
    pattern = PATTERNS[name]
    if name in ASKED_WHOLE:
        return pattern.fullmatch
    if "\\Z" in pattern.pattern or pattern.flags & regex.REVERSE:
        return lambda hans: [pattern.search(hans, at, at + 40) for at in range(0, len(hans), 40)]
    return lambda hans: sum(1 for _ in pattern.finditer(hans))


@pytest.mark.parametrize("read", READERS, ids=NAMES)
def test_a_reader_is_linear_on_any_run_of_signs(read):
    assert [run for run in RUNS + MIXED if not is_linear(read, run, 700)] == []


@pytest.mark.full
@pytest.mark.parametrize("read", READERS, ids=NAMES)
def test_a_reader_is_linear_on_a_long_run(read):
    assert [run for run in RUNS + MIXED if not is_linear(read, run, 7000)] == []


@pytest.mark.parametrize("name", [name for name in PATTERNS if name.rpartition(".")[0] in OWN])
@pytest.mark.full  # clocks on a shared machine tell too little for every run
def test_a_pattern_for_a_whole_text_is_linear_on_any_run_of_signs(name):
    assert [run for run in RUNS + MIXED if not is_linear(reading(name), run, 700)] == []


def takes(name: str, run: str) -> float:
    hans, read = run * (SENTENCE // len(run)), reading(name)
    return min(seconds(lambda: read(hans)) for _ in range(2))


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_is_lost_in_a_sentence(name):
    """A twentieth of a second is plenty: a pattern that backtracks badly takes minutes."""
    assert [run for run in RUNS if takes(name, run) > 0.05] == []
