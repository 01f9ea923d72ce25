"""Honours told before who got them: `将“师德标兵”称号授予苗青`, `“教学能手”由周岚老师获得`."""

from __future__ import annotations

import re

from tasks.facts.awards.items import without_called
from tasks.facts.honours.frames import Frame, Row
from tasks.facts.honours.honours import count_in, is_honour, level_of_title

_TITLE = r"(?P<title>[“\"][^“”\"]{2,24}[”\"]|[一-鿿]{4,24}?)"
_INVERTED = re.compile(
    rf"(?:^|[把将])(?:(?P<level>[省市县区镇校]级?|全[国省市县])的?)?{_TITLE}的?(?:荣誉|光荣)*(?:称号|荣誉|奖牌|证书|奖杯|桂冠)?"
    r"(?:分别)?(?:授予|颁发给|颁给|颁予|授给|由(?=[^,;。]{2,30}?(?:获得|夺得|摘得|荣获|取得|摘取|收获)了?\Z))了?"
    r"(?P<who>[^,;。“”\"]{2,40}?)(?:获得|夺得|摘得|荣获|取得|摘取|收获)?了?\Z"
)


def inverted(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """An honour that stands before the verb of giving it, or before 由.

    >>> rows, _ = inverted("将“师德标兵”的称号授予苗青等5名同志", 0, Frame())
    >>> [(row.title, row.recipient, row.count) for row in rows]
    [('“师德标兵”', '苗青等5名同志', 5)]
    >>> [row.recipient for row in inverted("“教学能手”由周岚老师获得", 0, Frame())[0]]
    ['周岚老师']
    >>> inverted("县教育局授予石桥小学“文明校园”", 0, Frame())[0]
    []
    """
    match = _INVERTED.search(seg) if "授" in seg or "由" in seg or "颁" in seg else None
    title = without_called(match["title"]).removesuffix("的") if match else ""
    if match is None or not is_honour(title):
        return [], frame
    start, end = at + match.start("title"), at + match.end("who")
    who, level = match["who"], level_of_title(f"{match['level'] or ''}{title}")
    row = Row(start, end, title, None, who, count_in(who), frame.giver, level, True)
    return [row], frame._replace(honour=title)
