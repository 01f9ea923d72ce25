"""The title that one line of a document is, or begins with."""

from __future__ import annotations

import re

import regex

from tasks.records import Span

_KIND = (
    r"(?:总结|小结|计划|方案|报告|汇报|材料|意见|要点|规划|纪要|通知|措施|安排|讲话|发言|经验|制度|办法"
    r"|情况|心得|体会|述职|预案|说明|细则|台账|(?:问题|现状|质量)分析(?=[ 　]|$)|现状(?=为(?!例)|一、|近年|随着|根据|按照|$))"
)
_NAMES_KIND = regex.compile(_KIND)
_TAIL = r"(?:(?:调研|调查|自查|自评|分析|督查|检查|整改)报告|报告|汇报|材料|范文|稿|书|表(?=[ 　一]|$)|情况|及计划|和计划|方案)*"
# “十三五”规划工作总结, 整改方案落实情况报告: what the document is about is a document too.
_ABOUT = r"(?:[”》]?(?:工作|实施|落实|执行|完成|推进|贯彻){0,2}(?:总结|(?:情况)?的?(?:汇报|报告)))*"
_RUN_IN = re.compile(rf"[^。!?;:,\n]{{2,50}}?(?:工作|建设|活动|学期|年度)?{_KIND}{_ABOUT}{_TAIL}")
# 关于表彰先进集体的通报 各县区教育局: a circular whose text stands on the line of its title.
_CIRCULAR = re.compile(
    r"[^。!?;:,\n]{0,30}?关于[^。!?;:,\n]{4,60}?的?(?:通报|决定|通知|公告|批复|复函|请示|意见)(?=[ 　]+\S)"
)
# 1、石桥小学工作总结 本学期,…: the ordinal of a preview's only page before the title that its text runs on from.
_PAGE_ORDINAL = re.compile(
    r"1[、.][ 　]*(?=(?!制[定订]|做好|完善|加强|撰写|认真|开展|落实|抓好|建立|健全|强化|提高|及时)[^。!?;:,\n]{4,40}?"
    r"(?:总结|报告|汇报|方案|计划)(?:[ 　]+[^ 　,。;、]|本[学年校]|今年|一年来|(?:19|20)\d\d年|近年|根据|按照|尊敬|各位|我[校园局县镇乡区]|一、))"
)
_LONGEST = 120  # characters of a line that are looked at
# How a story begins, which is no title although it names a kind: 3月31日上午党总支…召开述职测评会.
_STORY = regex.compile(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日|[^,。]{2,20}?于(?:19|20)\d\d年\d{1,2}月|本报讯|近日|日前|[^,。]{0,40}?(?:召开(?!的)|举行(?!的)|作了|发表)"
)
_STOP = re.compile(
    r"[。?;]|,.*,|^.{61}|!.*!|^[^!]{0,7}!|(?:大家|你们|们)好|(?:祝|致以|感谢|问候|欢迎|恳请).*!"
)
# What a site prints behind a title on its line: 发表时间:2013-04-16 分享到.
_PUT_UP = re.compile(
    r"[ 　]*(?:(?:发布|发表|更新|上传|编辑)(?:时间|日期)|(?:信息|文章)?来源|作者|浏览次数|点击数?)[::].*$"
)
_NOT_TITLE = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是.]|[(〔【\[]?[一二三四五六七八九十0-9]{1,3}[)〕】\]、.]|(?:根据|按照|为了|为进一步|为切实).{6}|各(?:位|[省市州盟县区乡镇]|有关|中小?学|直属)|尊敬的|同志们|(?:老师|同学|家长|朋友)们[、,:!]|附件|目录|(?:内容)?(?:简介|摘要|提要|导读)[::]"
    # 主办单位:某校团委 at the head of a plan.
    r"|(?:主办|承办|协办|活动|会议)?(?:单位|时间|地点|主题|对象|主持人?|参加人员|记录人?)[::]"
    # The body that a report is sent to: 县教育局:, 各党支部:.
    r"|[^,。;:《》]{1,30}(?:局|小组|委员会|党委|政府|支部|总支|单位|部门|科室|年级组|教研组|[厅委办处科室]|学区|学校|中学|小学|幼儿园|中心校)[::]$"
)
# 第一部分 2013年工作总结 below the title of both; 序号 存在问题 整改措施: the columns of a table.
_NOT_BELOW = re.compile(
    r"第[一二三四五六七八九十]{1,2}(?:部分|章|节|阶段)(?=[ 　::、]|[\u4e00-\u9fff]{4})|[(]?[一二三四五六七八九十]{1,2}[)]"
    # 为把问题整改到位,特制定本方案: an opening, however short.
    r"|(?:为|按|根据|经|依据|近)[^\n]{4,60}?(?:,|特|现|制[定订])[^\n]{0,24}(?:方案|计划|预案|办法|如下|意见|规定|细则)[::。]?$"
    r"|(?:序号|编号|项目|姓名|类别|存在问题)(?:[ 　\t|]+[^ 　\t|]{1,12}){2,}[ 　|]*$"
)
# 现将有关情况汇报如下: an opening, unless it runs on from a title: 安全自查小结1为了管好…,现将情况汇报如下:.
_OPENING = re.compile(r"[^。]*如下[::。]?$")
_RUNS_ON = re.compile(
    r"(?!现[将就])[^。!?;:,\n]{2,40}?(?:总结|小结|方案|计划|报告|汇报|材料)[0-9]{0,2}"
    r"(?:根据|按照|依照|遵照|为(?:了|切实|进一步|认真|贯彻|全面|深入|加强|确保))"
)
_DATE = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日|[(]?[12一二][0-9〇零○O一二三四五六七八九年月日十.\- ]{3,}[)]?")
_STAMPED = regex.compile(r"(?<=[\u4e00-\u9fff])(?:19|20)\d\d-\d{1,2}-\d{1,2}[ \u4e00-\u9fff]*$")
_DECORATION = re.compile(  # it may be nothing at all: a look ahead passes over what it can't begin with
    r"(?=[ 　★☆\[【(〔“范模精大通推最优篇第之0-9一二三四五六七八九十:|]|$)"
    r"[ 　★☆]*(?:[\[【(〔](?:小编|推荐|精选|精编|优秀|最新|通用|范文|大全|合集){1,3}[\]】)〕])?[ 　]*"
    r"(?:范文|模板|精选|大全)?(?:[(〔【\[“]?(?:通用|精选|推荐|最新|优秀|篇|第|之)*[ 　]?"
    r"[(]?(?:(?<![0-9.])[0-9]{1,2}|[一二三四五六七八九十]{1,2})篇?[)〕】\]”]?)?[ 　★☆:]*(?:[|].*)?$"
)
# What sites print before a title in brackets of its own: 【Word文档】, 【通报】.
_RUBRIC = re.compile(r"(?:【[^】]{1,8}】|\[[^\]0-9]{1,8}\])[ 　]*(?=[^\s])")
# The second half of a title over two lines: 情况汇报材料.
SECOND_HALF = re.compile(
    r"(?:工作|情况|活动|建设|自查|自评|实施|隐患|排查|整改|整治|检查|落实|考核|评估|专项|调研|执行|督导|的|及|与)*(?:汇报|总结|报告|材料|方案|计划|通知)+"
)
# Who is spoken to, where the line break behind the title is lost: 述职报告 篇1尊敬的各位领导.
_ADDRESS = re.compile(
    r"(?<=[总告划案报料结])[ 　]*(?:范文|第)?(?:篇?[0-9一二三四五六七八九十]{1,3}篇?)?[ 　:]*(?:尊敬的|各位(?:领导|老师|同[志仁]|家长|评委)).*$"
)
# 善于总结,方能…; 为全面总结…: a sentence that begins with a deed is no title.
_DEED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}、|按(?=[^,。\n]{2,20}(?:要求|安排|部署|通知|规定|精神))|为|善于|通过|经过|围绕|随着|认真|及时|不断|全面总结|现将|本着|在(?![^,。\n]{2,30}(?:[上中]的|会上)))"
)
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


def line_title(hans: str, line: Span, first: bool) -> Span | None:
    """The title that a line is, or (on the first line) begins with.

    >>> hans = "第三篇:青石小学工作总结一年来,我们抓质量,成效显著。"
    >>> span = line_title(hans, Span(0, len(hans)), first=True); hans[span.start:span.end]
    '青石小学工作总结'
    >>> line_title("一、基本情况", Span(0, 6), first=True) is None
    True
    """
    line = Span(line.start, min(line.end, line.start + _LONGEST))
    line = Span(line.start + page_ordinal(hans[line.start : line.end]), line.end) if first else line
    text = hans[line.start : line.end]
    boxed = (_BOXED.match(text) or _KEYWORDED.match(text)) if first else None
    if boxed and _NAMES_KIND.search(boxed["title"]):
        return Span(line.start + boxed.start("title"), line.start + boxed.end("title"))
    if first and (circular := _CIRCULAR.match(text)):
        return Span(line.start, line.start + circular.end())
    if _NOT_TITLE.match(text) or _DATE.fullmatch(text) or _STAMPED.search(text):
        return None
    if not first and _NOT_BELOW.match(text):
        return None
    if _OPENING.match(text) and not (first and _RUNS_ON.match(text)):
        return None
    span = _stripped(hans, line)
    text = hans[span.start : span.end]
    half = _twice(text)
    if half and "。" not in text[:half]:
        return Span(span.start, span.start + len(text[:half].rstrip()))
    if len(text) <= 50 and not _STOP.search(text) and not _run_in_heading(text) and text.count('"') % 2 == 0:
        return span if span.start < span.end else None
    if (
        first
        and (match := _CIRCULAR.match(text) or _RUN_IN.match(text))
        and not (_STORY.match(text) or _DEED.match(text))
    ):
        return Span(span.start, span.start + match.end())
    return None


def page_ordinal(text: str) -> int:
    """How long the ordinal of a preview's page is before the title that its text runs on from.

    >>> page_ordinal("1、石桥小学工作总结 本学期,我校抓质量"), page_ordinal("1、加强领导,认真总结经验")
    (2, 0)
    """
    match = _PAGE_ORDINAL.match(text)
    return match.end() if match else 0


def names_kind(hans: str, span: Span) -> bool:
    """Whether words name a kind of document, which makes a title of them.

    >>> names_kind("工作总结", Span(0, 4)), names_kind("教育新闻", Span(0, 4))
    (True, False)
    """
    return _NAMES_KIND.search(hans[span.start : span.end].replace("\n", "")) is not None


def kind_title(hans: str, start: int, end: int) -> bool:
    """Whether a line is a title that names a kind of document.

    >>> kind_title("2013年工作总结", 0, 9), kind_title("欢迎来到范文网", 0, 7)
    (True, False)
    """
    here = line_title(hans, Span(start, end), first=False)
    return here is not None and names_kind(hans, here)


def may_be_title(hans: str, start: int, end: int) -> bool:
    """Whether a line has the form of a title, whatever it names.

    >>> may_be_title("关于表彰优秀教师的决定", 0, 11), may_be_title("一、基本情况", 0, 6)
    (True, False)
    """
    return line_title(hans, Span(start, end), first=False) is not None


def _stripped(hans: str, span: Span) -> Span:
    """A line without the marks around a title and the label behind it (篇1, (2), | …)."""
    start, end = span.start, span.end
    start += len(match.group()) if (match := _RUBRIC.match(hans[start:end])) else 0
    put_up = _PUT_UP.search(hans, start + 4, end) if hans.find(":", start, end) >= 0 else None
    end -= len(put_up.group()) if put_up else 0
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


_RUN_IN_HEADING = re.compile("[总告划案报料]一、|(?:告表|模板|范文|范本)一、")


def _run_in_heading(text: str) -> bool:
    return _RUN_IN_HEADING.search(text) is not None
