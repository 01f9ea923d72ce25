"""Who won, without how many they were, when it was, and who sent them."""

from __future__ import annotations

import re
from functools import lru_cache

from tasks.facts.language.time_words import MASKED_YEAR, SPELT_DATE

_SENDING = re.compile(
    r"^(?:[一二三四五六七八九十]是|我[校园院区县镇乡局](?:共|还|又)?有(?=[^,]{2,30}等)|组织|辅导(?![员教老])|指导(?![员教老])|选派|选送|推荐|推选|并且?|[今去]年|近年来|带领|派出|我们|先后|有|其中|由|了|的|"
    r"(?:[几数][十百千]|[\d一二三四五六七八九十]+)[多余]?(?:人次|[名位个人所篇件]))+"
)


@lru_cache(maxsize=1024)
def own_noun(recipient: str | None) -> str | None:
    """A recipient without its count and without the verb of sending it: 学生 of `选派8名学生`."""
    if not recipient:
        return None
    words = _SENDING.sub("", without_time(_SENDING.sub("", recipient))).strip("、 ")
    words = _AMONG.sub("", _WHEN.sub("", _ON_BEHALF.sub("", _AT_WHAT.sub("", words))))
    words = _OFTEN.sub("", _FIRST.sub("", words)).strip("、 ")
    return None if _ONLY_WHEN.fullmatch(words) or _NO_NOUN.search(words) else words


_WORK = re.compile(r"论文|作文|作品|案例|教案|课例|课件|微课|节目|征文|课题|优质课|教学设计|教具|书法|绘画")


def work_of(recipient: str | None) -> str | None:
    """The kind of work that won, which is all that a prize without a contest is for.

    >>> work_of("撰写的论文"), work_of("苗青老师")
    ('论文', None)
    """
    found = _WORK.findall(recipient) if recipient else []
    return str(found[-1]) if found else None


def without_time(words: str) -> str:
    """Words without when something was, and who read it out.

    >>> without_time("近年来,学校"), without_time("2013年、2014年我校")
    ('学校', '我校')
    """
    return _TIME.sub("", words)


# A clause of its own, or under what somebody won: 获得了高分, 在全县评估中, 根据发展需要.
_NO_NOUN = re.compile(
    r"^(?:恭喜|祝贺|恭贺|尽管|虽然|是(?:[^,]{0,6}第一|唯一)|获得|取得|荣获|受到|调[任入到]|任职|任教|担任|力克|战胜|击败|淘汰|不敌|险胜|完胜|入职|毕业|从教|分配到|参加|参与|根据|按照|随着|由于|经过|通过|为了|凭借)|^在(?!校|园|读|职|任|编|场)[^,;。]*[中上里下时后]$"
    r"|(?:活动|比赛|大赛|评[比选估]|考核|典礼|仪式)之?中$|评估验收达标$|^(?:分别)?为$|^(?:首次)?参赛[就便]?$"
)
_FIRST = re.compile(
    r"^.*——|^(?:(?:今年)?\d{2}岁的|最终|最后|同时|成为|结果|喜报|其中|继|[—◎●★]+|对(?=[我本该]))+|(?:屡次|再次|再|为|一举|(?<=[一-鿿]{2})[本此这]次)$"
)
_ONLY_WHEN = re.compile(
    r"(?:多年|连年|曾|[此本这]次|\d{1,2}$|[年月日、,至-]|连续|[两二三四五六七八九十\d]+(?=[年次届])|次|届|又|还|同时|因此)*"
)
# 指导教师中也有12人: those of whom so many won.
_OFTEN = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)[余多]?次$|(?:先后|连续|在)?[\d一二三四五六七八九十]+年来?$|更$"
)
_AMONG = re.compile(
    r"(?<=[县区市镇乡校园])共?有\d+[余多]?(?:[件幅]作品|篇论文|[个项]节目|名[师学]生)$|中(?:也|还|共|又|就)?有(?:\d+|[一二两三四五六七八九十]+)[余多]?[名人位个]$"
)


# 苗青老师代表全县参加: for whom somebody entered is not who won.
_ON_BEHALF = re.compile(
    r"代表(?!队|团|们|性)[^,。;]{1,10}$|(?<=[校园院班师])以(?:其|优|良|雄|完善)[^,。;]{2,20}$"
)


# 周岚校长在本次竞赛中: at what somebody won.
_AT_WHAT = re.compile(
    r"(?<=[一-鿿]{2})在(?:(?!组织|举[行办]|开展)[^,。;在]){1,24}(?:比赛|大赛|竞赛|活动|评[比选估]|考核)之?中$"
)
# 某校长在2023学年度: when somebody won is not who.
_WHEN = re.compile(
    r"(?<=[校园局县区镇乡市班院])[于在]?(?:(?:19|20)\d\d年)?\d{1,2}月(?:份|\d{1,2}日)?$|"
    r"[在就]?(?:大[一二三四]|在[校园读任职]|任[职教]|学习|实习)期间$|早?[在于]?[\dxX×]{2,4}(?:、[\dxX×]{2,4})+年(?:[中里内间]|度)?$|早?[在于](?:19|20)?[xX×*]{2}年度?$|^在(?:本|这一?|今|去|上)(?:学?年度?|学期)里?|早?[在于]?(?:19|20)\d{2}(?:[-—~至到]{1,2}(?:(?:19|20)?\d{2})?)?(?:学年度?|年度?)(?:中|里|内)?就?$|自?(?:(?:19|20)\d{2})年?(?:以来|起)(?:历年)?$|历年$"
)


# When, and who read out the list: no part of who won.
_TIME = re.compile(
    rf"^(?:{SPELT_DATE}|(?:19|20)\d\d[.]\d{{1,2}}(?:[.]\d{{1,2}})?|{MASKED_YEAR}年(?:[春秋]季)?|"
    r"(?:(?:19|20)\d\d年)?以来,?|多年(?=[本年])|历年|年底考核|已?连续(?:[\d一二三四五六七八九十]+[年届次])+|(?:(?:19|20)[\dxX×*]{2}年、?|"
    r"(?:\d\d[、,和])*\d\d年(?!级))+(?:度|\d{1,2}月)?|(?:她|他|会上|.{0,8})(?:宣读|公布|通报)了?|近[几两三四五]?年来?,?|(?:连续)?[\d一二三四五六七八九十]+[多余]?\s?年(?!级|[一-鿿]班)[来中间]?|"
    r"一年来,?|[本今去上前]年度?|[本上]学[期年]|全年|"
    r"\d{1,2}月(?:\d{1,2}日)?|\d{1,2}(?:[—至-]\d{1,2})?日\s+|期间|其间|年[初底末中]|[次同当翌]年(?:[春夏秋冬]|[\d一二三四五六七八九十]{1,3}月份?)?)+"
)
