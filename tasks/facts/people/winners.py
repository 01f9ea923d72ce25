"""What winners are of whom no title says it: pupils or teachers, by the words of their own sentence."""

from __future__ import annotations

import re

from tasks.facts.names.connections import Mention

_SENTENCE = "。!?\n"
_REACH = 90  # characters of a sentence before a name
_BEHIND = 40  # characters around a name
_PUPIL = re.compile(r"同学|学生(?!家长|工作)|学子|小学生|中学生|小选手|少先队员|作文|小作者|小记者")
_TEACHER = re.compile(r"(?<![指辅]导)(?:教师(?!节|进修|队伍|发展|资格)|老师)")
_HONOUR = re.compile(
    r"评为|称号|授予|表彰|命名"
)  # what somebody is called is won, and does not tell what he was
_NEXT = re.compile(r"[,。;!?\n]")


_OPENS = re.compile(r"[^,;]*:")  # what a colon says of all in its list


def kind_of_winner(hans: str, start: int, end: int) -> str | None:
    """学生 or 教师, where the clause of a name, or the words before the colon of its list, speak of the one and not of the other.

    >>> line = "我校同学在比赛中表现出色:苗青、周岚获一等奖。指导教师表示祝贺。"
    >>> kind_of_winner(line, 13, 15)
    '学生'
    >>> kind_of_winner("两位教师苗青、周岚获奖。", 4, 6), kind_of_winner("苗青被评为优秀教师。", 0, 2)
    ('教师', None)
    """
    low = max(0, start - _REACH, *(hans.rfind(mark, 0, start) + 1 for mark in _SENTENCE))
    before = hans[low:start]
    lists = "".join(_OPENS.findall(before))
    clause = before[max(before.rfind(","), before.rfind(";")) + 1 :]
    stop = _NEXT.search(hans, end, end + _BEHIND)
    words = f"{lists}{clause}|{hans[end : stop.start() if stop else end + _BEHIND]}"
    if _HONOUR.search(words):
        return None
    pupil, teacher = _PUPIL.search(words), _TEACHER.search(words)
    if (pupil is None) == (teacher is None):
        return None
    return "学生" if pupil else "教师"


# Whose lessons are judged teaches: `课例评选苗青获得一等奖`.
_LESSON = re.compile(
    r"课例|优质课|优秀课|公开课|观摩课|说课|讲课|赛课|课堂教学|教学比[武赛]|教学竞赛|基本功|教案|课件"
)
_CLAUSE_ENDS = ",。;:!?\n"


def gives_lessons(hans: str, mention: Mention) -> bool:
    """Whether the clause around a name is about lessons that were judged.

    >>> words = "课例评选苗青获得一等奖"
    >>> gives_lessons(words, Mention(4, 6, None, "award"))
    True
    >>> gives_lessons("苗青获得书法一等奖", Mention(0, 2, None, "award"))
    False
    """
    low, high = max(0, mention.start - _BEHIND), min(len(hans), mention.end + _BEHIND)
    start = max(hans.rfind(mark, low, mention.start) for mark in _CLAUSE_ENDS)
    ends = [at for mark in _CLAUSE_ENDS if (at := hans.find(mark, mention.end, high)) >= 0]
    return _LESSON.search(hans, max(low, start), min(ends, default=high)) is not None
