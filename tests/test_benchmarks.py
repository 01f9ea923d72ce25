"""The benchmarks say what they measured, and what they could not."""

from importlib import import_module

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.measure import Contender, Measured, compared, measure, peer
from benchmarks.texts import damaged_documents, megabytes, repeated
from tasks.records import Source
from tasks.text.read import read_source


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_can_be_run_by_its_name(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name}").run)
    assert f"    {name} " in str(import_module("benchmarks").__doc__)


def test_the_rate_is_that_of_the_median_round() -> None:
    assert Measured(Contender("ours", None, 10.0, "MB"), (2.0, 100.0, 1.0)).rate == 5.0


def test_a_ratio_compares_rates_and_not_seconds() -> None:
    ours = Measured(Contender("ours", None, 10.0, "MB"), (2.0,))
    other = Measured(Contender("other", None, 1.0, "MB"), (1.0,))
    assert "5.00 × as fast" in compared("title", [ours, other])


def test_a_peer_that_is_not_installed_is_named() -> None:
    missing = peer("no_such_package_here", lambda module: module.work, "Nobody's tool")
    ours = Contender("ours", lambda: None, 1.0, "MB")
    told = compared("title", measure([ours, missing], 1))
    assert "Nobody's tool" in told
    assert "not measured: No module named 'no_such_package_here'" in told


def test_contenders_take_turns_and_the_first_call_does_not_count() -> None:
    calls: list[str] = []
    names = ("a", "b")
    measured = measure([Contender(n, lambda n=n: calls.append(n)) for n in names], 2)
    assert calls == ["a", "b"] * 3
    assert [len(one.seconds) for one in measured] == [2, 2]


def test_the_damaged_documents_are_damaged_but_not_all() -> None:
    repairs = [len(read_source(Source(text, "txt", "utf-8")).repairs) for text in damaged_documents()[:40]]
    assert 0 < sum(count == 0 for count in repairs) < 20
    assert sum(repairs) > 100


def test_texts_are_repeated_up_to_a_size() -> None:
    assert 0.3 <= megabytes(repeated(("学校现有教师86人。",), 0.3)) < 0.3001
