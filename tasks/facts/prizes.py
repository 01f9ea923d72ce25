"""Prizes with a rank (一等奖, 第三名)."""

from __future__ import annotations

import re
from dataclasses import replace

import regex

from tasks.facts.award_frames import GET, OF_GIVER, TRIM_LEFT, Frame, Row, by_whom, occasion, without_links
from tasks.facts.award_nouns import own_noun, work_of
from tasks.facts.contests import contest_end, names_contest
from tasks.facts.honours import RANK, count_after, count_in, level_of, rank_names

_LEVEL_ONLY = regex.compile(
    r"^(?:团体|个人|集体|综合|总分)?(?:(?:国家|全国|(?!大)\p{Han}{0,3}[省市县区镇乡校旗州])级?|学区|片区)*(?:以上)?(?:团体|个人|集体|综合|总分)?$"
)
_DIVISION = re.compile(r"^[^,。]{1,12}(?:组|[类级]别?|总分|单项|项目)(?:综合|团体|个人)?$")
_LEVEL_FIRST = regex.compile(r"[^a-z]{0,4}级")
# A contest that says which of its editions it is stands by itself; it takes no level from the one before.
_EDITION = re.compile(r"第[\d一二三四五六七八九十]+[届次]")
_PRIZE_MONEY = re.compile(r"(?<!建)设(?![计备施])[立置]?|奖金|\d+元")
_QUOTED_RANK = re.compile(r"[“\"][^”\"]*(?:等奖|第[一二三四五六七八九十\d]+名|[冠亚季]军)[”\"]?")


def has_rank(seg: str) -> bool:
    """Whether a segment states a rank that somebody got, not the money set out for it or a mere name.

    >>> has_rank("二等奖10个"), has_rank("设一等奖3名"), has_rank("“学科第一名”喜报")
    (True, False, False)
    """
    if RANK.search(seg) is None or _PRIZE_MONEY.search(seg):
        return False
    return GET.search(seg) is not None or _QUOTED_RANK.search(seg) is None


def ranked(seg: str, at: int, frame: Frame) -> tuple[Frame, list[Row]]:
    rows: list[Row] = []
    done, shared = 0, False
    for match in RANK.finditer(seg):
        left = seg[done : match.start()].removesuffix("“")
        named = _NAMED_BEHIND.match(left) if rows else None
        if named:
            rows[-1] = replace(rows[-1], recipient=named["who"])
            left = left[named.end() :]
        places = _PLACES_BEFORE.search(left) if match["place"] else None
        left = left[: places.start()] if places else left
        got = GET.search(seg, 0, match.start())
        if match["place"] and not got and _only_stands(left, match.group(), frame):
            done = match.end()
            continue
        if match["place"] and rows and named is None and left in ("", "的"):
            done = match.end()  # 一等奖的第二名 is a 一等奖
            continue
        so_many = _SO_MANY.search(left)
        frame = _frame_of(left[: so_many.start()] if so_many else left, frame)
        work = _WORK_BETWEEN.match(seg, match.end())
        behind = work.end() if work else match.end()
        count, length, each = count_after(seg[behind:])
        length += behind - match.end() if count is not None else 0
        if count is None:
            count = count_in(so_many.group().replace(" ", "")) if so_many else count_in(_before_get(left))
        begin = at + done + len(left) - len(TRIM_LEFT.sub("", left))
        done = match.end() + length
        if each:
            rows = [replace(r, count=count) if r.count is None else r for r in rows]
        shared = shared or each or so_many is not None
        rows += [_row(begin, at + done, frame.title, frame, rank, count) for rank in _ranks(places, match)]
    if rows and (winner := _WINNER.match(seg, done)):
        who, end = winner["who"] or winner["them"], at + winner.end()
        rows = [replace(row, recipient=who, end=end) if row.end == at + done else row for row in rows]
    if rows and (more := _AND_PRIZE.match(seg, done)):
        title = f"{_ONE_OR_ALL.sub('', frame.title or '')}{more['prize']}"
        rows.append(_row(at + more.start("prize"), at + more.end(), title, frame))
        shared = True
    chosen = _CHOSEN.search(seg)
    if rows and (chosen or (frame.chosen and frame.recipient is None)):
        rows = [_of_chosen(row, chosen.end() + at if chosen else row.start) for row in rows]
        frame = frame._replace(recipient=rows[-1].recipient, chosen=True)
    if _of_nothing(seg, frame):
        return frame, []
    return frame, rows if shared else _without_shared(rows)


# `第二、第五名` are two places, `第二至第八名` a span of which the end alone is told.
_PLACES_BEFORE = re.compile(r"第(?P<place>[一二三四五六七八九十\d]{1,2})名?(?P<mark>[、和]|[至到—-]{1,2})$")


def _ranks(places: re.Match[str] | None, match: regex.Match[str]) -> list[str]:
    """The ranks of a match, with the place that a mark joins to it."""
    joined = places is not None and places["mark"] in "、和" and RANK.match(f"第{places['place']}名")
    return [*(rank_names(joined) if joined else ()), *rank_names(match)]


def _row(
    start: int, end: int, title: str | None, frame: Frame, rank: str | None = None, count: int | None = None
) -> Row:
    level = frame.level or frame.listed
    return Row(start, end, title, rank, frame.recipient, count, frame.giver, level)


_WORK_BETWEEN = re.compile(r"的?(?:作品|论文|课例|案例|课件|教案|节目)共?(?=\d)")  # 一等奖作品7件
_CHOSEN = re.compile(r"(?:评选|评|选|决|推选)出了?|产生了?|评选了|颁发了?")
_WORKS = re.compile(r"(?:论文|作品|案例|教案|课例|课件|微课|节目|文章|征文|优质课)\Z")


def _of_chosen(row: Row, behind: int) -> Row:
    """`评选出优秀论文一等奖11名`: the works were chosen, by the body that reports."""
    work = _WORKS.search(row.title or "")
    start = max(row.start, behind) if row.end > behind else row.start
    who = work.group() if work else row.recipient
    return replace(row, start=start, recipient=who, commended=True)


def _of_nothing(seg: str, frame: Frame) -> bool:
    """Whether ranks are spoken of, but neither what for, nor who has won them."""
    unnamed = frame.title is None and frame.recipient is None
    if unnamed and _RANKS_ONLY.search(seg):
        return True
    told = frame.chosen or GET.search(seg) or _CHOSEN.search(seg) or _LEVEL_FIRST.match(seg)
    return unnamed and told is None


_RANKS_ONLY = re.compile(
    r"(?:评选|评|选|决)出了?(?:[特一二三四]、)+[二三四]等奖\Z"
)  # how many, and who, comes later


def _only_stands(left: str, rank: str, frame: Frame) -> bool:
    """Whether a place only says where results stand, which is no prize: `合格率居全县第一名`, `单科有11个全镇第一`."""
    short = rank[-1] not in "名军"
    return _STANDS.search(left) is not None or (
        short and (frame.title is None or _EXAM.search(frame.title) is not None)
    )


_EXAM = re.compile(r"(?:统考|联考|检测|抽测|测试|测评|考试|中考|高考)$")
_STANDS = re.compile(
    r"以(?:全[国省市县区镇乡校]|小组|总分|优异)*$|(?<![位屈])[居踞列排][于在]?[^,。;]{0,6}$|(?:[率均]|比例|平均分)全?[国省市县区镇乡校]?$"
)
_ONE_OR_ALL = re.compile(r"(?:团体|个人|集体)\Z")
# `一等奖获得者周岚`: who won stands behind.
_WINNER = re.compile(
    r"的(?P<them>[^,。;的]{2,24}?)(?=(?:进行|予以|给予)了?)|"
    r"(?:的?(?:获得者|得主)[: ]?|\()(?P<who>[一-鿿]{2,3}(?:、[一-鿿]{2,3})*)(?=老师|同学|同志|[和上登领)]|$)"
)
_NAMED_BEHIND = re.compile(r"^\((?P<who>[一-鿿]{2,4})\)(?:和|、|及)?")  # 第一名(周岚)和第二名(苗青)
_AND_PRIZE = re.compile(r"[、和及](?P<prize>[一-鿿]{2,6}奖)(?=等|\Z)")  # 荣获团体优胜奖和贡献奖


def _without_shared(rows: list[Row]) -> list[Row]:
    """22位同学分别获得一等奖、二等奖: so many in all, and of no rank is said how many."""
    if len(rows) < 2 or rows[0].count is None:
        return rows
    alone = any(row.count is None for row in rows[1:])
    same = all(row.start == rows[0].start and row.end == rows[0].end for row in rows)
    return [replace(row, count=None) for row in rows] if alone or same else rows


# `取得7个第一名`: the count stands before the rank.
_SO_MANY = re.compile(r"(?:\d+|[一二两三四五六七八九十]+)[多余]? ?[个项枚次篇件幅](?:单项)? ?$")


def _before_get(left: str) -> str:
    verb = GET.search(left)
    return left[: verb.start()] if verb else ""


def _frame_of(left: str, frame: Frame) -> Frame:
    """The frame after the words before a rank."""
    verbs = list(GET.finditer(left))
    subject = left[: verbs[-1].start()] if verbs else ""
    thing = TRIM_LEFT.sub("", left[verbs[-1].end() :] if verbs else left)
    title, recipient, giver = occasion(subject) if subject else (None, None, None)
    if not verbs and (having := _HAVING.search(left)):
        title, recipient, giver = occasion(left[: having.start()])
        thing = ""
    elif not verbs and (chosen := _VOTED.search(left)):
        title, recipient, giver = occasion(left[: chosen.start()])
        thing = ""
        if work := _SENT_WORK.fullmatch(left, 0, chosen.start()):
            title, recipient = work["work"], work.group()
    elif not verbs and (picked := _CHOSEN.search(left)) and _LEVEL_ONLY.match(left[picked.end() :]):
        before = left[: picked.start()]
        title, _, giver = occasion(before) if names_contest(before) else (None, None, None)
        thing = left[picked.end() :]
    elif not verbs and (entered := _ENTERED.search(left)):
        title, recipient, thing = left[entered.end() :], _FOR.sub("", left[: entered.start()]), ""
    level, upper = level_of(thing), None
    if behind := _LEVEL_BEHIND.search(thing):
        thing, upper = thing[: behind.start()], level_of(behind.group())  # 指导教师全国一等奖
    if _SIDE.fullmatch(thing):
        level = level_of(title) or level
    elif _GIVEN_BY.fullmatch(thing):
        giver, level = thing, level_of(thing)
    elif not _LEVEL_ONLY.match(thing):
        of_giver = OF_GIVER.match(thing)
        title, giver = (thing[of_giver.end() :], by_whom(of_giver["giver"])) if of_giver else (thing, giver)
        part = _DIVISION.search(thing)
        own = occasion(subject)[0] if part else title
        title = f"{own or frame.contest or ''}{part.group()}" if part else _of_contest(title, subject, frame)
        title, level = title.removesuffix("的"), upper or level_of(title) or (None if own else frame.level)
    if title and frame.title and _OF_CONTEST.fullmatch(title):
        title, level = f"{frame.contest or frame.title.removesuffix(title)}{title}", frame.level or upper
    if title and frame.title and _ALIAS.fullmatch(title):
        title, level = frame.title, level_of(title) or frame.level
    level = (
        level or level_of(giver) or level_of(title) or level_of(subject if subject[:2] == "在全" else None)
    )
    if level is None and (title is None or not (giver or _EDITION.search(title))):
        level = frame.level
    inherited = frame.title
    if title is None and level and (known := level_of(frame.title)) and known != level and verbs:
        inherited = work_of(recipient)  # a county's contest gives no prize of the province
    title = _CHOSEN.sub("", title.removesuffix("以")).removesuffix("共") or None if title else None
    title = title if title and without_links(title) else None  # 最终产生一等奖1名
    return frame._replace(
        title=title or inherited,
        contest=_bare(title) or frame.contest,
        recipient=own_noun(recipient) or frame.recipient,
        giver=giver or (frame.giver if title is None or level == frame.level else None),
        level=level,
    )


_LEVEL_BEHIND = re.compile(r"(?<=[一-鿿])(?:全国|全[省市县区]|(?:国家|[省市县区校])级)\Z")


def _bare(title: str | None) -> str | None:
    """A contest without its division: `科技竞赛` of `科技竞赛小学组`."""
    end = contest_end(title) if title else None
    return title[:end] if title and end else None


def _of_contest(thing: str, subject: str, frame: Frame) -> str:
    """A kind of prize with the contest it is of: `在科技大赛中获工业设计一等奖` is 科技大赛工业设计."""
    if names_contest(thing):
        return thing
    own = occasion(subject)[0] if subject and names_contest(subject) else None
    return f"{own or frame.contest or ''}{thing}"


# `12人获得指导教师奖一等奖`: a prize of the contest before.
_OF_CONTEST = re.compile(r"(?:优秀)?(?:指导|辅导|组织|园丁)(?:教师|老师)?奖?")
# `在省赛中`: a contest that has been named in full.
_ALIAS = re.compile(r"(?:[国省市县区]赛|(?:此次|本次|该|该项)?(?:比赛|大赛|竞赛|赛事|评选|活动))")
# `学生在朗诵比赛中有4个一等奖`: no verb of getting.
_HAVING = re.compile(r"(?<=[中上里])共?有$")
# `体操队代表镇参加市运动会第四名`: a place without a verb of getting.
# `河口小学选送的优质课被评为一等奖`: a prize that is voted.
_VOTED = re.compile(r"(?:被|均|都|分别)*(?:评选|评定|评)[为上]$")
_SENT_WORK = re.compile(r"[^,。;]{2,60}?(?:选送|报送|推荐|执教|撰写|制作)的(?P<work>[一-鿿]{2,6})")
_ENTERED = re.compile(r"参加了?|参与了?")
_FOR = re.compile(r"代表[^,]{1,8}$")
# `获得省政府二等奖`: by whom, and no contest.
_GIVEN_BY = re.compile(
    r"(?:国务院|教育部|[省市县区](?:委(?:[省市县区]?政府)?|人民政府|政府|教育厅|教育局|教委|教体局|科协|团委|妇联|文明办))"
)
_SIDE = re.compile(r"(?:团体|个人|集体|综合|总评|总分|单项|双料)(?:总分)?")
