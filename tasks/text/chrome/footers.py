"""Lines that the programs and the owners of sites print: counters of visitors, addresses, browsers, what runs the site."""

from __future__ import annotations

import re

import regex

_LONGEST = 120
_TRACE = re.compile("[0-9A-Za-z=_*?`|:–—-]|[.·]$|天气|浏览器|第位")  # what all of these lines have one of
_DAY = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_SURE = regex.compile(
    r"(?:[您你]是)?(?:本站|我站|本网)?\s?(?:的|自\S{2,12}以来)?第\s*\d*\s*位(?:访客|访问者|浏览者|来访者|访问本站|光临本站)\S{0,12}"
    r"|(?:总|今日|昨日|本日|本月|当前|累计)?(?:访问|在线|浏览|访客|点击)(?:总|人)?(?:数|量|人数|人次|用户|会员)\s*:?\s*\d+\s?(?:人|次|人次)?"
    r"|power(?:ed)? by .{2,40}|processed in .{2,80}|theme (?:by|is) .{2,40}|back to top|read more.{0,4}|top|archiver|sitemap"
    r"|.{0,24}(?:分辨率|IE\s?\d|浏览器).{0,40}(?:浏览|访问|观看)(?:本站|本网站|本页|效果)?.{0,8}|(?:建议|推荐|请)您?使用.{2,20}浏览器.{0,12}"
    r"|GMT[+-]\d.{0,30}|\[\s?" + _DAY + r"\s" + _TIME + r"\s?(?:\||by).{0,30}\]?"
    r"|[(\[]\d{4}-\d{2}-\d{2}\s+" + _TIME + r"[)\]]"
    r"|(?:本帖|本主题|该帖|此帖)(?:最后|子)?\s?由 .{1,20} 于 .{4,24}(?:编辑|加入精华|设置高亮|置顶|移动|提升)?"
    r"|(?:本文|此文|该文|本页|文章)?\s?(?:已|共|总共)?被?(?:阅读|浏览|点击|访问|查看|下载|收藏)(?:了|过|数)?\s*:?\s*\d+\s?(?:次|人次|人)"
    r"|[\p{Han} ]{2,10}" + _DAY + r"\s" + _TIME + r"(?:\s\S{1,12}){0,3}",
    regex.I,
)
_EDGE = regex.compile(
    r"(?:e-?mail|(?:电子)?邮箱|电子邮件|邮件)\s*:\s*\S{4,40}|(?:tel|fax|传真|邮编|邮政编码)\s*:\s*[\d()+ -]{5,24}"
    r"|[\w.+-]{2,30}@[\w-]{1,30}(?:\.[A-Za-z]{2,8}){1,3}|\d{3,4}-\d{7,8}(?:-\d{1,5})?|400-?\d{3}-?\d{4}"
    r"|\d{4}年\d{1,2}月\d{1,2}日\s{0,3}星期[一二三四五六日天]"
    r"|\d{4}-\d{2}-\d{2}(?:\s" + _TIME + r")?\s?\p{Han}[\p{Han},、 ]{1,24}"
    r"|天气预报|第?\d{1,3}楼#?|\d{1,3}\s?积分|[-–—=_*.·?`|]{1,3}"
    r"|《?[\p{Han}]{2,16}(?:\([\p{Han}]{1,4}\))?》?\s\d{4}年(?:第)?\d{1,2}期",
    regex.I,
)
_ADDRESS = regex.compile(
    r"(?:地址|单位地址|联系地址|邮编|邮政编码|电话|联系电话|办公电话|传真|邮箱|电子邮箱|e-?mail|网址|tel|fax|联系人|QQ)\s*:",
    regex.I,
)
_OF_SITES = regex.compile(r"(?:主办|承办|主管|协办|维护|制作|管理)(?:单位|方)?\s*:|技术支持|版权|备案|网站")


def is_footer(line: str) -> bool | None:
    """Whether a folded line is one of a site's own: True for sure, False if a document may say so, else None.

    >>> [is_footer(x) for x in ("您是本站第 20418 位访问者", "Powered by DedeCMS", "本文已被阅读 35 次")]
    [True, True, True]
    >>> [is_footer(x) for x in ("地址:柳河县城东路2号 邮编:417000", "E-mail:abc@example.com", "教育导刊 2022年4期")]
    [False, False, False]
    >>> [is_footer(x) for x in ("地址:柳河县城东路2号", "访问贫困学生家庭120户", "第2楼为实验室")]
    [None, None, None]
    """
    if len(line) > _LONGEST or line[-1] == "。" or _TRACE.search(line) is None:
        return None
    if _SURE.fullmatch(line):
        return True
    if len(line) <= 40 and _EDGE.fullmatch(line.lstrip("•·● ") or line):
        return False
    labels = {match.group().lower() for match in _ADDRESS.finditer(line)} if ":" in line else set()
    return False if len(labels) > 1 or (labels and _OF_SITES.search(line)) else None
