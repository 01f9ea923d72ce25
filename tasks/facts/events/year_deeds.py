"""Whether a bare year dates a deed: `2012年被评为…` does, `2012年全校…` and the year in a name do not."""

from __future__ import annotations

import re

import regex

from tasks.facts.dates.dates import DateMention
from tasks.records import Span

_NOT_YEAR = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[大件项]|度|的|级|届|版|(?:“[^”\n]{2,12}”)?份?工作|以前|以来|至今|规划|计划|年|[—\-~～至到]|全国|全省|全市|全县|全区|我[省市县区镇校]|本|[是为](?![由经我])|(?:各项|主要|预期|年度)*(?:目标|任务)|相比|相较|同期)"
)
DEED = regex.compile(
    r"建[成立造于]|成立|创[办建]|启动|开工|动工|竣工|落成|投入使用|投用|通过|验收|被[^,。;]{0,24}?(?:评|授|列|确|命|认|批|推荐|推选|选)|荣?获|召开|举[行办]|办成|实施|改[制名]|合并|撤并|转让|分离|偿还|搬迁|迁[入至]|"
    r"新建|修建|改建|扩建|翻建|重建|维修|挂牌|揭牌|达到|完成(?!情况|率)|实现|晋升|更名|始建|创立|消除|扫除|免除|化解|(?<![责主胜信聘兼担连])任(?![务何课教期意])|调[入任]|出台|印发|颁布|签订|开通|开[展始]|引进|更换|组建|迎来|创建[成为]|创成|跻身|入选|跃居|增设|增挂|划归|并入|升格|改建|独立|恢复|撤销|设立|批准|摘掉|完工|封顶|奠基|交付|建校|[开停]办|(?<![民公])办学(?!校|条件|水平)|招生|普及|抓好|推行|迎接|接受|投入(?=[^,。;]{0,8}[万元])|捐资|资助|修订|施行|推出|签署|下发|转发|迁址|易址|易其址|扩[展大]为|转为|拆[迁除]|拨款|修(?=[教校宿])|担任(?=[^,。;]{0,14}?(?:主任|[校园局]长|辅导员|书记|组长|委员))|承办|主办|援建|捐[建赠]|冲毁|倒塌|毁于|[迁搬]到|迁往|称为|易名|定名|聘请|颁发|分配[至到]|参加工作|当选|出席|决定(?![性于])|划[给拨出]|毕业(?![生班证典率会])|考[入取上]|入[党伍](?!积)|退休|夺得|摘得|[再又屡]创|[再又喜捷]传|(?<![规约肯假指])定为|开设|加入|改称|称(?=[^,。;]{2,16}(?:小学|中学|学校)[,。;])|成为(?=[^,。;]{0,20}(?:校|单位|基地|试点|典型)[,。;])"
)
_HONOURED = re.compile(
    r",[^,。;将]{1,12}?(?:创建[成为]|创成|成功创建|被(?:评|授|命名|认定|列)|荣获|跻身|入选)"
)
# `达到年初预期`, `围绕年初责任目标`: the time at which something was set, no deed.
_SET_THEN = re.compile(
    r"[的工总考结《]|(?:预期|预算|预定|既定|计划|责任|目标|任务|制定的|确定的|提出的|部署的|安排的|下达的|签订的)"
)
_EDGES = ("年初", "年底", "年末")
_COUNT = frozenset("一二三四五六七八九十两几多0123456789")
# `人均预期寿命较2020年提高1岁`: the year that another is compared with.
_QUOTED_NAME = re.compile(r"[^,。;“”\n]{2,36}”")  # 在“2021年办学考核”中
_OPENED = re.compile(r"“[一-鿿]{0,7}\Z")  # “青石市2021年…先进个人”
_COMPARED = re.compile(r"(?:[较比]|快于|高于|低于)[“ 　]?\Z")
_FOUNDED = (
    "建校于",
    "建园于",
    "建制于",
    "始于",
    "建造于",
    "建于",
    "修于",
    "成立于",
    "创办于",
    "创建于",
    "落成于",
    "竣工于",
    "创立于",
)
_WE_HONOURED = re.compile(
    r"我[省市县区镇校园局][^,。;将]{0,6}?(?:创建[成为]|创成|通过|建成|成立|启动|召开|举[行办]|承办|被[^,。;]{0,14}?(?:评|授|命名|认定|列)|荣获)"
)
# The year in the name of what is held, given or written: `召开2021年工作会`, `入选2016年优秀人才`.
NAMED_BY_YEAR = re.compile(
    r"(?:情况[和与及、]|汇报|宣读|回顾|分析|反思|召开|举[行办]|组织|印发|制[定订]|编制|拟[定订]|谋划|做好|承担|承办|迎接|评选|表彰|发放|拨付|部署|总结|完成|关于|落实|入选|评为|获|获得|授予|列入|参加|开展|对|申报|通过|公布|发布|通报|下达|反馈)了?[“《]?$"
)
# `全县2016年中学生航模大赛`: the year in the name of a contest, behind whose it is.
_OF_PLACE = frozenset("省市县区镇乡校国")
_CONTEST = re.compile(r"[^,。;:]{0,20}?(?:大赛|比赛|竞赛|国赛|联赛|评选|展演|艺术节|运动会)")
# The year in the name of a meeting that another date is given for: `2014年教育工作大会召开`.
_MEETING = re.compile(
    r"[^,。;]{0,14}?(?:会议|大会|工作会|年会|总结会|表彰会)(?:召开|在|上|举[行办]|隆重|于(?=\d))"
)


# 2013年度荣获县教学质量先进单位: what was won for a year, which else only names a report or a plan.
_HONOURED_AT_ONCE = re.compile(
    r",?(?:连续|先后|又|再次)?(?:(?:我校|学校|我园|我镇)?(?:荣获|荣膺|获评|获得?)|(?:我校|学校|我园|我镇)?被[^,。;]{2,20}?(?:评|授|命名|表彰|认定))"
)


def inside_title(hans: str, mention: DateMention) -> bool:
    opened = hans.rfind("《", max(0, mention.start - 40), mention.start)
    return opened >= 0 and hans.find("》", opened, mention.start) < 0 <= hans.find(
        "》", mention.end, mention.end + 60
    )


# `今年上半年,县教育局紧紧围绕…`: how a report begins, no deed.
_IN_GENERAL = re.compile(
    r",[^,。;]{0,12}?(?:紧紧围绕|紧扣|坚持|深入贯彻|全面贯彻|认真贯彻|按照|根据|以[^,。;]{2,20}为|在[^,。;]{2,20}(?:领导|指导|支持|关心)下)"
)


# `2007年至2009年,全县建成…`, `2007—2009年投资20万元新建…`: the years that a deed took; behind other spans stands what
# they are a part of.
_GOES_ON = re.compile(
    r"[,]|将|(?:先后|累计|连续|共)?(?:投资\d|投入\d|新建|扩建|改建|重建|迁[入至往]|更名|被[^,。;]{2,20}?(?:评|授|命名|列|认定)|荣获)"
)


def is_deed_of_year(hans: str, mention: DateMention, settled: DateMention, sentence: Span) -> bool:
    """A bare year dates an event only where a deed follows or precedes it at once."""
    words = hans[mention.start : mention.end]
    if inside_title(hans, mention) or (settled.iso_end and not _GOES_ON.match(hans, mention.end)):
        return False
    if words.endswith("年度"):
        return _HONOURED_AT_ONCE.match(hans, mention.end) is not None
    if words.endswith(_EDGES):
        counted = words in _EDGES and hans[mention.start - 1 : mention.start] in _COUNT
        return not counted and _SET_THEN.match(hans, mention.end) is None
    if words.endswith(("年中", "同年", "当年", "近年", "学期", "学年")):
        return False
    if _NOT_YEAR.match(hans, mention.end) and not _WE_HONOURED.match(hans, mention.end):
        return False
    before = hans[max(sentence.start, mention.start - 8) : mention.start]
    if _COMPARED.search(before) or (_OPENED.search(before) and _QUOTED_NAME.match(hans, mention.end)):
        return False
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
            and DEED.search(after) is not None
        ) or (_HONOURED.match(after) is not None)
    told = _PLANNED.split(after, maxsplit=1)[0]
    return (
        DEED.search(told) is not None
        or before.endswith(_FOUNDED)
        or _LIFE.match(hans, mention.end) is not None
        or _AFTER_ADJUNCTS.match(hans, mention.end, sentence.end) is not None
    )


# `2012年,全县幼儿园建设项目年度计划为9个,新建…`: what is only planned is no deed.
_PLANNED = re.compile(r"年度计划|计划(?:建设|新建|投资|总投资)|建设任务为?|规划总投资")
# `2012年,她谢绝了县城学校的邀请`: a year of somebody's life, whatever was done in it.
_LIFE = re.compile(
    r"[春夏秋冬]?,?(?:[他她](?![们是的所])[^,。;\n]{0,24}(?:了|到|[回去来]|任教|毕业)|在[^,。;\n]{2,16}(?:任教|教书|支教|执教))"
)
# `1994年秋,随着…的发展,在…的支持下,成立了…`: a deed of a history behind what led to it.
_AFTER_ADJUNCTS = re.compile(
    r"(?:[春夏秋冬]季?)?(?:,(?:随着?|经|在|因|由于|为|鉴于|根据|应)[^,。;\n]{2,44}){1,3},[^,。;\n]{0,24}?(?:正式)?(?:成立|创办|创建|建[成立]|设立|搬迁|迁[入至往]|更名|改名|改制|升格|合并|并入|划归|筹建|命名)"
)
