"""Numerals of lists count as Word does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.language.numerals import numeral as value_of
from tasks.files.numerals import binary_format, counting, numeral


@given(st.integers(1, 9999))
def test_a_count_in_words_has_its_value(count: int) -> None:
    assert value_of(counting(count)) == count


@given(st.integers(1, 3999))
def test_roman_counts_differ_and_have_no_digits(count: int) -> None:
    said = numeral(count, "upperRoman")
    assert set(said) <= set("MDCLXVI")
    assert said != numeral(count + 1, "upperRoman")


@pytest.mark.parametrize(
    ("form", "first", "third", "eleventh"),
    [
        ("decimal", "1", "3", "11"),
        ("decimalZero", "01", "03", "11"),
        ("chineseCounting", "一", "三", "十一"),
        ("ideographDigital", "一", "三", "一一"),
        ("chineseLegalSimplified", "壹", "叁", "壹拾壹"),
        ("ideographTraditional", "甲", "丙", "甲"),
        ("decimalEnclosedCircleChinese", "①", "③", "⑪"),
        ("decimalEnclosedParen", "⑴", "⑶", "⑾"),
        ("ideographEnclosedCircle", "㊀", "㊂", "11"),
        ("lowerLetter", "a", "c", "k"),
        ("decimalFullWidth", "１", "３", "１１"),
    ],
)
def test_formats(form: str, first: str, third: str, eleventh: str) -> None:
    assert [numeral(n, form) for n in (1, 3, 11)] == [first, third, eleventh]


@given(st.integers(-5, 10**7), st.sampled_from(range(256)))
def test_any_count_in_any_format_is_a_text(count: int, nfc: int) -> None:
    assert isinstance(numeral(count, binary_format(nfc)), str)
