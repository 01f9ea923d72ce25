"""Whose quantities they are in reports of banks, firms, stations, villages and bureaus, and in circulars."""

import pytest

from tasks.facts.organisations.organisations import organisations
from tasks.facts.speaker.own_names import named
from tasks.records import Part
from tests.facts.indicators.test_indicators import indicators
from tests.facts.indicators.test_whose import subjects


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("支行工作总结\n我行狠抓存款。余额达9.6亿元。全行员工96人。", ["我行", "全行"]),
        ("某公司总结\n我公司抓管理。完成产值9.6亿元。", ["我公司"]),
        ("青石市柳河区支行(以下简称区支行)稳步发展。存款余额达9.6亿元。", ["区支行"]),
        ("大队现有队员36人。大队查处违法369起。", ["大队", "大队"]),
        ("柳河镇工会走访职工96名。镇工会培训36人。", ["柳河镇工会", "柳河镇工会"]),
        ("今年,合作社实现收入690万元。合作社现有社员96户。", ["合作社", "合作社"]),
        ("我局抓服务。县教育局工作先行,我局举办培训班69期。", ["我局"]),
        ("柳溪水泥厂实现产值9.6亿元,纳税36万元。", ["柳溪水泥厂", "柳溪水泥厂"]),
        ("去年,河口司法所始终抓服务。该所调解纠纷56起。", ["河口司法所"]),
        ("我县抓教育。县财政每年安排资金36万元。", ["县财政"]),
        ("文化站抓演出。每村开展活动9场。", ["每村"]),
        ("对全区36名学生进行摸底,资助学生9人。", ["全区", "全区"]),
        ("全区抓资助。争取“青石高中班”资助金9万元。", ["全区"]),
        ("春节期间,**县消防大队抓检查。\n消防大队重视宣传。\n检查单位66家。", ["县消防大队"]),
        ("某某镇辖9个村。某某卫生院是公办医院,建筑面积960平方米。", ["某某镇", "某某卫生院"]),
        ("大队抓管理。大队车管所共办理业务369笔。", ["大队车管所"]),
        ("我们狠抓巡逻。调解纠纷36起。", ["我们"]),
        ("该院现有床位96张。该公司投入9万元。", ["该院", "该公司"]),
    ],
)
def test_a_house_speaks_by_its_own_word(hans: str, want: list[str]) -> None:
    assert subjects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("我校抓质量。公司职工参观9次。", "我校"),
        ("我校抓质量。到医院看望老人9名。", "我校"),
        ("我行我素的学生有9名。", None),
        ("我校抓质量。街道级比赛获奖9人次。", "我校"),
    ],
)
def test_people_of_a_house_and_houses_inside_a_clause_speak_for_nobody(hans: str, want: str | None) -> None:
    assert subjects(hans)[-1] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("宁夏今年投资9.6亿元。", ["宁夏"]),
        ("近日,野三关镇积极筹资36万元。", ["野三关镇"]),
        ("今年以来,鲁山县县委、政府大办实事。一是新建学校9所。", ["鲁山县"]),
        ("柳溪村地处山区,距离青石镇9公里。", ["柳溪村"]),
    ],
)
def test_places_that_lists_know_are_spoken_of(hans: str, want: list[str]) -> None:
    assert subjects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("县委宣传部、县教育局决定对柳溪中学等9所学校予以表彰。", ["县教育局"]),
        ("经县教育局研究决定,授予柳溪小学周岚等36名教师称号。", ["县教育局"]),
    ],
)
def test_who_decides_on_an_honour_is_whose_winners_they_are(hans: str, want: list[str]) -> None:
    assert subjects(hans) == want


def test_what_stands_at_a_day_stands_so_behind_the_semicolon() -> None:
    told = indicators("截至2020年6月,全乡共有低保户963户;五保户36户;发放资金9万元。")
    assert [one.period for one in told] == ["2020-06"] * 3
    done = indicators("截至9月6日,发放奖学金9万元;发放助学金3万元。")
    assert done[1].period is None


def test_a_university_is_named_by_what_it_is_for() -> None:
    hans = "青石农业大学位于柳河,农业大学招生。"
    assert [hans[one.start : one.end] for one in organisations(hans)] == ["青石农业大学"]
    assert named("学校", "学校", Part(0, 9, 1, org="青石农业大学")) == "青石农业大学"


def test_a_plan_goes_on_behind_the_semicolon() -> None:
    told = indicators("今年计划投资36万元,解决690人饮水;加固水库5座,治理河流9公里;去年已治理6公里。")
    assert [one.kind for one in told] == ["target"] * 4 + ["actual"]


def test_months_without_a_year_are_no_span_of_years() -> None:
    told = indicators("1—9月,受理、审结、执结分别增长18%、35%和38%。")
    assert [one.period for one in told] == ["--01/--09"] * 3


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("某县法院工作汇报\n狠抓审判。受理案件960件。", ["某县法院"]),
        ("近日,柳溪街道石桥社区组织开展活动,36人参加。", ["柳溪街道石桥社区"]),
        ("某局总结\n路政大队为公益单位,有人员9名。", ["路政大队"]),
        ("某县检察院工作汇报\n在县人大及其常委会的监督下,获奖9次。", ["某县检察院"]),
    ],
)
def test_houses_of_titles_and_by_their_own_names(hans: str, want: list[str]) -> None:
    assert subjects(hans) == want
