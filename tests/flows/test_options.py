"""The forms and the arguments of the command line refuse what can't be run, and mean what they say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from prefect.utilities.schema_tools.validation import validate
from pydantic import ValidationError

from flows.build import build
from flows.cli import main
from flows.options import BuildOptions, CrawlOptions, NightlyOptions
from tasks.selection import Selection, chosen
from warehouse.archive import Stored

FORMS = pytest.mark.parametrize("form", [BuildOptions, NightlyOptions])


def refused_by_the_form(form: type[Any], given: dict[str, object]) -> bool:
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {"options": {"$ref": "#/definitions/Form"}},
        "definitions": {},
    }
    own = form.model_json_schema(ref_template="#/definitions/{model}")
    schema["definitions"] = own.pop("$defs", {}) | {"Form": own}
    return bool(validate({"options": given}, schema))  # type: ignore[arg-type]


@FORMS
@pytest.mark.parametrize(
    "given",
    [
        {"sites": ["nowhere"]},
        {"limit": 0},
        {"limit": "many"},
        {"since": "yesterday"},
        {"until": "2026-13"},
        {"dry_run": "perhaps"},
        {"sites": ["sample_wenku"], "folder": "/tmp"},
        {"folders": "/tmp"},
    ],
)
def test_the_form_refuses(form: type[Any], given: dict[str, object]) -> None:
    assert refused_by_the_form(form, given)
    with pytest.raises(ValidationError):
        form.model_validate(given)


@FORMS
@pytest.mark.parametrize(
    "given",
    [
        {},
        {"sites": ["sample_wenku", "sample_fanwen"], "limit": 3},
        {"sites": [], "folder": "/tmp", "since": None, "limit": None},
        {"since": "2026-03-01", "until": "2026-03-01", "rebuild": True, "dry_run": True},
    ],
)
def test_the_form_takes(form: type[Any], given: dict[str, object]) -> None:
    assert not refused_by_the_form(form, given)
    form.model_validate(given)


def test_a_span_that_ends_before_it_begins_is_named() -> None:
    with pytest.raises(ValidationError, match="until 2026-01-01 is before since 2026-02-01"):
        BuildOptions(since=date(2026, 2, 1), until=date(2026, 1, 1))


def test_a_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(ValidationError, match="no folder at /no/such; expected one with document files"):
        CrawlOptions(folder=Path("/no/such"))


def test_every_field_of_a_form_has_a_title_and_says_what_it_does() -> None:
    for form in (BuildOptions, NightlyOptions, CrawlOptions):
        for name, field in form.model_json_schema()["properties"].items():
            assert field["title"] != name, (form, name)
            assert field["description"].endswith("."), (form, name)


def document(name: str, day: str, site: str = "a") -> Stored:
    time = f"{day}T18:30:00Z"
    return Stored(1, f"http://{site}.example/{name}", site, name, None, None, "", 0, "", 0, time, time)


def test_a_selection_goes_by_site_by_day_of_fetch_and_by_number() -> None:
    documents = [document("1", "2026-03-01"), document("2", "2026-03-02", "b"), document("3", "2026-03-03")]

    def names(**choice: Any) -> str:
        return "".join(d.source_name for d in chosen(documents, Selection(**choice)))

    assert names() == "123"
    assert names(sites=("a",)) == "13"
    assert names(since=date(2026, 3, 2)) == "23"
    assert names(until=date(2026, 3, 2)) == "12"
    assert names(since=date(2026, 3, 2), until=date(2026, 3, 2)) == "2"
    assert names(sites=("a",), limit=1) == "1"


def test_a_span_alone_means_reading_again() -> None:
    assert not BuildOptions(limit=3).reads_again
    assert BuildOptions(since=date(2026, 3, 1)).reads_again
    assert BuildOptions(rebuild=True).reads_again


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "--since", "2026-02-02", "--until", "2026-01-01"], "--until 2026-01-01: before --since"),
        (["run", "--since", "gestern"], "'gestern' is not a day such as 2026-11-22"),
        (["build", "--site", "nowhere"], "--site nowhere: no such site; expected one of sample_fanwen"),
        (["build", "--site", "sample_wenku", "--folder", "."], "not allowed with argument --site"),
        (["automations", "apply"], "one of the arguments --block --webhook is required"),
    ],
)
def test_a_wrong_argument_is_one_clear_line(
    arguments: list[str], message: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = int(str(ended.code))
    told = capsys.readouterr().err
    assert (status, told.count("\n")) == (2, 1)
    assert message in told


def test_the_flows_offer_these_forms() -> None:
    assert build.parameters.properties["options"]["title"] == "options"
