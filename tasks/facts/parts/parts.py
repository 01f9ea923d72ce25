"""What a part says about itself: its kind, who speaks, where, when, and for which time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from tasks.facts.dates.dates import DateMention, dates
from tasks.facts.dates.stamps import is_stamp
from tasks.facts.organisations.organisations import Body, bodies, bodies_within
from tasks.facts.parts.covered import period
from tasks.facts.parts.doc_types import kind_of_document
from tasks.facts.parts.head_signatures import HEAD, signs_below_title
from tasks.facts.parts.place import adcode
from tasks.facts.places.places import levels
from tasks.facts.speaker.speaker import own_organisation
from tasks.records import Part, Span
from tasks.text.normalise import match_form
from tasks.text.split.titles import NARROW

_TITLE_REACH = 2000  # characters in which a title over two lines stands


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
    kind = kind_of_document(title or match_form(part.title or ""), hans)
    speaker = own_organisation(title, hans[head.end :])
    code = adcode(title, hans, _words(title, hans, head, speaker))
    province, city, county = levels(code) if code else (None, None, None)
    return replace(
        part,
        doc_type=kind,
        org=_words(title, text, head, speaker)
        or _office(title, hans, head.end, county, city)
        or _town(title, text[head.start : head.end], hans),
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


def _words(title: str, text: str, head: Span, speaker: Span | None) -> str:
    """The name of who speaks as the text, or its matching form, writes it."""
    if speaker is None:
        return ""
    shift = head.start if speaker.start < len(title) else head.end - len(title) - 1
    return text[shift + speaker.start : shift + speaker.end]


_OWN = re.compile("我(?:校|园|镇|乡|学区|们学校)|中心学校将")  # whose report it is, if not an office's


def _office(title: str, hans: str, start: int, county: str | None, city: str | None) -> str | None:
    """The education office that acts throughout a report without another speaker; 区教育局 is that of its one district."""
    if _OWN.search(hans, start):
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


_TOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}[省市县区旗]){0,3}(?P<town>(?![全各我本乡村城关])[\u4e00-\u9fff]{1,4}?(?<![全各我本])(?P<kind>镇|乡|街道))"
    r"(?=(?:19|20)\d\d|关于|\d|教育(?!局|办|组|管理)|[^\u4e00-\u9fff]|义务|学前|校园|中小学|学校|安全|落实|开展|创建|贯彻|农村|推进|加强)"
)


def _town(title: str, written: str, hans: str) -> str | None:
    """The town at the head of a title whose text says 我镇 of it: `石桥镇2013年教育工作总结`."""
    found = _TOWN.match(title)
    if found is None or len(written) != len(title) or f"我{found['kind']}" not in hans:
        return None
    return written[found.start("town") : found.end("town")]


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
    attached = _ATTACHED.search(hans, max(0, len(hans) - _LAST_LINES))
    if attached and not any(m.start > attached.start() and m.kind in _SIGNATURE for m in found):
        hans = hans[: attached.start()]
        found = [m for m in found if m.end <= len(hans)]
    end = len(hans.rstrip(" 　\n\r\t)"))
    if found and found[0].shift == 0 and not hans[: found[0].start].strip():
        found = found[1:]  # a day without a year opens a story
    found = [
        m
        for m in found
        if m.kind == "day" or "年" in hans[m.start : m.end] or not _BARE_MONTH.search(m.iso or "")
    ]
    for mention in reversed(found):
        if mention.end < end - 80:
            break
        line_end = hans.find("\n", mention.end)
        rest = hans[mention.end : line_end if line_end >= 0 else len(hans)].strip(" 　\r\t)")
        rest = "" if _DAY_OR_PLACE.fullmatch(rest) else rest
        if mention.kind in _SIGNATURE and not (rest or mention.iso_end) and _signs(hans, mention.start):
            return mention.iso
    for mention in found:
        if mention.start > HEAD:
            break
        if mention.kind not in _SIGNATURE or mention.iso_end is not None:
            continue
        if (mention.start <= 200 and _fills_line(hans, mention)) or signs_below_title(hans, mention):
            return mention.iso
    return None


# 后附:督导考核标准: what is sent along stands below the signature.
_ATTACHED = re.compile(r"[ 　\n](?:后附|附件?|附表)[0-9]?[::][^\n]{2,60}(?:\n[^\n。]{0,40}){0,5}\Z")
_LAST_LINES = 300  # characters
_BARE_MONTH = re.compile(r"^--\d\d$")  # 12月 alone signs nothing
_SIGNATURE = ("day", "month")
_RUNS_ON = re.compile("[,。;:、于在至到自从]")
# 填报时间:2014年12月30日, 汇报人:苗青 2014年12月30日
_SIGNING_LABEL = re.compile(
    r"^(?:(?:填报|填表|报告|汇报|总结|撰写|成文|落款|报送|上报)?(?:日期|时间)|(?:汇报|报告|述职|总结|执笔|撰稿|撰写|填报|整理|检讨|发言)人|执笔|撰稿"
    r"|(?:填报|报送|汇报|报告)?单位)[ 　]*[::][ 　]*"
)
_SENT = re.compile(r"(?:公告|公布|发布|印发)\Z")  # (2020年12月24日公告)
_DAY_OR_PLACE = re.compile(r"(?:星期|周)[一二三四五六日天]|[写]?于[\u4e00-\u9fff]{2,8}")  # …30日于石桥
_LAST_SENTENCE = re.compile(
    r"[^。!?]*\Z"
)  # pages without line ends run the signature into the last paragraph


def _signs(hans: str, start: int) -> bool:
    """Whether what stands before a date on its line is nothing, a signature or the end of the text."""
    line = hans[hans.rfind("\n", 0, start) + 1 : start].strip(" 　\t(")
    line = _SIGNING_LABEL.sub("", line).strip()
    line = _LAST_SENTENCE.search(line).group().strip() or line[-1:]  # type: ignore[union-attr]
    return not line or line[-1] in "。!?" or (len(line) <= 25 and not _RUNS_ON.search(line))


def _fills_line(hans: str, mention: DateMention) -> bool:
    start = hans.rfind("\n", 0, mention.start) + 1
    end = hans.find("\n", mention.end)
    line = hans[start : end if end >= 0 else len(hans)].strip(" 　\t\r()")
    return _SENT.sub("", _SIGNING_LABEL.sub("", line)).strip() == hans[mention.start : mention.end]
