"""Turns of phrase around prizes: what is no prize, who did not win it, and how many there were."""

import pytest

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage

Row = tuple[str | None, str | None, str | None, int | None]


def won(hans: str, **facts: str | None) -> list[Row]:
    return [(a.recipient, a.title, a.rank, a.count) for a in find_awards(passage(hans, **facts))]


def test_what_is_chosen_among_is_not_chosen() -> None:
    line = "石桥小学在这回评选中先后获得了“省级书香校园”和“省级绿色学校”称号。"
    assert won(line) == [
        ("石桥小学", "“省级书香校园”", None, None),
        ("石桥小学", "“省级绿色学校”", None, None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "实现了柳河镇在全国大赛金牌零的突破。",
        "柳河县教育局通知获评结果。",
        "向受到表彰的先进集体、优秀班主任表示祝贺!",
    ],
)
def test_prizes_that_are_only_spoken_of_are_none(line: str) -> None:
    assert won(line) == []


def test_medals_are_counted_in_pieces() -> None:
    assert won("石桥职中在全市技能节比赛中获得5枚金牌。") == [("石桥职中", "全市技能节比赛", "金牌", 5)]


def test_a_metal_in_brackets_is_the_rank_before_it() -> None:
    assert [row[2:] for row in won("石桥队取得2个一等奖(金奖),6个二等奖(银奖)。")] == [
        ("一等奖", 2),
        ("二等奖", 6),
    ]


def test_so_many_prizes_are_a_count_and_no_title() -> None:
    assert won("柳河县获得了四项省级奖项。") == [("柳河县", None, None, 4)]
    assert won("石桥小学参加了9个竞赛项目,取得14个奖项。")[0][1:] == (None, None, 14)


def test_a_contest_that_people_go_through_is_not_named() -> None:
    found = won("在全县航模大赛中,9名队员经过激烈的比赛,荣获团体一等奖。")
    assert [row[1] for row in found] == ["全县航模大赛"]
    assert won("经过德育处的评选,五年级组评出一等奖一名。")[0][1] is None


def test_a_verb_of_choosing_names_no_contest() -> None:
    line = "青河县首届民歌大赛落幕,赛后按歌手表现评选出获奖单位:其中三班获最佳台风奖,五班获最佳创意奖。"
    assert [row[1] for row in won(line)] == ["青河县首届民歌大赛最佳台风奖", "青河县首届民歌大赛最佳创意奖"]


def test_for_whom_somebody_entered_leaves_one_winner() -> None:
    assert won("苗青老师代表学校参加了柳河区书法大赛,荣获一等奖。") == [
        ("苗青老师", "柳河区书法大赛", "一等奖", 1)
    ]


def test_a_lesson_is_voted_a_prize() -> None:
    assert won("周岚老师的《小溪》一课被柳河县评为优质课一等奖。") == [
        ("周岚老师的《小溪》一课", "优质课", "一等奖", None)
    ]


def test_a_rank_within_quotation_marks_has_no_mark_before_it() -> None:
    line = "柳河县首届“巧手”竞赛举行。周岚老师喜获“综合一等奖”。"
    assert won(line) == [("周岚老师", "柳河县首届“巧手”竞赛", "一等奖", 1)]


def test_a_quoted_title_stands_among_prizes_whatever_its_words() -> None:
    line = "“青禾社”先后获得“全省最佳诗社”、“市优秀社团一等奖”、“县十佳社团”称号。"
    assert [row[1:3] for row in won(line)] == [
        ("“全省最佳诗社”", None),
        ("市优秀社团", "一等奖"),
        ("“县十佳社团”", None),
    ]


def test_what_stands_before_winners_is_no_part_of_them() -> None:
    assert won("喜报频传——石桥中学学生荣获全省棋赛一等奖。")[0][0] == "石桥中学学生"
    assert won("苗青同学大二期间获市航模竞赛一等奖。")[0][0] == "苗青同学"
    line = "石桥学校在技能竞赛项目中有6人获得个人赛一等奖,另外获二等奖3个。"
    assert [row[0] for row in won(line)] == ["石桥学校", "石桥学校"]


def test_a_school_alone_is_a_level() -> None:
    found = find_awards(passage("苗青在建模竞赛中分别获校三等奖、省二等奖。"))
    assert [(a.rank, a.level) for a in found] == [("三等奖", "校"), ("二等奖", "省")]


def test_a_prize_named_by_its_kind_is_no_contest_of_the_next() -> None:
    assert won("三班获最具活力奖,五班获最佳创意奖。")[1][1] == "最佳创意奖"


def test_names_that_are_not_all_read_are_not_counted() -> None:
    assert won("2班的苗青、3班的阿依娜尔和4班的周岚获得金章奖。")[0][3] is None


def test_the_best_of_a_kind_is_a_title_and_no_rank() -> None:
    line = "三班周岚获得“最佳射手”、五班苗青获得“最佳守门员”,五班以98票摘得“最佳魅力奖”。"
    assert won(line) == [
        ("三班周岚", "“最佳射手”", None, 1),
        ("五班苗青", "“最佳守门员”", None, 1),
        ("五班", "“最佳魅力奖”", None, None),
    ]
    assert won("取得了最佳效果。") == []


def test_places_may_lack_their_first_character() -> None:
    assert [row[2] for row in won("在全镇棋类比赛中,石桥村与柳河村分获二、三名。")] == ["第二名", "第三名"]


def test_a_contest_of_one_school_is_of_its_level() -> None:
    for line in ("校第二届拔河赛落幕,三班获得冠军。", "石桥学院第一届足球赛闭幕,三班获得冠军。"):
        assert [a.level for a in find_awards(passage(line))] == ["校"]


def test_what_a_school_was_built_up_to_names_its_level() -> None:
    line = "学校创建为国家级棋艺人才基地、青禾省射箭训练基地、柳河市棋类项目学校。"
    assert [row[1] for row in won(line)] == [
        "国家级棋艺人才基地",
        "青禾省射箭训练基地",
        "柳河市棋类项目学校",
    ]


def test_those_whom_a_meeting_hands_certificates_are_honoured() -> None:
    assert won("会议向周岚等8名优秀辅导员及石桥小学进行了颁奖。") == [("周岚等8名", "优秀辅导员", None, 8)]


def test_a_quoted_honour_goes_on_behind_a_comma() -> None:
    assert [row[1] for row in won("石桥中学被评为县“招生先进单位”,“配套工程先进单位”。")] == [
        "县“招生先进单位”",
        "“配套工程先进单位”",
    ]


def test_a_merit_has_its_level_before_it() -> None:
    assert won("石桥中学荣立柳河市集体三等功。")[0][:2] == ("石桥中学", "三等功")


def test_works_are_no_part_of_the_county_that_sent_them() -> None:
    assert won("在市创客大赛中,青河县有4件作品获一等奖。")[0] == ("青河县", "市创客大赛", "一等奖", 4)


def test_how_often_somebody_won_is_neither_who_nor_how_many() -> None:
    line = "石桥中学第六次荣获市“质量超越奖”,这是石桥中学第六次获此奖项。"
    assert won(line) == [("石桥中学", "市“质量超越奖”", None, None)]


def test_who_hands_out_presents_has_won_nothing() -> None:
    assert won("周岚校长给荣获二等奖的选手发奖,主任为荣获三等奖、优秀奖的班级发放了奖品。") == []


def test_prizes_that_are_only_set_out_are_none() -> None:
    assert won("棋赛活动设一等奖1名,二等奖3名,优胜奖9名。") == []


def test_a_school_is_made_something_by_its_level() -> None:
    assert won("青河市政府授予石桥镇中心小学为市级“绿色单位”称号。") == [
        ("石桥镇中心小学", "市级“绿色单位”", None, None)
    ]


def test_counted_honours_side_by_side_are_commended_at_a_ceremony() -> None:
    line = "校长讲话,26名优秀教师和31名“三好学生”在本次大会上受到了表彰奖励。"
    assert won(line) == [("教师", "优秀教师", None, 26), ("学生", "“三好学生”", None, 31)]


def test_a_prize_in_quotation_marks_keeps_both() -> None:
    assert won("6名教师获得本年度“园丁奖”,9名学生获得本年度“花蕾奖”。") == [
        ("教师", "“园丁奖”", None, 6),
        ("学生", "“花蕾奖”", None, 9),
    ]
    assert won("石桥中学荣膺“柳河市2017年质量超越奖”。")[0][1] == "“柳河市2017年质量超越奖”"


def test_every_honour_of_a_decision_has_its_own_winners() -> None:
    line = "决定授予石桥小学等6个单位“德育先进班组”(见附件1)、周岚等9名同志“德育先进个人”荣誉称号。"
    assert won(line) == [
        ("石桥小学等6个单位", "“德育先进班组”", None, 6),
        ("周岚等9名同志", "“德育先进个人”", None, 9),
    ]


def test_a_place_before_a_quoted_honour_belongs_to_it() -> None:
    assert won("决定授予周岚等9名学生宾阳县“十佳中学生”称号。")[0][:2] == (
        "周岚等9名学生",
        "宾阳县“十佳中学生”",
    )


def test_places_in_examinations_are_standings() -> None:
    assert won("苗青同学以高分夺得全区中考第三名、全镇第一名。") == []


def test_nobody_is_named_by_a_deed() -> None:
    line = "大会对在绿化中作出突出贡献的7个先进集体和16名先进个人予以表彰。"
    assert [(row[0], row[3]) for row in won(line)] == [("集体", 7), ("个人", 16)]


@pytest.mark.parametrize(
    ("title", "level"), [("全省县域发展模范县", "省"), ("xx市“一类乡镇”", "市"), ("柳河县“文明镇”", "县")]
)
def test_whatever_bears_an_honour_its_level_leads_it(title: str, level: str) -> None:
    assert [a.level for a in find_awards(passage(f"石桥镇荣获{title}称号。"))] == [level]


@pytest.mark.parametrize(
    "line",
    [
        "向受到表彰奖励的先进单位和个人表示祝贺!",
        "我区教育质量提升,排名全省第二。",
        "周岚考了612分(全区第3名)。",
        "今后,对在市级技能比赛中获两枚以上金牌的教师,授予技能成果奖一等奖。",
    ],
)
def test_thanks_and_standings_are_no_awards(line: str) -> None:
    assert won(line) == []


def test_a_county_free_of_something_is_called_so_from_above() -> None:
    line = "柳河县获评“青禾省均衡示范县(市、区)”,柳河县荣获全国无盲县称号。"
    assert [a.level for a in find_awards(passage(line))] == ["省", "国家"]


def test_a_masked_year_is_no_winner() -> None:
    assert won("学校工会在20xx年被评为区先进工会。")[0][0] == "学校工会"


def test_a_list_of_those_commended_goes_on_with_its_parts() -> None:
    line = (
        "县委表彰集体奖2项9个。其中,书法优秀学校3所、棋艺先进单位6个;个人奖8人,其中课改标兵5名、山区教师3名。"
    )
    found = find_awards(passage(line))
    assert [(a.title, a.count) for a in found] == [
        ("集体奖", 9),
        ("书法优秀学校", 3),
        ("棋艺先进单位", 6),
        ("个人奖", 8),
        ("课改标兵", 5),
        ("山区教师", 3),
    ]


def test_an_inspection_may_be_for_a_quoted_honour() -> None:
    assert won("石桥小学通过“柳河市电教先进学校”验收。")[0][1] == "“柳河市电教先进学校”"
