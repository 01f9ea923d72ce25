"""Lists that a label heads, what has changed by how much, deeds with a name of their own, and plans inside a line."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tasks.facts.quantities.quantities import quantities
from tests.facts.passages import passage


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("生均图书:小学24册,初中36册。", ["小学生均图书", "初中生均图书"]),
        ("各科及格率:语文95%、数学83%。", ["语文及格率", "数学及格率"]),
        ("师生比:小学1∶18,初中1∶11。", ["小学师生比", "初中师生比"]),
        ("公用经费支出:办公费23万元,水电费39万元。", ["办公费", "水电费"]),
        ("办学条件:图书5600册,电脑86台。", ["图书", "电脑"]),
        ("语文平均分83分,高出全镇平均分3.6分。", ["语文平均分", "语文平均分"]),
        (
            "财政收入530万元,占预算的57%,比去年同期增收63万元。",
            ["财政收入", "财政收入占预算的比例", "财政收入"],
        ),
        ("教育投入逐年增长,2007年至2009年分别为160万元、190万元、230万元。", ["教育投入"] * 3),
        ("新录取人数236人,较前年翻了一番。", ["新录取人数", "新录取人数"]),
        ("参考学生360人,590分以上39人,升入柳河一中63人。", ["学生", "分数", "590分以上", "学生"]),
        ("固定资产投资6300万元,普通话测试830人。", ["固定资产投资", "普通话测试"]),
        ("宣传栏更换6期,广播站播出83期。", ["宣传栏", "广播站"]),
        ("微课被县平台采用36节。", ["微课"]),
        ("学校成功化解纠纷9件,调处成功率96%。", ["纠纷", "调处成功率"]),
        ("招待费2.6万元,违建7处,到课率97%。", ["招待费", "违建", "到课率"]),
        ("编印校报6期,每期800份。", ["校报", "校报(每期)"]),
        ("心理健康课每两周一节。", ["心理健康课(每两周)"]),
        ("新添冰箱9台,剔除旧书630册,录制微课46节。", ["冰箱", "旧书", "微课"]),
    ],
)
def test_what_is_counted_in_lists_and_comparisons(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("下学期打算申请经费3万元,补充图书630册。", ["target", "target"]),
        ("我们计划再投入6万元更换玩具两组。", ["target", "target"]),
        ("来年设想:每人听课46节。发表文章3篇。", ["target", "target"]),
        ("2016届的目标是本科上线96人,专科上线230人。", ["target", "target"]),
        ("拟撤并小学7所,其中今年撤并3所。", ["target", "actual"]),
        ("该计划实施以来,投入资金36万元。", ["actual"]),
    ],
)
def test_what_is_planned_inside_a_line(hans: str, want: list[str]):
    assert [one.kind for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("分别提高1.6个和2.3个百分点。", [(1.6, "百分点"), (2.3, "百分点")]),
        ("职普比由3.2:6.8变为4.6:5.4。", [(0.470588, "比"), (0.851852, "比")]),
        ("从收入中提取6%—9%用于奖学。", [(6.0, "%")]),
        ("历时六天半。", [(6.5, "天")]),
        ("清运垃圾86车。", [(86.0, "车")]),
    ],
)
def test_numbers_of_lists_ratios_and_halves(hans: str, want: list[tuple[float, str]]):
    assert [(one.value, one.unit) for one in quantities(hans)] == want


@pytest.mark.parametrize("hans", ["一本上线96人", "其中一本36人、二本83人", "二本临界生69名"])
def test_a_tier_of_universities_is_no_book(hans: str):
    assert all(one.unit == "人" for one in find_indicators(passage(hans))[0])
