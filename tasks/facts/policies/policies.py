"""Laws, regulations, plans and official documents that a text cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.policies.unmarked import LAWS, unmarked
from tasks.records import Passage, Policy
from tasks.vocabulary import words

_HEADS = "|".join(sorted(words("policy_heads"), key=len, reverse=True))
_QUALIFIER = r"(?:[((〔\[〈][^()()〔〕\[\]〈〉]{1,12}[))〕\]〉])*"
_HEADED = re.compile(
    rf"(?:(?:{_HEADS})|(?<!第)[一二三四五六七八九十百\d]{{1,4}}(?:条|不准|严禁|项要求))(?:{_QUALIFIER})$"  # 《教学常规二十条》
)
_ABOUT = re.compile(r"^(?:关于|印发|转发|中共中央|国务院|教育部|中华人民共和国)|.*关于.{4,}(?:建议|请示|函)$")
_NOT_AFTER = re.compile(
    rf"(?:的|等|[\d一二两三四五六七八九十]+[篇首部本节个])*(?:{'|'.join(words('not_policies'))})(?!程序)"
)
_WORKS_BEFORE = re.compile(
    r"(?:课题|成果|论文|文章|歌曲|作文|教材|调研报告|研究报告|专题片|影片|电影|讲座|课例|节目|舞蹈|读本|撰写了?|演唱|朗诵|观看了?|排演)$"
)
_YEAR = r"(?:[\[(〔【〈<„]?\s*(?:(?:19|20)(?:\d\d|[xX×*_]{2})|[xX×*_]{2,4})\s*年?[\])〕】〉>‟]?|[\[(〔【〈]\s*[\])〕】〉])"
_BODY_SIGN = r"[\u4e00-\u9fffxX×*_]"
_NUMBER = re.compile(
    rf"(?:{_BODY_SIGN}{{0,10}}(?:\[[\u4e00-\u9fff]{{1,4}}\])?{_YEAR}\s*第?\s*[\[(〔]?(?:\d{{1,4}}|[xX×*_]{{1,4}})[\])〕]?"
    rf"|{_BODY_SIGN}{{1,8}}(?:19|20)\d{{3,5}}|{_BODY_SIGN}{{1,8}}\d{{1,4}})\s*号$"
)
_NOT_NUMBER_AFTER = frozenset("楼院线台机球教方召码称")
_NUMBER_STARTS = re.compile(
    r".*(?:[和及与据照的以按了由从在对为是并或求神即如彻实行发到,、]|文件|精神|通知|印发|转发|下发|要求)(?=[\u4e00-\u9fffxX×*]{1,10})"
)
_JOINTS = ("、", "和", "及", "与", "以及", ",", "")
_LONGEST_NUMBER = 32
_LONGEST = 90  # no title of the genre is longer; an unclosed mark must not swallow the page


def find_policies(passage: Passage) -> list[Policy]:
    """The documents of government that a part cites, each citation once, in the order of the text.

    A title in book marks counts by what it ends with and what stands around it: regulations, plans
    and notices do; books, songs, lessons, papers, research topics, and the part's own title do not.
    Book marks that turned into `?` are taken as such. Without marks count laws by name, five-year
    plans, quoted orders (“八条禁令”) after a verb of issuing, and bare document numbers.

    >>> from tasks.records import Part, Passage
    >>> line = "学习《教师法》,落实《关于规范办学的意见》(青教发〔2012〕8号),课题《识字教学的研究》结题。"
    >>> found = find_policies(Passage(line, line, Part(0, 60, 1), (), ()))
    >>> [(line[p.start:p.end], p.doc_number) for p in found]
    [('《教师法》', None), ('《关于规范办学的意见》', '青教发〔2012〕8号')]
    >>> line = "编写了《三字歌》、《绿色家园》等教材。"
    >>> find_policies(Passage(line, line, Part(0, 30, 1), (), ()))
    []
    """
    hans = passage.hans
    titles = list(_titles(hans))
    policies = [p for p in _cited(passage, titles) if not _own_title(passage, p)]
    numbers = set(_bare_numbers(hans, policies))
    bare = sorted({*unmarked(hans), *numbers}, key=lambda s: (s[0], -s[1]))
    for start, end in _free(bare, sorted(titles)):
        if _in_title(passage, start, end):
            continue
        own = hans.startswith("关于", start) or hans[end : end + 1] == "("
        number = _number_near(hans, start, end) if own else None
        number = hans[start:end] if (start, end) in numbers else number
        policies.append(Policy(start, end, passage.text[start:end].strip('“”"'), number))
    return sorted(policies, key=lambda p: p.start)


def _free(spans: list[tuple[int, int]], titles: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of the sorted spans that lie outside of all titles and of one another."""
    done, i = 0, 0
    for start, end in spans:
        while i < len(titles) and titles[i][1] <= start:
            i += 1
        if start >= done and (i == len(titles) or end <= titles[i][0]):
            done = end
            yield start, end


def _titles(hans: str) -> Iterator[tuple[int, int]]:
    """Every title in book marks, with its marks; nested ones belong to the outer."""
    at = 0
    while (start := hans.find("《", at)) >= 0:
        end = _closing(hans, start)
        if end is None:
            at = start + 1
            continue
        yield start, end
        at = end
    yield from _damaged(hans)
    yield from (match.span() for match in _ANGLED.finditer(hans))


def _closing(hans: str, start: int) -> int | None:
    """The end of the title that opens at `start`: nested marks counted, not far."""
    depth = 0
    for i in range(start, min(len(hans), start + _LONGEST)):
        depth += (hans[i] == "《") - (hans[i] == "》")
        if depth == 0:
            return i + 1
    first = hans.find("》", start, start + _LONGEST)
    return first + 1 if first > 0 and not _BROKEN.search(hans, start + 1, first) else None


# A title may run over a line end, but where another opens behind it the first was never closed.
_BROKEN = re.compile(r"\n[^《》]*《")
_LINE_END = re.compile(r"\s*\n\s*")


_ANGLED = re.compile(r"(?:<<|〈〈)[^<>〈〉《》\n]{2,60}(?:>>|〉〉)")  # book marks typed as two signs


_DAMAGED = re.compile(
    rf"\?(?P<name>[\u4e00-\u9fff()“”]{{2,40}}?(?:{_HEADS}){_QUALIFIER})\?(?=[,。;、等的]|[\u4e00-\u9fff])"
)


def _damaged(hans: str) -> Iterator[tuple[int, int]]:
    """`?…规范?` where both book marks were lost to question marks."""
    for match in _DAMAGED.finditer(hans):
        yield match.span()


def _cited(passage: Passage, titles: list[tuple[int, int]]) -> Iterator[Policy]:
    hans = passage.hans
    verdicts = [_verdict(hans, start, end) for start, end in titles]
    for i, (start, end) in enumerate(titles):
        if verdicts[i] is None:
            verdicts[i] = _as_neighbours(hans, titles, verdicts, i)
        if verdicts[i]:
            number = _number_near(hans, start, end)
            inner = _LINE_END.sub("", passage.text[start + 1 : end - 1])
            yield Policy(start, end, inner if hans[start] == "《" else inner.strip("<>〈〉"), number)


def _verdict(hans: str, start: int, end: int) -> bool | None:
    """Whether a title is a cited document: yes, no, or not to be told from itself."""
    name = _LINE_END.sub("", hans[start + 1 : end - 1])
    name = name if hans[start] == "《" else name.strip("<>〈〉")
    headed = _HEADED.search(name) is not None or _ABOUT.match(name) is not None
    if _NOT_AFTER.match(hans, end) and not (headed and len(name) < 5):
        return False
    if _WORKS_BEFORE.search(hans, max(0, start - 8), start):
        return False
    numbered = hans.startswith("(", end) and _number_near(hans, start, end) is not None
    return True if headed or numbered or _is_obeyed(hans, start, end) else None


# 按《…任务分解表》要求: what is to be done by a paper makes it one, whatever its name ends with.
_BY = re.compile(r"(?:按照?|根据|依据|依照|遵照|对照)了?\Z")
_ITS_DEMANDS = re.compile(r"的?(?:文件|通知|有关|相关|具体|统一|总体)*(?:要求|规定|精神|安排部署)")


def _is_obeyed(hans: str, start: int, end: int) -> bool:
    return (
        _ITS_DEMANDS.match(hans, end) is not None and _BY.search(hans, max(0, start - 3), start) is not None
    )


def _as_neighbours(hans: str, titles: list[tuple[int, int]], verdicts: list[bool | None], i: int) -> bool:
    """A title in a list of documents (`《甲法》、《乙》等法律法规`) is a document too."""
    start = titles[i][0]
    if hans[start - 1 : start] in _JOINTS and hans.endswith(tuple(LAWS), 0, start - 1):
        return True
    for near in (i - 1, i + 1):
        if 0 <= near < len(titles) and verdicts[near]:
            first, second = sorted((titles[i], titles[near]))
            if hans[first[1] : second[0]] in _JOINTS:
                return True
    return False


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


def _number_near(hans: str, start: int, end: int) -> str | None:
    """The document number directly before a title or in brackets after it."""
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
    r"[ 　]?(?P<number>(?![和与及、])[\u4e00-\u9fff]{1,8}[\[(〔【〈](?:19|20)\d{2}年?[\])〕】〉]\s*第?\d{1,4}\s?号)"
)
# The line of its number below the title of a notice that sends something.
_BELOW = re.compile(rf"的通知[ 　]*\n[ 　\n]*[(]?(?P<number>{_NUMBER.pattern[:-1]})[)]?[ 　]*(?=\n)")


def _trim_number(number: str) -> str:
    """Cut what the text says before the issuing body's sign: `根据青教发…` is `青教发…`."""
    lead = _NUMBER_STARTS.match(number)
    return number[lead.end() :] if lead else number


def _bare_numbers(hans: str, policies: list[Policy]) -> Iterator[tuple[int, int]]:
    """Document numbers that stand for the document itself: `按照青政办〔2012〕8号文件要求`."""
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


# What a notice sends is cited although the part is titled by it: `关于印发《…意见》的通知`, `《…意见》已经同意`.
_SENT = re.compile(r"(?:印发|下发|转发|发布|公布|制[定订]|出台|根据|按照|依据|落实|贯彻|现将)了?\Z")
_AGREED = re.compile(r"(?:已经?|业经|印发|下发|予以|的通知)")


def _own_title(passage: Passage, policy: Policy) -> bool:
    """Whether a citation only repeats the title of the part, as site copies do inside sentences."""
    title, hans = passage.part.title, passage.hans
    if title is None or _letters(title) != _letters(policy.name):
        return False
    return not (_SENT.search(hans, max(0, policy.start - 4), policy.start) or _AGREED.match(hans, policy.end))


def _in_title(passage: Passage, start: int, end: int) -> bool:
    """Whether words without book marks only stand in the part's own title (关于转发…意见的通知)."""
    title = passage.part.title
    return title is not None and start < _HEAD and _letters(passage.text[start:end]) in _letters(title)


_HEAD = 200  # characters in which a part has its title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
