"""Feet of pages, and lines that their form or their place gives away: moments, origins, buttons, signs, stories."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学安全工作总结"
BODY = [TITLE, "本学期我校以安全为先,组织演练4次,师生820人全部参加。"]


def kept_all(lines: list[str]) -> bool:
    return cut(lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "原创 柳河小学 柳河小学 2022-01-14 20:11 发表于湖南",
        "KxTqw - 2013/9/29 15:52:00",
        "发布日期:2014-3-12",
        "时间:2014-03-12",
    ],
)
def test_a_moment_below_the_title_is_the_page_s(line: str) -> None:
    assert cut([TITLE, line, BODY[1]]) == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ["时间:2014年3月12日"],
        ["2013年12月20日"],
        ["时间:2014-03-12", "地点:三楼会议室"],
    ],
)
def test_days_and_schedules_of_a_document_stay(lines: list[str]) -> None:
    assert kept_all([TITLE, *lines, BODY[1]])


def test_a_foot_goes_up_to_what_may_be_signed() -> None:
    foot = ["喜欢此内容的人还喜欢", "柳河之春", "青山夜话"]
    assert "\n".join(cut([*BODY, *foot])) == "\n".join(foot)
    assert cut([*BODY, foot[0], "石桥小学", "2013年12月20日"]) == [foot[0]]


def test_signs_between_the_text_and_the_foot_go() -> None:
    assert "\n".join(cut([*BODY, "END", "阅读原文"])) == "END\n阅读原文"
    assert kept_all([*BODY, "END", "石桥小学"])


@pytest.mark.parametrize(
    "line",
    [
        "(责任编辑 李小文)",
        "本页共计1208字,预计阅读时长4分钟",
        "上一篇文章: 柳河小学德育工作总结",
        "查看完整版本: 柳河小学德育工作总结",
        "来自: 青山依旧 > 《安全》",
        "Posted on 12-May-2013",
    ],
)
def test_forms_of_feet_are_known_anywhere(line: str) -> None:
    assert cut([*BODY, line]) == [line]


def test_a_button_at_the_very_end_needs_nothing_beside_it() -> None:
    assert cut([*BODY, "附件下载"]) == ["附件下载"]
    assert kept_all([*BODY, "记者:李小文"])


def test_an_origin_below_the_title_is_the_page_s() -> None:
    assert cut([TITLE, "来源:柳河日报", BODY[1]]) == ["来源:柳河日报"]
    assert kept_all([TITLE, "来源:县财政拨款45万元", BODY[1]])


def test_dated_links_go_beside_chrome_and_the_events_of_a_year_stay() -> None:
    links = ["柳河小学开展家访 2021-01-07", "青山中学举行运动会 2021-01-05", "清河小学植树 2021-01-03"]
    assert "\n".join(cut([*BODY, "阅读原文", *links])) == "\n".join(["阅读原文", *links])
    assert kept_all(["全年大事记", *links, BODY[1]])


def test_credits_of_a_school_below_the_foot_stay() -> None:
    assert cut([*BODY, "阅读原文", "文字:李小文", "一审一校:周明"]) == ["阅读原文"]


def test_tags_that_were_left_in_the_text_go() -> None:
    line = '<p class="b"><span style="color: red;">全校师生820人参加了演练。</span></p> <p>秩序良好。</p>'
    assert cut([TITLE, line]) == ['<p class="b"><span style="color: red;">', "</span></p> <p>", "</p>"]


def test_origins_and_editors_at_the_end_go_and_authors_stay() -> None:
    assert cut([*BODY, "来源:柳河日报", "作者:周明", "编辑:李小文"]) == ["来源:柳河日报", "编辑:李小文"]
    assert kept_all([*BODY, "来源:柳河日报", "附件", "演练记录"])


@pytest.mark.parametrize(
    "line", ["(资料图片仅供参考)", "图片来源:网络", "我们为您精选了12篇安全总结范文,希望对您有帮助。"]
)
def test_pages_speak_of_pictures_and_of_what_they_collected(line: str) -> None:
    assert cut([TITLE, line, BODY[1]]) == [line]


def test_papers_say_where_they_go_on() -> None:
    assert cut([*BODY, "(下转第2版)"]) == ["(下转第2版)"]
    assert cut([*BODY, "(全文详见今日《柳河日报》第16版)"]) == ["(全文详见今日《柳河日报》第16版)"]


def test_what_was_done_at_a_moment_is_the_document_s() -> None:
    assert kept_all([TITLE, "2013-05-09 14:30 召开安全工作会议", BODY[1]])
    assert kept_all(["支部会议记录", "时间:2014-03-12 14:30", "地点:会议室", BODY[1]])


def test_a_row_of_buttons_above_everything_needs_nothing_beside_it() -> None:
    assert cut(["收藏 打印", *BODY]) == ["收藏 打印"]
    assert kept_all(["收藏", *BODY])


def test_the_length_of_a_page_behind_its_title_goes() -> None:
    assert cut([f"{TITLE}[此文共1392字]", BODY[1]]) == ["[此文共1392字]"]


def test_stories_cut_off_at_the_end_go_and_a_paragraph_cut_off_stays() -> None:
    ads = [
        "柳河大桥通车在即 记者从县里获悉,柳河大桥将于月底通",
        "青山夜市开张啦 昨晚,青山夜市迎来了首批客人,摊主",
    ]
    assert "\n".join(cut([*BODY, *ads])) == "\n".join(ads)
    assert kept_all([*BODY, "加强领导 学校加强领导,成立了领导小组,定期研究安"])


def test_a_trail_may_begin_with_the_sign_between_its_columns() -> None:
    trail = ">走进石桥 >部门信息 >石桥县教育局 >义务教育"
    assert cut([trail, *BODY]) == [trail]


def test_the_number_of_the_first_page_goes_without_its_line() -> None:
    assert cut([f"- 1 - {TITLE} 石桥小学", BODY[1]]) == ["- 1 -"]
    assert kept_all(["1 石桥小学概况", BODY[1]])
