"""The commands that start a source, show it, and mend its map of sentences."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.cli import complete
from analysis.cli.outcome import end
from analysis.cli.seeds import SEEDS, store_named

SOURCE = Annotated[
    str,
    typer.Argument(metavar="SOURCE", help="Name of the source.", autocompletion=complete.sources),
]
ENCODING = Annotated[
    str | None,
    typer.Option(
        "--encoding", metavar="NAME", show_default=False,
        help="Encoding of a text file, such as koi8-r; found by default.",
    ),
]  # fmt: skip


def new(
    article: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="The article: text, Markdown, HTML, Word, OpenDocument or PDF."
        ),
    ],
    source: Annotated[
        str,
        typer.Option(
            "--id", metavar="SOURCE", help="Name of the new source: lower-case letters and digits."
        ),
    ],
    encoding: ENCODING = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language", metavar="TAG", show_default=False,
            help="Language of the article, such as ko; found by default.",
        ),
    ] = None,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Start a source from an article.

    It writes a card of the article with the place of each sentence, a file of drafted claims, a
    file for what is assessed, and keeps the text beside them.
    """

    def run() -> int:
        from analysis.draft.new import new as start_source

        started = start_source(
            article, source, store_named(seeds), encoding=encoding, language=language
        )
        print(started.folder)
        for note in started.notes:
            print(note, file=sys.stderr)
        return 0

    end(run)


def attach(
    source: SOURCE,
    article: Annotated[
        Path, typer.Argument(metavar="FILE", help="The text or file that its card was made from.")
    ],
    encoding: ENCODING = None,
    seeds: SEEDS = None,
) -> None:
    """Put an article's text beside its card.

    Only the text that the card was made from is taken, known by its digest.
    """

    def run() -> int:
        from analysis.draft.attach import attach as attach_text

        print(attach_text(source, article, store_named(seeds), encoding=encoding))
        return 0

    end(run)


def show(
    source: SOURCE,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[KEY or CLAIM]", show_default=False,
            help="Sentences such as P2S1, or claims such as C04; all without any.",
        ),
    ] = None,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Show sentences beside their claims.

    The article's own words are shown where its text is attached.
    """

    def run() -> int:
        from rich.console import Console
        from rich.table import Table

        from analysis.draft.side_by_side import side_by_side

        rows = side_by_side(source, names or (), store_named(seeds))
        table = Table(box=None, show_header=False, padding=(0, 2, 1, 0), expand=True)
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        for row in rows:
            table.add_row(row.key, row.passage, "\n".join(row.entries) or "(nothing coded)")
        Console(markup=False, highlight=False, emoji=False).print(table)
        return 0

    end(run)


def split(
    source: SOURCE,
    keys: Annotated[
        list[str], typer.Argument(metavar="KEY", help="Sentences such as P2S1.")
    ],
    join: Annotated[
        bool, typer.Option("--join", help="Make one sentence of these; of one, with the next.")
    ] = False,
    before: Annotated[
        str | None,
        typer.Option(
            "--before", metavar="WORDS", show_default=False,
            help="The first words of the second part.",
        ),
    ] = None,
    seeds: SEEDS = None,
) -> None:  # fmt: skip
    """Cut a sentence in two, or join some, in the map of the card.

    Digests are made anew, and claims follow: of a sentence that was cut they cite both parts.
    """

    def run() -> int:
        from analysis.draft import split as mend
        from analysis.errors import UsageError

        if join and before:
            raise UsageError("--before says where a sentence is cut, and --join cuts none")
        store = store_named(seeds)
        moves = (
            mend.join(source, keys, store)
            if join
            else mend.split(source, keys, store, before=before)
        )
        for key, new_keys in moves.items():
            print(f"{key} → {', '.join(new_keys)}")
        return 0

    end(run)
