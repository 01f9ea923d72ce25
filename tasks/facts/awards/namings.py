"""Honours that somebody is named: `被区委评为卫生工作先进集体`, `授予苗青“优秀教师”称号`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tasks.facts.awards.bearers import bearer
from tasks.facts.awards.givers import GIVEN_TO, GIVER_PUTS, giving_body
from tasks.facts.awards.items import NAMED, items, shared_level
from tasks.facts.awards.rolls import is_entry
from tasks.facts.awards.titles import title_end, told_apart
from tasks.facts.honours.frames import Frame, Row, without_links
from tasks.facts.honours.honours import count_in, is_honour, level_of, level_of_title
from tasks.facts.honours.nouns import own_noun
from tasks.facts.language.numerals import FIGURE
from tasks.facts.places.places import is_division

# `县级“优秀教师”、“优秀班主任”`: a level before the first quote holds for all.
_SHARED_LEVEL = re.compile(r"(?:(?:国家|[省市县区镇乡校])级?|[一-鿿]{2,3}[省市县区])(?=[“\"])")


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
    end = title_end(seg, verb.end())
    body = seg[verb.end() : end.start() if end else len(seg)]
    passive = verb.group().startswith("被")
    if body.startswith("的") or (passive and verb.start() == 0 and _WHOEVER.search(seg)):
        return [], frame  # 获评的15名教师分别是…
    before = without_links(seg[: verb.start()])
    giver, subject, shift = _parties(verb, before, body, passive=passive)
    if giver is None and (not passive or frame.naming) and verb["verb"] in (*_GIVING, "表彰为"):
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
        who = bearer(title) if unnamed else recipient
        if own := _OWN_WHO.match(title):
            who, title = own["who"], title[own.end() :]
        count = count_in(own["who"] if own else subject or before) if count is None else count
        rows.append(Row(start, begin + len(item), title, rank, who, count, giver, level, open_giver))
    honour = rows[-1].title if rows else frame.honour
    return shared_level(rows), frame._replace(
        recipient=recipient, giver=giver or frame.giver, naming=bool(rows), honour=honour
    )


_GIVING = ("授予", "追授")
_MADE = re.compile(r"为(?P<level>(?:(?:国家|[省市县区镇乡校])级?)?)$")  # 授予石桥小学为市级“文明单位”


# 授予甲校等9个单位“文明单位”、周岚等3名同志“先进个人”称号: the next of the list has its own winner.
_OWN_WHO = re.compile(rf"(?P<who>[^“”]{{2,40}}?等 ?{FIGURE}[余多]?[名个位所人][一-鿿]{{0,4}})(?=“)")
_COUNTED = re.compile(rf"{FIGURE}[余多]?[名个位所人][一-鿿]{{0,4}}$")


def _place_before(body: str, quote: int) -> int:
    """Where a title begins whose place stands before its quote: 青石县 of `9名教师青石县“教学能手”`."""
    for begin in (quote - 5, quote - 4, quote - 3):
        if begin > 0 and is_division(body[begin:quote]) and _COUNTED.search(body, 0, begin):
            return begin
    return quote


def _parties(
    verb: re.Match[str], before: str, body: str, *, passive: bool
) -> tuple[str | None, str | None, int]:
    """Who gives, who is named, and where in the words behind the verb the title begins."""
    subject = (before if passive else giving_body(before)) if own_noun(before) else None
    giver = _OFTEN.sub("", verb["giver"] or "") or None
    if not passive and subject and (by := GIVER_PUTS.match(subject)):
        giver, subject = by["giver"], by["who"]
    if verb["verb"] in _GIVING and not passive and (quote := body.find("“")) > 0:
        made = _MADE.search(body, 0, quote)
        begin = made.start("level") if made else _place_before(body, quote)
        return subject, body[: made.start() if made else begin], begin
    if verb["verb"] in _GIVING and not passive and (given := GIVEN_TO.match(body)):
        return subject, given["who"], given.end()
    return giver, subject, 0


def _named_items(
    body: str, verb: re.Match[str], *, sure: bool, passive: bool
) -> Iterator[tuple[int, str, str, str | None, int | None, str | None]]:
    """The titles of a list that are honours under its verb: place, words, title, rank, count and level of each."""
    shared = _SHARED_LEVEL.match(body)
    for place, item in items(body):
        title, rank, count = told_apart(item)
        level = level_of_title(title) or (level_of(shared.group()) if shared else None)
        reached = passive or verb["verb"].startswith(("创", "成功创", "顺利创"))
        plain = sure or verb["verb"].startswith("评") or (reached and level)
        told = plain or rank or is_honour(title) or "“" in item
        if told and not _is_no_honour(verb["verb"], item, title, passive=passive):
            yield place, item, title, rank, count, level


def _is_no_honour(verb: str, item: str, title: str, *, passive: bool) -> bool:
    """A task, a post, the entry of a list, or what is merely called so: 学校命名为“柳河县初级中学”."""
    if verb == "列为" and _TASK.search(item):
        return True
    if verb == "成为" and not (_FIRST_OF.search(item) or is_honour(item) or level_of_title(item)):
        return True
    own_name = not passive or level_of_title(title) is None
    if verb == "命名为" and own_name and title.endswith(_SCHOOLS) and not is_honour(title):
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
_TASK = re.compile(
    r"(?:项目|工程|任务|内容|计划|工作|对象|课题|试点|开发区|新区|(?:改造|建设|定点)(?:学校|校))$"
)  # 被列为市重点项目 is no honour


# 被列为首批…, 成为全县…: a thing reached, where 成为 alone may be anything.
_FIRST_OF = re.compile(r"首批|首届")
