"""Word 2007 files: what Word would print, numbers and tables with it."""

import pytest
from docx import Document
from docx.shared import Pt

from tasks.files.convert import convert
from tasks.files.docx import read_docx
from tasks.files.shapes import Extracted
from tests.files.word import NS, add_list, container, item, line, packed, raw, with_lists
from tests.shared import SHARED, needs_shared

OFFICIAL = [
    ("chineseCountingThousand", "%1、"),
    ("chineseCountingThousand", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
    ("decimalEnclosedCircle", "%5"),
]


def lines(body: bytes) -> list[str]:
    return read_docx(body).text.split("\n")


def issues(found: Extracted) -> list[tuple[str, str]]:
    return [(issue.kind, issue.note) for issue in found.issues]


def test_the_numbers_of_headings_are_restored_level_by_level() -> None:
    document = with_lists(*OFFICIAL)
    for level, text in [
        (0, "概况"),
        (1, "师资"),
        (2, "培训"),
        (3, "县级"),
        (4, "语文"),
        (4, "数学"),
        (2, "教研"),
    ]:
        item(document, text, level)
    document.add_paragraph("正文。")
    item(document, "经费", 1)
    item(document, "2014年打算", 0)
    assert lines(packed(document)) == [
        "一、概况", "（一）师资", "1.培训", "（1）县级", "①语文", "②数学", "2.教研", "正文。", "（二）经费",
        "二、2014年打算",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimal", "%1.", ["1. 2013年", "2. 2014年"]),
        ("decimal", "第%1条", ["第1条 2013年", "第2条 2014年"]),
        ("japaneseCounting", "第%1章", ["第一章 2013年", "第二章 2014年"]),
        ("upperLetter", "%1、", ["A、2013年", "B、2014年"]),
        ("bullet", "\uf0b7", ["2013年", "2014年"]),
        ("none", "", ["2013年", "2014年"]),
    ],
)
def test_a_number_does_not_run_into_the_text(form: str, text: str, expected: list[str]) -> None:
    document = with_lists((form, text))
    item(document, "2013年")
    item(document, "2014年")
    assert lines(packed(document)) == expected


def test_a_list_with_a_start_of_its_own_begins_anew_once() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    document = with_lists(*OFFICIAL, inside=start)
    for key in (900, 900, 901, 901):
        item(document, "工作", 0, key)
    assert lines(packed(document)) == ["一、工作", "二、工作", "一、工作", "二、工作"]


def test_two_lists_count_apart_and_one_goes_on_after_text() -> None:
    document = with_lists(*OFFICIAL)
    add_list(document, ("decimal", "%1."), key=950)
    for key in (900, 950, 900, 950):
        item(document, "工作", 0, key)
    assert lines(packed(document)) == ["一、工作", "1.工作", "二、工作", "2.工作"]


def test_headings_numbered_by_their_style_have_their_number() -> None:
    styles = (
        f'<w:styles {NS}><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:pStyle w:val="2"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    one = '<w:pPr><w:pStyle w:val="1"/></w:pPr>'
    two = '<w:pPr><w:pStyle w:val="2"/></w:pPr>'
    none = '<w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    body = line("概况", one) + line("师资", two) + line("附则", none) + line("经费", two)
    parts = {"word/styles.xml": styles, "word/numbering.xml": numbering}
    assert lines(raw(body, parts)) == ["一、概况", "1.1 师资", "附则", "1.2 经费"]


def test_tracked_deletions_are_gone_and_insertions_stay() -> None:
    body = (
        "<w:p><w:r><w:t>教师</w:t></w:r><w:del><w:r><w:delText>85</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>86</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
        "<w:r><w:t>人</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>学生</w:t></w:r></w:p>"
    )
    assert lines(raw(body + line("320人"))) == ["教师86人", "学生320人"]


def test_hidden_text_and_readings_over_characters_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>全</w:t></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>xiào</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>校</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r></w:p>"
    )
    assert lines(raw(body)) == ["全校"]


def test_fields_give_their_result() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2013年</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t>总结</w:t></w:r></w:hyperlink></w:p>'
    )
    assert lines(raw(body)) == ["2013年总结"]


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    box = "<w:txbxContent>" + line("校训：勤学") + "</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><w:t>概况</w:t></w:r><w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>如下</w:t></w:r></w:p>"
    )
    assert lines(raw(body)) == ["概况如下", "校训：勤学"]


def test_footnotes_stand_at_the_end_and_leave_no_digit_in_the_text() -> None:
    notes = (
        f'<w:footnotes {NS}><w:footnote w:id="0" w:type="separator">{line("线")}</w:footnote>'
        f'<w:footnote w:id="2">{line("含借调教师。")}</w:footnote></w:footnotes>'
    )
    body = '<w:p><w:r><w:t>教师86</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>人</w:t></w:r></w:p>'
    assert lines(raw(body + line("完"), {"word/footnotes.xml": notes})) == ["教师86人", "完", "含借调教师。"]


def test_headers_and_footers_are_not_read() -> None:
    document = Document()
    document.add_paragraph("正文")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    assert lines(packed(document)) == ["正文"]


def test_a_line_break_is_a_line_and_white_space_is_tidied() -> None:
    document = Document()
    paragraph = document.add_paragraph("\u3000\u3000全校\t教师86人。")
    paragraph.runs[0].font.size = Pt(12)
    paragraph.add_run().add_break()
    paragraph.add_run("学生\u00a0320人。")
    assert lines(packed(document)) == ["全校 教师86人。", "学生 320人。"]


def test_a_table_reaches_the_cells_with_headers_values_and_units() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for i, row in enumerate(
        [("学校", "学生（人）", "占地（亩）"), ("柳溪小学", "320", "12.5"), ("合计", "320", "12.5")]
    ):
        for j, text in enumerate(row):
            table.cell(i, j).text = text
    found = read_docx(packed(document))
    assert found.text.split("\n")[1] == "柳溪小学\t320\t12.5"
    value = [(c.row, c.column, c.header, c.value, c.unit) for c in found.cells if c.row == 1]
    assert value == [
        (1, 0, "学校", None, None),
        (1, 1, "学生（人）", 320.0, "人"),
        (1, 2, "占地（亩）", 12.5, "亩"),
    ]
    assert all(found.text[c.start : c.end] for c in found.cells)


def test_merged_cells_count_once_and_head_all_their_columns() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for i, row in enumerate([("学校", "教师", ""), ("", "男（人）", "女（人）"), ("柳溪小学", "20", "26")]):
        for j, text in enumerate(row):
            table.cell(i, j).text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    cells = read_docx(packed(document)).cells
    assert [(c.row, c.column) for c in cells if c.row < 2] == [(0, 0), (0, 1), (1, 1), (1, 2)]
    assert [c.value for c in cells if c.row == 2] == [None, 20.0, 26.0]


def test_a_table_that_lays_out_a_page_gives_its_paragraphs() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "自评"
    table.cell(1, 1).text = "学校认真落实各项制度。" * 30
    found = read_docx(packed(document))
    assert found.cells == ()
    assert found.text.split("\n") == ["自评", "学校认真落实各项制度。" * 30]


def test_a_table_of_contents_is_left_out_and_noted() -> None:
    styles = f'<w:styles {NS}><w:style w:styleId="10"><w:name w:val="toc 1"/></w:style></w:styles>'
    entry = '<w:pPr><w:pStyle w:val="10"/></w:pPr>'
    body = f"<w:sdt><w:sdtContent>{line('一、概况 1', entry)}</w:sdtContent></w:sdt>{line('一、概况')}"
    found = read_docx(raw(body, {"word/styles.xml": styles}))
    assert found.text == "一、概况"
    assert issues(found) == [("contents_left_out", "1 lines of a table of contents")]


# ---- security ----------------------------------------------------------------------------------------


def test_references_to_the_outside_are_recorded_and_not_followed() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="1" Type="{kind}/attachedTemplate" Target="http://203.0.113.9/x.dotm" TargetMode="External"/>'
        f'<Relationship Id="2" Type="{kind}/hyperlink" Target="http://a.example/" TargetMode="External"/>'
        f'<Relationship Id="3" Type="{kind}/styles" Target="../../../etc/passwd"/></Relationships>'
    )
    found = read_docx(raw(line("正文"), {"word/_rels/document.xml.rels": relations}))
    assert found.text == "正文"
    assert issues(found) == [("external_reference", "/attachedTemplate: http://203.0.113.9/x.dotm")]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
def test_entities_are_refused_before_they_are_expanded(part: str) -> None:
    bomb = (
        '<!DOCTYPE a [<!ENTITY x "学校">'
        + "".join(f'<!ENTITY x{n} "&x{n - 1 or ""};&x{n - 1 or ""};">' for n in range(1, 30))
        + f"]><w:document {NS}><w:body>{line('&x29;')}</w:body></w:document>"
    )
    parts = {
        "word/document.xml": f"<w:document {NS}><w:body>{line('正文')}</w:body></w:document>",
        part: bomb,
    }
    assert issues(convert(container(parts), "docx")) == [("xml_entities", f"{part} declares a document type")]


def test_an_entity_cannot_bring_in_a_file_even_where_the_type_is_hidden_deep() -> None:
    body = " " * 5000 + '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body += f"<w:document {NS}><w:body>{line('&x;')}</w:body></w:document>"
    assert convert(container({"word/document.xml": body}), "docx").text == ""


def test_a_part_that_unpacks_to_far_more_than_it_is_is_refused() -> None:
    body = f"<w:document {NS}><w:body>{'<w:p/>' * 2_000_000}</w:body></w:document>"
    assert convert(container({"word/document.xml": body}), "docx").issues[0].kind == "zip_bomb"


@pytest.mark.parametrize("body", [b"PK\x03\x04", b"", raw(line("正文"))[:200], container({"word/x.xml": ""})])
def test_a_broken_package_is_refused(body: bytes) -> None:
    assert convert(body, "docx").issues[0].kind == "broken_file"


def test_elements_nested_thousands_deep_end() -> None:
    body = "<w:sdt>" * 50_000 + line("正文") + "</w:sdt>" * 50_000
    assert convert(raw(body), "docx").text in ("", "正文")


@needs_shared
def test_a_real_document_is_read_whole() -> None:
    path = SHARED / "suites/office/poi/stress009.docx"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    found = read_docx(path.read_bytes())
    assert found.text.startswith("NANDrive")
    assert len(found.text) > 1500
    assert found.issues == ()
