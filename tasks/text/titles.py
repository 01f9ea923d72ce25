"""Titles: which line of a document is one, and where one ends that lost its line break."""

from __future__ import annotations

import re

import regex

from tasks.records import Span
from tasks.text.points import character_map

_KIND = (
    r"(?:总结|小结|计划|方案|报告|汇报|材料|意见|要点|规划|纪要|通知|措施|安排|讲话|发言|经验|制度|办法"
    r"|情况|心得|体会|述职|预案|说明|细则)"
)
_TAIL = r"(?:报告|汇报|材料|范文|稿|书|情况|及计划|和计划|方案)*"
# “十三五”规划工作总结, 整改方案落实情况报告: what the document is about is a document too.
_ABOUT = r"(?:[”》]?(?:工作|实施|落实|执行|完成|推进|贯彻){0,2}(?:总结|(?:情况)?的?(?:汇报|报告)))*"
_RUN_IN = re.compile(rf"[^。!?;:,\n]{{2,50}}?(?:工作|建设|活动|学期|年度)?{_KIND}{_ABOUT}{_TAIL}")
# Full-width digits and letters become those of half width.
NARROW = character_map({chr(i + 0xFEE0): chr(i) for i in range(0x21, 0x7F) if chr(i).isalnum()})
# The name of a body that has a line to itself.
_BODY = regex.compile(r"\p{Han}{2,16}(?:学校|中心校|小学|中学|幼儿园|学区|[局府委会])")
# The document number above a title, buttons of a site, and what is left of blanks that were lost to question marks.
_NO_LINE = regex.compile(
    r"\p{Han}{1,8}[\[〔(【](?:19|20)[0-9]{2}[^\n]{0,10}|[^\p{L}\p{N}]+|(?:加大|减小|还原|放大|缩小|打印|关闭|收藏|分享|字号|字体)[::]?"
)
_UPRIGHT = regex.compile(r"\p{Han}(?:\s*\n\s*\p{Han})*+")
_LONGEST = 120  # characters of a line that are looked at
# Columns and buttons of a site above a title: 教育新闻, 某某要闻 某某动态, 加大.
_SITE_WORDS = regex.compile(
    r"(?:\p{Han}{0,6}(?:新闻|要闻|动态|快讯|简讯|资讯|播报|头条|频道|栏目|专栏|之窗|在线|公告栏|看点|聚焦)[ 　|·>/]*)+"
    r"|返回\p{Han}{0,6}首页|[\p{Han}xX]{1,3}"
)
# How a story begins, which is no title although it names a kind: 3月31日上午党总支…召开述职测评会.
_STORY = regex.compile(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日|本报讯|近日|日前|[^,。]{0,40}?(?:召开(?!的)|举行(?!的)|作了|发表)"
)
_STOP = re.compile(
    r"[。?;]|,.*,|^.{61}|!.*!|^[^!]{0,7}!|(?:大家|你们|们)好|(?:祝|致以|感谢|问候|欢迎|恳请).*!"
)
# What a site prints behind a title on its line: 发表时间:2013-04-16 分享到.
_PUT_UP = re.compile(
    r"[ 　]*(?:(?:发布|发表|更新|上传|编辑)(?:时间|日期)|(?:信息|文章)?来源|作者|浏览次数|点击数?)[::].*$"
)
# The second half of a title over two lines: 情况汇报材料.
_SECOND_HALF = re.compile(
    r"(?:工作|情况|活动|建设|自查|自评|实施|的|及|与)*(?:汇报|总结|报告|材料|方案|计划|通知)+"
)
_NOT_TITLE = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是.]|[(〔【\[]?[一二三四五六七八九十0-9]{1,3}[)〕】\]、.]|(?:根据|按照|为了|为进一步|为切实).{6}|.*如下[::。]?$|各(?:位|[省市州盟县区乡镇]|有关|中小?学|直属)|尊敬的|同志们|(?:老师|同学|家长|朋友)们[、,:!]|附件|目录|(?:内容)?(?:简介|摘要|提要|导读)[::]"
    # The body that a report is sent to: 县教育局:, 各党支部:.
    r"|[^,。;:《》]{1,30}(?:局|小组|委员会|党委|政府|支部|总支|单位|部门|科室|年级组|教研组|[厅委办处科室]|学区|学校|中学|小学|幼儿园|中心校)[::]$"
)
_DATE = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日|[(]?[12一二][0-9〇零○O一二三四五六七八九年月日十.\- ]{3,}[)]?")
_STAMPED = re.compile(r"(?<=[\u4e00-\u9fff])(?:19|20)\d\d-\d{1,2}-\d{1,2}[ \u4e00-\u9fff]*$")
_DECORATION = re.compile(
    r"[ 　★☆]*(?:范文|模板|精选|大全)?(?:[(〔【\[“]?(?:通用|精选|推荐|最新|优秀|篇|第|之)*[ 　]?"
    r"[(]?(?:(?<![0-9.])[0-9]{1,2}|[一二三四五六七八九十]{1,2})篇?[)〕】\]”]?)?[ 　★☆]*(?:[|].*)?$"
)


# What sites print before a title in brackets of its own: 【Word文档】, 【通报】.
_RUBRIC = re.compile(r"(?:【[^】]{1,8}】|\[[^\]0-9]{1,8}\])[ 　]*(?=[^\s])")
# Who is spoken to, where the line break behind the title is lost: 述职报告 篇1尊敬的各位领导.
_ADDRESS = re.compile(
    r"(?<=[总告划案报料结])[ 　]*(?:范文|第)?(?:篇?[0-9一二三四五六七八九十]{1,3}篇?)?[ 　:]*(?:尊敬的|各位(?:领导|老师|同[志仁]|家长|评委)).*$"
)
# 善于总结,方能…; 为全面总结…: a sentence that begins with a deed is no title.
_DEED = re.compile(r"(?:为|善于|通过|经过|围绕|随着|认真|及时|不断|全面总结|现将)")
# 【学校工作总结】本学期,…: a title in brackets with the text behind it.
_BOXED = re.compile(r"【(?P<title>[^】。,\n]{4,40})】(?=[^\s【]{8})")
# 学校基建办【清河区2013年基建工作总结】: what a site lets people search for, and the title.
_KEYWORDED = re.compile(r"[^【】。,;:\n]{2,24}【(?P<title>[^【】。,;:\n]{6,60})】$")
# The body that signs and its date, run into the line of the title.
_NUMERAL = "0-9〇零○Oo一二三四五六七八九"
_SIGNATURE = regex.compile(
    rf"(?<=[总告划案报料点结排])[ 　]+\p{{Han}}{{3,16}}[ 　]*[(]?[12一二][{_NUMERAL}]{{3}}年[{_NUMERAL}元十]{{1,2}}月[{_NUMERAL}十]{{1,3}}日[)]?$"
)
_ORDINAL = re.compile(r"第[0-9一二三四五六七八九十]{1,3}篇[ 　::、]+")


def title_in(hans: str, start: int, end: int) -> Span | None:
    """The title of a part that begins at `start`, None where no line looks like one.

    Pages repeat their title, put a mere label over it (第三篇:学校工作总结), print it over two lines, or
    glue the first sentence to it. The last line of those before the text that names a kind of document wins.

    >>> hans = "第三篇:学校工作总结\\n清河学区2013年工作汇报材料\\n一年来,我们抓质量。"
    >>> span = title_in(hans, 4, len(hans)); hans[span.start:span.end]
    '清河学区2013年工作汇报材料'
    >>> hans = "青石县“十三五”规划工作总结我县规划实施以来,认真落实,成效显著。"
    >>> span = title_in(hans, 0, len(hans)); hans[span.start:span.end]
    '青石县“十三五”规划工作总结'
    >>> hans = "基建工作总结【清河区2013年基建工作总结】\\n一年来,我们抓质量。"
    >>> span = title_in(hans, 0, len(hans)); hans[span.start:span.end]
    '清河区2013年基建工作总结'
    >>> title_in("我校现有学生842人。教师56人。", 0, 16) is None
    True
    """
    found: Span | None = None
    above: Span | None = None
    lines = _first_lines(hans, start, end)
    for i, line in enumerate(lines):
        here = _line_title(hans, line, first=found is None)
        if here is None:
            break
        if found is None and i + 1 < len(lines) and _is_site_word(hans, here):
            continue
        if _names_kind(hans, here):
            if found is not None and _is_column(hans, found, here):
                break
            found = _joined(hans, above or found, here)
            above = None
        elif found is None:
            found = here
        elif not _names_kind(hans, found) and _is_begun(hans, found, here):
            found = _joined(hans, found, here)  # a title over three lines
        elif above is None and (
            _BODY.fullmatch(hans, here.start, here.end) or _is_first_half(hans, lines[i + 1 : i + 2])
        ):
            above = here  # the body that speaks stands between the label of a part and its own title
        elif _has_subtitle(hans, lines[i + 1 : i + 2]):
            found = here  # below a mere label: a motto, and what it is the motto of
        else:
            break
    if found is None or not _names_kind(hans, found):
        return found if found is not None and _is_short_enough(hans, found) else None
    return found


_BY_OFFICE = re.compile(r"(?:[局厅委办会]|政府|学校|中学|小学|幼儿园)关于")


def _is_short_enough(hans: str, title: Span) -> bool:
    """Whether a line that names no kind may be a title; that of a paper of an office is longer: 某局关于…的决定."""
    longest = 60 if _BY_OFFICE.search(hans, title.start, title.end) else 40
    return title.end - title.start <= longest


def _is_first_half(hans: str, below: list[Span]) -> bool:
    """Whether the line below can only be the end of a title: `青石市质量大检查` above `情况汇报材料`."""
    return bool(below) and _SECOND_HALF.fullmatch(hans, below[0].start, below[0].end) is not None


def _has_subtitle(hans: str, below: list[Span]) -> bool:
    """Whether the line below is one that says what a motto is over: `——河口小学2013年工作总结`."""
    if not below or hans[below[0].start] not in "—–":
        return False
    here = _line_title(hans, below[0], first=False)
    return here is not None and _names_kind(hans, here)


def _first_lines(hans: str, start: int, end: int) -> list[Span]:
    """The first six lines with text; a title set from top to bottom, one character a line, is one of them."""
    lines: list[Span] = []
    at = start
    while at < end and len(lines) < 6:
        stop = hans.find("\n", at, end)
        stop = end if stop < 0 else stop
        low, high = at, stop
        while low < high and hans[low].isspace():
            low += 1
        while high > low and hans[high - 1].isspace():
            high -= 1
        if high - low == 1 and lines and _UPRIGHT.fullmatch(hans, lines[-1].start, lines[-1].end):
            lines[-1] = Span(lines[-1].start, high)
        elif low < high and not _NO_LINE.fullmatch(hans, low, high):
            lines.append(Span(low, high))
        at = stop + 1
    return lines


def _line_title(hans: str, line: Span, first: bool) -> Span | None:
    """The title that a line is, or (on the first line) begins with."""
    line = Span(line.start, min(line.end, line.start + _LONGEST))
    text = hans[line.start : line.end]
    boxed = (_BOXED.match(text) or _KEYWORDED.match(text)) if first else None
    if boxed and regex.search(_KIND, boxed["title"]):
        return Span(line.start + boxed.start("title"), line.start + boxed.end("title"))
    if _NOT_TITLE.match(text) or _DATE.fullmatch(text) or _STAMPED.search(text):
        return None
    span = _stripped(hans, line)
    text = hans[span.start : span.end]
    half = _twice(text)
    if half and "。" not in text[:half]:
        return Span(span.start, span.start + half)
    if len(text) <= 50 and not _STOP.search(text) and not _run_in_heading(text) and text.count('"') % 2 == 0:
        return span if span.start < span.end else None
    if first and (match := _RUN_IN.match(text)) and not (_STORY.match(text) or _DEED.match(text)):
        return Span(span.start, span.start + match.end())
    return None


def kind_title(hans: str, start: int, end: int) -> bool:
    """Whether a line is a title that names a kind of document.

    >>> kind_title("2013年工作总结", 0, 9), kind_title("欢迎来到范文网", 0, 7)
    (True, False)
    """
    here = _line_title(hans, Span(start, end), first=False)
    return here is not None and _names_kind(hans, here)


def may_be_title(hans: str, start: int, end: int) -> bool:
    """Whether a line has the form of a title, whatever it names.

    >>> may_be_title("关于表彰优秀教师的决定", 0, 11), may_be_title("一、基本情况", 0, 6)
    (True, False)
    """
    return _line_title(hans, Span(start, end), first=False) is not None


def _stripped(hans: str, span: Span) -> Span:
    """A line without the marks around a title and the label behind it (篇1, (2), | …)."""
    start, end = span.start, span.end
    start += len(match.group()) if (match := _RUBRIC.match(hans[start:end])) else 0
    end -= len(match.group()) if (match := _PUT_UP.search(hans, start + 4, end)) else 0
    end -= len(match.group()) if (match := _ADDRESS.search(hans[start:end])) else 0
    end -= len(match.group()) if (match := _SIGNATURE.search(hans[start:end])) else 0
    end -= len(match.group()) if (match := _DECORATION.search(hans[start:end])) else 0
    start += len(match.group()) if (match := _ORDINAL.match(hans[start:end])) else 0
    while start < end and hans[start] in "《〈【[#★☆ 　":
        start += 1
    while end > start and hans[end - 1] in "》〉】]#★☆ 　:":
        end -= 1
    return Span(start, end)


def _twice(text: str) -> int:
    """The length of a title that stands twice at the head of a line, 0 if none does.

    >>> _twice("河口小学工作总结河口小学工作总结为了"), _twice("河口小学工作总结")
    (8, 0)
    """
    return next((n for n in range(min(50, len(text) // 2), 5, -1) if text[:n] == text[n : 2 * n]), 0)


def _run_in_heading(text: str) -> bool:
    return regex.search(r"[总告划案报料]一、", text) is not None


def _is_site_word(hans: str, span: Span) -> bool:
    """Whether a line only names the column that a title stands in."""
    return not _names_kind(hans, span) and _SITE_WORDS.fullmatch(hans, span.start, span.end) is not None


def _names_kind(hans: str, span: Span) -> bool:
    return regex.search(_KIND, hans[span.start : span.end].replace("\n", "")) is not None


_COLUMN = regex.compile(
    r"(?:部门|学校|教育|教学|个人|年度|单位|机关|乡镇|党建|范文|公文)?(?:教育)?工作(?:总结|计划|汇报|报告|方案)"
)


def _is_begun(hans: str, first: Span, line: Span) -> bool:
    """Whether a title of several lines has begun: it says 关于 and not yet what it is."""
    return hans.startswith("关于", line.start) or hans.find("关于", first.start, first.end) >= 0


def _is_column(hans: str, title: Span, line: Span) -> bool:
    """Whether a line below a title is the column of the site that it stands in: 部门工作总结."""
    shorter = line.end - line.start < title.end - title.start
    return shorter and _names_kind(hans, title) and _COLUMN.fullmatch(hans, line.start, line.end) is not None


def _joined(hans: str, before: Span | None, here: Span) -> Span:
    """A title over two lines: an organisation's name above, the kind of document below."""
    if before is None or _names_kind(hans, before) or here.end - before.start > 60:
        return here
    return Span(before.start, here.end)
