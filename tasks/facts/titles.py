"""Honorary titles: awarded, held, commended, or reached by passing an inspection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import regex

from tasks.facts.award_frames import GET, OF_GIVER, TRIM_LEFT, TRIM_RIGHT, Frame, Row
from tasks.facts.honours import CONTEST, count_after, count_in, is_honour, level_of, level_of_title

_NAMED = regex.compile(
    r"(?:被(?P<giver>[^被,;。]{1,30}?)?)?(?P<verb>评选为|评选?为|评定为|授予|命名为|认定为|确定为|表彰为|推选为|获评|创建成为?|创建为|创成|(?:成功|顺利)创建了?(?:为|成)?|建成为|跻身|入选|晋升为|评上)[了为]?"
)
_COMMEND = regex.compile(
    r"(?:表彰|奖励|评选出|评出|选出|评选|(?<!被)命名(?!为)(?:表彰)?)(?:奖励|表彰|出|了)*(?![大会的活制办基资方标机条])"
)
# What is written or held about honours gives none: `制定评选三好学生的办法`.
_RULES = regex.compile(
    r"(?:的|等)?(?:办法|制度|方案|标准|条件|活动|工作|细则|机制|规定|过程|材料|名额|要求)$|"
    r"^[^“\d]*(?:制定|出台|修订|完善|健全|建立|规范)了?[^\d]*$"
)
# `县级“优秀教师”、“优秀班主任”`: a level before the first quote holds for all.
_SHARED_LEVEL = regex.compile(r"(?:国家|[省市县区镇乡校])级(?=[“\"])")
_TITLE_END = regex.compile(r"(?:等)?(?:荣誉)?(?:称号|荣誉)|等(?:荣誉|奖项|殊荣)?$")
_ITEM_SPLIT = regex.compile(
    r"(?<=[”\"])(?:[、和及]|(?=[“\"]))|(?<![”\"])[、](?![^“]*”)|(?<=[\u4e00-\u9fff\d])[和及](?![谐睦美平其时])(?=[“\w])"
)
_ITEM = regex.compile(
    r"^(?:其中)?(?:(?P<n>\d+|[一二三四五六七八九十]+)[余多]?[个名位])?(?P<title>[^\d]*?[^\d各])"
    r"(?P<tail>各?(?:\d+|[一二三四五六七八九十]+)[余多]?[名人个位所])?等?$"
)
_BEARER = regex.compile(
    r"(?:优秀|先进|模范|十佳|最美|文明|书香|平安|和谐|绿色|星级|特色|示范性?|三好|五好|好|突出)(?P<who>[^“”]+)$"
)
_NO_TITLE = regex.compile(
    r"^(?:合计|共计?|累计|总计|[\d\s多余个名人次]*|优异|良好|好|较好|可喜|的)*(?:成绩|荣誉|好评|效果|成效|奖励)?$"
)
_ACCEPTED = regex.compile(
    r"(?:^|又有|现有|有)?(?P<who>[^,;]*?)(?:分别|均|都|顺利|高标准|已|先后)*通过了?(?P<what>[^,;]*?)(?:的)?(?:评估)?验收"
)
_GRADED = regex.compile(r"示范|[一二三特][级类]|规范化|标准化|达标|合格|优质")
_OWNED = regex.compile(
    r"(?P<title>(?:示范性?)?[“\"](?:示范性)?(?:和谐|平安|文明|绿色|示范|特色|书香|优秀|先进)[^“”\"]{1,10}[”\"])(?P<n>\d+)[所个]"
)


def _items(text: str) -> list[tuple[int, str]]:
    """The titles of a list with their place: `优秀团员、优秀团干部各15人`."""
    out, at = [], 0
    for match in _ITEM_SPLIT.finditer(text):
        out.append((at, text[at : match.start()]))
        at = match.end()
    out.append((at, text[at:]))
    return [(place, item) for place, item in out if item.strip()]


def named(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`被区委评为卫生工作先进集体`, `授予苗青“优秀教师”称号`, and several such joined by 、."""
    rows: list[Row] = []
    for start, end in _statements(seg):
        found, frame = _named_once(seg[start:end], at + start, frame)
        rows += found
    return rows, frame


def _statements(seg: str) -> Iterator[tuple[int, int]]:
    """The stretches of a segment that hold one verb of naming each."""
    begin = 0
    for verb, more in pairwise(_NAMED.finditer(seg)):
        cut = seg.rfind("、", verb.end(), more.start())
        if cut > 0:
            yield begin, cut
            begin = cut + 1
    yield begin, len(seg)


def _named_once(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    verb = _NAMED.search(seg)
    if verb is None:
        return [], frame
    end = _TITLE_END.search(seg, verb.end())
    body = seg[verb.end() : end.start() if end else len(seg)]
    subject = TRIM_RIGHT.sub("", TRIM_LEFT.sub("", seg[: verb.start()])) or None
    giver = verb["giver"]
    passive = verb.group().startswith("被")
    if verb["verb"] == "授予" and not passive and (quote := body.find("“")) > 0:
        giver, subject, shift = subject, body[:quote], quote
    else:
        shift = 0
    sure = verb["verb"] in ("授予", "命名为", "获评") or end is not None
    rows: list[Row] = []
    recipient = subject or frame.recipient
    shared = _SHARED_LEVEL.match(body[shift:])
    for place, item in _items(body[shift:]):
        if not (sure or is_honour(item) or "“" in item or verb["verb"].startswith("评")):
            continue
        begin = verb.end() + shift + place
        start = at + (0 if len(rows) == 0 and subject else begin)
        level = level_of_title(item) or (level_of(shared.group()) if shared else None)
        rows.append(
            Row(start, at + begin + len(item), item, None, recipient, count_in(subject), giver, level)
        )
    return rows, replace(frame, recipient=recipient)


def commended(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`表彰了8个文明班级、优秀团员各15人`, and the segments that go on with the list."""
    verb = _COMMEND.search(seg)
    if verb is None and not frame.commending:
        return [], frame
    if verb and _RULES.search(seg):
        return [], replace(frame, commending=False)
    begin = verb.end() if verb else 0
    rows = _list_rows(seg, at, begin, frame)
    if verb and not rows and (title := CONTEST.match(seg)) and title.end() <= verb.start():
        count, length, _ = count_after(seg[verb.end() :])
        if count is not None:
            name, stop = seg[: verb.end()], at + verb.end() + length
            rows = [Row(at, stop, name, None, None, count, None, None, True)]
    return rows, replace(frame, commending=bool(rows))


def _list_rows(seg: str, at: int, begin: int, frame: Frame) -> list[Row]:
    rows: list[Row] = []
    known = False
    for place, item in _items(seg[begin:]):
        match = _ITEM.match(item)
        if match is None or _NO_TITLE.match(match["title"]):
            continue
        title = match["title"]
        known = known or is_honour(title) or title.endswith(("人员", "个人"))
        count, _, each = count_after(match["tail"] or "")
        count = count if count is not None else count_in(item[: match.start("title")])
        if each:
            rows = [replace(r, count=count) if r.count is None else r for r in rows]
        start = at + begin + place
        rows.append(
            Row(start, start + len(item), title, None, _bearer(title), count, frame.giver, None, True)
        )
    return rows if known else []


def _bearer(title: str) -> str:
    """Who bears an honorary title.

    >>> _bearer("优秀教师"), _bearer("“文明班级”"), _bearer("德育示范校"), _bearer("“礼仪之星”")
    ('教师', '班级', '学校', '学生')
    >>> _bearer("表演奖")
    '表演奖'
    """
    title = title.strip('“”"')
    match = _BEARER.search(title)
    if match:
        return "学校" if match["who"] == "校" else match["who"]
    if title.endswith(_STARS):
        return "教师" if _OF_TEACHERS.search(title) else "学生"
    return title


_STARS = ("之星", "卫士", "少年", "儿童", "小标兵")
_OF_TEACHERS = regex.compile(r"[教师]|园丁|班主任|科研|讲坛")


def accepted(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`1所初中和4所完小先后通过省级示范性初中和县级示范性小学验收`."""
    match = _ACCEPTED.search(seg)
    if match is None or not _GRADED.search(match["what"]):
        return [], frame
    whats, whos = _items(match["what"]), [w for _, w in _items(match["who"])]
    rows = []
    for i, (place, title) in enumerate(whats):
        who = whos[i] if len(whos) == len(whats) else match["who"]
        start = at + match.start("what") + place
        rows.append(
            Row(start, start + len(title), title, None, who, count_in(who), None, level_of_title(title))
        )
    return rows, frame


def listed(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`荣获全省大赛组织奖、全市先进单位`: prizes and honours of one list; without an honour it is none."""
    verb = GET.search(seg)
    if verb is None:
        return [], frame
    end = _TITLE_END.search(seg, verb.end())
    items = _items(seg[verb.end() : end.start() if end else len(seg)])
    if len(items) < 2 or not any(is_honour(item) for _, item in items):
        return [], frame
    recipient = TRIM_RIGHT.sub("", TRIM_LEFT.sub("", seg[: verb.start()])) or frame.recipient
    rows = []
    for place, item in items:
        title = TRIM_LEFT.sub("", item)
        if is_honour(title) or title.endswith("奖") or title[:1] in '“"':
            start = at + verb.end() + place
            level = level_of_title(title)
            rows.append(Row(start, start + len(item), title, None, recipient, None, None, level))
    return rows, frame


def honoured(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`荣获“市级文明单位”称号`, `获得全国先进集体荣誉称号`."""
    verb = GET.search(seg)
    if verb is None:
        return [], frame
    end = _TITLE_END.search(seg, verb.end())
    body = seg[verb.end() : end.start() if end else len(seg)]
    recipient = TRIM_RIGHT.sub("", TRIM_LEFT.sub("", seg[: verb.start()])) or frame.recipient
    rows = []
    for place, item in _items(body):
        giver = OF_GIVER.match(item)
        title = item[giver.end() :] if giver else TRIM_LEFT.sub("", item)
        if is_honour(title) or (end is not None and end.group() not in ("等", "荣誉") and title):
            start = at + verb.end() + place
            by = giver["giver"] if giver else None
            level = level_of_title(title) or level_of(by)
            rows.append(Row(start, start + len(item), title, None, recipient, None, by, level))
    return rows, frame


def owned(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`现有“和谐校园”2所`: titles that schools hold."""
    rows = [
        Row(at + m.start(), at + m.end(), m["title"], None, "学校", int(m["n"]), None, None)
        for m in _OWNED.finditer(seg)
    ]
    return rows, frame
