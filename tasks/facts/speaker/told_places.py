"""The place that the first lines of a report tell of, where they name one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.language.own_script import matching
from tasks.facts.language.time_words import TIMES
from tasks.facts.organisations.acting_names import places
from tasks.facts.places.known_places import known_places
from tasks.facts.places.places import is_division
from tasks.records import Span

_INTRODUCTION = 400  # characters in which a report says of which place it is


def place_told_of(hans: str, text: str) -> str | None:
    """The first place that opens a clause, in the text's own script.

    >>> place_told_of("柳溪村位于山区。", "柳溪村位於山區。"), place_told_of("位于山区。", "位於山區。")
    ('柳溪村', None)
    """
    first = min(_told(hans), default=None)
    return text[first[0] : -first[1]] if first else None


def as_said(county: str | None, text: str) -> str | None:
    """The county of a part by the name that its text has for it: 化隆县 of 化隆回族自治县.

    >>> as_said("化隆回族自治县", "化隆县重视教育"), as_said("鲁山县", "重视教育"), as_said(None, "")
    ('化隆县', '鲁山县', None)
    """
    short = county[:2] + county[-1] if county and county not in text else None
    return short if short and short in text else county


def called_own(own: str, hans: str, text: str) -> str | None:
    """The village or town behind 我村 or 我镇: 柳溪村位于山区 says who 我村 is.

    >>> told = "柳溪村位于山区。"
    >>> called_own("我村", told, told), called_own("我镇", told, told)
    ('柳溪村', None)
    """
    if own[1:] not in _SMALL:
        return None
    found = ((start, -end) for start, end, _, _ in sorted(_told(hans)))
    return next((text[start:end] for start, end in found if hans[end - 1] == own[1:]), None)


_SMALL = frozenset("村镇乡")


def _told(hans: str) -> Iterator[tuple[int, int, str, int]]:
    """The places that open a clause of the first lines."""
    first = Span(0, min(len(hans), _INTRODUCTION))
    yield from places(hans, first)
    yield from known_places(hans, first)


def governed(hans: str, text: str) -> str | None:
    """The town or county whose party committee or government the first lines speak of: 柳河镇党委、政府高度重视.

    >>> told = "今年,鲁山县县委、政府大力支持学校。"
    >>> governed(told, told), governed("县委、政府大力支持。", "县委、政府大力支持。")
    ('鲁山县', None)
    """
    found = _GOVERNED.search(hans, 0, _INTRODUCTION)
    if found:
        return text[found.start(1) : found.end(1)]
    above = (m for m in _COUNTY_GOVERNED.finditer(hans, 0, _INTRODUCTION) if is_division(m["place"]))
    ruled = next(above, None)
    return text[ruled.start("place") : ruled.end("place")] if ruled else None


_GOVERNED = re.compile(
    r"(?<![一-鿿\d])(?![全各本我该每区县市])([一-鿿]{2,3}[镇乡])(?:党委|人民政府|政府)(?![一-鿿]{0,4}(?:办|部|站))"
)


# 青石县县委、政府大力支持, 青石县委县政府高度重视: where the committee opens its clause.
_COUNTY_GOVERNED = re.compile(
    rf"(?<![一-鿿])(?:(?:{TIMES}),?)?(?P<place>[一-鿿]{{1,5}}?[县市区旗])(?:[县市区旗]?委|人民政府|[县市区旗]政府)(?=[、和及与县市区]|[一-鿿]{{0,2}}政府|高度|始终|坚持|把|全面|投|先后|大力|深入)"
)


def place_governed(hans: str, text: str, speaker: str | None) -> str | None:
    """全县 where an education office reports on it: its schools, pupils and rates are not the office's.

    >>> told = "全县有学校96所。初中巩固率99%。"
    >>> place_governed(told, told, "鲁山县教育局"), place_governed(told, told, "河口小学")
    ('全县', None)
    """
    office = _OFFICE.search(matching(speaker)) if speaker else None
    found = re.search(f"全{office['of']}(?=[\u4e00-\u9fff])", hans) if office else None
    return text[found.start() : found.end()] if found else None


_OFFICE = re.compile(r"(?P<of>[省市县区旗])(?:教[育体科文]{0,2}(?:和?体育)?局|教委|教育委员会)\Z")
