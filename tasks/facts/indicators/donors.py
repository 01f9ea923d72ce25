"""Who gives: 全体村民捐资9万元, 三位企业家共出资36万元, 中央财政补助60万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.facts.language.clause_heads import BREAKS
from tasks.facts.language.time_words import TIMES
from tasks.facts.names.names import looks_like_name
from tasks.records import Span
from tasks.vocabulary import words

Found = tuple[int, int, str, int]  # start, end (negative), kind, end of the region: as `subjects` sorts them

_GIVES = re.compile(
    r"捐(?![款资赠助献]{0,2}(?:的|活动|仪式|箱|物|人))|赠(?:送|书|与|予)|出资|赞助|自筹|集资|筹资|慷慨解囊|补助(?![资经标费项设政])|配套(?![资经标费项设政])"
)
_HOW = (
    r"(?:(?:自发|自愿|踊跃|纷纷|主动|积极|慷慨|慷慨解囊|带头|合力|共同|各自|各|共|就|也|又|还|更|再|再次|立即|当场|"
    r"累计|先后|一次性|个人|无偿|特|[为向给][一-鿿]{1,10}?))*"
)
_LEAD_IN = rf"(?:(?:{TIMES}|其中|[这此]次|前[一二两三几]年|教师节(?:期间|前夕|前)?|另外|此外|后来|随后|现场|近日|日前|截至[^,]{{0,6}}|据统计)[,，]?)*"
# Offices give what nobody else's sentence tells of: in a school's list of what was built they are told in passing.
_OFFICES = r"[一-鿿、]{1,16}(?:[局处]|公所|委员?会|[村居]委|政府|办事处|医院|卫生院|支行|公司|集团)"
_OF_A_SCHOOL = re.compile(r"(?:学校|小学|中学|完小|幼儿园|[国村]小)")
_BREAKS = BREAKS - {"、"}
_LONGEST = 36  # characters of a clause before the verb
_NO_NAME = re.compile(
    r"[由从对向把将被让使获受为给]|接受|争取|组织|发动|动员|号召|倡议|引导|鼓励|得到|通过|协调|联系|落实|申请|下达|资金|经费|委托|[0-9]元"
)
_NO_GIFT = re.compile(r"提供|发放|落实|拨付")


@cache
def _giver() -> re.Pattern[str]:
    """A clause up to its verb: who gives, then how."""
    known = "|".join(sorted(words("donor_words"), key=len, reverse=True))
    many = r"(?:[0-9一两二三四五六七八九十]+余?多?[个名位家])?[一-鿿0-9A-Za-z、]{0,16}?"
    return re.compile(
        rf"{_LEAD_IN}(?P<who>{many}(?:{known})|爱心(?:企业|单位)[一-鿿]{{2,10}}?|(?P<office>{_OFFICES})|{many}(?:{known})(?P<name>[一-鿿]{{2,3}}))(?:们|等)?{_HOW}"
    )


def donors(hans: str, stretch: Span) -> Iterator[Found]:
    """Those who give, at the head of their clause, where no name of an organisation tells them.

    >>> line = "随后,三位校友各出资6万元,县级财政配套9万元,组织师生捐款"
    >>> [line[start:-end] for start, end, _, _ in donors(line, Span(0, len(line)))]
    ['三位校友', '县级财政']
    """
    for match in _GIVES.finditer(hans, stretch.start, stretch.end):
        head = match.start()
        while head > stretch.start and match.start() - head <= _LONGEST and hans[head - 1] not in _BREAKS:
            head -= 1
        said = _giver().fullmatch(hans, head, match.start())
        if said and _is_giver(said) and not _is_aside(hans, head, said):
            yield said.start("who"), -said.end("who"), "donor", 0


def _is_giver(said: re.Match[str]) -> bool:
    """Whether nobody makes them give, nothing else is done in the clause, and a name is one."""
    if _NO_NAME.search(said["who"]) or _NO_GIFT.search(said.group(), said.end("who") - said.start()):
        return False
    name = said["name"]
    return name is None or _NAMELESS.fullmatch(name) is not None or looks_like_name(name)


def _is_aside(hans: str, head: int, said: re.Match[str]) -> bool:
    """Whether a gift is told in brackets of what it paid for, or an office gives to the school of its sentence."""
    low = max(0, head - _ASIDE)
    if hans.rfind("(", low, head) > hans.rfind(")", low, head):
        return True
    low = max(0, head - _SENTENCE)
    sentence = max(low, *(hans.rfind(mark, low, head) for mark in "。;\n"))
    return said["office"] is not None and _OF_A_SCHOOL.search(hans, sentence, head) is not None


_NAMELESS = re.compile(r"[一-鿿][某]{1,2}")
_SENTENCE = 300  # characters of a sentence before a gift: what lies farther back is not looked at
_ASIDE = 60  # characters of a bracket before the clause
