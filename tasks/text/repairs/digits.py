"""Digits that were read wrong or torn apart: dates first, since dates are where it is beyond doubt."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

_CHINESE_YEAR = regex.compile(
    r"(?<![一二三四五六七八九〇零十百千万○OoＯＯ0-9])[一二][一二三四五六七八九〇零○OoＯ0]{3}(?=\s?年)"
)
_ZEROS = regex.compile(r"[○OoＯ0]+")
_SPACED_YEAR = regex.compile(r"(?<!\d|\d )(?:1 ?9|2 ?0) ?\d ?\d(?= ?年)")
_SPACED_NUMBER = regex.compile(r"(?<![\d.])(?<!\d )\d(?: \d){2,11}(?= ?[\p{Han}%])(?! ?年| [\d.])")
_SPACED_PAIR = regex.compile(r"(?<=[年月至到—~-] ?)\d \d(?= ?[月日])")
# 本科学历 2 7 人: between blanks, where other numbers of the line stand alone.
_SPACED_COUNT = regex.compile(r"(?<=\p{Han} )[1-9] \d(?= (?:[人名个位间所台册套幢栋块棵]|平方))")
# 小学教师1 139人: a blank where others write the comma of thousands; 表1 200人 has a number of its own before it.
_SPACED_THOUSAND = regex.compile(
    r"(?<=\p{Han}(?<![表图圖第附件例题題号號级級班目组組到至和章节節项項条條]|(?<!每)[年月日]) ?)\d{1,3}(?: \d{3}){1,2}(?:\.\d{1,2})?"
    r"(?= ?[余餘多]?(?:[万萬亿億]?[元人名亩畝册冊]|平方|[公立]))"
)
# 师生12 00余人, and 2 3项 where another number of the text is torn as well.
_TORN_COUNT = regex.compile(
    r"(?<=[\p{Han},，](?<![表图圖第附件例题題号號班目组組年月日到至和章节節项項条條初高一二三四五六七八九十])(?<![年班][级級]))[1-9]\d? \d{1,2}"
    r"(?= ?[余餘多]?(?:[万萬亿億]?[元人名次个個项項篇所间間台册冊亩畝场場套]|平方))"
)
# 听课1 327节: before what may as well stand in a table of its own, only where no blank parts the number from its word.
_SPACED_MANY = regex.compile(
    r"(?<=[\p{Han},，、（(：:](?<![表图圖第附件例题題号號级級班目组組年月日到至和章节節项項条條第]))\d{1,3}(?: \d{3}){1,2}"
    r"(?=[余餘多]?(?:[个個本头頭户戶栋棟节節份件篇所台臺套张張盏盞株棵间間座次场場只隻斤吨噸毫升块塊辆輛双雙支条條羽口科枚筆笔]"
    r"|课时|課時|学时|學時|(?<=[,，、（(：:]\d{1,3}(?: \d{3}){1,2})[人名元册]))"
)
_SPACED_MASK = regex.compile(r"(?<!\d)20 (?=[xX×]{2} ?年)")
_LETTER_YEAR = regex.compile(r"(?<![0-9A-Za-z])(?:[1l]9|2[0oOQ])[0-9oOQlI]{2}(?=年|[〕］\])）]\d{1,4}号)")
# The month and the day of a date, and 曰 for its 日.
_LETTER_DATE = regex.compile(
    r"(?<=年)(?=\d?[lIO])[0-3lIO]?[0-9lIO](?=月)|(?<=月)(?=\d?[lIO])[0-3lIO]?[0-9lIO](?=[日曰])"
)
_DAY = regex.compile(r"(?<=月[0-9lIO一二三四五六七八九十]{1,3} ?)曰")
_LETTERS = str.maketrans("oOQlIS", "000115")
_LETTER_NUMBER = regex.compile(
    r"(?<![0-9A-Za-z.])(?=[OlIS]*\d)(?=\d*[OlIS])[0-9OlIS]{2,7}(?:\.[0-9OlIS]{1,2})?"
    r"(?=[余多]?[万亿]?(?:[人名个所元亩台册套间幢栋米次项篇班％%]|平方|年级|岁|周年))"
)
# Of letters alone: 10 before its point or unit, 1 before the mark of an item, the first of several months.
_LETTER_TEN = regex.compile(
    r"(?<=[\p{Han}*×])lo(?=\.\d|[余多]?[万亿][元人亩册,，、。;；)）]?|[余多]?(?:[人名个元所亩]|平方))"
)
_LETTER_ITEM = regex.compile(r"(?m)(?<=^[ \u3000]*)[lI](?=、\p{Han})")
_LETTER_MONTH = regex.compile(r"(?<=[(（\p{Han}])l(?=[一—–-]\d{1,2}月)|(?<=\d[一—–-])l[0-2o](?=月)")
_LETTER_ALONE = regex.compile(r"(?<=\p{Han})l(?=[所名个個间間台套幢栋棟](?:[\p{Han},，。;；、(（]|$))")
_LETTERED = (_LETTER_NUMBER, _LETTER_ALONE, _LETTER_TEN, _LETTER_ITEM, _LETTER_MONTH)
_DECIMAL_STOP = regex.compile(
    r"。(?=\d{1,2} ?[%％](?:以上|左右)?(?:[,，。;；、)）\s]|$))(?<=[率达達到為占为长長了]\d{1,3}。)"
)
# 由20?5%上升为38?16%: a charset without the full-width point left a question mark.
_LOST_POINT = regex.compile(r"[?？](?=\d{1,2} ?[%％])(?<=\p{Han}\d{1,3}[?？])")
_MEASURE_STOP = regex.compile(
    r"。(?=\d{1,3} ?(?:平方(?:公里|千米|米)|公里|千米|[亩畝㎡]|[万亿萬億](?![一二三四五六七八九十])))"
    r"(?<=(?:面[积積]|[达達为為有约約占佔共计計长長均高宽寬]|人口|投入|[资資]金|[产產收][值入]|[总總]值)\d{1,5}。)"
)
# 藏书5方册: the 万 of a number as 方, before what is counted in ten thousands; a 方 of earth has its noun behind it.
_SQUARE = regex.compile(
    r"方(?<=\d方)(?=[多余]?[元册吨亩株户头只斤张份字件套块]|美元|千瓦|平方米|人次|公斤|人(?:[,，、。;；)）口]|$))"
)
_LETTER_STOP = regex.compile(r"o(?<=(?:\d|[xX]{2}) ?[%％]o)(?=\p{Han}|\s|$)")
_SPACED_DECIMAL = regex.compile(
    r"(?<=\p{Han} ?)\d{1,3}(?: \. ?|\. )\d{1,2}(?= ?(?:[%％倍]|[个個]百分|平方|公里|[万亿萬億][元人]))"
)
_DASH = regex.compile(
    r"(?<=\d年?\s?|\d月\s?|\d日\s?|[(（\p{Han}]l)一(?=\s?(?:(?:19|20)\d\d年?|\d{1,2}[月日]|l[0-2o]月))"
)
# (-) before (二), and —— at the head of a subtitle, which scans and typists confuse with 一.
_DASHED = regex.compile(r"(?<=[(（])[-－—–](?=[)）]\p{Han})")
_NUMBERED = regex.compile(r"[(（](?P<number>[一二三四五六七八九十])[)）]")
_SUBTITLE = regex.compile(
    r"(?m)(?<=^[ \u3000]*)一一(?!年|月|[、.．])(?=[\p{Han}\d“《][^\n,，。;；:：]{5,40}$)"
)


_SPACED = (
    _SPACED_YEAR,
    _SPACED_NUMBER,
    _SPACED_PAIR,
    _SPACED_COUNT,
    _SPACED_THOUSAND,
    _SPACED_MANY,
    _SPACED_DECIMAL,
)
SPACED = pairs("0123456789.", " ")
MISREAD = (
    pairs("一二", "OoＯ0○")
    | pairs("0123456789", "OoQlI")
    | pairs("OoQlI", "0123456789")
    | pairs("0123456789年月日", "一")
    | pairs("0123456789lIO一二三四五六七八九十", "曰")
    | pairs("年月", "lIO")
)


NUMBERS = (
    pairs("0123456789", "OlIS")
    | pairs("OlIS", "0123456789")
    | pairs("。?？", "0123456789")
    | pairs("l", "所名个個间間台套幢栋棟")
    | pairs("(（", "-－—–")
    | pairs("0123456789", "方")
    | pairs("%％", "o")
    | {"一一"}
)


def find_spaced_digits(text: str) -> list[Edit]:
    """Digits of one number with spaces between.

    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("2 0 1 4 年1 1月")]
    [(0, 7, '2014'), (9, 12, '11')]
    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("生均面积3. 1平方米")]
    [(4, 8, '3.1')]
    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("入学率99 .5%")]
    [(3, 8, '99.5')]
    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("本科学历 2 7 人,专科 9 人")]
    [(5, 8, '27')]
    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("教师1 206人,附表 1 300人")]
    [(2, 7, '1206')]
    >>> [(e.start, e.end, e.fixed) for e in find_spaced_digits("20 xx年度")]
    [(2, 3, '')]
    >>> [e.fixed for e in find_spaced_digits("师生12 00余人参加,获奖2 3项")]
    ['1200', '23']
    >>> find_spaced_digits("2013 年 5 月,第1 2组,得分9 8 7,1. 5%的学生")
    []
    """
    found = [_joined(m) for pattern in _SPACED for m in pattern.finditer(text) if " " in m.group()]
    torn = [m for m in _TORN_COUNT.finditer(text) if not any(e.start <= m.start() < e.end for e in found)]
    found += [_joined(m) for m in torn if len(torn) + len(found) > 1 or m.group()[-2:].isdecimal()]
    found += [
        Edit(m.end() - 1, m.end(), "", "spaced_digits", "spaced_digits", True)
        for m in _SPACED_MASK.finditer(text)
    ]
    return sorted(found, key=lambda e: e.start)


def _joined(match: regex.Match[str]) -> Edit:
    fixed = match.group().replace(" ", "")
    return Edit(match.start(), match.end(), fixed, "spaced_digits", "spaced_digits", True)


def find_misread_years(text: str) -> list[Edit]:
    """Dates with a letter or a Western zero in them, 一 where a dash stood, and 曰 where 日 did.

    Authors type 二O一三 with the letter O, scans read 20l3 and `11月一12月`. 二〇一三 and 二零一三 are right as they are.

    >>> [(e.start, e.end, e.fixed) for e in find_misread_years("二O一三年,20l3年,11月一12月")]
    [(1, 2, '〇'), (6, 10, '2013'), (15, 16, '—')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_years("2013年l2月3O曰")]
    [(5, 7, '12'), (8, 10, '30'), (10, 11, '日')]
    >>> find_misread_years("二〇一三年,一一二零年,3月一次,一0一室")
    []
    """
    found = _years(text)
    found += [Edit(m.start(), m.end(), "—", "ocr", "dash_as_one", True) for m in _DASH.finditer(text)]
    if "曰" in text:
        found += [Edit(m.start(), m.end(), "日", "ocr", "day_as_yue", True) for m in _DAY.finditer(text)]
    return sorted(found, key=lambda edit: edit.start)


def find_misread_numbers(text: str) -> list[Edit]:
    """Numbers with a letter in them, a full stop for the point of a rate or `o` for the one behind it, dashes for 一 and 方 for 万.

    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("教师1O0人,入学率99。5%")]
    [(2, 5, '100'), (12, 13, '.')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("总面积147。52平方公里,完全中学l所")]
    [(18, 19, '1'), (6, 7, '.')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("(-)加强领导。(二)落实责任。")]
    [(1, 2, '一')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("藏书5方册,入学率100%o全县小学")]
    [(3, 4, '万'), (13, 14, '。')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("面积lo.2亩(其中l—5月份l9万元)")]
    [(15, 17, '19'), (2, 4, '10'), (10, 11, '1')]
    >>> [(e.start, e.end, e.fixed) for e in find_misread_numbers("比例由20?5%上升为38?16%,达标了吗?5%的学生没有")]
    [(5, 6, '.'), (13, 14, '.')]
    >>> find_misread_numbers("B1O1室,O型血,完成率100。5%的学生参加,挖土300方,3方人员")
    []
    """
    found = []
    if any(letter in text for letter in "OlIS"):
        for m in (m for pattern in _LETTERED for m in pattern.finditer(text)):
            fixed = m.group().translate(_LETTERS)
            found.append(Edit(m.start(), m.end(), fixed, "ocr", "letter_in_number", True))
    found += [
        Edit(m.start(), m.end(), ".", "ocr", "stop_in_number", True)
        for pattern in (_DECIMAL_STOP, _MEASURE_STOP, _LOST_POINT)
        for m in pattern.finditer(text)
    ]
    for pattern, fixed in ((_SQUARE, "万"), (_LETTER_STOP, "。")):
        found += [
            Edit(m.start(), m.end(), fixed, "ocr", "misread_sign", True) for m in pattern.finditer(text)
        ]
    return found + _dashes(text)


def _dashes(text: str) -> list[Edit]:
    """Dashes that stand for 一 before a list goes on with 二, and 一一 at the head of a subtitle."""
    found = [Edit(m.start(), m.end(), "——", "ocr", "one_as_dash", True) for m in _SUBTITLE.finditer(text)]
    for m in _DASHED.finditer(text) if "二)" in text or "二）" in text else ():
        following = _NUMBERED.search(text, m.end())
        if following is not None and following["number"] == "二":
            found.append(Edit(m.start(), m.end(), "一", "ocr", "dash_as_one", True))
    return found


def _years(text: str) -> list[Edit]:
    found = []
    for m in _CHINESE_YEAR.finditer(text):
        for zeros in _ZEROS.finditer(m.group()):
            start, end = m.start() + zeros.start(), m.start() + zeros.end()
            found.append(Edit(start, end, "〇" * (end - start), "ocr", "zero_in_chinese_year", True))
    lettered = [_LETTER_YEAR, _LETTER_DATE] if any(letter in text for letter in "oOQlI") else []
    for m in (match for pattern in lettered for match in pattern.finditer(text)):
        if not m.group().isdigit():
            fixed = m.group().translate(_LETTERS)
            found.append(Edit(m.start(), m.end(), fixed, "ocr", "letter_in_year", True))
    return found
