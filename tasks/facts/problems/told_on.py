"""Shortcomings told sentence by sentence behind one that announces them, without heading or number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from tasks.facts.problems.headings import NOUN
from tasks.facts.problems.lead_ins import short_list
from tasks.facts.problems.points import Point, overlaps, sentence_end, take
from tasks.facts.problems.ruled import is_ruled
from tasks.facts.problems.shortcomings import REMEDY, only_announces, sounds_like_problem
from tasks.text.points import line_starts, starting_at
from tasks.text.scans import scan

# `也要清醒地看到,还面临不少困难和问题。`, `仍存在一些不足,主要是:` before text that runs on.
_SAID = scan(
    re.compile(
        rf"(?:存在|面临|清醒|看到|认识到|发现|还有|仍有)[^。;:\n]{{0,50}}?(?:{NOUN}|挑战)[^。;:\n]{{0,16}}"
        r"(?:[。:,](?:主要|突出|具体|集中)(?:是|有|表现|体现|反映)[在为于]?[::,]?|[。:])"
    ),
    "存在 面临 清醒 看到 认识 发现 还有 仍有",
)
# `我们也清醒地认识到,发展还不平衡;…`: what is conceded stands right behind.
_AWARE = scan(
    re.compile(r"(?:清醒|深刻|充分|深切|深深)地?(?:看到|认识到|意识到|感到)[,:]"), "清醒 深刻 充分 深切 深深"
)
# A sentence that ends there announces only if it counts them: `消防设施存在隐患。` is itself what is wrong.
_COUNTED = re.compile(
    r"一些|不少|许多|诸多|很多|较多|[多几][个点种方]|[以如]下|一定|和(?:问题|不足|困难|挑战|矛盾)|老问题"
)
_REMEDIES = re.compile(
    r"针对|措施|整改|采取|部署|对策|做好|着手|几项工作|打算|(?<!亟待)(?<!亟需)(?<!急需)(?<!有待)解决|克服|化解|汇报|报告|通报"
)
_ITEM = re.compile(r"[^。;!?\n\s][^。;!?\n]*")
# 例如, and what joins a sentence to the one before it.
_JOINT = re.compile(
    r"(?:(?:例如|比如|譬如|诸如|特别是|尤其是|主要是|突出表现在|同时|此外|另外|而且|加之|其中)[,:]?)+"
)
# Where such a row turns to what follows from it, or what is done about it.
_TURN = re.compile(
    r"对(?:此|于?[这以上述])|针对|以上|上述|这[些是就都,]|今后|下一?步|为此|因此|所以|我们|各位|同志|面对(?:这|困难|问题|挑战)|必须|需要|要|只要|坚信|相信|在今后|接下来|未来|新的一年|但|然而|虽然|究其|原因|如果|若|倘若"
    r"|(?:学校|本[校园]|[我全][校园局县市区镇乡省])?(?:将|拟|准备|打算|计划|正在|决心|力争)"
    r"|[(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)、.是要]|第[一二三]|首先|其次|[①-⑳•●○■□◆◇▲△★☆*·-]"
)
_LIST_INSIDE = re.compile(r":[ 　]*(?:[(]?[1一][)、.是]|①|首先|第一)")
_REACH = 900  # characters of a paragraph, at most
_COUNT_REACH = 24
_FEWEST = 2
_ASPECT = re.compile(r"\s*\n\s*(?:在|从)?[^,。;:\n]{2,14}方面[,:][^\n]{1,600}")


def told_on(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The sentences, or clauses between semicolons, behind one that says that there are shortcomings.

    Reports of governments concede them in a paragraph of its own, a sentence each, before they promise to do
    better; behind a colon they are counted as a list. The row ends with its paragraph or where a sentence is
    worded otherwise; a single one is no row.

    >>> line = "但还面临不少困难和问题。教师结构失衡。部分校舍老化;经费紧张。对此,我们要努力解决。"
    >>> [(line[p.start : p.end], p.ordinal) for p in told_on(line, [])]
    [('教师结构失衡', None), ('部分校舍老化', None), ('经费紧张', None)]
    >>> list(told_on("发现了一些问题。学校召开了会议。教师参加了培训。", []))
    []
    """
    for match in (*_SAID.finditer(hans), *_AWARE.finditer(hans)):
        said = match.group()
        if _REMEDIES.search(said) or overlaps(read, match.start(), match.end()):
            continue
        if is_ruled(hans, match.start(), match.end()):
            continue
        low = max(
            0,
            match.start() - _COUNT_REACH,
            hans.rfind("。", max(0, match.start() - _COUNT_REACH), match.start()),
        )
        if said.endswith("。") and not _COUNTED.search(hans, low, match.end()):
            continue
        points = _row(hans, match.end())
        if points and not overlaps(read, match.end(), points[-1].end):
            take(read, (match.start(), points[-1].end))
            yield from points


def _row(hans: str, at: int) -> list[Point]:
    """The sentences from `at` on, or else the clauses of the only one that is worded so."""
    stop = _paragraphs_end(hans, at)
    sentence = sentence_end(hans, at, stop)
    if hans[at - 1] == "," and ":" in hans[at:sentence]:
        return []
    items = _items(hans, at, sentence if hans[at - 1] == "," else stop)
    if len(items) == 1 and hans[at - 1] in "。,":
        clauses = list(takewhile(lambda p: _goes_on(hans[p.start : p.end]), short_list(hans, *items[0])))
        return [p._replace(ordinal=None) for p in clauses] if len(clauses) > _FEWEST else []
    if len(items) < _FEWEST or (hans[at - 1] == ":" and items[-1][1] < sentence):
        return []  # some of its clauses are worded otherwise: they are read as a list of their own
    listed = hans[at - 1] == ":"
    return [Point(start, end, n if listed else None) for n, (start, end) in enumerate(items, 1)]


def _paragraphs_end(hans: str, at: int) -> int:
    """Where the paragraph at `at` ends, or the last of those behind it that name an aspect: `消防通道方面,…`."""
    line_end = hans.find("\n", at, at + _REACH)
    stop = line_end if line_end >= 0 else min(len(hans), at + _REACH)
    if stop == at:
        return min(len(hans), at + _REACH)  # a paragraph of its own announces: the next ones tell
    while (aspect := _ASPECT.match(hans, stop)) and aspect.end() - at < 2 * _REACH:
        stop = aspect.end()
    return stop


def _items(hans: str, at: int, stop: int) -> list[tuple[int, int]]:
    """The stretches of the sentences from `at` on that are worded as shortcomings, or stand between two such."""
    found: list[tuple[int, int]] = []
    between: list[tuple[int, int]] = []
    for match in _ITEM.finditer(hans, at, stop):
        joint = _JOINT.match(hans, match.start(), match.end())
        item = (joint.end() if joint else match.start(), match.end())
        words = hans[slice(*item)]
        if _TURN.match(words) or _LIST_INSIDE.search(words):
            break
        if _tells(words):
            found, between = [*found, *between, item], []
        elif between or not found:
            break
        else:
            between = [item]
    return found


def _goes_on(words: str) -> bool:
    """Whether a clause goes on with the row of shortcomings."""
    return _TURN.match(words) is None and _tells(words)


def _tells(words: str) -> bool:
    return sounds_like_problem(words) and not only_announces(words)


_HEADED = re.compile(r"(?m)^[ 　]*(?P<head>[\u4e00-\u9fff、“”]{4,20})。(?=[^\n]{12})[^\n]*\n*")


def paragraph_heads(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The first sentences of paragraphs in a row, each a short one that says what is wrong: `服务观念淡薄。有的…`.

    Self-examinations take their failings paragraph by paragraph without numbers. One such paragraph is no row.

    >>> line = "服务观念淡薄。有的干部怕下村,很少走访农户。\\n工作标准不高。有的干部只求过关,凡事差不多就行。\\n"
    >>> [(line[p.start : p.end], p.ordinal) for p in paragraph_heads(line, [])]
    [('服务观念淡薄', None), ('工作标准不高', None)]
    >>> list(paragraph_heads("服务观念淡薄。有的干部怕下村,很少走访农户。\\n制度健全。学校修订了管理制度。\\n", []))
    []
    """
    row: list[re.Match[str]] = []
    for match in (*starting_at(_HEADED, hans, line_starts(hans)), None):
        if row and (match is None or match.start() > row[-1].end() or not _is_head(match["head"])):
            if len(row) >= _FEWEST and not overlaps(read, row[0].start(), row[-1].end()):
                take(read, (row[0].start(), row[-1].end()))
                yield from (Point(*m.span("head"), None) for m in row)
            row = []
        if match is not None and _is_head(match["head"]):
            row.append(match)


def _is_head(words: str) -> bool:
    return sounds_like_problem(words) and REMEDY.search(words) is None and _TURN.match(words) is None
