"""One document on the terminal and in the browser: nothing is left out, nothing is obeyed."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from flows.look import TABLES, print_facts, print_text, read_file, rows_of
from flows.look_html import COLOURS, facts_page, write_facts_page, write_text_page
from flows.look_pieces import paragraphs, pieces
from sample.documents import document
from tasks.errors import BadInput
from tests.files.test_source import FILES, SAID
from tests.files.test_zips import packed

DAMAGED = """首页 &gt; 工作总结
柳溪小学2014年工作总结
一、基本情况
全学(xué)校现有教师86人,其中女教师40人,男教师46人。
2014年投入资金32万元,配臵图书1200册。依据《义务教育法》,年底荣获县级先进单位称号。
投入xx万元<script>alert(1)</script>修建操场。
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "1.txt"
    path.write_text(DAMAGED, "utf-8")
    return path


def facts(file: Path, out: Path) -> BeautifulSoup:
    write_facts_page(file, out)
    return BeautifulSoup(out.read_text("utf-8"), "lxml")


# ---- terminal ----------------------------------------------------------------------------------------


def test_the_restored_text_is_printed_without_its_damage(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_text(file, repairs=False) == 0
    said = capsys.readouterr().out
    assert "全学校现有教师86人" in said
    assert "配置图书1200册" in said


def test_repairs_are_plain_marks_where_no_terminal_is(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_text(file, repairs=True)
    said = capsys.readouterr().out
    assert "配[-臵-]{+置+ wrong_glyph}图书" in said
    assert "全学[-(xué)-]{pinyin_gloss}校" in said
    assert "\x1b" not in said


def test_repairs_are_in_colour_where_it_is_forced(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    print_text(file, repairs=True)
    coloured = capsys.readouterr().out
    assert "\x1b[32m置\x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    print_text(file, repairs=True)
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("repairs", [True, False])
def test_a_document_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], repairs: bool
) -> None:
    file = tmp_path / "1.txt"
    file.write_text("学校\x1b[2J现有教师\x0712人。", "utf-8")
    print_text(file, repairs=repairs)
    print_facts(file, table=None, as_json=False)
    assert not {"\x1b", "\x07"} & set(capsys.readouterr().out)


def test_facts_are_printed_with_their_place_and_evidence(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_facts(file, table="indicators", as_json=False)
    said = capsys.readouterr().out
    start = DAMAGED.index("1200册")
    assert f"{start}-{start + 5}" in said
    assert "1200册  value=1200 unit=册" in said
    assert "== policies" not in said


def test_facts_as_json_are_one_object_a_row_that_points_at_the_source(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_facts(file, table=None, as_json=True)
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["table"] for row in rows} >= {"parts", "sections", "indicators", "policies", "repairs"}
    assert all(DAMAGED[row["start"] : row["end"]] == row["text"] for row in rows)


def test_what_says_nothing_to_a_person_is_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "long.txt"
    weeks = "".join(f"第{n}周检查了{n * 7}间教室，发现问题{n}处。" for n in range(1, 90))
    path.write_text(f"柳溪小学2016年工作总结\n{weeks}\n", "utf-8")
    [part] = rows_of(path, read_file(path))["parts"]
    assert len(str(part["sketch"])) > 40
    print_facts(path, table="parts", as_json=False)
    write_facts_page(path, tmp_path / "out.html")
    assert str(part["sketch"]) not in capsys.readouterr().out + (tmp_path / "out.html").read_text("utf-8")


def test_a_table_without_rows_is_no_error_but_an_unknown_one_is(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_facts(file, table="cells", as_json=True) == 0
    assert capsys.readouterr().out == ""
    with pytest.raises(BadInput, match=r"indicater.*expected one of parts, sections, indicators"):
        print_facts(file, table="indicater", as_json=False)


def test_a_missing_file_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No such file"):
        print_text(tmp_path / "none.txt", repairs=False)


# ---- pieces ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("index", range(6))
def test_the_pieces_joined_are_the_source_and_the_restored_text(tmp_path: Path, index: int) -> None:
    file = tmp_path / "1.txt"
    text = "首页 &gt; 工作总结\n" + document(3, index).text.replace("学校", "学(xué)校").replace("置", "臵")
    file.write_text(text + "\n展开阅读全文\n", "utf-8")
    reading = read_file(file)
    found = list(pieces(reading))
    assert "".join(p.old for p in found) == reading.source.text
    assert "".join(p.new for p in found) == reading.text
    assert {p.kind for p in found} >= {"copied", "repair"}


def test_no_character_is_lost_between_paragraphs(file: Path) -> None:
    found = list(pieces(read_file(file)))
    lines = ["".join(p.old for p in line) for line in paragraphs(found)]
    assert "\n".join(lines) + "\n" == DAMAGED


# ---- pages -------------------------------------------------------------------------------------------


def test_the_text_page_shows_both_sides_of_each_paragraph(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "t.html"
    assert write_text_page(file, out) == 0
    page = BeautifulSoup(out.read_text("utf-8"), "lxml")
    pairs = [[cell.get_text() for cell in row.select("td")] for row in page.select("tbody tr")]
    assert [
        "全学(xué)校现有教师86人,其中女教师40人,男教师46人。",
        "全学校现有教师86人,其中女教师40人,男教师46人。",
    ] in pairs
    assert "\n".join(old for old, _ in pairs) + "\n" == DAMAGED
    glyph = page.find("del", string="臵")
    assert isinstance(glyph, Tag)
    assert glyph["title"] == "wrong_glyph: certain"
    assert page.find("ins", string="置") is not None


def test_the_text_page_greys_boilerplate_and_has_nothing_beside_it(tmp_path: Path) -> None:
    file, out = tmp_path / "1.html", tmp_path / "t.html"
    body = "<h1>工作总结</h1><p>学校现有教师12人,学生340人,校舍完好。</p>"
    file.write_text(f'<html><body><div class="nav"><a href="/">首页</a></div>{body}</body></html>', "utf-8")
    write_text_page(file, out)
    chrome = BeautifulSoup(out.read_text("utf-8"), "lxml").select_one(".chrome")
    assert chrome is not None
    assert chrome.get_text() == "首页"
    row = chrome.find_parent("tr")
    assert row is not None
    assert [cell.get_text() for cell in row.select("td")] == ["首页", ""]


def test_every_row_has_its_evidence_on_the_page(file: Path, tmp_path: Path) -> None:
    page = facts(file, tmp_path / "f.html")
    rows = rows_of(file, read_file(file))
    listed = page.select(".rows tr[id]")
    assert len(listed) == sum(map(len, rows.values()))
    wanted = [row for table in TABLES for row in rows[table]]
    for one, row in zip(listed, wanted, strict=True):
        marks = page.select(f'[data-row="{one["id"]}"]')
        text = "".join(mark.get_text() for mark in marks)
        assert marks
        assert text in (str(row["text"]), "")
        assert f"{row['start']}–{row['end']}" == one.select("td")[0].get_text()


def test_the_page_holds_the_whole_source_and_obeys_none_of_it(file: Path, tmp_path: Path) -> None:
    page = facts(file, tmp_path / "f.html")
    main = page.select_one("#document")
    assert main is not None
    assert main.get_text() == DAMAGED
    assert not main.select("script")
    assert len(page.select("script")) == 1


def test_nothing_is_loaded_from_anywhere(file: Path, tmp_path: Path) -> None:
    for write in (write_facts_page, write_text_page):
        write(file, tmp_path / "p.html")
        page = (tmp_path / "p.html").read_text("utf-8")
        assert "default-src 'none'" in page
        assert not re.search(r"\b(?:src|href)=|url\(|@import|https?://", page)


def test_overlapping_facts_are_each_marked_as_a_whole() -> None:
    text = "甲乙丙丁戊己"
    rows = {
        "events": [{"row_id": "a", "start": 0, "end": 4, "text": "甲乙丙丁"}],
        "awards": [{"row_id": "b", "start": 2, "end": 6, "text": "丙丁戊己"}],
        "issues": [{"row_id": "c", "start": 3, "end": 3, "text": ""}],
    }
    page = BeautifulSoup(facts_page("1.txt", text, rows), "lxml")
    said = ["".join(m.get_text() for m in page.select(f'[data-row="row-{n}"]')) for n in (1, 2, 3)]
    assert said == ["甲乙丙丁", "丙丁戊己", ""]
    assert len(page.select(".point")) == 1


def test_every_table_has_a_colour_of_its_own() -> None:
    assert list(COLOURS) == list(TABLES)
    assert len(set(COLOURS.values())) == len(TABLES)


def test_a_page_that_cannot_be_written_is_bad_input(file: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"--html .*expected a file that can be written"):
        write_text_page(file, tmp_path / "no" / "t.html")


# ---- in a browser ------------------------------------------------------------------------------------


@pytest.fixture
def browser() -> Iterator[object]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no chromium with chromedriver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,500"):
        options.add_argument(argument)
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield opened
    opened.quit()


def test_a_click_on_a_row_leads_to_its_evidence_and_back(browser: object, tmp_path: Path) -> None:
    file, out = tmp_path / "1.txt", tmp_path / "f.html"
    file.write_text(document(3, 1, style="long").text + "\n全校共有图书7654册。\n", "utf-8")
    write_facts_page(file, out)
    browser.get(out.as_uri())
    find = browser.find_element
    row = next(
        r for r in browser.find_elements("css selector", "#rows-indicators tr[id]") if "7654册" in r.text
    )
    evidence = find("css selector", f'[data-row="{row.get_attribute("id")}"]')
    assert not seen(browser, evidence)
    row.click()
    assert seen(browser, evidence)
    assert "on" in evidence.get_attribute("class").split()
    browser.execute_script("document.querySelector('.rows').scrollTop = 0")
    assert not seen(browser, row)
    evidence.click()
    assert seen(browser, row)
    assert "on" in row.get_attribute("class").split()
    assert browser.get_log("browser") == []


def test_a_second_click_leads_to_the_fact_around_and_enter_does_as_a_click(
    browser: object, file: Path, tmp_path: Path
) -> None:
    write_facts_page(file, tmp_path / "f.html")
    browser.get((tmp_path / "f.html").as_uri())
    mark = next(
        m for m in browser.find_elements("css selector", "[data-kind=indicators]") if m.text == "86人"
    )
    mark.click()
    assert lit(browser) == "rows-indicators"
    mark.click()
    assert lit(browser) == "rows-checks"
    browser.find_element("css selector", "#rows-policies tr[id]").send_keys("\ue007")
    assert lit(browser) == "rows-policies"


def test_a_kind_can_be_switched_off(browser: object, file: Path, tmp_path: Path) -> None:
    write_facts_page(file, tmp_path / "f.html")
    browser.get((tmp_path / "f.html").as_uri())
    table = browser.find_element("id", "rows-indicators")
    assert table.is_displayed()
    browser.find_element("css selector", "input[value=indicators]").click()
    assert not table.is_displayed()


def seen(browser: object, element: object) -> bool:
    return browser.execute_script(
        "const r = arguments[0].getBoundingClientRect(), b = arguments[0].closest('main, .rows').getBoundingClientRect();"
        "return r.top >= b.top && r.bottom <= b.bottom",
        element,
    )


def lit(browser: object) -> str:
    return browser.execute_script("return document.querySelector('tr.on').closest('[id^=rows-]').id")


# ---- office files ------------------------------------------------------------------------------------


def test_an_office_file_is_shown_like_any_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "总结.doc"
    path.write_bytes(FILES["doc"])
    print_text(path, repairs=False)
    assert capsys.readouterr().out == f"{SAID}\n"


def test_each_document_in_a_zip_is_shown_under_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("总结.doc", FILES["doc"]), ("方案.rtf", FILES["rtf"])))
    print_text(path, repairs=False)
    assert capsys.readouterr().out == f"== 总结.doc\n{SAID}\n== 方案.rtf\n{SAID}\n"
    print_facts(path, table="indicators", as_json=True)
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["member"], row["value"]) for row in rows] == [("总结.doc", 86.0), ("方案.rtf", 86.0)]
