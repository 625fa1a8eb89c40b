"""Decide which colours of a foreign table come along: those of its cells, legible on any page.

pandas' Styler writes a style sheet whose selectors name single cells; a page of ours takes no
foreign style sheets. What they say of a cell's ground, letters and bar is read here, made legible,
and travels as data of the cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PIL import ImageColor

from analysis.render import html_dom

_SHEET = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ONE_CELL = re.compile(r"#([\w-]+)")
_STOP = re.compile(r"(transparent|#[0-9a-fA-F]{3,8}|rgba?\([^)]*\)|[a-z]+)\s+(-?[\d.]+)%")
_LEGIBLE = 4.5  # WCAG 2.2, 1.4.3
_INK, _PAPER = "#16191d", "#ffffff"
_MOST = 50_000  # cells of a table whose colours are looked at


@dataclass(frozen=True)
class Paint:
    """The colours of a cell as ``#rrggbb``; a bar lies from one share of its width to another."""

    fill: str = ""
    ink: str = ""
    bar: tuple[float, float] | None = None
    strong: bool = False

    def css(self) -> str:
        """Return the declarations of the page."""
        if self.bar is not None:
            low, high = (f"{share:g}%" for share in self.bar)
            ground = (
                f"background:linear-gradient(90deg,{_PAPER} {low},{self.fill} {low},"
                f"{self.fill} {high},{_PAPER} {high})"
            )
        else:
            ground = f"background-color:{self.fill}" if self.fill else ""
        ink = f"color:{self.ink}" if self.ink else ""
        weight = "font-weight:bold" if self.strong else ""
        return ";".join(filter(None, (ground, ink, weight)))

    def typst(self) -> tuple[str, str]:
        """Return the code of the cell's ground and of its letters' colour, or ``none``."""
        ink = f'rgb("{self.ink}")' if self.ink else "none"
        if self.bar is not None:
            paper, fill = f'rgb("{_PAPER}")', f'rgb("{self.fill}")'
            low, high = self.bar
            stops = ((paper, 0.0), (paper, low), (fill, low), (fill, high), (paper, high),
                     (paper, 100.0))  # fmt: skip
            listed = ", ".join(f"({colour}, {share:g}%)" for colour, share in stops)
            return f"gradient.linear({listed})", ink
        return (f'rgb("{self.fill}")' if self.fill else "none"), ink


BARE = Paint()
"""A cell like any other."""


def mark_cells(html: str) -> str:
    """Return foreign HTML whose cells say in ``data-paint`` how its style sheets colour them."""
    rules = {
        name: declarations
        for sheet in _SHEET.findall(html)
        for selectors, declarations in _RULE.findall(sheet)
        for selector in selectors.split(",")
        if (name := _only_cell(selector))
    }
    if not rules:
        return html
    root = html_dom.fragment(html)
    for item in root.xpath(".//td[@id] | .//th[@id]")[:_MOST]:
        if declarations := rules.get(item.get("id")):
            item.set("data-paint", f"{item.get('style', '')};{declarations}")
    return html_dom.inner(root)


def _only_cell(selector: str) -> str:
    match = _ONE_CELL.fullmatch(selector.strip())
    return match[1] if match else ""


def paint(declarations: str) -> Paint:
    """Return the colours that declarations of CSS give a cell, with their contrast kept.

    Parameters
    ----------
    declarations : str
        What a style sheet or the cell itself says; all else in it is passed over.
    """
    declared = {}
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        declared[name.strip().lower()] = value.replace("!important", "").strip()
    strong = declared.get("font-weight", "") in {"bold", "bolder", "600", "700", "800", "900"}
    ground = declared.get("background", "")
    if "linear-gradient" in ground and (bar := _bar(ground)):
        colour, low, high = bar
        return Paint(_lightened(colour), _INK, (low, high), strong)
    fill = _colour(declared.get("background-color", "") or ground)
    ink = _colour(declared.get("color", ""))
    if not fill and not ink:
        return Paint(strong=strong)
    fill = fill or _PAPER
    return Paint(fill, _legible(ink, fill), None, strong)


def _bar(ground: str) -> tuple[str, float, float] | None:
    stops = [(name, float(share)) for name, share in _STOP.findall(ground)]
    colours = [(place, stop) for place, stop in enumerate(stops) if _colour(stop[0])]
    if not colours:
        return None
    first = 0.0 if colours[0][0] == 0 else colours[0][1][1]
    low, high = (min(100.0, max(0.0, share)) for share in (first, colours[-1][1][1]))
    return (_colour(colours[0][1][0]), low, high) if low < high else None


def _colour(value: str) -> str:
    try:
        red, green, blue = ImageColor.getrgb(value)[:3]
    except (ValueError, IndexError):
        return ""
    if value.strip().lower().endswith(", 0)"):
        return ""  # an rgba that nothing is seen of
    return f"#{red:02x}{green:02x}{blue:02x}"


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _legible(ink: str, fill: str) -> str:
    """Return letters that can be read: the given ones, or darker or lighter ones of their kind."""
    best = max((_INK, _PAPER), key=lambda one: _contrast(one, fill))
    for step in range(11):
        colour = _mixed(ink or best, best, step / 10)
        if _contrast(colour, fill) >= _LEGIBLE:
            return colour
    return best


def _lightened(colour: str) -> str:
    """Return a bar's colour in which dark letters can be read."""
    for step in range(10):
        lighter = _mixed(colour, _PAPER, step / 10)
        if _contrast(_INK, lighter) >= _LEGIBLE:
            return lighter
    return _PAPER


def _mixed(one: str, other: str, share: float) -> str:
    parts = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)
