"""Things that a share or a comparison names: 寄宿生占在校生的36%, 巩固率比去年提高0.3%."""

from __future__ import annotations

import re

from tasks.facts.indicators.counted import Counted
from tasks.facts.indicators.phrases import head_noun, trimmed
from tasks.facts.indicators.subjects import Known
from tasks.records import Span

_SHARE_OF = re.compile(
    r"(?P<part>[^,;:。()\n]*?)(?:只|约|仅|已|共|就|也|各|所|还|均|却|竟|更|合计|总计|两者|[两三四]项)*(?:占(?:到|了)?|达到?(?=[^,;。]*的\Z)|相当于)"
    r"(?P<whole>[^,;:。()\n]{2,20}?)的?(?:比例|比重)?(?:约|近|为|达)?\Z"
)
# 巩固率比去年提高0.3%: what is measured stands before the comparison, or was named by the clause before.
_COMPARED = re.compile(
    r"(?P<thing>[^,;:。()\n]*?)(?:按?(?:同|可比)口径|按?可比价格?计?算?)?(?:(?<![评对占])(?:同比|环比|比(?![例赛重较武拼值率]))|较(?![为大好高多强快])|[与同和][^,;:。()\n]{2,10}?(?:相比|比较|相较))"
    r"(?P<base>[^,;:。()\n]{0,16}?)(?:共|又|再)?"
    r"(?P<verb>净?(?:提高|提升|上升|攀升|上涨|回升|增加|增长|递增|减少|降低|下降|下滑|下跌|回落|缩减|增多|缩短|缩小|扩大|压缩|压减|节约|节省|"
    r"增收|减收|增支|减支|节支|上调|下调|增|减|降|涨|翻)|多[招收出]?|少[招收]?|高|低)(?:了|出)?\Z"
)
# 平均分81分,高出全县平均4.6分; 年均增长19%; 翻了一番: by how much, of what the clause before was about.
_CHANGED = re.compile(
    r"(?P<thing>[^,;:。()\n]*?)(?P<verb>(?:高出|高于|超出|超过|低于|少于|多于|快于|领先|落后)(?=[全省市县区镇乡校国同平上去本第规标]|计划)"
    r"|(?:年均|年平均|月均|平均每年|逐年|每年|年)(?:递增|递减|增长|增加|提高|下降|减少|增|降)|翻)"
    r"(?P<base>(?<=[出于先后过])[^,;:。()\n]{2,14}|)了?\Z"
)
# 比上年多9人, 比去年同期增收76万元: what it is compared with has been passed already.
_CHANGED_ONLY = re.compile(
    r"(?:同期|同口径)?(?:净|又|还|各|共)?(?:增收|减收|增支|减支|节支|多|少|高|低|压缩|压减|上调|下调|上涨|下跌|回落|攀升|增|减|降|差|节约|节省|超出?)(?:了|出)?"
)
# 合同金额176万元,比预算186万元节约10万元; 比规定的100%差8个百分点: what the first is compared with.
_BASED = re.compile(
    r"[比较](?:预算|计划|规定|标准|目标|要求|控制价|原计划|全[省市县区镇乡国]平均(?:水平|数|值)?)(?:要求|指标|标准|数)?的?"
)
_BASE = re.compile(r"[比较][^,;。()]{0,22}\Z")
_MAY_TELL = re.compile("高[出于]|超[出过]|[低少多快]于|领先|落后|均[增递提下减]|[逐每]年|年[增递]|翻")
_TOTAL = re.compile(r"(?:总|人)*[数量]|总[额和]")
_CHANGE_ENDS = frozenset("高升加长少低降多短大增减了出缩约省收支调涨跌落翻")


def share_of(hans: str, left: Span, subjects: Known) -> Counted | None:
    """寄宿生占在校生的比例: a part, which may be the thing counted before, and its whole.

    >>> from tasks.facts.indicators.subjects import known
    >>> hans = "寄宿生占在校生的36%"
    >>> found = share_of(hans, Span(0, 8), known([]))
    >>> hans[found.object.start : found.object.end], hans[found.whole.start : found.whole.end]
    ('寄宿生', '在校生')
    >>> share_of("合格率98%", Span(0, 3), known([])) is None
    True
    """
    match = _SHARE_OF.match(hans, left.start, left.end)
    if match is None:
        return None
    whole = _whole(hans, Span(*match.span("whole")), subjects)
    part = trimmed(hans, match.start("part"), match.end("part"), subjects)
    if whole.end - whole.start < 2:
        return None
    total = _TOTAL.match(hans, whole.end)
    whole = Span(whole.start, total.end()) if total else whole
    if part.end - part.start < 2:
        return Counted(None, None, carried=True, whole=whole)
    return Counted(head_noun(hans, part), None, whole=whole)


_OF_SUM = re.compile(
    r"(?P<part>[^,;:。()\n]*?)占(?P<whole>[^,;:。()\n\d]{2,16})[约近]?\d[\d.,]*[万亿]*(?:元|人)的(?:比例|比重)(?:约|仅)?(?:为|是|达到?)?\Z"
)


def share_of_sum(hans: str, low: int, at: int, subjects: Known) -> Counted | None:
    """教育经费占财政支出20亿元的比例为15%: the sum stands between the whole and its share.

    >>> from tasks.facts.indicators.subjects import known
    >>> hans = "教育经费占财政支出20亿元的比例为"
    >>> found = share_of_sum(hans, 0, len(hans), known([]))
    >>> hans[found.object.start : found.object.end], hans[found.whole.start : found.whole.end]
    ('教育经费', '财政支出')
    >>> share_of_sum("财政支出20亿元的", 0, 10, known([])) is None
    True
    """
    start = max(low, hans.rfind(",", low, at) + 1, hans.rfind("。", low, at) + 1)
    match = _OF_SUM.match(hans, start, at)
    if match is None:
        return None
    whole = Span(*match.span("whole"))
    part = trimmed(hans, match.start("part"), match.end("part"), subjects)
    if part.end - part.start < 2:
        return Counted(None, None, carried=True, whole=whole)
    return Counted(head_noun(hans, part), None, whole=whole)


def _whole(hans: str, said: Span, subjects: Known) -> Span:
    """全校教师总数, 学校用地: a whole keeps the owner that it is named with."""
    bare = trimmed(hans, said.start, said.end, subjects)
    owner = subjects.at(said.start)
    return said if owner is not None and owner.end == bare.start and bare.end == said.end else bare


def compared(hans: str, start: int, end: int, subjects: Known) -> Counted | None:
    """比去年提高, 较上年净增: the thing that has changed, which may be the one counted before.

    >>> from tasks.facts.indicators.subjects import known
    >>> hans = "巩固率比去年提高"
    >>> found = compared(hans, 0, len(hans), known([]))
    >>> hans[found.object.start : found.object.end], hans[found.action.start : found.action.end]
    ('巩固率', '提高')
    >>> compared("购置图书", 0, 4, known([])) is None
    True
    """
    match = _COMPARED.match(hans, start, end) if hans[end - 1] in _CHANGE_ENDS else None
    if match is None and _MAY_TELL.search(hans, start, end):
        match = _CHANGED.match(hans, start, end)
    if _BASED.fullmatch(hans, start, end):
        return Counted(None, None, carried=True)
    only = _CHANGED_ONLY.fullmatch(hans, start, end) if match is None and start < end else None
    if only and _BASE.search(hans, max(0, end - 24), end):
        return Counted(None, Span(start, end), carried=True)
    if match is None:
        return None
    action = Span(*match.span("verb"))
    thing = trimmed(hans, match.start("thing"), match.end("thing"), subjects)
    if thing.end - thing.start < 2:
        return Counted(None, action, carried=True)
    return Counted(head_noun(hans, thing), action)
