"""Which words before a quantity name what is counted, and which only say whose it is, or nothing at all."""

from __future__ import annotations

import re

from tasks.facts.indicators.per import past_per
from tasks.facts.indicators.subjects import Known
from tasks.facts.names.names import looks_like_name
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

# What stands before a number or behind it and is no thing: 来自9所学校, 尚有6个, 比上年的62%.
NO_NOUN = frozenset(
    {
        *"占预这那原尚仅才仍比由从较通距虽曾已又也还约至中里内变升降增减改共",
        "没有",
        "之间",
        "之外",
        "未有",
        "来自",
        "最终",
        "最后",
        "积极",
        "踊跃",
        "其中",
        "其它",
        "预计",
        "经过",
        "可供",
        "同时",
        "超额",
        "历经",
    }
)
_NO_THING = (
    frozenset("省市县区镇乡村校国")
    | {"组织"}
    | {"春季", "秋季", "春学期", "秋学期", "期初", "期末", "学期初", "学期末"}
    | NO_NOUN
)
# 在省、市、县有12人次获奖, 没有200米跑道: a place of the prize and a denial are not what is counted.
_HELD = re.compile(r"[个所](?:教学班|班级?|年级|学校|村民小?组|(?:行政|自然)?村|社区|小组|校区)[共有]*")
# 全班59人: the class is whose they are, and nobody says what they are.
_OF_PEOPLE = frozenset({"班", "全班", "本班", "我班", "班级", "班上", "全班共"})
_REGION = re.compile(r"[全我本][省市县区镇乡村]")  # 全镇有8000户: whose they are
_IN_REGION = re.compile(r"(?:[省市县州]|自治区|全[区镇乡国]|[一-鿿]{2}(?:村|社区|乡|镇))\Z")
_COUNTED_IN = frozenset({"人", "人次", "所", "户", "篇"})
_WITH_OTHERS = frozenset({"等", "一行", "等一行"})
_TITLED = re.compile(
    r"(?:[校园院局镇乡县市区处科组班队所站]长|教师|老师|书记|主任|负责人|委员|学生|同学|代表|同志)([一-鿿]{2,3})\Z"
)
_ARTICLE = re.compile("[一各][个条块座幢栋间片处所家支张]")  # 拥有一个250米跑道
_SPENT = re.compile("(?:用时?|历时|耗时|需时)\\Z")  # 村委会用20天时间
# 学历合格率高中达91%、初中达97%: the level is whose rate it is.
_LEVEL = "(?:普通|职业)?(?:高中|初中|小学|幼儿园?|学前|中职|职中|职高)"
_RATE_OF_LEVEL = re.compile(rf"(?P<rate>[一-鿿]{{2,14}}(?:率|费|面积|标准|时间)){_LEVEL}\Z")
_OF_LEVELS = frozenset({"share", "money", "area", "time"})
_TAKEN_IN = re.compile("(?:已|共|新|可|拟|现)*收(?=幼儿|学生|新生|儿童|学员)")  # 滨江幼儿园已收幼儿164名
_WORD = re.compile("[一-鿿A-Za-z]")


def own_noun(hans: str, own: Span, found: Quantity, subjects: Known, *, alone: bool) -> Span | None:
    """The words before a quantity where they name the thing; `alone` where no noun stands behind it.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.indicators.subjects import known
    >>> def show(hans, start, end):
    ...     q = next(quantities(hans))
    ...     one = own_noun(hans, Span(start, end), q, known([]), alone=True)
    ...     return one and hans[one.start : one.end]
    >>> show("专任教师36人", 0, 4), show("全镇8000户", 0, 2), show("校长周建国等6人", 0, 5)
    ('专任教师', None, None)
    """
    bare = hans[own.start : own.end]
    if _is_a_name(hans, own, found.start) or _counted_before(hans, own, found):
        return None
    if (
        bare in _NO_THING
        or _ARTICLE.fullmatch(bare)
        or (found.unit == "人" and bare in _OF_PEOPLE)
        or not _WORD.search(bare)
    ):
        return None  # - 3间教室
    if found.dimension == "time" and _SPENT.search(bare):
        return None
    if taken := _TAKEN_IN.match(hans, own.start, own.end):
        own = Span(taken.end(), own.end)
    if found.dimension in _OF_LEVELS and (levels := _RATE_OF_LEVEL.match(hans, own.start, own.end)):
        own = Span(own.start, levels.end("rate"))
    thing = past_per(hans, _from_where(hans, own) if found.dimension == "length" else own)
    if thing is None or _is_region(hans, thing, found):
        return None
    owned = not alone or found.dimension in ("money", "length")
    return None if owned and _is_subject(thing, subjects) else thing


def _is_region(hans: str, own: Span, found: Quantity) -> bool:
    """全镇有8000户, 河口县三所学校: whose they are; 示范县3个 are counted themselves."""
    if _REGION.fullmatch(hans, own.start, own.end):
        return True
    return found.unit in _COUNTED_IN and _IN_REGION.search(hans, own.start, own.end) is not None


def _from_where(hans: str, own: Span) -> Span:
    """河口小学距县城3公里: the way is what is measured, and not who lies there."""
    at = hans.rfind("距", own.start, own.end - 1)
    return Span(at, own.end) if at > own.start else own


def _is_a_name(hans: str, own: Span, at: int) -> bool:
    """李云山、周岚等6人, 校长周岚一行三人: the last of the names, or the only one, is not what is counted."""
    if hans[own.end : at] not in _WITH_OTHERS:
        return False
    titled = _TITLED.search(hans, own.start, own.end)
    return looks_like_name(titled[1] if titled else hans[own.start : own.end])


def _counted_before(hans: str, own: Span, found: Quantity) -> bool:
    """5个班有308人: the classes were counted by the quantity before."""
    return (
        found.unit in ("人", "户") and _HELD.fullmatch(hans, max(0, own.start - 1), found.start) is not None
    )


def _is_subject(own: Span, subjects: Known) -> bool:
    one = subjects.at(own.start)
    return one is not None and one.end == own.end
