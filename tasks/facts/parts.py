"""What a part says about itself: its kind, who speaks, where, when, and for which time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import regex

from tasks.facts.dates import DateMention, dates, is_stamp
from tasks.facts.organisations import Body, bodies, bodies_within
from tasks.facts.part_place import adcode
from tasks.facts.places import levels
from tasks.facts.speaker import own_organisation
from tasks.records import Part, Span
from tasks.text.normalise import match_form
from tasks.text.titles import NARROW

# What a title ends with says its kind; of two that end at one place the first wins (整改报告 over 报告).
_KINDS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"整改.{0,8}(?:报告|汇报|总结|情况(?:的?(?:通报|报告|汇报|说明))?|台账)", "整改报告"),
        (r"(?:自查|自评|自检).{0,8}(?:报告|汇报|总结|情况|材料)", "自查报告"),
        (r"总结(?:报告|材料)?", "工作总结"),
        (r"汇报(?!展示|演出|课|会)", "工作汇报"),
        (r"方案|预案|实施(?:意见|办法|细则)", "工作方案"),
        (r"计划|要点|安排|规划|打算", "工作计划"),
        (r"情况(?:的)?(?:报告|通报|说明)|调[查研]报告", "情况报告"),
        (r"报告(?!会|厅)", "工作报告"),
        (r"情况", "情况报告"),
        (r"讲话(?:稿)?|发言(?:稿)?|致辞|倡议书|贺信|决定", "其他"),
    )
)
_FURTHER = re.compile(r"(?:及|和|与|暨|、).{0,12}(?:计划|打算|安排|思路|要点|设想)$")
_TITLE_REACH = 2000  # characters in which a title over two lines stands
_OPENING = 400  # characters in which a document says which time it covers
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_MASKED_YEAR = re.compile(r"(?:[xX×＊*]{2,4}|20[0-9xX×*][xX×*])[ ]?(?:学?年|-)")
_SINCE = re.compile(
    r"[以之]?来|起|标准|版|颁|修订|制定|至今|,?(?:由|经|被|正式)?[^,。;]{0,6}?(?:建[校成立园]|创[建办]|[兴修新改扩始]建|成立|更名|合并|改[名制]|搬迁|迁[入至]|投入使用|组建|升格|扩建)"
)
_FOUNDED = re.compile(
    r"(?:[建创立办]|成立|设立|落成|投入使用|投用|毕业|合并|更名|升格|搬迁|迁入|改制|组建)[于在至]?$"
)
_STALE = 3  # years before its signature that a document no longer reports on
_EARLIEST = "1990"  # years before it are those of foundations, not of reports


def describe(part: Part, text: str, hans: str) -> Part:
    """The part with its kind, organisation, place, signature date and period, where the text states them.

    `text` and `hans` are those of the part; what is masked (xx年, ***小学) or only guessed stays None.
    The place is given to the level on which the text is unambiguous.

    >>> text = "清河学区2013年工作总结\\n一年来,我们抓质量。\\n二O一三年十二月三十日"
    >>> part = describe(Part(0, len(text), 1, "清河学区2013年工作总结"), text, text)
    >>> part.doc_type, part.org, part.signed_date, part.period
    ('工作总结', '清河学区', '2013-12-30', '2013')
    >>> describe(Part(0, 9, 1, "学校xx年工作计划"), "学校xx年工作计划", "学校xx年工作计划").period is None
    True
    """
    head = _title_span(part, text)
    title = hans[head.start : head.end]
    found = [mention for mention in dates(hans) if not is_stamp(hans, mention)]
    signed = signed_date(hans, found)
    kind = doc_type(
        title or match_form(part.title or "") or _stated_kind(hans) or _UNTITLED.sub("", hans[:60])
    )
    code = adcode(title, hans)
    province, city, county = levels(code) if code else (None, None, None)
    return replace(
        part,
        doc_type=kind,
        org=_organisation(title, hans, text, head, county, city),
        province=province,
        city=city,
        county=county,
        adcode=code,
        signed_date=signed,
        period=period(title, hans, found, signed, kind),
    )


def _title_span(part: Part, text: str) -> Span:
    """Where the title stands in the part's text; nothing at its head if there is none."""
    if not part.title:
        return Span(0, 0)
    narrow = NARROW.apply(text[:_TITLE_REACH])
    at = narrow.find(part.title)
    if at >= 0:
        return Span(at, at + len(part.title))
    letters = [i for i, c in enumerate(narrow) if c != "\n"]
    at = "".join(narrow[i] for i in letters).find(part.title)
    return Span(letters[at], letters[at + len(part.title) - 1] + 1) if at >= 0 else Span(0, 0)


def doc_type(title: str) -> str:
    """The kind of document that a title names, of the closed set of the table `parts`.

    >>> [doc_type(t) for t in ("年度工作总结", "消防隐患整改情况报告", "2013年工作总结及计划", "倡议书")]
    ['工作总结', '整改报告', '工作总结', '其他']
    """
    title = _FURTHER.sub("", title) or title
    ends = [(match.end(), -i) for i, (pattern, _) in enumerate(_KINDS) for match in pattern.finditer(title)]
    return _KINDS[-max(ends)[1]][1] if ends else "其他"


_UNTITLED = re.compile(r"《[^》]*》?")  # what an untitled document cites says nothing of its own kind
_MADE = re.compile(
    r"(?:制[定订](?:了)?|提出)(?:本|此|以下|如下)(?P<kind>(?:实施|工作|行动)?(?:方案|计划|预案|意见))"
)


_TOLD = re.compile(
    r"现将(?P<kind>[^,。;]{0,24}?(?:整改|自查|自评)[^,。;]{0,12}?(?:情况|工作))(?:如下|予以|作?如?下?公布|(?:作?如下)?(?:报告|汇报|通报))"
)


def _stated_kind(hans: str) -> str:
    """What an untitled document calls itself in its first sentences: 特制定本方案."""
    match = _MADE.search(hans, 0, _OPENING) or _TOLD.search(hans, 0, _OPENING)
    return match["kind"] if match else ""


def _organisation(
    title: str, hans: str, text: str, head: Span, county: str | None, city: str | None
) -> str | None:
    """The organisation in the source's own script; 区教育局 gets the name of the one district it can mean."""
    span = own_organisation(title, hans[head.end :])
    if span is None:
        return _office(title, hans, head.end, county, city)
    shift = head.start if span.start < len(title) else head.end - len(title) - 1
    return text[shift + span.start : shift + span.end]


def _office(title: str, hans: str, start: int, county: str | None, city: str | None) -> str | None:
    """The education office that acts throughout a report without another speaker: 区教育局 of 全区."""
    if regex.search(r"我(?:校|园|镇|乡|学区|们学校)|中心学校将", hans, pos=start):
        return None
    acting = Counter(
        hans[b.start : b.end]
        for b in bodies_within(hans, start, len(hans))
        if b.kind == "office" and _acts(hans, b) and "教" in hans[b.name_end : b.end]
    )
    acting.update({title[b.start : b.end]: 2 for b in bodies(title) if b.kind == "office" and b.named})
    for name, count in acting.most_common(1):
        region = county if name[:1] in "区县" else city if name[:1] == "市" else None
        if count >= 2 and region and name[0] in region[-1] + "县市":
            return region + name[1:]
        if count >= 2 and len(name) > 4:
            return name
    return None


def _acts(body: str, office: Body) -> bool:
    return (office.start == 0 or body[office.start - 1] in ",。;:!?\n 　") and body[
        office.end : office.end + 1
    ] not in "的、和与等"


def signed_date(hans: str, found: list[DateMention]) -> str | None:
    """The date of the signature: a line that is a date, at the end or below the title; or the last words.

    >>> text = "工作总结\\n我校抓质量。\\n河口小学 2014年1月5日\\n"
    >>> signed_date(text, dates(text))
    '2014-01-05'
    >>> text = "工作总结\\n于2014年1月5日前完成。"; signed_date(text, dates(text)) is None
    True
    """
    end = len(hans.rstrip(" 　\n\r\t)"))
    for mention in reversed(found):
        if mention.end < end - 80:
            break
        line_end = hans.find("\n", mention.end)
        rest = hans[mention.end : line_end if line_end >= 0 else len(hans)].strip(" 　\r\t)")
        if mention.kind in _SIGNATURE and not rest and _signs(hans, mention.start):
            return mention.iso
    for mention in found:
        if mention.start > 200:
            break
        if mention.kind in _SIGNATURE and _fills_line(hans, mention):
            return mention.iso
    return None


_SIGNATURE = ("day", "month")
_LAST_SENTENCE = re.compile(
    r"[^。!?]*\Z"
)  # pages without line ends run the signature into the last paragraph


def _signs(hans: str, start: int) -> bool:
    """Whether what stands before a date on its line is nothing, a signature or the end of the text."""
    line = hans[hans.rfind("\n", 0, start) + 1 : start].strip(" 　\t(")
    line = _LAST_SENTENCE.search(line).group().strip() or line[-1:]  # type: ignore[union-attr]
    return (
        not line
        or line[-1] in "。!?"
        or (len(line) <= 25 and not regex.search(r"[,。;:、于在至到自从]", line))
    )


def _fills_line(hans: str, mention: DateMention) -> bool:
    start = hans.rfind("\n", 0, mention.start) + 1
    end = hans.find("\n", mention.end)
    line = hans[start : end if end >= 0 else len(hans)]
    return line.strip(" 　\t\r()") == hans[mention.start : mention.end]


def period(title: str, hans: str, found: list[DateMention], signed: str | None, kind: str) -> str | None:
    """The year or span of years that a document covers, None where it is masked or never stated.

    The title says it, else the opening, else the signature: a summary signed in January or February
    covers the year before, a plan the year it is signed in. A year after the signature is an intention.

    >>> period("2008—2009学年工作总结", "", [], None, "工作总结")
    '2008-2009'
    >>> period("", "", [], "2014-01-05", "工作总结"), period("", "", [], "2014-01-05", "工作计划")
    ('2013', '2014')
    """
    stated = next((m for m in dates(title) if m.iso and not m.iso.startswith("-") and m.kind != "plan"), None)
    if stated:
        return _years(stated)
    if match := _YEAR.search(title):
        return str(match.group())
    if _MASKED_YEAR.search(title):
        return None
    opening = [
        m
        for m in found
        if m.start < _OPENING and m.kind in ("year", "month", "day", "academic_year", "festival")
    ]
    opening = [m for m in opening if not (m.iso_end and _is_cited(hans, m))]
    current = [m for m in opening if m.iso and m.iso >= _EARLIEST and not _in_passing(hans, m)]
    current.sort(key=lambda m: _is_cited(hans, m))
    if signed and signed[:4].isdigit():
        current = [m for m in current if int(signed[:4]) - int(_years(m)[-4:]) <= _STALE]
    if not signed and len({_years(m) for m in opening if m.iso and not m.iso.startswith("-")}) > 2:
        return None  # a history, not the time that is reported on
    if current and not (signed and _EARLIEST <= signed < (current[0].iso or "")[:4]):
        return _years(current[0])
    if signed and not signed.startswith("-"):
        late = kind in ("工作总结", "工作汇报", "工作报告") and signed[5:7] in ("01", "02")
        return f"{int(signed[:4]) - late:04d}"
    return None


def _is_cited(hans: str, mention: DateMention) -> bool:
    """Whether a date belongs to the title of a cited document: 《…规划纲要(2010—2020年)》."""
    low = max(0, mention.start - _CITED)
    return hans.rfind("《", low, mention.start) > hans.rfind("》", low, mention.start)


_CITED = 60  # characters of a cited title


def _in_passing(hans: str, mention: DateMention) -> bool:
    """Whether a date tells of a foundation or a beginning (建于2001年, 2006年以来)."""
    return bool(
        _SINCE.match(hans, mention.end) or _FOUNDED.search(hans, max(0, mention.start - 5), mention.start)
    )


def _years(mention: DateMention) -> str:
    first = (mention.iso or "")[:4]
    last = (mention.iso_end or first)[:4]
    return first if first == last else f"{first}-{last}"
