"""What a quantity counts stays the same in other words: of lists, sources of money, labels and of those who come and go."""

import pytest

from tests.facts.wordings import Rows, part_of, said, stated


def counted(text: str) -> Rows:
    return [(i.value, i.unit, i.object) for i in part_of(text).indicators]


def things(line: str) -> list[object]:
    return [thing for *_, thing in counted(f"石桥小学总结\n{line}")]


BUILDING = "新建 建造 盖起 兴建 修建 建成 改建 扩建 翻修 维修 修缮 整修 加固 改造 建好 重修 粉刷 拆除"


def test_what_was_built_is_told_by_many_verbs() -> None:
    assert said(counted, "石桥小学总结\n学校_教学楼一栋,厕所2座,围墙300米。", BUILDING, "新建") == {}
    assert said(counted, "石桥小学总结\n学校_了一栋教学楼、2座厕所和300米围墙。", BUILDING, "新建") == {}


@pytest.mark.parametrize("frame", ["学校_图书1200册,电脑36台。", "学校_1200册图书、36台电脑。"])
def test_what_was_bought_is_told_by_many_verbs(frame: str) -> None:
    words = "购置 购买 购进 添置 增添 采购 新增 补充 配备 装备 买进 买来 获赠 加配 增配 引进 争取到"
    assert said(counted, f"石桥小学总结\n{frame}", words, "购置") == {}


@pytest.mark.parametrize("joined", ["和", "与", "及", "以及", "、"])
def test_the_last_of_a_list_has_its_own_noun(joined: str) -> None:
    assert things(f"新建2座厕所{joined}300米围墙。") == ["厕所", "围墙"]


@pytest.mark.parametrize("deed", ["退休", "内退", "调出", "调离", "借调", "辞职", "流失", "转出"])
def test_who_left_is_not_who_was_hired(deed: str) -> None:
    assert things(f"招聘新教师12名,{deed}9名。") == ["新教师", deed]


def test_deeds_of_one_list_are_counted_each_for_itself() -> None:
    assert things("结题1项,立项2项。") == ["结题", "立项"]
    assert things("下达监督意见书29份,立案2起。") == ["监督意见书", "立案"]
    assert things("排查隐患9处,整改8处。") == ["隐患", "隐患"]


@pytest.mark.parametrize("little", ["不大", "不算大", "较小", "很小", "偏小", "并不大", "太小"])
def test_how_little_there_is_of_it_goes_before_the_number(little: str) -> None:
    assert things(f"我校图书室面积{little},只有45平方米。") == ["图书室面积"]


@pytest.mark.parametrize("only", ["只有", "仅有", "才有", "一共只有", "目前仅有"])
def test_few_teachers_are_told_in_a_clause_of_its_own(only: str) -> None:
    assert things(f"学校教师不多,{only}12人。") == ["教师"]


def test_a_size_in_the_clause_before_is_no_thing_of_a_noun_behind() -> None:
    assert things("学校面积不大,只有12间教室。") == ["教室"]


@pytest.mark.parametrize("word", ["随班就读", "跟岗学习", "挂职锻炼", "顶岗实习", "脱产进修"])
def test_how_persons_go_on_is_not_who_they_are(word: str) -> None:
    assert things(f"残疾学生5人{word}。") == ["残疾学生"]


def test_how_they_go_on_may_be_part_of_who_they_are() -> None:
    assert things("有5名轮岗教师。") == ["轮岗教师"]


@pytest.mark.parametrize("word", ["分别为", "依次为", "分别是", "分别达到", "依次是"])
def test_numbers_answer_a_list_one_each(word: str) -> None:
    assert things(f"语文、数学、英语及格率{word}94%、91%、88%。") == [
        "语文及格率",
        "数学及格率",
        "英语及格率",
    ]
    assert things(f"国家、省、市级课题{word}1项、2项、4项。") == ["国家级课题", "省级课题", "市级课题"]


def test_what_the_last_of_a_list_says_for_itself_is_not_said_of_all() -> None:
    assert things("入学率、巩固率分别为99%、97%。") == ["入学率", "巩固率"]


@pytest.mark.parametrize("mark", [":", ": ", ""])
def test_a_label_says_its_unit_in_a_bracket(mark: str) -> None:
    assert counted(f"石桥小学总结\n图书(册){mark}12300") == [(12300.0, "册", "图书")]
    assert counted(f"石桥小学总结\n占地面积(平方米){mark}8600")[0][:2] == (8600.0, "平方米")


def test_a_bracket_without_a_unit_gives_no_quantity() -> None:
    assert counted("石桥小学总结\n学校电话(办公室):6213300") == []


def test_a_label_heads_sums_by_year_and_stage() -> None:
    line = "生均公用经费:小学650元/年,初中850元/年。"
    assert things(line) == ["小学生均公用经费", "初中生均公用经费"]


def test_what_there_is_in_the_end_is_what_there_was_at_first() -> None:
    assert things("期初有学生1476人,期末实有1469人。") == ["学生", "学生"]


def test_a_training_says_of_which_level_it_is() -> None:
    line = "参加省级培训8人次,市级培训15人次,县级培训60人次。"
    assert things(line) == ["省级培训", "市级培训", "县级培训"]


def test_a_title_is_one_name() -> None:
    assert things("印发《致家长的一封信》1200份。") == ["致家长的一封信"]


@pytest.mark.parametrize("grew", ["增长", "增加", "平均增长", "平均增加", "提高"])
def test_what_has_grown_is_measured(grew: str) -> None:
    assert things(f"幼儿身高{grew}3.1厘米。") == ["幼儿身高"]


def test_boys_and_girls_behind_all_grades_are_of_the_whole_school() -> None:
    assert things("初一512人,初二498人;男生520人,女生490人。")[2:] == ["男生", "女生"]
    assert things("六年级32人,其中女生15人。") == ["六年级", "六年级·女"]


def test_women_who_teach_are_no_part_of_the_members_of_the_party() -> None:
    assert things("党员12人,女教师31人。") == ["党员", "女教师"]
    assert things("专任教师36人,其中女教师31人。") == ["专任教师", "专任教师·女"]


def test_sums_of_later_years_are_what_was_set_apart() -> None:
    assert things("每年安排研修经费,2016年3.1万元,2017年3.6万元。") == ["研修经费", "研修经费"]


@pytest.mark.parametrize("frame", ["学校有_1200人。", "_1200人。", "有1200人_。"])
def test_pupils_are_one_metric_under_many_names(frame: str) -> None:
    words = "学生 在校学生 在籍学生 在籍生 在读学生 在读生 学籍生 就读学生"
    frame = f"石桥小学总结\n{frame}"
    metrics = {word: [row[4] for row in stated(frame.replace("_", word))] for word in words.split()}
    assert {word: found for word, found in metrics.items() if found != ["students"]} == {}
