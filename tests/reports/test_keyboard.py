"""Without a mouse: the skip link first, then everything in order, each stop plain to see."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Numbers what can be reached, in the order of the document.
NUMBER = """() => {
  const all = 'a[href], summary, button, input, select, textarea, [tabindex="0"]';
  const found = [...document.querySelectorAll(all)].filter(
    (item) => item.tabIndex >= 0 && item.checkVisibility());
  found.forEach((item, place) => { item.dataset.place = place; });
  return found.length;
}"""
STOP = """() => {
  const item = document.activeElement, style = getComputedStyle(item);
  const box = item.getBoundingClientRect();
  let ground = item.parentElement;
  while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') {
    ground = ground.parentElement;
  }
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {place: Number(item.dataset.place ?? -1), seen, style: style.outlineStyle,
    width: parseFloat(style.outlineWidth), line: style.outlineColor, name: item.className,
    ground: ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)'};
}"""


def brightness(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(scope="module")
def chosen(pages: list[Path]) -> list[Path]:
    """The index, one with a failed report, and a state brief."""
    return [*pages[:2], next(path for path in pages if re.search("brief-", path.name))]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_every_stop_is_in_order_and_in_sight(
    browser: Any, chosen: list[Path], subtests: Any, scheme: str, width: int
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    for path in chosen:
        with subtests.test(path.name):
            page.goto(path.as_uri())
            count = page.evaluate(NUMBER)
            assert count > 5
            for place in range(min(count, 120)):
                page.keyboard.press("Tab")
                stop = page.evaluate(STOP)
                assert stop["place"] == place
                assert stop["seen"], stop
                assert stop["style"] == "solid", stop
                assert stop["width"] >= 2, stop
                assert contrast(stop["line"], stop["ground"]) >= 3, stop
                if place == 0:
                    assert stop["name"] == "skip"
    page.context.close()


def test_the_skip_link_leads_into_the_text(browser: Any, chosen: list[Path]) -> None:
    page = browser.new_page()
    for path in chosen:
        page.goto(path.as_uri())
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")
    page.context.close()


FOCUS = """() => { const item = document.activeElement;
  return [item.tagName, item.getAttribute('aria-label') || item.innerText.trim()]; }"""


def test_a_claim_is_opened_and_left_by_keyboard(browser: Any, pages: list[Path]) -> None:
    page = browser.new_page()
    page.goto(next(path for path in pages if path.name.startswith("overview")).as_uri())
    link = page.locator("main .judgement a.claim-ref:has(+ a.claim-ref)").first
    first = link.inner_text()
    second = link.locator("+ a.claim-ref").inner_text()
    for _ in range(120):
        page.keyboard.press("Tab")
        if link.evaluate("item => item.contains(document.activeElement)"):
            break
    assert page.evaluate(FOCUS) == ["BUTTON", first]
    claim, place = page.locator(".claim:popover-open"), page.evaluate("scrollY")
    for close in ("Escape", "Enter"):
        page.keyboard.press("Enter")
        assert claim.get_attribute("id") == f"claim-{first}"
        assert claim.bounding_box()["y"] > 300  # at the lower edge
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)[0] == "BUTTON"
        assert page.evaluate(FOCUS)[1].startswith("Close")
        page.keyboard.press(close)
        assert claim.count() == 0
        assert page.evaluate(FOCUS) == ["BUTTON", first]
        assert page.evaluate("scrollY") == place
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == ["BUTTON", second]
    page.context.close()


def test_without_popovers_a_claim_is_the_target_of_its_link(
    browser: Any, chosen: list[Path], tmp_path: Path
) -> None:
    old = chosen[-1].read_text(encoding="utf-8")
    old = old.replace(":popover-open", ":unknown-here")
    old = re.sub(r" popover(target(action)?=\"[^\"]*\")?(?=[ >])", "", old)
    path = tmp_path / "old.html"
    path.write_text(old, encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    link = page.locator("main .judgement a.claim-ref").first
    link.focus()
    assert page.evaluate(FOCUS) == ["A", link.inner_text()]
    page.keyboard.press("Enter")
    claim = page.locator(".claim:target")
    assert claim.get_attribute("id") == f"claim-{link.inner_text()}"
    assert claim.bounding_box()["y"] > 300
    page.keyboard.press("Tab")  # the first stop closes it
    assert page.evaluate(FOCUS)[0] == "A"
    assert page.evaluate(FOCUS)[1].startswith("Close")
    page.keyboard.press("Enter")
    assert claim.count() == 0
    page.context.close()
