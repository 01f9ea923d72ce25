"""What a quantity counts: words that only look like two, the marks of a title, verbs that are none."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tests.facts.passages import passage


def told(hans: str) -> list[tuple[str | None, str | None]]:
    return [(one.object, one.action) for one in find_indicators(passage(hans))[0]]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("我校毕业生就业率保持在98%以上。", "毕业生就业率"),
        ("民警周志远来校作法治报告3场次。", "法治报告"),
        ("组织工作经验交流会1次。", "工作经验交流会"),
        ("承担市级及以上课题8项。", "市级及以上课题"),
        ("超标率61%。", "超标率"),
        ("电子琴六架供音乐课使用。", "电子琴"),
        ("走访了14名来自山村的留守儿童。", "留守儿童"),
        ("对260名享受了政策后仍有困难的学生实行资助。", "学生"),
        ("班主任培训覆盖率100%。", "班主任培训覆盖率"),
        ("努力提高升学率4个百分点。", "升学率"),
        ("课桌完好率从开学初的82%升至97%。", "课桌完好率"),
        ("连续四年毕业合格率100%。", "毕业合格率"),
        ("现有8个教学班的办学规模。", "教学班"),
        ("2016年至2018年规划投资总额900万元。", "规划投资总额"),
        ("我代表全乡两万多人民欢迎各位。", "人民"),
        ("新增3个并列班,合并2所初中。", "初中"),
        ("本学期早读迟到4人次。", "早读迟到"),
        ("共有32名运动员参与了比赛。", "运动员"),
        ("设立党组织36个。", "党组织"),
        ("腾出一间教室做为阅览室。", "教室"),
        ("学校自筹资金37万元。", "自筹资金"),
        ("企业捐赠了3个沙发。", "沙发"),
        ("在语文和数学两个学科中领先。", "学科"),
        ("在撤并两个教学点的基础上改建。", "教学点"),
        ("全校85%的教师能够运用多媒体。", "教师"),
        ("表彰9名“全县师德先进个人”予以鼓励。", "全县师德先进个人"),
        ("现有骨干教师培养对象2人。", "骨干教师培养对象"),
        ("全乡4.6万人口。", "人口"),
        ("指定3名副乡长专管学校。", "副乡长"),
        ("先后4次召开专题会议研究危房改造。", "专题会议"),
        ("2次召开家长会。", "家长会"),
        ("选修课开出率96%。", "选修课开出率"),
        ("有教师12名和学生30名参加。", "学生"),
        ("安排9名县级领导和20名科级领导对76名困难职工慰问。", "困难职工"),
        ("完成建设面积7万平方米。", "建设面积"),
        ("水稻播种面积900亩。", "水稻播种面积"),
        ("技能鉴定获证率97%。", "技能鉴定获证率"),
        ("有36名单亲家庭的学生得到帮助。", "学生"),
        ("启动了13所小学校舍建设。", "小学"),
        ("全年将再建3万平方米新校舍。", "新校舍"),
        ("700平方米的实验楼春季投入使用。", "实验楼"),
        ("已有20多栋宿舍投入使用。", "宿舍"),
        ("拨付校舍维修改造资金70万元。", "校舍维修改造资金"),
        ("小学一级教师[1]42名。", "小学一级教师"),
        ("共建造三层教学楼2幢。", "教学楼"),
        ("当时学生达760人。", "学生"),
        ("西面是学生宿舍,共有760平方米。", "学生宿舍"),
        ("北面为新建餐厅(含厨房)有900平方米。", "新建餐厅"),
        ("全县有教师960人。其中:小学410人。", "小学教师"),
        ("全县有学生960人。其中女生410人。", "学生·女"),
        ("全镇毕业生76人,考入高中41人。", "毕业生"),
        ("全镇毕业生76人,进入全县前90名3人。", "毕业生"),
        ("新增课桌凳 400 人套。", "课桌凳"),
        ("收取住宿费,每生每年300元。", "住宿费(每生每年)"),
        ("收入主要来自幼儿保教费,每生每月96元。", "幼儿保教费(每生每月)"),
        ("有教职工46人,其中9人在编。", "在编教职工"),
        ("有专任教师30人,兼职4人。", "兼职教师"),
        ("360名考生中有275人被录取。", "考生"),
        ("检查了9个义务教育基本均衡县。", "义务教育基本均衡县"),
        ("有3个县的部分指标未达标。", "县"),
        ("检查组分6个小组对全县进行检查。", "小组"),
        ("全县年平均气温在4度-6度之间。", "年平均气温"),
        ("学校有60米直道田径场。", "直道田径场"),
        ("整改后达标学校36所。", "达标学校"),
        ("校园里有一座年久失修的厕所和两层厕所年久失修。", "厕所"),
    ],
)
def test_a_word_is_not_cut_where_a_part_of_it_is_another_word(hans: str, want: str) -> None:
    assert told(hans)[-1][0] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("举行了两届“十佳孝星”评选。", ("“十佳孝星”评选", "举行")),
        ("添置了“图书角”书架5个。", ("“图书角”书架", "添置")),
        ("表彰“优秀学生”20名。", ("优秀学生", "表彰")),
    ],
)
def test_a_quotation_inside_keeps_both_its_marks(hans: str, want: tuple[str, str]) -> None:
    assert told(hans) == [want]


def test_a_verb_inside_a_title_is_no_deed() -> None:
    assert told("两位老师在“课堂教学观摩活动”中获奖。") == [("老师", "获奖")]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("募集助学基金和各种捐款36万元。", ("助学基金和各种捐款", "募集")),
        ("争取教育基建项目7个。", ("教育基建项目", "争取")),
        ("装修功能教室12间。", ("功能教室", "装修")),
        ("面向社会公开招聘教师12名。", ("教师", "公开招聘")),
        ("学校拿出5万元奖励教师。", (None, "拿出")),
    ],
)
def test_verbs_and_nouns_that_hold_one(hans: str, want: tuple[str | None, str]) -> None:
    assert told(hans) == [want]


@pytest.mark.parametrize("hans", ["学校始建于公元1877年。", "书院建于光绪三年。"])
def test_a_year_of_another_calendar_counts_nothing(hans: str) -> None:
    assert told(hans) == []


def test_what_follows_a_verb_behind_its_times_is_what_was_counted() -> None:
    assert told("她先后9次受到嘉奖。") == [("嘉奖", "受到")]


def test_pupils_of_classes_are_no_classes() -> None:
    assert told("五、六年级8个班约400人。") == [("班", None), (None, None)]


@pytest.mark.parametrize(
    "hans", ["开会是十分及时的。", "在三尺讲台上工作。", "处在十字路口。", "防止两张皮。", "成立红十字会。"]
)
def test_an_adverb_or_an_idiom_counts_nothing(hans: str) -> None:
    assert told(hans) == []


def test_ten_points_are_counted() -> None:
    assert [one[0] for one in told("该题得十分的占八成。")] != []


def test_what_a_bracket_divides_is_not_what_goes_on_behind_it() -> None:
    hans = "宿舍5幢(砖混结构3幢、砖木结构2幢)共2600平方米。"
    assert [thing for thing, _ in told(hans)] == ["宿舍", "砖混结构", "砖木结构", "宿舍"]
    assert told("教职工76人,其中中学40人(工人2名),小学36人。")[-1] == ("小学教职工", None)


def test_a_noun_stands_behind_how_it_was_counted() -> None:
    assert told("进行一次以年级为单位的全面排查。") == [("全面排查", "进行")]


def test_a_blank_before_a_rate_without_a_sign() -> None:
    assert told("教师学历达标率为 97.7。") == [("教师学历达标率", None)]


def test_numbering_behind_a_number_is_no_measure_word() -> None:
    assert told("安全工作总结1一、深化调研。") == []


def test_digits_that_a_blank_tore_off_are_no_number_of_their_own() -> None:
    assert told("全区总面积1808 84平方公里,教师 12 人。") == [("教师", None)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全班59人,其中男生36名,女生23人。", [None, "男生", "女生"]),
        ("女教师3人,男2人。", ["女教师", "教师·男"]),
        ("班级现有59人。", [None]),
        ("现有学生842人(女389人)。", ["学生", "学生·女"]),
    ],
)
def test_girls_and_boys_of_a_kind_that_may_not_be_named(hans: str, want: list[str | None]) -> None:
    assert [thing for thing, _ in told(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("维修切菜机、蒸饭车各1台。", ("切菜机、蒸饭车", "维修")),
        ("新增扫描仪、投影仪各2台,维修电脑5台。", ("扫描仪、投影仪", "新增")),
        ("有舞蹈室1间、书法室2间。", ("书法室", "有")),
    ],
)
def test_what_there_is_of_each_is_all_that_the_list_names(hans: str, want: tuple[str, str]) -> None:
    assert want in told(hans) or (want[0], None) in told(hans)


def test_a_label_on_the_line_above_says_what_a_value_is() -> None:
    assert told("占地面积\n1670平方米\n在校生\n918名") == [("占地面积", None), ("在校生", None)]
    assert told("村里有加油站\n1个,五金企业\n2个。")[1] == ("五金企业", None)
    # a title, and a line that goes on, name nothing
    assert told("普及教育自查报告\n178人,合格率为98%")[0] == (None, None)
    assert told("现将情况汇报\n12名教师参加")[0][0] == "教师"


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全镇有7300户2.6万人。", ["户", "人口"]),
        ("辖4个村,总户数860户,2410人。", ["村", "总户数", "人口"]),
        ("慰问贫困户25户61人。", ["贫困户", "贫困户"]),
        ("受助学生210名(春季120人、秋季90人)。", ["受助学生", "受助学生", "受助学生"]),
        ("全县230所学校达标。", ["学校"]),
    ],
)
def test_households_hold_people_and_a_season_or_region_is_no_thing(hans: str, want: list[str]) -> None:
    assert [thing for thing, _ in told(hans)] == want


def test_those_counted_before_are_counted_again_by_what_is_said_of_them() -> None:
    found, _, _ = find_indicators(passage("全县有完全小学178所,按要求配齐器材的170所,达到要求的学校9所。"))
    assert [one.object for one in found] == ["完全小学", "完全小学", "学校"]
    assert [one.metric for one in found][1] is None  # some of them are not all
    assert {one.kind for one in found} == {"actual"}


@pytest.mark.parametrize(
    ("hans", "values"),
    [
        ("学校目前12名教师在岗。", [12]),
        ("镇里安排3名教师值班。", [3]),
        ("成绩居全县前3名。", []),
        ("名列第3名。", []),
        ("校园独处一角的操场。", []),
        ("每份饭菜收费一角。", [0.1]),
    ],
)
def test_ranks_are_told_from_numbers_of_persons(hans: str, values: list[float]) -> None:
    assert [one.value for one in find_indicators(passage(hans))[0]] == values


def test_schools_that_divide_the_pupils_of_a_place_are_whose_they_are() -> None:
    line = "全镇共有学生760名。其中:中心小学430名,河口小学330名。"
    found, _, _ = find_indicators(passage(line))
    assert [(one.subject, one.object) for one in found] == [
        ("全镇", "学生"),
        ("中心小学", "学生"),
        ("河口小学", "学生"),
    ]


def test_who_inspects_is_not_whose_the_faults_are() -> None:
    line = "检查组到河口小学逐项检查,发现以下问题:1、教室现有6个,光线不足。"
    assert [one.subject for one in find_indicators(passage(line))[0]] != ["检查组"]


def test_members_of_bodies_in_a_list_are_no_subject() -> None:
    line = "召开人大代表、政协委员、家长座谈会共12个。"
    assert [one.subject for one in find_indicators(passage(line))[0]] == [None]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全镇15周岁人口完成率为99%。", ["人口年龄", "人口完成率"]),
        ("教师平均年龄36岁。", ["教师平均年龄"]),
        ("确定10所省级以上各类试点校。", ["省级以上各类试点校"]),
        ("时间:09-17人气:29", []),
    ],
)
def test_ages_levels_and_the_counts_of_a_site(hans: str, want: list[str]) -> None:
    assert [one[0] for one in told(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("村里有仓库一幢,建有一个180米塑胶跑道的操场。", ["仓库", "塑胶跑道"]),
        ("村里有仓库一幢,建有两个180米塑胶跑道的操场。", ["仓库", "操场", "塑胶跑道"]),
        ("改善了36个村小的办学条件。", ["村小"]),
        ("幼儿每人每天6元午餐补贴,由县里出。", ["午餐补贴(每人每天)"]),
        ("其中体育教师8名、美术教师\n5名、校工\n9名。", ["体育教师", "美术教师", "校工"]),
    ],
)
def test_the_noun_stands_behind_its_size_or_at_the_end_of_a_line(hans: str, want: list[str]) -> None:
    assert [one[0] for one in told(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("多方筹措360万元,新建食堂。", ["资金"]),
        ("募集近90多万元资金,改建36处厨房。", ["资金", "厨房"]),
        ("全乡有小学 (连同完小) 26所。", ["小学"]),
        ("职工数(算上食堂、宿舍、医务室、印刷厂以及离休返聘的)9750人。", ["职工"]),
        ("上线人数首次突破一千大关,达到1036人。", ["上线人数"]),
        ("那年盖起360平方米瓦房当教室。", ["瓦房"]),
        ("向每名学生收取800元。", [None]),
        ("农户20户,所占比重为5%。", ["农户", "占比"]),
        ("校舍面积 1260\n㎡。", ["校舍面积"]),
    ],
)
def test_sums_brackets_and_what_the_clause_before_tells(hans: str, want: list[str | None]) -> None:
    assert [one[0] for one in told(hans) if one[0] != "一千大关"] == want


def test_what_a_school_is_to_be_is_not_counted() -> None:
    assert told("把我校建成一所特色鲜明的现代化学校。") == []
    assert told("去年建成一所幼儿园。") == [("幼儿园", "建成")]


def test_a_rate_yields_to_nobody_named_behind_its_figure() -> None:
    assert [one for one, _ in told("石桥小学毛入园率达到96%以上幼儿按时入园。")] == ["毛入园率"]
    assert [one for one, _ in told("教师合格率100%专任教师全部达标。")] == ["教师合格率"]
