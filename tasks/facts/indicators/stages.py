"""Words that only narrow what an earlier quantity named: stages of schooling, sorts of schools, who runs them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_STAGE_WORDS = (
    r"(?:普通)?(?:小[学學]|初中|高中|中[学學]|幼儿园|幼兒園|[学學]前班|[职職]高|中[职職]|初[级級]中[学學]|高[级級]中[学學]|"
    r"九年[级級]|[学學]前)(?:段|部|[阶階]段)?"
)
_STAGE = re.compile(rf"{_STAGE_WORDS}\Z")
_OPENING_STAGE = re.compile(
    rf"(?:{_STAGE_WORDS}|(?:中等职业|普通高等|高等|特殊教育)(?:学校|教育)?|(?:城市|农村|城区|乡镇|男|女)生?)"
)
# 初中教师, 在校学生初中人数: what the next stage narrows is the same thing.
_STAGE_WITHIN = re.compile(
    rf"\A(?:乡镇|鄉鎮|村级|村級)?(?:中小[学學]|{_STAGE_WORDS})|\A(?:村小|教[学學][点點])|(?:小学|小學|初中|高中|中学|中學|幼儿园|幼兒園)人[数數]\Z"
)
_NARROW = (
    r"(?:其余|其餘|其他|公办|民办|公辦|民辦|市直|县直|縣直|城区|城區|城市|农村|農村|乡镇|鄉鎮|"
    r"在[编編岗崗册冊职職]|[专專兼][职職]|[专專]任|外聘|临聘|臨聘|"
    r"(?:国家|國家|省|市|县|縣|区|區|校|部)(?:级|級)|(?:学|學)前[一二三]年)"
)
_NARROWING = re.compile(rf"(?:其中)?{_NARROW}\Z")
_NARROWED = re.compile(rf"\A{_NARROW}")
_RATE = regex.compile(r"([\p{Han}]{0,4}率)\Z")
PERSONS = frozenset("生师師员員工童儿兒人部者长長家户戶口数數民")
# 其中在园幼儿96人,小学380人: pupils, though children were counted last.
_SMALL_CHILDREN = re.compile(r"(?:在园|在園|入园|入園|[学學]前)?幼[儿兒]\Z")
_OF_BOTH = re.compile(r"中小([学學]生)")  # 在校中小学生, of whom those of the 小学
_OF_SMALL = ("园", "園", "班", "学前", "學前")
# Sorts of schools that divide the people of a place as stages do: 小学教师136人(村小46人).
_VILLAGE_SCHOOLS = frozenset({"村小", "教学点", "教學點", "乡镇小学", "鄉鎮小學", "村级小学", "村級小學"})
CLASSES = frozenset({"个", "班"})  # 附设学前班11个: the classes are what is counted
_SHARED = frozenset({"人", "人次", "个", "班", "篇", "名", "项", "件", "册", "所"})


def completed(own: str, found: Quantity, same: Sequence[str]) -> str:
    """A word that only narrows what an earlier quantity named: 初中9个, 公办58所, 学前二年达到92.6%."""
    if not same:
        return own
    stage = is_stage(own) or (found.unit == "人" and own in _VILLAGE_SCHOOLS)
    base = _of_stages(own, found, same) if stage else same[-1]
    if found.unit == "%":
        rate = _RATE.search(_NARROWED.sub("", same[-1]))
        return own + str(rate[1]) if rate and not _RATE.search(own) and _NARROWING.match(own) else own
    if stage and (found.unit == "所" or (own[-1] == "班" and found.unit in CLASSES)):
        return own
    base = str(_NARROWED.sub("", without_how_often(base.split("·")[0])))
    if base and ((stage and not is_stage(base)) or _NARROWING.match(own)) and found.unit in _SHARED:
        return own + base
    return own


def _of_stages(own: str, found: Quantity, same: Sequence[str]) -> str:
    """What the stages of a list divide: of people, the last that names any (在校生 of 初中在校生)."""
    bases = [_STAGE_WITHIN.sub("", thing) for thing in reversed(same)]
    if found.unit == "人":
        small = own.endswith(_OF_SMALL)
        bases = [
            base
            for base in bases
            if base and base.split("·")[0][-1] in PERSONS and (small or not _SMALL_CHILDREN.match(base))
        ]
    base = next(filter(None, bases), "" if found.unit == "人" else same[0])
    base = _OF_BOTH.sub(r"\1", base)
    return f"{'學' if '學' in own else '学'}生" if base == "生" and own[-1] not in "学學中" else base


def stage_before(hans: str, span: Span) -> int:
    """Where a stage of schooling ends that opens a phrase, or 0 where none does.

    >>> stage_before("初中入学率", Span(0, 5)), stage_before("入学率", Span(0, 3))
    (2, 0)
    """
    stage = _OPENING_STAGE.match(hans, span.start, span.end)
    return stage.end() if stage else 0


def is_stage(hans: str) -> bool:
    """Whether a word is only a stage of schooling, which narrows what an earlier word named (其中初中9个).

    >>> is_stage("初中"), is_stage("初中教师")
    (True, False)
    """
    return _STAGE.match(hans) is not None


def without_how_often(thing: str) -> str:
    """例会(每周) without what says how often; 村(居)委会 stays whole."""
    return thing[: thing.rfind("(")] if thing.endswith(")") else thing
