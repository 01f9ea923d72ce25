"""The statistical metric that an indicator states, from its object, its verb and its unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from tasks.records import Indicator, Issue
from tasks.text.normalise import match_form
from tasks.vocabulary import table, words

_LONGEST = 16
_OFTEN = 3  # times in a part
_WORTH_NAMING = 5
_PER_HEAD = ("生均", "人均", "师均", "班均", "户均")
_EACH = ("人均", "生均", "每人", "每名", "每位", "每生", "每校", "每所", "每班", "每个", "户均")
_UNITS = {"处": "所"}  # 幼儿园14处
_MONEY = "元"
_GROWN = re.compile(
    r"净[增减]|同期|年均|年平均|[多少高低翻](?:了|出|于)?\Z|增收|减收|增支|减支|压缩|压减|上调|下调|超出|快于|同期"
)
_ANY, _STOCK = "*", "has"


@dataclass(frozen=True, slots=True)
class Metric:
    """A row of `metrics.tsv`: a metric, in one unit, with the verbs that may govern it."""

    code: str
    name: str
    unit: str
    objects: tuple[str, ...]
    apart: tuple[str, ...]
    actions: frozenset[str]
    barred: frozenset[str]
    definition: str

    def admits(self, action: str | None) -> bool:
        """Whether a quantity under this verb can state the metric."""
        if action is None:
            return bool(self.actions & {_ANY, _STOCK})
        if _GROWN.match(action) or any(verb in action for verb in self.barred):
            return False  # 净增1440万元 is by how much it has grown
        if _ANY in self.actions or action in self.actions or (_STOCK in self.actions and action in _having()):
            return True
        return any(len(verb) > 1 and verb in action for verb in self.actions)  # 加固维修

    def means(self, before: str) -> bool:
        """Whether what is counted is the whole kind, by what stands before the object: 全县 does no harm, 少数民族 does."""
        if not before:
            return True
        if self.unit == "人" and _STOCK in self.actions and before.endswith("的"):
            return _WHOSE.search(before) is not None  # 新来的教师 are some of them
        qualifiers = (*self.apart, *_qualifiers()) if self.unit != _MONEY else self.apart
        return not any(before.endswith(word) if len(word) == 1 else word in before for word in qualifiers)


_COUNT = re.compile(r"(?<=[一-鿿]{2})(?:总人数|总数|人数|数量|数)$")  # 在校生人数, 毕业生数, 专任教师总数
_WHOSE = re.compile(r"(?:[校园县镇乡市区省村局班家国]|所有|全部|现有|我们?)的\Z")
_IN_WORD = re.compile(r"\([一-鿿、]{1,3}\)(?=[一-鿿])")  # 中师(中专)学历, 乡(镇)中心小学


@lru_cache(maxsize=4096)
def metric_of(thing: str | None, action: str | None, unit: str | None) -> str | None:
    """The code of the metric, or None where the vocabulary has none; all words in matching form.

    >>> metric_of("专任教师", None, "人"), metric_of("校舍", "新建", "平方米")
    ('teachers_full_time', 'building_area_new')
    >>> metric_of("全县学生", "现有", "人"), metric_of("残疾学生", "现有", "人"), metric_of("学生", "组织", "人")
    ('students', 'students_special', None)
    >>> metric_of("学生·女", None, "人"), metric_of("灯泡", "购置", "个"), metric_of(None, None, "人")
    ('students_female', None, None)
    >>> metric_of("在校生人数", None, "人"), metric_of("在校生人数", "增加", "人")
    ('students', None)
    >>> metric_of("本科学历的教师", None, "人"), metric_of("新来的教师", None, "人"), metric_of("全县的教师", None, "人")
    ('teachers_bachelor', None, 'teachers')
    """
    thing = _per_head(_IN_WORD.sub("", thing) if "(" in thing else thing) if thing else None
    if not thing:
        return None
    counted = _COUNT.sub("", thing)
    for name in dict.fromkeys((thing, counted)):
        for known_unit in (unit or "", _UNITS.get(unit or "", unit or "")):
            known = _by_object().get(known_unit)
            code = (_of_kind(name, action, known) or _longest(name, action, known)) if known else None
            if code:
                return code
    return None


def _of_kind(thing: str, action: str | None, known: Mapping[str, tuple[Metric, ...]]) -> str | None:
    """本科学历的教师 is 本科学历教师: what stands before 的 may be of the name of the metric."""
    of, _, kind = thing.rpartition("的")
    return _longest(of + kind, action, known, last=len(of) - 1) if of and kind else None


def _longest(
    thing: str, action: str | None, known: Mapping[str, tuple[Metric, ...]], last: int | None = None
) -> str | None:
    """The metric of the longest known word that ends the thing, from `last` at most; 生均图书 are no books."""
    if last is None:
        last = 1 if thing.startswith(_PER_HEAD) else len(thing) - 1
    for start in range(max(0, len(thing) - _LONGEST), last + 1):
        for metric in known.get(thing[start:], ()):
            if metric.means(thing[:start]) and metric.admits(action):
                return metric.code
    return None


def _per_head(thing: str) -> str:
    """The thing without how often it is meant, 例会(每周); what is meant for each, 图书(人均), is a mean: 人均图书."""
    name, bracket, note = thing.partition("(")
    return f"人均{name}" if bracket and note.startswith(_EACH) else name or thing


def unmapped(indicators: Sequence[Indicator]) -> list[Issue]:
    """A row for each thing that a part counts again and again and the vocabulary has no metric for.

    Only what occurs three times or more in a part is worth a line of `metrics.tsv`, and the five most
    frequent are enough; how many indicators have no metric is a matter of counting nulls.
    """
    first: dict[tuple[str, str], Indicator] = {}
    times: Counter[tuple[str, str]] = Counter()
    for one in indicators:
        if one.metric is None and one.object and len(one.object) <= _LONGEST and one.unit:
            key = (one.object, one.unit)
            first.setdefault(key, one)
            times[key] += 1
    often = (key for key, count in times.most_common() if count >= _OFTEN and not _is_known(*key))
    return [
        Issue(
            "extract", "unknown_metric", first[key].start, first[key].end,
            f"metrics.tsv: {key[0]} in {key[1]}, {times[key]} times",
        )
        for key in islice(often, _WORTH_NAMING)
    ]  # fmt: skip


def _is_known(thing: str, unit: str) -> bool:
    """Whether the vocabulary has the thing, though not as it is counted here: 组织学生30人, 少数民族学生30人."""
    hans, known = match_form(thing), _by_object().get(unit, {})
    return any(hans[start:] in known for start in range(len(hans) - 1))


@cache
def metrics() -> tuple[Metric, ...]:
    """All metrics of the vocabulary, in each of their units; those that ask for a verb before those that take any."""
    found = [_metric(*row) for row in table("metrics")]
    return tuple(sorted(found, key=lambda m: (_ANY in m.actions, m.code)))


def _metric(code: str, name: str, unit: str, objects: str, actions: str, definition: str) -> Metric:
    named, apart = _parted(objects.split())
    verbs, barred = _parted(actions.split())
    return Metric(code, name, unit, named, apart, frozenset(verbs), frozenset(barred), definition)


def _parted(listed: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is listed, and what is listed with a leading - as excluded."""
    return tuple(w for w in listed if not w.startswith("-")), tuple(
        w[1:] for w in listed if w.startswith("-")
    )


@cache
def _having() -> frozenset[str]:
    return frozenset(words("having_verbs"))


@cache
def _qualifiers() -> tuple[str, ...]:
    return words("metric_qualifiers")


@cache
def _by_object() -> dict[str, dict[str, tuple[Metric, ...]]]:
    """Unit, then object, then the metrics to try in order."""
    index: dict[str, dict[str, tuple[Metric, ...]]] = {}
    for metric in metrics():
        known = index.setdefault(metric.unit, {})
        for word in metric.objects:
            known[word] = (*known.get(word, ()), metric)
    return index
