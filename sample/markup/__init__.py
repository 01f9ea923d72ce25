"""The markup of the two sample sites, as templates."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent


@cache
def template(name: str) -> Template:
    """The template `NAME.html`."""
    return Template((FOLDER / f"{name}.html").read_text(encoding="utf-8"))


def fill(name: str, **values: object) -> str:
    """The template with its places filled; values are markup already."""
    return template(name).substitute({key: str(value) for key, value in values.items()})
