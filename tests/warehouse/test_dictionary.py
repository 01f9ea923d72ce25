"""The data dictionary is what the schemas say."""

from tasks.facts.indicators.metrics import metrics
from warehouse.dictionary import PAGE, dictionary
from warehouse.metric_list import METRICS_PAGE, metric_list
from warehouse.schemas import TABLES


def test_the_page_is_fresh():
    assert PAGE.read_text("utf-8") == dictionary(), "run `python -m warehouse.dictionary`"


def test_every_column_and_every_value_of_a_closed_set_is_explained():
    page = dictionary()
    for table in TABLES.values():
        section = page.split(f"## {table.name}\n")[1].split("\n## ")[0]
        for column in table.columns:
            assert f"| `{column.name}` |" in section
            assert all(f"- `{value}`: " in section for value in column.closed)


def test_the_list_of_metrics_has_a_line_for_each_code() -> None:
    page = metric_list()
    assert METRICS_PAGE.read_text("utf-8") == page, "run `python -m warehouse.dictionary`"
    assert page.count("\n| `") == len({m.code for m in metrics()})
