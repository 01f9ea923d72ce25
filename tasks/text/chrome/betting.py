"""Search words that intruders put inside the sentences of a report: for betting in the place of names, for company anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from tasks.vocabulary import words

BETTING_SIGNS = words("betting_names")
_OFTEN = 2  # such words in a line: one may be what the line is about
_SIGN = r"[\p{Han}A-Za-z0-9·.()-]"
# What such a string ends in: an address, or what a visitor of the site would look for.
_LAST = (
    r"(?:\.com|\.cn|\.cc|\.net|怎么(?:注册|玩|样|下载)|在线(?:滚球|体育|娱乐)?(?:下载|登[录陆]|注册|投注|平台|买球)?"
    r"|(?:官方)?(?:网站|网址|版?下载|登[录陆]|注册|入口|平台|投注|彩票)|\([\p{Han}A-Za-z·]{1,10}\)|官[网方]|APP"
    r"|(?:网页|手机|最新|官方|电脑)版|(?:有限)?公司|娱乐|体育(?![局部组教老运馆])|科技)"
)


STREWN_SIGNS = ("包养", "包養")
# What is looked for of that kind, longest first; a report of a case names whom somebody kept.
_STREWN = regex.compile(
    r"(?:甜心[寶宝][貝贝]|[臺台][灣湾]|[長长短]期|女大生)?(?<![被曾])包[养養](?!情[妇婦人]|二奶|小三|[关關]系|他人|[过過了])"
    r"(?:[網网]站?(?:[評评][價价]|比[較较]|推[薦荐]|[單单]次|[車车][馬马][費费]|VIP|ppt|dcard)?|甜心[網网]?|行情|心得|[價价]格|app|[條条]件|故事|意思|妹"
    r"|俱[樂乐]部|站[長长]|[軟软][體体]|合[約约]|留言板|管道|金[額额]|感情|女人)?",
    regex.I,
)


def strewn_searches(line: str) -> Iterator[tuple[int, int]]:
    """The places of search words for paid company that intruders strew into the words of a page.

    >>> line = "全县包養網小学校包養心得舍完好,教师包養敬业。"
    >>> [line[a:b] for a, b in strewn_searches(line)]
    ['包養網', '包養心得', '包養']
    >>> list(strewn_searches("查处包养情妇案件一起,其中一人曾包养他人,另一人曾包养。"))
    []
    """
    found = [match.span() for match in _STREWN.finditer(line)] if line.count("包") >= _OFTEN else []
    yield from found if len(found) >= _OFTEN else ()


def betting_strings(line: str) -> Iterator[tuple[int, int]]:
    """The places of such strings in a folded line: two parts at least, which an underscore joins.

    Whose name stood there is lost, so that nothing is put back.

    >>> line = "近日,开云体育_开云体育在线登录教育局召开会议。"
    >>> [line[a:b] for a, b in betting_strings(line)]
    ['开云体育_开云体育在线登录']
    >>> list(betting_strings("体育_工作总结,全年坚持365天值班,开云小学_操场改造"))
    []
    """
    if "_" in line:
        yield from (match.span() for match in _string().finditer(line))


@cache
def _string() -> regex.Pattern[str]:
    first = "|".join(sorted(BETTING_SIGNS, key=lambda name: (-len(name), name)))
    return regex.compile(
        rf"(?<![A-Za-z])\d{{0,5}}(?:{first})(?!天){_SIGN}{{0,20}}?(?:_{_SIGN}{{0,24}}?){{1,4}}{_LAST}(?![A-Za-z0-9]|(?:(?!{first}){_SIGN}){{0,24}}_|{_LAST})",
        regex.I,
    )
