"""The pattern of the words and numbers that dates are made of, and where it is worth to be tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.facts.language.tries import trie
from tasks.vocabulary import table

CN = "一二三四五六七八九"
ZERO = "〇零○OoОо"
# A year may follow the number of its item: `3.2021年9月底前`; sites drop the 〇 of 二〇一一年.
_YEAR = (
    rf"(?:(?<![0-9.])|(?:(?<=(?<![0-9.])[0-9]\.)|(?<=(?<![0-9.])[0-9]{{2}}\.))(?=[12][0-9]{{3}}))"
    rf"(?:[12一二](?:[ 　]?[0-9{ZERO}{CN}]){{3}}|(?<![{CN}十百千万])二一[{CN}](?=年))"
)
_SHORT_YEAR = r"(?<![0-9.])[0-9]{2}"
# 九八年, 零七年, 二〇年代: two digits in characters; 两千零五年; 民国三十年.
_SPOKEN_SHORT = rf"(?<![{CN}零〇○十百千])[零〇○{CN}][{ZERO}{CN}]"
_SPOKEN_LONG = rf"[两二]千(?:零[{CN}]|[一二]?十[{CN}]?)?(?=年[0-9{CN}十])"
_REPUBLIC = rf"民国[ 　]?(?:[0-9]{{1,3}}|一百(?:零?[{CN}]|[{CN}]?十[{CN}]?)?|[{CN}]?十[{CN}]?|[{CN}元])"
# 102年8月28日, 102学年度: on Taiwan the years are counted from 1912. Three digits before a month can't be a stretch of time.
_OF_TAIWAN = r"(?<![0-9.])(?P<since>1[01][0-9])[ 　]?(?:年度?(?=[ 　]?(?:1[0-2]|0?[1-9])[ 　]?月|全[国县市]|第[一二])|(?P<school>学年度?))"
OF_TAIWAN = re.compile(_OF_TAIWAN)
_DECADE = rf"(?P<century>上世纪|本世纪|(?:20|二十|21|二十一)世纪)?(?P<ten>[0-9]0|[{CN}]十)年代(?:[初末]期?|中后?期|前期|后期)?"
_MASKED = r"(?<![A-Za-z0-9])(?:19|20)?(?:[xX×✕*＊]{1,4}|某|_{2,6}|○{2})|(?<![0-9])20[0-9][xX×✕*＊_○]"
# A month may follow the number of its item: `1.8月20日前`.
_SMALL = (
    rf"(?:(?<![0-9.一二三四五六七八九十百])|(?<=[\n　][0-9]\.)|(?<=[\n　][0-9][0-9]\.))(?<![0-9]:)"
    rf"(?:1[ 　]?[0-2](?=[ 　]?月)|[0-9]{{1,2}}|[{CN}]?十[{CN}]?|[{CN}])"
)
# A numeric date may follow another one and a dash (1999.08-2002.02), but no other number.
_AFTER_DATE = "|".join(
    rf"(?<=(?<![0-9])(?:19|20)[0-9]{{2}}[./-][0-9]{{{month}}}{day}[-—])"
    for month in (1, 2)
    for day in ("", "[./-][0-9]", "[./-][0-9]{2}")
)
_NOT_IN_NUMBER = rf"(?:(?<![0-9.:/-])|{_AFTER_DATE})"
_JOIN = r"[ 　]?(?:[-—–－~～]{1,2}|至|到)[ 　]?"
_EDGE = (
    r"年[初底末中](?![考终])|(?<=[去今前明后]年)(?:[底末](?![子蕴色])|初(?![一二三中级步高见具显]))"
    r"|[初底末](?=[,。;、 \n前起至到开完实达]|$)|[上下]半年|[春夏秋冬]季(?:学期|开学)?"
    r"|寒假|暑假|暑期|开学初?"
)
_LUNAR = (
    r"(?:农历|阴历)[正一二三四五六七八九十冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3})?"
    r"|[正腊]月(?:初?[一二三四五六七八九十廿]{1,3})?"
)
_TERM = r"(?:本|上一?|下一?|这一?|新)学[期年](?:[初末中]|开学初?)?|学[期年][初末]"
DAY_WORD = (
    r"国际|节|期间|前夕|前后|之际|当天|当日|那天|来临|到来|假期|长假|黄金周|活动|庆祝|文艺|文娱|汇演|晚会"
)
_PLAN = (
    r"(?P<p>“(?:九|十[一二三四五]?)五”|十[一二三四五]五)(?:期间|时期)?"
    r"|(?P<short>[九十]五)(?:期间|时期|(?=规划|计划|末))"
)
_AWARD = r"红旗|劳动奖|劳动模范|小学|中学|学校|路|村|镇|街|制片|水库|大道"

# Most characters begin no date: the pattern is tried only where the first characters may be those of one.
_TO = "—–－~～至到-"
_NUMERALS = f"0-9{ZERO}{CN}十千"
_BEHIND_DIGITS = (
    rf"[0-9]*+[xX×✕*＊某_学在上下早晚前之以{ZERO}{CN}十千 　季月日号年·•・〃{_TO}]"
    r"|[0-9]{3}[./、和及]|[0-9][、/][0-9]{2}"  # 2013.5, 2012、2013年, 08、09年
    rf"|[0-9]?\.[0-9]{{1,2}}[ 　日号”汶川特大地{_TO}]"  # 12.6—7日, 5.12大地震
)
_BEHIND_NUMERALS = (
    rf"[{_NUMERALS}]{{0,6}}[ 　季月日号·•・〃{_TO}]|[{_NUMERALS}]{{1,6}}[年学世]|[{_NUMERALS}]{{3}}[、和及/]"
)
_BEHIND_MASK = "[xX×✕*＊_某]{0,6}[0-9 　年月日号]"
_WORD_HEADS = (
    "“九 “十 九五 十五 十一五 十二五 十三五 十四五 本学 上学 下学 这学 新学 本年 上年 下年 新年 上半 下半 上一 下一 这一 学期 学年 "
    "开学 前年 去年 今年 明年 后年 当年 同年 次年 翌年 年初 年底 年末 年中 春季 夏季 秋季 冬季 寒假 暑假 暑期 农历 阴历 正月 腊月 "
    "今春 今夏 今秋 今冬 去春 去夏 去秋 去冬 元月 "
    "初 底 末 上世 本世 民国 第一季 第二季 第三季 第四季 第1季 第2季 第3季 第4季 首季 前两 前二 前三 前四 前五 前六 前七 前八 前九 前十 前1 前2 "
    "前3 前4 前5 前6 前7 前8 前9"
)

_NUMERIC = rf"""
 (?P<academic> (?P<from>{_YEAR}|{_SHORT_YEAR}) (?:{_JOIN}|/) (?P<to>{_YEAR}|[0-9]{{2}}) [ 　]?
               学 (?:年度?|(?=[,。第上下]))
             | (?P<one>{_YEAR}) [ 　]? 学年度? )
|(?P<iso> {_NOT_IN_NUMBER} (?P<iy>(?:19|20)[0-9]{{2}}) (?P<sep>[./-]) (?P<im>1[0-2]|0?[1-9]) (?P=sep)
          (?P<id>3[01]|[12][0-9]|0?[1-9]) (?![0-9])
        | {_NOT_IN_NUMBER} (?P<jy>(?:19|20)[0-9]{{2}}) [./] (?P<jm>1[0-2]|0[1-9]|[1-9])
          (?![0-9.万亿千百元平米公吨个人%‰㎡m倍分]) )
|(?P<dotted> (?<![0-9.]) (?P<dm>1[0-2]|[1-9]) (?:[·・•〃] | \.(?=[0-9]{{1,2}}(?:”|[汶川特]*大?地震)))
          (?P<dd>3[01]|[12][0-9]|[1-9]) (?![0-9%]) )
|(?P<dotday> (?<![0-9.\n。;]) (?P<tm>1[0-2]|[1-9]) \. (?P<td>3[01]|[12][0-9]|0?[1-9])
             (?: {_JOIN} (?P<te>3[01]|[12][0-9]|[1-9]) )? [日号] )
|(?P<taiwan> {_OF_TAIWAN} )
|(?P<year> (?: (?P<yl>(?:{_YEAR}、){{0,5}}{_YEAR})[、和及] )? (?: (?P<ya>{_YEAR}) (?: {_JOIN} (?P<yb>{_YEAR}|[0-9]{{2}}) )?
          | (?P<sl>(?<![0-9.])(?:[0-9]{{2}}、){{1,5}}(?=[0-9]{{2}}[ 　]?年))? (?P<ys>{_SHORT_YEAR}|{_SPOKEN_SHORT})
          | (?P<yw>{_SPOKEN_LONG}) | (?P<ym>{_MASKED}) )
          [ 　]? 年 (?:度(?![假量]))? (?![级龄代]) )
|(?P<decade> (?<![0-9]) {_DECADE} )
|(?P<quarter> (?<![0-9每第前个]) (?: (?P<qa>[1-3一二三]) {_JOIN} )? (?P<q>[1-4一二三四]) 季度 (?![一度末初]) )
|(?P<month> (?P<ma>{_SMALL}) (?: {_JOIN} (?P<mb>{_SMALL}) )? [ 　]? 月 (?![龄球饼考查])
          (?P<mtail>份|[上中下]{{1,2}}旬|初|底|末)* )
|(?P<maskmonth> (?:{_MASKED}) [ 　]? 月 (?:份|(?:{_MASKED})[日号])? )
|(?P<day> (?P<da>{_SMALL}) (?: {_JOIN} (?P<db>{_SMALL}) )? 
          (?: [ 　]? [日号] | (?:(?<=月[0-9])|(?<=月[0-9]{{2}}))(?=在|至|[上下]午|[早晚](?![会操读自])|[之以]?前) ) )
|(?P<plan> {_PLAN} )
|(?P<festival> (?:FESTIVALS) (?!{_AWARD}) )
"""
_WORDED = rf"""
 (?P<plan> {_PLAN} )
|(?P<quarter> (?:第 (?P<q>[1-4一二三四]) | 首 | 前 (?P<upto>[两二三]) 个?) 季度 (?![末初]) )
|(?P<first> 前 (?P<months>[2-9]|1[01]|[两二三四五六七八九]|十一?) 个月 )
|(?P<decade> {_DECADE} )
|(?P<republic> {_REPUBLIC} [ 　]? 年 )
|(?P<term> (?<![每各]) (?:{_TERM}) )
|(?P<away> (?P<aw>前年|去年|上年度?|上一年度?(?!级)|今年|本年度?|明年|后年|[今去][春夏秋冬](?!季)) (?![级龄]) | (?P<other>当年|同年|次年|翌年) )
|(?P<lunar> {_LUNAR} )
|(?P<edge> {_EDGE} )
|(?P<january> (?<!公)元月 (?:份|[上中下]旬|初|底|末)* )
|(?P<festival> (?:FESTIVALS) (?!{_AWARD}) )
"""


@cache
def festival_days() -> dict[str, int]:
    """Month and day of each festival, 601 for 1 June, 0 for one that moves."""
    return {name: 0 if day == "-" else int(day.replace("-", "")) for name, day in table("festivals")}


@cache
def number_pattern() -> re.Pattern[str]:
    """The dates that begin with a number, or with the sign that masks one; one alternative a kind of token.

    `tasks.facts.dates.tokens` reads the groups of each. Numbers and words have a pattern of their own, since
    each is tried only where its first character stands.

    >>> number_pattern().match("2013年").lastgroup, number_pattern().match("五一节").lastgroup
    ('year', 'festival')
    """
    return re.compile(_NUMERIC.replace("FESTIVALS", trie(festival_days())), re.VERBOSE)


@cache
def word_pattern() -> re.Pattern[str]:
    """The dates that begin with a word.

    >>> word_pattern().match("去年").lastgroup, word_pattern().match("教师节").lastgroup
    ('away', 'festival')
    """
    return re.compile(_WORDED.replace("FESTIVALS", trie(festival_days())), re.VERBOSE)


@cache
def _entrance() -> re.Pattern[str]:
    """The first character of a date, by the standard library, which reads classes of characters faster."""
    heads = {*_WORD_HEADS.split(), *(name[:3] for name in festival_days())}
    first, second = ("".join(sorted({head[i] for head in heads if len(head) > i})) for i in (0, 1))
    alone = "".join(sorted(head for head in heads if len(head) == 1))
    # It begins with a plain class, and looks back at the character: so `re` passes over all others at once.
    return re.compile(
        f"[0-9〇零○{CN}十两xX×✕*＊某_{first}](?:(?<=[0-9])(?<![0-9][0-9])(?={_BEHIND_DIGITS})"
        f"|(?<=[〇零○{CN}十两])(?={_BEHIND_NUMERALS})|(?<=[xX×✕*＊某_])(?={_BEHIND_MASK})"
        f"|(?<=[{alone}])|(?=[{second}])(?<=(?={trie(heads)}).))"
    )


NUMBER_SIGNS = frozenset(f"0123456789〇零○{CN}十两xX×✕*＊某_")


def entrances(hans: str) -> Iterator[int]:
    """Where a date may begin, in order; cheaper by far than to try the pattern everywhere.

    >>> list(entrances("学校1200册,2013年")), list(entrances("教师1200册"))
    ([8], [])
    """
    return (match.start() for match in _entrance().finditer(hans))
