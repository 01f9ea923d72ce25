"""Pages as their readers see them: lines, roles, titles, tables."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.decode import decode
from tasks.text.markup.markup import parse, read_page
from tasks.text.tables import quantity
from tests.bounded import in_linear_time
from tests.shared import SHARED, needs_shared


def _text(html: str) -> str:
    return read_page(parse(html)).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>教师\n  45人</p><p>学生", "教师 45人\n学生"),
        ("<ul><li>一<li>二</ul>三", "一\n二\n三"),
        ("a<!-- b --><style>c</style><script>d</script><noscript>e</noscript>f", "af"),
        ("<p style='display: none'>甲<p hidden>乙<p>丙", "丙"),
        ("<p>校舍&nbsp;&#160;3200&#24179;方米&lt;新建&gt;", "校舍 3200平方米<新建>"),
        ("<p>损坏的&nbs 实体</p>", "损坏的&nbs 实体"),
        ("<span hidden>甲</span>乙<b>丙</b>丁", "乙丙丁"),
        ("", ""),
    ],
)
def test_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert _text(html) == text


def test_an_article_laid_out_with_tables_keeps_its_paragraphs() -> None:
    inner = "<table><tr><td>学校</td><td>教师</td></tr><tr><td>一小</td><td>45</td></tr></table>"
    page = f"<table><tr><td>导航</td><td><p>第一段。</p><p>第二段。</p>{inner}</td></tr></table>"
    assert _text(page) == "导航\n第一段。\n第二段。\n学校\t教师\n一小\t45"


TABLE = """<table><caption>校舍情况</caption>
<tr><th rowspan=2>学校<th colspan=2>面积<th rowspan=2>投资(万元)</tr><tr><th>校舍(平方米)<th>操场(㎡)</tr>
<tr><td><p>柳河小学</p><td>3,200<td>1200.5<td>45</tr><tr><td>青山小学<td colspan=2>2000<td></tr></table>"""


def test_cells_know_their_place_header_value_and_unit() -> None:
    source = decode(("<html><body>" + TABLE).encode())
    cells = {source.text[c.start : c.end]: c for c in source.cells}
    school, yard, money = cells["3,200"], cells["1200.5"], cells["45"]
    assert (school.row, school.column, school.header) == (2, 1, "面积 校舍(平方米)")
    assert (school.value, school.unit) == (3200.0, "平方米")
    assert (yard.column, yard.value, yard.unit) == (2, 1200.5, "㎡")
    assert (money.column, money.value, money.unit) == (3, 450000.0, "元")
    assert (cells["柳河小学"].header, cells["柳河小学"].value) == ("学校", None)
    assert (cells["操场(㎡)"].row, cells["操场(㎡)"].column, cells["操场(㎡)"].header) == (1, 2, None)
    assert len(source.cells) == len(cells) == 11


@pytest.mark.parametrize(
    ("text", "header", "value", "unit"),
    [
        ("95.5%", None, 95.5, "%"),
        ("120", "图书(册)", 120.0, "册"),
        ("2亿元", None, 2e8, "元"),
        ("12人", "人数(名)", 12.0, "人"),
        ("2013", "年份", 2013.0, None),
        ("2013年", None, None, None),
        ("约30人", None, None, None),
        ("三(2)班", None, None, None),
        ("-", "图书(册)", None, None),
    ],
)
def test_only_a_plain_quantity_has_a_value(
    text: str, header: str | None, value: float | None, unit: str | None
) -> None:
    assert quantity(text, header) == (value, unit)


def test_pages_of_one_document_in_divs_of_one_class_are_all_body() -> None:
    long, short = "全年完成校舍维修12处,投入资金30万元。" * 30, "下一步将继续改善办学条件,确保按期完工。"
    pages = f"<div><div class=pg>{long}</div><div class=pg>{short}</div></div>"
    html = f"<html><body><ul class=menu><li><a>首页</a></ul>{pages}"
    assert [b.role for b in decode(html.encode()).blocks] == ["nav", "body", "body"]


def test_a_long_paragraph_in_a_div_of_its_own_is_not_the_body() -> None:
    long = "学校坚持以教学为中心,全体教师认真备课,积极参加教研活动,教学质量稳步提高。" * 6
    short = ["一、基本情况", "学校有教师45人,学生820人。", "二、存在的问题", "一是经费不足。"]
    divs = "".join(f"<div>{line}</div>" for line in [*short[:3], long, *short[3:]])
    page = (
        f"<div class=nav><a href=/>首页</a></div><div class=main>{divs}</div><div class=footer>联系我们</div>"
    )
    read = decode(f"<html><body>{page}</body></html>".encode())
    body = {b.start for b in read.blocks if b.role == "body"}
    assert {read.text.index(line) for line in [*short, long]} <= body


def test_comments_beside_a_short_article_are_not_body() -> None:
    comments = "<p>这位同学说得很好,支持一下,希望继续努力。</p>" * 9
    article = "<div class=art><p>全校教师45人,学生820人,班级18个。</p></div>"
    html = f"<html><body>{article}<div class=comment-list>{comments}</div>"
    assert [b.role for b in decode(html.encode()).blocks] == ["body"] + ["aside"] * 9


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "学校",
        "<table><tr><td>" * 3_000 + "学校",
        "<b>" * 20_000 + "学校",
        "<p>" + "学校有教师45人," * 200_000,
    ],
)
def test_hostile_markup_takes_linear_time(html: str) -> None:
    with in_linear_time():
        assert decode(("<html><body>" + html).encode()).text.startswith("学校")


def test_a_table_with_enormous_spans_stays_small() -> None:
    cell = "<td rowspan=99999 colspan=99999>1"
    source = decode(f"<html><body><table><tr>{cell * 50}<tr><td>2<td>3".encode())
    assert len(source.cells) <= 52


@given(st.text(alphabet="<>/=\"' abtdrp学校12\n&;", max_size=120))
def test_any_markup_gives_lines_that_lie_in_the_text(html: str) -> None:
    page = read_page(parse(html))
    for line in page.lines:
        assert page.text[line.start : line.start + len(line.text)] == line.text
        assert line.text.strip()


def _tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\u3400-\u9fff]|[a-zA-Z0-9]+", text))


@needs_shared
def test_the_body_of_real_pages_is_found() -> None:
    import json

    folder = SHARED / "suites/html-extract/gne"
    report = (folder / "result.txt").read_text("utf-8")
    scores = []
    for name, row in re.findall(r">{10,}(tests/\S+?)>{10,}\n(.*?)\n<{10,}", report, re.S):
        try:
            gold = _tokens(json.loads(row)["content"])
        except ValueError:
            continue
        source = decode((folder / name).read_bytes(), name=name)
        body = _tokens("".join(source.text[b.start : b.end] for b in source.blocks if b.role == "body"))
        same = sum((gold & body).values())
        scores.append(2 * same / (sum(gold.values()) + sum(body.values())))
    assert len(scores) >= 20
    assert sum(scores) / len(scores) >= 0.97


SHARED_PAGE = """<div class=left><p>读者来信:学校食堂办得好,同学们都很满意,希望继续努力。</p>
<p>又及:操场很大,活动很多,大家都喜欢。</p></div><div id=zoom><p>全校教师45人。</p></div>"""


def test_the_body_that_a_site_definition_names_is_the_body() -> None:
    source = decode(SHARED_PAGE.encode(), name="a.html", body_selector="#zoom")
    body = [source.text[b.start : b.end] for b in source.blocks if b.role == "body"]
    assert body == ["全校教师45人。"]
    assert {b.role for b in source.blocks} == {"body", "unknown"}
    assert source.issues == ()


def test_a_page_without_the_named_body_is_judged_by_its_structure_and_says_so() -> None:
    source = decode(SHARED_PAGE.encode(), name="a.html", body_selector="div.article")
    assert [(i.kind, i.note) for i in source.issues] == [("no_such_body", "div.article")]
    assert "body" in {b.role for b in source.blocks}
