"""A paragraph of a document stays, whatever the site says beside it or on the same line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.records import Source
from tasks.text.chrome.sentences import split_notices
from tasks.text.clean import clean
from tasks.text.read import read_source
from tests.bounded import in_linear_time

BODY = [
    "柳河县第二小学2019年工作总结",
    "2019年,我校有教学班18个,学生820人,教师45人。",
    "一、主要工作",
    "学校坚持德育为先,开展主题教育活动12次,家长满意率达98%。",
    "二、存在问题",
    "设备不足,经费紧张。",
]
HEAD = ["首页 > 范文大全 > 学校工作总结", "时间:2015-07-01 10:20:33 来源:范文网 作者:佚名 阅读:2035次"]
TAIL = ["标签:德育 总结 学校", "上一篇:教学工作总结", "相关推荐"]


def _cut(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return [text[b.start : b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate]


def _stays(line: str) -> bool:
    """Whether a line stays alone, below the head of a page, and above its foot."""
    places = ([*BODY[:4], line, *BODY[4:]], [*HEAD, BODY[0], line, *BODY[1:]], [*BODY, line, *TAIL])
    return not any(line in "\n".join(_cut(page)) for page in places)


@pytest.mark.parametrize(
    "line",
    [
        "学校推行家校互通平台,家长通过手机扫码即可查看孩子在校表现,使用人数达1200人。",
        "县电教站工作扎实,本站已为全县45所学校安装多媒体设备230套。",
        "教研室编写了教案模板48篇,供各位教师参考使用。",
        "工会会员自发贡献爱心款12600元。",
        "教师备课资料来源于网络的占60%,自制课件占40%。",
        "扫描二维码关注学校公众号的家长达3200人。",
        "本网站自2011年开通以来,发布信息1200条,本网站信息点击量达12万次。",
        "更多精彩活动请关注学校公众号,目前关注人数2300人。",
        "网络安全:严禁下载不良信息,未经授权不得复制学校文件。",
        "为方便家长,微信扫一扫即可缴费,缴费率达98%。",
        "百度搜索“柳河二小”可查到学校网站,点击率10万次。",
        "用户名和密码都是您本人的身份证号,请家长在9月1日前登录填报。",
        "上一页所列经费合计12万元。",
        "来源:县财政拨款45万元,学校自筹12万元。",
        "名称:柳河镇中心小学 性质:公办 学生:820人",
        "时间:2013年5月12日 14:30",
    ],
)
def test_a_document_that_speaks_of_its_own_site_and_readers_stays(line: str) -> None:
    assert _stays(line)


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("全校教师45人。本文来源于某某范文网,转载请注明出处。", "本文来源于某某范文网,转载请注明出处。"),
        ("下面是小编整理的工作总结,欢迎阅读。全校教师45人。", "下面是小编整理的工作总结,欢迎阅读。"),
        ("加强德育,培养良好习惯。(本文来自某某文库)", "(本文来自某某文库)"),
        ("随后又走访了十余户 ……此处隐藏3126个字……家长十分满意。", "……此处隐藏3126个字……"),
        ('随后又走访了十余户 ……此处隐藏412个字……">家长十分满意。', '……此处隐藏412个字……">'),
        (
            "该【安全总结】是由【小李】上传分享,文档一共【4】页,如需要获得完整电子版,请下载。各班开展了演练。",
            "该【安全总结】是由【小李】上传分享,文档一共【4】页,如需要获得完整电子版,请下载。",
        ),
    ],
)
def test_a_notice_that_ran_into_a_paragraph_leaves_the_paragraph(line: str, notice: str) -> None:
    assert _cut([*BODY, line]) == [notice]
    assert read_source(Source(line, "txt", "utf-8")).text.strip() == line.replace(notice, "").strip()


def test_damage_inside_a_notice_goes_with_it() -> None:
    line = "今天,小编就给大家?淼挠媱潟鴥?优秀范文,希望大家可以喜欢。"
    assert _cut([line, *BODY]) == [line]


def test_a_stamp_between_two_titles_goes_alone() -> None:
    line = "柳河小学申请报告范文仅供参考,自行编辑使用柳河小学申请报告一、基本情况"
    assert _cut([*BODY, line]) == ["范文仅供参考,自行编辑使用"]


def test_a_notice_inside_a_long_paragraph_goes_alone() -> None:
    paragraph = "学校坚持德育为先,开展主题教育活动。" * 30
    text = f"{paragraph}本文来自某某范文网。{paragraph}"
    assert _cut([text]) == ["本文来自某某范文网。"]


@pytest.mark.parametrize(
    "line",
    [
        "总结是对一个阶段的回顾。总结怎么写呢?下面是小编为大家整理的学校工作总结,欢迎阅读。希望大家喜欢!",
        "本文内容由用户自发贡献,本站不拥有所有权。如发现有涉嫌版权的内容,请发邮件至 x@example.com 举报,本站将立刻删除侵权内容。",
    ],
)
def test_what_holds_nothing_of_a_document_goes_whole(line: str) -> None:
    assert _cut([line, *BODY]) == [line]


def test_a_wall_inside_a_paragraph_makes_the_page_a_preview() -> None:
    text = "随后我们走访了学校 ……此处隐藏8126个字……教师没有推荐教辅资料。"
    assert clean(Source(text, "txt", "utf-8")).completeness == "preview"


@given(st.text(alphabet="教学本文来自网。!?(【】)…此处隐藏1个字下载 您", max_size=120))
def test_the_pieces_of_a_line_make_the_line(line: str) -> None:
    pieces = list(split_notices(line))
    assert "".join(piece for _, piece in pieces) == line
    assert all(line[at : at + len(piece)] == piece for at, piece in pieces)


@pytest.mark.parametrize(
    "text", ["(" * 200_000, "本文来自" * 50_000, "…此处隐藏1" * 40_000, "您。" * 100_000 + "本文来自范文网"]
)
def test_hostile_lines_take_linear_time(text: str) -> None:
    with in_linear_time():
        assert "".join(piece for _, piece in split_notices(text)) == text


def test_what_someone_reports_of_himself_stays_before_an_editor_who_speaks_in_his_line() -> None:
    own = "我认真备课,了解教材的重点和难点。实习是职业发展的关键时期。"
    line = own + "亲爱的读者,小编为您准备了一些总结,请笑纳!"
    assert next(piece for _, piece in split_notices(line)) == own
