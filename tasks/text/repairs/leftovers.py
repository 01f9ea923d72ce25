"""Leftovers of markup and of word processors: entities, tags, invisible and control characters."""

from __future__ import annotations

from html.entities import html5

import regex

from tasks.records import Edit

_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff"
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_SPACES = frozenset({"nbsp", "ensp", "emsp", "thinsp", "#160", "#xa0", "#12288", "#x3000", "#8194", "#8195"})
_NAMED = (
    "nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|times|divide|"
    "deg|plusmn|permil|sup2|sup3|bull|laquo|raquo|copy|reg|yen|sect|para|radic|ge|le|ne"
)
_ENTITY = regex.compile(
    rf"&(?:amp;)?(?P<name>{_NAMED}|#\d{{2,6}}|#[xX][0-9a-fA-F]{{2,5}})[;；]"
    r"|(?P<torn>&\s?(?:n\s{0,3}b\s{0,3}s\s{0,3}p|e[nm]\s{0,3}s\s{0,3}p)\s{0,3}[;；]?|(?<![A-Za-z])nbsp[;；])"
)
_TAG = regex.compile(
    r"</?(?P<tag>br|p|div|span|strong|b|i|u|em|font|table|tbody|tr|td|th|ul|li|a|center|o:p|h[1-6])\b[^<>\n]{0,200}>",
    regex.IGNORECASE,
)
_BLOCKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"})
_STRAY = regex.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+)|(?P<control>[{_CONTROL}]+)|(?P<unknown>[\ue000-\uf8ff\ufffd]+)"
)
_BREAKS = frozenset("\x0b\x0c\x85")
# Bullets of the Symbol and Wingdings fonts and the space of old Chinese word processors: no letters at all.
_ORNAMENTS = frozenset("\uf06c\uf06e\uf075\uf076\uf0a7\uf0b2\uf0b7\uf0d8\uf0e8\uf0fc\uf020\ue5e5\ue4c6")


NEEDS = (
    frozenset("&<\u00ad\ufeff\ufffd\x7f")
    | {"sp"}
    | frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), *range(0x80, 0xA0), *range(0xE000, 0xF900))))
    | frozenset(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))))
)


def find_leftovers(text: str) -> list[Edit]:
    """Entities, tags and characters that no reader sees.

    Sites decode a page once too little (`&nbsp;` as text), or cut it in the middle of an entity (`&nbs` on one
    line, `p;` on the next); word processors leave private-use bullets and control characters. A private-use
    character that is no known ornament, and U+FFFD, stood for something: it is marked, not removed.

    >>> [(e.start, e.end, e.fixed) for e in find_leftovers("经费&nbs\\np;充足,&ldquo;两基&rdquo;达标")]
    [(2, 9, ''), (12, 19, '“'), (21, 28, '”')]
    >>> find_leftovers("A&B公司,5<6,R&D经费")
    []
    """
    found = [_entity(m) for m in _ENTITY.finditer(text)]
    found += [_tag(m) for m in _TAG.finditer(text)]
    found += [_stray(m) for m in _STRAY.finditer(text)]
    return found


def _entity(match: regex.Match[str]) -> Edit:
    name = match["name"]
    fixed = "" if name is None or name.lower() in _SPACES else _character(name)
    return Edit(match.start(), match.end(), fixed, "entity", "entity", True)


def _character(name: str) -> str:
    if not name.startswith("#"):
        return html5.get(f"{name};", "")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    printable = 0x20 <= code < 0xD800 or 0xF900 <= code < 0x110000
    return chr(code) if printable else ""


def _tag(match: regex.Match[str]) -> Edit:
    fixed = "\n" if match["tag"].lower() in _BLOCKS else ""
    return Edit(match.start(), match.end(), fixed, "entity", "tag", True)


def _stray(match: regex.Match[str]) -> Edit:
    start, end = match.span()
    if match["invisible"]:
        return Edit(start, end, "", "entity", "invisible", True)
    if match["control"]:
        fixed = "\n" if _BREAKS & set(match["control"]) else ""
        return Edit(start, end, fixed, "entity", "control", True)
    if set(match["unknown"]) <= _ORNAMENTS:
        return Edit(start, end, "", "entity", "ornament", True)
    return Edit(start, end, None, "other", "unknown_character", False)
