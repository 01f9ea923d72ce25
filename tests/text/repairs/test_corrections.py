"""Corrections of a site are edits like all others: the way back to the source holds."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.records import Source
from tasks.text.edits import apply_edits
from tasks.text.read import read_bytes, read_source
from tasks.text.repairs.corrections import Correction, find_corrections

FEES = Correction("site_fees", "wrong_glyph", r"(?<=\d)园", "元", guard="收费|学费")
SPLIT = Correction("site_split", "broken_line", r"(学)·(校)", r"\1\2", guard="共有")
LETTERS = st.text("收费学1园元共有·校。", max_size=80)


def test_a_place_without_its_guard_nearby_is_left_as_it_is() -> None:
    far = "。" * 80
    edits = find_corrections(f"每生收费120园{far}全县幼儿园12园。", [FEES])
    assert [(e.start, e.end, e.fixed) for e in edits] == [(7, 8, "元")]


def test_the_guard_may_stand_behind_the_place() -> None:
    assert [e.fixed for e in find_corrections("每生120园的收费标准", [FEES])] == ["元"]


def test_a_replacement_may_use_what_the_pattern_found() -> None:
    text = "全县共有学·校32所。"
    assert apply_edits(text, find_corrections(text, [SPLIT]))[0] == "全县共有学校32所。"


def test_a_replacement_that_changes_nothing_is_no_repair() -> None:
    same = Correction("site_same", "other", "园", "园", guard="幼儿")
    assert find_corrections("幼儿园12所", [same]) == []


def test_a_document_is_read_with_the_corrections_of_its_site() -> None:
    page = "<p>每生收费120园，全年共收3600园。</p>".encode("gbk")
    plain, corrected = (read_bytes(page, name="1.html", corrections=c) for c in ((), (FEES,)))
    assert plain.text == "每生收费120园，全年共收3600园。"
    assert corrected.text == "每生收费120元，全年共收3600元。"
    assert corrected.source.text == plain.source.text
    assert {(e.kind, e.rule) for e in corrected.repairs} == {("wrong_glyph", "site_fees")}


def test_a_repair_of_the_corrected_text_leads_back_to_the_source() -> None:
    joined = Correction("site_joined", "other", "配·臵", "配臵", guard="图书")
    reading = read_source(Source("学校配·臵图书120册。", "txt", "utf-8"), [joined])
    assert reading.text == "学校配置图书120册。"
    found = reading.text.index("图书")
    assert reading.running.in_source(found, found + 2).start == reading.source.text.index("图书")


@given(LETTERS)
def test_source_and_repairs_make_the_text(text: str) -> None:
    reading = read_source(Source(text, "txt", "utf-8"), [FEES, SPLIT])
    cuts = reading.cleaned.boilerplate
    if not cuts:
        assert apply_edits(text, list(reading.repairs))[0] == reading.text
    assert all(0 <= e.start < e.end <= len(text) for e in find_corrections(text, [FEES, SPLIT]))
