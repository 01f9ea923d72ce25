"""Rolls of winners: a prize or honour as the label of a line, and behind it who has won it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import contest_around
from tasks.facts.honours.honours import RANK, is_honour, level_of_title, rank_names
from tasks.facts.names.name_lists import is_winner, reads_as_name
from tasks.text.points import line_starts, starting_at
from tasks.text.scans import tailed

_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,2}[、.]|[(]?[一二三四五六七八九十]{1,2}[)、])?[ 　]*"
    r"(?P<label>(?:(?:国家|[省市县区镇校])级?)?(?:[特一二三四]等|优秀|优胜|鼓励|组织|[金银铜])奖|[冠亚季]军|第[一二三四五六]名|(?:优秀|先进|模范|师德|十佳|最美)[一-鿿]{2,8})"
    r"[ 　]*(?:[(]?共?\d{1,3}[名个人位][)]?)?[ 　]*:[ 　]*(?P<won>[^\n:。;]{2,300})[。;]?[ 　]*$"
)
_ITEM = re.compile(r"[^、, 　\t]+")
_GROUP = re.compile(r"(?:学校|[小中]学|幼儿园|完小|[初高]中|[一二三四五六七八九十][中小]|[组班队])$")


# `优秀教师包括,青禾小学周岚、柳河中学苗青`: the same within a sentence, each told by school or post. It is tried only
# where a verb may follow in time.
_TOLD = re.compile(
    r"(?<![^,。;:\n和及与、 年])(?=[^的评获了有被,。;\n]{4,20}[包分为是有:])"
    r"(?P<label>[“\"]?(?:(?![的评获了有被])[一-鿿]){4,18}?[”\"]?)(?P<verb>(?:包括|分别[是为]|[为是])[:,]?|有?:|有,)"
    r"(?P<won>[一-鿿、和与 ]{6,400})(?=[。;,\n])"
)
_ENTRY = re.compile(r"[^、和与 ]+")
_CALLED = re.compile(r"(?:老师|同学|同志|校长|园长|主任|教练)$")
_OF_WHAT = frozenset("学校园院局委处室组班队镇乡村中小商工长任师员友记司会")  # ends of schools and posts


def borne_by(hans: str) -> Iterator[Row]:
    """The honours that a sentence names before a list of who bears them.

    >>> text = "县优秀教师包括,青禾小学周岚、柳河中学苗青老师。优秀教师为学生服务、为家长服务。"
    >>> [(text[r.start : r.end], r.recipient, r.count) for r in borne_by(text)]
    [('县优秀教师', '青禾小学周岚、柳河中学苗青老师', 2)]
    """
    for match in _TOLD.finditer(hans):
        label, entries = match["label"], _ENTRY.findall(match["won"])
        if not is_honour(label) or not all(map(is_entry, entries)):
            continue
        if len(entries) > 1 or match["verb"].endswith(":"):
            start, end = match.span("label")
            level = level_of_title(label)
            yield Row(start, end, label, None, match["won"], len(entries), None, level, True)


def is_entry(words: str) -> bool:
    """Whether words end with a name behind a school or a post.

    >>> is_entry("石桥小学周岚老师"), is_entry("县优秀教师")
    (True, False)
    """
    bare = _CALLED.sub("", words)
    return any(
        bare[-n - 1 : -n] in _OF_WHAT and reads_as_name(bare[-n:]) for n in (3, 2) if len(bare) > n + 1
    )


def rolled(hans: str) -> Iterator[Row]:
    """The prizes and honours under whose label a line sets persons, schools or classes, with how many these are.

    >>> text = "评选结果\\n一等奖:林晓芸、周志远\\n优秀教师:苗青\\n二等奖:奖金200元"
    >>> [(text[r.start : r.end], r.rank, r.recipient, r.count) for r in rolled(text)]
    [('一等奖', '一等奖', '林晓芸、周志远', 2), ('优秀教师', None, '苗青', 1)]
    """
    for line in starting_at(_LINE, hans, line_starts(hans)):
        label, won = line["label"], _with_further(hans, line)
        winners = _ITEM.findall(won)
        known = sum(reads_as_name(one) or _GROUP.search(one) is not None for one in winners)
        rank = RANK.fullmatch(_LEVEL.sub("", label))
        if 5 * known < 3 * len(winners) or not (rank or is_honour(label)):
            continue
        title = _headed(hans, line.start()) if rank else label
        yield Row(
            *line.span("label"),
            title,
            rank_names(rank)[0] if rank else None,
            won,
            len(winners),
            None,
            level_of_title(_level(label) or title),
            rank is None,
        )


_LEVEL = re.compile(r"^(?:国家|[省市县区镇校])级?")
_WORK = re.compile(r"[ 　]*《[^》\n]{1,40}》")
_FURTHER = re.compile(r"\n[ 　]*(?P<name>[一-鿿]{2,3})[ 　]*《[^》\n]{1,40}》[ 　]*(?=\n|$)")


def _level(label: str) -> str | None:
    """The level that a label begins with: 省级 of 省级一等奖."""
    match = _LEVEL.match(label)
    return match.group() if match else None


_NAMED_RANK = tailed(
    "(?P<name>[一-鿿]{2,4})",
    r"\((?P<rank>[冠亚季]军|[特一二三]等奖|优[异秀胜]奖|[金银铜]奖|第[一二三四五六]名)\)",
)
_GROUP_LABEL = re.compile(r"(?P<group>[一-鿿]{1,8}[组类级部])[:]?[^:。\n]*$")


def bracketed(hans: str) -> Iterator[Row]:
    """Winners with their prize in a bracket behind them: `初级组:周志远(冠军) 苗青(亚军)`.

    >>> text = "初级组:周志远(冠军) 苗青(二等奖)\\n团体(一等奖)"
    >>> [(text[r.start : r.end], r.recipient, r.title, r.rank) for r in bracketed(text)]
    [('周志远(冠军)', '周志远', '初级组', '冠军'), ('苗青(二等奖)', '苗青', '初级组', '二等奖')]
    """
    for match in _NAMED_RANK.finditer(hans):
        if not is_winner(match["name"]):
            continue
        group = _GROUP_LABEL.search(hans, hans.rfind("\n", 0, match.start()) + 1, match.start())
        title = f"{contest_around(hans, match.start()) or ''}{group['group'] if group else ''}" or None
        yield Row(*match.span(), title, match["rank"], match["name"], 1, None, None)


def is_bracketed(words: str) -> bool:
    """Whether a clause tells prizes in brackets behind names, which are read line by line.

    >>> is_bracketed("周志远(冠军) 苗青(亚军)"), is_bracketed("团体总分(冠军)")
    (True, False)
    """
    match = next(_NAMED_RANK.finditer(words), None)
    return match is not None and is_winner(match["name"])


_HEAD = re.compile(
    r"(?m)^[ 　]*(?P<of>(?!.*(?:宣读|公布|公示|下面|以下|本次|此次))[一-鿿“”()\d]{4,30}?)"
    r"(?:获奖(?:人员|作品|教师|学生|同学|选手)?名单|评[选比]结果)[如下]*[:]?[ 　]*$"
)
_UNDER_HEAD = 400  # characters of a roll under its heading


def _headed(hans: str, at: int) -> str | None:
    """What the heading of a roll says that it is of: `朗诵比赛获奖名单`."""
    found = list(_HEAD.finditer(hans, max(0, at - _UNDER_HEAD), at))
    return found[-1]["of"] if found else None


def _with_further(hans: str, line: re.Match[str]) -> str:
    """Who has won by a line and by those under it that go on with a name and a work, without the works."""
    told, at = [_WORK.sub("", line["won"]).strip()], line.end()
    while "《" in line["won"] and (more := _FURTHER.match(hans, at)):
        told.append(more["name"])
        at = more.end()
    return "、".join(told)
