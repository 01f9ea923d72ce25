"""Deeds that are named with what they are for: 普通话测试612人, 固定资产投资8600万元, 农村劳动力转移培训360人."""

from __future__ import annotations

import re

from tasks.facts.language.verbs import Verb
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

# Deeds that what stands before them says which one: no other deed is named so, but is done by somebody.
_KINDS = re.compile(
    r"培训|测试|考核|考试|检查|补助|补贴|资助|救助|贷款|接待|交流|研修|轮训|体检|观摩|评估|检测|监测|验收|辅导|督导|督查|巡查|抽查|普查|筛查|支出|招聘|接种|征订|总?投资|总?投入|拨款"
)
_TRAINING = re.compile(r"培训|研修|轮训")
# Which of them: no adverb, no particle, no clause, and nobody who did it.
_WHICH = re.compile(r"(?:(?![将已又再共各更把被对为用由从给得了着过该此每均等便就、现])[一-鿿“”]){2,10}")
_LED_IN = re.compile(
    r"(?:其中|全年|年度|本年|当年|累计|完成|组织|开展|主要|先后|陆续|加上|连同|[春秋]季?学期|[上下]半年)+"
)
_HOW = re.compile(
    r"(?:积极|主动|多方|自主|自愿|无偿|踊跃|共同|联合|大力|全力|直接|间接|额外|另外|再次|首次|坚持|认真|深入|广泛|逐步|继续|全面|统一|集中|及时|按时|随机|分别|相继|实际|自行|自己|预计|计划|建议|督促|接受|参加|享受|领取|得到|获得|安排|落实|发放|确定|一期|二期|三期|批复|概算)"
)
_SUMS = {
    "投资": "固定资产|基本建设|基建|基础设施|项目|工程|社会|民间|教育|校舍|设备",
    "投入": "教育|科研|经费|资金|资产|设备|财政",
    "拨款": "财政|专项|政府|教育|上级",
}
_FOR = {verb: re.compile(rf"(?:{before})\Z") for verb, before in _SUMS.items()}
_DOER = re.compile(r"(?:政府|[局部厅委会人士家]|单位|公司|学校|企业|老板|先生|女士)\Z")


_OF_LEVEL = re.compile("(?:国家|[省市县区镇乡校])[级上]")  # 市级培训15人次, 县上奖励3项


def named_deed(hans: str, left: Span, last: Verb, found: Quantity) -> Span | None:
    """The name of a deed that ends a phrase, with the words that say which one; not where they say who did it, or how.

    >>> from tasks.facts.language.verbs import verbs_in
    >>> from tasks.facts.quantities.quantities import quantities
    >>> def show(hans):
    ...     q = next(quantities(hans))
    ...     one = named_deed(hans, Span(0, q.start), verbs_in(hans).found[-1], q)
    ...     return one and hans[one.start : one.end]
    >>> show("普通话测试612人"), show("财政拨款30万元"), show("学校积极投入30万元"), show("单位补助6万元")
    ('普通话测试', '财政拨款', None, None)
    """
    if _OF_LEVEL.fullmatch(hans, left.start, last.start):
        return Span(left.start, last.end)
    if found.unit == "人次" and _TRAINING.fullmatch(last.word):
        return None  # 教师网络培训19人次: those who took part are counted
    if last.end != left.end or _KINDS.fullmatch(last.word) is None or found.dimension in ("time", "share"):
        return None
    led = _LED_IN.match(hans, left.start, last.start)
    start = led.end() if led else left.start
    if _WHICH.fullmatch(hans, start, last.start) is None or _HOW.search(hans, start, last.start):
        return None
    before = _FOR.get(last.word.removeprefix("总"))
    if before is not None:
        return Span(start, last.end) if before.search(hans, start, last.start) else None
    return None if _DOER.search(hans, start, last.start) else Span(start, last.end)
