"""Words that a filter deleted: restored where the place admits one word, else marked."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.normalise import to_traditional
from tasks.text.points import Signs, points, signs, starting_at
from tasks.text.repairs.seen import pairs
from tasks.vocabulary import table

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


def _nouns(measured: str) -> tuple[str, ...]:
    """The words of both scripts behind which a number is missing."""
    simplified = [word for word, what in table("quantity_nouns") if what == measured]
    return tuple(sorted({*simplified, *map(to_traditional, simplified)}))


_MONEY, _AREA = _nouns("money"), _nouns("area")
# A unit that no digit stands before; 近万元 and 上万元 are numbers, 多元化 is none.
_COUNT = r"[\d.０-９〇零一二两兩三四五六七八九十百千万萬亿億余餘多几幾数數x×*]"
_UNIT = regex.compile(
    rf"(?P<money>(?<!{_COUNT})(?:[万萬億亿]元|[余餘多][万萬]?元))(?![的为為以及和化])"
    rf"|(?P<both>(?<!{_COUNT})(?:[余餘多]?平方米|[余餘]人))(?![的为為以及和])"
    rf"|(?P<area>(?<!{_COUNT})[余餘多]?[亩畝])(?![产產])"
)
_BEHIND = {"money": _MONEY, "both": _MONEY + _AREA, "area": _AREA}
_PEOPLE = "学生|學生|教师|教師|教职工|教職工|教职员工|教職員工|幼儿|幼兒|党员|黨員"
_HAVING = "共有|现有|現有|共计|共計|总计|總計|任教师|任教師|设有|設有"
_NO_AMOUNT = regex.compile(
    rf"(?:[余餘]人|人次|人[,，])(?<=(?:{_HAVING})..)(?!\p{{Han}})|[余餘][名册冊](?<=(?:{_HAVING})..)"
    rf"|[人名](?=[,，。;；(（])(?<=(?:现有|現有|共有|在校|专任|專任)(?:{_PEOPLE}).)"
    r"|[个個所名间間](?=教学班|教學班|班|学校|學校|学生|學生|教师|教師|教室|乡镇|鄉鎮|行政村)"
    rf"(?<=(?:{_HAVING}).)"
)

_YEAR_NEEDS = pairs("本", ",，") | pairs("0123456789", "学學")
_UNIT_NEEDS = pairs({noun[-1] for noun in _MONEY}, "万萬亿億余餘多平") | pairs(
    {noun[-1] for noun in _AREA}, "平余餘多亩畝"
)
_AMOUNT_NEEDS = pairs("有计計师師", "余餘人个個所名间間") | pairs("生师師工儿兒员員", "人名")
NEEDS = _YEAR_NEEDS | _UNIT_NEEDS | _AMOUNT_NEEDS
_YEAR, _BEFORE_UNIT, _BEFORE_AMOUNT = 1, 2, 4


def _signs() -> Signs:
    """The pairs of `NEEDS`, by what they are a sign of; 本 and 学 head or end theirs, units end theirs."""
    found: dict[str, int] = {}
    for needs, bit in ((_YEAR_NEEDS, _YEAR), (_UNIT_NEEDS, _BEFORE_UNIT), (_AMOUNT_NEEDS, _BEFORE_AMOUNT)):
        found |= {pair: found.get(pair, 0) | bit for pair in needs}
    return signs(found)


_SIGNS = _signs()


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
    at, bits = _SIGNS.places(points(text))
    years: list[int] = at[bits & _YEAR > 0].tolist()
    sure = [_fill(m, m.group() + "年度", "this_year") for m in starting_at(_THIS_YEAR, text, years)]
    found = [
        _fill(m, m.group() + "年度", "school_year")
        for m in starting_at(_SCHOOL_YEAR, text, (place + 1 for place in years))
    ]
    if sure:
        places = {edit.start for edit in sure}
        found += [
            _fill(m, m.group() + "年度", "this_year")
            for m in starting_at(_THIS_YEAR_INSIDE, text, years)
            if m.start() not in places
        ]
        found += [_fill(m, m.group() + "年度", "bare_year") for m in _BARE_YEAR.finditer(text)]
    units, amounts = ((at[bits & bit > 0] + 1).tolist() for bit in (_BEFORE_UNIT, _BEFORE_AMOUNT))
    return sure + found + _without_number(text, units, amounts)


def _without_number(text: str, units: list[int], amounts: list[int]) -> list[Edit]:
    """Marks for units whose number is gone, with the places where they may begin."""
    marks = [_mark(m.start(), m.end()) for m in starting_at(_NO_AMOUNT, text, amounts)]
    for unit in starting_at(_UNIT, text, units):
        at = unit.start()
        for noun in _BEHIND[str(unit.lastgroup)]:
            if text.startswith(noun, max(0, at - len(noun))) and at >= len(noun):
                marks.append(_mark(at - len(noun), unit.end()))
                break
    return marks


def _fill(match: regex.Match[str], fixed: str, rule: str) -> Edit:
    return Edit(match.start(), match.end(), fixed, "dropped_word", rule, True)


def _mark(start: int, end: int) -> Edit:
    return Edit(start, end, None, "dropped_word", "number_gone", False)
