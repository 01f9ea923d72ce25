"""Lists of shortcomings in running text, and the words that announce them."""

import pytest

from tasks.facts.extract import extract


def told(text: str) -> list[tuple[str, int | None]]:
    (facts,) = extract(text, text)
    return [(text[p.start : p.end], p.ordinal) for p in facts.problems]


def test_problems_may_show_themselves_in_several_aspects() -> None:
    text = (
        "柳河镇召开了师德会。家长反映较多的问题主要反映在以下两个方面:一是罚抄作业;二是拖堂。会议提出了要求。"
    )
    assert told(text) == [("一是罚抄作业", 1), ("二是拖堂", 2)]


def test_what_an_inspection_pointed_out_is_a_list_as_well() -> None:
    text = "上级专家指出了我镇前期工作的两点不足:一是材料装订较乱;二是台账有漏登现象。各校要抓紧。"
    assert told(text) == [("一是材料装订较乱", 1), ("二是台账有漏登现象", 2)]


def test_a_list_that_lost_an_item_keeps_the_numbers_of_the_others() -> None:
    text = "检查发现的问题主要表现在:一是门窗破损;二是灯具老化;三是厕所较脏;五是围墙开裂;六是图书破旧。"
    assert [number for _, number in told(text)] == [1, 2, 3, 5, 6]


@pytest.mark.parametrize("degree", ["严峻", "较为突出和紧迫", "一些非常棘手"])
def test_how_grave_something_is_tells_no_problem(degree: str) -> None:
    assert told(f"学校在宿舍方面存在{degree}的问题,家长都很关心。") == []
    assert told(f"学校在宿舍方面存在床位{degree}不够的问题,家长都很关心。") != []


def test_a_gap_that_closes_is_no_problem() -> None:
    text = "一、基本情况\n(一)五门学科有进步,与全市差距缩小。\n1.均分差距缩短。(略)\n2.及格率差距拉近。(略)\n"
    assert told(text) == []
    assert told("一、存在问题\n1.与全市差距较大。\n2.及格率低。\n") == [
        ("与全市差距较大。", 1),
        ("及格率低。", 2),
    ]


def test_a_heading_that_looks_for_shortcomings_announces_them() -> None:
    text = "四、管理情况\n制度上墙。\n五、查找不足\n食堂面积小,不能满足师生用餐。今后学校会努力。\n"
    assert told(text) == [("食堂面积小,不能满足师生用餐。", 1)]
    assert told("一、第一阶段:查找问题\n1.召开座谈会。\n2.发放意见表。\n") == []


def test_what_is_denied_with_a_but_is_no_problem() -> None:
    text = "三、排查情况\n目前不少学生进城就读,生源流失严重。但可喜的是没有一名学生在家闲散的现象。\n"
    assert told(text) == [("目前不少学生进城就读,生源流失严重。", 1)]


@pytest.mark.parametrize(
    "item", ["备课形式不够新颖", "教学质量低下", "教师年龄结构参差不齐", "学生基础差", "图书没有得到充分利用"]
)
def test_more_words_say_that_something_is_lacking(item: str) -> None:
    assert told(f"特此通报。\n1、{item}。\n2、校舍陈旧。\n3、经费短缺。\n")[0] == (f"{item}。", 1)


def test_a_danger_that_is_only_called_grave_announces_others() -> None:
    assert told("学校管理较好,但还有一些不容小觑的安全隐患。\n") == []
    assert told("学校管理较好,但校门口存在安全隐患。\n") == [("但校门口存在安全隐患", None)]


def test_chapters_behind_a_lead_in_are_no_remedies() -> None:
    text = "现将排查经过、问题剖析和整改措施报告如下:一、排查开展经过我校查了各班。二、查出的主要问题(一)备课方面:教案简单。(二)上课方面:互动少。"
    (facts,) = extract(text, text)
    assert facts.measures == ()


def test_words_of_criticism_are_a_list_of_problems() -> None:
    text = (
        "会上开展了批评。以下是对班子的主要批评意见:\n"
        "一、部分干部下基层少,作风不实。\n二、在协调方面,个别同志主动性不强。\n三、面对新任务,有的同志本领不够。\n"
    )
    assert [(words[:4], number) for words, number in told(text)] == [
        ("一、部分", 1),
        ("二、在协", 2),
        ("三、面对", 3),
    ]
    assert told("以下是主要批评意见:\n一、加强学习。\n二、改进作风。\n") == []


def test_goals_of_rectification_are_no_remedies() -> None:
    text = "一、整改目标\n1、管理更加规范。\n2、责任更加清楚。\n二、整改措施\n1、更换线路。\n2、加强值守。\n"
    (facts,) = extract(text, text)
    assert [text[m.start : m.end] for m in facts.measures] == ["更换线路。", "加强值守。"]


def test_a_sentence_about_the_text_may_stand_between_an_announcement_and_its_list() -> None:
    text = (
        "学校德育工作还存在许多问题。\n本文将探讨这些问题以及解决对策。\n"
        "1. 教育方式单一:多为说教,缺乏互动。\n2. 队伍不稳:兼职过多,缺少培训。\n二、解决对策\n1. 加强培训。\n"
    )
    assert [(words[:6], number) for words, number in told(text)] == [("教育方式单一", 1), ("队伍不稳:兼", 2)]


def test_what_was_looked_at_is_no_remedy() -> None:
    text = "三、自查结果与整改措施\n(一)自查\n食堂有灶台3个。\n(二)整改措施\n1、更换灶台。\n2、培训人员。\n"
    (facts,) = extract(text, text)
    assert [text[m.start : m.end] for m in facts.measures] == ["更换灶台。", "培训人员。"]


def test_what_never_occurred_is_no_shortcoming() -> None:
    line = "各项经费专款专用,没有出现截留、挪用的现象。"
    assert [p for part in extract(line, line) for p in part.problems] == []
