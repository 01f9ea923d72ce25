"""Whose quantity it is: the body or group that a clause speaks of, or carries on from the one before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.facts.indicators.donors import Found, donors
from tasks.facts.language.clause_heads import (
    achieves,
    acts,
    bracket_end,
    is_achieved,
    is_beside,
    is_built_on,
    is_listed,
    place_in_clause,
    writes,
)
from tasks.facts.language.verbs import Verbs, verbs_in
from tasks.facts.organisations.acting_names import givers, persons, places
from tasks.facts.organisations.houses import OF_THEIR_OWN, houses, named_houses
from tasks.facts.places.known_places import known_places
from tasks.records import Span


class Subject(NamedTuple):
    """A stretch that can be a subject.

    `kind` is body (久长小学), house (县医院, 大队), donor (村民), region (全县, 我校), school (学校, 中学), grade (九年级), stage (初中) or persons
    (中小学教师). `leads`: it opens its clause and nothing behind it speaks against it. `bound`: it belongs to
    a verb or preposition before it, or to a noun behind it. `carries`: clauses that name nobody go on with
    it. `region_end` is where the region ends that opens a group (全县教师), 0 where none does. `closed` is
    where the bracket closes in which it stands, beyond which it says nothing, 0 where it stands in none.
    `built`: something of it is built or repaired (硬化中学操场).
    """

    start: int
    end: int
    kind: str
    leads: bool
    bound: bool
    carries: bool
    region_end: int = 0
    closed: int = 0
    built: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """The subjects of a passage in order, with their places as plain lists, so that looking one up is cheap."""

    found: tuple[Subject, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    by_start: Mapping[int, Subject]

    def at(self, start: int) -> Subject | None:
        """The subject that starts at `start`."""
        return self.by_start.get(start)


def known(found: Sequence[Subject]) -> Known:
    """Subjects made ready for looking up."""
    return Known(
        tuple(found),
        tuple([s.start for s in found]),
        tuple([s.end for s in found]),
        {s.start: s for s in found},
    )


# `re`, since with a look at the first character it scans three times as fast as `regex`.
_GENERIC = re.compile(
    r"(?=[xX全我本东西各该每所广两其村学中小初高幼教班党干领校少队家大工团希语数英外物理文综督检评验调考巡一二三四五六七八九])"
    r"(?:(?P<persons>(?P<region_of>(?:全|我|本|各|该)(?:省|市|县|区|镇|乡|村|校|园|学区))?"
    r"(?:每一?[名位个]|全体|广大|各|学区|学校|中小学|小学|初中|高中|中层以上|幼儿园){0,3}"
    r"(?:教职工|教职员工|教师|班主任|(?:小学|初中|高中|中小学|学)生(?!均|[由从]\d)|班子成员|党员|"
    r"干部|领导班子|领导|校长|少先队员|队员们|家长|幼儿(?!园|教育|班)))"
    r"|(?P<region>(?:全|我|本|各|该)(?:区县|县区(?!域)|县市区|乡镇|镇街|省|市|县|区|镇|乡|村(?![卫小])|州|旗|校|园|学区|局|系统|街道|中心校|"
    r"中心学校)(?:[（(]园[)）])?"
    r"|(?:各|每个|每所|所有)(?:中小学|小学|初中|高中|中学|学校|幼儿园|乡镇|县区|单位|班级|年级(?!学生)|处室|(?:基层)?(?:工会|支部|党支部|团支部|中队|班组)|片区|完小|村小学?|村卫生室|卫生室|教学点|"
    r"教研组)(?:[（(]园[)）])?"
    r"|其[他它余](?:各?校|学校|乡镇|班级|幼儿园)(?=[均都也共])|[两三四五]校(?=[共均都各]|分别|累计)|每个?(?:行政村|自然村|村(?!民)|乡镇|镇|乡|社区|街道)(?![一-鿿]{0,2}(?:学校|居委|居民|干部|支部))|各(?:部门|科室|社区(?!居)|街道|站所|司法所|派出所|支行)"
    r"|(?:[全我本该]|(?<![A-Za-z])[xX]{2,4})[省市县区]教育系统"
    r"|(?:我们?|全|本|该)(?:"
    + OF_THEIR_OWN
    + r"|班(?![级子会主])|组(?![织建成长合])|馆|教研组|(?:学科|备课|年级)组|年级(?!组)|大队部)"
    r"|(?:中西|东中|[东中西])部(?:地区)?(?=\d)|全国(?=共|累计|已|尚|现有|有\d)|全院|该(?:院|社区|中心|支行|站|企业|会|园区)|[我本](?:院|站(?![在起到出])|会(?![议上场见])|办(?![公事学理法])|社区|中心(?![校学小完幼思]))|我们(?:学校|幼儿园|学区|[校园县区镇局])|我们(?![的国大每班组]))"
    r"|(?P<person>我(?![们国省市县区镇乡村校园学局院系党军会班组馆的认觉想相代讲])|本人(?!的))"
    r"|(?P<school>希望小学(?!校)|村小学?(?=现?有|共有|在校)|(?:中心)?学校|中心(?:校|小学(?!校)|完小|幼儿园)|中学(?!部)|大?学区|(?:语文|数学|英语|外语|物理|理综|文综|综合|数理化|理化生?)(?:教研|学科|备课)?组(?![织建成长合])|(?:督导|检查|评估|验收|督查|调研|考核|巡察)+(?:小组|组)(?![织建成长])|工会组织|工会(?!经费|会费|会员|小组|福利|主席)|少先队|党支部|团委)"
    r"|(?P<grade>[每各]班(?![级子主]|平均|人数|学生)|(?:[一二三四五六七八九](?:年级)?|[初高][一二三])[（(]\d{1,2}[)）]班(?:学生|同学|师生|家长)?|[一二三四五六七八九]年级)"
    r"|(?P<stage>中小学校?|中职学校|职业学校|中学部|小学部?|初中|高中|幼儿园|教研组|年级组))"
)
_JOINT = re.compile(r"[、和]?(?:[省市县区镇乡]|街道)?(?:人民)?(?:政府|办事处)")  # 镇党委、政府 speak as one
_CARRYING = re.compile(r"全体|班子成员|每[名位]|全校|全园|全镇|全县|全区|全乡|全学区")
_NUMBER = re.compile(
    r" ?\d(?!\d{3}(?:年|学年|-))|[一二两三四五六七八九十]{1,3}所"
)  # 中心小学 1所: what is counted
_ITS_CLASSES = re.compile(r" ?\d+ ?个?(?:教学)?班(?!主任)")  # 一年级4个班有学生178人
_ITS_PEOPLE = re.compile(r" ?\d+(?:余|多)?(?:[名位]|[.\d]*%|[.\d]*分)")  # 青禾中学36名学生获奖,其中9人…
_COUNT = re.compile(r"[\d一两三](?!\d*年)")
_NOT_A_NAME = re.compile(
    r"达(?=[一-鿿]{2,3}省)|(?<=年)(?:建(?![国设华平])|称)|力争|确保|增设|新增|争取|要求|升入|进入|走进|邀请|协助|资助|捐助|选派|考入|改建"
)
_OF_INSPECTORS = re.compile(r"(?:督[导查]|检查|评估|验收|调研|考核|巡[察视])(?:小组|组)\Z")
_TO = frozenset("对向给")  # 对全县学校进行摸底,抽调5人: not the county's
_DONE_BY = re.compile(r"由(?![^,。;]{2,20}(?:牵头|带队|带领|组成|负责))")  # 由建筑公司承建,面积960平方米
_FARTHEST = 400  # characters: what lies farther back is not looked at, so that time stays linear


def subjects(
    hans: str, bodies: Sequence[Span], verbs: Verbs | None = None, within: Sequence[Span] | None = None
) -> list[Subject]:
    """All stretches that can be subjects, in order: named bodies, whole regions, groups of persons.

    `verbs` are those of the text; only the stretches `within` are looked at where they are given.

    >>> text = "全县购置图书200册,各小学开展活动3次,对全县教师"
    >>> [(text[s.start : s.end], s.kind, s.leads) for s in subjects(text, [])]
    [('全县', 'region', True), ('各小学', 'region', True), ('全县', 'region', True)]
    >>> subjects("每周一次例会", [])
    []
    """
    verbs = verbs or verbs_in(hans)
    spans = sorted(
        _spans(hans, bodies, (Span(0, len(hans)),) if within is None else within), key=_longest_giver_first
    )
    of_districts = "学区" in hans
    found: list[Subject] = []
    for start, end, kind, region_end in spans:
        if not found or start >= found[-1].end:
            if kind == "school" and hans.startswith("中学", start) and not of_districts:
                kind = "stage"  # a unit in a district, a stage of schooling elsewhere
            found.append(_subject(hans, start, -end, kind, region_end, verbs))
    return found


def _longest_giver_first(one: Found) -> tuple[int, int, bool]:
    """Of what begins at a place the longest, and of two the one that is told to give."""
    return one[0], one[1], one[2] != "donor"


def _spans(hans: str, bodies: Sequence[Span], within: Sequence[Span]) -> Iterator[Found]:
    """Start, end (negative: the longest first), kind, end of the region; 升入县一中, 高于全县 name somebody else."""
    ends = [stretch.end for stretch in within]
    for body in bodies:
        i = bisect_left(ends, body.end)
        if i == len(ends) or body.start < within[i].start or is_beside(hans, body.start, body.end):
            continue
        verb = _NOT_A_NAME.match(hans, body.start, body.end)
        start = verb.end() if verb else body.start
        if not _GENERIC.fullmatch(hans, start, body.end):
            joint = _JOINT.match(hans, body.end) if hans[body.end - 1] == "委" else None
            yield start, -(joint.end() if joint else body.end), "body", 0
    for stretch in within:
        yield from givers(hans, stretch)
        yield from places(hans, stretch)
        yield from persons(hans, stretch)
        yield from donors(hans, stretch)
        yield from houses(hans, stretch)
        yield from named_houses(hans, stretch)
        yield from known_places(hans, stretch)
        for match in _GENERIC.finditer(hans, stretch.start, stretch.end):
            if not is_beside(hans, match.start(), match.end()):
                yield match.start(), -match.end(), match.lastgroup or "", max(match.end("region_of"), 0)


def _subject(hans: str, start: int, end: int, kind: str, region_end: int, verbs: Verbs) -> Subject:
    opens, bound = place_in_clause(hans, start, end, named=kind == "body")
    closed = bracket_end(hans, start, end) if opens else 0
    if _OF_INSPECTORS.search(hans, start, end):
        closed = closed or max(0, hans.find(":", end, end + _FARTHEST))  # 检查组发现以下问题:1、…
    if region_end and _NUMBER.match(hans, end) and not is_listed(hans, start, end):
        return Subject(start, region_end, "region", opens, bound, True, 0, closed)  # 全镇学生 806人
    if kind == "donor":
        held = (
            _CARRYING.match(hans, start, end) is not None
        )  # 三位校友捐资9万元: theirs, and no more than that
        return Subject(start, end, kind, True, False, held)
    if kind == "persons" and hans[start] == "每" and _COUNT.match(hans, end):
        return Subject(start, end, "region", False, True, False, 0, closed)  # 给每位学生一件棉衣
    counted = kind != "region" and _NUMBER.match(hans, end) is not None
    counted = counted and not (kind == "body" and opens and _ITS_PEOPLE.match(hans, end))
    counted = counted and not (kind == "grade" and opens and _ITS_CLASSES.match(hans, end))
    if is_listed(hans, start, end) or counted:
        return Subject(start, end, kind, False, True, False, region_end, closed)
    if kind == "person":
        return Subject(start, end, kind, opens and writes(hans, end), bound, True, 0, closed)
    if kind in ("persons", "stage", "grade"):
        active = acts(hans, end, verbs) or _ITS_CLASSES.match(hans, end) is not None
        if region_end and (
            not active or achieves(hans, end)
        ):  # 全县教职工总数为…: the region is spoken of, not the group
            return Subject(start, region_end, "region", opens, bound, True, 0, closed)
        opens = opens and active and not is_achieved(hans, start, end)
    if kind == "house":
        opens = opens and (acts(hans, end, verbs) or hans.startswith("是", end))
    carries = (
        kind in ("body", "region", "school", "grade", "house")
        or _CARRYING.match(hans, start, end) is not None
    )
    carries = carries and hans[max(0, start - 1) : start] not in _TO and not _DONE_BY.match(hans, start - 1)
    built = kind == "school" and hans[start:end] != "学校" and is_built_on(hans, start, end)
    return Subject(start, end, kind, opens, bound and not built, carries, region_end, closed, built)


def subject_of(
    known: Known,
    floor: int,
    clause: int,
    at: int,
    taken: Span | None,
    *,
    parts: bool = False,
    people: bool = False,
) -> Span | None:
    """The subject of a quantity: the nearest since `floor` that leads its clause, else a body in its own.

    `clause` is where the clause of the quantity begins; `taken` is the object, which is no subject even
    where it names a body (小学7所), though the region that opens it may be (全县教师306人). `parts`: the
    clause goes on to divide what the one before counted (小学有教师40人,其中专任教师37人). `people`: they are
    counted, so that the body right before them is theirs (表彰石桥小学教师 is no body's, 石桥小学9名教师 is).
    """
    weak: Span | None = None
    held = False
    lowest = max(floor, at - _FARTHEST)
    for i in range(bisect_right(known.ends, at) - 1, -1, -1):
        one = known.found[i]
        if one.start < lowest or (held and one.start < clause):
            break  # 六年级在全镇统考中及格36人: the region is nearer, but what leads its clause comes first
        if one.closed and one.closed <= at:
            continue
        if taken is not None and one.end > taken.start and one.start < taken.end:
            if one.region_end and not one.bound:
                return Span(one.start, one.region_end)
            continue
        if one.end == at and (one.kind == "region" or (people and one.kind == "body")):
            return Span(one.start, one.end)  # 组织全区300多名教师: whose they are, whoever organised it
        if one.leads and (one.carries or one.start >= clause or (parts and one.kind == "stage")):
            return Span(one.start, one.end)
        if weak is None and one.start >= clause and not one.bound:
            if one.kind in ("region", "body") or one.built:
                weak, held = Span(one.start, one.end), one.kind == "region"
            elif one.region_end:
                return Span(one.start, one.region_end)
    return weak
