"""Names of two characters that are set to the width of longer ones: `周 岚`."""

from __future__ import annotations

import re

from tasks.facts.names.name_bounds import is_boundary, name_starting

_WIDE = re.compile(r"(?P<family>[一-鿿])[ \u3000]{1,5}(?P<given>[一-鿿])")


def spaced_name(hans: str, at: int, line_end: int | None = None) -> int | None:
    """The end of a two-character name that begins at `at`, set with blanks, and that nothing follows in its line.

    >>> spaced_name("周 岚、苗青", 0), spaced_name("周 岚", 0), spaced_name("周 到地", 0), spaced_name("周岚", 0)
    (3, 3, None, None)
    """
    match = _WIDE.match(hans, at, len(hans) if line_end is None else line_end)
    if match is None or not (match.end() == len(hans) or is_boundary(hans[match.end()])):
        return None
    return match.end() if name_starting(match["family"] + match["given"], 0) == 2 else None
