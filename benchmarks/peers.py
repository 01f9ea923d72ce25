"""The whole of reading beside a plain script of the usual tools, on the same pages, in turns.

The script does what such a script does: trafilatura takes the text out of the page, ftfy mends it, OpenCC makes it
Simplified, JioNLP finds times and amounts of money, pandas writes two columns to Parquet. It knows nothing of
documents' parts, awards, people, events, problems or policies, nor where in the page a number stands.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from types import ModuleType

from benchmarks.measure import Contender, compared, measure, peer
from benchmarks.pages import filled_archive
from tasks.process import process_piece
from warehouse.archive import Archive


def run(full: bool) -> str:
    """The table of this benchmark."""
    few, many = (10, 200) if full else (2, 24)
    with TemporaryDirectory() as folder:
        root = filled_archive(Path(folder) / "archive", many)
        with Archive(root, read_only=True) as archive:
            stored = list(archive.documents())
            bodies = (archive.read(s.archive_file, s.archive_offset) for s in stored)
            # trafilatura takes GBK for something else at times, and garbage is read in no time.
            pages = [body for body in bodies if b"charset=utf-8" in body][:few]
        contenders = [
            Contender(
                "ours, archive to files of rows",
                lambda: process_piece(stored, str(root), f"{folder}/ours"),
                float(many),
                "documents",
            ),
            peer(
                "trafilatura",
                lambda m: _script(m, pages, Path(folder)),
                "trafilatura + ftfy + OpenCC + JioNLP + pandas",
                amount=float(len(pages)),
                unit="documents",
            ),
        ]
        return compared(
            f"peers: {many} pages of 30 kB, the script only {len(pages)} of them, processor seconds",
            measure(contenders, 3 if full else 1, process_time),
        )


def _script(trafilatura: ModuleType, pages: Sequence[bytes], folder: Path) -> Callable[[], None]:
    with redirect_stdout(StringIO()):
        ftfy, jionlp, opencc, pandas = map(import_module, ("ftfy", "jionlp", "opencc", "pandas"))
    simplified = opencc.OpenCC("t2s").convert

    def script() -> None:
        # JioNLP reports what it can't read as an error on the root logger.
        logging.disable(logging.CRITICAL)
        rows = []
        for page in pages:
            text = simplified(ftfy.fix_text(trafilatura.extract(page) or ""))
            found = [*jionlp.ner.extract_time(text), *jionlp.ner.extract_money(text)]
            rows += [(text[:20], one["text"]) for one in found]
        pandas.DataFrame(rows, columns=["document", "text"]).to_parquet(folder / "script.parquet")
        logging.disable(logging.NOTSET)

    return script
