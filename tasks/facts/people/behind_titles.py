"""Persons named behind what they are: `校长周岚主持`, `县领导苗青、林晓芸陪同`, `班主任,周岚。`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import LEADING_ROLES, Mention, connection
from tasks.facts.names.long_names import long_name_starting
from tasks.facts.names.masked_names import masked_name_starting
from tasks.facts.names.name_bounds import is_boundary, name_starting
from tasks.facts.names.names import is_common_family_name, is_listed_name, looks_like_name
from tasks.facts.names.spaced_names import spaced_name
from tasks.facts.names.tibetan_names import tibetan_name_starting
from tasks.facts.people.callings import Title
from tasks.vocabulary import words

_NOT_NAMES = frozenset(words("not_names"))
FOLLOWS = re.compile(
    r"[^\u4e00-\u9fff]|$|等|同志|老师|同学|教师|先生|女士|的|曾|任|在|为|对|亲自|主持|带领|率|作了|做了|参[加与]|报道|摄(?!影)|陪伴|引[导领]|"
    r"老人|校友|院士|委员|出席|列席|到|被|获|荣|讲|代表|介绍|提出|宣[读布]|上任|负责|深入|将|就|与|和|及|担任|兼|说|指出|强调|发表|组织|携|偕|作为|表现|"
    r"给|从|于|以|撰写|执教|捐|赠|陪同|表示|一行|先生|女士|负[总责]|分管|主管|分工|牵头|带队|带头|挂帅|包[抓联村校]|蹲点|联系|"
    r"撰|编|辅导|指导|执笔|创作|设计|出任|接任|调任|总负责|入|赴|来|前往|率先|同时|首先|最后|接着|详细|围绕|结合|根据|通过|针对|分享|展示|上[了台]|汇报|"
    r"则|因|组成|[察查]看|询问|听取|观看|参观|了解|座谈|作(?=[^,。;\n]{0,8}(?:报告|讲|发言|辅导|总结|动员|点评|说明|部署|分享|交流|示范))|通讯员|发言|发[表起放](?!展)|交流|表态|谈|回顾|朗[诵读]|倡议|点评|授课|登台|领[取奖]|"
    r"关于|感[慨叹言]|深情|动情|激动|欣慰|自豪|这样|如此|告诉|认为|称赞|接过|上(?=[^,。;]{0,6}[课岗])|先后|依次|相继|讲授|撰稿|带来|"
    r"是|入选|当[选上]|因此|通报|公布|部署|总结|传达|解读|强[调]|鼓励|要求|慰问|看望|检查|调研|视察|莅临|亲临|走访|致|颁|宣|一同|一起|一道|共同|分别|当选|走[进上]"
)
ACTS_OF_LEADERS = re.compile(
    r"曾|亲自|主持|带领|率|组织了|作了|做了|出席|列席|的(?:带领|率领|陪同|主持|领导)下|上任|深入|担任|兼|指出|强调|发表|陪同|一行|多次|"
    r"向[^,。;\n]{1,12}(?:介绍|汇报|表示|颁|赠)|任(?=[副组校主书总队园会理])|负总|负责|分管|主管|牵头|带队|挂帅|包[抓联]|先生|女士|"
    r"在[^,。;\n]{2,16}(?:调研|检查|视察|讲话|指出|强调|慰问|会上)|作(?=[^,。;\n]{0,8}(?:报告|讲[话座]|发言|辅导|总结|动员|点评|说明|部署|交流|分享))"
)


def after_role(hans: str, title: Title) -> Iterator[Mention]:
    """`原乡党委书记彭庆山曾…`, `校长:周岚`, `教师苗青、林晓芸`.

    >>> from tasks.facts.people.callings import titles
    >>> line = "教师苗青、林晓芸获奖"
    >>> [line[m.start : m.end] for t in titles(line) for m in after_role(line, t)]
    ['苗青', '林晓芸']
    """
    each = _EACH.match(hans, title.end) if title.role in LEADING_ROLES else None
    labelled = hans[title.end : title.end + 1] == ":"
    if labelled and (spaced := spaced_name(hans, title.end + 1)) is not None:
        yield Mention(title.end + 1, spaced, title.words, connection(hans, spaced, title.role))
        return
    start = each.end() if each else title.end + (hans[title.end : title.end + 1] in (":", " "))
    start += title.role in _BYLINES and hans.startswith("  ", title.end)  # 记者  周岚, set with two blanks
    start += hans.startswith("叫", start)  # 辅导员叫周志远
    if (by := _HELD_BY.match(hans, title.end)) and looks_like_name(by["name"]):
        yield Mention(*by.span("name"), title.words, "leader" if title.role in LEADING_ROLES else "other")
        return
    if (masked := masked_name_starting(hans, start)) is not None:
        yield Mention(start, masked, title.words, "case")
        return
    end = name_starting(hans, start, _SURE_VERBS)
    end = (
        long_name_starting(hans, start)
        or tibetan_name_starting(hans, start)
        or end
        or _rare(hans, start, title.role)
        or _speaks_later(hans, start, title.role)
    )
    runs_on = end is not None and (
        hans[end - 1 : end + 1] in _VERBS_OF_TWO
        or (hans[end - 1] in "为在对" and _SURE_VERBS.match(hans, end - 1) is not None)
    )
    if end == start + 3 and not labelled and (runs_on or not _closes(hans, start, end, title.role, labelled)):
        end = start + 2 if _ends_early(hans, start, title.role) else end
    between = " 、" if title.role in _BYLINES else "、"
    listed = title.role in LEADING_ROLES or title.role in _FULL_NAMED
    while end is not None and (
        _closes(hans, start, end, title.role, labelled)
        or (listed and (_sure(hans[start:end]) or _repeated(hans, start, end)))
        or (listed and hans[end : end + 1] == "和" and looks_like_name(hans[start:end]))
    ):
        yield Mention(start, end, title.words, connection(hans, end, title.role))
        joined = hans[end : end + 1] in ("和", "与", "及") and _sure(hans[end + 1 : end + 4])
        if end + 1 >= len(hans) or not (joined or hans[end] in between):
            return
        start, listed = end + 1, True
        end = _without_and(hans, start, name_starting(hans, start, _SURE_VERBS)) or _in_list(hans, start)


# 办公室主任由周志远同志兼任
_HELD_BY = re.compile(r"由(?P<name>[一-鿿]{2,3}?)(?:同志|老师)?(?:兼任|担任|出任|接任)")


def _without_and(hans: str, start: int, end: int | None) -> int | None:
    """The end of a name without the 和 that joins it to the next body: 周岚 of `周岚和县政府办公室主任`."""
    runs_on = end == start + 3 and hans[start + 2] == "和" and not FOLLOWS.match(hans, start + 3)
    return start + 2 if runs_on and looks_like_name(hans[start : start + 2]) else end


def _in_list(hans: str, start: int) -> int | None:
    """The end of a further name of a list, of rarer characters, between two of its marks."""
    ends = (end for end in (start + 3, start + 2) if hans[end : end + 1] in ("、", ",", "。", ";", "等"))
    return next((end for end in ends if is_listed_name(hans[start:end])), None)


# 副校长分别为苗青、周岚; 校长为周志远, and nothing behind it
_EACH = re.compile(r"分别[为是]:?|[为是](?=[一-鿿]{2,3}[,。;\n])")
# Who is mostly called by the full name.
_FULL_NAMED = ("学生", "村民", "农民", "职工", "家长", "小朋友", "毕业生", "校友", "选手", "运动员", "企业家")
# What a given name seldom ends before: the 所 of 所作, the 宣 of 宣读.
_VERBS_OF_TWO = frozenset(
    (
        *("所作", "所做", "进行", "宣读", "宣布", "作为", "率领", "主持", "出席"),
        *("到会", "走访", "致辞", "助理", "家中", "家里", "家时"),
    )
)


def _ends_early(hans: str, start: int, role: str) -> bool:
    """Whether a name has two characters where a third would do: `局长黄凌汇报了`, `部长周岚宣读决定`."""
    end = start + 2
    if _closes(hans, start, end, role, False):
        return True
    if hans[end : end + 2] in _VERBS_OF_TWO:
        return looks_like_name(hans[start:end])
    begins = FOLLOWS.match(hans, end) or hans[end : end + 2] in _VERBS_OF_TWO
    return role in LEADING_ROLES and bool(begins) and looks_like_name(hans[start:end])


def _sure(word: str) -> bool:
    """Whether a leader's title, or a mark of a list, has a name behind it, whatever follows."""
    common = len(word) == 3 and is_common_family_name(word[0]) and looks_like_name(word)
    return common and not any(part in _NOT_NAMES for part in (word[:2], word[1:]))


def _repeated(hans: str, start: int, end: int) -> bool:
    """Whether a full name of a rarer family stands elsewhere in the text, too."""
    word = hans[start:end]
    again = len(word) == 3 and (hans.find(word) < start or hans.find(word, end) >= 0)
    return again and looks_like_name(word) and not any(p in _NOT_NAMES for p in (word[:2], word[1:]))


_SPEAKS = re.compile(r"指出|强调|要求|表示|说[,:“]|代表")


def _speaks_later(hans: str, start: int, role: str) -> int | None:
    """The end of a name of an unknown family whose bearer speaks at the head of a later sentence."""
    word = hans[start : start + 3]
    if role not in LEADING_ROLES or hans[start + 3 : start + 4] not in ",、。;)" or not word.isalpha():
        return None
    at = hans.find(word, start + 3)
    while at > 0:
        if hans[at - 1] in "。\n,上" and _SPEAKS.match(hans, at + 3):
            return start + 3
        at = hans.find(word, at + 3)
    return None


def _rare(hans: str, start: int, role: str) -> int | None:
    """The end of a name of rarer characters between a leader's title and what he does: `部长杨湜主持`."""
    if role not in LEADING_ROLES:
        return _rare_of_teachers(hans, start) if role in _SPEAKING else None
    for end in (start + 3, start + 2):
        closed = (
            end >= len(hans)
            or hans[end] in ",、。;)"
            or hans.startswith("等领导", end)
            or (end > start + 2 and hans[end] in "和与")
            or _SURE_VERBS.match(hans, end)
        )
        if closed and is_listed_name(hans[start:end]):
            return end
    return None


def _rare_of_teachers(hans: str, start: int) -> int | None:
    """The same between a teacher's title and a mark: `教师周涯、特级教师周岚`."""
    ends = (end for end in (start + 3, start + 2) if hans[end : end + 1] in ("、", ",", "。", ";"))
    common = is_common_family_name(hans[start : start + 1])
    return next((end for end in ends if common and is_listed_name(hans[start:end])), None)


_BYLINES = frozenset(("记者", "通讯员"))
# Verbs of two characters, and what no given name holds: behind them stood a name, however rare its characters.
_SURE_VERBS = re.compile(
    rf"因|{ACTS_OF_LEADERS.pattern}|同志|入选|当选|获[得奖评]|荣[获膺]|被[评授选聘列推表]|参[加与]|宣[读布]|通报|传达|部署|"
    r"总结|介绍|讲[话解述]|发言|交流|致[^,。;、\n]{0,4}[辞词谢]|作为|代表|担任|撰写|执教|辅导|指导|汇报|解读|表[示态]|提出|要求|慰问|看望|"
    r"检查|调研|视察|颁[发奖]|分别|关于|感[慨叹]|深情|动情|激动|欣慰地|这样|如此|告诉|认为|称赞|接过|上(?:了?[^,。;]{0,4}课)|先后|依次|相继|讲授|带来|"
    r"一[行同起道]|因此|详细|热情|亲切|及(?:各|其|部分|全体|相关|有关|部门)|等(?:嘉宾|领导|参加|陪同|出席|同志|人|\d)|手[中里]|透露|坦言|感言|"
    r"说[,:“]|[在对为][^,。;\n]{1,24}(?:进行|[作做](?:了|总结|动员|报告|点评|发言|讲话)|颁|讲话|指出)"
)
# After a leader's title and a name of two characters only words that a third can't be.
_AFTER_SHORT = re.compile(
    r"等(?:[一-鿿]{0,6}领导|参[加与]|出席|陪同|一行|[\d三四五六七八九十]|人|[在到对])|今[天日]|日前|近日|昨[天日]|在|对|就|向|与|给|从|将|为[在对获受全各师学老]|到[会场校]|汇报|宣[读布]|出席|致[^,。;、\n]{0,4}[辞词谢]|介绍|总结|首先|接着|随后|依次|率先"
)
_ADDRESSES = ("老师", "同学", "同志", "先生", "女士")  # 德育主任周岚老师 closes a name of two characters
# After a name of two characters, whatever the title.
_AFTER_ANY = re.compile(
    r"在(?:本[月周次年]|此次|\d|全[国省市县区镇校])|分别|通讯员|等(?:[一-鿿]{0,4}(?:名师|专家|教师|老师|同学|同志|领导)|人|\d)"
)
_SPEAKING = (
    *("妻子", "丈夫", "教师", "老师", "教研员", "辅导员", "大队辅导员", "班主任"),
    *("教师代表", "党员代表", "学生代表", "家长代表"),
)
# `副部长茹昕和有关司局领导座谈`: the name ends before 和, whatever the family.
_WITH_OTHERS = re.compile(
    r"及[^,。;\n]{2,14}?(?:同学|师生|教师|老师|领导|人员|代表|嘉宾)|[和与](?:有关|相关|部分|其他|全体|班子)"
)


def _closes(hans: str, start: int, end: int, role: str, labelled: bool) -> bool:
    tibetan = tibetan_name_starting(hans, start) == end
    if labelled or (tibetan and end - start > 2):
        return True
    if FOLLOWS.match(hans, end) is None:
        return role in LEADING_ROLES and end - start > 2 and _SURE_VERBS.match(hans, end) is not None
    if end - start > 2 or tibetan or is_boundary(hans[end] if end < len(hans) else " "):
        return True
    if is_common_family_name(hans[start]) and _AFTER_ANY.match(hans, end):
        return True
    if hans.startswith(_ADDRESSES, end) or (role in _BYLINES and hans.startswith("报道", end)):
        return True
    if role in LEADING_ROLES and is_common_family_name(hans[start]) and _AFTER_SHORT.match(hans, end):
        return True
    if role in LEADING_ROLES and _WITH_OTHERS.match(hans, end):
        return True
    speaks = role in LEADING_ROLES or role in _SPEAKING
    if speaks and is_common_family_name(hans[start]) and _SURE_VERBS.match(hans, end):
        return True
    return ACTS_OF_LEADERS.match(hans, end) is not None


_BEHIND_COMMA = re.compile(r",(?P<name>[\u4e00-\u9fff]{2,3})(?=[。;\n]|$)")
_LONGEST_POST = 10


def behind_comma(hans: str, title: Title) -> Iterator[Mention]:
    """`三班辅导员,周岚。`: a post at the head of a clause, and who holds it as all of the next.

    >>> from tasks.facts.people.callings import titles
    >>> line = "学生36名。班主任,周岚。"
    >>> [line[m.start : m.end] for t in titles(line) for m in behind_comma(line, t)]
    ['周岚']
    """
    match = _BEHIND_COMMA.match(hans, title.end)
    if match is None or not looks_like_name(match["name"]):
        return
    before = hans[max(0, title.start - _LONGEST_POST) : title.start]
    if len(before) < _LONGEST_POST or not all("\u4e00" <= c <= "\u9fff" for c in before):
        yield Mention(*match.span("name"), title.words, connection(hans, match.end(), title.role))
