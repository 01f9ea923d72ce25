"""A part of a document, from its title to its signature."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample import ledger, outline, topics
from sample.dates import Moment, signature
from sample.outline import Scheme
from sample.render import render
from sample.rows import Draft
from sample.setting import Setting, fresh, setting
from sample.titles import Title, period, title
from sample.words import words


@dataclass(frozen=True, slots=True)
class Size:
    """How much a style says: topics, and factual sentences a topic."""

    topics: tuple[int, int]
    sentences: tuple[int, int]
    extras: float  # chance of problems and of plans


SIZES = {
    "short": Size((3, 4), (2, 4), 0.5),
    "single": Size((5, 7), (4, 7), 0.8),
    "long": Size((10, 11), (9, 14), 1.0),
    "member": Size((2, 4), (2, 4), 0.5),
    "prose": Size((2, 4), (0, 0), 0.0),
    "ledger": Size((0, 1), (1, 3), 1.0),
    "plan": Size((2, 3), (0, 0), 1.0),
}


def part(random: Random, style: str, *, heading: str = "") -> tuple[Draft, str]:
    """Write one part in a style; the draft with all rows, and its title.

    Args:
        heading: what a compilation puts before the title (`第一篇：`).
    """
    kind = random.choice(("school", "school", "school", "district", "bureau"))
    here = setting(random, kind, named=random.random() > 0.08)
    called = title(here, style)
    here.academic = here.academic and called.names_year
    draft = Draft()
    for line in [heading + called.text, called.text] if heading else [called.text]:
        start = draft.write(line)
        draft.note("nonfacts", start, kind="title")
        draft.write("\n")
    _body(draft, here, style)
    signed = _sign(draft, here, called)
    _note_part(draft, here, called, signed)
    return draft, called.text


def _body(draft: Draft, here: Setting, style: str) -> None:
    random = here.random
    size = SIZES[style]
    way = outline.scheme(random)
    if style != "prose":
        draft.append(render(random.choice(topics.tagged("openings", here.kind)), here))
        draft.write("\n")
    number = _topics(draft, here, way, size, style)
    if style == "ledger":
        number = ledger.items(draft, here, way, number)
    elif random.random() < size.extras:
        if style != "plan":
            number = ledger.problems(draft, here, way, number)
        number = _plans(draft, here, way, number)
    if random.random() < 0.7:
        draft.write(random.choice(words("closings")) + "\n")


def _topics(draft: Draft, here: Setting, way: Scheme, size: Size, style: str) -> int:
    """Write the topics; the number of the next heading."""
    random = here.random
    available = topics.names()
    count = random.randint(*size.topics)
    first = [available[0]] if count and random.random() < 0.6 and size.sentences[1] else []
    chosen = first + random.sample(available[1:], min(len(available) - 1, max(0, count - len(first))))
    for number, name in enumerate(chosen, 1):
        topic = topics.topic(name, here.kind)
        outline.heading(draft, way.first, number, random.choice(topic.headings), 1)
        draft.write("。" if way.run_in else "\n")
        _sentences(draft, here, way, topic, random.randint(*size.sentences))
    return len(chosen) + 1


def _sentences(draft: Draft, here: Setting, way: Scheme, topic: topics.Topic, count: int) -> None:
    random = here.random
    facts = random.sample(topic.facts, min(count, len(topic.facts)))
    leads = random.sample(topic.leads, min(len(topic.leads), max(1, (count + 1) // 2)))
    if not way.second or len(leads) < 2 or random.random() < 0.25:
        _paragraph(draft, here, topic, facts)
        return
    share = -(-len(facts) // len(leads)) if facts else 0
    for number, lead in enumerate(leads, 1):
        outline.heading(draft, way.second, number, lead, 2)
        inline = "是" in way.second or random.random() < 0.5
        draft.write("。" if inline else "\n")
        _paragraph(draft, here, topic, facts[(number - 1) * share : number * share])


def _paragraph(draft: Draft, here: Setting, topic: topics.Topic, facts: list[str]) -> None:
    random = here.random
    if not facts or random.random() < 0.35:
        draft.append(render(fresh(here, _loose(random, topic)), here))
    for line in facts:
        draft.append(render(line, here))
        if random.random() < 0.25:
            draft.append(render(fresh(here, _loose(random, topic)), here))
    draft.write("\n")


def _loose(random: Random, topic: topics.Topic) -> tuple[str, ...]:
    chance = random.random()
    if chance < 0.2:
        return words("tricky")
    return topic.prose if chance < 0.6 else words("prose")


def _plans(draft: Draft, here: Setting, way: Scheme, number: int) -> int:
    random = here.random
    name = random.choice(
        ("下一步工作打算", "今后努力的方向", "下一步工作思路", "下阶段工作安排", "明年工作打算")
    )
    outline.heading(draft, way.first, number, name, 1)
    draft.write("。" if way.run_in else "\n")
    form = way.second if way.second and "是" not in way.second else "{n}、"
    lines = random.sample(words("plans"), random.randint(2, 5))
    listed = random.random() < 0.7
    for item, line in enumerate(lines, 1):
        body = render(line, here, target=True)
        if listed:
            outline.lead_in(draft, form, item, body, 2)
            draft.write("\n")
        else:
            draft.append(body)
    if not listed:
        draft.write("\n")
    return number + 1


# ---- signature and part row -------------------------------------------------------------------------


def _sign(draft: Draft, here: Setting, called: Title) -> Moment | None:
    """Write the signature. A document that is dated nowhere else gets the year of its signature."""
    random = here.random
    dated = random.random() < 0.75 or (here.year is not None and not called.names_year)
    when = signature(random, here.year, within=not called.names_year or here.academic)
    if here.org and (random.random() < 0.8 or not called.names_org):
        draft.note("nonfacts", draft.write(here.org), kind="signature")
        draft.write("\n")
    if dated:
        draft.note("nonfacts", draft.write(when.text), kind="signature")
        draft.write("\n")
    return when if dated else None


def _note_part(draft: Draft, here: Setting, called: Title, signed: Moment | None) -> None:
    place = here.body.place if here.body else None
    draft.note(
        "parts",
        0,
        title=called.text,
        doc_type=called.doc_type,
        org=here.org,
        province=place.province if place else None,
        city=place.city if place else None,
        county=place.county if place else None,
        signed_date=signed.iso if signed else None,
        period=period(here),
    )
