"""The options of ``briefing watch``, in the words of its help."""

from __future__ import annotations

from typing import Annotated

import typer

from analysis.cli import complete
from analysis.cli.outcome import end
from analysis.cli.seeds import SEEDS


def watch(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE", show_default=False, autocompletion=complete.sources,
            help="Sources to watch, as briefing list names them; all without any.",
        ),
    ] = None,
    brief: Annotated[
        list[str] | None,
        typer.Option(
            help="Watch this brief only; may be repeated, or a list with commas.",
            metavar="NAME", autocompletion=complete.briefs,
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            help="Watch this state only, of the briefs that are built per state; may be repeated.",
            metavar="ISO3", autocompletion=complete.states,
        ),
    ] = None,
    port: Annotated[
        int,
        typer.Option(
            help="Where the page is served on this machine; another if it is taken, 0 for any.",
            metavar="N", min=0, max=65535,
        ),
    ] = 8517,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Build what is saved and show it, on a page that renews itself.

    Where a saved file is at fault, the page tells the faults in place of the report. Ctrl-C ends
    it, with exit code 3.
    """
    from analysis.batch.command import Reader
    from analysis.batch.watch.command import Request, watch_project
    from analysis.batch.watch.standing import Selection
    from analysis.paths import project_root

    def run() -> int:
        read = Reader()
        selection = Selection(tuple(sources or ()), read.names(brief), read.names(state))
        watch_project(Request(project_root(seeds=seeds), selection, seeds, port))

    end(run)
