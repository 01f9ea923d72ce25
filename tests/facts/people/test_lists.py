"""Lists in which persons are told by their schools, and how schools are called in Taiwan."""

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def told(hans: str, **facts: str | None) -> list[tuple[str, str | None, str | None]]:
    found = find_people(passage(hans, **facts))
    return [(hans[p.start : p.end], p.role, p.org) for p in found]


def test_school_and_name_side_by_side_twice_are_a_list_of_persons() -> None:
    line = "获奖教师分别是石桥小学周岚、柳河中学苗青、青禾镇第二小学林晓芸。"
    assert told(line) == [
        ("周岚", "教师", "石桥小学"),
        ("苗青", "教师", "柳河中学"),
        ("林晓芸", "教师", "青禾镇第二小学"),
    ]
    assert told("石桥小学高度重视、柳河中学认真落实。") == []


def test_what_stands_behind_a_list_says_what_they_are() -> None:
    line = "石桥小学周岚、苗青、柳河中学林晓芸等8位学生获一等奖。"
    assert [role for _, role, _ in told(line)] == ["学生", "学生", "学生"]


def test_schools_of_taiwan_are_called_for_short() -> None:
    line = "青禾国小周岚老师、柳河国中林晓芸主任到场,全国小学都重视。"
    assert told(line) == [("周岚", "老师", "青禾国小"), ("林晓芸", "主任", "柳河国中")]


def test_the_post_before_a_name_and_others_is_the_role() -> None:
    assert told("柳河中学校长周岚等5人获得表彰。")[0] == ("周岚", "校长", "柳河中学")


def test_names_in_latin_letters_stand_beside_what_they_are() -> None:
    line = "校长Mary Brown女士和丈夫 John Green来访,外教Tom老师上课。学校购买了Windows软件。"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("Mary Brown", "校长"),
        ("John Green", "丈夫"),
        ("Tom", "老师"),
    ]


def test_tibetan_names_have_no_family_name() -> None:
    line = "年轻的扎西顿珠爱岗敬业,副校长卓玛介绍了情况,李玉珍老师发言。"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("扎西顿珠", None),
        ("卓玛", "副校长"),
        ("李玉珍", "老师"),
    ]


def test_a_name_of_a_rare_family_that_returns_is_one() -> None:
    line = "教育局局长裘志远接棒前任。裘志远扎根山区多年。"
    assert [name for name, _, _ in told(line)] == ["裘志远", "裘志远"]
    assert told("教育局局长裘志远接棒前任。") == []


def test_encyclopedias_set_years_and_cells_beside_names() -> None:
    assert [name for name, _, _ in told("周志远(1904-1987),青石县人。")] == ["周志远"]
    assert [(name, role) for name, role, _ in told("校长 | 周志远 |\n前任 | 苗青禾 |")] == [
        ("周志远", "校长"),
        ("苗青禾", "前任"),
    ]


def test_who_takes_a_post_stands_before_it() -> None:
    assert [(n, r) for n, r, _ in told("2009年,周志远接任校长。派林晓芸先生为第一任校长。")] == [
        ("周志远", "校长"),
        ("林晓芸", "校长"),
    ]
    assert [(n, r) for n, r, _ in told("副校长分别为周志远、林晓芸。")] == [
        ("周志远", "副校长"),
        ("林晓芸", "副校长"),
    ]


def test_one_turns_to_a_leader() -> None:
    assert [(n, r) for n, r, _ in told("周校长向李书记汇报了情况。")] == [("周", "校长"), ("李", "书记")]


def test_the_contest_tells_who_those_of_a_roll_are() -> None:
    lines = "学校举行教师优质课比赛。\n省二等奖:周志远《春天的河》\n林晓芸《桥》\n三等奖\n苗青禾校长为获奖教师颁奖。"
    assert [(n, r) for n, r, _ in told(lines)] == [
        ("周志远", "教师"),
        ("林晓芸", "教师"),
        ("苗青禾", "校长"),
    ]


def test_places_and_words_are_no_names() -> None:
    assert told("授予周志远等10名学生宾阳市“十佳学生”称号。")[0][0] == "周志远"
    assert [n for n, _, _ in told("宁德市共有15名教师获奖,成立以校长为组长的小组,在希望工程中获捐赠。")] == []


def test_a_site_of_one_word_sends_reporters() -> None:
    assert told("青网柳河站5月6日讯(记者 周志远)学校开学。") == [("周志远", "记者", "青网")]


def test_a_dotted_name_of_mere_sounds_needs_no_role() -> None:
    assert [n for n, _, _ in told("会上,麦尔古丽· 买买提说,要努力。阳光·体育活动开展。")] == [
        "麦尔古丽· 买买提"
    ]
    assert [n for n, _, _ in told("辅导员叫艾力·买买提,来学校任教。")] == ["艾力·买买提"]


def test_villages_and_verbs_are_no_names() -> None:
    assert told("280多名王嘴村村民联名上书,八任书记荣登好人榜。") == []


def test_a_life_may_begin_with_a_line_for_the_name() -> None:
    assert told("周志远\n男,1966年生,石桥小学教导主任。")[0] == ("周志远", "教导主任", "石桥小学")


def test_who_a_leader_was_is_told_with_to_be() -> None:
    assert [(n, r) for n, r, _ in told("校长为苗青禾,副校长为周志远。校长为教师颁奖。")] == [
        ("苗青禾", "校长"),
        ("周志远", "副校长"),
    ]


def test_bullets_part_those_of_a_list() -> None:
    assert told("■石桥小学 周志远■柳河中学 苗青禾") == [
        ("周志远", None, "石桥小学"),
        ("苗青禾", None, "柳河中学"),
    ]


def test_the_body_of_a_deputy_is_not_who_leads_there() -> None:
    line = "市委书记周志远带领市委办公室副主任苗青禾到校。我省柳河县青禾镇中心小学教师林晓芸获奖。"
    assert [(n, o) for n, _, o in told(line)] == [
        ("周志远", "市委"),
        ("苗青禾", "市委办公室"),
        ("林晓芸", "柳河县青禾镇中心小学"),
    ]


def test_leaders_of_a_county_are_of_it() -> None:
    line = "会议召开。县领导周志远、林晓芸、苗青禾出席。"
    assert {(r, o) for _, r, o in told(line)} == {("县领导", "县")}


def test_whoever_speaks_later_was_named_before() -> None:
    line = "县委副书记后青禾,县长周志远到会。\n后青禾指出,要抓落实。"
    assert [n for n, _, _ in told(line)] == ["后青禾", "周志远", "后青禾"]


def test_a_lady_may_bear_two_family_names() -> None:
    assert told("语言会主席陈黄丽娟女士到会。")[0][0] == "陈黄丽娟"
    assert [n for n, _, _ in told("周岚同学获奖。当日,周同学到会。")] == ["周岚", "周"]


def test_a_particle_may_stand_within_a_name_of_a_list() -> None:
    line = "周志远、曾于远、林晓芸获得一等奖。"
    assert [n for n, _, _ in told(line)] == ["周志远", "曾于远", "林晓芸"]


def test_a_school_may_call_itself_the_own_one() -> None:
    assert told("本校苗青禾同学获奖。当日,周校长到会。本校同学高兴。") == [
        ("苗青禾", "学生", "本校"),
        ("周", "校长", "本校"),
    ]


def test_spouses_and_those_for_whom_one_stands() -> None:
    line = "则是周志远的妻子林晓芸。苗青和周岚夫妻俩坚守山区,以苗青禾为代表的教师上课。"
    assert [n for n, _, _ in told(line)] == ["周志远", "林晓芸", "苗青", "周岚", "苗青禾"]


def test_names_in_brackets_behind_a_place_and_before_a_province() -> None:
    assert [(n, r) for n, r, _ in told("文科状元(周志远),理科第二名(林晓芸),教师2人(苗青)。")] == [
        ("周志远", None),
        ("林晓芸", None),
        ("苗青", "教师"),
    ]
    assert [n for n, _, _ in told("周志远(安徽)、林晓芸(云南)当选。经费(贵州)、")] == ["周志远", "林晓芸"]


def test_the_town_before_two_posts_is_whose_head_somebody_is() -> None:
    assert told("柳县大青乡党委副书记、乡长周志远讲话。") == [("周志远", "乡长", "柳县大青乡")]
    assert told("市府办副主任周志远到会。会议由周志远主持。") == [
        ("周志远", "副主任", "市府办"),
        ("周志远", "副主任", "市府办"),
    ]


def test_shares_and_schools_are_no_names() -> None:
    assert told("招生310人,占初中毕业生57%。450人是高小毕业生,中职助学金资助学生9人。") == []
    assert [o for _, _, o in told("青禾中学文科学生周志远获奖。")] == ["青禾中学"]


def test_rolls_below_an_honour_and_its_number_are_winners() -> None:
    line = "三、优秀班主任(6名)\n林晓芸 宋禾禾 周  岚\n苗  青 段志远 陈丽丽\n"
    people = find_people(passage(line))
    assert [line[p.start : p.end] for p in people] == [
        "林晓芸",
        "宋禾禾",
        "周  岚",
        "苗  青",
        "段志远",
        "陈丽丽",
    ]
    assert {(p.role, p.context) for p in people} == {("班主任", "award")}
