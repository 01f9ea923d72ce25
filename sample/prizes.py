"""Honours and contests with the level of who gives them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample.setting import Setting
from sample.words import words

_CONTESTS = ("contest", "teacher_contest", "paper_contest", "team_contest")
_FIXED = {"first": "一等奖", "second": "二等奖", "third": "三等奖"}
RANKED = frozenset({"rank", "place", *_FIXED})
SLOTS = frozenset({*_CONTESTS, "honour", "personal_honour", *RANKED})
_RANKS = ("一等奖",) * 4 + ("二等奖",) * 4 + ("三等奖",) * 3 + ("特等奖", "优秀奖")
_PLACES = ("第一名", "第二名", "第三名", "第四名")


@dataclass(frozen=True, slots=True)
class Prize:
    """What is won, and the level of who gives it: 国家 省 市 县 乡镇 校."""

    title: str
    level: str


def rank(random: Random, name: str) -> str:
    """A rank of prize (`rank`, or a fixed one) or a place in a team contest (`place`)."""
    if name in _FIXED:
        return _FIXED[name]
    return random.choice(_PLACES if name == "place" else _RANKS)


def prize(here: Setting, name: str) -> Prize:
    """A contest or honour of some level."""
    own = here.world.level
    heads = {
        "contest": (
            ("全国", "国家"),
            ("全省", "省"),
            ("省", "省"),
            ("全市", "市"),
            ("市", "市"),
            (f"全{own}", "县"),
        ),
        "honour": (("省级", "省"), ("市级", "市"), (f"{own}级", "县"), (f"全{own}", "县"), ("全市", "市")),
        "personal_honour": (("市级", "市"), (f"{own}级", "县"), ("省级", "省"), (f"全{own}", "县")),
    }
    head, level = here.random.choice(heads["contest" if name in _CONTESTS else name])
    return Prize(head + here.random.choice(words(name + "s")), level)
