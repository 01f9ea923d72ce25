"""Whether a quantity is reported or asked for: by its clause, its sentence, and the heading it stands under."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from tasks.facts.quantities.quantities import Quantity
from tasks.records import Part, Section, Span

_DEEDS = "新建|投入|投资|建设|建成|修建|兴建|扩建|改扩建|改造|维修|培训|培养|招聘|招收|购置|购买|添置|配备|引进|完成|实施|筹措|资助|创建"
# Each alternative begins with a plain character, so that `re` passes over all other characters at once; what must not
# stand before a word is therefore asked behind it.
_ASKED = re.compile(
    r"要求(?<!(?:达到|符合|合乎|满足)要求)(?<![按照合据]要求)(?<!应上级要求)(?<!响应要求)(?!下|的(?:有|共)?\d)|必须|不得|不少于|不低于|不超过|不多于|至少完成|将(?<![即行]将)(?=进一步|继续|全力|投|新|建|突破|超过|增设|聘|"
    r"完成|达|实现|于|会|开展|举办|全面|努力|争取|加|招|再|逐|按)|目标(?!管理|责任|任务|完成|考核|检查)"
    r"|须(?=[于在按将使达完做])|要(?=达到|完成|开展|不|在|新|有|保证|(?:提高|提升|降低|下降|增加|压缩|控制|稳定)[到至在])(?<!主要)|要(?<=[都须均应]要)(?=[写做上听撰读组参])|应(?=达到|达\d|不|为|有|在)|任教满|努力(?:使|达到)|实现[^,]{0,10}目标"
    rf"|须(?={_DEEDS})(?<![必务]须)|应[当该]?(?={_DEEDS})|需要?(?={_DEEDS})(?![一-鿿]{{2,6}}的)|要(?={_DEEDS})(?<![需主重首]要)"
)
# What is planned stays planned in the clauses that follow (计划新建教学楼一栋,建筑面积3600平方米).
_PLANNED = re.compile(
    r"计划(?<![按原个造动善养升照据超]计划)(?<!年度计划)(?<!工作计划)(?=[新建投完招在用于到利引购改选培开安今明总脱搬栽种设再继续向把对增扩筹追拨还举组聘派从每添12])(?!安排[的下,。、])|将(?=[为在于][^,。;\n]{2,14}(?:新建|修建|兴建|招聘)|用于|容纳|对(?!策|联|象))(?<![即行]将)|规(?<!占规)划(?=建|新|投|用|全面|到20|总投|改扩?建|扩建)|年度计划[为是](?=\d)|任务[为是](?=新建|改扩?建|建设)|"
    rf"计划(?!实施)(?={_DEEDS})(?<![按原个造动善养升该此照据超]计划)(?<!年度计划)|拟(?={_DEEDS})|将(?={_DEEDS})(?<![即行]将)|即将(?={_DEEDS})|准备(?={_DEEDS})|打算(?={_DEEDS})|预期(?={_DEEDS})|有望(?={_DEEDS})|"
    r"争取(?=新建|建成|完成|招聘|培训|购置|添置)|"
    r"拟(?=[新建投招在用从向把对筹再增扩购改聘引开举组撤创申每将于])|力争(?<!为力争)(?<!为了力争)|预计|确保(?<!为确保)(?<!为了确保)"
    rf"|(?:希望|期望|建议|恳请|请求|预备|可望|力求|务必|务求|如果|假如|倘若|若能|争取能|决心|旨在|计划[于将]|通过努力,?争取)(?=(?:能|再|继续)?(?:{_DEEDS}))"
    r"|打算(?=[再在于用向新投购建增招申把将对争组举开从拿继安为派聘扩改])|目标(?:是|为|:)(?![^,;。]{0,20}完成率)"
    r"|争取(?=在|使|达|到20|再|投入|实现|突破|超过|有\d|年内|把|让)|到20\d\d年(?<!\d年到20\d\d年)(?<!截[止至]到20\d\d年)(?!底已|止|的\d)(?![^。;]{0,8}有(?:教|学生|在校))(?![^。;]{0,20}(?:已|共|累计|[只仅]剩|剩下|只有|仅有))|"
    r"十[二三四五]五”?期间[^,]{0,4}(?:将|计划)|“十[二三四五]五”?期间[^,]{0,4}(?:将|计划)|努力使"
)
_DONE = re.compile(
    r"其中[今本]年|情况[^,;。:]{0,6}如下|工作(?:小结|总结|回顾)|已|了|目前|现有|,[^,;。]{0,8}今年[已共]?(?:实现|完成)|实际"
)
_FROM = re.compile(r"[由从][^,;。、]{0,10}\Z")  # 预计由86%提高到95%: where it started is known
_REPORTED = re.compile(r"已|了|目前|现有|现共?有|共有|去年|上年|上学期|截至|截止|累计|达到了|原有|仍有|只有")
_KEPT = re.compile(r"坚持|做到|达到|达|已|了|平均|控制")
_HABIT = re.compile(r"每(?:名|位|个)?(?:人|生|学生|教师|学期|学年|两?周|星期|个?月|年)")
_PLAN_HEADING = regex.compile(
    r"(?:下一?步|下阶段|下一阶段|今后|明年|下年度?|下一年|来年|下学期|下学年|下半年|未来[几一二三五\d]?年?|后段|20\d\d年|"
    r"下一?步的?|今后的?)[^,。;:\n]{0,10}?"
    r"(?:打算|计划(?!完成|生育)|安排|思路|设想|目标|工作重点|工作要点|努力(?:的)?方向|方向|规划|措施|重点工作)"
    r"|(?:工作|发展|努力)(?:的)?(?:打算|设想|思路|目标|方向)(?!责任|管理|完成)|奋斗目标|(?:下一?步|今后|明年|来年)(?:的)?工作"
)
# 来年设想:每人听课80节。 without a number of its own, inside a line or at its head: it reaches to the end of the line.
_INLINE = regex.compile(
    r"[ \u3000]*(?:[(（]?[\d一二三四五六七八九十]{1,2}[、.)）][ \u3000]*)?"
    r"(?:20\d\d(?:[—-]20\d\d)?(?:学?年度?)?的?|今年的?|今后的?|明年的?|来年的?|下一?步的?|下一?年度?的?|下学[期年]的?|下半年的?|下一?阶段的?|整改|工作|有关|相关|几点|新学[期年]的?|“?十[一二三四五]五”?(?:期间|时期)?的?|总体|主要|具体)"
    r"[^,。;:\n的]{0,8}(?:目标(?:任务)?|设想|打算|计划|规划|思路|安排|要点|方向|要求)(?:是|为|如下)?:"
    # 今年,我们要办好六件实事: what it lists has yet to be done.
    r"|[ \u3000]*(?:今年|明年|来年|新的一年|新学[期年]|下一?步|下一?阶段|20\d\d年)[^。;:\n\d]{0,12}?"
    r"(?:要|将|拟|需)[^。;:\n]{0,12}?(?:办好|抓好|做好|实施|完成|开展|推进)(?!了)[^。;:\n]{0,14}:"
)
# 下阶段,投入120万元安装设备: a sentence of what comes next.
_NEXT = re.compile(
    r"(?:[(（]?[\d一二三四五六七八九十]{1,2}[、.)）])?(?:下一?步|下一?阶段|今后|明年|来年|下学[期年]|下年度|下一[学年]年度?|未来[一二三四五两几\d]年)(?!的?情况)"
)
# 2018年,巩固率要提高到96% in a report on 2017: the whole sentence is of what is to come.
_YEAR_AHEAD = re.compile(r"[ \u3000]*(?:到|至)?(20\d\d)年(?!\d)")
_LAST_YEAR = re.compile(r"(?:19|20)\d\d")
# 每天作业1小时以上的占18%: of whom a share is told, and no rule.
_OF_WHOM = ("的占", "的有", "的达", "的仅", "的只", "的学生", "者", "的教师")
_OF_BOTH = re.compile(r"(?:总结|回顾)[及和与暨、]")  # 工作总结及2021年工作安排: first what was done
# 现将工作开展情况汇报如下: a report, whatever the title over it says.
_REPORTS = re.compile(r"(?:情况|工作)[^,。;:\n]{0,8}(?:汇报|报告|总结|小结|通报)如下")
# 符合小班25人、大班35人的要求: the numbers are those of the rule.
_REQUIREMENT = re.compile(r"[^,;。\n]{0,30}?的?(?:要求|规定|标准|规范)(?=[,;。、\n]|\Z)")
_REVIEW = re.compile(r"背景|基础分析|现状分析|回顾|现状|(?:发展|工作|现有)基础|基本情况|成绩|成效|情况分析")
# 根据统一安排部署,组建4个组: news tell of plans and are none.
_TELLS = re.compile(r"安排部署|部署安排|统一(?:安排|部署)|(?:隆重|胜利|顺利|如期)?(?:召开|举行)[。,]")
_OPENING = 60  # characters of a report without a title in which it says what it is
_ANNOUNCED = 64  # characters of a sentence that announces plans
_CLAUSES = 400  # characters before a quantity that are read for its plan


def plans(hans: str, part: Part, sections: Sequence[Section]) -> tuple[Span, ...]:
    """The stretches of a part that speak of what is to come: sections headed 下一步打算, or all of a plan.

    >>> hans = "一、主要工作\\n招聘教师9人。\\n二、下一步工作打算\\n招聘教师12人。\\n三、建议"
    >>> heads = (Section(0, 6, 1, "一、"), Section(15, 24, 1, "二、"), Section(34, 38, 1, "三、"))
    >>> [hans[s.start : s.end] for s in plans(hans, Part(0, len(hans), 1), heads)]
    ['二、下一步工作打算\\n招聘教师12人。\\n']
    """
    if part.doc_type == "工作计划" and _is_plan(part, hans):
        return _around(
            len(hans), [one for one in _reaching(hans, sections) if _REVIEW.search(hans, *one[:2])]
        )
    found = list(_inline(hans))
    return _merged([*_headed(hans, sections), *found]) if found else tuple(_headed(hans, sections))


def _inline(hans: str) -> Iterator[Span]:
    """What a plan inside a line announces, behind its colon."""
    colon = hans.find(":")
    while colon >= 0:
        low = max(0, colon - _ANNOUNCED)
        start = max(hans.rfind(mark, low, colon) for mark in "\n。;") + 1
        if (start > low or low == 0) and _INLINE.fullmatch(hans, start, colon + 1):
            yield Span(start, _line_end(hans, colon))
        colon = hans.find(":", colon + 1)


def _line_end(hans: str, at: int) -> int:
    end = hans.find("\n", at)
    return end if end >= 0 else len(hans)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that lie in another left out."""
    kept: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or one.end > kept[-1].end:
            kept.append(one if not kept or one.start >= kept[-1].end else Span(kept[-1].end, one.end))
    return tuple(kept)


def _headed(hans: str, sections: Sequence[Section]) -> list[Span]:
    """The sections that are headed by a plan."""
    found: list[Span] = []
    for i, one in enumerate(sections):
        if found and one.start < found[-1].end:
            continue
        if _heads_plans(hans, one):
            end = next((s.start for s in sections[i + 1 :] if s.level <= one.level), len(hans))
            found.append(Span(one.start, end))
    return found


def _is_plan(part: Part, hans: str) -> bool:
    """Whether a part that speaks of plans is one: news without a title only tell of 安排部署."""
    if _OF_BOTH.search(hans, 0, _OPENING) or _REPORTS.search(hans, 0, _CLAUSES):
        return False
    return part.title is not None or not _TELLS.search(hans, 0, _OPENING)


def _reaching(hans: str, sections: Sequence[Section]) -> Iterator[tuple[int, int, int]]:
    """Start and end of each heading, and where what it heads ends."""
    for i, one in enumerate(sections):
        end = next((s.start for s in sections[i + 1 :] if s.level <= one.level), len(hans))
        yield one.start, min(one.end, one.start + 24), end


def _around(length: int, reviews: Sequence[tuple[int, int, int]]) -> tuple[Span, ...]:
    """What a plan leaves to be done: all of it but the sections that look back (一、发展基础)."""
    spans, low = [], 0
    for start, _, end in reviews:
        if start > low:
            spans.append(Span(low, start))
        low = max(low, end)
    return (*spans, Span(low, length)) if low < length else tuple(spans)


def _heads_plans(hans: str, section: Section) -> bool:
    """Whether a heading announces plans; 把工作目标纳入议程 in a line that runs on does not."""
    heading = _PLAN_HEADING.search(hans, section.start, min(section.end, section.start + 40))
    if heading is None:
        return False
    if _OF_BOTH.search(hans, section.start, heading.start() + 4):
        return False
    return not (
        heading.group().endswith("目标") and "一" <= hans[heading.end() : heading.end() + 1] <= "鿿"
    ) or (hans[heading.end()] in "和与及")


class Mood(NamedTuple):
    """What the words of a sentence allow, looked up once for all its quantities: something asked, planned, due.

    `year` is the last one that the part reports on.
    """

    asked: bool
    planned: bool
    due: bool
    fitting: bool  # 符合…的要求
    year: str | None = None


def mood_of(hans: str, sentence: Span, planned: Sequence[Span], period: str | None = None) -> Mood:
    """Whether a sentence holds any word that could make a quantity a target; `period` is what its part covers.

    >>> text = "2018年,资助比例要达到100%,巩固率提高到96%。"
    >>> [mood_of(text, Span(0, len(text)), (), period).due for period in ("2017", "2018")]
    [True, False]
    """
    asked = _ASKED.search(hans, sentence.start, sentence.end) is not None
    announced = _PLANNED.search(hans, sentence.start, sentence.end) is not None
    year = (_LAST_YEAR.findall(period or "") or [None])[-1]
    opens = _YEAR_AHEAD.match(hans, sentence.start, sentence.end) if asked or announced else None
    ahead = opens is not None and year is not None and opens[1] > year
    due = (
        ahead
        or _is_inside(sentence.start, planned)
        or _NEXT.match(hans, sentence.start, sentence.end) is not None
    )
    return Mood(asked, announced, due, hans.find("符合", sentence.start, sentence.end) >= 0, year)


def kind_of(hans: str, found: Quantity, sentence: Span, mood: Mood) -> str:
    """`target` for what is planned, asked for or due under a heading of plans, else `actual`."""
    norm = found.bound in ("at_least", "at_most")
    if not (mood.asked or mood.planned or mood.due or norm or mood.fitting):
        return "actual"
    first = max(sentence.start, found.start - _CLAUSES)
    if (
        _FROM.search(hans, max(first, found.start - 12), found.start)
        and hans.find("到", found.end, found.end + 8) >= 0
    ):
        return "actual"
    low = max(first, hans.rfind(",", first, found.start) + 1)
    if mood.fitting and hans.find("符合", low, found.start) >= 0 and _REQUIREMENT.match(hans, found.end):
        return "target"
    if mood.asked and found.dimension != "age" and _ASKED.search(hans, low, found.end):
        return "target"
    plan = _PLANNED.search(hans, first, found.end) if mood.planned else None
    past = plan and mood.year and plan.group() < f"到{mood.year}" and plan.group().startswith("到20")
    if plan and not past and not _DONE.search(hans, plan.end(), found.start):
        return "target"
    if norm and found.dimension != "age" and _is_norm(hans, low, found):
        return "target"
    if mood.due and not _REPORTED.search(hans, first, found.end):
        return "target"
    return "actual"


def _is_norm(hans: str, low: int, found: Quantity) -> bool:
    """每学期听课16节以上, 作业时间1小时以内: what is due each time, unless it is said to be kept."""
    if _KEPT.search(hans, low, found.start) or hans.startswith(_OF_WHOM, found.end):
        return False
    return _HABIT.search(hans, low, found.start) is not None or hans.find("作业", low, found.start) >= 0


def _is_inside(at: int, spans: Sequence[Span]) -> bool:
    i = bisect_right(spans, at, key=lambda s: s.start) - 1
    return i >= 0 and at < spans[i].end
