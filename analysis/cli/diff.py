"""``briefing diff``: tell in the terminal, and as a page, what moved between two sides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis.cli import complete
from analysis.cli.outcome import end
from analysis.cli.seeds import SEEDS, store_named
from analysis.errors import UsageError

if TYPE_CHECKING:
    from analysis.exhibits.difference import Comparison

_SIDE = (
    "A source, its folder, a claims file, an assessment, a reader's pass, or a built report "
    "(REPORT~1: its edition before the last)."
)


def diff(
    before: Annotated[
        str, typer.Argument(metavar="A", help=_SIDE, autocompletion=complete.comparable)
    ],
    after: Annotated[
        str, typer.Argument(metavar="B", help="The same, for what came later.",
                            autocompletion=complete.comparable)
    ],
    page: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", show_default=False, help="Write it as a page, too."),
    ] = None,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Tell what moved between two editions, sources or codings.

    Claim by claim and judgement by judgement. It ends with 0 whether anything moved or not.
    """

    def run() -> int:
        from analysis.claims.store import seed_store
        from analysis.cli.sides import sides
        from analysis.exhibits.difference import Comparison
        from analysis.paths import project_root, reports_dir

        root = project_root(seeds=seeds)
        store = store_named(seeds) or seed_store(root)
        comparison = Comparison(*sides((before, after), store, reports_dir(root)))
        print(comparison.text())
        if page is not None:
            _write(page, comparison)
            print(f"\nPage: {page}")
        return 0

    end(run)


def _write(path: Path, comparison: Comparison) -> None:
    """Write a comparison as a page, by the way that every report takes."""
    from analysis.blocks import MIME
    from analysis.render import to_html

    cells: list[dict[str, Any]] = []
    for heading, block in [("", comparison.head), *comparison.sections]:
        if heading:
            cells.append({"cell_type": "markdown", "metadata": {}, "source": f"## {heading}"})
        output = {"output_type": "display_data", "metadata": {}, "data": {MIME: block.to_json()}}
        cells.append(
            {"cell_type": "code", "metadata": {}, "source": "", "execution_count": 1,
             "outputs": [output]}
        )  # fmt: skip
    content = to_html({"metadata": {}, "nbformat": 4, "nbformat_minor": 5, "cells": cells})
    try:
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"Cannot write to {path}: {error.strerror or error}.") from error
