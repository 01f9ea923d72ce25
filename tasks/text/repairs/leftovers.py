"""Leftovers of markup and of word processors: entities, tags, invisible and control characters."""

from __future__ import annotations

from html.entities import html5

import regex

from tasks.records import Edit
from tasks.text.points import character_set

_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff"
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_SPACES = frozenset({"nbsp", "ensp", "emsp", "thinsp", "#160", "#xa0", "#12288", "#x3000", "#8194", "#8195"})
_NAMED = (
    "nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|times|divide|"
    "deg|plusmn|permil|sup2|sup3|bull|laquo|raquo|copy|reg|yen|sect|para|radic|ge|le|ne"
)
_BARE = "nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|quot"  # told without their semicolon
_ENTITY = regex.compile(
    rf"[&＆](?:amp[;；])*(?P<name>{_NAMED}|#\d{{2,6}}|#x[0-9a-f]{{2,5}})\s?[;；]"
    rf"|[&＆](?:amp[;；])*(?P<bare>{_BARE}|#(?:160|12288|8220|8221|8212|8230))(?![a-z\d;；])"
    r"|(?P<torn>[&＆]\s?(?:n\s{0,3}b\s{0,3}s\s{0,3}p|e[nm]\s{0,3}s\s{0,3}p)\s{0,3}[;；]?"
    r"|(?<![a-z])(?:amp[;；])?nbsp[;；])",
    regex.IGNORECASE,
)
# Characters as scripts write them, the backslash often lost: u3000u3000 before each paragraph.
_ESCAPED = regex.compile(
    r"(?<![A-Za-z0-9])(?:\\?u(?:3000|00[aA]0|20(?:0[abAB]|1[0-9a-fA-F]|26)|25[cC][0-9a-fA-F]))+"
)
_ESCAPE = regex.compile(r"u([0-9a-fA-F]{4})")
_TAG = regex.compile(
    r"(?:<|&lt;) ?/?(?P<tag>br|p|div|span|strong|b|i|u|em|font|table|tbody|tr|td|th|ul|li|a|center|o:p|h[1-6])\b[^<>&\n]{0,200}(?:>|&gt;)",
    regex.IGNORECASE,
)
# Line ends as programs write them, and a tag whose `<` went with the character before it (器?/p> was 器材</p>).
_LINE_END = regex.compile(r"(?:_x000[da]_)+|(?<![0-9a-z])(?:x0dx0a)+", regex.IGNORECASE)
_TORN_TAG = regex.compile(r"(?<=[?？])/(?:p|br|div|span|td|tr|li|h[1-6])\s?>", regex.IGNORECASE)
# Tags as scripts write them, the backslash lost as well: u003cp>, u003c/strong>, \\u003cbr/\\u003e.
_ESCAPED_TAG = regex.compile(
    r"\\?u003c\\?/?(?P<tag>br|p|div|span|strong|b|i|u|em|font|table|tbody|tr|td|th|ul|ol|li|a|img|center|section|h[1-6])"
    r"(?![a-z])[^<>\n]{0,300}?(?:>|\\?u003e)",
    regex.IGNORECASE,
)
_BLOCKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"})
_STRAY = regex.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+)|(?P<control>[{_CONTROL}]+)|(?P<unknown>[\ue000-\uf8ff\ufffd]+)"
)
_BREAKS = frozenset("\x0b\x0c\x85")
# Bullets of the Symbol and Wingdings fonts and the space of old Chinese word processors: no letters at all.
_ORNAMENTS = frozenset("\uf06c\uf06e\uf075\uf076\uf0a7\uf0b2\uf0b7\uf0d8\uf0e8\uf0fc\uf020\ue5e5\ue4c6")


_STRANGE = frozenset("\u00ad\ufeff\ufffd\x7f").union(
    map(chr, (*range(9), 11, 12, *range(14, 32), *range(0x80, 0xA0), *range(0xE000, 0xF900))),
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))),
)
_STRAYS = character_set(_STRANGE)
NEEDS = _STRANGE | {"&", "＆", "<", "sp", "u3", "u2", "u0", "x0", "?/", "？/"}


def find_leftovers(text: str) -> list[Edit]:
    """Entities, tags and characters that no reader sees.

    Sites decode a page once too little (`&nbsp;` as text), or cut it in the middle of an entity (`&nbs` on one
    line, `p;` on the next); word processors leave private-use bullets and control characters. A private-use
    character that is no known ornament, and U+FFFD, stood for something: it is marked, not removed.

    >>> [(e.start, e.end, e.fixed) for e in find_leftovers("经费&nbs\\np;充足,&ldquo;两基&rdquo;达标")]
    [(2, 9, ''), (12, 19, '“'), (21, 28, '”')]
    >>> [(e.start, e.end, e.fixed) for e in find_leftovers("u3000u3000学校&lt;br/&gt;\\\\u201c两基\\\\u201d&nbsp")]
    [(12, 23, '\\n'), (37, 42, ''), (0, 10, ''), (23, 29, '“'), (31, 37, '”')]
    >>> [(e.start, e.end, e.fixed) for e in find_leftovers("一、师资x0dx0ax0dx0a二、经费。实验器?/p>")]
    [(4, 16, '\\n'), (25, 28, '')]
    >>> [(e.start, e.end, e.fixed) for e in find_leftovers("u003cp>学校u003cstrong>两基u003c/strong>达标")]
    [(0, 7, '\\n'), (9, 21, ''), (23, 36, '')]
    >>> find_leftovers("A&B公司,5<6,R&D经费,R&ampC")
    []
    """
    found = [_tag(m) for m in _TAG.finditer(text)] if "<" in text or "&lt;" in text else []
    if "&" in text or "＆" in text or "nbsp" in text:
        tags = {e.start for e in found}
        ends = {e.end for e in found}
        entities = (m for m in _ENTITY.finditer(text) if m.start() not in tags and m.end() not in ends)
        found += [_entity(m) for m in entities]
    if "u003c" in text or "u003C" in text:
        found += [_tag(m) for m in _ESCAPED_TAG.finditer(text)]
    if "u3000" in text or "u00a0" in text or "u20" in text:
        found += [_escaped(m) for m in _ESCAPED.finditer(text)]
    if "x0" in text:
        found += [Edit(m.start(), m.end(), "\n", "entity", "escape", True) for m in _LINE_END.finditer(text)]
    if "/" in text and ">" in text:
        found += [Edit(m.start(), m.end(), "", "entity", "tag", True) for m in _TORN_TAG.finditer(text)]
    if _STRAYS.occurs(text):
        found += [_stray(m) for m in _STRAY.finditer(text)]
    return found


def _entity(match: regex.Match[str]) -> Edit:
    name = match["name"] or match["bare"]
    fixed = "" if name is None or name.lower() in _SPACES else _character(name)
    return Edit(match.start(), match.end(), fixed, "entity", "entity", True)


def _character(name: str) -> str:
    if not name.startswith("#"):
        return html5.get(f"{name.lower()};", "")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    printable = 0x20 <= code < 0xD800 or 0xF900 <= code < 0x110000
    return chr(code) if printable else ""


def _escaped(match: regex.Match[str]) -> Edit:
    characters = (_character(f"#x{code}") for code in _ESCAPE.findall(match.group()))
    fixed = "".join(c for c in characters if not c.isspace() and c.isprintable())
    return Edit(match.start(), match.end(), fixed, "entity", "escape", True)


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
