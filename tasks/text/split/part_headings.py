"""The numbered headings at which the component documents of a compilation may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

_NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})"
# Words that number a text as they stand; those that say as much only before a mark: 模板一:, [参考2].
_LABEL = regex.compile(
    rf"""(?:
      (?P<pian> [【\[(〔《]?[ ]?第[ ]?(?P<n>{_NUMBER})[ ]?篇(?!章|文章|课文|幅) )
    | (?P<open> ^[ 　]*+[【\[(〔〖<★☆■◆●\#*]{{0,3}}[ ]?
        (?:(?:篇|范文|例文|样本)[ ]?(?P<n>{_NUMBER})
          |(?:优秀|精选)?(?:模板|模版|参考|精选|示例|样例|样板|文|例|篇章)[ ]?(?P<n>{_NUMBER})(?=[ ]?(?:[::】\])〕〗★]|$))) )
    ) [ ]?[】\])〕〗>★☆*]{{0,2}}[ ]?[::、.]?[ ]?""",
    regex.VERBOSE | regex.MULTILINE,
)
# What a label can't do without, and a promise: few texts hold either.
_LABELLED = regex.compile(
    rf"篇[ ]?{_NUMBER}|第[ ]?{_NUMBER}[ ]?篇|(?:范文|例文|样本|模[板版]|参考|精选|[示样]例|样板|篇章)[ ]?{_NUMBER}"
    rf"|^[ 　【\[(]{{0,3}}[文例][ ]?{_NUMBER}[ ]?[:】\])]",
    re.MULTILINE,
)
_PROMISED = re.compile(r"篇[)】]|篇[。 　]*$", re.MULTILINE)
_SPEECHES = (
    r"总结|计划|报告|汇报|小结|体会|心得|发言稿|讲话稿|演讲稿"  # with 一 behind it; 方案一 is a choice
)
_KINDS = rf"{_SPEECHES}|方案|材料|制度|规划|倡议书|申请书|简报"
_TITLED = regex.compile(
    rf"""^[ 　【《*★☆◆]*+(?P<stem>[^\n。!?;]{{4,40}}?)[ 　]*+
      (?: [“【\[]?(?:篇|范文|例文|样本|模板|精选|之|第)[ ]?(?P<n>{_NUMBER})篇?[”】\]]?(?:[::][^\n]{{2,40}})?
        | (?<=(?:{_KINDS})[ 　]{{0,2}})(?P<n>[0-9]{{1,2}})
        | (?<=(?:{_SPEECHES})[ 　]{{0,2}})(?P<n>[一二三四五六七八九十]{{1,2}})
        | (?:范文|模板|精选)?[(【](?:第(?P<n>{_NUMBER})篇?|篇?(?P<n>{_NUMBER}))[)】] )
      [ 　】》*★☆◆]*(?:[|][^\n]{{0,20}})?$""",
    regex.VERBOSE | regex.MULTILINE,
)
_COLLECTED = "范文|模板|精选|精编|通用|锦集|集锦|合集|集合|汇编|汇总|大全|推荐|最新|优秀|必备|热门|实用"
# The title of a page that promises several texts: `个人述职报告锦集5篇`, `整改报告(精选7篇)`.
_PROMISE = regex.compile(
    rf"^[ 　]*+(?P<stem>[^\n。!?;]{{4,40}}?)[(【]?(?:{_COLLECTED}|[ 　])*+"
    rf"[(【]?(?:{_NUMBER})篇[)】]?[。 　]*(?:$|(?=(?P=stem)))",
    regex.MULTILINE,
)
_PROMISING = regex.compile(rf"{_NUMBER}篇[)】]")
# What a compiler puts before the title that he gives all his texts: 【精品】, 最新.
_PRAISE = re.compile(r"(?:【[^】]{1,6}】|最新的?|精选|实用|推荐)+")
PROMISED = "promised"  # the family of headings that repeat the title of their page
PREFACE = 1500  # characters before a first heading, at most, that has no second one


@dataclass(frozen=True, slots=True)
class Heading:
    """A place where a component may begin: its number, and where its title may be looked for."""

    start: int
    title_at: int
    number: int
    family: str


@dataclass(frozen=True, slots=True)
class Promise:
    """The title that a page gives to the texts that it promises, and where its line ends."""

    stem: str
    end: int


def promise_in(hans: str) -> Promise | None:
    """What a page promises in its head: `学校工作总结(通用3篇)`.

    >>> promise_in("【精品】河口小学工作总结集锦四篇\\n")
    Promise(stem='河口小学工作总结', end=16)
    >>> promise_in("河口小学工作总结\\n发表论文四篇,") is None
    True
    """
    promise = _PROMISE.search(hans, 0, PREFACE) if _PROMISED.search(hans, 0, PREFACE) else None
    if promise is None:
        return None
    stem = _PRAISE.sub("", promise["stem"], count=1) if _PRAISE.match(promise["stem"]) else promise["stem"]
    return Promise(stem.strip(" 　《【"), promise.end()) if len(stem) >= 4 else None


def numbered_headings(hans: str, promise: Promise | None) -> Iterator[Heading]:
    """The headings with a number, of all families.

    >>> [(h.number, h.family) for h in numbered_headings("篇一:总结\\n我校\\n【篇二】\\n", None)]
    [(1, 'open'), (2, 'open')]
    >>> list(numbered_headings("本学期发表论文第一篇、第二篇。", None))
    []
    """
    yield from _labels(hans)
    yield from _titled(hans)
    yield from _run_in(hans)
    if promise is not None:
        yield from _promised(hans, promise)


def _promised(hans: str, promise: Promise) -> Iterator[Heading]:
    """The title of the page with a running number, inside a line: `…整改情况。述职报告篇2各位领导`."""
    running = regex.compile(
        rf"{regex.escape(promise.stem)}[ 　]?(?:范文|模板|最新|精选|优秀|通用|大全)*"
        rf"(?:[ 　【(]{{0,2}}(?:篇|第|范文|之)[ ]?(?P<n>{_NUMBER})篇?[)】]?[ 　::]?|(?P<n>[一二三四五六七八九十]{{1,2}})(?=[ 　]*\n))"
    )
    for match in running.finditer(hans, promise.end):
        yield Heading(match.start(), match.start(), number_of(match["n"]), PROMISED)


def _labels(hans: str) -> Iterator[Heading]:
    """第N篇 at the head of a line; inside a line only before a colon (a junk line ran into it)."""
    for match in _LABEL.finditer(hans) if _LABELLED.search(hans) else ():
        label = match.group()
        heads_line = not hans[hans.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" 　《")
        if not heads_line and not label.rstrip().endswith((":", "：")):
            continue
        start = match.end() - len(label.lstrip())
        yield Heading(start, match.end(), number_of(match["n"]), "pian" if match["pian"] else "open")


def _titled(hans: str) -> Iterator[Heading]:
    """Lines that end with a running number: 安全工作总结 篇2, 工作总结模板(3); not one that promises texts first."""
    for match in _titled_lines(hans):
        if _PROMISING.search(match["stem"]):
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield Heading(start, start, number_of(match["n"]), match["stem"].strip(" 　《【#"))


# Lines that may end so; few do, and the pattern of the whole line is slow.
_NUMBERED_END = re.compile(
    r"[0-9一二三四五六七八九十百)篇”】\]》*★☆◆](?=[ 　]*(?:[|][^\n]{0,20}|[::][^\n]{2,40})?$)", re.MULTILINE
)


def _titled_lines(hans: str) -> Iterator[regex.Match[str]]:
    done = 0
    for end in _NUMBERED_END.finditer(hans):
        start = hans.rfind("\n", 0, end.start()) + 1
        if start >= done and (match := _TITLED.match(hans, start)):
            done = match.end()
            yield match


# `学校安全工作总结1为了…`: sites that lose the line end between a title with its number and the text.
_RUNS_ON = re.compile(
    r"(?P<n>[1-9](?<=[结划告报会得稿案料文板 　][1-9])[0-9]?)[ 　]?(?=[\u4e00-\u9fff“《(])(?![份篇个项次年月日届期号页名位条章本场类级等大种])"
)
_STEM = re.compile(rf"[ 　]*(?P<stem>[^\n。!?;,:、0-9]{{2,36}}(?:{_KINDS}))(?:范文|模板)?[ 　]?")


def _run_in(hans: str) -> Iterator[Heading]:
    """Titles at the head of a line, or behind a sentence, with a number and the text behind it, where the title stands before as well."""
    for number in _RUNS_ON.finditer(hans):
        start = hans.rfind("\n", 0, number.start()) + 1
        stop = max(start, 1 + max(hans.rfind(c, start, number.start()) for c in "。!? 　"))
        title = _STEM.fullmatch(hans, start, number.start()) or _STEM.fullmatch(hans, stop, number.start())
        if title and hans.find(title["stem"], 0, start) >= 0:
            yield Heading(
                title.start("stem"), title.start("stem"), int(number["n"]), f"run-in {title['stem']}"
            )


_DIGITS = "零一二三四五六七八九"


def number_of(text: str) -> int:
    """The number of a label, below a hundred in Chinese.

    >>> number_of("12"), number_of("十"), number_of("十二"), number_of("二十"), number_of("三")
    (12, 10, 12, 20, 3)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.find(text) if len(text) == 1 else 0
    return 10 * (_DIGITS.find(tens) if tens else 1) + (_DIGITS.find(ones) if ones else 0)
