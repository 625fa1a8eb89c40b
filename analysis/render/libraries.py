"""Decide what an output that needs a script is: its kind, the library behind it, its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_REACH = 200_000  # letters of an HTML that are looked at, from either end
_MIMES = (
    (r"application/vnd\.plotly", "figure", "plotly"),
    (r"application/vnd\.vegalite", "figure", "Vega-Lite"),
    (r"application/vnd\.vega\b", "figure", "Vega"),
    (r"application/vnd\.holoviews_exec", "figure", "HoloViews"),
    (r"application/vnd\.bokehjs_exec", "figure", "Bokeh"),
    (r"application/vnd\.jupyter\.widget-view", "widget", "ipywidgets"),
    (r"application/geo\+json", "map", "GeoJSON"),
    (r"application/vnd\.dataresource", "table", ""),
    (r"application/pdf", "document", "PDF"),
    (r"video/", "video", ""),
    (r"audio/", "sound", ""),
)
_HTML = (
    (r"folium", "map", "Folium"),
    (r"pydeck|deck\.gl|createDeck", "map", "pydeck"),
    (r"keplergl|kepler\.gl", "map", "kepler.gl"),
    (r"leaflet", "map", "Leaflet"),
    (r"mapbox|maplibre|cesium", "map", ""),
    (r"plotly", "figure", "plotly"),
    (r"altair", "figure", "Altair"),
    (r"vegaEmbed|vega-embed", "figure", "Vega"),
    (r"holoviews|hvplot", "figure", "HoloViews"),
    (r"data-root-id|bokeh|bk-root", "figure", "Bokeh"),
    (r"itables", "table", "ITables"),
    (r"DataTable\(|ag-grid|agGrid|perspective-viewer|tabulator", "table", ""),
    (r"vis-network|vis\.Network|pyvis", "figure", "pyvis"),
    (r"echarts", "figure", "ECharts"),
    (r"highcharts", "figure", "Highcharts"),
    (r"mpld3", "figure", "mpld3"),
    (r"mermaid", "figure", "Mermaid"),
    (r"\bSHAP\b|shap\.", "figure", "SHAP"),
    (r"3dmol", "scene", "py3Dmol"),
    (r"\bk3d\b", "scene", "K3D"),
    (r"pyvista|vtk\.js|vtk-js", "scene", "PyVista"),
    (r"x3dom|three(?:\.min)?\.js|THREE\.", "scene", ""),
    (r"anim_img|new Animation\(|anim-controls", "animation", "Matplotlib"),
    (r"d3(?:\.v\d+)?(?:\.min)?\.js|d3\.select", "figure", "D3"),
    (r"Failed to display Jupyter Widget", "widget", "ipywidgets"),
    (r"<canvas\b", "figure", ""),
    (r"<video\b", "video", ""),
    (r"<audio\b", "sound", ""),
)
_LOADS = re.compile(
    r"_load\.v\d|window\.PlotlyConfig = (?!.*?plotly-graph-div)|require\.config\(|"
    r"class=[\"'](?:logo-block|bk-notebook-logo)|"
    r"Loading BokehJS|init_notebook_mode cell|_itables_\w+|esms-options|injectModule|initjs",
    re.DOTALL,
)
_ONLY_SCRIPTS = re.compile(
    r"(?:\s|<!--(?:(?!-->).)*-->|<(script|style)\b(?:(?!</\1).)*</\1\s*>|<link\b[^>]*>)*",
    re.DOTALL | re.IGNORECASE,
)
_SPECS = re.compile(
    r"Plotly\.(?:newPlot|react|plot)\(|\}\)\((?=\s*\{)|vegaEmbed\(|\boption\w* = (?=\{)|setOption\("
)
_BOKEH = re.compile(r'"name"\s*:\s*"Title"[^{}]*\{[^{}]*?"text"\s*:\s*("(?:[^"\\]|\\.)*")')
_TITLE_MAX = 160
_ADDRESS = re.compile(r"^\[?<[^<>]*>(?:,\s*<[^<>]*>)*\]?$", re.DOTALL)
_CALL = re.compile(
    r"^(?:[A-Za-z_][\w.]*\(.*(?:\)|…|\.\.\.)|\d+%\|.*|\{.*\}|:\w+.*|<\w+ \d object>.*)$", re.DOTALL
)


def what(data: Mapping[str, Any], html: str, text: str) -> tuple[str, str] | None:
    """Return the kind and the library of an output that needs a script; None where it needs none.

    Parameters
    ----------
    data : mapping
        The output's forms by MIME type.
    html, text : str
        Its HTML and its plain text, which may be empty.
    """
    for pattern, kind, library in _MIMES:
        if any(re.match(pattern, mime) for mime in data):
            return kind, library
    near = html if len(html) <= 2 * _REACH else html[:_REACH] + html[-_REACH:]
    acts = re.search(r"<(?:script|iframe|canvas|video|audio|object|embed)\b|hidden", near)
    if acts or re.search("Failed to display Jupyter Widget", near):
        for place in (text[:200], near):
            for pattern, kind, library in _HTML:
                if re.search(pattern, place):
                    return kind, library
    if "application/javascript" in data or re.search(r"<script\b", near, re.IGNORECASE):
        return ("script" if _ONLY_SCRIPTS.fullmatch(near) else "output"), ""
    other = next((mime for mime in data if mime.startswith("application/vnd.")), "")
    return ("output", other.removeprefix("application/vnd.").partition("+")[0]) if other else None


def loads(data: Mapping[str, Any], html: str) -> bool:
    """Return whether an output is nothing but a library's own script, made ready for others."""
    if any("_load.v" in mime for mime in data):
        return True
    near = html if len(html) <= 2 * _REACH else html[:_REACH] + html[-_REACH:]
    if re.search(r"\bclass=[\"'](?:logo-block|bk-notebook-logo)|init_notebook_mode cell", near):
        return True
    if not html.strip():
        return False
    if "injectModule" in near and "<table" not in near:
        return True
    if "BrowserInfo" in near and '"name":"Figure"' not in near:
        return True
    return bool(_ONLY_SCRIPTS.fullmatch(near)) and (
        bool(_LOADS.search(near)) or "<script" not in near.lower()
    )


def title(data: Mapping[str, Any], html: str) -> str:
    """Return what a figure that needs a script calls itself; empty where it does not say."""
    for mime, value in data.items():
        if mime.startswith(("application/vnd.plotly", "application/vnd.vega")):
            text = _titled(value)
            if text:
                return text
    near = html if len(html) <= 2 * _REACH else html[-2 * _REACH :]
    near += str(data.get("application/javascript", ""))[:_REACH]
    for matched in _SPECS.finditer(near):
        for value in _values(near, matched.end()):
            if text := _titled(value):
                return text
    bokeh = _BOKEH.search(near)
    return _plain(str(json.loads(bokeh[1]))) if bokeh else ""


def _values(text: str, start: int) -> Iterator[object]:
    """Yield the first JSON objects and lists among the arguments that begin at a place."""
    reader, at = json.JSONDecoder(), start
    for _ in range(3):
        opening = re.compile(r"[\[{]").search(text, at, at + 400)
        if opening is None:
            return
        try:
            value, at = reader.raw_decode(text, opening.start())
        except (ValueError, RecursionError):
            return
        yield value


def _titled(value: object) -> str:
    if not isinstance(value, Mapping):
        return ""
    layout = value.get("layout")
    holder = layout if isinstance(layout, Mapping) else value
    for name in ("title", "description"):
        found = holder.get(name)
        lines = found if isinstance(found, list) else [found]
        texts = [one.get("text") if isinstance(one, Mapping) else one for one in lines]
        found = " ".join(one for one in texts if isinstance(one, str))
        if found.strip():
            return _plain(found)
    return ""


def _plain(text: str) -> str:
    words = " ".join(re.sub(r"<[^<>]*>", " ", text).split())
    return words if len(words) <= _TITLE_MAX else words[: _TITLE_MAX - 1] + "…"


def is_address(text: str) -> bool:
    """Return whether plain text is nothing but Python's name of an object.

    Examples
    --------
    >>> is_address("<folium.folium.Map at 0x7f0>"), is_address("<b>")
    (True, True)
    >>> is_address("Slider")
    False
    """
    return bool(_ADDRESS.match(text.strip())) and "\n" not in text.strip()


def is_repr(text: str) -> bool:
    """Return whether plain text is how Python writes an object, not what the object shows."""
    return is_address(text) or bool(_CALL.match(text.strip()))
