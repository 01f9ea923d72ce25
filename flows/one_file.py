"""The commands that look at one file: `text`, `facts`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    text = command("text", _text, "print the restored text of one file")
    text.add_argument("file", type=Path)
    text.add_argument("--repairs", action="store_true", help="show each repair with its rule")
    text.add_argument("--html", type=Path, metavar="OUT", help="write a page with original and restored text")
    facts = command("facts", _facts, "print the facts of one file with their evidence")
    facts.add_argument("file", type=Path)
    facts.add_argument("--table", help="only this table, for example indicators")
    facts.add_argument("--json", action="store_true", help="one JSON object a row")
    facts.add_argument("--html", type=Path, metavar="OUT", help="write a page with every fact highlighted")


def _text(chosen: argparse.Namespace) -> int:
    if chosen.html:
        from flows.look_html import write_text_page

        return write_text_page(chosen.file, chosen.html)
    from flows.look import print_text

    return print_text(chosen.file, repairs=chosen.repairs)


def _facts(chosen: argparse.Namespace) -> int:
    if chosen.html:
        from flows.look_html import write_facts_page

        return write_facts_page(chosen.file, chosen.html)
    from flows.look import print_facts

    return print_facts(chosen.file, table=chosen.table, as_json=chosen.json)
