"""Outcomes: a closed set that the published table knows as well."""

from tasks.web.outcomes import GOOD, OUTCOMES, RETRIED, Fetched, outcome_of_status
from warehouse.archive import COLUMNS, KINDS
from warehouse.schemas import TABLES


def test_the_published_table_has_what_the_archive_keeps() -> None:
    columns = {column.name: column for column in TABLES["fetches"].columns}
    assert tuple(columns)[1:] == COLUMNS
    assert set(columns["outcome"].closed or ()) == set(OUTCOMES)
    assert set(columns["kind"].closed or ()) == KINDS


def test_every_status_has_an_outcome_of_the_set() -> None:
    outcomes = {status: outcome_of_status(status) for status in range(100, 600)}
    assert {status for status, outcome in outcomes.items() if outcome is None} == set(range(200, 300))
    assert {outcome for outcome in outcomes.values() if outcome} <= set(OUTCOMES)


def test_what_is_good_is_not_tried_again() -> None:
    assert set(OUTCOMES) >= GOOD | RETRIED
    assert not GOOD & RETRIED


def test_a_header_is_found_in_any_case() -> None:
    answer = Fetched("http://a.example/", "ok", headers=(("ETag", '"1"'), ("etag", '"2"')))
    assert (answer.header("etag"), answer.header("ETAG"), answer.header("age")) == ('"1"', '"1"', None)
