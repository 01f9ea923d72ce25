"""Characters that a scan mistook are put right in phrases that leave no doubt, and nowhere else."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.alike import find_alike
from tasks.text.repairs.digits import find_misread_numbers, find_misread_years, find_spaced_digits


def read(text: str) -> str:
    return apply_edits(text, find_alike(text))[0]


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("全乡适龄儿童人学率达100%", "全乡适龄儿童入学率达100%"),
        ("学校深人开展曰常检查", "学校深入开展日常检查"),
        ("教学楼己建成,投人使用", "教学楼已建成,投入使用"),
        ("末成年人保护工作尚末完成", "未成年人保护工作尚未完成"),
        ("党员于部与骨于教师", "党员干部与骨干教师"),
        ("奋斗日标和建设项日", "奋斗目标和建设项目"),
        ("適齡兒童人學率", "適齡兒童入學率"),
        ("敦师访间了杜会各界", "教师访问了社会各界"),
        ("领导小姐组织检杳", "领导小组组织检查"),
        ("建没项目巳完成,工怍落买", "建设项目已完成,工作落实"),
        ("力口强政冶学习,提出问题", "加强政治学习,提出问题"),
        ("休育器材的淮备情沉", "体育器材的准备情况"),
        ("全县有十儿个乡镇,近儿年拔款修路", "全县有十几个乡镇,近几年拨款修路"),
        ("征收入员和机关十部,县财政总收人3亿元", "征收人员和机关干部,县财政总收入3亿元"),
        ("教帅荻得荣营称号,技木枳极创斩", "教师获得荣誉称号,技术积极创新"),
        ("现将情况汇报女口下:", "现将情况汇报如下:"),
    ],
)
def test_a_look_alike_is_put_right(scanned: str, meant: str) -> None:
    assert read(scanned) == meant


@pytest.mark.parametrize(
    "text",
    [
        "数字生态文明",
        "用人机制走在前列",
        "行情高开,稳走后回升",
        "教师自己经常听课,自己经营果园",
        "资深人士和引进人才",
        "投人民币三千元",
        "属于部分学校的工作,关于部门职责",
        "由学生干部负责入学登记",
        "期末来访的家长,周末达标测试",
        "重若千钧的责任",
        "刘敦学、陈敦育两位老师",
        "没备课的当时问他",
        "杜会计和童话动物",
        "民间题材,空间题目",
        "退休育人,一根木头",
        "子曰,己亥年辛巳月",
        "隆重祝贺,感情沉淀",
        "教青年教师学电脑,四五十儿童,年总收人数不多",
        "男女口味不同,广场与厂长",
    ],
)
def test_phrases_that_only_look_like_it_stay(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("教师1O0人", "教师100人"),
        ("学生l2O名", "学生120名"),
        ("入学率达99。5%,", "入学率达99.5%,"),
        ("巩固率99 .5%", "巩固率99.5%"),
        ("（-）石桥小学自查情况。（二）存在的问题。", "（一）石桥小学自查情况。（二）存在的问题。"),
        ("立德树人\n一一柳河镇中心小学工作总结\n", "立德树人\n——柳河镇中心小学工作总结\n"),
    ],
)
def test_numbers_with_a_letter_or_a_full_stop_are_read(text: str, meant: str) -> None:
    edits = sorted(find_misread_numbers(text) + find_spaced_digits(text), key=lambda e: e.start)
    assert apply_edits(text, edits)[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        "在B1O1室",
        "O型血的学生",
        "校园里有I类图书",
        "完成率100。5%的学生参加",
        "1. 5%的学生",
        "血型O(-)型",
        "一一落实到位。",
    ],
)
def test_letters_and_full_stops_of_their_own_stay(text: str) -> None:
    assert find_misread_numbers(text) + find_spaced_digits(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2013年l2月3O曰", "2013年12月30日"),
        ("九月一曰", "九月一日"),
        ("柳教〔20l3〕5号", "柳教〔2013〕5号"),
    ],
)
def test_letters_in_dates_are_read(text: str, meant: str) -> None:
    assert apply_edits(text, find_misread_years(text))[0] == meant


@pytest.mark.parametrize("text", ["一年I班", "每月O型血", "子曰", "十月O型血"])
def test_letters_beside_dates_stay(text: str) -> None:
    assert find_misread_years(text) == []
