"""Schools, offices and other public bodies, by the word their name ends with.

Chinese names carry their kind at the end (小学, 教育局, 领导小组), so a body is found by its head and
its name is read backwards from there, up to a word that can't belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from tasks.facts.language.word_lists import Finder, word_finder
from tasks.facts.organisations.body_names import is_short, name_start
from tasks.records import Span
from tasks.vocabulary import table


class Body(NamedTuple):
    """An organisation: `name_end` is where its own name ends and its head begins."""

    start: int
    end: int
    name_end: int
    kind: str  # school, district, office, group

    @property
    def named(self) -> bool:
        """Whether anything but the head tells it from others of its kind."""
        return self.start < self.name_end

    @property
    def proper(self) -> bool:
        """Whether the name alone tells who it is: 清河县教育局 does, 县教育局 and a working group don't."""
        return self.kind != "group" and self.name_end - self.start > (self.kind == "office")


def organisations(hans: str) -> list[Span]:
    """The bodies that a matching form names, or points at by their kind (区教育局, 学区).

    >>> text = "久长小学和县教育局联合成立了安全工作领导小组,鲁山县第3中学、河口二小参加"
    >>> [text[s.start : s.end] for s in organisations(text)]
    ['久长小学', '县教育局', '安全工作领导小组', '鲁山县第3中学', '河口二小']
    >>> organisations("全县中小学有2所薄弱学校,每二小时巡查一次,加大学校投入,教研所有资料")
    []
    """
    return [Span(body.start, body.end) for body in bodies(hans)]


def bodies_within(hans: str, low: int, high: int) -> tuple[Body, ...]:
    """Those bodies of a text that stand between two places of it.

    Finders that look at the words around a name ask here, so that a text is read once and not once a name.

    >>> text = "久长小学和县教育局。河口二小参加。"
    >>> [text[b.start : b.end] for b in bodies_within(text, 4, 20)]
    ['县教育局', '河口二小']
    """
    found = bodies(hans)
    first, last = (
        bisect_left(found, (low,)),
        bisect_left(found, (high,)),
    )  # bodies are in order by their starts
    return tuple(body for body in found[first:last] if body.end <= high)


@lru_cache(maxsize=4)
def bodies(hans: str) -> tuple[Body, ...]:
    """The same, with the kind and the place where the name ends and the head begins.

    The last texts are remembered, since several finders read the same part one after the other.
    """
    found: list[Body] = []
    floor = 0
    for at, end in _head_places(hans):
        head = hans[at:end]
        kind = _heads().get(head, "school")
        start = name_start(hans, floor, at, kind, head)
        if found and start == floor == found[-1].end and head.startswith("附属"):
            found[-1] = Body(found[-1].start, end, found[-1].name_end, "school")  # 师范大学附属小学
            floor = end
            continue
        region = head in _SCHOOLS and (_OF_REGION if head == "学校" else _OF_PROVINCE).match(hans, at)
        if (kind == "school" and (start == at or region)) or (start == at and _ALL.match(hans, end - 1)):
            continue
        found.append(Body(start, end, at, kind))
        floor = end
    return tuple(found)


_ALL = re.compile(r"所有(?![\d一二两三四五六七八九十])")  # 教研所有资料: all the papers, and no 教研所
_OF_REGION = re.compile(
    r"(?<=[市县])|(?<=[^社校特园景城]区)"
    r"|(?<=省)"
)  # 青石市学校安全工作: its schools, and no school of that name
_OF_PROVINCE = re.compile(
    r"(?<=省)|(?<=[市县区])(?=(?:小学|幼儿园|高中|初中)(?:教育|阶段|毕业|学业|语文|数学|英语|物理|化学|体育|音乐|美术|科学|思政|青年教师|教学|组))"
)  # 湖南省小学教师, 青石市小学语文教师: all of them
_SCHOOLS = frozenset(("学校", "小学", "中学", "幼儿园", "高中", "初中"))


@cache
def _heads() -> dict[str, str]:
    return {row[0]: row[1] for row in table("organisation_heads")}


@cache
def _find_heads() -> Finder:
    return word_finder(name for name in _heads() if not is_short(name))


# What stands at a head and makes it another word: 大+学校, 小学生, 教学区, 教育部门.
_NO_HEAD = regex.compile(
    r"(?<=[大中小]学(?=[生习校区]|组(?![织建])|术(?!科)|子(?!弟|公司))|[初高]中(?=[生级部女男]|组(?![织建]))|党组(?=织)|[省市县区州镇乡]委(?=员)|教学区|[大中小]学区|教办(?=[室公])|部(?=门))"
)
_NO_HEAD_ENDS = frozenset("学中区办组部委")
# 二小 and 一中, but not 二小时 and 一中心. This and the next one look back behind a plain character: so `re` passes
# over all others at once.
_SHORT_HEAD = re.compile(
    r"[一二三四五六七八九十](?<!届.)(?:小(?![学时组区块段类队事部节件])|中(?![学小考心国队间等级型年秋期旬午央层外西全]))"
)
# What Taiwan calls its schools for short: 青禾國小, but not 全国小学 and 国中央.
_TAIWAN_HEAD = re.compile(
    r"国(?<![全我中各美外本爱祖英德法俄韩泰出回建开].)(?:小(?![学时组区型朋康])|中(?![学小考心国等级型年期旬央层外西医药文共部华铁建石组]))"
    r"|高(?<=[一-鿿].)[商工](?![程业人作会资质场品])"
)


_OF_A_SCHOOL = ("校长", "校园", "校内", "校门", "校外", "校区", "校史", "校舍")


def _head_places(hans: str) -> Iterator[tuple[int, int]]:
    """Where heads stand, in order, without those inside an earlier one."""
    short = [match.span() for match in _SHORT_HEAD.finditer(hans)]
    taiwan = [match.span() for match in _TAIWAN_HEAD.finditer(hans)]
    done = 0
    for at, end in sorted([*_find_heads()(hans), *short, *taiwan]):
        headed = end - at > 2 and hans.startswith(_OF_A_SCHOOL, end - 1)
        if headed:
            end -= 1  # 青石县第一中学校长, and no 中学校
        other = not headed and end - at > 1 and hans[end - 1] in _NO_HEAD_ENDS and _NO_HEAD.match(hans, end)
        other = other or hans.startswith("提高中", at - 1)  # 不断提高中小学生的素质
        if at >= done and not other:
            done = end
            yield at, end
