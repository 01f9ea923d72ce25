"""Pages carry the document in the charsets that they use."""

import re
from html import unescape

import pytest

from sample.align import align, in_received
from sample.documents import document
from sample.pages import charset_of, cut, encode, fanwen_article, fanwen_list, wenku_article, wenku_list


def paragraphs(body: bytes, charset: str) -> list[str]:
    text = body.decode(charset)
    return [unescape(p).strip("　 ") for p in re.findall(r"<p>(.*?)</p>", text, re.DOTALL)]


@pytest.mark.parametrize("number", range(24))
def test_an_article_of_the_fanwen_site_holds_every_paragraph(number):
    one = document(5, number)
    page = fanwen_article(one, number)
    charset = {"gbk": "gb18030"}.get(charset_of(one, number), charset_of(one, number))
    found = paragraphs(page.body, charset)
    assert found[: one.text.count("\n") + 1] == one.text.split("\n")


def test_the_fanwen_site_uses_three_charsets_and_calls_gbk_gb2312():
    many = [(i, document(5, i)) for i in range(0, 200, 2)]
    assert {charset_of(one, i) for i, one in many} == {"gbk", "big5", "utf-8"}
    gbk = [fanwen_article(one, i).body for i, one in many if charset_of(one, i) == "gbk"]
    assert all(b"charset=gb2312" in body for body in gbk)

    def beyond_gb2312(body: bytes) -> bool:
        try:
            body.decode("gb2312")
        except UnicodeDecodeError:
            return True
        return False

    assert any(beyond_gb2312(body) for body in gbk)


def test_the_wenku_page_holds_every_paragraph_and_its_chrome():
    one = document(5, 7)
    page = wenku_article(one, 7)
    text = page.body.decode()
    assert paragraphs(page.body, "utf-8") == one.text.split("\n")
    assert all(
        word in text for word in (".doc_第1页", "上传人", "相关资源", "当前位置", "copyright@", "经营许可证")
    )


def test_a_truth_row_is_found_again_in_the_text_of_a_page():
    one = document(5, 8, style="single")
    received = "主页 > 工作总结\n" + "\n".join(f"　　{line}" for line in one.text.split("\n")) + "\n版权所有"
    places = align(one, received)
    for rows in one.truth.values():
        for row in rows:
            start, end = in_received(row, places)
            assert received[start:end].replace("　", "") == row["text"]


def test_a_revised_page_differs_and_still_holds_the_document():
    one = document(5, 8)
    assert fanwen_article(one, 8).body != fanwen_article(one, 8, revision=1).body
    assert wenku_article(one, 8).body != wenku_article(one, 8, revision=1).body
    assert "第1次修订" in wenku_article(one, 8, revision=1).body.decode()


def test_the_last_index_page_links_to_itself():
    page = fanwen_list([('href="/zongjie/2013/0312/101.html"', "总结", "2013-03-12")], 3, 3, 50).body.decode(
        "gbk"
    )
    assert '<a href="list_1_3.html">下一页</a>' in page
    assert '<li class="thisclass">3</li>' in page


def test_a_long_title_is_cut_and_stands_whole_in_the_title_attribute():
    title = "柳溪县教育局关于义务教育均衡发展工作情况的报告"
    page = wenku_list([('href="/p-1.html"', title)], 1, 2).body.decode()
    assert f'title="{title}.doc"' in page
    assert f">{cut(title)}<" in page
    assert 'class="next" href="?page=2"' in page
    assert 'class="next"' not in wenku_list([], 2, 2).body.decode()


def test_what_a_charset_lacks_becomes_a_character_reference():
    assert encode("a为", "big5") == b"a&#20026;"
