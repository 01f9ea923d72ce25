"""Small pictures for a Markdown report: an SVG inside the text itself, so that nothing is loaded from anywhere.

Both of Prefect's UIs show an image whose address is its data; Mermaid diagrams show in the newer one only. The
alternative text says the figures, for whoever reads the Markdown without pictures.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

# A grey and a blue that can be read on the light and on the dark theme: an image does not know which is shown.
_TEXT, _BAR = "#8b95a5", "#4f8ef7"
_FONT = 'font-family="sans-serif" font-size="13"'
_LINE, _LABEL, _WIDE, _VALUE = 22, 260, 340, 90  # pixels: height of a bar, widths of label, bar, value
_COLUMN, _HIGH = 40, 120  # pixels: width of a column, height of the highest

Figures = Sequence[tuple[str, int]]


def bars(title: str, figures: Figures) -> str:
    """Horizontal bars, one a name, in the order given; nothing where there are no figures.

    >>> bars("Facts", [("awards", 12), ("people", 3)]).partition("](")[0]
    '![Facts: awards 12, people 3'
    >>> bars("Facts", [])
    ''
    """
    if not figures:
        return ""
    most = max(value for _, value in figures) or 1
    lines = [_bar(i, name, value, round(_WIDE * value / most)) for i, (name, value) in enumerate(figures)]
    return _image(title, figures, _LABEL + _WIDE + _VALUE, _LINE * len(figures) + 4, "".join(lines))


def columns(title: str, figures: Figures) -> str:
    """Columns side by side, one a name, for what goes on in time.

    >>> columns("Nights", [("11-21", 4), ("11-22", 0)]).partition("](")[0]
    '![Nights: 11-21 4, 11-22 0'
    >>> columns("Nights", [])
    ''
    """
    if not figures:
        return ""
    most = max(value for _, value in figures) or 1
    drawn = [_column(i, name, value, round(_HIGH * value / most)) for i, (name, value) in enumerate(figures)]
    return _image(title, figures, _COLUMN * len(figures) + 4, _HIGH + 42, "".join(drawn))


def _bar(line: int, name: str, value: int, wide: int) -> str:
    top = _LINE * line + 4
    return (
        f'<text x="{_LABEL - 8}" y="{top + 13}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{_LABEL}" y="{top}" width="{max(wide, 1)}" height="16" rx="2" fill="{_BAR}"/>'
        f'<text x="{_LABEL + wide + 8}" y="{top + 13}">{value:,}</text>'
    )


def _column(place: int, name: str, value: int, high: int) -> str:
    left, top = _COLUMN * place + 4, 18 + _HIGH - high
    middle = left + 16
    return (
        f'<text x="{middle}" y="{top - 4}" text-anchor="middle" font-size="11">{value:,}</text>'
        f'<rect x="{left}" y="{top}" width="32" height="{max(high, 1)}" rx="2" fill="{_BAR}"/>'
        f'<text x="{middle}" y="{_HIGH + 34}" text-anchor="middle" font-size="11">{escape(name)}</text>'
    )


def _image(title: str, figures: Figures, wide: int, high: int, drawn: str) -> str:
    """An image in Markdown; brackets in a name would end its alternative text."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" fill="{_TEXT}" {_FONT}>'
        f"{drawn}</svg>"
    )
    said = ", ".join(f"{name} {value}" for name, value in figures)
    words = f"{title}: {said}".translate(str.maketrans("[]\n", "() "))
    return f"![{words}](data:image/svg+xml;base64,{b64encode(svg.encode()).decode()})"
