"""Who is meant by 我校, 我区 or 学校: the name that the part gives to the word."""

from __future__ import annotations

import re
from functools import cache

from tasks.records import Part
from tasks.vocabulary import words


def named(word: str, hans: str, part: Part) -> str:
    """The name behind 我校, 我区 or 学校 where the part tells it, else the word itself.

    >>> named("我校", "我校", Part(0, 9, 1, org="河口镇中心小学"))
    '河口镇中心小学'
    >>> named("我县", "我县", Part(0, 9, 1, county="鲁山县")), named("全县", "全县", Part(0, 9, 1, county="鲁山县"))
    ('鲁山县', '全县')
    >>> named("我馆", "我馆", Part(0, 9, 1, "青石县图书馆2017年工作总结")), named("我馆", "我馆", Part(0, 9, 1, "总结"))
    ('青石县图书馆', '我馆')
    """
    if hans in ("我", "本人"):
        return word
    lead = 2 if hans.startswith("我们") else 1
    own, tail = part.org, (word[lead:], hans[lead:])
    if own and (
        (hans == "该校" and _same_kind(own, word, "学校"))
        or (hans == "该园" and own.endswith(("幼儿园", "幼兒園")))
    ):
        return own
    if hans[:1] in "我本" and len(hans) <= 5:
        return _first_person(tail, part) or word
    if own and hans in ("学校", "学区", "幼儿园", "中心校", "中心学校") and _same_kind(own, word, hans):
        return own
    return word


def fuller(word: str, hans: str, speaker: str | None) -> str | None:
    """The name of who speaks behind the bare word for a house or small place: 图书馆 of a report by 石桥区图书馆.

    >>> fuller("图书馆", "图书馆", "石桥区图书馆"), fuller("医院", "医院", "石桥区图书馆")
    ('石桥区图书馆', None)
    >>> fuller("我村", "我村", "柳溪村"), fuller("我镇", "我镇", "柳溪村")
    ('柳溪村', None)
    >>> fuller("该馆", "该馆", "石桥区图书馆"), fuller("该县", "该县", "石桥县")
    ('石桥区图书馆', None)
    """
    if speaker is None or speaker == word:
        return None
    if hans[:1] in "我本" and hans[1:] in ("村", "镇", "乡"):
        return speaker if speaker.endswith((word[1:], hans[1:])) and speaker[0] not in "我本全" else None
    if hans[0] == "该" and len(hans) > 1 and hans[1:] not in _PLACES and speaker[0] not in "我本全":
        return speaker if speaker.endswith((word[1:], hans[1:])) else None
    if hans == "医院" and speaker.endswith(("卫生院", "衛生院", "保健院")):
        return speaker
    return speaker if hans in _house_words() and speaker.endswith((word, hans, f"{word}公司")) else None


_PLACES = frozenset("省市州县区旗镇乡村")  # news that say 该县 mean it as a word for the place, as 全县 is


@cache
def _house_words() -> frozenset[str]:
    return frozenset(words("house_words"))


def _first_person(tail: tuple[str, str], part: Part) -> str | None:
    """Whose 我校 or 我区 it is."""
    for name in (part.org, part.county, part.city, part.province):
        if name and name.endswith(tail) and not name.endswith(("自治区", "自治區")):
            return name
    if tail[1] in ("镇", "乡", "村"):
        return _town(tail[0], part.org) or _town(tail[0], part.title)
    if tail[1] in _OFFICES:
        return _of_title(tail[0], part.title)
    of_a_centre = part.org is not None and "中心" in part.org and part.org.endswith(("校", "学", "學"))
    if tail[1] in ("校", "园", "学校", "幼儿园") or (tail[1] == "学区" and of_a_centre):
        return part.org
    return None


def _town(tail: str, name: str | None) -> str | None:
    """The town that an organisation or a title names, behind its county: 青石镇 of 婺源县青石镇人民政府."""
    found = re.search(
        rf"(?:[省市县區区州旗]|(?<=[镇鎮乡鄉])|(?<![\u4e00-\u9fff]))([\u4e00-\u9fff]{{2,3}}{tail})(?!长|村)",
        name or "",
    )
    return found[1] if found and found[1][0] not in "全本我各年在对于关向为" else None


_OFFICES = frozenset(
    {"馆", "院", "局", "会", "所", "站", "街道", "社区", "医院", "卫生院", "工会", "中心"}
    | {"行", "公司", "集团", "厂", "社", "大队", "支队", "中队"}
)


def _of_title(tail: str, title: str | None) -> str | None:
    """The office that a title names: 青石县图书馆 of 青石县图书馆2017年工作总结 is 我馆."""
    found = re.search(
        rf"(?:\A|[年度xX×*_\s\d])(?![年度])([\u4e00-\u9fff]{{2,14}}?{tail})(?=[\d\s]|年|工作|关于|情况|[上下]半年|总结|汇报|自查|整改|[xX×*＊_○]|\Z)",
        title or "",
    )
    return found[1] if found else None


def _same_kind(org: str, word: str, hans: str) -> bool:
    schools = ("学校", "學校", "小学", "小學", "中学", "中學", "大学", "大學", "学院", "學院", "完小")
    return org.endswith((word, hans)) or (
        hans == "学校" and (org.endswith(schools) or _SHORT.search(org) is not None)
    )


_SHORT = re.compile(r"[一二三四五六七八九十附][中小高]\Z|高中\Z|职高\Z|职教中心\Z|职业学校\Z")
