"""Line ends inside sentences and words."""

from __future__ import annotations

import regex

from tasks.records import Edit

_BREAK = regex.compile(r"\r?\n\s*")
_OPEN_END = regex.compile(r"[\p{Han}\d,，、a-zA-Z%％]")
NEEDS = frozenset("\n")
CLOSING = frozenset(f"{blank}{quote}" for blank in "\n \u3000" for quote in "”’")
STARTS = regex.compile(
    r"第[一二三四五六七八九十\d]{1,3}(?:[章节節篇条條项項课課、.．,，:：;；\s]|部分|方面|阶段|階段|步)|附[件表录錄注则則一二三四五六七八九十\d:：]"
    r"|[一二三四五六七八九十]{1,3}(?:[、.．是要]| 、)|[(（《【\[〔]|\d{1,2}(?: ?、|[)）]|[.．](?!\d)|(?:[.．]\d{1,2}){2,3}(?![\d.]))"
    r"|#{1,6} |\*\*[一二三四五六七八九十(（\d]|[①-⑳ⅠⅡⅢⅣ●◆■★•·—]|"
    r"[（(]?[一二三四五六七八九十\d]{1,3}[)）]|(?:19|20)\d\d年[\d\s]{1,4}月[\d\s]{1,4}日\s*$|[xX×*]{2,4}年[^,，。]{0,6}$"
    r"|本[报報台网網][讯訊]|[\p{Han}]{2,10}(?:[网網报報社台])(?:[讯訊]|\d{1,2}月\d{1,2}日)|(?:19|20)\d\d年\d{1,2}月\d{1,2}日[ \u3000]"
)
_HEADED = regex.compile(
    r"[\s#*]*(?:第?[一二三四五六七八九十\d]{1,3} ?[、.．)）篇章节]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])"
)
# 副组长:… behind a comma: the lines of a list of persons, not the rest of a sentence.
_ROLE = regex.compile(
    r"(?:(?:副|常务副)?(?:组|組)\s*[长長]|[成组組委队隊]\s*[员員]|副?主\s*任|[领領]\s*[队隊])\s*[:：]"
)
_GLUED_HEADING = regex.compile(
    r"(?:\d{1,2}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]、)[^,，。;；\n]{2,20}$"
)
_UNITS = (
    r"(?:[万亿萬億]?[多余餘]?(?:元|[余餘]|多|人次?|名|所|个|個|套|[册冊]|台|臺|间|間|平方(?:米|公里)|平米|[项項]|件|篇|班|位|[户戶]|[亩畝]|公里|米|"
    r"年|月|日)|[%％㎡])"
)
# A number with a line of its own between its noun and its unit: what a converter makes of a change of font.
_ALONE = regex.compile(
    r"(?<=[\p{Han},，、“])[^\S\r\n]*(?P<before>\r?\n(?:[^\S\n]*\n)?)[^\S\r\n]*\d{1,7}(?:\.\d{1,4})?[^\S\r\n]*"
    r"(?P<after>\r?\n(?:[^\S\n]*\n)?)[^\S\r\n]*"
    rf"(?={_UNITS}[\p{{Han}},，。;；、])"
)
# 面积达\n30多平方公里: the same behind a word that wants a number, where the unit was in the font of the number.
_LEADING = regex.compile(
    rf"(?<=[,，。;；][^\n]{{0,30}}(?:[达達有为為约約近共计計占积積均盖蓋资資金额額数數价價率仅僅]|不足|不到|超[过過]|投入|[图圖][书書]|[总總数數]量))"
    rf"\r?\n\s{{0,4}}(?=\d{{1,7}}(?:\.\d{{1,4}})?(?![年月日]){_UNITS}[\p{{Han}},，。;；、])"
)
# A line that ends with a number, and the next begins with its unit: 教师120\n人, 2015年3月25\n日开展.
_UNIT_BELOW = regex.compile(
    r"(?<=\p{Han}\s?\d{1,7}(?:\.\d{1,4})?[ \u3000]?)\r?\n\s{0,4}"
    rf"(?={_UNITS}(?:以上|以下|左右)?[,，。;；、)）]|[年月]\s?\d|日[\p{{Han}},，、)）])"
)
# 于2016年\n12月5日开展: a date goes on, in a line that doesn't begin with it.
_DATE_BELOW = regex.compile(
    r"(?<=[\p{Han},，。](?:(?:19|20)\d\d\s?年|年?\d{1,2}\s?月)[ \u3000]?)\r?\n\s{0,4}"
    r"(?=(?:\d{1,2}\s?月\s?)?\d{1,2}\s?日[\p{Han},，、)）])"
)
_LINE_OF_NUMBER = regex.compile(
    r"\n[^\S\r\n]*\d{1,7}(?:\.\d{1,4})?[^\S\r\n]*\r?\n"
)  # without which none is alone
# A decimal torn at its point; an ordinal has nothing before it on its line.
_DECIMAL = regex.compile(
    r"(?<=[^\s\d.]\d{1,6}\.)\s*\n\s*(?=\d{1,4}(?:[%％‰元分米]|平方米|公里|[万亿萬億][元人名册]))"
)
# A quotation with a line of its own, and the closing quote of the line before.
_QUOTED = regex.compile(
    r"(?<=[\p{Han},，、]\")(?P<before>\r?\n)[^\n\"“”]{1,40}(?<![。！？!?])\"(?P<after>\r?\n)(?=[\p{Han},，。、])"
)
_CLOSING = regex.compile(r"(?<=[^\s])\r?\n\s{0,9}(?P<quote>[”’]{1,2})(?=[^\s”’])")
# An ordinal alone on its line, its mark at the head of the next.
_NUMBER_LINE = regex.compile(r"(?m)^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$")
_TAIL = regex.compile(
    r"(?!谢谢|謝謝|完|略|无|無|已(?!。)|整改|同上|请|請|特此|以上|此致|是|有|对|對|好|不|敬礼|敬禮)\p{Han}{1,4}。"
)
_AS_FOLLOWS = frozenset({"下:", "下：", "下。"})  # 现将情况汇报如|下:
_HAN_END = regex.compile(r"\p{Han}$")
_TITLE_END = regex.compile(r"(?:总结|總結|计划|計劃|方案|报告|報告|汇报|匯報|如下)$")
_NAMED = regex.compile(
    r"[的》](?:说明|說明|决定|決定|决议|決議|通知|意见|意見|办法|辦法|批复|公告|函)$"
)  # a document
# Who took or gave the picture above: 图/石桥小学提供, （记者李小文摄）.
_CREDITED = regex.compile(
    r"(?:[图圖文]|[照图圖]片|[摄攝]影|[资資]料)\s?[/／|｜][^,，。]{1,12}$|[图圖片][^,，。]{0,8}(?:提供|[摄攝])$"
)
_BROKEN = 16  # characters of the shortest line that breaks off before the end of its sentence
_STOPS = frozenset("。!?！？;；")
_FULL_STOPS = frozenset("。；;")  # headlines of news hold the others
_CLOSED = _STOPS | frozenset("：:”’》）)】…")  # nothing goes on behind these
_ENDING = frozenset("。!?！？;；”）)")
_CLAUSES = frozenset("，,、。；;")
_COMMAS = frozenset(",，、")
_COLONS = frozenset(":：")
_WITH_COMMA = 8  # characters of the shortest line that goes on behind a comma
_PROSE = 32  # characters; a longer line with a comma in it is no heading
_PROSE_APART = (
    60  # characters; below a blank line a shorter one may be the title of a paragraph much longer than itself
)
_MUCH = 2
_WITH_STOP = 20  # with a full stop inside, a shorter one will do
_SCAN = 400  # how far a line is looked at


def find_broken_lines(text: str) -> list[Edit]:
    """Line ends that stand inside a sentence: a page ended there, or a converter wrapped the line.

    The line before is prose (a comma or full stop inside, longer than headings are) and does not end like a
    sentence; the line after carries the sentence to a mark of its own and begins like no heading, list item,
    title or date. Behind a comma a sentence always goes on. What joins is nothing: Chinese has no spaces.

    >>> text = "一年来,在上级领导的关怀下,全体教师团结协作。我们把学校建设成了一所先进的学\\n\\n校,赢得了赞誉。"
    >>> [(text[e.start - 1 : e.end + 1], e.fixed) for e in find_broken_lines(text)]
    [('学\\n\\n校', '')]
    >>> [e.rule for e in find_broken_lines("购置图书\\n860\\n册,新建校舍。")]
    ['number_alone', 'number_alone']
    >>> find_broken_lines("二、加强师资培训,提高教学质量\\n全校教师参加了培训,收获很大。")
    []
    """
    alone = _places(_ALONE, text) if _LINE_OF_NUMBER.search(text) else set()
    quoted = _places(_QUOTED, text)
    found = []
    for match in _BREAK.finditer(text):
        if match.start() in alone or _parts_an_ordinal(text, match) or _tears_a_number(text, match):
            found.append(Edit(match.start(), match.end(), "", "broken_line", "number_alone", True))
        elif match.start() in quoted or _is_inside(text, match):
            found.append(Edit(match.start(), match.end(), "", "broken_line", "line_in_sentence", True))
    return found


def _tears_a_number(text: str, match: regex.Match[str]) -> bool:
    """Whether a line end parts a number from the words or the digits before it, or from its unit."""
    if not text[match.end() : match.end() + 1].isdigit():
        return _UNIT_BELOW.match(text, match.start()) is not None
    torn = any(pattern.match(text, match.start()) for pattern in (_LEADING, _DATE_BELOW))
    return torn or _parts_a_decimal(text, match.start())


def _places(pattern: regex.Pattern[str], text: str) -> set[int]:
    """Where the line ends before and behind a line of its own stand."""
    return {at for match in pattern.finditer(text) for at in (match.start("before"), match.start("after"))}


def _parts_an_ordinal(text: str, match: regex.Match[str]) -> bool:
    """Whether a line end parts an ordinal from its mark: `1\\n、加强领导`."""
    if text[match.end() : match.end() + 1] != "、":
        return False
    return _NUMBER_LINE.search(text, max(0, match.start() - 4), match.start()) is not None


def _parts_a_decimal(text: str, at: int) -> bool:
    return text[at - 1 : at] == "." and _DECIMAL.match(text, at) is not None


def _is_inside(text: str, match: regex.Match[str]) -> bool:
    if text[max(0, match.start() - 1)] in _CLOSED:
        return False
    before = _line_before(text, match.start())
    after = _line_after(text, match.end())
    if "\t" in before.lstrip() or "\t" in after.lstrip():  # rows of a table
        return False
    apart = match.group().count("\n") > 1 and before[-1:] not in _COMMAS
    if apart and len(before) < min(_PROSE_APART, len(after) / _MUCH):
        return False
    return (_may_go_on(before) and _goes_on(before, after)) or _is_tail(before, after)


def find_closing_lines(text: str) -> list[Edit]:
    """Closing quotes at the head of a line: copies that end a line behind each full stop leave them there.

    >>> [(e.start, e.end, e.fixed) for e in find_closing_lines("他说:“要重视留守儿童。\\n”各校开展了活动。")]
    [(12, 14, '”\\n')]
    >>> find_closing_lines("他说:“要重视。”\\n各校开展了活动。")
    []
    """
    return [
        Edit(
            m.start(),
            m.end(),
            m["quote"] + ("\n" if text[m.start() - 1] in _STOPS else ""),
            "broken_line",
            "quote_on_next_line",
            True,
        )
        for m in _CLOSING.finditer(text)
    ]


def _line_before(text: str, end: int) -> str:
    return text[max(text.rfind("\n", max(0, end - _SCAN), end) + 1, end - _SCAN, 0) : end].rstrip()


def _line_after(text: str, start: int) -> str:
    end = text.find("\n", start, start + _SCAN)
    return text[start : end if end >= 0 else start + _SCAN].rstrip()


def _may_go_on(before: str) -> bool:
    """Whether a line is prose that does not end like a sentence."""
    if not _is_prose(before, _WITH_COMMA if before[-1:] in _COMMAS else _PROSE):
        return False
    return _OPEN_END.match(before[-1]) is not None


def _goes_on(before: str, after: str) -> bool:
    if STARTS.match(after) or any(form.search(before[-26:]) for form in (_GLUED_HEADING, _NAMED, _CREDITED)):
        return False
    if before[-1] in _COMMAS:
        return not (_HEADED.match(after) or _ROLE.match(after))
    return _carries_on(after)


def _is_tail(before: str, after: str) -> bool:
    """Whether a line begins with the last few characters of the sentence before: `教\\n师。` of one that broke off."""
    if len(before) >= _BROKEN and before[-1] == "如" and after[:2] in _AS_FOLLOWS:
        return True
    if len(before) < _BROKEN or not _HAN_END.search(before) or _TITLE_END.search(before):
        return False
    return _TAIL.match(after) is not None and not _CLAUSES.isdisjoint(before)


def _is_prose(line: str, length: int) -> bool:
    """Whether a line is running text; an inner full stop says so sooner than a comma."""
    if len(line) < min(length, _WITH_STOP):
        return False
    if not _FULL_STOPS.isdisjoint(line[:-1]):
        return True
    if _HEADED.match(line) and len(line) < _PROSE:
        return False
    return len(line) >= length and not _CLAUSES.isdisjoint(line)


def _carries_on(line: str) -> bool:
    """Whether the line ends, or has within it, the mark that closes the sentence before (…,现答复如下:)."""
    if not line or line[-1] in _ENDING or not _STOPS.isdisjoint(line):
        return bool(line)
    return line[-1] in _COLONS and not _COMMAS.isdisjoint(line)
