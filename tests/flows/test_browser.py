"""A person at the Prefect UI: fills in the form of `build`, is corrected, starts it, waits, and opens the report.

With `ZONGJIE_SCREENSHOTS=docs/images` the pictures of the README are taken again on the way.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sample.documents import document
from tests.flows.test_server import deployments, finished

# A build takes half a minute, and the UI draws slowly on a machine that is busy with other tests.
pytestmark = pytest.mark.full
SECONDS = 120
_FIELD = (
    "//label[.//span[starts-with(normalize-space(.),'{} (')]]"
    "/ancestor::*[contains(concat(' ', @class, ' '), ' p-label ')][1]"
)


@pytest.fixture
def browser() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no chromium with chromedriver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,1500"):
        options.add_argument(argument)
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield opened
    opened.quit()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "incoming"
    place.mkdir()
    for i in range(4):
        (place / f"{i}.txt").write_text(document(17, i).text, "utf-8")
    (place / "refused.txt").write_text(
        "柳河小学2016年工作总结\n学校现有教师35人。学生巩固率为118%。\n", "utf-8"
    )
    return place


def until(found: Callable[[], Any], what: str) -> Any:
    """What is found, as soon as it is; pages of the UI come in pieces."""
    from selenium.common.exceptions import WebDriverException

    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            if answer := found():
                return answer
        except WebDriverException:
            pass  # not there yet, or drawn anew between two looks
        time.sleep(0.3)
    raise AssertionError(f"{what}: not seen within {SECONDS} seconds")


class Page:
    """The UI as a person sees it: by labels and words."""

    def __init__(self, browser: Any, address: str) -> None:
        self.browser, self.address = browser, address

    def open(self, path: str) -> None:
        self.browser.get(self.address + path)

    def one(self, xpath: str) -> Any:
        return until(lambda: self.browser.find_element("xpath", xpath), xpath)

    def field(self, label: str, inside: str) -> Any:
        return self.one(_FIELD.format(label) + inside)

    def press(self, xpath: str) -> None:
        def pressed() -> bool:
            self.browser.find_element("xpath", xpath).click()
            return True

        until(pressed, xpath)

    def says(self, words: str) -> None:
        until(lambda: words in self.browser.find_element("css selector", "body").text, words)

    def keep(self, name: str) -> None:
        if place := os.environ.get("ZONGJIE_SCREENSHOTS"):
            time.sleep(1)  # transitions end
            self.browser.save_screenshot(str(Path(place) / name))


def submitted(page: Page, done: Callable[[], bool]) -> None:
    """Press the button of a corrected form, once more where the page moved under the first click.

    To leave the field takes its message away, and what stands below moves up while the button is pressed.
    """
    for _ in range(3):
        page.press("//button[@type='submit']")
        deadline = time.monotonic() + SECONDS / 3
        while time.monotonic() < deadline:
            if done():
                return
            time.sleep(0.3)
    raise AssertionError(f"the form was not taken within {SECONDS} seconds")


def runs(api: httpx.Client) -> int:
    own = {"deployments": {"name": {"any_": ["build"]}}}
    return int(api.post("/flow_runs/count", json=own).raise_for_status().json())


def test_a_build_is_started_through_the_form_and_its_report_read(
    api: httpx.Client, browser: Any, folder: Path
) -> None:
    page = Page(browser, str(api.base_url).removesuffix("/").removesuffix("/api"))
    before = runs(api)
    page.open(f"/deployments/deployment/{deployments(api)['build']['id']}/run")

    page.press(_FIELD.format("Folder") + "//button[normalize-space(.)='path']")
    page.field("Folder", "//input[@type='text'] | //textarea").send_keys(str(folder))
    page.press(_FIELD.format("Limit") + "//button[normalize-space(.)='int']")
    page.field("Limit", "//input[@type='number']").send_keys("0")
    page.press("//button[@type='submit']")
    page.says("0 is not valid")
    assert runs(api) == before

    limit = page.field("Limit", "//input[@type='number']")
    limit.clear()
    limit.send_keys("10")
    page.keep("prefect-form.png")
    submitted(page, lambda: runs(api) == before + 1)

    run = api.post("/flow_runs/filter", json={"sort": "EXPECTED_START_TIME_DESC"}).json()
    [started] = [one for one in run if one["parameters"].get("options", {}).get("folder") == str(folder)]
    page.open(f"/runs/flow-run/{started['id']}")
    page.says("folder incoming · at most 10")
    assert finished(api, started["id"])["state_type"] == "COMPLETED"
    page.one("//*[contains(@class, 'state-badge')][normalize-space(.)='Completed']")
    page.says("batch 1/1: 5 documents")
    page.keep("prefect-run.png")

    own = {"flow_run_id": {"any_": [started["id"]]}, "key": {"any_": ["zongjie-report"]}}
    [artifact] = api.post("/artifacts/filter", json={"artifacts": own}).json()
    page.open(f"/artifacts/artifact/{artifact['id']}")
    page.says("5 new, 0 changed")
    until(lambda: len(drawn(browser)) >= 5, "the pictures of the report")
    assert all(wide > 100 for wide in drawn(browser))
    page.keep("prefect-report.png")

    evidence = page.one("//a[contains(., 'refused.txt: indicators.rate_possible')]").get_attribute("href")
    assert "118%" in httpx.get(evidence).text
    docs = page.one("//a[contains(., 'Data Docs')]").get_attribute("href")
    assert httpx.get(docs).status_code == 200


def drawn(browser: Any) -> list[int]:
    """The widths of the images that the browser could draw."""
    return list(
        browser.execute_script("return [...document.querySelectorAll('img')].map(i => i.naturalWidth)")
    )
