"""Persons who act at the head of a sentence with no role beside them: `林晓芸指出,…`, `周岚要求,…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.names.connections import Mention
from tasks.facts.names.names import looks_like_name

_SPEECH = re.compile(r"指出|强调|要求|表示|认为|谈到|说(?=[,:])|总结道|主持了?会议|出席")
_SPEAKER = regex.compile(r"(?r)(?<![^。;!?\n \u3000])(?P<name>[\u4e00-\u9fff]{3})(?:在[^,。;!?\n]{1,20})?")
_REACH = 28


_CALLED = re.compile(r"叫(?:(?<=[他她我名].)|(?<=名字.))(?P<name>[一-鿿]{2,3})(?=[,。;!])")


def speakers(hans: str) -> Iterator[Mention]:
    """Full names that open a sentence and speak; a report names the role only the first time.

    >>> line = "王校长作报告。林晓芸在总结时指出,要抓落实。"
    >>> [line[m.start : m.end] for m in speakers(line)]
    ['林晓芸']
    >>> list(speakers("方案中指出,要抓落实。"))
    []
    """
    for called in _CALLED.finditer(hans):
        if looks_like_name(called["name"]):
            yield Mention(*called.span("name"), None, "other")
    for verb in _SPEECH.finditer(hans):
        match = _SPEAKER.match(hans, max(0, verb.start() - _REACH), verb.start())
        if match and looks_like_name(match["name"]):
            yield Mention(match.start("name"), match.end("name"), None, "leader")
