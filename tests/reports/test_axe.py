"""Every page breaks no rule of WCAG 2.2 A or AA, as far as a program can tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reports.axe import Seen, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_no_page_breaks_a_rule(browser: Any, pages: list[Path], subtests: Any) -> None:
    page, seen = browser.new_page(bypass_csp=True), Seen()
    for path in pages:
        with subtests.test(f"{path.parent.name}/{path.name}"):
            assert violations(page, path, seen) == []
    page.context.close()


FAULTS = {
    "color-contrast": "@media (prefers-color-scheme: dark) {p.quiet{color:#333}}",
    "image-alt": "",
    "target-size": "@media (max-width: 400px) {a.near{font-size:4px; line-height:1}}",
}
BAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Faults</title>
<meta name="viewport" content="width=device-width"><style>:root{{color-scheme: light dark}}
body{{background:#fff}} @media (prefers-color-scheme: dark){{body{{background:#111;color:#fff}}}}
{style}</style></head><body><main><h1>Faults</h1>{rows}<p class="quiet">Quiet words</p>
<img src="data:,"><p><a class="near" href="#a">a</a><a class="near" href="#b">b</a></p>
<p id="a">x</p><p id="b">y</p></main></body></html>"""


def test_a_fault_of_one_view_alone_is_found(browser: Any, tmp_path: Path) -> None:
    rows = "".join(f"<p>Row {number}</p>" for number in range(9))
    path = tmp_path / "faults.html"
    path.write_text(BAD.format(style="".join(FAULTS.values()), rows=rows), encoding="utf-8")
    page = browser.new_page(bypass_csp=True)
    assert {fault[0] for fault in violations(page, path)} >= set(FAULTS)
    page.context.close()
