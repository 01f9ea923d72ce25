"""What browsers don't show and copies do: programs, styles, the fields of templates, the properties of a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

_LONGEST = 4000  # characters of the longest such line: styles are long
_SHARE = 4  # one Chinese character in so many at most: `mso-style-name:普通表格`
_HAN = regex.compile(r"\p{Han}")
_FIRST = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$({[<}.#@/*-%;")
_NAME = r"[A-Za-z_$][A-Za-z0-9_$]{0,40}"
_SCRIPT = re.compile(
    rf"(?:var|let|const)\s+{_NAME}\s*=|function\s*(?:{_NAME})?\s*\(|\(function\s*\(|\$\(|if\s*\(.{{0,200}}\)\s*\{{|try\s*\{{|[}}\]);]{{1,6}}\s*$"
    rf"|(?:this|document|window|jQuery|parent|location)\.{_NAME}\s*[=(.\[]|{_NAME}(?:\.{_NAME}){{0,4}}\([^()]{{0,200}}\)\s*;"
    rf"|[A-Za-z_$]{{2}}[A-Za-z0-9_$.]{{1,40}}\s*=\s*[\"'\[{{].*[\"'\]}}]\s*;?\s*$"
    r"|(?:[.#@]?[A-Za-z][\w.#:*>\\-]{0,40}[\s,]{0,3}){1,6}\{[^{}]*[:;][^{}]*(?:\}|$)|@(?:charset|media|import|font-face)\b"
    r"|/\*.{0,200}\*/\s*$|//\s*-->|<!--\s*$|-->|//\s*<!\[CDATA\[|//\s*\]\]>|<%|%>|<\?php"
    r"|\{/?(?:dede|pe|cms|php|eyou|pbootcms):|\{\$[\w.\[\]]+\}|\[!--[\w.]+--\]|\[/?field:|\{\{[\w.| ]+\}\}"
)
# The properties that a word processor hands over with the text: `Normal 0 7.8 磅 0 2 false false false`.
_OFFICE = re.compile(
    r"Normal 0 (?:false )?(?:[\d.]{1,4} ?磅 )?(?:0 )?(?:2 )?(?:false ?){3,4}(?: ?EN-US)?(?: ?ZH-CN)?(?: ?X-NONE)?(?: ?MicrosoftInternetExplorer\d)?"
    r"(?: ?st1\\:\*\{[^{}]{0,80}\} ?)?(?: ?/\* Style Definitions \*/)?(?: ?table\.MsoNormalTable ?\{[^{}]{0,1500}\})?"
    r"|MicrosoftInternetExplorer\d|st1\\:\*\{[^{}]{0,80}\}|/\* Style Definitions \*/|table\.MsoNormalTable ?\{[^{}]{0,1500}\}"
)
OFFICE_SIGNS = ("Normal 0", "Microsoft", "st1\\", "/* Style", "MsoNormal")


def is_script(line: str) -> bool:
    """Whether a folded line is a program, a style or a field that a template left empty.

    >>> [is_script(x) for x in ('var cpro_id = "u12";', ".text p{line-height:24px;}", "{$title}", "window.onload=show()")]
    [True, True, True, True]
    >>> [is_script(x) for x in ("(function)", "C语言:printf的用法;", "A组(12人);", "x=(a+b)", "1、if的用法")]
    [False, False, False, False, False]
    """
    if line[0] not in _FIRST or len(line) > _LONGEST or _SCRIPT.match(line) is None:
        return False
    return len(_HAN.findall(line)) * _SHARE <= len(line)


def office_properties(line: str) -> Iterator[tuple[int, int]]:
    """The places of what a word processor handed over, before the text or on a line of its own.

    >>> line = "Normal 0 7.8 磅 0 2 false false false MicrosoftInternetExplorer4 本学期,我校"
    >>> [line[a:b] for a, b in office_properties(line)]
    ['Normal 0 7.8 磅 0 2 false false false MicrosoftInternetExplorer4']
    >>> list(office_properties("Normal University, Microsoft Office"))
    []
    """
    if any(sign in line for sign in OFFICE_SIGNS):
        yield from ((m.start(), m.start() + len(m.group().rstrip())) for m in _OFFICE.finditer(line))
