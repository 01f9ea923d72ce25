"""Words that a filter deleted: restored where the place admits one word, else marked."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

_THIS_YEAR = regex.compile(r"(?<=^|[。;；:：!！?？\n] {0,2})本(?=[,，])")
_THIS_YEAR_INSIDE = regex.compile(
    r"(?<![课課基成样樣资資校版文原读讀剧劇绘繪蓝藍日根书書单單标標副一二两兩三四五六七八九十每几幾数數\d脚腳劇账帳抄范範译譯]|人[为為])本(?=[,，]\p{Han})"
)
_SCHOOL_YEAR = regex.compile(
    r"(?<=(?:19|20)\d\d ?[-—－–~～至]{1,2} ?(?:19|20)?\d\d)学(?=$|[,，。、;；:：)）\s]|第[一二]学期|[上下]学期|[上下]半|工作|我|全|教)"
    r"|(?<=(?:19|20)\d\d ?[-—－–~～至]{1,2} ?(?:19|20)?\d\d)學(?=$|[,，。、;；:：)）\s]|第[一二]學期|[上下]學期|[上下]半|工作|我|全|教)"
)
_BARE_YEAR = regex.compile(
    r"(?<![\d.《—－–~～至-])20[0-3]\d(?=责任|責任|规划|規劃|工作|一般课|一般課|重点|重點|考核|目标|目標|教育|教学|教學|预算|預算|安全|德育|先进|先進)"
)
_NO_NUMBER = regex.compile(
    r"(?:资金|資金|投资|投資|投入|经费|經費|共计|共計|合计|合計|总计|總計|达|達|校舍|面积|面積|校园|校園|运动场|運動場|绿化|綠化)"
    r"(?:[万萬億亿]元|[余餘多][万萬]?元|平方米|[余餘多]平方米|[余餘]人)(?![的为為以及和])"
)
_NO_AMOUNT = regex.compile(
    r"(?<=(?:共有|现有|現有|共计|共計|总计|總計|任教师|任教師))(?:[余餘]人|人次|人,|人，)(?!\p{Han})"
)


NEEDS = (
    pairs("本", ",，")
    | pairs("0123456789", "学學")
    | pairs("资資投经經共合总總达達校面积積园園场場化动動金入费費计計舍绿綠", "万萬亿億平")
    | pairs("有计計师師", "余餘")
)


def find_dropped(text: str) -> list[Edit]:
    """年度 that a word filter deleted, and quantities whose number is gone.

    `本,我学区…` at the head of a sentence can only be 本年度; `2008—2009学` 学年度; where the filter struck so,
    `2013责任书` was 2013年度责任书. `投入资金万元` had a number that nobody can know: a mark.

    >>> text = "本,我校2008-2009学工作扎实,投入资金万元。"
    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_dropped(text)]
    [(0, 1, '本年度', True), (13, 14, '学年度', True), (21, 25, None, False)]
    >>> find_dropped("开发了校本,购书3本,2013年工作,2008-2009学年,资金120万元")
    []
    """
    sure = [_fill(m, m.group() + "年度", "this_year") for m in _THIS_YEAR.finditer(text)]
    found = [_fill(m, m.group() + "年度", "school_year") for m in _SCHOOL_YEAR.finditer(text)]
    if sure:
        places = {edit.start for edit in sure}
        found += [
            _fill(m, m.group() + "年度", "this_year")
            for m in _THIS_YEAR_INSIDE.finditer(text)
            if m.start() not in places
        ]
        found += [_fill(m, m.group() + "年度", "bare_year") for m in _BARE_YEAR.finditer(text)]
    marks = [_mark(m) for pattern in (_NO_NUMBER, _NO_AMOUNT) for m in pattern.finditer(text)]
    return sure + found + marks


def _fill(match: regex.Match[str], fixed: str, rule: str) -> Edit:
    return Edit(match.start(), match.end(), fixed, "dropped_word", rule, True)


def _mark(match: regex.Match[str]) -> Edit:
    return Edit(match.start(), match.end(), None, "dropped_word", "number_gone", False)
