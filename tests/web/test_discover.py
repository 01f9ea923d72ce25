"""Every way in which a site leads to its documents, and to the pages of one document."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.derive import document_rows
from tests.web.hostile import Hostile, hostile
from tests.web.test_crawl import article, crawl, listing, site
from warehouse.archive import Archive


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile() as running:
        running.pages = {f"/a/{n}.html": article(n) for n in range(1, 8)}
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


def names(archive: Archive) -> list[str]:
    return [document.source_name for document in archive.documents()]


def outcomes(archive: Archive, kind: str) -> dict[str, str]:
    return {row.url.rpartition("/")[2]: row.outcome for row in archive.fetches() if row.kind == kind}


def sitemap(server: Hostile, *numbers: int) -> bytes:
    places = "".join(f"<url><loc>{server.root}/a/{n}.html</loc></url>" for n in numbers)
    return f"<?xml version='1.0' encoding='gb2312'?><urlset>{places}<!-- 总结 --></urlset>".encode("gbk")


def test_a_sitemap_index_leads_to_packed_sitemaps(server: Hostile, archive: Archive) -> None:
    index = "".join(f"<sitemap><loc>{server.root}/{name}</loc></sitemap>" for name in ("s1.xml.gz", "s2.xml"))
    server.pages["/sitemap.xml"] = (f"<sitemapindex>{index}</sitemapindex>".encode(), "text/xml")
    server.pages["/s1.xml.gz"] = (gzip.compress(sitemap(server, 1, 2)), "application/x-gzip")
    server.pages["/s2.xml"] = (sitemap(server, 2, 3), "application/xml")
    report = crawl(site(server, index_pages=(), links=None, sitemaps=("/sitemap.xml",)), archive)
    assert (report.new, report.links) == (3, 3)
    assert names(archive) == ["1.html", "2.html", "3.html"]


def test_only_addresses_of_documents_are_taken_from_a_sitemap(server: Hostile, archive: Archive) -> None:
    server.pages["/sitemap.xml"] = (sitemap(server, 1, 2, 7), "text/xml")
    crawl(site(server, index_pages=(), sitemaps=("/sitemap.xml",), documents=r"/a/[1-3]\.html"), archive)
    assert names(archive) == ["1.html", "2.html"]


@pytest.mark.parametrize(
    "feed",
    [
        "<rss version='2.0'><channel><link>{0}/</link><item><title>总结</title><link>{0}/a/1.html</link></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='{0}/'/><entry><title>总结</title>"
        "<link rel='alternate' href='{0}/a/1.html'/><link rel='edit' href='{0}/e/1'/></entry></feed>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        "<item><title>总结</title><link>{0}/a/1.html</link></item></rdf:RDF>",
        "<rss><channel><item><title>总结</title><guid>{0}/a/1.html</guid></item></channel></rss>",
        "<rss><channel><item><title>总 & 结</title><link>{0}/a/1.html</link>",
    ],
)
def test_a_feed_gives_documents_with_their_titles(server: Hostile, archive: Archive, feed: str) -> None:
    server.pages["/rss.xml"] = (feed.format(server.root).encode(), "application/rss+xml")
    crawl(site(server, index_pages=(), feeds=("/rss.xml",)), archive)
    [document] = archive.documents()
    assert document.source_name == "1.html"
    assert document.link_title
    assert document.link_title.startswith("总")


def test_a_list_with_entities_or_a_bomb_gives_nothing(server: Hostile, archive: Archive) -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a '0'><!ENTITY b '&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>"
    server.pages["/bomb.xml"] = (bomb.encode(), "text/xml")
    server.pages["/big.xml.gz"] = (gzip.compress(b"<urlset>" + b" " * 80_000_000, 1), "application/gzip")
    report = crawl(site(server, index_pages=(), sitemaps=("/bomb.xml", "/big.xml.gz")), archive)
    assert (report.links, report.below_yield) == (0, True)


def test_numbered_lists_that_nothing_links_to_are_read_to_their_end(
    server: Hostile, archive: Archive
) -> None:
    server.pages["/zongjie/"] = listing(1, 2)
    server.pages["/zongjie/p2.html"] = listing(3, 4)
    server.pages["/zongjie/p3.html"] = listing(5)
    report = crawl(site(server, pager=None, numbered="/zongjie/p{page}.html"), archive)
    assert report.links == 5
    assert outcomes(archive, "index") == {"": "ok", "p2.html": "ok", "p3.html": "ok", "p4.html": "not_found"}


def test_numbered_lists_end_where_a_page_brings_nothing_new(server: Hostile, archive: Archive) -> None:
    for n in range(2, 50):
        server.pages[f"/zongjie/p{n}.html"] = listing(1, 2)
    server.pages["/zongjie/"] = listing(1, 2)
    crawl(site(server, pager=None, numbered="/zongjie/p{page}.html"), archive)
    assert server.times["/zongjie/p2.html"] == 1
    assert server.times["/zongjie/p3.html"] == 0


def test_a_pager_that_a_script_draws_is_read_from_its_call(server: Hostile, archive: Archive) -> None:
    page, kind = listing(1)
    server.pages["/zongjie/"] = (page + b'<script>createPageHTML(3, 0, "index", "html");</script>', kind)
    server.pages["/zongjie/index_1.html"], server.pages["/zongjie/index_2.html"] = listing(2), listing(3)
    report = crawl(site(server, pager=None, pager_call="createPageHTML"), archive)
    assert report.links == 3


def test_what_came_in_front_of_a_list_while_it_was_read_is_found(server: Hostile, archive: Archive) -> None:
    """Between the first page and the second, two documents came: the second begins with the end of the first."""
    first = "/zongjie/list_1_1.html"
    server.pages[first] = listing(1, 2, 3, pages=(2,))
    server.pages["/zongjie/list_1_2.html"] = listing(2, 3, 4, 5, pages=(1,))

    def later(progress: object) -> None:
        if server.times["/zongjie/list_1_2.html"]:
            server.pages[first] = listing(6, 7, 1, pages=(2,))

    report = crawl(site(server, index_pages=(first,)), archive, progress=later)
    assert report.links == 7
    assert names(archive) == [f"{n}.html" for n in range(1, 8)]


def test_a_link_to_the_twin_for_phones_is_the_document_itself(server: Hostile, archive: Archive) -> None:
    server.pages["/zongjie/"] = (
        f"<ul class=e2><li><a class=title href=/m/a/1.html>a<li><a class=title href='{server.root}/a/1.html'>a".encode(),
        "text/html",
    )
    report = crawl(site(server, twins=("/m/",)), archive)
    assert (report.links, names(archive)) == (1, ["1.html"])
    assert "/m/a/1.html" not in server.paths()


def cut(name: str, number: int, last: int, words: str) -> tuple[bytes, str]:
    """One page of an article, with a pager that shows the neighbouring pages only, and the next article."""
    stems = {n: f"{name}.html" if n == 1 else f"{name}_{n}.html" for n in range(1, last + 1)}
    pager = "".join(f"<li><a href='{stems[n]}'>{n}</a>" for n in (number - 1, number + 1) if n in stems)
    page = (
        f"<html><title>石桥小学总结</title><body><div class=content><p>{words}</p></div>"
        f"<ul class=pagelist>{pager}<li><a href=2.html>下一篇</a></ul></body></html>"
    )
    return page.encode("gbk"), "text/html; charset=gb2312"


WORDS = ("一、学校现有教师36人。", "二、全年投入资金12.6万元。", "三、新建教室4间。")


@pytest.fixture
def article_of_three(server: Hostile) -> Hostile:
    server.pages["/zongjie/"] = listing(1)
    for n, words in enumerate(WORDS, 1):
        server.pages["/a/1.html" if n == 1 else f"/a/1_{n}.html"] = cut("1", n, 3, words)
    return server


def test_a_document_on_several_pages_is_one_document(article_of_three: Hostile, archive: Archive) -> None:
    report = crawl(site(article_of_three, document_pages="ul.pagelist a"), archive)
    assert (report.new, report.links) == (1, 1)
    assert outcomes(archive, "page") == {"1_2.html": "ok", "1_3.html": "ok"}
    [document] = archive.documents()
    assert len(document.pages) == 2
    body = archive.document(document)
    assert [body.decode("gbk").index(words) for words in WORDS] == sorted(
        body.decode("gbk").index(words) for words in WORDS
    )
    text = str(document_rows(document, body).columns["documents"]["text"])
    assert all(words in text for words in WORDS)


def test_a_further_page_names_its_document(article_of_three: Hostile, archive: Archive) -> None:
    crawl(site(article_of_three, document_pages="ul.pagelist a"), archive)
    rows = {row.url: row.via for row in archive.fetches() if row.kind == "page"}
    assert set(rows.values()) == {f"{article_of_three.root}/a/1.html"}


def test_a_change_of_a_later_page_is_one_of_the_document(article_of_three: Hostile, archive: Archive) -> None:
    definition = site(article_of_three, document_pages="ul.pagelist a")
    crawl(definition, archive)
    [before] = archive.documents()
    crawl(definition, archive, "run-2")
    assert list(archive.documents()) == [before]
    article_of_three.pages["/a/1_3.html"] = cut("1", 3, 3, "三、新建教室5间。")
    crawl(definition, archive, "run-3")
    [after] = archive.documents()
    assert after.body_sha256 != before.body_sha256
    assert after.fetch_id > before.fetch_id
    assert list(archive.documents(before.fetch_id)) == [after]


def test_a_page_that_fails_tonight_keeps_yesterdays_body(article_of_three: Hostile, archive: Archive) -> None:
    definition = site(article_of_three, document_pages="ul.pagelist a")
    crawl(definition, archive)
    [before] = archive.documents()
    del article_of_three.pages["/a/1_2.html"]
    crawl(definition, archive, "run-2")
    assert len(next(archive.documents()).pages) >= 1
    article_of_three.pages["/a/1_2.html"] = cut("1", 2, 3, WORDS[1])
    crawl(definition, archive, "run-3")
    assert next(archive.documents()).body_sha256 == before.body_sha256


def test_a_document_that_shrank_to_one_page_has_no_others(
    article_of_three: Hostile, archive: Archive
) -> None:
    definition = site(article_of_three, document_pages="ul.pagelist a")
    crawl(definition, archive)
    article_of_three.pages["/a/1.html"] = cut("1", 1, 1, WORDS[0])
    crawl(definition, archive, "run-2")
    assert next(archive.documents()).pages == ()


def test_files_beside_a_document_are_documents(server: Hostile, archive: Archive) -> None:
    server.pages["/zongjie/"] = listing(1)
    server.pages["/a/1.html"] = (
        "<p>通知：<a href=/f/1.pdf>附件1：总结表.pdf</a><a href=/f/1.pdf>下载</a></p>".encode(),
        "text/html",
    )
    server.pages["/f/1.pdf"] = (b"%PDF-1.4 made up", "application/pdf")
    report = crawl(site(server, attachments='a[href$=".pdf"]'), archive)
    assert (report.new, names(archive)) == (2, ["1.html", "1.pdf"])
    assert server.times["/f/1.pdf"] == 1
    assert list(archive.documents())[1].link_title == "附件1：总结表.pdf"
    via = {row.url.removeprefix(server.root): row.via for row in archive.fetches()}
    assert via == {
        "/robots.txt": None,
        "/zongjie/": None,
        "/a/1.html": f"{server.root}/zongjie/",
        "/f/1.pdf": f"{server.root}/a/1.html",
    }
