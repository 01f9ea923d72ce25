"""The sentence patterns of `words/topics/`, by topic and by who may say them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sample.words import FOLDER, words


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be said on one topic by a school, or by a district or bureau."""

    headings: tuple[str, ...]
    leads: tuple[str, ...]
    facts: tuple[str, ...]
    prose: tuple[str, ...]


def names() -> tuple[str, ...]:
    """The topics, `basics` first.

    >>> names()[0]
    'basics'
    """
    found = sorted(path.stem for path in (FOLDER / "topics").glob("*.txt"))
    return ("basics", *(name for name in found if name != "basics"))


@cache
def topic(name: str, kind: str) -> Topic:
    """The patterns of a topic that a `school`, `district` or `bureau` may use."""
    own = "s" if kind == "school" else "a"
    lines = [line.partition(" ")[::2] for line in words(f"topics/{name}")]
    return Topic(
        tuple(text for tag, text in lines if tag == "h"),
        tuple(text for tag, text in lines if tag == "l"),
        tuple(text for tag, text in lines if tag in ("*", own)),
        tuple(text for tag, text in lines if tag == "p"),
    )


@cache
def tagged(name: str, kind: str) -> tuple[str, ...]:
    """The patterns of a list whose lines are tagged by who may say them."""
    own = "s" if kind == "school" else "a"
    lines = [line.partition(" ")[::2] for line in words(name)]
    return tuple(text for tag, text in lines if tag in ("*", own))
