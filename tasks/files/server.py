"""The converter process: reads requests, forks a child with hard limits for each, passes its answer on.

The process itself parses nothing and keeps nothing between documents. A child can open no file and no
connection: every descriptor number that its limit allows is taken. It ends with its document.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import struct
import sys
import time
import traceback
from collections.abc import Mapping
from dataclasses import asdict, astuple
from importlib import import_module
from types import TracebackType
from typing import NoReturn

# What readers load when they first use it, and the modules that hold them.
_NEEDED = (
    *(
        f"encodings.{codec}"
        for codec in ("ascii", "latin_1", "cp437", "cp850", "mac_roman", "utf_16_le", "utf_8")
    ),
    *(f"encodings.{codec}" for codec in ("gbk", "gb18030", "big5", "cp932", "cp949", "utf_16", "idna")),
    *(f"encodings.cp{page}" for page in (874, *range(1250, 1259))),
    "heapq",
    "stringprep",
    "tasks.files.convert",
    "tasks.files.zips",
)
HEAD = struct.Struct(">Q")
Json = dict[str, object]
_PIECE = 1 << 20


def main() -> None:
    """Serve until the other side closes the pipe."""
    prepare()
    while (request := _take()) is not None:
        limits, body = request
        answer = convert_apart(body, limits)
        _put(HEAD.pack(len(answer)) + answer)


def prepare() -> None:
    """Load all that a child will need: it can open no file any more."""
    for name in _NEEDED:
        import_module(name)
    gc.freeze()


def _take() -> tuple[Json, bytes] | None:
    """The next request: a head of JSON and the body; None at the end."""
    sizes = _exactly(2 * HEAD.size)
    if sizes is None:
        return None
    head, body = _exactly(HEAD.unpack(sizes[: HEAD.size])[0]), None
    if head is not None:
        body = _exactly(HEAD.unpack(sizes[HEAD.size :])[0])
    return None if head is None or body is None else (json.loads(head), body)


def _exactly(size: int) -> bytes | None:
    kept = bytearray()
    while len(kept) < size:
        piece = os.read(0, min(_PIECE, size - len(kept)))
        if not piece:
            return None
        kept += piece
    return bytes(kept)


def _put(answer: bytes) -> None:
    view = memoryview(answer)
    while view:
        view = view[os.write(1, view) :]


def convert_apart(body: bytes, limits: Json) -> bytes:
    """The answer of a child for one document, or a failure that says why there is none."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_child(writing, body, limits)
    os.close(writing)
    answer, why = _await(reading, limits)
    os.close(reading)
    if why:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    why = why or _why(status)
    return answer if not why else json.dumps({"failed": why}).encode()


def _await(reading: int, limits: Mapping[str, object]) -> tuple[bytes, str]:
    """What a child writes until it closes the pipe, and the limit that it passed, if any."""
    kept, end = bytearray(), time.monotonic() + float(str(limits["seconds"]))
    watch = select.poll()
    watch.register(reading, select.POLLIN)
    watch.register(0, 0)  # hang-up only: whoever asked is gone
    while (left := end - time.monotonic()) > 0:
        ready = dict(watch.poll(left * 1000))
        if 0 in ready:
            return b"", "gone"
        if reading in ready:
            piece = os.read(reading, _PIECE)
            if not piece:
                return bytes(kept), ""
            kept += piece
            if len(kept) > int(str(limits["output"])):
                return b"", "output"
    return b"", "time"


def _why(status: int) -> str:
    """Why a child that ended otherwise than well did so."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return "cpu" if number == signal.SIGXCPU else f"signal {number}"
    return f"exit {os.WEXITSTATUS(status)}" if os.WEXITSTATUS(status) else ""


def _be_child(writing: int, body: bytes, limits: Json) -> NoReturn:
    """Convert under the limits, write the answer, end."""
    sys.excepthook = _tell
    os.dup2(writing, 1)
    os.close(writing)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 2)
    os.close(nothing)
    _limit(limits)
    _put(_answer(body, limits))
    os._exit(0)


def _limit(limits: Mapping[str, object]) -> None:
    """Hard limits: no way back even for code that a document might bring to run."""
    cpu = int(str(limits["cpu"]))
    memory = int(str(limits["memory"]))
    for name, soft, hard in (
        (resource.RLIMIT_CPU, cpu, cpu + 1),
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_NOFILE, 3, 3),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(name, (soft, hard))


def _answer(body: bytes, limits: Json) -> bytes:
    from tasks.files.convert import convert
    from tasks.files.zips import unzip

    if limits["format"] == "zip":
        return unzip(body, str(limits["name"])).packed()
    found = convert(body, str(limits["format"]))
    shape = asdict(found) | {"cells": [astuple(cell) for cell in found.cells]}
    return json.dumps(shape | {"issues": [astuple(issue) for issue in found.issues]}).encode()


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write what went wrong as the answer: a child's own words are better than its exit status."""
    frames = traceback.extract_tb(trace)
    where = f" ({os.path.basename(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""
    why = "memory" if kind is MemoryError else f"{kind.__name__}: {error}{where}"
    _put(json.dumps({"failed": why[:300]}).encode())
    os._exit(0)


if __name__ == "__main__":
    main()
