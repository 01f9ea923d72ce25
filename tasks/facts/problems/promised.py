"""Where a document lists its remedies: sections about rectification, and lists behind a lead-in or a label."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from tasks.facts.problems.answered import answered_rows
from tasks.facts.problems.headings import is_measure_heading, is_problem_heading
from tasks.facts.problems.ledgers import following, is_label
from tasks.facts.problems.points import (
    Point,
    is_ledger,
    named_below,
    overlaps,
    points_after,
    points_between,
    sentence_end,
    strip_marker,
    take,
    wanted_sections,
)
from tasks.facts.problems.rectified import rectified
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage
from tasks.text.scans import scan

_LEAD_IN = scan(
    re.compile(
        r"(?:针对|整改|对照)[^。;:\n]{0,60}?(?:(?:采取|制定|提出|做好|抓好|落实)[^。;:\n]{0,14}(?:措施|工作|整改|办法|对策)|"
        r"落实(?:情况)?(?:如下|以下))[^。;:\n]{0,8}?:"
        r"|整改(?:落实)?(?:工作)?(?:措施|情况|方案|意见)?(?:作?如下(?:报告|汇报)|(?:报告|汇报|通报)?(?:如下|为))[^。;:\n]{0,8}?:"
        r"|(?:整改|处理|改进|解决|纠正|应对|防范)(?:措施|意见|办法|方案|情况)(?:[::]|[::]?(?=\n))(?=\s{0,4}(?:[(]?[1一][)、.]|①|一是))"
        r"|为了?(?:改进|解决|克服|弥补)[^。;:\n]{0,40}?(?:以下|如下)[^。;:\n]{0,16}:"
        r"|(?:从|在|做好|采取|通过|按照)(?:了)?(?:以下|如下|下列)[^。;:\n]{0,12}(?:进行|开展|抓好|予以|加以|认真|着手|作出|努力)(?:整改|改进|改正|纠正|弥补|努力|克服|解决)(?:工作)?:"
        r"|(?:今后|下一?步)的?(?:努力|整改|改进)(?:的?(?:方向|措施|设想|思路))?(?:主要)?[是为]?:(?=\s{0,4}(?:[(]?[1一][)、.]|①|一是|第一|首先))"
    ),
    "纠正 应对 防范 对照 整改 针对 处理 改进 解决 做好 为了 为改 为解 为克 为弥 从以 从如 从下 在以 在如 在下 采取 通过 按照 今后 下步 下一",
)
# An item that only names where its remedies are: (一)师德师风方面, (二)整改措施.
_NAME = re.compile(r"[^。;:\n]{2,20}(?:方面|问题)[::]?$")
_WRONG = re.compile(r"(?:存在|主要)?的?(?:问题|不足|困难|差距)(?:之处)?[::]")  # 不足:1.… beside 改进措施:1.…
_ASIDE = re.compile(
    r"(?:整改|完成)?(?:时限|期限|时间|目标|要求)|(?:组织|加强)领导$|(?:自查|排查|检查)(?:情况|结果|内容)?$"
)
_DONE_SO_FAR = re.compile(r"(?:已|开展|完成|所做|做法|主要工作|采取)的?")
_ACTS = re.compile(
    r"(?:我[校园局镇县]|学校|现|目前|下一步|今后|准备|拟|将|要|须|应|已|正在|及时|立即|马上|计划|打算|需|进一步|继续|积极|通过|加强|加大|争取|要求|组织|督促|尽快|利用|安排)"
)
_ALREADY = re.compile(
    r"(?:,|(?<=的问题)|(?<=的现象))(?=(?:目前|现|学校|我[校园镇])?(?:已(?!经?不)|正在|将|拟|计划|准备))"
)
_BEHIND = 120  # characters behind a problem in which its remedy begins


def promised(passage: Passage) -> Iterator[tuple[Point, int | None]]:
    """Items of sections about rectification, and of lists after a lead-in, each with the number of its problem.

    >>> from tasks.records import Part, Section
    >>> line = "二、整改措施\\n(一)教学方面\\n1.严格检查备课。\\n"
    >>> sections = (Section(0, 6, 1, "二、"), Section(7, 14, 2, "(一)", 0), Section(15, 23, 3, "1.", 1))
    >>> [line[p.start : p.end] for p, _ in promised(Passage(line, line, Part(0, 24, 1), sections, ()))]
    ['严格检查备课。']
    """
    read: list[tuple[int, int]] = []
    for pairs, stretch in answered_rows(passage):
        take(read, stretch)
        yield from ((answer, problem.ordinal) for problem, answer in pairs if answer)
    for rows, stretch in rectified(passage):
        if not overlaps(read, *stretch):
            take(read, stretch)
            yield from ((one, problem.ordinal) for problem, done in rows for one in done)
    for i, stop in wanted_sections(passage, is_measure_heading):
        if overlaps(read, passage.sections[i].start, stop):
            continue
        take(read, (passage.sections[i].start, stop))
        if not _is_of_work_done(passage, i):
            yield from _of_section(passage, i, stop)
    for match in _LEAD_IN.finditer(passage.hans):
        if overlaps(read, match.start(), match.end()):
            continue
        points = points_after(passage.hans, match.end())
        if any(overlaps(read, point.start, point.end) for point in points):
            continue
        if any(_announces(passage, point) for point in points) or is_ledger(
            passage.hans, points, points[-1].end + _BEHIND if points else 0
        ):
            continue  # what follows are the chapters of the report; each is read by its own heading
        for point in points:
            take(read, (point.start, point.end))
        yield from ((point, None) for point in points)


def _of_section(passage: Passage, i: int, stop: int) -> Iterator[tuple[Point, int | None]]:
    points = list(points_between(passage, i, stop))
    points = points or [Point(s.start, s.end, None) for s in named_below(passage, i, stop)]
    if is_ledger(passage.hans, points, stop):
        return
    heading = strip_marker(passage.hans[passage.sections[i].start : passage.sections[i].end])
    both = is_problem_heading(heading)  # 存在问题及整改措施: some items tell what is wrong
    ends = [*(p.start for p in points[1:]), stop]
    for point, end in zip(points, ends, strict=False):
        if _WRONG.match(passage.hans, point.start):
            continue
        if both and sounds_like_problem(passage.hans[point.start : point.end]):
            yield from _behind(passage.hans, point, end)
        else:
            yield from ((inner, None) for inner in _below(passage, point))


def _behind(hans: str, problem: Point, stop: int) -> Iterator[tuple[Point, int | None]]:
    """The remedy that follows a problem in its own item: `1、照明不足。学校将统一更换灯具。`; `…不够亮,已更换灯具`."""
    if turn := _ALREADY.search(hans, problem.start, problem.end):
        yield Point(turn.end(), problem.end, None), problem.ordinal
        return
    start = problem.end
    while start < stop and hans[start] in " 　。;":
        start += 1
    if start < stop and _ACTS.match(hans, start, min(stop, start + _BEHIND)):
        yield Point(start, sentence_end(hans, start, stop), None), problem.ordinal


def _below(passage: Passage, point: Point) -> list[Point]:
    """The remedies below an item that only names what they are about; none for the time that is set for them."""
    hans, sections = passage.hans, passage.sections
    at = bisect_right(sections, point.start, key=lambda s: s.start) - 1
    if at < 0 or sections[at].end <= point.start:
        return [point]
    words = strip_marker(hans[sections[at].start : sections[at].end]).split(" ")[0]  # a blank for a line end
    if _ASIDE.fullmatch(words.strip(" :")) or (
        is_label(strip_marker(hans[sections[at].start : point.end]))
        and (not is_measure_heading(words.strip(" :")))
    ):
        return []
    if not (is_measure_heading(words) or _NAME.fullmatch(words)):
        return [point]
    inner = list(points_between(passage, at, following(passage, at)))
    return [p for one in inner for p in _below(passage, one)] if inner else [point]


def _is_of_work_done(passage: Passage, i: int) -> bool:
    """Whether 主要措施 stands below a heading of what was done, and so is no remedy."""
    section, sections = passage.sections[i], passage.sections
    words = strip_marker(passage.hans[section.start : section.end]).strip(" :")
    if "改" in words or section.level == 1:
        return False
    above = next((s for s in reversed(sections[:i]) if s.level < section.level), None)
    return (
        above is not None
        and _DONE_SO_FAR.match(strip_marker(passage.hans[above.start : above.end])) is not None
    )


def _announces(passage: Passage, point: Point) -> bool:
    """Whether an item is a heading of problems or of remedies, perhaps with its first item glued to it."""
    hans, sections = passage.hans, passage.sections
    at = bisect_right(sections, point.start, key=lambda s: s.start) - 1
    headed = at >= 0 and sections[at].start == point.start
    end = sections[at].end if headed else point.end
    heading = strip_marker(hans[point.start : end].split("\n")[0])
    return is_problem_heading(heading) or is_measure_heading(heading)
