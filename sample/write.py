"""Write documents and their truth to a folder: `python -m sample.write DIR --documents N`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sample.documents import STYLES, document
from sample.pages import fanwen_article
from sample.rows import SampleDocument

_PER_FOLDER = 1000


def write(folder: Path, documents: int, seed: int = 1, form: str = "txt", style: str | None = None) -> int:
    """Write documents and `truth.jsonl`; the bytes of the documents.

    `truth.jsonl` has a line a document: name, file, title, style, script and the truth by table.
    Folders hold a thousand documents each. Memory does not grow with the number.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with (folder / "truth.jsonl").open("w", encoding="utf-8", newline="\n") as truth:
        for index in range(documents):
            one = document(seed, index, style=style)
            file = Path(f"{index // _PER_FOLDER:05d}") / f"{one.name}.{form}"
            if index % _PER_FOLDER == 0:
                (folder / file.parent).mkdir(exist_ok=True)
            body = one.text.encode() if form == "txt" else fanwen_article(one, index).body
            (folder / file).write_bytes(body)
            truth.write(json.dumps(_line(one, file), ensure_ascii=False) + "\n")
            written += len(body)
    return written


def _line(one: SampleDocument, file: Path) -> dict[str, object]:
    return {
        "name": one.name,
        "file": file.as_posix(),
        "title": one.title,
        "style": one.style,
        "script": one.script,
        "truth": one.truth,
    }


def main() -> None:
    """Write what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m sample.write", description="Write sample documents.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("txt", "html"), default="txt")
    parser.add_argument("--style", choices=STYLES, default=None)
    given = parser.parse_args()
    written = write(given.folder, given.documents, given.seed, given.format, given.style)
    print(f"{given.documents} documents, {written} bytes, in {given.folder}")


if __name__ == "__main__":
    main()
