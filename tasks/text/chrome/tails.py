"""Chrome at the foot of a page that its place betrays: lists of other documents, columns, the site beside the title."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.heads import may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.pairs import is_own_label
from tasks.text.chrome.prose import last_prose
from tasks.text.chrome.repeats import ELLIPSIS

#: How a signature ends or begins: a body, a date, an enclosure.
SIGNED = regex.compile(
    r"(?:局|校|[小中大]学|园|委|府|办|组|会|部|院|室|站|中心|支队)$|^\d{4}年\d{1,2}月|^[二〇○零一]{4}年|^附"
)
_CREDIT = regex.compile(r"[\p{Han}\s]{2,6}:\s*\p{Han}{2,4}(?:[\s、,]+\p{Han}{2,4}){0,4}")  # 文字:李小文
_SIGNS = regex.compile(r"[\x21-\x2f\x3a-\x7e]+|\d{1,2}")  # figures of any length are the document's
_HEADED = regex.compile(r"【[^【】\d]{2,24}】|(?!附)(\p{Han}{2,6}):")
_DATE = regex.compile(r"\d{4}年\d{1,2}月|[二〇○零一]{4}年")
_LISTS = regex.compile(
    r"[⊙☆★◆◇●○■□▪▶►»>→·•*\s]{0,4}(?:[【\[《](?:[【\[《(][^】\]》)]{1,20}[】\]》)])?[^】\]》]{2,60}[】\]》]的?)?[【\[]?(?:相关|热门|最新|推荐|精彩|随机|更多|其他|本类|站内|延伸|猜[你您]|[您你]可能|为[您你]|编辑|大家都在)(?:还|会)?"
    r"(?:的)?(?:推荐|阅读|文章|文档|资源|主题|搜索|范文|链接|新闻|专题|下载|内容|喜欢|关注的文档|感兴趣的?|精选|看|更新|热门|资料){1,3}[】\]]?\s*[:>]*"
    r"|[【\[]?(?:新闻|图文|图片|视频|频道|文章|资讯|内容|专题|栏目|本栏|站内|全站|今日|本周|本月|热点|网友)(?:推荐|看点|关注|热点|排行榜?|精选|导读|聚焦)[】\]]?\s*[:>]*"
    # `石桥小学总结(2)相关文章:`, `看了石桥小学总结的人还看了:`
    r"|[^,。;:]{4,50}(?:的?相关|热门|最新|推荐)(?:推荐|阅读|文章|范文):"
    r"|(?:看[了过]|读[了过]|[阅浏下][读览载][了过]?)[^,。;:]{2,60}的?(?:网友|读者|用户|会员|朋友|人)(?:还|也)(?:会|可能|在)?(?:喜欢|关注|阅读|浏览|下载|看)[了过]?\s*:?"
)
_FOOT = ("nav", "preview_marker", "metadata")
_SIGN = 6  # characters of the longest sign of a foot
_AFTER = 40  # lines after the body that a site prints at most
_LINK_LENGTH = 50  # characters of the longest title in a list of other documents
_TEASER = 160  # characters of the longest opening of another document
_TEASERS = 3  # such openings between two headings of lists at most
_SAID = 24  # characters of the longest comment of a reader
_SHORTEST = 6  # characters of the shortest title
_HEADS = 12  # lines from the top among which the title stands
_NAME = regex.compile(r"\p{Han}{2,6}?(?:文库|题库|文档|范文|[网站库])")


def link_lists(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """At the end: a heading such as 相关推荐 and the titles and openings of other documents below it.

    Read from the last line up, as long as lines are short, cut off by an ellipsis, or chrome already. Between two such
    headings a site may tell of other documents at more length; then one of them is cut off.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学安全工作\\n我校抓安全,全年演练4次。\\n新闻推荐\\n柳河小学开展家访..."
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['新闻推荐\\n柳河小学开展家访...']
    """
    heading = None
    teasers: list[int] = []
    for i in range(len(lines) - 1, -1, -1):
        text = lines[i].text
        if _LISTS.fullmatch(text):
            if not teasers or any(ELLIPSIS.search(lines[n].text) for n in range(i, teasers[0])):
                heading, teasers = i, []
        elif (
            i not in cut
            and lines[i].verdict is None
            and (len(text) > _LINK_LENGTH or text[-1] == "。")
            and not ELLIPSIS.search(text)
        ):
            teasers.append(i)
            if heading is None or len(text) > _TEASER or len(teasers) > _TEASERS:
                break
    if heading is None:
        return {}
    return {i: "nav" for i in range(heading, len(lines)) if i not in cut}


def titled_sites(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The last line, if it is the name of a site and the title of the page: `石桥文库安全工作总结`."""
    last = len(lines) - 1
    if last < 2 or last in cut or lines[last].prose:
        return {}
    titles = {line.text for line in lines[:_HEADS] if len(line.text) >= _SHORTEST}
    name = _NAME.match(lines[last].text)
    return {last: "nav"} if name is not None and lines[last].text[name.end() :] in titles else {}


def site_feet(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """What a site prints below its first certain line after the text: other documents, columns, names.

    A line that is numbered, ends like a sentence, or looks like a signature may be the document's: it stays, and
    what is beside it as well, up to the next certain line.
    """
    last = last_prose(lines, cut, -1)
    if last < 0:
        return {}
    found: dict[int, str] = {}
    known = False
    for i in range(last + 1, len(lines)):
        if i in cut:
            known = known or _begins_foot(lines[i], cut[i])
        elif known and len(found) < _AFTER and (_is_foot(lines, i) or _is_between(lines, cut, i)):
            found[i] = "nav"
        else:
            known = False
    return found | _signs(lines, cut, last)


def _signs(lines: Sequence[LineView], cut: dict[int, str], last: int) -> dict[int, str]:
    """Lines between the text and the first certain line of the foot: `END`, `0`, the heading of what begins there."""
    first = next((i for i in range(last + 1, len(lines)) if _begins_foot(lines[i], cut.get(i))), last)
    between = [i for i in range(last + 1, first) if i not in cut]
    headed = {first - 1: "nav"} if first - 1 in between and _heads_foot(lines[first - 1].text) else {}
    return headed | {
        i: "nav" for i in between if len(lines[i].text) <= _SIGN and _SIGNS.fullmatch(lines[i].text)
    }


def _heads_foot(text: str) -> bool:
    """Whether a line is a heading in brackets, or a label whose value is lost."""
    match = _HEADED.fullmatch(text)
    return match is not None and not (match[1] and is_own_label(match[1]))


def _is_foot(lines: Sequence[LineView], at: int) -> bool:
    return _may_be_foot(lines[at]) and not _is_dated(lines, at)


def _is_between(lines: Sequence[LineView], cut: dict[int, str], at: int) -> bool:
    """Whether a line that may end like a body (`…表彰大会`) stands between two lines of links, where none signs."""
    return may_be_head(lines[at]) and cut.get(at - 1) == cut.get(at + 1) == "nav"


def _is_dated(lines: Sequence[LineView], at: int) -> bool:
    """Whether a date stands below a line, as it does below whoever signs."""
    return at + 1 < len(lines) and _DATE.match(lines[at + 1].text) is not None


def _begins_foot(line: LineView, kind: str | None) -> bool:
    return kind in _FOOT and line.verdict is not None and line.verdict.sure


def _may_be_foot(line: LineView) -> bool:
    own = SIGNED.search(line.text) or _CREDIT.fullmatch(line.text)
    said = len(line.text) <= _SAID and line.text[-1] in "!?" and "。" not in line.text
    return (may_be_head(line) or said) and not own and ":" not in line.text[-1:]
