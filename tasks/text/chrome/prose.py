"""Where the text of a page begins and ends: chrome stands above its first sentences and below its last ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tasks.text.chrome.line_views import LineView


def first_prose(lines: Sequence[LineView], cut: Collection[int], most: int | None = None) -> int:
    """The first line of prose that stays, among the first `most` lines if given; where none does, the end of these.

    >>> first_prose([], {}), first_prose([], {}, 20)
    (0, 20)
    """
    end = len(lines) if most is None else most
    return next((i for i, line in enumerate(lines[:end]) if line.prose and i not in cut), end)


def last_prose(lines: Sequence[LineView], cut: Collection[int], otherwise: int) -> int:
    """The last line of prose that stays, `otherwise` where none does.

    >>> last_prose([], {}, -1)
    -1
    """
    return next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose and i not in cut), otherwise)
