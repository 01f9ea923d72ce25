"""Closing quotation marks that a site lost."""

from __future__ import annotations

from functools import cache

import regex

from tasks.records import Edit
from tasks.text.normalise import match_form
from tasks.text.repairs.quote_ends import likeliest_end
from tasks.vocabulary import words

_OPEN, _CLOSE = "“", "”"
NEEDS = frozenset(_OPEN)
_LOST = 3  # so many opening marks and hardly a closing one: the closing ones are lost
_HARDLY = 5
_FARTHEST = 60
_INLINE = regex.compile(rf"(?<=[^\s:：]){_OPEN}")
_QUOTED = regex.compile(rf"{_OPEN}(?P<inside>[^“”\n。!！?？]{{2,{_FARTHEST}}})")
_JOINT = regex.compile(r"(?:[、,，]|[和与與及]|以及)$")
_COUNTED = regex.compile(r"[一二三四五六七八九十][个项大](?!一)\p{Han}{2}(?![、,，])")
# Items of equal length: 合理规划、分步实施 before 的; two make a slogan before what a slogan stands before.
_AFTER_ROW = r"[的为為等對对之]|活动|教学|策略|理念|原则|要求|方针|意识|目标"
_ROW = regex.compile(
    "|".join(rf"(?:\p{{Han}}{{{n}}}[、,，])+\p{{Han}}{{{n}}}(?={_AFTER_ROW})" for n in (4, 5, 6, 3, 7, 8, 1))
    + r"|\p{Han}{4}[,，、]\p{Han}{4}(?=[、;；。\n]|$)"
)
_NAMED = regex.compile(r"(?<=^.{1,20})(?:就是|字[上要]|为(?:主题|契机|载体|抓手|主线|突破口|依托|宗旨|题))")
# What belongs to a known term in front of it: “两基”, but “两基工程”.
_ENDS_LATER = regex.compile(r"(?:工程|计划|行动)")
_NAMES_IT = regex.compile(r"教育|的\p{Han}{2}")
_CLAUSE_END = regex.compile(r"[,，。;；:：!！?？\n(（]")


@cache
def _terms() -> regex.Pattern[str]:
    """Terms that are always quoted, longest first."""
    terms = sorted(words("quoted_terms"), key=lambda w: (-len(w), w))
    return regex.compile("|".join(map(regex.escape, terms)))


@cache
def _followers() -> regex.Pattern[str]:
    """What stands behind a quoted term: 活动, 工程, 的 …"""
    after = sorted(words("quote_followers"), key=lambda w: (-len(w), w))
    return regex.compile("|".join(map(regex.escape, after)))


def find_quotes(text: str) -> list[Edit]:
    """Insert the closing marks of a text that lost them all.

    A text filter drops ” and keeps “. Where the term is known (两基, 一费制) the mark goes behind it; else before
    the first word that names what was quoted (活动, 工程, 的…) or before the end of the clause; an enumeration
    (`“按需设岗、竞争上岗、合同管理的原则`) is quoted whole. In texts that still have their ” only the marks inside
    a line that opens more than it closes are looked at; nothing is done where marks open paragraphs: laws quote many
    paragraphs and close only the last.

    >>> text = "通过“两基复查,开展“结对帮扶活动,落实“一费制收费政策。"
    >>> [(text[e.start - 2 : e.start], e.fixed) for e in find_quotes(text)]
    [('两基', '”'), ('帮扶', '”'), ('费制', '”')]
    >>> text = "讲究“做人的朴实素养和“从教的专业素养”的统一"
    >>> [text[e.start - 2 : e.start] for e in find_quotes(text)]
    ['素养']
    >>> find_quotes("通过“两基”复查,开展“结对帮扶”活动,落实“一费制”政策。")
    []
    """
    opened, closed = text.count(_OPEN), text.count(_CLOSE)
    every = closed * _HARDLY <= opened and len(_INLINE.findall(text)) >= _LOST
    if closed >= opened or (not every and not closed):
        return []
    found = []
    hans = match_form(text)
    for match in _QUOTED.finditer(hans):
        if not every and not _left_open(hans, match):
            continue
        at = match.start("inside") + _length(*_before_next(hans, match))
        if text[at : at + 1] != _CLOSE:
            found.append(Edit(at, at, _CLOSE, "missing_quote", "lost_quotes", True))
    return found


def _left_open(text: str, match: regex.Match[str]) -> bool:
    """Whether a mark inside a line is not closed there, nor any other in its place."""
    if text[match.end() : match.end() + 1] == _CLOSE or not _INLINE.match(text, match.start()):
        return False
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    line = text[start : end if end >= 0 else len(text)]
    return line.count(_OPEN) == line.count(_CLOSE) + 1


def _before_next(text: str, match: regex.Match[str]) -> tuple[str, str, bool]:
    """What the opening mark may hold, what stands behind that, and whether a word joins it to another quotation.

    Before the next opening mark it is not the 、 or 和 that joins the two.
    """
    inside = match["inside"]
    if text[match.end() : match.end() + 1] == _OPEN:
        inside = str(_JOINT.sub("", inside) or inside)
    end = match.start("inside") + len(inside)
    return inside, text[end : end + 2], end < match.end()


def _length(inside: str, behind: str, joined: bool) -> int:
    """How many characters of what follows the opening mark are quoted.

    Of two quotations in a row the first ends where the second begins, but for a word that names what it is.
    """
    row = _ROW.match(inside)
    if row:
        return int(row.end())
    known = _COUNTED.match(inside) or _terms().match(inside)
    if known and not _ENDS_LATER.match(inside, known.end()):
        return int(known.end())
    named = _NAMED.search(_CLAUSE_END.split(inside, 1)[0])
    if named and not _followers().search(inside, 2, named.start()):
        return int(named.start())
    if _CLAUSE_END.search(inside) and _is_list(inside):
        return _list_length(inside)
    length = likeliest_end(inside, behind, _good_ends(inside))
    return length if not joined or _names(inside, length) else len(inside)


def _names(inside: str, length: int) -> bool:
    """Whether all behind a place is a word that names what was quoted."""
    return (_NAMES_IT.fullmatch(inside, length) or _followers().fullmatch(inside, length)) is not None


def _good_ends(inside: str) -> set[int]:
    """Where a clause ends, and where a word stands that names what was quoted."""
    return {
        m.start() for pattern in (_CLAUSE_END, _followers()) for m in pattern.finditer(inside) if m.start()
    } | {len(inside)}


def _is_list(inside: str) -> bool:
    """Whether the quotation goes over several clauses of one build: `“思路清晰,力度较大,水平较高的特色`."""
    clauses = _CLAUSE_END.split(inside)
    return len(clauses) >= 4 and abs(len(clauses[0]) - len(clauses[1])) <= 1


def _list_length(inside: str) -> int:
    """Up to the first clause end or 的 behind clauses of equal build."""
    at, length = 0, len(_CLAUSE_END.split(inside)[0])
    for clause in _CLAUSE_END.split(inside):
        if abs(len(clause) - length) > 1:
            break
        at += len(clause) + 1
    follower = _followers().search(inside, min(at, len(inside)))
    return follower.start() if follower else max(at - 1, 2)
