"""Decide which pictures beside a notebook travel with it: those of its own folder that it names."""

from __future__ import annotations

import base64
import copy
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from analysis.render.dialects import plain_markdown
from analysis.render.parts import joined

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "jfif": "image/jpeg",
          "gif": "image/gif", "webp": "image/webp", "svg": "image/svg+xml", "bmp": "image/bmp",
          "tif": "image/tiff", "tiff": "image/tiff"}  # fmt: skip
_NAMED = re.compile(
    r"!\[[^\]]*\]\(\s*(?:<(?P<bracketed>[^<>\n]+)>|(?P<plain>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))"
    r"|^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>]+)"
    r"|<(?:img|object|embed)\b[^>]*?\b(?:src|data)\s*=\s*(?:\"(?P<double>[^\"]+)\""
    r"|'(?P<single>[^']+)'|(?P<bare>[^\s>\"']+))",
    re.MULTILINE | re.IGNORECASE,
)
_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|[/\\~])", re.IGNORECASE)
_BYTES_MAX = 40_000_000
_COUNT_MAX = 200


def carrying(notebook: Mapping[str, Any], folder: Path | None) -> Any:
    """Return a notebook that carries the pictures of its folder in ``metadata.briefing``.

    Parameters
    ----------
    notebook : mapping
        It is not changed.
    folder : path or None
        The notebook's own; a picture that lies elsewhere is not taken, whatever leads there.

    Returns
    -------
    mapping
        The notebook itself where it names no picture beside it.
    """
    pictures = pictures_beside(notebook, folder)
    if not pictures:
        return notebook
    carried: Any = copy.copy(notebook)
    metadata = copy.copy(carried["metadata"]) if "metadata" in carried else {}
    own = metadata.get("briefing", {})
    own = dict(own) if isinstance(own, Mapping) else {}
    own["pictures"] = dict(own.get("pictures", {})) | {
        name: {_type(path): base64.b64encode(path.read_bytes()).decode("ascii")}
        for name, path in pictures.items()
    }
    metadata["briefing"] = own
    carried["metadata"] = metadata
    return carried


def pictures_beside(notebook: Mapping[str, Any], folder: Path | None) -> dict[str, Path]:
    """Return the pictures of a notebook's folder that it names, by the names that it uses."""
    if folder is None:
        return {}
    pictures: dict[str, Path] = {}
    left = _BYTES_MAX
    for name in dict.fromkeys(_names(notebook)):
        path = _within(folder, name)
        if path is None or len(pictures) >= _COUNT_MAX:
            continue
        left -= path.stat().st_size
        if left < 0:
            break
        pictures[name] = path
    return pictures


def _names(notebook: Mapping[str, Any]) -> Iterator[str]:
    for cell in notebook.get("cells", ()):
        source = joined(cell.get("source", ""))
        texts = [plain_markdown(source)] if cell.get("cell_type") != "code" else []
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            texts += [joined(data[kind]) for kind in ("text/html", "text/markdown") if kind in data]
        for text in texts:
            for matched in _NAMED.finditer(text):
                name = next(part for part in matched.groups() if part)
                name = unquote(name).partition("?")[0].partition("#")[0].removeprefix("./")
                if _type(Path(name)) and not _SCHEME.match(name):
                    yield name


def _within(folder: Path, name: str) -> Path | None:
    """Return the file of this name if it lies within the folder once all links are followed."""
    try:
        home = folder.resolve(strict=True)
        path = (home / name.replace("\\", "/")).resolve(strict=True)
        fits = path.is_relative_to(home) and path.is_file() and _type(path) != ""
    except (OSError, ValueError, RuntimeError):
        return None
    return path if fits and path.stat().st_size <= _BYTES_MAX else None


def _type(path: Path) -> str:
    return _TYPES.get(path.suffix.lower().removeprefix("."), "")
