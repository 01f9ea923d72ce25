"""Numerals have the value that a reader gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.language.numerals import exact, numeral

ONES = "零一二三四五六七八九"


def spoken(n: int) -> str:
    """The plain Chinese numeral of a number below ten thousand."""
    if n == 0:
        return "零"
    out, gap = "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // scale % 10
        if digit:
            out += ("零" if gap and out else "") + ONES[digit] + sign
        gap = not digit
    return out


@given(st.integers(0, 9999))
def test_every_spoken_number_below_ten_thousand_is_read_back(n):
    assert numeral(spoken(n)) == n


@given(st.integers(1, 9999), st.integers(1000, 9999))
def test_sections_before_and_after_ten_thousand_add_up(high, low):
    assert numeral(f"{spoken(high)}万{spoken(low)}") == high * 10_000 + low


@given(st.integers(0, 10**9))
def test_digits_with_separators_are_the_same_number(n):
    assert numeral(f"{n:,}") == numeral(str(n)) == n


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("四万亿", 4e12), ("1亿3000万", 1.3e8), ("3.2万", 32000), ("一万三", 13000), ("十余", 10), ("2亿多", 2e8),
        ("一又二分之一", 1.5), ("两个半", 2.5), ("负五", -5), ("二十点一万", 201000), ("廿五", 25),
    ],
)  # fmt: skip
def test_mixed_forms_have_their_value(written, value):
    assert numeral(written) == pytest.approx(value)


@pytest.mark.parametrize("words", ["", "学校", "三好", "十一十二", "零点", "十分", "1.2.3", "分之"])
def test_what_is_no_numeral_has_no_value(words):
    assert numeral(words) is None


@given(st.decimals(0, 10**6, places=4), st.sampled_from([1, 10_000, 10**8]))
def test_scaling_leaves_no_noise_of_binary_fractions(digits, scale):
    assert exact(str(digits), scale) == float(digits * scale)
