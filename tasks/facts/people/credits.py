"""Who wrote a report and took its pictures: the credits below its title and at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_lists import reads_as_name
from tasks.facts.organisations.organisations import bodies_within
from tasks.text.scans import scan

_LABELS = r"(?:图文|文字)?(?:(?:供稿|撰稿|报道|拍摄|投稿)(?:人|者)?|作者|摄影|摄像|图片|供图|采写|撰文|文字|文图|图文|(?:文|图)(?=[ 　]*[:/丨|]))"
# Who wrote, checked and sent a page; these stand before a mark, since they are words of other things, too.
_CHECKS = r"(?:责任)?编辑|责编|编审|(?:初|复|终|一|二|三)[审校](?:[一二三初复终][审校])?|审核|核稿|审稿|校对|初稿|修改|监制|发布"
_BEGINS = "图文 文字 文图 文: 文/ 文丨 文| 文 图: 图/ 图丨 图| 图 供稿 撰稿 报道 拍摄 投稿 作者 摄影 摄像 图片 供图 采写 撰文"
_CREDIT = scan(re.compile(rf"(?<![一-鿿])(?P<label>{_LABELS})[ 　]*(?:[:/丨|][ 　]*|[ 　]+)"), _BEGINS)
_CHECKED = scan(
    re.compile(rf"(?<![一-鿿])(?P<label>{_CHECKS})(?:人|者)?[ 　]*[:/丨|][ 　]*"),
    "责任 责编 编辑 编审 初审 初校 初稿 复审 复校 终审 终校 一审 一校 二审 二校 三审 三校 审核 审稿 核稿 校对 修改 监制 发布",
)
_NAME = re.compile(r"[一-鿿]{2,4}(?![一-鿿])")
_NEXT = re.compile(r"[ 　]*[、,][ 　]*|[ 　]+")
# `…新台阶。(校办 周岚)`: in brackets behind the last sentence of a paragraph.
_SIGNED = re.compile(
    r"\([ 　]?(?P<body>[一-鿿]{2,12}[ 　:]+)?(?P<names>(?!供稿|撰稿|报道|文图|图文|摄影)[一-鿿]{2,4}(?:[ 　、]+[一-鿿]{2,4}){0,3}?)"
    r"(?:[ 　/]*(?:供稿|撰稿|报道|文图|图文|摄影?|文))?\)"
)
_BEFORE_SIGNED = re.compile(r"(?:[。!?…”]|[一-鿿](?<![喜通资音简电问])讯|\d[日电]讯)$")
_NO_NAME_ENDS = frozenset("部处室科校院会组社网台局所团班办中")


def credits(hans: str) -> Iterator[Mention]:
    """The names behind a label of a credit, and those in brackets that sign a report.

    Those who edited and checked it are named where the page names them; a department is no name.

    >>> text = "教学质量迈上新台阶。(校办 周岚)\\n供稿:宣传部 摄影:林晓芸 编辑:苗青"
    >>> [(text[m.start : m.end], m.role) for m in credits(text)]
    [('林晓芸', '摄影'), ('苗青', '编辑'), ('周岚', None)]
    >>> list(credits("教师认真编辑校报。(方案见附件)"))
    []
    """
    for label in (*_CREDIT.finditer(hans), *_CHECKED.finditer(hans)):
        yield from _names(hans, label.end(), label["label"])
    for match in _SIGNED.finditer(hans):
        if not _BEFORE_SIGNED.search(hans[max(0, match.start() - 4) : match.start()].rstrip(" 　")):
            continue
        start, end = match.span("names")
        words = [(m.start(), m.end()) for m in re.finditer(r"[一-鿿]+", hans[start:end])]
        spans = [(start + a, start + b) for a, b in words]
        if all(_is_name(hans[a:b]) for a, b in spans):
            body = _body_of(hans, match)
            if body and (name := _name_behind(hans, body)):
                body, spans = (body[0], name[0]), [name, *spans]
            if body is None and match["body"]:  # 周岚 of `(周岚 林晓芸)`
                first = match.start("body")
                spans = [(first, first + len(match["body"].rstrip(" 　:"))), *spans]
            yield from (Mention(a, b, None, "author", roster=True, body=body) for a, b in spans)


def _name_behind(hans: str, body: tuple[int, int]) -> tuple[int, int] | None:
    """The name that stands right behind a body: 周岚 of `(石桥小学周岚 苗青)`."""
    found = bodies_within(hans, *body)
    if not found or found[-1].end == body[1]:
        return None
    return (found[-1].end, body[1]) if _is_name(hans[found[-1].end : body[1]]) else None


def _body_of(hans: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the office stands that signs with a name: 校办 of `(校办 周岚)`."""
    start, end = match.span("body")
    end = start + len(hans[start:end].rstrip(" 　:"))
    return None if start < 0 or _is_name(hans[start:end]) else (start, end)


def _names(hans: str, at: int, label: str) -> Iterator[Mention]:
    while (match := _NAME.match(hans, at)) and _is_name(match.group()):
        role = None if label in _PIECES else label
        yield Mention(match.start(), match.end(), role, "author", roster=True)
        gap = _NEXT.match(hans, match.end())
        if gap is None or _CREDIT_AHEAD.match(hans, gap.end()):
            return
        at = gap.end()


_PIECES = frozenset(("文字", "图片", "文图", "图文", "文", "图"))  # what somebody made is no calling
_CREDIT_AHEAD = re.compile(rf"(?:{_LABELS}|{_CHECKS})[ 　]*[:/丨|]")


def _is_name(word: str) -> bool:
    return word[-1] not in _NO_NAME_ENDS and reads_as_name(word)
