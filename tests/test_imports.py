"""The direction of imports, and the speed that hangs on it."""

from __future__ import annotations

import ast
import subprocess
import sys
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


@pytest.mark.parametrize(
    "module", ["tasks.text.read", "tasks.facts.extract", "flows.cli", "warehouse.client"]
)
def test_a_pure_module_loads_neither_prefect_nor_great_expectations(module: str) -> None:
    program = f"import sys, {module}; print(*(m for m in ('prefect', 'great_expectations', 'pandas') if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=PROJECT, check=True
    )
    assert done.stdout.strip() == ""
