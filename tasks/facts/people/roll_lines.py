"""Rolls of persons: a name with its school in brackets, a name at the end of a line behind its class, a studio."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.honours.roll_tables import roll_rows
from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_bounds import name_ending
from tasks.facts.names.name_lists import is_winner, names_ending, reads_as_name
from tasks.facts.names.names import is_common_family_name, is_listed_name
from tasks.text.points import line_starts, starting_at
from tasks.text.scans import tailed

_HEADS = (
    r"(?:学校|[小中大]学|学院|幼儿园|[初高]中|职[高中]|完小|[一二三四五六七八九十][中小]|中心校|教学点|校区|[班局厅处科室所院站园校组部队系委]|"
    r"公司|集团|[村镇乡县区市])"
)
_ORIGIN = re.compile(rf"\([ 　]?(?P<body>[一-鿿0-9]{{1,24}}?{_HEADS})\)")
_RANKED = tailed(
    r"(?<![一-鿿])(?P<name>[一-鿿]{2,4})",
    r"\((?:[冠亚季]军|[特一二三]等奖|优[异秀胜]奖|[金银铜]奖|第[一二三四五六]名)\)",
)  # 周志远(冠军)
# `文科状元(周志远)`, and in a list `周志远(安徽)、苗青禾(云南)`
_AFTER_RANK = tailed(
    r"状元|探花|榜眼|[冠亚季]军|[特一二三]等奖|第[一二三四五六]名?", r"\((?P<name>[一-鿿]{2,3})\)"
)
# `男子100米:周志远 第一名`, `周岚 第四名、苗青 第六名`
_PLACED = tailed(
    r"(?<=[:、,; 　])(?P<name>[一-鿿]{2,4})[ 　]{1,2}",
    r"(?:第[一二三四五六七八九十\d]名|[冠亚季]军|[特一二三]等奖|[金银铜][奖牌])(?=$|[、,;。 　(\n])",
)
_OF_PROVINCE = tailed(
    r"(?<![一-鿿])(?P<name>[一-鿿]{2,3})",
    r"\((?:北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|"
    r"河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)\)",
)
# `周志远(右)向学校捐款`: who is where in a picture
_PICTURED = tailed(r"(?<![一-鿿])(?P<name>[一-鿿]{2,3})", r"\((?:图?[左右中]|前排|后排)[一二三四五六]?\)")
_WORK = re.compile("《")  # 六(4)班林晓芸《秋天》一文
_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,3}[.、]?[ 　\t]*)?(?P<rank>[特一二三]等奖[ 　\t]+)?(?P<work>《[^》\n]{1,40}》)?"
    r"[ 　\t]*(?P<body>[一-鿿0-9()]{1,20}[班级校园学小中])[ 　\t]+"
    r"(?P<name>[一-鿿]{2,3}|[一-鿿][ 　][一-鿿])[ 　]*(?:$|[ 　\t]指导(?:教师|老师))"
)
_STUDIO = re.compile("工作室")
_OF_WHOM = re.compile(r"(?:教学名师|特级教师|首席教师|骨干教师|名师|名校长|名园长|名班主任|劳模)$")


def in_rolls(hans: str) -> Iterator[Mention]:
    """Names that a roll sets beside the school or class of each.

    >>> line = "一等奖:林晓芸(青石小学)周岚(柳河镇中学),经费(教育局)"
    >>> [(line[m.start : m.end], line[slice(*m.body)]) for m in in_rolls(line) if m.body]
    [('林晓芸', '青石小学'), ('周岚', '柳河镇中学')]
    >>> lines = "《秋天》 三(2)班 林晓芸\\n《河》 四(1)班 周 岚\\n指导思想"
    >>> [lines[m.start : m.end] for m in in_rolls(lines)]
    ['林晓芸', '周 岚']
    >>> table = "姓名 学校 奖项\\n周志远 石桥小学 一等奖\\n"
    >>> [(table[m.start : m.end], table[slice(*m.body)]) for m in in_rolls(table) if m.body]
    [('周志远', '石桥小学')]
    """
    for row in roll_rows(hans):
        body = (row.org.start, row.org.end) if row.org else None
        if row.who:
            yield Mention(row.who.start, row.who.end, None, "award", body=body)
        if row.guide and reads_as_name(hans[row.guide.start : row.guide.end]):
            yield Mention(row.guide.start, row.guide.end, "指导教师", "award", body=body)
    for match in _ORIGIN.finditer(hans):
        found = names_ending(hans, match.start(), sure=True) or _spaced(hans, match.start())
        for name in found:
            yield Mention(*name, None, "other", body=match.span("body"))
    for match in (*_RANKED.finditer(hans), *_AFTER_RANK.finditer(hans), *_PLACED.finditer(hans)):
        if is_winner(match["name"]):
            yield Mention(*match.span("name"), None, "award")
    for match in _PICTURED.finditer(hans):
        if reads_as_name(match["name"]):
            yield Mention(*match.span("name"), None, connection(hans, match.end(), None))
    for match in _OF_PROVINCE.finditer(hans):
        if is_winner(match["name"]) and "、" in (
            hans[match.start() - 1 : match.start()],
            hans[match.end() : match.end() + 1],
        ):
            yield Mention(*match.span("name"), None, "other")
    for match in _WORK.finditer(hans):
        found = names_ending(hans, match.start())
        before = hans[found[-1][0] - 1 : found[-1][0]] if found else ""
        if len(found) == 1 and before and before in "班级园校":
            yield Mention(*found[-1], None, "author")
    told = starting_at(_LINE, hans, line_starts(hans))
    lines = [m for m in told if reads_as_name("".join(m["name"].split()))]
    for match in lines:
        if match["work"] or len(lines) > 1:
            yield Mention(
                *match.span("name"),
                None,
                "award" if match["work"] or match["rank"] else "other",
                body=match.span("body"),
            )


_SPACED = re.compile(r"(?<![一-鿿])[一-鿿][ 　]{1,2}[一-鿿]$")


def _spaced(hans: str, end: int) -> list[tuple[int, int]]:
    """A name of two characters that a roll sets apart, before its bracket: `周  岚(石桥小学)`."""
    match = _SPACED.search(hans, max(0, end - 4), end)
    return [match.span()] if match and reads_as_name("".join(match.group().split())) else []


def studios(hans: str) -> Iterator[Mention]:
    """The teachers whose names studios bear: `周志远名师工作室`, `林晓芸名班主任工作室`.

    >>> line = "林晓芸名师工作室到柳河镇送教,心理工作室开放"
    >>> [line[m.start : m.end] for m in studios(line)]
    ['林晓芸']
    """
    for match in _STUDIO.finditer(hans):
        kind = _OF_WHOM.search(hans, max(0, match.start() - 4), match.start())
        end = kind.start() if kind else match.start()
        start = name_ending(hans, end, anywhere=True)
        if start is not None and (end - start > 2 or is_common_family_name(hans[start])):
            yield Mention(start, end, None, "other")


_IN_BRACKETS = regex.compile(
    r"\((?<=[\d一二两三四五六七八九十]\s?[人名位个]\()(?<!第.{1,3}\()(?P<names>[\u4e00-\u9fff、, ]{2,60})\)"
)


def in_brackets(hans: str) -> Iterator[Mention]:
    """Names in a bracket behind the number of persons, with what these are.

    >>> line = "借调3人(苗青、林晓芸、周岚),经费(另付)"
    >>> [(line[m.start : m.end], m.role) for m in in_brackets(line)]
    [('苗青', '借调'), ('林晓芸', '借调'), ('周岚', '借调')]
    """
    for match in _IN_BRACKETS.finditer(hans):
        found = names_ending(hans, match.end("names"))
        if found and found[0][0] <= match.start("names") + 1:
            role = _counted(hans, match.start())
            for start, end in found:
                yield Mention(start, end, role, "other")


_COUNTED = re.compile(r"([\u4e00-\u9fff]{2,8}?)[\d一二两三四五六七八九十]+\s?[人名位个]$")


def _counted(hans: str, end: int) -> str | None:
    """The words before the number before a bracket: `长病假` in `长病假1人(`."""
    match = _COUNTED.search(hans, max(0, end - 14), end)
    return match[1] if match else None


_DAY = r"(?:1[4-9]|20)\d\d(?:年|[./]\d{1,2})?(?:\d{1,2}月)?(?:\d{1,2}日)?"
_LIFE = tailed("(?P<name>[一-鿿]{2,4})", rf"\((?:约|生于)?{_DAY}[ ]?[—–~至-]{{1,2}}[ ]?(?:至?今|{_DAY})?\)")
# `历任校长:周志远(1961.3—1965.8)`: years that somebody held a post.
_HELD = re.compile(r"历[任届][^。;\n]{0,30}?(?P<post>[校园院局馆所厂]长|书记|主任)[^。;\n]{0,8}?:?")
_FAR = 800  # characters of a list of those who held a post


_TENURE = re.compile(
    r"(?m)^[ 　]*(?P<name>[一-鿿]{2,4})(?:\([男女]\))?[ 　]{1,4}\(?(?:1[89]|20)\d\d(?=[年.—–~至-])"
)


def of_lives(hans: str) -> Iterator[Mention]:
    """Who is named with the years of a life, or of a post, in a bracket, as encyclopedias and chronicles do.

    >>> line = "周志远(1904-1987),青石县人。开放时间(1904-1987)"
    >>> [line[m.start : m.end] for m in of_lives(line)]
    ['周志远']
    >>> line = "历任校长:\\n苗青禾(1961.3—1965.8)"
    >>> [(line[m.start : m.end], m.role) for m in of_lives(line)]
    [('苗青禾', '校长')]
    """
    posts = list(_HELD.finditer(hans))
    for match in starting_at(_TENURE, hans, line_starts(hans)) if posts else ():
        before = [post for post in posts if match.start() - _FAR < post.end() <= match.start()]
        if before and is_listed_name(match["name"]):
            yield Mention(*match.span("name"), before[-1]["post"], "leader")
    for match in _LIFE.finditer(hans):
        if is_listed_name(match["name"]):
            before = [post for post in posts if match.start() - _FAR < post.end() <= match.start()]
            role = before[-1]["post"] if before else None
            yield Mention(*match.span("name"), role, "leader" if role else "other")


_CELLS = re.compile(
    r"(?m)(?:^|\|)[ \t]*(?P<label>(?:现任|首任|第一任|历任)?(?:副?[校园院局馆]长|创[办始]人|书记|主任|班主任|教导主任|负责人|前任|[继后]任))"
    r"[ ]?(?:\||\t)[ ]?(?P<name>[一-鿿]{2,4})(?=[ ]?(?:\||\t|$))"
)


def in_cells(hans: str) -> Iterator[Mention]:
    """Names in the cell behind what they are: `校长 | 周志远 |`.

    >>> line = "校长 | 周志远 |\\n前任 | 苗青 |\\n校长 | 任期 |"
    >>> [(line[m.start : m.end], m.role) for m in in_cells(line)]
    [('周志远', '校长'), ('苗青', '前任')]
    """
    for match in _CELLS.finditer(hans):
        if reads_as_name(match["name"]):
            leads = match["label"].endswith(("长", "书记", "主任"))
            yield Mention(*match.span("name"), match["label"], "leader" if leads else "other")
