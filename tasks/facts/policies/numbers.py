"""Document numbers: 青教发〔2012〕8号 beside a title, or alone for the document itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.records import Policy

_YEAR = r"(?:[\[(〔【〈<„{]?\s*(?:(?:19|20)(?:\d\d|[xX×*_]{2})|[xX×*_]{2,4})\s*年?[\])〕】〉>‟}]?|[\[(〔【〈]\s*[\])〕】〉])"
_BODY_SIGN = r"[\u4e00-\u9fffxX×*_]"
_NUMBER = re.compile(
    rf"(?:{_BODY_SIGN}{{0,10}}(?:\[[\u4e00-\u9fff]{{1,4}}\])?{_YEAR}\s*第?\s*[\[(〔]?(?:\d{{1,4}}|[xX×*_]{{1,4}})[\])〕]?"
    rf"|{_BODY_SIGN}{{1,8}}(?:19|20)\d{{3,5}}|{_BODY_SIGN}{{1,10}}字第\d{{5,12}}|{_BODY_SIGN}{{1,8}}\d{{1,4}})\s*号$"
)
_NOT_NUMBER_AFTER = frozenset("楼院线台机球教方召码称")
_NUMBER_STARTS = re.compile(
    r".*(?:[和及与据照的以按了由从在对为是并或求神即如彻实行发到,、]|文件|精神|通知|印发|转发|下发|要求)(?=[\u4e00-\u9fffxX×*]{1,10})"
)
_LONGEST_NUMBER = 32


def _number_ending(hans: str, end: int) -> str | None:
    """The document number whose 号 ends at `end`, trimmed to the issuing body's sign, or None."""
    if end < 4 or not any(c.isdigit() or c in "_xX×*" for c in hans[end - 3 : end - 1]):
        return None
    if hans[end : end + 1] in _NOT_NUMBER_AFTER:
        return None
    low = max(0, end - _LONGEST_NUMBER)
    low = max(low, hans.rfind("\n", low, end) + 1)
    match = _NUMBER.search(hans[low:end])
    return _trim_number(match.group()) if match else None


def number_near(hans: str, start: int, end: int) -> str | None:
    """The document number directly before a title or in brackets after it.

    >>> hans = "《关于规范办学的意见》(青教发〔2012〕8号)"; number_near(hans, 0, 11)
    '青教发〔2012〕8号'
    >>> number_near("《教师法》第8条", 0, 5) is None
    True
    """
    if hans[end : end + 1] == "(":
        close = hans.find("号", end, end + _LONGEST_NUMBER)
        if close > 0 and (whole := _NUMBER.fullmatch(hans[end + 1 : close + 1])):
            return str(whole.group())
        if close > 0 and (number := _number_ending(hans, close + 1)):
            return number.lstrip("(")
    if behind := _BEHIND.match(hans, end):
        return str(behind["number"])
    if link := _LINK.search(hans, max(0, start - 8), start):
        return _number_ending(hans, link.start() + 1)
    below = _BELOW.match(hans, end)
    return _trim_number(below["number"]) if below else None


# 青教发〔2012〕8号文件印发的《…意见》, …号关于《…》; and 《…决定》青政发〔2012〕20号 without brackets.
_LINK = re.compile(r"号(?:文件?)?(?:印发|下发|转发|发布|关于)?的?[),]?\Z")
_BEHIND = re.compile(
    r"[ 　]?(?P<number>(?![和与及、])[\u4e00-\u9fff]{1,8}[ 　]?[\[(〔【〈<{](?:19|20)\d{2}年?[\])〕】〉>}]\s*第?\d{1,4}\s?号)"
)
# The line of its number below the title of a notice that sends something.
_BELOW = re.compile(rf"的通知[ 　]*\n[ 　\n]*[(]?(?P<number>{_NUMBER.pattern[:-1]})[)]?[ 　]*(?=\n)")


def _trim_number(number: str) -> str:
    """Cut what the text says before the issuing body's sign: `根据青教发…` is `青教发…`."""
    lead = _NUMBER_STARTS.match(number)
    return number[lead.end() :] if lead else number


def bare_numbers(hans: str, policies: list[Policy]) -> Iterator[tuple[int, int]]:
    """Document numbers that stand for the document itself: `按照青政办〔2012〕8号文件要求`.

    >>> hans = "按照青政办〔2012〕8号文件要求"; [hans[low:high] for low, high in bare_numbers(hans, [])]
    ['青政办〔2012〕8号']
    """
    used = {p.doc_number for p in policies}
    for cited in _CITED.finditer(hans):
        end = cited.start() + 1
        while (number := _number_ending(hans, end)) is not None:
            if number not in used and "\u4e00" <= number[0] <= "\u9fff":
                yield end - len(number), end
            end -= len(number) + 1  # 冀教〔2011〕22号、邢教〔2011〕16号文件
            if hans[end - 1 : end + 1] not in ("号、", "号和", "号及"):
                break


_CITED = re.compile(r"号(?=[”\"]?文)")
