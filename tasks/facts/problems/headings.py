"""Headings that announce shortcomings or their remedies, and headings that are shortcomings themselves."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from tasks.facts.problems.shortcomings import REMEDY, WORDED

NOUN = (
    r"(?:问题|不足(?:之处)?|困难|困惑|毛病|隐忧|症结|软肋|痛点|顽疾|通病|弊病"
    r"|差距|薄弱环节|短板|弱项|缺点|缺陷|弱点|弊端|隐患|缺憾|遗憾|矛盾|缺乏|困境)"
)
_LINK = r"(?:[和与及、,]|以及|(?:主要|突出|现实|实际|具体|共性|个性|几个|一些|的|较大)){0,6}"
# The line of a heading: short, and about nothing but shortcomings.
HEADING = re.compile(
    rf"^[^。;]{{0,14}}?(?:(?:存在|面临)[^。;]{{0,4}}{NOUN}|(?:不足|困难|问题|差距|薄弱|短板|困惑|欠缺|失误|弱点|瓶颈|制约因素|不尽如?人?意|不如意|不满意)[^。;]{{0,4}}{NOUN}?)(?:{_LINK}{NOUN}){{0,4}}"
    rf"(?:及其?|和|与|以及)?(?:(?:形成|产生|存在)?的?(?:主要)?(?:原因|成因)(?:分析)?|(?:今后|下步|下一步|整改|改进|工作|一些|几点|具体|主要)?的?(?:建议|措施|打算|方向|对策|思路|设想|努力方向|反思|思考|感想|体会|分析|剖析|表现))?$|^[^。;,、]{{2,8}}不?安全隐患$"
)
# `排查出的问题`, `检查组反馈的主要问题` announce what was found.
_FOUND = re.compile(
    r"(?:查找|排查|查摆|反馈|检视|梳理)(?:出来?|到|发现|指出)?(?:存在)?的(?=(?:主要|突出|具体|安全|几个|一些)*(?:问题|不足|隐患|短板|差距))"
)
_FOUND_ONLY = re.compile(
    r"(?:经|已|此次|本次)?(?:自查|排查|检查|督查|查找|查摆|反馈|检视|梳理|发现|存在|现存|审计|巡[察视])(?:出来?|到|发现|指出)?(?:存在)?的?"
    r"(?:主要|突出|具体|安全|消防|校园|重大|一般|几个|一些)*(?:问题|隐患|不足|短板|差距)(?:的?(?:清单|情况|台账|汇总))?"
    r"(?:(?:[和与及、]|以及)(?:整改|处理|改进|解决)(?:的?(?:情况|措施|建议|意见|落实情况))?)?"
    r"|(?:主要|突出|具体|安全|消防|问题|重大)*(?:问题|隐患)(?:清单|台账)?"
)
# 产生问题的根源: why, and not what; 存在问题及原因 tells both.
_ONLY_CAUSES = re.compile(
    r"^(?!.*[及和与、]).*(?:产生(?:问题|不足|差距)的|(?:问题|不足|差距|困难)(?:产生|存在|形成)?的?|产生.{0,8}的)(?:主要|深层次?|根本|思想)?(?:原因|成因|根源)(?:[分剖]析)?$"
)
# 关于校舍维修问题, in minutes, names a subject and no shortcoming.
_SUBJECT = re.compile(r"关于(?!存在|当前|目前|学校存在)[^“”\"]{2,24}(?<!方面的)(?<!方面)问题")
# `亟待解决的问题` and `存在的热点难点问题` announce as well.
_TO_SOLVE = re.compile(
    r"(?:亟[待需]|急[待需]|[尚有]待|待|[尚仍还]?需要?)(?:上级|领导|有关部门|各级|政府|教育局|帮助|协调|支持|研究|进一步|尽快|重点|着力|及时){0,4}解决的"
    r"|(?<=存在的)(?:热点|难点|焦点|[、和与])+(?=问题)"
)
# `需要改进的地方`
_TO_MEND = re.compile(
    r"(?:工作中|教学中|目前|当前|今后|主要)?(?:亟[待需]|[尚有]待|[尚仍还]?需要?)(?:进一步|继续|不断)?(?:改进|加强|完善|提高|改善|努力)的?(?:几个|一些|主要)?(?:地方|方面|之处|环节)"
    r"|(?:有?待|需要?|应)(?:改进|改善|加强|完善|提高|整改)的?(?:事项|之处|地方|方面|问题|工作)|(?:主要)?(?:劣势|短处)(?:分析)?"
)
# 还有哪些事没有做好 asks; 不利因素, 主要缺点 and 检讨 are names of their own.
_ASKED_OR_NAMED = re.compile(
    r"(?:还|尚|我们)?(?:有|存在)?(?:哪些|什么)(?:事情?|地方|工作|方面|环节|问题|不足|差距)?(?:还|仍)?(?:没有?|未)?(?:做得|干得)?(?:不够?好?|做好|做到位|落实|完成)?"
    r"|(?:还|尚)?(?:没有?|未)(?:做好|做到位|落实好)的(?:工作|事情?|地方|方面)|(?:工作中|教学中|当前|存在的?|主要|不|[有])*(?:理想|利)(?:因素|的地方|之处)"
    r"|(?:存在的?|主要|自身的?|工作中的?)*(?:缺点|失误|错误|缺失)(?:[与和及、](?:错误|教训|检讨|不足|缺点))?|(?:工作|缺失|问题|自我)?检讨(?:[与和及、][^。;,]{2,4})?"
    r"|(?:留下|存在)的(?:几点)?遗憾|(?:工作|教学|学习)(?:中的?)?(?:欠缺|不足)|弱势(?:分析)?"
    r"|[^。;,]{0,8}(?:反馈|指出|提出)(?:意见)?(?:指出)?的?(?:主要|具体|突出)?问题|(?:恳请|需要?|请求)[^。;,]{2,8}(?:帮助|协调|支持)解决的(?:困难|问题)"
    r"|(?:值得|应当|应该|需要)(?:引起)?(?:重视|注意|警惕|正视|反思)的(?:几个|一些)?问题"
)
_NO_HEADING = re.compile(
    r"解决|克服|化解|针对|关注|破解|直面|紧盯|聚焦|盯[住紧准]|对准|不放|反馈|查找|排查|整改(?!措施)|处理|防止|防范|立足|围绕|坚持|热点|重视|抓住|突出问题导向|弥补|补齐|消除|缩[小短]|拉近"
    r"|薄弱(?:学校|学科|地区|村|班|初中|小学)|困难(?:的?(?:学生|家庭|群众|职工|教师|教工|教职工|儿童|党员|幼儿|员工|同学)|生|户)"
)
# What is done about something, unless the heading says that it exists: `改善薄弱环节`, `提高困难地区的质量`.
_DONE_ABOUT = re.compile(
    r"^.{0,4}(?:改善|加强|推进|提高|提升|加大|帮助|帮扶|扶持|资助|关心|关爱|慰问|走访|救助)"
)


def searches_causes(heading: str) -> bool:
    """Whether a heading asks only why there are shortcomings.

    >>> searches_causes("产生问题的根源"), searches_causes("存在问题及原因")
    (True, False)
    """
    return _ONLY_CAUSES.search(heading) is not None


@lru_cache(maxsize=1024)
def is_problem_heading(heading: str) -> bool:
    """Whether a heading, without its marker, announces shortcomings.

    >>> [is_problem_heading(h) for h in ("存在的问题", "存在的不足和今后打算", "主要困难")]
    [True, True, True]
    >>> is_problem_heading("排查出的隐患"), is_problem_heading("关于校舍维修问题")
    (True, False)
    >>> [is_problem_heading(h) for h in ("着力解决突出问题", "资助困难学生", "改善薄弱环节", "师资力量不足")]
    [False, False, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if len(words) > 30 or is_stated_shortcoming(words):
        return False
    if _SUBJECT.fullmatch(words) or words.endswith("整改"):
        return False
    if searches_causes(words):
        return False
    words = _TO_SOLVE.sub("", words)
    if any(p.fullmatch(words) for p in (_TO_MEND, _FOUND_ONLY, _ASKED_OR_NAMED)):
        return True
    if HEADING.search(words) is None or _NO_HEADING.search(_FOUND.sub("", words)):
        return False
    return "存在" in words or _DONE_ABOUT.match(words) is None


_LOOKING_BACK = re.compile(
    r"(?:教学|工作|课后|自我|学期|个人|几点|我的|经验|[与和、])*(?:反思|困惑|教训|得失|遗憾)(?:[与和及、][^。;,]{2,6})?"
    r"|(?:查找|查摆|找准|反思|正视|检视)(?:存在的?|自身|工作|主要)*(?:不足|差距|短板|问题)(?:[和与、](?:不足|差距|短板|问题))?"
    r"|(?:安全|隐患|本次|此次|现场|[与和、])*(?:自查|排查|检查|督查|巡查|摸排)(?:出来?)?的?(?:(?:具体|主要)?(?:结果|情况)(?:如下)?|如下)"
)


@lru_cache(maxsize=1024)
def looks_back(heading: str) -> bool:
    """Whether a heading announces what went well or not: `教学反思`, `困惑与思考`, `排查结果`.

    >>> looks_back("反思与改进"), looks_back("反思型教师的培养")
    (True, False)
    """
    return _LOOKING_BACK.fullmatch(heading.strip(" \u3000。:;,")) is not None


_STATE = re.compile(r"[\u4e00-\u9fff]{2,14}(?:进展(?:情况)?|现状|现有情况)")


@lru_cache(maxsize=1024)
def tells_a_state(heading: str) -> bool:
    """Whether a heading announces how far something is, for good or ill: `项目进展情况`.

    >>> tells_a_state("项目进展情况"), tells_a_state("工作情况")
    (True, False)
    """
    return _STATE.fullmatch(heading.strip(" \u3000。:;,")) is not None


_MEASURE_HEADING = regex.compile(
    r"(?:(?:整改|改进|改正|解决|纠正|纠偏|完善|应对|因应|补救|弥补|破解)(?:的|之|问题的)?(?:工作|具体|主要)?(?:措施|办法|方法|方案|对策|举措|意见|情况|落实情况|方向|途径|之道)|改善(?:措施|对策|办法|策略)|(?:整改|改进)的?(?:工作)?(?:打算|思路|计划|步骤)"
    r"|(?:措施|对策)(?:和|与|及)(?:建议|措施|对策)|^对策$|^(?:采取的?)?(?:具体|主要)?措施$|整改(?:落实|台账|清单|要求)|整改(?:工作)?(?:内容|任务|事项)(?:及|和|与)?(?:具体)?措施"
    r"|整改建议|(?:整改|改进|应对|因应)策略|^(?:拟|准备|将要?|需|应)(?:采取|实施)的?(?:整改|改进|具体|主要)?(?:措施|办法|对策)$|整改(?:目标|时限)(?:和|与|及)措施|^(?:今后|下一?步|下学期|下一?阶段|明年)?(?:改什么,)?(?:怎么|怎样|如何)(?:去)?(?:改|整改|改进|改正)$|整改(?:任务)?(?:清单|承诺|事项|重点|时间表)$|立行立改(?:事项|的?问题)|^(?:近期|中期|长期|限期|立即|问题)整改(?:事项)?$|^(?:今后|下一?步)的?(?:工作)?(?:具体|主要)?(?:措施|举措)$|^(?:今后|下一?步)的?(?:整改|改进)(?:的?(?:方向|设想|工作|重点))?$"
    r"|^(?:今后)?(?:努力|改进)方向(?:[和与及、]|以及)(?:整改|改进|具体)?(?:措施|办法|举措)$)"
)
# 关于“公开不及时”问题的整改情况 names one problem.
_ABOUT_ONE = re.compile(r"(?:关于|针对|对)?[“\"][^”\"]{4,40}[”\"]的?问题的?整改(?:落实|进展|完成)?(?:情况)?")
# 整改落实的原则, 整改工作领导小组: about the work of putting right, and not what is put right.
_AROUND = re.compile(
    r"(?:原则|目标|意义|认识|机构|组织|领导|小组|指导思想|范围|对象|保障|保障措施|总体情况|概况|经过|组织(?:情况|实施|推进|开展情况)?)$"
)


@lru_cache(maxsize=1024)
def is_measure_heading(heading: str) -> bool:
    """Whether a heading announces remedies for shortcomings (not plans in general).

    >>> [is_measure_heading(h) for h in ("改进措施", "整改落实情况", "整改建议", "今后工作措施")]
    [True, True, True, True]
    >>> [is_measure_heading(h) for h in ("今后的打算", "安全防范措施", "整改落实的原则")]
    [False, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if len(words) > 30 or _AROUND.search(words) or _ABOUT_ONE.fullmatch(words):
        return False
    return _MEASURE_HEADING.search(words) is not None


_ABOUT_SHORTCOMINGS = re.compile(
    r"存在|面临|问题|困难|主要|[的与和及、些点大]不足$|哪些|什么|^(?:工作|教学|学习)(?:中的?)?欠缺$|^(?:工作|教学|学习|自身|个人|明显|目前|现有|当前)?(?:中|上|还有|仍有|尚有)?不足$|之处"
)
# 饮食卫生措施还需不断加强 as a heading; 有待 alone is a stock phrase.
_NEEDED_HEADING = re.compile(r"(?:还需|仍需|尚需|还要)(?:进一步|不断|继续)[\u4e00-\u9fff]{2,4}$")
# `规划方面存在欠缺` says of something that it lacks; `学校存在安全隐患` above a list only announces.
_HAS = re.compile(
    r"(?P<who>[\u4e00-\u9fff、]{2,16}?)(?:还|仍|仍然|依然|都|均|也|普遍|严重)*存在(?:着|了)?"
    r"(?:一定|较大|很大|严重|重大|明显|诸多|很多|一些|不少|较多)?的?(?:安全|消防|交通|火灾|质量)?"
    r"(?:隐患|薄弱环节|欠缺|缺陷|漏洞|短板|盲区|盲点)"
)
_ANYTHING = re.compile(
    r"(?:工作|目前|当前|检查|自查|管理|我校|我园|我们|学校|校园|幼儿园|主要|全校|我县|我镇)(?:工作)?(?:中|内|上)?"
)
_WHETHER = re.compile(r"是否|有否|有无")
_STATED_HEADING = regex.compile(WORDED + "$")


@lru_cache(maxsize=1024)
def is_stated_shortcoming(heading: str) -> bool:
    """Whether a heading itself is a shortcoming (`师资力量薄弱`), as in reports about one subject.

    >>> [is_stated_shortcoming(h) for h in ("师资力量薄弱", "一是投入不均衡", "改造薄弱学校", "解决经费不足")]
    [True, True, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if len(words) <= 24 and (has := _HAS.fullmatch(words)):
        return not (_ANYTHING.fullmatch(has["who"]) or REMEDY.search(words) or _WHETHER.search(words))
    if not 4 <= len(words) <= 24 or _ABOUT_SHORTCOMINGS.search(words) or REMEDY.search(words):
        return False
    return _STATED_HEADING.search(words) is not None or _NEEDED_HEADING.search(words) is not None
