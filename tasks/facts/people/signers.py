"""Authors who sign a document: a line with a body and a name, below the title or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention
from tasks.facts.names.names import is_listed_name
from tasks.facts.organisations.organisations import bodies
from tasks.text.points import line_starts, starting_at

_LINE = re.compile(
    r"(?m)^[ \u3000]*(?P<body>[\u4e00-\u9fff0-9()]{4,30})?[ \u3000::]+(?P<name>[\u4e00-\u9fff]{2,3})[ \u3000]*(?=\n|$)"
)
_GLUED = re.compile(r"(?m)^[ \u3000]*(?P<line>[\u4e00-\u9fff]{6,24})[ \u3000]*(?=\n|$)")
_HEAD, _TAIL = 160, 120  # characters in which documents are signed


def signers(hans: str) -> Iterator[Mention]:
    """The names that sign a document beside a body of their own: `青石中心小学 林晓芸`, with or without a blank.

    >>> text = "教研工作的几点体会\\n青石中心小学 林晓芸\\n各位领导,各位老师:"
    >>> [text[m.start : m.end] for m in signers(text)]
    ['林晓芸']
    >>> text = "教研工作的几点体会\\n青石中心小学林晓芸\\n各位领导:"
    >>> [text[m.start : m.end] for m in signers(text)]
    ['林晓芸']
    >>> list(signers("教研工作的几点体会\\n指导思想 周密部署\\n各位领导:"))
    []
    """
    stretches = [(0, min(len(hans), _HEAD))]
    if len(hans) > _HEAD:
        stretches.append((max(_HEAD, len(hans) - _TAIL), len(hans)))
    for low, high in stretches:
        lines = [start for start in line_starts(hans) if low <= start < high]
        for match in starting_at(_LINE, hans, lines, high):
            found = bodies(match["body"]) if match["body"] else ()
            if found and found[-1].end == len(match["body"]) and is_listed_name(match["name"]):
                yield Mention(match.start("name"), match.end("name"), None, "author")
        for match in starting_at(_GLUED, hans, lines, high):
            found = bodies(match["line"])
            name = match["line"][found[-1].end :] if found and found[0].start == 0 else ""
            if len(name) in (2, 3) and is_listed_name(name):
                yield Mention(match.end("line") - len(name), match.end("line"), None, "author")
