"""Which division a document is about, judged by all the places that it names."""

from __future__ import annotations

import re
from collections import Counter

from tasks.facts.organisations.organisations import bodies
from tasks.facts.places.places import Place, levels, places
from tasks.facts.places.towns import county_of_towns
from tasks.facts.speaker.only_schools import is_school

_AWAY = re.compile(r"(?:赴|到|去|往|来自|参观|考察|学习|同|与|和|、|如|全国|向|毕业于|对口|支援)$")
_OWN = re.compile(
    r"(?:教育|教体|人民政府|政府|区委|县委|市委|财政|中小学|义务教育|学校|幼儿园|进修)|(?=[^\s。]{0,20}》)"
)


def adcode(title: str, hans: str, speaker: str = "") -> str | None:
    """The division that a document is about: a county if one is named, or the towns that are named tell it.

    Without either the city or the province on which its mentions agree. The name of who speaks says more than
    any other mention but the title.

    >>> adcode("", "河口小学参观了望城区的学校,听了望城区教育局的介绍。"), adcode("", "望城区教育局来访。", "杭州市河口小学")
    ('430112', '330100')
    >>> adcode("政府工作报告", "政府工作报告\\n——在甘肃省第九届人民代表大会上\\n渭源县政府、渭源县教育局抗旱。")
    '620000'
    """
    title = title if _named(title, "") else _session(hans) or title
    code = _named(title, hans)
    own = _named("", speaker) if speaker and _named(title, "") is None else None
    if own is not None and (code is None or not code.startswith(_stem(own))):
        code = own
    if code is not None and own is None and _named(title, "") is None:
        code = _as_wide_as_spoken(hans, code)
    if code is not None and _county(code):
        return code
    return county_of_towns(title, hans, code) or code


_HEAD = 400  # characters in which a report says before whom it was given
_SESSION = re.compile(r"[在为](?P<of>[一-鿿]{2,16}?)第[一二三四五六七八九十]{1,3}届(?:人民代表大会|委员会)")


def _session(hans: str) -> str | None:
    """Whose congress a report was given to, below its title: `——在石桥县第十届人民代表大会第二次会议上`."""
    session = _SESSION.search(hans, 0, _HEAD)
    return session["of"] if session else None


_OUR_PROVINCE = re.compile(r"我省")
_OUR_CITY = re.compile(r"我市")
_OUR_OWN = re.compile(r"[我本][县区镇乡校园]")  # who says so speaks for less than a city
_SPOKEN = 2


def _as_wide_as_spoken(hans: str, code: str) -> str:
    """The division, or the wider one that the text calls its own again and again: 我省…我省 of a report on samples."""
    if _OUR_OWN.search(hans):
        return code
    if len(_OUR_PROVINCE.findall(hans)) >= _SPOKEN:
        return code[:2] + "0000"
    named_city = (levels(code)[2] or "").endswith("市")
    return (
        code[:4] + "00"
        if len(_OUR_CITY.findall(hans)) >= _SPOKEN and not named_city and _county(code)
        else code
    )


def _named(title: str, hans: str) -> str | None:
    """The division that is named, on the level on which the mentions agree.

    A place in the title decides. Else counties that run something (渭源县教育局, 《安定区…办法》) outweigh
    those that people only go to (赴成都学习); without a county the only city, then the only province counts.
    """
    for source in (title, hans):
        weights: Counter[str] = Counter()
        listed: set[str] = set()
        before, weight = -1, 0
        told = bodies(source) if source is hans else ()  # a title names places in full
        schools = {body.start for body in told if body.proper and is_school(source, body)}
        for place in places(source):
            if place.start != before or weight:  # 赴浙江省绍兴市: the whole chain is only visited
                weight = _weight(source, place, place.start in schools)
            before = place.end
            if place.adcode:
                weights[place.adcode] += weight
                if _is_listed(source, place):
                    listed.add(place.adcode)
        for level in (_county, _city, _province):
            best = [(w, c) for c, w in weights.items() if level(c) and w > 0]
            if best:
                return _unrivalled(best)
        if len(counties := [code for code in listed if _county(code)]) > 1:
            return _unrivalled([(1, code) for code in counties])
    return None


def _is_listed(hans: str, place: Place) -> bool:
    """Whether a place is one of several: such a list says only in which city or province they lie."""
    return hans.startswith("、", place.end) or hans[max(0, place.start - 1) : place.start] == "、"


def _stem(code: str) -> str:
    """What all codes inside a division begin with."""
    return code[:2] if _province(code) else code[:4] if _city(code) else code


def _county(code: str) -> bool:
    return not code.endswith("00")


def _city(code: str) -> bool:
    return code.endswith("00") and not code.endswith("0000")


def _province(code: str) -> bool:
    return code.endswith("0000")


def _unrivalled(best: list[tuple[int, str]]) -> str | None:
    """The code with the most weight; what tied codes share if two are equal."""
    best.sort(reverse=True)
    tied = [code for weight, code in best if weight == best[0][0]]
    if len(tied) == 1:
        return tied[0]
    for width, fill in ((4, "00"), (2, "0000")):
        stems = {code[:width] for code in tied}
        if len(stems) == 1 and not (width == 4 and tied[0].endswith("00")):
            return stems.pop() + fill
    return None


def _weight(hans: str, place: Place, of_school: bool) -> int:
    """How much a mention says about the document's own place.

    Nothing if people only go there, or if it is a short name that neither an office nor a school follows
    or begins with, which may as well be a person's or a shop's.
    """
    if _AWAY.search(hans[max(0, place.start - 4) : place.start]) or hans.startswith("、", place.end):
        return 0
    if _OWN.match(hans, place.end):
        return 3
    return 1 if of_school or hans[place.end - 1] in "省市区县旗州盟" else 0
