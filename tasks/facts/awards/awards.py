"""Honours and prizes: who was given what, of which rank and level, by whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from tasks.facts.awards.ceremonies import reads_out
from tasks.facts.awards.counted_titles import (
    COUNTED,
    COUNTED_BEGINS,
)
from tasks.facts.awards.groups import by_group
from tasks.facts.awards.held_titles import HELD, HELD_BEGINS
from tasks.facts.awards.items import with_level_of
from tasks.facts.awards.levels import settled_level
from tasks.facts.awards.not_won import NOT_WON, PLANNED, REACHED, ahead, under_plans
from tasks.facts.awards.persons import of_persons
from tasks.facts.awards.praise import listed_praise
from tasks.facts.awards.recipients import named_self, persons, speaking
from tasks.facts.awards.reporters import of_reporter
from tasks.facts.awards.segments import segment_rows
from tasks.facts.awards.topics import person_before, topic
from tasks.facts.awards.untitled import titled
from tasks.facts.awards.whole_lines import in_lines
from tasks.facts.awards.years import Years, year_of, years_of
from tasks.facts.honours.frames import GET, Frame, Row, clauses
from tasks.facts.honours.honours import count_in, level_of
from tasks.facts.honours.nouns import own_noun
from tasks.facts.language.numerals import FIGURE
from tasks.facts.language.own_script import as_written, matching
from tasks.facts.people.introductions import introduced
from tasks.records import Award, Passage, Span
from tasks.text.scans import scan

_CUE = scan(
    re.compile(
        rf"奖|评[为选出上定]|追授|授予|创建|跻身|入选|晋升|荣[获膺]|获评|表彰|称号|第[一二三四五六七八九十\d]+名|第[一二三四五六](?=[,。;、的”])|[冠亚季]军|桂冠|头[筹名]|榜首|通过[^,。;]{{2,24}}(?:评估|评审|复评)|前[二三四五六]名|夺[冠魁]|[金银铜]牌|命名|认定为|确定为|推选|验收|获得?(?!奖)(?=[^,。;!?]{{0,40}}?(?:单位|集体|个人|学校|优秀|先进|模范|文明|示范|巾帼|标兵|能手|优课|提名|之星|新秀|名师|楷模))|[”\"]{FIGURE}[所个名人位]|[”\"][一-鿿]{{2,3}}、[“\"]|殊荣|分获[一二三四五六](?=[、名])|[记立](?:[一二三\d]次)?(?:(?:[一-鿿]{{2,3}}|[xX×*]{{1,3}})?[省市县区])?(?:个人|集体)?“?[特一二三大]等?功"
        rf"|列为|被列入|确认为|当选为|定为|成为[^,。;“]{{0,12}}(?:首批|“)|{HELD}|{COUNTED}|涌现|等荣誉|斩获|揽获|(?:通报|予以|给予)[^,。;]{{0,4}}表扬"
    ),
    f"{HELD_BEGINS} {COUNTED_BEGINS} 涌现 等荣 斩获 揽获 通报 予以 给予 "
    "被列入 通过 头筹 头名 榜首 殊荣 分获 记 立 桂冠 前二 前三 前四 前五 前六 "
    '定为 成为 列为 确认为 当选 奖 第 ” " 夺冠 夺魁 金牌 银牌 铜牌 亚军 入选 冠军 创建 命名 季军 授予 推选 晋升 确定 称号 荣膺 荣获 获 获评 表彰 '
    "认定 评为 评选 评出 评上 评定 跻身 追授 验收",
)
_SEGMENT = re.compile(r"(?:“[^”\n]{1,60}”|《[^》\n]{1,60}》|[^,:。;!?…])+")  # a name keeps its commas
# The name of a document about honours gives none, nor does the purpose of a contest.
_DOCUMENT = re.compile(
    r"授予单位|颁发?奖?单位|关于[^,。;]{0,60}(?:表彰|命名|授予|评选|奖励)[^,。;]{0,60}的(?:决定|通知|通报|公告|意见|办法)(?!授予)|该奖项|颁发的?是|分为“|用于奖励|旨在|^为了?(?:表彰|奖励)"
)
# `冠军:石桥小学 亚军:柳河小学`: who stands before a label is of the one before.
_NEXT_LABEL = re.compile(r"[ 　](?:[冠亚季]军|[特一二三]等奖|第[一二三四五六]名)$")
_LONGEST_SEGMENT = 400  # longer than any clause: running text without marks, where nothing can be told


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
    wanted = {bisect_right(starts, m.start()) - 1 for m in _CUE.finditer(passage.hans)} - {-1}
    lines = in_lines(passage.hans)
    if not wanted and not lines.rows:
        return []
    speaker, years = speaking(passage), years_of(passage)
    told = _in_sentences(passage, sorted(wanted), speaker, years)
    unnamed = {award.start for award, row in told if own_noun(row.recipient) is None}
    found = [award for award, _ in told if not lines.hold(award.start)]
    taken = {award.start for award in found}
    for row in lines.rows:
        sentence = passage.sentences[max(0, bisect_right(starts, row.start) - 1)]
        if row.start not in taken:
            found.append(_award(passage, sentence, row, speaker, years))
    found = of_reporter(passage, found, unnamed, speaker)
    found = of_persons(passage, found, unnamed, speaker)
    return sorted(found, key=lambda a: (a.start, a.end))


def _in_sentences(
    passage: Passage, todo: list[int], speaker: str | None, years: Years
) -> list[tuple[Award, Row]]:
    """The awards of some sentences, by their numbers, and of those behind a semicolon in which a list goes on."""
    found, headed = list[tuple[Award, Row]](), ahead(passage)
    frame, last = Frame(), -2
    while todo:
        i = todo.pop(0)
        sentence = passage.sentences[i]
        frame = _left(passage, i, frame if last == i - 1 else None)
        frame, rows = _sentence_rows(passage.hans, sentence, frame)
        rows = [] if rows and under_plans(passage.hans, sentence, headed) else rows
        found += [(_award(passage, sentence, row, speaker, years), row) for row in rows]
        last = i
        goes_on = frame.commending or (frame.naming and rows)
        goes_on = goes_on and i + 1 < len(passage.sentences) and _continues(passage, i)
        if goes_on and todo[:1] != [i + 1]:
            todo.insert(0, i + 1)  # 表彰先进集体9个;优秀教师6名: the list goes on
    return found


def _continues(passage: Passage, i: int) -> bool:
    """Whether a list may go on in the next sentence: behind a semicolon, or where that begins with 其中."""
    after = passage.sentences[i + 1].start
    return passage.hans[passage.sentences[i].end - 1] == ";" or passage.hans.startswith("其中", after)


def _left(passage: Passage, i: int, before: Frame | None) -> Frame:
    """What a sentence takes from the one before it, whose frame is given where that is about awards.

    Behind a semicolon, and where it begins with its verb: who won; where it begins with 其中, the contest too.
    """
    hans, start = passage.hans, passage.sentences[i].start
    if among := _AMONG_THEM.match(hans, start):
        if before is None and i and "\n" not in hans[passage.sentences[i - 1].start : among.end()].strip():
            before, _ = _sentence_rows(hans, passage.sentences[i - 1], Frame())
        return Frame(*before[:4], commending=before.commending) if before else Frame()
    goes_on = (
        _SUBJECTLESS.match(hans, start) is not None
        or hans[max(0, start - 9) : start].rstrip(" \n")[-1:] in _AMID_A_LIST
        or hans.startswith((",", "、"), start)
    )
    if before and hans[start - 1 : start] == ";":
        return Frame(
            None,
            *before[1:3],
            listed=before.listed,
            commending=before.commending,
            chosen=before.chosen,
            naming=before.naming and _SAYS.search(hans, start, passage.sentences[i].end) is None,
        )
    honour = before.honour if before else None
    return Frame(recipient=before.recipient if before and goes_on else None, honour=honour)


_SAYS = re.compile(
    r"[获评授被为是由对]|表彰|通过|开展|加强"
)  # a deed of its own, and no further item of a list
_AMONG_THEM = re.compile(r"\s*(?:其中|同时|另外|此外)")
_AMID_A_LIST = tuple("、,国省市县区级“")  # a line that ends so was broken inside a list of honours
# `学校被评为…。荣获…`: a sentence that begins with its verb is about whom the one before was about.
_SUBJECTLESS = re.compile(
    r"\s*(?:并且?|还|又|也|先后|同时,?|此外,?|多次|再次|连续[^,。;]{0,3}[年次]?|其中)*"
    r"(?:荣获|喜获|获(?:得|评)|获(?!奖)|被[^,。;]{0,16}(?:评|授|命名|认定|确定|列))"
)


# The number of an item is no part of who won: 四、我校荣获….
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)、?|\d{1,2}(?:[、)]|\.(?!\d)))\s*"
)


def _sentence_rows(hans: str, sentence: Span, frame: Frame) -> tuple[Frame, list[Row]]:
    """The awards of a sentence, and what it leaves to the one behind its semicolon: who won."""
    planned, found = False, list[Row]()
    numbered = _NUMBERED.match(hans, sentence.start, sentence.end)
    counted_list, told = listed_praise(hans, sentence)
    found += told
    for segment in _SEGMENT.finditer(hans, numbered.end() if numbered else sentence.start, sentence.end):
        words = segment.group()
        if counted_list and counted_list.start < segment.end() and segment.start() < counted_list.end:
            continue
        if hans.startswith(":", segment.end()) and _NEXT_LABEL.search(words):
            continue
        if len(words) > _LONGEST_SEGMENT or _DOCUMENT.search(words) or NOT_WON.search(words):
            continue
        planned = (planned or PLANNED.search(words) is not None) and REACHED.search(words) is None
        before = frame.recipient
        opens = hans[segment.end() : segment.end() + 1] == ":"
        if opens and (GET.search(words) or reads_out(words)):
            frame = frame._replace(listed=level_of(words) or frame.level)
        for at, clause in clauses(words):
            frame, rows = segment_rows(clause, segment.start() + at, frame)
            rows = [replace(row, level=row.level or frame.listed) for row in rows]
            rows = rows if not found or _AT_A_TIME.search(words) else with_level_of(found[-1], rows)
            if not planned:
                found += by_group(hans, rows, segment.end()) if hans.startswith(":", segment.end()) else rows
        if not found and frame.recipient == before and (who := topic(hans, *segment.span())):
            frame = frame._replace(recipient=who)
    return frame, found


_AT_A_TIME = re.compile(r"\d年|[年届]度?[获被]|次|先后")  # given by whom else, perhaps
_JOINTLY = re.compile(r"(?:联合|共同)$")
_SHE = ("她", "他")


def _award(passage: Passage, sentence: Span, row: Row, speaker: str | None, years: Years) -> Award:
    """Settle what the segment left open: who by the sentence and the part, level by the giver, year."""
    person = introduced(passage.hans, row.start)
    prize = row.rank is not None or (row.recipient is None and (row.title or "").endswith("奖"))
    chosen = prize and row.commended  # by the body that reports, not for it
    recipient = named_self(own_noun(row.recipient), passage) or person or (None if chosen else speaker)
    if recipient in _SHE:
        recipient = person or person_before(passage.hans, row.start) or recipient
    (title, contest), count = titled(passage.hans, sentence, row), row.count
    if count is None and (named := row.recipient or person) and count_in(named) is None:
        count = persons(own_noun(named) or named)
    level = settled_level(passage, sentence, row, contest or title, matching(speaker) if speaker else None)
    words = passage.hans[row.start : row.end]
    return Award(
        row.start + len(words) - len(words.lstrip()),  # converters leave blanks beside the marks of a list
        row.end,
        as_written(passage, sentence, recipient),
        as_written(passage, sentence, title),
        row.rank,
        level,
        count,
        year_of(passage.hans, sentence, row.end, years),
        as_written(passage, sentence, _JOINTLY.sub("", row.giver) if row.giver else None),
    )
