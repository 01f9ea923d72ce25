"""Commendations: `表彰了8个文明班级、优秀团员各15人`, `对苗青等12名优秀教师予以表彰`."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.facts.awards.bearers import bearer
from tasks.facts.awards.items import items, shared_level
from tasks.facts.honours.contests import contest_end
from tasks.facts.honours.frames import GET, Frame, Row
from tasks.facts.honours.honours import count_after, count_in, is_honour, level_of_title
from tasks.facts.language.numerals import FIGURE
from tasks.records import Span

_COMMEND = re.compile(
    r"(?:表彰|奖励|评选出|评出|选出|评选|(?<!被)命名(?!为)(?:表彰)?)(?:奖励|表彰|出|了)*(?![大会的活制办基资方标机条]|中(?!小学|心|青|职|学|层|级))"
)
# What is written or held about honours gives none: `制定评选三好学生的办法`.
_RULES = re.compile(
    r"(?:的|等)?(?:办法|制度|方案|标准|条件|活动|工作|细则|机制|规定|过程|材料|名额|要求)$|"
    r"^[^“\d]*(?:制定|出台|修订|完善|健全|建立|规范)了?[^\d]*$"
)
_ITEM = re.compile(
    rf"^(?:其中)?(?:(?P<who>[^\d]{{2,80}}?(?:等|(?<=[学校园班队])))?(?P<n>{FIGURE})[余多]?[个名位所]"
    r"|(?P<some>[^\d]{2,80}?等)(?:一|一大|大)批)?(?P<title>[^\d]*?[^\d各])"
    rf"(?P<tail>(?:{FIGURE}项)?各?{FIGURE}[余多]?[名人个位所户])?等?$"
)
_KINDS = re.compile(rf"^{FIGURE}项(?=\d)")  # 集体奖5项37个
_NO_TITLE = re.compile(
    r"^(?:合计|共计?|累计|总计|[\d\s多余个名人次]*|优异|良好|好|较好|可喜|的)*(?:成绩|荣誉|好评|效果|成效|奖励)?$"
)
_PRAISED = re.compile(
    r"(?:对|[为给向](?=[^,。;]*等 ?\d+名[^,。;]*颁奖))(?P<list>[^,。;]+?)"
    r"(?:进行了?颁奖|(?:予以|给予|进行|作出|做出|(?<=[”者师长人员位体])以(?=奖励|表彰|表扬))了?"
    r"(?:通报|公开|隆重|嘉奖|集中|物质|大力)*(?:表彰|表扬|奖励|嘉奖))"
)
_PRAISED_ITEM = re.compile(
    rf"(?P<who>[^、“”]{{0,24}}?等?(?P<n>{FIGURE})[余多]?(?:[名个位所]|人))(?:同志|老师|教师|单位|学校|同学|学生)?(?P<title>[“\"][^”\"]+[”\"]|[^、“”\d]{{3,24}}?)(?:、|和(?![谐睦平])|及|$)"
)


# 在绿化中作出贡献的6个, 9名: nobody is named before the honour.
_NOBODY = re.compile(rf"(?:(?:(?!等).)*的)?{FIGURE}[余多]?[名个位所人]")


def praised(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """The titles of a list that a body commends, each with who is named for it and how many they are.

    >>> seg = "对苗青等12名优秀教师、河口小学等3个“先进集体”予以表彰"
    >>> rows, _ = praised(seg, 0, Frame())
    >>> [(r.recipient, r.title, r.count) for r in rows]
    [('苗青等12名', '优秀教师', 12), ('河口小学等3个', '“先进集体”', 3)]
    >>> praised("对违纪学生进行批评教育", 0, Frame())[0]
    []
    """
    match = _PRAISED.search(seg)
    if match is None:
        return [], frame
    rows: list[Row] = []
    begin = at + match.start("list")
    if bare := _bare_titles(match["list"], begin, frame):
        return bare, frame._replace(commending=False)
    for item in _PRAISED_ITEM.finditer(match["list"]):
        start = at + match.start("list") + item.start()
        title = item["title"]
        if title.startswith(("和", "及", "与")):
            continue  # 2000个单位和个人
        level = level_of_title(title)
        count = count_in(item["who"])
        who = bearer(title) if _NOBODY.fullmatch(item["who"]) else item["who"]
        end = at + match.start("list") + item.end("title")
        rows.append(Row(start, end, title, None, who, count, frame.giver, level, True))
    if rows and rows[-1].title and rows[-1].title.endswith("”"):
        rows += _quoted_further(match["list"], begin, rows[-1])
    return rows, frame._replace(commending=False)


def _quoted_further(words: str, begin: int, last: Row) -> list[Row]:
    """The quoted titles behind the last of a list that share its count: `9名“教学能手”、“师德模范”`."""
    found = [quote for quote in _QUOTED.finditer(words) if begin + quote.start() >= last.end]
    bare = last.recipient == bearer(last.title or "")  # nobody was named before the first
    return [
        replace(
            last,
            start=begin + quote.start(),
            end=begin + quote.end(),
            title=quote.group(),
            recipient=bearer(quote.group()) if bare else last.recipient,
            count=None,
        )
        for quote in found
    ]


_QUOTED = re.compile(r"“[^”]{2,16}”")
# `大会对50名优秀教师,9个先进集体进行了表彰`, `给获表彰的12名优秀教师颁发证书`: a list over several clauses.
_OPENS_LIST = re.compile(rf"[对的,:]{FIGURE}[余多]? ?[名个位所]|^{FIGURE}[余多]? ?[名个位所]")
_COUNTED_LIST = re.compile(
    rf"(?:对|[为给向](?:受到?|获得?)(?:表彰|奖励)的)(?P<list>{FIGURE}[余多]? ?[名个位所](?:[^。;!?\n]{{2,200}}?))"
    r"(?:(?:代表)?(?:颁|授|发)[发予放奖]|(?:予以|给予|进行|作出)了?(?:通报|公开|隆重|嘉奖|集中|大力)*(?:表彰|表扬|奖励|嘉奖))"
)
# `3所先进学校,45名优秀教师受到表彰`: the same, told of those who were commended.
_WERE_COMMENDED = re.compile(
    rf"(?:^|(?<=[,:。;\n]))(?:共有|共)?(?P<list>{FIGURE}[余多]? ?[名个位所](?:[^。;!?\n]{{2,200}}?,[^。;!?\n]{{0,120}}?"
    rf"|[^,。;!?\n]{{2,24}}[、和及]{FIGURE}[名个位所][^,。;!?\n]{{2,80}}?))"
    r"(?:在[^,。;\n]{2,16}[上中])?(?:分别)?(?:受到|得到|获得?)了?(?:隆重|通报|大会)?(?:的)?(?:表彰|表扬|奖励)"
)


def _of_one_count(item: re.Match[str], at: int) -> list[Row]:
    """The titles of an item of a counted list: one with its count, or several quoted ones that share it."""
    count, begin = count_in(item.group()), at + item.start("title")
    several = list(_QUOTED.finditer(item["title"]))
    if len(several) < 2:
        title = item["title"].removesuffix("等").removesuffix("称号")
        level = _stated(title)
        return [Row(at, at + item.end(), title, None, bearer(title), count, None, level, True)]
    return [
        Row(begin + m.start(), begin + m.end(), m.group(), None, bearer(m.group()), None, None, None, True)
        for m in several
    ]


_WHOEVER = re.compile(r"考[入取上]|取得|获得|的学生|的教师")  # those who did well are no title
_COUNTED_ITEM = re.compile(rf"(?:其中)?{FIGURE}[余多]? ?[名个位所](?P<title>[^\d,]{{2,24}})")
_NEXT_COUNT = re.compile(rf"[,、和及以](?=(?:其中)?{FIGURE}[余多]? ?[名个位所])")


def listed_praise(hans: str, sentence: Span) -> tuple[Span | None, list[Row]]:
    """The counted titles that a sentence commends over several of its clauses, and the stretch that tells them.

    >>> words = "大会对50名优秀教师,9个先进集体进行了隆重表彰。"
    >>> [(words[r.start : r.end], r.title, r.count) for r in listed_praise(words, Span(0, len(words)))[1]]
    [('50名优秀教师', '优秀教师', 50), ('9个先进集体', '先进集体', 9)]
    >>> listed_praise("对50名教师,9个班进行了检查。", Span(0, 16))
    (None, [])
    """
    opens = _OPENS_LIST.search(hans, sentence.start, sentence.end)
    match = _COUNTED_LIST.search(hans, sentence.start, sentence.end) if opens else None
    if opens and match is None:
        match = _WERE_COMMENDED.search(hans, sentence.start, sentence.end)
    if match is None:
        return None, []
    rows, at = list[Row](), match.start("list")
    for item in _NEXT_COUNT.split(match["list"]):
        one = _COUNTED_ITEM.fullmatch(item)
        if one and not _WHOEVER.search(one["title"]) and (is_honour(one["title"]) or rows):
            rows += _of_one_count(one, at)
        at += len(item) + 1
    return (Span(*match.span()), rows) if rows else (None, [])


_ALL_OF = re.compile(
    rf"^(?:[全各我本][省市县区镇乡校园][^\d“]{{0,6}})?(?:{FIGURE}[余多]?[名位个所]|一大?批|年度)?"
)


def _bare_titles(words: str, begin: int, frame: Frame) -> list[Row]:
    """`对全镇26名“最美教师”、优秀教师进行了表彰`: titles alone, with at most one count for all of them."""
    found = [(place, item, _ALL_OF.match(item)) for place, item in items(words)]
    told = [
        (place + lead.end(), item[lead.end() :], item[: lead.end()]) for place, item, lead in found if lead
    ]
    if not told or any(_WHO_BEFORE.search(title) or not is_honour(title) for _, title, _ in told):
        return []
    count = count_in(told[0][2]) if len(told) == 1 else None
    return [
        Row(
            begin + at,
            begin + at + len(title),
            title,
            None,
            bearer(title),
            count,
            frame.giver,
            level_of_title(title),
            True,
        )
        for at, title, _ in told
    ]


_WHO_BEFORE = re.compile(r"等|\d|《")


def commended(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`表彰了8个文明班级、优秀团员各15人`, and the segments that go on with the list."""
    verb = _COMMEND.search(seg)
    if verb is None and not frame.commending:
        return [], frame
    if verb and _RULES.search(seg):
        return [], frame._replace(commending=False)
    begin = verb.end() if verb else 0
    rows = _list_rows(seg, at, begin, frame)
    if (
        verb
        and not rows
        and not GET.search(seg, 0, verb.start())
        and (title_end := contest_end(seg))
        and title_end <= verb.start()
    ):
        count, length, _ = count_after(seg[verb.end() :])
        if count is not None:
            name, stop = seg[: verb.end()], at + verb.end() + length
            rows = [Row(at, stop, name, None, None, count, None, None, True)]
    return rows, frame._replace(commending=bool(rows))


def _list_rows(seg: str, at: int, begin: int, frame: Frame) -> list[Row]:
    rows: list[Row] = []
    known = False
    for place, item in _with_bodies(items(seg[begin:])):
        match = _ITEM.match(item)
        if match is None or _NO_TITLE.match(match["title"]) or match["title"].endswith(_NO_HONOUR):
            continue
        title = match["title"]
        known = known or is_honour(title) or title.endswith(("人员", "个人", "集体奖", "个人奖"))
        count, _, each = count_after(_KINDS.sub("", match["tail"] or ""))
        count = count if count is not None else count_in(item[: match.start("title")])
        if each:
            rows = [replace(r, count=count) if r.count is None else r for r in rows]
        start = at + begin + place
        named = match["some"] or (item[match.start("who") : match.start("title")] if match["who"] else None)
        who = named or bearer(title)
        rows.append(Row(start, start + len(item), title, None, who, count, frame.giver, _stated(title), True))
    return shared_level(rows) if known else []


def _stated(title: str) -> str | None:
    """The level that a title names itself (全国教书育人楷模), where it is above a town's."""
    level = level_of_title(title)
    return level if level in ("国家", "省", "市", "县") else None


def _with_bodies(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """A list whose first items are but the names of schools: they belong to the honour behind them.

    >>> _with_bodies([(0, "河口小学"), (5, "青石小学两个文明校园"), (16, "优秀教师6人")])
    [(0, '河口小学、青石小学两个文明校园'), (16, '优秀教师6人')]
    """
    joined: list[tuple[int, str]] = []
    for place, item in found:
        if joined and _SCHOOL.search(joined[-1][1]) and not is_honour(joined[-1][1]):
            start, before = joined.pop()
            item, place = f"{before}、{item}", start
        joined.append((place, item))
    return joined


_SCHOOL = re.compile(
    r"^[^\d]{2,}(?:小学|中学|学校|完小|初中|高中|幼儿园|[一二三四五六七八九十][中小]|[年]级?[一二三四五六七八九十]?班)$"
)
_NO_HONOUR = ("工作", "公开", "活动", "建设", "管理")
