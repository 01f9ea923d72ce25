"""Contests and appraisals: where the name of one ends that begins at a place (全县说课比赛)."""

from __future__ import annotations

import re

import regex

from tasks.vocabulary import words

_CONTESTS = tuple(sorted(words("contests"), key=len, reverse=True))
_CONTEST = re.compile("|".join(map(re.escape, _CONTESTS)))
_FIRST = re.compile(f"[{''.join(sorted({word[0] for word in _CONTESTS}))}]")
# The clause of a contest, whose quoted name may hold any mark.
_CLAUSE = re.compile(r"(?:“[^”\n]{1,60}”|《[^》\n]{1,60}》|[^,。;、])*")
# 国家、省、市的各项比赛: the levels before a contest are no list of contests.
_LEVELS = re.compile(r"(?:(?:国家|全国|[省市县区镇乡校])级?[、和及]?){2,6}(?:的|各)?")
_STOP_OF_LIST = re.compile(r"[,。;]")
# What belongs to the name behind its last word: a closing mark, the division in brackets.
_BEHIND = re.compile(r"[”\"]?(?:[((][^()()]{1,12}[))])?")
_WITHIN = regex.compile(r"(?r)(?:活动)?(?:之?中|上|里)")


def contest_end(text: str, start: int = 0) -> int | None:
    """Where the name of a contest ends that begins at `start`, None if none does before the next mark.

    The last word for a contest decides. Linear: the word is looked for from the end of the clause backwards.

    >>> text = "全县“青年教师”说课比赛(小学组)一等奖,作文竞赛"
    >>> text[: contest_end(text)]
    '全县“青年教师”说课比赛(小学组)'
    >>> contest_end("工作扎实,作文竞赛") is None
    True
    """
    levels = _LEVELS.match(text, start)
    stop = _CLAUSE.match(text, levels.end() if levels else start)
    end = _last_word(text, start, stop.end() if stop else len(text))
    if end is not None and text.rfind("“", start, end) > text.rfind("”", start, end):
        end = max(end, text.find("”", end, end + 40) + 1)  # “…评比观摩活动”: all of the quoted name
    if end is not None and text.rfind("(", start, end) > text.rfind(")", start, end):
        end = max(end, text.find(")", end, end + 12) + 1)  # 总决赛(国赛)
    behind = None if end is None else _BEHIND.match(text, end)
    return behind.end() if behind else None


_LAST = re.compile(
    r"(?:(?:19|20)\d\d年度?)?(?:第[一二三四五六七八九十\d]+届|全[国省市县区校镇]|(?:(?<![一-鿿])|(?<=[在加了]))(?!在|参|我|为|就|对|了|[年月日])[一-鿿]{2,3}[省市县区](?![一-鿿]?级)|首届)(?!\d)[^,。;:!?()在为对把被通参\n]{2,40}"
)
_SENT_IN = re.compile(r"选送|报送|推荐")  # 各县选送的优质课 is no contest
_HELD = re.compile(
    r".*(?:举行|举办|主办|开展|进行|荣获|获得)(?:了|的)?“?(?=.{4})"
)  # 石桥小学举行第九届艺术节
_NEAR = 400  # characters in which a report says which contest it is about


def contest_before(text: str, at: int) -> str | None:
    """The contest that is named last before a place: what `在比赛中` means.

    >>> words = "近日,第五届全县说课大赛圆满结束。在比赛中"
    >>> contest_before(words, 17)
    '第五届全县说课大赛'
    >>> contest_before("学校工作扎实。", 7) is None
    True
    """
    found = None
    for match in _LAST.finditer(text, max(0, at - _NEAR), at):
        end = _last_word(match.group(), 0, len(match.group()))
        if end and match.group()[end : end + 1] != "出" and not _SENT_IN.search(match.group(), 0, end):
            held = _HELD.match(match.group(), 0, end)
            name = match.group()[held.end() if held else 0 : end]
            went = _WENT.search(name)
            found = name[: went.start()] if went and names_contest(name[: went.start()]) else name
    return found


_WENT = re.compile(r"经过|历时|圆满|取得|落下|在(?=[^“]{2,})")  # 第十届运动会经过一天的比赛


def contest_list_end(text: str) -> int | None:
    """Where a list ends that belongs to one contest: `课件、微课评选` of `课件、微课评选中`.

    >>> contest_list_end("课件、微课评选中"), contest_list_end("课件、微课评选结果")
    (7, None)
    """
    within = _WITHIN.match(text)
    if within is None or _STOP_OF_LIST.search(text):
        return None
    end = within.start()
    bare = end - 1 if text[end - 1 : end] in ("”", '"') else end
    return end if text.endswith(_CONTESTS, 0, bare) else None


def names_contest(text: str, start: int = 0) -> bool:
    """Whether a contest is named anywhere from `start` on.

    >>> names_contest("参加全县说课比赛"), names_contest("参加全县大会")
    (True, False)
    """
    return _last_word(text, start, len(text)) is not None


# 完成比赛任务, 比赛场上的选手: no contest is named.
_SPOKEN_OF = (
    "任务",
    "出",  # 评选出, no 评选
    "后",  # 赛后
    "员",  # 调研员, no 调研
    "组委会",
    "评委",
    "场上",
    "场地",
    "选手",
    "规则",
    "精神",
    "经验",
    "氛围",
    "机制",
    "训练",
    "准备",
    "过程中",
)


def _last_word(text: str, start: int, stop: int) -> int | None:
    for at in reversed([match.start() for match in _FIRST.finditer(text, start, stop)]):
        if text[at] == "赛" and text[at - 1 : at] == "参":
            continue  # 5人参赛 names no contest
        word = _CONTEST.match(text, at)
        if word and not text.startswith(_SPOKEN_OF, word.end()):
            return word.end()
    return None


# What a report says before the name of a contest: its byline, when it ended, who announced it.
_BEFORE_NAME = re.compile(
    r"^(?:.{2,24}?讯\([^()]{1,24}\))?(?:\d{1,2}月\d{1,2}日)?(?:(?:刚刚|圆满|日前)?(?:结束|落幕|举[行办]|揭晓)的"
    r"|[一-鿿]{2,12}?(?:局|部|厅|委|中心|室)公布(?:的|了)?|(?:自|继)(?:[一-鿿]{0,8}(?:19|20)\d\d年)?[^“]{0,16}(?:施行|举办|开展|实施)(?:的|了)?"
    r"|(?:隆重|成功)?举[行办]了?(?=.{3}))?"
)


def contest_alone(title: str | None) -> str | None:
    """The name of a contest without the byline and the date before it, and without a mark that opens behind it.

    >>> contest_alone("青禾网讯(通讯员 周岚)5月11日结束的县“园丁杯”教学竞赛"), contest_alone("举办说课比赛(")
    ('县“园丁杯”教学竞赛', '说课比赛')
    """
    bare = _BEFORE_NAME.sub("", title).removesuffix("(") if title else None
    return (bare[:-1] if bare.endswith("比赛中") else bare) if bare else title
