"""A document begins at its own heading, not at the lines of the site above it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.split.openings import opening
from tasks.text.split.split import split
from tests.bounded import in_linear_time

BODY = "一年来,我们认真抓好教学工作,质量稳步提高,安全工作常抓不懈,师生面貌焕然一新。" * 3


def begins(text: str) -> str:
    return text[opening(text) :].split("\n")[0]


@pytest.mark.parametrize(
    "above",
    [
        "您好,欢迎访问柳叶文档\n写作顾问\n客服热线:13000000000\n",
        "文件名称 关于印发控辍保学方案的通知\n索引号 lx/2025-0021 公开目录: 信息公开\n公开日期: 2025-01-07 09:07\n",
        "河口镇控辍保学实施方案\n2025-06-07 16:43\n166人看过\n",
        "河口镇教育工作总结\n\n\n\n",
    ],
)
def test_lines_of_the_site_stand_above_the_document(above: str) -> None:
    text = f"{above}河口镇2025年控辍保学实施方案\n{BODY}\n"
    assert begins(text) == "河口镇2025年控辍保学实施方案"


@pytest.mark.parametrize(
    "head",
    [
        "河口镇人民政府\n河口镇控辍保学实施方案\n",
        "河口镇人民政府文件\n河政发〔2025〕3号\n关于印发控辍保学方案的通知\n",
        "《河口小学工作总结》\n\n《河口小学工作总结》\n\n",
        "河口小学\n2025年1月6日\n工作总结\n",
        "",
    ],
)
def test_without_a_line_of_the_site_the_first_line_is_the_heading(head: str) -> None:
    text = head + BODY
    assert opening(text) == 0


def test_the_speaker_above_the_title_goes_with_it() -> None:
    text = f"欢迎来到柳叶文档\n河口镇人民政府\n2025年控辍保学实施方案\n{BODY}"
    assert begins(text) == "河口镇人民政府"


@pytest.mark.parametrize("glued", ["编号:830217655", "文档编号:830217655", "全文共计3393字", "全文约900字"])
def test_a_label_glued_to_the_title_is_no_part_of_it(glued: str) -> None:
    (part,) = split(glued + "河口镇教育工作总结\n" + BODY, glued + "河口镇教育工作总结\n" + BODY)
    assert (part.start, part.title) == (len(glued), "河口镇教育工作总结")


def test_below_nothing_but_the_site_the_first_sentence_is_the_beginning() -> None:
    text = f"欢迎来到柳叶文档\n浏览:35\n{BODY}"
    assert opening(text) == text.index(BODY)


@given(st.text(alphabet="欢迎来到总结\n索引号 :2025-1,。编号", max_size=200))
def test_a_document_begins_inside_its_text(text: str) -> None:
    assert 0 <= opening(text) <= len(text)


def test_hostile_heads_are_read_once() -> None:
    with in_linear_time():
        for hostile in ("欢迎来到\n" * 30_000, "编号:" * 40_000, "欢迎" + "\n" * 100_000, "索引号 " * 50_000):
            opening(hostile)


def test_a_heading_over_several_lines_is_kept_whole() -> None:
    head = "河政办[2017]93号\n\n?\n\n河口县人民政府办公室\n\n关于印发河口县控辍保学专项\n\n行动方案\n\n"
    text = f"欢迎访问河口县人民政府网站\n来源: 时间:2018年06月18日\n{head}各乡镇政府:\n{BODY}"
    (part,) = split(text, text)
    assert part.start == text.index("河政办")
    assert part.title == "河口县人民政府办公室关于印发河口县控辍保学专项行动方案"


@pytest.mark.parametrize("between", ["时间:2017-5-27 7:16:04\n", "\n\n\n\n"])
def test_the_text_that_repeats_the_title_of_the_page_is_the_document(between: str) -> None:
    text = f"义务教育均衡发展调研报告\n{between}义务教育均衡发展调研报告市人大:{BODY}"
    assert opening(text) == text.rindex("义务教育均衡发展调研报告")


def test_the_last_crumb_of_a_path_is_no_heading() -> None:
    text = f"安全工作 > 市教育局督查学校安全工作情况\n市教育局督查学校安全工作情况\n{BODY}"
    assert opening(text) == text.rindex("市教育局督查")


def test_a_subtitle_below_the_lines_of_the_site_goes_with_the_title_above() -> None:
    text = f"深化改革 全面提升教育水平\n2014-03-14 09:12 来源:记者站\n\n——在全市教育工作会议上的报告\n{BODY}"
    assert opening(text) == 0


def test_a_title_over_three_lines_begins_with_its_first() -> None:
    head = "河口市人民政府办公室关于印发河口市推进\n\n县域义务教育优质均衡发展\n\n评估规划实施细则的通知\n\n"
    text = f"您的位置:首页\n时间:2020-09-29 10:12 来源:\n\n{head}各乡镇人民政府:\n{BODY}"
    (part,) = split(text, text)
    assert part.start == text.index("河口市人民政府")
    assert (
        part.title == "河口市人民政府办公室关于印发河口市推进县域义务教育优质均衡发展评估规划实施细则的通知"
    )


def test_a_line_with_a_day_or_a_rubric_of_the_site_stands_above_the_document() -> None:
    title, body = "河口小学安全自查报告", "我校于9月12日组织了排查,现将排查情况报告如下:"
    for sign in ("时间:2021-08-31", "【概述】"):
        hans = f"{title}\n\n{sign}\n\n{title}\n{body}"
        assert opening(hans) == hans.rindex(title)
    assert opening(f"{title}\n{title}\n{body}") == 0


def test_a_line_of_the_site_may_go_on_behind_its_name() -> None:
    title = "石桥高中对照检查材料"
    hans = f"石桥范文网 -致辞,读后感,家书,短信等各种范文。\n\n\n{title}\n\n三、主要问题\n学校没有回避。"
    assert opening(hans) == hans.index(title)


def test_the_kind_of_a_document_goes_with_the_line_above_it() -> None:
    title = "规范石桥镇办学行为\n\n自查报告"
    hans = f"治理乱收费自查报告\n\n时间:2021-08-31\n\n{title}\n\n今年秋季以来,我校开展了自查。"
    assert opening(hans) == hans.index(title)
