"""Places that were blanked out: marked, and restored only where one word fits."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.points import character_set, starting_at

_MASK = regex.compile(r"[xX]{2,8}|[×╳Ｘ]{1,8}|[*＊﹡]{2,8}|[■□◆]{2,8}|[○〇]{2,4}")
# 习 is struck with the name that begins with it: 学*, *惯; some sites print four stars for it: 学****玩耍.
_STRUCK = regex.compile(
    r"(?<=(?<![大中小])[学學]|[练練复復複预預温溫])[*＊﹡](?![*＊﹡\d])|(?<![*＊﹡\d])[*＊﹡](?=惯|慣|题|題|近平)"
    r"|(?<![*＊﹡xX×])(?:[*＊﹡]{3}|[xX×]{3})(?=新时代中国特色|新時代中國特色)"
    r"|(?<=(?<![大中小同入开開放升转轉留文科化数數法休])[学學]|[练練复復预預])\*{4}(?=[\p{Han},，。、;；:：!！?？”》])"
    r"|(?<=\p{Han}|^)\*{4}(?=惯|慣|题集|題集|近平)"
)
# The name before the office is his where the text speaks of his time; others have held it.
_NAME_STRUCK = regex.compile(
    r"(?<![*＊﹡xX×])(?:[*＊﹡]{3}|[xX×]{3})(?=[总總][书書][记記]|同志[为為]核心的[党黨]中央)"
)
_HIS_TIME = regex.compile(
    r"新时代中国特色|新時代中國特色|十九[大届屆]|二十大|新发展理念|新發展理念|中国式现代化"
)
# The name of the state before a law: filters strike it, and sites print a line of blanks for it.
_STATE = regex.compile(
    r"(?<=《)[*＊﹡_×xX]{3,8}(?=(?:国家通用语言文字|(?:未成年人|消费者权益|环境)保护|预防未成年人犯罪|(?:义务|职业|高等|学前|家庭|民办)?教育(?:促进)?"
    r"|教师|食品安全|安全生产|道路交通安全|消防|传染病防治|突发事件应对|档案|体育|国旗|国歌|宪|劳动(?:合同)?|公务员|预算|会计|统计|保密|反恐怖主义)法》)"
)
# The party before its own words: **建工作, **风廉政. With a name behind 在 or 第 it may be anything, so the words are few.
_OF_PARTY = (
    r"(?=建(?:工作|带|帶|引领|引領|品牌|活动|活動|责任|責任|知识|知識|示范|示範|阵地|陣地|主题|主題|情况|情況|有关|有關|调研|調研|考核|述职|述職|[,，、。和与與])"
    r"|[员員](?![会會额額工])|[风風]廉|[风風](?:建设|建設|教育)|支部|[总總]支|史[学學][习習]|性(?:修养|修養|分析|锻炼|鍛煉)"
    r"|群(?:工作|部门|部門|服务|服務)|政(?:班子|领导班子|領導班子|军民|軍民|同责|同責|主要|一把手|机关|機關)|中央"
    r"|的(?:十[六七八九]大|二十大|群众路线|群眾路線|教育方针|教育方針|路线方针|路線方針|宗旨|基层组织|基層組織))"
)
_PARTY = regex.compile(r"(?<![*＊﹡\d])(?:[*＊﹡]{2}|(?<=\p{Han})[*＊﹡])" + _OF_PARTY)
# Some sites print one letter for it, X建 or D员; a letter may stand for anything, so that two such places prove it.
_PARTY_LETTER = regex.compile(r"(?<![A-Za-z*＊﹡\d第])[XD](?![A-Za-z])" + _OF_PARTY)
_TWICE = 2
_NEAR = 12
_NAME = 3  # stars that stand for a name of three characters
_TRADITIONAL = frozenset("學練復複預溫慣題時")
_STATE_NEEDS = frozenset(f"《{sign}" for sign in "*＊﹡_×xX")
_STRUCK_NEEDS = frozenset(a + b for a in "学學练練复復複预預温溫" for b in "*＊﹡") | frozenset(
    a + b for a in "*＊﹡" for b in "惯慣题題近新"
)
NEEDS = (
    _STRUCK_NEEDS
    | _STATE_NEEDS
    | frozenset(a + b for a in "XD*＊﹡" for b in "建员員风風支总總史性群政中的")
    | frozenset(
        {"xx", "XX", "xX", "Xx", "**", "＊＊", "﹡﹡", "■■", "□□", "◆◆", "○○", "〇〇", "×", "╳", "Ｘ"}
    )
)
_SIGNS = character_set("xX×╳Ｘ*＊﹡■□◆○〇")
# 初中共提供 holds 中共 by chance, and filters blank it out.
_PARTY_BEFORE = frozenset("初高")
_PARTY_AFTER = frozenset("提开设招计投组建配完有培派选举争")
# “数据要素×”行动, “人工智能×”: the sign of multiplication names a programme.
_TIMES = ("要素", "智能", "互联网")


def find_masks(text: str) -> list[Edit]:
    """Runs of x, × or * that stand for a name or number: marks, with nothing invented.

    Three kinds are undone, since nothing else makes a word there: filters strike 中共 out of 初中共有, 习 out of
    学习 and 习惯, and 党 out of 党建工作.

    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_masks("xx县20xx年投入xx万元,初****提供课桌")]
    [(0, 2, None, False), (3, 7, None, False), (10, 12, None, False), (16, 20, '中共', True)]
    >>> [(e.start, e.end, e.fixed) for e in find_masks("认真学*文件,养成好*惯")]
    [(3, 4, '习'), (10, 11, '习')]
    >>> find_masks("石桥小学*年级,中学*班")
    []
    >>> [(e.start, e.end, e.fixed) for e in find_masks("幼儿学****玩耍,大学****年招生")]
    [(3, 7, '习'), (12, 16, None)]
    >>> [(e.start, e.fixed) for e in find_masks("学习***总书记讲话和党的二十大精神")]
    [(2, '习近平')]
    >>> [(e.start, e.end, e.fixed) for e in find_masks("加强**建工作,**员活动,**学校")]
    [(2, 4, '党'), (8, 10, '党'), (14, 16, None)]
    >>> [(e.start, e.fixed) for e in find_masks("加强X建工作,X员教师带头,X中心校")]
    [(2, '党'), (7, '党')]
    >>> [(e.start, e.end, e.fixed) for e in find_masks("贯彻《______义务教育法》")]
    [(3, 9, '中华人民共和国')]
    >>> find_masks("实施“数据要素×”行动")
    []
    >>> find_masks("教室8×6米,XXL号校服,见http://a.cn/xx.html,3*5,在二〇〇八年")
    []
    """
    places = _SIGNS.places(text)
    struck = [_struck(text, m) for m in starting_at(_STRUCK, text, places)]
    struck += [
        Edit(m.start(), m.end(), "中华人民共和国", "censored", "struck_word", True)
        for m in _STATE.finditer(text)
    ]
    struck += _names(text, places)
    letters = list(_PARTY_LETTER.finditer(text))
    struck += [_party(text, m) for m in starting_at(_PARTY, text, places)]
    struck += [_party(text, m) for m in letters if len(letters) >= _TWICE]
    known = {edit.start for edit in struck}
    found = (
        _mask(text, m.start(), m.end()) for m in starting_at(_MASK, text, places) if m.start() not in known
    )
    return struck + [edit for edit in found if edit is not None]


def _names(text: str, places: Sequence[int]) -> list[Edit]:
    """The name of the general secretary, before his office."""
    found = list(starting_at(_NAME_STRUCK, text, places))
    return [_struck(text, m) for m in found] if found and _HIS_TIME.search(text) else []


def _party(text: str, match: regex.Match[str]) -> Edit:
    near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return Edit(match.start(), match.end(), in_script_of("党", near), "censored", "struck_word", True)


def _struck(text: str, match: regex.Match[str]) -> Edit:
    """习 or 习近平, in the script of its neighbours."""
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 2]
    first = "習" if _TRADITIONAL.intersection(around) else "习"
    fixed = f"{first}近平" if match.end() - match.start() == _NAME else first
    return Edit(match.start(), match.end(), fixed, "censored", "struck_word", True)


def _mask(text: str, start: int, end: int) -> Edit | None:
    before, sign, after = text[start - 1 : start], text[start], text[end : end + 1]
    if sign in "*＊﹡" and before in _PARTY_BEFORE and after in _PARTY_AFTER:
        return Edit(start, end, "中共", "censored", "struck_word", True)
    if text[max(0, start - 2) : start] in ("19", "20") and end - start == 2:
        start -= 2
        before = text[start - 1 : start]
    if _is_word(sign, before, after) or (sign == "×" and text.endswith(_TIMES, 0, start)):
        return None
    return Edit(start, end, None, "censored", "mask", False)


def _is_word(sign: str, before: str, after: str) -> bool:
    """Whether the run belongs to something else: a Latin word, a product, a list mark, a Chinese year."""
    if sign in "xX":
        return _is_latin(before) or _is_latin(after)
    if sign in "×╳":
        return before.isdigit() or after.isdigit()
    if sign in "■□◆○〇":
        return not ("\u4e00" <= before <= "\u9fff" and "\u4e00" <= after <= "\u9fff") or before in "一二"
    return False


def _is_latin(character: str) -> bool:
    return bool(character) and character.isascii() and (character.isalnum() or character in "./")
