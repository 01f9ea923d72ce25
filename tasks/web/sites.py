"""Site definitions: `tasks/sites/NAME.yml` says where a site's documents are linked and how to behave there.

A new site is a new file, no code. A key that this model does not know is refused, so that a misspelt
`delay_second` can't silently mean the default. Sites that one content system makes are alike: `family` names
a file in `families/`, whose keys hold where the site's own file does not say otherwise. A family by itself is
never crawled.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import regex
import yaml
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)
from selectolax.lexbor import LexborHTMLParser, SelectolaxError
from soupsieve import SelectorSyntaxError
from soupsieve import compile as compile_selector

from tasks.errors import BadInput
from tasks.web.pages import is_charset, page_text
from tasks.web.site_corrections import Name, SiteCorrection, Text, compiled
from tasks.web.urls import canonical, host_of, resolved

FOLDER = Path(__file__).parent.parent / "sites"
FAMILIES = "families"
TEMPLATE = "template"


class Site(BaseModel):
    """One site as its definition describes it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: Name
    """The file's own name; stored with each document and request."""
    title: Text
    """What a person calls the site."""
    base_url: Text
    """Scheme, host and port; links elsewhere are left alone, save to `hosts`."""
    family: Name | None = None
    """The definition whose keys this one begins with."""
    index_pages: tuple[Text, ...] = Field(default=(), strict=False)
    """Paths of the first pages of the lists to read."""
    sitemaps: tuple[Text, ...] = Field(default=(), strict=False)
    """Paths of sitemaps or sitemap indexes, packed or not."""
    feeds: tuple[Text, ...] = Field(default=(), strict=False)
    """Paths of RSS or Atom feeds."""
    links: Text | None = None
    """CSS selector of the document links on an index page."""
    documents: Text | None = None
    """Pattern that a document's address must contain, where `links`, sitemaps or feeds hold other things too."""
    pager: Text | None = None
    """CSS selector of the links to further index pages."""
    pager_pattern: Text | None = None
    """Pattern that a further page's address must contain, where the pager links to other things too."""
    pager_call: Text | None = None
    """Function whose call in a script draws the pager, as `createPageHTML(25, 0, "index", "html")`."""
    numbered: Text | None = None
    """Path of a further index page with `{page}` for its number, where nothing links to the pages."""
    numbered_from: int = Field(default=2, ge=0)
    """The first number of `numbered`."""
    document_pages: Text | None = None
    """CSS selector of the links from a document to its own further pages (`101_2.html`)."""
    attachments: Text | None = None
    """CSS selector of the links from a document to files that are documents as well."""
    hosts: tuple[Text, ...] = Field(default=(), strict=False)
    """Other hosts of the same site whose documents belong to it (`s.fanwen.example`)."""
    twins: tuple[Text, ...] = Field(default=(), strict=False)
    """Beginnings of addresses that show the same pages again: `http://m.fanwen.example/`, `/m/`."""
    body: Text | None = None
    """CSS selector of the document's body, for pages where structure alone misleads."""
    charset: Text | None = None
    """What the site's pages are in when they do not say or say wrongly."""
    corrections: tuple[SiteCorrection, ...] = Field(default=(), strict=False)
    """What the site spoils in all its pages."""
    delay_seconds: float = Field(default=2.0, ge=0, le=3600, strict=False)
    """Least time between two requests; a longer Crawl-delay of robots.txt wins."""
    concurrency: int = Field(default=2, ge=1, le=64)
    """Most requests under way at one time."""
    max_pages: int = Field(default=50, ge=1)
    """Most index pages read in one run; a calendar links on for ever."""
    max_documents: int = Field(default=20_000, ge=1)
    """Most documents asked for in one run."""
    max_seconds: float = Field(default=4 * 3600.0, gt=0, strict=False)
    """Longest time that one run spends on the site; the rest waits for the next."""
    every_days: int = Field(default=1, ge=1, le=366)
    """A run over all sites leaves this one alone until so many days have passed."""
    recheck: int = Field(default=10, ge=0)
    """Documents asked for again in each run although no index page lists them any more."""
    expected_yield: int = Field(default=1, ge=0)
    """Fewest documents that a healthy run finds; fewer means that the site changed."""
    allow_private: bool = False
    """Whether the site may be on a private or loopback address, as the sample is."""

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if canonical(value) is None:
            raise ValueError(f"{value!r}, expected an http or https address")
        return value

    @field_validator("links", "pager", "body", "document_pages", "attachments")
    @classmethod
    def _is_selector(cls, value: str | None) -> str | None:
        """Both engines must know it: the one that reads pages, and the one by which a person checks them."""
        try:
            compile_selector(value or "*")
            LexborHTMLParser("").css(value or "*")
        except (SelectorSyntaxError, SelectolaxError) as error:
            raise ValueError(f"{value!r} is no CSS selector: {str(error).splitlines()[0]}") from error
        return value

    @field_validator("pager_pattern", "documents")
    @classmethod
    def _is_pattern(cls, value: str | None) -> str | None:
        compiled(value or "")
        return value

    @field_validator("charset")
    @classmethod
    def _is_charset(cls, value: str | None) -> str | None:
        if value is not None and not is_charset(value):
            raise ValueError(f"{value!r}, expected a charset such as gb18030 or big5")
        return value

    @field_validator("numbered")
    @classmethod
    def _has_a_place(cls, value: str | None) -> str | None:
        if value is not None and "{page}" not in value:
            raise ValueError(f"{value!r}, expected {{page}} where the number stands")
        return value

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Site:
        if not (self.index_pages or self.sitemaps or self.feeds):
            raise ValueError("no way to documents, expected index_pages, sitemaps or feeds")
        if self.index_pages and self.links is None:
            raise ValueError("index_pages without links, expected the CSS selector of the document links")
        return self

    def first_pages(self) -> tuple[str, ...]:
        """The absolute addresses of `index_pages`, `sitemaps` and `feeds`."""
        paths = (*self.index_pages, *self.sitemaps, *self.feeds)
        found = (resolved(path, self.base_url) for path in paths)
        return tuple(address for address in found if address)

    def owns(self, url: str) -> bool:
        """Whether an address is on this site."""
        return host_of(url) in {host_of(self.base_url), *self.hosts}

    def is_document(self, address: str) -> bool:
        """Whether an address is one of a document, as far as the definition says."""
        return self.documents is None or regex.search(self.documents, address) is not None

    def untwinned(self, address: str) -> str:
        """The address under which the site itself, and not its mobile twin, shows a page."""
        for twin in self.twins:
            start = resolved(twin, self.base_url) or twin
            if address.startswith(start):
                return self.base_url.rstrip("/") + "/" + address[len(start) :].lstrip("/")
        return address


def site_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of all defined sites, sorted; the template and the families are none."""
    return tuple(sorted(path.stem for path in folder.glob("*.yml") if path.stem != TEMPLATE))


def family_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of all families, sorted."""
    return site_names(folder / FAMILIES)


def load_site(name: str, folder: Path = FOLDER) -> Site:
    """Read one definition, of a site or of a family.

    Raises:
        BadInput: no such site; the file is no YAML; a key is unknown, missing or has a wrong value.
    """
    known = site_names(folder)
    if name not in known and name not in family_names(folder):
        raise BadInput(f"site {name!r} is not defined, expected one of {', '.join(known)}")
    path = folder / f"{name}.yml" if name in known else folder / FAMILIES / f"{name}.yml"
    given = _mapping(path)
    try:
        site = Site.model_validate({**_of_family(given.get("family"), path, folder), **given})
    except ValidationError as error:
        raise BadInput(f"{path.name}: {_told(error)}") from error
    if site.name != name:
        raise BadInput(f"{path.name}: name is {site.name!r}, expected {name!r} as the file is called")
    return site


def _of_family(family: object, path: Path, folder: Path) -> dict[str, Any]:
    if family is None:
        return {}
    if family not in family_names(folder):
        known = ", ".join(family_names(folder))
        raise BadInput(f"{path.name}: family {family!r} is not defined, expected one of {known}")
    return _mapping(folder / FAMILIES / f"{family}.yml")


def load_sites(names: tuple[str, ...] = (), folder: Path = FOLDER) -> tuple[Site, ...]:
    """Read the definitions of some sites, or of all."""
    return tuple(load_site(name, folder) for name in names or site_names(folder))


def _mapping(path: Path) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load(page_text(path.read_bytes()))
    except yaml.YAMLError as error:
        raise BadInput(f"{path.name}: not YAML: {error}") from error
    if not isinstance(loaded, dict):
        raise BadInput(f"{path.name}: {type(loaded).__name__} at the top, expected keys and values")
    return loaded


def _told(error: ValidationError) -> str:
    """Each wrong field with what was expected there, in one line."""
    lines = []
    for one in error.errors():
        field = "".join(f"{step}: " for step in one["loc"])
        given = "" if one["type"] == "missing" or not field else f" (given {one['input']!r})"
        lines.append(f"{field}{one['msg']}{given}")
    return "; ".join(lines)
