"""What a person may ask a flow for: the forms of the Prefect UI and the arguments of the command line."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PositiveInt

from tasks.web.sites import site_names

if TYPE_CHECKING:
    SiteName = str
else:
    # An enumeration, so that the form offers the sites that are defined and takes no other.
    SiteName = Enum("SiteName", {name: name for name in site_names()}, type=str)


def _existing(folder: Path | None) -> Path | None:
    if folder is not None and not folder.expanduser().is_dir():
        raise ValueError(f"no folder at {folder}")
    return folder.expanduser().resolve() if folder else None


Sites = Annotated[
    list[SiteName], Field(title="Sites", description="Sites to crawl; none chosen means all of them.")
]
Folder = Annotated[
    Path | None,
    AfterValidator(_existing),
    Field(title="Folder", description="Take the document files below this folder, and no site."),
]
Limit = Annotated[
    PositiveInt | None,
    Field(title="Limit", description="Take at most this many documents, from each site or in all."),
]
DryRun = Annotated[
    bool, Field(title="Dry run", description="Read and validate, show what would change, publish nothing.")
]


class _Options(BaseModel):
    """Unknown fields are refused, and none is changed after it was checked."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CrawlOptions(_Options):
    """Where to look for documents."""

    sites: Sites = Field(default_factory=list)
    folder: Folder = None
    limit: Limit = None

    def site_names(self) -> list[str]:
        """The names of the sites to crawl; none where a folder is taken instead."""
        if self.folder:
            return []
        return [str(getattr(s, "value", s)) for s in self.sites] or list(site_names())


class NightlyOptions(CrawlOptions):
    """Where to look, and whether to publish."""

    dry_run: DryRun = False


class BuildOptions(_Options):
    """What to derive from the archive."""

    folder: Folder = None
    limit: Limit = None
    rebuild: Annotated[
        bool, Field(title="Rebuild", description="Read every archived document again with today's code.")
    ] = False
    dry_run: DryRun = False


class ReplayOptions(_Options):
    """Whether to publish what is released."""

    dry_run: DryRun = False
