"""Candidates: value, unit and bound of numbers in a sentence, and what is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.quantities.exclusions import refusal
from tasks.facts.quantities.number_names import names_in
from tasks.facts.quantities.quantities import quantities


def found(hans: str) -> list[tuple[str, float, float | None, str | None, str]]:
    return [(hans[q.start : q.end], q.value, q.value_high, q.unit, q.bound) for q in quantities(hans)]


def kept(hans: str) -> list[str]:
    names = names_in(hans)
    return [hans[q.start : q.end] for q in quantities(hans) if refusal(hans, q, names) is None]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("投入近10万元", ("近10万元", 100000, None, "元", "approx")),
        ("每学期不少于20节", ("不少于20节", 20, None, "节", "at_least")),
        ("培训30多人次", ("30多人次", 30, None, "人次", "more_than")),
        ("图书三万册以上", ("三万册以上", 30000, None, "册", "at_least")),
        ("上千个标本", ("上千个", 1000, None, "个", "at_least")),
        ("绿地800m2", ("800m2", 800, None, "平方米", "exact")),
        ("每人1000——1500元", ("1000——1500元", 1000, 1500, "元", "range")),
        ("旧电脑一两台。", ("一两台", 1, 2, "台", "range")),
        ("来了两三位家长", ("两三位", 2, 3, "人", "range")),
        ("投资3-5万元", ("3-5万元", 30000, 50000, "元", "range")),
        ("任教满一年", ("满一年", 1, None, "年", "at_least")),
        ("用了一年半", ("一年半", 1.5, None, "年", "exact")),
        ("占百分之九十八点五", ("百分之九十八点五", 98.5, None, "%", "exact")),
        ("约占三分之一", ("三分之一", 33.333333, None, "%", "exact")),
        ("增长率为-2.1%", ("-2.1%", -2.1, None, "%", "exact")),
        ("单价三元五角三分", ("三元五角三分", 3.53, None, "元", "exact")),
        ("至少完成1所", ("1所", 1, None, "所", "at_least")),
        ("抽查不少于总班数的30%", ("30%", 30, None, "%", "at_least")),
        ("培训费不超过全年经费的5%", ("5%", 5, None, "%", "at_most")),
        ("人数不少,总成绩提高5%", ("5%", 5, None, "%", "exact")),
        ("配备12套多媒体设备", ("12套", 12, None, "套", "exact")),
        ("入学率为100℅", ("100℅", 100, None, "%", "exact")),
        ("合格学校占86.45,", ("86.45", 86.45, None, "%", "exact")),
        ("学费结余约36万,", ("约36万", 360000, None, "元", "approx")),
        ("筹资 320.5 万元", ("320.5 万元", 3205000, None, "元", "exact")),
        ("校舍 1.8 万\n平方米", ("1.8 万\n平方米", 18000, None, "平方米", "exact")),
        ("修建周转房\n90\n套,", ("90\n套", 90, None, "套", "exact")),
        ("硬化场地6000方米", ("6000方米", 6000, None, "平方米", "exact")),
        ("藏书3万2千册", ("3万2千册", 32000, None, "册", "exact")),
        ("餐费12元5角", ("12元5角", 12.5, None, "元", "exact")),
        ("捐款壹拾贰万元整", ("壹拾贰万元整", 120000, None, "元", "exact")),
        ("用了一个半小时", ("一个半小时", 1.5, None, "小时", "exact")),
        ("整治三个多月", ("三个多月", 3, None, "个月", "more_than")),
        ("邀请十几位家长", ("十几位", 10, None, "人", "more_than")),
        ("操场8000M²", ("8000M²", 8000, None, "平方米", "exact")),
        ("占七成六,", ("七成六", 76, None, "%", "exact")),
        ("合格率百分百", ("百分百", 100, None, "%", "exact")),
        ("提高2.3百分点", ("2.3百分点", 2.3, None, "百分点", "exact")),
        ("3/4的家长", ("3/4", 75, None, "%", "exact")),
        ("每班45至50人之间", ("45至50人", 45, 50, "人", "range")),
        ("得分不低于90分", ("不低于90分", 90, None, "分", "at_least")),
        ("投入2个亿,", ("2个亿", 200000000, None, "元", "exact")),
        ("完成教案2分。", ("2分", 2, None, "份", "exact")),
        ("购床铺 2 千 7 百多元", ("2 千 7 百多元", 2700, None, "元", "more_than")),
        ("添置广播 1 万 2 千元", ("1 万 2 千元", 12000, None, "元", "exact")),
        ("投资近 4 千元", ("近 4 千元", 4000, None, "元", "approx")),
        ("辍学率为零。", ("零", 0, None, "%", "exact")),
        ("事故发生率始终为零,", ("零", 0, None, "%", "exact")),
        ("配电脑200台(套)", ("200台(套)", 200, None, "台套", "exact")),
    ],
)
def test_a_quantity_is_read_with_its_approximators(hans, want):
    assert found(hans) == [want]


def test_two_levels_of_a_change_are_two_quantities_and_no_range():
    assert [(v, high) for _, v, high, _, _ in found("合格率由85%提高到95.6%")] == [(85, None), (95.6, None)]
    assert [(v, high) for _, v, high, _, _ in found("人数从85人到95人")] == [(85, None), (95, None)]


def test_the_digits_of_a_decimal_are_not_taken_for_a_range_or_list():
    assert [v for _, v, _, _, _ in found("面积1,952.5平方米")] == [1952.5]


@pytest.mark.parametrize(
    "hans",
    [
        "落实“四个到位”", "实行三位一体管理", "认真学习《十项准则》", "2013年", "2008-2009学年度", "第25中学", "一次性完成",
        "包揽全县第一、二、三名", "2022副区长讲话", "坐落在河口镇东山2村", "制定八字校训",
        "河口二小", "九年级", "七年级3班", "九年制学校", "三年来", "近三年,我校", "一所偏远的小学", "十分重视", "一批青年教师",
        "几十万元", "数百名家长", "抓好两个结合。", "体现在以下四个方面:", "1、加强领导", "教基〔2014〕15号", "上午8:30开会", "六一儿童节",
        "全校24小时值班", "语数英三科成绩", "群众来自四面八方", "上午8时30分", "三年级二班", "进入全县前10名", "区委四届三次、四次全会",
        "六届二次教代会", "2022版课标", "上世纪90年代",
        "无一名学生辍学", "采用“5+2”模式", "一年一度的运动会", "二次供水", "共 2 人员", "四年1班",
        "原大五班小朋友", "2011学生名册", "第4学生食堂", "河口小学402班的合唱", "全校一本、二本上线", "三轮摩托车", "三部曲",
        "学生最多的一所学校", "我只讲两个问题:",
        "位于中山村六组", "总结。\n2\n个人体会",
        "今年一、二批本科上线情况喜人", "向35分钟要效益", "连续三年被评为优秀", "16年春,", "我校原是一所企办学校,20xx年移交",
        "- 7.25 KB\n学校总务工作", "从零开始", "为零食",
        "小学教学工作总结(精选6篇)\n篇1", "班主任工作总结范文八篇\n", "《工会工作总结通用7篇》",
        "校园四处生机勃勃", "同学们一起读书", "二、近三年工作情况", "三类残疾儿童",
        "独当一面", "居全县第三、四名;", "每一位学生", "两年规划", "明年上半年",
        "庆祝建校50周年文艺晚会", "纪念五四运动90周年", "于102 年8月召开", "办于清同治四年(1866年)", "年收入约000元",
        "112年全国竞赛", "三角塘村", "三角形的面积",
        "荣获十九届全县艺术节组织奖", "荣获21届科技创新大赛一等奖",
        "对照20条底线自查,“20条底线”全部达标",
    ],
)  # fmt: skip
def test_slogans_names_dates_and_articles_are_no_quantities(hans):
    assert kept(hans) == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("综合楼一幢面积640平方米", ["一幢", "640平方米"]), ("老食堂一幢为危房", ["一幢"]), ("仪器360台件套", ["360台件套"]),
        ("短绳16根,气筒一把,", ["16根", "一把"]), ("两名优秀教师和一名标兵", ["两名", "一名"]), ("平均分为62.3,", ["62.3"]),
        ("全区共120班", ["120班"]),
        ("全市36万中小学生返校,600师生演出,惠及1500多农民。", ["36万", "600", "1500多"]),
        ("组织三轮培训", ["三轮"]), ("举办二期培训班", ["二期"]), ("两名副校长", ["两名"]), ("新修校门一座,", ["一座"]), ("每周一次例会", ["一次"]),
        ("每个学校建立一项特色", ["一项"]), ("购置了一台打印机", ["一台"]), ("表彰四个文明班级", ["四个"]),
        ("用半个月的时间", ["半个月"]), ("为期三天的培训", ["三天"]), ("辍学率为0。", ["0"]), ("镇级一等奖、三等奖各一个,", ["一个"]),
        ("12位教师", ["12位"]),
        ("撰写工作总结4篇,", ["4篇"]), ("全年撰写论文12篇,其中总结4篇。", ["12篇", "4篇"]),
        ("从教16年,", ["16年"]), ("腾出一间教室做书库", ["一间"]),
        ("学校建校60周年。", ["60周年"]), ("有112年历史", ["112年"]), ("有1700年的历史", ["1700年"]), ("每斤五角", ["五角"]),
        ("已连续举办五届艺术节", ["五届"]), ("送走了6届毕业生", ["6届"]), ("对照“20条底线”自查,制定20条措施", ["20条"]),
        ("三位一体之外还有三位教师", ["三位"]), ("教师均有3次进修", ["3次"]), ("2人均获奖", ["2人"]),
    ],
)  # fmt: skip
def test_counts_of_real_things_are_kept(hans, want):
    assert kept(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("分别奖励60、50、40元。", [(60, "元"), (50, "元"), (40, "元")]),
        ("各年级分别有12、15和18人", [(12, "人"), (15, "人"), (18, "人")]),
        ("分别投入3、2.5万元,", [(30000, "元"), (25000, "元")]),
        ("1、2名教师参加培训", [(2, "人")]),
        ("第3、4名学生", []),
        ("1、2班学生", []),
    ],
)
def test_the_unit_of_the_last_number_holds_for_a_list(hans, want):
    names = names_in(hans)
    found = [(q.value, q.unit) for q in quantities(hans) if refusal(hans, q, names) is None]
    assert found == want


@pytest.mark.parametrize(
    "hans",
    [
        "小学教育教学工作总结(精选7篇)",
        "优秀少先大队材料【热门八篇】",
        "图书馆工作总结范本4篇",
        "安全生产月活动总结1300字",
        "咨询电话86231457人事科。",
        "联系人周老师13800000000名额有限。",
    ],
)
def test_what_a_site_has_collected_and_telephones_are_no_quantities(hans):
    assert kept(hans) == []


def test_what_somebody_wrote_is_counted_though_nothing_stands_behind_it():
    assert kept("每人撰写工作总结2篇\n写心得体会2000字\n上交材料7篇") == ["2篇", "2000字", "7篇"]


def test_a_code_of_many_digits_is_no_number():
    assert list(quantities("编号" + "1" * 60 + "个")) == []


def test_a_measure_word_nobody_knows_is_kept_and_marked():
    (one,) = quantities("共制作展示12帧,")
    assert (one.value, one.unit, one.known) == (12, "帧", False)
    assert [(q.unit, q.known) for q in quantities("共制作展示 12 帧,")] == [("帧", False)]
    assert all(q.known for q in quantities("共制作展板12块,"))


@given(st.text("0123456789.,-—~至一二三四十百千万亿半两多余年个人元%约近以上下分之:比 ,。", max_size=60))
def test_any_run_of_signs_gives_ordered_spans_that_do_not_overlap(hans):
    spans = [(q.start, q.end) for q in quantities(hans)]
    assert all(start < end <= len(hans) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_minutes_before_seconds_are_no_score() -> None:
    units = [(value, unit) for _, value, _, unit, _ in found("演练用时2分15秒,平均分82分。")]
    assert units == [(2.0, "分钟"), (15.0, "秒"), (82.0, "分")]


def test_sums_of_a_budget_may_do_without_their_unit() -> None:
    line = "税收任务85万,完成92万;支出年初预算310万,调整预算402万,实际执行398万。"
    assert [(value, unit) for _, value, _, unit, _ in found(line)] == [
        (850_000, "元"),
        (920_000, "元"),
        (3_100_000, "元"),
        (4_020_000, "元"),
        (3_980_000, "元"),
    ]


def test_who_is_called_by_an_age_is_not_that_many() -> None:
    assert kept("培训4050人员20人次") == ["20人次"]


@pytest.mark.parametrize(
    ("hans", "bound"),
    [
        ("约需资金36万元", "approx"),
        ("大约有学生200人", "approx"),
        ("约占全省的9%", "approx"),
        ("签约有实力企业18家", "exact"),
        ("节约有限资金20万元", "exact"),
    ],
)
def test_about_may_stand_before_the_thing(hans: str, bound: str) -> None:
    assert [q.bound for q in quantities(hans)] == [bound]
