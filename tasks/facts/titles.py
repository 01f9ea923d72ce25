"""Honorary titles: awarded, held, commended, or reached by passing an inspection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tasks.facts.award_frames import GET, OF_GIVER, TRIM_LEFT, Frame, Row, without_links
from tasks.facts.award_givers import GIVEN_TO, GIVER_PUTS, giving_body
from tasks.facts.award_items import NAMED, items, ranked_item, shared_level, without_called
from tasks.facts.award_nouns import own_noun
from tasks.facts.award_rolls import is_entry
from tasks.facts.honours import count_in, is_honour, level_of, level_of_title
from tasks.facts.praise import bearer

# `县级“优秀教师”、“优秀班主任”`: a level before the first quote holds for all.
_SHARED_LEVEL = re.compile(r"(?:国家|[省市县区镇乡校])级?(?=[“\"])")
_TITLE_END = re.compile(
    r"(?:等|的|之)?(?:荣誉)?(?:称号|荣誉|(?<=之)殊荣)(?![“\"])|的?表扬$|的?(?:奖牌|奖杯|锦旗|牌匾)$|的?表彰(?:[和与及、]?奖励)?$|等(?:近?\d+[余多]?|多|诸多|数|一系列)?[项个]?(?:荣誉称号|荣誉|称号|奖项|殊荣|奖励|大奖)?$"
)
_ACCEPTED = re.compile(
    r"(?:^|又有|现有|有)?(?P<who>[^,;]*?)(?:分别|均|都|顺利|高标准|已|先后)*通过了?(?P<what>[^,;]*?)(?:的)?(?:评估)?验收"
)
_GRADED = re.compile(r"示范|[一二三特][级类]|规范化|标准化|达标|合格|优质")
_OWNED = re.compile(
    r"(?P<title>(?:示范性?)?[“\"](?:示范性)?(?:和谐|平安|文明|绿色|示范|特色|书香|优秀|先进)[^“”\"]{1,10}[”\"])(?P<n>\d+)[所个]"
)


def _title_end(seg: str, start: int) -> re.Match[str] | None:
    """The words that end a list of honours, outside of the quotes that may hold the same words."""
    for match in _TITLE_END.finditer(seg, start):
        if seg.count("“", start, match.start()) == seg.count("”", start, match.start()):
            return match
    return None


def named(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`被区委评为卫生工作先进集体`, `授予苗青“优秀教师”称号`, and several such joined by 、."""
    rows: list[Row] = []
    for start, end in _statements(seg):
        found, frame = _named_once(seg[start:end], at + start, frame)
        rows += found
    return rows, frame


def _statements(seg: str) -> Iterator[tuple[int, int]]:
    """The stretches of a segment that hold one verb of naming each."""
    begin = 0
    for verb, more in pairwise(NAMED.finditer(seg)):
        cut = seg.rfind("、", verb.end(), more.start())
        if cut > 0:
            yield begin, cut
            begin = cut + 1
    yield begin, len(seg)


def _named_once(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    verb = NAMED.search(seg)
    if verb is None:
        return [], frame
    end = _title_end(seg, verb.end())
    body = seg[verb.end() : end.start() if end else len(seg)]
    passive = verb.group().startswith("被")
    if body.startswith("的") or (passive and verb.start() == 0 and _WHOEVER.search(seg)):
        return [], frame  # 获评的15名教师分别是…
    before = without_links(seg[: verb.start()])
    giver, subject, shift = _parties(verb, before, body, passive=passive)
    if giver is None and not passive and verb["verb"] in (*_GIVING, "表彰为"):
        giver = frame.giver
    recipient = subject or frame.recipient
    unnamed = recipient is not None and _OF_DEEDS.match(recipient) is not None
    open_giver = giver is None and not passive and not own_noun(before) and verb["verb"] in _GIVING
    sure = verb["verb"] in (*_GIVING, "命名为", "获评") or end is not None
    rows: list[Row] = []
    for place, item, title, rank, count, level in _named_items(
        body[shift:], verb, sure=sure, passive=passive
    ):
        begin = at + verb.end() + shift + place
        start = at if not rows and subject else begin
        count = count_in(subject or before) if count is None else count
        who = bearer(title) if unnamed else recipient
        rows.append(Row(start, begin + len(item), title, rank, who, count, giver, level, open_giver))
    honour = rows[-1].title if rows else frame.honour
    return shared_level(rows), frame._replace(
        recipient=recipient, giver=giver or frame.giver, naming=bool(rows), honour=honour
    )


_GIVING = ("授予", "追授")


def _parties(
    verb: re.Match[str], before: str, body: str, *, passive: bool
) -> tuple[str | None, str | None, int]:
    """Who gives, who is named, and where in the words behind the verb the title begins."""
    subject = (before if passive else giving_body(before)) if own_noun(before) else None
    giver = _OFTEN.sub("", verb["giver"] or "") or None
    if not passive and subject and (by := GIVER_PUTS.match(subject)):
        giver, subject = by["giver"], by["who"]
    if verb["verb"] in _GIVING and not passive and (quote := body.find("“")) > 0:
        return subject, body[:quote], quote
    if verb["verb"] in _GIVING and not passive and (given := GIVEN_TO.match(body)):
        return subject, given["who"], given.end()
    return giver, subject, 0


def _named_items(
    body: str, verb: re.Match[str], *, sure: bool, passive: bool
) -> Iterator[tuple[int, str, str, str | None, int | None, str | None]]:
    """The titles of a list that are honours under its verb: place, words, title, rank, count and level of each."""
    shared = _SHARED_LEVEL.match(body)
    for place, item in items(body):
        title, rank, count = _told_apart(item)
        level = level_of_title(title) or (level_of(shared.group()) if shared else None)
        plain = sure or verb["verb"].startswith("评") or (passive and level)
        told = plain or rank or is_honour(title) or "“" in item
        if told and not _is_no_honour(verb["verb"], item, title, passive=passive):
            yield place, item, title, rank, count, level


def _is_no_honour(verb: str, item: str, title: str, *, passive: bool) -> bool:
    """A task, a post, the entry of a list, or what is merely called so: 学校命名为“柳河县初级中学”."""
    if verb == "列为" and _TASK.search(item):
        return True
    if verb == "成为" and not (_FIRST_OF.search(item) or is_honour(item) or level_of_title(item)):
        return True
    if verb == "命名为" and not passive and title.endswith(_SCHOOLS) and not is_honour(title):
        return True
    return _POST.fullmatch(title) is not None or ("”" not in title and is_entry(title))


_SCHOOLS = tuple(
    f"{kind}{mark}" for kind in ("学校", "中学", "小学", "幼儿园", "大学") for mark in ("", "”", '"')
)
_OFTEN = re.compile(r"^(?:连续|多次|先后|分别|同时|再次|[均也还又])+(?:[\d一二三四五六七八九十]+[年次届])?")
_OF_DEEDS = re.compile(r"[对在为][^,]{4,40}的\d+[余多]?[名位个]$")  # 在工作中取得成绩的23名
# 被评为中教一级 is a post, no honour.
_POST = re.compile(
    r"(?:中教|小教|幼教|中学|小学|幼儿园|中小学)?(?:正?高级|[一二三]级|中级|初级)(?:教师|职称|讲师)?"
)


_WHOEVER = re.compile(
    r"(?:称号|荣誉)的(?:人员|单位|个人|同志|集体|教师|学校)+(?=$|享受|应|要|必?须|可)"
)  # rules for all of them
_CALLED = re.compile(r"称号|荣誉|殊荣")
_TASK = re.compile(
    r"(?:项目|工程|任务|内容|计划|工作|对象|课题|试点|开发区|新区|(?:改造|建设|定点)(?:学校|校))$"
)  # 被列为市重点项目 is no honour


# 被列为首批…, 成为全县…: a thing reached, where 成为 alone may be anything.
_FIRST_OF = re.compile(r"首批|首届")


def accepted(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`1所初中和4所完小先后通过省级示范性初中和县级示范性小学验收`."""
    match = _ACCEPTED.search(seg) if "验收" in seg else None
    if match is None or not _GRADED.search(match["what"]):
        return [], frame
    whats, whos = items(match["what"]), [w for _, w in items(match["who"])]
    rows = []
    for i, (place, title) in enumerate(whats):
        who = whos[i] if len(whos) == len(whats) else match["who"]
        start = at + match.start("what") + place
        rows.append(
            Row(start, start + len(title), title, None, who, count_in(who), None, level_of_title(title))
        )
    return rows, frame


def listed(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`荣获全省大赛组织奖、全市先进单位`: prizes and honours of one list; without an honour it is none."""
    verb = GET.search(seg)
    if verb is None:
        return [], frame
    end = _title_end(seg, verb.end())
    found = items(seg[verb.end() : end.start() if end else len(seg)])
    if len(found) < 2 or not any(is_honour(item) for _, item in found):
        return [], frame
    recipient = _winner(seg[: verb.start()], frame)
    rows = []
    for place, item in found:
        title, rank = ranked_item(TRIM_LEFT.sub("", item))
        title, count = (title, count_in(item[len(title) :])) if rank else _without_count(title)
        if title.startswith(_COMMENDED):
            continue
        told = (
            end is not None and _CALLED.search(end.group()) and level_of_title(title)
        )  # 市教研室 amid honours
        if rank or told or is_honour(title) or title.endswith("奖") or title[:1] in '“"':
            start = at + verb.end() + place
            level = level_of_title(title)
            rows.append(Row(start, start + len(item), title, rank, recipient, count, None, level))
    return shared_level(rows), frame._replace(recipient=recipient, naming=bool(rows))


def honoured(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`荣获“市级文明单位”称号`, `获得全国先进集体荣誉称号`."""
    verb = GET.search(seg)
    if verb is None:
        return [], frame
    end = _title_end(seg, verb.end())
    body = seg[verb.end() : end.start() if end else len(seg)]
    recipient = _winner(seg[: verb.start()], frame)
    rows = []
    for place, item in items(body):
        giver = OF_GIVER.match(item) or _GIVER_BEFORE_QUOTE.match(item)
        title, count = _without_count(item[giver.end() :] if giver else TRIM_LEFT.sub("", item))
        if title.startswith(_COMMENDED):
            continue  # 为获得表彰的先进集体颁奖
        if is_honour(title) or (end is not None and end.group() not in ("等", "荣誉") and title):
            start = at + verb.end() + place
            by = giver["giver"] if giver else None
            level = level_of_title(title) or level_of(by)
            count = count if count is not None else count_in(recipient)
            rows.append(Row(start, start + len(item), title, None, recipient, count, by, level))
    honour = rows[-1].title if rows else frame.honour
    return shared_level(rows), frame._replace(recipient=recipient, naming=bool(rows), honour=honour)


def _winner(before: str, frame: Frame) -> str | None:
    """Who stands before a verb of getting, else who won before."""
    said = without_links(before)
    return said if own_noun(said) else frame.recipient


_COMMENDED = ("表彰的", "奖励的", "荣誉的")
# `荣获南山市教育局“先进单位”的表彰`: the body right before the quoted title.
_GIVER_BEFORE_QUOTE = re.compile(
    r"(?P<giver>[\u4e00-\u9fff]{2,16}?(?:局|政府|[省市县区镇乡]委|教育[厅部委]|团委|妇联|总工会))(?=[“\"])"
)
_ONE_OF = re.compile(r"^\d+[名个位](?=[“\"][^”\"]*[”\"](?:之一)?$)|(?<=[”\"])之一$")  # 100名“师德标兵”之一
_COUNT_BEHIND = re.compile(r"(?:共|各|计)?\d+[余多]?(?:人次|[个名位所项次人])$")


def _told_apart(item: str) -> tuple[str, str | None, int | None]:
    """An item of a list of honours as its title, its rank and how many got it.

    >>> _told_apart("全县说课比赛一等奖3个"), _told_apart("成为县示范校")
    (('全县说课比赛', '一等奖', 3), ('县示范校', None, None))
    """
    title, rank = ranked_item(item.removeprefix("成为"))
    if rank is None:
        title, count = _without_count(title)
        return title, None, count
    return title, rank, count_in(item[len(title) :])


def _without_count(title: str) -> tuple[str, int | None]:
    """`省级先进单位3个` as the title and how many got it, without the word 称号.

    >>> _without_count("省级先进单位3个"), _without_count("县文明单位称号"), _without_count("“文明单位”")
    (('省级先进单位', 3), ('县文明单位', None), ('“文明单位”', None))
    """
    title = _ONE_OF.sub("", title)
    match = _COUNT_BEHIND.search(title)
    bare = without_called(title[: match.start()] if match else title)
    return bare, count_in(match.group()) if match else None


def owned(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`现有“和谐校园”2所`: titles that schools hold."""
    if "“" not in seg and '"' not in seg:
        return [], frame
    rows = [
        Row(at + m.start(), at + m.end(), m["title"], None, "学校", int(m["n"]), None, None)
        for m in _OWNED.finditer(seg)
    ]
    return rows, frame
