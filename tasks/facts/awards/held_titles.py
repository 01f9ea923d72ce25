"""Honours that a report only says it holds (学校是省级示范高中), and those that go on after one, parted by commas."""

from __future__ import annotations

import re

from tasks.facts.awards.items import items, shared_level, without_called
from tasks.facts.honours.frames import Frame, Row
from tasks.facts.honours.honours import count_in, is_honour, level_of_title
from tasks.facts.language.numerals import FIGURE

_LEVEL = r"(?:国家|全国|全[省市县区]|[省市县区])级?"
_KIND = r"(?:重点|示范|先进|文明|优秀|模范|规范化|标准化|特色|绿色|平安|[一二]级)"
_BEARER = "单位|集体|学校|[小中]学|初中|高中|职高|完小|幼儿园|校园|校|园|基地|窗口|支部|工会|班级|个人|(?<=示范|实验|试验|试点|先进)[区县镇乡]"
#: Where a statement of that kind may stand: level and kind right behind 为 or 是, or at the end of a description.
HELD = rf"[为是系的](?:{_LEVEL})(?:{_KIND}|[一-鿿]{{2,12}}{_KIND})"
HELD_BEGINS = "为国 为全 为省 为市 为县 为区 是国 是全 是省 是市 是县 是区 系国 系全 系省 系市 系县 系区 的国 的全 的省 的市 的县 的区"
_HELD = re.compile(
    r"\A(?P<who>(?:[一-鿿]{0,16}(?:学校|小学|中学|幼儿园|职高|高中|完小|校|园))?)(?:现|目前|已)?[为是系](?:一所(?:[^,;。]{1,30}的)?)?"
    rf"(?P<list>{_LEVEL}.+)\Z"
)
_ITEM = re.compile(rf"[“\"]?{_LEVEL}[^,;。]*?{_KIND}[^,;。、]*?(?:{_BEARER})[”\"]?\Z")
_LED = re.compile(
    rf"\A(?:和|及)?[“\"]?(?:(?:19|20)\d\d年度?)?(?:[省市县区]级?[、和])?{_LEVEL}[^的了,;。\d]{{1,16}}(?:{_BEARER})[”\"]?(?:(?:荣誉)?称号)?等?\Z"
)

# `授予青石小学“艺术”学校,河口中学“书香”学校`: the next school and what it is called.
_OF_ANOTHER = re.compile(
    r"\A(?P<who>[一-鿿]{2,12}(?:小学|中学|学校|初中|完小|幼儿园|[一二三四五六七八九十][小中]))(?P<title>“[^”]{2,20}”(?:[一-鿿]{0,4}(?:学校|单位|校园|称号|校))?)\Z"
)

# `市先进教研室等荣誉称号`: the last of a list that says what all of it are.
_LAST_CALLED = re.compile(rf"\A(?P<title>{_LEVEL}[^的了,;。、\d“]{{3,16}})等(?:荣誉)?称号\Z")

# `县“教学能手”,市“先进个人”`: a level and what it called somebody.
_LEVEL_QUOTE = re.compile(r"\A(?P<title>(?P<level>国家|全国|[省市县区])级?“[^”]{2,20}”)\Z")

# `德育工作先进集体`, and nothing else, between commas of a list.
_BARE_HONOUR = re.compile(r"\A(?![获被评在对])[^的了是有,;。\d获评被为“”]{4,24}\Z")

_LONG, _MOST = 6, 0.75  # a list of so many, so much of it honours, names honours only
_OF_PLACE = re.compile(r"\A(?![授被获评])(?:(?![获荣])[一-鿿]){2,4}[省市县区](?!级)[^的了,;。获评授]{1,40}\Z")


def held(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`为国家重点中学、全国文明单位`: every title of the list that names its level and what it is for.

    >>> rows, _ = held("学校是省级示范小学、全县教改实施学校", 0, Frame())
    >>> [(row.recipient, row.title, row.level) for row in rows]
    [('学校', '省级示范小学', '省')]
    >>> held("目标是省级示范小学", 0, Frame())[0]
    []
    """
    match = _HELD.match(seg)
    if match is None:
        return [], frame
    recipient = match["who"] or frame.recipient
    rows = [
        _row(at + match.start("list") + place, item, recipient)
        for place, item in items(match["list"])
        if _ITEM.match(item)
    ]
    return rows, frame._replace(recipient=recipient, naming=bool(rows))


# `吴青等10名同志为“优秀党员”`: the next ones of a list of who is given what.
_NEXT_ONE = re.compile(
    r"\A(?P<who>[^“”,;。的被评授获]{2,40}?)[为是](?P<title>“[^”]{2,24}”)(?:的?(?:光荣|荣誉)*称号)?\Z"
)


_CLOSING = re.compile(
    rf"等(?:多[项个]|{FIGURE}[余多]?[项个])?(?:光荣|荣誉)?(?:称号|荣誉)(?:共?{FIGURE}[余多]?[项个])?$"
)  # says that all before it are honours


def continued(seg: str, at: int, frame: Frame) -> list[Row]:
    """`市文明单位` after `被评为区文明单位,`: a segment that is nothing but the next honours of the list.

    >>> [row.title for row in continued("市级文明单位、省级平安校园", 0, Frame(naming=True))]
    ['市级文明单位', '省级平安校园']
    >>> [row.title for row in continued("县先进单位、教育科研先进集体等荣誉称号", 0, Frame(naming=True))]
    ['县先进单位', '教育科研先进集体']
    >>> continued("市级文明单位创建有力", 0, Frame(naming=True))
    []
    """
    if one := _one_more(seg, at, frame):
        return [one]
    closing = _CLOSING.search(seg)
    begin = match.end() if (match := _IS.match(seg)) else 0
    listed = items(seg[begin : closing.start() if closing else len(seg)])
    parts = [(begin + place, item) for place, item in listed]
    if not _are_honours([item.removesuffix("等") for _, item in parts], closing is not None):
        return _bare(seg, at, frame)
    if not any(is_honour(item) or _ITEM.match(item) for _, item in parts) and not frame.recipient:
        return []
    return shared_level(
        [_row(at + place, item.removesuffix("等"), frame.recipient, frame.giver) for place, item in parts]
    )


def _are_honours(found: list[str], closing: bool) -> bool:
    """Whether all of a list are honours, or all but a few of a long one (先进教工小家 amid nine others)."""
    told = [
        bool(_LED.match(item) or ((closing or _OF_PLACE.match(item)) and is_honour(item))) for item in found
    ]
    return all(told) or (len(told) >= _LONG and sum(told) >= _MOST * len(told))


def _one_more(seg: str, at: int, frame: Frame) -> Row | None:
    """A segment that is the next school with what it is called, the last of a list, or a level and a quoted honour."""
    if match := _OF_ANOTHER.match(seg):
        end, title = at + match.end("title"), match["title"]
        return Row(at, end, title, None, match["who"], None, frame.giver, level_of_title(title))
    if match := _NEXT_ONE.match(seg):
        end, title, who = at + match.end(), match["title"], match["who"]
        return Row(
            at, end, title, None, who, count_in(who), frame.giver, level_of_title(title), not frame.giver
        )
    if match := _LAST_CALLED.match(seg):
        return _row(at, match["title"], frame.recipient, frame.giver)
    if match := _LEVEL_QUOTE.match(seg):
        end, level = at + match.end("title"), level_of_title(match["level"])
        return Row(at, end, match["title"], None, frame.recipient, None, frame.giver, level)
    return None


_MERIT = re.compile(r"[记立](?:个人|集体)?[特一二三]等功")  # somebody else's, and what for


_QUOTED = re.compile(r"“[^“”]{4,24}”\Z")


_IS = re.compile(r"^[也还又均都]?是(?=.*[省市县区国])")  # `…、是市级示范镇`


def _bare(seg: str, at: int, frame: Frame) -> list[Row]:
    """`德育工作先进集体` between commas: nothing but an honour, without its level, in quotation marks or not."""
    title = seg.removesuffix("等荣誉称号")
    named = (_BARE_HONOUR.match(seg) or _QUOTED.match(title)) and is_honour(title) and not _MERIT.search(seg)
    return [_row(at, title, frame.recipient, frame.giver)] if named else []


# `…、省示范学校等荣誉`, `包括省示范学校、…等`: a list without its verb, which its end or its beginning calls honours.
_CLOSED = re.compile(
    rf"\A(?P<lead>包括)?(?P<list>[^,;。获评授被]{{4,}}?、.+?)等(?:[诸许]?多[项个]|{FIGURE}[余多]?[项个])?(?P<called>(?:光荣|荣誉)*(?:称号|荣誉|奖项))?\Z"
)
_LED_BY = re.compile(rf"[“\"]?(?:{_LEVEL}|中国|[一-鿿]{{2,3}}[省市县区])")


def closed(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """A list that says only at its end that it was one of honours; most of it names a level or an honour.

    >>> rows, _ = closed("艺术教育先进集体、全国实验学校、省示范校等荣誉", 0, Frame(recipient="学校"))
    >>> [(row.title, row.level) for row in rows]
    [('艺术教育先进集体', None), ('全国实验学校', '国家'), ('省示范校', '省')]
    >>> closed("语文、数学、英语等荣誉", 0, Frame())[0]
    []
    """
    match = _CLOSED.match(seg)
    if match is None or not (match["lead"] or match["called"]):
        return [], frame
    found = items(match["list"])
    sure = sum(bool(_LED_BY.match(item)) or is_honour(item) for _, item in found)
    if len(found) < 2 or 2 * sure <= len(found):
        return [], frame
    rows = [_row(at + match.start("list") + place, item, frame.recipient) for place, item in found]
    return shared_level(rows), frame._replace(naming=True)


def _row(start: int, title: str, recipient: str | None, giver: str | None = None) -> Row:
    title = without_called(title)
    return Row(start, start + len(title), title, None, recipient, None, giver, level_of_title(title))
