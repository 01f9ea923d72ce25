"""Names whose given part a report blanked out: 王某某, 李××."""

from __future__ import annotations

from tasks.facts.names.names import is_family_name

_MASKS = ("某某某", "某某", "某", "×××", "××", "×", "XXX", "XX", "xxx", "xx", "x", "X", "**", "*")
_MASK_ENDS = frozenset("某×Xx*")
_WITHIN = frozenset("×*")  # 周*岚: the middle of three characters


def masked_name_ending(hans: str, end: int) -> int | None:
    """The start of a name whose given part was blanked out (王某某, 李××), or None.

    >>> masked_name_ending("家长王某某", 5)
    2
    >>> masked_name_ending("教师若干", 4) is None
    True
    >>> masked_name_ending("四班周*岚", 5)
    2
    """
    if (
        end > 2
        and hans[end - 2] in _WITHIN
        and is_family_name(hans[end - 3])
        and "一" <= hans[end - 1] <= "鿿"
    ):
        return end - 3
    if end < 2 or hans[end - 1] not in _MASK_ENDS:
        return None
    for mask in _MASKS:
        at = end - len(mask) - 1
        if at >= 0 and hans.endswith(mask, 0, end) and is_family_name(hans[at]):
            return at
    return None


def masked_name_starting(hans: str, start: int) -> int | None:
    """The end of a name that begins at `start` and whose given part was blanked out, or None.

    >>> masked_name_starting("学生王某某家庭困难", 2), masked_name_starting("学生王者", 2)
    (5, None)
    """
    if start + 1 >= len(hans) or hans[start + 1] not in _MASK_ENDS or not is_family_name(hans[start]):
        return None
    return next(start + 1 + len(mask) for mask in _MASKS if hans.startswith(mask, start + 1))
