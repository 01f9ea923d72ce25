"""Indicators of made-up reports: what is counted, whose it is, when, and whether it is done or planned."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tasks.records import Indicator
from tests.facts.passages import passage


def indicators(hans: str, **facts: str | None) -> list[Indicator]:
    return find_indicators(passage(hans, **facts))[0]


def objects(hans: str) -> list[tuple[float, str | None]]:
    return [(i.value, i.object) for i in indicators(hans)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学校购置图书5600册。", [(5600, "图书")]),
        ("表彰8个文明班级、10名优秀少先队员。", [(8, "文明班级"), (10, "优秀少先队员")]),
        ("有16名同学获得奖励。", [(16, "同学")]),
        ("中考合格率为95.5%,优秀率74.8%。", [(95.5, "中考合格率"), (74.8, "优秀率")]),
        ("投入专项资金150万元。", [(1500000, "专项资金")]),
        ("添置了价值45万元的体育器材。", [(450000, "体育器材")]),
        ("现有学生736人(女341人)。", [(736, "学生"), (341, "学生·女")]),
        ("教职工45人,其中男20人,女25人。", [(45, "教职工"), (20, "教职工·男"), (25, "教职工·女")]),
        ("教学班51个,其中初中12个,小学33个。", [(51, "教学班"), (12, "初中教学班"), (33, "小学教学班")]),
        ("查出火灾隐患11处,已消除10处。", [(11, "火灾隐患"), (10, "火灾隐患")]),
        ("组织教师培训3次。", [(3, "教师培训")]),
        ("撰写学习笔记2万字。", [(20000, "学习笔记")]),
        ("专任教师学历合格率100%。", [(100, "专任教师学历合格率")]),
        ("绿化面积3200平方米,占地35亩。", [(3200, "绿化面积"), (35, "占地")]),
        ("共有31人参加了朗诵比赛。", [(31, "参加朗诵比赛")]),
        ("向360名中职学生发放生活补贴27万元。", [(360, "中职学生"), (270000, "生活补贴")]),
        ("幼儿园90所(公办36所,民办54所)。", [(90, "幼儿园"), (36, "公办幼儿园"), (54, "民办幼儿园")]),
        ("国家级获奖17人次,省级19人次。", [(17, "国家级获奖"), (19, "省级获奖")]),
        (
            "寄宿生750人,占在校生815人的92%。",
            [(750, "寄宿生"), (815, "在校生"), (92, "寄宿生占在校生的比例")],
        ),
        ("毛入园率达到99.4%、学前二年达到92.6%。", [(99.4, "毛入园率"), (92.6, "学前二年毛入园率")]),
        (
            "毛入园率达到98.1%,学前二年达到91.3%,学前三年达到80.5%。",
            [(98.1, "毛入园率"), (91.3, "学前二年毛入园率"), (80.5, "学前三年毛入园率")],
        ),
        ("图书12903册,生均56册。", [(12903, "图书"), (56, "生均图书")]),
        ("要求教师每周听课2节。", [(2, "听课(每周)")]),
        ("学校建有200米环形跑道一个。", [(200, "环形跑道"), (1, "环形跑道")]),
        ("发放《安全须知》84份。", [(84, "安全须知")]),
        ("教职工总数为242人,其余3人为工勤人员。", [(242, "教职工"), (3, "工勤人员")]),
        ("公用经费拨付51万元,取暖费15万元。", [(510000, "公用经费"), (150000, "取暖费")]),
        ("一年级新生报到40人。", [(40, "一年级新生")]),
        ("青壮年文盲率下降到1.7%。", [(1.7, "青壮年文盲率")]),
        ("4名获奖教师代表上台发言。", [(4, "获奖教师代表")]),
        ("总人口2.6万人,地方生产总值实现1.8亿元。", [(26000, "总人口"), (180000000, "地方生产总值")]),
        ("全年财政收入完成960万元。", [(9600000, "财政收入")]),
        ("学校周边4个行政村的儿童都已入学。", [(4, "行政村")]),
        ("另有15个学校项目主体完工。", [(15, "学校项目")]),
        ("启动了8个新建项目。", [(8, "新建项目")]),
        ("青石村、柳溪村3所改扩建村级幼儿园完工。", [(3, "改扩建村级幼儿园")]),
        ("各学校均为100%。", [(100, "各学校")]),
        ("教育经费支出总额为36万元。", [(360000, "教育经费支出总额")]),
        ("公用经费拨款三年分别为36万元、38万元。", [(360000, "公用经费"), (380000, "公用经费")]),
        ("教室36个,合108间。", [(36, "教室"), (108, "教室")]),
        ("获得优秀共产党员9人,先进基层党组织2个。", [(9, "优秀共产党员"), (2, "先进基层党组织")]),
        ("投资30多万新建教学楼。", [(300000, "投资")]),
        ("安排专项资金27万为学校添置设备。", [(270000, "专项资金")]),
        ("有课桌椅936单人套。", [(936, "课桌椅")]),
        ("全市实现生产总值1776亿元,建成开发区1个。", [(177600000000, "生产总值"), (1, "开发区")]),
        ("有67套课桌凳破损严重。", [(67, "课桌凳")]),
        ("抽样显示,学生的满意率高达94.5%。", [(94.5, "满意率")]),
        ("评选优秀教师、优秀班主任各12人。", [(12, "优秀教师、优秀班主任")]),
        (
            "中小学在校生730人,其中高中110人,初中180人。",
            [(730, "中小学在校生"), (110, "高中在校生"), (180, "初中在校生")],
        ),
        ("最高分96分,最低分54分。", [(96, "最高分"), (54, "最低分")]),
        ("教师68人,50岁以上的有9人。", [(68, "教师"), (50, "教师"), (9, "50岁以上")]),
        ("及格人数(60分以上)36人。", [(60, "及格人数"), (36, "及格人数")]),
        ("寄宿生占学生总数的16.8%。", [(16.8, "寄宿生占学生总数的比例")]),
        (
            "留守儿童120人,占学生的30%,占人口的2%。",
            [(120, "留守儿童"), (30, "留守儿童占学生的比例"), (2, "留守儿童占人口的比例")],
        ),
        ("学生560人;其中女生270人,男生290人。", [(560, "学生"), (270, "学生·女"), (290, "学生·男")]),
        ("有3个项目正在施工。", [(3, "项目")]),
        ("xx年小学毕业生225人。", [(225, "小学毕业生")]),
        ("新建公寓一幢,购置一台可供学生使用的净水器。", [(1, "公寓"), (1, "净水器")]),
        ("全镇有学生860人,河口小学390人,全县9600人。", [(860, "学生"), (390, "学生"), (9600, "学生")]),
    ],
)
def test_the_object_is_the_noun_beside_the_quantity(hans, want):
    assert objects(hans) == want


def test_the_action_is_the_verb_that_governs_the_object():
    found = indicators("新建宿舍6500m2,维修宿舍3180m2,教师186人。")
    assert [i.action for i in found] == ["新建", "维修", None]


def test_objects_are_copied_in_the_script_of_the_document():
    hans, text = "购置图书200册,教师56人(女30人)。", "購置圖書200冊,教師56人(女30人)。"
    found = find_indicators(passage(hans, text=text))[0]
    assert [i.object for i in found] == ["圖書", "教師", "教師·女"]
    assert [i.action for i in found] == ["購置", None, None]
    assert [i.metric for i in found] == ["books_added", "teachers", "teachers_female"]
    assert found[0].unit == "册"


def test_each_clause_has_the_subject_that_opens_it():
    found = indicators("北河小学栽种杨树80棵,东山小学栽种女贞900株,茶花450棵;各小学开展活动3次。")
    assert [i.subject for i in found] == ["北河小学", "东山小学", "东山小学", "各小学"]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("上半年共投入资金30万元。", (None, "资金")),
        ("第三季度投入资金30万元。", (None, "资金")),
        ("近三年学校先后投入资金120万元。", ("学校", "资金")),
        ("三年来全镇新建校舍2400平方米。", ("全镇", "校舍")),
        ("去年底在校学生560人。", (None, "在校学生")),
        ("3年级学生45人。", (None, "3年级学生")),
        ("同年级学生45人。", (None, "同年级学生")),
    ],
)
def test_words_of_time_at_the_head_of_a_clause_are_neither_what_is_counted_nor_whose_it_is(hans, want):
    assert [(i.subject, i.object) for i in indicators(hans)] == [want]


def test_a_school_that_is_counted_is_no_subject():
    found = indicators("全县现有小学58所,初中12所。", county="青川县")
    assert [(i.subject, i.object) for i in found] == [("全县", "小学"), ("全县", "初中")]


def test_a_body_that_only_held_the_contest_is_no_subject():
    found = indicators("选拔8名教师参加县教育局组织的竞赛,获奖5人次。", org="北河小学")
    assert {i.subject for i in found} == {"北河小学"}


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("在全市教学竞赛中,8名教师获奖。", ["北河小学"]),
        ("学生对课堂的满意率高达94.5%。", ["北河小学"]),
        ("小学毕业班合格率达95%。", ["北河小学"]),
        ("九年级参加考试131人,优秀率27.3%。", ["九年级", "九年级"]),
        ("全体教职工捐款8820元,交党费1600元。", ["全体教职工", "全体教职工"]),
        ("全镇教职工总数为242人,专任教师234人。", ["全镇", "全镇"]),
        ("在各校初赛的基础上,共有29人参加复赛。", ["北河小学"]),
        ("全镇有学校9所。现有教师98人。", ["全镇", "全镇"]),
        ("要求教师每周听课2节。", ["教师"]),
    ],
)
def test_groups_are_subjects_where_they_act_and_places_where_they_are_spoken_of(hans, want):
    assert [i.subject for i in indicators(hans, org="北河小学")] == want


def test_my_school_is_the_organisation_of_the_part():
    assert indicators("我校投入3万元。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("投入3万元。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("投入3万元。")[0].subject is None


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("计划新建教学楼一栋,建筑面积3600平方米。", ["target", "target"]),
        ("要求每人撰写2万字以上的笔记。", ["target"]),
        ("力争改造薄弱学校20所。", ["target"]),
        ("全县规划总投资2.4亿元。", ["target"]),
        ("建园年度计划为24个,建设任务为新建园舍12栋。", ["target", "target"]),
        ("作业时间不超过1小时。", ["target"]),
        ("这笔钱将用于新建宿舍360平方米,购置图书9000册。", ["target", "target"]),
        ("建成后计划设置36个教学班,将容纳学生1600人。", ["target", "target"]),
        ("明年将对余下的36所村小进行改造。", ["target"]),
        ("老师将对策告诉36名学生。即将对外开放教室9间。", ["actual", "actual"]),
        ("我们已按计划建成教学楼2栋。", ["actual"]),
        ("到2014年,学校有教职工56人。", ["actual"]),
        ("从2009年到2014年,增加教职工56人。", ["actual"]),
        ("已完成6万平方米,占规划建设面积的28%。", ["actual", "actual"]),
        ("将校长与12名教师结对。", ["actual"]),
    ],
)
def test_what_is_asked_or_planned_is_a_target(hans, want):
    assert [i.kind for i in indicators(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("中小学教师每学期听课16节以上。", "target"),
        ("班子成员坚持每周听课2节以上。", "actual"),
        ("完成年度目标任务的99%。", "actual"),
        ("35岁以下的青年教师16人,年龄不超过35岁。", "actual"),
    ],
)
def test_what_is_due_each_time_is_a_target_unless_it_is_kept(hans, want):
    assert {i.kind for i in indicators(hans)} == {want}


def test_under_a_heading_of_plans_quantities_are_targets_unless_they_are_reported():
    hans = "一、工作回顾\n招聘教师9人。\n二、下一步工作打算\n招聘教师12人。目前已到岗3人。\n三、问题与建议\n缺教师5人。"
    one = passage(hans, ("一、工作回顾", 1), ("二、下一步工作打算", 1), ("三、问题与建议", 1))
    assert [i.kind for i in find_indicators(one)[0]] == ["actual", "target", "actual", "actual"]


def test_all_of_a_work_plan_is_planned():
    assert [i.kind for i in indicators("招聘教师12人。", doc_type="工作计划")] == ["target"]


def test_the_year_of_a_foundation_is_no_period():
    assert [i.period for i in indicators("学校始建于1974年,占地26946平方米。")] == [None]


def test_the_period_is_that_of_the_sentence_and_nothing_is_invented():
    found = indicators("2012年,新建校舍300平方米,购书80册。目前藏书900册。", period="2013")
    assert [i.period for i in found] == ["2012", "2012", None]


def test_what_was_done_by_a_day_was_done_by_it_behind_a_semicolon_too():
    found = indicators("截至2012年3月底,已开工学校37所;竣工面积8.2万平方米;完成投资3650万元。")
    assert [i.period for i in found] == ["2012-03"] * 3


def test_a_year_that_is_compared_with_or_started_from_stays_with_its_own_number():
    assert indicators("比2008年净增640人。")[0].period is None
    found = indicators("入园儿童由2011年的68人上升到现在的117人。")
    assert [i.period for i in found] == ["2011", None]


def test_masked_numbers_are_no_indicators():
    found, blanked, _ = find_indicators(passage("全镇投资xx多万元,新建宿舍平方米,维修宿舍40平方米。"))
    assert [i.value for i in found] == [40]
    assert [(m.start, m.unit) for m in blanked] == [(4, "元"), (14, "平方米")]


def test_an_unknown_measure_word_is_an_issue_with_the_line_to_add():
    hans = "共制作展示12帧。"
    found, _, issues = find_indicators(passage(hans))
    assert [(i.value, i.unit) for i in found] == [(12, "帧")]
    assert [(hans[i.start : i.end], i.stage, i.kind, i.note) for i in issues] == [
        ("12帧", "extract", "unknown_unit", "measure_words.txt: 帧")
    ]


def test_the_clause_of_an_indicator_is_its_sentence():
    hans = "全校有教师56人。\n学生900人,班级20个。"
    assert [hans[i.clause_start : i.clause_end] for i in indicators(hans)] == [
        "全校有教师56人。", "学生900人,班级20个。", "学生900人,班级20个。",
    ]  # fmt: skip


def test_a_rate_in_words_is_a_rate():
    found = indicators("毕业率百分之九十八点七,学生三五成群地围在图书角。")
    assert [(i.value, i.unit, i.object) for i in found] == [(98.7, "%", "毕业率")]


def test_a_clause_holds_a_number_that_a_line_end_tore_from_its_unit() -> None:
    [found] = indicators("由镇里牵头,筹资200多\n\n万元成立了基金会。")
    assert found.value == 2_000_000
    assert found.clause_start <= found.start < found.end <= found.clause_end


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("巩固率98.4%,比验收时提高0.6%。", [(98.4, "巩固率"), (0.6, "巩固率")]),
        ("优秀率比去年提高3.2个百分点。", [(3.2, "优秀率")]),
        ("女生比例较上年提高2.1个百分点。", [(2.1, "女生比例")]),
        ("办公经费36万元,同口径比上年增长8%。", [(360000, "办公经费"), (8, "办公经费")]),
        ("教师与去年相比净增30人。", [(30, "教师")]),
        ("学生820人,比上学年(796人)增加24人。", [(820, "学生"), (796, "学生"), (24, "学生")]),
    ],
)
def test_what_has_changed_stands_before_the_comparison_or_was_just_counted(hans, want):
    assert objects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("村小(教学点)37所。", [(37, "村小")]),
        ("全镇36所学校无一例事故。9所小学则设有食堂。", [(36, "学校"), (9, "小学")]),
        ("其平均年龄36岁。", [(36, "平均年龄")]),
        ("开通6条公交线路,乘车的人数大约为360人。", [(6, "公交线路"), (360, "人数")]),
        ("参考人数300人,优等生(85分以上)96人。", [(300, "参考人数"), (85, "优等生"), (96, "优等生")]),
        ("达标率已由上一次评估验收时的92%提高到98%。", [(92, "达标率"), (98, "达标率")]),
        ("涉及26个县市区的中小学。", [(26, "县市区")]),
        ("②音乐教室3间;\n2.年龄为35周岁以下。", [(3, "音乐教室"), (35, "年龄")]),
        ("教师(含代课教师)86人。", [(86, "教师")]),
        ("我县本科以上上线1207人。", [(1207, "本科以上上线")]),
        ("报名人数突破500人大关。", [(500, "报名人数")]),
        ("六个完小配有12台电脑。", [(6, "完小"), (12, "电脑")]),
        (
            "在校生1500人,其中初中500人,小学1000人。",
            [(1500, "在校生"), (500, "初中在校生"), (1000, "小学在校生")],
        ),
        (
            "教职工130人,在校生1500人,其中初中500人,小学1000人。",
            [(130, "教职工"), (1500, "在校生"), (500, "初中在校生"), (1000, "小学在校生")],
        ),
    ],
)
def test_asides_and_levels_and_stages_leave_the_object_whole(hans, want):
    assert objects(hans) == want


def test_a_school_among_the_parts_of_a_sum_is_whose_people_are_counted():
    found = indicators("共有学生960名,其中:中心小学380名,柳林小学145名。")
    assert [(i.value, i.subject, i.object) for i in found[1:]] == [
        (380, "中心小学", "学生"),
        (145, "柳林小学", "学生"),
    ]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全县总人口46.8万,其中农业人口39万。", [(468000, "人"), (390000, "人")]),
        ("共投资200万,购图书1.2万册。", [(2000000, "元"), (12000, "册")]),
        ("藏书5.6万。", [(56000, "册")]),
        ("食堂面积1260,学生宿舍面积3680(含浴室)。", [(1260, "平方米"), (3680, "平方米")]),
        ("小学、初中差异系数分别为0.36和0.28,达到要求。", [(0.36, None), (0.28, None)]),
    ],
)
def test_ten_thousands_take_the_unit_of_what_they_count(hans, want):
    assert [(i.value, i.unit) for i in indicators(hans)] == want


@pytest.mark.parametrize(
    "hans",
    [
        "07年—10年撤并小学。",
        "05至08年建校舍。",
        "2007-10年建校舍。",
        "1.2012年中考再传捷报。",
        "在83年迁到河西。",
    ],
)
def test_years_of_two_digits_are_no_quantities(hans):
    assert indicators(hans) == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("现有教学班8个,四个大班、三个中班。", [(8, "教学班"), (4, "大班"), (3, "中班")]),
        ("党员12人,其中共产党员4人。", [(12, "党员"), (4, "共产党员")]),
        ("服务人口:1840人。", [(1840, "服务人口")]),
        ("全县财政教育支出90万元。", [(900000, "财政教育支出")]),
        ("建档立卡贫困户132户。", [(132, "建档立卡贫困户")]),
        ("2016年底在册贫困学生共143人。", [(143, "在册贫困学生")]),
        ("教职工28人,另外9人是村里聘用。", [(28, "教职工"), (9, "教职工")]),
        ("全区64所中小学分属12个片区。", [(64, "中小学"), (12, "片区")]),
    ],
)
def test_what_belongs_to_another_phrase_is_no_part_of_the_object(hans, want):
    assert objects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("班额符合小班25人、大班36人的要求。", ["target", "target"]),
        ("符合条件的学生有36人。", ["actual"]),
    ],
)
def test_what_a_rule_demands_is_a_target(hans, want):
    assert [i.kind for i in indicators(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("看望住院教师,送去了300元慰问金。", [(300, "慰问金")]),
        ("给每名贫困生发放500元生活补助费。", [(500, "生活补助费")]),
        ("对食堂抽查了6次。", [(6, "食堂抽查")]),
        ("班额符合小班25人、大班36人的要求。", [(25, "小班"), (36, "大班")]),
    ],
)
def test_the_noun_of_a_sum_and_of_a_deed(hans, want):
    assert objects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("今春补栽柳树70棵。", ["2016"]),
        ("去秋补栽柳树70棵。", ["2015"]),
        ("从2009年开始,获奖5次。", [None]),
        ("人数从2009年的68人上升到117人。", ["2009", None]),
    ],
)
def test_seasons_and_beginnings(hans, want):
    assert [i.period for i in indicators(hans, period="2016")] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("论文有7篇获省级奖;18篇获市级奖。", [(7, "论文"), (18, "论文")]),
        ("获得二等奖7项、优秀奖4项好成绩。", [(7, "二等奖"), (4, "优秀奖")]),
        ("教学班级24个,包括4个专门的特教班。", [(24, "教学班级"), (4, "特教班")]),
    ],
)
def test_what_is_counted_behind_a_semicolon_and_before_praise(hans, want):
    assert objects(hans) == want


def test_a_year_since_which_something_is_so_is_no_period():
    assert [i.period for i in indicators("2011年以来培训教师360人次。")] == [None]
    assert [i.period for i in indicators("今年以来培训教师360人次。", period="2016")] == ["2016"]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("配备现代远程教育设备3套。", (3, "现代远程教育设备")),
        ("下拨校舍维修改造专项资金36万元。", (360000, "校舍维修改造专项资金")),
        ("加固维修校舍3400平方米。", (3400, "校舍")),
        ("建有光盘播放教室4间。", (4, "光盘播放教室")),
    ],
)
def test_words_that_belong_to_the_name_of_the_thing(hans, want):
    assert want in objects(hans)


def test_the_last_school_of_a_list_is_not_whose_they_are():
    (one,) = indicators("东山小学、北河小学两所学校归属中心学区。", org="中心学区")
    assert (one.subject, one.object) == ("中心学区", "学校")


def test_a_room_of_an_office_belongs_to_the_school():
    found = indicators("学校有教导处办公室4间,电脑室3间。", org="北河小学")
    assert [i.subject for i in found] == ["北河小学", "北河小学"]


def test_the_last_name_of_a_list_in_brackets_is_not_whose_the_next_ones_are():
    found = indicators("我镇有小学3所(东山小学、河口小学、北河小学),公办幼儿园2所。")
    assert [i.subject for i in found] == ["我镇", "我镇"]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("操场面积小,没有200米环形跑道。", [(200, "环形跑道")]),
        ("会上三位书记还存在不足。", [(3, "书记")]),
        ("对照标准,生均占地20平方米。", [(20, "生均占地")]),
    ],
)
def test_words_beside_the_thing_are_no_part_of_it(hans, want):
    assert objects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("以团体总分126分的优异成绩获奖。", [(126, "团体总分")]),
        ("任教六年级两个班的语文课。", [(2, "班")]),
    ],
)
def test_totals_and_classes(hans, want):
    assert objects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("少先队中队36个。", "北河小学"),
        ("在全区获得总分第三名。其中有六个第一名。", "北河小学"),
        ("学生作业检查了3次。", "北河小学"),
        ("小学生的睡眠时间不少于9小时。", "小学生"),
    ],
)
def test_what_only_looks_like_a_subject(hans, want):
    assert indicators(hans, org="北河小学")[-1].subject == want


def test_a_masked_season_opens_the_clause_like_a_year():
    found = indicators("XX年秋季全镇论文获省级奖励3篇,市级奖励4篇。", org="青石小学")
    assert [i.subject for i in found] == ["全镇", "全镇"]


def test_the_last_of_several_names_is_not_what_is_counted():
    assert "周岚" not in (indicators("教师李云山、周岚等6人获得县级表彰。")[0].object or "")


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("2013年,东村投入2万元;西村投入3万元。", ["2013", "2013"]),
        ("2013年5月,东村投入2万元;西村投入3万元。", ["2013-05", None]),
        ("2013年,东村投入2万元;现有教师36人。", ["2013", None]),
        ("学校创建于1949年,校园不断扩大,现在占地12亩。", [None]),
        ("2013年改建操场,目前占地12亩。", [None]),
        ("2013年招收新生86人,xx年招收新生91人。", ["2013", None]),
        ("2013年,北河小学招收新生86人。", ["2013"]),
    ],
)
def test_a_year_holds_over_a_semicolon_and_until_now(hans, want):
    assert [i.period for i in indicators(hans)] == want


def test_a_line_that_runs_on_about_goals_announces_no_plan():
    line = "一、强化领导我镇把工作目标纳入议程,先后召开会议6次。"
    assert find_indicators(passage(line, (line[:20], 1)))[0][0].kind == "actual"
    plan = "二、工作目标\n新建教学楼2栋。"
    assert find_indicators(passage(plan, (plan[:6], 1)))[0][0].kind == "target"


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("其中,三年级3个班有学生126人,四年级4个班有170人。", "学生"),
        ("全镇人均耕地1.5亩。", "人均耕地"),
        ("交通事件累计发生6起。", "交通事件"),
        ("我校教师合格率却没能达到100%。", "教师合格率"),
    ],
)
def test_pupils_of_classes_shares_of_each_and_what_happened(hans: str, want: str) -> None:
    assert objects(hans)[-1][1] == want


@pytest.mark.parametrize("hans", ["地处闽南金三角的中心。", "青石村是一个山村。", "学习十二届市委精神。"])
def test_a_name_and_a_definition_count_nothing(hans: str) -> None:
    assert indicators(hans) == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [("本科上线34人,比去年本科16人多。", (16, "本科")), ("五个村各捐助500元。", (5, "村"))],
)
def test_a_base_and_what_each_gave(hans: str, want: tuple[float, str]) -> None:
    assert want in objects(hans)


def test_a_report_on_what_was_done_and_what_is_to_come_is_no_plan() -> None:
    done = "1、教育局工作总结及2018年工作安排一、主要成效。新建幼儿园16所。\n2、投入2.6亿元。"
    assert [one.kind for one in indicators(done, doc_type="工作计划")] == ["actual"] * 2
    assert [one.kind for one in indicators("新建幼儿园16所。", doc_type="工作计划")] == ["target"]


def test_a_plan_that_looks_back_first_reports_there() -> None:
    hans = "一、发展基础\n共建成学校14所。\n二、主要任务\n建成学校20所。"
    told = passage(hans, ("一、发展基础", 1), ("二、主要任务", 1), doc_type="工作计划")
    assert [one.kind for one in find_indicators(told)[0]] == ["actual", "target"]


def test_a_number_of_admissions_grew_and_is_not_planned() -> None:
    [_, last] = indicators("招生数从2005年的2.8万人增加到2010年的6.2万人。")
    assert (last.object, last.kind, last.period) == ("招生数", "actual", "2010")


def test_what_is_so_now_is_not_of_the_year_of_a_deed_before_it() -> None:
    assert [i.period for i in indicators("1996年改建校舍两次,现占地24亩。")] == ["1996", None]
    assert [i.period for i in indicators("2012年9月,我校现有学生300人。")] == ["2012-09"]


def test_the_date_of_the_news_is_no_period() -> None:
    assert [one.period for one in indicators("新华网5月22日电,学校共培养学生736名。")] == [None]
    assert [one.period for one in indicators("5月22日,学校表彰学生36名。")] == ["--05-22"]


def test_a_span_of_months_holds_over_a_semicolon_and_a_month_does_not() -> None:
    assert [one.period for one in indicators("1至7月,家访86次;慰问教师9名。")] == ["--01/--07"] * 2
    assert [one.period for one in indicators("5月,家访86次;慰问教师9名。")] == ["--05", None]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学校计划今年新建综合楼1幢。", "target"),
        ("善款将为学校新建教学楼1幢。", "target"),
        ("确保学校正常运转,具体情况如下:新建食堂1幢。", "actual"),
        ("学校将旧房拆除新建教学楼1幢。", "actual"),
    ],
)
def test_what_is_to_be_built_is_a_target(hans: str, want: str) -> None:
    assert indicators(hans)[-1].kind == want


def test_a_number_that_is_compared_with_is_of_its_own_year() -> None:
    line = "2015年,本科上线176人,比去年160人增加16人,图书比2012年的3000册增加了500册。"
    assert [one.period for one in indicators(line)] == ["2015", "2014", "2015", "2012", "2015"]


def test_values_that_a_span_of_years_has_respectively_are_of_one_year_each() -> None:
    line = "2002-2004年支出分别为36万元、38万元、40万元,人均支出分别为94元、96元、98元。"
    assert [one.period for one in indicators(line)] == ["2002", "2003", "2004"] * 2
    assert [one.period for one in indicators("2002-2004年支出分别为36万元、38万元。")] == ["2002/2004"] * 2
    line = "2006、2007和2008年入学率分别为98%、99%、100%。"
    assert [(one.period, one.object) for one in indicators(line)] == [
        ("2006", "入学率"),
        ("2007", "入学率"),
        ("2008", "入学率"),
    ]
    assert [one.value for one in indicators("完成率06、07、XX年分别为98%、99%、100%。")] == [98, 99, 100]
    assert [one.value for one in indicators("4月23晚开会,36人参加。")] == [36]
    line = "1至3月,学校支出分别为6万元、8万元、7万元。"
    assert {one.period for one in indicators(line)} == {"--01/--03"}
    assert indicators("2013年计划总投资36万元。")[0].kind == "target"
