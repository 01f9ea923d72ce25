"""The edits of a slipped run: the original that stands out, or those of its parts that are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tasks.records import Edit
from tasks.text.repairs.slip.choice import choices, surely
from tasks.text.repairs.slip.gaps import in_gaps, parts, printed
from tasks.text.repairs.slip.known import known
from tasks.text.repairs.slip.search import ANY_DIGIT, Original
from tasks.text.repairs.syllables import heard_last

RULE = "gbk_slip"


def edits_of(text: str, start: int, possible: Sequence[Original], traditional: bool) -> list[Edit]:
    """The edit of a run whose best original stands out, else those of its parts."""
    found = choices(text, start, possible)
    heard = next((c for c in found if heard_last(text, c.original.end, c.original.fixed)), None)
    best = (heard or found[0]).original
    complete = best.taken != ANY_DIGIT
    if complete and (heard is not None or surely(text, start, found, traditional)):
        return [Edit(start, best.end, best.fixed, "gbk_slip", RULE, True)]
    gaps = in_gaps(best.fixed, best.taken)
    if heard is None and len(gaps) == best.end - start - 1:
        return list(_in_parts(start, gaps, known(text, start, found, traditional), complete))
    return [Edit(start, best.end, best.fixed if complete else None, "gbk_slip", RULE, False)]


def _in_parts(start: int, gaps: Sequence[str], sure: Sequence[bool], complete: bool) -> Iterator[Edit]:
    """The edits of the parts of a run; `complete`: whether what the last byte took along is known."""
    for first, behind, one in parts(sure):
        begins, ends = printed(first, behind, one, len(gaps))
        fixed = "".join(gaps[first:behind]) if complete or behind < len(gaps) else None
        yield Edit(start + begins, start + ends, fixed, "gbk_slip", RULE, one and fixed is not None)
