"""Accessibility rules on a page in light and dark, at a phone's and a desktop's width.

Contrast takes four fifths of axe's time. An element that is drawn as two before it (the same tags,
classes, layers and styles of its own above it and within it) would be judged alike, so contrast
alone leaves it out, on the same page and on others that have the same style sheet.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

Seen = dict[str, dict[str, int]]
"""How often each way to draw an element was judged, by style sheet."""

VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours; all others judge light and dark alike."""
_RUN = """async ([context, options]) => {
  const found = await axe.run(context, {...options, resultTypes: ['violations']});
  return found.violations.flatMap((fault) => fault.nodes.map(
    (node) => [fault.id, node.html.slice(0, 160), (node.failureSummary || '').slice(0, 200)]));
}"""
_MARK_REPEATS = """(before) => {
  const seen = new Map(Object.entries(before));
  const hash = (text) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (const char of text) {
      one = Math.imul(one ^ char.codePointAt(0), 2654435761);
      other = Math.imul(other ^ char.codePointAt(0), 1597334677);
    }
    return `${one >>> 0}-${other >>> 0}`;
  };
  const visit = (item, above) => {
    const data = ['layer', 'confidence', 'range', 'kind'].map((name) => item.dataset?.[name] || '');
    const own = ['class', 'style'].map((name) => item.getAttribute(name) || '');
    const path = hash(`${above}>${item.tagName}.${own}[${data}]`);
    const times = seen.get(path) || 0;
    seen.set(path, times + 1);
    let spare = times >= 2;
    for (const child of item.children) spare = visit(child, path) && spare;
    if (spare) item.setAttribute('data-repeat', '');
    return spare;
  };
  visit(document.body, '');
  return Object.fromEntries(seen);
}"""
_STYLE = "[...document.querySelectorAll('style')].map((item) => item.textContent).join()"


@cache
def _script() -> str:
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Any, path: Path, seen: Seen | None = None) -> list[Any]:
    """Return what breaks a rule on a page; the browser's page must let scripts be added.

    ``seen`` is what pages judged before it have drawn, and grows by this one.
    """
    page.goto(path.as_uri())
    page.add_script_tag(content=_script())
    seen = {} if seen is None else seen
    # A rule for a likelihood's range sets how long its bar is, and no colour.
    style = re.sub(r'\[data-range="[^"]*"\]{[^}]*}', "", page.evaluate(_STYLE))
    sheet = hashlib.sha256(style.encode()).hexdigest()
    seen[sheet] = page.evaluate(_MARK_REPEATS, seen.get(sheet, {}))
    everything = {"runOnly": {"type": "tag", "values": TAGS},
                  "rules": {rule: {"enabled": False} for rule in COLOURS}}  # fmt: skip
    colours = {"runOnly": {"type": "rule", "values": COLOURS}}
    found = []
    for scheme, width in VIEWS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        if scheme == "light":
            found += page.evaluate(_RUN, [{"exclude": []}, everything])
        found += page.evaluate(_RUN, [{"exclude": ["[data-repeat]"]}, colours])
    return found


def part_violations(page: Any, part: str) -> list[Any]:
    """Return what breaks a rule within one part of a page as it stands."""
    page.evaluate(_script())
    rules = {"runOnly": {"type": "tag", "values": TAGS}}
    found: list[Any] = page.evaluate(_RUN, [{"include": [part]}, rules])
    return found
