"""What stands between a title and the same title, above a title that a trail leads to, and right below a title."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学安全工作总结"
BODY = "本学期我校以安全为先,组织演练4次,师生820人全部参加。"


@pytest.mark.parametrize(
    "lines",
    [["柳河生活圈", "12"], ["liuhe.example"], ["标签: #石桥"], ["青山日历", "柳河手记", "读一读"]],
)
def test_lines_between_a_title_and_the_same_title_go(lines: list[str]) -> None:
    assert "\n".join(cut([TITLE, *lines, TITLE, BODY])) == "\n".join(lines)


def test_the_text_may_run_on_from_the_second_title() -> None:
    assert cut([TITLE, "柳河生活圈", TITLE + BODY]) == ["柳河生活圈"]


@pytest.mark.parametrize(
    "lines",
    [
        ["石桥县石桥小学", "二〇一三年十二月"],
        ["李小文"],
        ["——石桥小学校长 李小文"],
        ["石桥小学安全自查报告"],
        ["各位领导:"],
        ["负责人:李小文"],
        ["一、基本情况"],
        ["篇一"],
    ],
)
def test_what_a_cover_may_say_stays(lines: list[str]) -> None:
    assert cut([TITLE, *lines, TITLE, BODY]) == []


def test_nothing_of_a_document_stands_above_a_trail_to_its_title() -> None:
    page = ["柳河知识库,助您一臂之力。", "荟萃佳作、增长见识、共同进步", f"您的位置:柳河 > 总结 > {TITLE}"]
    assert "\n".join(cut([*page, TITLE, BODY])) == "\n".join(page)


def test_a_title_of_the_window_may_hold_dashes_of_its_own() -> None:
    title = "石桥小学2013—2014学年工作总结"
    assert cut([f"{title}-石桥教育网-- 石桥门户", title, BODY]) == [f"{title}-石桥教育网-- 石桥门户"]


@pytest.mark.parametrize("line", ["推荐文章", "发布时间:", "|来源:柳河周刊", "``"])
def test_buttons_and_lost_values_right_below_the_title_go(line: str) -> None:
    assert cut([TITLE, line, BODY]) == [line]


def test_a_trail_goes_on_behind_its_sign() -> None:
    page = ["当前位置:柳河范文网 >", "工作总结 > 学校总结 >"]
    assert "\n".join(cut([*page, TITLE, BODY])) == "\n".join(page)


def test_a_day_beside_a_column_and_a_name_goes() -> None:
    assert cut([TITLE, "工作总结2014-03-07李老师", BODY]) == ["工作总结2014-03-07李老师"]
    assert cut([TITLE, "石桥小学2014-03-07", BODY]) == []


def test_the_heading_of_a_foot_goes_with_it_and_figures_stay() -> None:
    foot = ["【石桥台声明】", "本站内容均来自网络,如有侵权请联系我们删除。"]
    assert "\n".join(cut([TITLE, BODY, *foot])) == "\n".join(foot)
    assert cut([TITLE, BODY, "15600", foot[1]]) == [foot[1]]


def test_what_names_the_first_piece_above_it_introduces_it() -> None:
    said = "写作需要榜样,也需要灵感,不妨看看“石桥小学安全工作总结”,也许会有收获。"
    assert cut([said, f"{TITLE} 篇1", BODY]) == [said]
