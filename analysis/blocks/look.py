"""Decide how exhibits look in a notebook: styles that stand in the elements themselves.

JupyterLab drops style sheets and ``data-`` attributes from a notebook that it does not trust, which
is every built one, and keeps a style of an element where it names no variable of the theme. So
colours are few, stand out from a light ground as from a dark one, and text keeps the theme's own.
The web report has style sheets of its own, and its exporter takes all of this away.
"""

from __future__ import annotations

from markupsafe import Markup

_MEASURE = "max-width:44em"  # some 75 letters of JupyterLab's text
_QUIET = "opacity:0.8"
_EDGES = {
    "reported": "4px solid #2b70b0",
    "assumption": "4px dashed #b13f82",
    "coding": "4px dotted #808080",
    "judgement": "6px double",
}
_CELL = "vertical-align:top;white-space:normal;padding:0.35em 1em 0.35em 0"
_HEAD = "font-weight:600;vertical-align:bottom;border-bottom:1px solid"
_LOOKS = {
    "answer": f"font-size:1.2em;line-height:1.45;margin:0.4em 0 0.6em;{_MEASURE}",
    "caption": "caption-side:top;text-align:left;padding:0 0 0.5em",
    "cell": f"{_CELL};text-align:left;font-weight:400",
    "change": f"{_QUIET};margin:0.2em 0",
    "claim": "border-top:1px solid rgba(128,128,128,0.5);padding:0.6em 0",
    "codings": f"margin:0.2em 0 0.8em;{_MEASURE}",
    "dd": "width:auto;margin:0;padding:0;min-width:0",
    "dl": f"display:grid;grid-template-columns:9em 1fr;gap:0.1em 1em;margin:0;{_MEASURE}",
    "dt": f"float:none;width:auto;margin:0;padding:0;font-weight:400;{_QUIET}",
    "figure": "margin:1em 0 1.4em",
    "finding": "font-weight:600;font-size:1.05em",
    "head": f"{_CELL};{_HEAD};text-align:left",
    "line": f"margin:0.2em 0;{_MEASURE}",
    "list": "list-style:none;margin:0.6em 0;padding:0",
    "measure": f"display:block;{_QUIET};{_MEASURE}",
    "number": f"{_CELL};text-align:right",
    "number-head": f"{_CELL};{_HEAD};text-align:right",
    "passage": f"font-style:italic;margin:0.5em 0;{_MEASURE}",
    "quiet": f"{_QUIET};margin:0.3em 0;{_MEASURE}",
    "replaced": "display:none",
    "row": "background:none;border-bottom:1px solid rgba(128,128,128,0.4)",
    "scroll": "overflow-x:auto",
    "statement": f"font-size:1.1em;font-weight:600;line-height:1.4;margin:0 0 0.3em;{_MEASURE}",
    "table": "width:100%;table-layout:auto;margin:0;border-collapse:collapse",
    "tag": "display:inline-block;border:1px solid;border-radius:2px;font-size:0.75em;"
    f"line-height:1.35;padding:0 0.4em;font-weight:600;white-space:nowrap;{_QUIET}",
    "told": "position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap",
    "track": "display:block;position:relative;height:8px;width:21em;max-width:100%;margin:0.5em 0;"
    "background:rgba(128,128,128,0.35)",
}


def look(name: str, layer: str = "") -> Markup:
    """Return the ``style`` of a part of an exhibit, with the edge of its layer where it has one."""
    style = _LOOKS.get(name, "")
    if layer:
        wide = f"{_MEASURE};" if name != "claim" else ""
        style = f"{wide}border-left:{_EDGES[layer]};margin:0.6em 0;padding:0.1em 0 0.1em 0.9em"
    return Markup(f' style="{style}"')  # noqa: S704  # our own words, no seed's


def bare(*_: object) -> Markup:
    """Return nothing: what a part looks like where a page has its own style sheet."""
    return Markup()


def bar(low: int, high: int) -> Markup:
    """Return a likelihood's range, in percent, as a bar on its scale."""
    bar = f"position:absolute;top:0;height:8px;left:{low}%;width:{high - low}%;background:#2b70b0"
    return Markup(  # noqa: S704
        f'<p data-notebook class="scale"{look("track")}>'
        f'<span class="range" style="{bar}"></span></p>\n'
    )
