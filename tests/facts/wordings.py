"""What is read from a sentence whose words are put there in turn, table by table."""

from collections.abc import Callable

from tasks.facts.extract import PartFacts, facts_of
from tasks.text.read import read_bytes

Rows = list[tuple[object, ...]]


def part_of(text: str) -> PartFacts:
    return facts_of(read_bytes(text.encode()))[0]


def stated(text: str) -> Rows:
    """Indicators without the word that governs them."""
    return [(i.value, i.unit, i.object, i.subject, i.metric, i.period) for i in part_of(text).indicators]


def won(text: str) -> Rows:
    return [(a.title, a.rank, a.recipient, a.level, a.count, a.year) for a in part_of(text).awards]


def named(text: str) -> Rows:
    """Persons with role and body."""
    part = part_of(text)
    return [(text[p.start : p.end], p.role, p.org) for p in part.people]


def said(read: Callable[[str], Rows], frame: str, words: str, like: str) -> dict[str, Rows]:
    """By word what is read from a frame, for each word that gives other rows than `like`."""
    want = read(frame.replace("_", like))
    assert want
    return {word: rows for word in words.split() if (rows := read(frame.replace("_", word))) != want}
