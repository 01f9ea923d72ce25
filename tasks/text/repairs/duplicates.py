"""Titles and lines that stand twice."""

from __future__ import annotations

import re
from itertools import pairwise

import regex

from tasks.records import Edit
from tasks.text.points import offsets_of, starting_at
from tasks.text.repairs.seen import pairs

_TITLE_END = re.compile(r"(?:总结|總結|报告|報告|方案|汇报|匯報|计划|計劃|材料|意见|意見)》?")
# What collections are of; a word that praises may stand before their number: 安全工作总结最新3篇.
_COLLECTED = "总结|總結|计划|計劃|方案|报告|報告|汇报|匯報|体会|體會|心得|制度|讲话稿?|講話稿?|发言稿|發言稿"
_TITLE = regex.compile(
    r"《[^《》\n]{4,60}》$|[^,，。:：;；\n]{4,60}(?:总结|總結|报告|報告|方案|汇报|匯報|材料|制度|职责|職責|预案|預案|体会|體會"
    r"|计划|計劃|规划|規劃|要点|要點|办法|辦法|规定|規定|通知|通报|通報|决定|決定|意见|意見|公告|纪要|紀要|讲话|講話|简介|簡介|致辞|致辭)$"
    # Collections count what they hold: 德育工作总结(精选6篇), 安全工作范文5篇, 工作报告【五篇】.
    r"|[^,，。:：;；\n]{4,60}(?:[(（【](?:精选|精選|通用|共|优秀|優秀|推荐|推薦|最新)?[\d一二三四五六七八九十]{1,3}[篇份][)）】]|[范範]文[\d一二三四五六七八九十]{1,3}篇)$"
    rf"|[^,，。:：;；\n]{{4,60}}(?:{_COLLECTED})\p{{Han}}{{0,4}}\d{{1,3}}篇$"
)
_PAUSE = regex.compile(r"[,，。;；\n]")
_SENTENCE = 15  # characters; a shorter line (成员:) may well stand twice
_LONGEST = 60
_HEADLINE = 8  # characters of the shortest first line that no list would open with twice
_OPENING, _HEAD = 30, 10  # characters of the shortest opening that is looked for again, and by which it is
_SENTENCE_ENDS = "。！!？?"
NEEDS = frozenset(
    {"\n", "总结", "總結", "报告", "報告", "方案", "汇报", "匯報", "计划", "計劃", "材料", "意见", "意見"}
)
OPENINGS = frozenset(_SENTENCE_ENDS)
_AFTER_COMMA = "。、；;！!：:"
DOUBLED_MARKS = (
    frozenset({"、、", ",,", "，，", "。。", ",，", "，,", ";;", "；；"})
    | pairs(",，", _AFTER_COMMA)
    | {"、,", "、，"}
    | {"㎡平", "²平", "2平", "米平"}
)
DOUBLED_QUOTES = frozenset({"““", "””", "《《", "》》"})
_DOUBLED_QUOTE = regex.compile(
    r"(?<!“)““(?P<quoted>[^“”\n]{1,80})””(?!”)|(?<!《)《《(?P<quoted>[^《》\n]{1,80})》》(?!》)"
)
_DOUBLED_MARK = regex.compile(
    rf"(?<![、，,。；;])(?:(?P<mark>[、，,。;；])(?P=mark)(?![、，,。;；])|[,，](?P<mark>[{_AFTER_COMMA}](?![,，、。])|[,，](?![、，,。]))|(?<![\d一二三四五六七八九十])、(?P<mark>[,，])(?![、，,。]))"
)
_DOUBLED_UNIT = regex.compile(r"(?<=\d)(?:㎡|[mM][²2]|平方米)(?=平方米)")


def find_duplicates(text: str) -> list[Edit]:
    """A title printed again on the next line or in the same one, a sentence line twice, a doubled comma.

    Compilation pages print each title as a heading and again as the first line, often without a line end.

    >>> text = "《合格学校总结》\\n\\n《合格学校总结》\\n一、领导重视"
    >>> [text[e.start:e.end] for e in find_duplicates(text)]
    ['《合格学校总结》\\n']
    >>> text = "第二篇:河东小学工作总结河东小学工作总结为了更好地"
    >>> [(e.start, e.end, e.fixed) for e in find_duplicates(text)]
    [(12, 20, '\\n')]
    >>> find_duplicates("组长:\\n\\n成员:\\n\\n组长:\\n\\n成员:\\n\\n总结经验,总结教训。")
    []
    """
    return _lines(text) + _glued_titles(text)


def _lines(text: str) -> list[Edit]:
    found: list[Edit] = []
    headline = text.lstrip().split("\n", 1)[0].rstrip()
    kept, kept_end, at = "", 0, 0
    for line in text.split("\n"):
        end = at + len(line)
        bare = line.strip()
        if bare and bare == kept and (_may_not_recur(bare) or (bare == headline and _is_headline(bare))):
            # The line goes with its own end: what was cut as chrome between the two is no part of the repair.
            start, stop = (at, end + 1) if end < len(text) else (kept_end, end)
            found.append(Edit(start, stop, "", "duplicated", "line_again", True))
        if bare:
            kept, kept_end = bare, end
        at = end + 1
    return found


def find_openings_again(text: str) -> list[Edit]:
    """The opening of a paragraph that stands in it once more right behind itself; blanks do not count.

    Encyclopedias print the summary of an entry before its text, and copies set both into one line.

    >>> opening = "石桥小学创建于1968年,位于柳河镇东街,占地12亩,是一所六年制完全小学。"
    >>> text = f"{opening} {opening}现有教师45人。"
    >>> [text[e.start : e.end] == opening for e in find_openings_again(text)]
    [True]
    >>> find_openings_again(f"{opening}石桥小学创建于1968年,位于柳河镇东街,校风淳朴,现有教师45人。")
    []
    """
    found: list[Edit] = []
    at = 0
    for line in text.split("\n"):
        if len(line) > 2 * _OPENING and (place := _second_opening(line)) is not None:
            found.append(Edit(at + place[0], at + place[1], "", "duplicated", "opening_again", True))
        at += len(line) + 1
    return found


def _second_opening(line: str) -> tuple[int, int] | None:
    """Where the opening of a line stands again, if all between the two is the opening itself."""
    head = line.lstrip()[:_HEAD]
    first = line.find(head)
    again = line.find(head, first + _OPENING)
    if again < 0 or line[:again].rstrip()[-1] not in _SENTENCE_ENDS:
        return None
    opening = "".join(line[first:again].split())
    end = again
    for sign in opening:
        while line[end : end + 1].isspace():
            end += 1
        if line[end : end + 1] != sign:
            return None
        end += 1
    return None if line.startswith(head, end) else (again, end)  # what stands three times is no slip


def _is_headline(line: str) -> bool:
    """Whether the first line of a page may be the title that it prints again (石桥小学三名教师获奖)."""
    return _HEADLINE <= len(line) <= _LONGEST and line[-1] not in ":："


def _may_not_recur(line: str) -> bool:
    if line[-1] in "。！!？?":
        return len(line) >= _SENTENCE
    return bool(_TITLE.match(line))


def _glued_titles(text: str) -> list[Edit]:
    found: list[Edit] = []
    ends = [m.end() for m in _TITLE_END.finditer(text)]
    for first, second in pairwise(ends):
        length = second - first
        if not 5 <= length <= _LONGEST or text[first - length : first] != text[first:second]:
            continue
        if _PAUSE.search(text, first, second):
            continue
        fixed = "" if text[second : second + 1] in ("\n", "") else "\n"
        found.append(Edit(first, second, fixed, "duplicated", "title_again", True))
    return found


def find_doubled_marks(text: str) -> list[Edit]:
    """A comma or full stop printed twice, a comma beside another mark, a unit of area in two forms.

    Three marks are an ellipsis. Some sites strew commas before other marks, so that copies tell where they are from.

    >>> [(e.start, e.end, e.fixed) for e in find_doubled_marks("书法、、绘画等,。占地1200㎡平方米")]
    [(2, 4, '、'), (7, 9, '。'), (15, 16, '')]
    >>> [(e.start, e.end, e.fixed) for e in find_doubled_marks("占地1200平方米、,建有操场")]
    [(9, 11, ',')]
    >>> find_doubled_marks("等等。。。占地1200平方米\\n2、,80%的村民")
    []
    """
    places = sorted(at for marks in DOUBLED_MARKS for at in offsets_of(marks, text))
    found = [
        Edit(m.start(), m.end(), m["mark"], "duplicated", "mark_again", True)
        for m in starting_at(_DOUBLED_MARK, text, places)
    ]
    if "平方米" in text:
        units = (m.span() for m in _DOUBLED_UNIT.finditer(text))
        found += [Edit(start, end, "", "duplicated", "unit_again", True) for start, end in units]
    return found


def find_doubled_quotes(text: str) -> list[Edit]:
    """A quotation or a title in the same marks twice; a quotation inside another closes before it.

    >>> [(e.start, e.end, e.fixed) for e in find_doubled_quotes("开展““结对帮扶””活动")]
    [(2, 3, ''), (9, 10, '')]
    >>> find_doubled_quotes("他说:““两基”是重点。”")
    []
    """
    return [
        Edit(at, at + 1, "", "duplicated", "quote_again", True)
        for m in _DOUBLED_QUOTE.finditer(text)
        for at in (m.start(), m.end() - 1)
    ]
