"""Private particulars do not travel into attribute columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.privacy import mask_private


@pytest.mark.parametrize(
    "private", ["13800000000", "138 0000 0000", "0738-8312345", "430102199001011234", "43010219900101123X"]
)
def test_numbers_of_persons_are_masked(private: str) -> None:
    assert mask_private(f"联系方式{private},家长") == f"联系方式{'*' * len(private)},家长"


def test_a_home_address_is_masked() -> None:
    assert mask_private("家住青石镇东街12号,父母务工") == "家住********,父母务工"


@pytest.mark.parametrize(
    "text", ["投入138.5万元", "图书20130000册", "2013年12月12日", "占地13800平方米", "教发〔2012〕8号"]
)
def test_figures_and_dates_stay(text: str) -> None:
    assert mask_private(text) == text


@given(st.text(max_size=80))
def test_the_length_never_changes(text: str) -> None:
    assert len(mask_private(text)) == len(text)
