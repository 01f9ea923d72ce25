"""The outline follows the numbers of its headings, and takes no quantity for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.outline.outline import outline


def tree(text: str) -> list[tuple[str, int, int | None]]:
    return [(s.marker, s.level, s.parent) for s in outline(text)[0]]


def headings(text: str) -> list[str]:
    return [text[s.start : s.end] for s in outline(text)[0]]


def test_styles_nest_as_deep_as_they_stand() -> None:
    text = "一、工作\n(一)德育\n1.常规\n(1)升旗\n①每周一次\n二、打算\n1.抓质量\n一是备课。二是上课。"
    assert tree(text) == [
        ("一、", 1, None),
        ("(一)", 2, 0),
        ("1.", 3, 1),
        ("(1)", 4, 2),
        ("①", 5, 3),
        ("二、", 1, None),
        ("1.", 2, 5),
        ("一是", 3, 6),
        ("二是", 3, 6),
    ]


def test_headings_inside_one_line_are_found() -> None:
    assert headings("一、目标:巩固率达98%。二、措施:1、宣传;2、检查。三、要求") == [
        "一、目标",
        "二、措施",
        "1、宣传",
        "2、检查",
        "三、要求",
    ]


def test_a_heading_glued_to_the_title_is_found() -> None:
    assert headings("安全工作方案一、指导思想以人为本。\n二、工作目标\n不出事故。")[0].startswith(
        "一、指导思想"
    )


def test_a_first_point_alone_is_a_heading_where_several_are_announced() -> None:
    assert headings("二、要求\n为此,我讲三点意见。\n第一、统一认识。学习很重要。") == [
        "二、要求",
        "第一、统一认识",
    ]
    assert headings("二、要求\n学校认真学习。\n第一、统一认识。学习很重要。") == ["二、要求"]


def test_a_heading_may_be_glued_to_a_title_of_any_kind() -> None:
    assert headings("柳河镇学前教育的困难及建议一、主要困难1.园舍不足。\n2.教师紧缺。\n二、建议") == [
        "一、主要困难",
        "1.园舍不足",
        "2.教师紧缺",
        "二、建议",
    ]


def test_a_text_without_line_breaks_keeps_its_outline() -> None:
    text = (
        "各项工作成效显著。四、教学管理1、备课认真。2、作业适量。五、建议1.增拨经费。2.培训教师。"
        "六、活动1、节日活动(1)元旦演出。(2)六一汇演。2、社团有八个七、今后的努力方向八、几点建议"
    )
    assert headings(text) == [
        *("四、教学管理", "1、备课认真", "2、作业适量", "五、建议", "1.增拨经费", "2.培训教师", "六、活动"),
        *("1、节日活动", "(1)元旦演出", "(2)六一汇演", "2、社团有八个", "七、今后的努力方向", "八、几点建议"),
    ]


def test_a_later_heading_behind_a_blank_is_one_inside_a_line() -> None:
    assert headings("制度还不够完善。 五、今后的思路。加强管理。\n") == ["五、今后的思路"]
    assert headings("制度还不够完善。五、六年级例外。\n") == []


def test_letters_number_lines_below_all_figures() -> None:
    assert tree("一、原因\n1.师资\na.数量不足。\nb.年龄偏大。\n二、对策") == [
        ("一、", 1, None),
        ("1.", 2, 0),
        ("a.", 3, 1),
        ("b.", 3, 1),
        ("二、", 1, None),
    ]
    assert tree("一、原因\nB.超过一半的教师。\n二、对策") == [("一、", 1, None), ("二、", 1, None)]


def test_the_ordinal_of_a_page_is_no_heading_above_a_lower_list_either() -> None:
    text = "1、石桥小学自评报告我校得分90分。(一)制度建设。1.制度健全。2.责任明确。(二)内部管理。1.分工合理。"
    assert headings(text)[0] == "(一)制度建设"


def test_labels_over_lines_of_their_own_are_headings() -> None:
    text = "石桥小学的现状\n师资队伍 :\n学校教师的年龄偏大,结构不合理。\n教学设备:\n学校的实验器材陈旧,更新缓慢。\n"
    assert headings(text) == ["师资队伍 :", "教学设备:"]
    assert headings("石桥小学通知\n各班班主任:\n现将有关工作安排告知各班。\n") == []


def test_a_list_of_the_same_style_may_stand_inside_an_item() -> None:
    text = "一、工作\n一是抓落实。一是查,二是评,三是改。\n二是抓总结。"
    assert tree(text) == [
        ("一、", 1, None),
        ("一是", 2, 0),
        ("一是", 3, 1),
        ("二是", 3, 1),
        ("三是", 3, 1),
        ("二是", 2, 0),
    ]


def test_numbered_paragraphs_inside_an_item_of_words_do_not_end_it() -> None:
    text = "一、质量\n一是抓规范。\n二是抓教学。\n1、抓备课。\n2、抓课堂。\n三是抓特色。"
    assert tree(text) == [
        ("一、", 1, None),
        ("一是", 2, 0),
        ("二是", 2, 0),
        ("1、", 3, 2),
        ("2、", 3, 2),
        ("三是", 2, 0),
    ]


def test_a_list_before_the_first_heading_is_on_the_second_level() -> None:
    text = "问题有:一是经费不足;二是师资老化。\n一、抓投入\n一是争取项目。二是节约开支。\n二、抓队伍"
    assert [level for _, level, _ in tree(text)] == [2, 2, 1, 2, 2, 1]


def test_a_number_that_lost_its_mark_continues_the_list() -> None:
    text = "一、以质量为本\n学校抓教学。\n二以安全为先\n学校抓安全。\n三以特色为魂\n"
    assert [marker for marker, *_ in tree(text)] == ["一、", "二、", "三、"]


@pytest.mark.parametrize("mark", [",", " ", "　", "  "])
def test_a_comma_or_a_blank_may_stand_for_the_mark_of_a_heading(mark: str) -> None:
    text = f"一{mark}以质量为本\n学校抓教学。\n二{mark}以安全为先,抓落实\n学校抓安全。\n三{mark}以特色为魂\n"
    assert [marker for marker, *_ in tree(text)] == ["一、", "二、", "三、"]
    assert tree("一 二 三\n第一 小组\n二 月到三 月,学校抓安全。") == []


def test_a_mark_that_lost_its_number_continues_the_list() -> None:
    assert [m for m, *_ in tree("(1).抓常规。\n.抓活动。\n.抓考核。")] == ["(1).", "(2).", "(3)."]


def test_named_items_head_the_lists_below_them() -> None:
    text = "1、四字方针\n“严字当头”就是严管理。一是签到。二是查岗。\n“实字为本”就是重实效。\n2、其他"
    assert tree(text) == [
        ("1、", 1, None),
        ("“严字当头”就是", 2, 0),
        ("一是", 3, 1),
        ("二是", 3, 1),
        ("“实字为本”就是", 2, 0),
        ("2、", 1, None),
    ]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1、抓教学。\n3、抓安全。", "3、 follows 1"),
        ("一、教学\n二、德育\n二、后勤", "二、 follows 2"),
        ("二、德育\n三、后勤", "二、 begins a list"),
    ],
)
def test_a_gap_in_the_numbers_is_an_issue(text: str, note: str) -> None:
    sections, issues = outline(text)
    assert [(i.stage, i.kind, i.note) for i in issues] == [("outline", "numbering_gap", note)]
    assert all(text[i.start : i.end] in note for i in issues)
    assert len(sections) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "获得第一、二名的学生。",
        "统一、规范、有序。",
        "投入3.5万元,占1.2%。",
        "5、6年级各有2个班,1、2号楼翻新。",
        "2013.5开工,比分2:1。",
        "绿化(1200平方米),改造(6万元)。",
        "三、四年级学生参加。",
        "目的一是明确的。",
        "中心小学有教师12人、职工3人。",
    ],
)
def test_numbers_in_prose_are_no_headings(text: str) -> None:
    assert headings("学校概况。" + text) == []


def test_a_page_number_inside_a_sentence_is_no_heading() -> None:
    page = "学校坚持以质量求生存,以特色求发展,以管理求效益,以安全作保障,全体教师团结协作,先后被评为先进单"
    assert headings(f"{page}\n\n2、位和文明学校。") == []


def test_a_lead_in_ends_with_its_sentence_and_within_forty_characters() -> None:
    long = "一、" + "加强学习提高认识," * 8 + "抓好落实"
    assert headings(long) == ["一、" + "加强学习提高认识," * 3 + "加强学习提高认识"]
    assert headings("1、抓学习。每周一次。") == ["1、抓学习"]


STYLES = (
    lambda n: f"{'一二三四五六七八九'[n - 1]}、",
    lambda n: f"({'一二三四五六七八九'[n - 1]})",
    lambda n: f"{n}.",
    lambda n: f"({n})",
)


@st.composite
def numbered(draw: st.DrawFn, level: int = 0) -> list[tuple[str, int]]:
    """A tree of headings, numbered without gaps, as rows of marker and level."""
    rows: list[tuple[str, int]] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        rows.append((STYLES[level](number), level + 1))
        if level < 3 and draw(st.booleans()):
            rows += draw(numbered(level + 1))
    return rows


@given(numbered(), st.sampled_from(["抓学习。", "抓安全,共3.5小时。", "经费2万元"]))
def test_any_tree_of_headings_is_read_back(rows: list[tuple[str, int]], heading: str) -> None:
    sections, issues = outline("\n".join(marker + heading for marker, _ in rows))
    assert [(s.marker, s.level) for s in sections] == rows
    assert issues == []


@given(st.text("一二三、(1)2.是要第①“”就.。,\n学", max_size=80))
def test_sections_lie_in_order_and_parents_before_children(text: str) -> None:
    sections, _ = outline(text)
    assert all(0 <= s.start < s.end <= len(text) and 1 <= s.level <= 5 for s in sections)
    assert all(s.parent is None or s.parent < i for i, s in enumerate(sections))
    assert [s.start for s in sections] == sorted({s.start for s in sections})


def test_headings_without_numbers_are_found() -> None:
    text = "园务小结\n亮点\n我们拥有一支有爱心的队伍,家长放心。\n不足\n设备还不够完善,玩具偏少,有待添置。\n"
    assert [(text[s.start : s.end], s.level, s.marker) for s in outline(text)[0]] == [
        ("亮点", 1, ""),
        ("不足", 1, ""),
    ]


def test_a_list_may_begin_anew_below_each_heading_without_a_number() -> None:
    text = "2015年工作回顾\n一、教学\n抓质量。\n二、德育\n抓养成。\n2016年工作安排\n一、教学\n抓课改。\n"
    text = f"工作报告\n{text}"
    assert [(text[s.start : s.end], s.level) for s in outline(text)[0]] == [
        ("2015年工作回顾", 1),
        ("一、教学", 2),
        ("二、德育", 2),
        ("2016年工作安排", 1),
        ("一、教学", 2),
    ]


def test_short_lines_below_a_numbered_item_stand_below_it() -> None:
    body = "学校坚持质量立校,面向全体学生,取得了良好的成绩。\n"
    text = f"工作总结\n一、学校工作\n基本情况\n{body}主要成效\n{body}二、今后打算\n{body}"
    assert [s.level for s in outline(text)[0]] == [1, 2, 2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "工作总结\n河口小学\n2014年1月5日\n",
        "首先,校长讲话。接着,教师发言。随后颁奖。",
        "工作总结\n各位领导:\n我校抓质量,成绩突出,家长满意,社会好评。\n",
    ],
)
def test_signatures_and_narratives_have_no_headings(text: str) -> None:
    assert outline(text)[0] == []


def test_a_list_may_follow_its_announcement_without_a_mark() -> None:
    text = "存在的主要问题一是视野不宽;二是方法单一。"
    assert [s.marker for s in outline(text)[0]] == ["一是", "二是"]


def test_headings_numbered_by_decimals_nest_by_their_depth() -> None:
    text = "1、基本概况\n1.1办学规模\n学校占地20亩。\n1.2师资状况\n1.2.1学历结构\n投入\n1.5万元。\n2、发展"
    sections, issues = outline(text)
    assert [(s.marker, s.level) for s in sections] == [
        ("1、", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("1.2.1", 3),
        ("2、", 1),
    ]
    assert issues == []


def test_items_that_run_into_their_heading_are_found() -> None:
    text = "县教育局2016年工作总结一、工作回顾1.队伍建设上台阶。培训扎实。2.校园面貌有变化。二、明年打算"
    assert [(s.marker, s.level) for s in outline(text)[0]] == [("一、", 1), ("1.", 2), ("2.", 2), ("二、", 1)]


def test_a_letter_read_for_a_one_begins_a_list_that_goes_on() -> None:
    text = "(一)健全责任体系,织密安全网络L强化组织领导。成立小组。2.完善制度建设。制定办法。(二)加强教育\nL形教学楼已建成。"
    assert [s.marker for s in outline(text)[0]] == ["(一)", "1.", "2.", "(二)"]


@pytest.mark.parametrize(
    ("end", "markers"),
    [
        (
            "一是积极开展应急疏散演练,全校九个班级的学生都在规定的时间内到达了操场,受到了消防",
            ["一、", "一是"],
        ),
        ("一是积极开展应急疏散演练,全校九个班级的学生都在规定的时间内到达了操场,受到了好评。", ["一、"]),
    ],
)
def test_a_list_may_begin_where_a_preview_ends(end: str, markers: list[str]) -> None:
    assert [s.marker for s in outline(f"一、消防安全\n学校狠抓消防。{end}")[0]] == markers


def test_a_text_that_ends_with_dots_was_cut_off() -> None:
    assert [s.marker for s in outline("现将情况报告如下:一、基本情况全市九个县区通过了评估认定...")[0]] == [
        "一、"
    ]


def test_an_item_that_begins_with_a_date_is_an_item() -> None:
    text = "1、学校已公示资金,\n2、3月26日,学校购买了灭蚊器,\n3、学校规定清洗机器,"
    assert [s.marker for s in outline(text)[0]] == ["1、", "2、", "3、"]


def test_a_list_right_behind_the_sentence_of_an_item_is_below_it() -> None:
    text = "一是设施落后。二是经费紧张。三是教师结构不合理。一是学科结构不合理;二是年龄结构不合理。"
    assert [s.level for s in outline(text)[0]] == [1, 1, 1, 2, 2]


def test_glued_headings_may_begin_where_a_preview_ends() -> None:
    text = (
        "一、 基本情况学校共有七所。二、 具体工作(一)、高效课堂1、加强领导,统一思想。我们及时召开全体教师动员大会,"
        "精心安排部署,每位教师通过理论学习,已"
    )
    assert [s.marker for s in outline(text)[0]] == ["一、", "二、", "(一)、", "1、"]


def test_lists_in_paragraphs_one_after_the_other_are_beside_each_other() -> None:
    text = (
        "县长要求,一是深入调查;二是加强监督。\n副县长要求,一是统筹协调;二是合理规划;三是有序开展。\n"
        "主席要求,一是加强教育;二是形成约束;三是强化意识。"
    )
    assert [level for _, level, _ in tree(text)] == [1] * 8


def test_masked_numbers_at_the_head_of_lines_are_counted_on() -> None:
    text = "一、重点工作\n(一)基础设施\nx.城区学校建设。投资xx万元。\nx.农村学校建设。投资xx万元。\n(二)队伍"
    assert [(marker, level) for marker, level, _ in tree(text)] == [
        ("一、", 1),
        ("(一)", 2),
        ("x.", 3),
        ("x.", 3),
        ("(二)", 2),
    ]
    assert headings("投资x.x万元,占x.x%。") == []


def test_a_first_heading_may_be_glued_to_the_title_that_a_site_repeats() -> None:
    text = "河口区教育局工作总结与打算\n\n河口区教育局工作总结与打算一、2019年特色工作(一)质量领先。抓教研。(二)改革深化。"
    assert [(marker, level) for marker, level, _ in tree(text)] == [("一、", 1), ("(一)", 2), ("(二)", 2)]
    assert headings("08.28 脱贫奔小康\n三千教职工结对认亲。") == []


def test_the_first_item_may_be_glued_to_a_heading_of_two_clauses() -> None:
    text = "一、加强师资建设,促进学校发展1、出台了办法。2、开展了培训。\n二、改善条件,保障运转1 、新建教室。2 、购置设备。"
    assert [(marker, level) for marker, level, _ in tree(text)] == [
        ("一、", 1),
        ("1、", 2),
        ("2、", 2),
        ("二、", 1),
        ("1 、", 2),
        ("2 、", 2),
    ]


def test_articles_are_headings_of_a_rule_and_stand_below_its_chapters() -> None:
    text = "食堂管理办法\n第一章 总则\n第一条 为规范管理,制定本办法。\n第二条 本办法适用于学校。\n第二章 经费\n第三条 经费专用。"
    assert [(level, marker) for marker, level, _ in tree(text)] == [
        (1, "第一章"),
        (2, "第一条"),
        (2, "第二条"),
        (1, "第二章"),
        (2, "第三条"),
    ]


def test_an_article_alone_does_not_push_down_the_other_headings() -> None:
    assert [level for _, level, _ in tree("一、措施\n抓管理。\n二、经费\n第二条 渠道要通。")][:2] == [1, 1]


def test_a_bracket_may_have_lost_its_first_half() -> None:
    assert [m for m, *_ in tree("一、测试情况\n一)参测情况\n全县参测。\n二)成绩分析\n平均分高。")] == [
        "一、",
        "一)",
        "二)",
    ]


def test_the_number_that_a_site_puts_before_its_first_page_is_no_heading() -> None:
    text = "1、青石县教育局工作总结一、概况\n我县抓质量。\n二、经费\n经费增长。"
    assert [m for m, *_ in tree(text)] == ["一、", "二、"]


def test_a_first_item_may_be_glued_to_the_heading_above_it() -> None:
    text = "(一)网络健全,各部门配合开展工作一是成立小组,负责日常工作。二是建立网络,分工明确。"
    assert [m for m, *_ in tree(text)] == ["(一)", "一是", "二是"]
    assert "一是" not in [m for m, *_ in tree("质量的统一是关键。二是抓管理。")]


def test_short_lines_between_paragraphs_are_headings_where_nothing_is_numbered() -> None:
    body = "学校现有教师三十六人,学生四百二十人,办学条件逐年改善,教学质量稳步提高。"
    text = f"河口小学\n学校特色\n{body}\n师资力量\n{body}\n"
    assert headings(text) == ["学校特色", "师资力量"]
    assert headings(f"河口小学\n学校特色\n{body}\n{body}") == []


def test_an_item_may_begin_with_a_word_that_looks_like_a_measure() -> None:
    text = "三、不足。1、个别教师责任心不强。\n2、所有教室没有改造。\n四、打算"
    assert [m for m, *_ in tree(text)] == ["三、", "1、", "2、", "四、"]
    assert tree("获得第一、二名(主要是一、四、六年级),五、六年级参加。") == []


def test_the_parts_of_a_chapter_stand_below_it() -> None:
    text = "第一章 概况\n第一节 学校\n一、历史\n第二节 教师\n第二章 成绩\n"
    assert [(s.marker, s.level) for s in outline(text)[0]] == [
        ("第一章", 1),
        ("第一节", 2),
        ("一、", 3),
        ("第二节", 2),
        ("第二章", 1),
    ]


def test_a_first_heading_behind_its_announcement_needs_no_second() -> None:
    text = "各位领导:现将我镇两基工作汇报如下。 一、师资情况 柳河镇位于县城东郊。全镇有学校9所。"
    assert [s.marker for s in outline(text)[0]] == ["一、"]
    assert outline("我镇重视教育。 一、二年级有学生90人。")[0] == []


def test_short_lines_that_part_the_text_of_a_section_are_headings_below_it() -> None:
    body = "不少老房的屋顶渗水严重,扶手和栏杆都等着维修更换。"
    text = f"自查报告\n一、校园设施\n教学楼及宿舍\n{body}\n操场与围墙\n{body}\n二、打算\n今后抓落实。"
    assert [(text[s.start : s.end], s.level) for s in outline(text)[0]] == [
        ("一、校园设施", 1),
        ("教学楼及宿舍", 2),
        ("操场与围墙", 2),
        ("二、打算", 1),
    ]
    assert headings(f"自查报告\n一、校园设施\n{body}\n操场与围墙\n{body}\n二、打算\n") == [
        "一、校园设施",
        "二、打算",
    ]


def test_a_heading_of_two_clauses_goes_on_to_the_first_item_glued_to_it() -> None:
    text = "一、经费\n1、拨款到位。\n二、加强师资建设,促进均衡发展1、出台了支教工作的通知,加强薄弱学校的建设,促进了教师的交流。2、培训教师。"
    assert [text[s.start : s.end] for s in outline(text)[0]][2] == "二、加强师资建设,促进均衡发展"


def test_a_first_heading_may_be_glued_to_a_form_or_a_template() -> None:
    for end in ("报告表", "方案模板", "报告范本"):
        text = f"石桥小学隐患排查{end}一、排查说明\n学校组织了排查。\n二、排查结果\n全部正常。"
        assert headings(text) == ["一、排查说明", "二、排查结果"]


def test_words_that_begin_like_a_measure_are_headings_too() -> None:
    text = "七、资源\n7.1人力保障\n配齐教师。\n7.2分析办法\n每月一次。\n7.3公开办法\n上墙。\n"
    assert headings(text)[1:] == ["7.1人力保障", "7.2分析办法", "7.3公开办法"]
    assert headings("各校增加\n7.1个百分点\n7.2公里\n") == []


def test_a_name_with_its_verdict_may_stand_before_the_first_item_glued_to_it() -> None:
    text = "(一)备课方面:细节待加强1.备课较粗:个别教案雷同。2.反思较少:部分教师不写。(二)上课方面:还好。"
    assert headings(text)[1:3] == ["1.备课较粗", "2.反思较少"]


def test_points_in_words_may_be_glued_to_the_heading_above_them() -> None:
    text = "一、当前存在的问题第一,定位不准。\n多为说教。\n第二,方法单一。\n缺少互动。\n二、对策\n"
    assert [(s.marker, s.level) for s in outline(text)[0]] == [
        ("一、", 1),
        ("第一", 2),
        ("第二", 2),
        ("二、", 1),
    ]
    assert headings("全校成绩居全县第一,升学率第二,继续努力。") == []


def test_stages_stand_below_the_heading_of_the_steps() -> None:
    text = "三、实施步骤\n第一阶段:动员(3月)。召开会议。\n第二阶段:实施(4月)。\n1、自查。\n2、整改。\n第三阶段:总结。\n四、要求\n"
    found = [(s.marker, s.level) for s in outline(text)[0]]
    assert found == [
        ("三、", 1), ("第一阶段", 2), ("第二阶段", 2), ("1、", 3), ("2、", 3), ("第三阶段", 2), ("四、", 1),
    ]  # fmt: skip


def test_numbers_with_a_blank_are_headings_and_counts_and_rows_of_a_table_are_none() -> None:
    text = "一、做法\n1 政府主导,落实责任。乡里重视。\n2 加大投入,改善条件。\n"
    assert [(s.marker, s.level) for s in outline(text)[0]] == [("一、", 1), ("1、", 2), ("2、", 2)]
    assert outline("合计\n1 所学校已验收。\n2 所学校未验收。\n")[0] == []
    assert outline("名单\n1 苗青 石桥小学\n2 宋禾 柳河小学\n")[0] == []


def test_capital_numerals_head_chapters_above_those_with_common_ones() -> None:
    text = "壹、概况\n一、师资\n贰、改进\n参、附则\n"
    assert [(s.marker, s.level) for s in outline(text)[0]] == [
        ("壹、", 1),
        ("一、", 2),
        ("贰、", 1),
        ("参、", 1),
    ]


def test_what_a_letter_encloses_is_no_heading() -> None:
    text = "一、要求\n按时上报。\n附件:1.自查情况表\n     2.责任清单\n石桥县教育局\n"
    assert [s.marker for s in outline(text)[0]] == ["一、"]


def test_a_label_that_every_item_has_does_not_end_their_list() -> None:
    text = "一、任务\n(一)学习不深\n整改措施:\n1.定期学习。\n2.定期测试。\n(二)作风不实\n整改措施:\n1.下校蹲点。\n2.走访家长。\n"
    assert [(s.marker, s.level) for s in outline(text)[0] if s.marker.startswith("(")] == [
        ("(一)", 2),
        ("(二)", 2),
    ]
