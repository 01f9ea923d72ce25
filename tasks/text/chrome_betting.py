"""Strings of search words for betting that intruders put in the place of names, inside the sentences of a report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from tasks.vocabulary import words

BETTING_SIGNS = words("betting_names")
_SIGN = r"[\p{Han}A-Za-z0-9·.()-]"
# What such a string ends in: an address, or what a visitor of the site would look for.
_LAST = (
    r"(?:\.com|\.cn|\.cc|\.net|怎么(?:注册|玩|样|下载)|在线(?:滚球|体育|娱乐)?(?:下载|登[录陆]|注册|投注|平台|买球)?"
    r"|(?:官方)?(?:网站|网址|版?下载|登[录陆]|注册|入口|平台|投注|彩票)|\([\p{Han}A-Za-z·]{1,10}\)|官[网方]|APP"
    r"|(?:网页|手机|最新|官方|电脑)版|(?:有限)?公司|娱乐|体育(?![局部组教老运馆])|科技)"
)


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
