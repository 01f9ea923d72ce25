"""Progress that a person sees while a task works: a line in the terminal, a bar in the Prefect UI."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import cast
from uuid import UUID

from prefect.artifacts import create_progress_artifact, update_progress_artifact

# An update costs a request to Prefect's server, so it is made at most this often.
_SECONDS = 2.0


class Progress:
    """A bar for one task; `update(done, total)` may be called as often as one likes."""

    def __init__(self, title: str, key: str) -> None:
        self.title = title
        self._key = key.replace("_", "-").lower()
        self._last = 0.0
        self._words = ""

    def __enter__(self) -> Progress:
        made = create_progress_artifact(progress=0.0, key=self._key, description=self.title)
        self._artifact = cast(UUID, made)  # outside a coroutine the id itself is returned
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            update_progress_artifact(self._artifact, progress=100.0, description=self._told())

    def update(self, done: int, total: int, words: str = "") -> None:
        """Show that `done` of `total` is done, and more in words, unless that was shown a moment ago."""
        self._words = f"{done}/{total}{', ' * bool(words)}{words}"
        now = time.monotonic()
        if now - self._last < _SECONDS:
            return
        self._last = now
        if sys.stderr.isatty():
            print(f"  {self._told()}", file=sys.stderr)
        share = min(100.0, round(100 * done / max(1, total), 1))
        update_progress_artifact(self._artifact, progress=share, description=self._told())

    def _told(self) -> str:
        return f"{self.title}: {self._words}" if self._words else self.title
