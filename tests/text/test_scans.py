"""A scan finds what its pattern finds, and no head is forgotten."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.facts
import tasks.text
from tasks.text.scans import Scan, Tailed, scan, tailed


def _all(kind: type) -> dict[str, Scan | Tailed]:
    found = {}
    for package in (tasks.facts, tasks.text):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, kind):
                    found[value.pattern.pattern] = (f"{module.name}.{name}", value)
    return dict(found.values())


SCANS, TAILED = _all(Scan), _all(Tailed)


@pytest.mark.parametrize("name", sorted(SCANS))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_head_of_a_scan_is_forgotten(name: str, data: st.DataObject) -> None:
    pattern = SCANS[name].pattern
    # Strings that the pattern itself allows, so that a new alternative without a head is seen.
    written = st.from_regex(re.compile(pattern.pattern, pattern.flags & re.VERBOSE))
    text = "".join(data.draw(st.lists(written, min_size=1, max_size=4)))
    assert [m.span() for m in SCANS[name].finditer(text)] == [m.span() for m in pattern.finditer(text)]


def test_a_scan_takes_up_behind_what_it_found() -> None:
    assert [m.span() for m in scan(re.compile("aa|a"), "a").finditer("aaa")] == [(0, 2), (2, 3)]


@pytest.mark.parametrize("name", sorted(TAILED))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_a_pattern_with_a_tail_matches_holds_its_tail(name: str, data: st.DataObject) -> None:
    pattern = TAILED[name].pattern
    text = "".join(data.draw(st.lists(st.from_regex(pattern), min_size=1, max_size=3)))
    assert [m.span() for m in TAILED[name].finditer(text)] == [m.span() for m in pattern.finditer(text)]


def test_alternatives_of_a_beginning_and_of_an_end_stay_apart() -> None:
    winners = tailed("周岚|苗青", "[(]冠军[)]|[(]亚军[)]")
    found = winners.finditer("周岚(亚军)、林晓芸(冠军)、苗青")
    assert [m.group() for m in found] == ["周岚(亚军)"]


def test_there_are_patterns_to_test() -> None:
    assert len(SCANS) > 4
    assert len(TAILED) > 4
