"""The words of an object: as it stands, narrowed, or carried over from the quantity before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from tasks.facts.indicators.became import CHANGED, DISPOSED, ENTERED, HAVING, MOVED, OWN_DEEDS, SCHOOLS
from tasks.facts.indicators.counted import OF, Counted
from tasks.facts.indicators.stages import CLASSES, PERSONS, completed, is_stage, without_how_often
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Passage

# What is counted is not what was paid, measured or compared before (投入30万元,已开工5个).
_MEASURED = frozenset({"元", "%", "百分点", "平方米", "平方公里", "亩", "米", "公里", "倍", "分"})
_SHARE = regex.compile(r"占[\p{Han}A-Za-z]+?的比例\Z")  # of whom a second share is stated
_HOUSEHOLDS = re.compile(r"(?:总|總|农|農|居民|常住|在册|在冊|现有|現有)*[户戶](?:数|數)?")
# 合格率高中达91%、初中达97%: whose rate the next one is.
_LEVELS = frozenset(
    ("高中", "初中", "小学", "小學", "幼儿园", "幼兒園", "学前", "學前", "中职", "中職", "职高", "職高")
)


_BAND = re.compile(r"\d[\d.]*[分岁歲]")  # 700分以上6人,升入高中52人: who the next are, that band does not say
_TIMES = ("时间", "時間")  # 睡眠时间小学10小时、初中9小时
_MEAN = re.compile("[生人师師班]均|平均")
_FOOTNOTE = re.compile(r"\[\d{1,2}\]")  # 骨干教师[2]: the mark of an encyclopedia


class Past(NamedTuple):
    """What an earlier quantity of the sentence counted."""

    unit: str | None
    text: str | None
    hans: str | None
    end: int = 0  # of the noun behind it, which the next quantity can't have before it
    deed: str | None = None  # the verb that governs it


def object_of(
    passage: Passage, found: Quantity, what: Counted, past: Sequence[Past]
) -> tuple[str | None, str | None]:
    """The object in the document's own script and in matching form."""
    own = _object(passage.text, found, what, [(p.unit, p.text) for p in past] if past else ())
    if own is None or passage.text is passage.hans:
        return own, own
    return own, _object(passage.hans, found, what, [(p.unit, p.hans) for p in past] if past else ())


def _object(
    text: str, found: Quantity, what: Counted, past: Sequence[tuple[str | None, str | None]]
) -> str | None:
    """The object as it stands; one that is left out comes from the quantity before."""
    same = [thing for unit, thing in past if thing and unit == found.unit] if past else []
    if what.object is not None:
        thing = _named(text, found, what, past, same)
    elif what.said and what.is_left_out:
        told = _cleaned(text[what.said.start : what.said.end])
        thing = without_how_often(same[-1].split("·")[0]) if same else told
    else:
        thing = _taken_over(text, found, what, past, same)
    if thing and what.whole is not None:
        thing = _SHARE.sub("", thing)
        thing = f"{thing}占{_cleaned(text[what.whole.start : what.whole.end])}的比例"
    return _with_per(thing, what.per) if thing and what.per else thing or None


def _named(
    text: str,
    found: Quantity,
    what: Counted,
    past: Sequence[tuple[str | None, str | None]],
    same: Sequence[str],
) -> str:
    """What the words beside a quantity name; of deeds, changes and levels the thing of the quantity before."""
    own = _cleaned(text[what.object.start : what.object.end]) if what.object else ""
    before = same[-1] if own in DISPOSED and same else past[-1][1] if own in CHANGED and past else None
    if (
        same
        and (is_stage(own) or own.endswith(SCHOOLS))
        and what.action
        and text[what.action.start : what.action.end] in ENTERED
    ):
        before = next((thing for thing in reversed(same) if thing[-1] in PERSONS), before)
    if own in _LEVELS and found.dimension == "share" and same and same[-1].endswith("率"):
        before = same[-1]
    if own in _LEVELS and found.dimension == "time" and same and same[-1].endswith(_TIMES):
        before = same[-1]
    mean = (
        _MEAN.search(same[-1]) if own in _LEVELS and same and found.dimension in ("area", "money") else None
    )
    if mean:
        before = own + mean.string[mean.start() :]  # 小学生均面积…,初中由4.1平方米
    return before if before and before not in DISPOSED else completed(own, found, same)


def _taken_over(
    text: str,
    found: Quantity,
    what: Counted,
    past: Sequence[tuple[str | None, str | None]],
    same: Sequence[str],
) -> str:
    """What the quantity before counted, or the deed, where nothing beside a quantity names it."""
    deed = text[what.action.start : what.action.end] if what.action else ""
    counts = found.dimension in ("count", "people")
    if found.unit == "人" and deed in MOVED:
        return deed
    if deed in OWN_DEEDS and (not same or same[-1] in OWN_DEEDS):
        return deed
    same = [thing for thing in same if not _BAND.match(thing)]
    alike = [
        thing
        for unit, thing in past
        if thing and not (counts and unit in _MEASURED) and not _BAND.match(thing)
    ]
    if same and found.dimension != "share" and alike and _SHARE.search(alike[-1]):
        alike = list(same)  # 财政收入412万元,占预算的59%,增收76万元: what has grown is the sum
    if same and past[-1][0] in CLASSES and found.unit == "人":
        alike = list(same)  # 二年级5个班有308人: pupils as before, no classes
    elif found.unit == "人":
        alike = [thing for thing in alike if not thing.endswith("班")]
    counted = deed not in HAVING and deed not in CHANGED and (found.unit == "人" or (counts and not alike))
    thing = _carried(what, same, alike, deed if counted else "", households=found.unit == "户")
    if found.unit == "人" and past and past[-1] == ("户", thing) and _HOUSEHOLDS.fullmatch(thing):
        return "人口"  # 总户数1020户3100人
    if what.said and (thing == what.suffix or _of_others(text, what, thing)):
        return _cleaned(text[what.said.start : what.said.end])  # 男生36人, and nobody was counted before
    return deed if thing in DISPOSED and deed else thing  # 开工57个,竣工38个, and nothing was counted before


def _of_others(text: str, what: Counted, thing: str) -> bool:
    """党员12人,女教师31人: the teachers are no part of the members."""
    said = text[what.said.start : what.said.end] if what.said else ""
    return said.endswith(("教师", "教師")) and not _TEACHERS.search(thing)


# 立定跳远男生212厘米,女生176厘米
_OF_ONE_SEX = re.compile("(?<=[一-鿿]{2})[男女][生性]\\Z")
_GRADE = re.compile("[初高][一二三]|[一二三四五六七八九]年[级級]|[小中大]班")
_TEACHERS = re.compile("[师師]|职工|職工|教职|教職|人员|人員")


def _cleaned(words: str) -> str:
    if "了" in words or " " in words or "[" in words:
        words = _FOOTNOTE.sub("", words.replace("了", "").replace(" ", ""))
    bare = words.strip("“”‘’「」 　")
    return bare if bare == words else _with_its_quote(words, bare)


def _with_its_quote(words: str, bare: str) -> str:
    """“十佳孝星”评选 keeps the mark it opens with, since the one that closes it stands inside."""
    for opening, closing in ("“”", "‘’", "「」"):
        lacks = bare.count(closing) - bare.count(opening)
        if lacks > 0 and words.startswith(opening):
            return opening + bare
        if lacks < 0 and words.endswith(closing):
            return bare + closing
    return bare


def _with_per(thing: str, per: str) -> str:
    """For each of whom (生均图书), or how often (例会(每周))."""
    if per in thing:
        return thing
    return per + thing if per[-1] == "均" and per != "人均" else f"{thing}({per})"


def _carried(what: Counted, same: Sequence[str], alike: Sequence[str], deed: str, *, households: bool) -> str:
    """What an earlier quantity counted, with the word that narrows it (其中女341人), or the deed (体检780人).

    Households count themselves (全乡辖9个村,2345户).
    """
    if deed and not same:
        return deed
    if what.suffix == OF:
        return f"{alike[-2]}占{alike[-1]}的比例" if len(alike) > 1 else ""
    alike = same if what.suffix else alike
    if not alike or (households and not same):
        return what.suffix or ("户" if households else "")
    if what.whole is not None:
        return without_how_often(alike[-1])
    base = without_how_often(alike[-1].split("·")[0])
    if (
        what.suffix in ("男", "女")
        and _GRADE.fullmatch(base)
        and len(same) > 1
        and _GRADE.fullmatch(same[-2])
    ):
        return what.suffix  # 初一512人,初二498人;男生520人: of all grades
    base = _OF_ONE_SEX.sub("", base) if what.suffix in ("男", "女") else base
    if what.suffix and base[:1] in ("男", "女"):
        kind = base.lstrip("男女")  # 女教师3人,男2人: teachers; 男生36人,女生23人: said of nobody else
        return f"{kind}·{what.suffix}" if len(kind) > 1 else what.suffix
    return f"{base}·{what.suffix}" if what.suffix else base
