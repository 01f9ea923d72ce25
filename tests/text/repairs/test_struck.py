"""Words that a filter struck out come back where a formula has no other."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.masks import find_masks
from tasks.text.repairs.struck import find_struck


def restored(text: str) -> str:
    return apply_edits(text, find_struck(text))[0]


@pytest.mark.parametrize(
    ("struck", "whole"),
    [
        ("坚持马列主义、思想、邓小平理论", "坚持马列主义、毛泽东思想、邓小平理论"),
        ("以邓理论为指导", "以邓小平理论为指导"),
        ("以理论和“三个代表”重要思想为指导", "以邓小平理论和“三个代表”重要思想为指导"),
        ("毛澤東思想、理論、三個代表重要思想", "毛澤東思想、鄧小平理論、三個代表重要思想"),
        ("邓小平理论和“”重要思想", "邓小平理论和“三个代表”重要思想"),
        ("鄧小平理論和“”重要思想", "鄧小平理論和“三個代表”重要思想"),
        ("在镇党委的坚强下,石桥小学", "在镇党委的坚强领导下,石桥小学"),
        ("一年来,全面党的教育方针", "一年来,全面贯彻党的教育方针"),
        ("理清发展思,开创新局面", "理清发展思路,开创新局面"),
        ("实践“.”的重要思想", "实践“三个代表”的重要思想"),
        ("坚持*理论和“三个代表”重要思想", "坚持邓小平理论和“三个代表”重要思想"),
        ("毛**思想和邓××理论", "毛泽东思想和邓小平理论"),
        ("以*核心价值体系为主线", "以社会主义核心价值体系为主线"),
        ("堅持中國特色****道路", "堅持中國特色社會主義道路"),
        ("有利于构建和谐.,意义重大", "有利于构建和谐社会,意义重大"),
        ("以邓小平理论和****重要思想为指导", "以邓小平理论和“三个代表”重要思想为指导"),
        ("石桥小学认真学*****重要思想", "石桥小学认真学习“三个代表”重要思想"),
        ("以新时代中国特色.主义思想为指导", "以新时代中国特色社会主义思想为指导"),
        ("建设**特色社会主义", "建设中国特色社会主义"),
        ("培育和践行社会*****价值观", "培育和践行社会主义核心价值观"),
        ("庆祝中国***成立,学习中国**党历史", "庆祝中国共产党成立,学习中国共产党历史"),
        ("落實科學**觀,馬克思*義、毛澤*思想、鄧小*理論", "落實科學發展觀,馬克思主義、毛澤東思想、鄧小平理論"),
    ],
)
def test_the_formula_says_what_is_gone(struck: str, whole: str) -> None:
    assert restored(struck) == whole


@pytest.mark.parametrize(
    "text",
    [
        "集体主义、思想品德",
        "在校长的正确下达中",
        "他引用“重要思想”",
        "深思,慎行",
        "认真学习党的教育方针",
        "全面,党的教育方针",
        "1.核心价值观教育",
        "第*理论和三个代表",
        "构建和谐.com",
        "树立**观,中国**小学,参加科学**观摩",
    ],
)
def test_whole_sentences_stay(text: str) -> None:
    assert find_struck(text) == []


@pytest.mark.parametrize(
    ("struck", "whole"),
    [
        ("石桥镇**建工作", "石桥镇党建工作"),
        ("**风廉政建设责任制", "党风廉政建设责任制"),
        ("發揮**員作用", "發揮黨員作用"),
        ("学习**的十九大精神", "学习党的十九大精神"),
        ("**史学习教育", "党史学习教育"),
        ("石桥小学*支部,加强*建工作", "石桥小学党支部,加强党建工作"),
    ],
)
def test_stars_before_words_of_the_party_are_it(struck: str, whole: str) -> None:
    assert apply_edits(struck, find_masks(struck))[0] == whole


@pytest.mark.parametrize("text", ["**员工50人", "**委员会", "**镇建校", "在**的领导下", "第**章", "***员"])
def test_stars_before_other_words_are_marks(text: str) -> None:
    assert [edit.fixed for edit in find_masks(text)] == [None]


def test_the_name_before_an_office_comes_back_where_the_text_tells_the_time() -> None:
    text = "学习xxx总书记讲话和以***同志为核心的党中央决策"
    assert [edit.fixed for edit in find_masks(f"{text},学习党的二十大精神")] == ["习近平", "习近平"]
    assert [edit.fixed for edit in find_masks(text)] == [None, None]


@pytest.mark.parametrize(
    ("struck", "whole"),
    [
        ("石桥小学X建工作总结:全校X员教师12人。", "石桥小学党建工作总结:全校党员教师12人。"),
        ("開展D員活動,D支部換屆。", "開展黨員活動,黨支部換屆。"),
    ],
)
def test_a_letter_before_words_of_the_party_is_it_where_it_stands_twice(struck: str, whole: str) -> None:
    assert apply_edits(struck, find_masks(struck))[0] == whole


@pytest.mark.parametrize(
    "text", ["甲地D员工宿舍,3D的效果", "第X支部和X员", "X中学X建校", "X员教师1人", "DD建工作,XD员"]
)
def test_a_single_letter_proves_nothing(text: str) -> None:
    assert "党" not in [edit.fixed for edit in find_masks(text)]
