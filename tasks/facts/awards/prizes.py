"""Prizes with a rank (一等奖, 第三名)."""

from __future__ import annotations

import re
from dataclasses import replace

import regex

from tasks.facts.awards.prize_frames import CHOSEN, frame_before
from tasks.facts.honours.frames import GET, TRIM_LEFT, Frame, Row
from tasks.facts.honours.honours import RANK, count_after, count_in, rank_names
from tasks.facts.language.numerals import FIGURE

_LEVEL_FIRST = regex.compile(r"[^a-z]{0,4}级")
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
    """The prizes of a segment that begins at `at`, and what those of the next one have in common with them."""
    frame, rows, done, shared = _ranks_told(seg, at, frame)
    if rows and (winner := _WINNER.match(seg, done)):
        who, end = winner["who"] or winner["them"], at + winner.end()
        rows = [replace(row, recipient=who, end=end) if row.end == at + done else row for row in rows]
    if rows and (more := _AND_PRIZE.match(seg, done)):
        title = f"{_ONE_OR_ALL.sub('', frame.title or '')}{more['prize']}"
        rows.append(_row(at + more.start("prize"), at + more.end(), title, frame))
        shared = True
    frame, rows = _chosen(seg, at, frame, rows) if rows else (frame, rows)
    if frame.title and KIND.fullmatch(frame.title):
        frame = frame._replace(title=frame.contest)  # 指导教师特等奖: of what the next prize is, is not told
    if _of_nothing(seg, frame):
        return frame, []
    rows = rows if shared else _without_shared(rows)
    return frame, each_his_own(seg, rows)


_RESPECTIVELY = re.compile(
    r"分获|分别被?(?:评选?[为上]|授予)|分列|包揽|囊括|分别(?:荣|喜)?(?:获得?|取得|夺得|摘得|捧得)"
)
_OF_LIST = re.compile(r"[、和与及]")
_TWO_OF = re.compile(r"(?:[两二三四五六]|\d)[位名个](?:老师|教师|同学|学生|选手)?$")


def each_his_own(seg: str, rows: list[Row]) -> list[Row]:
    """Of as many winners as prizes each has won one: `周岚、苗青分获冠军、亚军`.

    >>> rows = [Row(0, 9, "棋赛", rank, "周岚、苗青", 2, None, None) for rank in ("冠军", "亚军")]
    >>> [row.recipient for row in each_his_own("周岚、苗青分获冠军、亚军", rows)]
    ['周岚', '苗青']
    """
    who = rows[0].recipient if len(rows) > 1 else None
    if not who or "等" in who or "的" in who or not _RESPECTIVELY.search(seg):
        return rows
    winners = _OF_LIST.split(_TWO_OF.sub("", who))
    if len(winners) != len(rows) or any(row.recipient != who for row in rows):
        return rows
    return [replace(row, recipient=one, count=None) for row, one in zip(rows, winners, strict=True)]


def _chosen(seg: str, at: int, frame: Frame, rows: list[Row]) -> tuple[Frame, list[Row]]:
    """The prizes of a segment as those of the works that it, or one before it, says were chosen."""
    chosen = CHOSEN.search(seg)
    if not chosen and not (frame.chosen and frame.recipient is None):
        return frame, rows
    rows = [
        _of_chosen(row, chosen.end() + at if chosen else row.start, seg[row.start - at : row.end - at])
        for row in rows
    ]
    return frame._replace(recipient=rows[-1].recipient, chosen=True), rows


def _ranks_told(seg: str, at: int, frame: Frame) -> tuple[Frame, list[Row], int, bool]:
    """The ranks of a segment one by one, where they end, and whether they share a count."""
    rows: list[Row] = []
    done, shared = 0, False
    for match in RANK.finditer(seg):
        if rows and _ALIAS.fullmatch(seg, match.start() - 1, match.end() + 1):
            done = match.end() + 1
            continue  # 一等奖(金奖)
        left = _without_opening(seg[done : match.start()])
        named = _NAMED_BEHIND.match(left) if rows else None
        if named:
            rows[-1] = replace(rows[-1], recipient=named["who"])
            left = left[named.end() :]
        places = _PLACES_BEFORE.search(left) if match["place"] else None
        left = left[: places.start()] if places else left
        got = GET.search(seg, 0, match.start())
        if match["place"] and _only_stands(left, match.group(), frame, got is not None):
            done = match.end()
            continue
        if match["place"] and rows and named is None and left in ("", "的"):
            done = match.end()  # 一等奖的第二名 is a 一等奖
            continue
        so_many = _SO_MANY.search(left)
        frame = frame_before(left[: so_many.start()] if so_many else left, frame)
        if match["place"] and _OF_EXAM.search(frame.title or ""):
            done = match.end()
            continue  # 夺得全县高考文科第一名: a standing
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
    return frame, rows, done, shared


#: A kind of prize, or a division of a contest, that stands in the place of the contest.
KIND = re.compile(
    r"(?:优秀|最佳)?(?:指导|辅导)(?:教师|老师)?|(?:[一-鿿]{1,4}(?:年级|年段|组))?(?:[男女]子)?(?:团体|集体|个人|综合)?(?:总分|全能)|[一-鿿]{1,4}年[级段]组?"
)


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


_ALIAS = re.compile(r"\([金银铜]奖\)")


def _without_opening(words: str) -> str:
    """The words before a rank without the mark of a name that goes on behind it: 荣获“综合 of `荣获“综合一等奖”`."""
    at = words.rfind("“")
    return words if at < 0 or "”" in words[at:] else words[:at] + words[at + 1 :]


_WORK_BETWEEN = re.compile(rf"的?(?:作品|论文|课例|案例|课件|教案|节目)共?(?={FIGURE})")  # 一等奖作品7件
_PRIZED_WORK = re.compile(rf"(?<=奖)(?:作品|论文|课例|案例|教案|课件|节目)(?=共?{FIGURE})")
_WORKS = re.compile(r"(?:论文|作品|案例|教案|课例|课件|微课|节目|文章|征文|优质课)\Z")


def _of_chosen(row: Row, behind: int, words: str) -> Row:
    """`评选出优秀论文一等奖11名`, `评出一等奖作品11篇`: the works were chosen, by the body that reports."""
    work = _WORKS.search(row.title or "") or _PRIZED_WORK.search(words)
    start = max(row.start, behind) if row.end > behind else row.start
    who = work.group() if work else row.recipient
    return replace(row, start=start, recipient=who, commended=True)


def _of_nothing(seg: str, frame: Frame) -> bool:
    """Whether ranks are spoken of, but neither what for, nor who has won them."""
    unnamed = frame.title is None and frame.recipient is None
    if unnamed and _RANKS_ONLY.search(seg):
        return True
    told = frame.chosen or GET.search(seg) or CHOSEN.search(seg) or _LEVEL_FIRST.match(seg)
    return unnamed and told is None


_RANKS_ONLY = re.compile(
    r"(?:评选|评|选|决)出了?(?:[特一二三四]、)+[二三四]等奖\Z"
)  # how many, and who, comes later


def _only_stands(left: str, rank: str, frame: Frame, got: bool) -> bool:
    """Whether a place only says where results stand, which is no prize: `合格率居全县第一名`, `单科有11个全镇第一`.

    Where a verb of getting stands before it, only rates and means do: `及格率名列第二`.
    """
    if got:
        bare = frame.title is None and _BARE_STANDS.match(left) is not None
        return bare or _RATE_STANDS.search(left) is not None
    short = rank[-1] not in "名军"
    return _STANDS.search(left) is not None or (
        short and (frame.title is None or _EXAM.search(frame.title) is not None)
    )


_OF_EXAM = re.compile(r"(?:高考|中考|统考|联考|会考|学业水平[测考]试)(?!.*[评赛竞])")
_RATE_STANDS = re.compile(
    r"(?:[^效]率|均分|平均分|分数|成绩|测试|质量)(?:均|都|也|还|一直|始终|继续|分别|取得|综合|全[省市县区镇])*(?:名列|位居|位列|排名)[^,。;]{0,12}$"
)
_BARE_STANDS = re.compile(r"(?:名列|位居|位列|排名)(?:全[国省市县区镇]|[一-鿿]{2,3}[省市县区镇])?$")
_EXAM = re.compile(r"(?:统考|联考|检测|抽测|测试|测评|考试|中考|高考)$")
_STANDS = re.compile(
    r"以(?:全[国省市县区镇乡校]|小组|总分|优异)*$|(?<![位屈])[居踞列排][于在]?[^,。;]{0,6}$|(?:[率均]|比例|平均分)全?[国省市县区镇乡校]?$|\d分\([^)]{0,6}$"
)
_ONE_OR_ALL = re.compile(r"(?:团体|个人|集体)\Z")
# `一等奖获得者周岚`: who won stands behind.
_WINNER = re.compile(
    r"的(?P<them>[^,。;的]{2,24}?)(?=(?:进行|予以|给予)了?)|"
    r"(?:的?(?:获得者|得主)[: ]?|\()(?P<who>(?![一-鿿]{1,2}[组部类])[一-鿿]{2,3}(?:、[一-鿿]{2,3})*)(?=老师|同学|同志|[和上登领)]|$)"
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
_SO_MANY = re.compile(rf"{FIGURE}[多余]? ?[个项枚次篇件幅座组](?:单项)? ?$")


def _before_get(left: str) -> str:
    verb = GET.search(left)
    return left[: verb.start()] if verb else ""
