"""Decoding: any bytes become a source, and none raise."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.decode import decode
from tests.bounded import in_linear_time
from tests.shared import SHARED, needs_shared

TEXT = "一、基本情况\r\n全校有教师45人,\n\r学生820人。\u2028"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_keeps_its_line_ends(encoding: str) -> None:
    source = decode(TEXT.encode(encoding), name="总结.txt")
    assert (source.text, source.format) == (TEXT, "txt")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (bytes(range(1, 9)) * 40, "binary"),
        (b"\x00" * 100, "nul_bytes"),
        (b"report\x00\x00" * 40, "nul_bytes"),
        (bytes(range(128, 256)) * 20, "unknown_charset"),
    ],
)
def test_what_is_no_document_gives_an_empty_source_that_says_why(body: bytes, kind: str) -> None:
    source = decode(body, name="总结.txt")
    assert (source.text, source.format, source.charset) == ("", "unknown", None)
    assert [(i.stage, i.kind) for i in source.issues] == [("decode", kind)]
    assert source.issues[0].note


def test_one_zero_byte_costs_no_document() -> None:
    source = decode(("全校有教师45人。" * 20 + "\0学生820人。").encode())
    assert source.text.endswith("\0学生820人。")
    assert [(i.kind, source.text[i.start : i.end]) for i in source.issues] == [("nul_bytes", "\0")]


def _word() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("body", "name", "format_"),
    [
        (b"%PDF-1.4 ...", "a.txt", "pdf"),
        (b"{\\rtf1\\ansi ...", "a.doc", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "a.doc", "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "a.xls", "xls"),
        (_word(), "a.txt", "docx"),
        (b"PK\x05\x06" + b"\0" * 18, "a.zip", "zip"),
    ],
)
def test_other_formats_are_known_by_their_content_not_their_name(
    body: bytes, name: str, format_: str
) -> None:
    source = decode(body, name=name)
    assert (source.format, source.text) == (format_, "")
    assert [(i.kind, i.note) for i in source.issues] == [("unsupported_format", format_)]


def test_a_page_called_txt_is_still_a_page() -> None:
    assert decode(b"<!DOCTYPE html><html><p>a</p>", name="a.txt").format == "html"


def test_text_that_a_server_calls_html_stays_text() -> None:
    source = decode("一、基本情况\n教师 < 45人".encode(), content_type="text/html")
    assert (source.format, source.text) == ("txt", "一、基本情况\n教师 < 45人")


def test_a_page_knows_its_title_day_body_and_chrome() -> None:
    page = """<html><head><meta charset=utf-8><title>柳河小学工作总结_总结大全网</title></head><body>
    <div class="nav"><a href=/>首页</a> <a href=/z>总结</a></div>
    <div class="main"><h1>柳河小学工作总结</h1><div class="info">时间:2019-05-12 06:36 来源:总结大全网</div>
    <div class="content"><p>全校现有教师45人,学生820人。</p>
    <p>全年新建校舍&nbsp;3200平方米,投入资金45万元。<br>维修门窗30处。
    </div></div>
    <div id="footer">版权所有 总结大全网</div><script>var n = 1;</script></body></html>"""
    source = decode(page.encode())
    assert (source.title, source.published_on) == ("柳河小学工作总结", "2019-05-12")
    said = [(source.text[b.start : b.end], b.role) for b in source.blocks]
    assert said == [
        ("首页 总结", "nav"),
        ("柳河小学工作总结", "title"),
        ("时间:2019-05-12 06:36 来源:总结大全网", "meta"),
        ("全校现有教师45人,学生820人。", "body"),
        ("全年新建校舍 3200平方米,投入资金45万元。", "body"),
        ("维修门窗30处。", "body"),
        ("版权所有 总结大全网", "nav"),
    ]
    assert source.text == "\n".join(text for text, _ in said)
    assert (source.blocks[0].link_share, source.blocks[3].link_share) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<html><head><title>a</title></head></html>", "no_body"),
        ("<html><body><div id=app></div><script src=/app.js></script></body></html>", "script_shell"),
    ],
)
def test_a_page_that_shows_nothing_says_so(page: str, kind: str) -> None:
    assert [i.kind for i in decode(page.encode()).issues] == [kind]


@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.txt", "", "a.docx"]))
def test_no_bytes_raise_and_all_offsets_lie_inside(body: bytes, name: str) -> None:
    source = decode(body, name=name, content_type="text/html; charset=gb2312")
    for place in (*source.blocks, *source.cells, *source.issues):
        assert 0 <= place.start <= place.end <= len(source.text)


@needs_shared
def test_the_seeds_are_read_as_they_are() -> None:
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            assert decode(path.read_bytes(), name=path.name).text == file.read()


@pytest.mark.parametrize(
    "body",
    [
        b"?" * 1_000_000,
        ("学校有教师," * 300_000).encode("gbk"),
        b"\xff" * 1_000_000,
        b"\x81" * 999_999,
        b"<p>" * 100_000,
    ],
    ids=["questions", "one line", "noise", "lead bytes", "paragraphs"],
)
def test_hostile_bytes_take_linear_time(body: bytes) -> None:
    with in_linear_time():
        decode(body, name="a.html")
