"""`python -m benchmarks [NAME …] [--full]`: print the tables of some benchmarks, or of all."""

from __future__ import annotations

import argparse
import os
from importlib import import_module

import benchmarks

NAMES = (
    "restore", "facts", "decode", "crawl", "archive", "build", "publish", "nights", "steps", "peers", "orchestration",
)  # fmt: skip


def main() -> None:
    """Run what the arguments name."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=benchmarks.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--full", action="store_true", help="the sizes of the issues; takes an hour")
    given = parser.parse_args()
    for name in given.names:
        if name not in NAMES:
            parser.error(f"no benchmark {name!r}; expected {', '.join(NAMES)}")
    print(f"{os.cpu_count()} processors, load of the last minute {os.getloadavg()[0]:.1f}\n")
    for name in given.names or NAMES:
        print(import_module(f"benchmarks.{name}").run(given.full), flush=True)


if __name__ == "__main__":
    main()
