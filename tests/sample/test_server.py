"""The sample sites behave as the sites that they stand for."""

import re
import urllib.error
import urllib.request

import pytest

from sample.documents import document
from sample.server import start
from sample.sites import PER_PAGE


@pytest.fixture
def server():
    with start(documents=50, seed=3, ports=(0, 0)) as running:
        yield running


def get(url, **headers):
    request = urllib.request.Request(url, headers={name.replace("_", "-"): v for name, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def test_every_published_document_can_be_fetched(server):
    for one, url in server.published:
        status, headers, body = get(url)
        assert status == 200
        assert headers["ETag"]
        assert headers["Last-Modified"].endswith("GMT")
        if url.startswith(server.urls[1]):
            assert one.title in body.decode()


def test_the_index_pages_list_every_document_once(server):
    fanwen = [get(f"{server.urls[0]}/zongjie/list_1_{n}.html")[2].decode("gbk") for n in (1, 2)]
    wenku = [get(f"{server.urls[1]}/c-00004.html?page={n}")[2].decode() for n in (1, 2)]
    for pages, site in ((fanwen, server.sites[0]), (wenku, server.sites[1])):
        assert len(site.documents) > PER_PAGE
        for path in site.documents:
            assert sum(len(re.findall(re.escape(path) + "[\"']", page)) for page in pages) == 1


def test_the_first_page_is_also_the_bare_directory(server):
    assert get(server.urls[0] + "/zongjie/")[2] == get(server.urls[0] + "/zongjie/list_1_1.html")[2]


def test_pages_beyond_the_last_are_dead(server):
    assert get(server.urls[0] + "/zongjie/list_1_9.html")[0] == 404
    assert get(server.urls[1] + "/c-00004.html?page=9")[0] == 404


def test_a_current_copy_is_not_sent_again(server):
    url = server.published[0][1]
    _, headers, _ = get(url)
    assert get(url, If_None_Match=headers["ETag"])[0] == 304
    assert get(url, If_Modified_Since=headers["Last-Modified"])[0] == 304
    assert get(url, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0] == 200


def test_a_changed_document_is_sent_again(server):
    url = server.published[1][1]
    _, before, old = get(url)
    server.change(url)
    status, after, new = get(url, If_None_Match=before["ETag"], If_Modified_Since=before["Last-Modified"])
    assert status == 200
    assert new != old
    assert after["Last-Modified"] != before["Last-Modified"]


def test_new_documents_come_first_in_the_index(server):
    (url,) = server.publish([document(99, 0)])
    path = url.removeprefix(server.urls[0])
    page = get(server.urls[0] + "/zongjie/")[2].decode("gbk")
    assert page.index(path) < min(page.index(p) for p in server.sites[0].documents if p != path and p in page)


def test_a_withdrawn_document_is_gone(server):
    url = server.published[3][1]
    server.withdraw(url)
    assert get(url)[0] == 404
    with pytest.raises(ValueError, match="no sample document at"):
        server.change(url)


def test_robots_txt_forbids_a_path_that_the_index_links_to(server):
    for base, index, forbidden in (
        (server.urls[0], "/zongjie/", "/zongjie/2013/0101/1.html"),
        (server.urls[1], "/c-00004.html", "/p-1.html"),
    ):
        robots = get(base + "/robots.txt")[2].decode()
        assert any(forbidden.startswith(line.removeprefix("Disallow: ")) for line in robots.splitlines())
        assert forbidden.encode() in get(base + index)[2]
        assert get(base + forbidden)[0] == 200


def test_each_index_has_a_dead_link(server):
    assert get(server.urls[0] + "/zongjie/2012/0101/99.html")[0] == 404
    assert get(server.urls[1] + "/p-999.html")[0] == 404


def test_the_sites_remember_what_was_asked(server):
    get(server.urls[1] + "/p-999.html")
    assert server.sites[1].hits[-1] == ("/p-999.html", 404)
