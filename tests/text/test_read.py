"""What a reading says of the places where cleaning and repairing meet."""

from __future__ import annotations

from tasks.records import Source
from tasks.text.read import Reading, read_source

PAGE = "我校按照上级的要求认真开展各项工作," * 9


def _read(text: str) -> Reading:
    return read_source(Source(text, "txt", "utf-8"))


def _markers(reading: Reading) -> list[str]:
    text = reading.source.text
    return [text[b.start : b.end] for b in reading.cleaned.boilerplate if b.kind == "page_marker"]


def test_a_page_ordinal_inside_a_word_is_the_sites_and_the_word_is_whole() -> None:
    reading = _read(f"{PAGE}评为先进单\n\n2、位。{PAGE}发挥各方\n\n3、面的作用。")
    assert _markers(reading) == ["2、", "3、"]
    assert "先进单位" in reading.text
    assert "各方面" in reading.text


def test_a_page_line_inside_a_sentence_is_a_marker_once() -> None:
    reading = _read(f"{PAGE}评为先进单\n第 2 页 共 5 页\n位,{PAGE}成绩显著。")
    assert _markers(reading) == ["第 2 页 共 5 页"]


def test_numbers_of_items_are_no_markers() -> None:
    assert _markers(_read(f"1、{PAGE}效果好。\n2、{PAGE}效果好。\n3、{PAGE}效果好。")) == []


def test_the_frames_of_a_site_are_its_own_and_line_ends() -> None:
    reading = _read("石桥小学总结@#@全校教师45人。@#@校舍完好。")
    assert [b.kind for b in reading.cleaned.boilerplate] == ["junk", "junk"]
    assert reading.text == "石桥小学总结\n全校教师45人。\n校舍完好。"
