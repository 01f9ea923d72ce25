"""The body or place that a title begins with: 河口镇 of 河口镇副镇长, 基金办公室 of 基金办公室主任."""

from __future__ import annotations

import re

from tasks.facts.names.connections import Mention
from tasks.facts.places.places import is_division
from tasks.records import Part, Passage

# What stands right before a title and says whose it is: 河口镇 of 河口镇副镇长, 基金办公室 of 基金办公室主任.
_BESIDE = {
    "书记": re.compile(
        r"(?:^|[^\u4e00-\u9fff]|[省市县区])((?![我本该各全与和请随感协配在向对由])[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?:党委|党工委)?)$"
    ),
    "镇长": re.compile(r"(?:^|[^\u4e00-\u9fff]|[省市县区])([\u4e00-\u9fff]{1,4}镇)(?:党委副?书记[、,兼])?$"),
    "乡长": re.compile(r"(?:^|[^\u4e00-\u9fff]|[省市县区])([\u4e00-\u9fff]{1,4}乡)(?:党委副?书记[、,兼])?$"),
    "主任": re.compile(
        r"(?:^|[、,。;:\n由在向对请])([^\W\d由在向对请的兼]{2,14}(?:办公室|委员会|指挥部|中心))$"
    ),
    "组长": re.compile(r"(?:^|[、,。;:\n由在向对请])([^\W\d由在向对请的为任]{2,14}组)$"),
}
_BESIDE_REACH = 20


def named_beside(passage: Passage, mention: Mention) -> str | None:
    """The body, town or county that a title begins with, in the text's own script; it stands right before the title.

    >>> line = "柳河镇副镇长周岚、青田县副县长苗青"
    >>> passage = Passage(line, line, Part(0, 18, 1), (), ())
    >>> named_beside(passage, Mention(6, 8, "副镇长", "leader")), named_beside(passage, Mention(15, 17, "副县长", "leader"))
    ('柳河镇', '青田县')
    >>> named_beside(passage, Mention(9, 11, "教师", "other")) is None
    True
    """
    role = mention.role or ""
    at = mention.start - len(role)
    if at < 0 or passage.hans[at : mention.start] != role:
        return None
    if role.endswith(_OF_DIVISIONS):
        return _division_beside(passage, at, role)
    pattern = next((p for end, p in _BESIDE.items() if role.endswith(end)), None)
    if pattern is None:
        return None
    if role.startswith(("党委", "党工委")):
        at += role.index("书记")
    low = max(0, at - _BESIDE_REACH)
    match = pattern.search(passage.hans[low:at])
    return passage.text[low + match.start(1) + _led(match[1]) : low + match.end(1)] if match else None


_OF_DIVISIONS = ("县长", "市长", "区长", "州长", "省长")
_LONGEST_DIVISION = 8


def _division_beside(passage: Passage, at: int, role: str) -> str | None:
    """青田县 of 青田县副县长 and of 青田县长: the division that stands, by its full name, right before its head."""
    ends = (at, at + 1) if role in _OF_DIVISIONS else (at,)
    for end in ends:
        for start in range(max(0, end - _LONGEST_DIVISION), end - 2):
            if is_division(passage.hans[start:end]) and passage.hans[end - 1] == role[-2]:
                return passage.text[start:end]
    return None


def _led(words: str) -> int:
    """How many of the words before a body tell who leads there: 书记周岚带领 of `书记周岚带领县委办公室`."""
    match = _LEADS.match(words)
    return match.end() if match else 0


_LEADS = re.compile(r".*(?:带领|率领|会同|陪同)")

_OF_TOWN = ("镇长", "乡长", "镇人大主席", "乡人大主席")
_TOWN_HALL = re.compile(r"[镇乡鎮鄉](?:党委|黨委)?(?:政府|人大)?\Z")
_TOWN = re.compile(r"(?:^|[省市县区縣區])([\u4e00-\u9fff]{1,4}?[镇乡鎮鄉])")


def of_town(part: Part, role: str | None, org: str | None) -> str | None:
    """The town of a 镇长 of whom the text says no more than 镇政府, where the part is of a town; else the body as it is.

    >>> of_town(Part(0, 9, 1, org="柳河镇中心小学"), "副镇长", "镇政府"), of_town(Part(0, 9, 1), "校长", "石桥小学")
    ('柳河镇政府', '石桥小学')
    """
    if not (role or "").endswith(_OF_TOWN) or (org is not None and not _TOWN_HALL.match(org)):
        return org
    town = _town(part)
    return f"{town}{org[1:] if org else ''}" if town else org


def _town(part: Part) -> str | None:
    """The town whose head a 镇长 is: the one that the speaker or the title of the part is of."""
    found = (_TOWN.search(words) for words in (part.org, part.title) if words)
    return next((str(match[1]) for match in found if match), None)
