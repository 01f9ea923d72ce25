"""How these documents word a shortcoming, in a heading, a lead-in, and a clause of its own."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from tasks.text.scans import scan

_NOUN = r"(?:问题|不足(?:之处)?|困难|困惑|差距|薄弱环节|短板|缺点|缺陷|弱点|弊端|隐患|缺憾|遗憾|矛盾|缺乏)"
_LINK = r"(?:[和与及、,]|以及|(?:主要|突出|现实|实际|具体|共性|个性|几个|一些|的|较大)){0,6}"
# The line of a heading: short, and about nothing but shortcomings.
HEADING = re.compile(
    rf"^[^。;]{{0,14}}?(?:存在|面临|不足|困难|问题|差距|薄弱|短板|困惑)[^。;]{{0,4}}{_NOUN}?(?:{_LINK}{_NOUN}){{0,4}}"
    rf"(?:及其?|和|与|以及)?(?:(?:形成|产生|存在)?的?(?:主要)?(?:原因|成因)(?:分析)?|(?:今后|下步|下一步|整改|改进|工作)?的?(?:建议|措施|打算|方向|对策|思路|设想|努力方向|反思|思考|分析|剖析))?$|^[^。;,、]{{2,8}}不?安全隐患$"
)
_NO_HEADING = re.compile(
    r"解决|克服|化解|针对|关注|破解|直面|反馈|查找|排查|整改(?!措施)|处理|防止|防范|立足|围绕|坚持|热点|重视|抓住|突出问题导向|弥补|补齐|消除"
)
# A lead-in that announces shortcomings: `存在的主要问题:`, `还存在一些不足,具体体现在:`.
LEAD_IN = scan(
    re.compile(
        rf"{_NOUN}[^。;:,\n]{{0,10}}?(?:如下|以下|表现在|体现在|表现为|有|是):|"
        rf"(?:存在|面临|表现|有|看到|认识到|清醒|发现|查出|查找|排查)[^。;:\n]{{0,40}}?{_NOUN}[^。;:\n]{{0,24}}?(?::|,(?:如|比如|例如|即)[:,]?|(?<=[\u4e00-\u9fff]),?(?=一是|首先|第一[,是]|\(一\)|\(1\)|1[.、]))"
    ),
    "发现 排查 查出 查找 有 不足 困惑 困难 存在 差距 弊端 弱点 清醒 看到 矛盾 短板 缺乏 缺憾 缺点 缺陷 薄弱 表现 认识 遗憾 问题 隐患 面临",
)
# What makes such words announce remedies instead.
NO_LEAD_IN = re.compile(
    r"措施|整改|采取|(?<!不符合)要求|部署|对策|做好|着手|入手|以下工作|几项工作|解决|改进|克服|努力|打算|针对"
)
MEASURE_LEAD_IN = scan(
    re.compile(
        r"(?:针对|整改|对照)[^。;:\n]{0,60}?(?:(?:采取|制定|提出|做好|抓好|落实)[^。;:\n]{0,14}(?:措施|工作|整改|办法|对策)|"
        r"落实(?:情况)?(?:如下|以下))[^。;:\n]{0,8}?:"
        r"|整改(?:落实)?(?:工作)?(?:措施|情况|方案|意见)?(?:作?如下(?:报告|汇报)|(?:报告|汇报|通报)?(?:如下|为))[^。;:\n]{0,8}?:"
    ),
    "对照 整改 针对",
)
_WORDED = (
    r"(?:严重|明显|相对|比较|较为|依然|仍然|还|仍|普遍)?(?:老化|破旧|陈旧|滞后|落后|短缺|紧缺|匮乏|淡薄|松散|涣散|薄弱|不强|不浓|不高|不够|不力|不到位|不足|不健全|不完善|不规范|不均衡|不平衡|不合理|不适应|不达标|不及时|不深入|不扎实|不明显|不理想|欠缺|偏低|偏弱|偏少|较差|较低|较弱|较少|紧张|缺乏|缺少)"
    r"(?:问题|现象)?"
)
_STATED = regex.compile(_WORDED + r"(?=[,。;!\n]|$)")
_NEEDED = re.compile(
    r"(?:有待|尚待|亟待|亟需|急需|急待|仍需|还需|尚需|需要?(?:进一步|继续|不断))(?:于)?[\u4e00-\u9fff]{0,8}?(?:提高|加强|改善|完善|解决|改进|规范|提升|创新|充实|补充|健全|探索|转变|开设|深化|优化|增强)"
)
GRAVE = scan(
    re.compile(
        r"无力整改|大面积危房|难以为继|受到(?:了|很大|较大|严重)?(?:的)?(?:影响|制约|打击)|制约(?:着|了)|形不成|跟不上|漏电|烂得|极大的?威胁|得不到(?:保障|落实|解决)|没有找准|不切(?:合)?实际"
        r"|(?:均|都|远|仍|还)?(?:达不到|未达到)(?:[^,。;]{0,10}(?:标准|要求|规定|水平))?(?=[,。;])|举步维艰|(?:不能|无法)正常(?:开展|使用|运转|进行|授课)"
        r"|严重(?:不足|短缺|缺乏|匮乏|流失|老化|失衡|滞后|超编|缺编)(?=[,。;])|存在(?:着)?(?:重大|较大)?(?:安全|消防|交通|火灾)隐患(?=[,。;\n]|$)|存在(?:着)?(?:一定|较大|很大|严重|诸多|不少|明显)的?[^,。;]{0,10}(?:隐患|差距|漏洞|缺陷)(?=[,。;\n]|$)"
        r"|(?:各种|设备|设施|材料|线路)[^,。;]{0,6}老化|松散、无序|(?:还没有|尚未|仍未|迟迟没有)(?:落实)?到位(?=[,。;]|$)|无法满足|不能满足|难以满足|远远不能"
    ),
    "还没 尚未 迟迟 "
    "不切 不能 严重 举步 仍未 仍达 制约 受到 各种 均未 均达 大面 存在 形不 得不 无力 无法 未达 材料 松散 极大 没有 漏电 烂得 线路 设备 设施 跟不 "
    "达不 还未 还达 远未 远达 远远 都未 都达 难以",
)
# A list of shortcomings inside a sentence: `存在着教研流于形式、多教少研等缺点`.
LISTED = regex.compile(
    r"(?<![不没]|解决|克服|针对|消除|纠正|避免|防止|杜绝|对照)(?:存在|出现|发现|面临)(?:着|了|的)?(?:一些|部分|诸多)?(?P<item>[^。;:!?\n《》]{4,140}?)等[\p{Han}]{0,6}?(?:问题|缺点|不足|困难|隐患)(?=[,。;]|$)"
)
_REMEDY = regex.compile(
    r"解决(?!不了)|克服|针对|改变|避免|防止|杜绝|消除|弥补|补齐|扭转|缓解|改造|破解|查找|化解|减少|治理|整治|预防|帮扶|关爱|不再|为了|为切实|如果|若|凡|应|(?<!达不到)(?<!未达到)(?<!不符合)(?<!满足)要求|严禁|不得|无论|没有(?:发生|出现)|排查|纠正|(?<!无力)(?<!难以)整改|通报"
)


@lru_cache(maxsize=1024)
def is_problem_heading(heading: str) -> bool:
    """Whether a heading, without its marker, announces shortcomings.

    >>> [is_problem_heading(h) for h in ("存在的问题", "存在的不足和今后打算", "主要困难")]
    [True, True, True]
    >>> [is_problem_heading(h) for h in ("着力解决突出问题", "关注热点问题,确保稳定", "工作亮点")]
    [False, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if len(words) > 30 or is_stated_shortcoming(words):
        return False
    return HEADING.search(words) is not None and _NO_HEADING.search(words) is None


_MEASURE_HEADING = regex.compile(
    r"(?:(?:整改|改进|改正|解决|纠正|完善|应对)(?:的?(?:工作|具体|主要))?(?:措施|办法|方案|对策|举措|意见|情况|落实情况|方向)"
    r"|(?:措施|对策)(?:和|与|及)建议|^对策$|^(?:采取的)?(?:具体|主要)?措施$|整改(?:落实|台账|清单|要求|目标))"
)


@lru_cache(maxsize=1024)
def is_measure_heading(heading: str) -> bool:
    """Whether a heading announces remedies for shortcomings (not plans in general).

    >>> [is_measure_heading(h) for h in ("改进措施", "整改落实情况", "今后的打算", "安全防范措施")]
    [True, True, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    return len(words) <= 30 and _MEASURE_HEADING.search(words) is not None


def states_problem(clause: str) -> bool:
    """Whether a clause by itself asserts a grave shortcoming, and not its remedy.

    Only strong wordings count here: `有待提高` outside of a list of problems is a stock phrase.

    >>> states_problem("线路老化,无法满足教学需要"), states_problem("解决了设备老化的问题")
    (True, False)
    """
    return GRAVE.pattern.search(clause) is not None and _REMEDY.search(clause) is None


_ABOUT_SHORTCOMINGS = re.compile(r"存在|面临|问题|困难|主要|[的与和及、]不足$|^.{0,4}不足$|之处")
# 饮食卫生措施还需不断加强 as a heading; 有待 alone is a stock phrase.
_NEEDED_HEADING = re.compile(r"(?:还需|仍需|尚需|还要)(?:进一步|不断|继续)[\u4e00-\u9fff]{2,4}$")
_STATED_HEADING = regex.compile(_WORDED + "$")


@lru_cache(maxsize=1024)
def is_stated_shortcoming(heading: str) -> bool:
    """Whether a heading itself is a shortcoming (`师资力量薄弱`), as in reports about one subject.

    >>> [is_stated_shortcoming(h) for h in ("师资力量薄弱", "一是投入不均衡", "改造薄弱学校", "解决经费不足")]
    [True, True, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if not 5 <= len(words) <= 24 or _ABOUT_SHORTCOMINGS.search(words) or _REMEDY.search(words):
        return False
    return _STATED_HEADING.search(words) is not None or _NEEDED_HEADING.search(words) is not None


_ANNOUNCED = re.compile(
    r"(?:存在|有|看到)(?:着|一些|许多|不少|一定|诸多|很多|的|明显){0,3}(?:问题|不足(?:之处)?|差距|困难|缺点)(?:(?:需要?|有待|亟待)[^,。]{0,8})?[。;!]?$|^(?:此外,)?这[是些]|中的(?:不足|问题)[。;]?$"
)


def only_announces(sentence: str) -> bool:
    """Whether a sentence of a section about shortcomings names none itself.

    >>> only_announces("虽然成绩可喜,但仍存在一些问题需要改进。"), only_announces("教研活动开展不够深入。")
    (True, False)
    """
    return _ANNOUNCED.search(sentence) is not None


def sounds_alike(clause: str) -> bool:
    """Whether a clause beside a grave one goes on with the shortcoming, and not with its remedy.

    >>> sounds_alike("线路经常起火,漏电严重"), sounds_alike("对隐患限期整改")
    (True, False)
    """
    return sounds_like_problem(clause) and _REMEDY.search(clause) is None


_LACKING = regex.compile(
    r"不(?:够|足|强|高|力|到位|能|利|善|严|深|实|多|大|好|齐)|欠|单一|狭小|拥挤|倾斜|开裂|裂缝|渗漏|漏雨|紧缺|紧张|难|差|少|缺|低|弱|滞后|落后|老化|问题|隐患|危房|没有|未能|尚未|流失|无(?=[\p{Han}]{0,6}(?:带|条|室|设施|设备|装置|场地|保障|经费|专职|门卫|围墙|防护|资质))|无法|疏忽|失衡|^(?:有的|个别|部分|少数)|需(?:进一步|要?更加)|要更加"
)


def sounds_like_problem(clause: str) -> bool:
    """Whether a clause under a heading of problems is worded as one.

    >>> [sounds_like_problem(c) for c in ("设备老化", "管理有待加强", "下面作简要汇报")]
    [True, True, False]
    """
    return (
        any(p.search(clause) for p in (_STATED, _NEEDED, GRAVE.pattern))
        or _LACKING.search(clause) is not None
    )
