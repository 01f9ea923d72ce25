"""Lists of honours, who won them where the words leave it open, and what is no prize."""

import pytest

from tasks.facts.awards.awards import find_awards
from tests.facts.awards.test_awards import Row, rows
from tests.facts.passages import passage


def test_prizes_with_a_rank_stand_in_one_list_with_honours() -> None:
    line = "县体育局被县委评为年度目标考核一等奖、森林防火(巡山、值守)先进单位、全市安保工作先进单位。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.title, a.rank, a.level) for a in found] == [
        ("县体育局", "年度目标考核", "一等奖", "县"),
        ("县体育局", "森林防火(巡山、值守)先进单位", None, "县"),
        ("县体育局", "全市安保工作先进单位", None, "市"),
    ]
    line = "河口区先后获得省工会工作先进集体、市体育督查优秀奖、市勤工俭学先进单位等16项殊荣。"
    assert rows(line) == [
        ("省工会工作先进集体", None, None, "省"),
        ("市体育督查", "优秀奖", None, "市"),
        ("市勤工俭学先进单位", None, None, "市"),
    ]


def test_what_is_named_by_a_rank_has_its_winner_before_the_verb() -> None:
    [award] = find_awards(passage("苗青禾的案例被评为全县德育案例一等奖。"))
    assert (award.recipient, award.title, award.rank) == ("苗青禾的案例", "全县德育案例", "一等奖")


def test_a_county_is_named_by_what_it_was_chosen_for() -> None:
    line = "我县被确定为东林市体育工作创新先行区、东林市教研管理试验县、东林市民办教育品牌县。"
    assert [(r[0], r[3]) for r in rows(line)] == [
        ("东林市体育工作创新先行区", "市"),
        ("东林市教研管理试验县", "市"),
        ("东林市民办教育品牌县", "市"),
    ]


def test_a_list_of_honours_goes_on_with_places_that_are_named() -> None:
    line = "荣获全省读书活动优秀组织单位,东林市歌咏活动、舞蹈大赛和朗诵大赛优秀组织单位。"
    assert [r[0] for r in rows(line)] == [
        "全省读书活动优秀组织单位",
        "东林市歌咏活动、舞蹈大赛和朗诵大赛优秀组织单位",
    ]


def test_a_list_that_says_what_else_the_school_was_called_names_honours_only() -> None:
    line = (
        "我校先后被评为东林市文明单位,东林市园林式单位、东林市先进教工小家、东林市书香校园、东林市绿色学校、"
        "东林市卫生先进单位、东林市平安校园等并多次被评为省阅读活动先进集体。"
    )
    found = find_awards(passage(line))
    assert {a.recipient for a in found} == {"我校"}
    assert [a.title for a in found[-3:]] == ["东林市卫生先进单位", "东林市平安校园", "省阅读活动先进集体"]


def test_zones_are_honoured_and_the_word_for_title_is_no_part_of_one() -> None:
    line = "我区荣获了全国体育先进区、足球试点区、健身操示范区,省级阅读教育示范区称号和全国卫生先进单位。"
    assert [(r[0], r[3]) for r in rows(line)] == [
        ("全国体育先进区", "国家"),
        ("足球试点区", None),
        ("健身操示范区", None),
        ("省级阅读教育示范区", "省"),
        ("全国卫生先进单位", "国家"),
    ]


def test_a_sentence_without_a_subject_is_about_the_one_before() -> None:
    line = "县体育局被评为全市先进单位。荣获全省读书活动优秀组织单位。"
    assert [a.recipient for a in find_awards(passage(line))] == ["县体育局", "县体育局"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("苗青获全国航模决赛银牌。", ("全国航模决赛", "银牌", 1, "国家")),
        ("我校在全市田径运动会上取得6个单项第一。", ("全市田径运动会", "第一名", 6, "市")),
        ("林晓芸老师获得全国青年名师提名。", ("全国青年名师提名", None, 1, "国家")),
        ("我校斩获全市航模比赛一等奖4项。", ("全市航模比赛", "一等奖", 4, "市")),
    ],
)
def test_medals_places_and_nominations(line: str, expected: Row) -> None:
    assert rows(line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "综合素质居全县第一名。",
        "在期末考试中,合格率全县第二。",
        "我镇多次获得各种荣誉和奖励。",
        "五年级语文合格率踞全县第三,平均分列全市第二名。",
        "聘请了金牌教练。",
        "在春季统考中,我校单科有9个全镇第一。",
    ],
)
def test_where_results_stand_is_no_prize(line: str) -> None:
    assert rows(line) == []


def test_the_education_office_that_gives_is_that_of_the_place() -> None:
    [award] = find_awards(passage("我校被教育局授予“教研基地”。", county="鲁山县", city="平顶山市"))
    assert award.level == "县"
    [award] = find_awards(passage("09、10年连续被青石中学授予“优质生源学校”。", org="河口小学"))
    assert (award.recipient, award.level) == ("河口小学", "校")


@pytest.mark.parametrize(
    ("line", "winner"),
    [
        (
            "近年来,东河区教育系统狠抓质量,一心一意谋发展,先后获得全国先进工会组织、市先进集体等9项殊荣。",
            "东河区教育系统",
        ),
        ("河口小学坚持以德立校,连续三年被评为县先进单位。", "河口小学"),
        ("苗青老师爱岗敬业,被评为县优秀教师。", "苗青老师"),
        ("我校同学积极报名参加了全市作文大赛,在老师的指导下取得了一等奖2人。", "我校同学"),
        ("在全市作文大赛中,辅导教师中也有3人获得一等奖。", "辅导教师"),
        ("学生在全县朗诵比赛中有4个一等奖。", "学生"),
        ("《识字教学研究》课题成果获得省级一等奖。", "《识字教学研究》课题成果"),
        ("《识字教学研究》参加全省课题成果汇报获得二等奖。", "《识字教学研究》"),
        ("1、在全县航模竞赛中,我校有苗青等9人获得一等奖。", "苗青等9人"),
    ],
)
def test_who_won_stands_in_an_earlier_clause_or_among_others(line: str, winner: str) -> None:
    assert find_awards(passage(line))[0].recipient == winner


def test_a_contest_goes_on_in_the_sentence_about_some_of_them() -> None:
    line = "在县中学生作文比赛中,我校4名同学表现优异。其中,四(6)班的苗青同学和五(2)班的周岚同学获得一等奖。"
    [award] = find_awards(passage(line))
    assert (award.title, award.level, award.count) == ("县中学生作文比赛", "县", 2)


def test_a_work_wins_in_its_own_contest_only() -> None:
    line = "在课例评选中,1个课例获得省级二等奖,在教案评选中,获得市级三等奖1个。"
    found = find_awards(passage(line, org="清河学区"))
    assert [(a.recipient, a.level) for a in found] == [("课例", "省"), ("清河学区", "市")]


@pytest.mark.parametrize(
    ("line", "title", "level"),
    [
        ("我区在青石小学举行每年一届田径运动会,我校取得第一名。", "每年一届田径运动会", "县"),
        ("在自治区优质课大赛中获得一等奖。", "自治区优质课大赛", "省"),
        ("在全市朗诵比赛中,12人获得指导教师奖一等奖。", "全市朗诵比赛指导教师奖", "市"),
        ("参加全县歌咏比赛,经过预赛、决赛,获得一等奖。", "全县歌咏比赛", "县"),
        ("参加全县歌咏比赛,出色地完成比赛任务,获得一等奖。", "全县歌咏比赛", "县"),
    ],
)
def test_which_contest_is_meant(line: str, title: str, level: str) -> None:
    [award] = find_awards(passage(line))
    assert (award.title, award.level) == (title, level)


def test_schools_and_persons_are_commended_by_name() -> None:
    line = "会议表彰了河口中学、青石小学两个教学质量优胜单位和苗青等一批优秀教师。"
    found = find_awards(passage(line, org="清河乡中心学校"))
    assert [(a.recipient, a.title, a.count, a.level) for a in found] == [
        ("河口中学、青石小学两个", "教学质量优胜单位", 2, "乡镇"),
        ("苗青等", "优秀教师", None, "乡镇"),
    ]


def test_pioneers_and_children_are_pupils() -> None:
    line = "学校表彰了优秀少先队员20名、好儿童6名。"
    assert [a.recipient for a in find_awards(passage(line))] == ["学生", "学生"]


def test_papers_go_on_winning_in_a_contest_of_all_kinds_of_work() -> None:
    line = "全镇论文获国家级奖励2篇,在县教研成果评比(含案例)中,获一等奖3篇。"
    assert [a.recipient for a in find_awards(passage(line))] == ["全镇论文", "全镇论文"]


def test_the_host_of_a_meet_tells_its_level() -> None:
    line = "我市召开了第6届中小学生田径运动会,我校健儿获得高中组团体总分第一名。"
    assert [r[3] for r in rows(line)] == ["市"]


def test_a_decision_names_whom_it_honours_before_a_title_without_quotes() -> None:
    line = "省教育厅作出决定,授予苗青等37人全省优秀辅导员荣誉称号,授予河口小学等9个集体全省优秀集体荣誉称号。"
    assert [(a.recipient, a.title, a.count) for a in find_awards(passage(line))] == [
        ("苗青等37人", "全省优秀辅导员", 37),
        ("河口小学等9个集体", "全省优秀集体", 9),
    ]


def test_each_winner_of_a_list_keeps_its_own_honour() -> None:
    line = "林晓芸老师获评全省优秀辅导员,河口县青石小学(5)中队获评全省优秀集体。"
    assert [a.recipient for a in find_awards(passage(line))] == ["林晓芸老师", "河口县青石小学(5)中队"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("四、我校荣获全国先进单位称号。", ("我校", "国家", None)),
        ("三、第二届全国航模决赛上,我校学生获得一等奖1项。", ("我校学生", "国家", 1)),
        ("在全国中学生竞赛中,苗青荣获赛区一等奖。", ("苗青", "国家", 1)),
        ("苗青、周岚老师的课例被评为部级优课。", ("苗青、周岚老师的课例", "国家", 2)),
        ("中心小学的三名学生代表全区参赛,获得了市级一等奖。", ("中心小学的三名学生", "市", None)),
        ("全市朗诵比赛中还有几百余名学生获奖。", ("学生", "市", None)),
        ("连续 8 年被县教育局命名为先进单位。", (None, "县", None)),
    ],
)
def test_numbers_of_items_and_of_years_are_no_part_of_who_won(
    line: str, expected: tuple[str | None, str | None, int | None]
) -> None:
    [award] = find_awards(passage(line))
    assert (award.recipient, award.level, award.count) == expected


def test_what_somebody_became_for_others_is_no_honour() -> None:
    assert rows("少先队员成为校园的“活力担当”。") == []


def test_posts_and_papers_are_counted_among_honours() -> None:
    assert rows("青石中学教研组获2019年度东林市巾帼文明岗。") == [
        ("2019年度东林市巾帼文明岗", None, None, "市")
    ]
    assert rows("少年宫获全县立功竞赛活动标兵集体。") == [("全县立功竞赛活动标兵集体", None, None, "县")]
    assert [r[2] for r in rows("学生有66份作品在全国书画大赛中获奖。")] == [66]


def test_a_blank_before_a_title_is_no_part_of_it() -> None:
    line = "县体育局先后荣获省档案工作先进单位、 省普法先进单位、 市节水先进单位等。"
    assert [line[a.start : a.end] for a in find_awards(passage(line))] == [
        "省档案工作先进单位",
        "省普法先进单位",
        "市节水先进单位",
    ]
