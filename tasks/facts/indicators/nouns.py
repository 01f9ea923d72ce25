"""The noun behind a quantity: where it begins, and which word or verb ends it."""

from __future__ import annotations

import re

import regex

from tasks.facts.indicators.phrases import NO_GRADE, NOT_AMONG, after_verb
from tasks.facts.language.verbs import Verb, Verbs, nominal
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_STOP = re.compile(
    r"(?:随班|带病|脱产|顶岗|跟岗|挂职|轮岗)(?![一-鿿]{0,6}[生师童员干])|投入(?:正式)?(?:使用|运行|运营|生产)|针对|关于|围绕|面向|(?<=[一-鿿])(?:今|本|当|次)?[春夏秋冬]季(?!运动|学期|田径|招生|传染|开学)|[用饮喝住穿]上(?![学课])|就(?![餐业读诊寝医])|供(?=[^,;。]{0,8}(?:用|学习|借阅|阅读|活动|选择|选用|参考))|正(?=[在式常])|大关|(?<![规原准守法细总附])则(?=[有设配均都在为将能])|无(?=一|[需须法])|[分归隶]属|属于|处于|没有|尚未|未(?!成年|来)|仍|及时|存在|之多|专门(?!的)|送(?=[给到往去来]|[,。;])|(?<![偿归退生交返])还(?![款债贷书钱给清原乡])|来(?=校|我)|(?<![走方面动意倾])向|[了着过对被把将从是都已也且给由使让到按于]|(?<!行)为|(?<!级)以|以(?!上)|(?<!平)均(?!衡)|[应实需须]?配(?=[近约\d一二两三]|\Z)|(?<!参)与|(?<![合撤归兼])并(?![列行轨])|在(?![编校岗职册籍园读建训])|分别|共同|全部|"
    r"各(?=捐|投|出资|获|奖|有[\d一两])|全程|统一|通过|荣立|达标|正常|同时|因|每(?!年级)|[作做]为|成为|予以|落到|(?<!统)合计|共计|总计|累计|竞相|齐聚|脱颖|争创|(?<![工])作(?=[了出])"
    r"|总(?=长|投资|里程|面积|建筑)|缺[少乏]|在(?:建设|施工)中|(?<=[生员师户者人])中(?=[选遴评推挑产])|可(?=[入容供用以同])|几乎|根本(?!利)|受到|受(?=[了表奖])|得到|仅|又(?!名|称)|便(?![民利器捷当于道服携饭宜秘衣])|纳入|列入|位[列居]|名列|跻身|基本(?=完成|达到?|实现|建成|普及|竣工|整改|做到|能)"
    r"|(?<=[组户校村者民])(?:(?:[绝大]大)?[部多][分数])|结束|落下|拉开|践行|不断|迅速|立即|纷纷|赶[到赴往来]|(?:入围|入选|晋级)(?!选手|作品|名单|项目|课题|者|队|学)|(?:参赛|获奖|参会|到会|毕业|结业|就读|入学)(?=[,。;、(]|\Z)"
    r"|(?<=[民生师员工人童长众])能(?![力手源量人干])"
    r"|能(?=够|自觉|熟练|独立|运用|及时|主动|正确)|(?<=学科|专业|项目|班级|年级|学校|人口|学期|小时|比赛)[中里](?![学心小层专间])|(?<=[员校师生门])之?间(?![断隙接])"
)
# What is said of a counted thing; not where a deed is counted (一次全面督查).
_SAID = re.compile(
    r"[“‘《]|实行|基本(?!功|建设|情况|技能|均衡|农田|医疗|公共|养老|普及|药物|生活|办学|条件)|全面|初步|先后|圆满|顺利|积极|踊跃|亲自|上台|自愿|主动|年久|破旧|破损|老化|损坏|陈旧|严重|不足|短缺|集中|逐一|依次|迫切|信守|"
    r"主体(?=完工|竣工|封顶|已|全部|建成|工程)"
)
_PEOPLE = re.compile(
    r"(?:教师|老师|学生|同学|校长|班主任|干部|职工|党员|幼儿|小朋友|家长|代表|人员|领导|儿童|选手|队员|同志|"
    r"学校|小学|中学|幼儿园|教学点|校点|完小|村小|教学楼|教学班|校舍|班级|(?<=[个])班|年级|专业|单位|家庭|处室|教研[组室]|教室|房间|床位|座位|乡镇|(?<=[个])(?:县市区|市县区?|县区|区县|[县区市省乡镇])|村|社区)的"
)
# 28名贫困家庭的学生: persons are of a body; 3所学校的食堂 counts the bodies.
_OF_A_BODY = re.compile(
    r"[一-鿿]{0,10}?(?:学校|[小中]学|幼儿园|班级?|年级|专业|单位|家庭|乡镇|村|社区|部门|户)的(?=[一-鿿]{0,6}(?:学生|教师|老师|同学|儿童|幼儿|孩子|家长|干部|职工|代表|校长|党员|选手|队员|青年|子女|人员))"
)
# 16所学校校安工程: the schools are counted, not what is done at them.
_SCHOOLS = re.compile(
    r"[一-鿿]{0,10}?(?:学校|完小|小学|中学|初中|高中|幼儿园|高校|院校)(?=[一-鿿]{0,4}(?:工程|项目|标准化|规范化|信息化|建设|改造|食堂|操场|校舍|教学楼|围墙|厕所|学生|师生|图书(?![馆室])|仪器|设备))"
)
_PERSONS = re.compile(
    r"[^,;。的]{0,14}?(?:教师|老师|学生|学[子员]|同学|校长|班主任|干部|职工|教职员工|党员|群众|居民|村民|农民|贫困户|幼儿(?!园)|小朋友|家长|代表|儿童|"
    r"选手|队员|同志|志愿者|(?:镇|乡|县|区|市|局|校|园|院|所|站|科|股|组|队|村)长|书记|主任|负责人)"
    r"(?:代表|家长|家庭|干部|家属|子女|党员|班主任|团员|骨干|志愿者|教师|学生|队伍|队员|工作者)*"
)
# 3947名享受了政策的学生得到资助, 5名在比赛中获奖的教师: who, behind all that is said of them.
_WHO = re.compile(
    r"(?:积极|踊跃|主动)?(?:在|因|受|被|享受|获|来自|符合|参加|从事|取得)[^,;。、\n“”《》]{2,24}?的(?P<who>(?:[一-鿿]{0,4}?)(?:教师|老师|学生|同学|校长|干部|职工|党员|幼儿|儿童|家长|选手|队员|运动员|作家))"
)
# 两栋20户教工宿舍楼, 三层15间教室的教学楼: the building stands behind how large it is.
_BUILT_UP = frozenset("栋幢座层")
_STOREYS = re.compile(
    r"(?:[\d.]+|[一二两三四五六七八九十百]+)(?:个|间|户|层|套|平方米)(?:[一-鿿]{2,4}的)?(?P<thing>[一-鿿]{0,10}?(?:宿舍楼?|公寓楼?|楼|平房|用房))"
)
_DIVISIONS = re.compile(r"[县市区镇乡旗]\([县市区镇乡旗、街道]{1,6}\)")  # 30个县(区)
# 一支师德高尚、业务精湛的教师队伍: what it is, behind all that is said of it.
_TEAM = re.compile(r"[^,;。\n]{2,30}?的(?P<team>[一-鿿]{0,8}?队伍)")
# 20名第九届“…奖”获得者, 90名2022年“优秀教师”: of which year, and no part of the thing.
_OF_WHICH = re.compile(r"(?:第[一二三四五六七八九十\d]+[届批]|(?:19|20)\d\d年度?)+(?=[“《‘])")
_PLAIN = {"area", "money", "share", "length", "mass", "volume", "score", "ratio", "text"}
_TAIL = re.compile("之[首一列内]\\Z")  # 全市8所重点高中之首
_LISTED = frozenset({"篇", "个", "项", "种", "类", "件", "份"})
_LIST = regex.compile(
    r"(?:、[\p{Han}]{2,8}){1,4}(?:[和或及与][\p{Han}]{2,8})?(?:等的?[\p{Han}]{2,6})?(?=[,;。\n]|\Z)"
)
# 8名获奖者中有3名, 4位班子成员间: among whom, and not what is counted.
_AMONG = re.compile(
    r"(?<=[者员师生英品人位校目作组班室部队题标村])(?:之?[中间]|里面?|以?内)\Z"
    rf"|{NOT_AMONG}中\Z"
)
_WORKED_ON = re.compile(
    r"(?:除险|加固|改造|改扩建|改建|扩建|新建|建设|维修|修缮|整治|整改|绿化|硬化|装修|升级)+(?:工程|工作|任务)?"
)
_COUNTS = re.compile(
    r"[一二两三四五六七八九十]+[个名位所]"
)  # 四个大班、三个中班: the second is counted itself
# 一幢可供480名学生住宿的公寓, 一座更有气息的大门: the noun behind the 的 of a whole clause.
_DESCRIBED = re.compile(
    r"(?:以[^,;。、\n]{1,20}为[^,;。、\n]{0,10}|(?:更|可(?:供|容|开设)|含|能|具有|带有|集|针对|关于|围绕|面向|有关)[^,;。、\n]{1,24})的([\u4e00-\u9fff]{2,8})(?=[,;。、\n]|\Z)"
)
# 两所新建幼儿园投入使用, 启动8个新建项目: which ones.
_BUILT_IN = frozenset("所个处")
_BUILT = re.compile(
    r"(?:新建|改建|扩建|改扩建|新改扩建|迁建|在建)(?:[一-鿿]{0,6}?(?:小学|中学|学校|幼儿园|项目|工程|教学点))(?![教校食宿综办厕围的0-9])"
)
_OF_A_PLACE = re.compile(
    "民(?:群众)?|口(?!头|语|述|罩|号)数?"
)  # 两万多人民, 3.2万人口: the measure word is part of the noun
_GIVEN = re.compile(r"的?(?:基础|前提|情况|过程|同时|时间|背景)[上下中里内]")  # 在撤并两个教学点的基础上
# 教师12名和学生30名: the next of a list, which has a number of its own.
_JOINED = re.compile(r"(?:和(?![谐平睦美])|及(?![格时])|以及|与(?!会))[一-鿿]{1,12}\Z")
_NEXT_OF_LIST = re.compile(r"、[一-鿿、]{1,60}\d")  # 1个居委会和湖滨、石桥等10个村
# 召开专题会议研究校舍改造: the meeting is counted, not what it was about.
_MEETING = re.compile(
    r"[^,;。、的]{0,12}?(?:会议|大会|例会|会)(?=专题|专门|研究|讨论|部署|安排|听取|传达|学习|分析|商讨|审议|协调|解决|总结|通报|研判|布置|强调|要求)"
)
_WORD = re.compile(r"(?!有\Z)[一-鿿A-Za-z]")  # 1000人·。, 20个**: a mark is nothing that is counted
_JOINS_ON = re.compile(rf"(?:[和及与的、 ]|{NO_GRADE}等)+\Z")
_LONG = 40
_VERBAL = frozenset({"次", "轮", "遍", "趟", "回", "场", "场次", "期"})
_LONG_THING = regex.compile(
    r"(?:(?:环[形型]|直道?|塑胶|标准|田径|煤渣|水泥)*(?:跑道|运动场|操场|田径场|围墙|道路|路面|水渠|护坡|长廊|管道|栅栏)|高清\p{Han}{2,4})"
)

_SUM = re.compile(
    r"(?:的)?(?:现金|(?:资金|经费|款项)(?=[,;。、\n]|\Z)|(?:学习|生活|办公|防疫|体育)用品|慰问品|[一-鿿]{0,6}?(?:慰问|奖学|奖教|奖励|助学|救助|资助|补助|补贴|抚恤|生活|帮扶|爱心|保证|风险|专项|扶贫|建设|项目|配套|公用|维修|改造|培训)(?:资金|基金|经费|金|费|款)|[一-鿿]{0,6}?(?:资助|补助|补贴|奖励|救助|预算)(?=[,;。、\n]|\Z))"
)


_LAND = re.compile(
    r"(?:高标准|基本|优质)?(?:农田|耕地|土地|林地|果园|茶园|水田|旱地|草地|山林|荒[山地]|空地|丘陵地|山地|坡地)(?![建种改整流])"
    r"|(?:新|旧|危险?)?(?:校舍|校园|教学楼|宿舍楼?|综合楼|办公楼|食堂|危房|用房|住房|厂房|平房|瓦房|房舍|操场|运动场|绿地|草坪)(?![面建改维装加排])"
)
# 近八成学生, 96%以上农民
_SHARING = re.compile(
    r"(?:在职|在校|适龄|农村|贫困|小学|中学|初中|高中|专任|留守|普通|受访|参训|参赛|青年|住校|女|男){0,2}(?:学生|教师|老师|农民|村民|家长|群众|学校|幼儿|儿童|职工|干部|党员|农户|家庭|同学|居民)(?![率数占])"
)
_NAMED_BEHIND = {"length": _LONG_THING, "money": _SUM, "area": _LAND, "share": _SHARING}


# 试点专业由3个扩大到8个: what became of them, and no noun.
_LED_TO = re.compile(
    r"(?:扩大|增加|提高|减少|上升|下降|缩短|降低|发展|压缩|调整|增长|提升|缩减|扩展|扩充|升|降|增|减)(?:到|至|为|成)"
)


def noun_behind(hans: str, found: Quantity, right: Span, verbs: Verbs) -> Span | None:
    """N of Q + N or Q + 的 + N: up to a verb or particle, its last 的-phrase only.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.language.verbs import verbs_in
    >>> def show(hans):
    ...     q = next(quantities(hans))
    ...     one = noun_behind(hans, q, Span(q.end, len(hans)), verbs_in(hans))
    ...     return one and hans[one.start : one.end]
    >>> show("8名教师获奖"), show("4名获奖教师代表上台发言"), show("5台电脑"), show("300元图书")
    ('教师', '获奖教师代表', '电脑', None)
    """
    linked = right.start > found.end
    if _LED_TO.match(hans, found.end):
        return None
    if found.unit in _BUILT_UP and (storeys := _STOREYS.match(hans, found.end, found.end + _LONG)):
        return Span(*storeys.span("thing"))
    if right.start == right.end or (found.dimension in _PLAIN and not linked):
        return None
    if not linked and _JOINED.match(hans, right.start, right.end):
        return None
    which = _OF_WHICH.match(hans, right.start, right.end)
    right = Span(which.end(), right.end) if which else right
    if (set_form := _set_form(hans, found, right)) is not None:
        return set_form
    first = verbs.at(right.start)
    verbal = found.unit in _VERBAL
    if first and not _begins_noun(hans, first, found, right, linked or verbal):
        return None
    if first and verbal and first.word not in nominal():
        right, first = after_verb(hans, first.end, right.end), None  # 先后9次受到嘉奖
        if meeting := _MEETING.match(hans, right.start, right.end):
            return Span(*meeting.span())
    acts = found.unit in ("人", "所")
    end = _phrase_end(hans, right, first.end if first else right.start, verbs, verbal, acts)
    if found.unit == "所" and (schools := _SCHOOLS.match(hans, right.start, end)):
        end = schools.end()
    if found.unit == "人" and not linked:
        body = _OF_A_BODY.match(hans, right.start, end)
        persons = _PERSONS.match(hans, body.end() if body else right.start, end)
        end = persons.end() if persons else end
    return _last_phrase(hans, Span(right.start, end), found, right.end, verbs)


def _set_form(hans: str, found: Quantity, right: Span) -> Span | None:
    """一幢可供480名学生住宿的公寓: the noun behind the 的 of a clause; 两万多人民: the measure word is part of it."""
    if found.dimension == "count" and (described := _DESCRIBED.match(hans, right.start, right.start + _LONG)):
        return Span(*described.span(1))
    if found.unit == "个" and (kinds := _DIVISIONS.match(hans, right.start, right.end)):
        return Span(*kinds.span())
    if found.written == "支" and (team := _TEAM.match(hans, right.start, right.start + _LONG)):
        return Span(*team.span("team"))
    if found.dimension == "people" and (who := _WHO.match(hans, right.start, right.start + _LONG)):
        return Span(*who.span("who"))
    if found.written == "人" and (people := _OF_A_PLACE.match(hans, right.start, right.end)):
        return Span(right.start - 1, people.end())
    return None


def _begins_noun(hans: str, first: Verb, found: Quantity, right: Span, free: bool) -> bool:
    """Whether a verb behind a quantity may belong to the noun: 两所新建幼儿园, 4名获奖教师 of a 的; not 增加到."""
    if hans.startswith(("到", "至", "成"), first.end):
        return False
    if free or first.word in nominal():
        return True
    return found.unit in _BUILT_IN and _BUILT.match(hans, right.start, right.end) is not None


def _last_phrase(hans: str, phrase: Span, found: Quantity, stop: int, verbs: Verbs) -> Span | None:
    """The phrase behind the last 的, without what only joins it on, with the rest of a list."""
    start, end = phrase.start, phrase.end
    given = _GIVEN.search(hans, start, end)
    end = given.start() if given else end
    of = hans.rfind("的", start, end)
    if 0 <= of < end - 1 and _WORKED_ON.fullmatch(hans, of + 1, end):
        end = of  # 五座水库的除险加固
    elif 0 <= of < end - 1:
        start = of + 1
    end = len(_TAIL.sub("", _JOINS_ON.sub("", hans[start:end]))) + start
    joined = hans.find("和", start + 1, end)
    end = joined if joined > 0 and _NEXT_OF_LIST.match(hans, end) else end
    among = _AMONG.search(hans, start + 1, end)
    end = among.start() if among else end
    if end == stop and found.unit in _LISTED:
        more = _LIST.match(hans, end)
        if more and not verbs.between(end, more.end()) and not _COUNTS.search(more[0]):
            end = more.end()
    return Span(start, end) if end > start and _WORD.search(hans, start, end) else None


def _phrase_end(hans: str, right: Span, at: int, verbs: Verbs, verbal: bool, acts: bool) -> int:
    """Where the noun phrase behind a quantity stops; those who act (人, 所) stop before any verb."""
    start, end = right.start, right.end
    stop = _STOP.search(hans, start, end)
    end = stop.start() if stop else end
    if not verbal:
        said = _SAID.search(hans, min(start + 1, end), end)
        end = said.start() if said else end
        known = verbs.between(max(at, start + 1), end)
        end = next((v.start for v in known if acts or v.word not in nominal() or _governs(hans, v)), end)
    if acts and (body := _OF_A_BODY.match(hans, start, end)):
        start = body.end()
    people = _PEOPLE.search(hans, start, end)
    return people.end() - 1 if people else end


def _governs(hans: str, verb: Verb) -> bool:
    """5个帮扶单位投入36万元: the verb belongs to the quantity behind it."""
    return hans[verb.end : verb.end + 1].isdigit() or hans.startswith(("近", "约", "逾"), verb.end)


def plain_noun_behind(hans: str, found: Quantity, right: Span) -> Span | None:
    """What has a length or an area, close behind it (200米环形跑道, 90亩农田), and what a sum is (100元慰问金)."""
    named = _NAMED_BEHIND.get(found.dimension or "")
    thing = named.match(hans, right.start, right.end) if named else None
    return Span(*thing.span()) if thing else None
