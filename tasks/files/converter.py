"""The way to the converter process: one for each process that reads documents, started when first needed."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import IO

from tasks.files.server import HEAD

_PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Limits:
    """What converting one document may cost."""

    cpu: int = 60  # seconds of processor time
    seconds: float = 120  # on the clock
    memory: int = 1_500_000_000  # bytes of address space
    output: int = 256_000_000  # bytes of the answer


class Converter:
    """A converter process and the pipes to it; a lost one is replaced at the next question."""

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, body: bytes, form: str, name: str = "") -> bytes:
        """The answer for a document: JSON, with a key `failed` where a limit was passed or the child died.

        The converter watches the limits of its children; this side waits a little longer and then ends it.
        """
        head = json.dumps(asdict(self._limits) | {"format": form, "name": name}).encode()
        with self._lock:
            process = self._running()
            watch = threading.Timer(self._limits.seconds + 10, process.kill)
            watch.start()
            try:
                answer = _exchange(process, HEAD.pack(len(head)) + HEAD.pack(len(body)) + head, body)
            finally:
                watch.cancel()
            if answer is None:
                self._end()
        return answer if answer is not None else b'{"failed": "the converter died"}'

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = _start()
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _start() -> subprocess.Popen[bytes]:
    """Start the converter with next to no environment: no secret of the run is there to be read."""
    environment = {"PYTHONPATH": str(_PROJECT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-m", "tasks.files.server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment | kept,
        cwd=_PROJECT,
        bufsize=0,
    )


def _exchange(process: subprocess.Popen[bytes], head: bytes, body: bytes) -> bytes | None:
    """Send a request and take its answer; None where the process died on the way."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        for piece in (head, body):
            _send(process.stdin, piece)
        size = _receive(process.stdout, HEAD.size)
        return None if size is None else _receive(process.stdout, HEAD.unpack(size)[0])
    except BrokenPipeError:
        return None


def _send(pipe: IO[bytes], piece: bytes) -> None:
    view = memoryview(piece)
    while view:
        view = view[pipe.write(view) or 0 :]


def _receive(pipe: IO[bytes], size: int) -> bytes | None:
    kept = bytearray()
    while len(kept) < size:
        piece = pipe.read(min(1 << 20, size - len(kept)))
        if not piece:
            return None
        kept += piece
    return bytes(kept)


@cache
def converter() -> Converter:
    """The converter of this process."""
    one = Converter()
    atexit.register(one.close)
    return one
