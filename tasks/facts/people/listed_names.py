"""Lists that can only be of persons: as long as the number behind them says, or of two full names side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.holders import held_by_names
from tasks.facts.honours.honours import is_honour
from tasks.facts.honours.lists import bearers
from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_bounds import is_boundary, name_ending
from tasks.facts.names.name_lists import names_ending, reads_as_name
from tasks.facts.names.names import looks_like_name
from tasks.facts.people.name_deeds import class_of
from tasks.text.scans import scan

_COUNTED = re.compile(r"[位名](?=[同老学教选队党优骨青年获督校园专])")
_NUMBER = re.compile(r"(?:(?<!\d)\d{1,2}|[两二三四五六七八九十]{1,3})$")
_LONGEST = 200  # characters of a list
_LAST_TWO = 10  # characters in which the mark before the last name stands
_ITEM = re.compile(r"[一-鿿]{2,4}")
_MARKS = re.compile(r"[、和与及]")
_PAIR_OF = 2
_NUMERALS = {c: n for n, c in enumerate("二三四五六七八九十", 2)} | {"两": 2}


def counted_names(hans: str) -> Iterator[Mention]:
    """`苗青、树岚、周志远3位同学`: a list as long as the number behind it says is one of names, whatever these look like.

    >>> line = "苗青、树岚、周志远3位同学获奖,语文、数学两位老师获奖"
    >>> [(line[m.start : m.end], m.role) for m in counted_names(line)]
    [('苗青', '同学'), ('树岚', '同学'), ('周志远', '同学')]
    """
    for match in _COUNTED.finditer(hans):
        number = _NUMBER.search(hans, max(0, match.start() - 3), match.start())
        items = _items(hans, number.start()) if number else []
        if number is None or len(items) != _number(number.group()) or not _mostly_names(hans, items):
            continue
        role = class_of(hans, match.end())
        for start, end in items:
            yield Mention(start, end, role, connection(hans, match.end(), role))


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else _NUMERALS.get(numeral, 0)


def _mostly_names(hans: str, items: list[tuple[int, int]]) -> bool:
    """Whether all items are as long as names and more than half look like some, of two the first."""
    words = [hans[start:end] for start, end in items]
    named = sum(map(reads_as_name, words))
    enough = 2 * named > len(words) or (len(words) == _PAIR_OF and looks_like_name(words[0]))
    return all(map(_ITEM.fullmatch, words)) and enough


def _items(hans: str, end: int) -> list[tuple[int, int]]:
    """The items of the list that ends at a place: the first may have words before it, which are left out."""
    if (
        hans.find("、", max(0, end - _LAST_TWO), end) < 0
        and hans.find("和", max(0, end - _LAST_TWO), end) < 0
    ):
        return []
    start = end
    while start > max(0, end - _LONGEST) and (not is_boundary(hans[start - 1]) or hans[start - 1] == "、"):
        start -= 1
    cuts = [match.start() for match in _MARKS.finditer(hans, start, end)]
    if not cuts:
        return []
    items = [(a + 1, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    first = name_ending(hans, cuts[0], anywhere=True)
    if first is None and cuts[0] - start <= 3:
        first = start
    return [(first, cuts[0]), *items] if first is not None else items


_PAIR = re.compile(r"、(?<=[一-鿿]、)(?=(?P<last>[一-鿿]{3}))")
# What may not stand behind a full name: 中 and 学 of 石桥中学.
_GOES_ON = re.compile(
    r"[学小中校园村镇乡县区市路街寨庄桥班级河湖山]|组(?![成织建])|社区|等[校学处地]|[^的、,。;\s]{1,4}?(?:[小中大]学|学校|学院|幼儿园|完小|中心校)"
)


_NO_GIVEN = "会观台庄湖"  # 兰洽会、文博会; 郭家台、平山湖


def paired_names(hans: str) -> Iterator[Mention]:
    """`我校苗青禾、周志远组成的队`: two full names side by side are of persons, whatever is told of them.

    >>> line = "我校苗青禾、周志远组成的航模队,青石镇、柳河镇的学校"
    >>> [line[m.start : m.end] for m in paired_names(line)]
    ['苗青禾', '周志远']
    >>> list(paired_names("办好石洽会、文博会,开采安家台、平山湖等矿"))
    []
    """
    for match in _PAIR.finditer(hans):
        end = match.end("last") if match.end("last") <= len(hans) else len(hans)
        if not looks_like_name(match["last"]) or _GOES_ON.match(hans, end) or match["last"][-1] in _NO_GIVEN:
            continue
        found = names_ending(hans, match.start(), anywhere=True)
        if found and found[-1][1] - found[-1][0] == 3:
            role = _made(hans, end)
            context = "member" if role else connection(hans, end, None)
            for span in (*found, match.span("last")):
                yield Mention(*span, role, context, roster=role is not None)


_MADE = re.compile(r"[^。;:\n]{0,80}?(?:为|任|担任)(?P<role>成员|组员|委员)(?![会长])")


def _made(hans: str, end: int) -> str | None:
    """What those of a list are made that 等为成员 follows: 成员 of `苗青禾、周志远、各班班主任为成员`."""
    made = _MADE.match(hans, end)
    return made["role"] if made else None


# `“优秀教师”周岚、“优秀班主任”苗青代表发言`
_QUOTED_BEFORE = re.compile(
    r"[”\"](?P<name>[一-鿿]{2,3}?)(?=、[“\"]|代表|分别|同志|老师|和[“\"]|等\d|[(,。])"
)
_QUOTED_REACH = 18


def called_names(hans: str) -> Iterator[Mention]:
    """Persons right behind the honour that they bear, and the names behind its colon.

    >>> line = "“优秀教师”周岚、“优秀班主任”苗青代表发言,“绿色学校”石桥、柳河"
    >>> [line[m.start : m.end] for m in called_names(line)]
    ['周岚', '苗青']
    """
    for match in _QUOTED_BEFORE.finditer(hans):
        low = max(0, match.start() - _QUOTED_REACH)
        begin = max(hans.rfind("“", low, match.start()), hans.rfind('"', low, match.start()))
        quoted = hans[begin + 1 : match.start()] if begin >= 0 else ""
        if is_honour(quoted) and reads_as_name(match["name"]):
            yield Mention(*match.span("name"), None, "award")
    for _, names in bearers(hans):
        yield from (Mention(*name, None, "award") for name in names)
    for chain in held_by_names(hans):
        yield from (Mention(*one.span("who"), None, "award") for one in chain)


_MADE_BY = r"(?:作品|论文|课例|微课|案例|课件|文章|征文|作文)"
_GIVEN_TO = scan(
    re.compile(r"(?:授予|追授)(?P<names>[一-鿿]{2,4}(?:[、和][一-鿿]{2,4})+)(?:同志|老师|同学)?(?=[“\"])"),
    "授予 追授",
)


_NAME_OF_LIST = re.compile(r"[^、和]+")


def honoured_names(hans: str) -> Iterator[Mention]:
    """The names between the verb and the honour that is given: `授予周岚、苗青“优秀教师”称号`.

    >>> line = "授予周岚、苗青“优秀教师”称号,授予石桥、柳河“文明村”称号"
    >>> [line[m.start : m.end] for m in honoured_names(line)]
    ['周岚', '苗青']
    """
    for match in _GIVEN_TO.finditer(hans):
        items = [item.span() for item in _NAME_OF_LIST.finditer(hans, *match.span("names"))]
        if 5 * sum(reads_as_name(hans[a:b]) for a, b in items) >= 3 * len(items):
            yield from (Mention(*span, None, "award") for span in items)


_WORK = re.compile(
    rf"的(?:[一-鿿]{{2,4}})?(?:{_MADE_BY}(?=《|被评|[荣喜]?获|入选|在[^,。;\n]{{2,30}}[中上](?:被|[荣喜]?获))|《[^》\n]{{1,40}}》(?:一[课文])?(?=被评|[荣喜]?获|入选|分获|分别获))"
)


def makers(hans: str) -> Iterator[Mention]:
    """Whose work is named: `石桥小学苗青禾的摄影作品《春》`.

    >>> line = "石桥小学苗青禾的摄影作品《春》获奖,周岚的课例被评为优课,学生的作品《秋》"
    >>> [line[m.start : m.end] for m in makers(line)]
    ['苗青禾', '周岚']
    """
    for match in _WORK.finditer(hans):
        for start, end in names_ending(hans, match.start()):
            yield Mention(start, end, None, connection(hans, match.start(), None))
