"""The command `zongjie`: what the Prefect UI offers, and a look at the result, without the UI.

Only commands that run a flow import Prefect, which takes seconds; the others start at once.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn

from flows import archived, one_file, remote, server, start, store
from tasks.errors import ArchiveDamaged, BadInput, PublishRefused, WarehouseBusy
from tasks.settings import prepare_environment, settings

_FAILED, _USAGE, _STOPPED = 1, 2, 130
# What is wrong with a disk or its owners is no fault of the code, and a traceback would help nobody.
_OF_THE_DISK = frozenset({errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line: what was wrong, and where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 done, 1 failed, 2 wrong arguments, 130 stopped by Ctrl-C."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        prepare_environment()
        return int(chosen.run(chosen))
    except BadInput as error:
        print(f"zongjie: {_one_line(error)}", file=sys.stderr)
        return _USAGE
    except (ArchiveDamaged, PublishRefused, WarehouseBusy) as error:
        print(f"zongjie: {_one_line(error)}", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        print("zongjie: stopped; what is live is whole, and the next run goes on from here", file=sys.stderr)
        return _STOPPED
    except BrokenPipeError:
        # Whoever read the output has seen enough (`zongjie text FILE | head`); nothing more can be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            raise
        where = f"{error.filename}: " if error.filename else ""
        print(f"zongjie: {where}{error.strerror} (ZONGJIE_DATA={settings().root})", file=sys.stderr)
        return _FAILED


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _parser() -> _Parser:
    parser = _Parser(prog="zongjie", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for group in (start, archived, store, remote, one_file, server):
        group.add_commands(partial(_command, commands))
    return parser


def _command(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    parser.set_defaults(run=run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
