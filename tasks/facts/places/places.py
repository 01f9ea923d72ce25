"""Provinces, cities and counties that a text names, resolved to their division codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tasks.facts.language.word_lists import Finder, word_finder
from tasks.vocabulary import table, words

_BUILDING = frozenset({"新建县", "新建区", "新建市"})  # 新建县第一中学: a verb, but where its city is named


class Place(NamedTuple):
    """A mention of an administrative division, with the full names of all levels that it implies.

    `adcode` is the division's code (GB/T 2260). A name that several divisions share, where the text
    does not say which, has its own level filled and no code.
    """

    start: int
    end: int
    province: str | None
    city: str | None
    county: str | None
    adcode: str | None


def places(hans: str) -> list[Place]:
    """The divisions that a matching form names, in order.

    Full and former names count wherever they stand; short names (娄底) where they can't be ordinary
    words, and otherwise beside a larger place that holds them. A name that several divisions share
    (鼓楼区) is resolved by the place before it or by the other places of the text.

    >>> [(p.city, p.county, p.adcode) for p in places("甘肃省定西市渭源县莲峰镇")]
    [(None, None, '620000'), ('定西市', None, '621100'), ('定西市', '渭源县', '621123')]
    >>> [p.county for p in places("兰州市城关区和平小学为城区学校,朝阳般的少年")]
    [None, '城关区']
    >>> [p.county for p in places("怀化市会同县教育局,会同县水利局检查")]
    [None, '会同县']
    >>> places("加强新兴区域合作,开拓白银市场,二十万人口以上城区")
    []
    """
    mentions = list(_mentions(hans))
    if not mentions:
        return []
    sure = [m.codes[0] for m in mentions if len(m.codes) == 1 and m.full]
    around = Counter(code[:length] for code in sure for length in (2, 4))
    found: list[Place] = []
    before: _Mention | None = None
    for mention in mentions:
        touching = before if before and before.end == mention.start else None
        codes = _narrowed(mention, touching, around)
        if codes:
            found.append(_place(mention, codes, hans[mention.start : mention.end]))
            before = _Mention(mention.start, mention.end, codes, mention.full)
    return found


def is_division(name: str) -> bool:
    """Whether a name is the full or former name of a division.

    >>> is_division("新会区"), is_division("新会")
    (True, False)
    """
    return name in _index().full


def is_city_in_short(name: str) -> bool:
    """Whether a name is what a city is called without its kind, which a person may be called too.

    >>> is_city_in_short("吴忠"), is_city_in_short("吴忠市"), is_city_in_short("周岚")
    (True, False, False)
    """
    return any(code.endswith("00") for code in _index().short.get(name, ()))


class _Mention(NamedTuple):
    start: int
    end: int
    codes: tuple[str, ...]
    full: bool
    alone: bool = False  # a name of two characters that no other word can have run into


@dataclass(frozen=True, slots=True)
class _Index:
    """Names to codes: full and former names, short names; and where any of them stands."""

    full: dict[str, tuple[str, ...]]
    short: dict[str, tuple[str, ...]]
    names: dict[str, str]
    find: Finder


@cache
def _index() -> _Index:
    full: dict[str, list[str]] = {}
    short: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for code, name, brief, former in table("gazetteer"):
        names[code] = name
        full.setdefault(name, []).append(code)
        if brief != "-":
            short.setdefault(brief, []).append(code)
        for old in former.split() if former != "-" else ():
            full.setdefault(old, []).append(code)
    for old, code in _upgraded(names, short):
        full.setdefault(old, [code])
    return _Index(_frozen(full), _frozen(short), names, word_finder([*full, *short]))


def _frozen(index: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sorted(codes)) for name, codes in index.items()}


def _upgraded(names: dict[str, str], short: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Names from before a county became a city or district, or a prefecture a city: 永年县, 柳州地区;
    and autonomous counties without their peoples: 琼中县."""
    for brief, codes in short.items():
        for code in codes:
            suffix = names[code][len(brief) :]
            if code.endswith("00") and suffix == "市":
                yield f"{brief}地区", code
            elif suffix in ("市", "区"):
                yield f"{brief}县", code
                if suffix == "区":
                    yield f"{brief}市", code
            elif suffix.endswith("自治县"):
                yield f"{brief}县", code


def _mentions(hans: str) -> Iterator[_Mention]:
    """All names of the gazetteer in a text, longest first, not overlapping."""
    index = _index()
    free = 0
    for at, end in index.find(hans):
        name = hans[at:end]
        if at < free or (name in _BUILDING and "南昌" not in hans):
            continue
        if name in _DEEDS and at and hans[at - 1] not in _HEADS_NAME:
            continue  # 县教委会同县水利局
        if _RUNS_ON.match(hans, end - 1) or _RUN_INTO.match(hans, max(0, at - 1)):
            continue
        codes = index.full.get(name)
        alone = end - at == 2 and bool(codes) and _stands_alone(hans, at, end)
        yield _Mention(at, end, codes or index.short[name], bool(codes), alone)
        free = end


_DEEDS = frozenset({"会同县"})
# 新兴区域合作, 白银市场: the last character of the name begins a word; 以上城区: the first one ends a word.
_RUNS_ON = re.compile(r"区[域间别分块]|市场")
_RUN_INTO = re.compile(r"[以之][上下]|[东西中]南部县")
_HEADS_NAME = frozenset("\n市省州《“(: 　")
_BESIDE = frozenset("\n(《“。 　—")
_OF_A_COUNTY = (
    "教育",
    "教体",
    "教科",
    "教委",
    "人民政府",
    "政府",
    "校安",
    "“",
    "中小学",
    "义务",
    "学前",
    ")",
    "位于",
    "地处",
    "审计",
    "财政",
    "民政",
    "卫生",
    "农业",
    "纪委",
    "人大",
    "政协",
    "县委",
    "人社",
    "19",
    "20",
    "二〇",
    "二○",
)
_WORDS = frozenset({"和县", "随县"})  # 和县教育局, 随县领导 begin with a word


def _stands_alone(hans: str, at: int, end: int) -> bool:
    """Whether 南县 opens a line or a bracket before what a county runs: `南县教育局`, `(南县)`, `关于南县2013年…`."""
    begins = at == 0 or hans[at - 1] in _BESIDE or hans.endswith("关于", 0, at)
    return begins and hans.startswith(_OF_A_COUNTY, end) and hans[at:end] not in _WORDS


def _narrowed(mention: _Mention, touching: _Mention | None, around: Counter[str]) -> tuple[str, ...]:
    """The codes that a mention can mean where it stands; none if it is no place there."""
    if touching:
        inside = tuple(c for c in mention.codes if any(_holds(t, c) for t in touching.codes))
        if inside:
            return inside[:1] if len(inside) > 1 and not mention.full else inside
    if mention.full:
        long = mention.end - mention.start > 2
        return _by_company(mention.codes, around) if long or mention.alone else ()
    return _short(mention, around)


def _holds(larger: str, code: str) -> bool:
    """Whether a division lies inside a larger one.

    >>> _holds("620000", "621123"), _holds("621100", "621123"), _holds("621123", "621123")
    (True, True, False)
    """
    stem = larger[:2] if larger.endswith("0000") else larger[:4] if larger.endswith("00") else larger
    return code != larger and code.startswith(stem) and len(stem) < 6


def _by_company(codes: tuple[str, ...], around: Counter[str]) -> tuple[str, ...]:
    """Of divisions that share a name those in the city, else the province, that the text names most."""
    if len(codes) == 1:
        return codes
    for width in (4, 2):
        best = max(around[c[:width]] for c in codes)
        kept = tuple(c for c in codes if best and around[c[:width]] == best)
        if len(kept) == 1:
            return kept
    return codes


def _short(mention: _Mention, around: Counter[str]) -> tuple[str, ...]:
    """A short name alone: a province or city; one that is a word too only where its province is named."""
    regions = tuple(c for c in mention.codes if c.endswith("00"))
    if not regions or _index().names[regions[0]][: mention.end - mention.start] not in words("place_words"):
        return regions[:1]
    return tuple(c for c in regions if around[c[:2]])[:1]


def _place(mention: _Mention, codes: tuple[str, ...], name: str) -> Place:
    if len(codes) > 1:
        county = None if codes[0].endswith("00") else name
        return Place(mention.start, mention.end, None, None if county else name, county, None)
    province, city, county = levels(codes[0])
    return Place(mention.start, mention.end, province, city, county, codes[0])


def levels(adcode: str) -> tuple[str | None, str | None, str | None]:
    """Province, city and county of a division code, None below its own level.

    The districts of Beijing and its like have the municipality as their city; counties that a province
    governs itself have none.

    >>> levels("431302"), levels("110105"), levels("429004")
    (('湖南省', '娄底市', '娄星区'), ('北京市', '北京市', '朝阳区'), ('湖北省', None, '仙桃市'))
    """
    names = _index().names
    province = names.get(adcode[:2] + "0000")
    if adcode.endswith("0000"):
        return province, None, None
    city = names.get(adcode[:4] + "00")
    if city is None and adcode[:2] in ("11", "12", "31", "50"):
        city = province
    return province, city, None if adcode.endswith("00") else names.get(adcode)
