"""One document, one address: what links mean and how they are named."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from tasks.web import urls
from tasks.web.urls import canonical, last_segment, resolved

PAGE = "http://www.fanwen.example/zongjie/list_1_2.html"

hosts = st.sampled_from(
    ["fanwen.example", "WWW.Fanwen.example:80", "总结.example", "[::1]:8080", "a.example.:443"]
)
rests = st.text(alphabet=st.sampled_from("/.%2eEaA?&=#;总~ \\index.html+utm_source@:"), max_size=40)


@given(st.sampled_from(["http", "HTTPS"]), hosts, rests)
def test_the_canonical_form_of_a_canonical_form_is_itself(scheme: str, host: str, rest: str) -> None:
    once = canonical(f"{scheme}://{host}/{rest}")
    assert once is None or canonical(once) == once


@given(st.text(max_size=60))
def test_no_text_is_an_error(text: str) -> None:
    named = canonical(text)
    assert named is None or named.startswith(("http://", "https://"))
    assert resolved(text, PAGE) is None or resolved(text, PAGE).startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "other",
    [
        "HTTP://fanwen.EXAMPLE/a/",
        "http://fanwen.example:80/a/",
        "http://fanwen.example/a/#top",
        "http://fanwen.example/a/index.html",
        "http://fanwen.example/a/INDEX.HTM",
        "http://fanwen.example/x/../a/./",
        "http://fanwen.example/%61/?utm_source=wx&spm=a.b",
        "http://fanwen.example./a/?",
        " http://fanwen.example/a/\n",
    ],
)
def test_spellings_of_one_address_agree(other: str) -> None:
    assert canonical(other) == "http://fanwen.example/a/"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.example/p-1.html", "http://a.example/P-1.html"),
        ("http://a.example/c.html?page=2", "http://a.example/c.html?page=3"),
        ("http://a.example/a", "http://a.example/a/"),
        ("http://a.example/a", "https://a.example/a"),
        ("http://a.example/view?id=1&from=2", "http://a.example/view?from=2&id=1"),
        ("http://a.example/a%2Fb", "http://a.example/a/b"),
        ("http://a.example:8080/", "http://a.example/"),
    ],
)
def test_addresses_that_may_differ_stay_apart(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("101.html", "http://www.fanwen.example/zongjie/101.html"),
        ("../fanwen/7.html", "http://www.fanwen.example/fanwen/7.html"),
        ("/p-1.html#c", "http://www.fanwen.example/p-1.html"),
        ("//s.fanwen.example/1.html", "http://s.fanwen.example/1.html"),
        ("?page=2", "http://www.fanwen.example/zongjie/list_1_2.html?page=2"),
        ("2013\\0312\\\n101.html", "http://www.fanwen.example/zongjie/2013/0312/101.html"),
        ("#top", PAGE),
        ("javascript:history.back()", None),
        ("mailto:a@b.example", None),
        ("http://[::1", None),
    ],
)
def test_a_link_means_what_a_browser_makes_of_it(href: str, address: str | None) -> None:
    assert resolved(href, PAGE) == address


def test_an_address_with_a_password_is_none() -> None:
    assert canonical("http://user:pass@fanwen.example/") is None


def test_a_chinese_host_is_named_in_punycode() -> None:
    assert canonical("http://总结.example/总") == "http://xn--h9ty49d.example/%E6%80%BB"


def test_a_document_is_called_by_its_last_segment() -> None:
    assert last_segment("http://a.example/zongjie/2013/0312/101.html") == "101.html"
    assert last_segment("http://a.example/zongjie/") == "zongjie"


HOSTS = st.sampled_from(
    [
        "a.example",
        "www.fanwen.cn",
        "127.0.0.1",
        "localhost",
        "a.example:80",
        "a.example:8080",
        "a.example:18801",
        "A.cn",
        "xn--h9ty49d.example",
        "a-.cn",
    ]
)
PLACES = st.text("ab9A/._-%?#=& ;:@", max_size=12).map(lambda text: "/" + text)


@given(st.sampled_from(["http", "https", "ftp"]), HOSTS, PLACES)
def test_the_short_way_of_plain_addresses_leads_where_the_long_way_does(
    scheme: str, host: str, place: str
) -> None:
    base = f"{scheme}://{host}/zj/list_1.html"
    short = resolved(place, base), canonical(f"{scheme}://{host}{place}")
    with pytest.MonkeyPatch.context() as patch:
        never = regex.compile(r"(?!)")
        patch.setattr(urls, "_PLAIN", never)
        patch.setattr(urls, "_PLAIN_HREF", never)
        canonical.cache_clear()
        assert (resolved(place, base), canonical(f"{scheme}://{host}{place}")) == short
    canonical.cache_clear()
