"""What a line of a page is, if it is chrome."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line is, and whether that holds anywhere in a text."""

    kind: str
    sure: bool
