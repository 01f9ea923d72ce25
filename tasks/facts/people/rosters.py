"""Rosters: the lists of a leading group, `组长:甲` and under it `成员:乙、丙`, over one line or many."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.names.name_bounds import name_starting
from tasks.facts.names.names import is_family_name, is_listed_name
from tasks.facts.names.spaced_names import spaced_name
from tasks.text.scans import scan

HONOURS = ("优秀", "先进", "模范", "师德", "十佳", "最美", "最佳")  # labels of winners begin so, or end in 奖
_WORDS = (
    r"(?P<label>(?:常务)?副?(?:总指挥|组[?\s]{0,4}长|队长|主任|主席|会长|委员长)|"
    r"(?:主要|领导小组|工作小组)?成[?\s]{0,6}员|(?<=[ \u3000\n])员(?=:)|组\s{0,4}员|"
    r"(?:[男女]|参赛)?队\s{0,4}员|委\s{0,4}员|评委|教练员?|领队|运动员|责任人|负责人|联络员|"
    r"(?:(?:国家|[省市县区镇校])级?)?[特一二三四]等奖|(?:优秀|优胜|[金银铜])奖|(?:优秀|先进|模范|师德|十佳|最美|最佳)[一-鿿]{2,6}|联系人|顾\s?问|秘\s?书)"
)
_LABEL = scan(
    re.compile(
        rf"(?<![\u4e00-\u9fff]){_WORDS}[ \t\u3000]*(?:\([^()\n]{{1,12}}\)[ \t\u3000]*)?(?:[::\n]|(?<=[ \u3000])(?=[一-鿿]))"
    ),
    "一等 二等 三等 四等 特等 "
    "国家 省一 省二 省三 省四 省特 省级 市一 市二 市三 市四 市特 市级 县一 县二 县三 县四 县特 县级 "
    "区一 区二 区三 区四 区特 区级 镇一 镇二 镇三 镇四 镇特 镇级 校一 校二 校三 校四 校特 校级 "
    "优秀 优胜 金奖 银奖 铜奖 先进 模范 师德 十佳 最美 最佳 员: "
    "评委 教练 领队 运动 男队 女队 参赛 委 成 秘 组 队 顾 主任 主席 主要 会长 副主 副会 副委 副总 副组 副队 工作 常务 总指 联系 联络 负责 责任 领导",
)
# Pages without line ends run the next label on: `组长:邓青禾副组长:苗青`.
_RUN_ON = regex.compile(rf"{_WORDS}[ \t\u3000]*:")
_BETWEEN = re.compile(r"[、,;?\s\u3000]+|和|\([^()\n]{1,20}\)|《[^》\n]{1,40}》")
_BLANKS = re.compile(r"[?\s]+")  # a page may have lost its blanks: 组? 长
_LINES_AFTER = 40
# Of whom an honour is, or who enters a contest: 优秀班主任, 教师优质课比赛.
_ENTRANTS = (
    ("班主任", re.compile("班主任")),
    ("学生", re.compile("学生|三好|少先队员|少年|儿童|征文|作文")),
    ("教师", re.compile("教师|老师|优质课|优秀课|说课|讲课|赛课|教学|基本功|课件|教案|微课|课例")),
)


def entrants(words: str | None) -> str | None:
    """What those are who bear an honour or enter a contest, as far as its name tells.

    >>> entrants("优秀班主任"), entrants("第三届教师说课比赛"), entrants("歌咏比赛")
    ('班主任', '教师', None)
    """
    found = [role for role, sign in _ENTRANTS if words and sign.search(words)]
    return found[0] if found else None


def roster_names(hans: str) -> Iterator[tuple[int, int, str]]:
    """The names of every roster with the label they stand under: start, end, label.

    Names are separated by marks or spaces; a line that begins with a name and goes on with duties
    belongs to the roster, the duties do not.

    >>> line = "组长:邓青禾统筹协调\\n成员:苗青、林晓芸\\n周岚档案归集\\n职责:做好巡查工作"
    >>> [(line[a:b], role) for a, b, role in roster_names(line)]
    [('邓青禾', '组长'), ('苗青', '成员'), ('林晓芸', '成员'), ('周岚', '成员')]
    >>> list(roster_names("成员之间互相支持。"))
    []
    """
    labels = list(_LABEL.finditer(hans))
    for i, match in enumerate(labels):
        stop = labels[i + 1].start() if i + 1 < len(labels) else len(hans)
        label = _BLANKS.sub("", match["label"])
        at = match.end()
        if hans[at - 1] in " \u3000" and not (label.endswith("奖") or label.startswith(HONOURS)):
            continue  # only who has won stands behind blanks
        while label:
            last = at
            for start, end in _names_of(hans, at, stop, label.endswith("员")):
                yield start, end, label
                last = end
            further = _RUN_ON.match(hans, last, stop) if last > at else None
            label, at = (_BLANKS.sub("", further["label"]), further.end()) if further else ("", at)


def _names_of(hans: str, at: int, stop: int, many: bool) -> Iterator[tuple[int, int]]:
    """The names from `at` on, line after line, until a line holds none.

    After a label of one person, or of a few, a line that goes on with other words is the last.
    """
    for _ in range(_LINES_AFTER):
        while at < stop and hans[at].isspace():
            at += 1
        line_end = hans.find("\n", at, stop)
        line_end = stop if line_end < 0 else line_end
        found = list(_names_of_line(hans, at, line_end))
        yield from found
        if (
            not found
            or line_end >= stop
            or not (many or _BETWEEN.sub("", hans[found[-1][1] : line_end]) == "")
        ):
            return
        at = line_end


def _names_of_line(hans: str, at: int, line_end: int) -> Iterator[tuple[int, int]]:
    if whole := _whole_list(hans, at, line_end):
        yield from whole
        return
    while at < line_end:
        end = spaced_name(hans, at, line_end)
        end = end or name_starting(hans, at, _RUN_ON) or _listed_name(hans, at, line_end)
        if end is None or end > line_end or _SCHOOL.match(hans, end - 1) or hans[end : end + 1] in _DIVISIONS:
            return
        yield at, end
        gap = _BETWEEN.match(hans, end, line_end)
        if gap is None:
            return
        at = gap.end()
        while (more := _BETWEEN.match(hans, at, line_end)) is not None:
            at = more.end()


_DIVISIONS = frozenset("县市区镇乡村州")  # 罗江区 is no 罗江
_SCHOOL = re.compile(r".?(?:[小中大]学|学[校院]|幼儿园|完小|中心)")  # 石桥小学 is no 石桥小
# A line that is nothing but short items: mostly names, so that the others are names too.
_ITEMS = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[、,;][ \u3000]*[\u4e00-\u9fff]{2,4}){2,}(?=[。;\s]*$)")
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}")
_GROUP = re.compile(r"[各全]|主任|老师|教师|家长|学生|负责|成员|校长|[相有]关|人员|班|科|室|组|部门")


def _whole_list(hans: str, at: int, line_end: int) -> list[tuple[int, int]]:
    """The items of a line of a roster where three in five are names: 阿木克唐 of `林柏、周志远、林晓芸、阿木克唐`."""
    match = _ITEMS.match(hans[at:line_end]) if line_end - at < _LONGEST_LINE else None
    if match is None:
        return []
    spans = [item.span() for item in _SHORT.finditer(hans, at, at + match.end())]
    known = [a for a, b in spans if is_listed_name(hans[a:b])]
    return (
        [(a, b) for a, b in spans if not _GROUP.search(hans, a, b)]
        if 5 * len(known) >= 3 * len(spans)
        else []
    )


_LONGEST_LINE = 400  # characters
_ITEM = re.compile(r"[\u4e00-\u9fff]{2,3}(?=[、,;\s]|$)")


def _listed_name(hans: str, at: int, line_end: int) -> int | None:
    """The end of a name of rarer characters between two marks of the list: `苗青、李响、高爽、周岚`."""
    item = _ITEM.match(hans, at, line_end)
    if item is None or not is_family_name(hans[at]):
        return None
    if is_listed_name(item.group()):
        return item.end()
    amid = hans[at - 1] == "、" and hans[item.end() : item.end() + 1] == "、"
    return item.end() if amid and name_starting(hans, item.end() + 1) else None
