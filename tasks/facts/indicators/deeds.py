"""The noun before a quantity, and the verb that governs it: 购置电脑5台, 校舍维修投资30万元, 对食堂抽查3次."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.indicators.named_deeds import named_deed
from tasks.facts.indicators.phrases import after_verb, head_noun, trimmed
from tasks.facts.indicators.subjects import Known
from tasks.facts.language.verbs import Verb, Verbs, modal, modifies, nominal
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span
from tasks.vocabulary import words

_WORKS = re.compile(r"(?:工程|项目|建设|楼|设施|设备|活动|校舍|操场)\Z")
_TASK = re.compile(r"(?:工作|任务|改造|建设)\Z")  # 便民站建设工作共完成9个
_DONE_BY = frozenset(words("intransitive_verbs"))
_PERSON = re.compile(r"(?:[生师员工童]|党员|干部|家长|人员|代表|选手|幼儿|队员|校长|同学)\Z")
_ASIDE = re.compile(
    r"(?:累计|总计|合计|一共|总共|共|先后|免费|平均|年均|分别|依次|双双|同口径|按可比价|(?<=[值额入])按|(?<=[标目量])均)+\Z"
)
_THING = re.compile(
    r"(?:经费|费|资金|款|工资|补助|补贴|奖金|助学金|隐患|校舍|危房|图书|电脑|教室|围墙|厕所|设备|器材|课桌凳|课桌椅|绩效|课|例会|班会|活动|会议|教研|事件|事故|案件|证|病|业务|手续|保险)\Z"
)
# 宣传栏更换4期, 沼气池项目建成85个: what was worked on stands before its verb.
_WORKED_ON = re.compile(
    r"(?:[栏站池墙路渠桥井管房楼室馆舍堂牌箱柜机泵灯床门窗水电树苗]|项目|工程|系统|平台|档案|手册|简报|提案|议案|建议|问卷|课题|论文|作品|节目|稿件|信息|新闻|微课|课件|试题|试卷|"
    r"教材|报刊|球场|跑道|草坪|花木|土地|债务|欠款|贷款|保险|粮食|蔬菜|烤烟|生猪|家禽|广播|学位|编制|岗位|网站|微信|公众号|专栏|橱窗|板报|标语|条幅|横幅|水质|食品|”)\Z"
)
_WORKING = frozenset(
    {
        "新建",
        "改建",
        "扩建",
        "改扩建",
        "维修",
        "改造",
        "加固",
        "修缮",
        "建设",
        "翻新",
        "更新",
        "添置",
        "购置",
        "安装",
        "硬化",
        "绿化",
    }
)
_SUMS = frozenset({"支出", "收入"})  # 财政教育支出: the sum is named by the whole phrase
_NO_DEED = _SUMS | {"包括"}
_TOTALS = frozenset({"总额", "总量", "总数", "总计", "余额"})
_REACHED = frozenset({"实现", "完成"})  # 财政收入完成800万元: what the sum is of stands before
_LEVELS = frozenset({"元", "%"})
_SHARES = frozenset({"%", "百分点", "倍", "厘米", "公分", "公斤", "千克"})  # 身高增长3.1厘米
_KEPT = frozenset({"保持", "维持", "稳定", "控制"})  # 入园率保持100%
_LESSONS = frozenset({"节", "课时", "学时"})
_RAISING = frozenset(words("raising_verbs"))
_STOCK = frozenset("牛羊猪鸡鸭鹅兔")
_HEADS = frozenset({"人", "人次", "户", "件", "份"})
_GRANTS = frozenset({"补助", "补贴", "资助", "奖补", "奖励"})
_PAYER = re.compile("(?:政府|财政|[局部厅委会家人士长便]|单位|公司|学校|企业|老板|先生)\\Z")
_TOTAL = re.compile(r"总?[额量数]|规模|任务|指标")  # 计划投资总额 is a name
# 调处成功率, 化解完成率: how well the deed went.
_HOW_WELL = ("成功率", "完成率", "及时率", "到位率", "满意率", "执行率", "准确率", "反馈率")
_VERBAL = frozenset({"次", "轮", "遍", "趟", "回", "场", "场次", "期"})


def noun_before(
    hans: str, left: Span, found: Quantity, subjects: Known, known: Verbs
) -> tuple[Span | None, Span | None]:
    """N of N + Q: what follows the last verb that leaves something, and that verb.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> from tasks.facts.indicators.subjects import known
    >>> from tasks.facts.language.verbs import verbs_in
    >>> def show(hans):
    ...     q = next(quantities(hans))
    ...     found = noun_before(hans, Span(0, q.start), q, known([]), verbs_in(hans))
    ...     return [hans[one.start : one.end] if one else None for one in found]
    >>> show("加固维修校舍3400平方米"), show("教师36人")
    (['校舍', '加固维修'], ['教师', None])
    """
    spoken = known.between(left.start, left.end)
    planned = len(spoken) > 1 and spoken[0].word in modal() and spoken[0][:2] == (left.start, spoken[1].start)
    if planned and not _TOTAL.match(hans, spoken[1].end, left.end):
        left, spoken = (
            Span(spoken[1].start, left.end),
            spoken[1:],
        )  # 计划投入资金: what is planned is the deed
    verbs = _governing(hans, left, spoken)
    if not verbs:
        return (head_noun(hans, left), None) if left.end > left.start else (None, None)
    last = verbs[-1]
    if last.word in modal() and last.end == left.end and last.start - left.start > 2 and len(verbs) == 1:
        return head_noun(hans, Span(left.start, last.start)), Span(*last[:2])  # 集体收入力争突破50万元
    if len(verbs) > 1 and verbs[-2].word in modal() and verbs[-2].end == last.start:
        verbs = [last]  # 计划投资, 预计增长: the second is the deed
    if _is_raised(verbs, left.end):
        return head_noun(hans, Span(left.start, last.start)), Span(last.start, last.end)
    done_to = _done_to(hans, left, verbs, found)
    if done_to is not None:
        return done_to
    if len(verbs) > 1 and last.word in nominal() and verbs[-2].end == last.start:
        return _of_two_verbs(hans, left, verbs, found)
    rest = after_verb(hans, last.end, left.end)
    apart = last.start > left.start or last.word in nominal()
    if rest.end > rest.start and apart and hans[rest.start : rest.end] in _TOTALS:
        return head_noun(hans, left), None  # 教育经费支出总额
    if rest.start == last.end and hans[rest.end - 1 : rest.end] == "率" and _names_a_rate(hans, left, last):
        begin = after_verb(hans, verbs[-2].end, left.end).start if len(verbs) > 1 else left.start
        return head_noun(hans, Span(begin, left.end)), None
    if rest.end > rest.start:
        rest = trimmed(hans, rest.start, rest.end, subjects)
        return (head_noun(hans, rest) if rest.end > rest.start else None), Span(last.start, last.end)
    if len(verbs) == 1 and found.dimension == "money" and _is_grant(hans, left, last):
        return head_noun(hans, left), Span(last.start, last.end)
    topic = _topic(hans, left, last, found.unit)
    if topic is not None and len(verbs) == 1:
        return topic, Span(last.start, last.end)
    if last.word in _DONE_BY and found.unit == "户" and len(verbs) == 1:
        return Span(last.start, last.end), Span(last.start, last.end)
    if last.word in _SUMS and last.start - left.start > 1 and len(verbs) == 1:
        return head_noun(hans, left), Span(last.start, last.end)
    if last.word in nominal() or len(verbs) > 1 or found.dimension == "time":
        return _deed_noun(hans, left, verbs, found)
    return None, Span(last.start, last.end)


def _governing(hans: str, left: Span, verbs: Sequence[Verb]) -> list[Verb]:
    """The verbs that describe no noun; in 校舍维修改造资金 both describe the sum."""
    found = list[Verb]()
    described: int | None = None
    for verb in reversed(verbs):
        if modifies(hans, verb, left.start, left.end) or (
            verb.end == described and verb.start > left.start and verb.word in _WORKING
        ):
            described = verb.start
        else:
            found.insert(0, verb)
    return found


def _of_two_verbs(
    hans: str, left: Span, verbs: Sequence[Verb], found: Quantity
) -> tuple[Span | None, Span | None]:
    """Two verbs side by side: one work (加固维修), one noun (受理临时救助申请), or a noun and its verb (撰写学习笔记)."""
    first, last = verbs[-2:]
    if {first.word, last.word} <= _WORKING:
        return _worked_on(hans, left, verbs)
    if first.word in nominal() and last.end == left.end and found.unit in _HEADS:
        governs = verbs[-3] if len(verbs) > 2 else None
        start = after_verb(hans, governs.end, left.end).start if governs else left.start
        return head_noun(hans, Span(start, left.end)), Span(governs.start, governs.end) if governs else None
    return head_noun(hans, Span(last.start, left.end)), Span(first.start, first.end)


def _is_grant(hans: str, left: Span, last: Verb) -> bool:
    """校舍维修长效机制补助: what the sum is for stands before it; 县财政补助 says who pays."""
    if last.word not in _GRANTS or last.end != left.end or last.start - left.start <= 4:
        return False
    return _PAYER.search(hans, left.start, last.start) is None


def _is_raised(verbs: Sequence[Verb], end: int) -> bool:
    """教育拨款增加49亿元: the deed before is what has grown."""
    if len(verbs) < 2 or verbs[-1].word not in _RAISING or verbs[-1].end != end:
        return False
    return verbs[-2].end == verbs[-1].start and verbs[-2].word in nominal()


def _done_to(
    hans: str, left: Span, verbs: Sequence[Verb], found: Quantity
) -> tuple[Span | None, Span | None] | None:
    """消防隐患排查整治36项, 服务站建设工作共完成9个: what was worked on stands before the last verbs."""
    if len(verbs) < 2 or found.dimension != "count" or found.unit in _VERBAL or verbs[-1].end != left.end:
        return None
    first, last = verbs[-2:]
    if last.word in _REACHED and first.end < last.start - 1:
        aside = _ASIDE.search(hans, left.start, last.start)
        start = verbs[0].end if verbs[0].start == left.start else left.start
        topic = Span(start, aside.start() if aside else last.start)
        return head_noun(hans, topic), Span(last.start, last.end)
    joined = first.end == last.start and first.word not in modal() and last.word not in _NO_DEED
    if joined and first.start - left.start > 1 and not verbs[:-2]:
        return head_noun(hans, Span(left.start, first.start)), Span(first.start, last.end)
    return None


def _names_a_rate(hans: str, left: Span, verb: Verb) -> bool:
    """教师培训覆盖率, 环境创设达标率: the verb says whose rate it is; 提高入学率 says what became of it."""
    if verb.word in _RAISING:
        return False
    return (
        verb.word in nominal() or verb.start > left.start + 1 or hans.endswith(_HOW_WELL, verb.end, left.end)
    )


def _worked_on(hans: str, left: Span, verbs: Sequence[Verb]) -> tuple[Span | None, Span | None]:
    """加固维修校舍: two verbs of one work; in 校舍维修改造资金 they belong to the name of the sum."""
    first, last = verbs[-2:]
    before = verbs[-3] if len(verbs) > 2 else None
    start = after_verb(hans, before.end, left.end).start if before else left.start
    if first.start - start > 1:
        return head_noun(hans, Span(start, left.end)), Span(before.start, before.end) if before else None
    rest = after_verb(hans, last.end, left.end)
    return (rest if rest.end > rest.start else None), Span(first.start, last.end)


def _topic(hans: str, left: Span, verb: Verb, unit: str | None) -> Span | None:
    """N + V + Q: those who did it (一年级新生报到40人), or what it was done to (公用经费拨付51万元, 对食堂抽查3次)."""
    aside = _ASIDE.search(hans, left.start, verb.start)
    end = aside.start() if aside else verb.start
    if end - 2 > left.start and hans[end - 2 : end] in modal():
        end -= 2  # 农民纯收入预计增长
    topic = Span(left.start, end)
    if topic.end - topic.start == 1 and hans[topic.start] in _STOCK:
        return Span(topic.start, verb.end)  # 羊出栏3665只
    if topic.end - topic.start < 2:
        return None
    if verb.word in _REACHED and (unit in _LEVELS or _TASK.search(hans, topic.start, topic.end)):
        return head_noun(hans, topic)
    if unit in _SHARES and (verb.word in _KEPT or verb.word in _RAISING):
        return head_noun(hans, topic)
    if unit in _VERBAL and hans[left.start - 1 : left.start] == "对":
        return Span(left.start, verb.end)
    if hans[topic.end - 1] in "中里上" and not hans.endswith("以上", topic.start, topic.end):
        return None
    if verb.word in _DONE_BY:
        person = _PERSON.search(hans, topic.start, topic.end) is not None
        return head_noun(hans, topic if person else Span(left.start, verb.end))
    by = hans.find("被", topic.start + 1, topic.end)  # 微课被县平台采用: by whom, and not what
    topic = Span(topic.start, by) if by > 0 else topic
    bound = hans[topic.start] in "被由经在对向让给"
    done_to = verb.word not in nominal() and not bound and _WORKED_ON.search(hans, topic.start, topic.end)
    return head_noun(hans, topic) if done_to or _THING.search(hans, topic.start, topic.end) else None


def _deed_noun(
    hans: str, left: Span, verbs: Sequence[Verb], found: Quantity
) -> tuple[Span | None, Span | None]:
    """N + Q where the noun is itself a verb: 组织教师培训3次, 校舍维修工程投资30万元, 学生捐款500元."""
    last = verbs[-1]
    deed = Span(last.start, last.end)
    if len(verbs) > 1:
        start = after_verb(hans, verbs[-2].end, left.end).start
        start += len(hans[start : last.start]) - len(hans[start : last.start].lstrip("就共已总累计也都又"))
        return head_noun(hans, Span(start, last.end)), Span(verbs[-2].start, verbs[-2].end)
    if _WORKS.search(hans, left.start, last.start):
        return head_noun(hans, Span(left.start, last.end)), deed
    if (named := named_deed(hans, left, last, found)) is not None:
        return named, deed
    if (
        (found.dimension != "count" and found.unit != "人")
        or found.unit in _VERBAL | _LESSONS
        or last.start > left.start
    ):
        return deed, deed
    return None, deed
