"""Decide what of a widget's stored state a reader can see: its words, its value, its pictures."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import zip_longest
from typing import Any

from analysis.render.parts import joined

_DEEPEST = 12
_REFERENCE = "IPY_MODEL_"
STATE = "application/vnd.jupyter.widget-state+json"


def states(notebook: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the stored states of a notebook's widgets, by the id of their model."""
    holder = notebook.get("metadata", {}).get("widgets", {})
    holder = holder.get(STATE, {}) if isinstance(holder, Mapping) else {}
    known = holder.get("state", {}) if isinstance(holder, Mapping) else {}
    return known if isinstance(known, Mapping) else {}


def as_html(model: str, known: Mapping[str, Any], depth: int = 0) -> str:
    """Return what a widget shows as HTML, which is as foreign as any; empty where it is unknown.

    Examples
    --------
    >>> state = {"a": {"state": {"_model_name": "LabelModel", "value": "1 < 2"}}}
    >>> as_html("a", state)
    '<p>1 &lt; 2</p>'
    """
    model = model.removeprefix(_REFERENCE)
    entry = known.get(model)
    state = entry.get("state") if isinstance(entry, Mapping) else None
    if not isinstance(entry, Mapping) or not isinstance(state, Mapping) or depth > _DEEPEST:
        return ""
    name = str(state.get("_model_name") or entry.get("model_name") or "").removesuffix("Model")
    if isinstance(children := state.get("children"), list):
        within = [as_html(str(child), known, depth + 1) for child in children]
        if name in {"HBox", "VBox"} and all(one.startswith("<p>") for one in within if one):
            line = [one.removeprefix("<p>").removesuffix("</p>") for one in within if one]
            return f"<p>{' '.join(line)}</p>" if line else ""  # as a progress bar is
        titles = state.get("titles") or list((state.get("_titles") or {}).values())
        if name in {"Tab", "Accordion", "Stack"} and isinstance(titles, list | tuple):
            heads = [f"<p><b>{escape(str(title))}</b></p>" for title in titles]
            within = [h + one for h, one in zip_longest(heads, within, fillvalue="") if one]
        return "".join(within)
    words = escape(str(state.get("description") or "").strip())
    match name:
        case "HTML" | "HTMLMath":
            value = str(state.get("value", "")).strip()
            inline = f"<p>{value}</p>" if value and "<" not in value else value
            return f"<p>{words}</p>{inline}" if words else inline
        case "Image":
            form, data = str(state.get("format") or "png"), _bytes(entry)
            return (
                f'<p><img src="data:image/{escape(form)};base64,{escape(data)}"></p>'
                if data
                else ""
            )
        case "Button" | "Layout" | "FileUpload":
            return ""
        case "Output":
            return "".join(map(_output, state.get("outputs", ())))
        case "Checkbox" | "ToggleButton" | "Valid":
            return f"<p>{'☑' if state.get('value') else '☐'} {words}</p>"
    value = _value(state)
    if not value and not words:
        return ""
    label = f"{words.rstrip(':')}: " if words and value else words
    return f"<p>{label}{escape(value)}</p>"


def _bytes(entry: Mapping[str, Any]) -> str:
    """Return what a widget's state keeps beside it, in base64."""
    buffers = entry.get("buffers")
    for one in buffers if isinstance(buffers, list) else ():
        if isinstance(one, Mapping) and one.get("path") == ["value"]:
            return str(one.get("data", ""))
    return ""


def _value(state: Mapping[str, Any]) -> str:
    options, index = state.get("_options_labels"), state.get("index")
    if isinstance(options, list):
        chosen = index if isinstance(index, list | tuple) else [index]
        return ", ".join(
            str(options[at]) for at in chosen if isinstance(at, int) and at < len(options)
        )
    value = state.get("value")
    if isinstance(value, list | tuple):
        return "–".join(map(str, value))
    if value is None or isinstance(value, Mapping):
        return ""
    if "Progress" in str(state.get("_model_name")) and isinstance(value, int | float):
        return f"{value:g} / {state.get('max', 100):g}"
    return str(value)


def _output(output: object) -> str:
    if not isinstance(output, Mapping):
        return ""
    if output.get("output_type") == "stream":
        return f"<pre>{escape(joined(output.get('text', '')))}</pre>"
    data = output.get("data", {})
    if not isinstance(data, Mapping):
        return ""
    for mime in ("text/html", "image/png", "image/jpeg", "text/plain"):
        if mime not in data:
            continue
        value = joined(data[mime])
        if mime == "text/html":
            return value
        if mime == "text/plain":
            return f"<pre>{escape(value)}</pre>"
        return f'<p><img src="data:{mime};base64,{escape(value)}"></p>'
    return ""
