"""Settings come from the environment, and a wrong one is named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from flows.cli import main
from tasks.errors import BadInput
from tasks.settings import settings


@pytest.fixture(autouse=True)
def fresh(own_environment: None) -> Iterator[None]:
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ZONGJIE_WORKERS", "abc", "ZONGJIE_WORKERS=abc: input should be a valid integer"),
        ("ZONGJIE_WORKERS", "0", "ZONGJIE_WORKERS=0: input should be greater than 0"),
        (
            "ZONGJIE_QUARANTINE_BOUND",
            "3",
            "ZONGJIE_QUARANTINE_BOUND=3: input should be less than or equal to 1",
        ),
    ],
)
def test_a_setting_that_cannot_be_is_named_with_its_value(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadInput, match=said):
        settings()
    assert main(["status"]) == 2
    assert said in capsys.readouterr().err


def test_a_setting_that_can_be_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZONGJIE_WORKERS", "3")
    assert settings().workers == 3
