"""Metrics: one code for one thing that school statistics count."""

from itertools import product

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tasks.facts.indicators.metrics import metric_of, metrics, unmapped
from tasks.facts.quantities.units import unit_of
from tasks.vocabulary import words
from tests.facts.passages import passage


def test_codes_are_words_with_one_name_and_definition_in_all_their_units():
    told = {(m.code, m.name, m.definition) for m in metrics()}
    codes = [code for code, _, _ in told]
    assert len(codes) == len(set(codes)) >= 120
    assert all(code.isascii() and code.replace("_", "").isalnum() and code.islower() for code in codes)
    assert [m.code for m in metrics() if not m.definition.endswith(".")] == []


def test_every_verb_of_a_metric_is_one_that_governs_quantities():
    verbs = {*words("action_verbs"), *words("nominal_verbs"), *words("intransitive_verbs"), "*", "has"}
    assert {verb for m in metrics() for verb in m.actions | m.barred} <= verbs
    assert set(words("having_verbs")) <= verbs


def test_no_two_metrics_claim_an_object_in_one_unit_under_one_verb():
    claims: dict[tuple[str, str, str], set[str]] = {}
    for metric in metrics():
        for thing, verb in product(metric.objects, metric.actions):
            claims.setdefault((metric.unit, thing, verb), set()).add(metric.code)
    assert {claim: codes for claim, codes in claims.items() if len(codes) > 1} == {}


def test_every_unit_of_a_metric_is_a_canonical_unit():
    for metric in metrics():
        known = unit_of(metric.unit)
        assert metric.unit in ("", "比") or (known is not None and known.name == metric.unit), metric.code


def test_every_row_is_reached_by_one_of_its_objects():
    verbs = [None, *words("action_verbs"), *words("nominal_verbs")]
    for metric in metrics():
        assert any(metric_of(o, v, metric.unit) == metric.code for o in metric.objects for v in verbs), metric


@pytest.mark.parametrize(
    ("thing", "action", "unit", "code"),
    [
        ("在校学生", None, "人", "students"), ("学生·女", None, "人", "students_female"),
        ("教师", "招聘", "人", "teachers_hired"), ("教师", "现有", "人", "teachers"),
        ("校舍", "新建", "平方米", "building_area_new"), ("校舍", "维修", "平方米", "building_area_repaired"),
        ("初中辍学率", None, "%", "dropout_rate"), ("图书", "购置", "册", "books_added"), ("图书", "拥有", "册", "books"),
        ("完全小学", None, "所", "schools_primary"), ("省电力公司资助", "获", "元", "donations"),
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


@pytest.mark.parametrize(
    ("thing", "action", "unit"),
    [
        ("少数民族适龄儿童入学率", None, "%"), ("非寄宿生", None, "人"), ("流动人口", None, "人"), ("民办高中", "新建", "所"),
        ("大学生", "资助", "元"), ("学生", "组织", "人"), ("学校", "进行", "所"), ("校舍", "规划", "平方米"), ("重点本科", "考上", "人"),
        ("听课(每人)", None, "节"), ("驾驶学校", "参观", "所"), ("最大班额", None, "人"), ("森林覆盖率", None, "%"),
        ("水泥合格率", None, "%"), ("体检不合格率", None, "%"), ("工农业生产总值", None, "元"), ("教育经费", "增加", "元"), ("毕业生", "减少", "人"),
    ],
)  # fmt: skip
def test_a_part_of_a_kind_and_what_was_done_with_some_are_not_the_kind(thing, action, unit):
    assert metric_of(thing, action, unit) is None


@pytest.mark.parametrize(
    ("thing", "action", "unit", "code"),
    [
        ("少数民族学生", "现有", "人", "students_minority"), ("全县在校学生", "共有", "人", "students"),
        ("图书(生均)", None, "册", "books_per_pupil"), ("贫困寄宿生生活补助", "发放", "元", "boarding_subsidy"),
        ("安全隐患", "排查", "个", "hazards"), ("师生比", None, "比", "teacher_student_ratio"), ("民办高中", None, "所", "schools_private"),
        ("初中生均公用经费", None, "元", "funds_public_use_per_pupil"), ("学前三年毛入园率", None, "%", "kindergarten_rate"),
        ("贫困人口", None, "人", "population_poor"), ("教师进修学校", None, "所", "schools_training"),
        ("公办幼儿园", "现有", "所", "schools_kindergarten_public"), ("教师周转房", "建成", "套", "staff_flats"),
        ("优秀教师", "授予", "人", "teachers_excellent"), ("老师", "被评为", "人", "commended_persons"),
        ("小教一级", None, "人", "teachers_middle_title"), ("宣传标语", "张贴", "条", "banners"), ("投资", "完成", "元", "investment"),
        ("论文获奖", "获奖", "篇", "prizes"), ("县级一等奖", "获得", "项", "awards_first"), ("学生", "劝返", "人", "students_returned"),
        ("学生", "考入", "人", "students_promoted"), ("本科以上学历", None, "%", "teachers_bachelor_rate"), ("缺编", None, "人", "staff_vacancies"),
    ],
)  # fmt: skip
def test_a_part_of_a_kind_has_the_metric_that_names_it(thing, action, unit, code):
    assert metric_of(thing, action, unit) == code


def test_a_known_thing_that_is_counted_otherwise_is_not_missing_from_the_vocabulary():
    text = "組織學生30人。組織學生28人。組織學生35人。"
    found = find_indicators(passage("组织学生30人。组织学生28人。组织学生35人。", text=text))[0]
    assert [(i.object, i.metric) for i in found] == [("學生", None)] * 3
    assert unmapped(found) == []


def test_what_is_counted_often_without_a_metric_is_an_issue_with_the_line_to_add():
    hans = "更换灯泡12个。更换灯泡30个。更换灯泡8个。制作横幅5条。现有学生400人,学生402人,学生399人。"
    found = find_indicators(passage(hans))[0]
    assert [(i.stage, i.kind, hans[i.start : i.end], i.note) for i in unmapped(found)] == [
        ("extract", "unknown_metric", "12个", "metrics.tsv: 灯泡 in 个, 3 times")
    ]


@pytest.mark.parametrize(
    ("hans", "codes"),
    [
        ("本科以上学历的教师已有66人。", ["teachers_bachelor"]),
        ("我校青年教师有36人。", [None]),
        ("全校的教师共66人。", ["teachers"]),
        ("今年高考本科上线34人,专科52人。", ["admitted_persons", None]),
        ("评出“书香班级”4个。", [None]),
        ("教育经费达到8240万元,净增3350万元。", ["education_budget", None]),
        ("立项市级课题8项,结题3项。", ["projects_research", None]),
        ("学校在校生由去年的546人变为566人。", ["students", "students"]),
        ("王小明等8位老师的教案入选。", [None]),
        ("河西小学等6所农村完小面貌一新。", [None]),
        ("辖河西、河东等9个行政村、2个社区。", ["villages", "neighbourhoods"]),
    ],
)
def test_a_part_of_a_kind_and_its_growth_are_not_the_kind(hans: str, codes: list[str | None]) -> None:
    assert [one.metric for one in find_indicators(passage(hans))[0]] == codes


@pytest.mark.parametrize(
    ("hans", "codes"),
    [
        ("新建教学楼1200平方米、教师宿舍860平方米。", ["building_area_new", "building_area_new"]),
        ("新建3600平方米宿舍楼一栋。", ["building_area_new", "buildings_new"]),
        ("撤并小学6所,初中3所。", ["schools_merged", None]),
        ("抽查学校36所,其中小学20所。", [None, None]),
        ("现有小学6所,初中3所。", ["schools_primary", "schools_junior"]),
        ("新购图书900册,藏书达3600册。", ["books_added", "books"]),
        ("招生120人,在校生360人。", ["students_enrolled", "students"]),
        ("改扩建幼儿园12所。", ["schools_rebuilt"]),
        ("全镇学校由26所撤并调整为9所。", ["schools", "schools"]),
        ("新校容纳18个班,900名学生。", [None, None]),
        ("应届生一本综合上线36人。", ["admitted_persons"]),
        ("加固校舍6栋3600平方米。", ["buildings_repaired", "building_area_repaired"]),
    ],
)
def test_a_verb_goes_on_over_the_list_that_it_governs(hans: str, codes: list[str | None]) -> None:
    assert [one.metric for one in find_indicators(passage(hans))[0]] == codes
