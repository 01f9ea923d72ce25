"""Years that point back to a year named before."""

from __future__ import annotations

import pytest

from tasks.facts.dates.dates import dates


@pytest.mark.parametrize(
    ("hans", "last"),
    [
        ("1987年春动工,同年10月竣工", "1987-10"),
        ("学校于2003年8月迁址,当年招收新生90人", "2003"),
        ("2009年9月批准立项,翌年6月开工", "2010-06"),
        ("同年10月竣工", "--10"),
        ("2003年8月迁址。" + "师生爱校如家。" * 30 + "当年招收新生90人", None),
    ],
)
def test_a_year_that_points_back_takes_the_year_named_last(hans, last):
    assert dates(hans)[-1].iso == last
