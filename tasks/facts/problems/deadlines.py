"""By when a remedy is due: a date, or words that stand for one."""

from __future__ import annotations

import re

from tasks.facts.dates.dates import DateMention, dates, resolve
from tasks.records import Part

_DONE = r"(?:完成|整改|到位|落实|解决|建成|投入使用|办结|销号|竣工|验收)"
# What stands between a date and what is to be done by then; 低 is how some write 底.
_BY = re.compile(
    rf"(?:份|学期)?[底低末]?(?:之前|以前|前|内|止)?[,]?(?:必须|务必|要|将|全部|全面|基本|一次性|按时|装配)*{_DONE}"
    rf"|(?:份|学期)?[底低末]?(?:之前|以前|前)(?=[^,。;]{{0,24}}(?:完成|到位|整改|解决|建成))"
)
# 3月6日前加固: behind a day or a month any deed will do; 5月以前的账目 is no deadline.
_BEFORE = re.compile(r"份?[底低末]?(?:之前|以前|前)(?![的后期往夕来已就曾])")
_DAY_OR_MONTH = re.compile(r"--\d\d|\d{4}-\d\d")
_IN_WORDS = re.compile(
    r"(?:(?:本|下|新)(?:学期|学年)|(?:春|秋)季?(?:学期)?|(?:寒|暑)假)(?:开学|结束|期末|放假|末|初|底)?(?:之前|以前|前|内)(?!的)"
    r"|(?:本|下|这|新)学期[末底](?!考|的)|(?:寒|暑)假(?:期间|里|中)(?!的)|开学(?:后)?(?:第)?[一二三][周个]月?(?:内)?(?!的)|[春五中端]?(?:春节|元旦)(?:之前|以前|前)(?!的|夕|后)"
    r"|(?:开学|放假|学期结束|期末|学年结束)(?:之前|以前|前)(?!的)|(?<!\d)本(?:周|月)(?:底|末)?(?:之前|以前|前|内)(?!的)"
    rf"|(?:[一二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?:个?(?:工作日|月|星期)|天|日|周)(?:之内|以?内)(?=[^,。;]{{0,12}}{_DONE})"
)
# 完成时限:长期坚持: no day, and still what is due.
_STANDING = r"(?:长期|立即|立行立改|即知即改|即行即改|边查边改|持续|马上|已经?|全部|常抓不懈|常态化|坚持|整改|推进|完成|执行|落实|到位|进行)+"
_DUE = re.compile(
    rf"{_STANDING}(?:[,、并]{_STANDING})*|[^,。;:]{{0,12}}?(?:学期|学年|开学|期末|本周|本月|年|假)[^,。;:]{{0,8}}?(?:之前|以前|前|内|底|末|初)"
)
_SEASON = re.compile(r"学期|学年|开学|期末|寒假|暑假|[春秋]季")


def stated_deadline(text: str, part: Part) -> str | None:
    """The deadline that a remedy states in its own words: a date, or what stands for one (本学期末前).

    Plans rarely say 完成 behind the day: `3月6日前加固扶手`, `10月底前验收`.

    >>> part = Part(0, 9, 1, period="2015")
    >>> stated_deadline("楼梯扶手于3月6日前加固。", part), stated_deadline("开学前更换灯管。", part)
    ('2015-03-06', '开学前')
    >>> stated_deadline("清理3月以前的旧账,加强巡查。", part) is None
    True
    """
    for mention in dates(text):
        iso = _iso(mention, part)
        before = iso and _DAY_OR_MONTH.match(iso) and _BEFORE.match(text, mention.end)
        if iso and (before or _BY.match(text, mention.end)):
            return iso
    found = _IN_WORDS.search(text)
    return found.group() if found else None


def labelled_deadline(value: str, part: Part) -> str | None:
    """The deadline behind a label: a date, else words that stand for one, None for other words.

    >>> part = Part(0, 9, 1, signed_date="2013-12-20")
    >>> labelled_deadline("3月底", part), labelled_deadline("立行立改,长期坚持", part)
    ('2014-03', '立行立改,长期坚持')
    >>> labelled_deadline("2014年秋季开学前", part), labelled_deadline("苗青", part)
    ('2014年秋季开学前', None)
    """
    words = value.strip(" 　")
    due = words if _DUE.fullmatch(words) else None
    found = dates(value)
    if found and not (due and _SEASON.search(due)):
        return _iso(found[0], part) or due
    return due


def _iso(mention: DateMention, part: Part) -> str | None:
    """The day of a deadline; one without a year is near the signature, and not in the year reported on.

    What a report of December sets for March is due in the year that follows.
    """
    stated = resolve(mention, None).iso
    signed = part.signed_date or ""
    if not signed[:4].isdigit():
        return resolve(mention, part.period).iso
    if not stated or not stated.startswith("--"):
        return stated or resolve(mention, signed[:4]).iso
    late = signed[5:7].isdigit() and int(signed[5:7]) - int(stated[2:4]) > _HALF_YEAR
    return f"{int(signed[:4]) + late}{stated[1:]}"


_HALF_YEAR = 6  # months
