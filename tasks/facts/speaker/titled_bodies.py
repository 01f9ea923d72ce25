"""Bodies that only the grammar of titles and signatures tells: 青石市房产管理中心2014年工作总结."""

from __future__ import annotations

import regex

from tasks.facts.language.time_words import MASKED_YEAR, SPELT_DATE
from tasks.records import Span

_ENDS = (
    r"(?:中心|办事处|社区|管委会|管理委员会|委员会|居委会|村委会|支部|总支|[党工团]委|(?:计生|卫计|发改|经信|住建|商务|国资|卫健|教|农|科|体|编)委|[市县区镇乡]委|联合会|协会|商会|工会|妇联|残联|"
    r"学会|[管护保监税公法检]?[局厅处站所院馆队厂矿场]|公司|集团|银行|支行|信用社|合作社|林场|农场|水库|景区|学院|大学|职校|党校|"
    r"(?<![农全各我乡本])村|办公室|[创信综扶救农]\p{Han}?办|科|股|分会|基地|陵园|园区|开发区)"
)
_WORK = r"(?:党建|安全|综治|年度|年终|半年|个人|环保|扶贫|宣传|统战|工会|妇女|团|老干部|信息|档案|信访|法制|普法|平安)?"
_BEHIND = (
    rf"(?=(?:[12]\d{{3}}|{MASKED_YEAR}|"
    r"二[〇O○零]..)[ ]?[-—~年]|年度|[上下]半年|第[一二三四]季度|[前首]\p{Han}季度|关于"
    rf"|{_WORK}工作(?:总结|汇报|报告|计划|要点|情况)|(?:自查|自评|整改|述职|情况)(?:整改|工作)?(?:报告|汇报|情况))"
)
_TITLED = regex.compile(rf"[ 　《“【]?(?:{SPELT_DATE})?(?P<body>\p{{Han}}{{2,22}}?{_ENDS}){_BEHIND}")
# A town reports on itself; its schools are reported on by their own office.
_TOWN = regex.compile(
    rf"[ 　《“【]?(?:(?:20\d\d|{MASKED_YEAR})年度?+|{SPELT_DATE})?+"
    rf"(?P<body>\p{{Han}}{{2,14}}?(?<![城全各本我])(?:镇|乡(?!镇)|街道)){_BEHIND}(?!.{{0,8}}教育)"
)
_SIGNED = regex.compile(rf"[ 　]*(?P<body>\p{{Han}}{{2,20}}{_ENDS})[ 　]*")
# Words that every body of a kind has; what is made of them alone names none.
_COMMON = regex.compile(
    r"(?:各|全|本|我|某|该|有关|乡镇|街道|社区|学校|中小学|小学|中学|农村|城市|机关|单位|企业|行政|政务|便民|综合|文化|服务|居民|村民|基层|公司|医院|人民|"
    r"教导|教务|政教|总务|德育|后勤|保卫|招生|保教|部门|卫生|管理|工作|建设|教育|教师|学生|党员|干部|少先|领导|年度|个人|事业|社会|经济|科技|体育|公共|民生|国家|中央|全国|办公|领导小组|志愿|党|团|工|[省市县区镇乡州旗村]|副?科|的|和|与|在|对|为|关于)+"
)
_OWN = regex.compile(
    r"[省市县区镇乡州旗村](?!\p{Han}{0,2}[市县区镇乡村])|关于|各|全[省市县区镇乡]|我|本|某|对|在|以|把|将|做好|加强|开展"
)
# 石桥小学举行图书馆工作总结会, 教育总结县教育局工作总结: no bodies of that name.
_HELD = regex.compile("举行|举办|召开|迎接|参加|总结|汇报")
_DIVISION = regex.compile(r"\p{Han}{2,}(?:省|市|县|区|州|盟|旗|镇|乡|街道|村|社区)")
_END, _REGION = regex.compile(f"{_ENDS}$"), regex.compile("[省市州县区]")
_CHAIN = regex.compile(
    r"(?:\p{Han}{2,3}(?:省|自治区))?(?:\p{Han}{2,6}?[市州盟])?(?:\p{Han}{1,6}?[县区市旗])?(?:\p{Han}{2,4}?[镇乡])?"
)


def titled_body(title: str) -> Span | None:
    """The body that a title begins with, before its year or the kind of its report.

    >>> title = "青石市房产管理中心2014年工作总结"
    >>> span = titled_body(title); title[span.start : span.end]
    '青石市房产管理中心'
    >>> titled_body("行政服务中心2014年工作总结") is None, titled_body("青石镇2014年教育工作总结") is None
    (True, True)
    """
    match = _TITLED.match(title) or _TOWN.match(title)
    if match is None or not _is_proper(match["body"], named=False):
        return None
    return Span(*match.span("body"))


def signing_body(hans: str) -> Span | None:
    """The body of a division that has one of the last lines to itself: `青石市柳溪街道办事处`.

    >>> text = "…成效明显。\\n青石市柳溪街道办事处\\n2014年12月5日"
    >>> span = signing_body(text); text[span.start : span.end]
    '青石市柳溪街道办事处'
    >>> signing_body("…成效明显。\\n政务服务中心\\n") is None
    True
    """
    end = len(hans.rstrip())
    for _ in range(3):
        start = hans.rfind("\n", 0, end) + 1
        match = _SIGNED.fullmatch(hans, start, end)
        if match and start and _is_proper(match["body"], named=True):
            return Span(*match.span("body"))
        end = len(hans[: max(0, start - 1)].rstrip())
    return None


def _is_proper(body: str, named: bool) -> bool:
    """Whether a name tells one body from its like; `named` asks for the division that it is of."""
    if _OWN.match(body) or _HELD.search(body) or _COMMON.fullmatch(_END.sub("", body)):
        return False
    return not named or _DIVISION.match(body) is not None


def with_divisions(title: str, start: int, end: int) -> int:
    """Where a body begins whose divisions stand before it from the head of the title: 湖南省…区石井镇中心学校.

    >>> with_divisions("青石省清河市柳溪区石井镇中心学校自查报告", 6, 16), with_divisions("关于石井镇中心学校的报告", 2, 9)
    (0, 2)
    """
    chain = _CHAIN.match(title, 0, end)
    above = _REGION.search(title, 0, start) is not None
    return 0 if chain and above and start < chain.end() else start
