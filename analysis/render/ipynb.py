"""Decide how an executed notebook is written down as one."""

from __future__ import annotations

from typing import Any

import nbformat


def to_ipynb(notebook: Any) -> str:
    """Return an executed notebook's text, ended by a new line."""
    return f"{nbformat.writes(notebook)}\n"
