"""Line and page breaks inside sentences close; lists, headings and paragraphs stay apart."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.lines import find_broken_lines, find_closing_lines
from tasks.text.repairs.pages import find_pages

PROSE = "一年来,全体教师团结协作,克服了困难。学校被评为先进"


def joined(text: str) -> str:
    return apply_edits(text, find_broken_lines(text))[0]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n", "\r\n"])
def test_a_break_inside_a_sentence_closes(gap: str) -> None:
    assert joined(PROSE + gap + "单位,受到表彰。") == PROSE + "单位,受到表彰。"


@pytest.mark.parametrize("gap", ["\n", "\r\n", " \r\n\t"])
def test_a_number_with_a_line_of_its_own_goes_back_into_its_sentence(gap: str) -> None:
    assert (
        joined(f"购置图书{gap}860{gap}册,新建校舍。").replace(" ", "").replace("\t", "")
        == "购置图书860册,新建校舍。"
    )


def test_a_line_as_wide_as_pages_are_goes_on_though_no_stop_stands_in_it() -> None:
    line = "学校投资五千余元更换了各班的讲台,又投资四千多元添置了体育器材和歌"
    assert joined(f"{line}\n唱比赛的舞台。办学条件有了改善。") == f"{line}唱比赛的舞台。办学条件有了改善。"


def test_a_title_of_two_clauses_stays_above_its_long_paragraph() -> None:
    title = "【第2篇】河口中学二〇一九年度学校工作总结:凝心聚力抓管理,脚踏实地求发展"
    text = f"{title}\n\n河口中学始终把教学放在首位,{'全体教师认真备课,' * 9}成绩显著。"
    assert joined(text) == text


def test_lines_of_one_width_with_blank_lines_between_are_one_paragraph() -> None:
    lines = [
        "学校投资五千余元更换了各班的讲台,又投资四千多元添置了体育器材和歌",
        "唱比赛的舞台,还用一万元维修了门窗。师生的学习和生活都方便了许多。",
    ]
    assert joined("\n\n".join(lines)) == "".join(lines)


def test_a_break_behind_a_comma_closes() -> None:
    assert joined("学校组织了验收,\n\n上半年和下半年各一次。") == "学校组织了验收,上半年和下半年各一次。"


@pytest.mark.parametrize(
    "after",
    [
        "一、加强领导。",
        "二是加强领导。",
        "(一)加强领导。",
        "2、加强领导。",
        "第二篇:工作总结。",
        "2013年5月12日",
        "《工作总结》。",
    ],
)
def test_a_heading_or_item_or_date_is_no_continuation(after: str) -> None:
    assert joined(PROSE + "\n" + after) == PROSE + "\n" + after


@pytest.mark.parametrize(
    "text",
    [
        "工作总结\n一年来,我校认真工作。",
        "二、加强领导,明确责任\n学校成立了领导小组,校长任组长。",
        "学校认真工作。\n成绩显著,受到好评。",
        "组长:张三丰\n成员:李四光、王五常。",
        "副组长:林晓芸,吴青山,\n成 员:各班班主任。",
    ],
)
def test_headings_and_paragraphs_stay_apart(text: str) -> None:
    assert joined(text) == text


PAGE = "我校按照上级的要求认真开展各项工作," * 9


def test_page_ordinals_go_where_they_follow_each_other_behind_torn_lines() -> None:
    text = f"{PAGE}评为先进单\n\n2、位。{PAGE}取得成绩。\n\n3、{PAGE}办学水\n\n4、平。"
    fixed = apply_edits(text, find_pages(text))[0]
    assert "先进单位" in fixed
    assert "办学水平" in fixed
    assert "3、" not in fixed


def test_a_year_in_the_place_of_an_ordinal_is_one_too() -> None:
    text = f"{PAGE}评为先进单\n\n9、位。{PAGE}发挥各方\n\n2023、面的作用。"
    assert "各方面" in apply_edits(text, find_pages(text))[0]


def test_long_list_items_that_end_with_a_full_stop_keep_their_numbers() -> None:
    text = f"1、{PAGE}效果好。\n2、{PAGE}效果好。\n3、{PAGE}效果好。"
    assert find_pages(text) == []


@pytest.mark.parametrize("line", ["第3页", "- 3 -", "第 3 页 共 7 页", "第3页/共7页"])
def test_a_page_line_inside_a_sentence_goes(line: str) -> None:
    text = f"学校被评为先进\n{line}\n单位。"
    assert apply_edits(text, find_pages(text))[0] == "学校被评为先进单位。"


def test_a_page_that_is_spoken_of_stays() -> None:
    assert find_pages("见附件\n第3页的表格列出了数据。") == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\n"])
def test_the_last_characters_of_a_sentence_on_a_line_of_their_own_belong_to_it(gap: str) -> None:
    assert joined(f"一年来学校工作扎实,被评为县级先进{gap}单位。第二天召开了大会。").startswith(
        "一年来学校工作扎实,被评为县级先进单位。"
    )


@pytest.mark.parametrize("after", ["谢谢。", "特此报告。", "请审议。", "略。", "已整改。"])
def test_a_closing_formula_is_no_end_of_a_sentence(after: str) -> None:
    text = f"一年来学校工作扎实,被评为县级先进单位\n{after}"
    assert joined(text) == text


def test_an_ordinal_and_its_mark_come_together() -> None:
    assert joined("2\n、勇于实践,改革课堂。\n3\n、加强研究。") == "2、勇于实践,改革课堂。\n3、加强研究。"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n "])
def test_a_decimal_torn_at_its_point_is_one_number(gap: str) -> None:
    assert joined(f"合格率48.{gap}81%,优秀率12%。") == "合格率48.81%,优秀率12%。"


@pytest.mark.parametrize("text", ["8.\n81%的学生合格。", "共有3.\n4、加强管理。", "见第2.\n2012年的报告。"])
def test_an_ordinal_at_the_end_of_a_line_is_no_torn_decimal(text: str) -> None:
    assert joined(text) == text


def test_a_table_of_numbers_keeps_its_lines() -> None:
    assert joined("班级\n1\n2\n合计\n3") == "班级\n1\n2\n合计\n3"


def test_a_quotation_with_a_line_of_its_own_goes_back_into_its_sentence() -> None:
    assert (
        joined('教师除了参加"\n素质提高班"\n的费用外,一律自理。')
        == '教师除了参加"素质提高班"的费用外,一律自理。'
    )


def test_a_closing_quote_goes_back_to_its_sentence() -> None:
    text = "规划写道:“要办好教育。\n\n”各校认真落实,做到“人人有责\n”。"
    assert (
        apply_edits(text, find_closing_lines(text))[0]
        == "规划写道:“要办好教育。”\n各校认真落实,做到“人人有责”。"
    )


def test_the_second_page_of_two_shows_its_ordinal() -> None:
    page = "我校认真落实上级要求。" + "各项工作稳步开展," * 30
    text = f"1、{page}受到上级领\n\n2、 导的表扬。"
    assert "上级领 导" in apply_edits(text, find_pages(text))[0]
    assert find_pages(f"1、{page[:60]}受到表扬\n2、完善制度。") == []


def test_a_page_number_that_stayed_in_its_line_goes() -> None:
    text = "开展法制宣传教育 —1— 活动,气温-3 至 -1 度,1 - 2 年级"
    assert apply_edits(text, find_pages(text))[0] == "开展法制宣传教育活动,气温-3 至 -1 度,1 - 2 年级"


def test_a_number_at_the_head_of_a_line_goes_to_the_word_that_wants_it() -> None:
    torn = "学校发展,服务范围达\n30多平方公里,涵盖\n16个村和2个社区。校舍面积\n4800\n㎡,够用。"
    assert joined(torn) == torn.replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "加强管理,提高教学质量\n3名教师获奖,全校高兴。",
        "占地面积\n15600㎡\n建筑面积\n6600㎡\n",
        "深入学习,教师人数\n2013年达到86人。",
    ],
)
def test_a_number_that_opens_a_line_of_its_own_stays(text: str) -> None:
    assert joined(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "一年来,学校狠抓安全、卫生、德育等工作,办学质量有了提高。半年来,共投入\n\n本报讯 石桥小学新建教学楼1幢。",
        "石桥县人民政府关于《石桥县教育事业发展第十三个五年规划纲要(草案)》、有关情况的说明\n根据县委的建议,县政府编制了规划。",
        "全校师生参加了运动会,成绩喜人。会后颁发了奖状,家长十分满意。图/石桥小学提供\n石桥小学师生在运动会上。图/石桥小学提供",
        "石桥小学喜报！柳河镇36名学生在全县运动会上取得好成绩\n\n本次运动会历时三天,共有12所学校参加。",
        "2004年5月2日石桥县第三届人民代表大会通过,公告第3号公布,第一次修订\u3000\n\n2012年12月10日 第二次修订,公布施行。",
    ],
)
def test_news_titles_and_lists_of_dates_are_not_joined(text: str) -> None:
    assert find_broken_lines(text) == []


def test_a_number_alone_between_empty_lines_is_joined_as_well() -> None:
    text = "县财政拨付公用经费\n\n2350.6\n\n万元,新建教室\n\n36\n\n间。"
    edits = find_broken_lines(text)
    assert apply_edits(text, edits)[0] == "县财政拨付公用经费2350.6万元,新建教室36间。"


def test_a_page_number_with_the_number_of_pages_goes_beside_its_neighbour() -> None:
    text = "1 / 3 石桥小学工作总结。学校重视教师培\n2 / 3 训工作,成绩显3 / 3 著。"
    assert [text[e.start : e.end] for e in find_pages(text)] == ["1 / 3 ", "2 / 3 ", "3 / 3 "]
    assert find_pages("参训率2 / 3 以上,优秀率1 / 4 左右,得分9 / 8 。") == []


@pytest.mark.parametrize(
    "torn",
    [
        "全校共有教师120|人,学生1860人。",
        "学校于2015年3月25|日开展演练。",
        "学校在2014|年9月举行运动会。",
        "工作队于2016年|12月5日进驻。",
        "工作队于12月|5日进驻。",
        "及格率达到98.5|%以上。",
    ],
)
def test_a_number_and_a_date_go_on_in_the_line_below(torn: str) -> None:
    text = torn.replace("|", "\n")
    assert apply_edits(text, find_broken_lines(text))[0] == torn.replace("|", "")


@pytest.mark.parametrize(
    "text", ["年级 人数\n一 25\n人数 30", "报送时间:2016年\n12月工作安排", "教师25\n名单附后"]
)
def test_what_begins_like_a_unit_may_be_a_line_of_its_own(text: str) -> None:
    assert find_broken_lines(text) == []


def test_the_end_of_as_follows_joins_its_line() -> None:
    assert [e.fixed for e in find_broken_lines("我校认真开展了自查,现将情况汇报如\n下:\n一、组织健全。")] == [
        ""
    ]


def test_the_rows_of_a_table_stay_apart() -> None:
    rows = "1\t部分教师作业批改不及时。\t每周检查一次,通报结果。\t2014年5月底\t周志远\n2\t食堂管理不到位。\t每日留样。\t林岚"
    assert joined(rows) == rows
