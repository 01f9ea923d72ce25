"""Whose quantity it is: the body or group that a clause speaks of, or carries on from the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tasks.records import Part, Span


@dataclass(frozen=True, slots=True)
class Subject:
    """A stretch that can be a subject.

    `kind` is body (久长小学), region (全县, 我校), school (学校, 中学), stage (初中) or persons (中小学教师).
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Known:
    """The subjects of a passage in order, with their places as plain lists, so that looking one up is cheap."""

    found: tuple[Subject, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, start: int) -> Subject | None:
        """The subject that starts at `start`."""
        i = bisect_left(self.starts, start)
        return self.found[i] if i < len(self.starts) and self.starts[i] == start else None


def known(found: Sequence[Subject]) -> Known:
    """Subjects made ready for looking up."""
    return Known(tuple(found), tuple(s.start for s in found), tuple(s.end for s in found))


_GENERIC = regex.compile(
    r"(?P<region>(?:全|我|本|各|该)(?:省|市|县|区|镇|乡|村|州|旗|校|园|学区|局|系统|街道|中心校|"
    r"中心学校)(?:[（(]园[)）])?"
    r"|(?:各|每个|每所|所有)(?:小学|初中|高中|中学|学校|幼儿园|乡镇|县区|单位|班级|年级|处室|"
    r"教研组)(?:[（(]园[)）])?)"
    r"|(?P<persons>(?:每名|每位|每个|全体|广大|各|全校|全园|全镇|全县|全区|全乡|全学区|学区|学校|"
    r"中小学|小学|初中|高中|中层以上|幼儿园){0,3}"
    r"(?:教职工|教职员工|教师|班主任|小学生|初中生|高中生|中小学生|学生|班子成员|党员|干部|领导班子|"
    r"领导|校长|少先队员|家长|幼儿))"
    r"|(?P<school>(?:中心)?学校|中心校|中学|大?学区|工会组织|工会|少先队|党支部|团委|"
    r"[一二三四五六七八九]年级)"
    r"|(?P<stage>中小学校?|小学|初中|高中|幼儿园|教研组|年级组)"
)
_LEAD_IN = regex.compile(
    r"(?:[(“]|其中|另外|此外|同时|目前|现在|现|今年|去年|本学期|上学期|本学年|全年|年内|[xX×]{2,}年|"
    r"\d{4}(?:[-—]\d{4})?(?:年度?|学年)"
    r"|\d{1,2}月(?:份|\d{1,2}日)?|一年来|近年来|几年来|半年来|截至[^,]{0,10}|到目前为止|"
    r"[一二三四五六七八九十]是|第[一二三四五]|\d+[.、)]|后来"
    r"|经过[^,]{0,8}|使|我|由|而|且|并|如|为|在|对|据统计|\s)+"
)
_NOT_SUBJECT_BEFORE = regex.compile(
    r"(?:向|被|与|给|赴|参加|获得?|荣获|受到?|接受|按照?|根据|经|对|到|通过|评为|成为|列为|属|新建|"
    r"建设|维修|表彰|来|于|报|共建|组成|和|及|把|新任|是|共有|现有|下设|设有|设立?|辖|有|其中)(?:了|"
    r"过)?\Z"
)
_STAGE_AFTER = ("阶段", "生", "部", "教学班", "班", "节", "队伍", "人数", "总数", "长", "代表")
_NOT_SUBJECT_AFTER = (
    "、",
    "拨款",
    "提供",
    "赠送",
    "捐赠",
    "出资",
    "赞助",
    "组织的",
    "举办的",
    "举行的",
    "下达的",
    "颁发的",
    "举办",
    "下发",
    "主办",
    "制定",
    "规定",
)
_FARTHEST = 400  # characters: what lies farther back is not looked at, so that time stays linear
_BREAKS = frozenset(",;:。、()\n!? 　")


def subjects(hans: str, bodies: Sequence[Span]) -> list[Subject]:
    """All stretches that can be subjects, in order: named bodies, whole regions, groups of persons.

    >>> text = "全县购置图书200册,各小学开展活动3次"
    >>> [(text[s.start : s.end], s.kind, leads(text, s.start)) for s in subjects(text, [])]
    [('全县', 'region', True), ('各小学', 'region', True)]
    >>> subjects("每周一次例会", [])
    []
    """
    spans = [(b.start, -b.end, "body") for b in bodies if not _GENERIC.fullmatch(hans, b.start, b.end)]
    spans += [(m.start(), -m.end(), m.lastgroup or "") for m in _GENERIC.finditer(hans)]
    found: list[Subject] = []
    for start, end, kind in sorted(spans):
        if not found or start >= found[-1].end:
            found.append(Subject(start, -end, kind))
    return found


def leads(hans: str, start: int) -> bool:
    """Whether a stretch stands at the head of its clause, but for a lead-in such as 今年 or 其中."""
    at = start
    while at > 0 and start - at < 14 and hans[at - 1] not in _BREAKS:
        at -= 1
    if at == start:
        return True
    return _LEAD_IN.fullmatch(hans, at, start) is not None


def subject_of(hans: str, known: Known, floor: int, at: int, taken: Span | None) -> Subject | None:
    """The subject of a quantity: the nearest since `floor` that leads its clause, else a body in its own.

    `taken` is the object, which is no subject even where it names a body (小学7所).
    """
    clause = max(floor, _clause_start(hans, max(floor, at - _FARTHEST), at))
    weak: Subject | None = None
    for i in range(bisect_right(known.ends, at) - 1, -1, -1):
        one = known.found[i]
        if one.start < max(floor, at - _FARTHEST):
            break
        if taken is not None and one.end > taken.start and one.start < taken.end:
            continue
        if _is_strong(hans, one, clause):
            return one
        if weak is None and one.kind == "body" and one.start >= clause and not _is_complement(hans, one):
            weak = one
    return weak


def carried_region(hans: str, known: Known, floor: int, at: int) -> Subject | None:
    """The region that an earlier sentence of the line spoke of; single bodies are not carried that far."""
    i = bisect_right(known.ends, at) - 1
    while i >= 0 and known.starts[i] >= floor:
        if known.found[i].kind == "region" and leads(hans, known.starts[i]):
            return known.found[i]
        i -= 1
    return None


def _clause_start(hans: str, floor: int, at: int) -> int:
    return max(hans.rfind(mark, floor, at) for mark in ",;:。\n") + 1


def _is_strong(hans: str, one: Subject, clause: int) -> bool:
    """Whether a stretch carries the clauses behind it; persons and stages carry only their own."""
    if hans.startswith(_NOT_SUBJECT_AFTER, one.end):
        return False
    if one.kind != "region" and hans[one.end : one.end + 1].isdigit():
        return False
    same = one.start >= clause
    if one.kind == "region":
        return leads(hans, one.start) or (same and not _is_complement(hans, one))
    if one.kind in ("persons", "stage"):
        return same and not hans.startswith(_STAGE_AFTER, one.end) and leads(hans, one.start)
    return leads(hans, one.start)


def _is_complement(hans: str, one: Subject) -> bool:
    return _NOT_SUBJECT_BEFORE.search(hans, max(0, one.start - 4), one.start) is not None


def named(word: str, hans: str, part: Part) -> str:
    """The name behind 我校, 我区 or 学校 where the part tells it, else the word itself.

    >>> named("我校", "我校", Part(0, 9, 1, org="河口镇中心小学"))
    '河口镇中心小学'
    >>> named("我县", "我县", Part(0, 9, 1, county="鲁山县")), named("全县", "全县", Part(0, 9, 1, county="鲁山县"))
    ('鲁山县', '全县')
    """
    own, tail = part.org, (word[1:], hans[1:])
    if hans in ("全校", "全园", "全学区") and own and own.endswith(tail):
        return own
    if hans[:1] in "我本" and len(hans) <= 4:
        return _first_person(tail, part) or word
    if own and hans in ("学校", "学区", "幼儿园", "中心校", "中心学校") and _same_kind(own, word, hans):
        return own
    return word


def _first_person(tail: tuple[str, str], part: Part) -> str | None:
    """Whose 我校 or 我区 it is."""
    for name in (part.org, part.county, part.city, part.province):
        if name and name.endswith(tail):
            return name
    if tail[1] in ("校", "园"):
        return part.org
    return part.county if tail[1] in ("县", "区", "市", "旗") else None


def _same_kind(org: str, word: str, hans: str) -> bool:
    schools = ("学校", "學校", "小学", "小學", "中学", "中學", "完小")
    return org.endswith((word, hans)) or (hans == "学校" and org.endswith(schools))


def default(part: Part, hans: str, text: str) -> str | None:
    """Who speaks when no clause says: the part's organisation, else its title's, else 我区 or the like.

    >>> title = "学区2014年工作总结"
    >>> default(Part(0, 9, 1), title, title), default(Part(0, 9, 1, org="河口小学"), title, title)
    ('学区', '河口小学')
    >>> default(Part(0, 9, 1), "总结:我区新建学校2所", "總結:我區新建學校2所"), default(Part(0, 9, 1), "", "")
    ('我區', None)
    """
    if part.org:
        return part.org
    match = _TITLE.match(hans)
    if match and match[1]:
        return text[match.start(1) : match.end(1)]
    own = _OWN.search(hans)
    return named(text[own.start() : own.end()], own.group(), part) if own else part.county or part.city


_OWN = regex.compile(r"我(?:省|市|县|区|镇|乡|校|园|学区|局)")
_TITLE = regex.compile(
    r"\s*(?:第[一二三四五六七八九十]+篇[::]?)?((?:大?学区|[\p{Han}]{0,8}(?:小学|中学|学校|幼儿园|"
    r"教育局|中心校|完小))(?=\d|[xX]{2}|年|关于|工作|教育|教学|合格|安全|学期|二〇|创建|开展|建设|第|"
    r"总结|情况))?"
)
