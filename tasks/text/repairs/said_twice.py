"""Sentences, clauses and blocks of lines that stand twice in a row."""

from __future__ import annotations

from itertools import pairwise

from tasks.records import Edit

NEEDS = frozenset(",，。；;")
LINES = frozenset("\n")
_CLAUSE = 8  # characters of the shortest clause that nobody says twice
_SENTENCE = 15  # of a sentence that shows that a block of lines is no form
_BLOCK = 6  # lines of the longest block
_MARKS = ",，。；;"
_MASKS = frozenset("xX×*＊")  # of a year or a number: two clauses may have been different
_BOUNDS = frozenset(",，。；;：:！!？?\n \u3000")


def find_said_twice(text: str) -> list[Edit]:
    """A clause or a sentence with its mark that stands once more right behind itself.

    >>> text = "本学期全体教师团结协作,全体教师团结协作,取得了好成绩。工作成绩是主要的。工作成绩是主要的。"
    >>> [text[e.start : e.end] for e in find_said_twice(text)]
    ['工作成绩是主要的。']
    >>> text = "一年来,全体教师团结协作,全体教师团结协作,取得了好成绩。"
    >>> [text[e.start : e.end] for e in find_said_twice(text)]
    ['全体教师团结协作,']
    >>> find_said_twice("努力,努力,再努力。安全第一,安全第一,安全第一。")
    []
    """
    found: list[Edit] = []
    for mark in _MARKS:
        if mark not in text:
            continue
        at = 0
        for before, again in pairwise(text.split(mark)):
            at += len(before) + 1
            if len(again) >= _CLAUSE and before.endswith(again) and _is_whole(text, at, again):
                found.append(Edit(at, at + len(again) + 1, "", "duplicated", "said_twice", True))
    return sorted(found, key=lambda edit: edit.start)


def _is_whole(text: str, at: int, again: str) -> bool:
    """Whether both are clauses from their first character on, and no third stands beside them: then it is a refrain."""
    start, length = at - 1 - len(again), len(again) + 1
    begins = start == 0 or text[start - 1] in _BOUNDS
    plain = "\n" not in again and _MASKS.isdisjoint(again)
    thrice = text.startswith(again, at + length) or (
        start >= length and text.startswith(again, start - length)
    )
    return begins and plain and not thrice


def find_blocks_again(text: str) -> list[Edit]:
    """Several lines with a sentence among them that stand once more right below themselves.

    >>> block = "一、组织领导\\n学校成立了由校长任组长的领导小组,责任到人。\\n"
    >>> [e.end - e.start == len(block) for e in find_blocks_again(block + block + "二、物防技防\\n")]
    [True]
    >>> find_blocks_again("组长:\\n成员:\\n组长:\\n成员:\\n")
    []
    """
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    bare = [line.strip() for line in lines]
    full = [i for i, line in enumerate(bare) if line]
    last: dict[str, int] = {}
    found: list[Edit] = []
    done = 0
    for n, i in enumerate(full):
        before = last.get(bare[i], -1)
        size = n - before
        if (
            before >= done
            and 1 < size <= _BLOCK
            and _is_again([bare[k] for k in full[before : n + size]], size)
        ):
            end = starts[full[n + size - 1] + 1]
            found.append(Edit(starts[i], min(end, len(text)), "", "duplicated", "block_again", True))
            done = n + size
        last[bare[i]] = n
    return found


def _is_again(lines: list[str], size: int) -> bool:
    whole = len(lines) == 2 * size and lines[:size] == lines[size:]
    return whole and any(len(line) >= _SENTENCE and line[-1] == "。" for line in lines[:size])
