"""Refresh the README's pictures from the committed sample, as a browser and a PDF reader do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

SAMPLE = Path(__file__).parents[2] / "reports" / "sample"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


def main() -> None:
    """Write one picture per page that the README shows."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, width, height in (
            ("state_brief-PRK", 1280, 1000),
            ("overview", 1280, 1000),
        ):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto((SAMPLE / f"{name}.html").as_uri())
            page.screenshot(path=SAMPLE / f"{name}.html.png")
        page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
        page.goto((SAMPLE / "state_brief-PRK.html").as_uri())
        page.screenshot(path=SAMPLE / "state_brief-PRK.phone.png")
        browser.close()
    document = pypdfium2.PdfDocument(SAMPLE / "state_brief-PRK.pdf")
    document[0].render(scale=1.6).to_pil().save(SAMPLE / "state_brief-PRK.pdf.png", optimize=True)


if __name__ == "__main__":
    main()
