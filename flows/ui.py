"""A Prefect server, the deployments of `prefect.yaml` and a worker that runs them, until interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from flows.docs_server import serving
from tasks.errors import BadInput
from tasks.settings import settings

PROJECT = Path(__file__).parents[1]
_POOL = "zongjie"
_START_SECONDS = 180


def serve(port: int) -> None:
    """Run server and worker in the foreground; Ctrl-C or a SIGTERM ends both."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with running(port) as worker:
        print(f"Prefect UI: http://127.0.0.1:{port}/deployments (Ctrl-C ends it)", flush=True)
        worker.wait()


@contextmanager
def running(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server with the deployments and their worker; both end with the block.

    Raises:
        BadInput: the port is taken, or the server did not answer in time.
    """
    worker = ["worker", "start", "--pool", _POOL, "--type", "process"]
    with deployed(port) as environment, _child(worker, environment) as process:
        yield process


@contextmanager
def deployed(port: int) -> Iterator[dict[str, str]]:
    """A server that knows the deployments, and the environment in which Prefect talks to it; no worker.

    Raises:
        BadInput: the port is taken, or the server did not answer in time.
    """
    api = f"http://127.0.0.1:{port}/api"
    if _healthy(api):
        raise BadInput(f"port {port}: another server answers there; expected a free port (--port)")
    environment = os.environ | {"PREFECT_API_URL": api, "PREFECT_SERVER_API_PORT": str(port)}
    with ExitStack() as stack:
        docs = stack.enter_context(serving(settings().docs, port + 1))
        environment.setdefault("ZONGJIE_DOCS_URL", docs)
        server = stack.enter_context(
            _child(["server", "start", "--host", "127.0.0.1", "--port", str(port)], environment)
        )
        _wait(api, server)
        _prefect(["work-pool", "create", _POOL, "--type", "process", "--overwrite"], environment)
        _prefect(["--no-prompt", "deploy", "--all"], environment)
        yield environment


def _command(arguments: list[str]) -> list[str]:
    return [sys.executable, "-m", "prefect", *arguments]


def _prefect(arguments: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(_command(arguments), env=environment, cwd=PROJECT, capture_output=True, text=True)
    if done.returncode:
        raise BadInput(f"prefect {' '.join(arguments)} failed: {(done.stderr or done.stdout).strip()[-600:]}")


@contextmanager
def _child(arguments: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(_command(arguments), env=environment, cwd=PROJECT)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def _healthy(api: str) -> bool:
    try:
        return httpx.get(f"{api}/health", timeout=2).status_code == 200
    except httpx.HTTPError:
        return False


def _wait(api: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise BadInput(
                f"the Prefect server ended with status {server.returncode} before it answered at {api}"
            )
        if _healthy(api):
            return
        time.sleep(0.5)
    raise BadInput(f"no Prefect server answered at {api} within {_START_SECONDS} seconds")
