"""The stretches of a pattern that state facts: each kind writes its text and its row."""

from __future__ import annotations

from sample.amounts import amount
from sample.arithmetic import compute
from sample.citations import citation
from sample.dates import moment
from sample.pattern import Mark, Node, Nodes, Slot, Text
from sample.sentence import Sentence, attributes, value_of, write_slot


def write(nodes: Nodes, sentence: Sentence) -> None:
    for node in nodes:
        _write_node(node, sentence)


def _write_node(node: Node, sentence: Sentence) -> None:
    if isinstance(node, Text):
        if "。" in node.text:
            sentence.period = None
        sentence.draft.write(node.text)
    elif isinstance(node, Slot):
        write_slot(node, sentence)
    else:
        _MARKS[node.kind](node, sentence)


def _quantity(mark: Mark, sentence: Sentence) -> None:
    given = attributes(mark, sentence, "object", "action")
    spec, unit, flags = ((value_of(mark.body, sentence) or "") + "  ").split(" ", 2)
    name, _, formula = spec.rpartition(":")
    value = compute(formula.removeprefix("="), sentence)
    written = amount(sentence.here.random, value, unit.replace("-", ""), flags)
    start = sentence.draft.write(written.text)
    name = name or formula.removeprefix("=")
    sentence.named[name] = (start, sentence.draft.length, value)
    sentence.numbers[name] = value
    if sentence.count is None and written.unit not in ("元", "%"):
        sentence.count = int(written.value)
    sentence.draft.note(
        "indicators",
        start,
        value=written.value,
        value_high=written.value_high,
        unit=given.get("as") or written.unit,
        bound=written.bound,
        numeral=written.numeral,
        subject=given.get("subject") or sentence.subject,
        object=given.get("object"),
        action=given.get("action"),
        kind=given.get("kind") or ("target" if sentence.target else "actual"),
        period=_period(given, sentence),
    )


def _period(given: dict[str, str | None], sentence: Sentence) -> str | None:
    """The period of a quantity: the sentence's, none where the pattern says so, or the year before."""
    said = given.get("period", sentence.period)
    if said != "last":
        return said
    here = sentence.here
    return None if here.year is None or here.academic else str(here.year - 1)


def _event(mark: Mark, sentence: Sentence) -> None:
    here = sentence.here
    given = attributes(mark, sentence)
    when = moment(here.random, value_of(mark.body, sentence) or "day", here.year, explicit=here.academic)
    start = sentence.draft.write(when.text)
    sentence.period = given.get("period", when.period)
    if not when.iso:
        sentence.draft.note("nonfacts", start, kind="date")
        return
    kind = given.get("kind") or ("planned" if when.planned or sentence.target else "past")
    at_school = here.org if here.kind == "school" else None
    sentence.draft.note(
        "events",
        start,
        date=when.iso,
        date_end=when.iso_end,
        what=None,
        place=given.get("place", at_school),
        kind=kind,
    )
    if when.planned:
        sentence.target = True


def _award(mark: Mark, sentence: Sentence) -> None:
    outer = sentence.rank, sentence.count
    sentence.rank = sentence.count = None
    start = sentence.draft.length
    write(mark.body, sentence)
    given = attributes(mark, sentence, "recipient")
    prize = sentence.prize
    counted = given.get("count") != "-" and any(isinstance(n, Mark) and n.kind == "i" for n in mark.body)
    year = sentence.period[:4] if sentence.period and not sentence.period.startswith("-") else None
    level = given.get("level") or (prize.level if prize else None)
    sentence.draft.note(
        "awards",
        start,
        recipient=given.get("recipient") or sentence.subject,
        title=given.get("title") or (prize.title if prize else None),
        rank=sentence.rank,
        level=_OWN_LEVEL[sentence.here.kind] if level == "own" else level,
        count=sentence.count if counted else _named(mark),
        year=year,
        awarded_by=given.get("by"),
    )
    sentence.rank, sentence.count = outer


# The level of what a body gives out itself (`level=own`).
_OWN_LEVEL = {"school": "校", "district": "乡镇", "bureau": "县"}


def _named(mark: Mark) -> int | None:
    """How many persons an award names as its recipients; None where it names none."""
    slots = [n for n in mark.args[0] if isinstance(n, Slot)] if mark.args else []
    return sum(slot.source in _PERSONS for slot in slots) or None


_PERSONS = frozenset(f"p{n}" for n in range(1, 10))


def _person(mark: Mark, sentence: Sentence) -> None:
    start = sentence.draft.length
    write(mark.body, sentence)
    given = attributes(mark, sentence, "role", "context")
    here = sentence.here
    org = given.get("org", here.org)
    if org == "bureau":
        org = here.org if here.kind == "bureau" else None
    sentence.draft.note(
        "people", start, role=given.get("role"), org=org, context=given.get("context") or "other"
    )


def _law(mark: Mark, sentence: Sentence) -> None:
    cited = citation(sentence.here, value_of(mark.body, sentence) or "law")
    start = sentence.draft.write(f"《{cited.name}》")
    sentence.draft.note("policies", start, name=cited.name, doc_number=cited.number)
    if cited.number:
        sentence.draft.write(cited.before)
        start = sentence.draft.write(cited.number)
        sentence.draft.note("nonfacts", start, kind="document_number")
        sentence.draft.write(cited.after)


def _masked(mark: Mark, sentence: Sentence) -> None:
    given = attributes(mark, sentence, "object")
    unit = value_of(mark.body, sentence) or "元"
    random = sentence.here.random
    blank = random.choice(("xx", "xx", "××", "XX"))
    start = sentence.draft.write(blank + random.choice(("", "多", "余")) + unit)
    canonical = {"万元": "元", "名": "人"}.get(unit, unit)
    sentence.draft.note("masked", start, unit=canonical, object=given.get("object"))


def _no_fact(mark: Mark, sentence: Sentence) -> None:
    start = sentence.draft.length
    write(mark.body, sentence)
    kind = value_of(mark.args[0], sentence) if mark.args else "name"
    sentence.draft.note("nonfacts", start, kind=kind)


_MARKS = {
    "i": _quantity,
    "e": _event,
    "a": _award,
    "p": _person,
    "l": _law,
    "x": _masked,
    "n": _no_fact,
}
