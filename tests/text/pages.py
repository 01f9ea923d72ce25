"""What tests of chrome share."""

from __future__ import annotations

from collections.abc import Iterable

from tasks.records import Source
from tasks.text.clean import clean


def cut(lines: Iterable[str]) -> list[str]:
    """What is cut from a page of these lines."""
    text = "\n".join(lines)
    return [text[b.start : b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate]
