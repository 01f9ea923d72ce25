"""The production set-up of docs/operations.md: the Prefect server on PostgreSQL, and a run that it remembers."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.ui import running
from tasks.settings import settings
from tests.flows.conftest import api_client, free_port
from tests.flows.test_server import finished, start

pytestmark = pytest.mark.full


def programs() -> Path | None:
    """Where the newest PostgreSQL of Debian's packages has its programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    return found[-1].parent if found else None


def as_owner(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of PostgreSQL, which refuses to work as root."""
    user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", **user)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr or done.stdout
    return done  # type: ignore[no-any-return]


@pytest.fixture
def database() -> Iterator[str]:
    """The address of a PostgreSQL of this test's own."""
    bin_ = programs()
    if bin_ is None:
        pytest.skip("no PostgreSQL on this machine (Debian's package `postgresql`)")
    place, port = Path(tempfile.mkdtemp(prefix="zongjie-pg-")), free_port()
    if os.geteuid() == 0:
        shutil.chown(place, "postgres", "postgres")
    data = place / "data"
    as_owner(str(bin_ / "initdb"), "-D", str(data), "-U", "prefect", "--auth=trust", "--no-sync")
    options = f"-p {port} -h 127.0.0.1 -k {place}"
    control = str(bin_ / "pg_ctl")
    as_owner(control, "-D", str(data), "-o", options, "-l", str(place / "log"), "-w", "start")
    try:
        as_owner(str(bin_ / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "prefect", "prefect")
        yield f"prefect@127.0.0.1:{port}/prefect"
    finally:
        as_owner(control, "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(place, ignore_errors=True)


def test_a_server_on_postgresql_runs_a_build_and_its_database_can_be_vacuumed_and_dumped(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "1.txt").write_text("柳河小学2016年工作总结\n学校现有教师35人,学生612人。\n", "utf-8")
    monkeypatch.setenv("ZONGJIE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PREFECT_SERVER_DATABASE_CONNECTION_URL", f"postgresql+asyncpg://{database}")
    monkeypatch.setenv("PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED", "events,flow_runs")
    settings.cache_clear()
    port = free_port()
    with running(port), api_client(f"http://127.0.0.1:{port}/api") as api:
        run = finished(api, start(api, "build", {"folder": str(tmp_path / "in")}))
        assert run["state_type"] == "COMPLETED", run["state"]
        time.sleep(1)
    kept = f"select count(*) from flow_run where id = '{run['id']}'"
    psql = as_owner("psql", "-At", f"postgresql://{database}", "-c", kept)
    assert psql.stdout.strip() == "1"
    as_owner("vacuumdb", "--analyze", "--dbname", f"postgresql://{database}")
    dump = as_owner("pg_dump", "--schema-only", "--dbname", f"postgresql://{database}")
    assert "CREATE TABLE public.flow_run" in dump.stdout
    assert not list((tmp_path / "home").glob("*.db"))
