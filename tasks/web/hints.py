"""What a site's definition says to whoever reads its documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tasks.text.repairs.corrections import Correction
from tasks.web.sites import FOLDER, load_site, site_names


@dataclass(frozen=True, slots=True)
class Hints:
    """Charset and body selector of a site's pages, and what the site is known to spoil."""

    charset: str | None = None
    body: str | None = None
    corrections: tuple[Correction, ...] = ()


@cache
def reading_hints(name: str, folder: Path = FOLDER) -> Hints:
    """The hints of a site.

    None for a folder, and for a site whose definition is gone: its documents stay in the archive.
    """
    if name not in site_names(folder):
        return Hints()
    site = load_site(name, folder)
    return Hints(site.charset, site.body, tuple(one.as_rule() for one in site.corrections))
