"""Site definitions: what they may say, and what is refused."""

from pathlib import Path

import pytest

from tasks.errors import BadInput
from tasks.text.repairs.corrections import Correction
from tasks.web.hints import Hints, reading_hints
from tasks.web.sites import Site, load_site, load_sites, site_names

GOOD = """name: qiaotou
title: 桥头文库
base_url: https://wenku.example/
index_pages: [/c-00004.html, c-00013.html]
links: div.doc-list a
"""


def define(folder: Path, text: str, name: str = "qiaotou") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_every_definition_that_ships_is_valid() -> None:
    assert {"sample_fanwen", "sample_wenku"} <= set(site_names())
    assert [site.name for site in load_sites()] == list(site_names())
    assert [site.name for site in load_sites(("sample_wenku",))] == ["sample_wenku"]


def test_a_definition_is_read_with_its_defaults(tmp_path: Path) -> None:
    site = load_site("qiaotou", define(tmp_path, GOOD))
    assert site.first_pages() == ("https://wenku.example/c-00004.html", "https://wenku.example/c-00013.html")
    assert (site.allow_private, site.delay_seconds, site.pager) == (False, 2.0, None)


def test_only_the_samples_may_be_on_private_addresses() -> None:
    assert all(site.name.startswith("sample_") for site in load_sites() if site.allow_private)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("delay_second: 3", "delay_second: Extra inputs are not permitted"),
        ("delay_seconds: -1", "delay_seconds: Input should be greater than or equal to 0 (given -1)"),
        ("delay_seconds: soon", "delay_seconds: Input should be a valid number"),
        ("links: 'div['", "'div[' is no CSS selector"),
        ("pager_pattern: 'list_('", "pager_pattern: Value error, 'list_(' is no pattern"),
        ("charset: gb-of-sorts", "'gb-of-sorts', expected a charset such as gb18030"),
        ("base_url: ftp://a.example/", "'ftp://a.example/', expected an http or https address"),
        ("index_pages: []", "no way to documents, expected index_pages, sitemaps or feeds"),
        ("numbered: list_1.html", "'list_1.html', expected {page} where the number stands"),
        ("documents: 'p-('", "'p-(' is no pattern"),
        ("family: nobodys", "family 'nobodys' is not defined, expected one of "),
        ("allow_private: maybe", "allow_private: Input should be a valid boolean (given 'maybe')"),
        ("name: other", "name is 'other', expected 'qiaotou'"),
    ],
)
def test_a_wrong_value_names_file_field_and_expectation(tmp_path: Path, line: str, told: str) -> None:
    key = line.partition(":")[0]
    kept = "".join(f"{row}\n" for row in GOOD.splitlines() if not row.startswith(f"{key}:"))
    with pytest.raises(BadInput) as raised:
        load_site("qiaotou", define(tmp_path, f"{kept}{line}\n"))
    assert str(raised.value).startswith("qiaotou.yml: ")
    assert told in str(raised.value)


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"qiaotou\.yml: .*index_pages without links"):
        load_site("qiaotou", define(tmp_path, GOOD.replace("links:", "# links:")))


@pytest.mark.parametrize("text", ["- a list", "a: [", "", "!!python/object/apply:os.getcwd []"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match=r"qiaotou\.yml"):
        load_site("qiaotou", define(tmp_path, text))


@pytest.mark.parametrize("name", ["nowhere", "../sample_wenku", ""])
def test_an_unknown_site_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(BadInput, match=r"expected one of sample_fanwen, "):
        load_site(name)


def test_a_site_owns_its_host_and_the_twins_it_names(tmp_path: Path) -> None:
    site = Site.model_validate(
        {**load_site("qiaotou", define(tmp_path, GOOD)).model_dump(), "hosts": ["m.wenku.example"]}
    )
    assert [
        site.owns(f"https://{h}/p-1.html") for h in ("wenku.example", "m.wenku.example", "wenku.example.net")
    ] == [
        True,
        True,
        False,
    ]


def test_whoever_reads_a_document_is_told_charset_and_body_of_its_site(tmp_path: Path) -> None:
    folder = define(tmp_path, GOOD + "charset: gb18030\nbody: div.content\n")
    assert reading_hints("qiaotou", folder) == Hints("gb18030", "div.content")
    assert reading_hints("folder", folder) == reading_hints("long_gone", folder) == Hints()


FEES = """corrections:
- name: fees
  pattern: (?<=\\d)园
  replacement: 元
  reason: the template of this site writes every 元 of a fee as 园
  guard: 收费|学费
  kind: wrong_glyph
"""


def test_whoever_reads_a_document_is_told_what_its_site_spoils(tmp_path: Path) -> None:
    [fees] = reading_hints("qiaotou", define(tmp_path, GOOD + FEES)).corrections
    assert fees == Correction("site_fees", "wrong_glyph", r"(?<=\d)园", "元", "收费|学费")
    assert reading_hints("qiaotou", define(tmp_path / "none", GOOD)).corrections == ()


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("pattern: (?<=\\d)园", "pattern: '(园'", "'(园' is no pattern"),
        ("pattern: (?<=\\d)园", "pattern: 园?", "'园?' fits where nothing stands"),
        ("guard: 收费|学费", "", "corrections: 0: guard: Field required"),
        ("reason: the template", "because: the template", "Extra inputs are not permitted"),
        ("replacement: 元", "replacement: \\1元", "does not fit its pattern"),
        ("kind: wrong_glyph", "kind: ugly", "'ugly', expected one of gbk_slip, "),
    ],
)
def test_a_wrong_correction_names_what_was_expected(
    tmp_path: Path, was: str, becomes: str, told: str
) -> None:
    assert was in FEES
    with pytest.raises(BadInput) as raised:
        load_site("qiaotou", define(tmp_path, GOOD + FEES.replace(was, becomes)))
    assert told in str(raised.value)
