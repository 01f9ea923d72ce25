"""Laws, rules and official documents as they are cited."""

from __future__ import annotations

from dataclasses import dataclass

from sample.setting import Setting
from sample.words import words

_KINDS = ("通知", "意见", "实施意见", "实施方案", "若干规定")
_BRACKETS = ("〔〕", "〔〕", "〔〕", "[]", "（）", "［］")


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document: its name, its number, and what stands around the number."""

    name: str
    number: str | None = None
    before: str = ""
    after: str = ""


def citation(here: Setting, kind: str) -> Citation:
    """A `law`, an official `notice` (half of them with a number), or an `own` rule of the school."""
    if kind == "law":
        return Citation(here.random.choice(words("laws")))
    if kind == "own":
        head = here.random.choice(("", "", here.org or ""))
        return Citation(head + here.random.choice(words("rulebooks")))
    name = f"关于{here.random.choice(words('matters'))}的{here.random.choice(_KINDS)}"
    if here.random.random() < 0.5:
        return Citation(name)
    return Citation(name, _number(here), *here.random.choice((("（", "）"), ("(", ")"))))


def _number(here: Setting) -> str:
    random = here.random
    year = here.year or random.randint(2006, 2020)
    brackets = random.choice(_BRACKETS)
    issuer = random.choice(
        (here.world.county[0] + "教发", here.world.county[0] + "政办发", "教基", "国办发", "市教字")
    )
    issued, ordinal = random.choice((year, year - 1)), random.choice(("", "", "第"))
    return f"{issuer}{brackets[0]}{issued}{brackets[1]}{ordinal}{random.randint(1, 120)}号"
