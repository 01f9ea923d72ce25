"""Noun phrases beside a quantity: their limits, without connectives and without the subject that opens them."""

from __future__ import annotations

import re

import regex

from tasks.facts.indicators.subjects import Known
from tasks.facts.language.clause_heads import TITLE_ENDS
from tasks.facts.language.stops import run_end, run_start
from tasks.facts.language.time_words import TIMES
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span
from tasks.vocabulary import words

# 村小(教学点)37所; a mirror leaves a blank before the bracket.
_ASIDE = re.compile(r"(?<=[\u4e00-\u9fff]) ?\([^()\n]{1,36}\)\Z")
_BRACKET = 40  # characters of a bracket between a noun and its number
# 服务人口:1840人, where a label is no announcement (情况如下:) and no 其中.
_LABEL = re.compile(
    r"(?:(?<=[,;。\n、 )])|\A)(?!其中|包括|分别)([\u4e00-\u9fff]{2,10}(?<![下中是括为有报述]))(?:\([^()\d\n]{1,4}\))?: ?\Z"
)
_TITLE = regex.compile(r"(?r)《([^《》\n]{2,40})》\s*")
_CONNECTIVES = sorted(words("connectives"), key=lambda w: (-len(w), w))
# 商户中7家, but 高中7所, 石桥一中7名, 其中7人, 居中: what 中 stands in is no word of its own there.
NOT_AMONG = "(?<![ 　国高初集其空途眼心手家水期居适命击选折目附完职侨县市区一二三四五六七八九十])"
NO_GRADE = "(?<![优甲乙丙丁特上中下头高同平初一二三])"  # 优等12名, 甲等5名: a grade, and no 等 of a list
_GUARDS = {
    "等": NO_GRADE,
    "为": "(?<!行)",
    "约": "(?<![节制预契])",
    "能": "(?<![产功职性势动技智潜才])",
    "再": "(?<!一)",
}
# 完好率由期初的92%, 学生从建校时的200人: what it was at first.
_AT_FIRST = (
    r"(?<=[一-鿿]{2})[由从](?:(?:第一次|首次|最早|起初|原来|[上前]一?[次轮届])的?|(?:[学建创开][^,;。、\d]{0,4}|改革|起|最)?(?:之?初|原先|过去|[之以]前)"
    r"|(?:\d{4}年)?[^,;。、\d]{0,8}(?<!小)(?<![课学临定及])时|期初)"
)
_TAIL = regex.compile(
    r"(?r)(?:[生师户人班]均|(?<![学各])校均|(?<!\d)[年月日周]均|(?<![变])更|(?:远远?)?[低高少多大小]于|能够|(?<![校应核绝相面针结])对|也?不过|一行(?<!银一行)|每(?:[人名生篇次个班校所台套亩户月年周天期间批场轮组栋处支份]|[两三四]周|两天|半年|季度|学期|学年|星期)(?:每[年月周天日])?|"
    + "|".join(_GUARDS.get(w, "") + w for w in _CONNECTIVES)
    + r"|新台币|双双|[迈跃站跨登]上"
    r"|可供|(?<![所必急供])需要?|比(?=(?:19|20)\d\d年|去年|上年|同期)|(?<![报迟])到|[实尚]有|(?<![拥具享设现共占持没所配建装存办种开备订植修置驻聘])有"
    rf"|{NOT_AMONG}中"
    r"|(?<=学生|教师|职工|人口|幼儿|党员)数|(?:\d{4}[-—~至])?\d{2,4}年(?:\d+月)?(?:底|初|末)?|(?<![均总高低得满])分|(?<=[款金费额率数])[两三四五六]年(?:来|间)?|(?<![\u4e00-\u9fff])合|"
    + _AT_FIRST
    + r")+"
)
# The last characters of all these: most phrases end in another.
_TAIL_ENDS = frozenset(
    "对过够于比更行供先上双去前时合间来均人名生篇次个班校所台套亩户月年周天日到有数底初末分中期批场轮组栋处支份度届需要币"
) | {word[-1] for word in _CONNECTIVES}
_HEAD = re.compile(
    r"(?:其中|至少|另需|还需|尚需|只剩|仅剩|(?:剩余|余下|剩下)的?\Z|(?:到|截[至止])目前(?:为止)?|[从自](?:19|20)\d\d年(?:开始|起)|这其中|当中|已经|总共(?!有)|一共(?!有)|顺利|圆满|按[时期](?!率)|提前(?![批招录])|如期|成功(?!率|案例|经验|人士)|再次|重新|首次|率先|积极(?!分子|性)|大力|认真|精心|"
    r"准备(?!活动|工作|金)|打算|预期(?!目标)|有望|将会|即将|必须|应当|相继|陆续|[对至]于|[截到]?至(?=\d{2,4}年)|现时|(?:约|尚|共|急|亟)?需要?(?=[资经投费])|开学前|辖区内?|以(?![上下内及来])|超(?![过市级声人标速员载限额])出?|其(?=平均|总|最)|确保(?=[^,;。]{0,12}率\Z)|另有|有(?=正式)|另外|还有|还|此外|所以|因此|现在|现(?!有|共|辖|设|代|场|行|任|金|役)|年(?=[全我本])|目前|合计|共计|总计|累计|除了|除|努力|每(?:学期|学年|"
    r"周|月|天|年|人|班)|周[一二三四五]|整个|各项(?!目)|又|并|并且|且|同时|和(?!谐|平)|与|及(?!格|时|以[上下])|以及|"
    r"或|的|已|先后|含|[一二三四五六七八九十]是|而|但|则|就(?![业读学医诊餐寝])|仅|具有|推进|向|把|将(?!军)|给(?!予)|用(?![品具房地电水户餐于])|其余|"
    r"比(?=[去上前]年|上学[年期]|同期|[省市县区]目标|原)|分别|在(?![校园职编岗册读籍建班训学线])|从(?![业事军政医商严]|教(?![育师学练]))|由|为(?!民)|不(?:低于|少于|超过)|共(?!有|同|青|产)|对(?![口照比象])|等(?!级)|"
    r"均(?!衡)|都|也|曾|使(?!用)|让|到(?![位岗账期课校会场底访])|按照?(?![摩揭键时期需劳月季周年天日次])|"
    r"(?:标准|目标|任务)[为是](?=[一-鿿]{2})(?!每|人均?年)|了|" + TIMES + r")+"
)
# No other character begins a connective: most phrases begin with another.
_HEAD_SIGNS = frozenset(_HEAD.pattern + "0123456789")
_PLUS = re.compile(
    r"(?:[了过着起]|成(?![功效绩果员本])|出(?![勤席口版租])|到(?![位岗账期课会场底]))+|后(?![勤备台续盾进卫期代辈门院方])"
)
_PERSONS = re.compile(r"(?:师|生|工|员|干部|领导|任|童|家长|幼儿|班子)\Z")


def left_of(hans: str, at: int, before: int, subjects: Known) -> Span:
    """The phrase before a quantity at `at`: no connectives at its ends, no subject at its head.

    >>> from tasks.facts.indicators.subjects import known
    >>> text = "其中专任教师共12人"
    >>> span = left_of(text, 7, 0, known([]))
    >>> text[span.start : span.end], left_of("12人", 0, 0, known([]))
    ('专任教师', Span(start=0, end=0))
    """
    title = _TITLE.match(hans, max(before, at - 44), at) if at > 1 and "》" in hans[at - 2 : at] else None
    if title:
        return Span(*title.span(1))
    start = _past_title(hans, _past_space(hans, run_start(hans, max(before, at - 40), at), at), at)
    if start == at and start and hans[start - 1] == "(" and before < start - 1:
        return _left_of_bracket(hans, start - 1, before, subjects)
    if start == at and start and hans[start - 1] == ")":
        aside = _ASIDE.search(hans, max(before, at - _BRACKET), at)
        return _left_of_bracket(hans, aside.start(), before, subjects) if aside else Span(at, at)
    if not hans[start:at].strip(" ") and (label := _LABEL.search(hans, max(before, at - 14), at)):
        found = trimmed(hans, label.start(1), label.end(1), subjects)
        whose = subjects.at(label.start(1)) if found.start == found.end else None
        return Span(*label.span(1)) if whose and whose.kind in ("stage", "grade") else found  # 初中:2310人
    found = trimmed(hans, start, at, subjects)
    if found.start == found.end and start > before and hans[start - 1] == ")" and "有" not in hans[start:at]:
        aside = _ASIDE.search(hans, max(before, start - _BRACKET), start)  # 小学(含村小)共36所
        return _left_of_bracket(hans, aside.start(), before, subjects) if aside else found
    given = _GIVEN.match(hans, found.start, found.end)
    return Span(given.end(), found.end) if given else found


# 民警王建军来校作法治报告3场: what is given, without who gives it.
_GIVEN = re.compile(
    r"[一-鿿]{2,14}?(?<![工合制协操写创动习劳])[作做]了?(?=[一-鿿]{0,8}(?:报告|讲座|讲话|辅导|交流|发言|点评|示范课?)\Z)"
)


def _past_space(hans: str, start: int, end: int) -> int:
    """The start of the last word group: a space inside a line parts a heading from its text (1.占地面积 学校占地…)."""
    while end > start and hans[end - 1] in " 　":
        end -= 1
    at = max(hans.rfind(" ", start, end), hans.rfind("　", start, end))
    return at + 1 if at >= start and end - at > 2 else start


_AIMED = re.compile(
    r"[^,;。\n]{0,16}?(?:目标|任务|标准)[为是](?=[一-鿿]{2})(?!每|人均?年)"
    r"|面向[^,;。\n]{2,8}?(?=(?:公开)?(?:招聘|招考|招收|招录|选聘|遴选))"
)  # 今年的目标是本科上线90人
_RAN_IN = re.compile(rf"{TITLE_ENDS}(?=[全我][省市县区镇乡村校园学])")


def _past_title(hans: str, start: int, end: int) -> int:
    """…工作总结全县小学96所: where the text begins into which a title ran."""
    title = _RAN_IN.search(hans, start, end)
    start = title.end() if title else start
    aim = _AIMED.match(hans, start, end)
    return aim.end() if aim else start


def _left_of_bracket(hans: str, end: int, before: int, subjects: Known) -> Span:
    return trimmed(hans, run_start(hans, max(before, end - 40), end), end, subjects)


def trimmed(hans: str, start: int, end: int, subjects: Known) -> Span:
    """A phrase without the connectives at its ends and without the body that opens it."""
    while end > start and hans[end - 1] in " 　":
        end -= 1
    if hans.startswith("大约", end - 1) and end > start:
        end -= 1
    tail = _TAIL.match(hans, start, end) if end > start and hans[end - 1] in _TAIL_ENDS else None
    if tail:
        end = tail.start()
    while start < end and hans[start] in " 　":
        start += 1
    while start < end:
        head = _HEAD.match(hans, start, end) if hans[start] in _HEAD_SIGNS else None
        step = head.end() if head else _past_subject(hans, start, end, subjects)
        if step == start:
            break
        start = step
    return Span(start, max(start, end))


_NUMBER_OF = frozenset({"数", "数量", "总数", "个数"})


def _past_subject(hans: str, start: int, end: int, subjects: Known) -> int:
    """The end of a body that opens a phrase, where an object is left (学区在编教师, but 幼儿园1所)."""
    one = subjects.at(start)
    if one is None or one.end >= end:
        return one.region_end if one is not None and one.region_end else start
    if one.kind in ("grade", "stage") and not one.leads:
        return start  # 一年级新生, 小学毕业班: part of the thing
    if hans[one.end : end] in _NUMBER_OF:
        return start  # 将学校数压缩到20所
    return start if _PERSONS.search(hans, start, one.end) else one.end


def label_above(hans: str, found: Quantity) -> Span | None:
    """The label on the line above a quantity that stands alone: `占地面积` above `1670平方米`.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans):
    ...     span = label_above(hans, next(quantities(hans)))
    ...     return span and hans[span.start : span.end]
    >>> show("占地面积\\n1670平方米\\n"), show("现将情况汇报如下\\n12名教师")
    ('占地面积', None)
    """
    if hans[found.start - 1 : found.start] != "\n" or hans[found.end : found.end + 1] not in _AFTER_VALUE:
        return None
    label = _ABOVE.search(hans, max(0, found.start - 14), found.start)
    return Span(*label.span(1)) if label and not label[1].endswith(_NO_LABEL) else None


# A line that is nothing but a short name, or the last words of one behind a mark.
_ABOVE = re.compile(r"(?:\A|(?<=[\n,;。、:有]))[ 　]*([\u4e00-\u9fff]{2,10})[ 　]*\n\Z")
_NO_LABEL = (
    "情况",
    "如下",
    "概况",
    "简介",
    "总结",
    "其中",
    "共计",
    "合计",
    "报告",
    "汇报",
    "材料",
    "方案",
    "计划",
    "名单",
)
_AFTER_VALUE = frozenset({"", "\n", ",", ";", "。", "、"})


# 12名省、市、县优秀教师; 300平方米的C、D级危房
_LEVELS = re.compile(
    r"的?(?:(?:[国省市县区州乡镇校]级?|[A-Z]|[高初小大中])[、和])+(?P<last>(?:[国省市县区州乡镇校]级?|[A-Z]级|[高初小大中](?=[中学专])))(?![已均都有共全也被获达])(?=[一-鿿]{2})"
)


def right_of(hans: str, at: int, after: int) -> Span:
    """The stretch behind a quantity that ends at `at`, up to punctuation or the next quantity; a 的 is passed."""
    levels = _LEVELS.match(hans, at, min(after, at + 30))
    at = levels.start("last") if levels else at
    end = run_end(hans, at, min(after, at + 30))
    return Span(min(at + (1 if hans.startswith("的", at) else 0), end), end)


def after_verb(hans: str, start: int, end: int) -> Span:
    """What follows a verb and its 了, 过 or 出."""
    plus = _PLUS.match(hans, start, end)
    return Span(plus.end() if plus else start, end)


# 残疾儿童的入学率: of whom a rate is belongs to its name.
_WHOSE_RATE = re.compile(
    r"(?:(?![和与及])[一-鿿]){0,8}(?:幼儿|儿童|少年|子女|女童|人口|居民|农民)的[一-鿿]{2,8}率"
)


def head_noun(hans: str, span: Span) -> Span:
    """The noun after the last 的 or 等 of a phrase, where two characters or more are left."""
    start = span.start
    if hans.startswith("》", span.end):
        return span  # 《致家长的一封信》: a title is one name
    if _WHOSE_RATE.fullmatch(hans, start, span.end):
        return span
    for mark in "的等":
        at = hans.rfind(mark, start, span.end - 2)
        if at >= 0 and not (mark == "等" and hans[at + 1] in "级奖次额待"):
            if mark == "等" and hans[at - 1] in "一二三特优":
                continue
            if mark == "等" and (hans[at - 1] in "中高初同平相" or hans[at + 1] in "职专教"):
                continue  # 中等职业学校, 高等教育
            start = at + 1
    return Span(start, span.end)
