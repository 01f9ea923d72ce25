"""A definition and its recorded fixture belong together, and say what they find."""

import asyncio
from pathlib import Path

import pytest
import yaml

from tasks.errors import BadInput
from tasks.web.check import FIXTURES, Checked, check_fixture, check_site, found_links, load_fixture
from tasks.web.client import Client, Manners
from tasks.web.links import own_pages, read_further
from tasks.web.sites import FOLDER, TEMPLATE, Site, family_names, load_site, site_names
from tests.web.hostile import PAGE, Hostile, hostile

DEFINED = (*site_names(), *family_names())
MANNERS = Manners("zongjie-test/0.1", delay_seconds=0, slower_seconds=0, pause_seconds=0, allow_private=True)


def test_each_definition_has_a_fixture_and_each_fixture_a_definition() -> None:
    recorded = {path.parent.name for path in (FOLDER / FIXTURES).glob("*/found.yml")}
    assert recorded == set(DEFINED)


@pytest.mark.parametrize("name", DEFINED)
def test_a_definition_finds_on_its_fixture_what_was_recorded(name: str) -> None:
    site, fixture = load_site(name), load_fixture(name)
    index = found_links(site, fixture)
    assert tuple(link.url for link in index.links) == fixture.links
    assert tuple(page.url for page in index.pages) == fixture.pages
    document = fixture.document
    further = read_further(document.body, document.address, site, document.content_type)
    assert tuple(page.url for page in own_pages(document.address, further.pages)) == fixture.document_pages
    assert check_fixture(site, fixture).sound


@pytest.mark.parametrize("name", DEFINED)
def test_every_link_of_a_fixture_has_its_full_title(name: str) -> None:
    index = found_links(load_site(name), load_fixture(name))
    assert all(link.title and not link.title.endswith(("...", "…")) for link in index.links)


@pytest.mark.parametrize("name", family_names())
def test_a_family_leads_to_no_real_host(name: str) -> None:
    assert load_site(name).base_url.endswith(".example/")
    assert not load_site(name).allow_private


def test_the_template_names_every_key_and_is_itself_a_definition() -> None:
    given = yaml.safe_load((FOLDER / f"{TEMPLATE}.yml").read_text("utf-8"))
    assert set(given) == set(Site.model_fields)
    site = Site.model_validate(given)
    required = {"name", "title", "base_url", "index_pages", "links"}
    told = site.model_dump(exclude=required)
    assert told == Site.model_validate({k: given[k] for k in required}).model_dump(exclude=required)
    assert TEMPLATE not in site_names()


def test_a_site_without_a_fixture_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no fixture, expected .*found\.yml"):
        load_fixture("dedecms", tmp_path)


def checked(server: Hostile, **changes: object) -> Checked:
    given = {
        "name": "made_up",
        "title": "范文",
        "base_url": server.root,
        "index_pages": ("/list",),
        "links": "a",
    }
    site = Site.model_validate({**given, "allow_private": True, **changes})

    async def run() -> Checked:
        async with Client(MANNERS) as client:
            return await check_site(site, client)

    return asyncio.run(run())


def test_a_check_fetches_one_list_and_one_document() -> None:
    with hostile() as server:
        server.pages["/list"] = (b"<a href=/page>a</a><a href=/other>b</a>", "text/html")
        found = checked(server, body="p")
        assert server.paths() == ["/robots.txt", "/list", "/page"]
    assert found.sound
    assert [(f.key, f.count) for f in (*found.on_index, *found.on_document)] == [("links", 2), ("body", 1)]
    assert PAGE[PAGE.index("全") : PAGE.index("。")] in found.on_document[0].first


def test_a_selector_that_finds_nothing_makes_a_check_fail() -> None:
    with hostile() as server:
        server.pages["/list"] = (b"<a href=/page>a</a>", "text/html")
        assert not checked(server, body="div.content").sound
        nothing = checked(server, links="div.list a")
    assert not nothing.sound
    assert [(f.key, f.count) for f in nothing.on_index] == [("links", 0)]
    assert nothing.document is None


def test_a_check_asks_for_nothing_that_robots_txt_forbids() -> None:
    with hostile() as server:
        server.robots = (200, b"User-agent: *\nDisallow: /list", "text/plain")
        found = checked(server)
        assert server.paths() == ["/robots.txt"]
    assert (found.index.outcome, found.sound) == ("robots_denied", False)
