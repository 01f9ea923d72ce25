"""The statistical metric that an indicator states, from its object, its verb and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tasks.vocabulary import table

_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Metric:
    """A row of `metrics.tsv`."""

    code: str
    name: str
    unit: str
    actions: frozenset[str]
    barred: frozenset[str]
    definition: str

    def admits(self, action: str | None) -> bool:
        """Whether a quantity under this verb can state the metric."""
        if action in self.barred:
            return False
        return "*" in self.actions or action in self.actions


def metric_of(thing: str | None, action: str | None, unit: str | None) -> str | None:
    """The code of the metric, or None where the vocabulary has none; all words in matching form.

    >>> metric_of("专任教师", None, "人"), metric_of("校舍", "新建", "平方米")
    ('teachers_full_time', 'building_area_new')
    >>> metric_of("学生·女", None, "人"), metric_of("灯泡", "购置", "个"), metric_of(None, None, "人")
    ('students_female', None, None)
    """
    if not thing:
        return None
    known = _by_object().get(unit or "")
    if known is None:
        return None
    for start in range(max(0, len(thing) - _LONGEST), len(thing)):
        for metric in known.get(thing[start:], ()):
            if metric.admits(action):
                return metric.code
    return None


@cache
def metrics() -> tuple[Metric, ...]:
    """All metrics of the vocabulary; those that ask for a verb before those that take any."""
    found = [_metric(*row) for row in table("metrics")]
    return tuple(sorted(found, key=lambda m: ("*" in m.actions, m.code)))


def _metric(code: str, name: str, unit: str, _: str, actions: str, definition: str) -> Metric:
    verbs = actions.split()
    barred = frozenset(v[1:] for v in verbs if v.startswith("-"))
    return Metric(code, name, unit, frozenset(v for v in verbs if not v.startswith("-")), barred, definition)


@cache
def _by_object() -> dict[str, dict[str, tuple[Metric, ...]]]:
    """Unit, then object, then the metrics to try in order."""
    objects = {row[0]: row[3].split() for row in table("metrics")}
    index: dict[str, dict[str, tuple[Metric, ...]]] = {}
    for metric in metrics():
        for word in objects[metric.code]:
            known = index.setdefault(metric.unit, {})
            known[word] = (*known.get(word, ()), metric)
    return index
