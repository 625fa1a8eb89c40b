"""Decide how the file of a foreign notebook is read: what can be mended is, else one message."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import nbformat
from nbformat.v4.nbjson import JSONReader

from analysis.errors import UsageError

_KINDS = {"code", "markdown", "raw"}
_TYPES: dict[str, dict[str, type]] = {
    "stream": {"name": str, "text": object},
    "display_data": {"data": Mapping, "metadata": Mapping},
    "execute_result": {"data": Mapping, "metadata": Mapping},
    "error": {"ename": str, "evalue": str, "traceback": list},
}
_META: dict[str, type] = {"kernelspec": Mapping, "language_info": Mapping, "title": str,
                          "authors": list, "briefing": Mapping}  # fmt: skip
_OF_CELLS: dict[str, type | tuple[type, ...]] = {
    "jupyter": Mapping, "collapsed": bool, "tags": list, "name": str, "format": str,
    "execution": Mapping, "scrolled": (bool, str), "trusted": bool,
}  # fmt: skip
_EMPTY: dict[type, Callable[[], object]] = {Mapping: dict, list: list, str: str}
_IDENT = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ADVICE = "open it in JupyterLab and save it"


def decoded(data: bytes) -> str:
    """Return the text of a file: UTF-8 or UTF-16 by its mark, else as Windows writes it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def notebook_of(text: str) -> Any:
    """Return a notebook of format 4 from its file's text.

    Raises
    ------
    UsageError
        For what is no notebook.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        reason = str(error).partition(":")[0].lower()
        raise UsageError(f"this is no notebook, not JSON ({reason}); {_ADVICE}") from error
    if not isinstance(data, dict) or not {"cells", "worksheets"} & data.keys():
        raise UsageError(f"this is no notebook, it has no cells; {_ADVICE}")
    try:
        if data.get("nbformat") == 4:
            return JSONReader().to_notebook(_mended(data))
        return nbformat.reads(json.dumps(data), as_version=4)
    except Exception as error:  # it raises many kinds, Python's own among them
        reason = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise UsageError(f"this notebook cannot be read: {reason}; {_ADVICE}") from error


def _mended(data: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook in which every field is of its kind; what is no cell is none."""
    cells = data["cells"] if isinstance(data["cells"], list) else []
    meta = _mapping(data.get("metadata"))
    kept: dict[str, Any] = {name: value for name, value in meta.items()
            if isinstance(value, _META.get(name, object))}  # fmt: skip
    given = data.get("nbformat_minor")
    minor = given if isinstance(given, int) else 5
    listed = [_cell(one) for one in cells if isinstance(one, dict)]
    if minor >= 5:
        taken: set[object] = set()
        for number, cell in enumerate(listed):
            ident = cell.get("id")
            if not isinstance(ident, str) or not _IDENT.fullmatch(ident) or ident in taken:
                cell["id"] = f"cell-{number}"
            taken.add(cell["id"])
    else:
        for cell in listed:
            cell.pop("id", None)
    return {
        **data,
        "metadata": kept,
        "nbformat_minor": minor,
        "cells": listed,
    }


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    kind = cell.get("cell_type")
    made = {
        **cell,
        "cell_type": kind if kind in _KINDS else "raw",
        "source": _text(cell.get("source")),
    }
    made["metadata"] = _of_its_kind(_mapping(cell.get("metadata")))
    if kind != "code":
        return {name: value for name, value in made.items() if name not in _OF_CODE}
    outputs = cell.get("outputs")
    made["outputs"] = [
        _output(one) for one in (outputs if isinstance(outputs, list) else [])
        if isinstance(one, dict) and one.get("output_type") in _TYPES
    ]  # fmt: skip
    made["execution_count"] = _count(cell)
    return made


_OF_CODE = {"outputs", "execution_count"}


def _of_its_kind(meta: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {name: value for name, value in meta.items()
            if isinstance(value, _OF_CELLS.get(name, object))}  # fmt: skip
    if "tags" in kept:
        kept["tags"] = [tag for tag in kept["tags"] if isinstance(tag, str)]
    return kept


def _output(output: dict[str, Any]) -> dict[str, Any]:
    made = dict(output)
    for name, type_ in _TYPES[output["output_type"]].items():
        if name == "text":
            made[name] = _text(made.get(name))
        elif not isinstance(made.get(name), type_):
            made[name] = "stdout" if name == "name" else _EMPTY[type_]()
    if made["output_type"] == "execute_result":
        made["execution_count"] = _count(output)
    return made


def _count(holder: Mapping[str, Any]) -> int | None:
    count = holder.get("execution_count")
    return count if isinstance(count, int) and count >= 0 else None


def _text(value: object) -> str | list[str]:
    if isinstance(value, list):
        return [str(line) for line in value]
    return "" if value is None else str(value)


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}
