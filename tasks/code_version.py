"""Which code and which vocabulary a document was read by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def code_version() -> str:
    """Hashes of all code and of all vocabulary that decide which rows a document gives: `code.vocabulary`.

    Site definitions count as vocabulary: they name the charset and the body of a site's pages.
    """
    root = Path(__file__).parent
    code = [
        root / name
        for name in (
            "derive.py",
            "document_row.py",
            "records.py",
            "row_writer.py",
            "rows.py",
            "sketch.py",
            "way_back.py",
            "wording.py",
        )
    ]
    words: list[Path] = []
    for folder in ("text", "facts", "files", "vocabulary"):
        for path in (root / folder).rglob("*"):
            if path.suffix in {".py", ".txt", ".tsv"}:
                (code if path.suffix == ".py" else words).append(path)
    words += (root / "sites").glob("*.yml")
    words += (root / "sites" / "families").glob("*.yml")
    return f"{_hash_of(root, code)}.{_hash_of(root, words)}"


def _hash_of(root: Path, files: Sequence[Path]) -> str:
    digest = sha256()
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
