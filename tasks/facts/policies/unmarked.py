"""Documents of government that a text cites without book marks: laws by name, plans, orders, what is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import regex

from tasks.facts.language.word_lists import Finder, without_overlap, word_finder
from tasks.vocabulary import words

LAWS = sorted(words("law_names"), key=len, reverse=True)
_STATE = "中华人民共和国"
_NOT_LAW_AFTER = frozenset("制治律规官庭人院学")
_PLAN = regex.compile(
    r"(?:(?P<whose>国家|全国|[省市县区镇乡校]{1,3}|我[省市县区镇乡校]|[\u4e00-\u9fff]{2,6}?[省市县区镇乡校])"
    r"(?:教育|经济|社会|事业|发展|和|体育|学校){0,5}|(?:教育|事业|发展|学校){1,4})"
    r"[“\"]?十[一二三四]?五[”\"]?(?:教育|事业|改革|发展|和|与|总体|专项){0,6}规划"
    r"(?!\d{0,4}[\u4e00-\u9fff]{0,3}(?:课题|项目)|重点|立项)"
)
_ORDER = re.compile(
    r"[“\"](?P<name>(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:条|项|个|不准|严禁|不得|要|不)[\u4e00-\u9fff]{0,8}?"
    r"|[\u4e00-\u9fff]{2,16}(?:禁令|规定|办法|意见|条例|细则|公约|守则|准则))[”\"]"
)
_ISSUED = re.compile(
    r"(?:下发|印发|颁发|颁布|发布|出台|制定|制订|转发|重申|执行|落实|遵守|学习)[了的过]?[\u4e00-\u9fff]{0,6}"
    r"(?:[“\"][^“”\"\n]{1,24}[”\"][、和及与,]?)*$"
)
# `根据“义务教育学校办学标准”`, `落实县教育局关于校园安全的通知精神`: cited without book marks.
_QUOTED_STANDARD = re.compile(
    r"(?:根据|按照|依据|对照|参照|依照|执行|达到)[^,。;“”\n]{0,8}(?P<name>[“\"][^“”\"\n]{4,30}(?:标准|条例|规定|办法|意见|纲要|细则|方案|指标体系|规范)[”\"])"
)
_SPOKEN = regex.compile(
    r"(?:根据|按照|依据|遵照|学习|贯彻|落实|转发|印发|下发|执行|接到)了?[^,。;:《》“”\n]{0,16}?(?P<name>关于[^,。;:《》\n]{4,60}?的(?:紧急|补充|实施|若干|指导)?(?:通知|意见|方案|办法|规定|决定|通报))(?=精神|要求|文件|安排|规定|\(|〔|\[|[,。;、和])"
)
# `青石县学籍管理办法(试行)(青教发〔2012〕8号)`, `现将2014年教研工作要点印发给你们`: marks that a site lost.
_KINDS = r"(?:意见|通知|方案|办法|规定|决定|细则|纲要|条例|规划|计划|要点|通报|标准|规程)"
_NAME = rf"(?P<name>[\u4e00-\u9fff\d“”、—-]{{4,60}}?{_KINDS}(?:\([试暂]行\))?)"
_NUMBERED = re.compile(rf"(?:^|[^\u4e00-\u9fff\d“”、—-]){_NAME}$")
_NUMBER = re.compile(r"\([\u4e00-\u9fff]{1,10}[\[〔(【]?(?:19|20)\d{2}[^()]{1,8}号\)")
_NUMBERED_IN = 80  # characters in which a name and its brackets stand
_CITING = re.compile(
    r".*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|下发|转发|制定|制订|出台|现将|为了?)了?"
)
_ENCLOSED = re.compile(rf"{_NAME}(?:\([^()\n]{{2,14}}\))?(?=(?:印发|转发|下发)给)")
_ORDER_HEAD = re.compile(r"(?:禁令|规定|措施|不准|严禁|办法|意见|条例|细则|公约|守则|准则|要求|不得)$")


def unmarked(hans: str) -> Iterator[tuple[int, int]]:
    """Where they stand, each with the span of its name, in no order; some may overlap.

    >>> line = "遵守教师法,现将教研工作要点印发给你们"
    >>> [line[a:b] for a, b in unmarked(line)]
    ['教师法', '教研工作要点']
    >>> list(unmarked("学校制定了工作计划。"))
    []
    """
    yield from _laws(hans)
    yield from (match.span() for match in _PLAN.finditer(hans))
    yield from _numbered(hans)
    yield from _enclosed(hans)
    for pattern in (_QUOTED_STANDARD, _SPOKEN):
        yield from (match.span("name") for match in pattern.finditer(hans))
    for match in _ORDER.finditer(hans):
        low = max(0, match.start() - 40)
        if _ORDER_HEAD.search(match["name"]) and _ISSUED.search(hans[low : match.start()]):
            yield match.span()


def _numbered(hans: str) -> Iterator[tuple[int, int]]:
    """Names right before a document number in brackets."""
    at = hans.find("号)")
    while at >= 0:
        bracket = hans.rfind("(", max(0, at - 30), at)
        if bracket >= 0 and _NUMBER.match(hans, bracket):
            low = max(0, bracket - _NUMBERED_IN)
            match = _NUMBERED.search(hans[low:bracket])
            if match:
                lead = _CITING.match(match["name"].partition("关于")[0])
                yield low + match.start("name") + (lead.end() if lead else 0), bracket
        at = hans.find("号)", at + 2)


def _enclosed(hans: str) -> Iterator[tuple[int, int]]:
    """What a notice sends: `现将教研工作要点印发给你们`."""
    at = hans.find("现将")
    while at >= 0:
        if match := _ENCLOSED.match(hans, at + 2):
            yield match.span("name")
        at = hans.find("现将", at + 2)


def _laws(hans: str) -> Iterator[tuple[int, int]]:
    """Laws by name, the longest name at each place."""
    for at, end in without_overlap(_find_laws()(hans)):
        spirit = hans.endswith("规定", at, end) and hans.startswith("精神", end)
        if not spirit and hans[end : end + 1] not in _NOT_LAW_AFTER:
            yield (at - len(_STATE) if hans.endswith(_STATE, 0, at) else at), end


@cache
def _find_laws() -> Finder:
    return word_finder(LAWS)
