"""A refused row is looked at, let pass by a person, and published by a replay."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import expectations.suites
import warehouse.verdicts
from flows.build import build
from flows.cli import main
from flows.options import BuildOptions, ReplayOptions
from flows.replay import replay
from tasks.report import terminal
from tasks.runs import Report, latest, load
from tasks.settings import settings
from warehouse.client import Warehouse, open_warehouse
from warehouse.decisions import read_decisions

pytestmark = pytest.mark.usefixtures("harness")

# 118 % is no growth and no gross rate, so a rule refuses it.
TEXT = "柳河小学2016年工作总结\n一、基本情况\n学校现有教师35人。学生巩固率为118%。\n"


@pytest.fixture
def folder(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document of which one row is refused, and a file for decisions."""
    monkeypatch.setenv("ZONGJIE_DECISIONS", str(tmp_path / "decisions.tsv"))
    settings.cache_clear()
    place = tmp_path / "incoming"
    place.mkdir()
    (place / "one.txt").write_text(TEXT, "utf-8")
    (place / "two.txt").write_text(TEXT.replace("柳河", "青山").replace("118%", "98%"), "utf-8")
    return place


def live(data: Path) -> Warehouse:
    return open_warehouse(data / "warehouse")


def report(data: Path) -> Report:
    found = load(data / "docs", latest(data / "docs") or "")
    assert found is not None
    return found


def values(data: Path) -> list[float]:
    return sorted(live(data)["indicators"].collect()["value"])


def test_a_held_row_is_accepted_and_replayed(
    folder: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    assert values(data) == [35.0, 35.0, 98.0]
    [held] = live(data)["quarantine"].collect().iter_rows(named=True)
    assert (held["rule"], held["state"]) == ("indicators.rate_possible", "held")

    assert main(["quarantine", "show", held["row_id"]]) == 0
    assert "巩固率为【118%】。" in capsys.readouterr().out
    assert main(["quarantine", "accept", held["row_id"], "--because", "原件如此"]) == 0
    [decision] = read_decisions(settings().decisions)
    assert (decision.rule, decision.because) == ("indicators.rate_possible", "原件如此")
    assert main(["quarantine"]) == 0
    printed = capsys.readouterr().out
    assert f"accepted, waits for `zongjie replay`: {held['row_id']}" in printed
    assert "void" not in printed

    assert replay(ReplayOptions(dry_run=True), return_state=True).is_completed()
    assert ("indicators", "added", "decision", 1) in report(data).differences
    assert values(data) == [35.0, 35.0, 98.0]

    assert replay(ReplayOptions(), return_state=True).is_completed()
    assert values(data) == [35.0, 35.0, 98.0, 118.0]
    assert live(data)["quarantine"].collect()["state"].to_list() == ["accepted"]
    assert report(data).documents_read == 1
    told = live(data)["changes"].filter(table="indicators").collect()
    assert told["cause"].to_list() == ["decision"]
    assert main(["verify"]) == 0

    (folder / "one.txt").write_text(TEXT.replace("118%", "119%"), "utf-8")
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    assert values(data) == [35.0, 35.0, 98.0]
    assert main(["quarantine"]) == 0
    printed = capsys.readouterr().out
    assert (
        "1 row is held\n      1 × indicators.rate_possible (site folder): a rate is from 0 to 100" in printed
    )
    assert "one.txt: " in printed
    assert "巩固率为【119%】。" in printed
    assert "void, no row says that at its place any more: " in printed


def test_a_row_that_a_changed_rule_lets_pass_is_released(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    rules = warehouse.verdicts.rules_of
    for module in (warehouse.verdicts, expectations.suites):
        monkeypatch.setattr(
            module, "rules_of", lambda t: tuple(r for r in rules(t) if r.name != "indicators.rate_possible")
        )
    from expectations.validate import validator

    validator.cache_clear()
    assert replay(ReplayOptions(), return_state=True).is_completed()
    validator.cache_clear()
    assert values(data) == [35.0, 35.0, 98.0, 118.0]
    [row] = live(data)["quarantine"].collect().iter_rows(named=True)
    assert (row["state"], row["run_id"]) == ("released", report(data).run_id)
    told = live(data)["changes"].filter(table="indicators").collect()
    assert told.select("change", "cause").rows() == [("added", "rule")]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--rule", "indicators.rate_posible"], "did you mean indicators.rate_possible?"),
        (["--table", "indicator"], "expected one of documents, parts"),
    ],
)
def test_a_rule_or_table_that_does_not_exist_is_named(
    asked: list[str], said: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quarantine", *asked]) == 2
    assert said in capsys.readouterr().err


def test_nothing_held_is_nothing_to_replay(data: Path) -> None:
    assert replay(ReplayOptions(), return_state=True).is_completed()
    assert report(data).state == "unchanged"


@pytest.mark.usefixtures("twin")
def test_a_replay_that_releases_nothing_publishes_nothing(folder: Path, data: Path) -> None:
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    was = live(data)
    assert replay(ReplayOptions(), return_state=True).is_completed()
    told = report(data)
    assert (told.state, told.documents_read, told.quarantined) == ("unchanged", 1, 1)
    assert "`zongjie quarantine` shows them" in terminal(told)
    assert live(data).snapshot == was.snapshot
    assert live(data)["runs"].collect().height == 1
    assert not any((data / "staging").iterdir())


@pytest.mark.usefixtures("twin")
def test_reading_everything_again(folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    balances = {(b.stage, b.table): b for b in report(data).balances}
    assert balances["read", "documents"].came == balances["read", "documents"].published == 2
    assert balances["validate", "indicators"].held == 1
    assert all(b.lost == 0 for b in balances.values())

    # By the same code: the same files, byte for byte, in the batches in which the documents came.
    (folder / "three.txt").write_text(TEXT.replace("柳河", "白沙"), "utf-8")
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    before = hashes(data)
    assert build(BuildOptions(rebuild=True), return_state=True).is_completed()
    assert hashes(data) == before
    assert report(data).differences == ()

    # By other code, without publishing: what would change is told, and nothing does.
    was = live(data).snapshot
    monkeypatch.setattr("tasks.document_row.script_of", lambda text: ("mixed", 0.5))
    assert build(BuildOptions(rebuild=True, dry_run=True), return_state=True).is_completed()
    assert report(data).state == "dry_run"
    assert ("documents", "changed", "rule", 3) in report(data).differences
    assert live(data).snapshot == was


def hashes(data: Path) -> set[tuple[str, str]]:
    """Table and content hash of every live file of the documents; what tells of runs differs each time."""
    snapshot = live(data).snapshot
    batches = [b for b in snapshot.batches if b.documents]
    return {
        (table, file.sha256) for b in batches for table, file in b.tables.items() if table != "quarantine"
    }


@pytest.mark.usefixtures("twin")
def test_a_document_that_got_lost_in_reading_stops_the_publish(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tasks.build

    process = tasks.build.process_batch

    def forgetful(*arguments: object) -> object:
        staged = process(*arguments)  # type: ignore[arg-type]
        for path in staged.paths.values():
            rows = pl.read_parquet(path)
            first = pl.col("document_id") == rows["document_id"][0]
            rows.filter(first).write_parquet(path)
        return staged

    monkeypatch.setattr(tasks.build, "process_batch", forgetful)
    state = build(BuildOptions(folder=folder), return_state=True)
    assert state.is_failed()
    assert "conservation: read documents: 2 came, 1 are accounted for" in str(state.message)
