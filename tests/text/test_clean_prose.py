"""Sound prose passes unchanged: a large made-up sample, and the real texts at hand."""

import json

import regex

from sample.documents import document
from tasks.records import Edit
from tasks.text.repair import repair
from tests.shared import SHARED, needs_shared

ENOUGH = 0.998  # of the sentences stay as they are
SENTENCE_END = regex.compile(r"[。!！?？;；\n]+")
DOCUMENTS = 400
CONTENT = regex.compile(r'"content": ("(?:[^"\\]|\\.)*")')


def touched(text: str, edits: list[Edit]) -> int:
    """How many sentences a repair changes."""
    ends = [m.end() for m in SENTENCE_END.finditer(text)] or [len(text)]
    return len({next((i for i, end in enumerate(ends) if edit.start < end), len(ends)) for edit in edits})


def share_unchanged(texts: list[str], but_for: str = "") -> tuple[float, int, list[str]]:
    """The share of sentences that no certain repair touches, their number, and what was changed."""
    sentences = changed = 0
    shown: list[str] = []
    for text in texts:
        edits = [e for e in repair(text) if e.certain and e.fixed is not None and e.kind != but_for]
        sentences += len(SENTENCE_END.findall(text)) or 1
        changed += touched(text, edits)
        shown += [f"{e.rule}: {text[max(0, e.start - 8) : e.end + 8]!r} → {e.fixed!r}" for e in edits]
    return 1 - changed / sentences, sentences, shown


def test_made_up_documents_pass_unchanged() -> None:
    texts = [document(23, i, script="hans").text for i in range(DOCUMENTS)]
    share, sentences, shown = share_unchanged(texts)
    assert sentences > 5_000
    assert share >= ENOUGH, shown[:20]


@needs_shared
def test_real_articles_pass_unchanged() -> None:
    printed = (SHARED / "suites" / "html-extract" / "gne" / "result.txt").read_text("utf-8")
    texts = [json.loads(content) for content in CONTENT.findall(printed)]
    # News pages print captions and bylines without a full stop; whether those lines are whole is another question.
    share, sentences, shown = share_unchanged(texts, but_for="broken_line")
    assert sentences > 500
    assert share >= ENOUGH, shown[:20]
