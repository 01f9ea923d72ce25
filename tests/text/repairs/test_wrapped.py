"""A text wrapped at one width is joined; lists, tables and paragraphs are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repairs.wrapped import find_wrapped_lines

PARAGRAPHS = [
    "一年来,学校认真贯彻上级的要求,扎实开展各项工作,狠抓教学常规,努力改善办学条件,全体教师团结协作,克服困难,较好地完成了年初制定的目标任务。",
    "学校现有教学班十二个,在校学生五百多名,专任教师三十余名,学历合格率和岗位培训率都达到了规定的标准,教师队伍的结构逐年优化,骨干教师的作用日益明显。",
    "在后勤工作方面,学校坚持勤俭办学的原则,严格执行财务制度,添置了图书和仪器,维修了门窗和桌椅,校园环境有了明显的改善,受到了师生和家长的一致好评。",
] * 2
HEADING = "二、存在的问题"


def wrapped(width: int, gap: str) -> str:
    lines = []
    for paragraph in [*PARAGRAPHS, HEADING, PARAGRAPHS[0]]:
        lines += [paragraph[i : i + width] for i in range(0, len(paragraph), width)]
    return gap.join(lines)


@pytest.mark.parametrize("width", [22, 30, 38])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_paragraphs_are_whole_again(width: int, gap: str) -> None:
    text = wrapped(width, gap)
    joined = apply_edits(text, find_wrapped_lines(text))[0].split("\n")
    assert {line.strip() for line in joined if line.strip()} == {*PARAGRAPHS, HEADING}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("学校大力开展了创先争优的活动并且提出了“", "五个一”的要求。"),
        ("学校先后投入资金用于维修校舍,建筑面积达9", "6.5平方米。"),
        ("校领导经常深入到各个班级,坚持深入到教学", "第一线。"),
        ("学校先后组织全体教师学习了上级下发的文件", "《教师守则》,并写出体会。"),
        ("石桥小学的前身是柳河义学,创办于民国三年", "(1914年),当时有学生二十人。"),
    ],
)
def test_a_full_line_goes_on_with_what_only_looks_like_a_new_item(before: str, after: str) -> None:
    width = len(before)
    lines = [PARAGRAPHS[0][i : i + width] for i in range(0, 3 * width, width)] * 3
    text = "\n".join([*lines, before, after])
    assert before + after in apply_edits(text, find_wrapped_lines(text))[0]


@pytest.mark.parametrize("item", ["第一、加强学习", "第二章 职责", "附件:名单", "3.加强安全", "(二)德育工作"])
def test_a_full_line_ends_where_an_item_begins(item: str) -> None:
    lines = [PARAGRAPHS[0][i : i + 20] for i in range(0, 60, 20)] * 3
    text = "\n".join([*lines, item])
    assert apply_edits(text, find_wrapped_lines(text))[0].endswith("\n" + item)


def test_lines_of_figures_are_as_wide_as_lines_of_words() -> None:
    lines = [
        "二、办学条件。 今年,全镇教育投入累计 2164",
        "万元,其中县级以上拨付 1320 万元,包括校舍",
        "维修资金 468.5 万元、图书购置资金 96 万元,",
        "镇里自筹 844 万元,用于中心小学的建设。到年",
        "底新建的教学楼已经完成,共有 24 间教室,操",
        "场的塑胶跑道正在铺设,预计明年 3 月投入使用",
    ]
    text = "\n".join([*lines, "。"])
    assert apply_edits(text, find_wrapped_lines(text))[0] == "".join(lines) + "。"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n".join(["柳溪小学\t45\t820", "青山小学\t38\t640"] * 10),
        "\n".join(f"{i}、加强教师队伍建设,提高教师的业务水平" for i in range(1, 20)),
        "\n".join(["学校坚持开展丰富多彩的读书活动和体育活动。"] * 20),
        "\n".join(
            ["柳溪小学 林晓芸 语文 全县优秀课例评选 一等奖", "青山小学 周岚岚 数学 全县优秀课例评选 二等奖"]
            * 6
        ),
    ],
    ids=["paragraphs", "table", "list", "sentences", "roster"],
)
def test_texts_of_other_kinds_stay(text: str) -> None:
    assert find_wrapped_lines(text) == []


@given(st.lists(st.text("学校,。\n 1a", max_size=40), max_size=30).map("\n".join))
def test_only_space_and_line_ends_ever_go(text: str) -> None:
    for edit in find_wrapped_lines(text):
        assert text[edit.start : edit.end].strip() == ""
        assert edit.fixed == ""


def test_a_short_text_of_full_lines_is_wrapped_as_well() -> None:
    text = (
        "石桥小学十分重视安全工作,成立了以校长为组长的领导小组,制定了各项制度和应急预\n"
        "案,做到了分工明确、责任到人。学校每周检查一次校舍、食堂和消防设施,发现隐患及时\n"
        "整改,并且每月组织一次疏散演练,提高了师生的自救能力,全年没有发生安全事故,受到\n"
        "上级好评。"
    )
    assert apply_edits(text, find_wrapped_lines(text))[0] == text.replace("\n", "")


def test_short_lines_of_one_width_that_end_their_sentences_stay() -> None:
    text = "\n".join(["学校成立了安全工作领导小组,由校长任组长,各班主任任组员,分工十分明确。"] * 4)
    assert find_wrapped_lines(text) == []


def test_a_chapter_with_a_number_of_three_parts_begins_a_line() -> None:
    lines = ["学校认真贯彻上级的要求扎实开展,各项工作努力", "1.2.3学校认真贯彻上级的要求开展,各项工作努力"]
    text = "\n".join(lines * 9)
    joined = [text[edit.end :][:5] for edit in find_wrapped_lines(text)]
    assert joined
    assert "1.2.3" not in joined
