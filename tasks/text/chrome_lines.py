"""Which lines of a page are chrome: buttons, breadcrumbs, page lists, file details, notices, copyright.

A line is judged alone. A rule is *sure* where no document writes such a line, and *edge* where one might:
then only its place, before the first or after the last paragraph, decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import regex

from tasks.text.chrome_buttons import is_button
from tasks.text.chrome_clocks import has_machine_clock, is_site_clock
from tasks.text.chrome_footers import is_footer
from tasks.text.chrome_notices import is_invitation, is_notice, is_preview_notice, says_own
from tasks.text.chrome_places import leads_elsewhere
from tasks.text.chrome_signs import RIGHTS_WORDS
from tasks.text.chrome_stamps import is_file_code, is_markup, is_spam, is_stamp
from tasks.text.chrome_talk import talks_of_pages
from tasks.text.points import CharacterMap, character_map
from tasks.vocabulary import table

LONGEST = 300  # characters of the longest line that is judged; chrome is short, paragraphs aren't
SENTENCE = 30  # characters above which a line that ends like a sentence can only be a notice or claim rights

_SIGNS = "|｜·•●/\\>»›→,、;:()[]【】《》<〈〉_-"
_SEPARATORS = rf"\s{regex.escape(_SIGNS)}"
_SPLIT = regex.compile(rf"[{_SEPARATORS}]+")
_TOKEN = regex.compile(rf"[^{_SEPARATORS}]+")
_COUNT = regex.compile(r"\d+|[+＋]\d+|\d*[.]?\d+[Ww万Kk]?|赏|次|人|条|评|首|尾|A[-+]?|繁|简|x|×|↑|↓")
_FILE_TITLE = regex.compile(
    r"[^。;!?\n]{2,90}\.(?:docx?|pdf|pptx?|xlsx?|txt|rtf|wps)(?:\s*[(\[]?\s*\d+\s*页(?:珍藏版)?\s*[)\]]?|\s*VIP\S{0,4})?",
    regex.I,
)
# `- 大小:28.07KB` and `2021-04-17 发布`, in lists of what a site knows about a file.
_SIZE = regex.compile(r"[\s•·●*-]*(?:\p{Han}{0,4}大小\s*:\s*)?\d+(?:\.\d+)?\s*[KMG]B", regex.I)
_ISSUED = regex.compile(
    r"[\s•·●*-]*\d{4}-\d{1,2}-\d{1,2}\s*(?:发布(?:于\p{Han}{2,8})?|上传|更新)"
    r"|[\s•·●*-]*约\s?(?:[\d.]+\s?[千万]?字|\d+\s?页)"
)
_BULLET_COUNT = regex.compile(r"[-•·●]\s\d{1,6}|\d{1,4}#")
_FRACTION = regex.compile(r"\d{1,3}\s*/\s*\d{1,3}")
_FILE_PAGE = regex.compile(r"[^。;!?\n]{2,90}(?:_|--)第\s*\d+\s*页")
_PAGE = regex.compile(
    r"[-—–\s·]*第\s*[\d一二三四五六七八九十]+\s*页(?:\s*[/,(]?\s*共\s*\d+\s*页\)?)?[-—–\s·]*"
    r"|第\s?[A-Z]?\d{1,3}\s?版\s*:\s*\p{Han}{2,8}|[-—–]+\s*\d{1,4}\s*[-—–]+|[(\[]?共\s*\d+\s*页[)\]]?|\d{1,4}\s*/\s*\d{1,4}\s*页|Page\s+\d+(?:\s+of\s+\d+)?|P\d{1,3}",
    regex.I,
)
# A moment and a source in one line, whatever else it holds: an address, a name, buttons.
_SIGNED = regex.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s*\d{1,2}:\d{2}.*(?<!\p{Han})(?:来源|作者|编辑|发布者?)\s*:"
)
_EDITED = regex.compile(r"(?:责任)?(?:编辑|编审|审核|作者|发布)\s*:?[^。,;:]{1,16}?\d{4}-\d{1,2}-\d{1,2}")
_COPYRIGHT = regex.compile(
    r"copyright\b|©|版权所有|[\p{Han}]ICP[备证]|ICP备案|公网安备|网安备"
    r"|经营许可证(?:编号|号)\s*:|备案(?:编号|号)\s*:|all rights reserved",
    regex.I,
)
_LINK = regex.compile(
    r"[(\[【]?\s*(?:\p{Han}{0,8}:\s*|[^。;:]{0,50}官网\s*:\s*)?(?:https?://|www\.)[\w.%&?=/#:~+-]+\s*[)\]】]?",
    regex.I,
)
_TAGS = regex.compile(
    r"[【\[]?(?:标签|关键词|关键字|Tags?|本文关键词|本文标签|专题)[】\]]?\s*:.{0,120}", regex.I
)
_BULLET = regex.compile(r"^[\s•·●*|>-]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line is, and whether that holds anywhere in a text."""

    kind: str
    sure: bool


@cache
def _fold() -> CharacterMap:
    """Full-width ASCII and the Traditional characters of chrome, each to one other character."""
    wide = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
    plain = {row[0]: row[1] for row in table("chrome_traditional")}
    return character_map({"\u3000": " ", "\xa0": " "} | wide | plain)


def folded(text: str) -> str:
    """A text as the rules see it: same length, half-width, the characters of chrome in Simplified.

    >>> folded("當前位置：首頁")
    '当前位置:首页'
    """
    return _fold().apply(text)


@cache
def _phrases() -> dict[str, Verdict]:
    return {phrase: Verdict(kind, strength == "sure") for phrase, kind, strength in table("chrome_phrases")}


@cache
def _labels() -> regex.Pattern[str]:
    """Labels, each with room between its characters: official sites justify them (`索 引 号:`)."""
    by_length = sorted((label for label, _ in table("chrome_labels")), key=lambda label: (-len(label), label))
    names = "|".join(r"\s{0,4}".join(map(regex.escape, label)) for label in by_length)
    return regex.compile(rf"(?:^|[\s|丨•·,;()\[\]【])({names})\s*:\s*")


@cache
def _label_ends() -> re.Pattern[str]:
    """What a label ends with; lines with no such place are spared the labels."""
    ends = "".join(sorted({label[-1] for label, _ in table("chrome_labels")}))
    return re.compile(rf"[{re.escape(ends)}]\s{{0,4}}:")


@cache
def _site_labels() -> frozenset[str]:
    return frozenset(label for label, use in table("chrome_labels") if use == "site")


def judge(line: str, *, speaks: bool = True, claims: bool = True) -> Verdict | None:
    """What a folded, stripped line is, if it is chrome.

    `speaks` is False where it can't be a notice, `claims` where `claims_rights` says so of the whole text.

    >>> judge("上传人:li****9 文档编号:20418 格式:DOC 页数:7")
    Verdict(kind='metadata', sure=True)
    >>> judge("下载 相关 举报")
    Verdict(kind='nav', sure=False)
    >>> judge("- 大小:28.07KB"), judge("5G")
    (Verdict(kind='metadata', sure=True), None)
    >>> judge("时间:5月12日上午"), judge("二、存在的问题")
    (None, None)
    """
    if not line or len(line) > LONGEST:
        return None
    if claims and claims_rights(line) and _COPYRIGHT.search(line) and "。" not in line[:-1]:
        return Verdict("metadata", True)
    if is_stamp(line) or is_spam(line) or is_markup(line):
        return Verdict("junk", True)
    if is_site_clock(line):
        return Verdict("metadata", True)
    if line[-1] in "。;," and len(line) > SENTENCE:
        return _noticed(line) if speaks else None
    found = _by_form(line) or _labelled(line) or _phrased(line) or _worded(line)
    said = _noticed(line) if speaks and (found is None or not found.sure) else None
    return said if found is None or (said is not None and said.sure) else found


def claims_rights(line: str) -> bool:
    """Whether a folded line, or any of a text, may be a copyright line: it has a word that they can't do without."""
    for word in RIGHTS_WORDS:  # noqa: SIM110 - as in `chrome_notices`, a generator takes twice as long
        if word in line:
            return True
    return False


def _by_form(line: str) -> Verdict | None:
    """Lines known by their form alone; each test looks first for what its form can't do without."""
    if len(line) > 130:
        return None
    if ("_第" in line or "--第" in line) and _FILE_PAGE.fullmatch(line):
        return Verdict("preview_marker", True)
    if len(line) <= 30 and ("页" in line or "版" in line[:6] or line[0] in "-—–Pp") and _PAGE.fullmatch(line):
        return Verdict("page_marker", True)
    if len(line) <= 9 and "/" in line and _FRACTION.fullmatch(line):
        return Verdict("page_marker", False)
    if "." in line and ((_FILE_TITLE.fullmatch(line) and not line.startswith("附")) or _LINK.fullmatch(line)):
        return Verdict("metadata", True)
    if len(line) <= 8 and _BULLET_COUNT.fullmatch(line):
        return Verdict("nav", False)
    if (
        len(line) <= 24
        and (line[-1] in "Bb布传新字页" or "发布于" in line)
        and (_SIZE.fullmatch(line) or _ISSUED.fullmatch(line))
    ):
        return Verdict("metadata", True)
    if len(line) <= 60 and (coded := is_file_code(line)) is not None:
        return Verdict("junk", coded)
    if (sure := leads_elsewhere(line)) is not None:
        return Verdict("nav", sure)
    return Verdict("nav", False) if ":" in line and _TAGS.fullmatch(line) else None


def _labelled(line: str) -> Verdict | None:
    """Lines of `label:value` pairs: one label of sites alone, or two of any with short values."""
    if ":" not in line or len(line) > 200 or _label_ends().search(line) is None:
        return None
    bare = _BULLET.sub("", line)
    found = list(_labels().finditer(bare))
    if not found or found[0].start(1) > 40 or "。" in bare[:-1]:
        return None
    if says_own(bare):
        return None
    named = ["".join(m.group(1).split()) for m in found]
    site = sum(label in _site_labels() for label in named)
    first = found[0].start(1) <= 1 or _leads(bare[: found[0].start(1)])
    if len(found) > 1 and len(bare) <= 40 * len(found) and first:
        return Verdict("metadata", site > 0 or has_machine_clock(bare) or not _SITE_WORDS.isdisjoint(named))
    if first and (site or has_machine_clock(bare) or _EDITED.fullmatch(bare)) and len(bare) <= 60:
        return Verdict("metadata", True)
    if len(bare) <= 80 and _SIGNED.search(bare):
        return Verdict("metadata", True)
    value = bare[found[0].end() :]
    doubtful = named[0] not in _WHEN or not value or _FIGURES.match(value)
    return Verdict("metadata", False) if first and len(bare) <= 40 and doubtful else None


_SITE_WORDS = frozenset(
    {"来源", "信息来源", "栏目", "点击", "浏览", "下载", "人气", "阅读", "收藏", "格式", "评论"}
)
_FIGURES = regex.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}")  # a day as sites print it
_WHEN = frozenset({"时间", "日期", "类型", "类别", "更新", "发布", "审核", "大小", "语言", "次数"})


def _leads(text: str) -> bool:
    """Whether what stands before the first label is a date, a button or a bullet."""
    return not _COUNTED.sub("", text).strip() or all(t in _phrases() for t in _SPLIT.split(text) if t)


_COUNTED = regex.compile(r"[\d\s:/.年月日()\[\]-]+")


def _phrased(line: str) -> Verdict | None:
    """Lines made of nothing but chrome phrases, counts and separators."""
    if line[-1] not in _ends():
        return None
    if line[0] not in _LONE and line[:2] not in _starts() and not line[0].isdecimal():
        return None
    whole = _phrases().get(line.rstrip(":>.…!~ "))
    if whole is not None:
        return whole
    first = _TOKEN.search(line)
    if len(line) > 100 or first is None or not _is_token(first.group()):
        return None
    tokens = [t for t in _SPLIT.split(line) if t]
    words = [t for t in tokens if t in _phrases()]
    if not words or not all(map(_is_token, tokens)):
        return None
    sure = [_phrases()[t] for t in words if _phrases()[t].sure]
    return Verdict((sure or [_phrases()[words[0]]])[0].kind, bool(sure))


_LONE = frozenset("+＋.赏次人条评首尾A繁简x×↑↓" + _SIGNS)


@cache
def _starts() -> frozenset[str]:
    """What a line of phrases may begin with, unless it begins with a count or a separator."""
    return frozenset(phrase[:2] for phrase in _phrases())


@cache
def _ends() -> frozenset[str]:
    """What a line of phrases, counts and separators may end with."""
    return frozenset(phrase[-1] for phrase in _phrases()).union(_LONE, "0123456789WwVvKk万-…!~")


def _is_token(token: str) -> bool:
    return token in _phrases() or (
        (token[0] in _LONE or token[0].isdecimal()) and _COUNT.fullmatch(token) is not None
    )


def _worded(line: str) -> Verdict | None:
    """Lines made of the words of pages, and what the programs of sites print."""
    button = is_button(line)
    if button:
        return Verdict("nav", True)
    footer = is_footer(line)
    if footer is not None:
        return Verdict("metadata", footer)
    return None if button is None else Verdict("nav", False)


def _noticed(line: str) -> Verdict | None:
    if is_preview_notice(line):
        return Verdict("preview_marker", True)
    if is_notice(line):
        return Verdict("metadata", True)
    if (sure := talks_of_pages(line)) is not None:
        return Verdict("metadata", sure)
    return Verdict("metadata", False) if len(line) <= 100 and is_invitation(line) else None
