"""The numbers that the markers of headings stand for: 三, (七), ④, 其次, 贰."""

from __future__ import annotations

CN = "一二三四五六七八九十"
GRAND = "壹贰叁肆伍陆柒捌玖拾"
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 99}
_DASHES = ("-", "—", "ー")  # what scanners make of 一
LAST = 99  # the value of 最后, which closes a list of any length


def value_of(text: str) -> int:
    """The number of a marker.

    >>> [value_of(t) for t in ("三", "十", "十二", "二十一", "7", "④", "㈢", "其次", "—", "c", "贰")]
    [3, 10, 12, 21, 7, 4, 3, 2, 1, 3, 2]
    """
    if text in _WORDS:
        return _WORDS[text]
    if text in _DASHES:
        return 1
    if text.isascii():
        return int(text) if text.isdigit() else ord(text.lower()) - ord("a") + 1
    for first, last in ("①⑳", "⑴⒇", "⒈⒛", "㈠㈩"):
        if first <= text <= last:
            return ord(text) - ord(first) + 1
    text = "叁" if text == "参" else text  # what becomes of 參
    if text in GRAND:
        return GRAND.index(text) + 1
    tens, ten, ones = text.rpartition("十")
    digits = [CN.index(c) + 1 for c in (tens[-1:] + ones)]
    if not ten:
        return digits[0] if len(text) == 1 else 0
    return (digits[0] * 10 if tens else 10) + (digits[-1] if ones else 0)
