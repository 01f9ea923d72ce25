"""The character 平 that a filter of names struck out of a whole text: 6000方米, 办学水得到提高."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

NEEDS = pairs("方", "米")
# Square metres that are no cubic ones; 水 behind what a report says has a level, before what levels do.
_AREA = regex.compile(r"(?<=[\d余餘多十百千万萬] ?)方米")
_LEVEL = regex.compile(
    r"(?<=(?:教[学學]|[办辦][学學]|管理|[业業][务務]|服[务務]|[质質]量|技[术術]|文化|理[论論]|生活|[规規]模|素[质質]|能力)[及和与與、]?)水"
    r"(?=的?(?:[不明显顯逐稳穩]|得到|有|和|及|[随隨]之|提[高升]|上|[与與]|[,，。、;；]))"
)


def find_struck_level(text: str) -> list[Edit]:
    """平 where the text holds none at all, though it states square metres: a site's filter deleted the character.

    A text that has 平 anywhere was not filtered, and a slip of its writer is left alone.

    >>> [(e.start, e.fixed) for e in find_struck_level("硬化操场3600方米,办学水得到提高。")]
    [(8, '平方米'), (13, '水平')]
    >>> find_struck_level("硬化操场3600平方米,挖土40方米,办学用水得到保障。")
    []
    """
    if "平" in text:
        return []
    areas = list(_AREA.finditer(text))
    found = [(m, "平" + m.group()) for m in areas]
    found += [(m, m.group() + "平") for m in (_LEVEL.finditer(text) if areas else ())]
    return [Edit(m.start(), m.end(), fixed, "dropped_word", "struck_level", True) for m, fixed in found]
