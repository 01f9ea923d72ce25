"""Stated shortcomings and promised remedies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.extract import extract, facts_of
from tasks.facts.problems.lists import numbered_items
from tasks.facts.problems.measures import find_measures
from tasks.facts.problems.problems import find_problems
from tasks.text.read import read_bytes
from tests.bounded import in_linear_time
from tests.facts.passages import passage


def test_items_of_a_section_are_problems_by_their_first_sentence() -> None:
    line = (
        "四、存在的问题\n1.设备老化,更新缓慢。实验室停用多年。\n2.教研氛围不浓。\n五、今后打算\n1.加强培训。"
    )
    found = find_problems(
        passage(
            line,
            ("四、存在的问题", 1),
            ("1.设备老化", 2),
            ("2.教研氛围不浓", 2),
            ("五、今后打算", 1),
            ("1.加强培训", 2),
        )
    )
    assert [(line[p.start : p.end], p.ordinal) for p in found] == [
        ("设备老化,更新缓慢。", 1),
        ("教研氛围不浓。", 2),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "工作还存在一些不足:一是投入不够,欠账较多;二是管理薄弱等。今后改进。",
            ["一是投入不够,欠账较多", "二是管理薄弱等"],
        ),
        ("存在的主要问题:教师紧缺,操场狭小,经费不足", ["教师紧缺", "操场狭小", "经费不足"]),
        (
            "检查中发现存在以下问题:1、光线不足;2、器材短缺;3、卫生条件差。",
            ["1、光线不足", "2、器材短缺", "3、卫生条件差"],
        ),
        ("仍存在许多不足,如制度落实不够、教研形式单一等。", ["制度落实不够、教研形式单一等"]),
        ("仍有不少困难:\n(1)师资紧缺。\n(2)经费紧张。\n", ["(1)师资紧缺", "(2)经费紧张"]),
        (
            "检查中,发现了几个问题,现向学区汇报:\n(1)锅炉老化漏水。\n(2)护栏松动。",
            ["(1)锅炉老化漏水", "(2)护栏松动"],
        ),
    ],
)
def test_a_list_after_a_lead_in_is_read_item_by_item(line: str, expected: list[str]) -> None:
    assert [line[p.start : p.end] for p in find_problems(passage(line))] == expected


def test_a_grave_clause_states_a_problem_by_itself() -> None:
    line = "及时排查险情,青石小学围墙倾斜开裂,现有大面积危房,学校已上报。"
    [problem] = find_problems(passage(line))
    assert line[problem.start : problem.end] == "青石小学围墙倾斜开裂,现有大面积危房"
    assert problem.ordinal is None


@pytest.mark.parametrize(
    "line",
    [
        "认真解决师生反映的困难和问题。",
        "针对存在的问题,采取以下措施:一是加强领导;二是加大投入。",
        "补齐薄弱环节,消除安全隐患。",
        "教学质量有待提高是大家的共识。",
        "认真查找问题和不足,制定改进方案。",
    ],
)
def test_talk_about_solving_problems_states_none(line: str) -> None:
    assert find_problems(passage(line)) == []


@pytest.mark.parametrize("mark", [",", ";", "。"])
def test_items_that_run_on_from_each_other_are_problems_of_their_own(mark: str) -> None:
    text = f"石桥小学工作总结\n一、工作回顾\n现有教师36名。\n二、存在问题。一是场地不足{mark}二是观念陈旧{mark}三是经费紧张。\n三、打算\n加强管理。\n"
    found = facts_of(read_bytes(text.encode()))[0].problems
    assert [(text[p.start : p.end].rstrip(";。"), p.ordinal) for p in found] == [
        ("场地不足", 1),
        ("观念陈旧", 2),
        ("经费紧张", 3),
    ]


def test_a_section_of_short_clauses_gives_each() -> None:
    line = "四、存在的问题\n经费不足;师资薄弱;设备陈旧。\n五、今后打算\n加强管理。"
    found = find_problems(passage(line, ("四、存在的问题", 1), ("五、今后打算", 1)))
    assert [line[p.start : p.end] for p in found] == ["经费不足;", "师资薄弱;", "设备陈旧。"]


def test_a_section_without_numbers_gives_the_sentences_that_say_what_is_wrong() -> None:
    line = "三、存在的不足\n回顾一年的工作。教师结构不合理。部分设备陈旧。\n四、打算\n努力工作。"
    found = find_problems(passage(line, ("三、存在的不足", 1), ("四、打算", 1)))
    assert [line[p.start : p.end] for p in found] == ["教师结构不合理。", "部分设备陈旧。"]


def test_measures_come_from_sections_of_rectification_only() -> None:
    line = "四、改进措施\n1、更换线路。\n2、加强巡查。\n五、今后的打算\n1、争创先进。"
    found = find_measures(
        passage(
            line,
            ("四、改进措施", 1),
            ("1、更换线路", 2),
            ("2、加强巡查", 2),
            ("五、今后的打算", 1),
            ("1、争创先进", 2),
        )
    )
    assert [line[m.start : m.end] for m in found] == ["更换线路。", "加强巡查。"]


def test_a_lead_in_of_rectification_opens_a_list_with_deadlines() -> None:
    line = "现将整改情况报告如下:1、更换灯管,2018年7月底完成整改;2、改造厕所。"
    found = find_measures(passage(line, period="2018"))
    assert [m.deadline for m in found] == ["2018-07", None]


def test_a_ledger_pairs_problem_and_remedy() -> None:
    line = (
        "问题1:线路老化。\n整改措施:更换全部线路。\n责任人:林晓芸\n整改时限:2013年6月30日\n"
        "问题2:消防器材不足。\n整改措施:购置灭火器。\n责任人:周岚\n"
    )
    found = find_measures(passage(line, period="2013"))
    assert [(m.problem_ordinal, m.responsible, m.deadline) for m in found] == [
        (1, "林晓芸", "2013-06-30"),
        (2, "周岚", None),
    ]


@given(st.integers(min_value=2, max_value=9), st.sampled_from(["{}是", "{}、", "({})"]))
def test_a_list_of_any_style_counts_up_from_one(count: int, style: str) -> None:
    line = ";".join(style.format("一二三四五六七八九"[i]) + "设备老化" for i in range(count)) + "。"
    items = numbered_items(line, 0, len(line))
    assert [i.ordinal for i in items] == list(range(1, count + 1))
    assert all(line[i.body : i.end] == "设备老化" for i in items)


@given(st.text(alphabet="一二是、12.;。:()存在问题不足老化\n", max_size=60))
def test_rows_lie_inside_the_text(hans: str) -> None:
    for row in (*find_problems(passage(hans)), *find_measures(passage(hans))):
        assert 0 <= row.start <= row.end <= len(hans)


def test_a_ledger_states_its_problems_under_a_heading_of_rectification() -> None:
    line = (
        "一、整改落实情况\n1、实验设备老化。整改措施:购置设备。责任人:周岚\n"
        "2、城区大班额依然存在。整改措施:控制招生。责任人:林晓芸\n"
    )
    part = passage(line, ("一、整改落实情况", 1), ("1、实验设备老化", 2), ("2、城区大班额依然存在", 2))
    assert [(line[p.start : p.end], p.ordinal) for p in find_problems(part)] == [
        ("实验设备老化。", 1),
        ("城区大班额依然存在。", 2),
    ]
    assert [(line[m.start : m.end], m.problem_ordinal) for m in find_measures(part)] == [
        ("购置设备。", 1),
        ("控制招生。", 2),
    ]


def test_remedies_without_labels_state_no_problem() -> None:
    line = "一、整改措施\n1、更新实验设备。\n2、控制招生规模。\n"
    part = passage(line, ("一、整改措施", 1), ("1、更新实验设备", 2), ("2、控制招生规模", 2))
    assert find_problems(part) == []
    assert [line[m.start : m.end] for m in find_measures(part)] == ["更新实验设备。", "控制招生规模。"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("教研活动存在着流于形式、重教轻研等缺点,需要克服。", ["流于形式、重教轻研"]),
        ("但操场狭小,达不到要求,教室偏少。", ["但操场狭小,达不到要求,教室偏少"]),
        ("校门口为乡村公路,存在一定的安全隐患", ["存在一定的安全隐患"]),
        (
            "同时存在一些共性问题,比如,学习制度执行不够严,抓得不够深等等。",
            ["学习制度执行不够严", "抓得不够深等等"],
        ),
        ("指出了存在的问题,并提出了要求:一是突出特色;二是规范制度。", []),
        ("解决了教师紧缺、设备老化等问题。", []),
    ],
)
def test_shortcomings_inside_a_sentence_are_read(line: str, expected: list[str]) -> None:
    assert [line[p.start : p.end] for p in find_problems(passage(line))] == expected


def test_a_heading_can_be_the_shortcoming_itself() -> None:
    line = "一是师资力量薄弱。农村教师流动大。\n二是改造薄弱学校。"
    found = find_problems(passage(line, ("一是师资力量薄弱", 1), ("二是改造薄弱学校", 1)))
    assert [line[p.start : p.end] for p in found] == ["师资力量薄弱"]


def test_deadline_and_charge_are_told_in_prose() -> None:
    line = "三、整改措施\n1、改造旱厕,保证2018年10月低完成整改。\n2、加强培训,由教务处负责落实。\n"
    found = find_measures(passage(line, ("三、整改措施", 1), ("1、改造旱厕", 2), ("2、加强培训", 2)))
    assert [(m.deadline, m.responsible) for m in found] == [("2018-10", None), (None, "教务处")]


def test_a_clause_that_states_a_danger_is_a_problem() -> None:
    line = "个别学校校门紧邻公路,存在安全隐患。学校组织了演练。对存在安全隐患的校舍及时维修。"
    found = find_problems(passage(line))
    assert [line[p.start : p.end] for p in found] == ["个别学校校门紧邻公路,存在安全隐患"]


def test_what_would_follow_if_is_no_problem() -> None:
    assert find_problems(passage("组织和检查跟不上,制度就不能落实到位。")) == []


def test_chapters_behind_a_lead_in_are_no_remedies() -> None:
    line = "针对督查中的问题,现将改进情况报告如下:\n一、督查中出现的问题:\n1、食堂无留样设备,\n二、整改措施\n1、购买留样柜,\n"
    found = find_measures(
        passage(line, ("一、督查中出现的问题", 1), ("1、食堂", 2), ("二、整改措施", 1), ("1、购买", 2))
    )
    assert [line[m.start : m.end].strip() for m in found] == ["购买留样柜,"]


def test_what_is_asked_for_after_the_problems_is_none() -> None:
    text = "存在的问题\n1、围墙开裂,危及安全。\n2、无学生食堂,就餐不便。\n针对以上问题,学校请求支持:\n1、尽快维修围墙。\n2、新建食堂。"
    found = find_problems(
        passage(text, ("存在的问题", 1), ("1、围墙开裂", 2), ("2、无学生食堂", 2), ("1、尽快维修围墙", 2))
    )
    assert [p.ordinal for p in found] == [1, 2]


def test_a_long_list_of_shortcomings_in_a_sentence_is_one() -> None:
    item = (
        "班子的表率作用发挥不够、化解大班额的办法不多、教研活动督促检查力度不够、安全隐患排查意识不强、"
        "对食堂采购监管有缺失、台账记录不实不细、村小师资建设存在短板"
    )
    line = f"但仍然存在着{item}等多项问题。"
    assert [line[p.start : p.end] for p in find_problems(passage(line))] == [item]


def told(line: str, *headings: tuple[str, int]) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line, *headings))]


def test_problems_may_stand_below_headings_that_a_sentence_announces() -> None:
    line = (
        "排查发现存在以下问题。\n一、伙房\n有些单位记录不规范。伙房较小。\n二、门卫\n器械不足。\n"
        "三、工地\n部分工地缺少警示语。\n四、下一步措施\n加强检查,不留死角。"
    )
    headings = (("一、伙房", 1), ("二、门卫", 1), ("三、工地", 1), ("四、下一步措施", 1))
    assert told(line, *headings) == [("有些单位记录不规范", 1), ("器械不足", 2), ("部分工地缺少警示语", 3)]


def test_headings_that_no_sentence_announces_as_problems_hold_none() -> None:
    line = "现将有关工作汇报如下:\n一、伙房\n缺少的设备都已添置。\n二、门卫\n人员充足。"
    assert told(line, ("一、伙房", 1), ("二、门卫", 1)) == []


def test_what_an_item_announces_are_the_items() -> None:
    line = "一、存在的问题\n1、校舍情况:\n(1)教室漏雨。\n(2)围墙倾斜。\n2、灭火器不足。"
    headings = (
        ("一、存在的问题", 1),
        ("1、校舍情况", 2),
        ("(1)教室漏雨", 3),
        ("(2)围墙倾斜", 3),
        ("2、灭火器不足", 2),
    )
    assert told(line, *headings) == [("教室漏雨。", 1), ("围墙倾斜。", 2), ("灭火器不足。", 2)]


def test_a_numbered_sentence_that_states_a_shortcoming_is_one_problem() -> None:
    line = "4、饮食卫生措施还需不断加强。部分食堂留样不足;个别食堂没有防鼠网。\n5、消防设施存在安全隐患。部分线路老化;灭火器失效。"
    headings = (("4、饮食卫生措施还需不断加强", 2), ("5、消防设施存在安全隐患", 2))
    assert [words for words, _ in told(line, *headings)] == [
        "饮食卫生措施还需不断加强。",
        "消防设施存在安全隐患。",
    ]


def test_a_name_on_a_line_of_its_own_is_not_yet_the_problem() -> None:
    line = "一、存在的问题\n(一)师资问题\n音乐教师紧缺。招聘困难。\n(二)经费问题\n公用经费不足。"
    headings = (("一、存在的问题", 1), ("(一)师资问题", 2), ("(二)经费问题", 2))
    assert told(line, *headings) == [("音乐教师紧缺", 1), ("公用经费不足", 2)]
    contents = "二、问题定义\n(一)资源配置问题\n(二)机制保障问题\n三、目标"
    headings = (("二、问题定义", 1), ("(一)资源配置问题", 2), ("(二)机制保障问题", 2), ("三、目标", 1))
    assert told(contents, *headings) == []


def test_headings_of_problems_below_a_lead_in_are_no_items_of_it() -> None:
    line = "现就几个旧问题报告如下:\n一、校门外面存在的不安全隐患:\n1、出口窄小。\n二、校内不安全隐患:\n1、栏杆低矮。"
    headings = (
        ("一、校门外面存在的不安全隐患", 1),
        ("1、出口窄小", 2),
        ("二、校内不安全隐患", 1),
        ("1、栏杆低矮", 2),
    )
    assert told(line, *headings) == [("出口窄小。", 1), ("栏杆低矮。", 1)]


def test_what_has_not_come_is_a_problem() -> None:
    assert told("目前,我乡走教教师的交通补贴还没有到位。") == [("我乡走教教师的交通补贴还没有到位", None)]
    assert told("资金已全部到位。") == []


@pytest.mark.parametrize("block", ["存在以下问题。\n一、门卫\n器械不足。\n", "1、校舍情况:\n(1)教室漏雨。\n"])
def test_lists_that_begin_again_and_again_are_read_in_linear_time(block: str) -> None:
    text = "一、存在的问题\n" + block * 2000
    with in_linear_time():
        assert extract(text, text)[0].problems


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "与兄弟学校相比,还有一定的差距。主要表现在:①教研氛围不浓。②设备更新较慢。今后继续努力。",
            ["①教研氛围不浓", "②设备更新较慢"],
        ),
        (
            "反思过去的不足,令人深思。\n1、节约意识不强。\n2、巡查不够及时。\n",
            ["1、节约意识不强", "2、巡查不够及时"],
        ),
        (
            "我们还存在着一些不足,有以下方面需要改进。 1、记录不齐全。 2、分类不够细致。",
            ["1、记录不齐全", "2、分类不够细致"],
        ),
        ("二、工作面临的困难 1、生源流失严重。学生转走。 2、经费紧张。", ["1、生源流失严重", "2、经费紧张"]),
        (
            "存在以下问题:1.办学条件方面:一是校舍不足;二是绿化面积偏少。2.管理方面:一是制度不健全。二是教师流失严重。",
            ["一是校舍不足", "二是绿化面积偏少", "一是制度不健全", "二是教师流失严重"],
        ),
    ],
)
def test_a_sentence_may_announce_a_list_and_an_item_another(line: str, expected: list[str]) -> None:
    assert [words for words, _ in told(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "学校查找不足,现将自查情况汇报如下:一、基本情况 学校有教师12人。二、主要做法 定期检查。",
        "去年存在一些不足。1、加强薄弱环节的检查。2、提高短缺学科教师的待遇。",
        "我们针对发现的问题做出如下整改措施。\n1、针对围墙开裂,尽快维修。\n2、针对灯光不足,增加灯具。",
        "锅炉经检验,不存在安全隐患,效果良好。",
        "一是大力改善薄弱学校环境。投入资金12万元。",
        "翻新屋面,让一座破旧不堪的校门重新亮丽起来。",
        "检查了各栋建筑有否存在开裂的现象。",
        "施工中仍存在一些不容忽视的问题。",
    ],
)
def test_reports_remedies_and_denials_announce_no_shortcomings(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("现阶段还存在城乡投入不均衡的现象。", ["城乡投入不均衡"]),
        ("他指出各支部“材料不规范、创新性不够”等不同方面存在的问题。", ["各支部“材料不规范、创新性不够”"]),
        ("历经三十年风雨,校舍已破烂不堪,急待修缮。", ["校舍已破烂不堪,急待修缮"]),
        ("目前村里经费短缺,无力更新和维修。", ["目前村里经费短缺,无力更新和维修"]),
        ("我校与配备标准还有一定的差距。", ["我校与配备标准还有一定的差距"]),
    ],
)
def test_a_sentence_states_a_shortcoming_without_a_list(line: str, expected: list[str]) -> None:
    assert [words for words, _ in told(line)] == expected


def test_of_the_headings_below_problems_only_theirs_hold_any() -> None:
    line = (
        "二、存在的问题及原因\n剖析如下:\n(一)存在的主要问题\n1、学习不够。还有以下不足:一是时间少。二是方法旧。\n"
        "2、落实不到位。\n(二)产生的原因\n1、认识不够。"
    )
    headings = (
        ("二、存在的问题及原因", 1),
        ("(一)存在的主要问题", 2),
        ("1、学习不够", 3),
        ("一是时间少", 4),
        ("二是方法旧", 4),
        ("2、落实不到位", 3),
        ("(二)产生的原因", 2),
        ("1、认识不够", 3),
    )
    assert told(line, *headings) == [("学习不够。", 1), ("落实不到位。", 2)]


def test_what_went_well_below_a_heading_of_both_is_no_problem() -> None:
    line = "一、发展基础和面临困难\n(一)基本情况\n全县有学校12所。\n(二)面临困难\n1.教师短缺。\n2.经费紧张。"
    headings = (
        ("一、发展基础和面临困难", 1),
        ("(一)基本情况", 2),
        ("(二)面临困难", 2),
        ("1.教师短缺", 3),
        ("2.经费紧张", 3),
    )
    assert told(line, *headings) == [("教师短缺。", 1), ("经费紧张。", 2)]


def test_an_item_keeps_the_number_that_the_document_gives_it() -> None:
    line = "一、存在的问题\n(1)教室漏雨。\n(4)操场积水。"
    headings = (("一、存在的问题", 1), ("(1)教室漏雨", 2), ("(4)操场积水", 2))
    assert told(line, *headings) == [("教室漏雨。", 1), ("操场积水。", 4)]


def test_sentences_that_announce_are_read_in_linear_time() -> None:
    for text in ("有问题" * 40_000, "有不足。" + " " * 100_000, "存在隐患。主要表现在" * 20_000):
        with in_linear_time():
            extract(text, text)


def test_what_stands_below_a_stated_shortcoming_goes_on_about_it() -> None:
    line = "三是基础设施不足。\n多数学校运转举步维艰,无法满足需要。\n四是投入不均衡。"
    headings = (("三是基础设施不足", 2), ("四是投入不均衡", 2))
    assert told(line, *headings) == [("基础设施不足", 3), ("投入不均衡", 4)]


def test_a_ledger_without_headings_is_told_by_its_labels() -> None:
    line = (
        "隐患1:门卫室无人值守。\n整改措施:安排专人值班\n责任人:苗青\n整改时限:2022年5月31日\n"
        "隐患2:灭火器过期\n整改措施:更换灭火器。\n"
    )
    assert told(line) == [("门卫室无人值守", 1), ("灭火器过期", 2)]
    found = find_measures(passage(line))
    assert [(line[m.start : m.end], m.problem_ordinal, m.deadline, m.responsible) for m in found] == [
        ("安排专人值班", 1, "2022-05-31", "苗青"),
        ("更换灭火器。", 2, None, None),
    ]
    assert told("问题一:如何减轻负担?答案在课堂。") == []


def test_what_was_done_about_a_problem_is_its_measure() -> None:
    line = (
        "三、问题整改情况\n(一)关于学习不深入的问题\n整改情况:集中学习12次。\n"
        "(二)关于作风不实的问题\n整改情况:开展走访36次。"
    )
    headings = (
        ("三、问题整改情况", 1),
        ("(一)关于学习不深入的问题", 2),
        ("(二)关于作风不实的问题", 2),
    )
    assert told(line, *headings) == [("关于学习不深入的问题", 1), ("关于作风不实的问题", 2)]
    found = find_measures(passage(line, *headings))
    assert [(line[m.start : m.end], m.problem_ordinal) for m in found] == [
        ("集中学习12次。", 1),
        ("开展走访36次。", 2),
    ]


def test_semicolons_part_the_clauses_of_a_list_without_numbers() -> None:
    line = "但也存在不少困难。主要是:经费紧张,设备陈旧;教师年龄偏大;家长外出务工,留守儿童多。"
    assert told(line) == [("经费紧张,设备陈旧", 1), ("教师年龄偏大", 2), ("家长外出务工,留守儿童多", 3)]
    assert told("存在的困难:一、教师老龄化严重;二、校舍破旧;三、经费不足。")[2] == ("三、经费不足", 3)


def test_reflections_hold_problems_where_most_items_are_some() -> None:
    headings = (("四、反思与改进", 1), ("1、", 2), ("2、", 2))
    line = "四、反思与改进\n1、合作学习流于形式。\n2、课堂上放手不够。"
    assert told(line, *headings) == [("合作学习流于形式。", 1), ("课堂上放手不够。", 2)]
    assert told("四、反思与改进\n1、加强薄弱环节。\n2、提高课堂效率。", *headings) == []


def test_a_line_of_its_own_is_the_whole_problem() -> None:
    line = "二、存在的问题\n1、少数学科教师缺编\n从全镇来看,音乐教师都是兼职。"
    assert told(line, ("二、存在的问题", 1), ("1、少数学科教师缺编", 2)) == [("少数学科教师缺编", 1)]


def test_a_problem_at_the_end_of_a_document_leaves_the_chrome_below_out() -> None:
    page = (
        "石桥小学工作总结\n一、存在的问题\n1、学校师资力量薄弱,音乐和美术教师都由他人兼任,教室没有暖气,图书很少,经费十分\n\n"
        "展开阅读全文\n相关资源\n版权所有 石桥教育网"
    )
    reading = read_bytes(page.encode())
    [part] = facts_of(reading)
    [problem] = part.problems
    there = reading.running.in_source(part.part.start + problem.start, part.part.start + problem.end)
    assert page[there.start : there.end].endswith("经费十分")


def test_an_announced_item_that_is_only_a_word_of_its_aspect_is_none() -> None:
    assert find_problems(passage("存在问题:机关”问题\n")) == []


def test_the_chapter_of_remedies_behind_a_list_is_no_item_of_it() -> None:
    page = (
        "石桥小学隐患排查报告\n我校发现并排除了一些隐患,现将结果报告如下: 一、隐患问题:校外 1、校门口无护栏,存在隐患。 "
        "二、整改措施: 1、按照上级要求消除校门口的隐患,增设护栏。 2、加强值守。"
    )
    [part] = facts_of(read_bytes(page.encode()))
    assert [page[p.start : p.end] for p in part.problems] == ["校门口无护栏,存在隐患。"]


def test_each_item_of_a_torn_list_is_a_problem_where_remedies_for_it_follow() -> None:
    page = (
        "1、个别教师安全意识不强;\n2、食堂卫生较差,管理松散。\n3、校门前公路无减速牌;\n"
        "二、整改措施\n1、学校增设了减速牌。"
    )
    [part] = facts_of(read_bytes(page.encode()))
    assert [(page[p.start : p.end][:4], p.ordinal) for p in part.problems] == [
        ("个别教师", 1),
        ("食堂卫生", 2),
        ("校门前公", 3),
    ]
