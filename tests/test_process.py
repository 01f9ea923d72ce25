"""What worker processes leave behind, and that they do not outlive their parent."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tasks.process import _pool, dismiss_workers, process_piece
from warehouse.archive import Archive

PROJECT = Path(__file__).parents[1]


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    program = "\n".join(
        [
            "import os, time",
            "from tasks.process import _pool",
            "if __name__ == '__main__':",
            "    print(_pool(1).submit(os.getpid).result(), flush=True)",
            "    time.sleep(60)",
        ]
    )
    script = tmp_path / "parent.py"
    script.write_text(program, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert _ended(worker)


def _ended(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if "Z" in Path(f"/proc/{pid}/stat").read_text().split(")")[1][:3]:
            return True
        time.sleep(0.1)
    return False


def test_reading_a_piece_leaves_the_garbage_collector_as_it_was(tmp_path: Path) -> None:
    Archive(tmp_path).close()
    assert gc.isenabled()
    process_piece((), str(tmp_path), str(tmp_path / "piece"))
    assert gc.isenabled()


def test_where_no_worker_was_needed_none_is_made_to_be_dismissed() -> None:
    _pool.cache_clear()
    dismiss_workers(2)
    assert _pool.cache_info().misses == 0


def test_dismissed_workers_are_gone_and_the_next_batch_has_new_ones(tmp_path: Path) -> None:
    program = "\n".join(
        [
            "import os",
            "from tasks.process import _pool, dismiss_workers",
            "if __name__ == '__main__':",
            "    print(_pool(1).submit(os.getpid).result(), flush=True)",
            "    dismiss_workers(1)",
            "    print(_pool(1).submit(os.getpid).result(), flush=True)",
        ]
    )
    script = tmp_path / "parent.py"
    script.write_text(program, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    run = subprocess.run(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment, check=True
    )
    first, second = map(int, run.stdout.split())
    assert first != second
    assert _ended(first)
