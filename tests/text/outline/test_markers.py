"""Markers are tried only where one may begin; none is passed over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.text.outline.markers import _MARKER, _matches, markers

SIGNS = "一二三十第章节部分方面是要、.,()012 \n　“”就是首先其次再最后:LlI学①⑴⒈㈠〔【】抓。%-千个壹参阶段步骤"
PIECES = [
    "一、", "(一)", "1.", "(1)", "1)", "1.2", "①", "一是", "第一,",
    "首先,", "其一:", "最后,", "第二部分", "三抓", "2,学", "L学", "。", "12",
    "\n", "\n、学", "\n“学校”就是", " ",
    "\n壹、", "\n参.", "\n贰 、", "第三阶段", "第一步,", "\n1 学校", "\n2  学校",
]  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.one_of(st.text(SIGNS, max_size=14), st.lists(st.sampled_from(PIECES), max_size=7).map("".join)))
def test_markers_are_those_that_the_pattern_finds_anywhere(text: str) -> None:
    assert [m.span() for m in _matches(text)] == [m.span() for m in _MARKER.finditer(text)]


def test_the_pieces_hold_markers() -> None:
    assert sum(_MARKER.search(f"\n{piece}学") is not None for piece in PIECES) > 14


def test_a_number_that_was_read_as_a_dash_is_one() -> None:
    line = "一、自查情况:(-)台账齐全。(二)留样规范。"
    assert [(m.style, m.value) for m in markers(line)] == [("cn", 1), ("cn_round", 1), ("cn_round", 2)]
