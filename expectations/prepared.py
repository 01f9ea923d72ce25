"""A suite made ready once: which metrics its expectations need, in the order in which they can be computed.

Great Expectations works this out for every batch anew, which took two to four seconds a batch whatever its size,
and collects values and places of bad rows for each expectation before it knows whether there are any. The metrics
and the verdicts are its own here too; a test demands the same results, to the letter.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.core import ExpectationValidationResult
from great_expectations.core.metric_function_types import SummarizationMetricNameSuffixes as Suffix
from great_expectations.execution_engine.pandas_batch_data import PandasBatchData
from great_expectations.expectations.expectation import Expectation
from great_expectations.validator.validation_graph import MetricConfiguration, ValidationGraph

from expectations.engine import Engine

# What is asked of bad rows, and what the answers are where there are none.
_OF_BAD_ROWS: Mapping[str, object] = {
    Suffix.UNEXPECTED_VALUES.value: [],
    Suffix.UNEXPECTED_INDEX_LIST.value: [],
    Suffix.UNEXPECTED_INDEX_QUERY.value: "df.filter(items=[], axis=0)",
}
Metrics = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class _Asked:
    """An expectation with the metrics that its verdict needs, by their names."""

    expectation: Expectation
    configuration: Any
    result_format: Any
    needs: Mapping[str, MetricConfiguration]

    def is_broken(self, metrics: Metrics) -> bool:
        """Whether any row is bad, as far as the expectation speaks of rows."""
        count = self.needs.get(
            f"{getattr(self.expectation, 'map_metric', '')}.{Suffix.UNEXPECTED_COUNT.value}"
        )
        return count is not None and metrics[count.id] > 0

    def result(self, metrics: Metrics, engine: Engine) -> ExpectationValidationResult:
        """The verdict, as `Expectation.metrics_validate` gives it."""
        raw = self.expectation._validate(
            metrics={name: _value(metric, metrics) for name, metric in self.needs.items()},
            runtime_configuration={"result_format": self.result_format},
            execution_engine=engine,
        )
        given = raw.to_json_dict() if isinstance(raw, ExpectationValidationResult) else raw
        result = ExpectationValidationResult(**given)
        result.expectation_config = self.configuration
        return result


class Prepared:
    """A suite over one data frame after the other, each of which is called `batch_id`."""

    def __init__(self, suite: gx.ExpectationSuite, batch_id: str, result_format: Mapping[str, Any]) -> None:
        self._batch_id = batch_id
        self._engine = Engine(caching=False)  # a cache would hold every column of the batch before
        self._asked = [_asked(one, batch_id, result_format, self._engine) for one in suite.expectations]
        first, self._later = _ordered(self._engine, self._asked)
        self._waves = list(_waves(first))

    def results(self, frame: pd.DataFrame) -> list[ExpectationValidationResult]:
        """The result of each expectation, in the order of the suite.

        Raises:
            MetricResolutionError: a metric can't be computed from this frame.
        """
        self._engine.load_batch_data(self._batch_id, PandasBatchData(self._engine, frame))
        metrics: Metrics = {}
        for wave in self._waves:
            metrics |= self._engine.resolve_metrics(metrics_to_resolve=wave, metrics=metrics)
        broken = [one for one in self._asked if one.is_broken(metrics)]
        wanted = {metric.id for one in broken for metric in one.needs.values()}
        later = [metric for metric in self._later if metric.id in wanted]
        metrics |= self._engine.resolve_metrics(metrics_to_resolve=later, metrics=metrics)
        results = [one.result(metrics, self._engine) for one in self._asked]
        # The engine would hold the frame until the next batch of this table.
        self._engine.batch_manager.batch_data_cache.clear()
        return results


def _asked(one: Expectation, batch_id: str, result_format: Mapping[str, Any], engine: Engine) -> _Asked:
    configuration = copy.deepcopy(one.configuration)
    configuration.kwargs["batch_id"] = batch_id
    expectation = configuration.to_domain_obj()
    needs = expectation.get_validation_dependencies(
        execution_engine=engine, runtime_configuration={"result_format": dict(result_format)}
    )
    return _Asked(expectation, expectation.configuration, needs.result_format, needs.metric_configurations)


def _ordered(
    engine: Engine, asked: Sequence[_Asked]
) -> tuple[list[MetricConfiguration], list[MetricConfiguration]]:
    """The metrics that every batch needs, and those that only bad rows need; each once."""
    graph = ValidationGraph(execution_engine=engine)
    known: dict[Any, MetricConfiguration] = {}
    for one in asked:
        given = {"result_format": one.result_format}
        left = list(one.needs.values())
        while left:
            metric = left.pop()
            if metric.id not in known:
                known[metric.id] = metric
                provider, _ = graph.set_metric_configuration_default_kwargs_if_absent(metric)
                metric.metric_dependencies = provider.get_evaluation_dependencies(metric, None, engine, given)
                left += metric.metric_dependencies.values()
    later = [metric for metric in known.values() if _suffix(metric) in _OF_BAD_ROWS]
    return [metric for metric in known.values() if _suffix(metric) not in _OF_BAD_ROWS], later


def _waves(metrics: Sequence[MetricConfiguration]) -> Iterator[list[MetricConfiguration]]:
    """The metrics in groups, each of which needs only those before it."""
    done: set[Any] = set()
    left = list(metrics)
    while left:
        ready = [m for m in left if done.issuperset(d.id for d in m.metric_dependencies.values())]
        if not ready:
            raise ValueError(f"metrics need each other: {[m.metric_name for m in left]}, expected an order")
        yield ready
        done.update(metric.id for metric in ready)
        left = [metric for metric in left if metric.id not in done]


def _value(metric: MetricConfiguration, metrics: Metrics) -> object:
    return metrics[metric.id] if metric.id in metrics else copy.copy(_OF_BAD_ROWS[_suffix(metric)])


def _suffix(metric: MetricConfiguration) -> str:
    return str(metric.metric_name.rpartition(".")[2])
