"""Lists of shortcomings that a sentence announces in no set phrase: `离要求还有距离。主要是:…;…。`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.lead_ins import NO_LEAD_IN, says_to_act, short_list
from tasks.facts.problems.points import (
    SENTENCE_REACH,
    Point,
    overlaps,
    points_after,
    sentence_end,
    strip_marker,
    take,
)
from tasks.facts.problems.ruled import is_ruled
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.text.scans import scan

_FAINT = scan(
    re.compile(
        r"(?:距离|不到位|欠缺|不尽|人意|做得不|不够|没有?做好|需要?改进|遗憾|失误|教训|瓶颈|制约因素|不足|毛病|短板|缺点|弱项|差距|问题|反映|意见|发现)"
        r"[^。;:\n]{0,16}(?::|[。;](?:主要|具体|突出|集中)(?:是|有|表现[在为]|体现[在为])[:,]?)"
    ),
    "距离 不到 欠缺 不尽 人意 做得 不够 没做 没有 需改 需要 遗憾 失误 教训 瓶颈 制约 不足 毛病 短板 缺点 弱项 差距 问题 反映 意见 发现",
)
_BEFORE = 60  # characters of its sentence in which a lead-in may turn out to tell of deeds
_FEWEST = 2


def faintly_led_in(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Lists after a sentence that only hints at shortcomings, where every item is worded as one.

    Authors announce what is wrong in words of their own (`有几件事没有做好:`), too many to be listed; the items
    must bear it out.

    >>> line = "离群众的期盼还有距离。主要是:设备老化;管理松散。"
    >>> [(line[p.start : p.end], p.ordinal) for p in faintly_led_in(line, [])]
    [('设备老化', 1), ('管理松散', 2)]
    >>> list(faintly_led_in("反映的问题:更新设备;加强管理。", []))
    []
    """
    for match in _FAINT.finditer(hans):
        if overlaps(read, match.start(), match.end()) or _tells_otherwise(hans, match.start(), match.end()):
            continue
        points = points_after(hans, match.end()) or _clauses(hans, match.end())
        if len(points) < _FEWEST or not all(_is_wrong(hans, p) for p in points):
            continue
        if not overlaps(read, match.start(), points[-1].end):
            take(read, (match.start(), points[-1].end))
            yield from points


def _tells_otherwise(hans: str, start: int, end: int) -> bool:
    """Whether the sentence of a lead-in speaks of deeds, of rules or of what did not happen."""
    sentence = _SENTENCE.split(hans[max(0, start - _BEFORE) : end])[-1]
    deeds = NO_LEAD_IN.search(_HINT.sub("", sentence)) is not None
    return deeds or _DENIED.search(sentence) is not None or is_ruled(hans, start, end)


_SENTENCE = re.compile(r"[。;\n](?!主要|具体|突出|集中)")
# 离上级的要求还有距离, 有几项工作没有做好: words of deeds that tell here what is lacking.
_HINT = re.compile(r"[离与和同][^,。;]{1,10}要求|(?:没有?|未能?)做好|几[项件](?:工作|事情?)(?=没|未|做得不)")
_DENIED = re.compile(r"没有(?:发现|出现|发生)|未(?:发现|出现|发生)|是否|讨论|研究|调查|以前|从前|过去")


def _clauses(hans: str, at: int) -> list[Point]:
    reach = min(len(hans), at + SENTENCE_REACH)
    return list(short_list(hans, at, sentence_end(hans, at, reach)))


def _is_wrong(hans: str, point: Point) -> bool:
    words = strip_marker(hans[point.start : point.end])
    return sounds_like_problem(words) and not says_to_act(words)
