"""Phrases beside a quantity: what is looked for only where its first character stands."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.facts.indicators.phrases import _HEAD, _HEAD_SIGNS


@settings(max_examples=400, deadline=None)
@given(st.from_regex(re.compile(_HEAD.pattern)))
def test_no_first_character_of_a_connective_is_forgotten(text: str) -> None:
    starts = [match.start() for match in _HEAD.finditer(text)]
    assert all(text[at] in _HEAD_SIGNS or text[at].isdecimal() for at in starts)
