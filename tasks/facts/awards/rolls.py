"""Rolls of winners: a prize or honour as the label of a line, and behind it who has won it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import contest_around
from tasks.facts.honours.honours import RANK, count_in, is_honour, level_of_title, rank_names
from tasks.facts.names.name_lists import is_winner, reads_as_name
from tasks.records import Span
from tasks.text.points import line_starts, starting_at
from tasks.text.scans import tailed

_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,2}[、.]|[(]?[一二三四五六七八九十]{1,2}[)、])?[ 　]*"
    r"(?:(?P<prize>(?:(?:国家|[省市县区镇校])级?)?(?:[特一二三四]等|优秀|优胜|鼓励|组织|[金银铜])奖|[冠亚季]军|第[一二三四五六七八]名)"
    r"|(?P<honour>[一-鿿“”]{4,20}?))"
    r"(?P<number>[ 　]*[(]?共?\d{1,3}[名个人位][)]?)?(?:[ 　]*:[ 　]*|[ 　\t]{1,4})(?P<won>[^\n:。]{2,300})[。;]?[ 　]*$"
)
_ITEM = re.compile(r"[^、,; 　\t]+")
_BESIDE = re.compile(
    r"(?:\([^()\n]{1,20}\)|《[^》\n]{1,40}》|老师|同学)+$"
)  # what a roll says of each: school, work
_GROUP = re.compile(r"(?:学校|[小中]学|幼儿园|完小|[初高]中|[一二三四五六七八九十][中小]|[组班队])$")


# `优秀教师包括,青禾小学周岚、柳河中学苗青`: the same within a sentence, each told by school or post. It is tried only
# where a verb may follow in time.
_TOLD = re.compile(
    r"(?<![^,。;:\n和及与、 年])(?=[^的评获了有被,。;\n]{4,20}[包分为是有:])"
    r"(?P<label>[“\"]?(?:(?![的评获了有被])[一-鿿]){4,18}?[”\"]?)(?P<verb>(?:包括|分别[是为]|[为是])[:,]?|有[:,]?|:)"
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
        named = len(entries) > 1 and all(map(reads_as_name, entries))
        if not is_honour(label) or not (named or all(map(is_entry, entries))):
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
    >>> text = "一、拔河\\n第一名  三年级组\\n二、教学质量进步奖(2个):石桥小学、柳河小学"
    >>> [(text[r.start : r.end], r.title, r.recipient, r.count) for r in rolled(text)]
    [('第一名', '拔河', '三年级组', 1), ('教学质量进步奖(2个)', '教学质量进步奖', '石桥小学、柳河小学', 2)]
    """
    for line in starting_at(_LINE, hans, line_starts(hans)):
        label, won = line["prize"] or line["honour"], _with_further(hans, line)
        count = _winners(won)
        rank = RANK.fullmatch(_LEVEL.sub("", label))
        if not count or not (rank or is_honour(label) or label.endswith("奖")):
            continue
        title = (section_of(hans, line.start()) or headed(hans, line.start())) if rank else label
        yield Row(
            line.start("prize" if line["prize"] else "honour"),
            line.end("number") if line["number"] else line.end("prize" if line["prize"] else "honour"),
            title,
            rank_names(rank)[0] if rank else None,
            won,
            count_in(line["number"]) or count,
            None,
            level_of_title(_level(label) or title),
            rank is None,
        )


def _winners(won: str) -> int:
    """How many have won, where most of what a line lists are names, schools or classes; a name's class is not counted."""
    items = [_BESIDE.sub("", item) or item for item in _ITEM.findall(won)]
    named = [one for one in items if reads_as_name(one)]
    groups = [one for one in items if _GROUP.search(one)]
    return 0 if 5 * (len(named) + len(groups)) < 3 * len(items) else len(named or groups)


def line_of(hans: str, row: Row) -> Span:
    """The rest of the line of a roll that a row was read from.

    >>> text = "一等奖:周岚\\n二等奖:苗青"
    >>> span = line_of(text, next(rolled(text)))
    >>> text[span.start : span.end]
    '一等奖:周岚'
    """
    end = hans.find("\n", row.start)
    return Span(row.start, end if end >= 0 else len(hans))


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
# `二、两人三足`, `独唱`: a short line over the prizes of a roll.
_SECTION = re.compile(
    r"[ 　]*(?:\d{1,2}[、.]|[(]?[一二三四五六七八九十]{1,2}[)、])?[ 　]*(?P<of>[一-鿿×“”()\d]{2,18}?)[ 　]*:?[ 　]*"
)
_NO_SECTION = re.compile(r"名单|附件|结果|公[布示]|如下|关于|决定|通[知报]|获奖|表彰|[的了]")
_DIVISION = re.compile(r"[一-鿿\d]{1,8}[组级部类]")
_OF_MANY_CONTESTS = re.compile(r"(?:节|运动会|[周月])[”\"]?$")  # 第九届艺术节 has its 合唱比赛
_LINES_UP = 12


def section_of(hans: str, at: int) -> str | None:
    """What the short line over the prizes of a roll says that they are of: 两人三足 above `一等奖:…`.

    >>> text = "二、两人三足\\n一等奖:周岚\\n二等奖:苗青"
    >>> section_of(text, 14), section_of("下面公布获奖名单。\\n一等奖:周岚", 10)
    ('两人三足', None)
    """
    for _ in range(_LINES_UP):
        start = hans.rfind("\n", 0, max(0, at - 1)) + 1
        line, at = hans[start:at].strip("\n"), start
        if not start and not line:
            return None
        if not line.strip() or _LINE.match(line) or _RANK_FIRST.match(line):
            continue
        match = _SECTION.fullmatch(line)
        if match is None or _NO_SECTION.search(match["of"]) or reads_as_name(match["of"]):
            return None
        whole = contest_around(hans, at) or ""
        part = _DIVISION.fullmatch(match["of"]) or _OF_MANY_CONTESTS.search(whole)
        return f"{whole if part else ''}{match['of']}"
    return None


_RANK_FIRST = re.compile(r"[ 　]*(?:[特一二三四]等奖|第[一二三四五六七八九十]名|[冠亚季]军|[金银铜]奖)")
_UNDER_HEAD = 400  # characters of a roll under its heading


def headed(hans: str, at: int) -> str | None:
    """What the heading of a roll says that it is of.

    >>> text = "朗诵比赛获奖名单\\n一等奖:周岚"; headed(text, 9), headed(text, 0)
    ('朗诵比赛', None)
    """
    found = list(_HEAD.finditer(hans, max(0, at - _UNDER_HEAD), at))
    return found[-1]["of"] if found else None


def _with_further(hans: str, line: re.Match[str]) -> str:
    """Who has won by a line and by those under it that go on with a name and a work, without the works."""
    told, at = [_WORK.sub("", line["won"]).strip()], line.end()
    while "《" in line["won"] and (more := _FURTHER.match(hans, at)):
        told.append(more["name"])
        at = more.end()
    return "、".join(told)
