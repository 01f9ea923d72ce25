"""The pandas engine of Great Expectations, with one metric that looks at each value once.

A pattern is asked of every value of a column, one after the other, although units, kinds and years are the same few
words again and again.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.expectations.metrics.map_metric_provider import (
    ColumnMapMetricProvider,
    column_condition_partial,
)


def matching(column: pd.Series, regex: str) -> pd.Series:
    """For each value whether the pattern is found in it; what Great Expectations asks, of each different value.

    >>> matching(pd.Series(["86人", "86人", "人"], dtype="string"), "^[0-9]").to_list()
    [True, True, False]
    """
    places, values = pd.factorize(column)
    found = pd.Series(values).astype(str).str.contains(regex).to_numpy(dtype=bool)
    return pd.Series(found[places], index=column.index)


class Engine(PandasExecutionEngine):  # type: ignore[misc]
    """`PandasExecutionEngine` under a name of its own, for which a metric can be registered."""


class EachValueOnce(ColumnMapMetricProvider):  # type: ignore[misc]
    """`column_values.match_regex` for `Engine`; Great Expectations registers a provider where it is defined."""

    condition_metric_name = "column_values.match_regex"
    condition_value_keys = ("regex",)

    @column_condition_partial(engine=Engine)  # type: ignore[untyped-decorator]
    def _pandas(cls, column: pd.Series, regex: str, **kwargs: Any) -> pd.Series:
        return matching(column, regex)
