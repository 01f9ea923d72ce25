"""Runs read one byte out of step that have lost the question mark before them: `活動;顒佑薪M織` was 活動。活動有組織.

Some sites print nothing for a lone byte, so that only the mark is left which they saw in the middle of two characters, and
behind it a character that hardly any text has. The search is shown the question mark that they left out.
"""

from __future__ import annotations

from functools import cache

import regex

from tasks.records import Edit
from tasks.text.normalise import is_traditional
from tasks.text.repairs.slip.choice import choices, surely
from tasks.text.repairs.slip.model import rarity
from tasks.text.repairs.slip.search import originals
from tasks.text.repairs.slip.symbols import symbols

# In Simplified text the print is made of common characters as often as not, and nothing tells where to look.
NEEDS = frozenset("個來國學會時們與說")
_BEHIND_MARK = regex.compile(r"[;!,；！，](?<=[\p{Han}\p{P}\d].)(?<![?？].)(?=\p{Han})")
_RARE = 11.0  # -ln of the share of a character that a sentence hardly begins with
_DAMAGED = (
    30.0  # gain; of 33 sentences of 1,400 texts that begin with such a character the whole ones came to 12
)
_NEAR = 60  # characters before that tell the script
_MOST = 100  # places that are looked at


def find_unmarked_slips(text: str) -> list[Edit]:
    """Runs behind a mark whose first character no sentence begins with, where one original is beyond doubt.

    >>> text = "柳河鎮各校開展了讀書活動;顒佑薪M織、有安排,學生們收獲很大。"
    >>> [(e.start, e.end, e.fixed) for e in find_unmarked_slips(text)]
    [(12, 17, '。活動有組')]
    >>> find_unmarked_slips("柳河鎮各校開展了讀書活動;夯實了基礎,砌了圍墻,學生們收獲很大。")
    []
    """
    places = (m.start() for m in _BEHIND_MARK.finditer(text) if _is_rare(text[m.end()]))
    found: list[Edit] = []
    for _, at in zip(range(_MOST), places, strict=False):
        if (not found or at >= found[-1].end) and (edit := _slip(text, at)) is not None:
            found.append(edit)
    return found


@cache
def _is_rare(character: str) -> bool:
    return rarity(symbols(character)) >= _RARE


def _slip(text: str, at: int) -> Edit | None:
    """The run whose mark stands at `at`."""
    if not is_traditional(text[max(0, at - _NEAR) : at]):
        return None
    shown = f"{text[:at]}?{text[at:]}"
    possible, _ = originals(shown, at, traditional=True)
    if not possible or possible[0].gain < _DAMAGED:
        return None
    found = choices(shown, at, possible)
    best = found[0].original
    if best.taken or not surely(shown, at, found, traditional=True):
        return None
    return Edit(at, best.end - 1, best.fixed, "gbk_slip", "gbk_slip", True)
