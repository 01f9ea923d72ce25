"""Where a text names persons, and by which sign: a role, a roster, an act, a bracket after a count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.gatherings import contest_around
from tasks.facts.names.connections import LEADING_ROLES, Mention, connection
from tasks.facts.names.long_names import long_names
from tasks.facts.names.name_lists import names_ending
from tasks.facts.names.tibetan_names import tibetan_names
from tasks.facts.people.addressed_lists import addressed_lists
from tasks.facts.people.appointments import in_posts, in_role_brackets
from tasks.facts.people.before_titles import before_role
from tasks.facts.people.behind_titles import after_role, behind_comma
from tasks.facts.people.callings import titles
from tasks.facts.people.credits import credits
from tasks.facts.people.introductions import introductions
from tasks.facts.people.labelled_persons import labelled_persons
from tasks.facts.people.latin_names import latin_names
from tasks.facts.people.listed_names import called_names, counted_names, honoured_names, makers, paired_names
from tasks.facts.people.name_deeds import (
    before_act,
    before_care,
    before_contest,
    before_home,
    before_kin,
    before_more,
    before_others,
)
from tasks.facts.people.name_first_lists import name_first_lists
from tasks.facts.people.name_origins import come_from, of_classes, of_units
from tasks.facts.people.named_leaders import after_leaders
from tasks.facts.people.portraits import portrayed
from tasks.facts.people.roll_lines import in_brackets, in_cells, in_rolls, of_lives, studios
from tasks.facts.people.rosters import HONOURS, entrants, roster_names
from tasks.facts.people.school_lists import school_lists
from tasks.facts.people.signers import signers
from tasks.facts.people.speakers import speakers
from tasks.facts.people.unit_rolls import unit_rolls


def mentions(hans: str) -> Iterator[Mention]:
    yield from _in_rosters(hans)
    called = titles(hans)
    for title in called:
        yield from before_role(hans, title)
        yield from after_role(hans, title)
        yield from behind_comma(hans, title)
    by_end = {title.end: title.words for title in called}
    yield from before_others(hans, by_end)
    yield from _before_leaders(hans)
    yield from after_leaders(hans)
    yield from in_posts(hans, called)
    yield from in_role_brackets(hans, called)
    yield from come_from(hans)
    yield from of_units(hans)
    yield from of_classes(hans)
    yield from speakers(hans)
    yield from introductions(hans, called)
    yield from portrayed(hans, called)
    yield from signers(hans)
    yield from credits(hans)
    yield from in_rolls(hans)
    yield from labelled_persons(hans)
    yield from school_lists(hans)
    yield from addressed_lists(hans)
    yield from unit_rolls(hans)
    yield from name_first_lists(hans)
    yield from studios(hans)
    yield from before_contest(hans)
    yield from before_care(hans)
    yield from before_more(hans)
    yield from before_home(hans)
    yield from before_kin(hans)
    yield from before_act(hans, by_end)
    yield from in_brackets(hans)
    yield from latin_names(hans, called)
    yield from tibetan_names(hans)
    yield from (Mention(a, b, None, connection(hans, b, None)) for a, b in long_names(hans))
    yield from of_lives(hans)
    yield from in_cells(hans)
    yield from counted_names(hans)
    yield from paired_names(hans)
    yield from called_names(hans)
    yield from honoured_names(hans)
    yield from makers(hans)


def _in_rosters(hans: str) -> Iterator[Mention]:
    for start, end, label in roster_names(hans):
        if label.endswith("奖") or label.startswith(HONOURS):
            if hans.startswith(_POSTS, end):
                continue  # 一等奖 above 周岚校长为获奖教师颁奖
            yield Mention(start, end, entrants(label) or entrants(contest_around(hans, start)), "award")
            continue
        label = "成员" if label == "员" else label  # whose 成 the page has lost
        context = "leader" if label.removeprefix("常务").removeprefix("副") in LEADING_ROLES else "member"
        yield Mention(start, end, label, context, roster=True)


_POSTS = ("校长", "副校长", "主任", "副主任", "书记", "局长", "园长")


_LEADERS = re.compile(r"等(?!于|级|奖|额)[\u4e00-\u9fff]{0,8}?领导(?!小组|班子|组|下|干)")


def _before_leaders(hans: str) -> Iterator[Mention]:
    """`苗青、林晓芸等市领导`."""
    for match in _LEADERS.finditer(hans):
        for start, end in names_ending(hans, match.start(), sure=True):
            yield Mention(start, end, "领导", "leader")
