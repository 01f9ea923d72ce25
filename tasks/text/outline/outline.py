"""Step 9: the tree of headings and numbered lead-ins of one part."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.records import Issue, Section
from tasks.text.outline.context import enclosures, is_announced, is_counted_out, is_cut_off, runs_on
from tasks.text.outline.heading_ends import HEADING, apart, heading_end
from tasks.text.outline.marker_values import LAST
from tasks.text.outline.markers import RANK, Marker, markers
from tasks.text.outline.plain_headings import plain_headings

_SENTENCE_END = re.compile(r"[。;:\n]")
_LOOK_AHEAD = 200  # markers
_SHORTEST_NAME = 3  # characters of a heading


@dataclass(slots=True)
class _List:
    """An open list: its style, the number of its last item, that item's section, its level."""

    style: str
    value: int
    section: int
    level: int


def outline(hans: str) -> tuple[list[Section], list[Issue]]:
    """The headings of one part with their levels and parents, and the gaps in their numbering.

    A level is the depth at which a style is nested where it stands, so 一是 is level 2 below 一、 and
    level 4 below 1、; lists continue by their numbers, whatever stands between. Markers inside a line
    count only where they continue a list or begin one that goes on. A missing or repeated number
    becomes an issue, since compilers cut paragraphs out.

    >>> text = "一、师资\\n一是抓培训。二是抓考核。\\n二、经费\\n1、投入3.5万元。\\n3、支出2、3万元。"
    >>> sections, issues = outline(text)
    >>> [(s.marker, s.level, s.parent) for s in sections]
    [('一、', 1, None), ('一是', 2, 0), ('二是', 2, 0), ('二、', 1, None), ('1、', 2, 3), ('3、', 2, 3)]
    >>> [(i.kind, i.note) for i in issues]
    [('numbering_gap', '3、 follows 1')]
    >>> outline("统一、规范地开展工作,获得第一、二名。")
    ([], [])
    """
    found = _without_page_mark([m for m in markers(hans) if m.style in RANK or m.style == "lost"])
    if sum(m.style == "named" for m in found) < 2:
        found = [m for m in found if m.style != "named"]
    listed = enclosures(hans)
    found = [m for m in found if not any(low <= m.start < high for low, high in listed)]
    starts = {m.start for m in found}
    plain = [m for m in plain_headings(hans, found) if m.start not in starts]
    return _Builder(hans, sorted([*found, *plain], key=lambda m: m.start) if plain else found).run()


def _without_page_mark(found: list[Marker]) -> list[Marker]:
    """The markers without the 1、 that a preview site puts before the first page: `1、某校工作总结一、概况`."""
    if len(found) < 2 or found[0].start > 2:
        return found
    first, second = found[:2]
    above = second.style == "cn" or (second.style == "cn_round" and not _has_second(found))
    page = first.style == "digit" and first.value == second.value == 1 and above
    return found[1:] if page else found


def _has_second(found: list[Marker]) -> bool:
    """Whether a 2、 follows on the 1、 of the first marker."""
    return any(m.style == "digit" and m.value == 2 and m.text[1:] == found[0].text[1:] for m in found)


class _Builder:
    """The state of one pass over the markers: the open lists, outermost first."""

    def __init__(self, hans: str, found: list[Marker]) -> None:
        self.hans = hans
        self.found = found
        self.open: list[_List] = []
        self.sections: list[Section] = []
        self.issues: list[Issue] = []
        self.top = _top_style(found)
        self.cut_off = is_cut_off(hans)

    def run(self) -> tuple[list[Section], list[Issue]]:
        for i, marker in enumerate(self.found):
            self._take(i, self._restored(marker))
        return apart(self.hans, self.sections), self.issues

    def _restored(self, marker: Marker) -> Marker:
        """A marker without a number takes the next one of the list that it continues."""
        if marker.style == "named":
            here = next((one.value for one in self.open if one.style == "named"), 0)
            return marker._replace(value=here + 1)
        if marker.style != "lost":
            return marker
        if marker.text[0] in "xX":
            last = next((one.value for one in reversed(self.open) if one.style == "digit"), 0)
            return marker._replace(style="digit", value=last + 1)
        for one in reversed(self.open):
            if self.sections[one.section].marker.endswith(marker.text) and one.style != "cn":
                text = self.sections[one.section].marker.replace(str(one.value), str(one.value + 1))
                return Marker(marker.start, marker.end, one.style, one.value + 1, "line", text)
        return marker

    def _take(self, i: int, marker: Marker) -> None:
        if marker.style in ("plain", "aside", "under"):
            self._add_plain(marker)
            return
        depth = self._continues(marker)
        if depth is not None:
            self._add(marker, depth)
        elif marker.anchor == "glued" and marker.style == "cn":
            return
        elif marker.value == 1 and (_heads_line(marker) or self._goes_on(i) or self._heads_list(i)):
            self._add(marker, self._opening_depth(i, marker))
        elif marker.value > 1 and not marker.bare and (self._stands_alone(marker) or self._heads_list(i)):
            self._add_after_gap(i, marker)

    def _continues(self, marker: Marker) -> int | None:
        """The depth of the innermost open list whose next number this is."""
        for depth in range(len(self.open) - 1, -1, -1):
            one = self.open[depth]
            if one.style == marker.style and (marker.value == one.value + 1 or marker.value == LAST):
                return depth
        return None

    def _goes_on(self, i: int) -> bool:
        """Whether the second item of the list that would begin here follows before an outer heading, or
        might have where the text was cut off."""
        first = self.found[i]
        for later in self.found[i + 1 : i + _LOOK_AHEAD]:
            if later.style == first.style and later.value == 2:
                return True
            if later.style == first.style and later.value == 1 and later.anchor == "line":
                return False
            if later.anchor == "line" and RANK.get(later.style, 9) < RANK[first.style]:
                return False
        if first.style == "word" and first.anchor != "run" and is_counted_out(self.hans, first.start):
            return True
        apart = first.anchor == "sentence" or (
            first.anchor == "run"
            and ("一" <= self.hans[first.start - 1] <= "鿿" or self.hans[first.start - 1] in " 　")
        )
        if first.style == "cn" and first.anchor == "sentence" and is_announced(self.hans, first.start):
            return True
        return self.cut_off and apart and not first.bare and first.style != "word"

    def _opening_depth(self, i: int, marker: Marker) -> int:
        """Where a new list goes: below the current item, or in place of a list that it ends."""
        depth = len(self.open)
        for j, one in enumerate(self.open):
            ends = one.style == marker.style or RANK[one.style] > RANK[marker.style]
            if ends and self._is_led_in(one, marker):
                continue
            if ends and not (_may_hold(one.style, marker.style) and self._resumes(i, one)):
                depth = j
                break
        return depth

    def _is_led_in(self, outer: _List, marker: Marker) -> bool:
        """Whether a list of the same words stands right behind the sentence of an item: `三是结构不合理。一是…`."""
        if not outer.style == marker.style == "is" or outer.value < 2:
            return False
        between = self.hans[self.sections[outer.section].start : marker.start]
        return len(between) < HEADING and between[-1:] in "。:;" and not _SENTENCE_END.search(between[:-1])

    def _resumes(self, i: int, outer: _List) -> bool:
        """Whether a list goes on after the list that begins at marker `i` (四是: 一是 二是 三是; 五是)."""
        style, inner = self.found[i].style, 1
        for later in self.found[i + 1 : i + _LOOK_AHEAD]:
            if later.anchor == "line" and RANK.get(later.style, 9) < min(RANK[style], RANK[outer.style]):
                return False
            if later.style == style and later.value == inner + 1:
                inner += 1
            elif later.style == outer.style and later.value == 1:
                return False  # also of the same words: a third list goes on with neither of the two
            elif later.style == outer.style and later.value == outer.value + 1:
                return True
        return False

    def _stands_alone(self, marker: Marker) -> bool:
        """Whether a number out of order is a heading all the same: it heads a line of its own."""
        if marker.style in ("word", "circle", "alpha"):
            return False
        if marker.style == "is":
            return marker.anchor in ("line", "sentence")
        if marker.style == "cn" and marker.anchor == "sentence" and self.hans[marker.start - 1] in " 　":
            return True  # the line before it was closed by a blank
        return marker.anchor == "line" and not runs_on(self.hans, marker.start)

    def _heads_list(self, i: int) -> bool:
        """Whether a chapter inside a line has the first item of a list right behind its words: 四、教学管理1、备课。"""
        marker, after = self.found[i], self.found[i + 1 : i + 2]
        if marker.style != "cn" or marker.bare or not after or after[0].style not in ("cn_round", "digit"):
            return False
        words = self.hans[marker.end : after[0].start].rstrip()
        short = _SHORTEST_NAME < len(words) < HEADING and _SENTENCE_END.search(words) is None
        return short and after[0].value == 1

    def _add_after_gap(self, i: int, marker: Marker) -> None:
        depths = [d for d, one in enumerate(self.open) if one.style == marker.style]
        before = self.open[depths[-1]].value if depths else 0
        note = f"{marker.text} follows {before}" if before else f"{marker.text} begins a list"
        self.issues.append(Issue("outline", "numbering_gap", marker.start, marker.end, note))
        self._add(marker, depths[-1] if depths else self._opening_depth(i, marker))

    def _add(self, marker: Marker, depth: int) -> None:
        same = depth < len(self.open) and self.open[depth].style == marker.style
        level = self.open[depth].level if same else self._new_level(marker, depth)
        parent = self.open[depth - 1].section if depth else None
        del self.open[depth:]
        self.open.append(_List(marker.style, marker.value, len(self.sections), level))
        end = heading_end(self.hans, marker)
        self.sections.append(Section(marker.start, end, level, marker.text, parent))

    def _add_plain(self, marker: Marker) -> None:
        """A heading without a number: above all lists, beside the outermost one, or below its items."""
        depth = {"plain": 0, "aside": 1, "under": 1}[marker.style]
        del self.open[depth:]
        level = 2 if marker.style == "under" and self.open else 1
        parent = self.open[0].section if level == 2 else None
        if marker.style != "aside":
            self.open.append(_List(marker.style, 0, len(self.sections), level))
        self.sections.append(Section(marker.start, marker.end, level, "", parent))

    def _new_level(self, marker: Marker, depth: int) -> int:
        if depth:
            return min(5, self.open[depth - 1].level + 1)
        return 1 if self.top is None or RANK[marker.style] <= RANK[self.top] else 2


def _heads_line(marker: Marker) -> bool:
    """Whether a first item needs no second one to be believed; 首先 tells what came first as well."""
    return marker.anchor == "line" and not marker.bare and marker.style not in ("word", "alpha")


def _may_hold(outer: str, inner: str) -> bool:
    """Lists of 一是 and 首先 can hold 1. and one another, a 第一阶段 all but 一、; all else keeps the official order."""
    if outer == "stage":
        return RANK[inner] > RANK["cn"]
    return outer in ("is", "word") and RANK[inner] >= RANK["digit"]


def _top_style(found: list[Marker]) -> str | None:
    """The outermost style of the part: that of the highest rank that begins a line."""
    styles = {m.style for m in found if (m.anchor == "line" or m.style == "cn") and m.style in RANK}
    return min(styles, key=lambda s: RANK[s]) if styles else None
