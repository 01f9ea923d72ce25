"""Laws, regulations, plans and official documents that a text cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.policies.numbers import bare_numbers, number_near
from tasks.facts.policies.unmarked import LAWS, unmarked
from tasks.records import Passage, Policy
from tasks.vocabulary import words

_HEADS = "|".join(sorted(words("policy_heads"), key=len, reverse=True))
_QUALIFIER = r"(?:[((〔\[〈][^()()〔〕\[\]〈〉]{1,12}[))〕\]〉])*"
# 《小数乘法》 is a lesson.
_HEADED = re.compile(
    rf"(?:(?:{_HEADS})(?<![乘除加减书]法)|(?<!第)[一二三四五六七八九十百\d]{{1,4}}(?:条|不准|严禁|项要求))(?:{_QUALIFIER})$"  # 《教学常规二十条》
)
_ABOUT = re.compile(r"^(?:关于|印发|转发|中共中央|国务院|教育部|中华人民共和国)|.*关于.{4,}(?:建议|请示|函)$")
_NOT_AFTER = re.compile(
    rf"(?:的|等|[\d一二两三四五六七八九十]+[篇首部本节个])*(?:{'|'.join(words('not_policies'))})(?!程序)"
)
_WORKS_BEFORE = re.compile(
    r"(?:课题|成果|论文|文章|歌曲|作文|教材|调研报告|研究报告|专题片|影片|电影|讲座|课例|节目|舞蹈|读本|撰写了?|演唱|朗诵|观看了?|排演)$"
)
_JOINTS = ("、", "和", "及", "与", "以及", ",", "")
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
    numbers = set(bare_numbers(hans, policies))
    bare = sorted({*unmarked(hans), *numbers}, key=lambda s: (s[0], -s[1]))
    for start, end in _free(bare, sorted(titles)):
        if _in_title(passage, start, end):
            continue
        own = hans.startswith("关于", start) or hans[end : end + 1] == "("
        number = number_near(hans, start, end) if own else None
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
            number = number_near(hans, start, end)
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
    numbered = _STANDARD.match(hans, end) is not None or (
        hans.startswith("(", end) and number_near(hans, start, end) is not None
    )
    return True if headed or numbered or _is_obeyed(hans, start, end) else None


_STANDARD = re.compile(r"[(](?:GB|JY|DB|JGJ|WS)[/A-Z]*[ ]?\d")  # 《中小学生校服》(GB/T 31888-2015)


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
