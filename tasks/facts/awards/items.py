"""Lists of honours: where one title ends and the next begins, and which of them are prizes with a rank."""

from __future__ import annotations

import re
from dataclasses import replace

import regex

from tasks.facts.honours.contests import contest_end
from tasks.facts.honours.frames import GET, Row
from tasks.facts.honours.honours import RANK, count_after, is_honour, level_of_body, rank_names

#: Verbs of naming, passive or with the giver before them.
NAMED = regex.compile(
    r"(?:被(?P<giver>[^被,;。]{1,30}?)??)?(?P<verb>评选为|评选?为|评定为|授予|命名为|认定为|确定为|(?<=被)定为|成为|表彰为(?![^,。;]{0,30}(?:[做作]出|贡献))|追授|推选为|当选为?(?!后|的|者|人)|(?<=被)列[为入]|确认为|获评(?!结果|[^,。;]{0,16}[特一二三四]等奖)|创建成为?|创建为|创成|(?:成功|顺利)创建了?(?:为|成)?|建成为|跻身|入选|晋升为|评上)[了为]?"
)
_SPLIT = re.compile(
    r"(?<=[”\"])(?:[、和及]|[ 　]?(?=[“\"]))|(?<![”\"])[、](?![^“]*”|[^((]*[))])"
    r"|(?:(?<=示范校)|(?<=示范学校|先进单位|先进集体|文明单位|职工之家|文明校园|实验学校|特色学校))(?=(?:全国|国家级|自治区|[省市县区]级|xx(?:地区|[省市县区])|[一-鿿]{2}[省市县])[一-鿿]{4})"
    r"|(?<=[\u4e00-\u9fff\d])[和及](?![谐睦美平其时])(?=[“\w])"
)
_SEVERAL_RANKS = re.compile(r"[特一二三][、,和]?[二三四](?:、[三四])?等奖")
_LEVEL_ALONE = re.compile(r"[“\"]?(?:国家|[省市县区])级?|全[国省市县区]|乡\(镇\)|镇\(乡\)")
# 第十二、十三届文明单位: two editions of one honour.
_EDITIONS = re.compile(r".*第[一二三四五六七八九十\d]+")
_OF_STAGES = re.compile(r"(?:[初高职]中|小学|中学|学前|幼儿园|中职|高职中|中小学)$")
_NEXT_EDITION = re.compile(r"第?[一二三四五六七八九十\d]+[届批]")
_QUOTE = re.compile(r"“[^“”]*”")


def items(text: str) -> list[tuple[int, str]]:
    """The titles of a list with their place: `优秀团员、优秀团干部各15人`.

    Two contests with one prize (`合唱比赛和朗诵比赛优秀组织单位`) are one title, as are two quoted names of
    one (`“书香日”及“爱心周”活动先进集体`).

    >>> items("优秀团员、优秀团干部各15人")
    [(0, '优秀团员'), (5, '优秀团干部各15人')]
    >>> items("“书香日”及“爱心周”活动先进集体、县文明单位")
    [(0, '“书香日”及“爱心周”活动先进集体'), (18, '县文明单位')]
    """
    spans, at = [], 0
    for match in _SPLIT.finditer(text):
        if not _goes_on(text[at : match.start()], match.group(), text[match.end() :]):
            spans.append((at, match.start()))
            at = match.end()
    spans.append((at, len(text)))
    return [(start, text[start:end]) for start, end in spans if text[start:end].strip()]


def _goes_on(item: str, mark: str, rest: str) -> bool:
    """Whether what ends at a mark of a list is only the first half of a title."""
    if mark in "和及" and mark and _QUOTE.fullmatch(item) and (quote := _QUOTE.match(rest)):
        return rest[quote.end() : quote.end() + 1] not in ("", "、", "等", "称", "的", "和", "及", "荣")
    if mark in "、和" and mark and _LEVEL_ALONE.fullmatch(item):
        return True  # 省、市示范学校
    if mark == "及" and _OF_STAGES.search(item) and not is_honour(item):
        return True  # 高中及义务教育阶段先进集体
    if mark == "、" and _EDITIONS.fullmatch(item) and _NEXT_EDITION.match(rest):
        return True
    last = item[item.rfind("、") + 1 :]
    return (
        bool(mark)
        and not is_honour(item)
        and (last.endswith("活动") or contest_end(last) == len(last))
        and RANK.search(rest) is None
    )


def without_called(title: str) -> str:
    """A title without the word that says it is one.

    >>> without_called("省级示范区称号"), without_called("“荣誉校友”")
    ('省级示范区', '“荣誉校友”')
    """
    return title.removesuffix("称号").removesuffix("荣誉") if title.endswith("称号") else title


def ranked_item(item: str) -> tuple[str, str | None]:
    """A title and its rank, where it is one of a prize.

    >>> ranked_item("全县说课比赛一等奖"), ranked_item("县文明单位")
    (('全县说课比赛', '一等奖'), ('县文明单位', None))
    """
    match = RANK.search(item)
    if match is None or (match.start() < 4 and item[: match.start()] not in _KINDS):
        return item, None
    behind = item[match.end() :].strip('”"')
    if behind and count_after(behind)[1] < len(behind):
        return item, None
    title = item[: match.start()]
    return title if "”" in title else title.lstrip("“"), rank_names(match)[0]


_KINDS = ("优质课", "公开课", "观摩课", "示范课", "录像课")  # 被评为优质课一等奖


def is_mixed(seg: str) -> bool:
    """Whether prizes with a rank stand in one list with honours, or are named as honours are.

    >>> is_mixed("荣获全县说课比赛一等奖、县文明单位"), is_mixed("获全县说课比赛一等奖、二等奖")
    (True, False)
    >>> is_mixed("学校被评为全县目标考核一等奖"), is_mixed("学校获全县目标考核一等奖")
    (True, False)
    """
    if _SEVERAL_RANKS.search(seg):
        return False
    naming, getting = NAMED.search(seg), GET.search(seg)
    verb = naming or getting
    if verb is None:
        return False
    found = [(item, ranked_item(item)[1]) for _, item in items(seg[verb.end() :])]
    ranked = [item for item, rank in found if rank]
    if not ranked or any(RANK.search(item) and not rank for item, rank in found):
        return False
    return (naming is not None and getting is None) or any(
        rank is None and (is_honour(item) or _is_quoted(item)) for item, rank in found
    )


def _is_quoted(item: str) -> bool:
    """Whether an item is a quoted title, and no contest (“园丁杯”)."""
    quoted = _QUOTE.fullmatch(item) is not None and len(item) > _SHORT_QUOTE
    return quoted and contest_end(item) is None and not item.endswith("杯”")


_SHORT_QUOTE = 6  # characters of a quoted name that may be the theme of a contest


def shared_level(rows: list[Row]) -> list[Row]:
    """A list whose first title names its level, and whose others begin with the honour itself: one level.

    >>> first, second = (Row(0, 1, t, None, None, None, None, level) for t, level in (("县先进集体", "县"), ("先进工会", None)))
    >>> [row.level for row in shared_level([first, second])]
    ['县', '县']
    """
    if not rows or rows[0].level is None:
        return rows
    told, level = list[Row](), rows[0].level
    for row in rows:
        bare = row.level is None and _BARE.match(row.title or "")
        told.append(replace(row, level=level) if bare else row)
        level = told[-1].level or level
    return told


def with_level_of(before: Row, rows: list[Row]) -> list[Row]:
    """Honours that name no level, with that of the honour before them in the sentence, by its giver or its name.

    >>> told = Row(0, 1, "“先进集体”", None, "我校", None, "县妇联", None)
    >>> bare = Row(0, 1, "“优秀干部”", None, "周岚", None, None, None)
    >>> [row.level for row in with_level_of(told, [bare])]
    ['县']
    """
    if before.rank:
        return rows
    level = before.level or level_of_body(before.giver)
    return [
        replace(row, level=level)
        if level
        and not (row.level or row.rank or row.giver)
        and _BARE.match(row.title or "")
        and is_honour(row.title or "")
        else row
        for row in rows
    ]


_BARE = re.compile(
    r"“(?!.{0,12}?[省市县区镇乡])|[“\"]?(?:先进|优秀|中小学|优质|模范|教学|师德|德育|骨干|学科|三好|文明|平安|和谐|绿色|示范|十佳|最美|特色|[无五四]好?)"
)
