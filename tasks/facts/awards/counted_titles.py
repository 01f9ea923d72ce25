"""Honours that a report counts among its people: `有全国优秀教师2名`, `涌现出全国“模范教师”苗青`."""

from __future__ import annotations

import re

from tasks.facts.awards.bearers import bearer
from tasks.facts.awards.items import NAMED
from tasks.facts.honours.frames import GET, Frame, Row, without_links
from tasks.facts.honours.honours import count_in, level_of, level_of_title
from tasks.facts.honours.nouns import own_noun
from tasks.facts.language.numerals import FIGURE
from tasks.facts.names.name_lists import reads_as_name

_LEVEL = r"(?:全国|国家级?|[省市县区]级?|(?!涌现|其中|[现共拥]有|培养|学校)[一-鿿]{2,3}[省市县区])"
#: What a sentence with such an honour holds.
COUNTED = rf"(?:优秀|先进|模范|标兵|表彰)[^,。;、“”\d]{{0,8}}[余近]?{FIGURE}(?:人次|[名人位])"
COUNTED_BEGINS = "优秀 先进 模范 标兵 表彰"
_COUNTED = re.compile(
    rf"(?:^|[、有出了中])(?P<title>{_LEVEL}(?:[^,。;、“”\d有的获评输引招聘]{{0,12}}(?:优秀|先进|模范|十佳|最美|标兵|园丁)[^,。;、“”\d]{{0,10}}|表彰))"
    rf"(?P<n>[余近]?{FIGURE}(?:人次|[名人位]))"
)
_QUOTED = re.compile(
    rf"(?:^|[、有出了中])(?P<level>{_LEVEL})(?P<list>(?:[“\"][^“”\"]{{2,12}}[”\"][、和]?){{2,}}){FIGURE}[名人位]"
)
_QUOTE = re.compile(r"[“\"][^“”\"]{2,24}[”\"]")
# `涌现出全国“模范教师”苗青、“青禾名师”周岚`: what each is called, and who it is.
_NAMED_SO = re.compile(
    rf"(?P<title>(?:{_LEVEL})?[“\"][^“”\"]{{2,12}}[”\"])(?P<who>[一-鿿]{{2,3}}?)(?=、|和|等|代表|分别|同志|老师|$)"
)


def counted(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Honours with how many hold them, or each with who holds it, where no verb gives them.

    >>> rows, _ = counted("涌现出市级优秀教师1名", 0, Frame())
    >>> [(row.recipient, row.title, row.count, row.level) for row in rows]
    [('教师', '市级优秀教师', 1, '市')]
    >>> rows, _ = counted("涌现出全国“模范教师”苗青", 0, Frame())
    >>> [(row.recipient, row.title) for row in rows]
    [('苗青', '全国“模范教师”')]
    >>> counted("现有市级骨干教师12名", 0, Frame())[0]
    []
    """
    if NAMED.search(seg) or GET.search(seg):
        return [], frame
    rows = [_row(at, match) for match in _COUNTED.finditer(seg)]
    rows += [row for match in _QUOTED.finditer(seg) for row in _quoted(at, match)]
    if "涌现" in seg or _QUOTES_NAME.search(seg):
        rows += [_of_one(at, match) for match in _NAMED_SO.finditer(seg) if reads_as_name(match["who"])]
    return rows, frame


# `“优秀教师”周岚、“优秀班主任”苗青代表发言`
_QUOTES_NAME = re.compile(r"[”\"][一-鿿]{2,3}、[“\"]")
# `获得“优秀教师”称号的84名`, and after it `“先进个人”26名`: what so many of a number are.
_SO_MANY = re.compile(
    rf"(?P<title>[“\"][^“”\"]{{2,24}}[”\"])(?P<called>(?:光荣|荣誉)*称号的)?(?:有|共)?(?P<n>[余近]?{FIGURE}[名人个位])\Z"
)


def shared_out(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Quoted honours with how many of those commended got each.

    >>> rows, frame = shared_out("有获得“优秀教师”称号的84名", 0, Frame())
    >>> [(row.title, row.recipient, row.count) for row in rows]
    [('“优秀教师”', '教师', 84)]
    >>> [row.count for row in shared_out("“先进个人”26名", 20, frame)[0]]
    [26]
    >>> shared_out("“先进个人”26名", 0, Frame())[0]
    []
    """
    match = _SO_MANY.search(seg)
    if match is None or not (match["called"] or (frame.naming and match.start() == 0)):
        return [], frame
    title = match["title"]
    begin, count, level = at + match.start(), count_in(match["n"].lstrip("余近")), level_of_title(title)
    row = Row(begin, at + match.end(), title, None, bearer(title), count, frame.giver, level, True)
    return [row], frame._replace(naming=True)


# `“文明单位”“绿色学校”等国家级荣誉13个`: what all of a list are, at its end.
_AT_LEVEL = re.compile(
    rf"(?P<list>(?:[“\"][^“”\"]{{2,24}}[”\"]、?)+)等(?P<level>国家|[省市县区校])级(?:荣誉|称号|奖项|奖励)+(?:{FIGURE}[余多]?[个项])?\Z"
)


def of_level(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """Quoted honours whose level the end of their list tells.

    >>> rows, frame = of_level("学校荣获“文明单位”“绿色学校”等省级荣誉9个", 0, Frame(recipient="学校"))
    >>> [(row.title, row.level, row.recipient) for row in rows]
    [('“文明单位”', '省', '学校'), ('“绿色学校”', '省', '学校')]
    >>> of_level("“体验式”“互动式”等市级课题9个", 0, frame)[0]
    []
    """
    match = _AT_LEVEL.search(seg) if "级" in seg else None
    if match is None or not (frame.naming or GET.search(seg, 0, match.start())):
        return [], frame
    verb = GET.search(seg, 0, match.start())
    said = without_links(seg[: verb.start()]) if verb else ""
    who = said if own_noun(said) else frame.recipient
    begin, level = at + match.start("list"), level_of(match["level"])
    rows = [
        Row(begin + m.start(), begin + m.end(), m.group(), None, who, None, None, level)
        for m in _QUOTE.finditer(match["list"])
    ]
    return rows, frame._replace(naming=True, recipient=who)


def _row(at: int, match: re.Match[str]) -> Row:
    title = match["title"]
    praised = title.endswith("表彰")
    return Row(
        at + match.start("title"),
        at + match.end(),
        "表彰" if praised else title,
        None,
        "教师" if praised else bearer(title),
        count_in(match["n"].lstrip("余近")),
        None,
        level_of_title(title),
    )


def _quoted(at: int, match: re.Match[str]) -> list[Row]:
    start, level = at + match.start("list"), level_of_title(match["level"])
    return [
        Row(
            start + quote.start(),
            start + quote.end(),
            quote.group(),
            None,
            bearer(quote.group()),
            None,
            None,
            level,
        )
        for quote in _QUOTE.finditer(match["list"])
    ]


def _of_one(at: int, match: re.Match[str]) -> Row:
    level = level_of_title(match["title"])
    return Row(at + match.start(), at + match.end(), match["title"], None, match["who"], 1, None, level)


def same_again(seg: str, at: int, frame: Frame) -> Row | None:
    """`全省共有26人获此殊荣`: the honour that was named last.

    >>> same_again("全县共有6名教师获此殊荣", 0, Frame(honour="县级名师")).count
    6
    """
    match = _SAME.search(seg) if frame.honour else None
    if match is None:
        return None
    who = seg[: match.start()]
    if _SAID_OF.match(who):
        return None
    return Row(
        at, at + match.end(), frame.honour, None, who, count_in(who), None, level_of_title(frame.honour)
    )


_SAID_OF = re.compile(r"也?[是为]|成为|唯一")  # 是全县唯一获此殊荣的单位 says it of who was named
_SAME = re.compile(r"(?:喜获|荣获|获得?|摘得|享有)了?(?:此|这一?|该)项?(?:殊荣|荣誉|称号|奖项|大奖)")
