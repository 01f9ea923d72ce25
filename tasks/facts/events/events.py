"""Things that happened, or must, at a stated date."""

from __future__ import annotations

import re
from bisect import bisect_right

from tasks.facts.dates.dates import DateMention, dates, resolve
from tasks.facts.dates.headed_years import year_above
from tasks.facts.dates.labels import labelled_deed
from tasks.facts.events.beside_dates import leads_in, only_beside
from tasks.facts.events.carried_years import Told, with_year_before
from tasks.facts.events.dated import QUAKE, dates_something
from tasks.facts.events.paper_years import with_year_of_papers
from tasks.facts.events.phrases import due_of, past_or_planned, what_happened
from tasks.facts.events.places import place_of
from tasks.facts.events.rooms import room_of
from tasks.facts.indicators.kinds import plans
from tasks.facts.privacy import mask_private
from tasks.facts.problems.typed_ledgers import ledger_rows
from tasks.records import Event, Part, Passage, Span

_FROM = re.compile(r"(?:份)?(?:起|开始)")


def find_events(passage: Passage) -> list[Event]:
    """The dated events of a part.

    A date counts where something is said to happen at it. Titles, signatures, school years, plan
    periods, the year that a quantity is given for, and festivals that are only part of a name
    (迎元旦红歌赛) date no event; neither does a date that stays unknown (暑假, xx年), nor one in the column of
    terms of a ledger, which belongs to its measure.

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
    terms = [row.when for rows, _ in ledger_rows(passage) for row in rows if row.when]
    mentions = [m for m in dates(passage.hans) if not any(term.start <= m.start < term.end for term in terms)]
    passage = with_year_of_papers(passage)
    starts = [s.start for s in passage.sentences]
    places = [bisect_right(starts, mention.start) - 1 for mention in mentions]
    settled: list[DateMention | None] = []
    for where in places:
        settled.append(_settled(passage, mentions, settled, passage.sentences[where]) if where >= 0 else None)
    planned = plans(passage.hans, passage.part, passage.sections) if mentions else ()
    found: list[Event] = []
    seen: set[tuple[int, str | None]] = set()
    for i, where in enumerate(places):
        due = any(span.start <= mentions[i].start < span.end for span in planned)
        event = _event(passage, mentions, settled, i, passage.sentences[where], due)
        if event is not None and (where, event.date) not in seen:
            seen.add((where, event.date))
            found.append(event)
    return found


def _settled(
    passage: Passage, mentions: list[DateMention], before: list[DateMention | None], sentence: Span
) -> DateMention | None:
    """A date with its year, if it tells when something happened; `before` are those that stand before it."""
    hans, i = passage.hans, len(before)
    mention = mentions[i]
    period = year_above(passage, mention.start) or passage.part.period
    stated = with_year_before(hans, Told(mentions, before), sentence, period)
    settled = _after_its_year(hans, mention, resolve(stated, period), sentence)
    if settled.kind == "festival" and QUAKE.match(hans, mention.end):
        settled = _earthquake(hans, settled)
    if settled.iso is None or not dates_something(hans, mention, settled, sentence):
        return None
    return None if only_beside(hans, mentions, i) else settled


def _event(
    passage: Passage,
    mentions: list[DateMention],
    all_settled: list[DateMention | None],
    i: int,
    sentence: Span,
    under_plans: bool,
) -> Event | None:
    mention, settled = mentions[i], all_settled[i]
    if settled is None or settled.iso is None:
        return None
    hans = passage.hans
    if mention.kind == "festival" and leads_in(hans, mentions, i, sentence):
        return None
    before, after, row = room_of(hans, mentions, all_settled, i, sentence)
    due, labelled = due_of(hans, mention), labelled_deed(hans, mention)
    told = passage.text[labelled.start : labelled.end] if labelled else None
    what = (
        due or told or what_happened(passage, mention._replace(start=row.start, end=row.end), before, after)
    )
    if not what:
        return None
    ahead = bool(due) or _to_come(passage, mention, settled.iso, hans[row.end : after])
    proposed = under_plans or (labelled is not None and _proposes(passage.part))
    kind = "planned" if ahead else past_or_planned(passage, mention, after, proposed)
    if kind == "planned" and not _FROM.match(hans, mention.end):
        settled = _still_to_come(mention, settled, passage.part)
    return Event(
        mention.start,
        mention.end,
        str(settled.iso),
        settled.iso_end or _later_end(passage, mentions, i, sentence),
        mask_private(what),
        place_of(passage, sentence, mention, after),
        kind,
    )


def _still_to_come(mention: DateMention, settled: DateMention, part: Part) -> DateMention:
    """A planned date that names no year, in the year of the signature or the next where its school year had begun before.

    A summary of 2018—2019 that was signed in July means the September to come, one that was signed at the end of a year
    the March of the next.
    """
    signed = part.signed_date
    iso, year = str(settled.iso), (signed or "")[:4]
    inferred = (mention.iso or "").startswith("--") and iso[:4].isdigit() and not settled.iso_end
    if not inferred or not year.isdigit() or (iso[:4] >= year and not _at_its_end(part, iso)):
        return settled
    passed = iso[4:] < str(signed)[4 : len(iso)]
    return settled._replace(iso=f"{int(year) + passed}{iso[4:]}")


def _at_its_end(part: Part, iso: str) -> bool:
    """Whether a report that was signed at the end of a year plans for a month of that year that was over."""
    signed = str(part.signed_date)
    return (
        signed[5:7] in ("11", "12")
        and iso[:4] == signed[:4]
        and iso[5:7] < signed[5:7]
        and not _proposes(part)
    )


def _proposes(part: Part) -> bool:
    """Whether a part may set the times that it names: no report does."""
    return part.doc_type in (None, "工作方案", "工作计划", "其他")


_SUMMED_UP = re.compile(
    r"(?:20\d\d(?:[-—至]+20\d\d)?年?(?:学年度?|年度)?|年度|学年度?|年终)[^,。;!?\n“]{0,24}?(?:总结|表彰|颁奖|述职|十大)[^,。;!?\n]{0,8}?(?:大会|会议|会(?![在上])|典礼|揭晓)"
)


# 会议总结2018年工作,部署2019年工作: the year that a meeting looks back on.
_REVIEWED = re.compile(r"(?:总结|回顾)了?20\d\d年[^,。;!?\n]{0,12}(?:工作|情况|成[绩效])")


def _after_its_year(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> DateMention:
    """The meeting that sums up a year is held after it: 2月3日 of `2月3日举行2022年度表彰大会` is in 2023."""
    if mention.shift != 0 or not settled.iso or settled.iso.startswith("-") or mention.kind != "day":
        return settled
    summing = _SUMMED_UP.search(hans, mention.end, sentence.end) or _REVIEWED.search(
        hans, mention.end, sentence.end
    )
    year, month = int(settled.iso[:4]), int(settled.iso[5:7])
    if summing is None or not (month <= 3 or (8 <= month <= 10 and "学年" in summing.group())):
        return settled
    named = _years_of(summing.group())
    if named and settled.iso[2:4] not in named - ({max(named)} if len(named) > 1 else set()):
        return settled  # the year before is the one that is summed up, or it is the end of a school year
    later = f"{year + 1:04d}"
    end = settled.iso_end and later + settled.iso_end[4:]
    return settled._replace(iso=later + settled.iso[4:], iso_end=end)


def _years_of(words: str) -> set[str]:
    """The last two digits of the years that words name."""
    return {year[2:] for year in re.findall(r"20\d\d", words)}


_TO_BE_DONE = re.compile(r"[底低末]?[之以]?前?[, ]?[^,。;了]{0,4}(?:完成|整改|到位)(?!了)")
_HAPPENED = re.compile(
    r"调[入到任]|考[入取]|毕业|分配到|任教|荣?获(?![取悉批])|被(?:评|授|命名|认定|表彰)|荣膺|夺得|摘得|隆重(?:召开|举行)|圆满"
)


def _to_come(passage: Passage, mention: DateMention, iso: str, words: str) -> bool:
    """Whether a date lies after all that the part reports: after its signature, else after its year.

    What shall be done by a day of its own year (2018年10月底完成) may lie in the year of the signature.
    """
    part = passage.part
    if _HAPPENED.search(words):
        return False  # a story that runs over several years
    last = part.signed_date or (part.period or "")[-4:]
    if not last or last.startswith("-") or iso.startswith("-"):
        return False
    if not part.signed_date and iso[5:7] in ("01", "02", "03") and iso[:4] == f"{int(last) + 1}":
        return False  # the time in which the report of a year is written
    length = min(len(iso), len(last))
    stated = bool(part.signed_date and mention.shift is None and _TO_BE_DONE.match(words))
    return iso[:length] > last[:length] and (stated or iso[:4] > (part.period or "0")[-4:])


_QUAKES = {"05-12": "2008-05-12", "04-14": "2010-04-14", "04-20": "2013-04-20", "07-28": "1976-07-28"}


def _earthquake(hans: str, settled: DateMention) -> DateMention:
    """An earthquake known by its day has its own year, whatever year the report is of."""
    day = settled.iso[-5:] if settled.iso else ""
    iso = _QUAKES.get(day, settled.iso)
    return DateMention(settled.start, settled.end, iso, None, "day")


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
