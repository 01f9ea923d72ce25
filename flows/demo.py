"""`make run`: the nightly flow over the made-up sites of `sample/`, and a first question to the result."""

from __future__ import annotations

import sys

from flows.cli import main
from sample.server import PORTS, start

_SITES = ("sample_fanwen", "sample_wenku")
_DOCUMENTS = 60


def demo() -> int:
    """Serve the sample sites for as long as the run takes; returns the run's exit status."""
    with start(documents=_DOCUMENTS, ports=PORTS):
        arguments = [word for site in _SITES for word in ("--site", site)]
        return main(["run", *arguments])


if __name__ == "__main__":
    sys.exit(demo())
