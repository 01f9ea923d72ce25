"""Decisions of people about refused rows: which of them are right although a rule refuses them.

They are kept in a text file that belongs into git, one line a decision, so that who decided what and why is
reviewed and survives every rebuild. A decision names a row by a hash of all it says; once the source says
something else there, the hash is another one, and the decision is void.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from hashlib import sha256
from pathlib import Path

from tasks.errors import BadInput
from warehouse.files import write_whole

_HEAD = """\
# Refused rows that a person accepted: `zongjie quarantine accept ID --because WORDS` adds a line.
# A line is void once the source states something else at its place; `zongjie quarantine` says which are.
# Columns, separated by tabs: hash of the row, rule, id in the quarantine, day, because.
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """A row that is published although a rule refuses it."""

    row_hash: str
    rule: str
    quarantine_id: str
    decided_on: str
    because: str


def row_hash(table: str, row: Mapping[str, object]) -> str:
    """The hash of what a row says and where, without the ids that hang on the rest of its document.

    Null values don't count, so that a column which is added later leaves the decisions alone.

    >>> row = {"row_id": "d1:3-6", "document_id": "d1", "start": 3, "end": 6, "text": "120%", "value": 120.0}
    >>> row_hash("indicators", row) == row_hash("indicators", row | {"section_id": "d1:0-2", "metric": None})
    True
    >>> row_hash("indicators", row) == row_hash("indicators", row | {"text": "130%"})
    False
    """
    said = {k: v for k, v in row.items() if v is not None and (k == "document_id" or not k.endswith("_id"))}
    text = json.dumps([table, said], ensure_ascii=False, sort_keys=True, default=str)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of the file, none where there is no file.

    Raises:
        BadInput: a line is no decision; names it.
    """
    if not path.exists():
        return ()
    lines = path.read_text("utf-8").splitlines()
    return tuple(_decision(path, i, line) for i, line in enumerate(lines, 1) if line and line[0] != "#")


def _decision(path: Path, number: int, line: str) -> Decision:
    words = line.split("\t")
    if len(words) != len(fields(Decision)):
        expected = ", ".join(f.name for f in fields(Decision))
        raise BadInput(f"{path} line {number}: {len(words)} columns, expected {expected} separated by tabs")
    return Decision(*words)


def add_decision(path: Path, decision: Decision) -> None:
    """Add a decision to the file, which stays sorted; one for the same row and rule is replaced.

    Raises:
        BadInput: the reason is empty or does not fit one line, or the file can't be written.
    """
    if not decision.because.strip() or any(c in decision.because for c in "\t\n\r"):
        raise BadInput(f"--because {decision.because!r}: expected the reason in words, on one line")
    others = [d for d in read_decisions(path) if (d.row_hash, d.rule) != (decision.row_hash, decision.rule)]
    lines = sorted("\t".join(astuple(d)) for d in (*others, decision))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, _HEAD + "\n".join(lines) + "\n")
    except OSError as error:
        raise BadInput(
            f"ZONGJIE_DECISIONS={path}: {error.strerror}; expected a file in a folder that can be written"
        ) from error
