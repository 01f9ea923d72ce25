"""Paragraphs that ran together come apart where a title, a fixed heading or a list says so."""

import pytest

from tasks.records import Edit
from tasks.text.edits import apply_edits, in_order
from tasks.text.repairs.glued import find_glued_headings, find_glued_items, find_glued_titles
from tests.bounded import in_linear_time

BODY = "我校成立了领导小组,制定了各项制度,工作扎实有效。"


def find_glued(text: str) -> list[Edit]:
    return in_order(find_glued_titles(text) + find_glued_headings(text) + find_glued_items(text))


def apart(text: str) -> str:
    return apply_edits(text, find_glued(text))[0]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("第二篇:柳溪小学安全工作总结", f"为了进一步加强安全教育,{BODY}"),
        ("第三篇:柳溪镇合格学校建设方案", f"一、指导思想,{BODY}"),
        ("二、指导思想", f"坚持立德树人,{BODY}"),
        ("(一)学校基本情况", f"我校位于柳溪镇,{BODY}"),
        ("二、安全工作目标", f"全面贯彻上级要求,{BODY}"),
    ],
)
def test_a_heading_and_the_text_behind_it_come_apart(title: str, body: str) -> None:
    assert apart(title + body) == f"{title}\n{body}"


def test_a_comma_before_the_next_item_of_a_list_is_the_end_of_an_item() -> None:
    text = "1、完善制度。\n2、探索学校工作的新思路,3、继续落实岗位职责。"
    assert apart(text) == "1、完善制度。\n2、探索学校工作的新思路。\n3、继续落实岗位职责。"


@pytest.mark.parametrize(
    "text",
    [
        "第二篇:柳溪小学安全工作总结\n" + BODY,
        "学校制定了工作计划和方案,一、二年级参加,共120人,取得了较好的成绩。",
        "第1、2、3年级的教师,3、4年级的学生都参加了这次活动。",
        "二、存在的问题和不足之处",
        "一、基本情况",
    ],
)
def test_what_stands_apart_or_belongs_together_stays(text: str) -> None:
    assert find_glued(text) == []


@pytest.mark.parametrize(
    "text", ["第一篇:" * 50_000, "一、" * 100_000, "学,3、学" * 60_000, "\n 2、 " * 60_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    with in_linear_time():
        find_glued(text)
