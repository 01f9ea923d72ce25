"""Units that a person's title or name stands right behind, where no school or office of the state is named there."""

from __future__ import annotations

import re

import regex

from tasks.records import Span

# Units inside a body, and bodies that are neither schools nor offices: 招生就业处, 北江大学, 广播电视总台.
_HEADS = (
    "大学|学院|分院|学校|(?:师|科|农|工|医|财|交|理工|林)大|(?:政协|人大)[一-鿿]{2,8}委|[一二三四五六七八九十]高|国[中小]|高[商工]|小学|中学|完小|幼儿园|[一二三四五六七八九十][中小高职校]|职[高中专]|[实附民][中小]|特校|技校|校区|学部|[一-鿿]系|教研室|工作室|办公室|[一-鿿]处|[一-鿿](?<![学教专文理工])[科室]|[基普职幼成体]教科|中心|委员会|指挥部|[一-鿿]署|"
    "[幼教综督][导治]?办|(?:产业|招生|后勤|安全|党政|政教|宣传|信访|人事|资助|体卫|电教|综治|财务|审计|项目)办|总台|电视台|电台|报社|通讯社|日报|晚报|新闻网|融媒体|研究[院所会]|俱乐部|酒店|银行|派出所|法院|检察院|医院|教科院|[农社]科院|科学院|卫生院|福利院|敬老院|书院|少年宫|图书馆|博物馆|合作社|协会|学会|联盟|基金会|[教备课学领项][研课科题导目]?组|"
    "民[进革盟建]中央|(?:致公|农工)党中央|(?:民[进革盟建]|(?:致公|农工)党|九三学社|台盟)[一-鿿]{0,6}(?:委|支部)|"
    "(?<![小中]学|[高初]中|[高低中]段)(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|科学|艺体|理科|文科)组|工商联|关工委|老科协|侨联|科协|文联|残联|妇联|总工会|慈善总会|中队|大队|支队|分局|[中高初小][中学]部|宣传部|组织部|集团|公司|商会|[一-鿿][^乡农山全\W]村|[一-鿿]{2}社区"
)
_NOT_WITHIN = r"\W由请向对被的是有给让在赞和及与称为以从到兼曾"
_UNIT = re.compile(rf"(?:^|[{_NOT_WITHIN}])(?P<unit>[^{_NOT_WITHIN}]{{0,16}}(?:{_HEADS}))$")
# What stands between a unit and the title: 北江大学体育教师, 教导处原副主任.
_BETWEEN = regex.compile(
    r"的?(?:(?<=[室院科所局])(?:小学|初中|高中|中学)|语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|科学|信息技术|心理|专任|骨干|优秀|青年|年轻|退休|特级|高级|女|原|时任|党员|分(?=\Z)|"
    r"第[一二三四五六七八九十]|党总?支部?|总支|支部|工会|团委|纪委)+$"
)
_WHICH = re.compile(
    r"^(?:优秀|先进|骨干|获奖|全[校园省市县区镇乡]|各|我们|本次|此次|该|并|经|会上|其中|同时)"
)
_REACH = 24
_KIND_ALONE = re.compile(
    r"(?:本|该)?(?:大学|学院|学校|小学|中学|完小|幼儿园|校区|学部|中心|办公室|教研室|工作室|委员会|[一-鿿]组)"
)


def unit_before(hans: str, end: int, role: str | None) -> Span | None:
    """The unit that stands right before a title, or before the name itself where the title follows it.

    `end` is where the name begins, `role` what the person is called.

    >>> line = "招生就业处处长周岚、北江大学体育教师苗青、教育局"
    >>> [line[s.start : s.end] for s in (unit_before(line, 7, "处长"), unit_before(line, 18, "教师")) if s]
    ['招生就业处', '北江大学']
    >>> unit_before("全校教师周岚", 4, "教师") is None
    True
    """
    if role and hans.endswith(role, 0, end):
        end -= len(role)
    end -= hans.endswith("的", 0, end)
    low = max(0, end - _REACH)
    if between := _BETWEEN.search(hans, low, end):
        end = between.start()
    match = _UNIT.search(hans[low:end])
    if match is None or _KIND_ALONE.fullmatch(match["unit"]) or _WHICH.match(match["unit"]):
        return None
    start, stop = low + match.start("unit"), low + match.end("unit")
    start += hans.startswith(("我省", "我市", "我县", "我区", "我镇", "我乡"), start)
    called = _CALLED.match(hans, start, stop)
    return Span(called.end() if called else start, stop)


# 表扬获奖教师青禾小学主任周岚: who is spoken of stands before the unit.
_CALLED = re.compile(
    r".*(?:带领|率领|会同|陪同)(?=[一-鿿]{3})|.*(?:获奖)?(?:教师|老师|学生|同学)(?!进修|发展|教育|培训|工作|服务|事务|社团|会|处|部|科|命|物|态)(?=[一-鿿]{4})"
)
