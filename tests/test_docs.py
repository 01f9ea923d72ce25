"""The pages of `docs/` keep up with the code: their examples run, their names exist, nothing is left out."""

import argparse
import re
from pathlib import Path

import pytest

import tasks
from flows.cli import _parser
from tasks.web.sites import Site

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").glob("*.md"))
WRITTEN = [page for page in PAGES if page.name != "tables.md"]  # that one is generated
page_by_page = pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)


def read(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@page_by_page
def test_every_example_is_one_that_runs(page: Path) -> None:
    """A doctest's expected output ends at a blank line, so each block needs one before its fence."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    for kind, block in blocks:
        assert (kind == "pycon") == (">>> " in block), block
        assert kind != "pycon" or block.endswith("\n\n"), block


@page_by_page
def test_every_module_that_is_named_exists(page: Path) -> None:
    named = re.findall(
        r"`((?:tasks|warehouse|flows|expectations|sample|tests)/[\w/.]+)`", page.read_text("utf-8")
    )
    assert [name for name in named if "NAME" not in name and not (ROOT / name).exists()] == []


@page_by_page
def test_every_link_to_another_page_leads_there(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@page_by_page
def test_every_command_that_is_named_exists(page: Path) -> None:
    [commands] = (a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction))
    for name, options in re.findall(r"`zongjie (\w+)([^`]*)`", page.read_text("utf-8")):
        assert name in commands.choices
        known = _help(commands.choices[name])
        assert [o for o in re.findall(r"--[\w-]+", options) if o not in known] == []


def _help(parser: argparse.ArgumentParser) -> str:
    """The help of a command and of its own commands."""
    nested = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return parser.format_help() + "".join(_help(p) for a in nested for p in a.choices.values())


def test_the_walkthrough_goes_through_every_step() -> None:
    headings = "\n".join(re.findall(r"^## .*$", read("walkthrough.md"), re.MULTILINE))
    steps = re.findall(r"^\| (\d+) \| (\w+):", str(tasks.__doc__), re.MULTILINE)
    assert len(steps) == 14
    for _, name in steps[:13]:
        assert name in headings.lower()


def test_every_key_of_a_site_definition_is_explained() -> None:
    explained = re.findall(r"^\| `(\w+)` \|", read("sites.md"), re.MULTILINE)
    assert sorted(explained) == sorted(Site.model_fields)


def test_the_defaults_of_a_site_definition_are_those_of_the_code() -> None:
    page = read("sites.md")
    for name, field in Site.model_fields.items():
        said = re.search(rf"^\| `{name}` \|.*\| ([^|]*) \|$", page, re.MULTILINE)
        assert said is not None
        assert field.is_required() == (said[1] == "required")
        if isinstance(field.default, (int, float, bool)):
            assert said[1] == f"{field.default:g}" if not isinstance(field.default, bool) else "false"
