"""Things that happened, or must, at a stated date."""

from __future__ import annotations

import re
from bisect import bisect_right

import regex

from tasks.facts.dates import DateMention, dates, is_stamp, resolve
from tasks.facts.event_phrases import due_of, past_or_planned, place_of, what_happened
from tasks.facts.privacy import mask_private
from tasks.records import Event, Passage, Span

_TITLE_LINE = re.compile(r"(?:总结|计划|汇报|方案|报告|要点|材料|安排)[^,。;:]{0,8}$")
_NAME_OF = re.compile(
    r"[”\"’]?(?:·|文体|文艺|红歌|歌咏|大型|系列|活动|大会|晚会|汇演|表彰|征文|爱心|捐助|演讲|联欢|会演|主题|精神|黄金周)"
)
_SET_OFF = re.compile(
    r"[”\"]?(?:节|期间|前[后夕]|之际|来临|到来|当天|那天|大?地震|防灾减灾日|[,、。;::]|这天|下午|上午|晚上)"
)
_QUAKE = regex.compile(r"[”\"]?(?:汶川)?(?:特?大)?地震")
_NOT_BEFORE = re.compile(
    r"(?:有关|关于|[庆迎过为](?:祝|接|了)?|度过|[、·][庆迎]|(?:庆祝?|迎接?|纪念)[^,。;]{0,4}第[\d一二三四五六七八九十]+个)[“\"]?$"
)
_NOT_YEAR = re.compile(
    r"(?:度|的|级|届|版|份?工作|以前|以来|至今|规划|计划|年|[—\-~～至到]|全国|全省|全市|全县|全区|我[省市县区镇校]|本)"
)
_DEED = regex.compile(
    r"建[成立造于]|成立|创[办建]|启动|开工|动工|竣工|落成|投入使用|投用|通过|验收|被[^,。;]{0,14}?(?:评|授|列|确|命|认|批|推荐|推选|选)|荣?获|召开|举[行办]|办成|实施|改[制名]|合并|撤并|转让|分离|偿还|搬迁|迁[入至]|"
    r"新建|修建|改建|扩建|翻建|重建|维修|挂牌|揭牌|达到|完成|实现|晋升|更名|始建|创立|(?<![责主胜信聘兼担连])任(?![务何课教期意])|调[入任]|出台|印发|颁布|签订|开通|开[展始]|引进|更换|组建|迎来|创建[成为]|创成|跻身|入选|跃居|增设|增挂|划归|并入|升格|改建|独立|恢复|撤销|设立|批准|摘掉|完工|封顶|奠基|交付|建校|办学|招生|普及|抓好|推行|迎接|接受|投入(?=[^,。;]{0,8}[万元])|捐资|资助|修订|施行"
)
_HONOURED = re.compile(
    r",[^,。;将]{1,12}?(?:创建[成为]|创成|成功创建|被(?:评|授|命名|认定|列)|荣获|跻身|入选)"
)
_NO_DEED_AFTER = frozenset("的工总考结")
_FOUNDED = (
    "建校于",
    "建园于",
    "始于",
    "建造于",
    "建于",
    "成立于",
    "创办于",
    "创建于",
    "落成于",
    "竣工于",
    "创立于",
)
_WE_HONOURED = re.compile(
    r"我[省市县区镇校园局][^,。;将]{0,6}?(?:创建[成为]|创成|被(?:评|授|命名|认定|列)|荣获)"
)
# The year in the name of what is held, given or written: `召开2021年工作会`, `入选2016年优秀人才`.
_NAMED_BY_YEAR = re.compile(
    r"(?:召开|举[行办]|组织|印发|制定|部署|总结|完成|关于|落实|入选|评为|获|获得|授予|列入|参加|开展|对|申报|通过)了?[“《]?$"
)
# The year in the name of a meeting that another date is given for: `2014年教育工作大会召开`.
_MEETING = re.compile(r"[^,。;]{0,14}?(?:会议|大会|工作会|年会|总结会|表彰会)(?:召开|在|上|举[行办]|隆重)")
_FROM = re.compile(r"(?:份)?(?:起|开始)")


def find_events(passage: Passage) -> list[Event]:
    """The dated events of a part.

    A date counts where something is said to happen at it. Titles, signatures, school years, plan
    periods, the year that a quantity is given for, and festivals that are only part of a name
    (迎元旦红歌赛) date no event; neither does a date that stays unknown (暑假, xx年).

    Returns:
        events with the date expression as span; `date` and `date_end` ISO as precise as given, with
        `--` for a masked year; `what` the clause around it, at most 60 characters; `place` as named;
        `kind` past or planned.

    >>> from tasks.records import Part, Passage
    >>> from tasks.text.sentences import sentences
    >>> line = "2013年5月,学校在青石小学召开教研现场会;教学楼将于明年9月投入使用。"
    >>> part = Part(0, 40, 1, period="2013")
    >>> found = find_events(Passage(line, line, part, (), sentences(line)))
    >>> [(e.date, e.what, e.kind) for e in found]
    [('2013-05', '学校在青石小学召开教研现场会', 'past'), ('2014-09', '教学楼投入使用', 'planned')]
    >>> line = "2013年度工作总结"
    >>> find_events(Passage(line, line, part, (), sentences(line)))
    []
    """
    mentions = dates(passage.hans)
    starts = [s.start for s in passage.sentences]
    found: list[Event] = []
    seen: set[tuple[int, str | None]] = set()
    for i, mention in enumerate(mentions):
        where = bisect_right(starts, mention.start) - 1
        if where < 0:
            continue
        event = _event(passage, mentions, i, passage.sentences[where])
        if event is not None and (where, event.date) not in seen:
            seen.add((where, event.date))
            found.append(event)
    return found


def _event(passage: Passage, mentions: list[DateMention], i: int, sentence: Span) -> Event | None:
    mention = mentions[i]
    settled = resolve(mention, passage.part.period)
    hans = passage.hans
    if settled.kind == "festival" and _QUAKE.match(hans, mention.end):
        settled = _earthquake(hans, settled)
    if settled.iso is None or not _dates_something(hans, mention, settled, sentence):
        return None
    before, after, listed = _around(hans, mentions, i, sentence)
    due = due_of(hans, mention)
    what = due or what_happened(passage, mention._replace(end=listed), before, after)
    if not what:
        return None
    return Event(
        mention.start,
        mention.end,
        settled.iso,
        settled.iso_end or _later_end(passage, mentions, i, sentence),
        mask_private(what),
        place_of(passage, sentence, mention, after),
        "planned" if due or _to_come(passage, settled.iso) else past_or_planned(passage, mention, after),
    )


def _to_come(passage: Passage, iso: str) -> bool:
    """Whether a date lies after all that the part reports: after its signature, else after its year."""
    part = passage.part
    last = part.signed_date or (part.period or "")[-4:]
    if not last or last.startswith("-") or iso.startswith("-"):
        return False
    if not part.signed_date and iso[5:7] in ("01", "02", "03") and iso[:4] == f"{int(last) + 1}":
        return False  # the time in which the report of a year is written
    length = min(len(iso), len(last))
    return iso[:length] > last[:length] and iso[:4] > (part.period or "0")[-4:]


_QUAKES = {"05-12": "2008-05-12", "04-14": "2010-04-14", "04-20": "2013-04-20", "07-28": "1976-07-28"}


def _earthquake(hans: str, settled: DateMention) -> DateMention:
    """An earthquake known by its day has its own year, whatever year the report is of."""
    day = settled.iso[-5:] if settled.iso else ""
    iso = _QUAKES.get(day, settled.iso)
    return DateMention(settled.start, settled.end, iso, None, "day")


def _dates_something(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    if is_stamp(hans, mention) or _is_said_in_greeting(hans, mention):
        return False
    if due_of(hans, mention):
        return settled.kind in ("day", "month")
    if settled.kind in ("academic_year", "plan") or _is_label(hans, mention):
        return False
    if mention.kind == "festival":
        return _is_occasion(hans, mention)
    if mention.kind in ("year", "relative"):
        return _is_deed_of_year(hans, mention, settled, sentence)
    return not _inside_title(hans, mention) and not _is_reckoning(hans, mention)


_UP_TO = re.compile(r"截[至止]到?[ 　]?$")


def _is_reckoning(hans: str, mention: DateMention) -> bool:
    """Whether a date only says when something was counted: `截至12月31日,图书77705册`."""
    if not _UP_TO.search(hans, max(0, mention.start - 4), mention.start):
        return False
    stop = hans.find("。", mention.end, mention.end + _COUNTED_IN)
    return _DEED.search(hans, mention.end, stop if stop > 0 else mention.end + _COUNTED_IN) is None


_COUNTED_IN = 60  # characters behind a date in which a deed would stand


_SEASON = re.compile(r"(?:金秋|阳春|初夏|盛夏|隆冬|寒冬|火红的|这个|流火的?)$")


def _is_said_in_greeting(hans: str, mention: DateMention) -> bool:
    """Whether a month only says how fair the season is: `金秋九月,硕果飘香`."""
    return (
        mention.kind == "month" and _SEASON.search(hans, max(0, mention.start - 4), mention.start) is not None
    )


_CLAUSE_MARK = re.compile(r"[,。;:于在为是]")
_LINE_REACH = 120  # a signature or a title is a short line


def _is_label(hans: str, mention: DateMention) -> bool:
    """Whether the line of a date is a signature or a title."""
    floor, ceiling = max(0, mention.start - _LINE_REACH), min(len(hans), mention.end + _LINE_REACH)
    start = max(floor, hans.rfind("\n", floor, mention.start) + 1)
    end = hans.find("\n", mention.end, ceiling)
    end = ceiling if end < 0 else end
    line = hans[start:end].strip()
    rest = hans[max(start, hans.rfind("。", start, mention.start) + 1) : mention.start].strip()
    if hans[mention.end : end].strip(" )。") == "" and not _CLAUSE_MARK.search(rest) and len(rest) < 25:
        return True
    return len(line) < 45 and _TITLE_LINE.search(line) is not None


def _inside_title(hans: str, mention: DateMention) -> bool:
    opened = hans.rfind("《", max(0, mention.start - 40), mention.start)
    return opened >= 0 and hans.find("》", opened, mention.start) < 0 <= hans.find(
        "》", mention.end, mention.end + 60
    )


def _is_occasion(hans: str, mention: DateMention) -> bool:
    """A festival that something happens at, not one in the name of something."""
    if _QUAKE.match(hans, mention.end):
        return True
    if hans[mention.end - 1] == "日" and hans[mention.end : mention.end + 1] in (
        "益",
        "常",
        "趋",
        "渐",
        "臻",
    ):
        return False
    if _NOT_BEFORE.search(hans[max(0, mention.start - 12) : mention.start]) or _NAME_OF.match(
        hans, mention.end
    ):
        return False
    return hans[mention.end - 1] in "节日" or _SET_OFF.match(hans, mention.end) is not None


def _is_deed_of_year(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    """A bare year dates an event only where a deed follows or precedes it at once."""
    words = hans[mention.start : mention.end]
    if settled.iso_end or _inside_title(hans, mention):
        return False
    if words.endswith(("年初", "年底", "年末")):
        return hans[mention.end : mention.end + 1] not in _NO_DEED_AFTER
    if words.endswith(("年度", "年中", "同年", "当年", "近年", "学期", "学年")):
        return False
    if _NOT_YEAR.match(hans, mention.end) and not _WE_HONOURED.match(hans, mention.end):
        return False
    before = hans[max(sentence.start, mention.start - 8) : mention.start]
    if _NAMED_BY_YEAR.search(before):
        return False
    after = hans[mention.end : min(sentence.end, mention.end + 30)]
    if _MEETING.match(after):
        return False
    if mention.kind == "relative":
        return (
            after.startswith(",")
            and not after.startswith(",我")
            and "将" not in after
            and _DEED.search(after) is not None
        ) or (_HONOURED.match(after) is not None)
    return _DEED.search(after) is not None or before.endswith(_FOUNDED)


_LISTING = ("、", "和", "与", "及")
_CALENDAR = ("day", "month", "year", "festival")


def _around(hans: str, mentions: list[DateMention], i: int, sentence: Span) -> tuple[int, int, int]:
    """The room of a date in its sentence, between the dates before and after it.

    The third place is the end of the dates that are listed with it (1957年、1989年和2003年三次扩建).
    """
    low = max(sentence.start, mentions[i - 1].end if i else 0)
    high, listed = sentence.end, mentions[i].end
    for later in (mentions[j] for j in range(i + 1, len(mentions))):
        if later.start >= sentence.end:
            break
        between = hans[listed : later.start]
        if between in _LISTING and later.kind == mentions[i].kind:
            listed = later.end
            continue
        if later.kind == "year" and _NAMED_BY_YEAR.search(hans, mentions[i].end, later.start):
            continue  # 举行2013年朗诵比赛
        if later.kind in _CALENDAR and (len(between) > 2 or between[:1] in (",", ";", "。")):
            high = min(high, max(later.start, mentions[i].end))
            break
    return low, high, listed


def _later_end(passage: Passage, mentions: list[DateMention], i: int, sentence: Span) -> str | None:
    """`从3月10日起…到4月20日`: the end of a span whose halves stand apart."""
    if not _FROM.match(passage.hans, mentions[i].end):
        return None
    for later in mentions[i + 1 :]:
        if later.start >= sentence.end:
            return None
        if passage.hans[later.start - 1] in "到至" and later.kind == mentions[i].kind:
            return resolve(later, passage.part.period).iso
    return None
