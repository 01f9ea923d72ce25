"""Whose turn it is, and what a server may ask for."""

import asyncio
from datetime import UTC, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from tasks.web.pace import Pace, pause_before, retry_after

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@given(st.text(alphabet="0123456789 :,-+MonSatMarGMTZ²", max_size=40))
@example("Mon, 02 Mar 99999 12:00:00 GMT")
@example("Mon, 02 Mar 2026 12:00:00 +9999")
@example("31 Feb 99999999999 12:00")
@example("9" * 400)
def test_no_retry_after_is_an_error(value: str) -> None:
    wanted = retry_after(value, NOON)
    assert wanted is None or wanted >= 0


def test_a_date_in_the_past_asks_for_nothing() -> None:
    assert retry_after("Mon, 02 Mar 2020 12:00:00 GMT", NOON) == 0


@given(st.integers(1, 8), st.floats(0, 60), st.none() | st.floats(0, 600))
def test_a_pause_is_never_shorter_than_asked_for_nor_than_the_one_before(
    attempt: int, pause: float, wanted: float | None
) -> None:
    assert pause_before(attempt, pause, wanted) >= (wanted or 0)
    assert pause_before(attempt + 1, pause, wanted) >= pause_before(attempt, pause, wanted)


def test_hosts_do_not_wait_for_each_other() -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(round(seconds))

    async def run() -> None:
        pace = Pace(5, sleep)
        pace.slow_down("slow.example", 30)
        pace.slow_down("slow.example", 20)
        for host in ("a.example", "slow.example", "b.example", "slow.example", "a.example"):
            await pace.turn(host)

    asyncio.run(run())
    assert waited == [30, 5]
