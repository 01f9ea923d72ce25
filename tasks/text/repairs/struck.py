"""Words of fixed formulas that a filter struck out: `以马克思主义、思想、邓小平理论` was 毛泽东思想."""

from __future__ import annotations

from collections.abc import Set

import regex

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.repairs.seen import codes, pairs, seen_in

_NEAR = 20  # characters on each side that tell the script
_STARS = "*＊×xX.·_"  # what filters print in the place of a word, the stop of 和谐. among them
_GONE = rf"(?<![{_STARS}])[{_STARS}]{{1,6}}"
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
    (pairs("“", _STARS), regex.compile(rf"(?<=“){_GONE}(?=”的?重要思想)"), "三个代表"),
    (
        pairs(_STARS, "理"),
        regex.compile(rf"(?<=[以持]){_GONE}(?=理[论論](?:和|与|與|、)“?三[个個]代表)"),
        "邓小平",
    ),
    (pairs("毛", _STARS), regex.compile(rf"(?<=毛){_GONE}(?=思想(?:[、和与與]|概[论論]))"), "泽东"),
    (pairs("邓鄧", _STARS), regex.compile(rf"(?<=[邓鄧]){_GONE}(?=理[论論])"), "小平"),
    (
        pairs("*＊×", "核"),
        regex.compile(r"(?<=\p{Han})(?<![会會主])[*＊×]{1,6}(?=核心[价價]值(?:[观觀]|[体體]系))"),
        "社会主义",
    ),
    (
        pairs("色", _STARS),
        regex.compile(rf"(?<=中[国國]特色){_GONE}(?=道路|事[业業]|理[论論]|思想|共同理想|[伟偉]大)"),
        "社会主义",
    ),
    (
        pairs("谐諧", _STARS),
        regex.compile(
            rf"(?<=(?:[构構]建|建[设設]|促[进進])(?:社[会會]主[义義])?和[谐諧]){_GONE}(?=[,，、;；])"
        ),
        "社会",
    ),
    (
        pairs("和与與、", "*＊×xX_"),
        regex.compile(r"(?<=理[论論][和与與、])[*＊×xX_]{3,6}(?=的?重要思想)"),
        "“三个代表”",
    ),
    # 习 is struck together with what follows it.
    (pairs("学學", "*＊"), regex.compile(r"(?<=[学學])[*＊]{5,7}(?=重要思想)"), "习“三个代表”"),
    (pairs("色", _STARS), regex.compile(rf"(?<=中[国國]特色){_GONE}(?=主[义義])"), "社会"),
    (
        pairs("*＊×xX", "特"),
        regex.compile(r"(?<![*＊×xX])[*＊×xX]{2,4}(?=特色社[会會]主[义義])"),
        "中国",
    ),
    (pairs("会會", "*＊"), regex.compile(r"(?<=社[会會])[*＊]{2,6}(?=[价價]值[观觀])"), "主义核心"),
    (
        pairs("国國", "*＊"),
        regex.compile(r"(?<=中[国國])[*＊]{3}(?=第[一二三四五六七八九十]|成立|章程|[领領][导導])"),
        "共产党",
    ),
    (pairs("国國", "*＊"), regex.compile(r"(?<=中[国國])[*＊]{2}(?=[党黨])"), "共产"),
    (
        pairs("学學", "*＊"),
        regex.compile(r"(?<=科[学學])[*＊]{1,4}(?=[观觀](?![察測测看摩众眾點点]))"),
        "发展",
    ),
    (pairs("思", "*＊"), regex.compile(r"(?<=[马馬]克思)[*＊]{1,2}(?=[义義])"), "主"),
    (pairs("泽澤", "*＊"), regex.compile(r"(?<=毛[泽澤])[*＊]{1,2}(?=思想)"), "东"),
    (pairs("小", "*＊"), regex.compile(r"(?<=[邓鄧]小)[*＊]{1,2}(?=理[论論])"), "平"),
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
    """Names and words of the fixed formulas of reports, where a filter of the site left them out or starred them.

    >>> text = "以马克思主义、思想、邓小平理论和“”重要思想为指导,在县委的坚强下,全面党的教育方针。"
    >>> [(e.start, e.fixed) for e in find_struck(text)]
    [(7, '毛泽东'), (17, '三个代表'), (32, '领导'), (36, '贯彻')]
    >>> [(e.start, e.end, e.fixed) for e in find_struck("践行“*”重要思想和*核心价值观,构建和谐.,开创新局面")]
    [(3, 4, '三个代表'), (10, 11, '社会主义'), (21, 22, '社会')]
    >>> [(e.start, e.fixed) for e in find_struck("坚持科学**观,建设**特色社会主义,学习中国**党章程,**观点")]
    [(4, '发展'), (10, '中国'), (23, '共产')]
    >>> find_struck("集体主义、思想品德教育,全面坚持党的教育方针,在他的正确指导下,理清发展思路。1.核心价值观教育")
    []
    """
    there = seen_in(text, ASKS) if seen is None else seen
    found = [
        _restored(text, match, word)
        for needs, pattern, word in _KNOWN
        if not needs.isdisjoint(there)
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda edit: edit.start)


def _restored(text: str, match: regex.Match[str], word: str) -> Edit:
    start, end = match.span()
    fixed = in_script_of(word, text[max(0, start - _NEAR) : end + _NEAR])
    return Edit(start, end, fixed, "dropped_word" if start == end else "censored", "struck_out", True)
