"""Lists of things and lists of numbers that answer each other: 小学、初中入学率分别为100%和98%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.indicators.carried import Past
from tasks.facts.indicators.stages import stage_before
from tasks.facts.indicators.subjects import Known
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_LISTED = frozenset({"、", "和", ",", "与", "及", "以及"})
_MOST = 12  # of one list: enough for any report
_WINDOW = 100  # characters before the first number in which its list of things stands
# The things of a list end at 分别; a verb and a colon may part them from their numbers.
_THINGS = re.compile(
    r"(?P<things>[一-鿿“”、]{3,})(?:分别|依次)(?:[为是占达到约有]{1,3}|(?:增长|增加|提高|下降|减少|上升|降低)了?|完成[一-鿿]{0,10}的?)?:?\Z"
)
# 石桥小学、东山小学分别投入30万元、20万元: who did as much each.
_OWNERS = re.compile(r"(?P<things>[一-鿿“”、]{3,})分别[一-鿿]{0,10}\Z")
_BODIES = frozenset({"body", "region", "house", "donor"})
_APART = re.compile("、|和(?![谐平睦])|与(?![会])|以及|及(?![格时])")
_EACH = re.compile("分别|依次")
# 语文、数学、英语及格率: as long as each of the others is what the last has for itself.
_FOR_ALL = re.compile(r"(?:[一-鿿]{1,4}率|平均分|均分|教师|老师|成绩)\Z")
# 城镇、农村居民人均可支配收入, 粮食、油料产量: of what kind each of the others is.
_KINDS = re.compile(
    r"城[镇市乡]|[农乡]村|[工农]业|[进出]口|中央|地方|粮食|油料|蔬菜|棉花|水稻|小麦|玉米|客运|货运|内资|外资|第[一二三]"
)
_OF_KINDS = re.compile(
    r"(?:常住)?(?:居民)?[一-鿿]{0,10}(?:收入|支出|增加值|产值|产量|面积|总[额值量]|贷款|存款|失业率|增速)\Z"
)
_LEVEL = re.compile(r"(?:国家|[省市县区州镇乡校])级?\Z")  # 国家、省、市级课题
_AGAIN = re.compile(r"[,;]分别[一-鿿]{0,8}\Z")
_GREW = re.compile(r"增长|增加|提高|下降|减少|上升")
_LEAD = re.compile(r"(?:其中|年度?|目前|全[省市县区镇乡校国年]|\d{4}年|我[省市县区镇乡校])+")


def run_of(hans: str, found: Sequence[Quantity], i: int) -> tuple[int, int]:
    """The first and behind the last of the quantities that stand in one list with the i-th.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> hans = "有学生96人,小学、初中入学率分别为100%和98%"
    >>> run_of(hans, list(quantities(hans)), 2)
    (1, 3)
    """
    first = last = i
    while first and i - first < _MOST and hans[found[first - 1].end : found[first].start] in _LISTED:
        first -= 1
    while (
        last + 1 < len(found)
        and last - i < _MOST
        and hans[found[last].end : found[last + 1].start] in _LISTED
    ):
        last += 1
    return first, last + 1


def answered(
    hans: str, found: Sequence[Quantity], i: int, past: Sequence[Past], subjects: Known
) -> Sequence[Span] | Past | None:
    """What the i-th quantity answers in a list of as many things before 分别, or in the list of numbers before.

    A thing may be two stretches: what is its own (小学), and what the last of the list says for all (入学率).

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.indicators.subjects import known
    >>> def show(hans):
    ...     them = list(quantities(hans))
    ...     all_spans = [answered(hans, them, i, (), known([])) or () for i in range(len(them))]
    ...     return ["".join(hans[s.start : s.end] for s in spans) for spans in all_spans]
    >>> show("小学、初中入学率分别为100%和98%"), show("入学率、巩固率分别达到99%、97%")
    (['小学入学率', '初中入学率'], ['入学率', '巩固率'])
    >>> show("城镇、农村居民人均可支配收入分别增长4%、6%"), show("投资、财政收入分别增长4%、6%")
    (['城镇居民人均可支配收入', '农村居民人均可支配收入'], ['投资', '财政收入'])
    >>> show("教师和学生36人"), show("小学、初中入学率分别为100%")
    ([''], [''])
    """
    first, end = run_of(hans, found, i)
    count = end - first
    at = found[first].start
    if count < 2 or _EACH.search(hans, max(0, at - 14), at) is None:
        return None
    if again := _AGAIN.search(hans, max(0, at - 14), at):
        return None if "占" in again.group() else _taken_up(past, count, again)
    items = _named(_THINGS, hans, found, first)
    if len(items) != count or any(_is_body(one, subjects) for one in items):
        return None
    return _whole(hans, items, i - first)


def bearer(hans: str, found: Sequence[Quantity], i: int, subjects: Known) -> Span | None:
    """Whose the i-th quantity is in a list of as many bodies before 分别.

    石桥小学、东山小学分别投入30万元、20万元: each has spent its own sum.

    >>> from tasks.facts.indicators.subjects import known, subjects
    >>> from tasks.facts.language.verbs import verbs_in
    >>> from tasks.facts.organisations.organisations import organisations
    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans):
    ...     them, here = list(quantities(hans)), [Span(0, len(hans))]
    ...     who = known(subjects(hans, organisations(hans), verbs_in(hans, here), here))
    ...     spans = [bearer(hans, them, i, who) for i in range(len(them))]
    ...     return [hans[s.start : s.end] if s else None for s in spans]
    >>> show("石桥小学、东山小学分别投入30万元、20万元"), show("石桥小学分别投入30万元、20万元")
    (['石桥小学', '东山小学'], [None, None])
    """
    if hans.find("分别", max(0, found[i].start - _WINDOW), found[i].start) < 0:
        return None
    first, end = run_of(hans, found, i)
    at = found[first].start
    if end - first < 2 or hans.find("分别", max(0, at - 14), at) < 0:
        return None
    items = _named(_OWNERS, hans, found, first)
    ones = [subjects.at(item.start) for item in items]
    if len(items) != end - first or any(one is None or one.kind not in _BODIES for one in ones):
        return None
    if any(one is None or one.end != item.end for one, item in zip(ones[:-1], items[:-1], strict=True)):
        return None
    own = ones[i - first]
    return Span(own.start, own.end) if own else None


def _named(pattern: re.Pattern[str], hans: str, found: Sequence[Quantity], first: int) -> list[Span]:
    """The items of the list that a pattern finds before the first number of a run."""
    at = found[first].start
    low = max(0, at - _WINDOW, found[first - 1].end if first else 0)
    things = pattern.search(hans, low, at)
    return list(_items(hans, *things.span("things"))) if things else []


def _taken_up(past: Sequence[Past], count: int, again: re.Match[str]) -> Past | None:
    """What the list before was of; 分别占…的19%、20%,分别增长9%、12% goes back to what the shares were of."""
    grown = _GREW.search(again.group()) is not None and len(past) >= 2 * count
    one = past[-2 * count] if grown and (past[-count].text or "").endswith("的比例") else None
    one = one or (past[-count] if len(past) >= count else None)
    return one if one is not None and one.text else None


def _items(hans: str, start: int, end: int) -> list[Span]:
    """The things of a list, without what leads it in."""
    lead = _LEAD.match(hans, start, end)
    start = lead.end() if lead else start
    found: list[Span] = []
    for mark in _APART.finditer(hans, start, end):
        found.append(Span(start, mark.start()))
        start = mark.end()
    found.append(Span(start, end))
    return found if all(one.end > one.start for one in found) else []


def _is_body(item: Span, subjects: Known) -> bool:
    """石桥小学、柳河小学分别为36人和40人: whose they are, and not what they are."""
    one = subjects.at(item.start)
    return one is not None and one.end == item.end and one.kind not in ("stage", "grade")


def _whole(hans: str, items: Sequence[Span], i: int) -> Sequence[Span] | None:
    """小学 of 小学、初中入学率, 轻 of 轻、中、重度近视: with what the last of them says for all."""
    own, last = items[i], items[-1]
    if "的" in hans[last.start : last.end]:
        return None
    if own is last:
        return (last,)
    if all(one.end - one.start == 1 for one in items[:-1]):
        return own, Span(last.start + 1, last.end)
    if (shared := _shared(hans, items)) is not None:
        return own, shared
    stage = stage_before(hans, own)
    of_last = stage_before(hans, last)
    if stage == own.end and of_last and of_last < last.end:
        return own, Span(of_last, last.end)
    return (own,)


def _shared(hans: str, items: Sequence[Span]) -> Span | None:
    """及格率 of 语文、数学、英语及格率, 级课题 of 国家、省、市级课题: what the last says for all of one kind."""
    last, others = items[-1], items[:-1]
    grade = hans.find("级", last.start, last.start + 3)
    if grade > last.start and _LEVEL.match(hans, last.start, grade + 1):
        bare = all(_LEVEL.fullmatch(hans, one.start, one.end) for one in others)
        return Span(grade, last.end) if bare and grade + 1 < last.end else None
    sizes = {one.end - one.start for one in others}
    at = last.start + min(sizes)
    kinds = all(_KINDS.fullmatch(hans, one.start, one.end) for one in others)
    if kinds and _KINDS.match(hans, last.start, at) and _OF_KINDS.fullmatch(hans, at, last.end):
        return Span(at, last.end)
    return (
        Span(at, last.end)
        if len(sizes) == 1 and at < last.end and _FOR_ALL.fullmatch(hans, at, last.end)
        else None
    )
