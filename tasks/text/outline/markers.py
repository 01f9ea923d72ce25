"""The numbers and words that headings begin with: 一、 (一) 1. (1) ① 一是 首先."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from typing import NamedTuple

import regex

from tasks.text.outline.marker_values import CN as _CN
from tasks.text.outline.marker_values import GRAND as _GRAND
from tasks.text.outline.marker_values import value_of
from tasks.text.points import starting_at

# Styles in the order in which official documents nest them (GB/T 9704: 一、 then (一) then 1. then (1)).
RANK = {
    "plain": -1,
    "chapter": 0,
    "chapter_part": 0.5,
    "grand": 0.7,
    "article": 1.2,
    "cn": 1,
    "aside": 1,
    "under": 1.5,
    "cn_round": 2,
    "digit": 3,
    "decimal": 3.3,
    "subdecimal": 3.6,
    "digit_round": 4,
    "digit_half": 4,
    "circle": 5,
    "alpha": 5,
    "stage": 5.5,
    "named": 6,
    "is": 6,
    "word": 6,
}


class Marker(NamedTuple):
    """A possible heading marker in a matching form.

    `anchor` says what stands before it: "line" (a line begins), "sentence" (a sentence ended), "run"
    (a comma or a closing mark) or "glued" (a word). `bare` marks a number whose mark was lost or is a
    comma, so that only its row of numbers makes it a heading.
    """

    start: int
    end: int
    style: str
    value: int
    anchor: str
    text: str
    bare: bool = False


_KIND = "[所名月日号位只台套间栋幢座册件张份篇期届门科级岁条]|年级|学时|课时|小时|分钟|万元"  # 3 所学校: a count, not a number of a heading
# What is counted behind 3.5 is no heading 3.5: 3.5分, 7.1个, but 7.1分析, 7.1人力.
_MEASURE = (
    "[万亿千百倍元米亩]|平[方米]|公[里斤顷分]|分(?![析工类层级享])|年(?![度级])|个(?![别性体])"
    "|人(?![力才员事口物文格际身])|名(?![师校优])"
)
_MARKER = regex.compile(
    rf"""(?:
    (?P<chapter> 第(?P<v>[{_CN}]{{1,3}})(?:章|部分) )
  | (?P<stage> 第(?P<v>[{_CN}]{{1,2}})(?:阶段|方面(?=[\p{{Han}}]|$)|步骤|(?:步|环节|类)(?=[,:、( 　])) )
  | (?P<grand> (?<=(?:\A|\n)[ 　]*)(?P<v>[{_GRAND}参])[ 　]?[、.,] )
  | (?P<chapter_part> 第(?P<v>[{_CN}]{{1,3}})节 )
  | (?P<article> (?<=(?:\A|\n)[ 　]*)第(?P<v>[{_CN}]{{1,3}})条(?=[ 　,:、]|\p{{Han}}) )
  | (?P<word> (?P<v>首先|其次|再次|最后)(?=[,:]) | (?:第|其)(?P<v>[{_CN}])(?=[,:、](?![{_CN}])|是) )
  | (?P<is> (?<![{_CN}第])(?P<v>[{_CN}]{{1,2}})(?:是(?![否非])|要(?!求|素|点|领|件|么)) )
  | (?P<cn> (?<![{_CN}第百千0-9])(?P<v>[{_CN}]{{1,3}})[ 　]?(?:、|\.(?![0-9])) )
  | (?P<cn_round> (?:[(〔【](?P<v>[{_CN}]{{1,3}}|[-—ー])[)〕】]|(?P<v>[㈠-㈩])|(?<=(?:\A|\n)[ 　]*)(?P<v>[{_CN}]{{1,2}})[)](?=\p{{Han}}))[、.]? )
  | (?P<digit_round> (?:[(](?P<v>[0-9]{{1,2}})[)]|(?P<v>[⑴-⒇]))[、.]? )
  | (?P<subdecimal> (?<=(?:\A|\n)[ 　]*)[0-9]{{1,2}}\.[0-9]{{1,2}}\.(?P<v>[0-9]{{1,2}})[ 　]?(?=[\p{{Han}}“]) )
  | (?P<decimal> (?<=(?:\A|\n)[ 　]*)[1-9][0-9]?\.(?P<v>[0-9]{{1,2}})[ 　]?(?=[\p{{Han}}“])(?!{_MEASURE}) )
  | (?P<comma> (?<=(?:\A|\n)[ 　]*)(?:(?P<v>[0-9]{{1,2}}|[{_CN}]{{1,3}}),(?=\p{{Han}})
             |(?P<v>[0-9]{{1,2}})[ 　]{{1,3}}(?!{_MEASURE}|{_KIND})(?=[\p{{Han}}“][^\n 　。]{{1,60}}(?:[\n。]|$))
             |(?P<v>[{_CN}]{{1,3}})[ 　]{{1,2}}(?=\p{{Han}}[^\n。;]{{1,40}}(?:\n|$))) )
  | (?P<digit> (?P<v>[⒈-⒛])
             | (?<![0-9./A-Za-z%(-]|[0-9]:)(?P<v>[0-9]{{1,2}})[ 　]?(?:、|\.(?![0-9A-Za-z]|$)|\.(?=(?:19|20)[0-9]{{2}}(?:[ ]?年|,\p{{Han}}))) )
  | (?P<digit_half> (?<![0-9.(])(?P<v>[0-9]{{1,2}})\)(?![0-9](?![0-9]?月)) )
  | (?P<circle> (?P<v>[①-⑳]) )
  | (?P<alpha> (?<=(?:\A|\n)[ 　]*)(?P<v>[a-hA-H])[.、](?=[ 　]?[\p{{Han}}“]) )
  | (?P<named> (?<=\n[ 　]*)“[^”\n]{{2,10}}”(?:就是|即是|是指|,就是) )
  | (?P<letter> (?<![A-Za-z0-9])[LlI](?=\p{{Han}}) )
  | (?P<lost> (?<=\n[ 　]*)(?:[.、]|[xX][.、](?![ 　]))(?=\p{{Han}}) )
  | (?P<bare> (?<=[。\n][ 　]*)(?P<v>[{_CN}])(?=[以抓强加狠深完健建注坚突创规优推提严落促大认全积着努重]) )
    )""",
    regex.VERBOSE,
)
# Where one may begin: few of the places where its first character stands. Each alternative looks back at that character,
# so that `re` passes over all others at once.
_ENTRANCE = re.compile(
    rf"[{_CN}{_GRAND}参0-9第首其再最(〔【①-⑳⑴-⒛㈠-㈩“、.LlIxXa-hA-H](?:(?<=[0-9])(?<![0-9.][0-9])(?=[0-9]?[ 　、.,)])"
    rf"|(?<=[{_GRAND}参])(?=[ 　]?[、.,])"
    rf"|(?<=[{_CN}])(?<![{_CN}第][{_CN}])(?=[{_CN}]{{0,2}}[ 　、.是要,)以抓强加狠深完健建注坚突创规优推提严落促大认全积着努重])"
    rf"|(?<=[第其])(?=[{_CN}])|(?<=首)(?=先)|(?<=[其再])(?=次)|(?<=最)(?=后)|(?<=[(〔【])(?=[{_CN}0-9—ー-])"
    r"|(?<=[①-⑳⑴-⒛㈠-㈩])|(?<=[\n 　][“、.])|(?<=[a-hA-HxX])(?<=[\n 　][a-hA-HxX])(?=[.、])|(?<=[LlI])(?=[^\x00-\x7f]))"
)
_UNNUMBERED = ("plain", "aside", "under")
_STYLES = (*(style for style in RANK if style not in _UNNUMBERED), "comma", "letter", "lost", "bare")
_STYLE_GROUPS = tuple(_MARKER.groupindex[style] for style in _STYLES)  # `regex` is slow to look a name up
_NUMBER = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2} ?年")
_LEAD = 40  # characters between a heading and the first item glued to it
_DAY = re.compile(r"[0-9]{1,2}月[0-9]{1,2}[日号]")
# 一、二名; 5、6年级; but 1、个别教师, 2、所有学校, 3、年轻教师.
_COUNTED = re.compile(
    rf"[{_CN}0-9]*(?:个(?![别人体性])|名(?![师校优])|年(?![初终轻])|月(?!考)|日(?!常)|项(?!目)|等(?!级)|位(?![于置])|所(?![有以需])|条(?!件)|[号级届])"
)
_ANNOUNCING = frozenset("题足下在为现难距求点施")  # 存在的问题一是…, 主要表现在一是…
_BEFORE_ONE = frozenset("统之第唯专单同万不期周初高十百千零〇年月")  # 统一是, 目的之一是, 星期一是
_NEXT = 400  # characters in which the second item follows the first
_ABOVE = frozenset({"cn", "cn_round"})
_BELOW = frozenset({"cn_round", "digit", "digit_round"})
_HALF = frozenset({"digit_round", "digit_half"})  # 6、大型活动(1)文体方面
_HEADING_WORDS = re.compile(
    r"[ 　]*(?:(?:19|20)[0-9]{2}年)?[\u4e00-\u9fff“”]{2,25}(?:[,:][\u4e00-\u9fff“”]{2,20}){0,2}[ 　]*"
)
_NAMES = re.compile(r"[\u4e00-\u9fff“”]{4,20}")


def markers(hans: str) -> Iterator[Marker]:
    """Everything that looks like a heading marker, in order; `outline` decides which ones are.

    Value 0 has a marker that lost its number (a line that begins with "." after a list of "(1)."; `x.` where
    a site masked all digits) or that takes up a name (“德育为先”就是…). Scanners read `1.` as a letter: `L强化领导。…2.完善制度。`,
    and (一) as a dash: `(-)加强领导`.

    >>> [(m.style, m.value, m.anchor) for m in markers("一、概况\\n现有842人,增长3.5%。(二)师资;二是经费")]
    [('cn', 1, 'line'), ('cn_round', 2, 'sentence'), ('is', 2, 'sentence')]
    >>> [m.text for m in markers("一、工作回顾1.队伍建设。2.校园面貌。")]
    ['一、', '1.', '2.']
    >>> list(markers("统一、规范,第一、二名,2.5万元,5、6两个年级,(6万元)"))
    []
    """
    heading = item = -1  # the end of the last marker of an upper level, and of the last 1、
    for match in _matches(hans):
        style = next(compress(_STYLES, match.group(*_STYLE_GROUPS)))
        start, end = match.span()
        anchor = _anchor(hans, start)
        value = value_of(match["v"]) if match["v"] else 0
        if style == "cn" and anchor == "glued":
            if _after_title(hans, start):
                anchor = "line"
            elif value == 1 or not _NAMES.match(hans, end):
                continue  # a later one may go on with its list, its line break lost
        if anchor == "glued" and style == "is" and value == 1 and _is_led_in(hans, start):
            anchor = "run"
        if anchor == "glued" and style == "word" and value == 1 and hans[start - 1] in _ANNOUNCING:
            anchor = "run"
        if anchor == "glued" and style in _BELOW and value == 1 and _ends_heading(hans, heading, start):
            anchor = "run"
        if anchor == "glued" and style in _HALF and value == 1 and _ends_heading(hans, item, start):
            anchor = "run"
        if anchor == "glued" and style == "letter" and heading >= 0 and start - heading < _LEAD:
            anchor = "run"
        if anchor == "glued" and style not in ("cn", "circle"):
            continue
        if style in ("cn", "digit") and _counts(hans, end, value, anchor):
            continue
        if style in _ABOVE:
            heading = end
        if style == "digit":
            item = end
        if style == "letter":
            yield Marker(start, end, "digit", 1, anchor, "1.", bare=True)
        elif style in ("bare", "comma"):
            kind = "digit" if match["v"].isascii() else "cn"
            yield Marker(start, end, kind, value, anchor, f"{match['v']}、", bare=True)
        else:
            yield Marker(start, end, style, value, anchor, match.group().strip())


def _matches(hans: str) -> Iterator[regex.Match[str]]:
    """What the pattern of all markers finds, tried only where one may begin."""
    return starting_at(_MARKER, hans, (entrance.start() for entrance in _ENTRANCE.finditer(hans)))


def _is_led_in(hans: str, start: int) -> bool:
    """Whether 一是 stands right behind a heading or an announcement, its line break lost, and 二是 follows."""
    if hans[start - 1] in _ANNOUNCING:
        return True
    second = hans.find("二是", start, start + _NEXT)
    return hans[start - 1] not in _BEFORE_ONE and second > 0 and hans[second - 1] in "。;, \n　"


def _ends_heading(hans: str, heading: int, start: int) -> bool:
    """Whether a first item stands right behind the words of a heading, the line break between them lost."""
    return 0 <= heading <= start - 2 and _HEADING_WORDS.fullmatch(hans, heading, start) is not None


def _counts(hans: str, end: int, value: int, anchor: str) -> bool:
    """Whether a number and its 、 belong to a count: 5、6年级 anywhere, 三、四名 inside a line."""
    number = _NUMBER.match(hans, end)
    if number and not _YEAR.match(hans, end) and not (anchor == "line" and _DAY.match(hans, end)):
        return anchor != "line" or int(number.group()[:4]) == value + 1
    return anchor != "line" and not number and _COUNTED.match(hans, end) is not None


def _anchor(hans: str, start: int) -> str:
    before = start - 1
    while before >= 0 and hans[before] in " 　\t":
        before -= 1
    if before < 0 or hans[before] == "\n":
        return "line"
    if hans[before] in "。;:!?…":
        return "sentence"
    return "run" if hans[before] in ",、)》”』」】" or before < start - 1 else "glued"


_TITLE_END = regex.compile(
    r"(?r)(?:总结|小结|方案|计划|报告|汇报|材料|意见|要点|说明|情况|打算|安排|思路|建议|对策|措施|思考|体会|分析|回顾|述职|反思|通报|告表|模板|范文|范本)"
)
_TITLE_LINE = 80  # characters of a line with a title and nothing else before the first heading

_HEAD = 600  # characters in which the lines of a title stand
_PROSE = re.compile(r"[,。;!?]")


def _after_title(hans: str, start: int) -> bool:
    """Whether the first heading stands right behind the title, its line break lost."""
    line = hans[hans.rfind("\n", 0, start) + 1 : start]
    alone = start < 120 and "\n" not in hans[:start].strip()
    return (
        alone or (start < _HEAD and len(line) < _TITLE_LINE and not _PROSE.search(line))
    ) and _TITLE_END.fullmatch(hans, start - 2, start) is not None
