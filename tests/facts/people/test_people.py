"""Who is named, and who only seems to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.names.name_bounds import name_ending, name_starting
from tasks.facts.names.names import looks_like_name
from tasks.facts.people.people import find_people
from tasks.facts.people.rosters import roster_names
from tasks.vocabulary import words
from tests.facts.passages import passage


def names(hans: str, **facts: str | None) -> list[str]:
    return [hans[p.start : p.end] for p in find_people(passage(hans, **facts))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("青石小学林晓芸老师执教了示范课。", ["林晓芸"]),
        ("苗青、林晓芸、周岚等老师分别获得二等奖。", ["苗青", "林晓芸", "周岚"]),
        ("其中林晓芸等7位老师的课题结题。", ["林晓芸"]),
        ("苗青等5人获得录像课奖项。", ["苗青"]),
        ("朗诵比赛林晓芸获得三等奖。", ["林晓芸"]),
        ("原乡党委书记彭庆山曾来校座谈。", ["彭庆山"]),
        ("校长周岚主持会议,副校长林晓芸作了报告。", ["周岚", "林晓芸"]),
        ("病假1人(林晓芸)。", ["林晓芸"]),
        ("设立奖学金(罗守田捐赠9万元)。", ["罗守田"]),
        ("教育局王局长到校检查,李主任陪同。", ["王", "李"]),
        ("学生王某某家庭困难。", ["王某某"]),
        ("欧阳海校长讲话。", ["欧阳海"]),
        ("由董局长出资修建。", ["董"]),
        ("东庄林晓芸校长负责课改,北村周志远校长负责教研。", ["林晓芸", "周志远"]),
    ],
)
def test_a_name_beside_a_role_or_an_act_is_found(line: str, expected: list[str]) -> None:
    assert names(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "广大教师高度重视,全体学生积极参加。",
        "校长、副校长坚持听课,班主任参与管理。",
        "由于老师少,提高老师待遇。",
        "任校长期间,各中小学校长参加培训。",
        "青年教师获得好评,方案获得通过。",
        "关爱学生,安全教师到位,文明学生评选。",
        "学习雷锋同志,贯彻习近平总书记讲话。",
        "党委书记亲自抓,党支部书记具体抓。",
        "和广大教师一起学习,向老师们学习。",
    ],
)
def test_everyday_words_beside_a_role_are_no_names(line: str) -> None:
    assert names(line) == []


def test_a_roster_runs_over_lines_until_a_line_without_a_name() -> None:
    line = "组 长:邓青禾\n副组长:苗青、林晓芸\n成员:周 岚 罗守田\n王小满负责资料\n职责:做好验收工作。"
    found = [(line[a:b], role) for a, b, role in roster_names(line)]
    assert found == [
        ("邓青禾", "组长"),
        ("苗青", "副组长"),
        ("林晓芸", "副组长"),
        ("周 岚", "成员"),
        ("罗守田", "成员"),
        ("王小满", "成员"),
    ]


def test_an_empty_roster_has_no_names() -> None:
    assert list(roster_names("组长:\n\n副组长:\n\n成员:\n\n职责。督促各学校。")) == []


def test_role_body_and_context_are_told() -> None:
    line = "区教育局王局长讲话。青石小学林晓芸老师获说课比赛一等奖。"
    leader, teacher = find_people(passage(line))
    assert (leader.role, leader.org, leader.context) == ("局长", "区教育局", "leader")
    assert (teacher.role, teacher.org, teacher.context) == ("老师", "青石小学", "award")


def test_a_donor_has_no_body_of_the_part() -> None:
    [donor] = find_people(passage("社会人士罗守田捐款2万元。", org="青石学区"))
    assert (donor.role, donor.context, donor.org) == ("捐赠人", "donor", None)


def test_the_name_is_copied_in_the_own_script_by_its_offsets() -> None:
    text, hans = "青石小學閆秀蘭老師獲獎。", "青石小学闫秀兰老师获奖。"
    [person] = find_people(passage(hans, text=text))
    assert text[person.start : person.end] == "閆秀蘭"
    assert person.org == "青石小學"


@given(
    st.sampled_from(words("common_surnames")),
    st.lists(st.sampled_from("晓芸岚建军丽娟志伟"), min_size=1, max_size=2),
)
def test_a_made_up_name_before_a_title_is_read_back(surname: str, given_name: list[str]) -> None:
    name = surname + "".join(given_name)
    if not looks_like_name(name):
        return
    line = f"我校,{name}校长"
    assert name_ending(line, len(line) - 2) == 3
    assert name_starting(name + ",", 0) == len(name)


@given(st.text(alphabet="王李高文明校长老师获得奖等、,:()某x1三人组成员\n", max_size=60))
def test_mentions_lie_inside_and_do_not_overlap(hans: str) -> None:
    end = 0
    for person in find_people(passage(hans)):
        assert end <= person.start < person.end <= len(hans)
        end = person.end


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("校长周岚负总责,副校长林晓芸分管教学。", ["周岚", "林晓芸"]),
        ("由校长周岚任组长、林晓芸任副组长的领导小组。", ["周岚", "林晓芸"]),
        ("由林晓芸主持的省级课题顺利结题。", ["林晓芸"]),
        ("在周岚局长的协调下,问题得到解决。", ["周岚"]),
        ("爱心人士周岚先生捐赠图书500册。", ["周岚"]),
        ("班子成员周岚、林晓芸带队调研。", ["周岚", "林晓芸"]),
        ("市教研员林晓芸入校指导。", ["林晓芸"]),
        ("成员:上官晓芸、段亮、周岚。", ["上官晓芸", "段亮", "周岚"]),
        ("由任晓芸老师编排。", ["任晓芸"]),
        ("改造教师周转房12套。", []),
        ("由于军训安排紧凑,学生任务重。", []),
        ("三所成校先后被评为示范校。", []),
        ("江川区长桥镇中学总结。", []),
        ("教师论文年年获奖。", []),
        ("班主任王老师经常家访。", ["王"]),
    ],
)
def test_those_who_lead_and_those_who_only_seem_to(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_the_role_before_a_name_holds_for_its_act() -> None:
    [person] = find_people(passage("青石中学学生周岚被评为美德少年。"))
    assert (person.role, person.org) == ("学生", "青石中学")


def test_an_official_is_not_of_the_school_that_names_him() -> None:
    [person] = find_people(passage("在周岚局长的协调下,新建食堂。", org="青石小学"))
    assert person.org is None
    [person] = find_people(passage("教育局长周岚在会上指出问题。", org="青石小学"))
    assert person.org == "教育局"


def test_a_head_is_of_the_body_that_speaks_not_of_one_named_long_before() -> None:
    line = "我们参观了河口小学。校长周岚负总责。"
    [person] = find_people(passage(line, org="青石小学"))
    assert person.org == "青石小学"


def test_a_roster_of_one_ends_with_its_line() -> None:
    line = "责任人:周岚;时限:5月11日。\n林河县青石小学"
    assert [line[a:b] for a, b, _ in roster_names(line)] == ["周岚"]
    line = "组  长:周岚\n成  员:林晓芸  段亮\n        王建军"
    assert [line[a:b] for a, b, _ in roster_names(line)] == ["周岚", "林晓芸", "段亮", "王建军"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("会上,苗青、葛青禾、陈郧、林晓芸4名获奖教师发言。", ["苗青", "葛青禾", "陈郧", "林晓芸"]),
        ("决定授予丁一刚等31人“先进个人”称号。", ["丁一刚"]),
        ("追授买买提·艾力同志“模范教师”称号。", ["买买提·艾力"]),
        ("一(2)班林晓芸、二班周岚同学获奖。", ["林晓芸", "周岚"]),
        ("高广林、姜治莲等市领导参加了活动。", ["高广林", "姜治莲"]),
        ("成立以戚德祥校长为组长的小组。", ["戚德祥"]),
        ("县教育局局长 袁占亭\n各位代表:", ["袁占亭"]),
        ("校长苗青在会上讲话。", ["苗青"]),
        ("会议由教务处专干林晓芸主持。", ["林晓芸"]),
    ],
)
def test_rare_names_are_found_where_the_words_around_leave_no_doubt(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_a_name_once_introduced_is_met_again_without_its_role() -> None:
    line = "党委书记王一山主持会议。会前学习了文件。王一山在点评时讲到,要抓落实。"
    found = find_people(passage(line))
    assert [(line[p.start : p.end], p.role) for p in found] == [("王一山", "党委书记")] * 2


def test_a_short_name_is_met_again_only_where_a_clause_begins() -> None:
    line = "书记张新出席会议。张新提出要求。工作紧张新颖。"
    assert names(line) == ["张新", "张新"]


def test_the_author_signs_below_the_title() -> None:
    line = "教研工作的几点体会\n青石中心小学 林晓芸\n各位领导,各位老师:"
    assert [(line[p.start : p.end], p.org, p.context) for p in find_people(passage(line))] == [
        ("林晓芸", "青石中心小学", "author")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "小班段教研组长参加了培训。",
        "高质量教师队伍不断壮大。",
        "评选优秀班主任暨优秀校长。",
        "风景园林党支部书记述职。",
        "认真学习领会,指出不足,强调落实。",
    ],
)
def test_words_beside_a_role_are_no_names(line: str) -> None:
    assert names(line) == []


def test_the_giver_of_an_honour_is_not_the_body_of_its_winner() -> None:
    line = "县教育局决定授予苗青等3人“先进个人”称号。"
    assert [p.org for p in find_people(passage(line, org="南山市人民政府"))] == [None]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("教师代表茹晓芸宣读倡议书。", "茹晓芸", "教师代表"),
        ("先进单位代表初级中学校长周岚青发言。", "周岚青", "校长"),
        ("学生代表林小禾朗诵诗歌。", "林小禾", "学生代表"),
    ],
)
def test_who_speaks_at_a_meeting_is_named(line: str, name: str, role: str) -> None:
    found = find_people(passage(line))
    assert [(line[p.start : p.end], p.role) for p in found] == [(name, role)]


def test_a_rare_family_name_stands_alone_once_it_was_named_with_its_title() -> None:
    told = "镇长郎青禾讲话。郎镇长肯定了成绩。"
    assert [told[p.start : p.end] for p in find_people(passage(told))] == ["郎青禾", "郎"]
    assert find_people(passage("会后郎镇长肯定了成绩。")) == []


def test_the_head_of_a_town_is_of_the_town_that_reports() -> None:
    found = find_people(passage("镇长林晓芸讲话。", org="青石县河口镇中心学校"))
    assert [p.org for p in found] == ["河口镇"]


def test_the_number_of_a_class_is_no_family_name() -> None:
    line = "1611班吴桐同学以优异成绩获得一等奖,高一(3)班林小禾同学获得二等奖。"
    assert [line[p.start : p.end] for p in find_people(passage(line))] == ["吴桐", "林小禾"]


@pytest.mark.parametrize(
    ("line", "org"),
    [
        ("河口镇副镇长林晓芸讲话。", "河口镇"),
        ("县委书记到会,专项教育基金办公室主任林晓芸参加。", "专项教育基金办公室"),
        ("座谈会请河口小学党支部书记林晓芸主持。", "河口小学党支部"),
        ("市教育局局长、党委书记林晓芸讲话。", "市教育局"),
    ],
)
def test_what_stands_right_before_a_title_says_whose_it_is(line: str, org: str) -> None:
    assert [p.org for p in find_people(passage(line))] == [org]


def test_a_comrade_with_a_rare_name_is_named_after_by() -> None:
    line = "领导小组下设办公室,由李想同志兼任办公室主任。老同志和全体同志参加。"
    assert [line[p.start : p.end] for p in find_people(passage(line))] == ["李想"]


def test_a_numeral_in_the_middle_of_a_listed_name_is_no_count() -> None:
    line = "学习林四宝、张晓芸等专家的讲座,周三下午、周五上午等时间教研。"
    assert [line[p.start : p.end] for p in find_people(passage(line))] == ["林四宝", "张晓芸"]


def test_a_short_name_ends_before_what_its_bearer_did() -> None:
    line = "会上,市教育局局长黄凌汇报了工作,市第四考核组组长欧阳瑞主持。"
    assert [(line[p.start : p.end], p.org) for p in find_people(passage(line))] == [
        ("黄凌", "市教育局"),
        ("欧阳瑞", "市第四考核组"),
    ]


def test_a_share_of_the_teachers_is_nobody() -> None:
    assert names("本科学历教师28人,占全校教师总数的63.6%。") == []


def test_ten_thousands_of_pupils_are_nobodys_name() -> None:
    assert names("全市36 万中小学生返校,50万师生受益。") == []


@pytest.mark.parametrize(
    "line",
    [
        "加强领导干部廉政建设。",
        "抓好文明培育,开展文明实践活动。",
        "培养卓越工程师、高技能人才。",
        "宁德、龙岩入选全国试点城市。",
        "实施输变电工程建设。",
        "办好石洽会、文博会。",
        "开采安家台、平山湖等矿。",
        "讲清文化观、宗教观。",
    ],
)
def test_words_and_places_side_by_side_hold_no_names(line: str) -> None:
    assert names(line) == []


def test_a_person_who_bears_the_name_of_a_city_is_one_beside_a_title() -> None:
    assert names("吴忠老师获全县一等奖。") == ["吴忠"]
