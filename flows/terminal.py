"""What all commands print with: whether there are colours, and how a frame becomes lines."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl


def in_colour() -> bool:
    """Whether colours are wanted: on a terminal or with FORCE_COLOR set, never with NO_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def print_frame(frame: pl.DataFrame) -> None:
    """Print a frame in plain characters: lines drawn in two columns come out ragged in Chinese fonts."""
    import polars as pl

    shape = {
        "tbl_formatting": "ASCII_MARKDOWN",
        "tbl_hide_dataframe_shape": True,
        "tbl_hide_column_data_types": True,
    }
    with pl.Config(**shape, tbl_rows=50, tbl_cols=30, fmt_str_lengths=60, tbl_width_chars=160):
        print(frame)
