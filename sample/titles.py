"""Titles of documents with the kind that each announces."""

from __future__ import annotations

from dataclasses import dataclass

from sample.setting import Setting
from sample.words import words

_SUMMARY = (
    ("{org}{year}{aim}总结", "工作总结"),
    ("{org}{year}工作总结", "工作总结"),
    ("{year}{aim}总结", "工作总结"),
    ("{org}{aim}总结", "工作总结"),
    ("{org}{year}工作报告", "工作报告"),
    ("{org}{aim}汇报", "工作汇报"),
    ("{org}{year}工作汇报材料", "工作汇报"),
    ("{org}{year}{aim}总结", "工作总结"),
    ("{org}关于{aim}情况的报告", "情况报告"),
    ("{org}{aim}自查报告", "自查报告"),
)
_LEDGER = (
    ("{org}{aim}整改报告", "整改报告"),
    ("{org}关于{aim}存在问题的整改报告", "整改报告"),
    ("{org}{aim}自查报告", "自查报告"),
)
_PLAN = (
    ("{org}{year}工作计划", "工作计划"),
    ("{org}{aim}实施方案", "工作方案"),
    ("{org}{year}{aim}方案", "工作方案"),
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the kind of document, and what it tells about organisation and period."""

    text: str
    doc_type: str
    names_org: bool
    names_year: bool


def title(here: Setting, style: str) -> Title:
    """Draw a title that fits the style."""
    forms = {"ledger": _LEDGER, "plan": _PLAN}.get(style, _SUMMARY)
    form, doc_type = here.random.choice(forms)
    year = _year(here)
    aim = here.random.choice(words("aims"))
    text = form.format(org=here.org or "", year=year, aim=aim)
    return Title(text, doc_type, bool(here.org) and "{org}" in form, "{year}" in form)


def _year(here: Setting) -> str:
    if here.year is None:
        return here.random.choice(("xx年", "XX年", "××年"))
    if here.academic:
        return f"{here.year - 1}—{here.year}学年度"
    return f"{here.year}年" + here.random.choice(("", "", "度"))


def period(here: Setting) -> str | None:
    """The year or span that the document covers."""
    if here.year is None:
        return None
    return f"{here.year - 1}-{here.year}" if here.academic else str(here.year)
