"""Patterns of the standard library mean the same on every Python that the project runs on."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from inspect import signature

import pytest

import tasks.facts
import tasks.text
from tasks.text.scans import Scan

# Python before 3.11.5 reads a possessive sign behind a group wrongly (gh-106052); behind one character it is right, and
# so is an atomic group, `(?>(?:…)*)`.
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+")


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for package in (tasks.facts, tasks.text):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                made = value.pattern if isinstance(value, Scan) else value
                if hasattr(value, "cache_info") and not signature(value).parameters:
                    made = value()
                if isinstance(made, re.Pattern):
                    yield f"{module.name}.{name}", made


PATTERNS = dict(_patterns())


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_no_group_of_a_pattern_is_possessive(name: str) -> None:
    assert _POSSESSIVE_GROUP.search(PATTERNS[name].pattern) is None


@pytest.mark.parametrize("pattern", [r"(?:ab?)*+", r"(a|bc)++", r"(?:a)?+", r"(?:ab){1,4}+"])
def test_a_possessive_group_is_seen(pattern: str) -> None:
    assert _POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("pattern", [r"[0-9]++", r"\)*+", r"(?:ab)+"])
def test_other_patterns_are_not_taken_for_one(pattern: str) -> None:
    assert not _POSSESSIVE_GROUP.search(pattern)
