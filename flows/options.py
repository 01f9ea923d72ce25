"""What a person may ask a flow for: the forms of the Prefect UI and the arguments of the command line.

What JSON Schema can say (a site that is not defined, a date that is none, a limit below 1, an unknown field, a folder
together with sites) the form itself refuses. Whether a folder exists and whether `until` comes before `since` is known
only where the run begins: it ends as Failed before it has done anything, with the sentence that says what was wrong.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PositiveInt, model_validator

from tasks.selection import Selection
from tasks.web.sites import site_names

if TYPE_CHECKING:
    SiteName = str
else:
    # An enumeration, so that the form offers the sites that are defined and takes no other.
    SiteName = Enum("SiteName", {name: name for name in site_names()}, type=str)


def _existing(folder: Path | None) -> Path | None:
    if folder is not None and not folder.expanduser().is_dir():
        raise ValueError(f"no folder at {folder}; expected one with document files")
    return folder.expanduser().resolve() if folder else None


# The server's validation looks at patterns, not at formats.
Day = Annotated[date, Field(json_schema_extra={"pattern": r"^\d{4}-\d{2}-\d{2}$"})]


def _shown(position: int, title: str, description: str) -> Any:
    """How a field stands in the form; without `position` Prefect's UI has an order of its own."""
    return Field(title=title, description=description, json_schema_extra={"position": position})


Sites = Annotated[list[SiteName], _shown(0, "Sites", "Only these sites; none chosen means all of them.")]
Folder = Annotated[
    Path | None,
    AfterValidator(_existing),
    _shown(1, "Folder", "Take the document files below this folder of the worker's machine, and no site."),
]
Since = Annotated[Day | None, _shown(2, "Since", "Read again what was fetched on this day (UTC) or later.")]
Until = Annotated[Day | None, _shown(3, "Until", "Read again what was fetched on this day (UTC) or before.")]
Limit = Annotated[
    PositiveInt | None, _shown(4, "Limit", "Take at most this many documents, from each site or in all.")
]
Rebuild = Annotated[
    bool,
    _shown(5, "Re-extract only", "Visit no site; read the archived documents again with today's code."),
]
AcceptYield = Annotated[
    bool,
    _shown(
        6,
        "Accept changed yield",
        "A site that gives fewer documents than its definition expects is no failure this time.",
    ),
]
DryRun = Annotated[bool, _shown(7, "Dry run", "Read and validate, show what would change, publish nothing.")]


def _one_source(schema: dict[str, Any]) -> None:
    """Let the form refuse a folder together with sites."""
    if {"folder", "sites"} <= schema["properties"].keys():
        schema["not"] = {
            "required": ["folder", "sites"],
            "properties": {"folder": {"type": "string"}, "sites": {"minItems": 1}},
        }


class _Options(BaseModel):
    """Unknown fields are refused, and none is changed after it was checked."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=_one_source)

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        if getattr(self, "folder", None) and getattr(self, "sites", None):
            raise ValueError("folder and sites exclude each other; expected one of them")
        return self


class CrawlOptions(_Options):
    """Where to look for documents."""

    sites: Sites = Field(default_factory=list)
    folder: Folder = None
    limit: Limit = None
    accept_yield: AcceptYield = False

    def site_names(self) -> list[str]:
        """The names of the sites to crawl; none where a folder is taken instead."""
        return [] if self.folder else _names(self.sites) or list(site_names())


class _Choice(_Options):
    """Options that may choose documents of the archive to read again."""

    sites: Sites = Field(default_factory=list)
    folder: Folder = None
    since: Since = None
    until: Until = None
    limit: Limit = None
    rebuild: Rebuild = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"until {self.until} is before since {self.since}; expected a day not before it")
        return self

    @property
    def reads_again(self) -> bool:
        """Whether archived documents are read again; a span asks for that as well."""
        return self.rebuild or self.since is not None or self.until is not None

    def selection(self) -> Selection:
        """Which of the archived documents are meant."""
        return Selection(tuple(_names(self.sites)), self.since, self.until, self.limit)


class NightlyOptions(_Choice):
    """Where to look, what to read again instead, and whether to publish."""

    accept_yield: AcceptYield = False
    dry_run: DryRun = False

    def crawl(self) -> CrawlOptions:
        """What of this is about fetching."""
        return CrawlOptions(
            sites=self.sites, folder=self.folder, limit=self.limit, accept_yield=self.accept_yield
        )


class BuildOptions(_Choice):
    """What to derive from the archive."""

    dry_run: DryRun = False


class ReplayOptions(_Options):
    """Whether to publish what is released."""

    dry_run: DryRun = False


def _names(sites: list[SiteName]) -> list[str]:
    return [str(getattr(site, "value", site)) for site in sites]
