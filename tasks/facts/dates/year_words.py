"""同年, 当年, 次年: years that are told by the year named before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tasks.facts.dates.token import Token

_AFTER = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_REACH = 160  # characters within which the year named last is still the one that is spoken of


def with_years_before(hans: str, found: Iterable[Token]) -> Iterator[Token]:
    """The tokens of a text, those of years that point back with the year that they point to.

    Histories of schools name a year once and then go on with 同年9月; where no year stands before, or only far
    before, such a word stays without a date.

    >>> from tasks.facts.dates.tokens import tokens
    >>> def years(hans):
    ...     return [t.value for t in with_years_before(hans, tokens(hans)) if t.unit == "year"]
    >>> years("1996年3月动工,同年9月竣工,次年招生"), years("同年9月竣工")
    ([1996, 1996, 1997], [None])
    """
    last: Token | None = None
    for token in found:
        if token.unit == "year" and token.value is None and last and token.start - last.end <= _REACH:
            away = _AFTER.get(hans[token.start : token.end])
            if away is not None and last.value is not None:
                token = token._replace(value=last.value + away)
        if token.unit == "year" and token.value is not None and not token.weak:
            last = token
        yield token
