"""What is measured: made-up documents with the damage of real ones, and real ones where they are at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random

from sample.documents import document

SHARED = Path(os.environ.get("ZONGJIE_SHARED", Path(__file__).parents[2] / "shared"))
_DISTINCT = 200  # made-up documents; more of the same kind would only take time to write
_DAMAGE = (
    ("学校", "学(xué)校"),
    ("學校", "學(xué)校"),
    ("置", "臵"),
    ("基础", "根底"),
    ("“", "&ldquo;"),
    ("年", " 年"),
)


@cache
def damaged_documents(seed: int = 11) -> tuple[str, ...]:
    """Sample documents, every fifth clean, the others damaged in some places as copying sites do it."""
    return tuple(_damaged(document(seed, i).text, Random(f"{seed}:{i}")) for i in range(_DISTINCT))


def _damaged(text: str, random: Random) -> str:
    if random.random() < 0.2:
        return text
    for right, wrong in _DAMAGE:
        if random.random() < 0.5:
            text = text.replace(right, wrong, random.randint(1, 4))
    lines = text.split("\n")
    if random.random() < 0.3:
        lines = ["当前位置：首页 > 工作总结", *lines, "展开阅读全文", "相关资源"]
    return "\n".join(lines)


def seeds() -> tuple[str, ...]:
    """The real documents of the evaluation material; none where it is not at hand."""
    return tuple(file.read_text("utf-8") for file in sorted((SHARED / "seeds").glob("*.txt")))


def repeated(texts: Sequence[str], megabytes: float) -> tuple[str, ...]:
    """The texts again and again until they make up that many megabytes (10**6 bytes of UTF-8)."""
    return tuple(_until(texts, megabytes * 1e6))


def _until(texts: Sequence[str], size: float) -> Iterator[str]:
    done = 0
    for text in cycle(texts):
        if done >= size:
            return
        yield text
        done += len(text.encode())


def megabytes(texts: Sequence[str]) -> float:
    """How many megabytes of UTF-8 the texts are."""
    return sum(len(text.encode()) for text in texts) / 1e6
