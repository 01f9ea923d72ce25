"""Which lines of a page are chrome: buttons, breadcrumbs, page lists, file details, notices, copyright.

A line is judged alone. A rule is *sure* where no document writes such a line, and *edge* where one might:
then only its place, before the first or after the last paragraph, decides.
"""

from __future__ import annotations

from functools import cache

import regex

from tasks.text.chrome.buttons import is_button
from tasks.text.chrome.clocks import is_site_clock
from tasks.text.chrome.footers import is_footer
from tasks.text.chrome.foreign import is_foreign_chrome, is_foreign_notice
from tasks.text.chrome.forms import by_form
from tasks.text.chrome.labelled import labelled
from tasks.text.chrome.notices import is_invitation, is_notice, is_preview_notice
from tasks.text.chrome.official import is_official
from tasks.text.chrome.phrases import phrased
from tasks.text.chrome.scripts import is_script
from tasks.text.chrome.signs import RIGHTS_WORDS
from tasks.text.chrome.stamps import is_markup, is_spam, is_stamp
from tasks.text.chrome.talk import talks_of_pages
from tasks.text.chrome.tallies import tallied
from tasks.text.chrome.verdicts import Verdict
from tasks.text.points import CharacterMap, character_map
from tasks.vocabulary import table

LONGEST = 300  # characters of the longest line that is judged; chrome is short, paragraphs aren't
SENTENCE = 30  # characters above which a line that ends like a sentence can only be a notice or claim rights

_COPYRIGHT = regex.compile(
    r"copyright\b|©|版权所有|[\p{Han}]ICP[备证]|ICP备案|公网安备|网安备"
    r"|经营许可证(?:编号|号)\s*:|网络文化经营许可证|备案(?:编号|号)\s*:|all rights reserved",
    regex.I,
)


@cache
def _fold() -> CharacterMap:
    """Full-width ASCII and the Traditional characters of chrome, each to one other character."""
    wide = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
    plain = {row[0]: row[1] for row in table("chrome_traditional")}
    return character_map({"\u3000": " ", "\xa0": " ", "∶": ":", "﹕": ":"} | wide | plain)


def folded(text: str) -> str:
    """A text as the rules see it: same length, half-width, the characters of chrome in Simplified.

    >>> folded("當前位置：首頁")
    '当前位置:首页'
    """
    return _fold().apply(text)


def judge(line: str, *, speaks: bool = True, claims: bool = True) -> Verdict | None:
    """What a folded, stripped line is, if it is chrome.

    `speaks` is False where it can't be a notice, `claims` where `claims_rights` says so of the whole text.

    >>> judge("上传人:li****9 文档编号:20418 格式:DOC 页数:7")
    Verdict(kind='metadata', sure=True)
    >>> judge("下载 相关 举报")
    Verdict(kind='nav', sure=False)
    >>> judge("- 大小:31.45KB"), judge("5G")
    (Verdict(kind='metadata', sure=True), None)
    >>> judge("时间:5月12日上午"), judge("二、存在的问题")
    (None, None)
    """
    if line and is_script(line):
        return Verdict("junk", True)
    if not line or len(line) > LONGEST:
        return Verdict("metadata", True) if line and is_foreign_notice(line) else None
    if claims and claims_rights(line) and _COPYRIGHT.search(line) and "。" not in line[:-1]:
        return Verdict("metadata", True)
    if is_stamp(line) or is_spam(line) or is_markup(line):
        return Verdict("junk", True)
    if is_site_clock(line):
        return Verdict("metadata", True)
    foreign = is_foreign_chrome(line)
    if foreign:
        return Verdict("nav", True)
    if line[-1] in "。;," and len(line) > SENTENCE:
        return _noticed(line) if speaks else None
    found = (
        by_form(line)
        or labelled(line)
        or is_official(line)
        or phrased(line)
        or tallied(line)
        or _worded(line)
    )
    if found is None and foreign is not None:
        found = Verdict("nav", False)
    unsure = found is None or not found.sure
    said = _noticed(line) if speaks and unsure and not _COLLECTED.match(line) else None
    return said if found is None or (said is not None and said.sure) else found


# 第一篇:某校工作总结[小编推荐] heads a document, whoever recommends it.
_COLLECTED = regex.compile(r"第[一二三四五六七八九十\d]{1,3}篇[:：]\s*[^\n。]{4}")


def claims_rights(line: str) -> bool:
    """Whether a folded line, or any of a text, may be a copyright line: it has a word that they can't do without."""
    for word in RIGHTS_WORDS:  # noqa: SIM110 - as in `chrome_notices`, a generator takes twice as long
        if word in line:
            return True
    return False


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
