"""Charsets: every witness is heard, and the bytes have the last word."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.charset.charset import read_charset
from tasks.text.charset.trials import quality
from tests.shared import SHARED, needs_shared

PAGE = "柳河镇中心小学现有教师45人,学生820人。\n二、存在的问题\n图书不足,经费紧张。\n" * 3
TRADITIONAL = "柳河鎮中心小學現有教師45人,學生820人。\n二、存在的問題\n圖書不足,經費緊張。\n" * 3


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("utf-32-be", "utf-32-be"),
    ],
)
def test_undeclared_bytes_are_read_by_what_they_hold(encoding: str, charset: str) -> None:
    read = read_charset(PAGE.encode(encoding))
    assert (read.charset, read.text) == (charset, PAGE)
    assert read.issues == ()


def test_big5_with_hong_kong_characters_is_read() -> None:
    text = TRADITIONAL + "佢哋嘅學校喺長洲。\n"
    read = read_charset(text.encode("big5hkscs"))
    assert (read.charset, read.text) == ("big5hkscs", text)


def test_a_page_that_declares_gb2312_is_read_as_gb18030() -> None:
    body = ('<meta charset="gb2312"><p>朱镕基、喆、㙍' + PAGE).encode("gb18030")
    read = read_charset(body)
    assert read.charset == "gb18030"
    assert "喆" in read.text
    assert [(v.witness, v.charset, v.note) for v in read.votes if v.witness == "meta"] == [
        ("meta", "gb18030", "gb2312")
    ]


@pytest.mark.parametrize(
    "header", ["text/html; charset=utf-8", "text/html; charset=big5", 'text/html;charset="UTF-8"']
)
def test_a_wrong_header_does_not_spoil_a_gbk_page(header: str) -> None:
    read = read_charset(PAGE.encode("gbk"), header)
    assert (read.charset, read.text) == ("gb18030", PAGE)
    assert read.votes[0].witness == "http"


def test_a_wrong_meta_tag_does_not_spoil_a_utf8_page() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' + PAGE
    assert read_charset(text.encode()).text == text


def test_a_bom_decides_against_all_declarations() -> None:
    read = read_charset(PAGE.encode("utf-8-sig"), "text/html; charset=gbk")
    assert read.charset == "utf-8"
    assert [v.witness for v in read.votes] == ["bom", "http"]


def test_an_unknown_label_is_kept_as_a_vote() -> None:
    votes = read_charset(PAGE.encode(), "text/html; charset=gb3212").votes
    assert (votes[0].charset, votes[0].note) == ("gb3212", "unknown label")


def test_a_hint_of_the_site_is_a_witness_and_no_order() -> None:
    read = read_charset(PAGE.encode("gbk"), hint="big5")
    assert (read.charset, read.text) == ("gb18030", PAGE)
    assert (read.votes[0].witness, read.votes[0].charset) == ("site", "big5hkscs")


def test_a_hint_decides_where_the_bytes_leave_it_open() -> None:
    french = "Café crème".encode("cp1252")
    assert read_charset(french, hint="iso-8859-15").charset == "iso8859_15"


@pytest.mark.parametrize(("encoding", "lost"), [("gbk", 1), ("utf-8", 1), ("utf-8", 2), ("big5", 1)])
def test_a_truncated_last_character_is_left_out_and_named(encoding: str, lost: int) -> None:
    text = (TRADITIONAL if encoding == "big5" else PAGE) + "校"
    read = read_charset(text.encode(encoding)[:-lost])
    assert read.text == text[:-1]
    assert [(i.kind, i.start) for i in read.issues] == [("truncated", len(text) - 1)]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_one_bad_byte_costs_one_place_of_a_long_page(encoding: str) -> None:
    text = PAGE * 20
    body = bytearray(text.encode(encoding))
    body[len(body) // 2] = 0xFF
    read = read_charset(bytes(body))
    assert 1 <= read.text.count("\ufffd") <= 3
    assert {read.text[i.start] for i in read.issues} == {"\ufffd"}
    assert len(read.issues) <= 2
    assert read.text[: len(text) // 3] == text[: len(text) // 3]
    assert read.text[-len(text) // 3 :] == text[-len(text) // 3 :]


def test_a_file_of_utf8_and_gbk_lines_is_read_line_by_line() -> None:
    lines = PAGE.splitlines(keepends=True)
    body = b"".join(line.encode("gbk" if i % 2 else "utf-8") for i, line in enumerate(lines))
    read = read_charset(body)
    assert (read.charset, read.text) == ("utf-8+gb18030", PAGE)


def test_many_bad_places_give_one_row_for_the_rest() -> None:
    body = b"\xff".join([PAGE.encode()] * 60)
    issues = read_charset(body).issues
    assert len(issues) == 21
    assert issues[-1].note == "39 more places"


def test_noise_has_no_charset() -> None:
    read = read_charset(bytes(range(128, 256)) * 30)
    assert (read.charset, read.text) == (None, "")
    assert read.issues[0].kind == "unknown_charset"


def test_mojibake_reads_less_like_chinese_than_its_source() -> None:
    assert quality(PAGE) > quality(PAGE.encode().decode("gbk", "replace")) + 0.3


@given(
    st.text(
        alphabet="学校教师的一是在不了有人这中大为上个国我以要他时来用们生到作地于出就分对成会,。0123456789\n",
        min_size=24,
    )
)
def test_common_chinese_survives_every_chinese_charset(text: str) -> None:
    for encoding in ("utf-8", "gb18030"):
        assert read_charset(text.encode(encoding)).text == text


@given(st.binary(max_size=400))
def test_no_bytes_raise(body: bytes) -> None:
    read = read_charset(body)
    assert all(i.end <= len(read.text) for i in read.issues)


@needs_shared
@pytest.mark.parametrize(
    ("folder", "charset"), [("GB2312", "gb18030"), ("Big5", "big5hkscs"), ("utf-8", "utf-8")]
)
def test_the_peer_suite_is_read_without_a_replacement_character(folder: str, charset: str) -> None:
    pages = [p for p in sorted((SHARED / "suites/chardet" / folder).iterdir()) if p.is_file()]
    assert len(pages) >= 19
    for page in pages:
        read = read_charset(page.read_bytes())
        assert (page.name, read.charset, read.text.count("\ufffd")) == (page.name, charset, 0)


@needs_shared
def test_the_wide_samples_are_read() -> None:
    folder: Path = SHARED / "suites/char-dataset"
    for page in sorted(folder.glob("utf_*/*")):
        assert read_charset(page.read_bytes()).charset == page.parent.name.replace("_", "-")
