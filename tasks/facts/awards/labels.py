"""Prizes that label their winners within a line: `团体总分第一名:三(2)班96分、第二名:三(1)班92分`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.facts.honours.frames import Row
from tasks.facts.honours.honours import RANK, rank_names
from tasks.facts.names.name_lists import reads_as_name
from tasks.records import Span
from tasks.text.scans import scan

_RANK = (
    r"(?:[特一二三四]等奖|[冠亚季]军|第[一二三四五六七八九十]名|优[秀胜]奖|[金银铜首贰参]奖|特优|优等|佳作)"
)
_SCORE = r"(?:\(?\d{1,4}(?:\.\d{1,2})?分?\)?)?"
_GROUP = (
    r"(?![和与])[一-鿿0-9](?:(?![和与])[一-鿿0-9()]){0,14}?(?:班|[组队]|学校|[小中]学|幼儿园|[初高]中|中心校)"
)
_WON = rf"(?!{_RANK})(?:{_GROUP}|[一-鿿]{{2,3}}(?![一-鿿])){_SCORE}"
_LABEL = scan(
    re.compile(rf"{_RANK}(?=[: 　是为由分依一-鿿])"),
    "特等奖 一等奖 二等奖 三等奖 四等奖 冠军 亚军 季军 优秀奖 优胜奖 金奖 银奖 铜奖 首奖 贰奖 参奖 特优 优等 佳作 "
    + " ".join(f"第{place}名" for place in "一二三四五六七八九十"),
)
_BEHIND = re.compile(
    rf"(?:(?:分别|依次)?[是为由]:?|[: 　]{{0,2}})(?P<won>{_WON}(?:[、 　和与]{_WON}){{0,20}})(?:夺得|获得|摘得|夺取)?(?=$|[、,;。\n 　(和与])"
)
_HEAD = re.compile(r"(?P<head>(?:(?![第的获得])[一-鿿]){2,12})[ 　]?$")
_LONGEST_HEAD = 14
_ITEM = re.compile(r"[^、 　和与]+")
_END_SCORE = re.compile(rf"(?<=[一-鿿]){_SCORE[:-1]}$")
_GAP = re.compile(r"[^。\n]{0,16}")


_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_IN_TURN = scan(
    re.compile(
        rf"前(?P<n>[两二三四五六])名(?:的)?(?:依次|分别|依序)?(?:[是为有]:?|:)[ 　]?"
        rf"(?P<won>{_WON}(?:[、 　和与]{_WON}){{1,6}})(?=$|[、,;。\n 　(和与])"
    ),
    "前两 前二 前三 前四 前五 前六",
)


def in_turn(hans: str) -> list[tuple[Span, list[Row]]]:
    """The first places, whose winners a list names one after the other.

    >>> text = "拔河比赛前三名依次为:五(1)班、五(2)班、五(3)班。"
    >>> [(row.recipient, row.title, row.rank) for _, rows in in_turn(text) for row in rows]
    [('五(1)班', '拔河比赛', '第一名'), ('五(2)班', '拔河比赛', '第二名'), ('五(3)班', '拔河比赛', '第三名')]
    >>> in_turn("前三名分别为语文组、数学组")
    []
    """
    found = []
    for match in _IN_TURN.finditer(hans):
        winners = [_END_SCORE.sub("", item) for item in _ITEM.findall(match["won"])]
        if len(winners) != _NUMERALS.get(match["n"], 0):
            continue
        head = _HEAD.search(hans, max(0, match.start() - _LONGEST_HEAD), match.start())
        title = head["head"].removeprefix("举办").removeprefix("举行") if head else None
        if all(map(_is_winner, winners)):
            rows = [
                Row(match.start(), match.end(), title, f"第{place}名", who, None, None, None)
                for place, who in zip("一二三四五六", winners, strict=False)
            ]
            found.append((Span(*match.span()), rows))
    return found


def labelled(hans: str) -> list[tuple[Span, list[Row]]]:
    """The stretches that name at least two ranks, each before those who won it, and the prizes of each.

    >>> text = "八年级拔河第一名:八(3)班、第二名:八(6)班;一等奖 :奖金200元"
    >>> [(row.recipient, row.title, row.rank, row.count) for _, rows in labelled(text) for row in rows]
    [('八(3)班', '八年级拔河', '第一名', None), ('八(6)班', '八年级拔河', '第二名', None)]
    """
    return [(Span(chain[0].start, chain[-1].end), list(_rows(chain))) for chain in _chains(hans)]


class _Labelled(NamedTuple):
    """A rank with who won it behind it; `start` takes in the words before it that say what it is of."""

    start: int
    label: str
    label_end: int
    head: str | None
    won: str
    end: int


def _rows(chain: list[_Labelled]) -> Iterator[Row]:
    head = None
    for one in chain:
        head = one.head or head
        yield from _row(one, head)


def _chains(hans: str) -> Iterator[list[_Labelled]]:
    """Labels that follow each other closely, two of them at least."""
    chain: list[_Labelled] = []
    for one in _labels(hans):
        if chain and not _GAP.fullmatch(hans, chain[-1].end, one.start):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(one)
    if len(chain) > 1:
        yield chain


def _labels(hans: str) -> Iterator[_Labelled]:
    floor = 0
    for match in _LABEL.finditer(hans):
        behind = _BEHIND.match(hans, match.end())
        if behind:
            head = _HEAD.search(hans, max(floor, match.start() - _LONGEST_HEAD), match.start())
            floor = behind.end()
            start = head.start() if head else match.start()
            yield _Labelled(
                start, match.group(), match.end(), head["head"] if head else None, behind["won"], behind.end()
            )


def _row(one: _Labelled, head: str | None) -> Iterator[Row]:
    winners = [_END_SCORE.sub("", item) for item in _ITEM.findall(one.won)]
    if all(_is_winner(word) for word in winners):
        rank = RANK.fullmatch(one.label)
        name = rank_names(rank)[0] if rank else one.label
        several = len(winners) > 1 or reads_as_name(winners[0])
        count = len(winners) if several else None  # one class or team is not counted
        yield Row(one.start, one.label_end, head, name, "、".join(winners), count, None, None)


def _is_winner(words: str) -> bool:
    return _IS_GROUP.search(words) is not None or reads_as_name(words)


_IS_GROUP = re.compile(rf"(?:{_GROUP})$")
