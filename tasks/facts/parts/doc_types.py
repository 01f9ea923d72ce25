"""What kind of document a part is: as its title says, else what it calls itself, else its first words."""

from __future__ import annotations

import re

import regex

from tasks.facts.parts.covered import OPENING

# What a title ends with says its kind; of two that end at one place the first wins (整改报告 over 报告).
_KINDS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"整改.{0,8}(?:报告|汇报|总结|情况(?:的?(?:通报|报告|汇报|说明))?|台账|清单)", "整改报告"),
        (r"(?:自查|自评|自检).{0,8}(?:报告|汇报|总结|情况|材料)", "自查报告"),
        (r"总结(?:报告|材料)?(?!表彰|暨|大?会)|小结(?!会)|工作回顾", "工作总结"),
        (r"汇报(?!展示|演出|课|会)", "工作汇报"),
        (r"方案|预案|实施(?:意见|办法|细则)", "工作方案"),
        (
            r"计划(?<!营养改善计划)|要点(?!解读)|安排|行事历|周历|校历|日程|规划(?<!科学规划)(?<!合理规划)(?<!统筹规划)(?<!”规划)|规划(?=[(（]|$)|打算|(?:工作|发展)(?:思路|设想)(?=[(（]|$)",
            "工作计划",
        ),
        (r"申请(?:报告|书)|请示|(?:申请|请求)(?:(?!情况)[^,。;]){2,24}的报告", "其他"),
        (
            r"情况(?:的)?(?:报告|通报|说明)|调[查研]报告|[的状况](?:的)?调[查研](?:与(?:思考|分析|建议))?$|(?:检查|督查|督导|巡查|抽查|排查)[^,。]{0,6}通报",
            "情况报告",
        ),
        (r"报告(?!会|厅|精神)", "工作报告"),
        (r"情况", "情况报告"),
        (r"讲话(?:稿)?|发言(?:稿)?|致辞|倡议书|贺信|决定", "其他"),
    )
)
_NAMED_OTHER = re.compile(
    r"讲话|发言|致辞|倡议|贺信|决定|通知|通报|公告|公示|函|请示|批复|会议|召开|举[行办]"
)
_FURTHER = re.compile(
    r"(?:及|和|与|暨|、).{0,20}(?:计划|打算|安排|思路|要点|设想|规划|谋划|部署|方案)(?:的通知)?$"
)


def kind_of_document(title: str, hans: str) -> str:
    """The kind of a document by its title, or by its text where it has none or one that tells no kind.

    >>> kind_of_document("", "现将今年的安全工作情况汇报如下:")
    '工作汇报'
    >>> kind_of_document("", "为安排今后的工作要点,学校召开了大会。")
    '其他'
    >>> kind_of_document("", "近年来,我镇科学规划校点,占地9亩的新校建成。")
    '其他'
    """
    kind = doc_type(title or _stated_kind(hans) or _words_of_opening(hans))
    if kind != "其他" or (title and _NAMED_OTHER.search(title)):
        return kind
    stated = doc_type(_stated_kind(hans)) if title else kind
    return _laid_out_as(hans) or stated if stated == "其他" else stated


# 情况反馈会召开, 召开…汇报会: the title of a story about a meeting, whatever the meeting dealt with.
_STORY = re.compile(
    r"(?:会|会议|活动|仪式|典礼|培训|讲座|比赛)(?:在[^,。]{2,16})?(?:隆重|圆满|顺利|成功|胜利)?(?:召开|举[行办]|启动|开幕|闭幕|落幕)$"
    r"|(?:召开|举[行办])[^,。]{2,40}(?:会|会议|活动|仪式|典礼|讲座|比赛|大赛)$"
)


def doc_type(title: str) -> str:
    """The kind of document that a title names, of the closed set of the table `parts`.

    >>> [doc_type(t) for t in ("年度工作总结", "消防隐患整改情况报告", "2013年工作总结及计划", "倡议书")]
    ['工作总结', '整改报告', '工作总结', '其他']
    >>> doc_type("校园及周边隐患排查方案")
    '工作方案'
    """
    if _STORY.search(title):
        return "其他"
    kind = _named_kind(_FURTHER.sub("", title))
    if kind is None and "," not in title:
        kind = _named_kind(title)  # 校园及周边隐患排查方案: what stands behind 及 is no further plan
    return kind or "其他"


def _named_kind(title: str) -> str | None:
    ends = [(match.end(), -i) for i, (pattern, _) in enumerate(_KINDS) for match in pattern.finditer(title)]
    return _KINDS[-max(ends)[1]][1] if ends else None


# 一、活动主题 and (二)自查整改阶段(4月1日—15日): headings that only a scheme has.
_SCHEME_HEADING = re.compile(
    r"(?:^|\n)[ 　]*(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十]{1,2}[)]|[0-9]{1,2}[、.])[ 　]*"
    r"(?:(?P<of>活动(?:主题|目的|宗旨|时间|地点|内容|对象|形式|流程|步骤|要求|原则))[^\n,。;]{0,6}(?=[::\n]|$)"
    r"|(?P<stage>[^\n,。;:(]{2,12}阶段)[(:][^\n)]{0,12}月)"
)
_FEWEST_HEADINGS = 2


# 三月份:, 四月份主题:, 6月: over what is to be done in each.
_MONTH_HEADING = regex.compile(
    r"(?:^|\n)[ 　]*(?P<month>[一二三四五六七八九十]{1,2}|[0-9]{1,2})月份?(?:主题|工作|安排|活动)?[ 　]*:"
)


def _laid_out_as(hans: str) -> str | None:
    """The kind of a text that says nowhere what it is, by several headings that only a scheme or a calendar has.

    >>> _laid_out_as("一、活动主题\\n读书\\n二、活动时间\\n5月"), _laid_out_as("三月:植树\\n四月:扫墓")
    ('工作方案', '工作计划')
    >>> _laid_out_as("一、活动时间\\n5月") is None
    True
    """
    if len({match["of"] or match["stage"] for match in _SCHEME_HEADING.finditer(hans)}) >= _FEWEST_HEADINGS:
        return "工作方案"
    months = {match["month"] for match in _MONTH_HEADING.finditer(hans)}
    return "工作计划" if len(months) >= _FEWEST_HEADINGS and "了" not in hans else None


# How news and stories begin, which only name the kinds of documents that a meeting dealt with.
_NEWS = re.compile(
    r"\s*(?:本报讯|[^\s,。]{0,16}讯[ (:]|[^,。]{0,6}(?:近日|日前|连日来)|(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日|在[^,。]{2,20}之际|会议由)"
    r"|[^\n]{0,90}?[0-9]{1,2}月[0-9]{1,2}日[^。\n]{0,40}?(?:召开|举行|举办)"
)


_PURPOSE = re.compile(
    r"\s*(?:根据|按照|依照|按(?![时期])|为(?!期))"
)  # by what, and what for: no word on what it is


# 三、存在问题: a page from the middle of a document, whose first words say nothing of the whole.
_TORN = re.compile(r"\s*[(]?(?:[二三四五六七八九十]|[2-9])[)、.]")
_OF_A_TERM = re.compile(r"[本这一上]个?(?:学期|学年|年来|年度)")


def _words_of_opening(hans: str) -> str:
    """The first words of an untitled document, where they may say what it is."""
    if _NEWS.match(hans) or _PURPOSE.match(hans):
        return ""
    if _TORN.match(hans):
        return "工作总结" if _OF_A_TERM.search(hans) else ""
    words = _SITUATION.sub("", _ARRANGED.sub("", _UNTITLED.sub("", hans[:60])))
    whole = max(words.rfind(mark) for mark in ",。;:!\n")
    return words[:whole] if whole > 0 else words


_SITUATION = re.compile(
    r"情况(?!的?(?:汇报|报告|通报|说明))"
)  # 一、基本情况 heads a section, 分析答题情况 tells what was done
_ARRANGED = re.compile(r"(?<!工作)安排(?=[一-鿿])(?!如下)")  # 共安排专家9人, 安排部署: no plan is named
# What an untitled document cites or names (通过“强师计划”引进) says nothing of its own kind.
_UNTITLED = re.compile(r"《[^》]*》?|[“\"][^“”\"\n]{1,12}[”\"]")
_MADE = regex.compile(
    r"(?:制[定订](?:了)?|提出)(?:本|此|以下|如下)(?P<kind>(?:实施|工作|行动)?(?:方案|计划|预案|意见))"
    r"|(?:具体|现将)(?P<whole>(?:活动|实施|工作)?(?:方案|计划)(?:安排)?)(?:通知)?如下"
)


_TOLD = re.compile(
    r"现[将就](?P<kind>[^,。;]{0,24}?(?:整改|自查|自评)[^,。;]{0,12}?(?:情况|工作))(?:如下|予以|作?如?下?公布|(?:作?如下)?(?:书面)?(?:报告|汇报|通报|公示))"
)
# 我校对校舍进行了排查,报告如下; 我园开展了自查: what a body itself looked through.
_LOOKED_THROUGH = regex.compile(
    r"(?:自查|自评|排查)[^。\n]{0,40}?(?:报告|汇报)如下|(?:我[校园局镇县区们]|本[校园])[^。\n]{0,24}?(?:组织|进行|开展)[^。\n]{0,10}?自查"
)
# 现将今年的工作情况总结如下, 现将有关情况汇报如下: what a text does with what it tells.
_DONE_WITH = re.compile(
    r"现[将就](?P<about>[^,。;\n]{0,40}?(?:情况|工作|活动|经验|做法|体会))[^,。;\n]{0,6}?(?:向[^,。;\n]{2,12})?[作做]?(?:如下|以下|简要|书面|一?简单)?的?"
    r"(?P<kind>总结|小结|汇报|报告|通报)(?:如下|[::])"
)


def _stated_kind(hans: str) -> str:
    """What a document without a telling title calls itself in its first sentences: 特制定本方案."""
    if match := _MADE.search(hans, 0, OPENING) or _TOLD.search(hans, 0, OPENING):
        return match["kind"] or match.groupdict().get("whole") or ""
    done = _DONE_WITH.search(hans, 0, OPENING)
    if done:
        return done["about"] + done["kind"]
    return "自查报告" if _LOOKED_THROUGH.search(hans, 0, OPENING) else ""
