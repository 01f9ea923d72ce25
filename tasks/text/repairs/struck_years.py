"""The character 年 that a filter of dates took out of words: 学前三毛入园率, 三行动计划, 入园率逐提升."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

NEEDS = pairs("三五", "行发發规規毛入教幼") | pairs("近", "三五几幾两兩")
# Plans and rates that only so many years can stand before.
_SPAN = regex.compile(
    r"(?<=(?:[学學]前(?:教育)?|教育|改造|[、,，。;；“《\n])[三五])(?=行[动動][计計][划劃])"
    r"|(?<=[学學]前(?:教育)?[三五])(?=毛?入[园園]率|教育毛?入[园園]率|幼[儿兒]毛?入[园園]率|(?:[发發]展)?[规規][划劃])"
    r"|(?<=[,，。;；\n]近[三五几幾两兩])(?=[来來][,，])"
)
# What is told of years as well, though each could be a word of its own.
_OTHER = regex.compile(
    r"(?<=率(?:也|均|都)?逐)(?=提[升高]|增[加长長]|上升|下降)|(?<=(?:^|[。;；\n]) ?近)(?=[来來][,，])"
)
_ENOUGH = 2  # places from which on all of the text was filtered


def find_struck_years(text: str) -> list[Edit]:
    """年 behind a count that nothing else fits, and then in the words of the same text that years alone explain.

    Sites take dates out of texts so that they look new, and the filter takes the character wherever it stands.

    >>> text = "近来,学前三毛入园率逐提升。制订了学前教育三行动计划。"
    >>> [(e.start, e.fixed) for e in find_struck_years(text)]
    [(6, '年'), (22, '年'), (1, '年'), (11, '年')]
    >>> find_struck_years("近来,学前三年毛入园率逐步提升。“十三五”发展规划,第三行动计划组")
    []
    """
    sure = [match.start() for match in _SPAN.finditer(text)]
    others = (match.start() for match in _OTHER.finditer(text)) if len(sure) >= _ENOUGH else ()
    return [Edit(at, at, "年", "dropped_word", "struck_year", True) for at in (*sure, *others)]
