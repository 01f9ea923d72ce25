"""An HTML page as its reader sees it: lines of text, each with its place in the page.

The walk is a loop, never a recursion: copied pages nest thousands of unclosed tags.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.text.markup.attributes import is_hidden, keeps_line_ends, leads_away, unfolds
from tasks.text.markup.page import Container, Line, Page
from tasks.text.markup.tables import is_data_table, outer_tables
from tasks.text.tables import Grid
from tasks.vocabulary import words

_SKIPPED = frozenset(words("html_skipped"))
_BLOCKS = frozenset(words("html_blocks"))
_CLOSED = _BLOCKS | {"a"}
_NO_ELEMENT = frozenset("-!")  # how the names of comments and declarations begin


def parse(html: str) -> LexborHTMLParser:
    """Parse as browsers do (unclosed `<li>` and `<a>`, tables without `tbody`)."""
    return LexborHTMLParser(html)


def read_page(tree: LexborHTMLParser, body_selector: str | None = None) -> Page:
    """The visible lines of a page.

    Scripts, styles, comments, form fields and elements with `display:none` are left out; inline
    whitespace is collapsed, but for the line ends of preformatted text; a row of a data table is one line, its
    cells parted by tabs. `body_selector` names the body in CSS; the blocks that it fits are noted in `bodies`.

    >>> read_page(parse("<p>全校教师<b>45</b>人。<br>学生 820人</p><script>var n=1</script>")).text
    '全校教师45人。\\n学生 820人'
    """
    bodies = frozenset(node.mem_id for node in tree.css(body_selector)) if body_selector else frozenset()
    writer = _Writer(Page(), outer_tables(tree), bodies)
    if tree.body is not None:
        _walk(tree.body, writer)
    writer.flush()
    at = 0
    for line in writer.page.lines:
        line.start = at
        at += len(line.text) + 1
    return writer.page


def _walk(root: LexborNode, writer: _Writer) -> None:
    """Visit each node on the way in and each element on the way out."""
    around: list[tuple[LexborNode, str]] = []
    node = root
    while True:
        tag = node.tag or ""
        if tag == "-text":
            writer.text(node.text_content or "")
        else:
            child = writer.enter(node, tag)
            if child is not None:
                around.append((node, tag))
                node = child
                continue
            if tag in _CLOSED:
                writer.leave(node, tag)
        following = node.next if around else None
        while following is None:
            if not around:
                return
            node, tag = around.pop()
            if tag in _CLOSED:
                writer.leave(node, tag)
            following = node.next if around else None
        node = following


class _Writer:
    """Collects the pieces of the line that is being read; block boundaries end it."""

    def __init__(self, page: Page, outer: frozenset[int], bodies: frozenset[int]) -> None:
        self.page = page
        self.outer = outer
        self.bodies = bodies
        self.pieces: list[str] = []
        self.cells: list[tuple[int, int]] = []  # (cell number, index of its first piece)
        self.linked = 0
        self.open_links: list[bool] = []  # whether each open `a` leads elsewhere
        self.written: set[int] = set()  # containers whose line ends are lines, as in `pre`
        self.hidden = False  # whether the block that was entered last is hidden: it is left at once
        self.container = -1
        self.grid: Grid | None = None
        self.grid_id = 0

    def enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        """Take in an element; its first child if the walk should go down."""
        if tag in _BLOCKS:
            return self._block(node, tag)
        if tag == "br":
            self._break()
        elif tag in _SKIPPED or tag[:1] in _NO_ELEMENT:
            return None
        elif tag == "a":
            self.open_links.append(leads_away(node))
        elif is_hidden(node.attributes):
            return None
        return node.child

    def leave(self, node: LexborNode, tag: str) -> None:
        """Close a block or a link that `enter` opened."""
        if self.hidden:
            self.hidden = False
        elif tag == "a":
            self.open_links.pop()
        elif tag == "table" and self.grid is not None and node.mem_id == self.grid_id:
            self.flush()
            self.grid = None
            self._up()
        else:
            self._end_block(tag)

    def text(self, text: str) -> None:
        """Take in a stretch of text; the line ends and indents between blocks are none."""
        if text.isspace() and not self.pieces and self.grid is None:
            return
        if "\n" in text and self.container in self.written and self.grid is None:
            first, *rest = text.split("\n")
            self._piece(first)
            for line in rest:
                self.flush()
                self._piece(line)
        else:
            self._piece(text)

    def _piece(self, text: str) -> None:
        self.pieces.append(text)
        if any(self.open_links):
            self.linked += sum(map(len, text.split()))

    def _break(self) -> None:
        if self.grid is None:
            self.flush()
        else:
            self.pieces.append(" ")

    def _block(self, node: LexborNode, tag: str) -> LexborNode | None:
        attributes = node.attributes
        if attributes and is_hidden(attributes) and not unfolds(node):
            self.hidden = True
            return None
        if self.grid is not None:
            self._in_table(attributes, tag)
            return node.child
        if self.pieces:
            self.flush()
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}" if attributes else ""
        around = self.container
        self.page.containers.append(Container(tag, names, around))
        self.container = len(self.page.containers) - 1
        if tag == "pre" or around in self.written or keeps_line_ends(attributes):
            self.written.add(self.container)
        if self.bodies and node.mem_id in self.bodies:
            self.page.bodies.append(self.container)
        if tag == "table" and is_data_table(node, self.outer):
            self.grid, self.grid_id = Grid(len(self.page.grids)), node.mem_id
            self.page.grids.append(self.grid)
        return node.child

    def _in_table(self, attributes: dict[str, str | None], tag: str) -> None:
        """Inside a data table only rows and cells count; paragraphs within a cell are spaces."""
        if tag == "tr":
            self.flush()
            if self.grid is not None:
                self.grid.open_row()
        elif tag in ("td", "th") and self.grid is not None:
            if self.cells:
                self.pieces.append("\t")
            cell = self.grid.open_cell(attributes, heading=tag == "th")
            self.cells.append((cell, len(self.pieces)))
        else:
            self.pieces.append(" ")

    def _end_block(self, tag: str) -> None:
        if self.grid is not None:
            if tag == "tr":
                self.flush()
            elif tag not in ("td", "th"):
                self.pieces.append(" ")
            return
        if self.pieces:
            self.flush()
        self._up()

    def _up(self) -> None:
        if self.container >= 0:
            self.container = self.page.containers[self.container].parent

    def flush(self) -> None:
        """End the line that is being read; empty lines are dropped."""
        if not self.pieces and not self.cells:
            return
        if self.pieces:
            text, letters, bounds = self._row() if self.cells else (*_line(self.pieces), ())
            if letters:
                self.page.lines.append(Line(text, self.container, letters, self.linked, 0, bounds))
            if self.grid is not None:
                self.grid.place(len(self.page.lines) - 1, text, bounds)
        self.pieces, self.cells, self.linked = [], [], 0

    def _row(self) -> tuple[str, int, tuple[tuple[int, int, int], ...]]:
        text, letters, bounds = "", 0, []
        for i, (cell, first) in enumerate(self.cells):
            last = self.cells[i + 1][1] - 1 if i + 1 < len(self.cells) else len(self.pieces)
            piece, its_letters = _line(self.pieces[first:last])
            text += "\t" * bool(i)
            letters += its_letters
            bounds.append((cell, len(text), len(text) + len(piece)))
            text += piece
        return text, letters, tuple(bounds)


def _line(pieces: list[str]) -> tuple[str, int]:
    """The text that pieces make, with single spaces, and how many characters are none of these."""
    words = "".join(pieces).split()
    text = " ".join(words)
    return text, len(text) - max(0, len(words) - 1)
