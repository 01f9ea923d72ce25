"""Who acts under a name of its own and is no organisation: villages that give, towns, pupils and teachers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from tasks.facts.language.clause_heads import BREAKS
from tasks.facts.language.having import HAS
from tasks.facts.names.names import looks_like_name
from tasks.records import Span
from tasks.vocabulary import words

Found = tuple[int, int, str, int]  # start, end (negative), kind, end of the region: as `subjects` sorts them

_VILLAGE = re.compile(
    r"村(?=[给向]|投工|种植|养殖|新[建增修]|修[建筑]|硬化|栽[植种]|为(?!民)|出资|集资|捐|自?筹|拿出|(?:[一-鿿]{2})?投[资入])"
)
_NO_VILLAGE = frozenset("全各本我该每个乡中农的行政然")
_PLACE = re.compile(  # it begins with a plain class, so that `re` passes over all other characters at once
    rf"[村县镇乡旗区](?:(?<=村)(?=是一?个|总[人户面]|位于|地处|现[有辖]|[共总下]?辖|有[0-9])|(?<=[县镇乡旗])(?=[0-9]|是一?个|{HAS}|总[人面]|位于|地处|[幅面]积|全[县镇乡旗]|全面|把教育|教育|投[资入]|新[建增])"
    rf"|(?<=区)(?<![校社地片园城学景库山牧灾辖郊林矿老战小新发范验理护度].)(?={HAS}|位于|地处|总[人面]))"
)
_NO_PLACE = re.compile(
    r"[全各本我该每个的在是和与及年月日对为向由从到据出了过着将把使让被]|[城乡家集老下返中小贫重外异他邻]\Z|自治\Z"
    r"|\A距?离(?=.)|\A距|\A(?:优化|推进|促进|推动|加快|提升|改善|支持|建设|办好|开创|发展|加强|打造|服务|振兴|位于|属于|扎根|情系|来到|走进|走出|奔赴|支援|深入|奉献|年度)(?=.)"
)
# 青石湖自然保护区辖3个村, 柳江经济开发区现有学校2所: areas that are no county, by their own names.
_ZONE = re.compile(
    r"(?:自然保护区|保护区|开(?<!新.)发区|示范区|试验区|实验区|新区|高新区|产业园区?|管理区|度假区|风景区|街道(?:办事处)?)"
    rf"(?=[(]|地处|位于|{HAS}|总[人面]|面积|投[资入]|新[建增]|教育|学校)"
)
_NO_ZONE = re.compile(
    r"创建|建成|成立|建立|设立|获评|入选|评为|争创|申报|规划|打造|命名|列为|以及|包括|[的在是和与及对为向由从到把将被让各每该全我本]"
)
_LONGEST_ZONE = 16
_BLANKED = re.compile("[xX×*＊_某]")
_BLANK = r"(?:[xX×]{1,4}|[*＊]{1,4}|_{2,4}|某)"
# xx镇现有学校5所, **县总面积, __乡__村有36户: the name is blanked out.
_MASKED = regex.compile(
    rf"(?<![A-Za-z\d xX×*＊_一-鿿])(?:{_BLANK}[省市县区]){{0,2}}(?:{_BLANK}[镇乡])?{_BLANK}(?P<kind>[省市县区镇乡村]|街道|社区)"
    rf"(?={HAS}|总[人面]|位于|地处|投[资入]|新[建增]|是(?![否不]))"
)
# xx中学参考考生690人: a school whose name is blanked out, of a report that is not its own.
_MASKED_SCHOOL = re.compile(
    r"(?<![A-Za-z\d xX×*＊一-鿿])(?:[xX×]{1,4}|[*＊]{1,4}|某)(?:中学|小学|学校|幼儿园)(?:(?=[一-鿿:])(?![的、和与及等校])|(?P<heads>(?=,)))"
)
_PERSON = re.compile(r"(?:同学|老师)(?![们等和、的])")
_LONGEST = 5


@cache
def _deeds() -> tuple[str, ...]:
    """Verbs of two characters, with which no name of a place begins: 建立青石县教育基金."""
    return tuple(word for word in words("action_verbs") if len(word) > 1)


def givers(hans: str, stretch: Span) -> Iterator[Found]:
    """Villages that give, at the head of a clause.

    >>> line = "柳树村投资2万元,各村投资3万元"
    >>> [line[start:-end] for start, end, _, _ in givers(line, Span(0, len(line)))]
    ['柳树村']
    """
    for match in _VILLAGE.finditer(hans, stretch.start, stretch.end):
        start = _clause_head(hans, stretch.start, match.start())
        name = hans[start : match.start()]
        if name and _NO_VILLAGE.isdisjoint(name):
            yield start, -match.end(), "body", 0


def places(hans: str, stretch: Span) -> Iterator[Found]:
    """Towns and counties by their names, where they open a clause and something is said of them.

    >>> line = "青石镇现有学校9所,各乡镇共有教师86人"
    >>> [line[start:-end] for start, end, _, _ in places(line, Span(0, len(line)))]
    ['青石镇']
    >>> line = "青石湖自然保护区辖3个村,创建示范区2个,xx镇现有学校5所"
    >>> [line[start:-end] for start, end, _, _ in places(line, Span(0, len(line)))]
    ['青石湖自然保护区', 'xx镇']
    """
    for match in _PLACE.finditer(hans, stretch.start, stretch.end):
        start = _clause_head(hans, stretch.start, match.start())
        name = hans[start : match.start()]
        if (
            _long_enough(name, hans, match.end())
            and not _NO_PLACE.search(name)
            and not (len(name) > 2 and name.startswith(_deeds()))
        ):
            yield start, -match.end(), "region", 0
    yield from _zones(hans, stretch)
    if _BLANKED.search(hans, stretch.start, stretch.end):
        yield from _blanked(hans, stretch)


def _blanked(hans: str, stretch: Span) -> Iterator[Found]:
    """Places, and schools of a report on a place, whose names are blanked out."""
    for match in _MASKED.finditer(hans, stretch.start, stretch.end):
        if match["kind"] not in _own_kinds(hans):
            yield match.start(), -match.end(), "region", 0
    if _speaks_of_a_place(hans):
        for match in _MASKED_SCHOOL.finditer(hans, stretch.start, stretch.end):
            if match["heads"] is None or _opens(hans, match.start()):
                yield match.start(), -match.end(), "body", 0


def _opens(hans: str, start: int) -> bool:
    """**中学,学生360人: a name that a comma parts from what is said of it opens its sentence."""
    before = hans[max(0, start - 4) : start].rstrip(" ")[-1:]
    return before in "\n。;"


def _long_enough(name: str, hans: str, end: int) -> bool:
    """Whether a name has two characters, or is that of a village which is said to lie somewhere: 大村位于."""
    lies = hans.startswith(("村位于", "村地处"), end - 1)
    return len(name) > 1 or (lies and name != "" and name not in _SORTS_OF_VILLAGE)


_SORTS_OF_VILLAGE = frozenset("山农渔乡小新老旧古")


def _zones(hans: str, stretch: Span) -> Iterator[Found]:
    """Zones, reserves and parks by their names, or as 开发区 where they open a clause."""
    for match in _ZONE.finditer(hans, stretch.start, stretch.end):
        start = _clause_head(hans, stretch.start, match.start(), _LONGEST_ZONE)
        if start < match.start() and not _NO_ZONE.search(hans, start, match.start()):
            yield start, -match.end(), "region", 0
        elif match.group().endswith("区") and (
            match.start() == 0 or hans[match.start() - 1 : match.start()] in BREAKS
        ):
            yield match.start(), -match.end(), "region", 0


@lru_cache(maxsize=4)
def _own_kinds(hans: str) -> frozenset[str]:
    """The kinds of places that a report calls its own: what says 我县 needs no blanked name for it."""
    return frozenset(
        kind for kind in ("省", "市", "县", "区", "镇", "乡", "村", "街道", "社区") if f"我{kind}" in hans
    )


@lru_cache(maxsize=4)
def _speaks_of_a_place(hans: str) -> bool:
    """Whether a report is on a county or town, so that the schools that it blanks out are not its own."""
    return "我校" not in hans and any(f"{whole}{kind}" in hans for whole in "全我" for kind in "市县区镇乡")


def persons(hans: str, stretch: Span) -> Iterator[Found]:
    """Pupils and teachers by name, at the head of a clause.

    >>> line = "林晓芸同学考了96分,优秀同学得了奖"
    >>> [line[start:-end] for start, end, _, _ in persons(line, Span(0, len(line)))]
    ['林晓芸同学']
    """
    for match in _PERSON.finditer(hans, stretch.start, stretch.end):
        start = _clause_head(hans, stretch.start, match.start())
        if looks_like_name(hans[start : match.start()]):
            yield start, -match.end(), "body", 0


def _clause_head(hans: str, floor: int, end: int, longest: int = _LONGEST) -> int:
    """Where the clause of a name that ends at `end` begins, `end` itself if it is too far for a name."""
    start = end
    while start > floor and end - start < longest and "一" <= hans[start - 1] <= "鿿":
        start -= 1
    return start if start == 0 or hans[start - 1] in BREAKS else end
