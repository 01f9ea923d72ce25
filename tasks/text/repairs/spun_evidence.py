"""Whether all words of a text together show that a dictionary was at work, where phrases alone do not.

An excerpt of a thousand characters may hold none of the phrases that no author writes, or one. But it holds a dozen words
of the dictionary, each of them likelier in the place of another, and of those others hardly one is left: a site replaces
them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache

from tasks.text.normalise import to_traditional
from tasks.text.points import offsets_of
from tasks.text.repairs.seen import codes
from tasks.text.repairs.spun_choice import Choice, weighed, words_of
from tasks.text.repairs.spun_counts import counts_in
from tasks.vocabulary import table

# In bits. On 10,400 clean excerpts of news, laws, reports and school pages none that was not spun came to 10.
_ENOUGH = 8
_MOST, _LEAST = 4, -6  # that one place tells
_MOST_OF_WORD, _LEAST_OF_WORD = 6, -8  # that all places of a word tell
_WORDS, _CLEARLY = 4, 2  # different words that speak for it, and how clearly each
_BESIDE = -3  # for a word beside which its originals stand as often
_LEFT = -1  # for each original that is left
_FAR = 1000  # letters for which one is taken off: a long text has some such words by chance
_RARE = 3  # bits by which its original is commoner than a word that few texts have in its own sense
_RARE_WORDS = 2  # so many of which make a text suspect
_PAIR = 2
# The converter of the sites that use these saves closing quotes low; no clean text of 36 million characters has one.
LOW_QUOTE = "〞"
_OF_LOW_QUOTES, _MARK = frozenset({"那么", "程度"}), 4


def signs() -> frozenset[str]:
    """The words of two characters of all dictionaries, in both scripts: pairs by which `suspected` judges."""
    found = {spun for _, spun, _ in table("spun_words") if len(spun) == _PAIR}
    return frozenset(found | set(map(to_traditional, found)))


@cache
def _pairs() -> Mapping[str, tuple[frozenset[int], frozenset[int]]]:
    """By dictionary the codes of its words of two characters, in both scripts, and of the rare ones among them."""
    commoner = {(spun, original): int(bits) for spun, original, bits, *_ in table("spun_odds")}
    words: dict[str, set[str]] = {}
    rare: dict[str, set[str]] = {}
    for dictionary, spun, original in table("spun_words"):
        if len(spun) == _PAIR:
            both = {spun, to_traditional(spun)}
            words.setdefault(dictionary, set()).update(both)
            if commoner[spun, original] >= _RARE:
                rare.setdefault(dictionary, set()).update(both)
    return {name: (codes(pairs), codes(rare.get(name, ()))) for name, pairs in words.items()}


@cache
def _all_pairs() -> frozenset[int]:
    return codes(signs())


def suspected(seen: Set[int]) -> set[str]:
    """The dictionaries of which a text holds enough words to be asked: no other can be shown.

    >>> from tasks.text.repairs.seen import seen_in
    >>> suspected(seen_in("提高同学的学问水平和实践力量,乐观开展训练教学讨论,准时发现问题。", codes(signs())))
    {'训练'}
    >>> suspected(seen_in("教师积极开展教学研究,同学们学习兴趣浓厚,训练有素。", codes(signs())))
    set()
    """
    there = seen & _all_pairs()
    if len(there) < _WORDS:
        return set()
    return {
        dictionary
        for dictionary, (pairs, rare) in _pairs().items()
        if len(there & pairs) >= _WORDS and len(there & rare) >= _RARE_WORDS
    }


def shown(text: str, dictionaries: Iterable[str], active: Set[str], *, marked: bool = False) -> set[str]:
    """Those of the dictionaries whose words show that they were at work; words of the active ones tell nothing more.

    `text` is in matching form; `marked` says that low quotes stand in it as it was.

    >>> text = "提高同学的学问水平和实践力量,乐观开展训练教学讨论,准时发现问题,同学的爱好很浓。"
    >>> shown(text, ["训练"], set())
    {'训练'}
    >>> shown("教师积极开展教学研究,同学们学习兴趣浓厚,训练有素。", ["训练"], set())
    set()
    """
    asked = list(dictionaries)
    if not asked:
        return set()
    counts = counts_in(text)
    known = set(words_of(frozenset(active)))
    before = {one: _MARK if marked and one in _OF_LOW_QUOTES else 0 for one in asked}
    bits = sorted(((_bits(text, counts, one, known, before[one]), one) for one in asked), reverse=True)
    found: set[str] = set()
    for enough, one in bits:
        if enough >= _ENOUGH and (not found or _bits(text, counts, one, known, before[one]) >= _ENOUGH):
            found.add(one)
            known |= set(words_of(frozenset({one})))
    return found


def _bits(text: str, counts: Mapping[str, int], dictionary: str, known: Set[str], before: int) -> int:
    """What the words of a dictionary tell, less those that are known to be of another; 0 where that can't be enough.

    `before` is what else is known of the text.
    """
    words = words_of(frozenset({dictionary}))
    there = words.keys() & counts.keys()
    beside = {word for word in there if all(counts.get(c.original, 0) > counts[word] for c in words[word])}
    against = len(text) // _FAR - before - _LEFT * len(_originals(dictionary) & counts.keys())
    most = sum(min(_MOST_OF_WORD, _MOST * counts[word]) for word in there - beside - known)
    if most - against < _ENOUGH:
        return 0
    told = _told(text, {word: words[word] for word in there}, known)
    told |= dict.fromkeys(told.keys() & beside, _BESIDE)
    return sum(told.values()) - against if sum(bits >= _CLEARLY for bits in told.values()) >= _WORDS else 0


def _told(text: str, words: Mapping[str, tuple[Choice, ...]], known: Set[str]) -> dict[str, int]:
    """By word what all its places tell together; of words that overlap the first counts, and the longer one."""
    told: dict[str, int] = {}
    end = 0
    for at, length, word in sorted((at, -len(one), one) for one in words for at in offsets_of(one, text)):
        if at < end:
            continue
        end = at - length
        if word not in known:
            best = max(weighed(choice, text, at, end)[0] for choice in words[word])
            told[word] = told.get(word, 0) + max(_LEAST, min(_MOST, best))
    return {word: max(_LEAST_OF_WORD, min(_MOST_OF_WORD, bits)) for word, bits in told.items()}


@cache
def _originals(dictionary: str) -> frozenset[str]:
    """What the words of a dictionary replace."""
    return frozenset(c.original for choices in words_of(frozenset({dictionary})).values() for c in choices)
