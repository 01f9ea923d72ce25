"""What the archive has filed of one run over one site: counted in its rows, apart from whoever asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path


def filed_documents(root: Path, run_id: str, site: str) -> Mapping[str, int]:
    """How many documents of a site a run asked for, by the outcome of each request.

    A document of several pages is asked for by its first. Empty where the archive has no index yet.
    """
    path = root / "index.sqlite"
    if not path.is_file():
        return {}
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute(
            "SELECT outcome, count(*) FROM fetches WHERE run_id = ? AND site = ? AND kind = 'document'"
            " GROUP BY outcome ORDER BY outcome",
            (run_id, site),
        )
        return dict(rows.fetchall())
