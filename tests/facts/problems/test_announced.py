"""Shortcomings that stand below a sentence which announces them."""

from tasks.facts.problems.headings import is_problem_heading
from tasks.facts.problems.measures import find_measures
from tasks.facts.problems.problems import find_problems
from tasks.records import Part, Passage, Section
from tests.facts.passages import passage


def told(line: str, *headings: tuple[str, int]) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line, *headings))]


def test_headings_below_a_sentence_that_announces_them_are_the_problems() -> None:
    line = "但仍存在一些问题,需要改进。\n1、门卫管理松散。\n有人脱岗。\n2、食堂卫生问题。\n地面湿滑。\n3、器材陈旧。\n"
    headings = (("1、门卫管理松散", 1), ("2、食堂卫生问题", 1), ("3、器材陈旧", 1))
    found = told(line, *headings)
    assert [(words, n) for words, n in found if n != 2] == [("门卫管理松散。", 1), ("器材陈旧。", 3)]
    assert [n for _, n in found] == [1, 2, 3]


def test_a_heading_that_ends_with_a_colon_is_told_by_its_own_items() -> None:
    line = "办学中仍存在很多问题:\n一、条件有待改善:\n1、教室不足。\n2、光线不足。\n"
    headings = (("一、条件有待改善", 1), ("1、教室不足", 2), ("2、光线不足", 2))
    assert told(line, *headings) == [("教室不足。", 1), ("光线不足。", 2)]


def test_remedies_behind_the_problems_end_their_list() -> None:
    line = "检查发现以下问题:\n一、灯具破损。\n二、线路老化。\n三、整改措施\n更换灯具。\n"
    headings = (("一、灯具破损", 1), ("二、线路老化", 1), ("三、整改措施", 1))
    assert told(line, *headings) == [("灯具破损。", 1), ("线路老化。", 2)]


def test_bullets_behind_a_colon_are_a_list() -> None:
    line = "园里也存在一些不足,主要是以下几点:\n- 器材老化:滑梯松动;\n- 教师培训不足。\n今后努力。"
    assert told(line) == [("器材老化:滑梯松动", 1), ("教师培训不足", 2)]


def test_sentences_behind_one_that_concedes_shortcomings_are_told_one_by_one() -> None:
    line = "同时,还面临不少困难和问题。镇区学位紧张,班额过大。乡村教师流失严重。对此,我们将努力解决。"
    assert told(line) == [("镇区学位紧张,班额过大", None), ("乡村教师流失严重", None)]


def test_what_is_worded_otherwise_between_two_shortcomings_is_one_too() -> None:
    line = "我们也清醒看到,办学中还有一些不足。师资薄弱。特色课程刚刚起步。经费紧张。今后再接再厉。"
    assert [words for words, _ in told(line)] == ["师资薄弱", "特色课程刚刚起步", "经费紧张"]


def test_clauses_conceded_in_one_sentence_are_told_one_by_one() -> None:
    line = "我们也清醒地认识到,办学特色不够鲜明;骨干教师偏少。今后要加倍努力。"
    assert [words for words, _ in told(line)] == ["办学特色不够鲜明", "骨干教师偏少"]
    line = "工作中还存在一些不足。备课不够深入,作业批改不细,活动偏少,等等。"
    assert [words for words, _ in told(line)] == ["备课不够深入", "作业批改不细", "活动偏少"]


def test_examples_tell_what_was_only_announced() -> None:
    line = "检查也发现几个共性问题。比如,部分教案过于简单;个别教师听课偏少。"
    assert [words for words, _ in told(line)] == ["部分教案过于简单", "个别教师听课偏少"]


def test_a_meeting_about_problems_states_none() -> None:
    assert told("会上指出了一些问题。学校随后召开了会议。教师们参加了培训。") == []
    assert told("针对存在的一些问题,采取了措施。设备不足的已补齐。人员紧张的已增配。") == []


def test_headings_without_numbers_below_a_heading_of_problems() -> None:
    line = "二、存在的问题\n安全意识不强\n多数教师对演练重视不够,流于形式。\n楼道及通道问题\n楼梯间照明灯不亮,扶手松动。\n"
    at = line.index("楼道及")
    rows = (Section(0, 7, 1, "二、"), Section(8, 14, 2, "", 0), Section(at, at + 7, 2, "", 0))
    found = find_problems(Passage(line, line, Part(0, len(line), 1), rows, ()))
    assert [(line[p.start : p.end], p.ordinal) for p in found] == [
        ("安全意识不强", 1),
        ("楼梯间照明灯不亮,扶手松动。", 2),
    ]


def test_a_page_from_the_middle_of_a_list_of_shortcomings_begins_with_them() -> None:
    line = "3、个别教师责任心不强。\n4、课外阅读较少。\n石桥小学语文组\n"
    assert told(line, ("3、个别教师责任心不强", 1), ("4、课外阅读较少", 1)) == [
        ("个别教师责任心不强。", 3),
        ("课外阅读较少。", 4),
    ]
    line = "4、经费比较困难。\n(二)今后的打算\n1、抓好备课。\n"
    headings = (("4、经费比较困难", 2), ("(二)今后的打算", 1), ("1、抓好备课", 2))
    assert told(line, *headings) == [("经费比较困难。", 4)]


def test_what_was_found_is_told_where_most_of_it_is_wrong() -> None:
    line = "三、排查结果\n1、教室门窗变形。\n2、平房年久失修。\n"
    assert [n for _, n in told(line, ("三、排查结果", 1), ("1、教室", 2), ("2、平房", 2))] == [1, 2]
    line = "三、自查情况\n1、制度健全。\n2、演练按时。\n"
    assert told(line, ("三、自查情况", 1), ("1、制度健全", 2), ("2、演练按时", 2)) == []


def test_a_list_that_starts_again_below_a_label_is_about_something_else() -> None:
    line = "二、不足\n1、熄灯不及时。\n2、餐厅较吵。\n宿舍的亮点\n1、内务整齐。\n"
    headings = (("二、不足", 1), ("1、熄灯不及时", 2), ("2、餐厅较吵", 2), ("1、内务整齐", 2))
    assert [words for words, _ in told(line, *headings)] == ["熄灯不及时。", "餐厅较吵。"]


def test_suggestions_amid_problems_are_none() -> None:
    line = "三、存在的问题和建议\n1.垃圾桶偏少\n2.加强监督力度\n"
    headings = (("三、存在的问题和建议", 1), ("1.垃圾桶偏少", 2), ("2.加强监督力度", 2))
    assert [words for words, _ in told(line, *headings)] == ["垃圾桶偏少"]


def test_a_list_about_some_needs_no_heading() -> None:
    line = "现予通报。\n1、部分学校台账不规范。\n2、个别食堂卫生较差。\n"
    assert told(line, ("1、部分学校台账不规范", 1), ("2、个别食堂卫生较差", 1)) == [
        ("部分学校台账不规范。", 1),
        ("个别食堂卫生较差。", 2),
    ]
    line = "现予通报。\n1、部分学校特色鲜明。\n2、个别食堂卫生较差。\n"
    assert told(line, ("1、部分学校特色鲜明", 1), ("2、个别食堂卫生较差", 1)) == [("个别食堂卫生较差", 2)]


def test_what_is_to_be_improved_is_told_behind_a_dash() -> None:
    line = "寝室整洁。\n有待改进的——\n1、笔记千篇一律。\n2、听课次数偏少。\n"
    assert told(line) == [("1、笔记千篇一律", 1), ("2、听课次数偏少", 2)]


def test_a_list_in_which_everything_is_lacking_needs_no_heading() -> None:
    line = "现予公布。\n1、档案材料不完整。\n2、图书不达标。\n3、功能室还不够规范。\n"
    headings = (("1、档案材料不完整", 1), ("2、图书不达标", 1), ("3、功能室还不够规范", 1))
    assert [n for _, n in told(line, *headings)] == [1, 2, 3]
    line = "考核办法\n1、教案不完整的,扣1分。\n2、批改不及时的,扣1分。\n3、听课不足的,扣1分。\n"
    headings = (("1、教案不完整的", 1), ("2、批改不及时的", 1), ("3、听课不足的", 1))
    assert told(line, *headings) == []


def test_orders_right_behind_the_problems_are_their_remedies() -> None:
    line = "现提出如下方案。1、部分门窗脱落。要求及时更换。2、走廊堵塞。必须立即清除。3、地下室存放书本。"
    headings = (("1、部分门窗脱落", 1), ("2、走廊堵塞", 1), ("3、地下室存放书本", 1))
    assert [words for words, _ in told(line, *headings)] == ["部分门窗脱落。", "走廊堵塞。"]
    found = find_measures(passage(line, *headings))
    assert [(line[m.start : m.end], m.problem_ordinal) for m in found] == [
        ("要求及时更换。", 1),
        ("必须立即清除。", 2),
    ]


def test_paragraphs_about_aspects_go_on_with_what_was_announced() -> None:
    line = (
        "经过勘察,发现园里存在不少消防隐患。\n\n在设施方面,部分探测器失效。水压不足。\n\n"
        "通道方面,标识不清晰。\n下一步将整改。"
    )
    assert [words for words, _ in told(line)] == [
        "在设施方面,部分探测器失效",
        "水压不足",
        "通道方面,标识不清晰",
    ]


def test_what_a_check_showed_is_told_by_names() -> None:
    line = "中心校抽查了到岗情况。经过检查:东河小学2人没有按时到岗;西河小学1人未履行手续。"
    assert [words for words, _ in told(line)] == ["东河小学2人没有按时到岗", "西河小学1人未履行手续"]
    assert told("通过检查,领导肯定了学校的成绩,指出了工作中的不足。") == []


def test_a_label_of_dangers_at_the_end_of_a_report() -> None:
    assert is_problem_heading("存在隐患:")


def test_a_paragraph_that_only_announces_leaves_the_telling_to_the_next_ones() -> None:
    line = "村小在不少方面面临困境。\n\n基础设施相对薄弱。\n\n许多学校缺乏实验室。\n\n我们可以采取对策。\n"
    assert [words for words, _ in told(line)] == ["基础设施相对薄弱", "许多学校缺乏实验室"]


def test_a_labelled_problem_without_a_label_for_its_remedy_is_one_among_its_like() -> None:
    line = "隐患1:围栏未开启。\n整改措施:当天开启。\n隐患2:登记不全。\n整改措施:重新培训。\n隐患3:办公室不整洁。\n已清理。\n"
    assert [words for words, _ in told(line)] == ["围栏未开启", "登记不全", "办公室不整洁"]


def test_a_list_inside_a_first_item_that_only_names_it_is_told() -> None:
    line = "主要问题有:1、教师方面:1、管理松散。制度未落实。2、社团偏少。3、经费紧张。"
    assert told(line) == [("1、管理松散", 1), ("2、社团偏少", 2), ("3、经费紧张", 3)]
