"""Metrics: one code for one thing that school statistics count."""

import pytest

from tasks.facts.indicators import find_indicators
from tasks.facts.metrics import metric_of, metrics, unmapped
from tasks.facts.units import unit_of
from tasks.vocabulary import table, words
from tests.facts.passages import passage


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


@pytest.mark.parametrize(
    ("thing", "unit", "code"),
    [
        ("生均图书", "册", "books_per_pupil"), ("图书", "册", "books"), ("生均灯泡面积", "平方米", None), ("幼儿园", "处", "schools_kindergarten"),
        ("主题班会(每周)", "次", "sessions_classmeetings"), ("小学生均公用经费", "元", "funds_public_use_per_pupil"),
    ],
)  # fmt: skip
def test_means_are_metrics_of_their_own_and_frequency_is_none(thing, unit, code):
    assert metric_of(thing, None, unit) == code


def test_what_is_counted_often_without_a_metric_is_an_issue_with_the_line_to_add():
    hans = "更换灯泡12个。更换灯泡30个。更换灯泡8个。制作横幅5条。现有学生400人,学生402人,学生399人。"
    found = find_indicators(passage(hans))[0]
    assert [(i.stage, i.kind, hans[i.start : i.end], i.note) for i in unmapped(found)] == [
        ("extract", "unknown_metric", "12个", "metrics.tsv: 灯泡 in 个, 3 times")
    ]
