"""Problems and remedies stay the same however a report announces them."""

import pytest

from tests.facts.wordings import Rows, part_of, said

_HEADINGS = (
    "存在问题 不足之处 主要缺点 缺点与错误 哪些地方做得不够 还有哪些事没有做好 没有做好的工作 不理想的地方 留下的遗憾 检讨与反省 "
    "工作欠缺 教学不足 不利因素 弱势分析 值得重视的问题 反馈意见指出的问题 巡察反馈问题 对照检查出的问题 需要县里帮助解决的问题"
)
_REMEDIES = (
    "改进办法 整改目标和措施 拟采取的措施 准备采取的措施 纠偏措施 弥补措施 改善措施 因应对策 应对策略 破解对策 解决途径 "
    "怎么改 今后怎么改 如何改进 整改任务清单 整改承诺 整改时间表 近期整改 问题整改 立行立改事项"
)
_LEAD_INS = (
    "离上级的要求还有不小的距离。主要是: 工作还有许多不到位的地方,如: 短板主要在于: 工作中还有许多欠缺: 总结中也找到了不少毛病: "
    "工作也有失误的地方: 教训也是深刻的: 制约因素主要有: 有几件事没有做好: 还有几项工作做得不好: 大家提出的意见主要有:"
)
_LISTS = (
    "一是备课不认真;二是设备老化;三是活动开展少。",
    "(1)备课不认真;(2)设备老化;(3)活动开展少。",
    "备课不认真;设备老化;活动开展少。",
)


def problems(text: str) -> Rows:
    return [(text[p.start : p.end], p.ordinal) for p in part_of(text).problems]


def measures(text: str) -> Rows:
    return [(text[m.start : m.end], m.deadline, m.responsible) for m in part_of(text).measures]


def test_any_heading_of_shortcomings_announces_its_items() -> None:
    frame = "石桥小学2014年工作总结\n一、主要成绩\n1、完成校门改造。\n二、_\n1、部分教师备课走了样。\n2、学困生转化办法不多。\n"
    assert said(problems, frame, _HEADINGS, "存在的问题") == {}


def test_any_heading_of_remedies_announces_its_items() -> None:
    frame = "石桥小学2014年工作总结\n一、存在问题\n1、备课不认真。\n2、设备老化。\n二、_\n1、教务处每周检查备课。\n2、6月底前更新设备。\n"
    assert said(measures, frame, _REMEDIES, "整改措施") == {}


@pytest.mark.parametrize("listed", _LISTS)
def test_a_sentence_may_announce_shortcomings_in_words_of_its_own(listed: str) -> None:
    frame = f"石桥小学2014年工作总结\n一年来,各项工作取得了新的成绩。_{listed}\n今后我们将继续努力。\n"
    assert said(problems, frame, _LEAD_INS, "但也存在一些问题:") == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "如果存在以下问题:管理松散;制度不全,将取消评优资格。",
        "考核中发现有下列问题的一票否决:(1)违规收费;(2)体罚学生。",
        "评分标准:发现以下问题扣分:备课不认真;作业不及时。",
        "课题研究的问题:如何减轻负担;如何提高效率。",
        "教育学生克服缺点:懒散、马虎。",
    ],
)
def test_rules_and_topics_state_no_shortcoming(sentence: str) -> None:
    assert problems(f"石桥小学2014年工作总结\n{sentence}\n学校面貌一新。\n") == []


@pytest.mark.parametrize("name", ["理论学习。", "关于理论学习。", "理论学习方面。", "理论学习方面\n"])
def test_an_item_may_name_first_what_it_is_about(name: str) -> None:
    items = "".join(f"{n}.{name}{what}。\n" for n, what in ((1, "读书不够系统"), (2, "笔记缺少深度")))
    text = f"石桥小学2014年工作总结\n一、取得的成绩\n质量提高。\n二、存在的问题\n{items}三、下一步打算\n抓好常规。\n"
    assert problems(text) == [("读书不够系统", 1), ("笔记缺少深度", 2)]


@pytest.mark.parametrize(
    "row",
    [
        "问题一:N\n整改措施:R\n责任人:苗青\n完成时限:2014年6月底\n",
        "问题一:N\n整改要求:R\n责任人:苗青\n时限要求:2014年6月底\n",
    ],
)
def test_a_ledger_may_label_its_rows_in_any_way(row: str) -> None:
    row = row.replace("N", "楼道堆放杂物").replace("R", "组织人员清理楼道")
    second = (
        row.replace("一", "二", 1).replace("楼道堆放杂物", "灭火器已过期").replace("清理楼道", "更换器材")
    )
    text = "石桥小学安全隐患整改报告\n现将整改情况报告如下:\n" + row + second
    assert [p[0] for p in problems(text)] == ["楼道堆放杂物", "灭火器已过期"]
    assert [m[1:] for m in measures(text)] == [("2014-06", "苗青")] * 2


def test_cells_between_bars_may_hold_blanks() -> None:
    text = "安全问题台账\n序号|存在问题|整改措施|责任人|整改时限\n1|楼道堆放杂物|立即 清理|总务处 苗青|2014年6月底\n"
    assert measures(text) == [("立即 清理", "2014-06", "总务处 苗青")]


def test_progress_below_a_remedy_is_no_further_remedy() -> None:
    text = "问题整改报告\n问题一:楼道堆放杂物。\n整改措施:组织人员清理楼道。\n整改进展:已完成。\n"
    assert [m[0] for m in measures(text)] == ["组织人员清理楼道。"]


def test_who_is_in_charge_may_head_its_clause() -> None:
    frame = (
        "石桥小学2014年工作总结\n一、存在问题\n1、设备老化。\n二、整改措施\n1、更新设备,_。\n2、加强巡查。\n"
    )
    words = "总务处负责 总务处牵头 总务处具体负责 由总务处牵头,教务处配合 责任部门:总务处"
    assert {rows[0][2] for rows in [measures(frame.replace("_", w)) for w in words.split()]} == {"总务处"}


@pytest.mark.parametrize(
    "signature",
    [
        "撰稿人:苗青\n日期:2014年12月30日",
        "汇报人:苗青 2014年12月30日",
        "2014年12月30日星期二",
        "2014年12月30日于石桥",
        "石桥小学校委会\n2014年12月30日",
    ],
)
def test_a_signature_is_dated_in_many_ways(signature: str) -> None:
    text = f"年度工作总结\n一年来,我校开展了许多工作。\n一、主要内容\n1、完成校门改造。\n{signature}\n"
    assert part_of(text).part.signed_date == "2014-12-30"


@pytest.mark.parametrize("name", ["村规民约", "班规", "会议纪要", "整改通知书", "责任目标书"])
def test_papers_of_schools_and_villages_are_cited(name: str) -> None:
    assert [p.name for p in part_of(f"工作总结\n学校修订了《石桥镇{name}》。\n").policies] == [
        f"石桥镇{name}"
    ]


def test_lessons_are_no_laws() -> None:
    assert not part_of("工作总结\n王老师执教了《小数乘法》一课,观摩了《分数除法》。\n").policies
