"""What a sentence about awards carries from one segment to the next: contest, recipient, giver, level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import regex

from tasks.facts.honours.contests import contest_end, contest_list_end, names_contest
from tasks.facts.honours.honours import is_honour, level_of
from tasks.facts.language.numerals import FIGURE
from tasks.vocabulary import words

GET = regex.compile(
    rf"(?:荣获(?!得)|(?<!\d)分获(?!得)|夺(?=[冠魁]|$)|并列(?=$|第?[一二三四五六]|[男女]子)|{'|'.join(words('winning_verbs'))}"
    r"|(?<![荣])获(?:评(?!奖|结果)|(?![奖悉取胜评])))[了过到]?"
)
OF_GIVER = re.compile(
    r"由?(?P<giver>[\u4e00-\u9fff\-()]{1,24}?)(?:联合)?(?:组织|举办|主办|举行|开展|颁发|授予|评选)的"
)
_AT = regex.compile(r"(?:^|(?<=[\u4e00-\u9fff、.》”]))(?:在|参加了?|参与了?|于)")
_WITHIN = regex.compile(r"(?:活动|考核|工作|项目)?(?:之?中|上|里|时)$")
_INSIDE = re.compile(r"^(?:活动|工作|项目)?(?:之?中|上|里)")
TRIM_LEFT = re.compile(
    r"^(?:[\s、了的和及与并又还也而或]|其中|另外|此外|包括|最终|【[^】\n]{1,8}】|喜报:?|(?:热烈)?祝贺|恭[喜贺]|一次(?!性)|分别|先后|连续(?:[一二两三四五六七八九十\d]+[年届次])?|且?均?已(?=获)|多次|本(?:年度|学期|学年)(?=“)|多年(?=在|获|被|荣)|均|共|再次|首次|有(?=[\d一二三四五六七八九十]))+"
)
_TRIM_RIGHT = re.compile(
    r"(?:[\s、,]|在?[今去]年(?:[\d一二三四五六七八九十]{1,3}月份?)?|此次|[也亦均]?在(?:[男女][子单双]|\d+米|团体|个人)[^,。;]{0,14}中|(?<=同学|老师|学生|教师|选手|队员)在(?:本次|此次|这次|各[类项])?(?:活动|[比大]赛|竞赛|考核)之?中|也?因此|以[^,。;]{1,16}(?:成绩|[佳战]绩|总分|名次|优势|身姿|实力|能力|表现|姿态|水平|功底|分数|高分|\d分|\d票)|先后|分别|全部|全都|(?<![得总满高评])分|连续[一二三四五六七八九十\d几数多]*[年届次]?|第[一二三四五六七八九十\d]+次|多次|也|均|还|又|并|都|纷纷|再次|首次|双双|曾|已|同时|其中|共|有|最终|最后|一举|积极报名|积极|踊跃(?:报名|参加)?)+$"
)
# How well it went says nothing of who won.
_PRAISE = regex.compile(
    r"(?:[也更均都还]?是?)(?:捷报频传|(?:屡[屡次]?|频频|多次)获奖|屡[创获]佳绩|喜获丰收|硕果累累|(?:取得|成绩|表现|成效)[^,。;]*|再创佳绩|喜报频传)$"
)
_UPPER = re.compile(r"(?:参加了?|参与了?|在)((?:国家|[省市县区镇])(?:级|上|里|教育局|教委)?)(?=[的组举开])")


class Frame(NamedTuple):
    """What a sentence has said so far that later segments leave out."""

    title: str | None = None
    recipient: str | None = None
    giver: str | None = None
    level: str | None = None
    commending: bool = False
    listing: bool = False
    naming: bool = False
    contest: str | None = None  # the title without a division of it
    honour: str | None = None  # the honour that was named last: `…获此殊荣`
    chosen: bool = False  # a body tells what it has awarded: `大赛评出一等奖5个`
    listed: str | None = None  # the level of a list that a colon opened: `我省共获得:…;…`


@dataclass(frozen=True, slots=True)
class Row:
    """An award before its level, year and texts are settled; offsets within the part."""

    start: int
    end: int
    title: str | None
    rank: str | None
    recipient: str | None
    count: int | None
    giver: str | None
    level: str | None
    commended: bool = False


_DEED = regex.compile(
    r"荣获(?!得)|喜获|获得|夺得|荣膺|(?<![荣])获(?![奖悉取胜评])|评选?[为定上]|授予|命名为|认定为"
)
_NAME = re.compile(r"“[^”\n]{1,60}”|《[^》\n]{1,60}》")


def clauses(seg: str) -> list[tuple[int, str]]:
    """A segment cut where a 、 parts one winner from the next, with the place of each piece.

    >>> clauses("苗青被评为优秀队员、周岚获书法比赛一、二等奖")
    [(0, '苗青被评为优秀队员'), (10, '周岚获书法比赛一、二等奖')]
    >>> clauses("苗青获一等奖、二等奖")
    [(0, '苗青获一等奖、二等奖')]
    >>> clauses("市文明单位、市绿色学校等并被评为省先进集体")
    [(0, '市文明单位、市绿色学校等'), (12, '并被评为省先进集体')]
    """
    if run_on := _RUN_ON.search(seg):
        cut = run_on.end()
        return [*clauses(seg[:cut]), *((cut + at, clause) for at, clause in clauses(seg[cut:]))]
    if "、" not in seg:
        return [(0, seg)]
    if (again := _AGAIN.search(seg)) and is_honour(
        seg[seg.rfind("、", 0, again.start()) + 1 : again.start()]
    ):
        cut = again.end()
        return [*clauses(seg[:cut]), *((cut + at, clause) for at, clause in clauses(seg[cut:]))]
    names = [match.span() for match in _NAME.finditer(seg)]
    begin, cuts = 0, []
    for verb, more in pairwise(_DEED.finditer(seg)):
        cut = _before_names(seg, verb.end(), seg.rfind("、", verb.end(), more.start() - 1))
        if cut > 0 and not any(start < cut < end for start, end in names):
            cuts.append((begin, seg[begin:cut]))
            begin = cut + 1
    return [*cuts, (begin, seg[begin:])]


# `被评为“先进学校”2006年10月在…中获…`: the comma before the next year is missing.
_RUN_ON = re.compile(
    r"”(?=(?:19|20)\d\d年[^,]*(?:[获评]|授予)"
    r"|(?![称荣的等、和及奖])[^,、“”]{2,16}(?:、[^,、“”]{2,16})*(?:老师|教师|同学|小朋友|学生)[^,“”]{0,4}在)"
)
# What else somebody was called, behind a list of honours: 绿色学校等并多次被评为….
_AGAIN = re.compile(r"等(?=(?:并且?|还|又|也)(?:先后|多次|连续[^,、]{0,4}|再次|同时)*(?:被|荣获|获))")


def _before_names(seg: str, low: int, cut: int) -> int:
    """The mark before the first of the names that a last 、 stands among: 苗青、周岚、林晓芸等获奖."""
    while cut > 0:
        start = seg.rfind("、", low, cut)
        if start < 0 or not (
            _PERSON_NAME.fullmatch(seg, start + 1, cut) or _OF_A_BODY.fullmatch(seg, start + 1, cut)
        ):
            break
        cut = start
    return -1 if _PERSON_NAME.fullmatch(seg, low, cut) else cut


_PERSON_NAME = re.compile(r"[一-鿿]{2,3}(?<![奖名号])")
_OF_A_BODY = re.compile(
    r"[一-鿿]{2,14}(?:学校|[小中大]学|幼儿园|[一二三四五六七八九十][小中]|[)班])[一-鿿]{2,3}(?<![奖名号])"
)


def by_whom(giver: str | None) -> str | None:
    """A giver that is one: 区教育局 but not 对去年, which a clause before 开展的 may leave.

    >>> by_whom("区教育局"), by_whom("二是对去年")
    ('区教育局', None)
    """
    return None if giver is None or _NO_GIVER.search(giver) else giver


_NO_GIVER = re.compile(
    r"^(?:[一二三四五六七八九十]是|对|将|把|在|通过|所)|[对将把]|[今去]年|积极|认真|我们|所$"
)


def without_links(words: str) -> str:
    """Words without the connectives before them and the adverbs behind.

    >>> without_links("其中苗青老师先后"), without_links("苗青老师")
    ('苗青老师', '苗青老师')
    """
    return _TRIM_RIGHT.sub("", TRIM_LEFT.sub("", words))


def remember(seg: str, frame: Frame) -> Frame:
    """A segment without an award may still name the contest or who takes part.

    >>> remember("在全县数学竞赛中", Frame()).title
    '全县数学竞赛'
    >>> remember("工作扎实", Frame(title="全县数学竞赛")).title
    '全县数学竞赛'
    """
    title, recipient, giver = occasion(seg) if names_contest(seg) else (None, None, None)
    if title is None or _SO_MANY_CONTESTS.fullmatch(title):
        return frame._replace(naming=False) if frame.naming else frame
    level = level_of(giver) or level_of(title) or level_of(_upper(seg))
    won = frame.recipient or ""
    if recipient is None and seg.startswith("在") and won.endswith(_WORKS) and won not in title:
        other = any(
            work in title.split("(")[0] for work in _WORKS
        )  # a 课例 won in the contest before, not in that of 教案
        frame = frame._replace(recipient=None if other else won)
    who = recipient or frame.recipient
    return frame._replace(title=title, recipient=who, giver=giver, level=level, contest=title)


_SO_MANY_CONTESTS = re.compile(rf"{FIGURE}[余多]?[个项场](?:竞赛|比赛|大赛|赛事)")  # 36个竞赛项目
_WORKS = ("课例", "论文", "作品", "案例", "教案", "课件", "节目", "文章", "课题", "优质课")


def _upper(seg: str) -> str:
    """The level that a contest is held at, where only the words before it say so: `参加市上的…`."""
    match = _UPPER.search(seg)
    return str(match[1]) if match else ""


def occasion(text: str) -> tuple[str | None, str | None, str | None]:
    """Contest, recipient and giver of words before a verb of getting, as far as they say so."""
    text = without_links(_THROUGH.sub("", text))
    enter = [m for m in _AT.finditer(text) if names_contest(text, m.end())]
    if not enter and _NO_OCCASION.match(text):
        return None, None, None
    if not enter and _WORK.match(text):
        return None, text, None
    before = _TRIM_RIGHT.sub("", text[: enter[-1].start()]) if enter else ""
    rest = text[enter[-1].end() :] if enter else text
    rest = rest.lstrip("、 ")
    end = (contest_list_end(rest) if enter else None) or contest_end(rest)
    if end is None:
        return None, None if _IN_ALL.match(text) else _NO_WINNER.sub("", text) or None, None
    if (own := _OWN_WORK.match(rest[:end])) and not enter:
        return own["work"], own["who"], None
    while enter and (more := _NEXT_CONTEST.match(rest, end)):
        end = contest_end(rest, more.end()) or len(rest)
    title, tail = rest[:end], _WITHIN.sub("", rest[end:])
    tail = _PRAISE.sub("", TRIM_LEFT.sub("", _INSIDE.sub("", tail)))
    giver = OF_GIVER.match(title)
    if giver:
        title = title[giver.end() :]
    elif hosted := _HOSTED.match(title):
        host = before or hosted["host"]
        return title[hosted.end() :], None, by_whom(host) if level_of(host) else None
    return (
        title or None,
        _somebody(_NOBODY.sub("", _NO_WINNER.sub("", _TRIM_RIGHT.sub("", tail)))) or before or None,
        by_whom(giver["giver"]) if giver else None,
    )


# 37名队员经过激烈的竞赛: a contest is spoken of, not named.
_THROUGH = re.compile(
    r"(?<=[一-鿿])(?<!在)(?:经过|通过)(?!了?[^,]{0,12}[“《])[^,。;“]{0,24}(?:比赛|竞赛|角逐|评[选比审]|拼搏|较量|比拼|选拔|激战|努力)\Z"
)
_NEXT_CONTEST = re.compile(r"、(?=[“《])")  # 参加征文比赛、“春光杯”创作大赛
# 经过预赛、决赛, 圆满完成比赛任务: a contest is spoken of, not named.
_NO_OCCASION = re.compile(
    r"[^,]{0,10}(?:收到|征集|收集到|上交)|根据|按照|依据|经过|经(?=[^,]{1,12}(?:评|审|推荐|研究))|通过|为了?|准备|迎接|[一-鿿]{0,6}完成|预赛|初赛|复赛|决赛|一等|二等"
)
# 我区在青石小学举行田径运动会: where and by whom it was held.
_HOSTED = re.compile(r"(?P<host>[^,。;《“]{2,24}?)(?:举[行办]|召开)了?(?!的)(?=[^,]{4})")
# 苗青老师的优质课: a lesson is a contest and somebody's work.
_OWN_WORK = re.compile(
    r"(?P<who>[^,。;《》“”]{2,40}?(?:老师|教师|同学|同志|校长|园长|主任))的(?P<work>[一-鿿]{2,8})\Z"
)
_WORK = re.compile(
    r"《[^》]{2,60}》(?:一?[文课书]|课题|论文|案例|作品|成果|[一-鿿]{0,6})$"
)  # it won, whatever it is called
_IN_ALL = re.compile(r"在全[国省市县区镇乡校]\Z")
# 在老师的指导下, 教研活动中, 最终: under what somebody won.
_NO_WINNER = re.compile(
    r"^(?:在[^,]{1,16}下|[^,]{2,}(?<![初高完一二三四五六七八九十镇乡县市区附职集])中|最终|最后|终于)$"
)
# Where and how often somebody won says nothing of who: 在全国、省、市有, 300多人次.
_NOBODY = re.compile(
    rf"^(?:团体|综合)?总分$|^(?:项目|活动|比赛|大赛|作品)?(?:共|累计|总共)?(?:荣?获得?)?$|^为(?:优秀|良好|合格|先进)$|^在?(?:(?:国家|全国|[省市县区镇乡校])级?[、和及]?){{2,6}}(?:以上)?(?:共?有)?(?:{FIGURE}[多余]?(?:人次|[项次篇件]))?$|^共?有?{FIGURE}[多余]?(?:人次|[项次篇件])$|^{FIGURE}[多余]?[人名](?:参赛|参加)?$"
)
_IDIOM = re.compile(r"[^师生员工队校园班组人学会局委所部我童]{4}")


def _somebody(words: str) -> str | None:
    """Words behind a contest unless they are a mere idiom (一枝独秀)."""
    return None if _IDIOM.fullmatch(words) else words
