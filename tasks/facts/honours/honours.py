"""What awards are made of: ranks, honorary titles, contests, levels and the counts beside them."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from tasks.facts.honours.division_levels import by_rank
from tasks.facts.language.numerals import FIGURE, numeral
from tasks.vocabulary import words

RANK = regex.compile(
    r"(?P<list>[特一二三四1-4](?:[、和,]?[一二三四1-4])+)等奖|(?P<one>[特一二三四五1-5])等(?:奖|(?=、[一二三]等奖))"
    r"|(?P<named>(?:优秀|优胜|鼓励|入围|参与|纪念|佳作|最佳|(?<![现资基学])[金银铜])奖(?![励金学])|[金银铜]牌(?![教导讲零]))"
    r"|(?P<place>前[二三四五六]名(?<=(?:分获|分别获得|分列|包揽|囊括)[^,。;]{0,14}前.名)|[一二三四五六](?<=(?:分获|分列).)(?:、[二三四五六七八]){1,3}名"
    r"|第(?:[一二三四五六七八九十](?:、[二三四五六七八九十]){0,4}|[1-9]\d?)名"
    r"|第(?<=(?:总分|团体|名列|[位并荣]列|[位屈]居|[比大竞联]赛|全[省市县区镇乡]|单项|双料?|[获取夺]得了?|获|[\d一二三四五六七八九十两]个)第)[一二三四五六](?=[,。;、的”]|$)"
    r"|冠、?亚(?:、?季)?军(?<=[获夺取得揽][^,。;]{0,16})(?!赛)|[冠亚季](?<![争冠决].)军(?!赛)|桂冠(?<=[摘夺捧折][得取下]?了?桂冠)"
    r"|头[筹名](?<=[拔夺摘][得取]?了?头.)(?!状)|榜首(?<=(?:[位高荣]居|[位荣名]列|登上?)[^,。;的]{0,6}榜首)|[冠魁](?<=夺.)(?!军|的?梦)"
    r"|(?:特优|优等|甲等|佳作|[首贰参]奖)(?<=[获膺夺][^,。;]{0,30})(?![生级良品院奖]))"
)
_DIGITS = str.maketrans("12345", "一二三四五")

_HEADS = "|".join(sorted(words("honour_heads"), key=len, reverse=True))
_CUES = "|".join(sorted(words("honour_cues"), key=len, reverse=True))
_HONOUR = re.compile(
    rf"(?:{_CUES})[^,。;、“”]{{0,14}}?(?:{_HEADS})[”\"]?$|(?:标兵|能手|新秀|卫士|之星|(?<![文理]科)(?<![高中]考)状元|先锋|模范|优课|提名|楷模|"
    r"带头人|突击手|奖章|奖状|劳模|名师|名校长|名园长|名班主任|教坛新星|红旗手|积极分子|尖兵|精兵|工匠|功臣|"
    r"十佳[一-鿿]{2,6}|最佳(?!状态|效[果益]|时[机间期刻]|成绩|途径|方[案法式]|水平|选择|位置|实践|办法|路径)[一-鿿]{2,6}|[好美]少年|好儿童|好干部|好班长|好园丁|三好学生|[一二三]等功)[”\"]?$"
)

_PROVINCES = (
    "河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|"
    "陕西|甘肃|青海|宁夏|新疆"
)
_LEVELS = (
    ("国家", re.compile(r"全国|国家级?|(?<!省)部级|教育部|中央|中国(?!共产|特色)")),
    (
        "校",
        re.compile(
            r"(?<![一-鿿])校(?=第[一二三四五六七八九十\d]+届|首届)|(?:大学|学院|[小中]学|学校|幼儿园)(?=第[一二三四五六七八九十\d]+届|首届)|校级|全校|我校|本校|校运会|校内|^学校(?=$|“|先进|优秀|十佳|文明|最美)|^校(?=先进|优秀|十佳|三好|文明|最美)"
        ),
    ),
    (
        "乡镇",
        re.compile(
            r"(?<![家故城水老同下返])乡(?!镇企业|村|土|[县市区])级?"
            r"|(?<![村百])(?<!小城)镇(?!静|定|[县市区]|(?:江|海|平|坪|宁|赉|原|远|康|沅|雄|巴|安)[县市区])级?|学区|街道"
        ),
    ),
    (
        "县",
        re.compile(
            r"县(?!长(?!杯)|域)级?|(?<![学校社片地园辖城郊山库小治赛])(?<!经济)区(?![域别分])级?|山区(?=教(?!师|学)|[区县]?委|政府|人民)|(?<![红国校锦队升])旗级?"
        ),
    ),
    (
        "市",
        re.compile(
            r"(?:(?<!城)|(?<=[聊盐运晋宣诸邹禹丰项韩海凤麻应白塔]城))市(?!场|长(?!杯)|民(?![办族间]))级?|州级|全州|^[一-鿿]{2}州(?=[中小]学|教育|青少年|首届|第)|全盟|盟(?:级|委|行署|教育局)"
        ),
    ),
    ("省", re.compile(rf"省级?|自治区|直辖市|^[“‘\"]?(?:{_PROVINCES})")),
    ("校", re.compile(r"校园(?:文化|科技|体育|读书|艺术){1,2}节")),
)
_SEVERAL = re.compile(
    r"(?:国家|全国|[省市县区乡镇])级?[、和](?:[省市县区乡镇]|地(?=[市三]))级?"
    r"(?:[、和]|等|比赛|竞赛|各|的|奖|[镇乡县区地]|[两三四]级)|(?:省市县?区?|市县乡?|县乡镇?)级"
)  # 省、市、区各类比赛
_COUNT_AFTER = re.compile(
    rf"(?P<each>各|共|计|达)?\s?(?P<n>{FIGURE})\s?(?:余|多)?\s?(?P<unit>人次|[个名人篇项次件节幅所位块枚座张户])"
)
_NAME = re.compile(r"“[^”]*”|《[^》]*》")  # “五项技能比赛” counts nobody
_COUNT_BEFORE = re.compile(
    rf"(?<![几数第])(?P<n>{FIGURE})(?:余|多)?(?P<unit>人次|[个名人篇项件节幅所位次份家户支枚块])"
)


def rank_names(match: regex.Match[str]) -> list[str]:
    """The ranks that a match of `RANK` names, in the words of the field.

    >>> [rank_names(RANK.search(t)) for t in ("2等奖", "一、二、三等奖", "优秀奖", "第二、三名", "摘得桂冠", "分获前三名")]
    [['二等奖'], ['一等奖', '二等奖', '三等奖'], ['优秀奖'], ['第二名', '第三名'], ['冠军'], ['第一名', '第二名', '第三名']]
    """
    if match["list"]:
        return [f"{c}等奖" for c in match["list"].translate(_DIGITS) if c in "特一二三四五"]
    if match.group()[0] == "前":
        return [f"第{place}名" for place in "一二三四五六"[: "一二三四五六".index(match.group()[1]) + 1]]
    if match.group().startswith("冠") and "亚" in match.group():
        return [f"{place}军" for place in match.group() if place in "冠亚季"]
    if match["place"] and "、" in match.group():
        return [f"第{place}名" for place in match.group().strip("第名").split("、")]
    if match["one"]:
        return [f"{match['one'].translate(_DIGITS)}等奖"]
    if match.group()[1:-1].isdecimal() and match.group()[1] in _ARABIC:
        return [f"第{_placed(int(match.group()[1:-1]))}名"]
    if match.group().endswith(("头筹", "头名", "榜首")):
        return ["第一名"]
    if match.group() in ("冠", "魁", "桂冠"):
        return ["冠军"]
    return [match.group() + ("名" if match.group()[0] == "第" and match.group()[-1] != "名" else "")]


_ARABIC = "123456789"


def _placed(place: int) -> str:
    """A place in Chinese numerals: 5 as 五, 12 as 十二."""
    tens, ones = divmod(place, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _CHINESE[tens] + "十"
    return head + (_CHINESE[ones] if ones else "")


_CHINESE = "〇一二三四五六七八九"


def level_of_title(title: str | None) -> str | None:
    """The level of an honour: the county of 全市教育工作先进县 bears it, the city gives it.

    >>> level_of_title("南山市教育工作先进县"), level_of_title("省级示范校"), level_of_title("教育强镇")
    ('市', '省', None)
    """
    if not title:
        return None
    if _OF_TWO.match(title):
        return None
    bare = _BEARING.sub("", title)
    level = level_of(_TOWN_END.sub("", bare) if _LED_BY_LEVEL.match(bare) else bare)
    return "校" if _OF_SCHOOL.match(bare) else level


# `石桥中学先进工作者`, `青石县石桥中学优秀教师`: a school's own.
_OF_SCHOOL = re.compile(
    r"[“\"]?(?!全|[省市县区国])[一-鿿]{2,12}?(?<![中省市县区全])(?:大学|学院|中学|小学|[一二三四五六七八九十]中|[一二三四五六七八九十]小|幼儿园)(?:校级)?(?=优秀|先进|十佳|红旗|文明|最美|师德|教学|年度)(?!优秀(?:学校|幼儿园|校园))"
)
# `省级环境优美乡镇` is given by the province, whoever bears it.
_LED_BY_LEVEL = re.compile(r"[“\"]?(?:全?国|国家|全?省|(?:[xX×*]{1,4}|[一-鿿]{2,3})[省市县]|[省市县]级)")
_OF_TWO = re.compile(r"[“\"]?(?:国家级?|[省市县区]级?)[、和][省市县区]")  # 省、市示范学校
_TOWN_END = re.compile(r"(?:乡镇|[乡镇村])[”\"]?$")
_BEARING = re.compile(
    r"(?:先进|示范|文明|模范|强|特色|实验|试验|试点|品牌|合格|均衡|达标|无盲|创新|优秀)[^、,省市县区]{0,8}[县市区乡镇村旗]{1,2}(?:\(市、区\))?[”\"’]?$"
)


@lru_cache(maxsize=4096)
def level_of(text: str | None) -> str | None:
    """The level of government that a text names; the lowest where it names a chain (定西市安定区).

    A 区 is a county here: districts of prefecture cities rank with counties, as do cities of a county's rank.

    >>> [level_of(t) for t in ("全国数学竞赛", "省级", "南山市东河区教育局", "学区", "作文大赛", "武安市")]
    ['国家', '省', '县', '乡镇', None, '县']
    """
    if not text or _SEVERAL.search(text):
        return None
    text = by_rank(text)
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


# A central school runs the schools of its town, as a 学区 does.
_OF_TOWN = re.compile(r"中心(?:学校|校)$")
_SCHOOL = re.compile(
    r"(?:小学|中学|完小|初中|高中|学校|大学|学院|职高|职中|中专|技校|附[小中]|幼儿园|[一二三四五六七八九十][小中])$"
)


_IN_SCHOOL = re.compile(r"校(?:党|团|工会|委会|务|长室|行政|少先队|大队部)")


def level_of_body(body: str | None) -> str | None:
    """The level of an award by the body that gives it; a school's own honours are of school level.

    >>> level_of_body("南山县青石小学"), level_of_body("南山县教育局")
    ('校', '县')
    """
    if body and _OF_TOWN.search(body):
        return "乡镇"
    return "校" if body and (_SCHOOL.search(body) or _IN_SCHOOL.match(body)) else level_of(body)


def is_honour(title: str) -> bool:
    """Whether words name an honour: a cue such as 先进, 优秀, 示范 and what can bear it.

    >>> [is_honour(t) for t in ("卫生工作先进集体", "优秀班主任", "教学标兵", "年轻教师", "先进经验")]
    [True, True, True, False, False]
    """
    return _HONOUR.search(title) is not None


def count_after(text: str) -> tuple[int | None, int, bool]:
    """The count at the very start of a text: value, length of its words, whether it says 各.

    >>> count_after("各12人,"), count_after("10个,三等奖"), count_after("的好成绩")
    ((12, 4, True), (10, 3, False), (None, 0, False))
    """
    match = _COUNT_AFTER.match(text)
    if match is None:
        return None, 0, False
    return _whole(match["n"]), match.end(), match["each"] == "各"


def count_in(text: str | None) -> int | None:
    """The first count of persons or things in a text.

    >>> count_in("有16名同学"), count_in("2所高中"), count_in("同学们")
    (16, 2, None)
    """
    match = _COUNT_BEFORE.search(_NAME.sub("", text)) if text else None
    return _whole(match["n"]) if match else None


def _whole(digits: str) -> int | None:
    value = numeral(digits)
    return None if value is None else int(value)
