"""Lists of shortcomings in running text: what announces them, and their items."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.problems.headings import NOUN
from tasks.facts.problems.item_names import of_aspect
from tasks.facts.problems.points import (
    SENTENCE_REACH,
    Point,
    overlaps,
    points_after,
    sentence_end,
    strip_marker,
    take,
)
from tasks.facts.problems.ruled import is_ruled
from tasks.facts.problems.shortcomings import says_what_lacks, sounds_like_problem
from tasks.text.scans import scan

# A lead-in that announces shortcomings: `存在的主要问题:`, `还存在一些不足,具体体现在:`.
LEAD_IN = scan(
    re.compile(
        rf"{NOUN}(?:主要|集中|突出|具体)*(?:表现|体现|反映|存在)[在为于](?:以下|如下)?[几两二三四五六七八九十]?[个类种点条]?(?:方面|问题|情况)?:|"
        rf"{NOUN}(?:。(?:主要|具体|突出)(?:是|表现[在为]|体现[在为])|[^。;:,\n]{{0,10}}?(?:如下|以下|表现在|体现在|表现为|暴露|显现|凸显|有|是)(?:[几两二三四五六七八九十\d][类种个点条](?:方面)?)?|(?:部分|基本|大部分?|全部|均|确实?)?(?:属实|存在)):|"
        rf"(?:存在|面临|表现|有|看到|认识到|清醒|发现|查出|查找|排查|指出)[^。;:\n]{{0,40}}?{NOUN}[^。;:\n]{{0,24}}?"
        rf"(?::|,(?:如|比如|例如|即)[:,]?|,(?=有的|有些|个别|少数|部分)|(?<=[\u4e00-\u9fff])[, 　]?(?=一是|首先|第一[,是]|\(一\)|\(1\)|1[.、]))"
        r"|(?<=[\n 　])(?:有待|需要?|亟待)(?:进一步)?(?:改进|完善|提高|加强)的(?:地方|方面|问题|之处)?[ 　]?"
        r"(?:[::]|[—―-]{1,2}|(?=\n))(?=\s{0,4}(?:[(]?[1一][)、.]|①|一是))"
        r"|(?:有待|需要?|亟待)(?:进一步)?(?:改进|完善|提高|加强)的(?:地方|方面|问题|之处)[::](?=[\u4e00-\u9fff]{4})"
        r"|(?<=\n)(?:存在|主要)?的?(?:问题|不足|困难|差距|隐患)(?:之处)?[::](?=\s{0,4}(?:[(]?[1一][)、.]|①|一是))"
        rf"|(?:存在|有)[^。;:\n]{{0,12}}?(?:不尽?如?人?意|不足|不够|欠缺|不完善|(?:需要?|有待|亟待)(?:进一步)?(?:改进|提高|完善|加强))的?(?:地方|方面)(?::|,(?:如|比如|例如|主要是|表现[在为]|体现[在为])[:,]?)"
    ),
    "毛病 隐忧 症结 软肋 痛点 顽疾 通病 弊病 "
    "发现 排查 查出 查找 指出 有 的问 的不 的困 的差 的隐 主要 不足 困境 困惑 困难 存在 差距 弊端 弱点 弱项 "
    "有待 需 亟待 清醒 看到 矛盾 短板 缺乏 缺憾 缺点 缺陷 薄弱 表现 认识 遗憾 问题 隐患 面临",
)
# What makes such words announce remedies instead.
NO_LEAD_IN = re.compile(
    r"措施|(?:原因|成因|根源):$|(?<!亟需)(?<!急需)(?<!亟待)(?<!需要)(?<!有待)(?<!尽快)整改|采取|(?<!不符合)要求|部署|对策|做好|着手|入手|以下工作|几项工作|解决|(?<!有待)(?<!需要)(?<!进一步)改进|克服|努力|打算|针对"
)
# `查找不足,现将工作汇报如下:` announces a report.
_REPORTS = re.compile(rf",(?:(?!{NOUN})[^,])*(?:汇报|报告|总结|通报|说明|介绍)[^,]{{0,4}}如下[^,]{{0,4}}:$")
# A sentence that announces them and ends: `还有不少差距。主要表现在:①…`, `反思工作中的不足,深感惭愧。1、…`.
SENTENCE = scan(
    re.compile(
        rf"(?:存在|面临|有|看到|认识到|反思|发现|查出|剖析)[^。;:\n]{{0,40}}?{NOUN}[^。;:\n]{{0,40}}[。:]\s{{0,8}}"
        rf"(?:(?:主要|具体|突出)(?:表现|体现|是|有)?(?:在|为)?[^。;:\n]{{0,14}}[:,。]\s{{0,8}})?"
        rf"(?=一是|首先|第一[,是]|其一|[(][一1][)]|1[.、]|①|一、)"
        r"|(?:发现|指出|查出|反馈)[::]\s{0,8}(?=一是|[(][一1][)]|1[.、]|①|一、)"
        r"|批评意见[^。;:\n]{0,10}[。:]\s{0,8}(?=一是|[(][一1][)]|1[.、]|①|一、)"
    ),
    "批评 反思 发现 存在 认识 有 查出 看到 剖析 面临 指出 反馈",
)
_REMEDIES = re.compile(
    r"针对|措施|整改|采取|部署|对策|做好|着手|以下工作|几项工作|打算|据此|调整|优化|差距[^,。;]{0,4}[缩拉]"
)
# How an item begins that says what is to be done.
_ACTS = re.compile(
    r"针对|(?:要|将|须)?(?:进一步|继续|认真|积极|努力|切实|大力|不断)*"
    r"(?:加强|提高|提升|坚持|建立|完善|健全|强化|狠抓|抓好|抓|加大|深化|改善|做好|落实|推进|优化|规范|开展|组织)"
)
# A list of shortcomings inside a sentence: `存在着教研流于形式、重教轻研等缺点`; and a single one: `还存在器材老化的现象`.
LISTED = regex.compile(
    r"(?<![不没未无]|解决|克服|针对|消除|纠正|避免|防止|杜绝|对照|是否|有否|有无|没有|从没|不会|不再|并无)(?:存在|出现|发现|面临|指出(?![,:]))(?:着|了|的)?(?:一些|部分|诸多)?"
    r"(?P<item>[^。;:!?\n《》]{2,140}?)(?:等[\p{Han}]{0,12}?(?:问题|缺点|不足|困难|隐患)|的(?:问题|现象|情况|情形|倾向))(?=[,。;]|$)"
)
_SHORT_CLAUSE = re.compile(r"[^,、;\s][^,;\n]*")
_ENTRY = re.compile(r"[^、\s][^、\n]*")  # `氛围不浓、发展不平衡、联系不紧密`
_LONG_CLAUSE = re.compile(r"[^,、;\s][^;\n]*")  # `教师紧缺,年龄偏大;操场狭小`
_TOP = re.compile(r"[一二三四五六七八九十]{1,3}、")  # a heading, whose items are read already


def led_in(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Lists after a lead-in outside of the stretches already read."""
    for match in LEAD_IN.finditer(hans):
        if overlaps(read, match.start(), match.end()) or NO_LEAD_IN.search(match.group()):
            continue
        if is_ruled(hans, match.start(), match.end()):
            continue
        points = points_after(hans, match.end())
        if points and _REPORTS.search(match.group()) and not mostly_problems(hans, points):
            continue
        if not points and hans[match.end() - 1] in ":如即,在为是":
            reach = min(len(hans), match.end() + SENTENCE_REACH)
            points = list(short_list(hans, match.end(), _list_end(hans, match.end(), reach)))
        points = [p for p in points if not _is_chapter(hans, p, read)]
        found = [q for p, end in _with_ends(hans, points) for q in of_aspect(hans, p, end)]
        if points:
            take(read, (match.start(), max(p.end for p in (points[-1], *found))))
        yield from found


def _is_chapter(hans: str, point: Point, read: list[tuple[int, int]]) -> bool:
    """Whether an item is a heading whose items are read already, or of the remedies: `二、整改措施: 1、…`."""
    top = _TOP.match(hans, point.start)
    if top is None:
        return False
    return overlaps(read, point.start, point.end) or _OF_REMEDIES.match(hans, top.end()) is not None


_OF_REMEDIES = re.compile(r"(?:整改|改进|解决|今后|下一?步)?的?(?:措施|对策|打算|办法|方法|情况)")


def _with_ends(hans: str, points: list[Point]) -> Iterator[tuple[Point, int]]:
    """Each item with the place where the next one begins, or its line ends."""
    for n, point in enumerate(points):
        line = hans.find("\n", point.end)
        yield point, points[n + 1].start if n + 1 < len(points) else (line if line >= 0 else len(hans))


def led_in_by_sentence(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Lists below a sentence that announces shortcomings, where most items are worded as such."""
    for match in SENTENCE.finditer(hans):
        if _REMEDIES.search(match.group()) or is_ruled(hans, match.start(), match.end()):
            continue
        points = points_after(hans, match.end())
        if not points or overlaps(read, match.start(), points[-1].end) or not mostly_problems(hans, points):
            continue
        take(read, (match.start(), points[-1].end))
        yield from points


def mostly_problems(hans: str, points: list[Point]) -> bool:
    """Whether more than half of the items say what is wrong, and not what is to be done."""
    items = [strip_marker(hans[p.start : p.end]) for p in points]
    return 2 * sum(sounds_like_problem(i) and not says_to_act(i) for i in items) > len(items)


def says_to_act(item: str) -> bool:
    """Whether an item begins with what is to be done: `加强监督力度`, amid problems and suggestions.

    >>> says_to_act("加强监督力度"), says_to_act("监督力度不够"), says_to_act("落实制度不到位。检查少")
    (True, False, False)
    """
    words = strip_marker(item)
    return _ACTS.match(words) is not None and not says_what_lacks(_FIRST_CLAUSE.match(words).group())  # type: ignore[union-attr]


_FIRST_CLAUSE = re.compile(r"[^,。;\n]*")


def listed(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """`存在着教研流于形式、重教轻研等缺点` outside of the stretches already read."""
    for match in LISTED.finditer(hans):
        start, end = match.span("item")
        told = sounds_like_problem(match["item"]) and not _MERE_DEGREE.fullmatch(match["item"])
        if told and not (overlaps(read, start, end) or _REMEDIED.search(match["item"])):
            take(read, (start, end))
            yield Point(start, end, None)


# `存在一些较为严峻的问题` says how grave they are, and not what is wrong.
_MERE_DEGREE = re.compile(
    r"(?:一些|[较更很最]为?|十分|非常|比较|不少|[、和])*(?:(?:严峻|严重|突出|明显|紧迫|棘手|复杂|普遍|迫切)[、和]?)+"
)
_REMEDIED = re.compile(
    r"解决|克服|因此|消除|整改|不容|需要|亟[待需]|有待$|值得"
)  # `有差距,因此正在解决器材不足等问题`


def _list_end(hans: str, start: int, reach: int) -> int:
    """Where a list of short clauses ends: with 等, else with its sentence."""
    end = sentence_end(hans, start, reach)
    closed = _AND_SO_ON.search(hans, start, end)
    return int(closed.end()) if closed else end


_AND_SO_ON = re.compile(r"等+(?=[,。;]|$)")


def _is_row(words: str) -> bool:
    """Whether a list of three or more is set off by 、 alone, each entry a shortcoming."""
    entries = words.split("、")
    return len(entries) > 2 and all(sounds_like_problem(entry) for entry in entries)


_SURE = 3  # short clauses, all of which must be worded as shortcomings; of more of them most


def short_list(hans: str, start: int, stop: int) -> Iterator[Point]:
    """`教师紧缺,操场狭小,经费不足` after a colon: short clauses, all of them shortcomings."""
    split = _LONG_CLAUSE if hans.find(";", start, stop) >= 0 else _SHORT_CLAUSE
    if split is _SHORT_CLAUSE and hans.find(",", start, stop) < 0 and _is_row(hans[start:stop]):
        split = _ENTRY
    clauses = [m.span() for m in split.finditer(hans[start:stop])]
    texts = [hans[start + a : start + b] for a, b in clauses]
    told = sum(sounds_like_problem(t) for t in texts)
    if not texts or max(map(len, texts)) > (80 if split is _LONG_CLAUSE else 48):
        return
    if 2 * told <= len(texts) if split is _LONG_CLAUSE or len(texts) > _SURE else told < len(texts):
        return
    for n, (a, b) in enumerate(clauses, 1):
        yield Point(start + a, start + b, n)
