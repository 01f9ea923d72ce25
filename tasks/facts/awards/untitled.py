"""What a prize is for where its own words name no contest: the contest that the report tells of, else the work."""

from __future__ import annotations

import re

from tasks.facts.awards.prizes import KIND
from tasks.facts.honours.contests import contest_alone, contest_before
from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import contest_around
from tasks.facts.honours.honours import level_of
from tasks.facts.honours.nouns import work_of
from tasks.records import Span


def titled(hans: str, sentence: Span, row: Row) -> tuple[str | None, str | None]:
    """The title of an award and the contest that it is of.

    >>> hans = "青石小学举行首届朗诵比赛。周岚获一等奖。"
    >>> titled(hans, Span(13, 20), Row(13, 19, None, "一等奖", "周岚", None, None, None))
    ('首届朗诵比赛', '首届朗诵比赛')
    >>> titled(hans, Span(13, 20), Row(13, 19, "棋赛", "一等奖", "周岚", None, None, None))
    ('棋赛', '棋赛')
    """
    title = contest_alone(row.title)
    if row.rank is not None and (title is None or _ANY_CONTEST.fullmatch(title) is not None):
        title = _told_before(hans, sentence, row) or _unnamed(hans, row) or title
    elif row.rank and title and KIND.fullmatch(title):
        contest = contest_around(hans, row.start) or contest_before(hans, sentence.start)
        return f"{contest or ''}{title}", contest
    return title, title


def _told_before(hans: str, sentence: Span, row: Row) -> str | None:
    """The contest told before a prize without one, unless a paper won at another level than it is held at."""
    contest = contest_before(hans, sentence.start)
    return None if _is_paper_elsewhere(row, contest) else contest


def _is_paper_elsewhere(row: Row, contest: str | None) -> bool:
    """Whether a paper won at another level than the contest is held at that was told before."""
    held = level_of(contest) if contest and row.level else None
    return bool(held) and held != row.level and work_of(row.recipient) in ("论文", "案例", "教学设计")


def _unnamed(hans: str, row: Row) -> str | None:
    """What a prize without a contest is for: the contest that the report tells of, else the work."""
    contest, work = contest_around(hans, row.start), work_of(row.recipient)
    return work if _is_paper_elsewhere(row, contest) else contest or work


_ANY_CONTEST = re.compile(
    r"(?:此次|本次|这次|该|此项|本届)?(?:比赛|大赛|竞赛|赛事|[决初复预]?赛|评选|评比|活动|考核|检查|评优|运动会)"
)
