"""Step 6, repair: what is damaged in a body, and what it should read.

Each rule knows one kind of damage and sees the text as the rules before it left it, so that `规那么` that a page
break split in two is whole again when the spun words are looked for. The order matters: runs that were read one
byte out of step, characters that a wrong decoder made, then leftovers that tear words apart, page and line
fragments, glyphs and digits, words, and last the marks for what nobody can restore.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from tasks.records import Edit
from tasks.text.edits import apply_edits, compose, in_order
from tasks.text.full_stops import with_full_stops
from tasks.text.points import character_map
from tasks.text.repairs import (
    alike,
    bare_rates,
    dash_ones,
    digits,
    doubled,
    dropped,
    duplicates,
    figures,
    fonts,
    glosses,
    glued,
    glyphs,
    half_converted,
    injected,
    leftovers,
    level,
    line_signs,
    lines,
    masks,
    misspellings,
    mojibake,
    pages,
    quotes,
    run_together,
    said_twice,
    scanned,
    spaces,
    spun,
    strewn,
    struck,
    struck_years,
    stuttered,
    torn_lines,
    turned,
    word_glosses,
    wrapped,
)
from tasks.text.repairs.corrections import Correction, find_corrections
from tasks.text.repairs.rules import Rule, found_by, rule, wanted_by
from tasks.text.repairs.seen import add_seen, seen_in
from tasks.text.repairs.slip import glossed, slips, unmarked

# The rules of a round see one text; a round sees what the round before made of it.
ROUNDS: tuple[tuple[Rule, ...], ...] = (
    (rule(glosses.find_glosses, glosses.NEEDS), rule(word_glosses.find_word_glosses, word_glosses.NEEDS)),
    (
        rule(slips.find_slips, slips.NEEDS),
        rule(glossed.find_gloss_slips, glossed.NEEDS),
        rule(unmarked.find_unmarked_slips, unmarked.NEEDS),
    ),
    (
        rule(mojibake.find_mojibake, mojibake.NEEDS),
        rule(leftovers.find_leftovers, leftovers.NEEDS),
        rule(line_signs.find_line_signs, line_signs.NEEDS),
        rule(glosses.find_glosses, glosses.NEEDS),
    ),
    (rule(pages.find_pages, pages.NEEDS), rule(stuttered.find_echoes, stuttered.ECHO_NEEDS)),
    (
        rule(lines.find_broken_lines, lines.NEEDS),
        rule(lines.find_closing_lines, lines.CLOSING),
        rule(wrapped.find_wrapped_lines, wrapped.NEEDS),
        rule(torn_lines.find_torn_lines, torn_lines.NEEDS),
        rule(spaces.find_spaces, spaces.NEEDS),
        rule(duplicates.find_duplicates, duplicates.NEEDS),
        rule(duplicates.find_doubled_marks, duplicates.DOUBLED_MARKS),
        rule(duplicates.find_openings_again, duplicates.OPENINGS),
        rule(said_twice.find_said_twice, said_twice.NEEDS),
        rule(said_twice.find_blocks_again, said_twice.LINES),
        rule(stuttered.find_stuttered, stuttered.NEEDS),
        rule(doubled.find_doubled_words, doubled.NEEDS, asks=doubled.ASKS),
        rule(duplicates.find_doubled_quotes, duplicates.DOUBLED_QUOTES),
        rule(injected.find_injected, injected.NEEDS),
        rule(strewn.find_strewn, strewn.NEEDS),
        rule(glyphs.find_wrong_glyphs, glyphs.WRONG_GLYPHS),
        rule(fonts.find_font_glyphs, fonts.NEEDS),
        rule(glyphs.find_title_marks, glyphs.TITLE_MARKS),
        rule(glyphs.find_confused, glyphs.CONFUSED),
        rule(dash_ones.find_dash_ones, dash_ones.NEEDS),
        rule(digits.find_spaced_digits, digits.SPACED),
        rule(digits.find_misread_years, digits.MISREAD),
        rule(digits.find_misread_numbers, digits.NUMBERS),
    ),
    (
        rule(spun.find_spun, spun.NEEDS, asks=spun.ASKS),
        rule(misspellings.find_misspellings, misspellings.NEEDS, asks=misspellings.ASKS),
        rule(alike.find_alike, alike.NEEDS, asks=alike.ASKS),
        rule(scanned.find_scanned, scanned.NEEDS, asks=scanned.ASKS),
        rule(dropped.find_dropped, dropped.NEEDS),
        rule(level.find_struck_level, level.NEEDS),
        rule(struck.find_struck, struck.NEEDS, asks=struck.ASKS),
        rule(struck_years.find_struck_years, struck_years.NEEDS),
        rule(bare_rates.find_bare_rates, bare_rates.NEEDS),
        rule(glyphs.find_low_quotes, glyphs.LOW_QUOTES),
        rule(turned.find_turned_quotes, turned.NEEDS),
        rule(figures.find_figures, figures.NEEDS),
        rule(run_together.find_run_together, run_together.NEEDS),
        rule(glued.find_glued_titles, glued.TITLES),
        rule(glued.find_glued_headings, glued.HEADINGS),
        rule(glued.find_glued_items, glued.ITEMS),
    ),
    (
        rule(quotes.find_quotes, quotes.NEEDS),
        rule(half_converted.find_half_converted, half_converted.NEEDS),
        rule(masks.find_masks, masks.NEEDS),
    ),
)
_WANTED = wanted_by(chain.from_iterable(ROUNDS))
_SIGNS_FROM = ROUNDS[3]  # the rounds before see the bytes
_PLAIN = character_map(
    {chr(ord(digit) + 0xFEE0): digit for digit in "0123456789%"}
    | dict.fromkeys("\xa0\u2002\u2003\u2005\u2009\u202f", " ")
)


def repair(text: str, corrections: Sequence[Correction] = ()) -> list[Edit]:
    """The damaged places of a body, in its coordinates, sorted and not overlapping.

    `corrections` come from the definition of the site and are made first, since a person has seen the place.
    Edits that are not `certain`, or have no `fixed`, are marks. Nothing is raised for any text.

    >>> [(e.start, e.fixed, e.rule) for e in repair("学校配臵图书二O一三年&nbsp;。")]
    [(3, '置', 'wrong_glyph'), (7, '〇', 'zero_in_chinese_year'), (11, '', 'entity')]
    >>> repair("全校配置图书12册,生均3册。")
    []
    """
    edits = in_order(find_corrections(text, corrections))
    current, offsets = apply_edits(text, edits)
    seen = seen_in(current, _WANTED)
    for rules in ROUNDS:
        if rules is _SIGNS_FROM and (plain := _with_plain_signs(current)) != current:
            text, current, seen = _with_plain_signs(text), plain, seen_in(plain, _WANTED)
        found = in_order(found_by(rules, current, seen))
        if found:
            edits = compose(edits, found, current, offsets)
            if rules is ROUNDS[-1]:  # nobody looks at what it leaves
                break
            current, offsets = apply_edits(text, edits)
            add_seen(seen, current, found, _WANTED)
    return in_order(edits)


def _with_plain_signs(text: str) -> str:
    """The text with narrow figures, plain blanks and full stops.

    Old texts set １２,５ ００名, pages blanks that don't break, and typists a point behind a sentence: a rule about figures,
    blanks or sentences means these as well. The length is the same, so that the edits are those of the text as it is.
    """
    return with_full_stops(_PLAIN.apply(text))
