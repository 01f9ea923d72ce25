"""What a part says about itself: its kind, who speaks, where, when, and for which time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import regex

from tasks.facts.covered import OPENING, period
from tasks.facts.date_stamps import is_stamp
from tasks.facts.dates import DateMention, dates
from tasks.facts.head_signatures import HEAD, signs_below_title
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
        (r"总结(?:报告|材料)?(?!表彰|暨|大?会)", "工作总结"),
        (r"汇报(?!展示|演出|课|会)", "工作汇报"),
        (r"方案|预案|实施(?:意见|办法|细则)", "工作方案"),
        (r"计划|要点|安排|(?<!”)规划|规划(?=[(（]|$)|打算", "工作计划"),
        (r"申请(?:报告|书)|请示", "其他"),
        (r"情况(?:的)?(?:报告|通报|说明)|调[查研]报告", "情况报告"),
        (r"报告(?!会|厅)", "工作报告"),
        (r"情况", "情况报告"),
        (r"讲话(?:稿)?|发言(?:稿)?|致辞|倡议书|贺信|决定", "其他"),
    )
)
_NAMED_OTHER = re.compile(
    r"讲话|发言|致辞|倡议|贺信|决定|通知|通报|公告|公示|函|请示|批复|会议|召开|举[行办]"
)
_FURTHER = re.compile(
    r"(?:及|和|与|暨|、).{0,20}(?:计划|打算|安排|思路|要点|设想|规划|谋划|部署|方案)(?:的通知)?$"
)
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
    named = title or match_form(part.title or "")
    kind = doc_type(named or _stated_kind(hans) or _words_of_opening(hans))
    if named and kind == "其他" and not _NAMED_OTHER.search(named):
        kind = doc_type(_stated_kind(hans))
    speaker = own_organisation(title, hans[head.end :])
    code = adcode(title, hans, _words(title, hans, head, speaker))
    province, city, county = levels(code) if code else (None, None, None)
    return replace(
        part,
        doc_type=kind,
        org=_words(title, text, head, speaker) or _office(title, hans, head.end, county, city),
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


# How news and stories begin, which only name the kinds of documents that a meeting dealt with.
_NEWS = re.compile(
    r"\s*(?:本报讯|[^\s,。]{0,16}讯[ (:]|[^,。]{0,6}(?:近日|日前|连日来)|(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日|在[^,。]{2,20}之际|会议由)"
    r"|[^\n]{0,90}?[0-9]{1,2}月[0-9]{1,2}日[^。\n]{0,40}?(?:召开|举行|举办)"
)


_PURPOSE = re.compile(
    r"\s*(?:根据|按照|依照)|\s*为(?:了|进一步|切实|全面|认真|深入|总结|做好|加强|确保)"
)  # what is meant to be done


def _words_of_opening(hans: str) -> str:
    """The first words of an untitled document, where they may say what it is."""
    if _NEWS.match(hans) or _PURPOSE.match(hans):
        return ""
    words = _ARRANGED.sub("", _UNTITLED.sub("", hans[:60]))
    if _NUMBERED.match(words):
        words = _SITUATION.sub("", words)
    whole = max(words.rfind(mark) for mark in ",。;:!\n")
    return words[:whole] if whole > 0 else words


_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十\d]{1,2}[)]|\d{1,2}[、.])"
)
_SITUATION = re.compile(r"情况(?!的?(?:汇报|报告|通报|说明))")  # 一、基本情况 heads a section of anything
_ARRANGED = re.compile(r"(?<!工作)安排(?=[一-鿿])(?!如下)")  # 共安排专家9人, 安排部署: no plan is named
# What an untitled document cites or names (通过“强师计划”引进) says nothing of its own kind.
_UNTITLED = re.compile(r"《[^》]*》?|[“\"][^“”\"\n]{1,12}[”\"]")
_MADE = re.compile(
    r"(?:制[定订](?:了)?|提出)(?:本|此|以下|如下)(?P<kind>(?:实施|工作|行动)?(?:方案|计划|预案|意见))"
    r"|(?:具体|现将)(?P<whole>(?:活动|实施|工作)?(?:方案|计划)(?:安排)?)(?:通知)?如下"
)


_TOLD = re.compile(
    r"现[将就](?P<kind>[^,。;]{0,24}?(?:整改|自查|自评)[^,。;]{0,12}?(?:情况|工作))(?:如下|予以|作?如?下?公布|(?:作?如下)?(?:书面)?(?:报告|汇报|通报))"
)
# 现将今年的工作情况总结如下, 现将有关情况汇报如下: what a text does with what it tells.
_DONE_WITH = re.compile(
    r"现[将就](?P<about>[^,。;\n]{0,40}?(?:情况|工作|活动|经验|做法|体会))[^,。;\n]{0,6}?(?:向[^,。;\n]{2,12})?[作做]?(?:如下|以下|简要|书面|一?简单)?的?"
    r"(?P<kind>总结|小结|汇报|报告|通报)(?:如下|[::])"
)


def _stated_kind(hans: str) -> str:
    """What a document without a telling title calls itself in its first sentences: 特制定本方案."""
    if match := _MADE.search(hans, 0, OPENING) or _TOLD.search(hans, 0, OPENING):
        return match["kind"] or match.groupdict().get("whole") or ""
    done = _DONE_WITH.search(hans, 0, OPENING)
    return done["about"] + done["kind"] if done else ""


def _words(title: str, text: str, head: Span, speaker: Span | None) -> str:
    """The name of who speaks as the text, or its matching form, writes it."""
    if speaker is None:
        return ""
    shift = head.start if speaker.start < len(title) else head.end - len(title) - 1
    return text[shift + speaker.start : shift + speaker.end]


def _office(title: str, hans: str, start: int, county: str | None, city: str | None) -> str | None:
    """The education office that acts throughout a report without another speaker; 区教育局 is that of its one district."""
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


_BARE_MONTH = re.compile(r"^--\d\d$")  # 12月 alone signs nothing
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
