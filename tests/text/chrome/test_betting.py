"""What intruders put in the place of names goes; underscores and numbers of a report stay."""

from __future__ import annotations

import pytest

from tasks.records import Source
from tasks.text.chrome.betting import betting_strings
from tasks.text.clean import clean


@pytest.mark.parametrize(
    ("line", "string"),
    [
        (
            "由365bet官网_365bet网页版_365平台怎么注册教育局局长周明带队",
            "365bet官网_365bet网页版_365平台怎么注册",
        ),
        ("推动乐鱼体育_乐鱼体育在线下载_leyu-99.com教育发展", "乐鱼体育_乐鱼体育在线下载_leyu-99.com"),
        ("开云·体育_开云(中国)和柳河镇中心校结对", "开云·体育_开云(中国)"),
    ],
)
def test_a_string_of_search_words_goes_and_the_sentence_stays(line: str, string: str) -> None:
    text = f"石桥小学工作总结\n{line},全年走访教师12人。"
    assert [line[a:b] for a, b in betting_strings(line)] == [string]
    assert string in [text[b.start : b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate]


@pytest.mark.parametrize(
    "line",
    [
        "全年365天值班_安全工作_石桥公司供餐",
        "永利小学_操场改造,体育_工作总结",
        "全校教师45人,betting一词不入课堂。",
    ],
)
def test_a_report_stays(line: str) -> None:
    assert list(betting_strings(line)) == []
