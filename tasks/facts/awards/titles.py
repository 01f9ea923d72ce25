"""Honorary titles: awarded, held, commended, or reached by passing an inspection."""

from __future__ import annotations

import re

import regex

from tasks.facts.awards.items import items, ranked_item, shared_level, without_called
from tasks.facts.honours.frames import GET, OF_GIVER, TRIM_LEFT, Frame, Row, without_links
from tasks.facts.honours.honours import count_in, is_honour, level_of, level_of_title
from tasks.facts.honours.nouns import own_noun

_TITLE_END = re.compile(
    r"(?:等|的|之)?(?:荣誉|光荣)*(?:称号|荣誉|(?<=之)殊荣)(?![“\"])|的?表扬$|的?(?:奖牌|奖杯|锦旗|牌匾)$|的?表彰(?:[和与及、]?奖励)?$|等(?:近?\d+[余多]?|多|诸多|数|一系列)?[项个]?(?:荣誉称号|荣誉|称号|奖项|殊荣|奖励|大奖)?$|(?<=[人手师员])的?行列$"
)
_ACCEPTED = regex.compile(
    r"(?:^|又有|现有|有)?(?P<who>[^,;]*?)(?:分别|均|都|顺利|高标准|已|先后)*通过了?(?P<what>[^,;]*?)(?:的)?(?:(?:评估)?验收|评估|评审|复评)"
)
_GRADED = re.compile(r"示范|先进(?=[^,]*”)|[一二三特][级类]|规范化|标准化|达标|合格|优质")
_OWNED = re.compile(
    r"(?P<title>(?:示范性?)?[“\"](?:示范性)?(?:和谐|平安|文明|绿色|示范|特色|书香|优秀|先进)[^“”\"]{1,10}[”\"])(?P<n>\d+)[所个]"
)


def title_end(seg: str, start: int) -> re.Match[str] | None:
    """The words that end a list of honours, outside of the quotes that may hold the same words."""
    for match in _TITLE_END.finditer(seg, start):
        if seg.count("“", start, match.start()) == seg.count("”", start, match.start()):
            return match
    return None


_CALLED = re.compile(r"称号|荣誉|殊荣")


def accepted(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`1所初中和4所完小先后通过省级示范性初中和县级示范性小学验收`."""
    match = _ACCEPTED.search(seg) if "通过" in seg else None
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
    end = title_end(seg, verb.end())
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
    end = title_end(seg, verb.end())
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
_COUNT_BEHIND = re.compile(r"(?:共|各|计)?\d+[余多]?(?:人次|[个名位所项次人篇件])$")


_ANNEX = re.compile(r"\((?:详?见)?附件[^()]{0,6}\)$")


def told_apart(item: str) -> tuple[str, str | None, int | None]:
    """An item of a list of honours as its title, its rank and how many got it.

    >>> told_apart("全县说课比赛一等奖3个"), told_apart("成为县示范校")
    (('全县说课比赛', '一等奖', 3), ('县示范校', None, None))
    """
    title, rank = ranked_item(_ANNEX.sub("", item.removeprefix("成为")))
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
