"""The files that `docs/operations.md` prints are taken by those that read them: Prefect, the shell, systemd."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from prefect.settings import Settings as PrefectSettings
from prefect.settings.legacy import _get_settings_fields

from flows.ui import PROJECT
from tasks.settings import Settings

PAGE = (PROJECT / "docs" / "operations.md").read_text("utf-8")
ENVIRONMENTS = ("server.env", "worker.env")
UNITS = ("zongjie-server.service", "zongjie-worker.service")
each_environment = pytest.mark.parametrize("name", ENVIRONMENTS)
HOME = "/srv/zongjie/app"


def printed(name: str) -> str:
    """The block that follows the first mention of a file's whole path."""
    found = re.search(rf"^`/etc/[\w/]*{re.escape(name)}`.*?^```\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, name
    return found[1]


def as_systemd_reads(name: str) -> dict[str, str]:
    lines = (line.split("=", 1) for line in printed(name).splitlines())
    return {variable: value.removeprefix('"').removesuffix('"') for variable, value in lines}


@each_environment
def test_a_shell_reads_the_file_as_systemd_does(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(printed(name), "utf-8")
    script = f"set -a; . {tmp_path / name}; env -0"
    done = subprocess.run(["env", "-i", "sh", "-ec", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said = dict(line.split("=", 1) for line in done.stdout.split("\0") if line)
    assert as_systemd_reads(name).items() <= said.items()


@each_environment
def test_every_setting_of_prefect_exists_and_has_a_value_that_it_takes(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {v: value for v, value in as_systemd_reads(name).items() if v.startswith("PREFECT_")}
    assert own
    assert own.keys() <= _get_settings_fields(PrefectSettings).keys()
    for variable, value in own.items():
        monkeypatch.setenv(variable, value)
    PrefectSettings()


def test_a_value_that_prefect_does_not_take_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_SERVER_EVENTS_RETENTION_PERIOD", "2592000")
    with pytest.raises(ValueError, match="retention_period"):
        PrefectSettings()


@each_environment
def test_every_setting_of_ours_exists(name: str) -> None:
    own = {v for v in as_systemd_reads(name) if v.startswith("ZONGJIE_")}
    assert own <= {f"ZONGJIE_{field.upper()}" for field in Settings.model_fields}


@pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="no systemd on this machine (Debian's package)"
)
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    programs = Path(sys.executable).parent
    for name in UNITS:
        unit = printed(name).replace(f"{HOME}/.venv/bin", str(programs)).replace(HOME, str(PROJECT))
        (tmp_path / name).write_text(unit, "utf-8")
    units = [str(tmp_path / name) for name in UNITS]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_units_start_what_the_commands_of_prefect_take() -> None:
    for name in UNITS:
        for line in re.findall(r"^ExecStart(?:Pre)?=(.*)$", printed(name), re.MULTILINE):
            program, *words = line.split()
            done = subprocess.run(
                [sys.executable, "-m", Path(program).name, *words[:2], "--help"],
                capture_output=True,
                text=True,
            )
            options = {word for word in words if word.startswith("--")}
            assert {option for option in options if option not in done.stdout} == set(), line
