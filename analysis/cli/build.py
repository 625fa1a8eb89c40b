"""The options of ``briefing build``, in the words of its help."""

from __future__ import annotations

from typing import Annotated

import typer

from analysis.batch.executors import OTHERS
from analysis.cli import complete
from analysis.cli.outcome import end
from analysis.cli.seeds import SEEDS
from analysis.render.formats import FORMATS, USUAL


def build(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE", show_default=False, autocompletion=complete.sources,
            help="Sources to build, as briefing list names them; all without any.",
        ),
    ] = None,
    brief: Annotated[
        list[str] | None,
        typer.Option(
            help="Build this brief only; may be repeated, or a list with commas.",
            metavar="NAME", autocompletion=complete.briefs,
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            help="Build this state only, of the briefs that are built per state; may be repeated.",
            metavar="ISO3", autocompletion=complete.states,
        ),
    ] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option(
            "-p", "--parameter", metavar="NAME VALUE", autocompletion=complete.parameters,
            help="Set a parameter of the briefs that take it; may be repeated. A list or mapping "
            "is written as in Python, JSON or YAML, such as '[XAV, XBO]'.",
        ),
    ] = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format", metavar="LIST", autocompletion=complete.formats,
            help=f"Formats with commas between them: {', '.join(FORMATS)}.",
        ),
    ] = ",".join(USUAL),
    jobs: Annotated[
        str, typer.Option(help="Reports built at a time; 0 for one per core.", metavar="N")
    ] = "0",
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Build on the dask scheduler at this address; NAME+ADDRESS for another executor: "
            f"{', '.join(OTHERS)}.",
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(help="Where reports go; reports/ by default.", metavar="DIR or URL"),
    ] = None,
    seeds: SEEDS = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="Build what did not change, too.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what would be built and why; build nothing.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say on standard error only what went wrong.")
    ] = False,
    timeout: Annotated[
        str, typer.Option(help="Seconds that one report may take; 0 for no limit.", metavar="S")
    ] = "600",
    cell_timeout: Annotated[
        str, typer.Option(help="Seconds that one cell may take; 0 for no limit.", metavar="S")
    ] = "0",
    memory: Annotated[
        str, typer.Option(help="Megabytes that one report may hold; 0 for no limit.", metavar="MB")
    ] = "2048",
) -> None:  # fmt: skip
    """Build the reports that changed.

    There is one for every brief and source, and for every state where a brief asks for one.
    What cannot be built costs only itself: it is named in the closing table and on the index.
    """
    from analysis.batch.command import Reader, run_build
    from analysis.batch.prepare import Request
    from analysis.batch.task import MEGABYTE, Limits
    from analysis.engine.limits import cores
    from analysis.paths import project_root

    def run() -> int:
        read = Reader()
        given = read.pairs("-p", parameter)
        read.text("--format", formats)
        request = Request(
            root=project_root(seeds=seeds),
            seeds=seeds,
            sources=tuple(sources or ()),
            briefs=read.names(brief),
            states=read.names(state),
            given=given,
            formats=read.names([formats]),
            jobs=int(read.number("--jobs", jobs, "int")) or cores(),
            cluster=read.text("--cluster", cluster),
            out=out,
            force=force,
            limits=Limits(
                report_seconds=read.number("--timeout", timeout, "float") or None,
                cell_seconds=read.number("--cell-timeout", cell_timeout, "float") or None,
                memory=int(read.number("--memory", memory, "int")) * MEGABYTE or None,
            ),
            faults=read.faults,
        )
        return run_build(request, explain=explain, quiet=quiet)

    end(run)
