"""Nothing that comes into a stage may be missing when it is added up."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.balance import Balance, losses, summed

COUNTS = st.integers(0, 1000)
STAGES = st.sampled_from(["read", "validate"])


@given(st.lists(st.builds(Balance, STAGES, st.just("documents"), COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)))
def test_a_sum_loses_what_its_parts_lose(balances):
    assert sum(b.lost for b in summed(balances)) == sum(b.lost for b in balances)


def test_balances_of_one_stage_and_table_become_one():
    one = Balance("validate", "awards", 5, published=4, held=1)
    other = Balance("validate", "events", 2, published=2)
    assert summed([one, other, one]) == (Balance("validate", "awards", 10, published=8, held=2), other)


def test_only_what_is_lost_is_told():
    lost = Balance("read", "documents", 60, published=59)
    assert losses([Balance("read", "documents", 3, published=2, duplicate=1), lost]) == [
        "conservation: read documents: 60 came, 59 are accounted for"
    ]
