"""Whose quantities they are where no clause names anybody: what a document calls itself."""

import pytest

from tasks.facts.speaker.speaker import own_organisation
from tests.facts.indicators.test_indicators import indicators


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学校环境优美。绿化覆盖率达42%。", "学校"),
        ("近年来,幼儿园不断发展。配备大型玩具6套。", "幼儿园"),
        ("***学校成立于1999年,占地6亩。在县政府的支持下,学校发展。就业率90%。", "学校"),
        ("图书室制度健全。新购图书730册。", "图书室"),
        ("我班学风浓厚。家访27次。", "我班"),
        ("我们组团结协作。听课46节。", "我们组"),
        ("我馆服务周到。新购图书930册。", "我馆"),
    ],
)
def test_a_report_that_names_nobody_speaks_for_what_it_calls_itself(hans, want):
    assert indicators(hans)[-1].subject == want


@pytest.mark.parametrize(
    "hans",
    [
        "学校要规范收费。各学校收费公示。新建校舍340平方米。",
        "全县重视教育。学校要规范管理,新建校舍。添置仪器42套。",
        "我们组织教师学习。听课46节。",
    ],
)
def test_a_report_on_many_schools_speaks_for_none_of_them(hans):
    assert indicators(hans)[-1].subject not in ("学校", "我们组")


def test_this_school_is_the_organisation_of_the_part():
    assert indicators("该校购置电脑35台。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("我们学校购置电脑35台。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("该校购置电脑35台。")[0].subject == "该校"


def test_a_teaching_group_named_by_the_title_speaks():
    assert indicators("数学教研组工作总结\n听课46节。")[0].subject == "数学教研组"


def test_a_report_on_a_place_that_it_does_not_name_speaks_for_the_whole_of_it():
    assert indicators("2020年,全县共有小学36所。\n新建校舍3400平方米。")[-1].subject == "全县"
    assert indicators("2022年区教育局工作总结\n投入资金26万元。")[-1].subject == "区教育局"


def test_a_report_in_the_first_person_speaks_for_who_wrote_it():
    found = indicators("我任教六年级语文。本学期,我认真备课。今年我积极参加教研。听课36节。")
    assert found[-1].subject == "我"
    assert indicators("我校重视教研。我国发展迅速。我认为应当努力。听课36节。")[-1].subject == "我校"


@pytest.mark.parametrize(
    ("title", "hans", "want"),
    [
        ("工作总结", "中考成绩突出。今年,全镇第一名也在我校。柳溪中学环境优美。", "柳溪中学"),
        ("学校基本情况汇报", "全校有教师46人。柳溪中学是面积最小的一所学校。", "柳溪中学"),
        ("校园文化总结大全", "总结1清河市柳溪小学创立于1955年。学校占地面积3600平方米。", "清河市柳溪小学"),
        ("工作总结", "我镇重视教育。柳溪中学环境优美。", None),
        ("工作总结", "全镇有学校6所。柳溪中学环境优美。", None),
    ],
)
def test_the_one_school_that_a_report_names_speaks_for_it(title, hans, want):
    span = own_organisation(title, hans)
    assert (span and f"{title} {hans}"[span.start : span.end]) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("组织各县(市、区)、学校编制材料,争取资金320万元。", "我市"),
        ("新建了东山小学、柳溪小学等18所学校,撤并校点7个。", "我市"),
        ("学生占全乡的一半(全乡有945人),升学率达到98%。", "我市"),
        ("工程建设顺利(东山小学教学楼800平方米已完工),总投资140万元。", "我市"),
        ("东山小学获奖。我们接待代表团47批。", "我市"),
        ("教师先后发表论文36篇。", "我市"),
    ],
)
def test_what_is_only_listed_or_stands_in_a_bracket_is_nobody_who_acts(hans, want):
    assert indicators(f"我市重视教育。\n{hans}")[-1].subject == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("柳树村给学校投入2万元。", "柳树村"),
        ("07年,北河村集资3万元。", "北河村"),
        ("镇党委、政府召开会议6次。", "镇党委、政府"),
        ("中心小学的3名学生参加比赛。", "中心小学"),
        ("我镇中心园——海棠幼儿园落成,投资50万元。", "海棠幼儿园"),
        ("新建了东山小学教学楼1200平方米。", "东山小学"),
        ("近3年,我承担了28个班的教学。", "我"),
        ("教师每周听课2节。", "教师"),
        ("一、中心小学有教师36人。", "中心小学"),
        ("青石镇现有学校9所。", "青石镇"),
        ("林晓芸同学高考总分685分。", "林晓芸同学"),
        ("优秀同学总分685分。", "北河镇"),
        ("教职工139人,借调外乡3人。", "北河镇"),
        ("行政村投入2万元。", "北河镇"),
        ("我认为应听课3节。", "北河镇"),
    ],
)
def test_villages_governments_and_who_writes_act_for_themselves(hans, want):
    assert indicators(hans, org="北河镇")[-1].subject == want


def test_a_region_holds_for_the_rest_of_its_line_where_no_school_reports():
    line = "全县投入资金320万元。" + "校园建设按计划推进,质量安全有保障。" * 10
    far = line + "维修校舍900平方米。" + "工程进度良好。" * 20 + "添置图书600册。"
    assert [i.subject for i in indicators(far)] == ["全县", "全县", "全县"]
    assert indicators(line + "\n添置图书600册。", county="青川县")[-1].subject == "青川县"
    assert indicators(far, org="北河小学")[-1].subject == "北河小学"


def test_the_whole_school_is_said_where_it_stands_and_is_the_school_afterwards():
    found = indicators("全校有学生560人。有教师36人。", org="北河小学")
    assert [i.subject for i in found] == ["全校", "北河小学"]


def test_a_middle_school_is_a_unit_of_a_district_and_a_stage_of_a_county():
    assert indicators("全县有小学9所。中学留守儿童有356人。")[-1].subject == "全县"
    assert indicators("学区工作总结\n中学领导班子9人。")[-1].subject == "中学"


def test_a_report_on_a_town_speaks_for_it():
    line = "青石镇位于县城以南,环境优美。\n新建校舍900平方米。"
    assert indicators(line)[-1].subject == "青石镇"
    assert indicators("各乡镇位于山区。\n新建校舍900平方米。")[-1].subject is None


def test_a_sort_of_school_in_a_title_speaks_for_nobody():
    assert indicators("薄弱学校工作自查报告\n我县高度重视。现有教师86人。")[-1].subject == "我县"


def test_a_stage_in_a_title_speaks_only_where_nobody_else_does() -> None:
    title = "小学教育工作总结\n"
    assert [one.subject for one in indicators(title + "学校占地900平方米。")] == ["学校"]
    assert [one.subject for one in indicators(title + "购置投影仪4台。")] == ["小学"]
    assert [one.subject for one in indicators("篇一:柳溪小学2014年总结\n购置投影仪4台。")] == ["柳溪小学"]


def test_somebody_always_speaks_where_a_school_is_told_of() -> None:
    assert [one.subject for one in indicators("优化青石镇教育。现学校占地900平方米。规划规模为48个班。")] == [
        "学校"
    ] * 2


def test_a_troop_of_pioneers_is_no_school() -> None:
    assert [one.subject for one in indicators("第四中队有队员10名。")] != ["第四中"]


def test_a_sentence_about_the_school_is_no_name_of_one() -> None:
    assert indicators("安全工作是学校工作的重点。力争添置仪器42套。")[0].subject is None


def test_one_of_several_schools_that_are_reported_on_does_not_speak() -> None:
    several = "青石中学、柳溪小学、河口小学教学楼已完工;东山村幼儿园已竣工。"
    assert own_organisation("工程进展", several) is None
    assert own_organisation("工程进展", "东山村幼儿园已竣工。") is not None


def test_a_school_is_introduced_behind_a_heading_that_lost_its_line() -> None:
    hans = "现将情况汇报如下:1、地理位置河口幼儿园地处镇区,环境优美。"
    found = own_organisation("申请验收的报告", hans)
    assert found is not None
    assert ("申请验收的报告 " + hans)[found.start : found.end] == "河口幼儿园"
    assert own_organisation("申请验收的报告", "经研究邀请河口幼儿园地处镇区的教师。") is None


def test_news_of_a_county_and_of_many_schools_is_no_single_schools():
    county = "今年,该县累计投入资金9亿元。\n东岭小学以前只有3名教师。"
    many = "青禾國小、東嶺國小、石橋國小、柳河國小獲獎。\n東嶺國小獲金質獎。"
    with_us = "本校與青禾國小共讀。\n全校有學生96人。\n青禾國小與本校互訪。"
    assert own_organisation("", with_us) is None
    assert own_organisation("", county) is None
    assert own_organisation("", many) is None
