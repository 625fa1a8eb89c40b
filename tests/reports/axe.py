"""Accessibility rules on a page in light and dark, at a phone's and a desktop's width.

Contrast takes four fifths of axe's time. An element that is drawn as two before it (the same tags,
classes and layers above it and within it) would be judged alike, so only contrast leaves it out.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours; all others judge light and dark alike."""
_RUN = """async ([context, options]) => {
  const found = await axe.run(context, {...options, resultTypes: ['violations']});
  return found.violations.flatMap((fault) => fault.nodes.map(
    (node) => [fault.id, node.html.slice(0, 160), (node.failureSummary || '').slice(0, 200)]));
}"""
_MARK_REPEATS = """() => {
  const seen = new Map();
  const visit = (item, above) => {
    const data = ['layer', 'confidence', 'range', 'kind'].map((name) => item.dataset?.[name] || '');
    const path = `${above}>${item.tagName}.${item.getAttribute('class') || ''}[${data}]`;
    const before = seen.get(path) || 0;
    seen.set(path, before + 1);
    let spare = before >= 2;
    for (const child of item.children) spare = visit(child, path) && spare;
    if (spare) item.setAttribute('data-repeat', '');
    return spare;
  };
  visit(document.body, '');
}"""


@cache
def _script() -> str:
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Any, path: Path) -> list[Any]:
    """Return what breaks a rule on a page; the browser's page must let scripts be added."""
    page.goto(path.as_uri())
    page.add_script_tag(content=_script())
    page.evaluate(_MARK_REPEATS)
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
