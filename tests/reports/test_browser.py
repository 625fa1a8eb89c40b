"""What a browser and a screen reader's rules make of every report."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html

pytestmark = [pytest.mark.browser, pytest.mark.slow]

VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)]
LINES = """() => [...document.querySelectorAll('main p, main li:not(.report)')].map((item) => {
  const style = getComputedStyle(item);
  const tag = item.querySelector('.layer-tag');
  const hidden = tag && tag.getBoundingClientRect().width <= 1;
  // What lies over a claim's number adds breaks to the text that no line shows.
  const text = item.innerText.slice(hidden ? tag.innerText.length : 0).replace(/\\s+/g, ' ');
  const lines = Math.round(item.getClientRects()[0]?.height / parseFloat(style.lineHeight));
  return [text.length / Math.max(1, lines), lines, text.slice(0, 80)];
}).filter(([, lines]) => lines > 2)"""
ANCHORS = """() => [...document.querySelectorAll('a[href^="#"]')]
  .map((link) => decodeURIComponent(link.getAttribute('href').slice(1)))
  .filter((id) => !document.getElementById(id))"""
# What stands wider than the window and would be cut, unless something around it scrolls.
BEYOND = """() => [...document.querySelectorAll('body *')].filter((item) => {
  const box = item.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return false;
  if (item.parentElement.closest('pre')) return false;  // blanks at a line's end hang over it
  if (box.right <= document.documentElement.clientWidth + 1 && box.left >= -1) return false;
  for (let outer = item.parentElement; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowX === 'auto') return false;
  }
  return true;
}).map((item) => [item.tagName, item.id, item.textContent.slice(0, 60)])"""
DOUBLES = """() => { const ids = [...document.querySelectorAll('[id]')].map((item) => item.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place); }"""


def opened(
    browser: Any, path: Path, scheme: str, width: int, **options: Any
) -> tuple[Any, list[str]]:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, **options
    )
    page = context.new_page()
    seen: list[str] = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("data:", path.as_uri()))
            else seen.append(f"request: {request.url}")
        ),
    )
    page.goto(path.as_uri())
    return page, seen


def test_a_page_stands_alone_and_fits(browser: Any, pages: list[Path], subtests: Any) -> None:
    for path in pages:
        with subtests.test(f"{path.parent.name}/{path.name}"):
            page, seen = opened(browser, path, "light", 1280)
            page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
            for scheme, width in VIEWS:
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                assert page.evaluate(BEYOND) == []
            missing, doubles = page.evaluate(ANCHORS), page.evaluate(DOUBLES)
            page.context.close()
            assert seen == []
            assert missing == []
            assert doubles == []


def test_links_between_files_lead_somewhere(pages: list[Path], subtests: Any) -> None:
    for path in pages:
        with subtests.test(f"{path.parent.name}/{path.name}"):
            links = lxml_html.parse(str(path)).xpath("//a/@href")
            files = [link for link in links if not link.startswith(("#", "http://", "https://"))]
            assert [link for link in files if not (path.parent / unquote(link)).is_file()] == []


def test_lines_are_short_enough_to_read(browser: Any, pages: list[Path], subtests: Any) -> None:
    for path in pages:
        with subtests.test(path.name):
            page, _ = opened(browser, path, "light", 1280)
            long = [line for line in page.evaluate(LINES) if line[0] > 75]
            page.context.close()
            assert long == []


def test_a_claim_opens_in_place_and_closes(browser: Any, reports: list[Any], subtests: Any) -> None:
    for report in reports:
        page, _ = opened(browser, report.html, "light", 1280)
        with subtests.test(report.name):
            link = page.locator("main a.claim-ref").first
            if link.count():
                link.scroll_into_view_if_needed()
                before, box = page.evaluate("scrollY"), link.bounding_box()
                claim = page.locator(".claim:popover-open")
                assert link.inner_text().strip()
                for click, close in (
                    (link.click, claim.locator(".close button").click),
                    (lambda: page.mouse.click(box["x"] + 5, box["y"] + 9),  # noqa: B023
                     lambda: page.keyboard.press("Escape")),  # noqa: B023
                ):  # fmt: skip
                    click()
                    assert claim.get_attribute("id") == f"claim-{link.inner_text()}"
                    assert claim.bounding_box()["y"] > 300
                    assert abs(page.evaluate("scrollY") - before) < 5
                    close()
                    assert claim.count() == 0
                    entry = page.locator(f"#claim-{link.inner_text()}")
                    assert entry.evaluate("item => getComputedStyle(item).position") == "static"
                    assert abs(page.evaluate("scrollY") - before) < 5
        page.context.close()


def test_the_index_filters_by_keyboard_and_reads_without_script(
    browser: Any, other_pages: list[Path]
) -> None:
    page, seen = opened(browser, other_pages[0], "light", 1280)
    page.keyboard.press("/")
    page.keyboard.type("xav not built")
    assert page.locator(".report:visible").count() == 1
    assert page.locator("#found").inner_text() == "1 of 3 reports"
    page.keyboard.press("Escape")
    assert page.locator(".report:visible").count() == 3
    page.keyboard.press("Tab")
    page.keyboard.type("two")  # a list chooses by what is typed
    assert page.locator("#by-source").input_value() == "two"
    assert page.locator(".report:visible").count() == 1
    page.locator("#by-status").select_option("built")
    assert "No report matches" in page.locator("#found").inner_text()
    assert page.evaluate("location.hash") == "#source=two&status=built"
    page.locator("#by-source").select_option("")
    assert page.locator(".report:visible .picture img").evaluate(
        "i => i.complete && i.naturalWidth"
    )
    assert page.locator("section:visible").count() == 1
    assert seen == []
    page.context.close()
    page, _ = opened(browser, other_pages[0], "light", 1280, java_script_enabled=False)
    assert page.locator(".report").count() == 3
    assert not page.locator(".search").is_visible()
    page.context.close()


def test_the_index_is_as_its_address_says_and_leaves_a_phone_room_for_the_list(
    browser: Any, other_pages: list[Path]
) -> None:
    page, _ = opened(browser, other_pages[0], "dark", 320)
    first = page.locator(".report").first
    assert first.bounding_box()["y"] < 560
    assert not page.locator(".hint").is_visible()
    page.evaluate("location.hash = 'source=two&state=XQQ&q=xyz'")
    page.locator("#found:not(:empty)").wait_for()
    assert page.locator("#by-source").input_value() == "two"
    assert page.locator("#by-status").input_value() == ""
    assert page.locator("#query").input_value() == "xyz"
    assert page.locator("details.narrow").get_attribute("open") is not None
    page.evaluate("location.hash = 'main'")  # a place on the page filters nothing
    assert page.locator("#query").input_value() == "xyz"
    page.evaluate("location.hash = ''")
    page.locator("#found:empty").wait_for(state="attached")
    assert page.locator(".report:visible").count() == 3
    page.context.close()
