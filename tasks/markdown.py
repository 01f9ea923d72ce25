"""Pieces of Markdown that reports are made of."""

from __future__ import annotations

from collections.abc import Sequence


def table(header: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
    """Rows as a table.

    >>> print(table(("table", "rows"), [("awards", 12)]))
    | table | rows |
    | --- | --- |
    | awards | 12 |
    """
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def counted(number: int, noun: str) -> str:
    """A number of things in words that fit it.

    >>> counted(1, "row"), counted(1234, "row"), counted(0, "row")
    ('1 row', '1,234 rows', '0 rows')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def escaped(text: str) -> str:
    """Words from a document, which Markdown must neither format nor take for a new cell.

    >>> escaped("*学校*|小学")
    '\\\\*学校\\\\*\\\\|小学'
    >>> escaped("学校现有教师35人。")
    '学校现有教师35人。'
    """
    for sign in "\\`*_[]<>|":
        text = text.replace(sign, f"\\{sign}")
    return text


# What would end the words of a link, or open something else in them.
_IN_LINKS = str.maketrans("[]<>`\\\n", "()()'/ ")


def link(words: str, address: str) -> str:
    """A link; Prefect's UI shows its words as they are written, so that signs are replaced in them and not escaped.

    >>> link("refused.txt: indicators.rate_possible", "http://127.0.0.1/1.html")
    '[refused.txt: indicators.rate_possible](http://127.0.0.1/1.html)'
    >>> link("[转载]总结.txt", "http://127.0.0.1/2.html")
    '[(转载)总结.txt](http://127.0.0.1/2.html)'
    """
    return f"[{words.translate(_IN_LINKS)}]({address})"
