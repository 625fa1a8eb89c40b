"""The option ``--seeds``, alike for every command that reads sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from analysis.claims.store import SeedStore

SEEDS = Annotated[
    str | None,
    typer.Option(
        "--seeds",
        envvar="BRIEFING_SEEDS",
        metavar="DIR or URL",
        help="Where sources are read from; seeds/ of the project by default.",
    ),
]


def store_named(seeds: str | None) -> SeedStore | None:
    """Return the store that the option names; None where it names none."""
    from analysis.claims.store import store_at

    return store_at(seeds) if seeds else None
