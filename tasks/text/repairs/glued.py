"""Paragraphs that a copy glued together: a title or a heading and the text behind it, two items of a list."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

_TITLE_ENDS = "总结|總結|方案|计划|計劃|汇报|匯報|报告|報告|规划|規劃|意见|意見"
_NUMERALS = "一二三四五六七八九十"
# How the text of a document begins behind its title.
_OPENINGS = (
    "为了|為了|为(?=进一步|深入|全面|认真|切实|贯彻|促进|加强|推进|落实|更好)|為(?=進一步|深入|全面|認真|切實|貫徹|促進|加強|推進|落實|更好)"
    "|根据|根據|按照|近年来|近年來|一年来|一年來|一学期来|一學期來|半年来|半年來|本学期|本學期|本学年|本學年|今年|我校|我县|我縣|我区|我區|我市|我镇|我鎮|我乡|我鄉"
    "|在(?=上级|上級|县|縣|区|區|市|镇|鎮|各级|各級)|(?:19|20|[xX×]{2})(?:\\d\\d)?年|[xX×]{4}年"
)
_TITLE = regex.compile(
    rf"^[ \u3000]*(?:第[{_NUMERALS}\d]{{1,3}}篇 ?[:：] ?)[^\n,，。:：;；、“”《》]{{4,40}}?(?:{_TITLE_ENDS})"
    rf"(?=(?:{_OPENINGS}|一、)[^\n]{{20}})",
    regex.MULTILINE,
)
# Headings of fixed wording, and how the text below them begins.
_HEADING = regex.compile(
    rf"(?:^[ \u3000]*+|(?<=[。！!？?]))(?:[{_NUMERALS}]{{1,2}}、|[(（][{_NUMERALS}]{{1,2}}[)）])[^\n,，。:：;；、]{{0,12}}"
    r"(?:指导思想|指導思想|基本情况|基本情況|基本概况|基本概況|工作目标|工作目標|总体目标|總體目標|存在的?问题|存在的?問題|主要做法|具体措施|具體措施|保障措施)"
    rf"(?=(?:{_OPENINGS}|以(?!及|来|來|内|內|上|下|外)|坚持|堅持|高举|高舉|全面贯彻|全面貫徹|认真贯彻|認真貫徹|(?:我|全|本)[校县縣区區市镇鎮乡鄉]|学校|學校)[^\n]{{20}})",
    regex.MULTILINE,
)
_ITEM = regex.compile(r"[,，、](?=(?P<number>\d{1,2})、(?=\p{Han})[^\n]{6})(?<=[\p{Han}》”）)][,，、])")
_LISTED = regex.compile(r"(?:^|(?<=[。；;：:\n]))[ \u3000]*(?P<number>\d{1,2})[、.．](?=\D)", regex.MULTILINE)
_NEAR = 3000  # characters in which the item before a glued one begins
_BEGINS = "为為根按近一半本今我在12xX×"  # how an opening begins
TITLES = pairs("结結案划劃报報告规規见見", _BEGINS)
HEADINGS = pairs("想况況标標题題法施", _BEGINS + "以坚堅高全认認学學")
ITEMS = pairs(",，、", "123456789")


def find_glued_titles(text: str) -> list[Edit]:
    """The title of a component of a compilation and the text behind it.

    Copies by way of a clipboard lose line ends; `第二篇:…工作总结为促进…` is a title and its text.

    >>> text = "第二篇:河东小学安全工作总结为了进一步加强学校安全工作,我校成立了领导小组。"
    >>> [(e.start, e.fixed) for e in find_glued_titles(text)]
    [(14, '\\n')]
    >>> find_glued_titles("第二篇:河东小学安全工作总结\\n为了进一步加强学校安全工作,我校成立了领导小组。")
    []
    """
    return [_line_end(m.end()) for m in _TITLE.finditer(text)]


def find_glued_headings(text: str) -> list[Edit]:
    """A heading of fixed wording and the text behind it.

    >>> text = "一、指导思想坚持立德树人的根本任务,全面提高教育教学的质量和水平。"
    >>> [(e.start, e.fixed) for e in find_glued_headings(text)]
    [(6, '\\n')]
    >>> find_glued_headings("一、指导思想\\n坚持立德树人的根本任务。二、存在的问题和不足。")
    []
    """
    return [_line_end(m.end()) for m in _HEADING.finditer(text)]


def _line_end(at: int) -> Edit:
    return Edit(at, at, "\n", "other", "glued_paragraphs", True)


def find_glued_items(text: str) -> list[Edit]:
    """Items of a list: `…的思路,3、继续…` where item 2 stands at the head of a line or behind a full stop.

    >>> [(e.start, e.fixed) for e in find_glued_items("2、探索工作的新思路,3、继续落实岗位职责。")]
    [(10, '。\\n')]
    >>> find_glued_items("第1、2、3年级的教师,3、4年级的学生都参加了这次活动。")
    []
    """
    glued = [(m.start(), int(m["number"]), True) for m in _ITEM.finditer(text)]
    listed = [(m.start(), int(m["number"]), False) for m in _LISTED.finditer(text)] if glued else []
    found: list[Edit] = []
    last, behind = -_NEAR, 0
    for at, number, joined in sorted(glued + listed):
        if joined and (number != behind + 1 or at - last > _NEAR or not behind):
            continue
        if joined:
            found.append(Edit(at, at + 1, "。\n", "other", "glued_items", True))
        last, behind = at, number
    return found
