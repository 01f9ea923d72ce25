"""Corrections in a site definition: what may be said there, and what is refused."""

from __future__ import annotations

from typing import Annotated

import regex
from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator, model_validator

from tasks.text.repairs.corrections import Correction

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]


class SiteCorrection(BaseModel):
    """Something that a site spoils in all its pages, and its right text."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: Name
    """Becomes the rule of the repairs: `site_NAME`."""
    pattern: Text
    """What is wrong, as a pattern."""
    replacement: str
    """What it should read; may name groups of the pattern."""
    reason: Text
    """What a person saw there, for whoever looks after the definition next."""
    guard: Text
    """Pattern that must be found within 60 characters, because the same characters elsewhere may be right."""
    kind: Text = "other"
    """The kind of damage in `repairs`."""

    @field_validator("pattern", "guard")
    @classmethod
    def _says_something(cls, value: str) -> str:
        if compiled(value).fullmatch(""):
            raise ValueError(f"{value!r} fits where nothing stands")
        return value

    @field_validator("kind")
    @classmethod
    def _is_kind(cls, value: str) -> str:
        from warehouse.tables.texts import DAMAGE

        if value not in DAMAGE:
            raise ValueError(f"{value!r}, expected one of {', '.join(DAMAGE)}")
        return value

    @model_validator(mode="after")
    def _fits(self) -> SiteCorrection:
        try:
            compiled(f"(?:{self.pattern})?").match("").expand(self.replacement)
        except (regex.error, IndexError) as error:
            raise ValueError(f"replacement {self.replacement!r} does not fit its pattern: {error}") from error
        return self

    def as_rule(self) -> Correction:
        """The correction as the reader of documents wants it."""
        return Correction(f"site_{self.name}", self.kind, self.pattern, self.replacement, self.guard)


def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern of a definition.

    Raises:
        ValueError: it is none.
    """
    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise ValueError(f"{pattern!r} is no pattern: {error}") from error
