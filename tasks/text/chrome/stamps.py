"""Stamps: what the owners of shared files print at the head or the foot of each page.

A word processor repeats them on every page, and whoever copies the text copies them into the middle of sentences:
`精选优质文档-----倾情为你奉上`, `学习必备 欢迎下载`, `精品文档`. They vary in their dashes, dots and spaces only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.vocabulary import words

_LONGEST = 120  # characters of the longest line that can be a stamp: dashes fill many of them
_MARKS = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]+")
_PAGE = re.compile(r"第?\d{1,4}页(?:共\d{1,4}页)?|共\d{1,4}页|\d{1,4}")
# Stamps glued to the words beside them; their dashes prove them even inside a line.
_GLUED = re.compile(
    r"精选优质文档\s*-+\s*倾情为[你您]奉[上献]|专心\s*-+\s*专注\s*-+\s*专业|范文仅供参考[,，]\s?自行编辑使用"
    r"|(?:(?:精品文档|精选资料)\s*-+\s*)?下载后可任意编辑"
    r"|(?:精选学习资料|学习资料分享|优秀学习资料|名师资料总结)?(?: ?-){3,40} ?"
    r"(?:名师归纳总结|精品资料欢迎下载|欢迎下载|名师精心整理|第 ?\d{1,3} ?页[,，] ?共 ?\d{1,3} ?页)"
    r"|(?<=^1、)-{1,9}[\u4e00-\u9fff]{4,10}-{1,9}(?= )"
    r"|[(（]\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}[)）]\s?转载▼?"
)
_CODED_WORDS = (
    r"(?:集团|公司)(?:标准化|文件|内部|档案)[\u4e00-\u9fff]{0,6}(?:编码|编号|办公室|工作小组|小组|档案)"
)
_CODED = re.compile(rf"{_CODED_WORDS}[::]?")
_CODE = re.compile(rf"(?:{_CODED_WORDS})?[::]?\s*[\[【(]?[A-Z0-9]{{4,9}}(?:-[A-Z0-9]{{4,9}}){{2,5}}[\]】)]?")
_AGAIN = re.compile(r"(【[^【】]{2,20}】)\1+")
_SPAM_WORDS = 4  # so many different ones: a report on films has fewer
_FEW_SPAM_WORDS, _SHORT = 2, 60  # or so many, where they fill two thirds of a line that is no longer
_TAGGED = re.compile(
    r"(?:[\s>|·/•*-]*\[[^\[\]\n]{1,40}\]\([^()\s]{1,240}\))+[\s>|·]*|[•·]?\s*(?:</?[A-Za-z][^<>]{0,80}>\s*)+|(?:!\[[^()\n]{0,80}\]\([^()\s]{0,240}\)[\s|]*)+"
)
# The file of a picture, as an editor leaves it where the picture itself was not uploaded.
_PATH = re.compile(r"[A-Za-z]:\\[^<>|?*:\n]{2,200}\.(?:jpe?g|png|gif|bmp|tiff?|docx?|wps|pdf)", re.I)
# An address whose letters stand apart, so that nothing finds it, and who says that the text is from there.
_SPACED = re.compile(
    r"(?:(?:[本此]?\s?文\s?)?(?:章\s?)?来\s?[源自](?:\s?[于自])?\s?[::]?\s?(?:[\u4e00-\u9fff]\s?){2,10})?"
    r"(?<![A-Za-z])(?=\S{0,16}\s)w ?w ?w ?\. ?(?:[A-Za-z0-9-] ?){2,16}\. ?(?:c ?o ?m|n ?e ?t|c ?n|o ?r ?g)(?![A-Za-z])",
    re.I,
)
GLUED_SIGNS = ("任意编辑", "精选优质", "专心-", "仅供参考", "转载", "- -", "---", "、-", "w w", "W W")


def is_stamp(line: str) -> bool:
    """Whether a folded line consists of stamps, with a page number at most.

    >>> is_stamp("精选优质文档-----倾情为你奉上"), is_stamp("学习必备      欢迎下载 第3页 共12页")
    (True, True)
    >>> is_stamp("学习必备知识"), is_stamp("第3页"), is_stamp("教师专心、专注、专业。")
    (False, False, False)
    """
    if len(line) > _LONGEST:
        return False
    at = _MARKS.match(line)
    if line[at.end() if at else 0 :][:1].upper() not in _starts():
        return False
    if line[-1].upper() not in _ends() and not _MARKS.match(line[-1]):
        return False
    bare = _MARKS.sub("", line).upper()
    rest = _phrases().sub("", bare, count=4)
    return len(rest) < len(bare) and (not rest or _PAGE.fullmatch(rest) is not None)


def is_spam(line: str) -> bool:
    """Whether a folded line is what intruders print at the head of the pages of sites: words for search engines.

    >>> is_spam("亚洲精品在线视频,欧美日韩国产,久久免费视频"), is_spam("开展亚洲文化和欧美文化的比较")
    (True, False)
    >>> is_spam("毛片免费观看 国产在线"), is_spam("开发精品在线课程,久久为功")
    (True, False)
    >>> is_spam("【工作总结】【工作总结】"), is_spam("【工作总结】")
    (True, False)
    """
    if line[0] == "【" and _AGAIN.fullmatch(line) is not None:
        return True
    if line[-1] in "。;":
        return False
    found = _spam().findall(line.upper())
    if len(line) <= _SHORT and 3 * len("".join(found)) >= 2 * len(_MARKS.sub("", line)):
        return len(set(found)) >= _FEW_SPAM_WORDS
    return len(set(found)) >= _SPAM_WORDS


def is_markup(line: str) -> bool:
    """Whether a folded line is nothing but tags, or what is left of pictures.

    >>> is_markup('<sub id="t4"><ol id="t4"></ol></sub>'), is_markup("![]() |"), is_markup("<通知>")
    (True, True, False)
    >>> is_markup("![[总结]安全.doc_第1页](http://a.cn/1.gif)"), is_markup(r"D:\\图片\\校园.jpg"), is_markup("D:校园")
    (True, True, False)
    """
    if line[1:3] == ":\\":
        return _PATH.fullmatch(line) is not None
    return line[0] in "<![•·>*-|" and line[-1] in ">)|" and _TAGGED.fullmatch(line) is not None


def is_file_code(line: str) -> bool | None:
    """Whether a folded line is a code made up for a file: True for sure, False for the words above it, else None.

    Whoever uploads a file once more adds one, so that the site takes it for another file.

    >>> is_file_code("集团文件编码:[VV98T-J682P28-JP266L8-68PNN]"), is_file_code("公司标准化工作小组")
    (True, False)
    >>> is_file_code("TB-2013-5"), is_file_code("学校办公室")
    (None, None)
    """
    if _CODED.fullmatch(line):
        return False
    return True if _CODE.fullmatch(line) and any(sign.isdecimal() for sign in line) else None


def glued_stamps(line: str) -> Iterator[tuple[int, int]]:
    """The places of stamps inside a line.

    >>> list(glued_stamps("精选优质文档-----倾情为你奉上石桥县教育局工作总结")), list(glued_stamps("专心工作"))
    ([(0, 17)], [])
    >>> line = "教师联系学生15名。来 源柳 河课件 w w w.l h K j.Co m"
    >>> [line[a:b] for a, b in glued_stamps(line)], list(glued_stamps("校园网www.example.com已开通。"))
    (['来 源柳 河课件 w w w.l h K j.Co m'], [])
    """
    if "w w" in line or "W W" in line or "w  w" in line or "ww " in line:
        yield from (match.span() for match in _SPACED.finditer(line))
    if any(sign in line for sign in GLUED_SIGNS):
        yield from (match.span() for match in _GLUED.finditer(line))


@cache
def _starts() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in words("page_stamps")) | frozenset("0123456789第共")


@cache
def _ends() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in words("page_stamps")) | frozenset("0123456789页")


@cache
def _spam() -> re.Pattern[str]:
    by_length = sorted(words("spam_words"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, by_length)))


@cache
def _phrases() -> re.Pattern[str]:
    by_length = sorted(words("page_stamps"), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(by_length))
