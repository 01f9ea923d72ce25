"""What a sentence knows while it is written, and the words that fill its slots."""

from __future__ import annotations

from dataclasses import dataclass, field

from sample import prizes
from sample.pattern import Mark, Nodes, Slot, Text
from sample.rows import Draft
from sample.setting import Setting, word

_NUMERAL = frozenset("一二三四五六七八九十")


@dataclass(slots=True)
class Sentence:
    """What a sentence knows while it is written."""

    here: Setting
    draft: Draft
    target: bool
    numbers: dict[str, float]
    bound: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    subject: str | None = None
    period: str | None = None
    prize: prizes.Prize | None = None
    rank: str | None = None
    count: int | None = None
    named: dict[str, tuple[int, int, float]] = field(default_factory=dict)


def write_slot(slot: Slot, sentence: Sentence) -> None:
    text, subject = _slot_text(slot, sentence)
    start = sentence.draft.write(text)
    if slot.source == "year":
        sentence.draft.note("nonfacts", start, kind="date")
        sentence.period = _year_period(sentence.here)
    elif slot.source == "grade":
        sentence.draft.note("nonfacts", start, kind="grade")
    elif slot.source == "slogans":
        sentence.draft.note("nonfacts", start, kind="slogan")
    elif subject and _NUMERAL.intersection(text):
        sentence.draft.note("nonfacts", start, kind="name")
    if slot.subject or (subject and slot.source in ("we", "all", "org")):
        sentence.subject = subject or text


def _year_period(here: Setting) -> str | None:
    if here.year is None:
        return None
    return f"{here.year - 1}/{here.year}" if here.academic else str(here.year)


def _slot_text(slot: Slot, sentence: Sentence) -> tuple[str, str | None]:
    if slot.literal:
        return slot.source, slot.source
    if (slot.bind or slot.source) in sentence.bound:
        return sentence.bound[slot.bind or slot.source]
    if slot.source in prizes.SLOTS:
        return _prize_text(slot.source, sentence), None
    return word(sentence.here, slot.source)


def _prize_text(name: str, sentence: Sentence) -> str:
    if name in prizes.RANKED:
        sentence.rank = prizes.rank(sentence.here.random, name)
        return sentence.rank
    sentence.prize = prizes.prize(sentence.here, name)
    return sentence.prize.title


def value_of(nodes: Nodes, sentence: Sentence) -> str | None:
    """The text of an attribute; slots that are not bound are drawn anew, None when empty."""
    if len(nodes) == 1 and isinstance(nodes[0], Text):
        return nodes[0].text
    parts = [
        node.text if isinstance(node, Text) else _slot_text(node, sentence)[0]
        for node in nodes
        if not isinstance(node, Mark)
    ]
    return "".join(parts) or None


def attributes(mark: Mark, sentence: Sentence, *names: str) -> dict[str, str | None]:
    found = {name: value_of(nodes, sentence) for name, nodes in zip(names, mark.args, strict=False)}
    found.update({name: value_of(nodes, sentence) for name, nodes in mark.named})
    return found
