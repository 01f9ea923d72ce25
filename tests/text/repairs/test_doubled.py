"""A word typed twice goes once; words that may meet, or that rhetoric repeats, stay."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.doubled import find_doubled_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("石桥小学加强加强领导", "石桥小学加强领导"),
        ("全面提高提高教学质量", "全面提高教学质量"),
        ("我们我们将继续努力", "我们将继续努力"),
        ("贯徹落實落實精神", "贯徹落實精神"),
        ("全体教师的的素质", "全体教师的素质"),
        ("得到了了提高", "得到了提高"),
        ("使使各各学校", "使各学校"),
        ("孩子们们", "孩子们"),
        ("现将20xx年年德育工作总结如下", "现将20xx年德育工作总结如下"),
        ("2015年年我校有教师45人", "2015年我校有教师45人"),
    ],
)
def test_the_second_goes(typed: str, meant: str) -> None:
    assert apply_edits(typed, find_doubled_words(typed))[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        "优秀学生学生会干部",
        "坚持坚持再坚持",
        "认真认真认真",
        "以创新为目的的活动",
        "他的的确确尽力了",
        "为了了解情况,除了了解还有",
        "即使使用,大使使馆",
        "各各自努力",
        "讨论讨论,研究研究",
        "20xx年年度总结,2015年年底,xx年年级组,年年有余",
    ],
)
def test_what_may_stand_twice_stays(text: str) -> None:
    assert find_doubled_words(text) == []
