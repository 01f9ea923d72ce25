"""Pseudonyms for the people that the documents name, for tables that leave the house.

A name becomes 某 and signs that stand for nothing, as many characters as before, so that every offset and
every evidence still fits. With the same key a person has the same pseudonym in every export; without a key
it can't be led back by trying names.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from hashlib import sha256

import polars as pl
from opencc import OpenCC

_SIGNS = 0x4E00  # the first of the 20,992 characters of the basic Chinese block
_COUNT = 20_992


def pseudonym(name: str, key: bytes) -> str:
    """The name as it leaves the house: 某 and further characters drawn by the key.

    >>> pseudonym("李云山", b"key") == pseudonym("李云山", b"key")
    True
    >>> pseudonym("李云山", b"key")[0], len(pseudonym("李云山", b"key")), pseudonym("", b"key")
    ('某', 3, '')
    """
    digest = hmac.digest(key, name.encode("utf-8", "surrogatepass"), sha256)
    drawn = [
        int.from_bytes(digest[2 * i % 30 : 2 * i % 30 + 2], "big") % _COUNT for i in range(len(name) - 1)
    ]
    return "某"[: len(name)] + "".join(chr(_SIGNS + number) for number in drawn)


def names_by_document(people: pl.DataFrame) -> dict[str, list[str]]:
    """The names that each document gives, as it writes them and in Simplified script, as `text_hans` does.

    The longest first, so that a name inside another one is no trouble.
    """
    converter = OpenCC("t2s")
    named = people.filter(pl.col("text").str.len_chars() > 1).group_by("document_id").agg("text")
    found = {d: {form for n in names for form in (n, converter.convert(n))} for d, names in named.iter_rows()}
    return {d: sorted(names, key=lambda n: (-len(n), n)) for d, names in found.items()}


def pseudonymised(frame: pl.DataFrame, names: Mapping[str, list[str]], key: bytes) -> pl.DataFrame:
    """The rows of a table with the names of their document replaced in every text column."""
    if "document_id" not in frame.columns or not names:
        return frame
    texts = [
        n
        for n, kind in frame.schema.items()
        if kind == pl.String and not n.endswith(("_id", "sha256", "url"))
    ]
    pieces, simplified = [], OpenCC("t2s")
    for (document,), rows in frame.group_by("document_id", maintain_order=True):
        own = names.get(str(document), [])
        replace = {name: pseudonym(simplified.convert(name), key) for name in own}
        pieces.append(_replaced(rows, texts, replace) if replace else rows)
    return pl.concat(pieces) if pieces else frame


def _replaced(rows: pl.DataFrame, columns: list[str], replace: Mapping[str, str]) -> pl.DataFrame:
    old, new = list(replace), list(replace.values())
    return rows.with_columns(pl.col(columns).str.replace_many(old, new, leftmost=True))
