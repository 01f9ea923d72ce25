"""The patterns that find candidates for quantities in a matching form, and the words that they are made of.

A scan for runs of digits or of Chinese numerals is cheap, and what follows most of them can't be a unit, so only
few places are read with the full pattern. Its parts are atomic, and a run is read once, so that the scan stays
linear whatever the text. These patterns are the standard library's: since Python 3.11 it has atomic parts, and it
reads alternatives of many short words two to three times as fast as `regex`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from tasks.facts.quantities.bounds import AFTER_PATTERN
from tasks.facts.quantities.units import written_units

_NUMERALS = "零〇一二三四五六七八九十百千万亿兆两半"
_FORMAL_SIGNS = "壹贰叁肆伍陆柒捌玖拾佰仟"
_THOUSAND = "千(?![米克瓦卡伏]|字节|比特)"
_SCALE = f"(?:[万亿]|百(?!分[点之])|{_THOUSAND})"
_CHINESE = f"(?:[零〇一二三四五六七八九十万亿两半]|兆(?![字比赫瓦])|百(?!分[点之])|{_THOUSAND})"
_NO_CHINESE_BEFORE = f"(?<![{_NUMERALS}])"
_FORMAL = "[壹贰叁肆伍陆柒捌玖一二三四五六七八九][拾佰仟万][零壹贰叁肆伍陆柒捌玖拾佰仟万亿一二三四五六七八九十百千]*+"
# A scan or a form leaves blanks between a number and its unit, and breaks its line there.
_BLANK = r"[ \u3000]{0,2}"
_BREAK = r"[ \u3000]{0,2}\n[ \u3000\n]{0,3}(?=[余多]?[万亿](?:元|余|平方米|册|人|亩|名|户|份|株|台|套|张|字)|平方米|㎡|m2|册|人次|公里|课时|学时)"
GAP = rf"(?:{_BREAK}|{_BLANK})"
_LOOSE = r"(?:[余多来]|(?<=[十拾])几)"
# What is read once and never given back stands in `(?>…)`: Python before 3.11.5 reads `(?:…)*+` wrongly.
_PERHAPS_LOOSE, _SCALES = f"(?>{_LOOSE}?)", f"(?>{_SCALE}+)"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
_ARABIC = (
    rf"(?<![0-9A-Za-z])(?<![0-9]\.){_DIGITS}"
    rf"(?>(?:{GAP}{_PERHAPS_LOOSE}{GAP}{_SCALES}|(?<=[百千万亿])(?:{_BLANK}(?:[0-9]{{1,4}}|[0-9],[0-9]{{3}})(?={_BLANK}{_SCALE})|(?:[0-9]{{3,4}}|[0-9],[0-9]{{3}})(?![0-9.%,])))*)"
)
_SPOKEN = rf"{_NO_CHINESE_BEFORE}(?:{_FORMAL}|(?>{_CHINESE}+))(?:点[零一二三四五六七八九]++)?(?>(?:{_PERHAPS_LOOSE}{_SCALES})*)"
_HALF_OF = "个[半多](?=小时|钟头|月|学期|学年|星期|礼拜|工作日)"
_ARABIC_NUMBER = rf"(?:(?<![0-9.])[0-9]{{1,3}}{_HALF_OF}|{_ARABIC})"
_SPOKEN_NUMBER = rf"(?:[一二两三四五六七八九十]{{1,3}}{_HALF_OF}|{_SPOKEN})"
_NUMBER = rf"(?:{_ARABIC_NUMBER}|{_SPOKEN_NUMBER})"
_TO = r"(?:[-—–~～至到]|——|--|[和与](?=[0-9一二三四五六七八九十百千万两.]{1,8}[^,;。、]{0,4}之间))"
_COIN = "[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
# What may follow a number but measures nothing: it belongs to a date, a name, a place or a word of grammar.
_NO_MEASURE = (
    "一二三四五六七八九十月日号时点刻世年至到和及与的等中起外内后前上下级届线段路院校区县市省教职第约近共合万亿千百十几余多来者之为是有在"
    "不楼室厅站厂店街巷强甲式制型"
)
# What the pattern accepts behind the digits besides a unit.
_BEHIND = ".,:∶比/百千万亿余多来有个 \u3000\n大小-—–~～至到。;、()!?和与及几之分点半"


def unit_choice(words: Iterable[str]) -> str:
    """The longest of many short words: a tree of their characters, with a class where they end.

    >>> unit_choice(["米", "平方米", "平米", "亩"])
    '(?:平(?:方[米]|[米])|[亩米])'
    """
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for sign in word:
            node = node.setdefault(sign, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    leaves = "".join(re.escape(sign) for sign, below in sorted(node.items()) if sign and set(below) == {""})
    options = [re.escape(s) + _branches(b) for s, b in sorted(node.items()) if s and set(b) != {""}]
    if leaves:
        options.append(f"[{leaves}]")
    if not options:
        return ""
    joined = f"(?:{'|'.join(options)})" if len(options) > 1 else options[0]
    if "" not in node:
        return joined
    return f"{joined}?" if len(options) > 1 else f"(?:{joined})?"


@cache
def _units() -> str:
    return unit_choice(written_units())


def _measured(number: str) -> str:
    """A number, perhaps the second one of a range, and the unit behind it.

    A number that fills a line in the middle of a sentence may have any unit on the next line.
    """
    return (
        rf"(?P<alone>(?<=[一-鿿,、]\n))?(?P<n>{number})(?:(?>(?:{GAP}(?P<u1>{_units()}))?){_TO}(?P<m>{_NUMBER}))?"
        rf"(?>(?P<loose>{GAP}(?:余|多|有余|来(?![自到源访校])|(?<=[十拾])几))?)(?P<gap>(?(alone)(?:\n|{GAP})|{GAP}))"
        rf"(?>(?:(?P<size>[大小])(?=[块个项类片条次]))?)"
        rf"(?:(?P<unit>{_units()}|(?<=个[半多])月)(?>(?:(?<=[元块圆])(?P<coins>{_COIN}[角毛](?:{_COIN}分)?钱?))?)"
        rf"(?>(?:(?<=[元圆])[整正](?![0-9一-鿿]))?)(?>(?:(?<=成)(?P<tenth>[一二三四五六七八九])(?=[,;。、)的以左多\n]|\Z))?)"
        rf"|(?P<odd>(?:(?<=[0-9])|(?<=[0-9] ))(?![{_NO_MEASURE}])[\u4e00-\u9fff](?=[,;。、)\n]|\Z)))"
    )


# 投资30多万新建教学楼, 拨款27万为学校添置设备: what a sum without its 元 was spent on.
_SPENT = "(?=的|为|进行|用于|新建|修建|改建|扩建|建[成设起]|维修|改造|购[买置]|添置|硬化|绿化|安装|更换|装修|资助|奖励)"
# 50万中小学生, 1200多师生: people counted without a measure word.
_SORTS = "义务教育阶段|普通|中|小|大|中小|在校|在职|农村|贫困|困难|留守|城乡|青年|适龄"
_PEOPLE = "师生|学生|教师|教职[员工]|家长|群众|儿童|党员|干部|职工|村民|居民|考生|幼儿(?!园)|市民|百姓|农民|人民(?!币)"
PERSONS = rf"(?:全[省市县区镇乡校])?(?:{_SORTS})*(?:{_PEOPLE})"
_PERSON_SIGNS = frozenset(word[0] for word in f"全|{_SORTS}|{_PEOPLE}".split("|"))
_TAIL = rf"(?P<half>(?<=[年天周斤吨米里亩成])半(?![年载天个数途路径日]))?(?P<after>{AFTER_PATTERN})"


@cache
def arabic_pattern() -> re.Pattern[str]:
    """What a run of digits may begin: a ratio, a fraction, a number with its unit, a bare number.

    >>> arabic_pattern().match("3.2 万元").group("n", "unit")
    ('3.2 万', '元')
    """
    return re.compile(
        r"(?:(?P<ratio>(?<![0-9A-Za-z:.])[0-9]++(?:\.[0-9]++)?(?>(?: ?[:∶比] ?[0-9]++(?:\.[0-9]++)?){1,4}))(?![0-9:])"
        r"|(?P<fraction>(?<![0-9/.])[1-9][0-9]?/[1-9][0-9]?(?=的|以上|左右|多|[,;。、)\n]|\Z))"
        rf"|{_measured(_ARABIC_NUMBER)}"
        rf"|(?P<bare>{_ARABIC})(?=[ \u3000]?(?:[,;。、()\n!?:和与及]|\Z)|(?<=[万亿]){_SPENT}|[多余]?{PERSONS})){_TAIL}"
    )


@cache
def spoken_pattern() -> re.Pattern[str]:
    """What a run of Chinese numerals may begin: a percentage, a fraction, a number with its unit.

    >>> spoken_pattern().match("百分之九十八").group("percent"), spoken_pattern().match("三轮培训").group("n", "unit")
    ('九十八', ('三', '轮'))
    """
    return re.compile(
        rf"(?:{_NO_CHINESE_BEFORE}百分(?:之{GAP}|(?=百)|(?=[一二三四五六七八九]?十))(?P<percent>{_NUMBER}(?:·[零〇一二三四五六七八九]++)?)"
        rf"(?:{_TO}(?:百分之)?(?P<percent2>{_NUMBER}))?"
        rf"|(?P<fraction>{_NO_CHINESE_BEFORE}(?>{_CHINESE}+)分之(?!百){_NUMBER})"
        rf"|(?P<nought>{_AFTER_RATE}零(?=[,;。、)\n!]|\Z))"
        rf"|{_measured(_SPOKEN_NUMBER)}){_TAIL}"
    )


# 辍学率为零, 事故发生率一直为零: a word for the number, and no unit. A look behind has a fixed length.
_AFTER_RATE = "(?:(?<=率为)|(?<=率[均是都达也仍][为到])|(?<=率(?:一直|始终|继续|保持|控制)[为在]))"
_CLAUSE_ENDS = frozenset((*",;。、)\n", ""))
# A run of either numerals; it begins with a plain class, so that `re` passes over all other characters at once.
_RUN = re.compile(
    rf"[0-9{_NUMERALS}{_FORMAL_SIGNS}](?:(?<=[0-9])[0-9]*|(?<![0-9])[{_NUMERALS}{_FORMAL_SIGNS}]*)"
)


@cache
def _behind() -> frozenset[str]:
    """The characters that may stand behind a run of numerals: any other, and nothing is stated there."""
    stripped = {word.lstrip(_NUMERALS)[:1] for word in written_units()}
    return frozenset({word[0] for word in written_units()} | stripped | set(_BEHIND) | {""})


def candidates(hans: str) -> Iterator[re.Match[str]]:
    """Every place where a quantity may stand, in order, without overlap.

    >>> [match.group() for match in candidates("统一思想,购图书1000册,完成三轮培训")]
    ['1000册', '三轮']
    """
    behind, arabic, spoken = _behind(), arabic_pattern().match, spoken_pattern().match
    run = _RUN.search(hans)
    while run:
        end = run.end()
        sign = hans[end : end + 1]
        stated = sign in behind or not "一" <= sign <= "鿿" or hans[end + 1 : end + 2] in _CLAUSE_ENDS
        if stated or (sign in _PERSON_SIGNS and end > run.start() + 2):
            start = run.start()
            match = (arabic if hans[start] <= "9" else spoken)(hans, start)
            if match:
                yield match
                end = match.end()
        run = _RUN.search(hans, end)


SHARED_HEAD = re.compile(rf"(?:{_DIGITS}{_SCALES}?[、和与及]){{1,9}}\Z")


@cache
def shared_pattern() -> re.Pattern[str]:
    """The rest of a list of numbers whose last one carries the unit of all: `、50、40元` after 60."""
    return re.compile(
        rf"(?:[、和与及]{_DIGITS}{_SCALES}?){{0,9}}"
        rf"[、和与及](?P<last>{_DIGITS}(?P<scale>(?>{_SCALE}*))){GAP}(?P<unit>{_units()})"
    )
