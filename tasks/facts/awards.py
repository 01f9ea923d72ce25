"""Honours and prizes: who was given what, of which rank and level, by whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TypeAlias

import regex

from tasks.facts.award_frames import Frame, Row, clauses, own_noun, remember
from tasks.facts.dates import dates, resolve
from tasks.facts.held_titles import HELD, HELD_BEGINS, continued, held
from tasks.facts.honours import count_in, level_of, level_of_body
from tasks.facts.name_lists import names_ending
from tasks.facts.organisations import bodies_within
from tasks.facts.praise import commended, praised
from tasks.facts.privacy import mask_private
from tasks.facts.prizes import by_level, generic, has_rank, ranked
from tasks.facts.spoken_for import personal, self_called
from tasks.facts.titles import accepted, honoured, listed, named, owned
from tasks.records import Award, Passage, Span
from tasks.text.scans import scan

_CUE = scan(
    re.compile(
        r"奖|评[为选出上定]|追授|授予|创建|跻身|入选|晋升|荣[获膺]|获评|表彰|称号|第[一二三四五六七八九十\d]+名|[冠亚季]军|命名|认定为|确定为|推选|验收|获得[^,。;!?]{2,20}(?:单位|集体|个人|学校)|[”\"]\d+[所个]"
        rf"|定为|成为[^,。;“]{{0,12}}(?:首批|“)|{HELD}"
    ),
    f"{HELD_BEGINS} "
    '定为 成为 奖 第 ” " 亚军 入选 冠军 创建 命名 季军 授予 推选 晋升 确定 称号 荣膺 荣获 获得 获评 表彰 '
    "认定 评为 评选 评出 评上 评定 跻身 追授 验收",
)
# One of these is in every segment that any reader below finds an award in.
_SEGMENT_CUE = re.compile(
    r"[奖评授获膺夺]|摘[得取]|命名|认定|确定为|表[彰扬]|推选|选出|创建|创成|建成为|跻身|入选|晋升|验收|[冠亚季]军"
    rf"|第(?:.{{1,3}}名|[一二三])|名列|位[居列]|排名|取得|[”\"]\d+[所个]|定为|成为|{HELD}"
)
_SEGMENT = re.compile(r"(?:“[^”\n]{1,60}”|《[^》\n]{1,60}》|[^,:。;!?])+")  # a name keeps its commas
_YEAR = re.compile(r"(?<![建创办立始]于)((?:19|20)\d\d)年(?!开始|起|以来)")
_FOUNDED = ("建于", "创于", "办于", "立于", "始于")
_PLANNED = re.compile(
    r"要求|力争|争取|争创|努力(?=[争创获夺使实达打]|建设)|必须|确保|拟|(?<![作度育程养训])计划(?!实施|项目|生育|学校|单位)|将(?=[被获评对给在予])|对[^,]{2,20}(?:给予|予以)"
)
_REACHED = re.compile(r"已|了|荣获|先后|被|喜获")
# The name of a document about honours gives none, nor does the purpose of a contest.
_DOCUMENT = re.compile(
    r"关于[^,。;]{0,60}(?:表彰|命名|授予|评选|奖励)[^,。;]{0,60}的(?:决定|通知|通报|公告|意见|办法)(?!授予)|旨在|^为了?(?:表彰|奖励)"
)
_OURSELVES = ("我校", "学区", "我园", "我区", "我县", "我镇", "我乡", "我市", "我局", "我院")
_LONGEST_SEGMENT = 400  # longer than any clause: running text without marks, where nothing can be told
_REACH = 600


def find_awards(passage: Passage) -> list[Award]:
    """The honours and prizes of a part: one row for each title and rank.

    Reads sentences that hold a word of prizes, segment by segment; a segment that leaves out the
    contest, the recipient or the level takes it from the one before (`一等奖4个,二等奖9个`).

    Returns:
        awards with local offsets; `title`, `recipient`, `awarded_by` in the text's own script,
        `rank` and `level` in Simplified; `count` None where none is stated; `year` only where the
        sentence states it.

    >>> from tasks.records import Part, Passage
    >>> from tasks.text.sentences import sentences
    >>> line = "苗青老师获全县说课比赛一等奖。学校被县委评为“文明单位”。"
    >>> found = find_awards(Passage(line, line, Part(0, 40, 1), (), sentences(line)))
    >>> [(a.recipient, a.title, a.rank, a.level, a.awarded_by) for a in found]
    [('苗青老师', '全县说课比赛', '一等奖', '县', None), ('学校', '“文明单位”', None, '县', '县委')]
    >>> line = "建立奖励机制,教师工作热情高。"
    >>> find_awards(Passage(line, line, Part(0, 20, 1), (), sentences(line)))
    []
    """
    starts = [s.start for s in passage.sentences]
    wanted = dict.fromkeys(bisect_right(starts, m.start()) - 1 for m in _CUE.finditer(passage.hans))
    if not wanted:
        return []
    speaker, years = _speaker(passage), _years(passage)
    found: list[Award] = []
    frame, last = Frame(), -2
    for i in sorted(i for i in wanted if i >= 0):
        sentence = passage.sentences[i]
        goes_on = last == i - 1 and passage.hans[sentence.start - 1 : sentence.start] == ";"
        frame, rows = _sentence_rows(
            passage.hans, sentence, Frame(recipient=frame.recipient) if goes_on else Frame()
        )
        found += [_award(passage, sentence, row, speaker, years) for row in rows]
        last = i
    return sorted(found, key=lambda a: (a.start, a.end))


def _sentence_rows(hans: str, sentence: Span, frame: Frame) -> tuple[Frame, list[Row]]:
    """The awards of a sentence, and what it leaves to the one behind its semicolon: who won."""
    planned, found = False, list[Row]()
    for segment in _SEGMENT.finditer(hans, sentence.start, sentence.end):
        words = segment.group()
        if len(words) > _LONGEST_SEGMENT or _DOCUMENT.search(words):
            continue
        planned = (planned or _PLANNED.search(words) is not None) and _REACHED.search(words) is None
        for at, clause in clauses(words):
            frame, rows = _segment_rows(clause, segment.start() + at, frame)
            if not planned:
                found += rows
    return frame, found


def _segment_rows(seg: str, at: int, frame: Frame) -> tuple[Frame, list[Row]]:
    """The awards of one segment, and what it leaves to the next."""
    if frame.naming and (rows := continued(seg, at, frame)):
        return frame, rows
    if not (frame.commending or frame.listing or _SEGMENT_CUE.search(seg)):
        return remember(seg, frame), []
    if has_rank(seg):
        return ranked(seg, at, frame)
    for read in (praised, named, commended, accepted, by_level, listed, generic, honoured, owned, held):
        rows, after = read(seg, at, frame)
        if rows:
            return after, rows
    return remember(seg, frame), []


def _award(passage: Passage, sentence: Span, row: Row, speaker: str | None, years: _Years) -> Award:
    """Settle what the segment left open: who by the sentence and the part, level by the giver, year."""
    recipient = _named_self(own_noun(row.recipient), passage) or speaker
    count = row.count
    if count is None and row.recipient and count_in(row.recipient) is None:
        count = _persons(row.recipient)
    level = row.level or level_of(row.giver)
    if level is None and row.commended:
        level = level_of_body(_commender(passage, sentence, row.start) or speaker)
    return Award(
        row.start,
        row.end,
        _own_script(passage, sentence, recipient),
        _own_script(passage, sentence, row.title),
        row.rank,
        level,
        count,
        _year(passage, sentence, row.end, years),
        _own_script(passage, sentence, row.giver),
    )


_OURSELF = regex.compile(
    r"(?P<own>[我本](?:校|园|院|学区|局|中心|单位))|(?P<school>学校|幼儿园)|(?P<area>学区)|(?P<bureau>局党[组委]|局机关)"
)


def _named_self(recipient: str | None, passage: Passage) -> str | None:
    """The body's own name where a report only says 我校, 学校 or 局党组 of itself, and names itself."""
    org = passage.part.org
    match = _OURSELF.fullmatch(recipient) if recipient and org else None
    if match is None or not org:
        return recipient
    if match["school"] and level_of_body(_matching(org, passage)) != "校":
        return recipient
    if (match["bureau"] is None) is org.endswith("局") and not match["own"]:
        return recipient
    return org


def _matching(words: str | None, passage: Passage) -> str | None:
    """Words of the text's own script in the matching form."""
    at = passage.text.find(words) if words else -1
    return passage.hans[at : at + len(words or "")] if at >= 0 else words


def _speaker(passage: Passage) -> str | None:
    """The body that the document speaks for: the part's, else what it mostly calls itself."""
    if passage.part.org:
        return passage.part.org
    counts = [(passage.hans.count(words), words) for words in _OURSELVES]
    most, words = max(counts, key=lambda c: c[0])
    return words if most else personal(passage.hans) or self_called(passage.part, passage.hans, passage.text)


def _commender(passage: Passage, sentence: Span, end: int) -> str | None:
    """The body that commends: the last one named before in the sentence, else the part's own."""
    low = max(sentence.start, end - _REACH)
    found = bodies_within(passage.hans, low, end)
    at = found[-1].start - low if found else -1
    schools = [m.start() for m in _THE_SCHOOL.finditer(passage.hans, low, end)]
    if schools and schools[-1] - low > at:
        return "学校"
    return passage.hans[found[-1].start : found[-1].end] if found else _matching(passage.part.org, passage)


# The school as the one that acts, not 对…学校 or …的学校.
_THE_SCHOOL = regex.compile(r"(?<![\u4e00-\u9fff]|[我由期间节后来])学校|(?<=[我由期间节后来])学校")
_Years: TypeAlias = tuple[list[int], list[str]]


def _years(passage: Passage) -> _Years:
    """Where the part names a date whose year is known, in the order of the text, and that year."""
    dated = [(m, resolve(m, passage.part.period).iso) for m in dates(passage.hans)]
    known = [
        (m.start, iso[:4])
        for m, iso in dated
        if iso and iso[0] != "-" and m.kind not in _SPANS and not passage.hans.endswith(_FOUNDED, 0, m.start)
    ]
    return [start for start, _ in known], [year for _, year in known]


_SPANS = ("academic_year", "plan")


def _year(passage: Passage, sentence: Span, end: int, years: _Years) -> str | None:
    """The year of the last date before the award in its sentence."""
    stated = _YEAR.findall(passage.hans, sentence.start, end)
    if stated:
        return str(stated[-1])
    i = bisect_left(years[0], end) - 1
    return years[1][i] if i >= 0 and years[0][i] >= sentence.start else None


def _own_script(passage: Passage, sentence: Span, words: str | None) -> str | None:
    """Words of the matching form as the text itself writes them."""
    if words is None:
        return None
    at = passage.hans.find(words, sentence.start, sentence.end)
    return mask_private(passage.text[at : at + len(words)] if at >= 0 else words)


_CALLED = re.compile(
    r"(?:等?[两二三四五六七八九十\d]+[位名个])?(?:老师|同学|教师|同志|校长|主任|园长|选手|学生)?$"
)
_MAKER = re.compile(r"(?:撰写|编写|制作|创作|执教|主持|设计|编排|指导)的")


def _persons(words: str) -> int | None:
    """How many persons a recipient names: 2 for `苗青、周岚老师`, None where it names none."""
    maker = _MAKER.search(words)
    called = _CALLED.sub("", words[: maker.start()] if maker else words)
    return len(names_ending(called, len(called), anywhere=maker is not None)) or None
