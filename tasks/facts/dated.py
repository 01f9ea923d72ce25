"""Whether a date says when something happened, or only names, signs, counts or greets."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates import DateMention, is_stamp
from tasks.facts.event_phrases import due_of
from tasks.facts.head_signatures import signs_below_title
from tasks.facts.names import common_family_names
from tasks.records import Span

_TITLE_LINE = re.compile(r"(?:总结|计划|汇报|方案|报告|要点|材料|安排)[^,。;:]{0,8}$")
_NAME_OF = re.compile(
    r"[”\"’]?(?:的[^,。;]{0,3}(?:礼|问候|祝福|祝贺|祝愿|气氛|氛围)|[^,。;]{0,14}(?:悄然|如期|翩然)(?:而至|来临|到来)|献礼|·|文体|文艺|红歌|歌咏|大型|系列|活动|大会|晚会|汇演|表彰|征文|爱心|捐助|演讲|联欢|会演|主题|精神|黄金周)"
)
_SET_OFF = re.compile(
    r"[”\"]?(?:节|期间|前[后夕]|之际|来临|到来|当天|那天|大?地震|防灾减灾日|[,、。;::]|这天|下午|上午|晚上)"
)
QUAKE = regex.compile(r"[”\"]?(?:汶川)?(?:特?大)?地震")
_NOT_BEFORE = re.compile(
    r"(?:有关|关于|[庆迎过为](?:祝|接|了)?|度过|[、·][庆迎]|(?:庆祝?|迎接?|纪念)[^,。;]{0,4}第[\d一二三四五六七八九十]+个|暨(?:第[\d一二三四五六七八九十]+个)?)[“\"]?$"
)
_NOT_YEAR = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[大件项]|度|的|级|届|版|份?工作|以前|以来|至今|规划|计划|年|[—\-~～至到]|全国|全省|全市|全县|全区|我[省市县区镇校]|本)"
)
_DEED = regex.compile(
    r"建[成立造于]|成立|创[办建]|启动|开工|动工|竣工|落成|投入使用|投用|通过|验收|被[^,。;]{0,14}?(?:评|授|列|确|命|认|批|推荐|推选|选)|荣?获|召开|举[行办]|办成|实施|改[制名]|合并|撤并|转让|分离|偿还|搬迁|迁[入至]|"
    r"新建|修建|改建|扩建|翻建|重建|维修|挂牌|揭牌|达到|完成(?!情况|率)|实现|晋升|更名|始建|创立|消除|扫除|免除|化解|(?<![责主胜信聘兼担连])任(?![务何课教期意])|调[入任]|出台|印发|颁布|签订|开通|开[展始]|引进|更换|组建|迎来|创建[成为]|创成|跻身|入选|跃居|增设|增挂|划归|并入|升格|改建|独立|恢复|撤销|设立|批准|摘掉|完工|封顶|奠基|交付|建校|[开停]办|(?<![民公])办学(?!校|条件|水平)|招生|普及|抓好|推行|迎接|接受|投入(?=[^,。;]{0,8}[万元])|捐资|资助|修订|施行|分配[至到]|参加工作|当选|出席"
)
_HONOURED = re.compile(
    r",[^,。;将]{1,12}?(?:创建[成为]|创成|成功创建|被(?:评|授|命名|认定|列)|荣获|跻身|入选)"
)
_NO_DEED_AFTER = frozenset("的工总考结《")
_FOUNDED = (
    "建校于",
    "建园于",
    "建制于",
    "始于",
    "建造于",
    "建于",
    "成立于",
    "创办于",
    "创建于",
    "落成于",
    "竣工于",
    "创立于",
)
_WE_HONOURED = re.compile(
    r"我[省市县区镇校园局][^,。;将]{0,6}?(?:创建[成为]|创成|被[^,。;]{0,14}?(?:评|授|命名|认定|列)|荣获)"
)
# The year in the name of what is held, given or written: `召开2021年工作会`, `入选2016年优秀人才`.
NAMED_BY_YEAR = re.compile(
    r"(?:召开|举[行办]|组织|印发|制定|部署|总结|完成|关于|落实|入选|评为|获|获得|授予|列入|参加|开展|对|申报|通过|公布|发布|通报|下达|反馈)了?[“《]?$"
)
# `全县2016年中学生航模大赛`: the year in the name of a contest, behind whose it is.
_OF_PLACE = frozenset("省市县区镇乡校国")
_CONTEST = re.compile(r"[^,。;:]{0,20}?(?:大赛|比赛|竞赛|国赛|联赛|评选|展演|艺术节|运动会)")
# The year in the name of a meeting that another date is given for: `2014年教育工作大会召开`.
_MEETING = re.compile(r"[^,。;]{0,14}?(?:会议|大会|工作会|年会|总结会|表彰会)(?:召开|在|上|举[行办]|隆重)")


def dates_something(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    """Whether a date tells when something happened: not a title, a signature, a stamp, a school year or a greeting.

    >>> from tasks.facts.dates import dates
    >>> line = "6月1日,学校召开大会。"; day = dates(line)[0]
    >>> dates_something(line, day, day, Span(0, len(line)))
    True
    >>> line = "2013年度工作总结"; year = dates(line)[0]
    >>> dates_something(line, year, year, Span(0, len(line)))
    False
    """
    if is_stamp(hans, mention) or _is_said_in_greeting(hans, mention):
        return False
    if _EVERY.search(hans, max(0, mention.start - 4), mention.start) or _DATELINE.match(hans, mention.end):
        return False
    if due_of(hans, mention):
        return settled.kind in ("day", "month")
    if settled.kind in ("academic_year", "plan") or _is_label(hans, mention):
        return False
    if mention.kind == "festival":
        return _is_occasion(hans, mention)
    if mention.kind in ("year", "relative"):
        return _is_deed_of_year(hans, mention, settled, sentence)
    if _SUMS_UP.match(hans, mention.end) or _is_quarter_in_name(hans, mention, sentence):
        return False
    return not _inside_title(hans, mention) and not _is_reckoning(hans, mention)


def _is_quarter_in_name(hans: str, mention: DateMention, sentence: Span) -> bool:
    """Whether a quarter only names what was held: `召开第四季度安全生产工作会议`."""
    before = hans[max(sentence.start, mention.start - 8) : mention.start]
    return hans[mention.end - 1] == "度" and NAMED_BY_YEAR.search(before) is not None


# `第一季度我局主要抓了以下几项工作`: the time that is reported on, and no deed.
_SUMS_UP = re.compile(
    r"[,]?[^,。;]{0,8}?(?:主要|重点)[^,。;]{0,8}(?:以下|如下)|[^,。;]{0,6}?取得的(?:成绩|成效)|[^,。;]{0,10}?工作(?:总结|汇报|情况)(?:如下|:|$)"
)


_EVERY = re.compile(r"每年的?\Z|每逢\Z")
_DATELINE = re.compile(r"[讯电][ 　]?[(:]")  # 某某网5月6日讯(记者 …)
_UP_TO = re.compile(r"截[至止]到?[ 　]?$")


def _is_reckoning(hans: str, mention: DateMention) -> bool:
    """Whether a date only says when something was counted: `截至12月31日,图书77705册`."""
    if not _UP_TO.search(hans, max(0, mention.start - 4), mention.start):
        return False
    stop = hans.find("。", mention.end, mention.end + _COUNTED_IN)
    return _DEED.search(hans, mention.end, stop if stop > 0 else mention.end + _COUNTED_IN) is None


_COUNTED_IN = 60  # characters behind a date in which a deed would stand


_SEASON = re.compile(r"(?:金秋|阳春|初夏|盛夏|隆冬|寒冬|火红的|这个|流火的?)$")


def _is_said_in_greeting(hans: str, mention: DateMention) -> bool:
    """Whether a month only says how fair the season is: `金秋九月,硕果飘香`."""
    return mention.kind == "month" and (
        _SEASON.search(hans, max(0, mention.start - 4), mention.start) is not None
        or _FAIR.match(hans, mention.end) is not None
    )


# `四月,草长莺飞`: what the season is like.
_FAIR = re.compile(
    r",?(?:[^,。;]{0,6})(?:草长莺飞|莺飞草长|春暖花开|鸟语花香|春意盎然|春光明媚|阳光明媚|生机盎然|万物复苏|绿树成荫|秋高气爽|丹桂飘香|"
    r"金风送爽|硕果[飘累]|骄阳似火|瑞雪|繁花似锦|百花[争盛]|桃李芬芳)"
)


_CLAUSE_MARK = re.compile(r"[,。;:于在为是]")
_LINE_REACH = 120  # a signature or a title is a short line


def _is_label(hans: str, mention: DateMention) -> bool:
    """Whether the line of a date is a signature or a title."""
    floor, ceiling = max(0, mention.start - _LINE_REACH), min(len(hans), mention.end + _LINE_REACH)
    start = max(floor, hans.rfind("\n", floor, mention.start) + 1)
    end = hans.find("\n", mention.end, ceiling)
    end = ceiling if end < 0 else end
    line = hans[start:end].strip()
    rest = hans[max(start, hans.rfind("。", start, mention.start) + 1) : mention.start].strip()
    if mention.shift == 0 and not hans[: mention.start].strip():
        return False  # a day without a year at the head of a text opens a story
    if hans[mention.end : end].strip(" )。") == "" and not _CLAUSE_MARK.search(rest) and len(rest) < 25:
        return True
    if signs_below_title(hans, mention):
        return True
    return len(line) < 45 and _TITLE_LINE.search(line) is not None


def _inside_title(hans: str, mention: DateMention) -> bool:
    opened = hans.rfind("《", max(0, mention.start - 40), mention.start)
    return opened >= 0 and hans.find("》", opened, mention.start) < 0 <= hans.find(
        "》", mention.end, mention.end + 60
    )


# `今年上半年,县教育局紧紧围绕…`: how a report begins, no deed.
_IN_GENERAL = re.compile(
    r",[^,。;]{0,12}?(?:紧紧围绕|紧扣|坚持|深入贯彻|全面贯彻|认真贯彻|按照|根据|以[^,。;]{2,20}为|在[^,。;]{2,20}(?:领导|指导|支持|关心)下)"
)


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
    ):
        return False
    if hans[mention.end - 1] == "庆" and _GIVEN_NAME.search(hans, max(0, mention.start - 3), mention.start):
        return False  # 局长王国庆
    if _NOT_BEFORE.search(hans[max(0, mention.start - 12) : mention.start]) or _NAME_OF.match(
        hans, mention.end
    ):
        return False
    return hans[mention.end - 1] in "节日" or _SET_OFF.match(hans, mention.end) is not None


_GIVEN_NAME = re.compile(rf"(?:[长记任师员家、,和]|^)[{''.join(sorted(common_family_names()))}虞]\Z")


def _is_deed_of_year(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    """A bare year dates an event only where a deed follows or precedes it at once."""
    words = hans[mention.start : mention.end]
    if settled.iso_end or _inside_title(hans, mention):
        return False
    if words.endswith(("年初", "年底", "年末")):
        return hans[mention.end : mention.end + 1] not in _NO_DEED_AFTER
    if words.endswith(("年度", "年中", "同年", "当年", "近年", "学期", "学年")):
        return False
    if _NOT_YEAR.match(hans, mention.end) and not _WE_HONOURED.match(hans, mention.end):
        return False
    before = hans[max(sentence.start, mention.start - 8) : mention.start]
    if NAMED_BY_YEAR.search(before) or (before[-1:] in _OF_PLACE and _CONTEST.match(hans, mention.end)):
        return False
    after = hans[mention.end : min(sentence.end, mention.end + 30)]
    if _MEETING.match(after):
        return False
    if mention.kind == "relative":
        return (
            after.startswith(",")
            and not after.startswith(",我")
            and "将" not in after
            and _IN_GENERAL.match(after) is None
            and _DEED.search(after) is not None
        ) or (_HONOURED.match(after) is not None)
    told = _PLANNED.split(after, maxsplit=1)[0]
    return (
        _DEED.search(told) is not None
        or before.endswith(_FOUNDED)
        or _AFTER_ADJUNCTS.match(hans, mention.end, sentence.end) is not None
    )


# `2012年,全县幼儿园建设项目年度计划为9个,新建…`: what is only planned is no deed.
_PLANNED = re.compile(r"年度计划|计划(?:建设|新建|投资|总投资)|建设任务为?|规划总投资")
# `1994年秋,随着…的发展,在…的支持下,成立了…`: a deed of a history behind what led to it.
_AFTER_ADJUNCTS = re.compile(
    r"(?:[春夏秋冬]季?)?(?:,(?:随着?|经|在|因|由于|为)[^,。;\n]{2,44}){1,3},(?:学校)?(?:正式)?(?:成立|创办|建成|搬迁|迁[入至往]|更名|改名|改制|升格|合并|并入|划归|筹建|命名)"
)
