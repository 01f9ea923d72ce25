"""Metrics: one code for one thing that school statistics count."""

import pytest

from tasks.facts.metrics import metric_of, metrics
from tasks.facts.units import unit_of
from tasks.vocabulary import table, words


def test_codes_are_unique_words_and_definitions_are_sentences():
    codes = [m.code for m in metrics()]
    assert len(codes) == len(set(codes)) >= 120
    assert all(code.isascii() and code.replace("_", "").isalnum() and code.islower() for code in codes)
    assert [m.code for m in metrics() if not m.definition.endswith(".")] == []


def test_every_unit_of_a_metric_is_a_canonical_unit():
    for metric in metrics():
        known = unit_of(metric.unit)
        assert metric.unit in ("", "比") or (known is not None and known.name == metric.unit), metric.code


def test_every_metric_is_reached_by_one_of_its_objects():
    verbs = [None, *words("action_verbs")]
    for code, _, unit, objects, _, _ in table("metrics"):
        assert any(metric_of(o, v, unit) == code for o in objects.split() for v in verbs), code


@pytest.mark.parametrize(
    ("thing", "action", "unit", "code"),
    [
        ("在校学生", None, "人", "students"), ("学生·女", None, "人", "students_female"),
        ("教师", "招聘", "人", "teachers_hired"), ("教师", "现有", "人", "teachers"),
        ("校舍", "新建", "平方米", "building_area_new"), ("校舍", "维修", "平方米", "building_area_repaired"),
        ("初中辍学率", None, "%", "dropout_rate"), ("图书", "购置", "册", "books"), ("完全小学", None, "所", "schools_primary"),
    ],
)  # fmt: skip
def test_object_verb_and_unit_decide(thing, action, unit, code):
    assert metric_of(thing, action, unit) == code


@pytest.mark.parametrize(("thing", "unit"), [("灯泡", "个"), ("教师", "所"), (None, "人"), ("生", "人")])
def test_what_the_vocabulary_lacks_has_no_metric(thing, unit):
    assert metric_of(thing, None, unit) is None
