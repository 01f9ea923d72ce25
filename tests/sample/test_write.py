"""A folder of documents comes with its truth."""

import json
import tracemalloc

import pytest

from sample.documents import document
from sample.write import write


@pytest.mark.parametrize("form", ["txt", "html"])
def test_each_document_has_a_file_and_a_line_of_truth(tmp_path, form):
    written = write(tmp_path, 25, seed=4, form=form)
    told = [json.loads(line) for line in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()]
    assert len(told) == 25
    assert sum((tmp_path / line["file"]).stat().st_size for line in told) == written
    assert [line["name"] for line in told] == [document(4, i).name for i in range(25)]


def test_a_text_file_is_the_document_that_the_truth_speaks_of(tmp_path):
    write(tmp_path, 12, seed=4)
    for line in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line)
        text = (tmp_path / told["file"]).read_bytes().decode()
        for rows in told["truth"].values():
            assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_memory_does_not_grow_with_the_number_of_documents(tmp_path):
    write(tmp_path / "warm", 30, style="short")
    peaks = []
    for count in (20, 120):
        tracemalloc.start()
        write(tmp_path / str(count), count, seed=9, style="short")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5 + 200_000
