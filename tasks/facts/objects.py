"""What a quantity counts or measures, and the verb that governs it.

Chinese puts the counted noun behind the quantity (购置5台电脑), before it (购置电脑5台, 合格率达95%), or leaves
it out where the quantity before has named it (其中女341人; 已整改8处). These are read from the stretch between
the neighbouring quantities and punctuation on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tasks.facts.phrases import after_verb, head_noun, left_of, right_of, trimmed
from tasks.facts.quantities import Quantity
from tasks.facts.subjects import Known
from tasks.facts.verbs import first_verb, modifies, nominal, verb_pattern
from tasks.records import Span


@dataclass(frozen=True, slots=True)
class Counted:
    """The object and the action of one quantity, as spans; `suffix` narrows an object carried over (女)."""

    object: Span | None = None
    action: Span | None = None
    suffix: str = ""
    carried: bool = False


_STAGE = regex.compile(
    r"(?:普通)?(?:小学|小學|初中|高中|中学|中學|幼儿园|幼兒園|学前班|职高|中职|初级中学|高级中学|"
    r"九年级|学前)(?:段|部|阶段)?\Z"
)
_WORKS = regex.compile(r"(?:工程|项目|建设|楼|设施|设备|活动|校舍|操场)\Z")
_SEX = regex.compile(r"(?:其中)?(?P<sex>女|男)(?:生|性|孩|童|教师|学生)?\Z")
_STOP = regex.compile(
    r"之多|专门|来(?=校|我)|[了着过在对向被把将从为是均都也已就并且与给由使让到按于以]|分别|共同|全部|"
    r"全程|统一|"
    r"通过|荣立|达标|正常|同时|因|每(?!年级)"
)
_PEOPLE = regex.compile(r"(?:教师|老师|学生|同学|校长|班主任|干部|职工|党员|幼儿|家长|代表|人员|领导|儿童)的")
_LESSONS = frozenset({"节", "课时", "学时"})
_VERBAL = frozenset({"次", "轮", "遍", "趟", "回", "场", "场次", "期"})
_PLAIN = {"area", "money", "share", "length", "mass", "volume", "score", "ratio", "text"}


def counted(hans: str, found: Quantity, before: int, after: int, subjects: Known) -> Counted:
    """Find the object and the action of a quantity.

    `before` is the end of the quantity before, `after` the start of the one after; `subjects` are stretches
    that name whose quantities these are, so that they are not taken into the object.

    >>> from tasks.facts.quantities import quantities
    >>> from tasks.facts.subjects import known
    >>> def show(hans):
    ...     q = next(quantities(hans))
    ...     c = counted(hans, q, 0, len(hans), known([]))
    ...     return [hans[s.start : s.end] if s else None for s in (c.object, c.action)]
    >>> show("购置图书5300册"), show("有8名教师参加比赛"), show("中考合格率为95.5%"), show("投入专项资金150万元")
    (['图书', '购置'], ['教师', '参加'], ['中考合格率', None], ['专项资金', '投入'])
    >>> show("(341人)")
    [None, None]
    """
    left = left_of(hans, found.start, before, subjects)
    right = right_of(hans, found.end, after)
    behind = _noun_behind(hans, found, right)
    own, verb = _noun_before(hans, left, found, subjects)
    if own and _is_subject(own, subjects) and (behind is not None or found.dimension == "money"):
        own = None
    if behind is not None and (own is None or _prefers_behind(hans, found, right, after, verb)):
        return Counted(behind, verb or first_verb(hans, behind.end, right.end))
    if own is not None:
        return _narrowed(hans, own, verb)
    action = verb or first_verb(hans, right.start, right.end)
    deed = verb_pattern().match(hans, right.start, right.end) if found.unit in ("人", "人次") else None
    if deed and right.end - right.start > 3 and not hans.startswith(("到", "至"), deed.end()):
        return Counted(right, action)
    return Counted(None, action, carried=True)


def _is_subject(own: Span, subjects: Known) -> bool:
    one = subjects.at(own.start)
    return one is not None and one.end == own.end


def _narrowed(hans: str, own: Span, verb: Span | None) -> Counted:
    """女341人: the thing is that of the quantity before, the word only narrows it."""
    sex = _SEX.fullmatch(hans, own.start, own.end)
    if sex:
        return Counted(None, verb, suffix=sex["sex"], carried=True)
    return Counted(own, verb)


def is_stage(hans: str) -> bool:
    """Whether a word is only a stage of schooling, which narrows what an earlier word named (其中初中9个).

    >>> is_stage("初中"), is_stage("初中教师")
    (True, False)
    """
    return _STAGE.match(hans) is not None


def _noun_behind(hans: str, found: Quantity, right: Span) -> Span | None:
    """N of Q + N or Q + 的 + N: up to a verb or particle, its last 的-phrase only."""
    linked = right.start > found.end
    if right.start == right.end or (found.dimension in _PLAIN and not linked):
        return None
    first = verb_pattern().match(hans, right.start, right.end)
    verbal = found.unit in _VERBAL
    if first and hans.startswith(("到", "至", "成"), first.end()):
        return None
    if first and not (linked or verbal or first.group() in nominal()):
        return None
    end = _phrase_end(hans, right, first.end() if first else right.start, verbal, found.unit in ("人", "所"))
    of = hans.rfind("的", right.start, end)
    start = of + 1 if 0 <= of < end - 1 else right.start
    end = len(hans[start:end].rstrip("和及与的、等")) + start
    return Span(start, end) if end > start else None


def _phrase_end(hans: str, right: Span, at: int, verbal: bool, acts: bool) -> int:
    """Where the noun phrase behind a quantity stops; those who act (人, 所) stop before any verb."""
    start, end = right.start, right.end
    stop = _STOP.search(hans, start, end)
    end = stop.start() if stop else end
    if not verbal:
        verbs = verb_pattern().finditer(hans, max(at, start + 1), end)
        verb = next((m for m in verbs if acts or m.group() not in nominal()), None)
        end = verb.start() if verb else end
    people = _PEOPLE.search(hans, start, end)
    return people.end() - 1 if people else end


def _prefers_behind(hans: str, found: Quantity, right: Span, after: int, verb: Span | None) -> bool:
    """With nouns on both sides the one behind wins, unless it already belongs to the next quantity."""
    if found.dimension in ("time", "age") and right.start == found.end:
        return False
    return not (right.end == after and after < len(hans) and hans[after - 1] not in "和及与")


def _noun_before(hans: str, left: Span, found: Quantity, subjects: Known) -> tuple[Span | None, Span | None]:
    """N of N + Q: what follows the last verb that leaves something, and that verb."""
    verbs = [
        m
        for m in verb_pattern().finditer(hans, left.start, left.end)
        if not modifies(hans, m, left.start, left.end)
    ]
    if not verbs:
        return (head_noun(hans, left), None) if left.end > left.start else (None, None)
    last = verbs[-1]
    if len(verbs) > 1 and last.group() in nominal() and verbs[-2].end() == last.start():
        whole = Span(last.start(), left.end)  # 撰写学习笔记: the second verb describes the noun
        return head_noun(hans, whole), Span(*verbs[-2].span())
    rest = after_verb(hans, last.end(), left.end)
    if rest.end > rest.start:
        return head_noun(hans, trimmed(hans, rest.start, rest.end, subjects)), Span(*last.span())
    if last.group() in nominal() or len(verbs) > 1 or found.dimension == "time":
        return _deed_noun(hans, left, verbs, found)
    return None, Span(*last.span())


def _deed_noun(
    hans: str, left: Span, verbs: Sequence[regex.Match[str]], found: Quantity
) -> tuple[Span | None, Span | None]:
    """N + Q where the noun is itself a verb: 组织教师培训3次, 校舍维修工程投资30万元, 学生捐款500元."""
    last = verbs[-1]
    if len(verbs) > 1:
        start = after_verb(hans, verbs[-2].end(), left.end).start
        return head_noun(hans, Span(start, last.end())), Span(*verbs[-2].span())
    if _WORKS.search(hans, left.start, last.start()):
        return head_noun(hans, Span(left.start, last.end())), Span(*last.span())
    if (
        (found.dimension != "count" and found.unit != "人")
        or found.unit in _VERBAL | _LESSONS
        or last.start() > left.start
    ):
        return Span(*last.span()), Span(*last.span())
    return None, Span(*last.span())
