"""Bodies that go by their kind, alone or behind their place: 大队, 学院, 县医院, 柳河镇工会.

A school says 学校 of itself, and every other house that reports does the same with a word of its own. Such a
word is read as a name only at the head of a clause, since 医院 or 公司 elsewhere is any hospital or firm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from tasks.facts.language.clause_heads import clause_head
from tasks.facts.language.time_words import TIMES
from tasks.facts.language.tries import trie
from tasks.records import Span
from tasks.vocabulary import words

Found = tuple[int, int, str, int]  # start, end (negative), kind, end of the region: as `subjects` sorts them

#: What banks, firms, stations and troops call themselves behind 我, 本, 该 or 全.
OF_THEIR_OWN = (
    "行(?![业动程政为走列使驶李我])|公司|集团|厂|社(?![会区团])|所(?![有以在属做能需得见想说处谓])|[大支中]队"
)
_LEAD_IN = re.compile(rf"(?:{TIMES}|目前|现在|同时|另外|此外|其中|截至[^,]{{0,6}}|据统计|期间)*")
_PLACE = re.compile(
    r"(?:[xX×]{2,4}|某某?)?(?:[省市县区州旗镇乡村]|(?![全各我本该每两一])[一-鿿]{1,6}?[省市县区州旗镇乡村])?"
    r"(?:第?[一二三四五六七八九十])?(?:[大支]队|分局)?"
)
_NO_PLACE = re.compile(r"[的在是和与及对为向由从到据将把使让被等各每]")
# 公司职工, 街道级案例, 图书馆馆舍, 中心小学: something of the house, or another word.
_OF_IT = "级长员人部科室小校学幼费款生系馆辖本居党领干职班委式型化性民内外"
_LONGEST = 21  # characters of a clause before the word
_ACTS = re.compile(r"(?![的、和与及等内外里级长员工人])[一-鿿\d]")


@cache
def _house() -> re.Pattern[str]:
    """The words, the longest at a place."""
    return re.compile(rf"{trie(words('house_words'))}(?![{_OF_IT}]|完(?!成)|工[人会程])")


@cache
def _deeds() -> frozenset[str]:
    return frozenset(word for word in words("action_verbs") if len(word) == 2)


@cache
def _stops() -> frozenset[str]:
    return frozenset(words("organisation_stops"))


def houses(hans: str, stretch: Span) -> Iterator[Found]:
    """The houses that open a clause, with the place before them; whether something is said of them is not asked here.

    >>> line = "柳河镇工会走访职工9名,今年大队查处违法36起,到医院看望老人"
    >>> [line[start:-end] for start, end, _, _ in houses(line, Span(0, len(line)))]
    ['柳河镇工会', '大队']
    """
    for match in _house().finditer(hans, stretch.start, stretch.end):
        start = _name_start(hans, stretch.start, match.start())
        if start is not None:
            yield start, -match.end(), "house", 0


# 柳溪水泥厂实现产值, 河口司法所调解纠纷, 县财政拨付资金: bodies whose own name no place ends.
_PAYS = "按|拨|安排|列支|用于|全额|每年|预算|投[资入]|补助|承担|负担|下达|累计|共|已"
_ACTS_AS = (
    r"实现|完成|上缴|纳税|现有|拥有|占地|[位坐]落于|位于|共|全年|总|以|被|在|始终|一直|先后|积极|荣获|组织(?!部)|开展|召开|举办|联合|"
    r"有[\d一-鿿]|为[^,;。了]{1,8}单位"
)
_NAMED = re.compile(
    rf"(?:(?P<fund>(?:中央|国家|省|市|县|区|镇|乡)级?财政)(?={_PAYS})"
    r"|(?P<name>(?:司法所|派出所|供电所|支行|合作社|敬老院|林场|水库|[一-鿿]厂|公司|集团|社区|[大支]队|[一-鿿]{2}站))"
    rf"(?={_ACTS_AS}))"
)
# How each of these ends: cheap to look for, and seldom there.
_NAMES_END = re.compile(rf"[政所行社院场库厂司团区队站](?={_PAYS}|{_ACTS_AS})")
_LONGEST_NAME, _LEAST_NAME = 10, 2


def named_houses(hans: str, stretch: Span) -> Iterator[Found]:
    """Firms and stations by names of their own, and the funds that pay, at the head of a clause.

    >>> line = "柳溪水泥厂实现产值9亿元,县财政拨付36万元,组织公司先后出资"
    >>> [line[start:-end] for start, end, _, _ in named_houses(line, Span(0, len(line)))]
    ['柳溪水泥厂', '县财政']
    """
    if not _NAMES_END.search(hans, stretch.start, stretch.end):
        return
    for match in _NAMED.finditer(hans, stretch.start, stretch.end):
        head = _clause_head(hans, stretch.start, match.start())
        if match["fund"] and head == match.start():
            yield match.start(), -match.end("fund"), "body", 0
        elif match["name"] and _is_name(hans, head, match.start()):
            yield head, -match.end("name"), "body", 0


def _is_name(hans: str, start: int, end: int) -> bool:
    """Whether what opens a clause before the word for a firm can be its name."""
    if not _LEAST_NAME <= end - start <= _LONGEST_NAME or hans[start] in "全各我本该每两一":
        return False
    stops = any(hans[i : i + 2] in _stops() or hans[i : i + 2] in _deeds() for i in range(start, end - 1))
    return not stops and not _NO_PLACE.search(hans, start, end)


def _clause_head(hans: str, floor: int, at: int) -> int:
    """Where the clause begins that goes on to `at`, behind words that say when."""
    head = clause_head(hans, floor, at, _LONGEST)
    lead = _LEAD_IN.match(hans, head, at)
    return lead.end() if lead else head


def _name_start(hans: str, floor: int, at: int) -> int | None:
    """Where the name of a house begins whose word stands at `at`; nothing if its clause begins with something else."""
    start = _clause_head(hans, floor, at)
    while hans[start] in "*＊":
        start += 1
    named = _PLACE.fullmatch(hans, start, at) and not _NO_PLACE.search(hans, start, at)
    return start if named and not any(hans[i : i + 2] in _stops() for i in range(start, at - 1)) else None


_BEHIND_TITLE = re.compile(
    r"(?=(?:19|20)[\dxX×*＊_○]|[xX×*＊_○]{2}|年|工作|关于|情况|总结|汇报|自查|党建|[上下]半年|\n)"
)


def titled_house(hans: str, text: str) -> str | None:
    """The house that a title begins with: 某县法院 of `某县法院工作汇报`.

    >>> title = "某县法院工作汇报"
    >>> titled_house(title, title), titled_house("我县法院工作", "我县法院工作")
    ('某县法院', None)
    """
    first = next(houses(hans, Span(0, min(len(hans), _LONGEST_TITLE))), None)
    if first is None or first[0] or not _BEHIND_TITLE.match(hans, -first[1]):
        return None
    return text[: -first[1]]


def blanked_school(hans: str, text: str) -> str | None:
    """The school that the first lines introduce though its name is blanked out.

    >>> words = "xx中学是一所农村初中,占地36亩。"
    >>> blanked_school(words, words), blanked_school("走访xx中学36次", "走访xx中学36次")
    ('xx中学', None)
    """
    found = _BLANKED_SCHOOL.search(hans, 0, _INTRODUCTION)
    return text[found.start() : found.end()] if found else None


_INTRODUCTION = 400  # characters in which a report introduces its school
_BLANKED_SCHOOL = re.compile(
    r"(?<![一-鿿xX×*])[xX×*]{2,4} ?(?:[镇乡县区市])?(?:中心)?(?:学校|[小中]学|完小|幼儿园)"
    r"(?=[是为]一所|[坐座]落|位于|地处|始建|创[办建]|占地|现有)"
)
_LONGEST_TITLE = 24
_FIRST = 60  # characters in which news say who acts
_OF_A_PLACE = re.compile(r"[一-鿿]{2,6}[省市县区州旗镇乡]")
_WHOLE = re.compile(r"(?<![一-鿿])全[省市县区镇乡村旗]")


def house_of(hans: str, text: str) -> str | None:
    """The house that opens two clauses, by the fullest of its names, or the first ones by the name of its place.

    >>> words = "医院现有床位96张。石桥县医院投入36万元。医院获奖。"
    >>> house_of(words, words), house_of("医院很忙。", "医院很忙。")
    ('石桥县医院', None)
    """
    found = [(a, -b) for a, b, _, _ in houses(hans, Span(0, len(hans))) if _ACTS.match(hans, -b)]
    if first := next(named_houses(hans, Span(0, min(len(hans), _FIRST))), None):
        return text[first[0] : -first[1]]
    if not found or _WHOLE.search(hans, 0, found[0][0]):
        return None  # a report on a place that also tells of its firms
    if found[0][0] < _FIRST and _OF_A_PLACE.match(hans, *found[0]):
        return text[slice(*found[0])]
    kinds = Counter(hans[max(a, b - 2) : b] for a, b in found)
    kind, times = kinds.most_common(1)[0]
    longest = max((b - a, a, b) for a, b in found if hans.endswith(kind, a, b))
    return text[longest[1] : longest[2]] if times > 1 else None
