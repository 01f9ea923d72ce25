"""Page numbers that a page-wise copy left inside the text."""

from __future__ import annotations

import regex

from tasks.records import Edit

PAGE_ORDINAL, PAGE_LINE = "page_ordinal", "page_line"  # the rules; what they take out is the site's
_PAGE_START = regex.compile(r"\r?\n\s{0,9}(?P<number>\d{1,3}|20[12]\d)、")
_PAGE_LINE = regex.compile(
    r"\r?\n[^\S\n]*(?:-{1,2} ?\d{1,3} ?-{1,2}|第 ?\d{1,3} ?[页頁](?: ?[/,,]? ?共 ?\d{1,3} ?[页頁])?)[^\S\n]*(?=\n)\s*"
)
# A page number that stayed in its line: `宣传教育 —1— 活动`.
_PAGE_INSIDE = regex.compile(
    r"(?<=[\p{Han},，、])[^\S\n]{1,3}[—－-]{1,2} ?\d{1,3} ?[—－-]{1,2}[^\S\n]{1,3}(?=\p{Han})"
)
# A page number of all pages: `质量的提2 / 9 高`, beside another of as many pages.
_PAGE_OF_ALL = regex.compile(
    r"(?:\A|(?<=[\p{Han}\p{P}\n]))[^\S\n]?(?P<number>\d{1,3}) / (?P<all>\d{1,3})(?:[^\S\n]|(?=\n))"
)
NEEDS = (
    frozenset(f"{digit}、" for digit in "0123456789")
    | frozenset("页頁")
    | {"--", "\n-", " -", " —", " －", " /"}
)
_ENDS = frozenset("。!?！？;；:：…”』」》)）")
_LONG = 150  # a page is one long line; a list item is shorter
_PAGE = 250  # a page that is one long line, however little is on it
_YEAR = 1000


def find_pages(text: str) -> list[Edit]:
    """Page ordinals in front of each page's text, and page lines, wherever they interrupt it.

    Preview sites print each page of a document as one line, headed by its ordinal; the page break falls
    anywhere, even inside a word: `先进单\\n\\n2、位`. Such ordinals follow one another and stand behind long lines
    that mostly end in mid-sentence. A list item `2、` stands behind an item that ends with its full stop.

    >>> page = "我校按照上级要求开展各项工作," * 12
    >>> text = page + "评为先进单\\n\\n2、位。" + page + "取得好成\\n\\n3、绩。"
    >>> [text[e.start:e.end] for e in find_pages(text)]
    ['\\n\\n2、', '\\n\\n3、']
    >>> text = "1 / 9 工作总结。我校不断提高教学质2 / 9 量,成绩突出。"
    >>> [text[e.start:e.end] for e in find_pages(text)]
    ['1 / 9 ', '2 / 9 ']
    >>> find_pages("1、加强学习。\\n2、完善制度。\\n3、狠抓落实。")
    []
    """
    return _ordinals(text) + _page_lines(text) + _pages_of_all(text)


def _ordinals(text: str) -> list[Edit]:
    run: list[regex.Match[str]] = []
    found: list[Edit] = []
    for match in _PAGE_START.finditer(text):
        if not _behind_page(text, match):
            continue
        if not _next(run, int(match["number"])):
            found += _accepted(text, run)
            run = []
        run.append(match)
    return found + _accepted(text, run)


def _behind_page(text: str, match: regex.Match[str]) -> bool:
    line = text.rfind("\n", 0, match.start()) + 1
    return bool(match.start() - line >= _LONG)


def _behind_paged(text: str, match: regex.Match[str]) -> bool:
    """Whether the line before is a page as well: it begins with the ordinal before, and goes on over full stops.

    The ordinal of the first page may be gone: it begins the body, and is cut as a marker of the site.
    """
    start = text.rfind("\n", 0, match.start()) + 1
    line = text[start : match.start()]
    before = int(match["number"]) - 1
    headed = line.lstrip().startswith(f"{before}、") or (before == 1 and not text[:start].strip())
    return len(line) >= _PAGE and headed and "。" in line


def _next(run: list[regex.Match[str]], number: int) -> bool:
    """Whether `number` continues the run; a year may stand for any number (sites overwrite 10 so)."""
    if not run or number >= _YEAR:
        return True
    last = int(run[-1]["number"])
    return last >= _YEAR or number == last + 1


def _accepted(text: str, run: list[regex.Match[str]]) -> list[Edit]:
    torn = sum(_torn(text, m) for m in run)
    sure = sum(_in_word(text, m) or (_torn(text, m) and _behind_paged(text, m)) for m in run)
    if (torn < 2 and not sure) or torn * 3 < len(run):
        return []
    return [_ordinal(text, m) for m in run]


def _torn(text: str, match: regex.Match[str]) -> bool:
    return text[match.start() - 1] not in _ENDS and not text[match.start() - 1].isspace()


def _in_word(text: str, match: regex.Match[str]) -> bool:
    """Whether the sentence surely goes on: behind a comma, or one or two characters before the next mark."""
    rest = text[match.end() : match.end() + 3]
    return _torn(text, match) and (text[match.start() - 1] in ",，、" or any(c in "。,，、;；" for c in rest))


def _ordinal(text: str, match: regex.Match[str]) -> Edit:
    fixed = "" if _torn(text, match) else "\n"
    return Edit(match.start(), match.end(), fixed, "broken_line", PAGE_ORDINAL, True)


def _page_lines(text: str) -> list[Edit]:
    found = []
    for match in _PAGE_LINE.finditer(text):
        before = text[max(0, match.start() - 9) : match.start()].rstrip()[-1:]
        fixed = "\n" if not before or before in _ENDS else ""
        found.append(Edit(match.start(), match.end(), fixed, "broken_line", PAGE_LINE, True))
    inside = (match.span() for match in _PAGE_INSIDE.finditer(text))
    return found + [Edit(start, end, "", "broken_line", PAGE_LINE, True) for start, end in inside]


def _pages_of_all(text: str) -> list[Edit]:
    """Numbers of pages with how many there are, where the page before or behind is numbered as well."""
    pages = {(int(m["all"]), int(m["number"])): m for m in _PAGE_OF_ALL.finditer(text)}
    return [
        Edit(m.start(), m.end(), "", "broken_line", PAGE_LINE, True)
        for (total, number), m in sorted(pages.items())
        if number <= total and {(total, number - 1), (total, number + 1)} & pages.keys()
    ]
