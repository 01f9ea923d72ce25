"""The same document as other sites print it: facts depend on what is said, not on script, signs or line ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from opencc import OpenCC

from sample.documents import document
from tasks.facts.extract import facts_of
from tasks.records import Source
from tasks.text.read import read_source

_WIDE = str.maketrans("0123456789%,;:()?!", "０１２３４５６７８９％，；：（）？！")
_HANS, _HANT = OpenCC("t2s").convert, OpenCC("s2t").convert
_HAN = "[一-鿿]"


def wide(text: str) -> str:
    """The signs and digits of a text as wide as its characters."""
    return text.translate(_WIDE)


def spaced(text: str) -> str:
    """Paragraphs set in by two blanks, with an empty line between them."""
    return "\n\n".join("　　" + line if line.strip() else line for line in text.split("\n"))


def of_windows(text: str) -> str:
    """Lines set in by tabs, with the line ends of Windows."""
    return "\r\n".join("\t" + line for line in text.split("\n"))


def small(text: str) -> str:
    """The small forms that some input methods give for percentages and ratios."""
    return text.translate({ord("%"): "﹪", ord(":"): "∶"})


def quoted(text: str) -> str:
    """Corner brackets for quotation marks, as Traditional texts have them."""
    return text.translate(dict(zip(map(ord, "“”‘’"), "「」『』", strict=True)))


def set_apart(text: str) -> str:
    """Figures between blanks, as many programs set them beside ideographs."""
    return re.sub(rf"(?<={_HAN})(\d[\d.]*%?)(?={_HAN})", r" \1 ", text)


def grouped(text: str) -> str:
    """Large figures in groups of three digits."""
    return re.sub(r"(?<![\d.])\d{4,6}(?=[人名元册])", lambda found: f"{int(found[0]):,}", text)


def glossed(text: str) -> str:
    """A half-converted mirror with the sounds of frequent characters behind them."""
    sounds = {
        "學": "xué",
        "設": "shè",
        "區": "qū",
        "發": "fā",
        "務": "wù",
        "導": "dǎo",
        "實": "shí",
        "個": "gè",
    }
    kept = "后于并采斗面系几余"
    half = "".join(sign if sign in kept else _HANT(sign)[:1] for sign in text)
    return "".join(f"{sign}({sounds[sign]})" if sign in sounds else sign for sign in half)


def facts(text: str) -> Counter[tuple[object, ...]]:
    """What a text says, without the places."""
    found: Counter[tuple[object, ...]] = Counter()
    for part in facts_of(read_source(Source(text, "txt", "utf-8"))):
        found.update(("indicator", i.value, i.unit, i.bound, i.kind, i.period) for i in part.indicators)
        found.update(("about", i.value, _said(i.subject), _said(i.object)) for i in part.indicators)
        found.update(
            ("award", a.level, a.rank, a.count, _said(a.title), _said(a.recipient)) for a in part.awards
        )
        found.update(("person", p.context, _said(p.role), _said(p.org)) for p in part.people)
        found.update(("event", e.date, e.kind) for e in part.events)
        found.update(("policy", p.doc_number) for p in part.policies)
        found.update(("section", s.level) for s in part.sections)
        found.update([("problems", len(part.problems)), ("people", len(part.people))])
        found[("part", part.part.doc_type, part.part.signed_date, part.part.period)] += 1
    return found


def _said(words: str | None) -> str:
    return "".join(filter(str.isalnum, _HANS(words or ""))).translate({wide: ord(c) for wide, c in _DIGITS})


_DIGITS = [(ord(wide(c)), c) for c in "0123456789"]


def as_entities(text: str) -> str:
    """Lines set in and quoted by entities that a site decoded once too little."""
    lines = "\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in text.split("\n"))
    return lines.replace("“", "&ldquo;").replace("”", "&rdquo;")


def spaced_numbers(text: str) -> str:
    """The numbers of headings with blanks: ( 一 ), 一 、."""
    bracketed = re.sub(r"(?m)^([(（])([一二三四五六七八九十]+)([)）])", r"\1 \2 \3", text)
    return re.sub(r"(?m)^([一二三四五六七八九十]+|\d{1,2})、", r"\1 、", bracketed)


def spaced_marks(text: str) -> str:
    """A blank behind each mark, as some programs set it."""
    return re.sub(r"([,，、;；。:：])(?=[^\s\d”’」』）)])", r"\1 ", text)


def marked_down(text: str) -> str:
    """Headings in the marks of a converter: ## 一、概况, **(一)师资**."""
    hashed = re.sub(r"(?m)^(?=[一二三四五六七八九十]+、)", "## ", text)
    return re.sub(r"(?m)^([(（][一二三四五六七八九十]+[)）][^。\n]{2,40})$", r"**\1**", hashed)


def wide_title(text: str) -> str:
    """The first line one character apart."""
    title, rest = text.split("\n", 1)
    return re.sub(rf"(?<={_HAN})(?={_HAN})", " ", title) + "\n" + rest


def pointed(text: str) -> str:
    """Sentences that end with a point, as a Latin keyboard sets it."""
    return re.sub(r"(?<!\d)。", ".", text)


def quotes_apart(text: str) -> str:
    """Blanks inside quotation marks, as some programs set them."""
    return text.replace("“", "“ ").replace("”", " ”")


def unbreaking(text: str) -> str:
    """The blanks of pages, which don't break."""
    return set_apart(text).replace(" ", "\xa0")


VARIANTS = {
    "s2t": _HANT,
    "s2tw": OpenCC("s2tw").convert,
    "wide": wide,
    "small": small,
    "spaced": spaced,
    "windows": of_windows,
    "quoted": quoted,
    "set_apart": set_apart,
    "grouped": grouped,
    "glossed": glossed,
    "entities": as_entities,
    "spaced_numbers": spaced_numbers,
    "spaced_marks": spaced_marks,
    "marked_down": marked_down,
    "wide_title": wide_title,
    "pointed": pointed,
    "quotes_apart": quotes_apart,
    "unbreaking": unbreaking,
}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS.keys())
@pytest.mark.parametrize("index", range(6))
def test_a_variant_says_what_the_document_says(variant: Callable[[str], str], index: int) -> None:
    text = document(77, index, script="hans").text
    assert facts(variant(text)) == facts(text)
