"""Site definitions: `tasks/sites/NAME.yml` says where a site's documents are linked and how to behave there.

A new site is a new file, no code. A key that this model does not know is refused, so that a misspelt
`delay_second` can't silently mean the default.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import regex
import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator
from soupsieve import SelectorSyntaxError
from soupsieve import compile as compile_selector

from tasks.errors import BadInput
from tasks.web.pages import is_charset, page_text
from tasks.web.urls import canonical, host_of, resolved

FOLDER = Path(__file__).parent.parent / "sites"

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]


class Site(BaseModel):
    """One site as its definition describes it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: Name
    """The file's own name; stored with each document and request."""
    title: Text
    """What a person calls the site."""
    base_url: Text
    """Scheme, host and port; links elsewhere are left alone, save to `hosts`."""
    index_pages: tuple[Text, ...] = Field(min_length=1, strict=False)
    """Paths of the first pages of the lists to read."""
    links: Text
    """CSS selector of the document links on an index page."""
    pager: Text | None = None
    """CSS selector of the links to further index pages."""
    pager_pattern: Text | None = None
    """Pattern that a further page's address must contain, where the pager links to other things too."""
    hosts: tuple[Text, ...] = Field(default=(), strict=False)
    """Other hosts of the same site whose documents belong to it (`s.` and `m.` twins)."""
    body: Text | None = None
    """CSS selector of the document's body, for pages where structure alone misleads."""
    charset: Text | None = None
    """What the site's pages are in when they do not say or say wrongly."""
    delay_seconds: float = Field(default=2.0, ge=0, le=3600, strict=False)
    """Least time between two requests; a longer Crawl-delay of robots.txt wins."""
    concurrency: int = Field(default=2, ge=1, le=64)
    """Most requests under way at one time."""
    max_pages: int = Field(default=50, ge=1)
    """Most index pages read in one run; a calendar links on for ever."""
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

    @field_validator("links", "pager", "body")
    @classmethod
    def _is_selector(cls, value: str | None) -> str | None:
        try:
            compile_selector(value or "*")
        except SelectorSyntaxError as error:
            raise ValueError(f"{value!r} is no CSS selector: {str(error).splitlines()[0]}") from error
        return value

    @field_validator("pager_pattern")
    @classmethod
    def _is_pattern(cls, value: str | None) -> str | None:
        try:
            regex.compile(value or "")
        except regex.error as error:
            raise ValueError(f"{value!r} is no pattern: {error}") from error
        return value

    @field_validator("charset")
    @classmethod
    def _is_charset(cls, value: str | None) -> str | None:
        if value is not None and not is_charset(value):
            raise ValueError(f"{value!r}, expected a charset such as gb18030 or big5")
        return value

    def first_pages(self) -> tuple[str, ...]:
        """The absolute addresses of `index_pages`."""
        found = (resolved(path, self.base_url) for path in self.index_pages)
        return tuple(address for address in found if address)

    def owns(self, url: str) -> bool:
        """Whether an address is on this site."""
        return host_of(url) in {host_of(self.base_url), *self.hosts}


def site_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of all defined sites, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.yml")))


def load_site(name: str, folder: Path = FOLDER) -> Site:
    """Read one definition.

    Raises:
        BadInput: no such site; the file is no YAML; a key is unknown, missing or has a wrong value.
    """
    if name not in site_names(folder):
        raise BadInput(f"site {name!r} is not defined, expected one of {', '.join(site_names(folder))}")
    path = folder / f"{name}.yml"
    try:
        site = Site.model_validate(_mapping(path))
    except ValidationError as error:
        raise BadInput(f"{path.name}: {_told(error)}") from error
    if site.name != name:
        raise BadInput(f"{path.name}: name is {site.name!r}, expected {name!r} as the file is called")
    return site


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
        field = ".".join(str(step) for step in one["loc"])
        given = "" if one["type"] == "missing" else f" (given {one['input']!r})"
        lines.append(f"{field}: {one['msg']}{given}")
    return "; ".join(lines)
