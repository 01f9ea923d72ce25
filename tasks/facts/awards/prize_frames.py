"""What the words before a rank say of a prize: its contest, who won it, who gave it, at which level."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from tasks.facts.awards.winners_named import named_winners
from tasks.facts.honours.contests import contest_end, names_contest
from tasks.facts.honours.frames import GET, OF_GIVER, TRIM_LEFT, Frame, by_whom, occasion, without_links
from tasks.facts.honours.honours import level_of
from tasks.facts.honours.nouns import own_noun, work_of

_LEVEL_ONLY = regex.compile(
    r"^(?:团体|个人|集体|综合|总分)?(?:(?:国家|全国|(?!大)\p{Han}{0,3}[省市县区镇乡校旗州])级?、?|学区|片区)*(?:以上)?(?:团体|个人|集体|综合|总分)?$"
)
_DIVISION = re.compile(
    r"^[^,。]{1,12}(?:组|[类级]别?|总分|单项|项目|[单双]打|混双|[男女]子(?:团体)?)(?:综合|团体|个人)?$"
)
# A contest that says which of its editions it is stands by itself; it takes no level from the one before.
_EDITION = re.compile(r"第[\d一二三四五六七八九十]+[届次]")
CHOSEN = re.compile(r"(?:评选|评|选|决|推选)出了?|产生了?|评选了|颁发了?")


class _Before(NamedTuple):
    """What the words before a rank say: who won what from whom, and the words right before it."""

    subject: str
    thing: str
    title: str | None = None
    recipient: str | None = None
    giver: str | None = None


def _before_rank(left: str) -> _Before:
    verbs = list(GET.finditer(left))
    if verbs:
        subject = left[: verbs[-1].start()]
        return _Before(subject, TRIM_LEFT.sub("", left[verbs[-1].end() :]), *_occasion(subject))
    if within := _WITHIN_BY.search(left):
        return _Before("", "", *_occasion(left[: within.start()]))  # 苗青在县里的比赛中以第一名胜出
    if having := _HAVING.search(left):
        return _Before("", "", *_occasion(left[: having.start()]))
    if chosen := _VOTED.search(left):
        if work := _SENT_WORK.fullmatch(left, 0, chosen.start()):
            return _Before("", "", work["work"], work.group(), _occasion(left[: chosen.start()])[2])
        return _Before("", "", *_occasion(left[: chosen.start()]))
    if (picked := CHOSEN.search(left)) and _LEVEL_ONLY.match(left[picked.end() :]):
        before = left[: picked.start()]
        title, _, giver = occasion(before) if names_contest(before) else (None, None, None)
        return _Before("", left[picked.end() :], title, None, giver)
    if entered := _ENTERED.search(left):
        return _Before("", "", left[entered.end() :], _FOR.sub("", left[: entered.start()]))
    thing = TRIM_LEFT.sub("", left)
    if won := named_winners(thing):
        return _Before("", won.level, None, won.who)
    return _Before("", thing)


def _occasion(words: str) -> tuple[str | None, str | None, str | None]:
    return occasion(words) if words else (None, None, None)


def frame_before(left: str, frame: Frame) -> Frame:
    """The frame after the words before a rank."""
    told = _before_rank(left)
    title, giver, level = _titled(told, frame)
    if title and frame.title and _ALIAS.fullmatch(title):
        title, level = frame.title, level_of(title) or frame.level
    at_all = told.subject if told.subject[:2] == "在全" else None
    level = level or level_of(giver) or level_of(title) or level_of(at_all)
    if level is None and (title is None or not (giver or _EDITION.search(title))):
        level = frame.level
    inherited = frame.title
    if title is None and level and (known := level_of(frame.title)) and known != level and GET.search(left):
        inherited = work_of(told.recipient)  # a county's contest gives no prize of the province
    title = CHOSEN.sub("", title.removesuffix("以")).removesuffix("共") or None if title else None
    title = title if title and without_links(title) else None  # 最终产生一等奖1名
    return frame._replace(
        title=title or inherited,
        contest=_bare(title) or frame.contest,
        recipient=own_noun(told.recipient) or frame.recipient,
        giver=giver or (frame.giver if title is None or level == frame.level else None),
        level=level,
    )


def _titled(told: _Before, frame: Frame) -> tuple[str | None, str | None, str | None]:
    """The title, the giver and the level that the words right before a rank tell."""
    title, giver, thing = told.title, told.giver, told.thing
    level, upper = "校" if thing == "校" else level_of(thing), None
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
        own = occasion(told.subject)[0] if part else title
        title = (
            f"{own or frame.contest or ''}{part.group()}" if part else _of_contest(title, told.subject, frame)
        )
        title, level = title.removesuffix("的"), upper or level_of(title) or (None if own else frame.level)
    if title and frame.title and _OF_CONTEST.fullmatch(title):
        title, level = f"{frame.contest or frame.title.removesuffix(title)}{title}", frame.level or upper
    return title, giver, level


_LEVEL_BEHIND = re.compile(r"(?<=[一-鿿])(?:全国|全[省市县区]|(?:国家|[省市县区校])级)\Z")


def _bare(title: str | None) -> str | None:
    """A contest without its division: `科技竞赛` of `科技竞赛小学组`."""
    end = contest_end(title) if title else None
    if title and end is None and (cup := _CUP.match(title)):
        return cup.group()
    return title[:end] if title and end else None


_CUP = re.compile(r"[^,。;“]{2,20}?杯(?=[一-鿿]{1,10}[组打队体子]$)")  # 县长杯女子组


def _of_contest(thing: str, subject: str, frame: Frame) -> str:
    """A kind of prize with the contest it is of: `在科技大赛中获工业设计一等奖` is 科技大赛工业设计."""
    if names_contest(thing) or CHOSEN.match(thing):
        return thing  # 评选出优秀论文: the works are what was judged
    own = occasion(subject)[0] if subject and names_contest(subject) else None
    return f"{own or frame.contest or ''}{thing}"


# `12人获得指导教师奖一等奖`: a prize of the contest before.
_OF_CONTEST = re.compile(r"(?:优秀)?(?:指导|辅导|组织|园丁)(?:教师|老师)?奖?")
# `在省赛中`: a contest that has been named in full.
_ALIAS = re.compile(r"(?:[国省市县区]赛|(?:此次|本次|该|该项)?(?:比赛|大赛|竞赛|赛事|评选|活动))")
# `学生在朗诵比赛中有4个一等奖`: no verb of getting.
_WITHIN_BY = re.compile(r"(?<=[中上里])以$")
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
