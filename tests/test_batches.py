"""How documents are grouped into batches, and batches into pieces for the workers."""

from __future__ import annotations

from dataclasses import replace

from tasks.batches import largest_first, pieces, plan_batches
from warehouse.archive import Stored

ONE = Stored(1, "http://a.example/1.html", "s", "1.html", None, None, "0" * 64, 100, "f", 0, "", "")


def documents(count: int) -> list[Stored]:
    return [replace(ONE, url=f"http://a.example/{i:02d}.html", body_sha256=f"{i:064x}") for i in range(count)]


def test_batches_are_bounded_in_number_and_bytes() -> None:
    assert [len(b.documents) for b in plan_batches(documents(7), 3, 10_000)] == [3, 3, 1]
    assert [len(b.documents) for b in plan_batches(documents(7), 100, 250)] == [2, 2, 2, 1]


def test_a_document_larger_than_a_batch_is_a_batch_of_its_own() -> None:
    large = replace(ONE, body_bytes=10**9)
    assert [len(b.documents) for b in plan_batches([large, *documents(2)], 9, 1000)] == [2, 1]


def test_the_same_documents_give_the_same_batches_in_whatever_order_they_come() -> None:
    forwards, backwards = documents(9), documents(9)[::-1]
    assert list(plan_batches(forwards, 4, 10_000)) == list(plan_batches(backwards, 4, 10_000))


def test_a_changed_body_gives_another_batch_id() -> None:
    [before] = plan_batches([ONE], 5, 1000)
    [after] = plan_batches([replace(ONE, body_sha256="1" * 64)], 5, 1000)
    assert before.batch_id != after.batch_id


def test_pieces_are_of_about_equal_bytes_and_keep_the_order() -> None:
    given = [replace(ONE, url=f"{i}", body_bytes=100 + i % 7 * 50) for i in range(200)]
    parts = pieces(given, 2)
    assert [d for part in parts for d in part] == given
    sizes = [sum(d.body_bytes for d in part) for part in parts]
    assert len(parts) in range(14, 19)
    assert max(sizes) < 1.3 * sum(sizes) / len(sizes)


def test_a_large_document_is_a_piece_of_its_own_and_handed_out_first() -> None:
    given = [*documents(40), replace(ONE, url="large", body_bytes=10**8), *documents(40)]
    jobs = [(part, "archive", str(i)) for i, part in enumerate(pieces(given, 2))]
    first, *others = largest_first(jobs)
    assert [d.url for d in first[0]] == ["large"]
    assert sum(len(job[0]) for job in others) == 80


def test_one_worker_or_few_documents_are_one_piece() -> None:
    assert len(pieces(documents(90), 1)) == 1
    assert len(pieces(documents(10), 4)) == 1


def test_a_piece_is_bounded_in_bytes_with_one_worker_too() -> None:
    given = [replace(ONE, url=f"{i}", body_bytes=100_000) for i in range(400)]
    for workers in (1, 2):
        assert max(sum(d.body_bytes for d in part) for part in pieces(given, workers)) <= 4_100_000
