"""PDF: paragraphs rejoined, pages' furniture gone, tables read by their lines."""

import pytest

from tasks.files.convert import convert
from tasks.files.make_box_font import FILE, font
from tasks.files.pdf import read_pdf
from tests.files.pdf import LEFT, PICTURE, RIGHT, pdf, ruled, set_text, show, stroke
from tests.shared import SHARED, needs_shared

LONG = "一年来，学校多方筹措资金32.5万元，改善办学条件，为各班配置图书1200册，新建录播教室2间，全校师生精神面貌焕然一新。"


def lines(*pages: str, **more: str) -> list[str]:
    return read_pdf(pdf(pages, **more)).text.split("\n")


def page(*paragraphs: str, top: float = 100.0) -> str:
    drawn = ""
    for paragraph in paragraphs:
        one, top = set_text(paragraph, top)
        drawn += one
    return drawn


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not() -> None:
    assert lines(page(LONG, "二、师资", LONG)) == [LONG, "二、师资", LONG]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    full = 2 * int((RIGHT - LEFT) // 16) - 2
    first = page(LONG, LONG[:full], top=500.0)
    second = show(LONG[full:], LEFT, 100.0) + page(LONG, top=128.0)
    assert lines(first, second) == [LONG] * 3


def test_headers_footers_and_page_numbers_are_left_out_and_noted() -> None:
    pages = [
        show("柳溪中学工作总结", 230, 40, 10)
        + page(word + LONG, top=120.0)
        + show(f"第{n}页 共3页", 260, 800, 10)
        for n, word in enumerate("甲乙丙", 1)
    ]
    found = read_pdf(pdf(pages))
    assert found.text.split("\n") == ["甲" + LONG, "乙" + LONG, "丙" + LONG]
    note = found.issues[0].note
    assert (found.issues[0].kind, note.partition(":")[0]) == (
        "page_furniture",
        "6 headers, footers and page numbers",
    )
    assert "柳溪中学工作总结" in note


def test_one_page_loses_its_number_and_nothing_else() -> None:
    assert lines(page(LONG) + show("- 1 -", 280, 800, 10)) == [LONG]
    assert lines(page(LONG) + show("教师86人", 280, 800, 16)) == [LONG, "教师86人"]


def test_a_number_that_ends_the_text_in_the_middle_of_a_page_stays() -> None:
    assert lines(page(LONG) + show("320", 280, 420)) == [LONG, "320"]


def test_a_sentence_that_two_pages_share_in_their_middle_stays() -> None:
    pages = [page(LONG, "一年来成绩显著。", LONG, top=300.0)] * 2
    assert lines(*pages) == [LONG, "一年来成绩显著。", LONG] * 2


def test_characters_drawn_twice_count_once() -> None:
    twice = show("全校教师86人", 100, 100) + show("全校教师86人", 100.4, 100.3)
    assert lines(twice) == ["全校教师86人"]
    assert lines(show("天天向上，人人88分", 100, 100)) == ["天天向上，人人88分"]


def test_a_table_by_its_lines() -> None:
    xs, ys = (80.0, 200.0, 320.0, 440.0), (200.0, 230.0, 260.0, 290.0)
    rows = [("年级", "班级（个）", "学生（人）"), ("七年级", "8", "360"), ("合计", "24", "1120")]
    drawn = page("学生情况如下：") + ruled(xs, ys)
    for y, row in zip(ys, rows, strict=False):
        drawn += "".join(show(text, x + 5, y + 20, 12) for x, text in zip(xs, row, strict=False))
    found = read_pdf(pdf([drawn + page("完", top=330.0)]))
    assert found.text.split("\n") == [
        "学生情况如下：",
        "年级\t班级（个）\t学生（人）",
        "七年级\t8\t360",
        "合计\t24\t1120",
        "完",
    ]
    assert [(c.row, c.column, c.header, c.value) for c in found.cells if c.value == 360] == [
        (1, 2, "学生（人）", 360.0)
    ]


def test_cells_without_a_line_between_them_are_one() -> None:
    drawn = stroke(80, 200, 320, 200) + stroke(80, 230, 320, 230) + stroke(80, 260, 320, 260)
    drawn += stroke(80, 200, 80, 260) + stroke(320, 200, 320, 260) + stroke(200, 230, 200, 260)
    drawn += show("教师（人）", 160, 220, 12) + show("男46", 100, 250, 12) + show("女40", 220, 250, 12)
    found = read_pdf(pdf([drawn]))
    assert found.text == "教师（人）\n男46\t女40"


def test_a_table_goes_on_on_the_next_page_without_its_heading() -> None:
    xs = (80.0, 200.0, 320.0)

    def table(top: float, *rows: tuple[str, str]) -> str:
        ys = [top + 30 * i for i in range(len(rows) + 1)]
        drawn = ruled(xs, ys)
        for y, row in zip(ys, rows, strict=False):
            drawn += "".join(show(text, x + 5, y + 20, 12) for x, text in zip(xs, row, strict=False))
        return drawn

    head = ("学校", "学生（人）")
    found = read_pdf(pdf([table(600, head, ("柳溪小学", "320")), table(80, head, ("石桥小学", "410"))]))
    assert found.text.split("\n") == ["学校\t学生（人）", "柳溪小学\t320", "石桥小学\t410"]
    assert {c.table_ordinal for c in found.cells} == {0}


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{n}行写满了字到边为止" for n in "一二三四五六七八九十甲乙"]
    right = [line.replace("左", "右") for line in left]
    drawn = "".join(
        show(a, 60, 100 + 20 * i, 14) + show(b, 330, 100 + 20 * i, 14)
        for i, (a, b) in enumerate(zip(left, right, strict=True))
    )
    text = read_pdf(pdf([drawn])).text.replace("\n", "")
    assert text == "".join(left + right)


def test_a_page_turned_on_its_side_is_read_upright() -> None:
    drawn = show("全校教师86人", 300, 400, matrix="0 1 -1 0") + show("学生320人", 330, 400, matrix="0 1 -1 0")
    assert lines(drawn, page_extra="/Rotate 90") == ["全校教师86人", "学生320人"]
    assert lines(drawn) == ["全校教师86人", "学生320人"]


def test_a_slanted_watermark_is_left_out_and_noted() -> None:
    found = read_pdf(pdf([page(LONG) + show("内部资料", 200, 500, 40, "0.7 0.7 -0.7 0.7")]))
    assert found.text == LONG
    assert [(i.kind, i.note) for i in found.issues] == [
        ("slanted_text", "4 characters that stand at an angle")
    ]


def test_radicals_are_read_as_the_characters_that_they_look_like() -> None:
    from tasks.files.pdf_glyphs import _character

    assert [_character(ord(c)) for c in "⼯⻓⺠工"] == list("工长民工")
    assert _character(0) == ""


def test_spaces_stand_where_they_are_wide() -> None:
    assert lines(show("姓名", 100, 100) + show("李云", 200, 100)) == ["姓名 李云"]
    assert lines(show("2013", 100, 100) + show("年", 168, 100)) == ["2013年"]


def test_a_scan_has_no_text_layer() -> None:
    found = convert(pdf(["q 500 0 0 700 40 40 cm /I Do Q"], extra=PICTURE), "pdf")
    assert [(i.kind, i.note) for i in found.issues] == [("no_text_layer", "pdf: 1 pages, 0 characters")]


def test_one_scanned_page_is_named() -> None:
    pages = [page(LONG), "q 500 0 0 700 40 40 cm /I Do Q"]
    found = read_pdf(pdf(pages, extra=PICTURE))
    assert found.text == LONG
    assert [(i.kind, i.note) for i in found.issues] == [("no_text_layer", "pages 2")]


def test_scripts_and_embedded_files_are_noted_and_nothing_more() -> None:
    catalog = (
        "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>"
        "/EmbeddedFiles<</Names[(b)<</Type/Filespec/F(b.exe)/EF<<>>>>]>>>>"
        "/OpenAction<</S/Launch/F(/bin/true)>>"
    )
    found = read_pdf(pdf([page(LONG)], catalog=catalog))
    assert found.text == LONG
    assert [i.note for i in found.issues if i.kind == "not_read"] == ["1 embedded files", "JavaScript"]


@pytest.mark.parametrize("body", [b"%PDF-1.4", b"%PDF-1.4\n" + b"\0" * 900, pdf([page(LONG)])[:500]])
def test_a_broken_file_is_refused(body: bytes) -> None:
    assert convert(body, "pdf").issues[0].kind in ("broken_file", "no_text_layer")


def test_pages_that_are_their_own_parents_end() -> None:
    body = pdf([page(LONG)]).replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]")
    assert convert(body, "pdf").text == ""


def test_thousands_of_lines_are_no_table() -> None:
    drawn = "".join(stroke(50 + i % 500, 50, 50 + i % 500, 700) for i in range(4000))
    drawn += "".join(stroke(50, 50 + i % 700, 500, 50 + i % 700) for i in range(4000))
    assert convert(pdf([drawn + page(LONG)]), "pdf").text.replace("\n", "")


@needs_shared
@pytest.mark.parametrize(
    ("name", "start", "cells"),
    [
        ("jsvine__issue-336-example", "安徽省建设用地使用标准（2020年版）", 100),
        ("jsvine__issue-67-example", "东北电气发展股份有限公司\n2018年第一季度报告", 800),
        ("mozilla__issue2128r", "浅谈校长的魅力", 0),
        ("mozilla__issue19360", "坚持社会主义核心价值体系 增强文化自觉和文化自信", 0),
    ],
)
def test_real_files(name: str, start: str, cells: int) -> None:
    path = SHARED / f"suites/office/pdf/{name}.pdf"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    found = read_pdf(path.read_bytes())
    assert found.text.startswith(start)
    assert len(found.cells) >= cells
    assert all(0 <= c.start < c.end <= len(found.text) for c in found.cells)


def test_the_font_of_boxes_is_the_one_that_is_written() -> None:
    assert FILE.read_bytes() == font()


@pytest.mark.parametrize("text", ["年", "8", "，", "學", "①", "〇"])
def test_a_character_alone_is_read_though_neither_the_file_nor_the_machine_has_its_font(text: str) -> None:
    assert lines(show("全校教师", 100, 100) + show(text, 100, 140)) == ["全校教师", text]
