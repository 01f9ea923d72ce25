"""The verbs that govern quantities in reports, and where such a word is only part of a noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from tasks.facts.language.tries import trie
from tasks.records import Span
from tasks.text.points import Signs, remembered_points, signs, starting_at
from tasks.vocabulary import words

_NAMED_DEED = frozenset(
    {
        "面积",
        "费",
        "费用",
        "款",
        "金额",
        "人数",
        "人次",
        "课",
        "会",
        "班",
        "奖",
        "者",
        "员",
        "生",
        "收入",
        "收益",
    }
)
_HEADED = re.compile(
    r"任务|活动|工作|专项(?:工作|行动)|专班|制度|人员|情况|经费|资金|费用|费|款|金额|率|人数|人次|项目|比赛|竞赛|大赛|会|班|课(?![桌椅])|员|"
    r"者|收入|收益|单位|中心|基地|材料|方案|计划|奖|工程|教师|教室|室(?![内外])|面积|场所|设备|设施|生"
)
_SINGLE_GUARD = {
    "设": "施备计立置定想法防", "有": "效关序力限机名色益所形无偿的利",
    "发": "展放现表生挥动送言布扬育明球光热起源达行票财病烧电奋", "建": "设筑立议档校制平网",
    "修": "养改订正补复缮葺读学业", "派": "出", "招": "生聘待商标投考牌", "聘": "任请期书用", "种": "类子族群畜", "占": "地比用",
    "交": "流通往易叉谈友警代", "捐": "款赠资",
    "购": "置买", "拨": "款付打通", "获": "得奖知益准悉", "辖": "区", "写": "作字实生照",
    "记": "者录忆账事性载",
}  # fmt: skip


# 局长李建国, 教师王修平: one character of a name is no verb.
_NAMED = rf"(?<![长师任友员学记][{''.join(w for w in words('common_surnames') if len(w) == 1)}])"
_PLANS = frozenset({"计划", "规划"})
_PLANNED = re.compile(
    r"[,:]?(?:于|在|用|到|到20|[今明全]年|今|明|从|将|近期|年内|总)?[新建投完招利引购改选培开安增修扩实启筹组举派添聘发资维争追分再继对把脱搬流种栽硬绿化补救\d]"
)


class Verb(NamedTuple):
    """A verb at its place."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of a passage in order, with their places as a plain list, so that looking them up is cheap."""

    found: tuple[Verb, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[Verb, ...]:
        """The verbs that lie between two offsets."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if high > low and self.found[high - 1].end > end:
            high -= 1
        return self.found[low:high]

    def at(self, start: int) -> Verb | None:
        """The verb that starts at `start`."""
        i = bisect_left(self.starts, start)
        return self.found[i] if i < len(self.starts) and self.starts[i] == start else None


def verbs_in(hans: str, within: Sequence[Span] | None = None) -> Verbs:
    """All verbs of a matching form, or of some stretches of it, in order; 开发区 and 进修学校 hold none.

    >>> [v.word for v in verbs_in("新建教学楼一栋,组织教师培训3次").found]
    ['新建', '组织', '培训']
    >>> verbs_in("经济开发区教师进修学校").found
    ()
    """
    nouns = _nouns()
    found: list[Verb] = []
    for match in _matches(hans, (Span(0, len(hans)),) if within is None else within):
        (start, end), word = match.span(), match.group()
        if word not in nouns and not (word in _PLANS and not _PLANNED.match(hans, end)):
            found.append(Verb(start, end, word))
    return Verbs(tuple(found), tuple([v.start for v in found]))


def _matches(hans: str, within: Sequence[Span]) -> Iterator[re.Match[str]]:
    pattern = _scan_pattern()
    if len(within) == 1 and len(hans) > 2 * (within[0].end - within[0].start):
        yield from pattern.finditer(
            hans, within[0].start, within[0].end
        )  # not worth a look at all of the text
        return
    places = _beginnings().places(remembered_points(hans))[0].tolist()
    for stretch in within:
        first, last = bisect_left(places, stretch.start), bisect_left(places, stretch.end)
        yield from starting_at(pattern, hans, places[first:last], stretch.end)


@cache
def _beginnings() -> Signs:
    return signs(dict.fromkeys((*words("action_verbs"), *_nouns()), 1))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(words("verb_nouns"))


@cache
def _scan_pattern() -> re.Pattern[str]:
    """Verbs and the nouns that hold one; `re`, since a trie of fixed words has nothing to backtrack into."""
    known = (*words("action_verbs"), *_nouns())
    first = "".join(sorted({word[0] for word in known}))
    return re.compile(f"(?=[{first}])(?:{_alternatives(known)})")


@cache
def verb_pattern() -> regex.Pattern[str]:
    """All verbs, longest first; single characters only where no other word holds them (设 but not 设备)."""
    return regex.compile(_alternatives(words("action_verbs")))


def _alternatives(known: tuple[str, ...]) -> str:
    short = [f"{w}(?![{_SINGLE_GUARD.get(w, 'x')}])" for w in known if len(w) == 1]
    long = trie(w for w in known if len(w) > 1)
    alone = rf"{_NAMED}(?<![共现所没只具享拥持含笔日书登标速传牢游撰填编缮听拼默描改违])(?:{'|'.join(short)})(?!\w率|面积|人数)"
    return rf"{long}(?![率度师]|面积|人数)|{alone}"


def modifies(hans: str, verb: Verb, start: int, end: int) -> bool:
    """评选活动, 维修工程, 退休教师: a verb that only describes the noun it stands before."""
    head = _HEADED.match(hans, verb.end, end) if verb.word in nominal() else None
    return head is not None and (verb.start > start or head.group() in _NAMED_DEED)


@cache
def nominal() -> frozenset[str]:
    """The verbs that also name the deed (培训3次, 捐款500元)."""
    return frozenset(words("nominal_verbs"))


@cache
def modal() -> frozenset[str]:
    """The verbs that only say that another deed is planned or asked for (计划投资)."""
    return frozenset(
        {"计划", "规划", "预计", "拟", "争取", "力争", "确保", "要求", "坚持", "保证", "确定", "需要"}
    )
