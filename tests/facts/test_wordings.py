"""The same said in other words gives the same rows: each frame is read with every word that may stand in it."""

import pytest

from tests.facts.wordings import Rows, named, part_of, said, stated, won

HAVING = "现有 拥有 设有 计有 建有 总共有 一共有 共计有 总计有 合计有 现共有 目前有 目前共有 现拥有 总共拥有 下辖 现辖"


@pytest.mark.parametrize(
    "frame",
    [
        "石桥镇中心学校总结\n石桥镇_小学12所,教师306人,学生4520人。",
        "柳河县教育局总结\n全县_小学12所,初中3所,专任教师800人。",
        "柳河学区总结\n柳河学区_小学12所,教师306人。",
    ],
)
def test_what_there_is_is_told_by_many_verbs(frame: str) -> None:
    assert said(stated, frame, HAVING, "共有") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "柳河县教育局总结\n2013年,全县小学适龄儿童入学率_99.8%,初中巩固率_98%。",
        "石桥小学总结\n学生人数_1200人,图书_12000册。",
        "柳河县教育局总结\n全年教育投入_3200万元。",
    ],
)
def test_what_a_number_comes_to_is_told_by_many_verbs(frame: str) -> None:
    words = "达 升至 提升到 上升到 提升至 已达 达到了 高达 为 是 提高到 提高至 增至 增加到 攀升到 攀升至 跃升至 增长到"
    assert said(stated, frame, words, "达到") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "柳河县教育局总结\n2013年,全县招生1200人,_增加120人。",
        "柳河县教育局总结\n2013年,全县招生1200人,_增长12%。",
    ],
)
def test_the_year_that_is_compared_with_is_not_the_period(frame: str) -> None:
    words = (
        "较上年 比去年 较去年 比上一年 同比 比上年同期 较去年同期 与上年相比 与去年相比, 同去年相比 比前一年"
    )
    assert said(stated, frame, words, "比上年") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "石桥小学总结\n2019年,我校_“县先进单位”称号。",
        "石桥小学总结\n2019年,我校先后_县德育工作先进单位、市优秀学校等荣誉称号。",
        "石桥小学总结\n周岚老师在全县说课比赛中_一等奖。",
        "石桥小学总结\n在县运动会上,我校代表队一举_团体总分第一名。",
    ],
)
def test_what_was_won_is_told_by_many_verbs(frame: str) -> None:
    words = "获得 喜获 收获 收获了 获取 赢得 摘得 摘取 摘下 夺得 夺取 勇夺 拿下 拿下了 捧回 捧得 斩获 荣膺 取得 获 获评 揽获"
    assert said(won, frame, words, "荣获") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "石桥小学总结\n2019年8月,周志远_柳河小学校长。",
        "石桥小学总结\n周志远同志_柳河小学校长,工作认真。",
    ],
)
def test_who_took_a_post_is_told_by_many_verbs(frame: str) -> None:
    words = "担任 兼任 出任 为 是 当选 当选为 被任命为 被聘为 任命为 接任 就任 升任 调任 履任 现任 曾任 被推选为 被选为"
    assert said(named, frame, words, "任") == {}


@pytest.mark.parametrize("words", ["校长", "我校校长", "石桥小学校长"])
def test_a_role_may_stand_in_a_bracket_behind_the_name(words: str) -> None:
    assert named(f"石桥小学总结\n周志远({words})获县一等奖。") == [("周志远", "校长", "石桥小学")]


def planned(text: str) -> Rows:
    return [(i.object, i.action, i.metric, i.value, i.kind) for i in part_of(text).indicators]


@pytest.mark.parametrize(
    "frame",
    [
        "柳河县总结\n明年我校_投入资金30万元。",
        "柳河县总结\n明年我校_培训教师30人次。",
        "柳河县总结\n明年我校_维修校舍300平方米。",
        "柳河县总结\n2014年,全县_新建校舍12000平方米。",
    ],
)
def test_what_is_planned_is_told_by_many_verbs(frame: str) -> None:
    assert said(planned, frame, "将 拟 预计 必须 应当 需要 打算 准备 有望 即将 确保 力争", "计划") == {}


@pytest.mark.parametrize(
    "how", ["先后 累计 陆续 相继 已经 总共 一共 顺利 圆满 按时 提前 如期 成功 再次 重新 率先"]
)
def test_how_a_deed_was_done_is_no_part_of_what_it_was_done_to(how: str) -> None:
    assert said(planned, "柳河县总结\n2013年,全县_培训教师800人次。", how, "已") == {}


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("近 将近 接近 约 大约 约莫 大概 差不多 几乎 近乎", "approx"),
        ("超过 超 逾 多于 高于 突破 不止 超出 远超", "more_than"),
        ("不少于 不低于 至少 最少 不得少于 不得低于 不应少于 不能低于", "at_least"),
        ("不超过 不多于 最多 至多 不得超过 不得多于 不能超过", "at_most"),
        ("低于 少于 不足 不到 未达到 未达 达不到 未满", "less_than"),
    ],
)
def test_how_exact_a_number_is_is_told_by_many_words(words: str, bound: str) -> None:
    for word in words.split():
        found = part_of(f"柳河县总结\n每学期听课{word}20节。").indicators
        assert [(i.value, i.bound, i.object) for i in found] == [(20.0, bound, "听课(每学期)")], word


@pytest.mark.parametrize("words", ["其中: 含 包括 包含 其中有 其中包括 当中 这其中"])
def test_parts_of_a_whole_are_told_by_many_words(words: str) -> None:
    assert said(stated, "石桥小学总结\n全校有教师86人,_女教师52人,高级教师12人。", words, "其中") == {}


TIMES = (
    "2013年 前三季度 前三个季度 前11个月 第三季度 1季度 1—9月 1-9月份 1月至9月 2013年1—9月 2012年9月至2013年6月 9月底 9月10日 9月10日上午 "
    "截至9月底 十二五期间 “十二五”以来 自2010年起 从2010年开始 至今 当前 截止目前 到目前为止 “六一”期间 教师节期间 近三年 三年来 四年中 "
    "今年9月 去年 全年 上半年 本学期 2012—2013学年 寒假期间 2013全年 20xx年 二〇一三年"
)


@pytest.mark.parametrize("when", TIMES.split())
def test_when_something_was_so_is_neither_counted_nor_part_of_what_is(when: str) -> None:
    found = part_of(f"柳河县总结\n{when}全县投入资金3200万元。").indicators
    assert [(i.value, i.object, i.subject) for i in found] == [(32_000_000, "资金", "全县")]


@pytest.mark.parametrize(
    "frame", ["石桥小学总结\n我校{}老师每天检查卫生。", "石桥小学总结\n各班{}教师认真负责。"]
)
def test_what_a_teacher_teaches_or_minds_is_no_name(frame: str) -> None:
    duties = "卫生 体育 安全 包班 包保 班科 任课 代课 武术 舞蹈 管理 华语 方言 成长 时政 支教 乐器 田径 花样 科任 宿管 值日 护导 温馨"
    assert [duty for duty in duties.split() if named(frame.format(duty))] == []
