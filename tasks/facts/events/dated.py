"""Whether a date says when something happened, or only names, signs, counts or greets."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates.dates import DateMention
from tasks.facts.dates.labels import labelled_deed
from tasks.facts.dates.stamps import is_stamp
from tasks.facts.events.phrases import due_of
from tasks.facts.events.year_deeds import DEED, NAMED_BY_YEAR, inside_title, is_deed_of_year
from tasks.facts.names.names import COMMON_NAMES
from tasks.facts.parts.head_signatures import signs_below_title
from tasks.records import Span

_TITLE_LINE = re.compile(r"(?:总结|计划|汇报|方案|报告|要点|材料|安排|大事记|简报)[^,。;:]{0,8}$")
_NAME_OF = re.compile(
    r"[”\"’]?(?:的[^,。;]{0,3}(?:礼|问候|祝福|祝贺|祝愿|气氛|氛围)|[^,。;]{0,14}(?:悄然|如期|翩然)(?:而至|来临|到来)|献礼|·|文体|文艺|红歌|歌咏|大型|系列|活动|大会|晚会|汇演|表彰|表扬|庆祝|颁奖|座谈会|征文|爱心|捐助|演讲|联欢|会演|主题|精神|黄金周)"
)
_SET_OFF = re.compile(
    r"[”\"]?(?:节|(?:小?长假|假期)?期间|前(?:[后夕]|,)|(?:全国|国际|世界)?[\u4e00-\u9fff]{2,6}(?:宣传|教育|纪念|消防|禁毒|法制)日(?:期间|之际|来临|到来|当天|[,、。])|之际|来临|到来|当天|那天|大?地震|防灾减灾日|[,、。;::]|这天|下午|上午|晚上|[^,。;“”\n]{0,8}(?:事故|火灾|爆炸|[惨血]案|案件|事件|泥石流))"
)
QUAKE = regex.compile(r"[”\"]?(?:汶川)?(?:特?大)?地震")
_NOT_BEFORE = re.compile(
    r"(?:有关|关于|[是为](?:我国|全国|世界|国际|的)+|[庆迎过为](?:祝|接|了)?|[欢共]度(?:“?[五六七八十]一”?)?|喜迎(?:“?[五六七八十]一”?)?|共庆|度过|[、·][庆迎]|(?:庆祝?|迎接?|纪念)[^,。;]{0,4}第[\d一二三四五六七八九十xX×*]+个|暨(?:第[\d一二三四五六七八九十]+个)?)[“\"]?$"
)


# `9月10日是我国第29个教师节`: which day it is, and nothing that happened.
# 1961年6月30日前出生的女职工: who is meant.
_BORN = re.compile(
    r"(?:\(含\))?(?:[以之]?[前后]|[至到—-][^,;。]{4,12})?(?:\(含\))?出生的|[以之]?[前后]入[职学校伍党]的"
)
_IS_A_DAY = re.compile(r",?[是为](?:我国|全国|世界|国际|的)*第[\d一二三四五六七八九十]+个[^,。;]{0,8}?[节日]")


# 新春到来之际,谨代表全校致以问候: said to the listeners.
_GREETS = re.compile(
    r"[^,。;]{0,6}之际,?(?:请允许)?(?:我们?|谨|仅)(?:谨|仅)?代表[^。;\n]{2,60}(?:致以|祝福|祝贺|问候|祝愿|敬意|感谢|祝大家)"
)
# 现将12月25日至29日工作纪要如下: the time that is reported on.
_REPORTED = re.compile(r"[^,。;\n]{0,16}?(?:纪要|情况|简报|通报|汇报|总结)[^,。;\n]{0,6}如下")


def dates_something(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    """Whether a date tells when something happened: not a title, a signature, a stamp, a school year or a greeting.

    >>> from tasks.facts.dates.dates import dates
    >>> line = "6月1日,学校召开大会。"; day = dates(line)[0]
    >>> dates_something(line, day, day, Span(0, len(line)))
    True
    >>> line = "2013年度工作总结"; year = dates(line)[0]
    >>> dates_something(line, year, year, Span(0, len(line)))
    False
    """
    if is_stamp(hans, mention) or _is_said_in_greeting(hans, mention):
        return False
    if _NO_TIME.search(hans, max(0, mention.start - 6), mention.start) or _DATELINE.match(hans, mention.end):
        return False
    if _GREETS.match(hans, mention.end) or _REPORTED.match(hans, mention.end):
        return False
    if _IS_A_DAY.match(hans, mention.end) or _BORN.match(hans, mention.end):
        return False
    if due_of(hans, mention):
        return settled.kind in ("day", "month")
    if settled.kind in ("day", "month") and labelled_deed(hans, mention):
        return True
    if settled.kind in ("academic_year", "plan") or _is_label(hans, mention):
        return False
    if mention.kind == "festival":
        return _is_occasion(hans, mention)
    if mention.kind in ("year", "relative"):
        return is_deed_of_year(hans, mention, settled, sentence)
    if _SUMS_UP.match(hans, mention.end) or _is_quarter_in_name(hans, mention, sentence):
        return False
    if hans[mention.end - 1] == "初" and _SET_BEFORE.match(hans, mention.end):
        return False
    if mention.kind == "month" and _is_month_of(hans, mention):
        return False
    return not inside_title(hans, mention) and not _is_reckoning(hans, mention)


# 完成了年初各项目标: what was set for the year, and no deed.
_SET_BEFORE = re.compile(r"的?(?:各项|制[定订]|确定|既定|预定|下达|[^,。;]{0,4}(?:目标|计划|任务))")
_REVIEWS = re.compile(r"(?:通报|汇报|分析|总结|公布|部署|安排|小结|讲评)了?\Z")
_CAMPAIGN = re.compile(r"[^,。;”\n]{1,6}[周月日节]”")


def _is_month_of(hans: str, mention: DateMention) -> bool:
    """Whether a month says which results are told or which campaign is meant: 通报5月份成绩, “五月宣传周”."""
    if _REVIEWS.search(hans, max(0, mention.start - 4), mention.start):
        return True
    return hans[mention.start - 1 : mention.start] == "“" and _CAMPAIGN.match(hans, mention.end) is not None


def _is_quarter_in_name(hans: str, mention: DateMention, sentence: Span) -> bool:
    """Whether a quarter only names what was held: `召开第四季度安全生产工作会议`."""
    before = hans[max(sentence.start, mention.start - 8) : mention.start]
    return hans[mention.end - 1] == "度" and (
        before.endswith("暨") or NAMED_BY_YEAR.search(before) is not None
    )


# `第一季度我局主要抓了以下几项工作`: the time that is reported on, and no deed.
_SUMS_UP = re.compile(
    r"[,]?[^,。;]{0,8}?(?:主要|重点)[^,。;]{0,8}(?:以下|如下)|[^,。;]{0,6}?取得的(?:成绩|成效)|[^,。;\n]{0,16}?工作(?:总结|汇报|情况)(?:如下|:|\n|$)"
)


# 每年9月, 一般在9月; and the issue of a paper: 第十七期 2014年3月6日.
_NO_TIME = re.compile(r"(?:每年?一?般?[的在于]?|每逢|通常[在于]?|[0-9一二三四五六七八九十]期)[ 　]?\Z")
# 某某网5月6日讯(记者 …), 5月6日电 据…, 9月29日报道:; and what a colophon ends with: 2017年12月5日印发.
_DATELINE = re.compile(r"[讯电](?:[ 　]?[(:]|[ 　]|据|\n|\Z)|(?:报道|消息)[::]|印发[ 　?]*(?:\n|\Z)")
_UP_TO = re.compile(r"截[至止]到?[ 　]?$")


def _is_reckoning(hans: str, mention: DateMention) -> bool:
    """Whether a date only says when something was counted: `截至12月31日,图书61350册`."""
    if not _UP_TO.search(hans, max(0, mention.start - 4), mention.start):
        return False
    stop = hans.find("。", mention.end, mention.end + _COUNTED_IN)
    return DEED.search(hans, mention.end, stop if stop > 0 else mention.end + _COUNTED_IN) is None


_COUNTED_IN = 60  # characters behind a date in which a deed would stand


_SEASON = re.compile(
    r"(?:金秋|金色的?|阳春|初夏|盛夏|隆冬|寒冬|炎炎|缤纷的?|(?:火红|丰收|收获|美丽|明媚|火热|温暖|浪漫|多彩|芬芳)的|这个|流火的?)$"
)


def _is_said_in_greeting(hans: str, mention: DateMention) -> bool:
    """Whether a month only says how fair the season is: `金秋九月,硕果飘香`."""
    return mention.kind == "month" and (
        _SEASON.search(hans, max(0, mention.start - 4), mention.start) is not None
        or _FAIR.match(hans, mention.end) is not None
    )


# `四月,草长莺飞`: what the season is like.
_FAIR = re.compile(
    r",?(?:[^,。;]{0,6})(?:草长莺飞|莺飞草长|春暖花开|鸟语花香|春意盎然|春光明媚|阳光明媚|生机盎然|万物复苏|绿树成荫|秋高气爽|丹桂飘香|秋风送爽|秋风习习|秋意[渐正]?浓|天高云淡|果实累累|瓜果飘香|春风送暖|春风和煦|春回大地|风和日丽|天朗气清|惠风和畅|夏日炎炎|蝉鸣|万象更新|生机勃勃|五谷丰登|层林尽染|"
    r"金风送爽|硕果[飘累]|骄阳似火|瑞雪|繁花似锦|百花[争盛]|桃李芬芳)"
)


# 此致敬礼河口小学2012年2月: a signature whose lines were lost.
_CLOSING = re.compile(r"(?:此致[ 　\n]*敬礼|特此(?:报告|申请|通知|函告|说明))[!。]?[^。,;:!?]{0,30}\Z")
_CLAUSE_MARK = re.compile(r"[,。;:于在为是]")
_LINE_REACH = 120  # a signature or a title is a short line


def _is_label(hans: str, mention: DateMention) -> bool:
    """Whether the line of a date is a signature or a title."""
    floor, ceiling = max(0, mention.start - _LINE_REACH), min(len(hans), mention.end + _LINE_REACH)
    start = max(floor, hans.rfind("\n", floor, mention.start) + 1)
    end = hans.find("\n", mention.end, ceiling)
    end = ceiling if end < 0 else end
    closed = hans.rfind("此", floor, mention.start)
    if closed >= 0 and _CLOSING.search(hans, max(floor, closed - 1), mention.start):
        return True
    line = hans[start:end].strip()
    rest = hans[max(start, hans.rfind("。", start, mention.start) + 1) : mention.start].strip()
    if mention.shift == 0 and not hans[: mention.start].strip():
        return False  # a day without a year at the head of a text opens a story
    if hans[mention.end : end].strip(" )。|") == "" and not _CLAUSE_MARK.search(rest) and len(rest) < 25:
        return True
    if signs_below_title(hans, mention):
        return True
    heads = not rest and hans.startswith(":", mention.end)  # 三月份:制定教研计划
    return len(line) < 45 and not heads and _TITLE_LINE.search(line) is not None


def _is_occasion(hans: str, mention: DateMention) -> bool:
    """A festival that something happens at, not one in the name of something."""
    if QUAKE.match(hans, mention.end):
        return True
    if hans[mention.end - 1] == "日" and hans[mention.end : mention.end + 1] in (
        "益",
        "常",
        "趋",
        "渐",
        "臻",
        "记",
    ):
        return False
    if hans[mention.end - 1] == "庆" and _GIVEN_NAME.search(hans, max(0, mention.start - 3), mention.start):
        return False  # 局长王国庆
    if _NOT_BEFORE.search(hans[max(0, mention.start - 12) : mention.start]) or _NAME_OF.match(
        hans, mention.end
    ):
        return False
    return hans[mention.end - 1] in "节日" or _SET_OFF.match(hans, mention.end) is not None


_GIVEN_NAME = re.compile(rf"(?:[长记任师员家、,和]|^)[{''.join(sorted(COMMON_NAMES))}虞]\Z")
