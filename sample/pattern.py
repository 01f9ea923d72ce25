"""The little language of the sentence patterns in `words/`, parsed once.

    {name}          a word: a variable of the sentence or the document, or any entry of a word list
    {x:name}        the same, remembered as x for the rest of the sentence
    {!x:name}       the same, and from here on it is the subject
    {!=全体教师}      these characters, and they are the subject
    [k:body|a|b=c]  what `body` writes states a fact of kind k, with attributes
    TAB @let a=3..9 t=a+b    numbers that belong together, drawn before the sentence is written
    TAB @total t=a+b         the sentence states that t is the sum of a and b

Kinds: i quantity, x masked number, e event date, a award, p person, l law or document, n no fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import compile as expression

Nodes = tuple["Node", ...]
_TOKEN = expression(r"\[[a-z]:|[{}\]|]|[^{}\[\]|]+")


@dataclass(frozen=True, slots=True)
class Text:
    """Characters written as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A word to be chosen."""

    source: str
    bind: str | None
    subject: bool
    literal: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that states a fact."""

    kind: str
    body: Nodes
    args: tuple[Nodes, ...]
    named: tuple[tuple[str, Nodes], ...]


Node = Text | Slot | Mark


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed line: what to write, numbers to draw first, arithmetic that it states."""

    nodes: Nodes
    binds: tuple[Slot, ...]  # the words to remember, in the order of the text
    lets: tuple[tuple[str, str], ...]
    checks: tuple[tuple[str, str, str], ...]


@cache
def parse(line: str) -> Pattern:
    """Parse a pattern line.

    >>> parse("{we}有教师[i:12..40 人|教师]。").nodes[1]
    Text(text='有教师')
    >>> parse("没有标记。").nodes
    (Text(text='没有标记。'),)

    Raises:
        ValueError: a bracket is not closed.
    """
    body, *directives = line.split("\t")
    tokens = _TOKEN.findall(body)
    nodes, rest = _nodes(tokens, 0, stop=())
    if rest != len(tokens):
        raise ValueError(f"pattern {line!r}: unexpected {tokens[rest]!r}")
    lets, checks = [], []
    for directive in directives:
        name, *items = directive.split()
        for item in items:
            left, _, right = item.partition("=")
            if name == "@let":
                lets.append((left, right))
            else:
                checks.append((name[1:], left, right))
    return Pattern(nodes, tuple(_binds(nodes)), tuple(lets), tuple(checks))


def _nodes(tokens: list[str], at: int, stop: tuple[str, ...]) -> tuple[Nodes, int]:
    out: list[Node] = []
    while at < len(tokens) and tokens[at] not in stop:
        token = tokens[at]
        if token == "{":
            out.append(_slot(tokens[at + 1]))
            at += 3
        elif token.startswith("["):
            mark, at = _mark(tokens, at)
            out.append(mark)
        else:
            out.append(Text(token))
            at += 1
    return tuple(out), at


def _binds(nodes: Nodes) -> Iterator[Slot]:
    for node in nodes:
        if isinstance(node, Slot) and node.bind:
            yield node
        elif isinstance(node, Mark):
            for inner in (node.body, *node.args, *(nodes for _, nodes in node.named)):
                yield from _binds(inner)


def _slot(text: str) -> Slot:
    subject = text.startswith("!")
    text = text.removeprefix("!")
    if text.startswith("="):
        return Slot(text[1:], None, subject, True)
    bind, colon, source = text.rpartition(":")
    return Slot(source, bind if colon else None, subject, False)


def _mark(tokens: list[str], at: int) -> tuple[Mark, int]:
    kind = tokens[at][1]
    body, at = _nodes(tokens, at + 1, ("|", "]"))
    args: list[Nodes] = []
    named: list[tuple[str, Nodes]] = []
    while at < len(tokens) and tokens[at] == "|":
        nodes, at = _nodes(tokens, at + 1, ("|", "]"))
        head = nodes[0] if nodes else None
        if isinstance(head, Text) and "=" in head.text:
            name, _, rest = head.text.partition("=")
            named.append((name, ((Text(rest),) if rest else ()) + nodes[1:]))
        else:
            args.append(nodes)
    if at >= len(tokens):
        raise ValueError(f"mark {kind!r} is not closed")
    return Mark(kind, body, tuple(args), tuple(named)), at + 1
