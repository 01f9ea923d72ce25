"""Persons named by what they did or won, or with others: `苗青获得…`, `周岚等7位老师`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_lists import names_ending
from tasks.facts.people.callings import LONGEST_FIRST
from tasks.text.scans import scan

_AND_OTHERS = re.compile(
    r"等\x20?(?P<others>(?:[\d一二两三四五六七八九十]{1,3}[校所]学?校?(?:共|的)?)?(?:[\d〇一二两三四五六七八九十百几多余]{1,4}[多余]?\x20?(?:[人名位]|个(?=同|老|教|学生|家长|人))(?:同|老|教|学|家|党|干)?|(?:一大?|大)批(?:同|老|教|学|家|党|干)|人(?![员口数民才事大]))?)"
)
_KIND = (
    r"(?:获奖|优秀|骨干|青年|年轻|中青年|党员|本校|我校|外聘|新任|新|老|在职|退休|女|男|特级|高级|"
    r"[一二三四五六]年级|语文|数学|英语|教育|知名|著名)"
)
_SO_MANY = re.compile(rf"[两三四五六七八九十几\d]{{1,2}}[位名]{_KIND}{{0,2}}$")
_ACT = scan(
    re.compile(
        r"(?P<act>荣获(?!得)|获得?|喜获|(?:[取赢争]得|拿[下回]|收获|[夺获]取|捧[回得])(?=了?[^,。;]{0,16}(?:[冠亚季]军|[一二三]等奖|第[一二三四五六]名?(?![一-鿿])|称号|[金银铜][奖牌]|”))|被(?:评|授|推|列|选|确定|任命|聘|表彰|录取)|"
        r"捐[赠款资助献]|撰写|主讲|执教|当选|入选|荣膺|夺得|摘得|斩获|问鼎|包揽|跻身|勇夺|力夺|摘取|分获|主持(?=[。;,\n]|$|了?(?:会议|大会|召开|开幕|仪式))|主持(?:完成|的)(?=[^,。;]{0,16}(?:课题|项目|研究)))"
    ),
    "荣获 获 喜获 取得 赢得 争得 拿下 拿回 收获 夺取 捧回 捧得 "
    "被 捐 撰写 主讲 执教 当选 入选 荣膺 夺得 摘得 斩获 问鼎 包揽 跻身 勇夺 力夺 摘取 分获 主持",
)


def others_ending(hans: str, end: int) -> int | None:
    """Where `等三位` begins that ends at `end`.

    >>> others_ending("苗青等三位老师", 5), others_ending("苗青老师", 2)
    (2, None)
    """
    if hans[end - 1 : end] == "等" and end > 2:
        return end - 1  # 苗青、周岚等同学
    at = hans.rfind("等", max(0, end - 8), end)
    match = _AND_OTHERS.fullmatch(hans, at, end) if at >= 0 else None
    low = max(0, end - 10)
    if match is None and (hans.find("位", low, end) >= 0 or hans.find("名", low, end) >= 0):
        match = _SO_MANY.search(hans, low, end)
    return int(match.start()) if match else None


def before_others(hans: str, called: dict[int, str]) -> Iterator[Mention]:
    """`苗青等5人获得…`, `周岚等7位老师的课题…`: names before a count of persons, with what these are.

    `called` are the titles by where they end, for a name that stands right behind one.

    >>> [(m.start, m.end, m.role) for m in before_others("周岚等7位老师的课题,苗青等问题", {})]
    [(0, 2, '老师')]
    >>> [(m.start, m.end, m.role) for m in before_others("校长周岚等5人", {2: "校长"})]
    [(2, 4, '校长')]
    """
    for match in _AND_OTHERS.finditer(hans):
        if not match["others"]:
            continue
        at = match.end() - (0 if match["others"][-1] in "人名位个" else 1)
        title = class_of(hans, at)
        for start, end in names_ending(hans, match.start(), anywhere=True, sure=True):
            yield Mention(start, end, title or called.get(start), connection(hans, match.end(), title))


_PRAISED = re.compile(r"(?:优秀|先进|骨干|获奖|模范|青年)*")
_CLASS = re.compile(
    r"[^\W被评获为在是有的]{2,8}?(?:工作者|优胜者|志愿者|爱好者|获得者|工作人员|标兵|能手|辅导员|教师|老师|校长|党员|干部)"
)


def class_of(hans: str, at: int) -> str | None:
    """What the persons of a count are, told behind it: 班主任 of `25名优秀班主任`, 工作者 of `9名宣传工作者`."""
    praise = _PRAISED.match(hans, at)
    at = praise.end() if praise else at
    role = next((role for role in LONGEST_FIRST if hans.startswith(role, at)), None)
    named = None if role else _CLASS.match(hans, at)
    return named.group() if named else role


def before_act(hans: str, called: dict[int, str]) -> Iterator[Mention]:
    """`评选中苗青获得…`, `罗守田捐赠…`, `由苗青主持的课题`; `called` are the titles by where they end.

    >>> [(m.start, m.end, m.role) for m in before_act("校友罗守田捐赠图书", {})]
    [(2, 5, '捐赠人')]
    """
    for match in _ACT.finditer(hans):
        at = _before_adverbs(hans, match.start())
        at = others_ending(hans, at) or at
        act = match["act"]
        for start, end in names_ending(hans, at, anywhere=True):
            start = next(
                (e for e in (start + 1, start + 2) if e in called and e < end - 1), start
            )  # 主席张三
            role = called.get(start) or _ROLE_OF_ACT.get(act[:2])
            yield Mention(start, end, role, connection(hans, match.start(), None))


_IN_CONTEST = re.compile(
    r"在[^,。;\n]{2,40}?[中上](?:分别|双双|均|也|还|又|再[次度])*(?=荣?获|分获|[勇喜]夺|夺得|取得|摘得|斩获|被评|脱颖而出|跻身|打破)"
    r"|以[^,。;\n]{2,24}?(?=荣?获|[勇喜]夺|夺得|夺冠|摘得|问鼎|包揽|打破|斩获|位居|名列|考[入取]|被[^,。;\n]{2,12}录取)"
)


_HOME = re.compile(r"家(?:中|里|时|进行|走访|家访|慰问|了解|看望)")
_TO = frozenset("访到进往在望民户生学去问、")


def before_home(hans: str) -> Iterator[Mention]:
    """Whose home is visited: `走访周志远家时`, `村民周岚家中`.

    >>> line = "教师走访周志远家时了解情况,在国家里"
    >>> [line[m.start : m.end] for m in before_home(line)]
    ['周志远']
    """
    for match in _HOME.finditer(hans):
        found = names_ending(hans, match.start(), anywhere=True)
        if found and hans[found[-1][0] - 1 : found[-1][0]] in _TO:
            yield Mention(*found[-1], None, "other")


_COUPLE = re.compile(
    r"(?:夫妻|夫妇|父子|父女|母子|母女|兄弟|姐妹|姐弟)(?:[俩二两]|双双|一起|在|把|的|主动|扎根|坚守)"
)
_WHOSE_KIN = re.compile(r"的(?:妻子|丈夫|爱人|母亲|父亲|女儿|儿子)")
_STANDS_FOR = re.compile(r"为(?:代表|首|榜样)的?")


def before_kin(hans: str) -> Iterator[Mention]:
    """`苗青和周岚夫妻俩`, `以周志远为代表的教师`: names before what those are to each other, or to others.

    >>> line = "苗青和周岚夫妻俩坚守山区,以周志远为代表的教师上课,以安全为首要任务"
    >>> [line[m.start : m.end] for m in before_kin(line)]
    ['苗青', '周岚', '周志远']
    """
    for match in _COUPLE.finditer(hans):
        found = names_ending(hans, match.start(), sure=True)
        if any(b - a > 2 for a, b in found) or len(found) > 1:
            yield from (Mention(*span, None, connection(hans, match.end(), None)) for span in found)
    for match in _WHOSE_KIN.finditer(hans):
        found = names_ending(hans, match.start(), anywhere=True)
        if found and found[-1][1] - found[-1][0] > 2:
            yield Mention(*found[-1], None, "other")
    for match in _STANDS_FOR.finditer(hans):
        found = names_ending(hans, match.start(), sure=True)
        if found and hans[found[0][0] - 1 : found[0][0]] == "以" and found[-1][1] - found[-1][0] > 2:
            yield from (Mention(*span, None, "other") for span in found)


_AND_MORE = re.compile(r"等(?![级于奖额待同候闲])")


def before_more(hans: str) -> Iterator[Mention]:
    """`林晓芸、周志远、苗青等利用特长…`: names before 等, two of them in full.

    >>> line = "林晓芸、周志远等利用特长授课,语文、数学等学科"
    >>> [line[m.start : m.end] for m in before_more(line)]
    ['林晓芸', '周志远']
    """
    for match in _AND_MORE.finditer(hans):
        if "、" not in hans[max(0, match.start() - 4) : match.start()]:
            continue
        found = names_ending(hans, match.start(), sure=True)
        full = sum(b - a > 2 for a, b in found)
        if full > 1 and 2 * full >= len(found):
            yield from (Mention(*span, None, connection(hans, match.end(), None)) for span in found)


_OF_MANY = 60  # characters of the names of a team
_CARED_FOR = r"[^,。;\n]{0,6}(?:慰问|表彰|表扬|奖励|看望|资助|帮扶|救助)"
_TREATED = re.compile(rf"组成(?![员部])|进行{_CARED_FOR}|给予{_CARED_FOR}|予以{_CARED_FOR}")


def before_care(hans: str) -> Iterator[Mention]:
    """`对苗青、周岚进行慰问`, `由苗青、周岚组成的团队`: a list of names that 对 or 由 opens.

    >>> line = "先后对周志远、林晓芸进行病情慰问,对学生进行资助"
    >>> [line[m.start : m.end] for m in before_care(line)]
    ['周志远', '林晓芸']
    """
    for match in _TREATED.finditer(hans):
        if match.group() == "组成" and "由" not in hans[max(0, match.start() - _OF_MANY) : match.start()]:
            continue
        found = names_ending(hans, match.start(), sure=True)
        if found and hans[found[0][0] - 1 : found[0][0]] == ("由" if match.group() == "组成" else "对"):
            yield from (Mention(*span, None, connection(hans, match.end(), None)) for span in found)


_COUNTS = re.compile(r"[\d几十百千]$")


def before_contest(hans: str) -> Iterator[Mention]:
    """`其中苗青、周岚在女子甲组比赛中获得第一名`.

    >>> line = "其中苗青、周岚在女子甲组比赛中获得第一名"
    >>> [line[m.start : m.end] for m in before_contest(line)]
    ['苗青', '周岚']
    """
    for match in _IN_CONTEST.finditer(hans):
        at = _before_adverbs(hans, match.start())
        for start, end in names_ending(hans, others_ending(hans, at) or at, sure=True):
            if not _COUNTS.search(hans, max(0, start - 1), start):  # 30余件在比赛中获奖
                yield Mention(start, end, None, connection(hans, match.end(), None))


_FOR_WHOM = re.compile(r"(?:[为向给][^,。;、\n]{1,12}|首期|首次|个人|再次)$")


def _before_adverbs(hans: str, end: int) -> int:
    """Where the words before a deed begin: before its adverb, and before for whom somebody gives (`为母校捐资`)."""
    adverb = next((word for word in _ADVERBS if hans.endswith(word, 0, end)), "")
    for_whom = _FOR_WHOM.search(hans, max(0, end - 13), end) if hans.startswith("捐", end) else None
    return for_whom.start() if for_whom else end - len(adverb)


_ADVERBS = (
    *(
        "分别",
        "双双",
        "均",
        "也",
        "亦",
        "还",
        "先后",
        "同时",
        "因此",
        "曾",
        "又",
        "再次",
        "最终",
        "最后",
        "一举",
    ),
    *("成功", "光荣", "顺利", "连续", "多次", "再度", "首次", "共"),
)


_ROLE_OF_ACT = {
    "捐赠": "捐赠人",
    "捐款": "捐赠人",
    "捐资": "捐赠人",
    "捐助": "捐赠人",
    "捐献": "捐赠人",
    "主持": "主持人",
}
