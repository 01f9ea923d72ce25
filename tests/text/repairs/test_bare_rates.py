"""Rates get back the sign of per cent that their whole text lost."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.bare_rates import find_bare_rates


def test_several_rates_without_any_sign_had_one() -> None:
    text = "适龄儿童入学率达到100,辍学率0.4;青壮年脱盲率均为98.5。"
    assert apply_edits(text, find_bare_rates(text))[0] == (
        "适龄儿童入学率达到100%,辍学率0.4%;青壮年脱盲率均为98.5%。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "入学率100,占地20亩。",
        "入学率100,巩固率98,优秀率52%。",
        "完成率06、07年均达标,入学率100。",
        "率先达到100所,效率10倍。",
    ],
)
def test_one_alone_or_beside_signs_stays(text: str) -> None:
    assert find_bare_rates(text) == []
