"""Word 97 files: what they say, whatever way it is stored."""

import struct

import pytest

from tasks.files.convert import convert
from tasks.files.doc import read_doc
from tasks.files.doc_pieces import joined_units
from tests.files.binary_word import BinaryWord, Run, compound, in_table, list_tables, listed, row_end
from tests.shared import SHARED, needs_shared


def said(*runs: Run, **more: object) -> list[str]:
    return read_doc(BinaryWord(runs, **more).bytes()).text.split("\n")  # type: ignore[arg-type]


def refusal(body: bytes) -> str:
    return convert(body, "doc").issues[0].kind


def test_paragraphs_come_as_they_were_written() -> None:
    assert said(Run("柳溪中学工作总结\r"), Run("全校现有教师86人。\r")) == [
        "柳溪中学工作总结",
        "全校现有教师86人。",
    ]


def test_a_western_piece_is_read_as_windows_1252() -> None:
    found = read_doc(BinaryWord([Run("“320” – 45%\r")], compressed=True).bytes())
    assert (found.text, found.charset) == ("“320” – 45%", "cp1252")


def test_a_character_beyond_the_first_plane_is_one_character() -> None:
    assert said(Run("教师𠮷某某86人\r")) == ["教师𠮷某某86人"]
    assert joined_units("\ud842\udfb7") == "𠮷"


def test_fields_give_what_they_show() -> None:
    assert said(Run("共\x13 NUMPAGES \x13 IF 1 \x14x\x15 \x1412\x15页\x0b下一行\x1f\r")) == [
        "共12页",
        "下一行",
    ]


def test_numbers_of_lists_are_counted() -> None:
    definition, use = list_tables([(39, "\0、"), (39, "（\1）"), (0, "\2.")])
    runs = [
        Run("基本情况\r", listed(1, 0)), Run("师资\r", listed(1, 1)), Run("培训\r", listed(1, 2)),
        Run("正文。\r"), Run("教研\r", listed(1, 2)), Run("经费\r", listed(1, 1)), Run("主要工作\r", listed(1, 0)),
        Run("安全\r", listed(1, 1)),
    ]  # fmt: skip
    assert said(*runs, lists=definition, overrides=use) == [
        "一、基本情况", "（一）师资", "1.培训", "正文。", "2.教研", "（二）经费", "二、主要工作", "（一）安全",
    ]  # fmt: skip


def test_deleted_and_hidden_text_is_left_out() -> None:
    deleted, hidden = struct.pack("<HB", 0x0800, 1), struct.pack("<HB", 0x083C, 1)
    text = "教师86旧人99人\r"
    assert said(Run(text, hidden=[(4, 6, deleted), (6, 8, hidden)])) == ["教师86人"]


def test_a_deleted_paragraph_mark_joins_two_lines() -> None:
    deleted = struct.pack("<HB", 0x0800, 1)
    assert said(Run("全校教师\r", hidden=[(4, 5, deleted)]), Run("86人。\r")) == ["全校教师86人。"]


def test_table_rows_are_lines_and_cells_know_their_place() -> None:
    rows = [("年级", "学生（人）"), ("七年级", "360")]
    runs = [Run("学生\r")]
    for row in rows:
        runs += [Run(f"{cell}\x07", in_table()) for cell in row]
        runs.append(Run("\x07", row_end(0, 2000, 4000)))
    found = read_doc(BinaryWord([*runs, Run("完\r")]).bytes())
    assert found.text == "学生\n年级\t学生（人）\n七年级\t360\n完"
    last = found.cells[-1]
    assert (last.row, last.column, last.header, last.value, last.unit) == (1, 1, "学生（人）", 360.0, "人")
    assert [found.text[c.start : c.end] for c in found.cells] == ["年级", "学生（人）", "七年级", "360"]


def test_a_cell_merged_downwards_counts_once() -> None:
    runs = [
        Run("小学\x07", in_table()),
        Run("120\x07", in_table()),
        Run("\x07", row_end(0, 1000, 2000, flags=[0x60])),
    ]
    runs += [
        Run("\x07", in_table()),
        Run("130\x07", in_table()),
        Run("\x07", row_end(0, 1000, 2000, flags=[0x20])),
    ]
    cells = read_doc(BinaryWord([*runs, Run("\r")]).bytes()).cells
    assert [(c.row, c.column) for c in cells] == [(0, 0), (0, 1), (1, 1)]


def test_notes_follow_the_text_and_headers_are_left_out() -> None:
    assert said(Run("正文\x02。\r"), notes="\x02 注解一\r", headers="页眉\r") == ["正文。", "注解一"]


def test_a_table_of_contents_is_left_out_and_noted() -> None:
    fixed = struct.pack("<HHHHH", 19, 1 | 0xFFF << 4, 1, 0, 0) + struct.pack("<H", 5)
    style = fixed + "toc 1".encode("utf-16-le") + b"\0\0" + struct.pack("<HH", 2, 0)
    styles = struct.pack("<HHH", 4, 1, 10) + struct.pack("<H", len(style)) + style
    found = read_doc(BinaryWord([Run("一、基本情况\t1\r"), Run("正文\r", style=4095)], styles=styles).bytes())
    assert found.text == "正文"
    assert [(i.kind, i.note) for i in found.issues] == [
        ("contents_left_out", "1 lines of a table of contents")
    ]


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (BinaryWord([Run("a\r")], flags=0x0300), "encrypted"),
        (BinaryWord([Run("a\r")], version=0x68), "unsupported_format"),
    ],
)
def test_what_can_not_be_read_is_refused_with_a_reason(document: BinaryWord, kind: str) -> None:
    assert refusal(document.bytes()) == kind


@pytest.mark.parametrize(
    ("stream", "kind", "word"),
    [("Workbook", "unsupported_format", "xls"), ("EncryptedPackage", "encrypted", "password"), ("X", "unsupported_format", "X")],
)  # fmt: skip
def test_other_compound_files_are_named(stream: str, kind: str, word: str) -> None:
    issue = convert(compound({stream: b"x"}), "doc").issues[0]
    assert issue.kind == kind
    assert word in issue.note


def test_sectors_that_lead_in_a_ring_end() -> None:
    body = bytearray(BinaryWord([Run("全校教师86人。\r")]).bytes())
    fat = len(body) - 512
    for sector in range(0, 20):
        struct.pack_into("<I", body, fat + 4 * sector, sector % 3)
    assert len(convert(bytes(body), "doc").text) < 100


def test_a_piece_table_that_asks_for_far_more_than_there_is_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.files.doc_pieces._MOST", 50_000)
    document = BinaryWord([Run("a" * 3000 + "\r")])
    streams = document.streams()
    word, table = bytearray(streams["WordDocument"]), bytearray(streams["1Table"])
    count = 2_000
    pieces = b"".join(struct.pack("<I", 3000 * i) for i in range(count + 1))
    pieces += struct.pack("<HIH", 0, 0, 0) * count
    clx = b"\2" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", word, 154 + 8 * 33, len(table), len(clx))
    body = compound({"WordDocument": bytes(word), "1Table": bytes(table) + clx})
    assert len(convert(body, "doc").text) <= 50_000


@needs_shared
def test_a_real_outline_keeps_its_numbers() -> None:
    path = SHARED / "suites/office/poi/61490.doc"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    lines = read_doc(path.read_bytes()).text.split("\n")
    assert [line.partition("章")[0] for line in lines if "章节1" in line][:4] == ["1.", "", "1.1.", ""]
    assert "11\t12\t13" in lines
