"""Vocabulary files are sorted, free of doubles, and say where they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tasks.errors import BadInput
from tasks.vocabulary import FOLDER, table

FILES = sorted(p for p in FOLDER.iterdir() if p.suffix in {".txt", ".tsv"})


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_entries_are_sorted_and_unique(path: Path) -> None:
    entries = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert entries
    assert entries == sorted(set(entries))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_a_header_says_what_the_words_are_and_whence(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    header = [line for line in lines[:30] if line.startswith("#")]
    assert len(" ".join(header)) > 60, f"{path.name}: the header says too little"


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".tsv"], ids=lambda p: p.name)
def test_every_row_of_a_table_has_the_same_fields(path: Path) -> None:
    assert len({len(row) for row in table(path.stem)}) == 1


def test_a_row_with_a_field_too_few_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "measures_test.tsv").write_text("个\tgeneral\n亩\n", "utf-8")
    monkeypatch.setattr("tasks.vocabulary.FOLDER", tmp_path)
    with pytest.raises(BadInput, match=r"measures_test\.tsv: \('亩',\) has 1 fields, expected 2"):
        table("measures_test")
