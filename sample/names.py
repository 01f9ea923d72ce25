"""Made-up persons and schools; districts and bureaus of plain geography."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample.words import table, words

_SCHOOLS = (
    ("小学",) * 5 + ("中心小学",) * 3 + ("完全小学", "初级中学", "初级中学", "中学", "中学", "九年制学校")
)
_BUREAUS = ("教育局",) * 6 + ("教育体育局", "教育和体育局", "教育科技局")
_NUMBERED = ("第一", "第二", "第三", "第四", "第五", "第十二", "实验")


@dataclass(frozen=True, slots=True)
class Place:
    """A county with what it lies in, all full names."""

    province: str
    city: str
    county: str

    @property
    def level(self) -> str:
        """县, 区 or 市: what its people call it for short."""
        return self.county[-1]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation: its name as written, and its place where the name tells it."""

    name: str
    place: Place | None
    numbered: bool = False


def place(random: Random) -> Place:
    """A county, district or city at county level."""
    return Place(*random.choice(table("places")))


def person(random: Random) -> str:
    """A made-up name of two to four characters."""
    given = words("given")
    name = random.choice(words("surnames")) + random.choice(given)
    return name if random.random() < 0.25 else name + random.choice(given)


def school(random: Random) -> str:
    """A made-up school, named without its county."""
    return random.choice(words("stems")) + random.choice(_SCHOOLS)


def school_body(random: Random, where: Place) -> Body:
    """A school that may carry its county and a number in its name."""
    chance = random.random()
    if chance < 0.15:
        kind = random.choice(("中学", "小学", "幼儿园"))
        return Body(f"{where.county}{random.choice(_NUMBERED)}{kind}", where, numbered=True)
    if chance < 0.3:
        return Body(f"{where.county}{random.choice(words('stems'))}镇{random.choice(_SCHOOLS)}", where)
    if chance < 0.5:
        return Body(f"{where.county}{school(random)}", where)
    return Body(school(random), None)


def bureau_body(random: Random, where: Place) -> Body:
    """The education bureau of a county."""
    return Body(where.county + random.choice(_BUREAUS), where)


def district_body(random: Random, where: Place) -> Body:
    """A school district or the central school of a township."""
    stem = random.choice(words("stems"))
    name = random.choice((f"{stem}学区", f"{stem}学区", f"{stem}镇中心学校", f"{stem}乡中心学校"))
    return Body(where.county + name, where) if random.random() < 0.5 else Body(name, None)
