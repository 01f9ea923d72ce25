"""What a .docx holds beside its text: list definitions, styles, and references to the outside."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tasks.files.numbering import Level, ListStyle
from tasks.files.packages import Package
from tasks.files.shapes import Refused
from tasks.files.xml import parse_xml

Element = etree._Element
_MAIN = "/officeDocument"
_DEEPEST = 20  # styles that rest on one another


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name, the one that it rests on, and the list that it belongs to."""

    name: str
    base: str | None
    list_id: int | None
    level: int | None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a document, parsed."""

    main: Element
    styles: Mapping[str, Style]
    lists: Mapping[int, ListStyle]
    notes: Mapping[tuple[str, str], Element]  # (footnote or endnote, id)
    external: tuple[str, ...] = ()
    default_style: str | None = None
    style_lists: Mapping[tuple[int, str], int] = field(default_factory=dict)  # (list, style) to level


def local(element: Element) -> str:
    """The name of an element without its namespace: strict and transitional files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), None)


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute as a whole number; None where there is none."""
    said = value(element, name)
    try:
        return int(said) if said is not None and len(said) < 10 else None
    except ValueError:
        return None


def child(element: Element | None, *path: str) -> Element | None:
    """The element at a path of local names below an element."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def switched_on(element: Element | None) -> bool:
    """Whether a property that is on by being there is on."""
    return element is not None and (value(element) or "true").lower() not in ("0", "false", "off", "none")


def open_parts(body: bytes) -> Parts:
    """Read the parts of a .docx that its text needs.

    Raises:
        Refused: it is broken, encrypted, or no Word document.
    """
    package = Package(body)
    main = _main_name(package)
    raw = package.read(main)
    if raw is None:
        raise Refused("broken_file", f"docx: no part {main}")
    folder, file = posixpath.split(main)
    relations = list(_relations(package, f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"))
    styles_root = _part(package, folder, relations, "/styles", "styles.xml")
    lists_root = _part(package, folder, relations, "/numbering", "numbering.xml")
    styles = _styles(styles_root)
    lists, style_lists = _lists(lists_root)
    return Parts(
        parse_xml(raw, main),
        styles,
        lists,
        _notes(package, folder, relations),
        tuple(f"{kind}: {target}" for kind, target, outside in relations if outside and kind != "/hyperlink"),
        _default_style(styles_root),
        style_lists,
    )


def _main_name(package: Package) -> str:
    named = [target for kind, target, _ in _relations(package, "_rels/.rels") if kind == _MAIN]
    names = package.names()
    return next((n for t in named if (n := t.lstrip("/")) in names), "word/document.xml")


def _relations(package: Package, name: str) -> Iterator[tuple[str, str, bool]]:
    """Kind (the last word of its address), target, and whether it lies outside."""
    raw = package.read(name)
    for one in parse_xml(raw, name) if raw else ():
        kind = "/" + (value(one, "Type") or "").rpartition("/")[2]
        yield kind, value(one, "Target") or "", value(one, "TargetMode") == "External"


def _part(
    package: Package, folder: str, relations: list[tuple[str, str, bool]], kind: str, usual: str
) -> Element | None:
    target = next((t for k, t, outside in relations if k == kind and not outside), usual)
    name = (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )
    raw = package.read(name)
    return parse_xml(raw, name) if raw else None


def _styles(root: Element | None) -> dict[str, Style]:
    found = {}
    for one in root if root is not None else ():
        key = value(one, "styleId")
        if local(one) == "style" and key is not None:
            own = child(one, "pPr", "numPr")
            found[key] = Style(
                (value(child(one, "name")) or "").lower(),
                value(child(one, "basedOn")),
                number(child(own, "numId")),
                number(child(own, "ilvl")),
                switched_on(child(one, "rPr", "vanish")),
            )
    return found


def _default_style(root: Element | None) -> str | None:
    for one in root if root is not None else ():
        if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true"):
            return value(one, "styleId")
    return None


def inherited(styles: Mapping[str, Style], key: str | None) -> Iterator[Style]:
    """A style and those it rests on; a ring of them ends."""
    for _ in range(_DEEPEST):
        style = styles.get(key or "")
        if style is None:
            return
        yield style
        key = style.base


def _lists(root: Element | None) -> tuple[dict[int, ListStyle], dict[tuple[int, str], int]]:
    """The lists by number, and the levels that paragraph styles stand for."""
    if root is None:
        return {}, {}
    abstract = {value(a, "abstractNumId"): a for a in root if local(a) == "abstractNum"}
    by_style = {
        value(child(a, "styleLink")): key for key, a in abstract.items() if child(a, "styleLink") is not None
    }
    lists, styled = {}, {}
    for one in root:
        key = number(one, "numId")
        if local(one) != "num" or key is None:
            continue
        name = value(child(one, "abstractNumId"))
        link = value(child(abstract.get(name), "numStyleLink"))
        name = by_style.get(link, name) if link else name
        base = abstract.get(name)
        overrides = [o for o in one if local(o) == "lvlOverride"]
        levels = _levels(base) | {k: v for o in overrides for k, v in _levels(o).items()}
        starts = {n: s for o in overrides if (s := number(child(o, "startOverride"))) is not None
                  and (n := number(o, "ilvl")) is not None}  # fmt: skip
        lists[key] = ListStyle(str(name), levels, starts)
        for level in base if base is not None else ():
            linked, depth = value(child(level, "pStyle")), number(level, "ilvl")
            if linked is not None and depth is not None:
                styled[key, linked] = depth
    return lists, styled


def _levels(holder: Element | None) -> dict[int, Level]:
    found = {}
    for one in holder if holder is not None else ():
        depth = number(one, "ilvl")
        if local(one) == "lvl" and depth is not None:
            start = number(child(one, "start"))
            found[depth] = Level(
                _format(one),
                value(child(one, "lvlText")) or "",
                0 if start is None else start,
                value(child(one, "suff")) == "nothing",
                switched_on(child(one, "isLgl")),
                number(child(one, "lvlRestart")),
            )
    return found


def _format(level: Element) -> str:
    """The numeral format; newer files wrap one that older Word does not know in a choice."""
    direct = value(child(level, "numFmt"))
    if direct is not None:
        return direct
    chosen = child(level, "AlternateContent", "Fallback", "numFmt")
    return value(chosen) or "decimal"


def _notes(
    package: Package, folder: str, relations: list[tuple[str, str, bool]]
) -> dict[tuple[str, str], Element]:
    found = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, folder, relations, f"/{kind}s", f"{kind}s.xml")
        for one in root if root is not None else ():
            key = value(one, "id")
            if key is not None and value(one, "type") in (None, "normal"):
                found[kind, key] = one
    return found
