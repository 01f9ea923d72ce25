"""Words that a filter struck out and left no trace of: `以马克思主义、思想、邓小平理论` was 毛泽东思想."""

from __future__ import annotations

from collections.abc import Set

import regex

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.repairs.seen import codes, pairs, seen_in

_NEAR = 20  # characters on each side that tell the script
# The pairs of which one is where the word is gone, and the word: nothing else makes sense there.
_PLACES = (
    (
        pairs("、", "思"),
        regex.compile(r"(?<=主[义義]、)(?=思想、?(?:和|与|與)?(?:邓小平|鄧小平|“[三3]))"),
        "毛泽东",
    ),
    (pairs("邓鄧", "理"), regex.compile(r"(?<=[邓鄧])(?=理[论論])"), "小平"),
    (
        pairs("以、", "理"),
        regex.compile(r"(?<=以|思想、)(?=理[论論](?:和|与|與|、)“?三[个個]代表)"),
        "邓小平",
    ),
    (frozenset({"“”"}), regex.compile(r"(?<=“)(?=”的?重要思想)"), "三个代表"),
    (pairs("强強确確", "下"), regex.compile(r"(?<=的(?:坚强|堅強|正确|正確))(?=下[,，])"), "领导"),
    (
        pairs("面真", "党黨"),
        regex.compile(r"(?<=(?:^|[,，。;；:：、\n]) {0,2}(?:全面|认真|認真))(?=[党黨]的教育方[针針])"),
        "贯彻",
    ),
    (pairs("思", ",，。、;；"), regex.compile(r"(?<=(?:发展|發展|工作|办学|辦學)思)(?=[,，。、;；])"), "路"),
)
NEEDS = frozenset().union(*(needs for needs, *_ in _PLACES))
_KNOWN = tuple((codes(needs), pattern, word) for needs, pattern, word in _PLACES)
ASKS = codes(NEEDS)


def find_struck(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """Names and words of the fixed formulas of reports, where a filter of the site left them out.

    >>> text = "以马克思主义、思想、邓小平理论和“”重要思想为指导,在县委的坚强下,全面党的教育方针。"
    >>> [(e.start, e.fixed) for e in find_struck(text)]
    [(7, '毛泽东'), (17, '三个代表'), (32, '领导'), (36, '贯彻')]
    >>> find_struck("坚持集体主义、思想品德教育,全面坚持党的教育方针,在他的正确指导下,理清发展思路。")
    []
    """
    there = seen_in(text, ASKS) if seen is None else seen
    found = [
        _restored(text, match.start(), word)
        for needs, pattern, word in _KNOWN
        if not needs.isdisjoint(there)
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda edit: edit.start)


def _restored(text: str, at: int, word: str) -> Edit:
    fixed = in_script_of(word, text[max(0, at - _NEAR) : at + _NEAR])
    return Edit(at, at, fixed, "dropped_word", "struck_out", True)
