"""Where 一 only is an article (一所偏远的小学), and where it counts (新修校门一座, 每周一次, 两名教师和一名校长)."""

from __future__ import annotations

import re

from tasks.facts.quantities.candidates import Quantity

_NOT_COUNTED = frozenset("每这那某另任同逐统唯单万之专进初看说做无接")
_SORTS = frozenset("个所座家")  # 是一所完小,现有学生360人: of which sort it is
_TERMS = frozenset("届轮代批期年")  # 新一届, 新一轮
_TOGETHER = re.compile(r"[\d一二两三四五六七八九十]+[人名个户]\Z")  # 4人一组
_NONE_BEFORE = re.compile(r"(?:无|没有?|未有|杜绝)\Z")
_DISTRIBUTED = re.compile(
    r"(?:每(?!一)|各(?!种|类|项|级|方|界|式)|人均|平均)[^;。]{0,24}\Z"
    r"|(?:\A|[,;。\n])一(?:个|名|位|所)[^,;。]{1,10}\Z|[周月天期年]一\Z"
)
GAINED = re.compile(
    r"(?:新建|新修|修建|建成|建起|购置|购买|新置|新增|增加|增设|增添|添置|配备|配置|安装|赠送|捐赠|"
    r"捐献|改造|维修|获得?|荣获|夺得|取得"
    r"|招聘|调入|调出|聘请|引进|表彰|召开|举办|举行|组织|开展|进行|下设|设立?|转让|出版|发表|撰写|"
    r"完成|明确|涌现出?|辖|分|翻|腾出|选择|选派|选出|推荐|安排|打造)了?\Z"
)
# 把学校建成一所现代化小学: what it is to be.
_MADE_INTO = re.compile(r"(?:[把将使][^,;。]{1,24}|努力|逐步|早日)(?:建设?成|办成|打造成|创建成|发展成)为?\Z")
_LISTED = re.compile(
    r"[^,;。和及、]{1,12}[和及、,](?:[^,;。和及、\d]{0,8}(?!(?:19|20)[\dxX])\d|[一二两三四五六七八九十](?:[个套台间名位座]|家(?![人庭长里])))"
)
ENDS = frozenset(",;。、()\n!?:")
# 整改一个、销号一个: one by one, however many there are.
_ONE_BY_ONE = re.compile(r"[一-鿿]{2,3}一(?P<of>[个起项件处批家户条])[、,][一-鿿]{2,3}一(?P=of)(?![一-鿿])")
# 一个支部一个堡垒, 一名党员一面旗帜: what each is to be.
_TO_BE = re.compile(r"一[个名位支][一-鿿]{2,4}?(?:就是)?一[个面座](?:战斗)?(?:堡垒|榜样|旗帜|标杆|模范|灯塔)")
# 文化楼一座和电视差转台两座: behind its noun it counts.
_BUILDINGS = frozenset("座栋幢间台辆套所")
_TOLD_OF = re.compile(r"(?:总|占地|建筑|使用)*面积|[为已被](?![了此])|供|用于")  # 综合楼一幢面积640平方米
_HOUSES = ("楼", "房", "舍", "堂", "室", "馆", "厕所", "厨", "门", "亭")
_JOINED = re.compile(r"[和及与](?=\d|[一-鿿]{2,12}[一二两三四五六七八九十\d])")
_VAGUE = frozenset("批片")
# 短绳16根,气筒一把: one more of a list of things.
_ONE_MORE = re.compile(r"(?:\d+|[一二两三四五六七八九十]+)[一-鿿][,、;][一-鿿]{2,8}\Z")
# 两名优秀教师和一名班主任
_AND_ONE = re.compile(
    r"(?:\d|[两二三四五六七八九十])[名位个所][^,;。、和\d]{2,12}[和及]\Z|一家[^,;。、和\d]{2,12}[和及]\Z"
)
_ADVERBIAL = frozenset("面块起道把口头片番")
# 没有发生一起安全事故 counts; 同学们一起读书 does not.
_INCIDENT = re.compile(
    r"[^,;。\n]{0,16}?(?:事故|事件|案|纠纷|火灾|[上信]访|投诉|举报|伤害|违[纪规法]|病例|疫情|诉讼|争议)"
)


def article(hans: str, found: Quantity, before: str) -> str | None:
    """一 counts with a frequency, a bound, a list or a purchase, or where it stands after its noun.

    `before` is the character before the number.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> [article(t, q, t[q.number - 1]) for t in ("是一所小学", "新修校门一座,", "排查一处、整改一处") for q in quantities(t)]
    ['article', None, 'article', 'article']
    """
    if (
        before in _NOT_COUNTED
        or (before == "是" and found.written in _SORTS)
        or _NONE_BEFORE.search(hans, max(0, found.number - 2), found.number)
        or (found.written in _TERMS and hans.endswith("新", 0, found.number))
        or _TOGETHER.search(hans, max(0, found.number - 6), found.number)
        or (found.written in _SORTS and _MADE_INTO.search(hans, max(0, found.number - 32), found.number))
    ):
        return "article"
    if found.bound != "exact":
        return None
    if _one_by_one(hans, found):
        return "article"
    after = hans[found.end] if found.end < len(hans) else "\n"
    if after == "一" or before == "一":
        return "article"
    if _ONE_MORE.search(hans, max(0, found.number - 14), found.number) and after in ENDS:
        return None
    if found.written in _ADVERBIAL and after in ENDS:
        return "article"
    if found.written in _VAGUE and after not in ENDS:
        return "article"
    if found.written == "起" and not _INCIDENT.match(hans, found.end):
        return "article"
    left = max(0, found.number - 28)
    if _AND_ONE.search(hans, left, found.number):
        return None
    if _DISTRIBUTED.search(hans, left, found.number) or GAINED.search(hans, left, found.number):
        return None
    if (after in ENDS or after.isdigit()) and before not in ENDS and before not in "了的是为成有在“”":
        return None
    if found.written in _BUILDINGS and _JOINED.match(hans, found.end) and "一" <= before <= "鿿":
        return None
    if (
        found.written in _BUILDINGS
        and hans.endswith(_HOUSES, 0, found.number)
        and _TOLD_OF.match(hans, found.end)
    ):
        return None
    return None if _LISTED.match(hans, found.end, min(len(hans), found.end + 24)) else "article"


def _one_by_one(hans: str, found: Quantity) -> bool:
    if _TO_BE.match(hans, found.number):
        return True
    near = _ONE_BY_ONE.finditer(hans, max(0, found.number - 9), found.end + 8)
    return any(pair.start() < found.number and pair.end() >= found.end for pair in near)
