"""Awards that are told by the form of a line or a list and by no sentence: rolls, labels, tables, chronicles."""

from __future__ import annotations

from typing import NamedTuple

from tasks.facts.awards.holders import holders
from tasks.facts.awards.labels import in_turn, labelled
from tasks.facts.awards.result_lines import results
from tasks.facts.awards.rolls import borne_by, bracketed, line_of, rolled
from tasks.facts.awards.table_rolls import table_rolls
from tasks.facts.honours.frames import Row
from tasks.facts.honours.lists import announced, borne_by_names, dated
from tasks.records import Span


class Lines(NamedTuple):
    """The rows in the order in which they are believed, and the stretches that tell nothing else."""

    rows: tuple[Row, ...]
    read: tuple[Span, ...]

    def hold(self, at: int) -> bool:
        """Whether a place lies in a stretch that has been read."""
        return any(span.start <= at < span.end for span in self.read)


def in_lines(hans: str) -> Lines:
    """All rows of lines and lists.

    >>> text = "一等奖:林晓芸、周志远\\n二等奖:苗青"
    >>> lines = in_lines(text)
    >>> [(row.rank, row.recipient) for row in lines.rows], lines.hold(5), lines.hold(11)
    ([('一等奖', '林晓芸、周志远'), ('二等奖', '苗青')], True, False)
    >>> in_lines("我校荣获一等奖。").rows
    ()
    """
    tables = list(table_rolls(hans))
    lists = [*labelled(hans), *in_turn(hans), *([] if tables else holders(hans))]
    rolls = [*rolled(hans), *results(hans), *tables]
    rows = (
        *(row for _, rows in lists for row in rows),
        *announced(hans),
        *dated(hans),
        *borne_by_names(hans),
        *rolls,
        *borne_by(hans),
        *bracketed(hans),
    )
    read = (*(span for span, rows in lists if rows), *(line_of(hans, row) for row in rolls))
    return Lines(rows, read)
