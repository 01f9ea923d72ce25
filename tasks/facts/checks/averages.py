"""Averages and their totals, ratios of pupils and teachers: what is said of each head, and of all.

Only an average that lies near what follows is a check: 生均 may speak of other pupils than those who were counted before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import regex

from tasks.facts.checks.equations import NEAR, Check, Numbered, Pair, check, is_count, rounding
from tasks.records import Indicator

_NEIGHBOURS = 12  # quantities before an average that may belong to it
_EACH = regex.compile(
    r"(?:每人|每生|每名[\p{Han}]{0,4}|人均|生均|平均每?[\p{Han}]?|每[\p{Han}]{1,3})[\p{Han}]{0,4}\Z"
)
_HABIT = re.compile(r"每(?:学期|学年|周|月|天|年|日)")
_PER_PUPIL = regex.compile(r"生均[\p{Han}]{0,8}\Z")
_CLASS_SIZE = regex.compile(r"(?:平均班额|班额平均|平均每个?班|班均)[\p{Han}]{0,3}\Z")
_PUPILS = ("students", "students_primary", "students_junior", "students_senior")
_TEACHERS = ("teachers", "teachers_full_time", "staff")
# What is stated of each pupil, and the metric of all of it.
_TOTALS = {
    "site_area_per_pupil": "site_area",
    "building_area_per_pupil": "building_area",
    "green_area_per_pupil": "green_area",
    "sports_area_per_pupil": "sports_area",
    "equipment_per_pupil": "equipment_value",
    "books_per_pupil": "books",
}
_OF_ALL = frozenset({*_PUPILS, *_TEACHERS, *_TOTALS.values(), "classes"})
_RATIO = re.compile(r"(?P<first>[\d.]+)[:比](?P<second>[\d.]+)")

Stated = Mapping[str, Pair]  # the last figure of a metric, and under "pupils" the last of any pupils


def products(numbered: Numbered, hans: str) -> Iterator[Check]:
    """每人500元 for 120 persons against the sum that is stated."""
    for at, (i, each) in enumerate(numbered):
        if each.value == 1 or not _EACH.search(hans, max(0, each.start - 9), each.start):
            continue
        if _HABIT.search(hans, max(0, each.start - 9), each.start):
            continue
        counts = [
            p for p in numbered[max(0, at - _NEIGHBOURS) : at] if is_count(p[1]) and p[1].unit != each.unit
        ][-1:]
        totals = [p for p in numbered if p[1].unit == each.unit and p[0] != i and p[1].value > each.value]
        for total in totals[:1]:
            for count in counts:
                computed = each.value * count[1].value
                within = rounding(total[1], hans) + _share(each, hans) * count[1].value
                if count[1].value > 1 and abs(computed - total[1].value) <= NEAR * total[1].value:
                    yield check("product", [total, (i, each), count], total[1].value, computed, within)


def _share(each: Indicator, hans: str) -> float:
    """How exactly a share is meant: 每人500元 is what it says, 平均每班61名 is rounded."""
    mean = "均" in hans[max(0, each.start - 9) : each.start]
    return rounding(each, hans) or (0.5 if mean else 0.0)


def stated_in(numbered: Numbered) -> dict[str, Pair]:
    """What a sentence states of all: its first figure of each metric that an average or a ratio may be about."""
    found: dict[str, Pair] = {}
    for pair in numbered:
        metric = pair[1].metric
        if metric in _OF_ALL and pair[1].kind == "actual" and pair[1].value > 0:
            found.setdefault(metric, pair)
            if metric in _PUPILS and pair[1].unit == "人":
                found.setdefault("pupils", pair)
    return found


def per_pupil(numbered: Numbered, hans: str, stated: Stated) -> Iterator[Check]:
    """图书12903册,生均56.1册, with the pupils that the part has stated before."""
    pupils = stated.get("pupils")
    if pupils is None:
        return
    for at, (j, each) in enumerate(numbered):
        if not _PER_PUPIL.search(hans, max(0, each.start - 12), each.start):
            continue
        beside = numbered[at - 1] if at and numbered[at - 1][1].unit == each.unit else None
        named = stated.get(_TOTALS.get(each.metric or "", ""))
        one = _average((j, each), beside, pupils, hans)
        other = _average((j, each), named, pupils, hans)
        # A total that stands elsewhere may be that of another school: it proves an average, and disproves none.
        if other is not None and other.holds and (one is None or not one.holds):
            one = other
        if one is not None:
            yield one


def per_class(numbered: Numbered, hans: str, stated: Stated) -> Iterator[Check]:
    """学生315人。教学班7个,平均班额45人: only where it comes out, as the classes may be those of one stage."""
    pupils, classes = stated.get("pupils"), stated.get("classes")
    if pupils is None or classes is None or {pupils[0], classes[0]} <= {i for i, _ in numbered}:
        return
    for j, each in numbered:
        if not _CLASS_SIZE.search(hans, max(0, each.start - 10), each.start):
            continue
        computed = pupils[1].value / classes[1].value
        within = rounding(each, hans) or 0.5
        if each.unit == "人" and abs(computed - each.value) <= within + 1e-9:
            yield check("product", [(j, each), pupils, classes], each.value, computed, within)


def _average(mean: Pair, total: Pair | None, pupils: Pair, hans: str) -> Check | None:
    if total is None or total[1].unit != mean[1].unit:
        return None
    heads, each = pupils[1].value, mean[1]
    share = rounding(each, hans) or 0.5  # an average in whole numbers is a rounded one
    within = share + rounding(total[1], hans) / heads
    computed = total[1].value / heads
    if abs(computed - each.value) > NEAR * each.value:
        return None
    return check("product", [mean, total, pupils], each.value, computed, within)


def ratios(numbered: Numbered, hans: str, stated: Stated) -> Iterator[Check]:
    """师生比1:15 with the pupils and the teachers of the part: only where some of its teachers make it come out."""
    pupils = stated.get("pupils")
    for pair in numbered:
        written = _RATIO.fullmatch(hans, pair[1].start, pair[1].end)
        if (
            pupils is None
            or written is None
            or pair[1].metric not in ("student_teacher_ratio", "teacher_student_ratio")
        ):
            continue
        for name in _TEACHERS:
            found = _ratio(pair, written, pupils, stated.get(name))
            if found is not None and found.holds:
                yield found
                break


def _ratio(pair: Pair, written: re.Match[str], pupils: Pair, teachers: Pair | None) -> Check | None:
    """One ratio; how exactly it is meant, the larger of its numbers tells, the other is 1."""
    if teachers is None:
        return None
    by_teacher = pupils[1].value / teachers[1].value
    larger = max(written.groups(), key=float)
    within = 0.5 / 10 ** len(larger.partition(".")[2]) / float(larger)  # of the value
    computed = by_teacher if pair[1].value > 1 else 1 / by_teacher
    return check("rate", [pair, pupils, teachers], pair[1].value, computed, within * pair[1].value * 1.01)
