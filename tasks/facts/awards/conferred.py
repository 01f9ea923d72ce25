"""Honours conferred by a list of who becomes what: `授予青石镇等3个乡镇为先进单位,周岚等9人为先进个人`."""

from __future__ import annotations

import re

from tasks.facts.awards.items import without_called
from tasks.facts.honours.frames import Frame, Row
from tasks.facts.honours.honours import count_in, is_honour, level_of_title
from tasks.facts.language.numerals import FIGURE

_SO_MANY = rf"等 ?{FIGURE}[余多]?(?:人|[名位个家户所支](?:(?![为被评获列选称])[一-鿿()]){{0,10}}?)"
_VERB = r"(?:研究|一致|联合|正式)*(?:决定)?(?:授予|命名|认定|评定|确定|表彰)"
_CONFERRED = re.compile(
    rf"\A(?:(?P<giver>[一-鿿、]{{2,16}}?(?:[省市县区镇乡局厅委府校]|党委|政府))?(?P<verb>{_VERB}))?"
    rf"(?P<who>[^,;。“”的被评]{{2,80}}?(?P<many>{_SO_MANY})?)(?<!成)为(?P<title>[^,;。的了]{{4,48}})\Z"
)
# 为2012年度…先进单位: of which year an honour is, which nothing else says of itself.
_EDITION = re.compile(r"[“\"]?(?:(?:19|20)\d\d年|第[一二三四五六七八九十\d]+[届批次])")


def conferred(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Who is made what in one segment of a decision; the verb stands in the first of them only.

    >>> rows, frame = conferred("市政府决定授予柳河镇等6个乡镇为绿化先进单位", 0, Frame())
    >>> [(row.recipient, row.title, row.count, row.giver) for row in rows]
    [('柳河镇等6个乡镇', '绿化先进单位', 6, '市政府')]
    >>> [row.title for row in conferred("周岚等9人为造林贡献奖", 0, frame)[0]]
    ['造林贡献奖']
    >>> conferred("周岚等9人为学生服务", 0, Frame())[0]
    []
    """
    match = _CONFERRED.match(seg) if "为" in seg else None
    if match is None or not _is_conferred(match, frame):
        return [], frame
    title, giver = without_called(match["title"]), match["giver"] or frame.giver
    start, end = at + match.start("who"), at + match.start("title") + len(title)
    level, count = level_of_title(title), count_in((match["many"] or "").replace(" ", ""))
    row = Row(start, end, title, None, match["who"], count, giver, level, giver is None)
    return [row], frame._replace(naming=True, giver=giver, honour=title)


def _is_conferred(match: re.Match[str], frame: Frame) -> bool:
    """Whether the words behind 为 are an honour: a verb, or a list that goes on, says so, else they themselves."""
    title = without_called(match["title"])
    honour = is_honour(title) or title.endswith("奖")
    if match["verb"] or frame.naming:
        return honour or (bool(match["verb"] and match["many"]) and title[:1] in '“"')
    return honour and _EDITION.match(title) is not None


_BORNE = re.compile(
    r"(?:获评|[荣喜]?获得?|被(?:评为|授予))了?(?P<title>[“\"][^“”\"]{2,24}[”\"])(?:光荣|荣誉)*(?:称号)?的"
    r"(?P<n>[\d两三四五六七八九十]+[人位名个](?:[一-鿿]{2})?)?(?:分别)?[是为](?P<who>[^,;。“”]{4,300})\Z"
)


def borne(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """An honour before those who got it: `获评“优秀教师”的两人分别是石桥小学周岚、柳河中学苗青`.

    >>> rows, _ = borne("获评“优秀教师”的两人分别是石桥小学周岚、柳河中学苗青", 0, Frame())
    >>> [(row.title, row.recipient, row.count) for row in rows]
    [('“优秀教师”', '石桥小学周岚、柳河中学苗青', 2)]
    >>> borne("获得“优秀教师”称号的周岚老师", 0, Frame())[0]
    []
    """
    match = _BORNE.search(seg) if "的" in seg else None
    if match is None:
        return [], frame
    count = count_in(match["n"]) if match["n"] else len(match["who"].split("、"))
    start, end = at + match.start(), at + match.end("title")
    title, level = match["title"], level_of_title(match["title"])
    row = Row(start, end, title, None, match["who"], count, None, level, True)
    return [row], frame._replace(honour=title)


# `省政府决定授予周岚等10名教师青禾省功勋教师称号`: who and what side by side, with no mark between.
_WHOM = r"(?:教师|老师|校长|园长|班主任|教育工作者|同志|同学|学生|学校|幼儿园|单位|集体|个人|家庭|党员|乡镇|街道|社区|班级|村|企业|县区?|市县)"
_GIVER = (
    r"(?:(?P<giver>[一-鿿、]{2,24}?(?:[省市县区镇乡局厅委府部校]))(?:研究|联合|日前|近日|还|共同)*)?(?:决定)?"
)
_BESTOWED = re.compile(
    rf"{_GIVER}(?:[授赋]予|追授|命名)"
    rf"(?P<who>(?:(?!等)[^,;“”\"]){{2,60}}?(?:等 ?{FIGURE}[余多]?[人名位个所支户](?:{_WHOM})?|(?<=予)[一-鿿]{{2,3}}同志))"
    r"(?P<title>(?!荣誉|光荣)[^,;、等“”\"]{4,40}?)(?:(?:荣誉|光荣)*称号|(?<=[^得获]奖)|(?<=奖章))\Z"
)


def bestowed(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """An honour without quotation marks behind those who are given it: `授予周岚等9名校长青禾省优秀校长称号`.

    >>> rows, _ = bestowed("省政府决定授予周岚等9名校长青禾省优秀校长称号", 0, Frame())
    >>> [(row.recipient, row.title, row.count, row.giver, row.level) for row in rows]
    [('周岚等9名校长', '青禾省优秀校长', 9, '省政府', '省')]
    >>> bestowed("授予周岚等9人荣誉称号", 0, Frame())[0]
    []
    """
    match = _BESTOWED.search(seg) if seg.endswith(("称号", "奖", "奖章")) else None
    if match is None:
        return [], frame
    giver = match["giver"] or frame.giver
    start, end = at + match.start("who") - 2, at + match.end()
    level = level_of_title(match["title"])
    row = Row(start, end, match["title"], None, match["who"], count_in(match["who"]), giver, level, True)
    return [row], frame._replace(giver=giver, honour=match["title"])


_BESTOWED_LIST = re.compile(
    rf"{_GIVER}[授赋]予"
    r"(?P<list>[^,;“”\"]+?)(?:荣誉|光荣)*称号\Z"
)
_SO_MANY_OF = re.compile(
    rf"(?P<who>[^、“”]{{2,24}}?等 ?{FIGURE}[余多]?[名个位所人])(?P<title>[^、“”\d]{{3,24}}?)(?:[、和及]|$)"
)


def bestowed_list(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Several honours of one verb, each behind those who are given it: `授予周岚等9名优秀教师、苗青等3名师德标兵称号`.

    >>> rows, _ = bestowed_list("镇政府授予周岚等9名优秀教师、石桥小学等3个先进单位荣誉称号", 0, Frame())
    >>> [(row.recipient, row.title, row.count, row.giver) for row in rows]
    [('周岚等9名', '优秀教师', 9, '镇政府'), ('石桥小学等3个', '先进单位', 3, '镇政府')]
    >>> bestowed_list("授予周岚、苗青等9人先进个人称号", 0, Frame())[0]
    []
    """
    match = _BESTOWED_LIST.search(seg) if seg.endswith("称号") and "、" in seg else None
    items = list(_SO_MANY_OF.finditer(match["list"])) if match else []
    if match is None or len(items) < 2 or not all(is_honour(item["title"]) for item in items):
        return [], frame
    giver, begin = match["giver"] or frame.giver, at + match.start("list")
    rows = [
        Row(
            begin + item.start(),
            begin + item.end("title"),
            item["title"],
            None,
            item["who"],
            count_in(item["who"]),
            giver,
            level_of_title(item["title"]),
            True,
        )
        for item in items
    ]
    return rows, frame._replace(giver=giver)


_MORE = re.compile(
    rf"(?![^“]*[授评获被表命])(?P<who>[^,;、“”\"的]{{2,30}}?等 ?{FIGURE}[余多]?[人名位个所支户](?:{_WHOM})?"
    r"|[一-鿿]{2,3}(?:、[一-鿿]{2,3}){0,8}(?:同志|老师|同学)?)"
    r"(?P<title>“[^“”]{2,24}”)(?:荣誉|光荣)*称号\Z"
)


def bestowed_further(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """A further honour of the verb of the clause before: `授予周岚“优秀教师”称号,苗青等9人“师德标兵”称号`.

    >>> rows, _ = bestowed_further("苗青等9人“师德标兵”称号", 0, Frame(honour="“优秀教师”"))
    >>> [(row.recipient, row.title, row.count) for row in rows]
    [('苗青等9人', '“师德标兵”', 9)]
    >>> bestowed_further("苗青等9人“师德标兵”称号", 0, Frame())[0]
    []
    """
    match = _MORE.fullmatch(seg) if frame.honour and seg.endswith("称号") else None
    if match is None:
        return [], frame
    who, title = match["who"], match["title"]
    row = Row(
        at, at + match.end("title"), title, None, who, count_in(who), frame.giver, level_of_title(title), True
    )
    return [row], frame._replace(honour=title)


_PRIZEWINNERS = re.compile(
    r"(?:^|(?<=[、及与和]))(?P<title>[“\"]?[一-鿿]{3,14}奖[”\"]?)(?:得主|获奖(?:教师|校长|学生))(?P<who>[^,;。、及与和的]{2,24})(?=[、及与和]|$)"
)


def prizewinners(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Persons who are called by their prize: `全国园丁奖得主石桥小学周岚老师`.

    >>> rows, _ = prizewinners("全国园丁奖得主石桥小学周岚老师及县园丁奖得主苗青老师", 0, Frame())
    >>> [(row.title, row.recipient, row.level) for row in rows]
    [('全国园丁奖', '石桥小学周岚老师', '国家'), ('县园丁奖', '苗青老师', '县')]
    """
    rows = [
        Row(at + m.start(), at + m.end(), m["title"], None, m["who"], None, None, level_of_title(m["title"]))
        for m in (_PRIZEWINNERS.finditer(seg) if "奖" in seg else ())
    ]
    return rows, frame
