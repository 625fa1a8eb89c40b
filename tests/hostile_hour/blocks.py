"""Notebooks whose outputs are the suite's own blocks, as a run leaves them, and pages of these."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import nbformat

from analysis.blocks import MIME
from analysis.claims.load import load_source
from analysis.claims.source import Source
from analysis.claims.store import Folder
from analysis.errors import BriefingError
from analysis.exhibits.study import study
from tests.hostile_hour.mutations import spoil_data
from tests.hostile_hour.promises import hold_still
from tests.hostile_hour.sandbox import EXERCISE, ROOT

_BESIDE = 4
"""Blocks on one page: what one case costs."""


def exhibits(source: Source) -> Iterator[Any]:
    """Have everything computed that reports of a source state, and give what can be shown."""
    from analysis.exhibits import figures, tables, texts

    brief = study(source)
    for room in (texts, tables, figures):
        for name in room.__all__:
            call = getattr(room, name)
            known = inspect.signature(call).parameters
            needed = [one for one, kind in known.items() if kind.default is kind.empty]
            for state in (None, *list(source.card.states)[:2]):
                given = {"state": state} if state is not None and "state" in known else {}
                if {*needed[1:]} - {*given}:
                    continue
                try:
                    made = call(brief, **given)
                except BriefingError:
                    continue
                if hasattr(made, "_repr_mimebundle_"):
                    yield made


def bundle(made: Any) -> dict[str, Any]:
    """Return what a cell that shows this leaves, of which a browser runs nothing."""
    given = made._repr_mimebundle_()
    data: dict[str, Any] = given[0] if isinstance(given, tuple) else given
    hold_still(str(data.get("text/html") or ""))
    return data


@cache
def _shown() -> tuple[str, ...]:
    source = load_source(EXERCISE, Folder(ROOT / "seeds", "seeds"))
    bundles = [bundle(made) for made in exhibits(source)]
    return tuple(json.dumps(data) for data in bundles if MIME in data)


def spoiled_run(rng: Random) -> bytes:
    """Return an executed notebook in one of whose blocks something does not belong."""
    cells = [nbformat.v4.new_markdown_cell("# A brief")]
    for text in rng.sample(_shown(), _BESIDE):
        data = json.loads(text)
        output = nbformat.v4.new_output("display_data", data=data)
        cells.append(nbformat.v4.new_code_cell("shown", outputs=[output], execution_count=1))
    spoiled = rng.choice(cells[1:])["outputs"][0]
    block = spoil_data(json.loads(json.dumps(spoiled["data"][MIME])), rng)
    spoiled["data"][MIME] = json.dumps(block) if rng.random() < 0.05 else block
    notebook = nbformat.v4.new_notebook(cells=cells)
    return json.dumps(notebook, ensure_ascii=True).encode()
