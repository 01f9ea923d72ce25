"""The errors that Zongjie raises on purpose.

Each message names the value, the place, and what was expected there. Bad *documents* raise nothing:
they become rows of `issues`, `fetches` or `quarantine`.

    BadInput          an argument, setting, site definition or vocabulary file is wrong
    SiteChanged       a site no longer looks as its definition says
    ArchiveDamaged    a record of the archive can't be read back as it was written
    PublishRefused    a table rule failed; the live snapshot stays as it was
    WarehouseBusy     another process holds the lease on the warehouse
"""


class BadInput(ValueError):
    """An argument, setting, site definition or vocabulary file is wrong."""


class SiteChanged(RuntimeError):
    """A site no longer looks as its definition says."""


class ArchiveDamaged(RuntimeError):
    """A record of the archive can't be read back as it was written."""


class PublishRefused(RuntimeError):
    """A table rule failed, so nothing was published."""


class WarehouseBusy(RuntimeError):
    """Another process holds the lease on the warehouse."""
