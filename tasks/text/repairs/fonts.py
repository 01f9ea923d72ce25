"""Good characters that the character table of a font put for others: 不 for 与, 返 for 这, 讴 for 设."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.points import CharacterMap, CharacterSet, character_map, character_set
from tasks.text.repairs.glyphs import KANA
from tasks.text.repairs.slip.model import cost
from tasks.text.repairs.slip.strings import longer
from tasks.text.repairs.slip.symbols import symbols
from tasks.text.repairs.slip.words import cost_in_words
from tasks.vocabulary import table

_ALONE = {wrong: right for wrong, right, proof in table("wrong_glyphs") if proof == "alone"}
NEEDS = frozenset(wrong for wrong, _, proof in table("wrong_glyphs") if proof in ("alone", "sign"))
_SIGNS = character_set(NEEDS)
_MANY = 3  # characters that nobody writes, or few, from which on the table of the copy is off
_ROUNDS = 2
_AROUND = 4  # characters on each side that tell which one stood there
# Natural logarithms by which the other one must be likelier, and by which it may be less likely where the one that is
# there has a sign of its own in the text: beside 丌 for 不 a 不 is no 不.
_GAIN, _LOSS = 2.0, 1.0
_SLACK = 1.0  # by which neighbours and words together must pass a bound that the neighbours pass where words do not mind
_NEAR = 30


@cache
def _others() -> tuple[dict[str, tuple[str, ...]], CharacterSet]:
    """The characters that stand for others beside such signs, and what they may have been."""
    found: dict[str, tuple[str, ...]] = {}
    for wrong, right, proof in table("wrong_glyphs"):
        if proof in ("sign", "beside"):
            found[wrong] = (*found.get(wrong, ()), right)
    return found, character_set(found)


@cache
def _right() -> CharacterMap:
    return character_map(_ALONE)


def find_font_glyphs(text: str) -> list[Edit]:
    """Characters of the same damage as those of `find_wrong_glyphs`, which are words of their own elsewhere.

    Where a copy has 癿 for 的 and 丌 for 不, its 不 is a 与, its 返 a 这. Each is weighed among its neighbours, which the
    characters that are wrong beyond doubt have been taken from, and then once more among what was found.

    >>> text = "敃师不学生癿讣识丌同,返里幵丌是,讲夗工作"
    >>> "".join(e.fixed for e in find_font_glyphs(text))
    '教与认这许'
    >>> find_font_glyphs("学生返校后不再外出,幵且按时归寝。")
    []
    """
    if len(_SIGNS.places(text)) < _MANY or KANA.occurs(text):
        return []
    possible, characters = _others()
    places = characters.places(text)
    gone = {right for wrong, right in _ALONE.items() if wrong in text}
    known = list(symbols(_right().apply(text)))
    bounds = {at: -_LOSS if text[at] in gone else _GAIN for at in places}
    found = put_back(known, bounds, {at: possible[text[at]] for at in places})
    return [_edit(text, at, found[at]) for at in sorted(found)]


def put_back(
    known: list[str], bounds: Mapping[int, float], possible: Mapping[int, Sequence[str]], words: float = 0.0
) -> dict[int, str]:
    """The characters that go back, place by place, and then once more among those that did.

    Args:
        known: the symbols of a text, one by one; those that go back are written there.
        bounds: by how much another character must be likelier in each place, in natural logarithms.
        possible: what may have stood in each place.
        words: what a cheaper division into words counts beside the neighbours.

    >>> put_back(list("家长不学校共同,差距不大"), {2: 1.0, 10: 1.0}, {2: ("与",), 10: ("与",)})
    {2: '与'}
    """
    found: dict[int, str] = {}
    for at, wanted in [*bounds.items()] * _ROUNDS:
        best = "" if at in found else _likelier(known, at, possible[at], wanted, words)
        if best:
            known[at] = found[at] = best
    return found


def _edit(text: str, at: int, right: str) -> Edit:
    near = text[max(0, at - _NEAR) : at + 1 + _NEAR]
    return Edit(at, at + 1, in_script_of(right, near), "wrong_glyph", "font_glyph", True)


def _likelier(known: list[str], at: int, possible: Sequence[str], wanted: float, words: float) -> str:
    """The one of the characters that its neighbours want more than the one that is there; empty if none."""
    before, behind = known[max(0, at - _AROUND) : at], known[at + 1 : at + 1 + _AROUND]
    paid, best = min((_cost(before, one, behind), one) for one in possible)
    saved = _cost(before, known[at], behind) - paid
    if words and saved > 0:
        there, instead = (cost_in_words("".join((*before, one, *behind))) for one in (known[at], best))
        both = saved + words * (there - instead) - _SLACK
        saved = max(both, saved) if instead <= there + _SLACK else both
    return best if saved > wanted else ""


def _cost(before: list[str], one: str, behind: list[str]) -> float:
    """The cost of a character between its neighbours, and of those behind it."""
    line = "".join((*before, one, *behind))
    start = len(before)
    return sum(
        cost(line[max(0, i - 2) : i].rjust(2, "⏎"), line[i]) + longer(line[max(0, i - 4) : i], line[i])
        for i in range(start, min(len(line), start + _AROUND))
    )
