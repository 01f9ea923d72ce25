"""Numbers that the source blanked out: xx多万元, or the digits simply taken away (投资万元)."""

from __future__ import annotations

import regex

from tasks.facts.units import unit_of, unit_pattern
from tasks.records import Masked

_BLANKED = regex.compile(
    r"(?<![A-Za-z])(?:[xX×]{2,}|[*○□]{2,}|_{2,}|某)(?<!某(?![百千万亿]))[多余几]?[百千万亿]*"
    rf"(?P<unit>{unit_pattern()})(?:以上|左右|余|多)?"
)
_DELETED = regex.compile(
    r"(?<=[\p{Han}])(?<![0-9余多几数百千万亿零〇一二三四五六七八九十两半每欠上成美日港近约若干])(?P<unit>"
    r"(?:万|亿)元|(?<![/每])平方米(?=[,;。、)])|(?<=[有共计达])(?:名(?=教师|学生|教职工)|所(?=学校|"
    r"中小学|小学|中学|幼儿园|高中|初中)))"
    r"|(?<=[为达占到])(?P<share>%)"
)
_OBJECT = regex.compile(r"(?r)(?:[\p{Han}]{1,8}(?=(?:达|为|约|共|有)?\Z))")


def masked_in(hans: str) -> list[Masked]:
    """Blanked and deleted numbers, in order.

    >>> text = "投入xx多万元,新建校舍平方米,已有所学校达标"
    >>> [(text[m.start : m.end], m.unit) for m in masked_in(text)]
    [('xx多万元', '元'), ('平方米', '平方米'), ('所', '所')]
    >>> masked_in("投入12万元,新建校舍800平方米,有所提高,每平方米造价")
    []
    """
    found = [_masked(hans, m.start(), m.end(), m["unit"]) for m in _BLANKED.finditer(hans)]
    found += [_masked(hans, m.start(), m.end(), m["unit"] or "%") for m in _DELETED.finditer(hans)]
    return sorted(found, key=lambda m: m.start)


def _masked(hans: str, start: int, end: int, written: str) -> Masked:
    unit = unit_of(written)
    return Masked(start, end, unit.name if unit else written, None)
