"""Lists that a label heads, what has changed by how much, deeds with a name of their own, and plans inside a line."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tasks.facts.quantities.quantities import quantities
from tests.facts.passages import passage


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("残疾儿童的入学率达98%,学生的巩固率为99%。", ["残疾儿童的入学率", "巩固率"]),
        ("我局获市上奖励2项,县上奖励3项。", ["市上奖励", "县上奖励"]),
        ("县财政拨专项资金36万元,使用年限超过30年。", ["专项资金", "使用年限"]),
        ("督导组对青禾省30个县(区)进行督导。", ["县(区)"]),
        ("学校通过网络平台组织对560人进行了调查。", [None]),
        ("离退休老干部一行26人来到石桥中学。", ["离退休老干部"]),
        ("对36家商户经营行为作了集中检查,送来26个苹果送给老师。", ["商户经营行为", "苹果"]),
        ("能耗降低26%,降低成本36万元,年产能达6000吨。", ["能耗", "成本", "年产能"]),
        ("茶叶种植面积达6800亩,生猪年出栏量达1.6万头。", ["茶叶种植面积", "生猪年出栏量"]),
        ("他在全省36名行业精英中脱颖而出,26名专家齐聚一堂。", ["行业精英", "专家"]),
        ("生均图书:小学24册,初中36册。", ["小学生均图书", "初中生均图书"]),
        ("各科及格率:语文95%、数学83%。", ["语文及格率", "数学及格率"]),
        ("师生比:小学1∶18,初中1∶11。", ["小学师生比", "初中师生比"]),
        ("公用经费支出:办公费23万元,水电费39万元。", ["办公费", "水电费"]),
        ("办学条件:图书5600册,电脑86台。", ["图书", "电脑"]),
        ("语文平均分83分,高出全镇平均分3.6分。", ["语文平均分", "语文平均分"]),
        (
            "财政收入530万元,占预算的57%,比去年同期增收63万元。",
            ["财政收入", "财政收入占预算的比例", "财政收入"],
        ),
        ("教育投入逐年增长,2007年至2009年分别为160万元、190万元、230万元。", ["教育投入"] * 3),
        ("新录取人数236人,较前年翻了一番。", ["新录取人数", "新录取人数"]),
        ("参考学生360人,590分以上39人,升入柳河一中63人。", ["学生", "分数", "590分以上", "学生"]),
        ("固定资产投资6300万元,普通话测试830人。", ["固定资产投资", "普通话测试"]),
        ("宣传栏更换6期,广播站播出83期。", ["宣传栏", "广播站"]),
        ("微课被县平台采用36节。", ["微课"]),
        ("学校成功化解纠纷9件,调处成功率96%。", ["纠纷", "调处成功率"]),
        ("招待费2.6万元,违建7处,到课率97%。", ["招待费", "违建", "到课率"]),
        ("编印校报6期,每期800份。", ["校报", "校报(每期)"]),
        ("心理健康课每两周一节。", ["心理健康课(每两周)"]),
        ("睡眠时间小学9小时、初中8小时。", ["睡眠时间", "睡眠时间"]),
        (
            "教育经费3.6亿元,占GDP的3.1%,占总投入的86%。",
            ["教育经费", "教育经费占GDP的比例", "教育经费占总投入的比例"],
        ),
        ("合同金额163万元,比预算190万元节约27万元。", ["合同金额"] * 3),
        ("试点专业由3个扩大到9个。", ["试点专业", "试点专业"]),
        ("“心灵小屋”建成16间。", ["心灵小屋"]),
        ("面向社会公开招考教师39名。", ["教师"]),
        ("7岁男生平均身高增长1.9厘米。", ["男生平均身高", "男生平均身高"]),
        ("集体收入力争突破60万元。", ["集体收入"]),
        ("将学校数压缩到26所。", ["学校数"]),
        ("维修课桌椅360套,在建工地9个,在线课程36门。", ["课桌椅", "在建工地", "在线课程"]),
        ("新添冰箱9台,剔除旧书630册,录制微课46节。", ["冰箱", "旧书", "微课"]),
    ],
)
def test_what_is_counted_in_lists_and_comparisons(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("下学期打算申请经费3万元,补充图书630册。", ["target", "target"]),
        ("我们计划再投入6万元更换玩具两组。", ["target", "target"]),
        ("来年设想:每人听课46节。发表文章3篇。", ["target", "target"]),
        ("2016届的目标是本科上线96人,专科上线230人。", ["target", "target"]),
        ("拟撤并小学7所,其中今年撤并3所。", ["target", "actual"]),
        ("下阶段,投入9万元安装设备。", ["target"]),
        ("今年,我们要办好三件实事:新建公办园6所。", ["target", "target"]),
        ("每天作业1小时以上的占19%。", ["actual", "actual"]),
        ("到2016年秋季只剩学生36人。", ["actual"]),
        ("该计划实施以来,投入资金36万元。", ["actual"]),
    ],
)
def test_what_is_planned_inside_a_line(hans: str, want: list[str]):
    assert [one.kind for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("分别提高1.6个和2.3个百分点。", [(1.6, "百分点"), (2.3, "百分点")]),
        ("职普比由3.2:6.8变为4.6:5.4。", [(0.470588, "比"), (0.851852, "比")]),
        ("从收入中提取6%—9%用于奖学。", [(6.0, "%")]),
        ("历时六天半。", [(6.5, "天")]),
        ("清运垃圾86车。", [(86.0, "车")]),
    ],
)
def test_numbers_of_lists_ratios_and_halves(hans: str, want: list[tuple[float, str]]):
    assert [(one.value, one.unit) for one in quantities(hans)] == want


@pytest.mark.parametrize("hans", ["一本上线96人", "其中一本36人、二本83人", "二本临界生69名"])
def test_a_tier_of_universities_is_no_book(hans: str):
    assert all(one.unit == "人" for one in find_indicators(passage(hans))[0])


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全镇参考学生360人,升入柳河一中63人。", ["全镇", "全镇"]),
        ("全镇流失率3.6%,高于全县1.3个百分点。", ["全镇", "全镇"]),
        (
            "全县投入930万元,其中中央专款630万元,县财政安排200万元,捐资100万元。",
            ["全县", "全县", "县财政", "全县"],
        ),
    ],
)
def test_whose_the_figures_of_lists_and_comparisons_are(hans: str, want: list[str]):
    assert [one.subject for one in find_indicators(passage(hans))[0]] == want


def test_each_of_several_lists_has_the_years_and_the_thing_of_the_first():
    hans = "2013—2015年教育支出分别为5亿元、6亿元和7亿元,分别占财政支出的19%、20%、21%,分别增长9%、10%、12%。"
    found = find_indicators(passage(hans))[0]
    assert [one.period for one in found] == ["2013", "2014", "2015"] * 3
    assert [found[i].object for i in (0, 3, 6)] == ["教育支出", "教育支出占财政支出的比例", "教育支出"]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("规上工业增加值增长7%。", ["规上工业增加值"]),
        ("技术合同成交额突破90亿元。", ["技术合同成交额"]),
        ("每万人发明专利拥有量3件。", ["每万人发明专利拥有量"]),
        ("筹集保障性租赁住房3600套。", ["保障性租赁住房"]),
        ("地区生产总值迈上6万亿元台阶。", ["地区生产总值"]),
        ("服务贸易总额突破9亿元。", ["服务贸易总额"]),
        ("工业对经济增长贡献率达36%。", ["工业对经济增长贡献率"]),
        ("第一、第三产业增加值分别增长3%、5%。", ["第一产业增加值", "第三产业增加值"]),
        ("居民消费价格上涨2%。", ["居民消费价格"]),
        ("一般公共预算收入同口径增长5%。", ["一般公共预算收入"]),
        ("地区生产总值按增长5%安排。", ["地区生产总值"]),
        ("居民服务性消费支出占比升至46%。", ["居民服务性消费支出占比"]),
        ("生物种业年产值突破9亿元。", ["生物种业年产值"]),
        ("存贷款余额双双突破9亿元。", ["存贷款余额"]),
        ("农村居民可支配收入分别增长6%。", ["农村居民可支配收入"]),
        (
            "城镇、农村居民人均可支配收入分别增长4%、6%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
        ),
        ("粮食、油料产量分别达到9万吨、3万吨。", ["粮食产量", "油料产量"]),
        ("投资、财政收入分别增长4%、6%。", ["投资", "财政收入"]),
    ],
)
def test_what_grows_in_reports_on_a_place(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    "hans",
    [
        "贯彻党的二十届历次全会精神。",
        "惠及上千万家庭。",
        "实施亿元以上项目建设。",
        "引进亿元以上企业落户。",
        "明年是建党110周年。",
    ],
)
def test_terms_households_and_sizes_of_projects_count_nothing(hans: str):
    found, masked, _ = find_indicators(passage(hans))
    assert (found, masked) == ([], [])


def test_a_month_below_a_heading_with_a_year_is_of_that_year():
    hans = "一、2023年工作回顾\n7月份招收教师36人。\n二、2024年工作安排\n7月份招收教师9人。\n"
    place = passage(hans, ("一、2023年工作回顾", 1), ("二、2024年工作安排", 1), period="2024")
    assert [one.period for one in find_indicators(place)[0]] == ["2023-07", "2024-07"]


def test_who_reports_for_a_government_is_not_whose_the_figures_are():
    hans = "现在,我代表县政府报告工作。在此,我代表县政府致谢。“我的家园”开展,“我帮企业”推进。新建学校9所。"
    assert [one.subject for one in find_indicators(passage(hans))[0]] != ["我"]
