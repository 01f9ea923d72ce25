"""By what else persons are known: posts beside addresses, rolls, studios, portraits, those who write."""

import pytest

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def told(hans: str, **facts: str | None) -> list[tuple[str, str | None, str | None]]:
    found = find_people(passage(hans, **facts))
    return [(hans[p.start : p.end], p.role, p.org) for p in found]


def names(hans: str) -> list[str]:
    return [name for name, _, _ in told(hans)]


def test_a_post_before_a_name_counts_more_than_the_address_behind_it() -> None:
    assert told("大会由德育主任苗青老师主持。")[0][:2] == ("苗青", "德育主任")
    assert told("校团总支书记周岚同志讲话。")[0][:2] == ("周岚", "团总支书记")
    assert told("柳河商会会长周志远先生到校。")[0][:2] == ("周志远", "会长")
    assert told("周志远先生到校。")[0][:2] == ("周志远", None)


def test_a_family_name_is_of_the_body_of_the_full_name() -> None:
    line = "县教育局局长周志远到石桥小学调研。\n在办公室里,周局长同教师交谈。"
    assert told(line) == [("周志远", "局长", "县教育局"), ("周", "局长", "县教育局")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("本报记者周岚报道:石桥小学开学。", ["周岚"]),
        ("在指导教师苗青、林晓芸引导下完成作品。", ["苗青", "林晓芸"]),
        ("县委副书记周志远近日召集会议。", ["周志远"]),
        ("宣传部部长周岚宣读了决定。", ["周岚"]),
        ("副区长周志远致欢迎词。", ["周志远"]),
        ("由周志远、林晓芸、苗青禾组成的代表队出征。", ["周志远", "林晓芸", "苗青禾"]),
        ("其中,林晓芸在朗读项目中勇夺第一名。", ["林晓芸"]),
        ("书法方面,林晓芸以扎实的功底夺得冠军。", ["林晓芸"]),
        ("一等奖获得者林晓芸、周志远上台领奖。", ["林晓芸", "周志远"]),
        ("林晓芸、周可人、苗青禾获三等奖。", ["林晓芸", "周可人", "苗青禾"]),
        ("周志远说,学校变了样。林晓芸坚守山区多年。", ["周志远", "林晓芸"]),
        ("林晓芸、周志远等人作了交流。", ["林晓芸", "周志远"]),
        ("村民周岚、职工林晓芸捐款。", ["周岚", "林晓芸"]),
        ("林晓芸名师工作室、初中语文周志远名师工作室送教。", ["林晓芸", "周志远"]),
    ],
)
def test_signs_of_persons(line: str, expected: list[str]) -> None:
    assert names(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "校长高度重视,书记张榜公布,组长任务明确。",
        "省级名师工作室、心理工作室、语文名师工作室开放。",
        "以优异成绩获得一等奖,以赛促教取得实效。",
        "钟秀镇位于清河县东部。江苏路一直堵。",
        "村民高度评价,职工积极参与,队员任务明确。",
        "严格管理学生,他律与自律结合。",
    ],
)
def test_words_that_only_look_so_are_none(line: str) -> None:
    assert names(line) == []


def test_rolls_set_a_school_beside_each_name() -> None:
    line = "一等奖:林晓芸(石桥小学)周志远(柳河镇中学)"
    assert told(line) == [("林晓芸", None, "石桥小学"), ("周志远", None, "柳河镇中学")]
    lines = "《秋天》 三(2)班 林晓芸\n《小河》 四(1)班 周 岚\n"
    assert told(lines) == [("林晓芸", None, "三(2)班"), ("周 岚", None, "四(1)班")]


def test_a_portrait_names_whom_it_is_about() -> None:
    text = "林晓芸一直扎根山区。任教以来,她爱生如子。\n周志远是柳河镇中学的一名教师。"
    assert [(name, role) for name, role, _ in told(text)] == [("林晓芸", None), ("周志远", "教师")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("林晓芸、费一青分别以明显优势包揽前两名。", ["林晓芸", "费一青"]),
        ("周志远、林晓芸等也在短跑中跻身前八。", ["周志远", "林晓芸"]),
        ("周志远、全志岚分别夺得跳远冠军、亚军。", ["周志远", "全志岚"]),
        ("林晓芸、周志远、苗青禾等利用特长开课。", ["林晓芸", "周志远", "苗青禾"]),
        ("学校的任志远老师讲课。", ["任志远"]),
        ("周志远,61岁,是一名老教师。", ["周志远"]),
        ("【作者简介】林晓芸,清河县石桥小学(柳河镇)校长。", ["林晓芸"]),
        ("后勤中心副主任敬明远作动员讲话。敬主任要求落实。", ["敬明远", "敬"]),
        ("柳河镇镇长 周志远\n各位代表:", ["周志远"]),
        ("总编辑周向阳等参加。", ["周向阳"]),
    ],
)
def test_more_signs_of_persons(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_places_before_so_on_are_no_persons() -> None:
    assert names("治理了石湾、柳湾、江冲等四座水库,在女子80米中勇夺第一名。") == []


def test_the_next_teacher_of_a_row_is_of_the_same_school() -> None:
    line = "三中的英语教师周志远、语文教师林晓芸,育才中学数学教师苗青禾参加。"
    assert told(line) == [
        ("周志远", "教师", "三中"),
        ("林晓芸", "教师", "三中"),
        ("苗青禾", "教师", "育才中学"),
    ]


def test_of_a_report_on_one_school_its_teachers_are() -> None:
    line = "柳河育才学校开展赛课。9月,林晓芸老师获奖。\n10月,周志远老师获奖。"
    assert {org for _, _, org in told(line)} == {"柳河育才学校"}


def test_who_stands_behind_a_prize_in_a_roll_has_won_it() -> None:
    text = "一等奖:林晓芸、周志远\n优秀教师:苗青\n优秀教师:各校推荐,严格审核\n"
    found = find_people(passage(text))
    assert [(text[p.start : p.end], p.context) for p in found] == [
        ("林晓芸", "award"),
        ("周志远", "award"),
        ("苗青", "award"),
    ]


def test_a_list_goes_on_past_a_name_that_nobody_knows() -> None:
    line = "来自清河县石桥小学的林晓芸、柳河镇中学的乜侃青、河口小学的周志远上台领奖。"
    assert ("周志远", None, "河口小学") in told(line)


def test_whose_home_is_visited() -> None:
    line = "教师走访周志远家时了解情况,在村民周岚家中座谈。"
    assert names(line) == ["周志远", "周岚"]
    assert names("在国家里,到农家走访。") == []


def test_winners_of_a_sentence_are_pupils_together() -> None:
    line = "林晓芸同学获一等奖,周志远、苗青禾获二等奖。"
    assert [role for _, role, _ in told(line)] == ["学生", "学生", "学生"]
    line = "一等奖获得者苗青禾上台。苗青禾同学发言。"
    assert [role for _, role, _ in told(line)] == ["学生", "学生"]


def test_an_office_that_publishes_is_not_the_body_of_our_pupils() -> None:
    line = "我校获一等奖。我校教师林晓芸获“最美教师”称号。"
    assert told(line, org="清河县教科局")[0][2] == "我校"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("本报讯(记者周志远通讯员林晓芸)近日,学校开学。", ["周志远", "林晓芸"]),
        ("每天早晨周岚、林晓芸、苗青禾、周志远等老师最早到校。", ["周岚", "林晓芸", "苗青禾", "周志远"]),
        ("外语教师周涯、特级教师林岚等名师上课。", ["周涯", "林岚"]),
        ("企业家周志远和林晓芸捐款。", ["周志远", "林晓芸"]),
        ("首任校长周璋琮因办学严谨受到称赞。", ["周璋琮"]),
        ("班主任发现学生周志远没来上学。", ["周志远"]),
        ("六(4)班林晓芸《小河》一文获奖。", ["林晓芸"]),
        ("学风更浓。(林岚 报道)", ["林岚"]),
        ("柳河中心校校长周志远、市一中校长林晓芸发言。", ["周志远", "林晓芸"]),
        ("副组长:周 岚\n  员:林晓芸  周志远\n", ["周 岚", "林晓芸", "周志远"]),
    ],
)
def test_still_more_signs_of_persons(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_teachers_whom_a_government_commends_are_of_no_school_that_is_named() -> None:
    line = "省教育厅授予周志远等9名教师“优秀教师”称号。柳河大学学院附属小学参加。"
    assert told(line)[0][2] is None
