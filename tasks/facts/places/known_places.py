"""Divisions and towns by their names, where something is told of them: 鲁山县先后投入, 宁夏今年投资.

Behind any word that ends in 县 or 镇 only a few phrases tell that it is a name (青石镇现有学校9所). The names that
official lists have need no such phrase: an adverb, a time or a deed behind them is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.facts.language.clause_heads import clause_head
from tasks.facts.language.time_words import TIMES
from tasks.facts.places.places import is_division
from tasks.records import Span
from tasks.vocabulary import table

Found = tuple[int, int, str, int]  # start, end (negative), kind, end of the region: as `subjects` sorts them

_SAID = (
    rf"(?={TIMES}|先后|累计|已|共(?!同|青)|将|还|也|日前|近日|积极|始终|大力|继续|高度|坚持|不断|切实|认真|扎实|深入|统筹|严格|"
    r"[0-9]{1,5}余?多?[名位所家]|通过|采取|启动|实施|筹措|安排|筹集|完成|建成|制定|出台|投[资入]|新[建增]|有[\d一-鿿]|全面|把|拥有|"
    r"配套|配备|重建|改扩?建|扩建|加固|维修|改造|购置|招聘|发放|落实|撤并|计划(?!生育|委)|农村(?!信用|商业|合作|电)|中小学|义务教育|学前教育|各级各类|"
    r"教育(?=事业|经费|投入|支出|信息化|教学质量)|(?:小学|初中|高中|幼儿园?)(?=入|毛入|净入|巩固|适龄|阶段|毕业|学龄|专任|教师))"
)
_SHORT = (
    "宁夏|内蒙古|广西|西藏|新疆|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    "广东|海南|四川|贵州|云南|陕西|甘肃|青海"
)
# The last character of a name, 道 that of 街道. Both patterns begin plainly, so that `re` passes over all else at once.
_NAMED = re.compile(rf"[省市县区旗镇乡道](?<!(?<!街)道){_SAID}")
_PROVINCE = re.compile(rf"(?:{_SHORT}){_SAID}")
_IN_A_WORD = re.compile(r"(?<=[一-鿿])")
_LEAD_IN = re.compile(rf"(?:{TIMES}|目前|现在|同时|另外|此外|其中|据统计|日前|近日|其?[一二三四]是)*")
_LONGEST = 17  # characters of a clause before the last one of a name


def known_places(hans: str, stretch: Span) -> Iterator[Found]:
    """Divisions and towns that open a clause and of which something is told.

    >>> line = "今年,鲁山县先后投入36万元,野三关镇积极筹资9万元,宁夏36名教师获奖,许多乡镇已建9所"
    >>> [line[start:-end] for start, end, _, _ in known_places(line, Span(0, len(line)))]
    ['鲁山县', '野三关镇', '宁夏']
    """
    for match in _NAMED.finditer(hans, stretch.start, stretch.end):
        start = _name_start(hans, stretch.start, match.end())
        name = hans[start : match.end()]
        if is_division(name) or name in _towns():
            yield start, -match.end(), "region", 0
    for match in _PROVINCE.finditer(hans, stretch.start, stretch.end):
        if not _IN_A_WORD.match(hans, match.start()):
            yield match.start(), -match.end(), "region", 0


def _name_start(hans: str, floor: int, end: int) -> int:
    """Where the clause of a name begins, behind words that say when."""
    head = clause_head(hans, floor, end, _LONGEST)
    lead = _LEAD_IN.match(hans, head, end)
    return lead.end() if lead else head


@cache
def _towns() -> frozenset[str]:
    return frozenset(row[0] for row in table("towns"))
