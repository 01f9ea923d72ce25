"""The Data Docs' files: which are old, which are cut, which are still to be written.

Great Expectations keeps every result for ever and writes the pages of all of them at each build: after a year of
nights that is gigabytes, and hours. Here the newest runs stay, and pages that are there are not written again.

    gx/uncommitted/validations/<suite>/<run> <batch>/<time>/<asset>.json           a result
    gx/uncommitted/data_docs/local_site/validations/<the same>.html                its page
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

RESULTS = Path("gx/uncommitted/validations")
SITE = Path("gx/uncommitted/data_docs/local_site")
PAGES = SITE / "validations"
_SUITES = Path("suites.json")  # what each suite asked when its page was written
# Whatever a result or a page ends in, if it was written to its end.
_ENDS = {".json": b"}", ".html": b"</html>"}
_TAIL = 64


def begin_anew(folder: Path) -> None:
    """Remove the configuration, which is generated from the rules at every start.

    A process that was killed while it wrote it leaves half a file, on which every later start would fail.
    """
    for path in (folder / "gx").glob("*"):
        if path.is_dir() and path.name != "uncommitted":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()
    (folder / "gx" / "uncommitted" / "config_variables.yml").unlink(missing_ok=True)


def prune(folder: Path, keep: int) -> tuple[str, ...]:
    """Remove results and pages of all runs but the newest `keep`, and files that were cut; the runs removed.

    A run is named by the first word of its results' folder, and names of runs sort by time.
    """
    runs = sorted({run_of(place) for root in (RESULTS, PAGES) for place in _places(folder / root)})
    gone = set(runs[:-keep])
    for root in (RESULTS, PAGES):
        for place in _places(folder / root):
            if run_of(place) in gone:
                shutil.rmtree(place)
        for path in [*(folder / root).rglob("*.json"), *(folder / root).rglob("*.html")]:
            if not _is_whole(path):
                path.unlink()
    return tuple(sorted(gone))


def unwritten(folder: Path) -> set[tuple[str, ...]]:
    """The results that have no page yet: suite, run and batch, time, asset."""
    results, pages = (
        {path.relative_to(folder / root).with_suffix("").parts for path in (folder / root).rglob(f"*{kind}")}
        for root, kind in ((RESULTS, ".json"), (PAGES, ".html"))
    )
    return results - pages


def _places(root: Path) -> Iterator[Path]:
    """The folders that hold what one batch of one run gave to one suite."""
    yield from sorted(root.glob("*/*"))


def run_of(place: Path) -> str:
    """The run whose results a folder of `<run> <batch>` holds."""
    return place.name.split(" ")[0]


def _is_whole(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return file.read().rstrip().endswith(_ENDS[path.suffix])


@contextmanager
def changed_suites(folder: Path, digests: Mapping[str, str]) -> Iterator[list[str]]:
    """The suites without a page that shows them as they are; once the block has written these, that is remembered."""
    memory = folder / _SUITES
    known = _remembered(memory)
    yield [name for name, own in digests.items() if known.get(name) != own or not _suite_page(folder, name)]
    if known | dict(digests) != known:
        memory.write_text(json.dumps(known | dict(digests), indent=1), "utf-8")


def _suite_page(folder: Path, name: str) -> bool:
    path = folder / SITE / "expectations" / f"{name}.html"
    return path.exists() and _is_whole(path)


def _remembered(memory: Path) -> dict[str, str]:
    """What is remembered; nothing where a killed process left half of it."""
    try:
        return dict(json.loads(memory.read_text("utf-8")))
    except (FileNotFoundError, ValueError):
        return {}
