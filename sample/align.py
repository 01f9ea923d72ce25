"""Where the characters of a sample document stand in a text that holds it, such as a decoded page."""

from __future__ import annotations

from sample.rows import Row, SampleDocument, place


def align(document: SampleDocument, received: str) -> list[int] | None:
    """For each offset of the document's text the offset in `received`; None when it is not there.

    White space may differ: pages indent paragraphs and join them in their own way. The list has one
    entry more than the text has characters, so that ends can be looked up too.

    >>> from sample.documents import document
    >>> one = document(1, 2)
    >>> places = align(one, "首页 > 总结\\n　　" + one.text.replace("\\n", "\\n\\n　　") + "\\n版权所有")
    >>> places[0], places is None
    (10, False)
    >>> align(one, "版权所有") is None
    True
    """
    wanted = "".join(document.text.split())
    kept = [at for at, character in enumerate(received) if not character.isspace()]
    start = "".join(received[at] for at in kept).rfind(wanted)
    if start < 0:
        return None
    places: list[int] = []
    at = start
    for character in document.text:
        places.append(kept[min(at, len(kept) - 1)])
        at += not character.isspace()
    return [*places, kept[at - 1] + 1]


def in_received(row: Row, places: list[int]) -> tuple[int, int]:
    """The span of a truth row in the received text."""
    return places[place(row, "start")], places[place(row, "end") - 1] + 1
