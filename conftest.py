"""What all tests share: the long form's switch, and an environment of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from tasks.settings import prepare_environment, settings


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long form of every suite")


def pytest_configure(config: pytest.Config) -> None:
    """How many examples a test draws that names no number of its own."""
    hypothesis_settings.register_profile("short", max_examples=40)
    hypothesis_settings.register_profile("long", max_examples=400)
    hypothesis_settings.load_profile("long" if config.getoption("--full") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    skip = pytest.mark.skip(reason="long form, run by make test-full")
    for item in items:
        if "full" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test may read or write the data, or the Prefect database, of whoever runs it."""
    home = tmp_path_factory.mktemp("zongjie")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PREFECT_API_URL", "PREFECT_HOME", "PREFECT_PROFILE"):
            patch.delenv(name, raising=False)
        patch.setenv("ZONGJIE_DATA", str(home))
        patch.setenv("ZONGJIE_DECISIONS", str(home / "decisions.tsv"))
        settings.cache_clear()
        prepare_environment()
        yield
    settings.cache_clear()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data root for one test."""
    monkeypatch.setenv("ZONGJIE_DATA", str(tmp_path / "data"))
    settings.cache_clear()
    yield tmp_path / "data"
    settings.cache_clear()
