"""The commands about sites and what was fetched from them: `zongjie sites`, `sites check`, `archive`, `archive rebuild`."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def add_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `command(name, run, words)` makes the parser of one."""
    sites = command("sites", _sites, "list the defined sites, or check one").add_subparsers(metavar="ACTION")
    words = "fetch one list page and one document, and say what each selector finds"
    check = sites.add_parser("check", help=words, description=words[0].upper() + words[1:] + ".")
    check.add_argument("name", metavar="NAME", help="a site, or a family of sites")
    check.add_argument("--fixture", action="store_true", help="take the recorded pages; no network")
    check.set_defaults(run=_check)
    words = "count archived documents by site and state, or make a lost index anew"
    archive = command("archive", _archive, words).add_subparsers(metavar="ACTION")
    words = "make the index anew from the WARC files, after it was lost or damaged"
    rebuild = archive.add_parser("rebuild", help=words, description=words[0].upper() + words[1:] + ".")
    rebuild.set_defaults(run=_rebuild)


def _sites(chosen: argparse.Namespace) -> int:
    from tasks.web.sites import load_sites

    for site in load_sites():
        print(f"{site.name:20} {site.base_url:40} {site.title}")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    from flows.site_check import check

    return check(chosen.name, fixture=chosen.fixture)


def _archive(chosen: argparse.Namespace) -> int:
    from flows.look_archive import print_archive

    return print_archive()


def _rebuild(chosen: argparse.Namespace) -> int:
    from flows.look_archive import rebuild_archive

    return rebuild_archive()
