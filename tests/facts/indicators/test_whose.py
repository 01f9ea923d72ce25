"""Whose a quantity is: what its clause names, what only seems to, and what is carried on."""

import pytest

from tests.facts.indicators.test_indicators import indicators


def subjects(hans: str, **facts: str | None) -> list[str | None]:
    return [one.subject for one in indicators(hans, **facts)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        # what stands before a number, with or without a blank, is what is counted
        ("全镇有中心小学 1所,村小 9所。", ["全镇", "全镇"]),
        ("全镇学生 806人,其中初中学生 315人。", ["全镇", "全镇"]),
        # a year that a scan has torn, a heading that ran into its text
        ("一、基本情况20xx 年全乡有小学 9所,在校学生 735人。", ["全乡", "全乡"]),
        ("一、基本概况全乡有小学4所,教师26人。", ["全乡", "全乡"]),
        # those who are sent or invited act for nobody
        ("全区组织教研组长、骨干教师参加的三轮培训。", ["全区"]),
        ("我县承办市政府实事3项。", ["我县"]),
        ("成立青石县教育基金会,发放助学金30万元。", [None]),
        ("班子成员每周听课2节,评课2节。", ["班子成员", "班子成员"]),
        ("坚持班子成员每周一次例会。", ["班子成员"]),
        # a whole region right before the number
        ("教研室组织全县30多名班主任参加培训。", ["全县"]),
        # a school has no schools
        ("全区抓质量,青石中学通过验收,7所学校达标。", ["全区"]),
        # what a stage has is divided by 其中
        ("全乡抓师资。中学有教职工32人,其中专任教师28人。", ["中学", "中学"]),
        ("青石村是一个山村,总人口1463人。", ["青石村"]),
        ("希望小学受赠电脑1台,维修校门一座。", ["希望小学", "希望小学"]),
        # a sum for a body is not the body's; pupils of a stage are no school
        ("学校支出:工会经费3.6万元,印刷费2.1万元。", ["学校", "学校"]),
        ("全县抓普及。应届初中毕业生升学率为86%。", ["全县"]),
        # zones and reserves are places too; a name that is blanked out is one where nothing else is said
        ("青石湖自然保护区地处山区,总面积25平方公里,辖3个村。", ["青石湖自然保护区"] * 2),
        ("河东经济开发区现有学校2所。开发区投入资金50万元。", ["河东经济开发区", "开发区"]),
        ("创建省级示范区2个。", [None]),
        ("xx街道现有中学2所,教师80人。", ["xx街道", "xx街道"]),
        ("我县重视教育。XX县现有中学2所。", ["我县"]),
        ("近年来,我区县召开会议20余次。", ["我区县"]),
        ("河东区现有学校13所。该区新建学校5所。", ["河东区", "河东区"]),
        # this town is the one that was named last
        ("青石乡共有儿童220名。该乡锁定辍学学生3名。", ["青石乡", "青石乡"]),
        ("2014年完成职业高中招生86人。", [None]),
        ("有职业中学初中部3所,学生1303人。", [None, None]),
        ("全区小学生均经费由400元提高到650元,初中生由600元提高到850元。", ["全区"] * 4),
        ("全县有29人达标,其中达湖南省河口中学统招线11人。", ["全县", "全县"]),
        # the next heading of a text that lost its lines speaks of something else
        ("区教育局工作总结。(一)抓队伍。全区选派教师30名。(二)抓建设。新建学校6所。", ["全区", "区教育局"]),
        ("教育局工作总结。新增全市首批示范校3所。招聘教师26名。", ["教育局", "教育局"]),
        # who gave the honour has not got it
        ("区教育局工作总结。获得市委教育工委优秀党务干部4人、先进党支部2个。", ["区教育局", "区教育局"]),
        ("XX区教育系统抓党建。吸收预备党员26名。", ["XX区教育系统"]),
        ("全县抓学前教育。普惠性幼儿园覆盖率达到86%。", ["全县"]),
        ("学校抓装备。教育局配备电脑一台。", ["学校"]),
        # this school is the one that was named last
        ("捐赠仪式在中连乡柳溪学校举行。该校现有教师20人。", ["中连乡柳溪学校"]),
        ("全县有教师进修学校1所,幼儿园建设项目6个。", ["全县", "全县"]),
        ("全区中小学生获奖96项。中职学校共获一等奖5项。", ["中职学校"]),
        ("全区在各校推荐的基础上分两次举行比赛。", ["全区"]),
        # a school that is counted in Chinese numerals is no topic
        ("全区有特殊学校一所,教师12人。", ["全区", "全区"]),
    ],
)
def test_whose_it_is(hans: str, want: list[str]) -> None:
    assert subjects(hans)[-len(want) :] == want


def test_our_town_is_the_one_that_the_title_or_the_government_names() -> None:
    assert subjects("我镇有中学2所。", org="婺源县柳溪镇人民政府") == ["柳溪镇"]
    assert subjects("我乡有中学2所。", org="柳溪镇人民政府") == ["我乡"]


def test_what_a_place_only_belongs_to_does_not_report() -> None:
    assert subjects("柳溪乡是我县的民族乡。我乡教育发展快。享受补助380人。")[-1] == "我乡"


def test_a_verb_that_looks_like_a_county_names_none() -> None:
    from tasks.facts.places.places import places

    assert places("今年,新建县第一实验小学分校区") == []
    assert [p.county for p in places("南昌市新建县第一中学")][-1] == "新建区"


def test_the_teacher_of_a_class_reports_though_once_named() -> None:
    line = "本学期,本人担任一年级(2)班班主任。累计开展主题班会12次。"
    assert subjects(line) == ["本人"]
    assert subjects("一(2)班共有女生23名、男生36名。") == ["一(2)班"] * 2


def test_who_is_given_so_much_is_whose_it_is() -> None:
    assert subjects("学校组织义卖,给每一位学生一套文具,资助学童18人次。", org="柳溪小学") == [
        "每一位学生",
        "柳溪小学",
    ]


def test_each_school_is_carried_on_to_the_sentence_behind_it() -> None:
    assert subjects("全区抓质量。各小学出台了方案。每天坚持写字训练20分钟。") == ["各小学"]


def test_a_teaching_group_acts() -> None:
    assert subjects("全校师生努力。语文组有教师28人,获奖论文43篇。", org="柳溪小学") == ["语文组"] * 2


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("2015-2017年全乡入学率为98%。", ["全乡"]),
        (
            "国家教育督导检查组对申报县进行了检查。共抽查学校260所。检查组分8个小组,召开座谈会112个。",
            ["检查组", "检查组"],
        ),
        ("评估组织有力,学校占地9亩。", ["学校"]),
    ],
)
def test_spans_of_years_and_those_who_inspect(hans: str, want: list[str]) -> None:
    assert subjects(hans)[-len(want) :] == want


def test_a_report_that_says_whole_county_line_by_line_speaks_of_it() -> None:
    lines = "全县有小学46所。\n全县有教师632人。\n全县有学生9360人。\n全县有图书8万册。\n"
    assert subjects(lines + "合格率为96%。\n我县山多路远。")[-1] == "全县"
    assert subjects("全县有教师632人。\n我县有小学46所。\n合格率为96%。")[-1] == "我县"


def test_our_district_is_no_province_and_our_county_no_city() -> None:
    assert subjects("我区推荐成果6项。", province="广西壮族自治区") == ["我区"]
    assert subjects("我县新建校舍900平方米。", county="肥城市") == ["我县"]
    assert subjects("我区推荐成果6项。", county="城中区") == ["城中区"]


def test_a_year_and_a_deed_name_no_town() -> None:
    assert subjects("我镇有小学9所。", title="2018年度乡镇教育工作总结") == ["我镇"]
    assert subjects("扎根苗乡现有教师9名。")[-1] != "扎根苗乡"
    assert subjects("XX年县教育局工作总结\n招聘教师26名。")[-1] == "县教育局"


@pytest.mark.parametrize(
    ("hans", "title", "want"),
    [
        (
            "石桥县图书馆2019年工作总结\n全县人均藏书0.2册。馆内现有职工9人。\n我馆接待读者600人次。",
            "石桥县图书馆2019年工作总结",
            ["全县", "石桥县图书馆", "石桥县图书馆"],
        ),
        ("2022年医院工作总结\n全年出院患者2.6万人次。", None, ["医院"]),
        ("柳河街道2022年平安建设工作\n共受理纠纷36件。", None, ["柳河街道"]),
        (
            "5月,团县委筹得资金3万元。7月,团县委举办活动2次,帮助我县青年。\n资助学生16名。",
            None,
            ["团县委", "团县委", "团县委"],
        ),
        ("教育部门开展演练6次。我校演练9次。", None, ["我校", "我校"]),
        ("县财政局投入36万元;下拨设备9套。", None, ["县财政局", "县财政局"]),
        ("县教体局按要求对全县学校摸底,抽调5人负责。", None, ["县教体局"]),
        ("全县教师发表论文36篇。", None, ["全县"]),
        ("每位教师三年参加培训不少于120学时。", None, ["每位教师"]),
        ("其中东部地区59所。", None, ["东部地区"]),
        ("今年以来,石桥市柳河街道办事处共计出动86人。", None, ["石桥市柳河街道办事处"]),
    ],
)
def test_houses_offices_and_regions_speak_for_their_own(hans: str, title: str | None, want: list[str]):
    assert subjects(hans, title=title) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全区考生3690人。xx中学参考考生690人,本科上线360人。", ["全区", "xx中学", "xx中学"]),
        ("全镇校舍情况如下:\n**中学,学生360人,教职工28人。", ["**中学", "**中学"]),
        ("学校南临青石师范学院,北靠石桥,距县城仅8公里。", ["学校"]),
        ("*区是工业重镇,总面积36平方公里。", ["*区"]),
        ("我校抓质量。xx小学现有学生360人。", ["我校"]),
        ("xx 中学是一所农村初中,坐落于河口市。投资90万元修建宿舍。", ["xx 中学"]),
        ("学校是一所村委完小,现有学生360人。", ["学校"]),
        ("今年,石桥区图书馆抓服务。\n图书馆接待读者960人次。\n送书360册。", ["石桥区图书馆", "石桥区图书馆"]),
        ("全省有县96个,其中中西部5个市36个县。", ["全省", "中西部", "中西部"]),
        ("柳河镇石桥村脱贫工作汇报\n投入资金6万元。\n我县支持3万元。", ["石桥村", "我县"]),
        ("乡镇消防工作总结\n柳河镇党委、政府高度重视。\n检查宾馆6家。", ["柳河镇"]),
        ("我办组织各社区居委会人员126人次。", ["我办"]),
        ("新一届石桥村村民委员会开展活动5次。", ["石桥村村民委员会"]),
    ],
)
def test_blanked_schools_and_committees(hans: str, want: list[str]):
    assert subjects(hans) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        # a title that ran into its text
        ("2012年教育工作总结全县现有学校96所。校舍总面积36万平方米。", ["全县", "全县"]),
        ("二、主要做法我县辖乡镇9个。", ["我县"]),
        ("我校撰写工作总结36篇。", ["我校"]),
        # a grade has classes and pupils of its own
        ("学校现有学生69人。其中,一年级2个班有学生36人,二年级1个班有33人。", ["学校"] + ["一年级"] * 2 + ["二年级"] * 2),
    ],
)  # fmt: skip
def test_titles_without_a_line_of_their_own_and_grades(hans: str, want: list[str]) -> None:
    assert subjects(hans) == want


def test_what_each_school_has_is_not_carried_to_what_the_district_has() -> None:
    words = "石桥学区有学校6所。各校共有灯泡25个。现有党支部2个。"
    assert subjects(words, org="石桥学区")[1:] == ["各校", "石桥学区"]


def test_a_sort_of_schools_in_a_title_is_nobody_who_speaks() -> None:
    assert subjects("乡村学校工作总结\n学校抓质量。招聘辅导教师9名。") == ["学校"]


def test_a_heading_that_ran_into_its_text_hides_no_word_for_oneself() -> None:
    assert subjects("幼儿园概况\n一、基本情况我园创办多年,占地900平方米。幼儿园有幼儿69人。") == [
        "我园",
        "幼儿园",
    ]


def test_a_county_of_the_official_lists_has_what_stands_behind_its_name() -> None:
    words = "鲁山县石桥中学是项目校。今年鲁山县中小学校舍工程计划投资360万元,其中鲁山县配套90万元。"
    assert subjects(words, org="鲁山县石桥中学") == ["鲁山县", "鲁山县"]


def test_what_is_built_at_a_school_of_a_district_is_of_that_school() -> None:
    words = "学区抓建设。硬化中学操场南面的场地630平方米,组织中学教师9人。"
    assert subjects(words, org="石桥学区") == ["中学", "石桥学区"]
    assert subjects("我校抓建设。硬化学校操场360平方米。") == ["我校"]
