"""The body of a page stays whole, however its template sets it, and what stands around it goes."""

import pytest

from tasks.text.read import read_bytes
from tests.bounded import in_linear_time

TITLE = "柳河县第二小学2019年工作总结"
BODY = [
    "2019年,我校在县教育局的领导下,全面贯彻党的教育方针,教学质量稳步提高。",
    "一、基本情况",
    "学校现有教学班18个,学生820人,教师45人,其中高级教师12人。",
    "二、主要工作",
    "投入资金42万元,新建运动场3200平方米,购置图书2400册。",
    "1、图书室",
    "2、实验室",
]
SIGNED = ["柳河县第二小学", "二〇一九年十二月三十日"]
OTHERS = ["石桥小学工作计划", "中学教师考核总结", "学校安全实施方案", "校园文化建设方案", "食堂管理制度"]
NAV = "<div class=nav><a href=/>首页</a> <a href=/zj/>工作总结</a></div>"
FOOT = "<div class=footer>版权所有 某某网</div>"
SIDE = f"<div class=right><h3>热门文章</h3><ul>{''.join(f'<li><a href=/>{x}</a>' for x in OTHERS)}</ul></div>"
OPENING = "一年来,我校在上级的领导下,认真开展各项工作,取得了较好成绩。"


def _set(lines: list[str], before: str = "<p>", after: str = "</p>") -> str:
    return "".join(f"{before}{line}{after}\n" for line in lines)


def _read(html: str, charset: str = "utf-8", declared: str = "<meta charset=utf-8>") -> list[str]:
    page = f"<html><head>{declared}<title>{TITLE}_某某网</title></head><body>{html}</body></html>"
    text = read_bytes(page.encode(charset), name="1.html", content_type="text/html").text
    return [line.strip() for line in text.splitlines() if line.strip()]


HEAD = f"{NAV}<h1>{TITLE}</h1>"
TEMPLATES = {
    "a cell of a layout": f"<table><tr><td>{NAV}</td></tr><tr><td>{SIDE}</td><td><table><tr><td><b>{TITLE}</b></td></tr>"
    f"<tr><td>{'<br>'.join('&nbsp;&nbsp;' + x for x in BODY)}</td></tr></table></td></tr></table>",
    "one preformatted block": f"{HEAD}<pre>{chr(10).join('    ' + x for x in BODY)}</pre>{SIDE}{FOOT}",
    "line breaks only": f"{HEAD}<div id=zoom>{'<br/><br/>'.join(BODY)}</div>{SIDE}{FOOT}",
    "line breaks in the body itself": f"{HEAD}{'<br>'.join(BODY)}{SIDE}{FOOT}",
    "fonts of a word processor": HEAD
    + _set(BODY, "<p class=MsoNormal><font face=宋体><span><o:p></o:p>", "</span></font></p>")
    + SIDE
    + FOOT,
    "several siblings": f"{HEAD}<div class=page>{_set(BODY[:3])}</div><div class=ad><a href=/>广告</a></div>"
    f"<div class=page>{_set(BODY[3:5])}</div><div class=page>{_set(BODY[5:])}</div>{SIDE}{FOOT}",
    "nested boxes": f"{HEAD}<div class=iframe-box><div id=ifr><div>{_set(BODY, '<div>', '</div>')}</div></div></div>{SIDE}",
    "scripts between paragraphs": f"{HEAD}<div class=art>{_set(BODY, after='</p><script>a=1</script>')}</div>{SIDE}{FOOT}",
    "a table for each paragraph": HEAD + _set(BODY, "<table><tr><td>", "</td></tr></table>") + SIDE + FOOT,
    "sections of an editor": f"{HEAD}<section>{_set(BODY, '<section><span>', '</span></section>')}</section>{SIDE}",
    "a form around the page": f"<form method=post><input type=hidden name=v>{HEAD}<div>{_set(BODY)}</div>{FOOT}</form>",
    "a name that says share": f"{NAV}<div class=share-box><h1>{TITLE}</h1><div class=hot>{_set(BODY)}</div></div>{SIDE}{FOOT}",
    "a list of others within": f"{HEAD}<div class=c>{_set(BODY[:3])}<div class=tj><h4>推荐阅读</h4><ul>"
    f"<li><a href=/>{OTHERS[0]}</a><li><a href=/>{OTHERS[1]}</a></ul></div>{_set(BODY[3:])}</div>{FOOT}",
    "paragraphs beside a box": f"{NAV}<div class=c><h1>{TITLE}</h1>{_set(BODY[:2])}<div class=more>{_set(BODY[2:])}"
    f"</div></div>{SIDE}{FOOT}",
    "pages with numbers": f"{NAV}<div><h1>{TITLE}</h1><div id=page1>{_set(BODY[:5])}</div><div id=page2>{_set(BODY[5:])}"
    f"</div></div>{SIDE}{FOOT}",
    "a fold": f"{HEAD}<div class=c>{_set(BODY[:3])}<div style='display:none'>{_set(BODY[3:])}</div>"
    f"<a onclick=f()>展开全文</a></div>{SIDE}{FOOT}",
    "openings of others below": f"{HEAD}<div class=c>{_set(BODY)}</div><div class=zz>"
    + "".join(f"<div><a href=/>{x}</a><p>{OPENING * 3}</p></div>" for x in OTHERS * 4)
    + f"</div>{FOOT}",
}


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_body_is_read_whole_and_alone(name: str) -> None:
    assert _read(TEMPLATES[name]) == [TITLE, *BODY]


@pytest.mark.parametrize("name", ["a cell of a layout", "one preformatted block", "line breaks only"])
def test_a_gbk_page_may_declare_nothing(name: str) -> None:
    assert _read(TEMPLATES[name], "gbk", declared="") == [TITLE, *BODY]


@pytest.mark.parametrize(
    "signature",
    [
        f"<div class=luokuan>{SIGNED[0]}</div><div class=riqi>{SIGNED[1]}</div>",
        f"<div class=info>{SIGNED[0]}<br>{SIGNED[1]}</div>",
    ],
)
def test_a_signature_set_apart_belongs_to_the_document(signature: str) -> None:
    assert _read(f"{HEAD}<div class=c>{_set(BODY)}</div>{signature}{SIDE}{FOOT}") == [TITLE, *BODY, *SIGNED]


@pytest.mark.parametrize("foot", ["<div>柳河县教育局</div>", "<div>2019-12-30</div>", "<div>某某网</div>"])
def test_what_else_stands_below_is_no_signature(foot: str) -> None:
    assert _read(f"{HEAD}<div class=c>{_set(BODY)}</div>{foot}{FOOT}") == [TITLE, *BODY]


def test_what_a_page_hides_without_a_button_stays_hidden() -> None:
    spam = "<div style='display:none'>免费彩票,真人娱乐。</div><div hidden>隐藏</div>"
    assert _read(f"{HEAD}<div class=c>{_set(BODY)}{spam}</div>{FOOT}") == [TITLE, *BODY]


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden>甲</div>" * 30_000,
        "<div><p hidden>甲</p>" * 20_000,
        "<a href=/>中学工作总结</a><p>我校认真开展工作。</p>" * 10_000,
        "<p>我校认真开展各项工作,取得了较好的成绩,受到各界好评。</p>" * 20_000
        + "<div>我校认真开展各项工作。</div>",
    ],
)
def test_hostile_pages_take_linear_time(html: str) -> None:
    with in_linear_time():
        _read(html)


def test_places_marked_in_a_text_are_no_links() -> None:
    body = "".join(f"<p><a name={i}>第{i}部分 主要工作</a></p><p>{OPENING}</p>" for i in range(1, 6))
    html = f"{HEAD}<div class=c>{body}</div><div class=tj><p>{OPENING}{OPENING}</p></div>{FOOT}"
    assert [line for line in _read(html) if line.startswith("第")] == [
        f"第{i}部分 主要工作" for i in range(1, 6)
    ]


def test_a_style_may_keep_the_line_ends_of_a_text() -> None:
    lines = "\n".join(BODY)
    assert _read(f"{HEAD}<div style='white-space:pre-wrap'>{lines}</div>{FOOT}") == [TITLE, *BODY]
    assert (
        _read(f"{HEAD}<div><p>{BODY[0][:9]}\n{BODY[0][9:]}</p>{_set(BODY[1:])}</div>{FOOT}")[1][:9]
        == BODY[0][:9]
    )


def test_a_table_of_data_is_no_body_of_its_own():
    """Pages of statistics have more prose in one table than outside, and other tables beside it."""
    table = "<table>" + "".join(
        f"<tr>{''.join(f'<td>{c}</td>' for c in row.split())}</tr>"
        for row in ("序号 存在问题 整改措施", "1 部分作业批改不及时。 每周检查一次作业,通报结果。")
    )
    other = "<table><tr><td>班级</td><td>人数</td></tr><tr><td>一(1)班</td><td>45</td></tr></table>"
    lines = _read(f"{HEAD}{table}</table><p>出勤情况</p>{other}{FOOT}")
    assert lines == [
        TITLE,
        "序号\t存在问题\t整改措施",
        "1\t部分作业批改不及时。\t每周检查一次作业,通报结果。",
        "出勤情况",
        "班级\t人数",
        "一(1)班\t45",
    ]
