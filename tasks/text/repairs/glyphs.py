"""Wrong glyphs: what fonts, character tables and filters made of the right character."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.points import character_set, offsets_of
from tasks.vocabulary import table, words

_NEAR = 30
_RIGHT = {wrong: right for wrong, right, proof in table("wrong_glyphs") if proof in ("alone", "variant")}
_WRONG = character_set(_RIGHT)
KANA = character_set(map(chr, range(0x3041, 0x3100)))
_ZHE = regex.compile(
    r"(?:(?<=[显卓昭])着(?=[提增改减降变成优进下扩效差特的地,，。、;；\d])|着(?=名(?![字单])|作(?!业)|称于|述|录))"
)
_DITTO = regex.compile(r"(?<=“[^“”\n]{1,30})〃(?=[^“”\n]{1,30}”)")
_ASKS = regex.compile("[吗呢谁哪]|什么|怎|如何|是否|为何|多少|几")
_STRAY_QUOTE = regex.compile(r"(?<=[\p{Han},，。、])’(?=\p{Han})")
_TITLE_ENDS = "|".join(words("regulation_ends"))
_TITLE_LAST = frozenset(word[-1] for word in words("regulation_ends"))
_BOXED_TITLE = regex.compile(
    rf"[?？](?P<title>[\p{{Han}}“”()（）〈〉、\d—-]{{2,40}}(?:{_TITLE_ENDS})(?:[(（][\p{{Han}}]{{2,4}}[)）])?)[?？]"
)


WRONG_GLYPHS = frozenset(_RIGHT)
LOW_QUOTES = frozenset("〞")
# 《…办法> and <…制度》: a title whose two marks are not of one kind.
_MIXED_TITLE = regex.compile(
    r"《[^《》<>＜＞〈〉\n]{2,40}(?P<last>[>＞〉])|(?P<first>[<＜〈])(?!/)[^《》<>＜＞〈〉\n]{2,40}》"
)
TITLE_MARKS = frozenset(a + b for a in _TITLE_LAST for b in "?？)）>＞〉") | frozenset("<＜")
CONFUSED = frozenset({"显着", "卓着", "昭着", "着名", "着作", "着称", "着述", "着录", "〃", "’"})


def find_wrong_glyphs(text: str) -> list[Edit]:
    """Characters that no such text can mean, each with the one that it stands for.

    Copies of PDF files shift code points (`癿` for 的, `亍` for 于), an old font prints 置 as 臵.

    >>> [(e.start, e.fixed) for e in find_wrong_glyphs("旗臶下配臵图书")]
    [(1, '帜'), (4, '置')]
    >>> find_wrong_glyphs("配置图书,旗帜鲜明")
    []
    """
    places = [] if KANA.occurs(text) else _WRONG.places(text)
    return [Edit(at, at + 1, _in_place(text, at), "wrong_glyph", "wrong_glyph", True) for at in places]


def _in_place(text: str, at: int) -> str:
    near = text[max(0, at - _NEAR) : at + 1 + _NEAR]
    return in_script_of(_RIGHT[text[at]], near)


def find_title_marks(text: str) -> list[Edit]:
    """Question marks around a title, where a charset without 《 》 printed them, and titles with one mark of another kind.

    >>> [(e.start, e.fixed) for e in find_title_marks("学习?教师职业道德规范?,认真落实")]
    [(2, '《'), (11, '》')]
    >>> [(e.start, e.fixed) for e in find_title_marks("学习《安全管理办法>,制定<安全制度》")]
    [(9, '》'), (13, '《')]
    >>> find_title_marks("什么是标准?怎样办学?谁来制定规划?")
    []
    """
    found = []
    for m in _BOXED_TITLE.finditer(text):
        if _ASKS.search(text[max(0, m.start() - 12) : m.end()]):
            continue
        for at, fixed in ((m.start(), "《"), (m.end() - 1, "》")):
            found.append(Edit(at, at + 1, fixed, "wrong_glyph", "title_marks", True))
    for m in _MIXED_TITLE.finditer(text):
        name = "last" if m["last"] else "first"
        fixed = "》" if m["last"] else "《"
        found.append(Edit(m.start(name), m.end(name), fixed, "wrong_glyph", "title_marks", True))
    return found


def find_confused(text: str) -> list[Edit]:
    """着 that a script converter put for 著, a ditto mark for the middle dot, a closing quote that nothing opened.

    >>> [(e.start, e.end, e.fixed) for e in find_confused("效果显着提高,“书香〃梦想”活动")]
    [(3, 4, '著'), (10, 11, '·')]
    >>> find_confused("拿着名单,听着。表中〃表示同上,他说‘好’。")
    []
    """
    found = [
        Edit(m.start(), m.end(), m.group().replace("着", "著"), "wrong_glyph", "zhe_for_zhu", True)
        for m in _ZHE.finditer(text)
    ]
    found += [Edit(m.start(), m.end(), "·", "wrong_glyph", "ditto_mark", True) for m in _DITTO.finditer(text)]
    return found + _quotes(text)


def find_low_quotes(text: str) -> list[Edit]:
    """The closing mark of other typesetters behind an opening “, as programs that rewrite texts print it.

    A text that opens its quotations with 〝 closes them so.

    >>> [(e.start, e.fixed) for e in find_low_quotes("建设“两型〞社会")]
    [(5, '”')]
    >>> find_low_quotes("建設〝兩型〞社會")
    []
    """
    if "“" not in text or "〝" in text:
        return []
    return [Edit(at, at + 1, "”", "wrong_glyph", "low_quote", True) for at in offsets_of("〞", text)]


def _quotes(text: str) -> list[Edit]:
    """A closing single quote that nothing opened."""
    if "’" not in text or "‘" in text:
        return []
    return [Edit(m.start(), m.end(), "", "other", "stray_quote", True) for m in _STRAY_QUOTE.finditer(text)]
