"""What the processes that build reports make ready: all that the notebooks import."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Sequence
from pathlib import Path

from analysis.batch.briefs import Brief, text_of
from analysis.batch.task import Preparation
from analysis.engine.terms import PLOTTING

_ALWAYS = ("IPython.core.logger", "bdb", "tornado.platform.asyncio", "analysis.claims.load")
"""What a kernel, or the process of a report, imports only when it first needs it."""

_PLOTS = re.compile(r"\.(plot|hist|boxplot)\b")


def preparation(briefs: Sequence[Brief], root: Path, seeds: Path) -> Preparation:
    """Return what the warm process makes ready: the exporters, and all that the notebooks import.

    ``from package import name`` becomes ``package:name``, since the name may be loaded lazily.
    """
    wanted = list(_ALWAYS)
    for brief in briefs:
        for cell in brief.notebook["cells"]:
            if cell["cell_type"] == "code":
                wanted += _imports(text_of(cell))
                if _PLOTS.search(text_of(cell)):  # a frame's own method imports it
                    wanted.append(PLOTTING)
    notebooks = tuple(brief.text for brief in briefs)
    return Preparation(tuple(dict.fromkeys(wanted)), notebooks, str(root), str(seeds))


def _imports(source: str) -> list[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the cell's own, given where it runs
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []  # a magic or a mistake: the cell itself will tell
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [f"{node.module}:{alias.name}" for alias in node.names if alias.name != "*"]
    return names
