"""What a quantity counts or measures, and the verb that governs it.

Chinese puts the counted noun behind the quantity (购置5台电脑), before it (购置电脑5台, 合格率达95%), or leaves
it out where the quantity before has named it (其中女341人; 已整改8处). These are read from the stretch between
the neighbouring quantities and punctuation on both sides.
"""

from __future__ import annotations

import re

import regex

from tasks.facts.indicators.compared import compared, share_of, share_of_sum
from tasks.facts.indicators.counted import OF, Counted
from tasks.facts.indicators.deeds import noun_before
from tasks.facts.indicators.nouns import noun_behind, plain_noun_behind
from tasks.facts.indicators.own_nouns import NO_NOUN, own_noun
from tasks.facts.indicators.per import with_per
from tasks.facts.indicators.phrases import label_above, left_of, right_of
from tasks.facts.indicators.subjects import Known
from tasks.facts.language.verbs import Verbs
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_SEX = re.compile(r"(?:其中)?(?P<sex>女|男)(?:生|性|孩|童|教师|学生)?\Z")
_LASTED = re.compile("[一-鿿]{0,6}?(?:历史|教龄|党龄|工龄|经验|经历|生涯|传统)")  # 已有30年办学历史
_MANNER = ("标准", "价格", "速度", "幅度", "待遇", "比例", "规格", "水平", "要求", "规定", "目标")
_OTHERS = ("其余", "其余的", "其他", "剩余", "剩余的", "余下", "余下的", "另外", "另有")
_HIRED = ("聘用", "聘请", "录用", "招聘", "任教", "代课")
_REST = regex.compile(r"(?:均|都|全部)?[为是]([\p{Han}]{2,14})")
_A_SUM = re.compile(
    r"(?:[金费款]|(?<![出捐集])资|经费|资金|补助|补贴|投入|支出|收入|标准|预算|工资|津贴|奖励|报酬)\Z"
)
_IS_SHARE = re.compile("(?:[率比度占]|比例|比重|增幅|面)\\Z")
_IS_BUILT = re.compile(r"(?:面积|用房|校舍|[场地园室楼房舍堂库])\Z")
_SPENDING = re.compile(
    r"(?:[一-鿿]*(?:单位|部门|企业|政府|财政|学校))?(?:投入|投资|支出|补助|奖励|捐资|出资)"
)
_TITLES = (("“", "”"), ("《", "》"))
# 12所学校推荐的60名选手, 690名学生每天领到的: what is said of it parts it from the next quantity.
_SAID_OF_IT = re.compile(
    r"(?:推荐|选送|报送|选派|捐赠|提供|参与)的|每(?:人|生|名|户)|每(?:天|月|周)[^,;。]{0,4}(?:享|获|领|得)|(?:享受|获得|得到|领取)"
)
_CALLED = re.compile(
    r"[是为](?P<what>(?:[一-鿿]{0,8}(?:楼|室|房|堂|厅|馆|宿舍|操场|运动场|场地|车间|基地|公寓|浴室|厕所|花园|校园|校区)))"
    r"(?:\([^()]{1,8}\))?,?(?:共有?|总共|约有?|占地|有|面积)*\Z"
)
# 上线人数首次突破一千大关,达到1036人: what the clause before told of by another number.
_REACHED = re.compile(
    r"(?<![一-鿿])(?P<what>[一-鿿]{2,12}(?:人数|总数|数量))(?:首次|再次|继续|不断|大幅|稳步|逐年|又|已|再创|创)?"
    r"(?:突破|增长|增加|上升|提高|扩大|攀升|新高|历史)[^,;。]{0,12},(?:已|共|总数)?(?:达到?|增至|增加到|上升到)了?\Z"
)
# 教育投入逐年增长,2005年至2009年分别为183万元、214万元
_GROWN = re.compile(
    r"(?P<what>[一-鿿“”]{0,8}(?:投入|经费|支出|收入|拨款|资金|补助|产值|总值|债务|工资))(?:呈)?(?:逐年|连年|年年|稳步|持续|大幅|不断|逐步)[一-鿿]{0,4}(?:增长|增加|提高|攀升|上升|下降|减少|递增)(?:趋势|态势)?,"
    r"(?:其中)?(?:\d{4}[年至到—~、和-]*){1,6}年?(?:度|期间)?(?:分别)?(?:为|达到?|是)?(?:[\d.]+[万亿]*元?[、,和])*\Z"
)
_PAID = re.compile(
    r"(?:.*[于自的为是、,取纳交放予受收缴]|(?<![一-鿿]))"
    r"(?P<what>[一-鿿]{1,7}?(?:费|补助|补贴|津贴|助学金|奖学金|标准|工资|经费)),(?:按|标准为?)?每[^,;。\d]{1,8}\Z"
)
# 绘本馆面积不算大,只有60平方米; 学校教师不多,仅有12人: what it has little of.
_SMALL = re.compile(
    r"(?<![一-鿿])(?:(?:我|本)[校园县区镇乡村]的?|学校的?|全[校园县区镇乡村])?(?P<what>[一-鿿]{2,10}?)(?:并|还|又|都|也)?"
    r"(?:不算|不是很|不太|不|较|比较|很|偏|太)(?:大|小|多|少|高|低|长|短|足|够|宽裕|充足),"
    r"(?:目前|现在|现|总共|一共|全部|加起来|也)?(?:就?只有|仅有|才有|不过|只|仅|才|有)\Z"
)
# 安排研修经费,2016年3.1万元,2017年3.6万元
_SET_APART = re.compile(
    r"(?:安排|投入|下拨|拨付|落实|列支|支出|筹措|争取)(?:了)?(?P<what>[一-鿿]{0,8}(?:经费|资金|费用|补助|补贴)),"
    r"(?:其中)?(?:(?:19|20)\d\d年度?[\d.]{1,8}[万亿]?元[,、]){0,6}(?:19|20)\d\d年度?\Z"
)
_GOES_ON = tuple("对向给把将由从在到为")
_RANKED = re.compile(r"全[国省市县区镇乡校]前\d{1,4}名?\Z")
_TIMES_OF = re.compile(r"(?:是|为|相当于)[^,;。、]{2,14}的\Z")  # 是“十五”时期的2.4倍
_SHARE = re.compile(r"占比|所占(?:的)?(?:比例|比重)|占比例")  # 农户20户,所占比重为5%
_LEFT_OUT = re.compile(r"的(?:有|共|共有|为|达|计)?")
_ALL = re.compile("[均都皆](?:[为是在]|达到?)?")
_LISTED = re.compile(r"(?:[一-鿿]{2,12}、){1,5}\Z")
# 通过平台对560人进行调查, 督导组对青禾省30个县: whom a deed was done to, with no noun of theirs before them.
_DONE_TO = re.compile(r"(?<![校核绝相面针应配结成])对(?:[一-鿿]{2,5}[省市县区镇乡])?的?\Z")


def counted(hans: str, found: Quantity, before: int, after: int, subjects: Known, verbs: Verbs) -> Counted:
    """Find the object and the action of a quantity.

    `before` is the end of the quantity before, `after` the start of the one after; `subjects` are stretches
    that name whose quantities these are, so that they are not taken into the object.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.indicators.subjects import known
    >>> from tasks.facts.language.verbs import verbs_in
    >>> def show(hans):
    ...     q = next(quantities(hans))
    ...     c = counted(hans, q, 0, len(hans), known([]), verbs_in(hans))
    ...     return [hans[s.start : s.end] if s else None for s in (c.object, c.action)]
    >>> show("购置图书5300册"), show("有8名教师参加比赛"), show("中考合格率为95.5%"), show("投入专项资金150万元")
    (['图书', '购置'], ['教师', '参加'], ['中考合格率', None], ['专项资金', '投入'])
    >>> show("(341人)")
    [None, None]
    """
    left = left_of(hans, found.start, before, subjects)
    if found.dimension == "share":
        if _SHARE.fullmatch(hans, left.start, left.end):
            return Counted(suffix="占比", carried=True)
        if hans[before : found.start].strip() == "的" and hans.rfind("占", max(0, before - 24), before) >= 0:
            return Counted(suffix=OF, carried=True)
        share = share_of(hans, left, subjects)
        if share is None and hans.startswith("的比", before):
            share = share_of_sum(hans, max(0, found.start - 60), found.start, subjects)
        if share:
            return share
    if found.unit == "倍" and _TIMES_OF.search(hans, max(before, found.start - 20), found.start):
        return Counted(None, None, carried=True)
    change = compared(hans, left.start, found.start, subjects)
    if change:
        return change
    rest = _REST.match(hans, found.end) if hans.endswith(_OTHERS, before, found.start) else None
    if rest and not rest[1].endswith(_HIRED):
        return Counted(Span(*rest.span(1)))
    what = _counted(hans, found, left, right_of(hans, found.end, after), after, subjects, verbs)
    return with_per(hans, found, before, what)


def _counted(
    hans: str, found: Quantity, left: Span, right: Span, after: int, subjects: Known, verbs: Verbs
) -> Counted:
    behind = noun_behind(hans, found, right, verbs)
    if behind is not None and hans[behind.start : behind.end] in NO_NOUN:
        behind = None
    if hans.endswith("一行", 0, found.start):
        behind = None  # 局长一行四人对学校进行评估: they are counted, and not what they did
    own, verb = noun_before(hans, left, found, subjects, verbs)
    if own and verb and own.end - own.start == 1 and verb.end == own.start:
        own, verb = Span(verb.start, own.end), None  # 招生数, 录取率
    own = own_noun(hans, own, found, subjects, alone=behind is None) if own else None
    if own and _DONE_TO.search(hans, own.start, found.start):
        if behind is None:
            return Counted(None, None)
        own, verb = None, None
    if behind is not None and hans.endswith("等", 0, found.start):
        own = None  # 市府办等6个帮扶单位
    if behind is None and (own is None or _yields(hans, found, own)):
        behind = plain_noun_behind(hans, found, right)
        own = None if behind is not None else own
    if own is None and behind is None:
        own = label_above(hans, found) or _called(hans, found)
    if own and behind is not None and hans.startswith(("好成绩", "佳绩", "优异成绩"), behind.start):
        behind = None  # 二等奖3项好成绩
    if own and found.dimension == "share" and hans[own.end - 1] in "率比":
        behind = None  # 使用率保持在91%的合理范围
    if own and behind is not None and found.dimension != "count" and hans.startswith(_MANNER, behind.start):
        behind = None  # 按每生每天4元的标准执行
    if behind is not None and (own is None or _prefers_behind(hans, found, right, behind, after, verbs)):
        said = _first(hans, verbs, behind.end, right.end) or _first(hans, verbs, right.start, behind.start)
        return Counted(behind, verb or said)
    if own is not None and behind is None and _is_left_out(hans, own, found):
        return Counted(None, verb, carried=True, said=own)
    if own is not None and found.dimension == "share" and _ALL.fullmatch(hans, own.end, found.start):
        own = _all_rates(hans, own)
    if own is not None and hans.endswith("各", own.end, found.start):
        own, verb = _each(hans, own, verb, verbs)
    if own is not None:
        return _narrowed(hans, own, verb)
    action = verb or _first(hans, verbs, right.start, right.end)
    deed = verbs.at(right.start) if found.unit in ("人", "人次") and right.end > right.start else None
    if deed and right.end - right.start > 3 and not hans.startswith(("到", "至"), deed.end):
        return Counted(right, action)
    return Counted(None, action, carried=True)


def _called(hans: str, found: Quantity) -> Span | None:
    """西面是学生宿舍,共有3200平方米; 收取住宿费,每生每年300元: what the clause before says that it is."""
    patterns = _TOLD_BEFORE.get(found.dimension or "", ())
    told = next((t for p in patterns if (t := p.search(hans, max(0, found.start - 60), found.start))), None)
    return Span(*told.span("what")) if told else None


_TOLD_BEFORE = {
    "area": (_CALLED, _SMALL),
    "money": (_PAID, _GROWN, _SET_APART),
    "people": (_REACHED, _SMALL),
    "count": (_SMALL,),
}


def _is_left_out(hans: str, own: Span, found: Quantity) -> bool:
    """按要求配齐的170所, 进入全县前200名6人: what was counted before, and here only what is said of it."""
    if found.unit == "人":
        return _RANKED.search(hans, own.start, own.end) is not None
    return found.unit == "所" and _LEFT_OUT.fullmatch(hans, own.end, found.start) is not None


def _yields(hans: str, found: Quantity, own: Span) -> bool:
    """送来的3万元助学金, 校门前铺的60平方米草坪: what is named behind it, unless a sum or an area was named before."""
    bare = hans[own.start : own.end]
    if found.dimension == "share":
        return not _IS_SHARE.search(bare)
    if found.dimension == "area":
        return _IS_BUILT.search(bare) is None
    return found.dimension == "money" and (_SPENDING.fullmatch(bare) is not None or not _A_SUM.search(bare))


def _each(hans: str, own: Span, verb: Span | None, verbs: Verbs) -> tuple[Span, Span | None]:
    """维修切菜机、蒸饭车各1台: all that the list names, and the verb before it."""
    others = _LISTED.search(hans, max(0, own.start - 40), own.start)
    if others is None:
        return own, verb
    deed = next(reversed(verbs.between(others.start(), own.start)), None)
    if deed is None:
        return Span(others.start(), own.end), verb
    return (Span(deed.end, own.end), Span(deed.start, deed.end)) if deed.end < own.start - 2 else (own, verb)


def _all_rates(hans: str, own: Span) -> Span:
    """入学率、巩固率均为100%: all that the list names, where all are of one kind."""
    others = _LISTED.search(hans, max(0, own.start - 40), own.start)
    if others is None or any(one[-1:] != hans[own.end - 1] for one in others.group().split("、")[:-1]):
        return own
    return Span(others.start(), own.end)


def _first(hans: str, verbs: Verbs, start: int, end: int) -> Span | None:
    """The first verb, but none of a title: 3名教师在“课堂教学观摩活动”中获奖."""
    for verb in verbs.between(start, end):
        if not any(hans.count(o, start, verb.start) > hans.count(c, start, verb.start) for o, c in _TITLES):
            return Span(verb.start, verb.end)
    return None


def _narrowed(hans: str, own: Span, verb: Span | None) -> Counted:
    """女341人: the thing is that of the quantity before, the word only narrows it."""
    sex = _SEX.fullmatch(hans, own.start, own.end)
    if sex:
        return Counted(None, verb, suffix=sex["sex"], carried=True, said=own)
    return Counted(own, verb)


def _prefers_behind(hans: str, found: Quantity, right: Span, behind: Span, after: int, verbs: Verbs) -> bool:
    """With nouns on both sides the one behind wins, unless it already belongs to the next quantity."""
    if found.dimension in ("time", "age") and right.start == found.end:
        return _LASTED.match(hans, right.start, right.end) is not None
    if hans.endswith(("的", "和", "及", "对", "向", "给"), 0, found.start):
        return True  # 40名教师和14名工人, 局长对4所学校; 对城区的14所学校2000余名学生: what stands before 的 only says which ones
    if found.unit == "层" or (found.unit in ("个", "组") and hans.startswith(_GOES_ON, behind.end)):
        return True  # 建造二层教学楼三幢, 分8个小组对30个县
    if right.end < after or after == len(hans) or hans[after - 1] in "和及与对向给":
        return True
    if found.dimension == "people" and any(verb.end == after for verb in verbs.between(behind.end, after)):
        return True  # 抽调12名校长组成6个小组: the verb parts it from the next quantity
    return found.dimension in ("count", "people") and _SAID_OF_IT.match(hans, behind.end, after) is not None
