"""Step 12: staged tables are put before Great Expectations, which names the rows to refuse.

Frames go to the pandas engine with Arrow columns: NumPy-backed ones turn nullable integers into floats, and
the SQL engines name only the first twenty bad rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
import polars as pl
from great_expectations.core import ExpectationSuiteValidationResult, RunIdentifier
from great_expectations.data_context.types.resource_identifiers import (
    ExpectationSuiteIdentifier,
    ValidationResultIdentifier,
)
from great_expectations.exceptions import MetricResolutionError
from great_expectations.expectations.expectation import Expectation
from great_expectations.validator.validator import calc_validation_statistics

from expectations.docs import begin_anew, changed_suites, prune, run_of, unwritten
from expectations.pages import write_pages
from expectations.prepared import Prepared
from expectations.suites import digest_of, suite_of
from tasks.errors import PublishRefused
from warehouse.context import with_context
from warehouse.places import sources
from warehouse.rules import rules_of
from warehouse.verdicts import FINDINGS

_SOURCE = "staged tables"
_RESULT_FORMAT = {
    "result_format": "COMPLETE",
    "unexpected_index_column_names": ["row_id"],
    "partial_unexpected_count": 20,
    "include_unexpected_rows": False,
}


@cache
def validator(folder: Path) -> Validator:
    """The one validator of a folder in this process: opening its context takes a while."""
    return Validator(folder)


class Validator:
    """Great Expectations over one folder, where suites, results and Data Docs are kept."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        begin_anew(folder)
        self._folder = folder
        self._context = gx.get_context(mode="file", project_root_dir=str(folder))
        self._source = self._context.data_sources.add_or_update_pandas(_SOURCE)
        self._suites: dict[str, gx.ExpectationSuite] = {}
        self._prepared: dict[str, Prepared] = {}
        self._definitions: dict[str, Any] = {}
        self._context.variables.progress_bars = {"globally": False, "metric_calculations": False}

    def findings(self, staged: Mapping[str, pl.DataFrame], run_name: str) -> pl.DataFrame:
        """Every broken rule of a batch, in the shape of `warehouse.verdicts.findings`.

        Raises:
            PublishRefused: an expectation could not be evaluated at all: a fault of the pipeline, not of
                the data.
        """
        found = [pl.DataFrame(schema=FINDINGS)]
        texts = sources(staged)
        for table in staged:
            frame = with_context(table, staged, texts)
            result = self._run(table, frame, run_name)
            broken = [row for one in result.results for row in _broken(table, one)]
            found.append(_with_documents(table, broken, frame))
        return pl.concat(found)

    def _run(self, table: str, frame: pl.DataFrame, run_name: str) -> Any:
        """The result of a table's suite, which is stored as well."""
        run = RunIdentifier(run_name=run_name)
        asked = _as_pandas(frame.select(_columns_asked(table)))
        if table not in self._prepared:
            with settled_configurations():
                self._prepared[table] = Prepared(self._suite(table), _batch_id(table), _RESULT_FORMAT)
        try:
            results = self._prepared[table].results(asked)
        except MetricResolutionError:
            return self._run_plainly(table, asked, run)
        result = _told(table, results, run)
        suite = ExpectationSuiteIdentifier(table)
        key = ValidationResultIdentifier(suite, run, _batch_id(table))
        self._context.validation_results_store.store_validation_results(result, key, suite)
        return result

    def _run_plainly(self, table: str, asked: pd.DataFrame, run: RunIdentifier) -> Any:
        """The same by a validation definition, which tells which expectations can't be evaluated, and why."""
        if table not in self._definitions:
            self._definitions[table] = self._definition(table)
        return self._definitions[table].run(
            batch_parameters={"dataframe": asked}, result_format=_RESULT_FORMAT, run_id=run
        )

    def _definition(self, table: str) -> Any:
        batch = self._source.add_dataframe_asset(table).add_batch_definition_whole_dataframe("batch")
        definition = gx.ValidationDefinition(name=table, data=batch, suite=self._suite(table))
        return self._context.validation_definitions.add_or_update(definition)

    def _suite(self, table: str) -> gx.ExpectationSuite:
        if table not in self._suites:
            self._suites[table] = self._context.suites.add_or_update(suite_of(table))
        return self._suites[table]

    def write_docs(self, keep_runs: int = 14) -> Path:
        """Write the Data Docs of the newest runs; returns the page to open.

        Only results without a page and suites that are other than their page are written, and those of older runs
        go, with their pages.
        """
        prune(self._folder, keep_runs)
        wanted = unwritten(self._folder)
        results = [k for k in self._context.validation_results_store.list_keys() if k.to_tuple() in wanted]
        with changed_suites(self._folder, {name: digest_of(name) for name in self._suites}) as names:
            pages = [*(ExpectationSuiteIdentifier(name) for name in names), *results]
            if pages:  # no page at all would mean every page
                self._context.build_data_docs(resource_identifiers=pages, build_index=False)
        return write_pages(self._folder, sorted({run_of(Path(parts[1])) for parts in wanted}))


@cache
def _columns_asked(table: str) -> tuple[str, ...]:
    """The columns that rules look at: every expectation copies the frame, and whole texts weigh the most."""
    return tuple(dict.fromkeys(["row_id", *(column for rule in rules_of(table) for column in rule.columns)]))


def _batch_id(table: str) -> str:
    """What Great Expectations calls a data frame of this asset, and the file of its result."""
    return f"{_SOURCE}-{table}"


def _as_pandas(frame: pl.DataFrame) -> pd.DataFrame:
    """Arrow columns, but NumPy ones for numbers and booleans of which none is missing: ranges are fast on them.

    A NumPy number that is missing would be NaN, which is no integer and which polars tells from null.
    """
    pandas = frame.to_pandas(use_pyarrow_extension_array=True)
    whole = frame.select(_is_whole(frame, name).alias(name) for name in frame.columns).row(0, named=True)
    plain = {name: frame[name].to_numpy() for name, is_whole in whole.items() if is_whole}
    return pandas.assign(**plain)


def _is_whole(frame: pl.DataFrame, name: str) -> pl.Expr:
    column = pl.col(name)
    if frame.schema[name].is_float():
        return column.is_finite().fill_null(False).all()
    return (column.null_count() == 0) if frame.schema[name] in (pl.Int64, pl.Boolean) else pl.lit(False)


def _told(table: str, results: list[Any], run: RunIdentifier) -> ExpectationSuiteValidationResult:
    """The results of a suite with what a validation definition tells of them."""
    counted = calc_validation_statistics(results)
    return ExpectationSuiteValidationResult(
        results=results,
        success=counted.success,
        suite_name=table,
        statistics={
            "evaluated_expectations": counted.evaluated_expectations,
            "successful_expectations": counted.successful_expectations,
            "unsuccessful_expectations": counted.unsuccessful_expectations,
            "success_percent": counted.success_percent,
        },
        meta={
            "great_expectations_version": gx.__version__,
            "active_batch_definition": {"datasource_name": _SOURCE, "data_asset_name": table},
            "batch_parameters": {"dataframe": "<DATAFRAME>"},
            "run_id": run,
            "validation_time": run.run_time,
        },
        batch_id=_batch_id(table),
    )


@contextmanager
def settled_configurations() -> Iterator[None]:
    """Let Great Expectations work out the configuration of each expectation once, not 66 times.

    It reads that property for every single argument, and each time the whole model is written out anew: a
    third of the time that a validation takes, whatever the number of rows. A test demands the same results.
    """
    computed = Expectation.configuration
    known: dict[int, tuple[Expectation, Any]] = {}

    def configuration(self: Expectation) -> Any:
        if id(self) not in known:
            known[id(self)] = (self, computed.fget(self))
        return known[id(self)][1]

    Expectation.configuration = property(configuration)
    try:
        yield
    finally:
        Expectation.configuration = computed


def _broken(table: str, result: Any) -> Iterator[dict[str, object]]:
    """The findings of one expectation's result."""
    config = result.expectation_config
    rule, severity = config.meta["rule"], config.meta["severity"]
    if "raised_exception" not in result.exception_info or result.exception_info["raised_exception"]:
        raise PublishRefused(
            f"rule {rule} could not be evaluated on {table}: {str(result.exception_info)[:400]}"
        )
    if result.success:
        return
    rows = result.result.get("unexpected_index_list")
    for row in rows if rows is not None else [{"row_id": None}]:
        yield {"table": table, "row_id": row["row_id"], "rule": rule, "severity": severity}


def _with_documents(table: str, broken: list[dict[str, object]], frame: pl.DataFrame) -> pl.DataFrame:
    """Findings with the document that each refused row belongs to."""
    shape = {name: FINDINGS[name] for name in ("table", "row_id", "rule", "severity")}
    found = pl.DataFrame(broken, schema=shape)
    if "document_id" not in frame.columns or not broken:
        return found.with_columns(pl.lit(None, pl.String).alias("document_id")).select(FINDINGS.names())
    owners = frame.select("row_id", "document_id").unique("row_id")
    return found.join(owners, on="row_id", how="left").select(FINDINGS.names())
