"""A part states its kind, organisation, place and dates, and nothing is guessed."""

import json

import pytest

from tasks.facts.parts.doc_types import doc_type
from tasks.facts.parts.parts import describe
from tasks.records import Part
from tasks.text.split.split import split
from tests.shared import SHARED, needs_shared


def described(text: str) -> Part:
    (part,) = split(text, text)
    return describe(part, text[part.start : part.end], text[part.start : part.end])


def test_a_signed_report_is_described_whole() -> None:
    part = described("2012—2013学年度工作总结\n一年来,全县教师抓质量。\n湘潭县教育局\n二〇一三年七月二十日\n")
    assert (part.doc_type, part.org, part.period, part.signed_date) == (
        "工作总结",
        "湘潭县教育局",
        "2012-2013",
        "2013-07-20",
    )
    assert (part.province, part.city, part.county, part.adcode) == ("湖南省", "湘潭市", "湘潭县", "430321")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("石桥小学教学工作总结", "工作总结"),
        ("学校工作总结及下学期计划", "工作总结"),
        ("安全隐患整改报告", "整改报告"),
        ("教育收费整改情况汇报", "整改报告"),
        ("消防安全整改方案", "工作方案"),
        ("义务教育均衡发展自查报告", "自查报告"),
        ("校园文化建设汇报材料", "工作汇报"),
        ("教研工作要点", "工作计划"),
        ("控辍保学实施方案", "工作方案"),
        ("教育经费使用情况的报告", "情况报告"),
        ("教育局工作报告", "工作报告"),
        ("致家长的一封信", "其他"),
        ("2014年工作思路", "工作计划"),
        ("关于学前教育现状的调查", "情况报告"),
        ("党支部整改清单", "整改报告"),
    ],
)
def test_the_title_names_the_kind(title: str, kind: str) -> None:
    assert doc_type(title) == kind


def test_what_is_masked_stays_unknown() -> None:
    part = described("学区xx年工作总结\n在县教育局的领导下,***小学2006年建成,全学区抓质量。\nxx年12月")
    assert (part.org, part.period, part.signed_date) == (None, None, "--12")


def test_a_district_office_gets_the_name_of_its_one_district() -> None:
    text = "工作总结\n落实《渭源县教师管理办法》。县教育局抓投入。县教育局抓督查。"
    assert described(text).org == "渭源县教育局"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("工作总结\n2014年,我校抓质量。", "2014"),
        ("工作总结\n我校建于1958年以来,抓质量。" + "抓质量。" * 150 + "\n2015年1月5日", "2014"),
        ("工作计划\n我们要抓质量。\n2015年1月5日", "2015"),
        ("石桥学区2013责任书汇报材料\n我们抓质量。", "2013"),
        ("工作总结\n我们抓质量。", None),
    ],
)
def test_the_period_comes_from_title_opening_or_signature(text: str, period: str | None) -> None:
    assert described(text).period == period


def test_a_place_that_people_only_visit_is_not_their_own() -> None:
    text = "工作总结\n我县先后派人赴成都、到兰州学习。渭源县教育局抓质量。"
    assert described(text).county == "渭源县"
    assert described("工作总结\n我校派人赴成都学习。").city is None


def test_a_date_in_a_sentence_is_no_signature() -> None:
    assert described("工作总结\n要求于2014年1月5日前完成。").signed_date is None


@needs_shared
def test_parts_of_real_documents_are_described_well() -> None:
    right = asked = 0
    for gold in sorted((SHARED / "eval" / "gold").glob("*/parts.jsonl")):
        source = (SHARED / "seeds" / f"{gold.parent.name}.txt").read_text("utf-8")
        for row in map(json.loads, gold.read_text("utf-8").splitlines()):
            from opencc import OpenCC

            text = source[row["start"] : row["end"]]
            hans = OpenCC("t2s").convert(text)
            part = describe(Part(0, len(text), 1, row["title"]), text, hans)
            fields = ("doc_type", "province", "city", "county", "signed_date", "period")
            right += sum(getattr(part, field) == row[field] for field in fields)
            asked += len(fields)
    assert right >= 0.9 * asked


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("学校工作总结\n学校创建于1998年,占地30亩。\n河口小学\n2013年12月30日\n", "2013"),
        ("安全排查报告\n1998年修建的教学楼已成危房。\n", None),
        ("第一篇 镇科普总结 1950字\n9月29日召开会议。\n", None),
        ("技能比赛\n石桥镇从2003年开始举行比赛。\n", None),
        ("教育简史\n1995年普及小学教育,2001年普及初中教育,2007年通过验收。\n", None),
    ],
)
def test_years_of_a_history_are_no_period(text: str, period: str | None) -> None:
    assert described(text).period == period


def test_a_speech_is_none_of_the_kinds() -> None:
    assert [doc_type(t) for t in ("年终总结表彰大会上的讲话", "庆教师节报告会")] == ["其他", "其他"]


def test_an_office_is_named_without_the_year_before_it() -> None:
    assert described("2022年清河区教育局工作总结\n一年来,我们抓质量。\n").org == "清河区教育局"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("2014年镇教育工作汇报", "另有民办园3所,海棠幼儿园现有幼儿96名。"),
        ("2015年全镇教育工作总结", "柳林小学被评为先进单位。"),
        ("县教育局2016年工作总结", "新建校舍16所,增设附属幼儿园33所。"),
    ],
)
def test_no_single_school_speaks_for_a_place(title: str, body: str) -> None:
    text = f"{title}\n{body}"
    assert describe(Part(0, len(text), 1, title), text, text).org is None


def test_a_signature_run_into_the_last_paragraph_is_one() -> None:
    text = "河口小学整改报告\n我校已完成整改,确保通过验收。 河口小学 2018.06.15"
    assert describe(Part(0, len(text), 1, "河口小学整改报告"), text, text).signed_date == "2018-06-15"


def test_a_year_that_names_a_standard_or_is_half_masked_is_not_the_time_reported_on() -> None:
    assert described("实验仪器按部颁2000年标准配备。学校抓质量。").period is None
    assert described("202X-202X学年教学工作总结\n2025年10月印发。学校抓质量。").period is None


def test_who_says_our_town_speaks_for_no_single_school() -> None:
    text = f"教育工作总结\n一年来,我镇狠抓校安工程。河口小学花6万元翻新屋面。{'全镇学校抓质量。' * 9}"
    assert described(text).org is None


def test_schools_that_a_count_leaves_out_are_no_speaker() -> None:
    assert described("营养改善计划情况汇报\n全县学校327所,不含城区学校。").org is None


def test_a_page_title_says_the_kind_of_a_bare_part() -> None:
    text = f"2018年乡镇教育工作总结\n下面是为大家带来的总结,欢迎阅读。\n篇一:\n{'我们抓质量。' * 20}"
    assert described(text).doc_type == "工作总结"


def test_the_time_at_which_a_page_was_put_up_is_no_period() -> None:
    assert described("镇教育工作总结\n2022-01-29 07:39:12柳叶文档网\n我们抓质量。").period is None


def test_an_untitled_plan_says_what_it_is() -> None:
    text = "为切实保障适龄儿童入学,结合我县实际,特制定本方案。\n一、指导思想"
    assert describe(Part(0, len(text), 1), text, text).doc_type == "工作方案"


def test_a_page_from_the_middle_of_a_summary_is_one() -> None:
    text = "三、存在问题:\n1、教研活动单一,打算下月改进。\n本学期到此告一段落。"
    assert describe(Part(0, len(text), 1), text, text).doc_type == "工作总结"
    text = "三、存在问题:\n1、教研活动单一,打算下月改进。"
    assert describe(Part(0, len(text), 1), text, text).doc_type == "其他"


def test_whose_member_somebody_is_does_not_speak() -> None:
    text = "11月12日,石门县教育局党组成员林晓芸带队督导。"
    assert describe(Part(0, len(text), 1), text, text).org is None


def test_a_list_of_counties_says_only_in_which_city_they_lie() -> None:
    text = "深入到武宁县、永修县、都昌县进行了调研。"
    part = describe(Part(0, len(text), 1), text, text)
    assert (part.province, part.city, part.county) == ("江西省", "九江市", None)


def test_what_a_document_cites_says_neither_its_kind_nor_its_time() -> None:
    text = "为落实《国家教育发展规划纲要(2010—2020年)》精神,推进我省教育发展,现提出如下意见:"
    part = describe(Part(0, len(text), 1), text, text)
    assert (part.doc_type, part.period) == ("其他", None)


def test_an_author_below_the_title_speaks_for_the_school_though_it_says_our_town() -> None:
    assert (
        described("校本教研的探索\n河口镇中心小学 林晓芸\n各位老师:\n我镇现有教师117人。").org
        == "河口镇中心小学"
    )


def test_the_only_school_of_a_report_that_says_our_school_speaks() -> None:
    assert (
        described("整改情况报告\n针对我校的问题,现已整改。\n二、措施\n河口小学对问题已整改。").org
        == "河口小学"
    )
    text = "整改情况报告\n针对我校的问题,现已整改。\n二、措施\n河口小学、青石小学对问题已整改。"
    assert described(text).org is None


def test_a_kindergarten_that_cites_the_plan_of_a_school_is_not_that_school() -> None:
    text = "工作总结\n按照《河口中心小学安全工作意见》,全园开展排查。\n"
    assert described(text).org is None
    assert described(text.replace("全园", "全校")).org == "河口中心小学"


def test_an_untitled_report_on_rectification_says_so() -> None:
    text = "根据县委部署,县委巡察组反馈了意见。现将巡察整改进展情况予以公布。\n一、履行责任情况"
    assert describe(Part(0, len(text), 1), text, text).doc_type == "整改报告"


def test_a_plan_covers_the_years_of_its_title() -> None:
    assert described("青石中学教研工作规划(2022-2025)\n一、目标\n建设一支队伍。").period == "2022-2025"


def test_the_year_of_an_honour_is_not_the_time_reported_on() -> None:
    assert described("督导汇报材料\n我校抓质量。2008年我校被县教育局评为先进单位。").period is None


def test_a_salutation_is_no_title() -> None:
    assert described("老师们、同学们:\n今天我们召开大会。一年来,我们抓质量。").title is None


def test_a_meeting_of_the_year_is_no_report() -> None:
    assert doc_type("学校举行年度质量总结表彰大会") == "其他"


def test_the_only_school_under_a_general_title_speaks() -> None:
    part = described("学校工作述职报告\n我们来自山区——河口小学,我校抓质量。\n河口小学举行大会。")
    assert part.org == "河口小学"


def test_a_month_on_its_own_line_signs_nothing() -> None:
    assert described("运动会再获佳绩\n12月\n我校举行仪式。").signed_date is None


def test_who_speaks_for_a_school_names_it() -> None:
    part = described("学校督导评估汇报材料\n各位领导:我谨代表青石中学校委会向大家汇报。我校抓质量。")
    assert part.org == "青石中学"


def test_the_party_branch_of_a_school_that_is_not_named_names_nobody() -> None:
    assert described("大会讲话\n老师们:我谨代表学校党总支向大家问好。我校抓质量。").org is None


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("尊敬的老师:\n我校再上台阶。我们玉泉小学的队伍团结。", "玉泉小学"),
        ("第三方对清河县河口中学进行了巡察。学校成立了小组。学校召开了大会。", "清河县河口中学"),
        ("为期2天的江西河口国际学校第三届校运会闭幕,我们小学部取得好成绩。", "江西河口国际学校"),
        ("通过学习十九届二中全会精神,学校抓质量,学校抓安全。", None),
        ("教师考察了河口中学。学校抓质量。学校抓安全。", None),
        ("县教育局对河口中学进行了检查。学校要整改。学校要落实。", None),
        ("县教育局授予东河小学“艺术”学校,河口小学“书香”学校称号。", None),
    ],
)
def test_the_one_school_that_is_told_of_speaks(text: str, org: str | None) -> None:
    assert described(text).org == org


def test_a_school_for_the_deaf_signs_its_plan() -> None:
    part = described(
        "为加强管理,开展活动,具体方案如下:\n一、活动目的\n培养学生。\n黔西南州聋哑学校\n2020年11月30日"
    )
    assert (part.org, part.doc_type, part.city) == ("黔西南州聋哑学校", "工作方案", "黔西南布依族苗族自治州")


def test_a_span_alone_on_a_line_signs_nothing() -> None:
    assert described("(2011年3月1日—2011年3月31日)\n3月1日,学校召开大会。").signed_date is None


def test_plans_behind_a_report_leave_it_a_report() -> None:
    assert doc_type("2022年教育局工作总结及2023年工作规划") == "工作总结"
    assert doc_type("教育局2023年工作规划") == "工作计划"


@pytest.mark.parametrize(
    ("text", "org", "province"),
    [
        ("自查报告\n我镇直中心小学抓质量。学校抓安全,学校抓卫生。", None, None),
        ("简介情况柳溪中心完小办学多年。学校抓质量。学校抓安全。", "柳溪中心完小", None),
        ("活动由河口贝尔公司资助。学校抓质量。学校抓安全。", None, None),
        ("山西师范大学的研究表明,学校抓质量,学校抓安全。", None, None),
    ],
)
def test_sorts_of_schools_and_companies_do_not_speak(
    text: str, org: str | None, province: str | None
) -> None:
    part = described(text)
    assert (part.org, part.province) == (org, province)


def test_a_span_below_the_title_is_the_time_of_a_plan() -> None:
    part = described("五年规划\n(2010年2月—2015年2月)\n2009年学校建成。2012年要达标。2014年要创优。")
    assert (part.period, part.signed_date) == ("2010-2015", None)


@pytest.mark.parametrize(
    "head",
    [
        "清河县教育工程建设情况汇报清河县教育局(2014年1月5日)首先,欢迎各位领导。",
        "教育工程建设情况汇报\n清河县教育局 二〇一四年一月五日\n为了抓质量,",
        "建最好的学校\n——清河县校安工程工作总结 清河县校安办 二0一四年元月五日\n我县抓质量。",
        "清河县教育局审计结果公告\n(二〇一四年一月五日公告)\n现将结果公告。",
    ],
)
def test_a_body_and_a_day_below_the_title_sign(head: str) -> None:
    part = described(head + "\n一、基本情况\n我县有学校9所。" * 9)
    assert part.signed_date == "2014-01-05"
    assert part.org in ("清河县教育局", "清河县校安办")


def test_a_meeting_at_the_head_of_a_text_signs_nothing() -> None:
    assert described("工作汇报\n清河县教育局于2014年1月5日召开大会,").signed_date is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("本报讯 3月6日,青石县教育会议召开,安排部署招生工作。", "其他"),
        ("3月2日下午,县教育局通报安全检查情况。", "其他"),
        (
            "我校召开了会议。7月4日早上,全体教师来到会议室,听取了各个处室的发言,举行了本学期的学期总结会。",
            "其他",
        ),
        ("为总结前半学期的工作,部署下一步的计划,11月3日下午,青石小学在会议室召开会议,全体教师参加。", "其他"),
        ("校园安全大于天。11月8日我校进行了排查,现就有关自查情况书面报告如下:", "自查报告"),
    ],
)
def test_news_is_no_report_on_what_it_tells_of(text: str, kind: str) -> None:
    assert described(text).doc_type == kind


def test_a_school_that_others_came_to_does_not_speak() -> None:
    text = "县领导深入清河镇中心小学督导开学工作\n2月27日,县人大副主任林晓芸检查了校园。"
    assert described(text).org is None


def test_a_full_time_school_has_no_name() -> None:
    assert described("工作汇报\n某某中学位于某路9号,是一所全日制县直初级中学。").org is None


def test_a_day_that_opens_a_story_signs_nothing() -> None:
    assert (
        described("9月6日\n庆祝第30个教师节暨\n全市教育系统先进个人表彰活动\n在青石举行。").signed_date
        is None
    )


def test_one_of_many_schools_does_not_speak() -> None:
    text = "清河县百校兴教工程取得进展\n前井村幼儿园新建教学楼。"
    others = "河口小学、柳溪小学、青石小学、石桥中学的工程即将竣工。"
    assert described(text).org == "前井村幼儿园"
    assert described(text + others).org is None


def test_a_plan_of_the_state_that_is_carried_out_is_no_plan_of_its_own() -> None:
    assert [doc_type(t) for t in ("落实“十四五”规划 推动教育发展", "教育发展规划(2010—2020年)")] == [
        "其他",
        "工作计划",
    ]


def test_a_numbered_heading_of_an_untitled_text_says_nothing_of_its_kind() -> None:
    assert described("一、学校基本情况\n河口小学现有教师36人,学生420人。\n").doc_type == "其他"
    assert described("一、2013年工作总结\n我校抓质量,抓安全,抓管理。\n").doc_type == "工作总结"


def test_the_year_in_which_a_house_was_built_is_no_period() -> None:
    assert described("本校交通便利,环境安全,教学楼修于1995年。\n").period is None


def test_the_day_below_the_title_of_a_speech_signs_it() -> None:
    part = described("全县教育工作报告\n——2013年3月5日在全县教育工作会议上\n同志们:\n去年我们抓质量。\n")
    assert part.signed_date == "2013-03-05"


@pytest.mark.parametrize(
    ("title", "org"),
    [
        ("柳河县图书馆2017年工作总结", "柳河县图书馆"),
        ("柳河县石桥镇2021年工作总结", "柳河县石桥镇"),
        ("石桥镇工会上半年工作总结", "石桥镇工会"),
        ("石桥镇2014年教育工作总结", None),
        ("学校工会2014年工作总结", None),
    ],
)
def test_libraries_unions_and_towns_speak_by_their_titles(title: str, org: str | None) -> None:
    assert described(f"{title}\n一年来,各项工作取得了成绩。").org == org


def test_the_schools_of_a_town_are_no_school_of_its_name() -> None:
    text = "4月3日,青石市学校安全会议召开。去年青石市各级各类学校未出事故,市实验小学被评为先进。"
    assert described(text).org is None


def test_teachers_are_of_the_school_that_is_told_of() -> None:
    text = "3月5日,清河县石桥镇河口小学的教师们走进村庄。教师宣讲了《渭源县教育资助手册》。"
    part = described(text)
    assert (part.org, part.county) == ("清河县石桥镇河口小学", "清河县")


def test_a_place_that_a_guest_comes_from_is_not_the_speakers() -> None:
    text = "日前,杭州市河口小学举行了读书节,全校师生参加。望城区教育局派人参观,望城区的老师听了课。"
    assert described(text).city == "杭州市"


@pytest.mark.parametrize(
    ("title", "org"),
    [
        ("青石市房产管理中心2014年工作总结", "青石市房产管理中心"),
        ("柳溪街道办事处2014年工作总结", "柳溪街道办事处"),
        ("柳溪社区工作总结", "柳溪社区"),
        ("共青团青石县委2014年工作总结", "共青团青石县委"),
        ("青石县石桥镇石桥村2014年工作总结", "青石县石桥镇石桥村"),
        ("政务服务中心2014年工作总结", None),
        ("县气象站2014年工作总结", None),
        ("街道社区建设上半年工作总结", None),
        ("加强农村管理中心工作总结", None),
    ],
)
def test_bodies_of_every_kind_speak_by_their_title(title: str, org: str | None) -> None:
    text = f"{title}\n一年来,我们抓质量,成效明显。\n"
    assert describe(Part(0, len(text), 1, title), text, text).org == org


def test_a_body_of_any_kind_signs() -> None:
    text = "工作总结\n一年来成效明显。\n青石市柳溪街道办事处\n2014年12月5日\n"
    assert describe(Part(0, len(text), 1, "工作总结"), text, text).org == "青石市柳溪街道办事处"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("一、活动主题\n书香校园\n二、活动时间\n4月\n三、活动内容\n诵读比赛", "工作方案"),
        ("(一)宣传阶段(3月上旬)。张贴标语。\n(二)自查阶段(3月下旬)。各校自查。", "工作方案"),
        ("一、活动时间\n4月,学校组织了诵读。", "其他"),
        ("三月:护绿月\n栽树。\n四月:读书月\n诵读。", "工作计划"),
        ("三月:\n栽了树。\n四月:\n办了诵读会。", "其他"),
        ("石桥小学2019年春季行事历\n3月6日:大扫除。", "工作计划"),
        ("我校对校舍逐间进行了排查,现就几处问题报告如下:", "自查报告"),
        ("全县安全情况通报会召开\n3月6日,会议在县一中召开。", "其他"),
        ("一、组织学习大会报告精神\n1、周三开会。", "其他"),
    ],
)
def test_an_untitled_text_is_told_by_its_headings_and_by_what_it_did(text: str, kind: str) -> None:
    assert described(text).doc_type == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("石桥小学申请新建食堂的报告", "其他"),
        ("关于请求维修校舍的报告", "其他"),
        ("石桥小学申请验收有关情况的报告", "情况报告"),
        ("石桥小学申请省级示范校自查报告", "自查报告"),
    ],
)
def test_a_report_that_asks_for_something_is_a_petition(title: str, kind: str) -> None:
    assert doc_type(title) == kind


def test_a_goal_is_no_period() -> None:
    assert described("语言文字工作报告\n围绕到2030年普及普通话的目标,我校成立了领导小组。").period is None
    assert described("语言文字工作报告\n2014年,我校组织了推普周。").period == "2014"


def test_a_school_may_be_introduced_behind_a_heading_glued_to_it() -> None:
    text = "课程改革自查报告\n三年来,我校积极实践。一、学校基本情况柳溪小学位于清河县北部,现有学生600人。"
    assert described(text).org == "柳溪小学"


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("教导处工作总结柳溪县石桥小学2009年转眼结束。本学期,我处抓质量。", "柳溪县石桥小学"),
        ("教导处工作总结\n一年来,我校抓质量。", None),
        ("教育总结县教育局年度工作总结\n半年来,我们抓质量。", None),
        ("2005年度乡镇工作总结\n一年来,我们抓质量。", None),
        ("工作报告\n让我校全体教工携手,为构建石桥中学和谐校园而努力!", "石桥中学"),
        ("督导汇报材料\n我校1965年为原石桥镇中学,1980年改名。石桥二中占地50亩。石桥二中抓质量。", "石桥二中"),
    ],
)
def test_offices_of_a_school_and_words_before_a_name_do_not_speak(text: str, org: str | None) -> None:
    assert described(text).org == org


def test_a_text_that_lost_its_lines_is_signed_behind_its_last_sentence() -> None:
    text = "督导自评报告\n我镇逐项打分。特此报告。 石桥镇党委 石桥镇人民政府 2013年12月29日 后附:石桥镇2013年考核标准"
    part = described(text)
    assert (part.org, part.signed_date) == ("石桥镇人民政府", "2013-12-29")
    text = "督导自评报告\n我镇逐项打分。特此报告。\n附件:评分表\n石桥镇人民政府\n2013年12月29日"
    assert described(text).signed_date == "2013-12-29"


def test_a_text_of_a_province_or_a_city_is_of_no_county_that_it_samples() -> None:
    text = "农村教育调查\n为了解我省情况,我们走访了余杭区教育局。我省收费已经规范。"
    assert (described(text).province, described(text).county) == ("浙江省", None)
    text = "农村教育调查\n为了解我省情况,我区组织了调查,余杭区教育局参加。我省收费已经规范。"
    assert described(text).county == "余杭区"


def test_what_a_school_makes_public_of_its_rectification_is_a_report_on_it() -> None:
    text = "石桥县审计局于2023年10月7日审计了我校。现将本次审计的整改情况公示如下:\n一、误餐补助已停发。\n"
    assert described(text).doc_type == "整改报告"
    assert described("按校长室的工作安排,我们检查了校舍。\n").doc_type == "其他"


def test_the_congress_that_a_report_was_given_to_says_where_it_is_of() -> None:
    text = "政府工作报告\n——在甘肃省第九届人民代表大会第二次会议上\n渭源县政府抗旱,渭源县教育局检查学校。\n"
    part = described(text)
    assert (part.province, part.city, part.county) == ("甘肃省", None, None)


@pytest.mark.parametrize(
    ("title", "org"),
    [("2019年石桥县政府工作报告", "石桥县政府"), ("石桥县人民政府工作报告", "石桥县人民政府")],
)
def test_a_government_speaks_in_the_report_that_its_name_stands_over(title: str, org: str) -> None:
    assert described(f"{title}\n各位代表:\n在国务院的关心下,全县经济增长6%。\n").org == org


def test_years_of_earlier_contests_are_not_the_one_reported_on() -> None:
    hans = "12月8日教师赴青石参加竞赛。在2009年、2011年的前两届竞赛中,我校都获一等奖。"
    assert described(hans).period is None
