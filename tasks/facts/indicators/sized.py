"""How large each is of what a quantity counts: 一个250米跑道的操场, 两间60平方米的教室."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.facts.quantities.quantities import Quantity

_SIZES = frozenset({"length", "area"})


def with_size(found: Sequence[Quantity], i: int) -> Quantity:
    """The quantity `i`, which ends behind its size where that follows at once, since the noun stands behind both.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> hans = "有一个250米跑道的操场,校舍2栋,360平方米"
    >>> known = tuple(quantities(hans))
    >>> [hans[one.start : one.end] for one in (with_size(known, 0), with_size(known, 2))]
    ['一个250米', '2栋']
    """
    one = found[i]
    if i + 1 == len(found) or one.dimension != "count":
        return one
    size = found[i + 1]
    return one._replace(end=size.end) if size.start == one.end and size.dimension in _SIZES else one


def next_start(found: Sequence[Quantity], i: int, length: int) -> int:
    """Where the next quantity begins that is no size of what `i` counts; `length` is that of the passage.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> hans = "一个250米跑道的操场和9间教室"
    >>> next_start(tuple(quantities(hans)), 0, len(hans))
    12
    """
    at = i + 1 + (with_size(found, i) is not found[i])
    return found[at].start if at < len(found) else length
