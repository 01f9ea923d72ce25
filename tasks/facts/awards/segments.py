"""The awards of one segment of a sentence: the readers of every turn of phrase, in the order they are asked."""

from __future__ import annotations

import re
from dataclasses import replace

import regex

from tasks.facts.awards.bearers import bearer
from tasks.facts.awards.ceremonies import hands_over
from tasks.facts.awards.conferred import (
    bestowed,
    bestowed_further,
    bestowed_list,
    borne,
    conferred,
    prizewinners,
)
from tasks.facts.awards.counted_titles import (
    COUNTED,
    counted,
    of_level,
    same_again,
    shared_out,
)
from tasks.facts.awards.held_titles import HELD, closed, continued, held
from tasks.facts.awards.inverted import inverted
from tasks.facts.awards.items import is_mixed
from tasks.facts.awards.level_prizes import by_level, generic
from tasks.facts.awards.medals import medals
from tasks.facts.awards.merits import merited
from tasks.facts.awards.namings import named
from tasks.facts.awards.praise import commended, praised
from tasks.facts.awards.prizes import each_his_own, has_rank, ranked
from tasks.facts.awards.rolls import is_bracketed
from tasks.facts.awards.titles import accepted, honoured, listed, owned
from tasks.facts.honours.frames import Frame, Row, remember
from tasks.facts.honours.honours import count_in, is_honour
from tasks.facts.language.numerals import FIGURE

# One of these is in every segment that any reader below finds an award in.
_SEGMENT_CUE = regex.compile(
    r"[奖评授获膺夺]|摘[得取下]|拿[下回]|[抱捧]|[赢争]得|赢取|揽|命名|认定|确定为|表[彰扬]|推选|选出|创建|创成|建成为|跻身|入选|晋升|列[为入]|确认为|当选|验收|评估|评审|复评|头[筹名]|榜首|[冠亚季]军|[金银铜]牌|等功|大功|嘉奖"
    rf"|第(?:.{{1,3}}名|[一二三])|名列|位[居列]|排名|取得|[”\"]{FIGURE}[所个]|定为|成为|{HELD}|{COUNTED}|涌现|[”\"]{FIGURE}[名人位]|[”\"][一-鿿]{{2,3}}、[“\"]|等(?:光荣|荣誉)*(?:称号|荣誉|奖项)$|^包括"
)


# Readers that need no word of prizes in their segment, in the order in which they are believed.
_FORMS = (
    inverted,
    conferred,
    bestowed_list,
    bestowed,
    bestowed_further,
    borne,
    prizewinners,
    shared_out,
    of_level,
    medals,
)
# Readers of honours, and of prizes without a rank.
_READERS = (
    merited,
    praised,
    named,
    commended,
    accepted,
    by_level,
    listed,
    generic,
    honoured,
    owned,
    held,
    closed,
    counted,
)


def segment_rows(seg: str, at: int, frame: Frame) -> tuple[Frame, list[Row]]:
    """The awards of one segment, and what it leaves to the next."""
    if is_bracketed(seg):
        return frame, []
    for form in _FORMS:
        rows, after = form(seg, at, frame)
        if rows:
            return after, rows
    if frame.naming and (rows := continued(seg, at, frame)):
        return frame, rows
    if not (frame.commending or frame.listing or _SEGMENT_CUE.search(seg)):
        return remember(seg, frame), []
    if hands_over(seg):
        return frame, []
    if same := same_again(seg, at, frame):
        return frame, [same]
    if has_rank(seg) and not is_mixed(seg):
        return ranked(seg, at, frame)
    return _unranked(seg, at, frame)


def _unranked(seg: str, at: int, frame: Frame) -> tuple[Frame, list[Row]]:
    """The honours of a segment that names no rank."""
    for read in _READERS:
        rows, after = read(seg, at, frame)
        rows = each_his_own(seg, [_trimmed(row) for row in rows if not _ANY.fullmatch(row.title or "")])
        if rows and (given_out := _GIVEN_OUT.search(seg)):
            rows = [replace(row, recipient=given_out["who"]) for row in rows]
        if rows:
            return after, rows
    frame = remember(seg, frame)
    if chose := _CHOSE.search(seg):
        frame = frame._replace(recipient=chose["work"], chosen=True)
    return frame, []


# `评出优秀课件36件,其中一等奖6件`: what was chosen, before its prizes.
_CHOSE = re.compile(
    r"评选?出了?(?:获奖|优秀|优质)*(?P<work>论文|作品|课例|案例|课件|教案|节目|微课|征文)\d+[篇件个节]"
)


def _trimmed(row: Row) -> Row:
    """A row whose title is without its count, without what it was given for, and without the verb behind it."""
    return row if row.title is None else _without_done(_without_deed(_without_count(row, row.title)))


def _without_count(row: Row, title: str) -> Row:
    """How many there were, before the title: `3项省级大奖`."""
    many = _SO_MANY.match(title) if row.count is None else None
    return replace(row, title=title[many.end() :], count=count_in(many.group())) if many else row


def _without_deed(row: Row) -> Row:
    """For what somebody was commended, before the title: `涌现出的先进集体`."""
    deed = _FOR_DEEDS.match(row.title or "") if row.rank is None else None
    title = (row.title or "")[deed.end() :] if deed else ""
    if deed is None or not is_honour(title):
        return row
    who = bearer(title) if (row.recipient or "").endswith(title) else row.recipient
    return replace(row, title=title, start=row.start + deed.end(), recipient=who)


def _without_done(row: Row) -> Row:
    """The 进行 of `先进单位进行表彰`, behind the title."""
    title = row.title or ""
    verb = _DONE.search(title)
    return replace(row, title=title[: verb.start()], end=row.end - len(verb.group())) if verb else row


# `涌现出的先进集体`, `在绿化中作出突出贡献的先进个人`: for what they were commended.
_FOR_DEEDS = re.compile(
    r"一大?批(?=优秀|先进|模范)|(?:[^“”,]{0,30}?(?:涌现出?来?|突出贡献|重要贡献|突出成绩|优异成绩|显著成绩)|出)的(?=[一-鿿“])"
)
_SO_MANY = re.compile(r"\d+[项个](?=(?:国家|[省市县区])级)")
_DONE = re.compile(r"(?:进行|予以|给予)了?$")
# 多次获得各种荣誉和奖励 names no honour.
_ANY = re.compile(
    r"得?者.*|.*唯一获此|.*名单|此(?:奖项?|殊荣|荣誉|称号)|.*而颁发的.*|.*奖的(?:同学|学生|教师|老师|单位|作品|人员)|(?:各|多)[种类项级次]*(?:荣誉|奖励|奖项|表彰)?[和与及、]?(?:荣誉|奖励|奖项|表彰)?"
)
# `为获得“优秀教师”称号的教师颁发证书`: who won stands behind.
_GIVEN_OUT = re.compile(rf"(?:称号|”)的(?P<who>(?:{FIGURE}[名位个])?[一-鿿]{{2,8}}?)(?=颁|发放|佩戴|披红|赠)")
