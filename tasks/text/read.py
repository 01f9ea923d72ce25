"""Steps 4 to 7 in their order: bytes become a `Reading`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tasks.files.source import read_file
from tasks.records import Boilerplate, Cleaned, Edit, Source, Span
from tasks.text.chrome.pages import torn_markers
from tasks.text.clean import clean
from tasks.text.edits import OffsetMap, apply_edits, compose
from tasks.text.normalise import match_form
from tasks.text.repair import repair
from tasks.text.repairs.corrections import Correction
from tasks.text.typesetting import typesetting

_CUT = "boilerplate"
_SET = "typesetting"


class Running(NamedTuple):
    """The text as facts are read from it: without typesetting.

    `hans` has the length of `text`, and `offsets` leads from both back into the source.
    """

    text: str
    hans: str
    offsets: OffsetMap

    def in_source(self, start: int, end: int) -> Span:
        """The source span that states what `text[start:end]` says."""
        return self.offsets.span(start, end)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it can be read: chrome cut away, damage repaired, one script to match on.

    `text` is `source.text` with `boilerplate` removed and the certain `repairs` applied; `hans` is
    `text`, character for character, in Simplified script and half-width punctuation. Facts are read from
    `running`, and placed in its coordinates.
    """

    source: Source
    cleaned: Cleaned
    repairs: tuple[Edit, ...]
    text: str
    hans: str
    running: Running


def read_bytes(
    body: bytes,
    *,
    name: str = "",
    content_type: str | None = None,
    charset_hint: str | None = None,
    body_selector: str | None = None,
    corrections: Sequence[Correction] = (),
) -> Reading:
    """Decode or convert, clean, repair and normalise one document; the last three come from its site's definition."""
    source = read_file(
        body,
        name=name,
        content_type=content_type,
        charset_hint=charset_hint,
        body_selector=body_selector,
    )
    return read_source(source, corrections)


def read_source(source: Source, corrections: Sequence[Correction] = ()) -> Reading:
    """Clean, repair and normalise a decoded document.

    >>> reading = read_source(Source("学校配臵图书120册。", "txt", "utf-8"))
    >>> reading.text
    '学校配置图书120册。'
    >>> [(e.start, e.fixed, e.kind) for e in reading.repairs]
    [(3, '置', 'wrong_glyph')]
    >>> read_source(Source("学校配置图书120册。", "txt", "utf-8")).repairs
    ()
    """
    cleaned = clean(source)
    cuts = [_cut(b) for b in cleaned.boilerplate]
    body, way_back = apply_edits(source.text, cuts)
    edits = compose(cuts, repair(body, corrections), body, way_back)
    text, offsets = apply_edits(source.text, edits)
    cleaned = _with_markers(cleaned, torn_markers(source.text, edits))
    hans = match_form(text)
    running = _running(source, edits, Running(text, hans, offsets))
    return Reading(source, cleaned, _repairs(edits), text, hans, running)


def _running(source: Source, edits: Sequence[Edit], read: Running) -> Running:
    """The text, matching form and way back of a reading without its typesetting."""
    signs = [Edit(at.start, at.end, "", _SET, _SET, True) for at in typesetting(read.hans)]
    if not signs:
        return read
    text, offsets = apply_edits(source.text, compose(edits, signs, read.text, read.offsets))
    return Running(text, apply_edits(read.hans, signs)[0], offsets)


def _cut(chrome: Boilerplate) -> Edit:
    return Edit(chrome.start, chrome.end, "", chrome.kind, _CUT, True)


def _with_markers(cleaned: Cleaned, torn: Sequence[Boilerplate]) -> Cleaned:
    """What cleaning found, and the page markers that only a repair knew."""
    if not torn:
        return cleaned
    known = {span.start for span in cleaned.boilerplate}
    chrome = (*cleaned.boilerplate, *(span for span in torn if span.start not in known))
    return replace(cleaned, boilerplate=tuple(sorted(chrome, key=lambda span: span.start)))


def _repairs(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple(e for e in edits if e.rule != _CUT)
