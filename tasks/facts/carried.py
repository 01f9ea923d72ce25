"""The words of an object: as it stands, narrowed, or carried over from the quantity before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from tasks.facts.counted import OF, Counted
from tasks.facts.quantities import Quantity
from tasks.records import Passage, Span
from tasks.vocabulary import words

_STAGE_WORDS = (
    r"(?:普通)?(?:小[学學]|初中|高中|中[学學]|幼儿园|幼兒園|[学學]前班|[职職]高|中[职職]|初[级級]中[学學]|高[级級]中[学學]|"
    r"九年[级級]|[学學]前)(?:段|部|[阶階]段)?"
)
_STAGE = re.compile(rf"{_STAGE_WORDS}\Z")
_OPENING_STAGE = re.compile(
    rf"(?:{_STAGE_WORDS}|(?:中等职业|普通高等|高等|特殊教育)(?:学校|教育)?|(?:城市|农村|城区|乡镇|男|女)生?)"
)
# 初中教师, 在校学生初中人数: what the next stage narrows is the same thing.
_STAGE_WITHIN = re.compile(
    rf"\A(?:乡镇|鄉鎮|村级|村級)?(?:中小[学學]|{_STAGE_WORDS})|\A(?:村小|教[学學][点點])|(?:小学|小學|初中|高中|中学|中學|幼儿园|幼兒園)人[数數]\Z"
)
_NARROW = (
    r"(?:其余|其餘|其他|公办|民办|公辦|民辦|市直|县直|縣直|城区|城區|城市|农村|農村|乡镇|鄉鎮|"
    r"在[编編岗崗册冊职職]|[专專兼][职職]|[专專]任|外聘|临聘|臨聘|"
    r"(?:国家|國家|省|市|县|縣|区|區|校|部)(?:级|級)|(?:学|學)前[一二三]年)"
)
_NARROWING = re.compile(rf"(?:其中)?{_NARROW}\Z")
_NARROWED = re.compile(rf"\A{_NARROW}")
_RATE = regex.compile(r"([\p{Han}]{0,4}率)\Z")
# What is counted is not what was paid, measured or compared before (投入30万元,已开工5个).
_MEASURED = frozenset({"元", "%", "百分点", "平方米", "平方公里", "亩", "米", "公里", "倍", "分"})
_SHARE = regex.compile(r"占[\p{Han}]+?的比例\Z")  # of whom a second share is stated
_PERSONS = frozenset("生师師员員工童儿兒人部者长長家户戶口数數民")
# 其中在园幼儿96人,小学380人: pupils, though children were counted last.
_SMALL_CHILDREN = re.compile(r"(?:在园|在園|入园|入園|[学學]前)?幼[儿兒]\Z")
_OF_BOTH = re.compile(r"中小([学學]生)")  # 在校中小学生, of whom those of the 小学
_OF_SMALL = ("园", "園", "班", "学前", "學前")
# Sorts of schools that divide the people of a place as stages do: 小学教师136人(村小46人).
_VILLAGE_SCHOOLS = frozenset({"村小", "教学点", "教學點", "乡镇小学", "鄉鎮小學", "村级小学", "村級小學"})
_CLASSES = frozenset({"个", "班"})  # 附设学前班11个: the classes are what is counted
_HOUSEHOLDS = re.compile(r"(?:总|總|农|農|居民|常住|在册|在冊|现有|現有)*[户戶](?:数|數)?")
_SHARED = frozenset({"人", "人次", "个", "班", "篇", "名", "项", "件", "册", "所"})


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


_FOOTNOTE = re.compile(r"\[\d{1,2}\]")  # 骨干教师[2]: the mark of an encyclopedia


class Past(NamedTuple):
    """What an earlier quantity of the sentence counted."""

    unit: str | None
    text: str | None
    hans: str | None
    end: int = 0  # of the noun behind it, which the next quantity can't have before it


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
        own = _cleaned(text[what.object.start : what.object.end])
        before = same[-1] if own in _DISPOSED and same else past[-1][1] if own in _CHANGED and past else None
        if same and is_stage(own) and what.action and text[what.action.start : what.action.end] in _ENTERED:
            before = next((thing for thing in reversed(same) if thing[-1] in _PERSONS), before)
        if own in _LEVELS and found.dimension == "share" and same and same[-1].endswith("率"):
            before = same[-1]
        thing = before if before and before not in _DISPOSED else _completed(own, found, same)
    elif what.said and what.is_left_out:
        thing = _apart(same[-1].split("·")[0]) if same else _cleaned(text[what.said.start : what.said.end])
    else:
        deed = text[what.action.start : what.action.end] if what.action else ""
        counts = found.dimension in ("count", "people")
        alike = [thing for unit, thing in past if thing and not (counts and unit in _MEASURED)]
        if same and past[-1][0] in _CLASSES and found.unit == "人":
            alike = same  # 二年级5个班有308人: pupils as before, no classes
        elif found.unit == "人":
            alike = [thing for thing in alike if not thing.endswith("班")]
        counted = (
            deed not in _HAVING and deed not in _CHANGED and (found.unit == "人" or (counts and not alike))
        )
        thing = _carried(what, same, alike, deed if counted else "", households=found.unit == "户")
        if (
            found.unit == "人"
            and thing
            and past
            and past[-1] == ("户", thing)
            and _HOUSEHOLDS.fullmatch(thing)
        ):
            thing = "人口"  # 总户数1020户3100人
        if thing in _DISPOSED and deed:
            thing = deed  # 开工57个,竣工38个, and nothing was counted before
        if what.said and thing == what.suffix:
            thing = _cleaned(text[what.said.start : what.said.end])  # 男生36人, and nobody was counted before
    if thing and what.whole is not None:
        thing = _SHARE.sub("", thing)
        thing = f"{thing}占{_cleaned(text[what.whole.start : what.whole.end])}的比例"
    return _with_per(thing, what.per) if thing and what.per else thing or None


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


def _completed(own: str, found: Quantity, same: Sequence[str]) -> str:
    """A word that only narrows what an earlier quantity named: 初中9个, 公办58所, 学前二年达到92.6%."""
    if not same:
        return own
    stage = is_stage(own) or (found.unit == "人" and own in _VILLAGE_SCHOOLS)
    base = _of_stages(own, found, same) if stage else same[-1]
    if found.unit == "%":
        rate = _RATE.search(_NARROWED.sub("", same[-1]))
        return own + str(rate[1]) if rate and not _RATE.search(own) and _NARROWING.match(own) else own
    if stage and (found.unit == "所" or (own[-1] == "班" and found.unit in _CLASSES)):
        return own
    base = str(_NARROWED.sub("", _apart(base.split("·")[0])))
    if base and ((stage and not is_stage(base)) or _NARROWING.match(own)) and found.unit in _SHARED:
        return own + base
    return own


def _of_stages(own: str, found: Quantity, same: Sequence[str]) -> str:
    """What the stages of a list divide: of people, the last that names any (在校生 of 初中在校生)."""
    bases = [_STAGE_WITHIN.sub("", thing) for thing in reversed(same)]
    if found.unit == "人":
        small = own.endswith(_OF_SMALL)
        bases = [
            base
            for base in bases
            if base and base.split("·")[0][-1] in _PERSONS and (small or not _SMALL_CHILDREN.match(base))
        ]
    base = next(filter(None, bases), "" if found.unit == "人" else same[0])
    base = _OF_BOTH.sub(r"\1", base)
    return f"{'學' if '學' in own else '学'}生" if base == "生" and own[-1] not in "学學中" else base


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
        return _apart(alike[-1])
    base = _apart(alike[-1].split("·")[0])
    if what.suffix and base[:1] in ("男", "女"):
        kind = base.lstrip("男女")  # 女教师3人,男2人: teachers; 男生36人,女生23人: said of nobody else
        return f"{kind}·{what.suffix}" if len(kind) > 1 else what.suffix
    return f"{base}·{what.suffix}" if what.suffix else base


def stage_before(hans: str, span: Span) -> int:
    """Where a stage of schooling ends that opens a phrase, or 0 where none does.

    >>> stage_before("初中入学率", Span(0, 5)), stage_before("入学率", Span(0, 3))
    (2, 0)
    """
    stage = _OPENING_STAGE.match(hans, span.start, span.end)
    return stage.end() if stage else 0


def _apart(thing: str) -> str:
    """例会(每周) without what says how often; 村(居)委会 stays whole."""
    return thing[: thing.rfind("(")] if thing.endswith(")") else thing


def is_stage(hans: str) -> bool:
    """Whether a word is only a stage of schooling, which narrows what an earlier word named (其中初中9个).

    >>> is_stage("初中"), is_stage("初中教师")
    (True, False)
    """
    return _STAGE.match(hans) is not None
