"""The ``briefing`` command: options in, one call each, exit codes out; no logic of its own."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from analysis.cli import articles, complete
from analysis.cli.build import build
from analysis.cli.diff import diff
from analysis.cli.draft import draft
from analysis.cli.outcome import end
from analysis.cli.pairs import joined_pairs
from analysis.cli.seeds import SEEDS, store_named
from analysis.cli.watch import watch
from analysis.errors import InputError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Briefing reports from the claims of news articles: check sources, build reports, "
    "lint them.",
    epilog="A project is a folder with seeds/ (sources) and notebooks/ (briefs); the commands "
    "work in the one they are called in, or in BRIEFING_ROOT. Exit codes: 0 well, 1 something "
    "failed or a rule fired, 2 bad usage or input, 3 interrupted.",
)


def _version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"briefing {version('briefing-notebooks')}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=lambda wanted: _version(wanted=wanted),
            help="Show the version and leave.",
        ),
    ] = False,
) -> None:  # fmt: skip
    """Take the options that stand before a command."""


app.command(
    epilog="For example: briefing build my-source --brief state_brief --state XAV "
    "-p detail one-page --format html,docx"
)(build)
app.command(epilog="For example: briefing watch my-source --brief state_brief --state XAV")(watch)
app.command(
    epilog="For example: briefing diff my-source drafts/claims.yaml; "
    "briefing diff my-source/overview~1 my-source/overview --html changes.html"
)(diff)


@app.command()
def check(
    where: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH", show_default=False, autocompletion=complete.checkable,
            help="Files or folders, or the names of sources and briefs; all without any.",
        ),
    ] = None,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Check sources, notebooks and the house style before a build.

    All faults come at once, each with its file, line, field, and what to do about it.
    """

    def run() -> int:
        from analysis.claims.check import advise, sources_at
        from analysis.draft.check import coding_faults
        from analysis.paths import project_root
        from analysis.project.check import check_project

        inputs = (where or (), project_root(seeds=seeds), store_named(seeds))
        if faults := sorted({*check_project(*inputs), *coding_faults(sources_at(*inputs))}):
            raise InputError(faults)
        for advice in advise(*inputs):
            typer.echo(f"{advice} [advice]", err=True)
        print("No faults found.")
        return 0

    end(run)


@app.command()
def lint(
    reports: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="REPORT",
            show_default=False,
            help="HTML reports or folders of them; all of reports/ without any.",
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORM",
            help="text, json or sarif.",
            autocompletion=complete.words("text", "json", "sarif"),
        ),
    ] = "text",
    seeds: SEEDS = None,
) -> None:
    """Hold built reports against the rules of tradecraft."""

    def run() -> int:
        from analysis.lint import examine
        from analysis.lint.formats import chosen
        from analysis.paths import project_root

        write = chosen(form)
        outcome = examine(reports or (), project_root(seeds=seeds), store_named(seeds))
        sys.stdout.write(write(outcome))
        return outcome.exit_code

    end(run)


for _command in (articles.new, articles.attach, articles.show, articles.split, draft):
    app.command()(_command)


@app.command()
def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", show_default=False, help="Where it starts; the current folder if none."
        ),
    ] = Path(),
) -> None:
    """Start a project of one's own.

    It holds the briefs, an example source, schemas, and a workflow for CI.
    """

    def run() -> int:
        from analysis.project.start import start

        print(start(folder))
        return 0

    end(run)


@app.command("list")
def list_all(
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORM", help="text or json.",
            autocompletion=complete.words("text", "json"),
        ),
    ] = "text",
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """List sources, states, briefs and parameters.

    With each source and notebook that is not built, it says why.
    """

    def run() -> int:
        from analysis.batch.listing import run_list
        from analysis.paths import project_root

        return run_list(form, project_root(seeds=seeds), store_named(seeds))

    end(run)


def _stopped(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    signal.signal(signal.SIGTERM, _stopped)
    joined = joined_pairs(sys.argv[1:] if arguments is None else arguments)
    app(args=joined, prog_name="briefing")
