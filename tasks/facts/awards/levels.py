"""At which level an award was given: by its giver, the contest, the report's title, or the body that commends."""

from __future__ import annotations

import re

import regex

from tasks.facts.honours.contests import names_contest
from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import held_by_us, level_around, level_of_meeting
from tasks.facts.honours.honours import level_of, level_of_body
from tasks.facts.language.own_script import hans_of, matching
from tasks.facts.organisations.organisations import bodies_within
from tasks.records import Part, Passage, Span

_REACH = 600


def settled_level(
    passage: Passage, sentence: Span, row: Row, title: str | None, speaker: str | None
) -> str | None:
    """The level of an award: what its words or its giver say, else what the report says of its contest or meeting.

    >>> from tasks.records import Part
    >>> words = "苗青获二等奖"
    >>> row = Row(0, 6, "说课比赛", "二等奖", "苗青", None, None, None)
    >>> part = Part(0, 6, 1, title="东河区教师技能大赛揭晓")
    >>> settled_level(Passage(words, words, part, (), ()), Span(0, 6), row, "说课比赛", None)
    '县'
    """
    level = row.level or _level_of_giver(row.giver, passage.part)
    if level is None and row.rank:
        level = _level_of_prize(row, title, passage.part)
    if level is None and row.commended and not row.rank:
        level = _commending_level(passage, sentence, row.start, speaker)
    words = f"{title}{passage.hans[row.start : row.end]}"
    if level is None and row.giver is None and not _SEVERAL_LEVELS.search(words):
        level = _level_told(passage.hans, sentence, row, title, speaker)
    if level is None and title and (quoted := _NAMED_PRIZE.search(title)):
        level = _level_of_named(passage.hans, row.start, quoted.group())
    if level is None and row.commended and row.rank:
        level = _commending_level(passage, sentence, row.start, speaker)
    if level is None and (row.rank or _OF_A_CONTEST.search(title or "")) and row.giver is None:
        level = level_of_body(speaker) if held_by_us(passage.hans, row.start, title) else None
    return level


# A prize or a contest by the name it bears: “春晖奖”, “语文报杯”.
_NAMED_PRIZE = re.compile(r"“[^”]{1,12}[奖杯节赛]”")
_CLAUSE_MARKS = re.compile(r"[,。;:!?、\n]")
_BESIDE = 16  # characters of the clause around such a name


def _level_of_named(hans: str, at: int, name: str) -> str | None:
    """The level that an earlier mention of a prize or contest of that name says: `青石省“春晖奖”`, `“语文杯”全国征文大赛`."""
    first = hans.find(name, 0, at)
    while first >= 0:
        before = _CLAUSE_MARKS.split(hans[max(0, first - _BESIDE) : first])[-1]
        end = first + len(name)
        behind = _CLAUSE_MARKS.split(hans[end : end + _BESIDE])[0]
        if level := level_of(before) or (level_of(behind) if names_contest(behind) else None):
            return level
        first = hans.find(name, end, at)
    return None


def _level_of_prize(row: Row, title: str | None, part: Part) -> str | None:
    """The level of the contest that a prize is of, where its name was found only afterwards, or of the report."""
    level = level_of(title) if title != row.title else None
    return level or (None if _OF_OTHERS.search(title or "") else _level_of_report(part.title))


_OF_OTHERS = re.compile(r"第[\d一二三四五六七八九十]+届|杯")


def _level_of_report(title: str | None) -> str | None:
    """The level of the one contest that a report is about by its title: `东河区教师技能大赛揭晓`."""
    hans = matching(title or "")
    return level_of(hans) if names_contest(hans) and not _OURSELVES_THERE.search(hans) else None


_OURSELVES_THERE = re.compile(r"[我本][校园院]")  # 我校喜获佳绩 was written by one of those who took part


def _level_told(hans: str, sentence: Span, row: Row, title: str | None, speaker: str | None) -> str | None:
    """The level of the contest, or of the meeting of honour, that the report tells of before an award.

    What was won in a year that is stated, or by those who report, was not given at their own meeting.
    """
    if row.rank is None and not _OF_A_CONTEST.search(title or ""):
        then = row.recipient in (speaker, *_SELF) or _THEN.search(hans, sentence.start, row.end)
        return None if then else level_of_meeting(hans, row.start)
    of_meeting = None if row.rank else level_of_meeting(hans, row.start)
    return of_meeting or level_around(hans, row.start, title)


_SELF = ("我校", "学校", "该校", "我院", "我园", "幼儿园", None)
_THEN = re.compile(r"(?:19|20)\d\d(?:年|学年)|连续|多次|先后|曾|近年")
_OF_A_CONTEST = re.compile(r"奖[”\"]?$|指导|辅导|组织|教练|裁判|选手|运动员|辩手|歌手|风尚|人气")
_SEVERAL_LEVELS = re.compile(r"各级|各类|各种|各项|[省市县区][、和]?[市县区镇]")


def _level_of_giver(giver: str | None, part: Part) -> str | None:
    """The level of whom a giver names; a bare 教育局 is that of the county, or city, that the part is about."""
    if giver and _OFFICE.fullmatch(giver):
        return "县" if part.county else "市" if part.city else None
    return level_of_body(giver)


_OFFICE = re.compile(
    r"(?:上级)?(?:教育局|教体局|教科局|教育体育局|教育主管部门|教育行政部门|教委|局党[委组])"
)


def _commending_level(passage: Passage, sentence: Span, row_start: int, speaker: str | None) -> str | None:
    """The level at which a body commends: its own, that of 全省 or 全镇 before the verb, or that of the title."""
    if passage.hans[sentence.start - 1 : sentence.start] == ";":
        begin = passage.hans.rfind("。", max(0, row_start - _REACH), row_start) + 1
        sentence = Span(begin, sentence.end)  # one list over several semicolons has one that commends
    who = _commender(passage, sentence, row_start)
    if who is None and (whole := _WHOLE.search(passage.hans, sentence.start, row_start)):
        return level_of(whole.group())
    return level_of_body(who or speaker) or level_of(matching(passage.part.title or ""))


_WHOLE = re.compile(r"全[国省市县区镇乡校]")


def _commender(passage: Passage, sentence: Span, end: int) -> str | None:
    """The body that commends: the last one named before in the sentence, else the part's own."""
    low = max(sentence.start, end - _REACH)
    end += 2 * passage.hans.startswith("授予", end)
    decided = _DECIDED.search(passage.hans, low, end)
    end = decided.start() if decided else end  # 镇政府决定对石桥小学…进行表彰
    end = _first_of_list(passage.hans, low, end)  # behind the verb stand those who are commended
    found = bodies_within(passage.hans, low, end)
    at = found[-1].start - low if found else -1
    schools = [m.start() for m in _THE_SCHOOL.finditer(passage.hans, low, end)]
    if schools and schools[-1] - low > at:
        return "学校"
    if found:
        return passage.hans[found[-1].start : found[-1].end]
    if acts := list(_REGION_ACTS.finditer(passage.hans, low, end)):
        return acts[-1]["who"]
    return hans_of(passage.part.org, passage) if passage.part.org else None


def _first_of_list(hans: str, low: int, end: int) -> int:
    """The verb of commending before a place; of a list (县政府决定,授予甲…称号,授予乙…称号) the first, before which the giver stands."""
    verb = max(hans.rfind(word, low, end) for word in _COMMENDING)
    while verb > low and hans[verb - 1] in ",;、" and (earlier := hans.rfind(_CONFERS, low, verb)) > low:
        verb = earlier
    return verb if verb > low else end


_DECIDED = re.compile(r"决定(?=对|命名|授予|追授|表彰|给予|评选)")
_CONFERS = "授予"
_COMMENDING = (_CONFERS, "表彰", "奖励", "评选", "评出", "选出", "命名")
# `青河市举行教师节大会,对30名优秀教师进行奖励`: the place that holds the meeting.
_REGION_ACTS = re.compile(r"(?:^|(?<=[,。;日午\n]))(?P<who>[一-鿿]{2,4}[市县区镇乡])(?=举行|召开|隆重|表彰)")
# The school as the one that acts, not 对…学校 or …的学校.
_THE_SCHOOL = regex.compile(r"(?<![\u4e00-\u9fff]|[我由期间节后来])学校|(?<=[我由期间节后来])学校")
