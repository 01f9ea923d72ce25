r"""RTF: `\'hh` by the font's code page, `\u`, tables, and all that is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.files.convert import convert
from tasks.files.rtf import read_rtf

FONTS = rb"{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\froman Times;}{\f2\fcharset136 Ming;}}"


def gbk(text: str, charset: str = "gbk") -> bytes:
    return b"".join(rb"\'%02x" % byte for byte in text.encode(charset))


def unicode(text: str, substitute: bytes = b"?") -> bytes:
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)]
    return b"".join(rb"\u%d" % code + substitute for code in codes)


def rtf(body: bytes, head: bytes = rb"\ansi\ansicpg936\deff0") -> bytes:
    return rb"{\rtf1" + head + FONTS + rb"\f0 " + body + b"}"


def lines(body: bytes) -> list[str]:
    return read_rtf(rtf(body)).text.split("\n")


def test_bytes_are_read_by_the_code_page_of_their_font() -> None:
    body = gbk("学校") + rb"\f2 " + gbk("學生", "big5") + rb"\f1  320 " + rb"\par" + b"\n" + gbk("完")
    assert lines(body) == ["学校學生 320", "完"]


def test_a_code_page_of_the_file_serves_fonts_that_name_none() -> None:
    body = rb"{\rtf1\ansi\ansicpg950{\fonttbl{\f0 X;}}\f0 " + gbk("學校", "big5") + b"}"
    assert (read_rtf(body).text, read_rtf(body).charset) == ("學校", "big5")


def test_gbk_bytes_as_they_are_may_hold_braces_and_backslashes() -> None:
    text = "工作繽紛瀄"
    raw = "繽縗".encode("gbk") + "侰".encode("gbk")
    assert lines(raw) == ["繽縗侰"]
    assert lines(text.encode("gb18030")) == [text]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp", "Cn", "Co"]), min_size=1))
def test_any_text_comes_back_from_unicode(text: str) -> None:
    assert read_rtf(rtf(unicode(text))).text == text.strip()


def test_the_substitutes_of_a_unicode_character_are_skipped() -> None:
    assert lines(rb"\uc2" + unicode("学", gbk("学")) + rb"\uc0" + unicode("校", b"") + rb"\uc1 320") == [
        "学校320"
    ]
    assert lines(rb"\u23398{}\u26657 ?320") == ["学校320"]


def test_numbers_of_lists_stand_before_their_text_and_bullets_do_not() -> None:
    body = rb"{\listtext\f0 " + gbk("一、") + rb"\tab}" + gbk("概况") + rb"\par"
    body += rb"{\listtext 1.\tab}2013" + gbk("年") + rb"\par{\pntext\f1 \'b7\tab}" + gbk("师资") + rb"\par"
    assert lines(body) == ["一、概况", "1. 2013年", "师资"]


@pytest.mark.parametrize(
    "group",
    [
        rb"{\header\pard\'d2\'b3\par}",
        rb"{\footerl 1}",
        rb"{\info{\title x}}",
        rb"{\*\unheardof x{y}}",
        rb"{\pict\pngblip 89504e47}",
        rb"{\v hidden}",
        rb"{\deleted 85}",
        rb"{\*\fldinst PAGE}",
        rb"{\object{\*\objdata 0105}}",
        rb"\bin4 {{{{",
    ],
)
def test_what_is_not_printed_in_the_text_is_left_out(group: bytes) -> None:
    assert lines(gbk("教师") + group + b"86") == ["教师86"]


def test_fields_text_boxes_and_notes() -> None:
    body = rb"{\field{\*\fldinst DATE}{\fldrslt 2013}}" + gbk("年") + rb"{\footnote\pard\chftn " + gbk("注")
    body += rb"\par}{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt " + gbk("校训") + rb"\par}}}\par " + gbk("完")
    assert lines(body) == ["2013年", "校训", "完", "注"]


def test_a_table_has_columns_by_its_edges() -> None:
    row = rb"\trowd\trhdr\cellx2000\cellx4000\pard\intbl %s\cell %s\cell\row"
    wide = rb"\trowd\cellx4000\pard\intbl %s\cell\row"
    body = (
        wide % gbk("教师")
        + row % (gbk("男"), gbk("女（人）"))
        + row % (b"20", b"26")
        + rb"\pard "
        + gbk("完")
    )
    found = read_rtf(rtf(body))
    assert found.text == "教师\n男\t女（人）\n20\t26\n完"
    assert [(c.row, c.column) for c in found.cells] == [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1)]
    assert found.cells[-1].value == 26.0


def test_cells_of_a_row_that_never_ends_are_paragraphs() -> None:
    assert lines(rb"\trowd\cellx2000\pard\intbl " + gbk("学校") + rb"\cell 320\cell") == ["学校", "320"]


def test_thousands_of_open_groups_are_refused() -> None:
    assert convert(b"{\\rtf1" + b"{" * 100_000, "rtf").issues[0].kind == "broken_file"


def test_bytes_that_no_code_page_knows_are_noted() -> None:
    found = read_rtf(rtf(rb"\'ff\'ff" + b"320"))
    assert found.text.endswith("320")
    assert [i.kind for i in found.issues] == ["bad_byte"]


def test_reading_takes_time_in_proportion() -> None:
    unit = rb"{\b \'d1\'a7\'d0\'a3 320}\par"
    assert len(read_rtf(rtf(unit * 20_000)).text.split("\n")) == 20_000


def test_bytes_before_a_unicode_character_keep_their_code_page() -> None:
    assert lines(rb"\f2 " + gbk("學生", "big5") + unicode("人")) == ["學生人"]
