"""Which parts have which sampled runs: the inverted index of the sketches, kept for each file of live parts.

A night asks of 25 million runs of 100,000 documents for the 50,000 that its own documents have. Sorted runs answer
that without being read, and files never change, so they are sorted once, when the first night meets them. They are kept
beside the snapshots under the name of the file of parts. What is there is no more than remembered: whatever can't
be read, or is missing, is made anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.sketch import Hashes
from warehouse.files import TableFile

FOLDER = "postings"


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Sampled runs, sorted, each with its owner: the place of a wording in `wordings`.

    `wordings` are the numbers of the parts' fingerprints (`numbered`), each once, and `sizes` say how many runs it has:
    the longest first, then by number. The owners of a run stand in that order too.
    """

    wordings: NDArray[np.int64]
    sizes: NDArray[np.int64]
    runs: Hashes
    owners: NDArray[np.uint32]

    def met(self, wanted: Hashes, most: int | None = None) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
        """Which of the wanted runs, which are sorted, are here, and the owners that have them, pair by pair.

        Of the owners of a run no more than the first `most`, where that is given.

        >>> both = pl.DataFrame({"family_id": ["fa", "fb"], "sketch": [None, "AwAAAAAAAAAJAAAAAAAAAA=="]})
        >>> which, owners = postings(both).met(np.array([3, 4, 9], np.uint64))
        >>> which.tolist(), owners.tolist()
        ([0, 2], [0, 0])
        """
        first, behind = (self.runs.searchsorted(wanted, side) for side in ("left", "right"))
        times = behind - first if most is None else np.minimum(behind - first, most)
        which = np.repeat(np.arange(len(wanted)), times)
        places = np.arange(len(which)) - np.repeat(times.cumsum() - times, times) + np.repeat(first, times)
        return which, self.owners[places]


def numbered(fingerprint: pl.Expr) -> pl.Expr:
    """The number that the digits of a fingerprint are: a letter, then 15 digits of base 16."""
    return fingerprint.str.slice(1).str.to_integer(base=16)


def postings(parts: pl.DataFrame) -> Postings:
    """The postings of parts with their `family_id` and `sketch`."""
    sketches = pl.col("sketch").cast(pl.String)
    named = parts.select(sketches, wording=numbered(pl.col("family_id"))).unique("wording")
    # More runs make a longer text: each has eight bytes, and base64 writes three in four characters.
    ordered = named.sort(sketches.str.len_bytes().fill_null(0), "wording", descending=[True, False])
    values, sizes = all_hashes(ordered["sketch"])
    owners = np.repeat(np.arange(ordered.height, dtype=np.uint32), sizes)
    order = np.argsort(values, kind="stable")
    return Postings(ordered["wording"].to_numpy(), sizes, values[order], owners[order])


def remembered(root: Path, files: Sequence[TableFile]) -> list[Postings]:
    """The postings of each file of parts of the warehouse below `root`; those of other files are forgotten."""
    names = [Path(file.name).stem for file in files]
    folders = [root / FOLDER / name for name in names]
    found = [
        known or _worked_out(root / file.file, folder)
        for file, folder in zip(files, folders, strict=True)
        for known in [_known(folder, file.rows)]
    ]
    for folder in (root / FOLDER).iterdir():
        if folder.name not in names:
            shutil.rmtree(folder)
    return found


def all_hashes(sketched: pl.Series) -> tuple[Hashes, NDArray[np.int64]]:
    """The hashes of many sketches one behind the other, and how many each of them has.

    >>> from tasks.sketch import hashes, sketch
    >>> sketches = pl.Series([sketch("学校现有教学班12个学生六百余人教师四十二名" * 30), None])
    >>> values, sizes = all_hashes(sketches)
    >>> sizes.tolist() == [len(values), 0] and values.tolist() == hashes(sketches[0]).tolist()
    True
    """
    packed = (
        sketched.fill_null("").str.decode("base64").rechunk().to_arrow(compat_level=pl.CompatLevel.oldest())
    )
    _, offsets, values = packed.buffers()
    begins = np.frombuffer(offsets, np.int64)[packed.offset : packed.offset + len(packed) + 1]
    runs = np.frombuffer(values or b"", "<u8")[begins[0] // 8 : begins[-1] // 8]
    return runs.astype(np.uint64, copy=False), np.diff(begins) // 8


def _known(folder: Path, parts: int) -> Postings | None:
    """What was remembered of at most so many parts, mapped into memory, where it is whole."""
    try:
        found = Postings(
            *(np.load(folder / f"{field.name}.npy", mmap_mode="r") for field in fields(Postings))
        )
    except (OSError, EOFError, ValueError):
        return None
    whole = len(found.wordings) == len(found.sizes) <= parts
    return found if whole and found.sizes.sum() == len(found.runs) == len(found.owners) else None


def _worked_out(file: Path, folder: Path) -> Postings:
    """The postings of a file, which are remembered; a folder of that name is always whole."""
    made = postings(
        pl.read_parquet(file, columns=["family_id", "sketch"], hive_partitioning=False, glob=False)
    )
    temporary = folder.with_suffix(".tmp")
    for gone in (temporary, folder):
        shutil.rmtree(gone, ignore_errors=True)
    temporary.mkdir(parents=True)
    for field in fields(Postings):
        np.save(temporary / f"{field.name}.npy", getattr(made, field.name))
    temporary.replace(folder)
    return made
