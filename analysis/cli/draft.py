"""The command that drafts a source again, by the rules or by a program."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from analysis.cli.articles import SOURCE
from analysis.cli.outcome import end
from analysis.cli.seeds import SEEDS, store_named

_WEEK = 604_800.0


def draft(
    source: SOURCE,
    command: Annotated[
        str | None,
        typer.Option(
            "--with", metavar="COMMAND", show_default=False,
            help="A program that reads a request as JSON and answers with claims as JSON.",
        ),
    ] = None,
    seconds: Annotated[
        float,
        typer.Option(
            "--timeout", metavar="S", min=0.1, max=_WEEK, help="Seconds a program has to answer."
        ),
    ] = 600.0,
    once: Annotated[
        bool, typer.Option("--once", help="Do not ask again for what is refused.")
    ] = False,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Draft the claims of a source again, by the rules or by a program.

    Whatever a program gives is held against the text; what it does not bear is refused and listed.
    """

    def run() -> int:
        from analysis.draft.again import draft_again

        done = draft_again(
            source, store_named(seeds), command=command, seconds=seconds, again=not once
        )
        print(f"{done.added} drafts written, {done.replaced} older ones replaced")
        for refusal in done.refused:
            print(f"refused: {refusal}", file=sys.stderr)
        return 1 if done.refused and not done.added else 0

    end(run)
