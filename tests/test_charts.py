"""Pictures in the report are images whose address is their data, with the figures as words."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tasks.charts import Figures, bars, columns

BOTH = pytest.mark.parametrize("draw", [bars, columns])


def svg(picture: str) -> etree._Element:
    found = re.fullmatch(r"!\[([^\[\]\n]*)\]\(data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)\)", picture)
    assert found is not None
    return etree.fromstring(b64decode(found[2]))


def sizes(drawing: etree._Element, side: str) -> list[int]:
    return [int(rect.get(side)) for rect in drawing.iter("{*}rect")]


@BOTH
@given(figures=st.lists(st.tuples(st.text(max_size=9), st.integers(0, 10**9)), min_size=1, max_size=9))
def test_any_name_and_number_is_a_whole_image(draw: Callable[[str, Figures], str], figures: Figures) -> None:
    shown = [(name, value) for name, value in figures if name.isprintable()]
    if shown:
        assert len(sizes(svg(draw("数", shown)), "height")) == len(shown)


def test_a_bar_is_as_long_as_its_number() -> None:
    wide = sizes(svg(bars("Facts", [("a", 100), ("b", 50), ("c", 0)])), "width")
    assert wide[0] == 2 * wide[1]
    assert wide[2] == 1


def test_a_column_is_as_high_as_its_number() -> None:
    high = sizes(svg(columns("Nights", [("a", 30), ("b", 10)])), "height")
    assert high[0] == 3 * high[1]


def test_a_name_cannot_leave_its_image() -> None:
    picture = bars("Rules", [("](javascript:x)<script>", 1)])
    drawing = svg(picture)
    assert not list(drawing.iter("{*}script"))
    assert "](javascript" not in picture.partition("](data:")[0]


@BOTH
def test_no_figures_are_no_picture(draw: Callable[[str, Figures], str]) -> None:
    assert draw("Facts", []) == ""
