"""Who speaks in a document, of which year, with which words for itself and its world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from sample import names
from sample.names import Body, Place
from sample.profile import Numbers, area_numbers, school_numbers
from sample.words import words

_WE = {
    "school": ("我校", "学校", "我校"),
    "district": ("我学区", "学区", "我学区"),
    "bureau": ("我局", "局党组", "我局"),
}
_LISTS = (
    "courses",
    "trainings",
    "meetings",
    "facilities",
    "equipment",
    "matters",
    "clubs",
    "slogans",
)


@dataclass(slots=True)
class Setting:
    """One part of a document: its organisation, its year, its numbers.

    `year` is None where the source blanked it out; `academic` documents cover a school year and state
    the year with each date; `slips` documents get some of their sums wrong.
    """

    random: Random
    kind: str  # school, district, bureau
    body: Body | None
    world: Place
    year: int | None
    academic: bool
    slips: bool
    numbers: Numbers
    members: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    @property
    def org(self) -> str | None:
        """The organisation, as named; None where the document does not name it."""
        return self.body.name if self.body else None

    def subject_of(self, text: str) -> str:
        """Whom a word for oneself means: the organisation where it is named."""
        return self.org or text

    def person(self) -> str:
        """A person not yet met in this document."""
        for _ in range(50):
            name = names.person(self.random)
            if name not in self.people:
                self.people.add(name)
                return name
        raise ValueError("the document has too many persons")


def fresh(here: Setting, lines: tuple[str, ...]) -> str:
    """A line that the document has not said yet, where there is one."""
    line = here.random.choice([line for line in lines if line not in here.said] or lines)
    here.said.add(line)
    return line


def setting(random: Random, kind: str, *, named: bool = True) -> Setting:
    """Draw an organisation with its year and its numbers."""
    where = names.place(random)
    makers = {"school": names.school_body, "district": names.district_body, "bureau": names.bureau_body}
    body = makers[kind](random, where) if named else None
    masked = random.random() < 0.08
    size = {"school": 1, "district": random.randint(8, 16), "bureau": random.randint(60, 140)}[kind]
    numbers = school_numbers(random) if kind == "school" else area_numbers(random, size)
    members = [names.school(random) for _ in range(3 if kind == "school" else 6)]
    return Setting(
        random=random,
        kind=kind,
        body=body,
        world=where,
        year=None if masked else random.randint(2005, 2022),
        academic=kind == "school" and not masked and random.random() < 0.15,
        slips=random.random() < 0.12,
        numbers=numbers,
        members=members,
    )


def word(here: Setting, name: str) -> tuple[str, str | None]:
    """A word by the name of its slot, and the subject that it makes if it speaks of a body.

    Raises:
        ValueError: no such slot.
    """
    if name in _LISTS:
        return here.random.choice(words(name)), None
    if name in _BODIES:
        return _BODIES[name](here)
    if name in _WORDS:
        return _WORDS[name](here), None
    raise ValueError(f"no slot {name!r}; expected a word list or one of {sorted(_BODIES | _WORDS)}")


def _we(here: Setting) -> tuple[str, str]:
    text = here.random.choice(_WE[here.kind])
    return text, here.subject_of(text)


def _org(here: Setting) -> tuple[str, str]:
    text = here.org or _WE[here.kind][0]
    return text, text


def _all(here: Setting) -> tuple[str, str]:
    text = {"school": "全校", "district": "全学区", "bureau": "全" + here.world.level}[here.kind]
    return text, text


def _upper(here: Setting) -> tuple[str, str]:
    text = "市教育局" if here.kind == "bureau" else f"{here.world.level}教育局"
    return text, text


def _office(here: Setting) -> tuple[str, str]:
    text = {"school": "教导处", "district": "学区教研室", "bureau": f"{here.world.level}教研室"}[here.kind]
    return text, text


def _government(here: Setting) -> str:
    if here.kind == "bureau":
        return f"{here.world.level}委、{here.world.level}政府"
    return "镇党委、政府"


def _class(here: Setting) -> str:
    grade = here.random.choice("一二三四五六七八九")
    return f"{grade}年级"


def _school(here: Setting) -> tuple[str, str]:
    """A school of its world; the one just named does not come again at once."""
    text = here.members.pop(here.random.randrange(len(here.members) - 1))
    here.members.append(text)
    return text, text


_BODIES: dict[str, Callable[[Setting], tuple[str, str]]] = {
    "we": _we,
    "org": _org,
    "all": _all,
    "upper": _upper,
    "office": _office,
    "school": _school,
}
_WORDS: dict[str, Callable[[Setting], str]] = {
    "person": lambda here: here.person(),
    "gov": _government,
    "grade": _class,
    "level": lambda here: here.world.level,
    "county": lambda here: here.world.county,
    "year": lambda here: "xx年" if here.year is None else _years(here),
    "village": lambda here: here.random.choice(words("stems")).replace("村", "沟") + "村",
}


def _years(here: Setting) -> str:
    return f"{(here.year or 0) - 1}—{here.year}学年" if here.academic else f"{here.year}年"
