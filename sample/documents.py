"""Made-up documents: `document(seed, index)` is the same for all time, whatever else was made."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from random import Random

from opencc import OpenCC

from sample import compose
from sample.amounts import chinese
from sample.rows import TABLES, Draft, Row, SampleDocument, place

STYLES = ("short", "single", "long", "compilation", "ledger", "plan", "prose")
SCRIPTS = ("hans", "hant", "tw")
_STYLE_WEIGHTS = (44, 20, 8, 8, 12, 4, 4)
_SCRIPT_WEIGHTS = (84, 11, 5)
_CONVERTERS = {"hant": "s2t", "tw": "s2tw"}
_COPIED = ("subject", "object", "action", "recipient", "title", "awarded_by", "role", "org", "what", "place")
_NAMED = ("name", "doc_number", "responsible", "marker")
_HALF = str.maketrans("，；：（）？！％", ",;:()?!%")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_HEADINGS = ("第{c}篇：", "第{c}篇:", "【第{c}篇】", "篇{n}：", "第{n}篇 ")


def document(seed: int, index: int, *, style: str | None = None, script: str | None = None) -> SampleDocument:
    """The document number `index` of the collection `seed`.

    Args:
        style: one of `STYLES`, else drawn.
        script: one of `SCRIPTS`, else drawn: Simplified, or Traditional made by a converter.

    >>> document(1, 2) == document(1, 2)
    True
    >>> one = document(1, 2)
    >>> all(one.text[r["start"]:r["end"]] == r["text"] for rows in one.truth.values() for r in rows)
    True
    """
    random = Random(f"{seed}:{index}")
    style = style or random.choices(STYLES, _STYLE_WEIGHTS)[0]
    script = script or random.choices(SCRIPTS, _SCRIPT_WEIGHTS)[0]
    draft, title = _compilation(random) if style == "compilation" else _single(random, style)
    text = _typeset(random, draft.text().rstrip("\n"))
    truth = _tables(draft, len(text))
    if script != "hans":
        text, title = convert(text, script), convert(title, script)
        _convert_attributes(truth, script)
    for rows in truth.values():
        for row in rows:
            row["text"] = text[place(row, "start") : place(row, "end")]
    for row in truth["sections"]:
        row["marker"] = str(row["text"])[: len(str(row["marker"]))]
    published = f"{random.randint(2012, 2023)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return SampleDocument(f"{index:07d}_{seed:04d}", title, text, truth, style, script, published)


def _single(random: Random, style: str) -> tuple[Draft, str]:
    return compose.part(random, style)


def _compilation(random: Random) -> tuple[Draft, str]:
    """Parts one after another, each by another organisation; the collection is called after the first."""
    form = random.choice(_HEADINGS)
    draft, called = Draft(), ""
    for number in range(1, random.randint(3, 5) + 1):
        heading = form.format(c=chinese(number, counting=False), n=number)
        style = random.choice(("member", "member", "member", "ledger"))
        one, title = compose.part(random, style, heading=heading)
        called = called or title
        draft.append(one)
    return draft, called + random.choice(("", "（精选多篇）", "范文合集"))


def _typeset(random: Random, text: str) -> str:
    """Half-width punctuation or full-width digits, as sites have them; the length stays."""
    chance = random.random()
    if chance < 0.2:
        return text.translate(_HALF)
    return text.translate(_WIDE) if chance > 0.985 else text


def _tables(draft: Draft, length: int) -> dict[str, list[Row]]:
    """The rows by table, each with the part that it stands in, in the order of the text."""
    truth: dict[str, list[Row]] = {name: [] for name in TABLES}
    for table, row in draft.rows:
        truth[table].append(row)
    for rows in truth.values():
        rows.sort(key=lambda row: (place(row, "start"), -place(row, "end")))
    starts = [place(part, "start") for part in truth["parts"]]
    for number, part in enumerate(truth["parts"], 1):
        part["end"] = min(place(part, "end"), length)
        part["part"] = number
    for table, rows in truth.items():
        if table != "parts":
            for row in rows:
                row["part"] = bisect_right(starts, place(row, "start"))
    return truth


@cache
def _converter(script: str) -> OpenCC:
    return OpenCC(_CONVERTERS[script])


def convert(text: str, script: str) -> str:
    """Traditional script as a converter makes it, character for character.

    >>> convert("学校里有12个班", "hant")
    '學校裏有12個班'
    >>> convert("没有damage", "hans")
    '没有damage'
    """
    if script == "hans":
        return text
    converted = str(_converter(script).convert(text))
    if len(converted) == len(text):
        return converted
    return "".join(str(_converter(script).convert(c)) for c in text)


def _convert_attributes(truth: dict[str, list[Row]], script: str) -> None:
    for rows in truth.values():
        for row in rows:
            for key in (*_COPIED, *_NAMED):
                value = row.get(key)
                if isinstance(value, str):
                    row[key] = convert(value, script)
