"""Prizes that label their winners within a line: `团体总分第一名:三(2)班96分、第二名:三(1)班92分`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tasks.facts.award_frames import Row
from tasks.facts.honours import RANK, rank_names
from tasks.facts.name_lists import reads_as_name
from tasks.records import Span

_RANK = r"(?:[特一二三四]等奖|[冠亚季]军|第[一二三四五六七八九十]名|优[秀胜]奖|[金银铜]奖)"
_SCORE = r"(?:\(?\d{1,4}(?:\.\d{1,2})?分?\)?)?"
_GROUP = r"[一-鿿0-9][一-鿿0-9()]{0,14}?(?:班|[组队]|学校|[小中]学|幼儿园|[初高]中|中心校)"
_WON = rf"(?!{_RANK})(?:{_GROUP}|[一-鿿]{{2,3}}(?![一-鿿])){_SCORE}"
_LABELLED = re.compile(
    rf"(?P<head>(?:(?![第的获得])[一-鿿]){{2,12}})?[ 　]?(?P<label>{_RANK})[: 　]{{1,2}}(?P<won>{_WON}(?:[、 　]{_WON})*)(?=$|[、,;。\n 　(])"
)
_ITEM = re.compile(r"[^、 　]+")
_END_SCORE = re.compile(rf"(?<=[一-鿿]){_SCORE[:-1]}$")
_GAP = re.compile(r"[^。\n]{0,16}")


def labelled(hans: str) -> list[tuple[Span, list[Row]]]:
    """The stretches that name at least two ranks, each before those who won it, and the prizes of each.

    >>> text = "初一年级团体总分第一名:初一(4)班107分、第二名:初一(2)班105分;一等奖 :奖金200元"
    >>> [(row.recipient, row.title, row.rank, row.count) for _, rows in labelled(text) for row in rows]
    [('初一(4)班', '初一年级团体总分', '第一名', None), ('初一(2)班', '初一年级团体总分', '第二名', None)]
    """
    return [(Span(chain[0].start(), chain[-1].end()), list(_rows(chain))) for chain in _chains(hans)]


def _rows(chain: list[re.Match[str]]) -> Iterator[Row]:
    head = None
    for match in chain:
        head = match["head"] or head
        yield from _row(match, head)


def _chains(hans: str) -> Iterator[list[re.Match[str]]]:
    """Labels that follow each other closely, two of them at least."""
    at, number = 0, list[tuple[int, re.Match[str]]]()
    for match in _LABELLED.finditer(hans):
        near = number and _GAP.fullmatch(hans, number[-1][1].end(), match.start())
        at += not near
        number.append((at, match))
    for _, group in groupby(number, key=lambda pair: pair[0]):
        chain = [match for _, match in group]
        if len(chain) > 1:
            yield chain


def _row(match: re.Match[str], head: str | None) -> Iterator[Row]:
    winners = [_END_SCORE.sub("", item) for item in _ITEM.findall(match["won"])]
    if all(_is_winner(one) for one in winners):
        start = match.start("head") if match["head"] else match.start("label")
        rank = RANK.fullmatch(match["label"])
        ranks = rank_names(rank) if rank else [match["label"]]
        several = len(winners) > 1 or reads_as_name(winners[0])
        count = len(winners) if several else None  # one class or team is not counted
        yield Row(start, match.end("label"), head, ranks[0], "、".join(winners), count, None, None)


def _is_winner(words: str) -> bool:
    return re.search(rf"(?:{_GROUP})$", words) is not None or reads_as_name(words)
