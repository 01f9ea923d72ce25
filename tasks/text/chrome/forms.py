"""Lines that are chrome by their form alone: file names, sizes, page numbers, addresses, tags."""

from __future__ import annotations

import regex

from tasks.text.chrome.places import leads_elsewhere
from tasks.text.chrome.stamps import is_file_code
from tasks.text.chrome.verdicts import Verdict

_FILE_TITLE = regex.compile(
    r"《?[^。;!?\n]{2,90}\.(?:docx?|pdf|pptx?|xlsx?|txt|rtf|wps)》?(?:\s*[(\[]?\s*\d+\s*页(?:珍藏版)?\s*[)\]]?|\s*VIP\S{0,4})?",
    regex.I,
)
# `- 大小:31.45KB` and `2021-04-17 发布`, in lists of what a site knows about a file.
_SIZE = regex.compile(r"[\s•·●*-]*(?:\p{Han}{0,4}大小\s*:\s*)?\d+(?:\.\d+)?\s*[KMG]B", regex.I)
_ISSUED = regex.compile(
    r"[\s•·●*-]*\d{4}-\d{1,2}-\d{1,2}\s*(?:发布(?:于\p{Han}{2,8})?|上传|更新)"
    r"|[\s•·●*-]*约\s?(?:[\d.]+\s?[千万]?字|\d+\s?页)"
)
_WORDS = regex.compile(r"(?:(?:全文|本文|共|约)\s?)?\d{3,6}\s?字")
# `[此文共1392字]`, `本页共计1208字,预计阅读时长4分钟`: how long the page is, for who is about to read it.
_LENGTH = regex.compile(
    r"[(\[【]?\s*(?:此文|本文|全文|本页|文章|本篇)(?:字数|[共约]计?|总?字数)\s*:?\s*[约共]?\s*[\d,]{3,7}\s*个?字?"
    r"(?:[,\s]*(?:预计)?阅读(?:时间|时长|约|需){0,2}[约需:]*\s*\d{1,3}\s*分钟)?\s*[)\]】]?"
)
# What a site states below the title: a label whose value was lost, the reporters of a paper, a number to call.
_STATED = regex.compile(
    r"(?:发布|更新|上传|发表|录入|创建)(?:时间|日期)|(?:浏览|点击|阅读|访问)(?:次数|人数|量)"
    r"|[^\s。,;:]{0,12}(?:通讯员|(?:本报|特约)记者|撰稿人?)(?:\s\p{Han}{2,3}){1,5}"
    r"|[^。,;:\d]{0,16}(?:热线|电话)\s*:\s*(?:400-?\d{3,4}-?\d{3,4}|1\d{10})(?:\s\p{Han}{2,4})?"
)
_OF_STATED = frozenset("间期数量讯记稿线话")  # one of which stands in each of them
# Who made the page, as accounts of schools sign it: `编辑 | 李小文`, `(责任编辑 李小文)`.
_CREDIT = regex.compile(
    r"[(\[【]?\s*(?:责任编辑|责编|责任校对|网络编辑|网编)\s{1,4}\p{Han}{2,4}(?:[\s、,]{1,3}\p{Han}{2,4}){0,3}\s*[)\]】]?"
    r"|[(\[【](?:编辑|编审|审核|校对)\s{1,4}\p{Han}{2,4}(?:[\s、,]{1,3}\p{Han}{2,4}){0,3}\s*[)\]】]"
)
_BARRED = regex.compile(
    r"\p{Han}{0,4}(?:编辑|责编|编审|审核|审签|审校|校对|校审|初审|复审|终审|监制|图文|文字|图片|摄影|供图|供稿|撰稿|文案|排版|来源|作者|[一二三]审)"
    r"\s*[|丨｜/]\s*[^|丨｜/。,;:]{2,24}"
)
# What news pages print below a picture.
_PICTURE = regex.compile(
    r"[(【\[]?(?:(?:资料|网络)(?:图片?|照片)(?:,?仅供参考)?|(?:配|题)?图(?:片|文)?(?:来源|源)(?:于|自)?\s*:?\s*网络|图文无关|图片仅供参考)[)】\]]?"
)
# What a calendar on the page says: `星期三 农历二月十二 晴 12℃~20℃`.
_WEEKDAY = r"星期[一二三四五六日天]"
_WEATHER = r"(?:\p{Han}{2,6}\s)?(?:今日天气:?\s?)?(?:晴|阴|多云|[小中大阵]雨|雷阵雨|[小中大]雪|雾|霾|转)+\s*-?\d{1,2}℃\S{0,8}"
_CALENDAR = regex.compile(
    rf"(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日\s+{_WEEKDAY}|{_WEEKDAY}\s+农历\S{{4,8}}|(?:{_WEEKDAY}\s+)?{_WEATHER})"
    rf"(?:\s+(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?|{_WEEKDAY}|农历\S{{4,8}}|{_WEATHER}))*"
)
_TOPIC = regex.compile(r"#\s?[^#\s]{2,16}(?:#|\s\d{1,4}\s?个)|(?:#[^#\s\d]{2,16}#?\s*){2,8}")
# How readers rate a text, and how large the file is: `★★★★☆ 4.5分`, `下载全文(20KB)`.
_RATED = regex.compile(
    r"[★☆]{4,5}(?:\s*[\d.]{1,3}\s?分)?|[热荐推顶精新固图]\s[★☆]{1,5}|[^。;,:]{2,16}[(（]\s?[\d.]+\s?[KM]B\s?[)）]",
    regex.I,
)
_SIZES = regex.compile(r"(?:[大中小](?:[\s|/]{1,4}|$)){3}")  # of letters, to choose from
_BULLET_COUNT = regex.compile(r"[-•·●]\s\d{1,6}|\d{1,4}#")
_FRACTION = regex.compile(r"\d{1,3}\s*/\s*\d{1,3}")
# A file without a title is named by its first words, full stops and all.
_FILE_PAGE = regex.compile(
    r"(?:[^。;!?\n]{2,90}|[^\n]{2,90}\.(?:docx?|pdf|pptx?|xlsx?|wps|rtf|txt))(?:_|--)第\s*\d+\s*页"
)
_PAGE = regex.compile(
    r"[-—–\s·]*第\s*(?:[\d一二三四五六七八九十]+|[ivxIVX]+)\s*页(?:\s*[/,(]?\s*共\s*\d+\s*页\)?)?[-—–\s·]*"
    r"|共\s?\d{1,4}\s?页\s?[,/]?\s?第\s?\d{1,4}\s?页|第\s?\d{1,4}\s?页(?:\s第\s?\d{1,4}\s?页)+"
    r"|\(?(?:本(?:文|新闻|信息|文章|篇)\s?)共(?:有|分)?\s?\d{1,4}\s?页\)?[,\s]*(?:当前(?:在|为)?)?(?:第\s?\d{1,4}\s?页[\s\d]*)?"
    r"|第\s?[A-Z]?\d{1,3}\s?版\s*:\s*\p{Han}{2,8}|[-—–]+\s*\d{1,4}\s*[-—–]+|[(\[]?共\s*\d+\s*页[)\]]?|\[\d{1,3}页\]|\d{1,4}\s*/\s*\d{1,4}\s*页|Page\s+\d+(?:\s+of\s+\d+)?|P\d{1,3}",
    regex.I,
)
# Where a paper goes on: `(下转第2版)`, `(全文详见今日《石桥日报》第3版)`.
_TURNED = regex.compile(
    r"[(【\[]?(?:全文|详见|下转|上接|转接|紧接|相关报道|图文)(?:详?见)?(?:今日|本报)?(?:《\p{Han}{2,8}》)?第?[A-Z]?\s?\d{1,2}\s?版[)】\]]?"
)
_LINK = regex.compile(
    r"[(\[【]?\s*(?:\p{Han}{0,8}:\s*|\p{Han}{1,6}(?:网|资讯|在线|论坛|文库|文档|范文|之家)[站库]?\s|[^。;:]{0,50}(?:官网|链接)\s*:\s*)?(?:https?://|www\.|(?<=链接\s?:\s?)/)[\w.%&?=/#:~+-]+(?:\s+(?:阅读|浏览|点击|人气)\s?:\s?\d{0,7}次?)?\s*[)\]】]?",
    regex.I,
)
# A site that names itself between brackets: `【www.石桥.com--实用范文】`.
_SITE = regex.compile(
    r"[【\[](?:www\.)?[\w-]{2,24}\.(?:com|cn|net|org|cc|top)(?:[^\w】\]][^】\]。]{0,30})?[】\]]", regex.I
)
_TAGS = regex.compile(
    r"[【\[]?(?:标签|关键词|关键字|Tags?|本文关键词|本文标签|专题)(?:[】\]]?\s*:|[】\]]\s*[^】\]]).{0,120}",
    regex.I,
)


_ENDS_OF_DAYS = frozenset("一二三四五六日天℃雨雪0123456789初十")


def _is_of_page(line: str) -> bool:
    return (_TOPIC.fullmatch(line) or _CALENDAR.fullmatch(line)) is not None


def by_form(line: str) -> Verdict | None:
    """What a folded line is by its form alone; each test looks first for what its form can't do without.

    >>> by_form("安全工作总结.docx_第2页"), by_form("5G")
    (Verdict(kind='preview_marker', sure=True), None)
    """
    if len(line) > 130:
        return None
    if ("_第" in line or "--第" in line) and _FILE_PAGE.fullmatch(line):
        return Verdict("preview_marker", True)
    if len(line) <= 30 and ("页" in line or "版" in line[:6] or line[0] in "-—–Pp") and _PAGE.fullmatch(line):
        return Verdict("page_marker", True)
    if len(line) <= 30 and "版" in line[-2:] and _TURNED.fullmatch(line):
        return Verdict("metadata", True)
    if len(line) <= 9 and "/" in line and _FRACTION.fullmatch(line):
        return Verdict("page_marker", False)
    if "." in line and line[0] in "【[" and _SITE.fullmatch(line):
        return Verdict("metadata", True)
    if "." in line and ((_FILE_TITLE.fullmatch(line) and not line.startswith("附")) or _LINK.fullmatch(line)):
        return Verdict("metadata", True)
    if len(line) <= 8 and (_BULLET_COUNT.fullmatch(line) or _SIZES.fullmatch(line)):
        return Verdict("nav", False)
    if (
        len(line) <= 24
        and (line[-1] in "Bb布传新字页" or "发布于" in line)
        and (_SIZE.fullmatch(line) or _ISSUED.fullmatch(line))
    ):
        return Verdict("metadata", True)
    if len(line) <= 40 and (
        (not _OF_STATED.isdisjoint(line) and _STATED.fullmatch(line))
        or (line[-1] == "字" and _WORDS.fullmatch(line))
    ):
        return Verdict("metadata", False)
    if len(line) <= 40 and "字" in line and _LENGTH.fullmatch(line):
        return Verdict("metadata", True)
    if len(line) <= 40 and (_CREDIT.fullmatch(line) or ("图" in line[:4] and _PICTURE.fullmatch(line))):
        return Verdict("metadata", True)
    if len(line) <= 40 and _BARRED.fullmatch(line):
        return Verdict("metadata", False)
    if (
        len(line) <= 30
        and (line[0] in "★☆" or line[-1] in "★☆" or line[-2:] in ("B)", "b)"))
        and _RATED.fullmatch(line)
    ):
        return Verdict("nav", True)
    if len(line) <= 40 and (line[0] == "#" or line[-1] in _ENDS_OF_DAYS) and _is_of_page(line):
        return Verdict("nav", False)
    if len(line) <= 60 and (coded := is_file_code(line)) is not None:
        return Verdict("junk", coded)
    if (sure := leads_elsewhere(line)) is not None:
        return Verdict("nav", sure)
    return Verdict("nav", False) if (":" in line or line[0] in "【[") and _TAGS.fullmatch(line) else None
