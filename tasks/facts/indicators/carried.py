"""The words of an object: as it stands, narrowed, or carried over from the quantity before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from tasks.facts.indicators.counted import OF, Counted
from tasks.facts.indicators.stages import CLASSES, PERSONS, completed, is_stage, without_how_often
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Passage
from tasks.vocabulary import words

# What is counted is not what was paid, measured or compared before (投入30万元,已开工5个).
_MEASURED = frozenset({"元", "%", "百分点", "平方米", "平方公里", "亩", "米", "公里", "倍", "分"})
_SHARE = regex.compile(r"占[\p{Han}A-Za-z]+?的比例\Z")  # of whom a second share is stated
_HOUSEHOLDS = re.compile(r"(?:总|總|农|農|居民|常住|在册|在冊|现有|現有)*[户戶](?:数|數)?")


# 发现问题9个,完成整改8个: what became of those that were counted before.
_DISPOSED = frozenset(
    [
        "整改",
        "销号",
        "办结",
        "化解",
        "调处",
        "解决",
        "处理",
        "答复",
        "竣工",
        "开工",
        "完工",
        "完成整改",
        "整改到位",
        "销案",
        "结案",
        "破案",
        "采纳",
        "采用",
        "立案",
        "銷號",
        "辦結",
        "調處",
        "解決",
        "處理",
        "答覆",
        "開工",
    ]
)

# 毕业生96人,考入高中75人: where they went, and not who they are.
_SCHOOLS = ("一中", "二中", "三中", "四中", "中学", "中學", "高中", "学校", "學校", "大学", "大學", "院校")
_ENTERED = frozenset(["考入", "升入", "考取", "考上", "进入", "進入"])

# 时间由9天缩短到3天: how the thing has changed that was measured before.
_CHANGED = frozenset(
    [
        "缩短",
        "增长",
        "增加",
        "成长",
        "提高",
        "提升",
        "上升",
        "下降",
        "减少",
        "降低",
        "扩大",
        "压减",
        "縮短",
        "增長",
        "成長",
        "減少",
        "擴大",
        "壓減",
    ]
)
# 班级现有59人: no deed is counted.
_HAVING = frozenset(verb for verb in words("having_verbs") if "有" in verb) | {"存在"}
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
    before = same[-1] if own in _DISPOSED and same else past[-1][1] if own in _CHANGED and past else None
    if (
        same
        and (is_stage(own) or own.endswith(_SCHOOLS))
        and what.action
        and text[what.action.start : what.action.end] in _ENTERED
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
    return before if before and before not in _DISPOSED else completed(own, found, same)


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
    counted = deed not in _HAVING and deed not in _CHANGED and (found.unit == "人" or (counts and not alike))
    thing = _carried(what, same, alike, deed if counted else "", households=found.unit == "户")
    if found.unit == "人" and past and past[-1] == ("户", thing) and _HOUSEHOLDS.fullmatch(thing):
        return "人口"  # 总户数1020户3100人
    if what.said and thing == what.suffix:
        return _cleaned(text[what.said.start : what.said.end])  # 男生36人, and nobody was counted before
    return deed if thing in _DISPOSED and deed else thing  # 开工57个,竣工38个, and nothing was counted before


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
    if what.suffix and base[:1] in ("男", "女"):
        kind = base.lstrip("男女")  # 女教师3人,男2人: teachers; 男生36人,女生23人: said of nobody else
        return f"{kind}·{what.suffix}" if len(kind) > 1 else what.suffix
    return f"{base}·{what.suffix}" if what.suffix else base
