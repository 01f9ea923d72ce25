"""What is known of the thing that one quantity counts: its words, its verb, and what narrows it."""

from __future__ import annotations

from typing import NamedTuple

from tasks.records import Span

OF = "占"  # the suffix of a share whose part and whole are the two quantities before


class Counted(NamedTuple):
    """The object and the action of one quantity, as spans.

    `suffix` narrows an object carried over (女) and `said` is how it was said (女生), `per` says for whom or how often it is meant (每周, 生均),
    `whole` is what a share is a share of (占教师总数的12%).
    """

    object: Span | None = None
    action: Span | None = None
    suffix: str = ""
    carried: bool = False
    per: str = ""
    whole: Span | None = None
    said: Span | None = None

    @property
    def is_left_out(self) -> bool:
        """Whether some of those counted before are counted again, by what is said of them: 按要求配齐的170所."""
        return self.said is not None and not self.suffix
