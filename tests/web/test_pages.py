"""Charsets of index pages, and error pages with status 200."""

import pytest

from tasks.vocabulary import table
from tasks.web.judge import judged
from tasks.web.kinds import DOCUMENT_KINDS
from tasks.web.outcomes import Fetched
from tasks.web.pages import error_told, looks_like_html, page_text

TEXT = "<title>镕堃小学二〇一三年总结</title>"


@pytest.mark.parametrize(
    ("body", "content_type", "hint"),
    [
        (TEXT.encode(), None, None),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=gb2312", None),
        (TEXT.encode("gb18030"), "text/html; charset=gb2312", None),
        (b"<meta charset='gb2312'>" + TEXT.encode("gb18030"), "text/html", None),
        (TEXT.encode("gb18030"), "text/html; charset=utf-8", None),
        (TEXT.encode("gb18030"), "text/html; charset=no-such-charset", None),
        (TEXT.encode("gb18030"), None, "gb18030"),
        (TEXT.encode("utf-16"), None, None),
        (TEXT.encode(), "text/html; charset=base64", None),
    ],
)
def test_a_page_is_read_whatever_it_says_of_itself(
    body: bytes, content_type: str | None, hint: str | None
) -> None:
    assert TEXT in page_text(body, content_type, hint)


def test_traditional_pages_are_read_in_big5() -> None:
    assert page_text("國小總結，喆".encode("big5hkscs"), "text/html; charset=big5") == "國小總結，喆"


def test_one_bad_byte_spoils_one_character_only() -> None:
    body = "学校".encode("gb18030") + b"\xff" + "总结".encode("gb18030")
    assert page_text(body, "text/html; charset=gb2312") == "学校\ufffd总结"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<html><title>404 Not Found</title><h1>Not Found</h1>", "missing"),
        ("<html><title>提示</title><script>var a='x';</script><p>文章不存在或<b>已被</b>删除</p>", "missing"),
        ("<html><title>安全检查中…</title><p>请稍候</p>", "blocked"),
        ("<html><body>DedeCMS Error Warning!</body></html>", "broken"),
        ("<html><title>頁面不存在</title>", "missing"),
    ],
)
def test_an_error_page_tells_its_kind(page: str, kind: str) -> None:
    assert error_told(page) == kind


@pytest.mark.parametrize(
    "page",
    [
        "<html><title>石桥小学总结</title><p>全校共有学生320人。</p>",
        "<html><title>石桥小学安全检查中期总结</title><p>" + "检查了所有教室。" * 40,
        "<html><title>系统繁忙时的应急方案</title><p>" + "本方案适用于全区学校。" * 100,
        "<html><title>总结</title><p>禁止访问不良网站。</p><p>" + "学校开展了教育活动。" * 30,
        "<html><title>总结</title><p>短。</p><script>alert('页面不存在')</script>",
    ],
)
def test_a_document_that_uses_the_words_is_no_error_page(page: str) -> None:
    assert error_told(page) is None


def test_a_page_is_judged_only_where_it_is_html() -> None:
    answer = Fetched("http://a.example/1.txt", "ok", status=200, body="页面不存在".encode())
    assert judged(answer, DOCUMENT_KINDS).outcome == "ok"
    assert not looks_like_html(b"User-agent: *")


def test_ten_thousand_open_tags_are_no_trouble() -> None:
    assert error_told("<div><script>" * 10_000) is None


def test_kinds_of_error_pages_are_a_closed_set() -> None:
    assert {kind for _, kind in table("error_pages")} == {"missing", "blocked", "broken"}
