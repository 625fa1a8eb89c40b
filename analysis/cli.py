"""The ``briefing`` command: options in, one call each, exit codes out; no logic of its own."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from analysis.errors import BriefingError, InputError, Interrupted, UsageError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Build, check and list briefing reports.",
)

Names = Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", show_default=False)]


@app.command()
def build(
    sources: Names = None,
    brief: Annotated[
        list[str] | None, typer.Option(help="Build these briefs only.", metavar="NAME")
    ] = None,
    state: Annotated[
        list[str] | None, typer.Option(help="Build these states' briefs only.", metavar="ISO3")
    ] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", "--parameter", help="Set a parameter.", metavar="NAME VALUE"),
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Formats, comma-separated: html, pdf, ipynb, docx, md.")
    ] = "html,pdf,ipynb",
    jobs: Annotated[
        int, typer.Option(help="Reports built at a time; 0 for one per core.", min=0)
    ] = 0,
    cluster: Annotated[
        str | None, typer.Option(help="Address of a dask scheduler.", metavar="ADDRESS")
    ] = None,
    out: Annotated[
        str | None, typer.Option(help="Folder or URL; reports/ by default.", metavar="DIR or URL")
    ] = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="Build what did not change, too.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what would be built and why; build nothing.")
    ] = False,
    timeout: Annotated[
        float, typer.Option(help="Seconds for one report; 0 for no limit.", min=0)
    ] = 600,
    cell_timeout: Annotated[
        float, typer.Option(help="Seconds for one cell; 0 for no limit.", min=0)
    ] = 0,
    memory: Annotated[
        int, typer.Option(help="Megabytes for one report; 0 for no limit.", min=0)
    ] = 2048,
) -> None:
    """Build what changed: every brief for every source and state."""
    from analysis.batch.command import Options, run_build

    options = Options(
        sources=tuple(sources or ()),
        briefs=tuple(brief or ()),
        states=tuple(state or ()),
        given=tuple(parameter or ()),
        formats=formats,
        jobs=jobs,
        cluster=cluster,
        out=out,
        force=force,
        timeout=timeout,
        cell_timeout=cell_timeout,
        memory=memory,
    )
    _end(lambda: run_build(options, explain=explain))


@app.command()
def check(
    where: Annotated[list[Path] | None, typer.Argument(metavar="[PATH]...")] = None,
) -> None:
    """Validate seeds and notebooks: all faults at once, with file, line, field and advice."""

    def run() -> int:
        from analysis.claims.check import check as check_inputs

        if faults := check_inputs(where or ()):
            raise InputError(faults)
        print("No faults found.")
        return 0

    _end(run)


@app.command()
def lint(
    reports: Annotated[list[Path] | None, typer.Argument(metavar="[REPORT]...")] = None,
    form: Annotated[str, typer.Option("--format", help="text, json or sarif.")] = "text",
) -> None:
    """Check finished reports against the tradecraft rules."""

    def run() -> int:
        from analysis.lint import examine
        from analysis.lint.formats import chosen
        from analysis.paths import project_root

        told = chosen(form)
        outcome = examine(reports or (), project_root())
        sys.stdout.write(told(outcome))
        return outcome.exit_code

    _end(run)


@app.command()
def new(
    textfile: Annotated[Path, typer.Argument(metavar="TEXTFILE")],
    source: Annotated[str, typer.Option("--id", metavar="SOURCE", help="Name of the source.")],
) -> None:
    """Start a source from an article's text."""

    def run() -> int:
        from analysis.claims.new import new as start_source

        print(start_source(textfile, source))
        return 0

    _end(run)


@app.command()
def attach(
    source: Annotated[str, typer.Argument(metavar="SOURCE")],
    textfile: Annotated[Path, typer.Argument(metavar="TEXTFILE")],
) -> None:
    """Put an article's text beside its card, if its digest is the card's."""

    def run() -> int:
        from analysis.claims.attach import attach as attach_text

        print(attach_text(source, textfile))
        return 0

    _end(run)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", show_default=False)] = Path(),
) -> None:
    """Start a project of one's own: briefs, an example source, schemas, a workflow for CI."""

    def run() -> int:
        from analysis.project.start import start

        print(start(folder))
        return 0

    _end(run)


@app.command("list")
def list_all(
    form: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List sources, briefs, states and parameters."""
    from analysis.batch.listing import run_list

    _end(lambda: run_list(form))


def _end(call: Callable[[], int]) -> NoReturn:
    """Make the call and leave with its exit code; a user's error is a message, not a traceback."""
    raise typer.Exit(_guarded(call))


def _guarded(call: Callable[[], int]) -> int:
    try:
        return call()
    except InputError as error:
        _say(f"{error}\n{len(error.faults)} fault{'s' * (len(error.faults) != 1)} found.")
        return error.exit_code
    except BriefingError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _say("Stopped.")
        return Interrupted.exit_code
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _say(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        return UsageError.exit_code


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _stopped(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _pairs_joined(arguments: Sequence[str]) -> list[str]:
    """Turn ``-p NAME VALUE`` into ``-p NAME=VALUE``: typer has no lists of pairs."""
    joined: list[str] = []
    left = iter(arguments)
    for word in left:
        joined.append(word)
        if word in ("-p", "--parameter") and (name := next(left, None)) is not None:
            value = None if "=" in name else next(left, None)
            joined.append(name if value is None else f"{name}={value}")
    return joined


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    signal.signal(signal.SIGTERM, _stopped)
    app(args=_pairs_joined(sys.argv[1:] if arguments is None else arguments))
