"""Spun words: the synonyms with which sites disguise a copied text."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from functools import cache

import regex

from tasks.records import Edit
from tasks.text.edits import apply_edits, compose, in_order
from tasks.text.normalise import in_script_of, match_form, to_traditional
from tasks.text.repairs.phrases import difference, occurrences, phrase_book
from tasks.text.repairs.seen import codes, seen_in
from tasks.text.repairs.spun_choice import chosen
from tasks.text.repairs.spun_evidence import LOW_QUOTE, shown, signs, suspected
from tasks.vocabulary import table

_TWO = 2  # so many different phrases of the vocabulary's `two` show that a text is spun
_WORDS, _HITS = 3, 4  # or so many different spun words, so many phrases in all
_WITH_OTHERS = 2  # or so many phrases, where a related dictionary was at work
_RELATED = frozenset({"那么", "程度"})  # sites use these together
_LETTERS_A_HIT = 2000  # and at least one phrase in so many letters
_NONE = "-"
_ROUNDS = 2  # a word that went back tells of its neighbour
_NEAR = 40  # characters on each side that tell the script


@dataclass(frozen=True, slots=True)
class _Phrase:
    fixed: str
    dictionary: str
    proof: str
    word: str  # the characters that the spinner put in


def _phrases() -> dict[str, _Phrase]:
    found = {}
    for spun, fixed, dictionary, proof in table("spun_phrases"):
        start, end, _ = difference(spun, fixed)
        found[spun] = _Phrase(fixed, dictionary, proof, spun[start:end])
    return {to_traditional(spun): phrase for spun, phrase in found.items()} | found


_PHRASES = _phrases()
_BOOK = phrase_book({spun: phrase.fixed for spun, phrase in _PHRASES.items()})
NEEDS, ASKS = _BOOK.needs | signs(), _BOOK.asks | codes(signs())


@cache
def _contexts() -> tuple[tuple[regex.Pattern[str], str, str], ...]:
    """For each spun word where it stands for another: pattern, original, dictionary."""
    return tuple((regex.compile(_place(*row)), row[1], row[2]) for row in table("spun_contexts"))


def _place(spun: str, _original: str, _dictionary: str, *proofs: str) -> str:
    """A pattern that begins with the word itself, so that the search is for the word."""
    left, right, left_bar, right_bar = (_group(p) for p in proofs)
    behind, not_behind = (f"(?<={left}{spun})" if left else "", f"(?<!{left_bar}{spun})" if left_bar else "")
    ahead, not_ahead = (f"(?={right})" if right else "", f"(?!{right_bar})" if right_bar else "")
    places = [behind + not_ahead] if left else []
    places += [not_behind + ahead] if right else []
    return f"{spun}(?:{'|'.join(places) or not_behind + not_ahead})"


def _group(alternatives: str) -> str:
    return "" if alternatives == _NONE else f"(?:{alternatives})"


def find_spun(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """Undo substitutions in texts that show a spinner's hand.

    Spinners replace word by word from a table (发展→开展, 基础→根底, 则→那么 even in 原则), with no regard to fixed
    terms. Phrases that no author writes are the proof; without enough of them nothing is changed, since each
    of the words is a good one (大力开展活动, 根底薄弱). With it, the words go back where their neighbours say so.

    >>> text = "坚持科学开展观,强化效劳意识,大力开展活动,加快开展,标准办学行为,开展标准化建设。"
    >>> [(e.start, e.end, e.fixed) for e in find_spun(text)]
    [(4, 5, '发'), (10, 12, '服务'), (24, 25, '发'), (27, 29, '规范')]
    >>> find_spun("强化服务意识,大力开展活动,学生根底薄弱,缺乏经验,为国效劳。")
    []
    """
    there = seen_in(text, ASKS) if seen is None else seen
    hits = [(at, phrase, _PHRASES[phrase]) for at, phrase in occurrences(_BOOK, text, there)]
    suspects = suspected(there) | {phrase.dictionary for *_, phrase in hits}
    if not suspects:
        return []
    hans = match_form(text)
    active = _active([phrase for *_, phrase in hits], len(text))
    active |= shown(hans, suspects - active, active, marked=LOW_QUOTE in text)
    if not active:
        return []
    edits = _first(hans, hits, active)
    for _ in range(_ROUNDS):
        current, offsets = apply_edits(hans, edits)
        found = in_order(_edit(*choice) for choice in chosen(current, active, offsets, hans))
        if not found:
            break
        edits = compose(edits, found, current, offsets)
    return edits if text == hans else [_in_its_script(text, edit) for edit in edits]


def _first(hans: str, hits: list[tuple[int, str, _Phrase]], active: Set[str]) -> list[Edit]:
    """The phrases that prove the spinner, and the words whose neighbours are known by rule."""
    found = [_edit(at, _as_matched(spun), p.fixed) for at, spun, p in hits if p.dictionary in active]
    for pattern, original, dictionary in _contexts():
        if dictionary in active:
            found += [_edit(m.start(), m.group(), original) for m in pattern.finditer(hans)]
    return in_order(found)


@cache
def _as_matched(phrase: str) -> str:
    """A phrase of the vocabulary in matching form; both are as finite as it is."""
    return match_form(phrase)


def _in_its_script(text: str, edit: Edit) -> Edit:
    near = text[max(0, edit.start - _NEAR) : edit.end + _NEAR]
    return replace(edit, fixed=in_script_of(edit.fixed or "", near))


def _active(hits: list[_Phrase], length: int) -> set[str]:
    """The dictionaries that the phrases prove to have been at work."""
    by_dictionary: dict[str, list[_Phrase]] = {}
    for phrase in hits:
        by_dictionary.setdefault(phrase.dictionary, []).append(phrase)
    active = {name for name, phrases in by_dictionary.items() if _proves(phrases, length)}
    if active & _RELATED:
        active |= {
            name for name in _RELATED & by_dictionary.keys() if len(by_dictionary[name]) >= _WITH_OTHERS
        }
    return active


def _proves(phrases: list[_Phrase], length: int) -> bool:
    """One phrase that proves alone, two that prove in twos, or many of whatever kind, close together."""
    if any(p.proof == "alone" for p in phrases):
        return True
    if len(phrases) * _LETTERS_A_HIT < length:
        return False
    twos = {p.fixed for p in phrases if p.proof == "two"}
    kinds = len({p.word for p in phrases})
    return len(twos) >= _TWO or (len(phrases) >= _HITS and (bool(twos) or kinds >= _WORDS))


def _edit(at: int, spun: str, original: str) -> Edit:
    start, end, fixed = difference(spun, original)
    return Edit(at + start, at + end, fixed, "spun_word", "spun_word", True)
