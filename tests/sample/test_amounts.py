"""Quantities are written as they mean."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample.amounts import amount, chinese, draw, percent_words

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
SIZES = {"十": 10, "百": 100, "千": 1000}


def read(text: str) -> int:
    """An independent reader of Chinese numerals."""
    if "万" in text:
        high, low = text.split("万")
        return read(high) * 10_000 + (read(low) if low else 0)
    total, digit = 0, 1 if text.startswith("十") else 0
    for character in text:
        if character in SIZES:
            total += digit * SIZES[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return total + digit


@given(st.integers(1, 99_999_999), st.booleans())
def test_chinese_numerals_read_back(number, counting):
    assert read(chinese(number, counting=counting)) == number


@given(st.integers(0, 10_000), st.sampled_from(("10..90/10", "3..7", "1.5..9.5", "85.00..99.99")))
def test_a_drawn_number_lies_in_its_span(seed, spec):
    low, _, high = spec.partition("/")[0].partition("..")
    assert float(low) <= draw(Random(seed), spec) <= float(high)


@given(st.integers(0, 10_000), st.integers(1, 900), st.sampled_from(("人", "万元", "次", "%")))
def test_an_approximation_never_claims_more_than_the_number_it_writes(seed, value, unit):
    written = amount(Random(seed), value, unit, "~")
    factor = 10_000 if unit == "万元" else 1
    assert written.value <= value * factor
    assert (written.bound == "exact") == (written.text in (f"{value}{unit}", percent_words(value)))


@pytest.mark.parametrize(
    ("bound", "marks"),
    [
        ("at_least", ("不少于", "至少", "不低于", "以上")),
        ("at_most", ("不超过", "以内", "以下")),
        ("less_than", ("不足", "不到")),
        ("approx", ("近", "约", "左右")),
    ],
)
def test_a_demanded_bound_is_written(bound, marks):
    texts = [amount(Random(seed), 48, "小时", bound).text for seed in range(30)]
    assert all(any(mark in text for mark in marks) for text in texts)


def test_units_are_scaled_and_made_canonical():
    assert amount(Random(1), 1.5, "亿元", "=").value == 150_000_000
    assert amount(Random(1), 12, "位", "=").unit == "人"
    assert amount(Random(1), 98.5, "%", "=").value == 98.5


def test_a_range_has_both_ends():
    written = [amount(Random(seed), 2, "篇", "r c?") for seed in range(20)]
    assert {(w.value, w.value_high, w.bound) for w in written} == {(2, 3, "range")}
    assert {w.numeral for w in written} == {"arabic", "chinese"}
