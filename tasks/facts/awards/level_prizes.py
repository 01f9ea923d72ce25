"""Prizes without a rank: told by their level (市级奖励14篇), by their kind (指导奖), or by how many there were."""

from __future__ import annotations

import re

import regex

from tasks.facts.honours.contests import names_contest
from tasks.facts.honours.frames import GET, TRIM_LEFT, Frame, Row, occasion, remember, without_links
from tasks.facts.honours.honours import count_after, count_in, level_of
from tasks.facts.honours.nouns import own_noun
from tasks.facts.language.numerals import FIGURE

# `获省级奖励8篇`, and after it `市级奖励14篇`: a level, no contest, and how many.
_LEVEL_PRIZES = re.compile(
    r"(?P<level>全国|(?:[省市县区]级?、)?(?:国家|[省市县区旗镇乡校])(?:级|上|里)?)(?:以上)?(?:的)?(?P<prize>奖励|奖项|获奖|奖)(?:共|的有)?(?=\s?\d|[一二三四五六七八九十百]+[项篇个次人])"
)
# `省级获奖9人次,市级26人次`: after a level with its prizes the next level is enough.
_LEVEL_COUNT = re.compile(
    rf"(?:其中|分别[是为]|包括)?[:有]?(?P<level>(?:国家|[省市县区旗镇乡校])级)(?={FIGURE}[余多]?(?:人次|[项篇个次件人]))"
)
_GENERIC = regex.compile(
    rf"获奖(?:(?P<work>论文|作品|课例|案例|课件|微课|征文)|(?:学生|教师|师生|人数|同学|幼儿)(?=[共达累]))?(?:达到?|共计?|累计|了)?(?P<after>{FIGURE}[多余]?(?:人次|[次个项名人篇件]))|(?P<won>获奖)(?!人员|证书|情况|名单|教师|学生|作品|论文|率)"
    r"|(?:指导|组织|团体|创新|贡献|单项|集体|编剧|表演|创作|辅导|园丁|科研|成果|成就|风尚)奖|[”\"]奖(?![励学金品杯])|(?<=[获膺]得?[^,。;]{1,32})(?<!颁)奖[”\"]?(?=[,。;(]|$)|奖项(?!的)|(?<=[获得].{0,40})奖励(?!的)"
)
# `论文有12篇在省级以上获奖`: who or what, how many, at which level.
_COUNTED = re.compile(rf"(?P<who>[^\d]+?)(?:共|有)*{FIGURE}[多余]? ?(?:人次|[名人篇件个项次份]).*$")


def by_level(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """`教师论文获省级奖励8篇`, and the segments that go on with it: `市级奖励14篇`."""
    match = _LEVEL_PRIZES.search(seg) or (_LEVEL_COUNT.match(seg) if frame.listing else None)
    verb = GET.search(seg)
    if match is None or not (
        verb
        or match.groupdict().get("prize") == "获奖"
        or (frame.listing and not seg[: match.start()].strip("、和及"))
    ):
        return [], frame
    said = seg[: verb.start()] if verb else ""
    recipient = own_noun(without_links(said))
    if names_contest(said):
        title, recipient, _ = occasion(said)  # 在教学比武中获省级奖3次
        frame = frame._replace(title=title)
    frame = frame._replace(recipient=recipient or frame.recipient, listing=True)
    rows: list[Row] = []
    begin = 0
    while match is not None:
        count, length, _ = count_after(seg[match.end() :])
        start, end = begin if verb and not rows else match.start("level"), match.end() + length
        level = None if "、" in match["level"] else level_of(match["level"])
        title = (
            frame.title
            if recipient is None or names_contest(said) or match.groupdict().get("prize") in ("获奖", None)
            else None
        )
        rows.append(Row(at + start, at + end, title, None, frame.recipient, count, None, level))
        match = _LEVEL_PRIZES.search(seg, end)
    return rows, frame


# 课件、微课等共有9件: how many were sent is no part of what won.
_IN_ALL = re.compile(
    rf"(?<=[一-鿿])(?:一共|总共|共计?|累计)有?{FIGURE}[多余]? ?(?:人次|[名人篇件个项次份幅])\Z"
)
_ONE_PERSON = re.compile(r"[一-鿿]{1,4}(?:老师|同学|同志|教师|校长|小朋友)")
_LAST_COUNT = re.compile(rf"(?<!第){FIGURE}[多余]? ?(?:人次|[名人篇件个项次份])\Z")


def generic(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """A prize without a rank: `9名教练获得指导奖`, `8名教师获奖`, `获奖500多次`."""
    if frame.chosen and (too := _CHOSEN_TOO.fullmatch(seg)):
        title, level = too["prize"], frame.level or frame.listed
        return [
            Row(at, at + len(seg), title, None, None, count_in(too["n"]), frame.giver, level, True)
        ], frame
    match = _GENERIC.search(seg)
    verb = GET.search(seg)
    if (
        match is None
        or "的表彰" in seg
        or _MONEY.search(seg, 0, match.start())
        or not (verb or match.group().startswith("获奖"))
    ):
        return [], frame
    said = seg[: min(match.start(), verb.start() if verb else match.start())]
    if _SPOKEN_OF.search(said) or (match["work"] and _COLLECTED.search(said)):
        return [], frame
    own_title, recipient, giver = occasion(said)
    count, length = _how_many(seg, match, recipient, said)
    if match.group().startswith("获奖") and count is None and not _SOME.search(said):
        return [], frame
    recipient = match["work"] or _who(recipient, frame)
    if own_title is None and recipient and recipient.endswith("奖"):
        own_title, recipient = own_noun(recipient), None  # 今年春晖奖共有7人获奖
    thing = TRIM_LEFT.sub("", seg[verb.end() : match.end()]).removeprefix("相应的") if verb else ""
    if so_many := _SO_MANY.match(thing):
        thing, count = thing[so_many.end() :], count or count_in(so_many.group())
    if count is None and _ALL_SORTS.match(thing):
        return [], frame
    if own_title is None and _ELSEWHERE.search(said):
        return [Row(at, at + match.end(), None, None, recipient, count, giver, level_of(said))], frame
    if thing.count("“") > thing.count("”") and seg.startswith("”", match.end()):
        thing += "”"
    title = _title(thing, own_title, frame)
    named = title == thing and thing.endswith("奖")  # 最具潜质奖 is no contest of the next prize
    after = (
        remember(seg, frame)
        if title is None
        else frame._replace(title=frame.title or (None if named else title))
    )
    in_all = match.group().startswith("获奖") and count is not None
    after = after._replace(recipient=own_noun(recipient) or after.recipient, listing=in_all)
    level = level_of(thing if _LEVEL_PRIZE.fullmatch(thing) else title)
    level = level or (frame.level if own_title is None else None)
    end = at + match.end() + length
    return [Row(at, end, title, None, recipient, count, giver or frame.giver, level)], after


# `评出一等奖12名,优秀组织奖6个`: a prize of another kind in the same list.
_CHOSEN_TOO = re.compile(rf"(?P<prize>[“\"]?[一-鿿]{{2,10}}奖[”\"]?)(?P<n>{FIGURE}[名个项人篇件所])")
_SO_MANY = re.compile(rf"(?:{FIGURE}[余多]?|多)[项个](?=[^“”]*奖)")  # 51个奖项, 多项单项奖
_COLLECTED = re.compile(r"评[选出]|选出|汇编|收集|展[示出]|编[印辑]|印发|选[登编]|推荐|刊登|将")
# `恭喜20位获奖校长`, `是第一个获奖的教练`: winners are spoken of, and no prize is told.
_ALL_SORTS = re.compile(r"(?:各[种类项]|多种|诸多|许多|众多)(?:荣誉|奖项|奖励)")
_SPOKEN_OF = re.compile(r"^(?:恭喜|祝贺|恭贺|欢迎)|是[^,]{0,6}(?:第一|唯一)[一-鿿]?$")
_MONEY = re.compile(r"\d[余多]?[万千]?元|现金$")  # 给予15万元的奖励 honours nobody by name
_SOME = re.compile(r"[几数][十百千][余多]?(?:人次|[名人篇件个项次])")


def _how_many(seg: str, match: regex.Match[str], recipient: str | None, said: str) -> tuple[int | None, int]:
    """How many prizes, and how many characters behind the prize tell it."""
    so_many = _LAST_COUNT.search(said)
    last = so_many.group().replace(" ", "") if so_many else None
    count = count_in(match["after"] or recipient or "") or count_in(last)
    if count is not None:
        return count, 0
    return count_after(seg[match.end() :])[:2]


def _who(recipient: str | None, frame: Frame) -> str | None:
    """Who won, without how many they were; 2人获省级奖 are two of those who were named before."""
    recipient = _IN_ALL.sub("", recipient) if recipient else None
    if recipient and (mixed := _COUNTED.match(recipient)) and not mixed["who"].endswith(("等", "的")):
        return mixed["who"]
    one_person = _ONE_PERSON.fullmatch(frame.recipient or "")
    return frame.recipient if recipient and own_noun(recipient) is None and not one_person else recipient


def _title(thing: str, own: str | None, frame: Frame) -> str | None:
    """What was won, by its name where it has one, else by the contest."""
    title = own
    if not _LEVEL_PRIZE.fullmatch(thing):
        if thing.endswith("奖") and len(thing) < 6:
            before = "" if (frame.title or "").endswith("奖") else frame.title
            title = f"{own or before or ''}{thing}"
        elif thing not in ("奖励", "奖项"):
            title = thing.removesuffix("奖励") or own
    return title or frame.title


# `论文在省、市获奖`: where prizes were won, in no contest that was named before.
_ELSEWHERE = re.compile(r"在(?:(?:国家|全国|[省市县区镇乡校])级?[、和及]?){1,5}(?:以上)?\Z")
_LEVEL_PRIZE = re.compile(
    r"(?:(?:国家|[省市县区旗镇乡校])级?[、和及])*(?:国家|全国|[省市县区旗镇乡校])级?(?:以上)?奖(?:励|项)?"
)
