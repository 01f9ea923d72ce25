"""What sites at which files are shared say of them, and what they set into the lines of a text."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

BODY = ["德育工作总结", "本学期我校德育工作以养成教育为重点,开展主题班会16次。"]


@pytest.mark.parametrize(
    ("line", "chrome"),
    [
        (
            "四月份,举行(本工作总结来源于www.fanwen.example.com)了安全演练。",
            "(本工作总结来源于www.fanwen.example.com)",
        ),
        ("石桥镇科技总结 【 - 乡镇科技总结】 我镇有自然村76个。", "【 - 乡镇科技总结】"),
        ("【导读】石桥小学重视后勤工作,全年维修课桌120套。", "【导读】"),
        ("检查组要求学校及时整改。 |", "|"),
        ("现将自查情况汇报如下:[石桥文秘 ()帮您找文章]", "[石桥文秘 ()帮您找文章]"),
        ("全年维修课桌<!-- page 12 -->120套。", "<!-- page 12 -->"),
    ],
)
def test_what_a_site_sets_into_a_line_goes_alone(line: str, chrome: str) -> None:
    assert cut([*BODY, line]) == [chrome]


@pytest.mark.parametrize("line", ["石桥小学 |", "【以评促教 - 石桥小学】", "资料来源于调查,见附件。"])
def test_cells_and_brackets_of_a_document_stay(line: str) -> None:
    assert cut([*BODY, line, BODY[-1]]) == []


@pytest.mark.parametrize(
    "line",
    [
        "《石桥小学教研总结范文(精选30篇).doc》",
        "本资料由用户(柳河客)主动上传,收益归该用户所有。",
        "本站全部课件类文档均不含视频,请谨慎下单,一旦售出,不予退换。",
        "上传文档赚钱",
        "这里我整理了一些优秀的范文,希望对大家有所帮助。",
        "下面是下学期安全计划,我们一起来看一下吧。",
    ],
)
def test_what_a_site_says_of_its_files_goes(line: str) -> None:
    assert cut([BODY[0], line, *BODY[1:]]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "51范文网",
        "当前位置 /首页/范文/汇报",
        "2020-01-01 00:00:00自查报告",
        "今天为大家精心准备了德育工作总结,希翼对大家有所匡助!",
    ],
)
def test_what_a_site_prints_above_the_title_goes(line: str) -> None:
    assert cut([line, *BODY]) == [line]


def test_the_length_of_a_text_goes_from_before_its_title() -> None:
    assert cut(["全文共计3393字德育工作总结", BODY[1]]) == ["全文共计3393字"]


def test_the_page_number_before_the_name_of_the_file_goes() -> None:
    site = "《石桥小学安全总结.docx》由会员分享,可在线阅读。"
    assert cut([site, "1、石桥小学安全总结为抓好安全,我校"]) == [site, "1、"]
    assert cut([site, "1、抓好安全工作,全年演练4次。"]) == [site]


@pytest.mark.parametrize("tag", ["德育工作总结8篇。", "德育工作总结。"])
def test_the_title_with_a_full_stop_is_a_tag(tag: str) -> None:
    assert cut([BODY[0], tag, BODY[1]]) == [tag]


def test_a_short_sentence_below_the_title_is_none() -> None:
    assert cut([BODY[0], "德育工作扎实。", BODY[1]]) == []


def test_tags_of_the_last_line_stand_in_the_text() -> None:
    assert cut([*BODY, "德育工作,主题班会,养成教育"]) == ["德育工作,主题班会,养成教育"]
    assert cut([*BODY, "德育工作,安全工作,养成教育"]) == []


@pytest.mark.parametrize("line", ["回返顶部", "(编辑 李小文)", "Current location - School Reports - Summary"])
def test_what_a_site_prints_below_the_text_goes(line: str) -> None:
    assert cut([*BODY, line]) == [line]


def test_who_sent_a_report_stays() -> None:
    assert cut([*BODY, "(通讯员 李小文)"]) == []


def test_an_introduction_behind_the_title_of_a_file_leaves_the_title() -> None:
    site = "《石桥小学安全总结.docx》由会员分享,可在线阅读。"
    intro = "下面是我为大家整理的安全总结范文,供大家参考。"
    page = [site, f"1、石桥小学安全总结范文3篇{intro}石桥小学安全总结1我校抓安全。"]
    assert cut(page) == [site, "1、", intro]


@pytest.mark.parametrize(
    "line",
    [
        "毛片免费观看 国产在线",
        "久久精品视频|无码免费视频",
        "亚洲一区二区三区,国产精品在线观看,中文字幕不卡,人妻少妇",
    ],
)
def test_words_of_intruders_above_the_title_are_junk(line: str) -> None:
    assert cut([line, *BODY]) == [line]


@pytest.mark.parametrize(
    "line", ["建成精品在线课程8门,久久为功抓质量", "国产在线教育设备36台", "精品在线课程"]
)
def test_a_report_may_hold_one_of_their_words(line: str) -> None:
    assert cut([*BODY, line, BODY[-1]]) == []


def test_a_wall_behind_a_short_item_leaves_the_item() -> None:
    wall = "……(未完,全文共1200字,当前显示300字)"
    assert cut([*BODY, "2、村小宿舍不足" + wall]) == [wall]
