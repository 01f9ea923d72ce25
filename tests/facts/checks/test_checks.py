"""Equations between the quantities of a text: they hold, fail, or are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sample.documents import document
from tasks.facts.checks.checks import find_checks
from tasks.facts.extract import extract
from tasks.facts.indicators.indicators import find_indicators
from tasks.text.normalise import match_form
from tests.facts.passages import passage


def checks(hans: str) -> list[tuple[str, float, float, bool]]:
    one = passage(hans)
    return [(c.kind, c.stated, c.computed, c.holds) for c in find_checks(find_indicators(one)[0], one)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学生736人,其中初中生281人,小学生342人,学前幼儿113人。", ("parts", 736, 736, True)),
        ("全县有小学97所。其中完全小学60所,教学点37个。", ("parts", 97, 97, True)),
        ("幼儿园177所(公办60所,民办117所),另有教学点9个。", ("parts", 177, 177, True)),
        ("小学生5128人,初中生8840人,高中生15600人,合计29551人。", ("parts", 29551, 29568, False)),
        ("教职工242人,专任教师231人,其余12人为工勤人员。", ("parts", 242, 243, False)),
        ("教职工45人(男20人,女25人)。", ("sexes", 45, 45, True)),
        ("教职工45人(男20人,女26人)。", ("sexes", 45, 46, False)),
        ("适龄儿童5210人,其中入学4950人,入学率达95.01%。", ("rate", 95.01, 95.009597, True)),
        ("在校生11800人,流失6人,巩固率99.05%。", ("rate", 99.05, 99.949153, False)),
        ("参加检测的学生727人,及格706人,及格率百分之九十七点一。", ("rate", 97.1, 97.111417, True)),
        ("参加检测的学生727人,及格706人,及格率91.6%。", ("rate", 91.6, 97.111417, False)),
        ("寄宿生786人,占在校生815人的91.4%。", ("rate", 91.4, 96.441718, False)),
        (
            "学生9600人,其中初中9所,学生3600人;50人以上村小12所,学生3500人;教学点6个,学生2500人。",
            ("parts", 9600, 9600, True),
        ),
        ("学校有36个教学班,学生1645人,平均每个班46名学生。", ("product", 1645, 1656, True)),
        ("合格率由82%提高到93.5%,提高11.5个百分点。", ("growth", 11.5, 11.5, True)),
        ("学生由800人增加到1000人,增长25%。", ("growth", 25, 25, True)),
        ("全年拨款9亿元,比上年增加1.5亿元,增长20%。", ("growth", 20, 20, True)),
        ("为120名学生每人补助500元,共计6万元。", ("product", 60000, 60000, True)),
        ("在校学生230人。藏有图书12903册,生均56.1册。", ("product", 56.1, 56.1, True)),
        ("在校学生230人。藏有图书12903册,生均56册。", ("product", 56, 56.1, True)),
        ("在校学生230人。藏有图书12903册,生均54册。", ("product", 54, 56.1, False)),
        (
            "在校学生960人。占地面积14620平方米,绿化率30%,教师60人,生均占地面积15.23平方米。",
            ("product", 15.23, 15.229167, True),
        ),
        ("学校现有教师86人,学生1290人。师生比1:15。", ("rate", 0.066667, 0.066667, True)),
        ("实考118人,及格98人,优秀40人,优秀率33.9%。", ("rate", 33.9, 33.898305, True)),
        ("适龄人口1600人,在校学生1545人,入学率为96.56%。", ("rate", 96.56, 96.5625, True)),
        ("受理事项251件,办结243件,正在办理6件,其他2件。", ("parts", 251, 251, True)),
        (
            "校舍3650平方米,其中小学1930平方米,生均3.2平方米;初中1720平方米,生均4.1平方米。",
            ("parts", 3650, 3650, True),
        ),
        ("随迁子女643人,其中小学481人,初中162人。", ("parts", 643, 643, True)),
        ("教师58人,本科毕业的24人,专科毕业的31人,中师毕业的3人;高级教师45人。", ("parts", 58, 58, True)),
        ("学生309人,女生144人,一年级107人,二年级102人,三年级100人。", ("parts", 309, 309, True)),
        (
            "捐款3万元,同时硬化校园(由镇上出资6万元),整修操场2万元,共计11万元。",
            ("parts", 110000, 110000, True),
        ),
        ("在校生2650人(高中20个班1480人,初中15个班1170人)。", ("parts", 2650, 2650, True)),
        ("受理的364件申请中361件按期办完,3件延期。", ("parts", 364, 364, True)),
        ("专任教师73名,其中\n高中教师40名、初中教师\n30名、外聘教师\n3名。", ("parts", 73, 73, True)),
        ("学校有教工47名,其中专任教师33人,持证率100%。保育员6人,后勤人员8人。", ("parts", 47, 47, True)),
        ("办公经费1350万元,比上年的1250万元增长8%。", ("growth", 8, 8, True)),
        ("办公经费1350万元,比上年的1250万元增长9%。", ("growth", 9, 8, False)),
        ("毕业生从640名上升至720名,约成长12.5%。", ("growth", 12.5, 12.5, True)),
        ("全县规划建设学校96所。年内开工37所,占规划数的38.54%。", ("rate", 38.54, 38.541667, True)),
        ("全村总人口612人。现有农户95户,贫困人口471人,占总人口的76%。", ("rate", 76, 76.960784, True)),
        ("校舍1.6万平方米,其中危房2320平方米,危房率达14.5%。", ("rate", 14.5, 14.5, True)),
        ("受理事项251件,办结243件,未办结8件,办结率96.81%。", ("rate", 96.81, 96.812749, True)),
        ("外出务工129人,占总人口371人的34.7%。", ("rate", 34.7, 34.770889, True)),
        ("在校学生315人,其中女生150人。设班级7个,平均班额45人。", ("product", 45, 45, True)),
    ],
)
def test_an_equation_says_what_is_stated_what_follows_and_whether_they_agree(hans, want):
    assert checks(hans) == [want]


@pytest.mark.parametrize(
    "hans",
    [
        "学生736人,其中寄宿生200人,留守儿童30人。",
        "教师100人,其中本科60人,专科36人。",
        "教师56人,图书900册,电脑20台。",
        "新建校舍300平方米,投资20万元。",
        "学生842人。初中生305人,小学生392人,合计697个。",
        "收入由2.57万元增加到3.52万元,年均增长6.5%。",
        "参保率从91%提高到95%,补助标准提高84%。",
        "体育课每周安排4节,书法课每周1节。",
        "学生800人,教师52人,优秀率96.2%。",
        "比上年增加31人,增长5.2%。",
        "学校现有教师86人,学生1290人。师生比1:19。",
        "在校学生960人。占地面积14620平方米。河西教学点绿化很好,生均占地面积14.9平方米。",
        "青壮年8640人(其中城乡260人),非文盲8615人,农村非文盲率99.2%。",
        "参加竞赛38人,上报22人;选送教师11人,获奖5人。",
        "评出一等奖60人,二等奖30人,三等奖20人,优秀奖10人。",
        "在校生3.62万人,较去年增加0.12万人,普及率为96.7%。",
        "全校共有学生163人,其中学前班40多人,一年级31人,二年级42人,三年级47人。",
        "调解纠纷312件,其中311件达成协议,调解成功率100%。",
        "设完小两所,其中寄宿制一所。另有教学点一所。",
        "表彰30个集体,其中12名教师为先进个人。另有18个、12个两批。",
        "教师180人,比上年的1500人增长8%。",
        "全县规划建设学校96所。年内开工37所,占规划数的39%。",
        "校舍1.6万平方米,其中危房2320平方米,危房率达15.6%。",
    ],
)
def test_numbers_that_imply_nothing_give_no_check(hans):
    assert checks(hans) == []


def test_women_are_summed_where_the_parts_make_up_the_total():
    hans = "学生700人(女330人),其中初中生260人(女120人),小学生340人(女160人),幼儿100人(女50人)。"
    assert checks(hans) == [("parts", 700, 700, True), ("parts", 330, 330, True)]


def test_what_the_brackets_of_a_list_say_of_one_thing_is_summed_as_well():
    hans = (
        "在编教职工900人(专任教师820人),其中小学教职工560人(专任教师500人),初中教职工340人(专任教师320人)。"
    )
    assert checks(hans) == [("parts", 900, 900, True), ("parts", 820, 820, True)]


def test_what_last_year_is_said_to_have_been_is_what_growth_is_measured_by():
    hans = "上线1040人,上线率64%,比去年940人增加100人,增长10.6%。"
    assert checks(hans) == [("growth", 100, 100, True), ("growth", 10.6, 10.638298, True)]


def test_a_total_that_its_sentence_divides_is_not_divided_again_by_the_next_one():
    hans = "我县有中小学53所,其中普高3所,初中12所,小学32所,教学点6个。另有职业中学1所,民办学校5所。"
    assert checks(hans) == [("parts", 53, 53, True)]


def test_a_part_may_be_the_total_of_a_list_of_its_own():
    hans = "投入500万元,其中上级拨付300万元,包括免费资金180万元、改造资金120万元;县级投入200万元。"
    assert checks(hans) == [("parts", 5_000_000, 5_000_000, True), ("parts", 3_000_000, 3_000_000, True)]


def test_two_lists_in_one_sentence_are_kept_apart():
    hans = "全区有学校30所,在校生9100人。其中初中8所,在校生3400人;小学22所,在校生5700人。"
    assert checks(hans) == [("parts", 30, 30, True), ("parts", 9100, 9100, True)]


def test_approximate_totals_hold_within_a_twentieth():
    assert checks("小学生480人,初中生530人,合计约1000人。") == [("parts", 1000, 1010, True)]


def test_a_check_names_its_indicators_and_its_place():
    one = passage("开学了。学校有教师6人;学生10人,其中男生4人,女生6人。")
    found = find_indicators(one)[0]
    stated = find_checks(found, one)
    assert stated
    for check in stated:
        members = [found[i] for i in check.indicator_indexes]
        assert check.start == min(m.start for m in members)
        assert check.end == max(m.end for m in members)
        assert check.stated == members[0].value


@settings(deadline=None)  # the first call loads the vocabulary
@given(st.lists(st.integers(1, 9000), min_size=2, max_size=8), st.integers(-3, 3))
def test_a_closed_list_holds_if_and_only_if_it_adds_up(parts, slip):
    names = ["初中生", "小学生", "幼儿", "寄宿生", "走读生", "高中生", "职高生", "特教生"]
    listed = ",".join(f"{n}{p}人" for n, p in zip(names, parts, strict=False))
    total = sum(parts) + slip
    found = [c for c in checks(f"{listed},合计{total}人。") if c[1] == total]
    if slip == 0:
        assert ("parts", total, total, True) in found
    assert all(holds == (computed == total) for _, _, computed, holds in found)


def test_no_equation_of_a_coherent_sample_is_said_to_fail(request):
    number = 600 if request.config.getoption("--full") else 40
    for i in range(number):
        made = document(17, i)
        wrong = {(r["start"], r["end"]) for r in made.truth["checks"] if not r["holds"]}
        for part in extract(made.text, match_form(made.text)):
            for check in part.checks:
                one = part.indicators[check.indicator_indexes[0]]
                stated = (part.part.start + one.start, part.part.start + one.end)
                assert check.holds or any(s < stated[1] and stated[0] < e for s, e in wrong), made.text[
                    stated[0] - 30 : stated[1] + 5
                ]


@pytest.mark.parametrize(
    "hans",
    [
        "维修费86.5万元,接待费3.6万元(较上年压缩39%),其他81.3万元。",
        "资产总额4160万元,其中固定资产3860万元;负债230万元,比年初减少90万元。",
    ],
)
def test_what_only_nearly_adds_up_by_chance_is_no_sum(hans: str) -> None:
    assert checks(hans) == []
