"""Lives told from the head of a paragraph: `林晓芸,女,河口小学教师。`, a name and behind it who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tasks.facts.names.connections import LEADING_ROLES, Mention
from tasks.facts.names.names import is_listed_name
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.people.callings import Title
from tasks.facts.people.portraits import portrait_of
from tasks.text.points import line_starts, starting_at

_LIFE = re.compile(
    r"(?m)^[ \u3000]*(?:【[^】\n]{2,6}】)?(?P<name>[一-鿿]{2,4})(?:[,:]\s*|[ ]*\n\s*(?=[男女],))(?:[男女],|汉族|\d\d岁|(?:19|20)\d\d年|[^。\n]{0,60}?"
    r"(?:教师|老师|[校园院局]长|主任|书记|教研员|辅导员)[,。])"
)
_REACH = 120  # characters in which a life says what somebody is


def introduced(hans: str, at: int) -> str | None:
    """Whom the paragraph of a place introduces at its head: its later clauses leave the subject out.

    >>> words = "林晓芸,河口小学教师。先后被评为县优秀教师"
    >>> introduced(words, 11), introduced("近年来,河口小学教师。先后被评为", 11)
    ('林晓芸', None)
    """
    match = _LIFE.match(hans, hans.rfind("\n", 0, at) + 1, at)
    return match["name"] if match and is_listed_name(match["name"]) else portrait_of(hans, at)


def introductions(hans: str, called: Sequence[Title]) -> Iterator[Mention]:
    """The names with role and body that stand behind them in their first sentence.

    >>> from tasks.facts.people.callings import titles
    >>> words = "林晓芸,女,1975年生,河口小学校长。"
    >>> [(words[m.start : m.end], m.role, words[slice(*m.body)]) for m in introductions(words, titles(words))]
    [('林晓芸', '校长', '河口小学')]
    """
    for match in starting_at(_LIFE, hans, line_starts(hans)):
        if not is_listed_name(match["name"]):
            continue
        start, end = match.span("name")
        stop = hans.find("。", end, end + _REACH)
        inside = [title for title in called if end < title.start and title.end <= max(stop, match.end())]
        yield _as_what(hans, (start, end), inside)


def _as_what(hans: str, name: tuple[int, int], inside: Sequence[Title]) -> Mention:
    """A name with the first title behind it that has its body right before it, else with the first one."""
    for title in inside:
        found = bodies_within(hans, name[1], title.start)
        if found and found[-1].end == title.start:
            joined = len(found) > 1 and found[-2].end == found[-1].start and found[-2].kind == "school"
            its = found[-2] if joined else found[-1]  # 石桥中学政教处副主任
            return Mention(*name, title.words, _context(title), body=(its.start, its.end))
    first = inside[0] if inside else None  # a bracket may part it from its body
    return Mention(*name, first.words if first else None, _context(first))


def _context(title: Title | None) -> str:
    return "leader" if title and title.role in LEADING_ROLES else "other"
