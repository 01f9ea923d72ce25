"""Signs that stand for line ends: what document sites print where the file had a paragraph mark or a frame."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from tasks.records import Edit

# The paragraph mark became the Cyrillic capital er in copies of one family of sites.
_ER = regex.compile(r"[ \u3000]?\u0420[ \u3000]?(?=[\p{Han}(（《“\d])")
_CYRILLIC = regex.compile(r"[\u0401\u0410-\u041f\u0421-\u0451]")
FRAME, LINE_SIGN = "@#@", "line_sign"  # what some sites print for a frame, and the rule that takes it out
_FRAME = regex.compile(FRAME)
_TITLE = regex.compile(r"\p{Han}@#@|$")  # a title that is set one character a line
_TWICE = 2  # such signs at least: one may be anything
NEEDS = frozenset({"\u0420", "@#"})


def find_line_signs(text: str) -> list[Edit]:
    """Signs between paragraphs that were line ends, if there are two at least.

    >>> text = "职责明确。\u0420 2、完善制度。\u0420 (二)精准认定"
    >>> [(e.start, e.end, e.fixed) for e in find_line_signs(text)]
    [(5, 7, '\\n'), (14, 16, '\\n')]
    >>> text = "总@#@结@#@2013年@#@全校教师45人。"
    >>> [(e.start, e.end, e.fixed) for e in find_line_signs(text)]
    [(1, 4, ''), (5, 8, '\\n'), (13, 16, '\\n')]
    >>> find_line_signs("\u0420\u043e\u0441\u0441\u0438\u044f是俄罗斯,\u0420是字母")
    []
    """
    found = [*_ends(text), *_frames(text)]
    return found if len(found) >= _TWICE else []


def _ends(text: str) -> Iterator[Edit]:
    if "\u0420" in text and _CYRILLIC.search(text) is None:
        for match in _ER.finditer(text):
            yield Edit(match.start(), match.end(), "\n", "entity", LINE_SIGN, True)


def _frames(text: str) -> Iterator[Edit]:
    inside = False
    for match in _FRAME.finditer(text) if FRAME in text else ():
        single = _TITLE.match(text, match.end()) is not None
        begins = text[max(0, match.start() - 2) : match.start() - 1] in ("", "\n", "@", "#")
        fixed = "" if single and (inside or begins) else "\n"
        inside = single
        yield Edit(match.start(), match.end(), fixed, "entity", LINE_SIGN, True)
