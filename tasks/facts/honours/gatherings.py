"""Contests and meetings of honour that a report tells of: what they are called, and at which level they are held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from tasks.facts.honours.honours import level_of, level_of_body
from tasks.facts.honours.nouns import without_time
from tasks.facts.organisations.organisations import bodies_within

_WORD = regex.compile(
    r"(?:大赛|比赛|竞赛|联赛|运动会|[艺术科技体育读书文化]{2}节|评[选比](?!出|为|上|的|了|优|结果)|展评|展演|比武|[会汇]演|征文(?:比赛|大赛|竞赛|评选)?|(?:挑战|邀请|锦标|擂台|选拔|接力|篮球|足球|排球|乒乓球|羽毛球|象棋|拔河)赛|朗诵会|赛课"
    r"|活动(?<=(?:组织|举办|主办|举行|开展|承办)的[^,。;!?\n]{2,30})(?=中[,，])"  # 在县教研室组织的“同课异构”活动中
    r"|(?P<honours>表[彰扬](?:总结|奖励)?大?会|(?:颁奖|表彰)(?:典礼|仪式|大会)))(?:活动)?[”\"]?"
)
_HELD = re.compile(
    r"(?:召开|举行|举办|主办|承办|协办|开展|组织|(?P<entered>参加|参与|在))(?:了|的|完|过)*"
    r"(?:主题为[^的]{1,30}的|以“[^”]{1,30}”为主题的)?"
)
_LEAD = re.compile(
    r"^(?:[\s、—]|\(?[一二三四五六七八九十\d]{1,2}[、.)](?=[一-鿿“])|为期[^的]{1,4}的|[第]?\d{1,2}日(?:上午|下午|晚)?|由|刚刚结束的|(?:本次|这次|此次)的?)+"
)
_PLACE = re.compile(r"(?<=[一-鿿])[在于][^,。;]{2,24}\Z")  # 河口镇在青石小学举行: where, not who
_HERE = re.compile(r"[我本该全][校院园]|(?<![一-鿿])(?:学校|学院|幼儿园)(?!的)")
# What is done about a contest, or at it, is no part of its name: 完成比赛, 入围决赛.
_DONE = re.compile(
    r"完成|担任|决定|入围|进入|[获得]|评出|推荐|晋级|结束|经过|通过|开始|迎接|根据|终评的|对(?=全)|提交|吸引"
)
_CLAUSE = 70  # characters of a clause before the word for a contest
_NEAR = 600  # characters in which a report goes on about one contest
_MARKS = ",。;!?\n"


class Gathering(NamedTuple):
    """A contest, or a meeting of honour (`contest` is None), where its clause ends."""

    end: int
    contest: str | None
    level: str | None
    ours: bool  # held, and nobody else is told who holds it


@lru_cache(maxsize=4)
def gatherings(hans: str) -> tuple[Gathering, ...]:
    """Every contest and meeting of honour that a text names, in order, with who holds it as far as the clause says.

    A report tells its contest once, at its head, and goes on with `一等奖`; who holds it tells its level where its
    name does not: a school's own, a town's.

    >>> [(g.contest, g.level) for g in gatherings("青石小学举行首届朗诵比赛。")]
    [('首届朗诵比赛', '校')]
    >>> [(g.contest, g.level) for g in gatherings("9月10日,河口镇举行庆祝教师节表彰大会。")]
    [(None, '乡镇')]
    >>> gatherings("学校召开大会。")
    ()
    """
    found: list[Gathering] = []
    floor = 0
    for match in _WORD.finditer(hans):
        low = max(floor, match.start() - _CLAUSE)
        start = max(hans.rfind(mark, low, match.start()) for mark in _MARKS) + 1
        found.append(_gathering(hans, max(low, start), match))
        floor = match.end()
    return tuple(found)


def _gathering(hans: str, start: int, match: re.Match[str]) -> Gathering:
    verb = max(_HELD.finditer(hans, start, match.start()), key=re.Match.start, default=None)
    begin = verb.end() if verb else start
    name = _LEAD.sub("", without_time(_LEAD.sub("", hans[begin : match.end()])))
    name = name[max((one.end() for one in _DONE.finditer(name)), default=0) :]
    held = verb is None or verb["entered"] is None
    level = level_of(name) or (_level_of_host(hans, start, verb.start() if verb else begin) if held else None)
    ours = level is None and verb is not None and _nobody_else(hans, start, verb)
    return Gathering(match.end(), None if match["honours"] else name, level, ours)


# 我校选派教师参加县里组织的比赛: it is others who hold it.
_OTHERS = re.compile(r"参[加与]|选[派送]|代表|应邀|前往|赴|主办|由|推荐|[省市县区镇乡局委厅]")


def _nobody_else(hans: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a clause says that a contest was held, and not who else held it: `11月举办第五届艺术节`."""
    held = verb["entered"] is None and hans[verb.end() - 1] != "的"
    return held and _OTHERS.search(hans, start, verb.start()) is None


def held_by_us(hans: str, at: int, title: str | None) -> bool:
    """Whether the contest that a prize is of was held by those who report.

    >>> words = "11月举办第五届社团文化节,话剧社获一等奖。"
    >>> held_by_us(words, 13, None), held_by_us("参加第五届艺术节,话剧社获一等奖。", 9, None)
    (True, False)
    """
    named = title if title and _ONE_CONTEST.search(title) else None
    last = next(_before(hans, at), None)
    if last is None or not last.ours or not last.contest:
        return False
    return named is None or named in last.contest or last.contest in named


def _level_of_host(hans: str, start: int, end: int) -> str | None:
    """The level of who holds a contest: the body named last, a school that says 我校, or a town by its name."""
    if (place := _PLACE.search(hans, start, end)) and place.start() > start:
        end = place.start()
    found = bodies_within(hans, start, end)
    if found:
        return level_of_body(hans[found[-1].start : found[-1].end])
    return "校" if _HERE.search(hans, start, end) else level_of(hans[start:end])


def level_around(hans: str, at: int, title: str | None) -> str | None:
    """The level of the contest that a prize is of: of the last before it that says it, past those called only 比赛
    or 本届大赛; a contest with a name of its own is asked for itself, and another such contest ends the search.

    >>> words = "青石小学举行首届朗诵比赛。经过角逐,3人在比赛中获一等奖。"
    >>> level_around(words, 25, "比赛"), level_around(words, 25, "第九届棋赛"), level_around(words, 3, None)
    ('校', None, None)
    """
    named = title if title and _ONE_CONTEST.search(title) else None
    for one in _before(hans, at):
        if title and one.contest and _is_another(title, one.contest):
            continue
        if named and not (one.contest and (named in one.contest or one.contest in named)):
            continue
        if one.level:
            return one.level
        if one.contest and _OWN_NAME.search(one.contest) and not named:
            return None
    return None


def _is_another(title: str, contest: str) -> bool:
    """Whether a prize is of a contest with a name of its own, and not of one told before: `书写大赛` behind `英语竞赛`."""
    own = _WORD.search(title)
    return (
        own is not None
        and own.end() == len(title)
        and _telling(title)
        and "组" not in title
        and title not in contest
        and contest not in title
    )


def level_of_meeting(hans: str, at: int) -> str | None:
    """The level of the meeting of honour that is told of: `河口镇举行教师节表彰大会。苗青被评为优秀教师`.

    >>> level_of_meeting("河口镇举行教师节表彰大会。苗青被评为优秀教师", 13)
    '乡镇'
    """
    return next((one.level for one in _before(hans, at) if one.contest is None and one.level), None)


def contest_around(hans: str, at: int) -> str | None:
    """The contest named last before a place by more than 比赛 or 本届大赛.

    >>> contest_around("青石小学举行首届朗诵比赛。比赛中3人获一等奖。", 18)
    '首届朗诵比赛'
    """
    return next((one.contest for one in _before(hans, at) if one.contest and _telling(one.contest)), None)


def _before(hans: str, at: int) -> Iterator[Gathering]:
    found = gatherings(hans)
    last = bisect_left(found, at + 1, key=_end) - 1
    while last >= 0 and found[last].end > at - _NEAR:
        yield found[last]
        last -= 1


# Which of its editions a contest is, or what it is called.
_OWN_NAME = re.compile(r"第[一二三四五六七八九十\d]+[届次]|首届|“|杯")
_ONE_CONTEST = re.compile(r"第[一二三四五六七八九十\d]+[届次]|首届|“[^”]*[赛节杯]|杯")  # and no “特别贡献奖”
_BARE = re.compile(
    r"[本该这此每了]|为期|[一-鿿]{1,6}[处室组委会家]的评[选比审]|[两几一二三四五]天|紧张|激烈|精彩|[一-鿿]{0,4}共?(?:收到|征集|收集)|经(?=[^,]{0,16}(?:评[审选议委判]|审[核阅]|专家|推荐|筛选))|由专家|(?:综合|严格|公平|公正|认真)|其[他它]|各[项类种]|预赛|决赛|[^一-鿿“\d]"
)


def _telling(contest: str) -> bool:
    """Whether a name tells which contest it is."""
    return len(contest) > 4 and _BARE.match(contest) is None


def _end(one: Gathering) -> int:
    return one.end
