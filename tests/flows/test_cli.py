"""The command `zongjie` as a person types it."""

from __future__ import annotations

import errno
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.cli import main
from tasks.settings import settings
from tasks.web.outcomes import Fetched
from tests.warehouse.staging import put, stage
from warehouse.archive import Archive

PROJECT = Path(__file__).parents[2]
COMMANDS = (
    "run",
    "build",
    "replay",
    "maintain",
    "crawl",
    "sites",
    "archive",
    "status",
    "sql",
    "diff",
    "verify",
    "export",
    "push",
    "pull",
    "quarantine",
    "text",
    "facts",
    "automations",
    "ui",
)


def zongjie(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *arguments], capture_output=True, text=True, cwd=PROJECT
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    printed = capsys.readouterr().out
    assert all(re.search(rf"^    {command}\s", printed, re.MULTILINE) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert "usage: zongjie" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "--site", "nowhere"], "--site nowhere: no such site; expected one of sample_fanwen"),
        (["run", "--folder", "/no/such"], "--folder /no/such: no folder there"),
        (["run", "--limit", "0"], "'0' is not a number from 1 up"),
        (["run", "--site", "sample_wenku", "--folder", "."], "not allowed with argument --site"),
        (["fly"], "invalid choice: 'fly'"),
        (["text", "/no/such.txt"], "/no/such.txt: No such file or directory; expected a document file"),
        (["status"], "not a warehouse"),
        (["verify"], "neither archive nor warehouse; expected the data root of a run"),
        (["automations", "apply", "--webhook", "alerts"], "'alerts' is not an address that begins with http"),
        (["ui", "--port", "99999"], "'99999' is not a port from 1 to 65534"),
    ],
)
def test_a_wrong_argument_is_one_clear_line_and_status_2(
    arguments: list[str], message: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = int(str(ended.code))
    told = capsys.readouterr().err
    assert status == 2
    assert message in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["build"], ["maintain"], ["automations", "apply", "--webhook", "http://127.0.0.1:9/hook"]]
)
def test_a_server_that_does_not_answer_is_one_clear_line(
    arguments: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}):
        assert main(arguments) == 2
    told = capsys.readouterr().err
    assert "PREFECT_API_URL=http://127.0.0.1:9/api: " in told
    assert told.count("\n") == 1


def test_status_and_sql_read_the_live_tables(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(data / "warehouse", stage(tmp_path, "b1", {"d1": "柳河小学现有教师35人。"}))
    assert main(["status"]) == 0
    printed = capsys.readouterr().out
    assert "snapshot 000001-" in printed
    assert "snapshots are kept from 000001-" in printed
    assert main(["sql", "select count(*) as n from documents"]) == 0
    assert "1" in capsys.readouterr().out
    for wrong in ("selec", " ; "):
        assert main(["sql", wrong]) == 2
        assert capsys.readouterr().err.count("\n") == 1
    assert main(["quarantine", "--site", "nowhere"]) == 2
    said = capsys.readouterr().err
    assert said == "zongjie: --site nowhere: no document of that site is live; expected one of fanwen\n"


def test_sites_lists_the_definitions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sites"]) == 0
    assert "sample_fanwen" in capsys.readouterr().out


def test_facts_prints_rows_with_their_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text("柳河小学2016年工作总结\n学校现有教师35人,学生612人。\n", "utf-8")
    assert main(["facts", str(file), "--table", "indicators"]) == 0
    assert "value=612 " in capsys.readouterr().out


def test_text_prints_what_was_restored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text("學(xué)校配臵圖書120冊。\n", "utf-8")
    assert main(["text", str(file)]) == 0
    assert capsys.readouterr().out == "學校配置圖書120冊。\n"


def test_of_a_file_without_text_it_is_said_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(bytes(range(256)) * 12)
    assert main(["text", str(file)]) == 1
    assert f"zongjie: {file}: no text: " in capsys.readouterr().err
    file.write_bytes(b"")
    assert main(["text", str(file)]) == 1
    assert capsys.readouterr() == ("", f"zongjie: {file}: no text: empty (0 bytes)\n")


def test_the_command_starts_without_prefect() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "flows.cli", "sites"],
        capture_output=True,
        text=True,
        cwd=PROJECT,
    )
    assert done.returncode == 0
    assert "prefect" not in done.stderr


def test_a_family_is_checked_on_its_fixture(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sites", "check", "dedecms", "--fixture"]) == 0
    told = capsys.readouterr().out
    assert "links           div.listbox ul.e2 > li > a.title  →  3 found" in told
    assert "document_pages  div.viewbox ul.pagelist a  →  1 found" in told


def test_a_check_of_an_unknown_site_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sites", "check", "nowhere", "--fixture"]) == 2
    assert "site 'nowhere' is not defined, expected one of sample_fanwen" in capsys.readouterr().err


def test_the_archive_is_counted_and_its_index_made_again(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fetched = Fetched(
        "http://a.example/1.html", "ok", status=200, body=b"<p>1</p>", fetched_at="2026-03-02T18:30:00Z"
    )
    with Archive(data / "archive") as archive:
        archive.store(fetched, run_id="run-1", kind="document", site="fanwen")
    (data / "archive" / "index.sqlite").unlink()
    assert main(["archive", "rebuild"]) == 0
    assert main(["archive"]) == 0
    told = capsys.readouterr().out
    assert "1 rows from 1 WARC files" in told
    assert re.search(r"^fanwen +1 +0 +0 +0  2026-03-02T18:30:00Z$", told, re.MULTILINE)


def test_ctrl_c_is_one_line_and_a_status_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(place: object = None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("flows.store.opened", stopped)
    assert main(["status"]) == 130
    assert (
        capsys.readouterr().err
        == "zongjie: stopped; what is live is whole, and the next run goes on from here\n"
    )


def test_what_the_disk_refuses_is_one_line_that_names_the_file(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(place: object = None) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "/srv/other/current")

    monkeypatch.setattr("flows.store.opened", refused)
    assert main(["status"]) == 1
    told = capsys.readouterr().err
    assert told == f"zongjie: /srv/other/current: Permission denied (ZONGJIE_DATA={data})\n"


def test_what_is_damaged_is_named_and_counted(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "archive").mkdir(parents=True)
    monkeypatch.setattr("flows.store._problems", lambda: ["awards.parquet: missing"])
    assert main(["verify"]) == 1
    assert capsys.readouterr().out == "awards.parquet: missing\n1 problem\n"


def test_a_fault_of_the_code_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(place: object = None) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "words.txt")

    monkeypatch.setattr("flows.store.opened", faulty)
    with pytest.raises(FileNotFoundError):
        main(["status"])


@pytest.mark.parametrize(("completed", "asked"), [(True, 1), (False, 0)])
def test_a_question_is_shown_only_after_a_run_that_went_well(
    completed: bool,
    asked: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from flows.example import make
    from flows.start import _finish

    monkeypatch.setenv("ZONGJIE_DATA", str(tmp_path))
    settings.cache_clear()
    make(tmp_path, documents=3)
    state = SimpleNamespace(is_completed=lambda: completed, name="Failed", message="refused")
    assert _finish(lambda: state) == (0 if completed else 1)
    settings.cache_clear()
    assert capsys.readouterr().out.count('zongjie sql "select') == asked
