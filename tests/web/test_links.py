"""Index pages as document sites write them."""

import pytest

from tasks.web.links import IndexPage, read_index
from tasks.web.sites import Site

SITE = Site(
    name="made_up",
    title="范文",
    base_url="http://www.fanwen.example/",
    index_pages=["/zongjie/"],
    links="ul.e2 > li > a",
    pager="ul.pagelist a",
    hosts=["s.fanwen.example"],
)
HERE = "http://www.fanwen.example/zongjie/"


def read(page: str, site: Site = SITE, address: str = HERE, encoding: str = "utf-8") -> IndexPage:
    return read_index(page.encode(encoding), address, site, f"text/html; charset={encoding}")


def listed(*items: str) -> str:
    return f"<div class=listbox><ul class='e2'>{''.join(items)}</ul></div>"


def test_links_come_with_their_words_in_the_order_of_the_page() -> None:
    index = read(
        listed("<li><a href='2.html'> 石桥小学 \n总结</a></li>", "<li><a href='/1.html'>方案</a></li>")
    )
    assert [(link.url, link.title) for link in index.links] == [
        ("http://www.fanwen.example/zongjie/2.html", "石桥小学 总结"),
        ("http://www.fanwen.example/1.html", "方案"),
    ]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<a href='1.html' title='石桥小学校舍安全工程总结'>石桥小学校舍...</a>", "石桥小学校舍安全工程总结"),
        ("<a href='1.html' title='石桥小学校舍安全工程总结'>石桥小学校舍…</a>", "石桥小学校舍安全工程总结"),
        ("<a href='1.html' title='总结'>石桥小学校舍安全工程总结</a>", "石桥小学校舍安全工程总结"),
        ("<a href='1.html'><img alt='石桥小学总结'></a>", "石桥小学总结"),
        ("<a href='1.html'></a>", None),
    ],
)
def test_the_full_title_wins(item: str, title: str | None) -> None:
    assert [link.title for link in read(listed(f"<li>{item}")).links] == [title]


def test_unclosed_items_and_anchors_are_closed() -> None:
    index = read(listed("<li><a href=1.html>甲<span>2013", "<li><a href=2.html>乙", "<li><a href=3.html>丙"))
    assert [link.url.rpartition("/")[2] for link in index.links] == ["1.html", "2.html", "3.html"]


@pytest.mark.parametrize(
    "item",
    [
        "<a href='javascript:void(0)' onclick=\"window.open('/a/7.html')\">总结</a>",
        "<a href='#' onclick='location.href=\"../a/7.html\";return false'>总结</a>",
        "<a onclick=\"go('click', 'http://www.fanwen.example/a/7.html')\">总结</a>",
        "<a href=\"javascript:show('/a/7.html')\">总结</a>",
        "<a href='//www.fanwen.example/a/7.html#comments'>总结</a>",
        "<a href='..\\a\\7.html'>总结</a>",
    ],
)
def test_a_link_is_found_where_a_reader_would_get_by_clicking(item: str) -> None:
    assert [link.url for link in read(listed(f"<li>{item}</li>")).links] == [
        "http://www.fanwen.example/a/7.html"
    ]


def test_what_leads_nowhere_is_no_link() -> None:
    items = (
        "<a href='mailto:a@b.example'>信</a>",
        "<a href='#'>顶部</a>",
        "<a onclick=\"say('总结')\">说</a>",
        "<a>空</a>",
    )
    assert read(listed(*(f"<li>{item}</li>" for item in items))).links == ()


def test_a_document_is_listed_once_under_its_canonical_name() -> None:
    index = read(
        listed(
            "<li><a href='1.html'>总…</a>",
            "<li><a href='HTTP://WWW.fanwen.example/zongjie/1.html#a'>总结全文",
        )
    )
    assert [(link.url, link.title) for link in index.links] == [
        ("http://www.fanwen.example/zongjie/1.html", "总结全文")
    ]


def test_links_to_other_sites_are_counted_and_left_alone() -> None:
    index = read(
        listed(
            "<li><a href='http://ads.example/'>广告</a>",
            "<li><a href='http://s.fanwen.example/1.html'>总结</a>",
        )
    )
    assert [link.url for link in index.links] == ["http://s.fanwen.example/1.html"]
    assert index.elsewhere == 1


def test_a_page_declared_gb2312_is_read_as_gb18030() -> None:
    index = read(listed("<li><a href='1.html'>镕堃小学总结</a>"), encoding="gbk")
    assert (
        read_index(
            listed("<li><a href=1.html>镕堃小学总结").encode("gbk"), HERE, SITE, "text/html; charset=gb2312"
        )
        == index
    )
    assert index.links[0].title == "镕堃小学总结"


PAGER = (
    "<ul class=pagelist><li><a href='list_1_2.html'>2<li><a href='list_1_3.html'>3"
    "<li><a href='/about.html'>关于</ul>"
)


def test_the_pager_leads_to_further_pages() -> None:
    assert [page.address.rpartition("/")[2] for page in read(PAGER).pages] == [
        "list_1_2.html",
        "list_1_3.html",
        "about.html",
    ]
    only_lists = SITE.model_copy(update={"pager_pattern": r"list_\d+_\d+\.html"})
    assert [page.address.rpartition("/")[2] for page in read(PAGER, only_lists).pages] == [
        "list_1_2.html",
        "list_1_3.html",
    ]


def test_the_base_of_a_page_counts() -> None:
    page = "<base href='/fanwen/'>" + listed("<li><a href='1.html'>总结")
    assert [link.url for link in read(page).links] == ["http://www.fanwen.example/fanwen/1.html"]


def test_a_container_that_is_selected_gives_its_first_link() -> None:
    items = SITE.model_copy(update={"links": "ul.e2 > li"})
    index = read(listed("<li><b>1</b><a href='1.html'>总结</a><a href='2.html'>评论</a>"), items)
    assert [link.title for link in index.links] == ["总结"]


@pytest.mark.parametrize(
    "page", ["", "<", "\x00" * 50, "<div>" * 20_000, "<ul class=e2>" + "<li><a href=x>" * 5_000]
)
def test_no_page_is_an_error(page: str) -> None:
    assert isinstance(read(page), IndexPage)


def test_a_title_holds_no_half_characters() -> None:
    [link] = read(listed("<li><a href='1.html'>总&#xD800;结&#0;</a>")).links
    assert link.title
    link.title.encode()
