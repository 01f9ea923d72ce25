"""Made-up passages for the tests of the fact finders."""

from tasks.records import Part, Passage, Section
from tasks.text.sentences import sentences


def passage(hans: str, *headings: tuple[str, int], text: str | None = None, **facts: str | None) -> Passage:
    """A passage over one text; `headings` are (words, level) of its sections in the order of the text."""
    sections, at = [], 0
    for words, level in headings:
        at = hans.index(words, at)
        marker = words[: 2 if words[1] in "、.是" else 3]
        sections.append(Section(at, at + len(words), level, marker))
        at += len(words)
    part = Part(0, len(hans), 1, **facts)
    return Passage(text or hans, hans, part, tuple(sections), sentences(hans))
