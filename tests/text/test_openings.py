"""What may begin in a text is found for all lists together."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.text.openings import openings

WORDS = openings(["(", "问题", "不足"])
MANY = [openings([chr(0x4E00 + i), f"问{chr(0x4E00 + i)}"]) for i in range(130)]


@given(st.text("问题不足以(1)有", max_size=20))
def test_openings_are_where_a_character_or_a_pair_stands(text: str) -> None:
    found = set(WORDS.places(text))
    sure = {i for i in range(len(text)) if text[i] == "(" or text[i : i + 2] in ("问题", "不足")}
    assert sure <= found
    assert all(text[i] == "(" or text[i : i + 2] in ("问题", "不足", "问足", "不题") for i in found)


def test_there_may_be_more_lists_than_a_row_holds() -> None:
    text = "".join(f"问{chr(0x4E00 + i)}。" for i in range(len(MANY)))
    assert [one.places(text) for one in MANY] == [[3 * i, 3 * i + 1] for i in range(len(MANY))]


def test_a_list_made_after_a_text_was_read_is_looked_for_as_well() -> None:
    assert WORDS.places("存在不足") == [2]
    assert openings(["存在"]).places("存在不足") == [0]
