"""Characters that a scan took for ones that look like them, where the phrase leaves no doubt."""

from __future__ import annotations

from collections.abc import Set

from tasks.records import Edit
from tasks.text.normalise import in_script_of, to_traditional
from tasks.text.repairs.phrases import difference, occurrences, phrase_book
from tasks.vocabulary import table

_NEAR = 40
_NONE = "-"


def _in_both_scripts(barred: str) -> str:
    return barred if barred == _NONE else barred + to_traditional(barred)


_ROWS = {
    wrong: (right, _in_both_scripts(before), _in_both_scripts(after))
    for wrong, right, before, after in table("alike_phrases")
}
_BOTH = dict(zip(to_traditional("\n".join(_ROWS)).split("\n"), _ROWS.values(), strict=True)) | _ROWS
_BOOK = phrase_book({wrong: right for wrong, (right, *_) in _BOTH.items()})
NEEDS, ASKS = _BOOK.needs, _BOOK.asks


def find_alike(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """Phrases of the vocabulary `alike_phrases`: 入 read as 人, 日 as 曰, 已 as 己, 未 as 末, 干 as 于.

    Each is impossible where it stands: 人学率 always, 己经 unless 自 stands before it (自己经常). Both scripts are
    looked for, and the right form is written in the script around it.

    >>> [(e.start, e.end, e.fixed) for e in find_alike("适龄儿童人学率100%,深人开展曰常检查")]
    [(4, 5, '入'), (13, 14, '入'), (16, 17, '日')]
    >>> find_alike("教师自己经常深入课堂,引进人才,期末来信,有关干部,開展專項自查")
    []
    """
    return [_edit(text, at, wrong) for at, wrong in occurrences(_BOOK, text, seen) if _free(text, at, wrong)]


def _free(text: str, at: int, wrong: str) -> bool:
    _, before, after = _BOTH[wrong]
    end = at + len(wrong)
    barred = (before != _NONE and at > 0 and text[at - 1] in before) or (
        after != _NONE and text[end : end + 1] in tuple(after)
    )
    return not barred


def _edit(text: str, at: int, wrong: str) -> Edit:
    near = text[max(0, at - _NEAR) : at + len(wrong) + _NEAR]
    start, end, fixed = difference(wrong, in_script_of(_BOTH[wrong][0], near))
    return Edit(at + start, at + end, fixed, "ocr", "alike", True)
