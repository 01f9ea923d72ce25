"""Dropped, struck, misspelt and doubled words; lost quotes; overwritten figures; half-converted characters."""

import pytest

from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.repairs.dropped import find_dropped
from tasks.text.repairs.duplicates import find_duplicates
from tasks.text.repairs.figures import find_figures
from tasks.text.repairs.half_converted import find_half_converted
from tasks.text.repairs.masks import find_masks
from tasks.text.repairs.misspellings import find_misspellings
from tasks.text.repairs.quotes import find_quotes
from tasks.vocabulary import table


def fixed(text: str, edits: list[Edit]) -> str:
    return apply_edits(text, sorted(edits, key=lambda e: e.start))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本,我校工作扎实。", "本年度,我校工作扎实。"),
        ("成绩显著。本,全区投入很大。", "成绩显著。本年度,全区投入很大。"),
        ("2008—2009学,工作扎实。", "2008—2009学年度,工作扎实。"),
        ("本,我校落实2013责任书。", "本年度,我校落实2013年度责任书。"),
    ],
)
def test_the_struck_year_comes_back(text: str, expected: str) -> None:
    assert fixed(text, find_dropped(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "课本,作业本,都要检查。",
        "2008—2009学年,工作扎实。",
        "落实2013责任书。",
        "以人为本,和谐发展。",
        "购书3本,共12本。",
    ],
)
def test_nothing_is_filled_in_where_nothing_is_missing(text: str) -> None:
    assert find_dropped(text) == []


def test_a_number_that_is_gone_is_marked_and_not_invented() -> None:
    marks = find_dropped("镇里投入经费万元,维修校舍平方米。")
    assert [(m.fixed, m.certain) for m in marks] == [(None, False), (None, False)]


@pytest.mark.parametrize("text", ["投入资金120万元", "投入数万元", "校舍面积800平方米"])
def test_a_number_that_is_there_is_not_missed(text: str) -> None:
    assert find_dropped(text) == []


@pytest.mark.parametrize("mask", ["xx", "XX", "xxxx", "***", "×××", "20xx"])
def test_masks_are_marks(mask: str) -> None:
    (mark,) = find_masks(f"全县{mask}年投入")
    assert (mark.start, mark.end, mark.fixed, mark.certain) == (2, 2 + len(mask), None, False)


@pytest.mark.parametrize("text", ["8×6米", "XXL号", "a.cn/xx.html", "5*6", "二〇〇八年", "● 加强"])
def test_sizes_links_and_years_are_no_masks(text: str) -> None:
    assert find_masks(text) == []


def test_only_the_one_word_that_fits_is_put_back() -> None:
    assert fixed("初****提供", find_masks("初****提供")) == "初中共提供"
    assert find_masks("学校**活动")[0].fixed is None


def test_four_stars_behind_a_word_that_lacks_its_end_are_one_character() -> None:
    assert fixed("在复****时学****方法,養成好****慣", find_masks("在复****时学****方法,養成好****慣")) == (
        "在复习时学习方法,養成好習慣"
    )
    assert [edit.fixed for edit in find_masks("某大学****年,石桥小学****班,投入****万元")] == [None] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截止目前,效果好", "截至目前,效果好"),
        ("學校經一步提高", "學校進一步提高"),
        ("落实布署", "落实部署"),
        ("推进语言文工作", "推进语言文字工作"),
        ("安全工作长抓不懈", "安全工作常抓不懈"),
        ("师生参预管理,希翼老师支持", "师生参与管理,希望老师支持"),
        ("保障广阔师生安全,匡助家长", "保障广大师生安全,帮助家长"),
        ("全体教师客服困难,认其贯彻会议精神", "全体教师克服困难,认真贯彻会议精神"),
        ("(采访人员 周明)新生报道有序", "(记者 周明)新生报到有序"),
        # 小学 was converted to the word of Taiwan inside 中小学.
        ("全镇中国小教师", "全镇中小学教师"),
        ("我縣中國小幼兒園", "我縣中小學幼兒園"),
    ],
)
def test_misspellings(text: str, expected: str) -> None:
    assert fixed(text, find_misspellings(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "接收新生",
        "接收教育局划拨的设备",
        "中国小学生",
        "点缀学校环境",
        "作业薄弱",
        "颁发杨老师",
        "平安祥和的校园",
        "新增近300个学位",
        "轻松驰骋",
    ],
)
def test_good_words_are_not_misspelt(text: str) -> None:
    assert find_misspellings(text) == []


def test_no_right_form_is_itself_a_misspelling() -> None:
    for wrong, right in table("misspellings"):
        assert wrong != right
        assert find_misspellings(right) == [], (wrong, right)


def test_a_title_or_a_sentence_stands_once() -> None:
    assert (
        fixed("《某某总结》\n\n《某某总结》\n正文", find_duplicates("《某某总结》\n\n《某某总结》\n正文"))
        == "《某某总结》\n\n正文"
    )
    twice = "第二篇:河东小学工作总结河东小学工作总结\n正文"
    assert fixed(twice, find_duplicates(twice)) == "第二篇:河东小学工作总结\n正文"


def test_the_title_of_a_collection_stands_once_and_takes_only_its_own_line() -> None:
    text = "德育工作总结(精选6篇)\n\n德育工作总结(精选6篇)\n德育工作总结1"
    assert [text[e.start : e.end] for e in find_duplicates(text)] == ["德育工作总结(精选6篇)\n"]
    assert find_duplicates("德育工作(二)\n德育工作(二)\n正文") == []


@pytest.mark.parametrize("text", ["组长:\n组长:\n", "合格\n合格\n", "总结经验,总结教训", "工作总结工作总结"])
def test_short_lines_may_stand_twice(text: str) -> None:
    assert find_duplicates(text) == [] or len(text) < 10


def test_lost_closing_quotes_come_back() -> None:
    text = "落实“一费制收费政策,通过“两基验收,发挥“名校优势,做到“零投诉,"
    assert (
        fixed(text, find_quotes(text)) == "落实“一费制”收费政策,通过“两基”验收,发挥“名校”优势,做到“零投诉”,"
    )


def test_quotes_in_order_stay() -> None:
    assert find_quotes("落实“一费制”政策,“两基”,“普九”和“双高” 。") == []
    assert find_quotes("他说:“好。") == []


def test_an_overwritten_ordinal_is_restored_between_its_neighbours() -> None:
    text = "\n9、重视体育\n2023、加强安全\n11、改善条件"
    assert fixed(text, find_figures(text)) == "\n9、重视体育\n10、加强安全\n11、改善条件"


def test_an_overwritten_count_is_marked() -> None:
    (mark,) = find_figures("培训教师2023余人次")
    assert (mark.fixed, mark.certain) == (None, False)


@pytest.mark.parametrize("text", ["2000多人", "2023年工作", "2013名学生", "\n1、2023年\n2、2024年"])
def test_plain_numbers_and_years_are_not_overwritten(text: str) -> None:
    assert find_figures(text) == []


def test_a_heading_gets_its_mark_back_behind_one_that_has_it() -> None:
    text = "一、以质量为核心,抓管理。二以队伍建设为重点,抓培训。"
    assert fixed(text, find_figures(text)) == "一、以质量为核心,抓管理。二、以队伍建设为重点,抓培训。"
    assert find_figures("选两点:甲。二以上为多数。") == []


def test_half_converted_characters_follow_their_phrase() -> None:
    text = "學校后勤規范,骨干教師聯系實際,皇后區,范老師,于老師"
    edits = find_half_converted(text)
    assert [(text[e.start], e.fixed) for e in edits] == [
        ("后", "後"),
        ("范", "範"),
        ("干", "幹"),
        ("系", "繫"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入学*贯彻精神", "深入学习贯彻精神"),
        ("養成良好的*慣,練*書法", "養成良好的習慣,練習書法"),
        ("以***新时代中国特色社会主义思想为指导", "以习近平新时代中国特色社会主义思想为指导"),
    ],
)
def test_the_struck_first_character_of_a_name_comes_back(text: str, expected: str) -> None:
    assert fixed(text, find_masks(text)) == expected


@pytest.mark.parametrize("text", ["学**年", "复*2", "长*宽"])
def test_other_stars_are_not_filled_in(text: str) -> None:
    assert all(mark.fixed is None for mark in find_masks(text))


@pytest.mark.parametrize(
    "text", ["学校占地平方米,", "筹资余万元", "现有学生人,", "共有余名教职工", "设有个教学班"]
)
def test_a_unit_without_its_number_is_marked_behind_many_nouns(text: str) -> None:
    (mark,) = find_dropped(text)
    assert (mark.fixed, mark.rule) == (None, "number_gone")


@pytest.mark.parametrize(
    "text",
    [
        "投入近万元",
        "投入上亿元",
        "资金多元化",
        "占地20余亩",
        "现有学生300人,",
        "设有个人奖",
        "面积约千平方米",
    ],
)
def test_a_number_in_words_is_a_number(text: str) -> None:
    assert find_dropped(text) == []


def test_a_year_before_a_unit_is_overwritten_only_where_another_figure_is() -> None:
    assert find_figures("造林2027万亩") == []
    assert [m.fixed for m in find_figures("造林2023万亩,培训2023余人")] == [None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我校有20名教室", "我校有20名教师"),
        ("上研究课两节研究科、", "上研究课两节研究课、"),
        ("發揮模範作業", "發揮模範作用"),
    ],
)
def test_homophones_that_the_phrase_excludes_are_misspelt(text: str, expected: str) -> None:
    assert fixed(text, find_misspellings(text)) == expected


@pytest.mark.parametrize(
    "text", ["入学绿色通道", "自己经营", "优质科技资源", "甚至使人", "报消费者协会", "培养养老人才"]
)
def test_phrases_that_run_into_the_next_word_are_not_misspelt(text: str) -> None:
    assert find_misspellings(text) == []
