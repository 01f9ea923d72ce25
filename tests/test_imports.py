"""The direction of imports, and the speed that hangs on it."""

from __future__ import annotations

import ast
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]

# Who may not import what: the pure parts load in milliseconds, Prefect and Great Expectations in seconds.
FORBIDDEN = {
    "tasks/text": ("prefect", "httpx", "great_expectations", "pandas", "flows", "warehouse", "expectations"),
    "tasks/facts": ("prefect", "httpx", "great_expectations", "pandas", "flows", "warehouse", "expectations"),
    "tasks/web": ("prefect", "great_expectations", "pandas", "flows", "expectations"),
    "warehouse": ("prefect", "httpx", "great_expectations", "flows", "expectations"),
    "expectations": ("prefect", "httpx", "flows"),
    "sample": ("prefect", "httpx", "great_expectations", "flows", "tasks", "warehouse", "expectations"),
}

# Each package of facts imports only from those before it: what a report says is found from its words upwards.
LAYERS = (
    "privacy",
    "language",
    "names",
    "places",
    "dates",
    "organisations",
    "speaker",
    "parts",
    "policies",
    "problems",
    "quantities",
    "honours",
    "people",
    "awards",
    "indicators",
    "events",
    "cells",
    "checks",
)


def imported(path: Path) -> set[str]:
    """The first words of all modules that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_a_folder_imports_nothing_from_above_it(folder: str) -> None:
    files = sorted((PROJECT / folder).rglob("*.py"))
    wrong = [(f.name, name) for f in files for name in imported(f) if name in FORBIDDEN[folder]]
    assert files
    assert not wrong


def layer_of(module: str) -> str:
    """The package of facts that a module is in, or the module itself where it is in none."""
    return module.removeprefix("tasks.facts.").split(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_package_of_facts_imports_only_from_those_before_it(layer: str) -> None:
    folder = PROJECT / "tasks" / "facts"
    files = [f for f in folder.rglob("*.py") if layer in f.relative_to(folder).with_suffix("").parts[:1]]
    trees = [ast.walk(ast.parse(f.read_text("utf-8"))) for f in files]
    used = {n.module for n in chain(*trees) if isinstance(n, ast.ImportFrom) and n.module}
    layers = {layer_of(module) for module in used if module.startswith("tasks.facts.")}
    assert files
    assert layers <= set(LAYERS[: LAYERS.index(layer) + 1])


@pytest.mark.parametrize(
    "module", ["tasks.text.read", "tasks.facts.extract", "flows.cli", "warehouse.client"]
)
def test_a_pure_module_loads_neither_prefect_nor_great_expectations(module: str) -> None:
    program = f"import sys, {module}; print(*(m for m in ('prefect', 'great_expectations', 'pandas') if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=PROJECT, check=True
    )
    assert done.stdout.strip() == ""
