"""Which failures of a batch are worth another attempt: those of the machine, not those of the code or the data."""

from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from prefect import Task
from prefect.client.schemas.objects import State, TaskRun

RETRIES = 2
# Seconds: a moment for the memory of a killed worker, a minute for a share that is being mounted.
DELAYS: list[float] = [10, 60]
# A full or read-only disk, a missing file or permission is as it was a minute later; a person must come.
_LASTING = frozenset({errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.EDQUOT})


def passes(error: BaseException) -> bool:
    """Whether an error is of the machine and may be gone in a minute.

    >>> passes(BrokenProcessPool("a worker was killed")), passes(OSError(errno.EIO, "Input/output error"))
    (True, True)
    >>> passes(OSError(errno.ENOSPC, "No space left on device")), passes(ValueError("wrong row"))
    (False, False)
    """
    if isinstance(error, BrokenProcessPool | MemoryError | ConnectionError | TimeoutError):
        return True
    return isinstance(error, OSError) and error.errno is not None and error.errno not in _LASTING


def may_be_retried(task: Task[..., Any], run: TaskRun, state: State[Any]) -> bool:
    """Prefect's question after a failed attempt of a batch; the other batches are not asked."""
    return isinstance(state.data, BaseException) and passes(state.data)
