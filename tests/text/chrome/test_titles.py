"""Titles of other documents that a site lists without a word about them."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

BODY = "石桥小学安全工作总结\n我校抓安全,全年演练4次,家访120人次。"


@pytest.mark.parametrize("bullet", ["- ", "• ", "·"])
def test_bulleted_titles_of_collected_documents_are_chrome(bullet: str) -> None:
    titles = (
        "保洁员年终总结(6篇)",
        "最新出纳述职报告范文",
        "驾驶员个人总结大全",
        "村医工作汇报(四篇)",
        "门卫岗位职责",
    )
    links = "\n".join(bullet + title for title in titles)
    assert cut([links, BODY]) == [links]


def test_points_of_a_report_with_bullets_stay() -> None:
    points = "- 制定安全工作方案\n- 召开班主任会议5次\n- 完成教学反思和总结\n- 组织消防演练2次"
    assert cut([BODY, points, "家长满意。"]) == []


def test_titles_behind_the_moment_of_the_one_before_are_chrome() -> None:
    links = "相关文章\n2021-03-04 10:41:45石桥小学食堂自查报告\n2021-03-02 08:53:57门卫岗位职责(四篇)\n2021-03-01 09:12:23柳河镇承诺书"
    assert "\n".join(cut([links, BODY])) == links


def test_three_titles_are_too_few() -> None:
    assert cut(["- 保洁员总结(6篇)", "- 出纳总结(3篇)", "- 驾驶员总结(2篇)", BODY]) == []
