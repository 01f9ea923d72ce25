"""Feet of pages that no word gives away: other titles, arrows, columns, what may be shared where."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学安全工作总结"
BODY = [TITLE, "本学期我校以安全为先,组织演练4次,师生820人全部参加,取得了明显的成效。"]
TITLES = ["柳河小学2013年工作总结", "青山中学教师述职报告", "入党申请书范文"]


def kept_all(lines: list[str]) -> bool:
    return cut(lines) == []


@pytest.mark.parametrize(
    "foot",
    [
        TITLES,
        ["同窗佳作", *TITLES, "学习心得体会"],
        [f"{n}.{title}" for n, title in enumerate(TITLES, 1)],
        [
            "柳河小学开展家访工作 2013-12-20",
            "青山中学举行篮球比赛 2013-12-19",
            "石桥二小召开总结大会 2013-12-18",
        ],
    ],
)
def test_titles_of_other_documents_below_the_text_go(foot: list[str]) -> None:
    assert "\n".join(cut([*BODY, *foot])) == "\n".join(foot)


@pytest.mark.parametrize(
    "line",
    [
        "← 柳河小学工作总结",
        "青山中学工作计划 →",
        "一键转至: 空间 圈子 其他平台",
        "关于本台 | 合作洽谈 | 版权须知 | 意见信箱",
    ],
)
def test_lines_that_lead_away_from_the_text_go(line: str) -> None:
    assert cut([*BODY, line]) == [line]


@pytest.mark.parametrize(
    "foot",
    [
        ["石桥小学", "2013年12月20日"],
        ["附件:1.安全工作计划", "2.安全工作方案", "3.安全工作总结"],
        ["现将有关材料报送如下:", *TITLES],
        ["获奖教师:李小文 王大山 张青"],
        ["参加单位:石桥小学 柳河小学 青山中学"],
        ["一、安全工作总结", "二、教学工作总结", "三、后勤工作总结"],
        TITLES[:2],
    ],
)
def test_what_a_document_ends_with_stays(foot: list[str]) -> None:
    assert kept_all([*BODY, *foot])


def test_comments_of_readers_go_with_the_foot() -> None:
    foot = ["柳河客 2013-12-20 10:20:11", "谢谢分享!"]
    assert "\n".join(cut([*BODY, "网友评论", *foot])) == "\n".join(["网友评论", *foot])


@pytest.mark.parametrize(
    "heading", ["⊙ 本类热门", "石桥小学后勤总结(2)相关文章:", "看了石桥小学后勤总结的人还看了:", "☆ 随机推荐"]
)
def test_a_heading_of_links_is_known_behind_a_sign_and_behind_the_title(heading: str) -> None:
    foot = [heading, "·柳河小学工作计划", "·青山中学活动情况"]
    assert "\n".join(cut([*BODY, *foot])) == "\n".join(foot)


def test_what_a_circular_asks_for_stays() -> None:
    assert kept_all([*BODY, "请各校于月底前报送以下相关资料:", "安全工作总结", "应急演练方案"])
