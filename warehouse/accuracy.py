"""How well the tables are filled: F1 against rows that people wrote down by hand, November 2026.

The first figure is of the three real documents on which rules were developed, so that it says how well rules fit. The
second is of excerpts of other real pages, of schools, bureaus and compilations, whose rows were written down before any
rule had seen them, in sets that were scored once: the lowest and the highest of the sets. Few rows, so take them as a
range. On 10,000 made-up documents each table has at least 0.98 (`pytest tests/facts/test_sample_truth.py --full`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Accuracy(NamedTuple):
    """What was measured of one table."""

    developed: float  # F1 on the documents of development
    unseen: tuple[float, float] | None  # lowest and highest F1 on sets of unseen excerpts
    rows: int  # rows written down of those excerpts
    attributes: str = ""  # share of right attributes of the rows found there

    def told(self) -> str:
        """The sentence of the data dictionary.

        >>> Accuracy(1.0, (0.8, 1.0), 17).told()
        'Measured: F1 1.00 on the documents of development, 0.80 to 1.00 on unseen excerpts (17 rows).'
        >>> Accuracy(0.98, None, 0).told()
        'Measured: F1 0.98 on the documents of development; not measured on unseen ones.'
        """
        begin = f"Measured: F1 {self.developed:.2f} on the documents of development"
        if self.unseen is None:
            return f"{begin}; not measured on unseen ones."
        low, high = (f"{figure:.2f}" for figure in self.unseen)
        span = low if low == high else f"{low} to {high}"
        attributes = f"; of those found, right {self.attributes}" if self.attributes else ""
        return f"{begin}, {span} on unseen excerpts ({self.rows} rows){attributes}."


ACCURACY: Mapping[str, Accuracy] = MappingProxyType(
    {
        "parts": Accuracy(1.00, (0.63, 1.00), 92),
        "sections": Accuracy(0.99, (0.81, 1.00), 353),
        "indicators": Accuracy(
            1.00,
            (0.94, 1.00),
            1873,
            "kind 0.93 to 0.99, period 0.77 to 1.00, object 0.70 to 0.93, subject 0.50 to 0.90",
        ),
        "awards": Accuracy(
            0.99, (0.53, 1.00), 480, "title 0.57 to 0.91, level 0.53 to 0.96, recipient 0.40 to 0.86"
        ),
        "people": Accuracy(1.00, (0.50, 1.00), 623, "role 0.82 to 0.88, organisation 0.55 to 0.67"),
        "events": Accuracy(1.00, (0.00, 0.92), 108),
        "policies": Accuracy(1.00, (0.80, 1.00), 56),
        "problems": Accuracy(1.00, (0.50, 0.94), 235),
        "measures": Accuracy(1.00, (0.00, 1.00), 36),
        "repairs": Accuracy(1.00, (0.50, 0.97), 721),
        "boilerplate": Accuracy(1.00, (0.73, 0.98), 258),
    }
)
