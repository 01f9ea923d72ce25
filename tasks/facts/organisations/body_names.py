"""Where the name of a school or office begins, read backwards from the word that names its kind."""

from __future__ import annotations

import re
from functools import cache

import regex

from tasks.facts.names.names import looks_like_name
from tasks.facts.places.places import is_division
from tasks.vocabulary import words

_LONGEST = {"school": 16, "district": 8, "office": 16, "group": 22}
_LEAST = {"school": 2, "district": 2, "office": 1, "group": 22}  # what a particle inside a name must leave
_HARD = frozenset("获的了是在由被或各该这那每我你您其他她们把让使等个位还也请至著着本")
_SOFT = frozenset(
    "和与对向到为将经给有及以从派如叫赴并同跟于但因而就才仅只当可能会应要需受按据凭靠随像某两几全爱除"
)
_REGION = frozenset("省市区县旗镇乡州盟村校园街")
_PLACE = frozenset(
    "家沟山河水湾堡寨庄坝台口桥坪塘岭村镇乡县市区州城门路街江湖洲岗坡店铺关井泉溪川原源阳平安兴龙凤营屯坊巷里园林石岩峰谷"
    "海岛港渡头垭坳冲洞田畈墩圩集场厂矿滩浦津梁峪窑窝洼湃荡泽渠滨苑亭阁楼塔寺庙观宫殿乐福德新民光明华兰"
)
_QUALIFIER = (
    "实验",
    "希望",
    "英语",
    "外国语",
    "职业",
    "中心",
    "逸夫",
    "双语",
    "国际",
    "特教",
    "体育",
    "艺术",
    "武术",
    "附属",
    "技术",
    "技工",
    "师范",
    "特殊教育",
    "民族",
    "寄宿",
    "一贯制",
    "聋哑",
    "培智",
    "启智",
    "启聪",
    *(
        "育才",
        "育英",
        "育新",
        "育红",
        "英才",
        "树人",
        "明德",
        "崇德",
        "立德",
        "博文",
        "博雅",
        "弘文",
        "启明",
        "星光",
    ),
)
# What a university is for stands between its place and its kind: 青石农业大学.
_STUDIES = (
    "农业", "林业", "工业", "矿业", "科技", "理工", "医科", "医药", "财经", "经贸", "交通", "政法", "海洋", "电力", "邮电",
    "石油", "传媒", "音乐", "工程", "开放",
)  # fmt: skip
_BEFORE_SCHOOL = _PLACE | {word[-1] for word in _QUALIFIER} | frozenset("0123456789")
_GRADE = frozenset({"初级", "高级", "完全", "普通", "职业", "高等", "中等", "公立", "私立", "国办"})
# What only says of which sort a school is: 特教学校48人, 职业技术学校3所.
_GENERIC_NAME = re.compile(
    r"(?:村委|村办|村级|日制|初级|高级|中等|高等|初等|职业|技术|技工|中专|特殊教育|特教|寄宿制?|九年一贯制|九年制|民族|实验|农村|乡村|城区|公办|民办|普惠性?|普通|完全|"
    r"独立|成人|业余|民间|师范|[县市省国区乡村官]立|公?私立|公立|希望|职教|[镇县区市乡省]直|职高|双语|外国语|体育|艺术|卫生|示范性?|标准化|薄弱|乡镇|重点)+"
)
_GROUP_STOP = regex.compile(
    r"(?r)(?:成立|建立|设立|组建|组成|成为|担任|兼任|健全|调整|充实|加强|充分发挥|召开|以及|报告|形成|机构|明确|要求|立即)了?"
)
_RUN = regex.compile(r"(?r)\p{Han}*(?:第[0-9]{1,3})?")
_COUNTED = regex.compile(r"(?r)[0-9多余一二三四五六七八九十两几百][余多]?[所个家间名位]")


@cache
def _stops() -> frozenset[str]:
    return frozenset(words("organisation_stops"))


@cache
def _names_with_particles() -> frozenset[str]:
    return frozenset(words("particle_names"))


def is_short(head: str) -> bool:
    """Whether a head is 一中, 二小 or the like.

    >>> is_short("二小"), is_short("小学")
    (True, False)
    """
    return len(head) == 2 and head[0] in "一二三四五六七八九十" and head[1] in "小中"


def name_start(hans: str, floor: int, at: int, kind: str, head: str) -> int:
    """Read backwards from the head at `at` to where the name begins (`at` itself if there is none).

    `floor` is where the body before ends; `kind` is that of the head.

    >>> text = "组织河口小学,为学校"
    >>> name_start(text, 0, 4, "school", "小学"), name_start(text, 6, 8, "school", "学校")
    (2, 8)
    """
    qualified = hans.endswith(_QUALIFIER, floor, at)  # the 才 of 育才 is no particle
    if at == floor or not (qualified or _can_end_name(hans[at - 1], head)):
        return at
    run = _RUN.search(hans, max(floor, at - _LONGEST[kind]), at)
    start = run.start() if run else at
    start += hans.startswith(("属", "屬"), start)  # 属区教育局管辖: the body above
    if counted := _COUNTED.search(hans, max(0, start - 3), at):
        start = max(start, counted.end())
    start = _after_stop(hans, start + _of_date(hans, start), at, kind)
    start = _after_particles(hans, start, at, _LEAST[kind])
    start = _after_mask(hans, start, at)
    start += _in_post(hans, start, at)
    return start if _is_name(hans[start:at], kind, head) else at


_POST = re.compile(r"(?P<name>[一-鿿]{2,3}?)(?:同志)?[担调接继出兼]?任(?=[一-鿿]{2})")


def _in_post(hans: str, start: int, at: int) -> int:
    """How much of a name tells who holds a post there: 周志远任 of `周志远任石桥小学校长`."""
    match = _POST.match(hans, start, at)
    return match.end() - start if match and looks_like_name(match["name"]) else 0


def _after_mask(hans: str, start: int, at: int) -> int:
    """XX县区青石镇柳溪小学: what tells the kind of a masked place is no part of the name."""
    if start and hans[start - 1] in "xX×*":
        while start < at and hans[start] in "省市县区镇乡旗":
            start += 1
    return start


def _of_date(hans: str, start: int) -> int:
    """How much of the date before a name its first characters are: 年 of `2013年区教育局`."""
    if (
        start == 0
        or not (hans[start - 1].isdigit() or hans[start - 1] in "xX×*_")
        or hans[start] not in "年月日届"
    ):
        return 0
    return 2 if hans.startswith(("年度", "月份"), start) else 1


def _can_end_name(last: str, head: str) -> bool:
    """Whether a character can stand right before a head as the end of a name; it mostly can't."""
    if head == "学校":
        return last in _BEFORE_SCHOOL
    return last not in _HARD and last not in _SOFT and ("一" <= last <= "鿿" or last.isdigit())


def _after_stop(hans: str, start: int, at: int, kind: str) -> int:
    """Cut a name after the last word that can't belong to it."""
    if kind == "group":
        stop = _GROUP_STOP.search(hans, start, at)
        return int(stop.end()) if stop else start
    stops = _stops()
    for end in range(at, start + 1, -1):
        if hans[end - 2 : end] in stops or (end - start > 2 and hans[end - 3 : end] in stops):
            return end
    return start


def _after_particles(hans: str, start: int, at: int, least: int) -> int:
    """Cut a name after the last particle: 和, 对, 将 only where enough of a name is left (和平小学)."""
    for i in range(at - 1, start - 1, -1):
        left = at - i - 1
        cuts = hans[i] in _HARD or (hans[i] in _SOFT and (left >= least or hans[i + 1 : at] in _REGION))
        if cuts and hans[i : i + 2] not in _names_with_particles() and not _in_division(hans, i, start, at):
            return i + 1
    return start


def _in_division(hans: str, i: int, start: int, at: int) -> bool:
    """Whether a character belongs to the name of a city or county (the 会 of 新会区)."""
    return any(
        is_division(hans[low:high])
        for low in range(max(start, i - 3), i + 1)
        for high in range(max(i + 1, low + 3), min(at, low + 5) + 1)
    )


def _is_name(name: str, kind: str, head: str) -> bool:
    """Whether what stands before a head can be its name: 久长小学 has one, 为学校 and 一所小学 have not."""
    if not name or (name[-1] in _SOFT and not name.endswith(_QUALIFIER)):
        return False
    if kind == "office":
        return name[-1] in _REGION or (head.startswith("街道") and len(name) > 1)
    if _GENERIC_NAME.fullmatch(name):
        return False
    if head in ("学校", "大学"):
        placed = name[-1] in _PLACE or name.endswith(_QUALIFIER) or name.startswith("第")
        return len(name) >= 2 and (placed or (head == "大学" and len(name) > 3 and name.endswith(_STUDIES)))
    if is_short(head):
        return name[0] not in "一每"
    if len(name) == 1:
        return len(head) > 2 and name in _REGION
    return name not in _GRADE and not (head in ("小学", "小学校") and name[-1] == "中")
