"""Who bears an honorary title, by what it is called: 教师 of 优秀教师, 学校 of 示范校."""

from __future__ import annotations

import re

_BEARER = re.compile(
    r"(?:优秀|先进|模范|十佳|最美|文明|书香|平安|和谐|绿色|星级|特色|示范性?|三好|五好|好|突出)(?P<who>[^“”]+)$"
)


def bearer(title: str) -> str:
    """Who bears an honorary title.

    >>> bearer("优秀教师"), bearer("“文明班级”"), bearer("德育示范校"), bearer("“礼仪之星”")
    ('教师', '班级', '学校', '学生')
    >>> bearer("表演奖")
    '表演奖'
    """
    title = title.strip('“”"')
    match = _BEARER.search(title)
    if match:
        return _CALLED.get(match["who"], match["who"])
    if title.endswith(_PERSONS) and _OF_TEACHERS.search(title):
        return "教师"
    if title.endswith(_STARS):
        return "教师" if _OF_TEACHERS.search(title) else "学生"
    return title


_CALLED = {"校": "学校", "少先队员": "学生", "儿童": "学生", "少年": "学生", "小学生": "学生"}
_PERSONS = ("楷模", "名师", "骨干", "带头人", "新秀", "能手", "标兵")
_STARS = ("之星", "卫士", "少年", "儿童", "小标兵")
_OF_TEACHERS = re.compile(r"[教师]|园丁|班主任|科研|讲坛")
