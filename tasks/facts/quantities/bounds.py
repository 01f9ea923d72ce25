"""Approximators: the words around a number that say how exact it is (近, 不少于, 余, 以上)."""

from __future__ import annotations

import re
from collections.abc import Iterable

import regex

WORDS_BEFORE = {
    "approx": "近 约 大约 约为 约有 约计 将近 接近 几近 大概 大致 约莫 差不多 几乎 近乎",
    "at_least": "不少于 不低于 不下于 不下 不小于 至少 至少为 至少是 最少 起码 满 年满 上 高于或等于 大于等于 大于或等于 大于或者等于 ≥ 不亚于 "
    "不得少于 不得低于 不应少于 不应低于 不能少于 不能低于 不可少于",
    "more_than": "超过 超过了 超 突破 突破了 逾 高于 多于 大于 超出 不止 远超 远超过",
    "at_most": "不超过 不多于 不高于 不大于 不得超过 不得多于 不得高于 不得大于 不应超过 不能超过 不宜超过 "
    "最多 最多为 至多 至多为 最高 小于等于 小于或等于 ≤",
    "less_than": "不足 不到 未满 不满 少于 低于 小于 未达到 未达 达不到 不及",
    "range": "介于",
}
WORDS_AFTER = {
    "approx": "左右 上下",
    "at_least": "以上 之上 及以上 或以上 或者以上 或更多",
    "more_than": "余 多 有余 开外 出头",
    "at_most": "以下 以内 之内 及以下",
}
_BEFORE = {w: b for b, ws in WORDS_BEFORE.items() for w in ws.split()}
_AFTER = {w: b for b, ws in WORDS_AFTER.items() for w in ws.split()}
# 药占比控制在35%: a level that is kept under; a word behind the number says more than that.
_KEPT_UNDER = ("控制在", "控制到", "控制于", "限制在", "限定在")


def _any(written: Iterable[str]) -> str:
    return "|".join(sorted(written, key=lambda w: (-len(w), w)))


_LOOSE = frozenset("余多")  # 10套多媒体系统: they loosen a number only where no word begins with them


AFTER_PATTERN = rf"(?>(?:[多余](?!次|样|元|种|方|媒|功|年|人|地|数))?)(?:(?:\(含[^()\n]{{0,3}}\))?(?:{_any(_AFTER.keys() - _LOOSE)})|\+)?"
_LAST_BEFORE = frozenset(word[-1] for word in _BEFORE)
_NEAR_BEFORE = re.compile(rf"(?:{_any(_BEFORE)})\Z")
_BLANKS = 2  # that a form leaves between an approximator and its number (近 30 万元)
_FAR_SIGNS = frozenset("少低多过约")
# 至少完成一所: the bound stands before the verb; 不低于总人数的60%: before the whole of which a share is told.
_FAR_BEFORE = regex.compile(
    r"(至少|最少|不少于|不低于|最多(?!的)|至多|不超过)(?:(?:要|应|应当|需)?[\p{Han}]{1,3}|(?:[总全]|应)[\p{Han}]{1,8})\Z"
)

# 约需资金36万元, 大约有学生260人: the thing stands between; 节约有限, 签约有18家 are other words.
_ABOUT = re.compile(r"(?<![节签预条合制特契相简隐履公守失违邀])约(?:共有?|[有需为占计])[一-鿿]{1,6}\Z")


def bound_before(hans: str, number: int) -> tuple[int, str | None]:
    """Where a quantity starts with the approximators before its number, and the bound that they set.

    >>> bound_before("投入近30万元", 3), bound_before("节约30万元", 2), bound_before("至少完成1所", 4)
    ((2, 'approx'), (2, None), (4, 'at_least'))
    >>> bound_before("投入近 30 万元", 4)
    (2, 'approx')
    """
    near = number
    while near and number - near < _BLANKS and hans[near - 1] == " ":
        near -= 1
    if near and hans[near - 1] in _LAST_BEFORE:
        found = _NEAR_BEFORE.search(hans, max(0, near - 6), near)
        if found and _is_approximator(hans, found.start(), found.group(), hans[number]):
            return found.start(), _BEFORE[found.group()]
    window = max(0, number - 14)
    if _FAR_SIGNS.isdisjoint(hans[window:number]):
        return number, None
    far = _FAR_BEFORE.search(hans, window, number)
    if far is None and _ABOUT.search(hans, window, number):
        return number, "approx"
    return number, _BEFORE[far[1]] if far else None


def is_kept_under(hans: str, number: int) -> bool:
    """Whether a level is said to be held down to the number at `number`.

    >>> is_kept_under("药占比控制在35%", 6), is_kept_under("药占比达到35%", 6), is_kept_under("控制在0", 3)
    (True, False, False)
    """
    return hans.endswith(_KEPT_UNDER, 0, number) and (
        hans[number] != "0" or hans[number + 1 : number + 2] == "."
    )


def _is_approximator(hans: str, start: int, word: str, number: str) -> bool:
    """节约3万元 and 最近3年 hold no approximator; 上千个 does, 上半年 does not."""
    if word == "上":
        return number in "百千万亿"
    return not (start and word[0] in "约近满" and hans[start - 1] in "节签预条合制附最临靠就邻贴圆美丰违")


def bound_of(before: str | None, tail: str, loose: str | None) -> str:
    """The bound of a quantity; what stands before the number goes before what stands after.

    `tail` is what `AFTER_PATTERN` matched behind the unit, `loose` a 余, 多 or 来 within.

    >>> bound_of(None, "以上", None), bound_of("approx", "", "余"), bound_of(None, "", "余"), bound_of(None, "", None)
    ('at_least', 'approx', 'more_than', 'exact')
    """
    if before is None and tail:
        word = tail.rpartition(")")[2]
        before = _AFTER.get(word) or _AFTER.get(word[1:]) or "more_than"
    if before is None and loose:
        before = "approx" if loose == "来" else "more_than"
    return before or "exact"
