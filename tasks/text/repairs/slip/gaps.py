"""Which part of an original stands between which characters of its print, and the edits of what is known in parts.

Read one byte out of step, each printed character is the end of one original and the beginning of the next. So an
original lies in the gaps of its print: one character in most, two or more where a pair of bytes printed nothing. Where all
that may be meant put the same into a gap, that part is known, whatever is doubtful elsewhere in the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tasks.text.repairs.slip.damage import gbk, pair, widened

_SHORTEST = 2  # gaps of a known part: the first and the last stand half in the print of their neighbours


def in_gaps(fixed: str, taken: str = "") -> tuple[str, ...]:
    """What an original puts into each gap of its print: before the mark, between each two characters, at the end.

    Args:
        fixed: the original.
        taken: the ASCII character at its end that the last byte took along.

    >>> in_gaps("。活動有組"), in_gaps("校开支")
    (('。', '活', '動', '有', '組'), ('校', '开支'))
    """
    body = fixed[: len(fixed) - len(taken)]
    codes = [gbk(c) for c in widened(body)]
    found, held = [], ""
    for i, character in enumerate(body[:-1]):
        held += character
        if len(codes[i + 1]) > 1 and pair(codes[i][-1], codes[i + 1][0]):
            found.append(held)
            held = ""
    return (*found, held + body[-1:] + taken)


def parts(known: Sequence[bool]) -> Iterator[tuple[int, int, bool]]:
    """The stretches of gaps that are known, and those between: first gap, the one behind the last, whether known.

    A doubtful gap takes the printed characters on both sides of it, so a known stretch needs some length.

    >>> list(parts([True, True, True, False, True]))
    [(0, 3, True), (3, 5, False)]
    """
    sure = [False] * len(known)
    for one, gaps in groupby(range(len(known)), known.__getitem__):
        stretch = list(gaps)
        if one and len(stretch) >= _SHORTEST:
            sure[stretch[0] : stretch[-1] + 1] = [True] * len(stretch)
    for one, gaps in groupby(range(len(sure)), sure.__getitem__):
        stretch = list(gaps)
        yield stretch[0], stretch[-1] + 1, one


def printed(first: int, behind: int, known: bool, gaps: int) -> tuple[int, int]:
    """Where the print of a stretch of gaps begins and ends; each gap lies between two printed characters.

    >>> [printed(*part, gaps=5) for part in parts([True, True, True, False, True])]
    [(0, 3), (3, 6)]
    """
    start, end = (first + 1, behind) if known else (first, behind + 1)
    return 0 if first == 0 else start, gaps + 1 if behind == gaps else end
