"""Shortcomings that follow on praise in one breath: `制度健全,但部分班级的记录很潦草`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.found_out import SOME, TURN, is_wrong
from tasks.facts.problems.points import SENTENCE_REACH, Point, overlaps, sentence_end, take
from tasks.facts.problems.shortcomings import REMEDY, only_announces, says_what_lacks, sounds_alike
from tasks.text.scans import scan

_REGRET = r"(?:美中不足|不足之处|不足|遗憾|欠缺|稍有不足)的?[是为][,:]?"
_BUT = scan(
    re.compile(
        rf"(?<=[,。;:\n])(?:(?:但是?|然而|不过|只是)[,]?(?:{_REGRET})?|{_REGRET})"
        rf"|(?:(?<=[。;\n 　])|(?<=此外,)|(?<=另外,)|(?<=同时,))(?P<some>{SOME})"
    ),
    "但 然而 不过 只是 美中 不足 遗憾 欠缺 稍有 部分 绝大 大部 大多 多数 个别 少数 有的 有些 有个 有部 有少 一些 某些 不少 多所 多家 多处 多名 "
    "0 1 2 3 4 5 6 7 8 9",
)
# What only says why: `由于路途遥远等原因,…`.
_CAUSE = re.compile(r"[^,]{0,16}(?:由于|因为?|受)[^,]*$|为了[^,]*$")
_SHORTEST = 6  # characters of a clause that says of what there is too little
_CLAUSE = re.compile(r"[^,]+")
_SOME = re.compile(rf"(?:在[^,。;]{{2,16}}[中上里]|[也仍还][有存]在?|也?发现)?{SOME}")
# Whose lack is none of the body's own, or not told here: 与先进学校相比, 我们深知.
_NO_LACK = re.compile(
    r"我们|我深|距离?|与|和|同|对照|对于|尽管|虽|如果|只要|不是|绝不|决不|并不|无论|毫不|从不|丝毫|克服"
)


def contrasts(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """What is wrong behind a 但 or 然而, of some or of a thing that is said to be lacking; one row a sentence.

    Reports on inspections praise and blame in one sentence without any heading; what only announces a list of
    shortcomings (但还存在一些不足) is none itself, and neither is what was done in spite of something.

    >>> line = "制度健全。然而,部分班级的记录不规范,字迹难辨。"
    >>> [line[p.start : p.end] for p in contrasts(line, [])]
    ['部分班级的记录不规范,字迹难辨']
    >>> list(contrasts("条件艰苦,但教师们克服困难。成绩可喜,但还存在一些不足。", []))
    []
    """
    for match in _BUT.finditer(hans):
        start = match.start() if match["some"] else match.end()
        stop = sentence_end(hans, start, min(len(hans), start + SENTENCE_REACH))
        stop = min((p for p in (hans.find(";", start, stop),) if p >= 0), default=stop)
        end = _end_of_lack(hans, start, stop)
        if end is not None and not overlaps(read, start, end):
            take(read, (start, end))
            yield Point(start, end, None)


def _end_of_lack(hans: str, start: int, stop: int) -> int | None:
    """Where the clauses end that tell what is wrong; None where the first one tells nothing so."""
    turn = TURN.search(hans, start, stop)
    stop = turn.start() if turn else stop
    clauses = [match.span() for match in _CLAUSE.finditer(hans, start, stop)]
    if len(clauses) > 1 and _CAUSE.match(hans, *clauses[0]) and not _tells_lack(hans[slice(*clauses[0])]):
        clauses = clauses[1:]
    if not clauses or not _tells_lack(hans[slice(*clauses[0])]):
        return None
    end = clauses[0][1]
    for low, high in clauses[1:]:
        if not sounds_alike(hans[low:high]):
            break
        end = high
    return end


def _tells_lack(clause: str) -> bool:
    if REMEDY.search(clause) or only_announces(clause) or _NO_LACK.match(clause):
        return False
    return is_wrong(clause) if _SOME.match(clause) else len(clause) >= _SHORTEST and says_what_lacks(clause)
