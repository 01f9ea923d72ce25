"""A bound for hostile text that tells work done again and again from a slow machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

# Read in linear time, the texts of the tests take up to six seconds of processor time on a slow machine;
# read again from every character they would take hours. How fast the code is, `benchmarks` says.
BOUND = 60.0


@contextmanager
def in_linear_time() -> Iterator[None]:
    """What is done under it reads its text a bounded number of times."""
    began = process_time()
    yield
    spent = process_time() - began
    assert spent < BOUND, f"{spent:.1f} s of processor time, {BOUND:.0f} allowed"
