"""What carries the weight: each source, claim or assumption taken away in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pandas as pd

from analysis.assess.compare import EFFECTS, shifts
from analysis.assess.judgements import judgements
from analysis.assess.tables import Row, framed, paired, rows
from analysis.assess.view import View
from analysis.assess.without import without
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

Part = Literal["source", "claim", "assumption"]
PARTS: tuple[Part, ...] = ("source", "claim", "assumption")
COLUMNS = ("part", "dropped", "name", "claims", "judgement", "effect", "before", "after")
CARRIES = ("part", "dropped", "name", "claims", *EFFECTS, "weight")


def whatif(
    frames: Frames,
    state: str | None = None,
    parts: Sequence[Part] = PARTS,
    *,
    yardstick: str = "uk_phia",
    reading: ReadingRule = "preferred",
) -> pd.DataFrame:
    """Return how the judgements move when one thing is left out.

    Parameters
    ----------
    frames : Frames
        A source's tables.
    state : str or None
        Whose judgements; None for the whole source.
    parts : sequence of {"source", "claim", "assumption"}
        What is left out in turn. A source is an independent group, or a voice that has none; an
        assumption takes with it the claims that need it, directly or through another assumption.
    yardstick, reading
        As for ``judgements``.

    Returns
    -------
    pandas.DataFrame
        ``part, dropped, name, claims`` (those that went), ``judgement, effect, before, after``;
        only judgements that moved, see ``compare.shifts``. Leaving out a claim that contradicts or
        that reports non-verification can raise a confidence; that is shown like any other move.

    Notes
    -----
    Leave one out, recompute everything (method, section 7). Claims on which none of the judgements
    rests are skipped unless another claim is in tension with them.
    """
    view = View(frames, state, reading, yardstick)
    before = judgements(frames, state, yardstick=yardstick, reading=reading)
    resting = {claim for judgement in before for claim in judgement.rests_on}
    for claim, other in rows(frames.tensions, "claim", "other"):
        if {claim, other} & resting:
            resting |= {claim, other}
    built = []
    for part, dropped, name, claims in _losses(view, parts):
        if not resting & set(claims):
            continue
        after = judgements(without(frames, claims), state, yardstick=yardstick, reading=reading)
        built += [
            (part, dropped, name, claims, shift.judgement, shift.effect, shift.before, shift.after)
            for shift in shifts(before, after)
        ]
    return framed(built, COLUMNS)


def _losses(view: View, parts: Sequence[Part]) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    if "source" in parts:
        names = paired(view.frames.voices, "voice", "name")
        said: dict[tuple[str, bool], list[str]] = {}
        for claim, voice in view.origins.items():
            group = view.group_of[claim]
            said.setdefault((group or voice, group is not None), []).append(claim)
        for (key, grouped), claims in said.items():
            yield "source", key, view.label(key) if grouped else names[key], tuple(claims)
    if "claim" in parts:
        for claim, says in rows(view.frames.claims, "claim", "says"):
            yield "claim", claim, says, (claim,)
    if "assumption" in parts:
        under = {claim: view.assumptions([claim]) for claim in view.assumed}
        for name, says in rows(view.frames.assumptions, "assumption", "says"):
            yield (
                "assumption", name, says,
                tuple(sorted(claim for claim, held in under.items() if name in held)),
            )  # fmt: skip


def carries(moves: pd.DataFrame) -> pd.DataFrame:
    """Return what carries the weight: one row per thing left out, heaviest first.

    Returns
    -------
    pandas.DataFrame
        ``part, dropped, name, claims``, the number of judgements with each effect, ``weight`` =
        judgements that fall or turn.
    """
    counts: dict[tuple[str, str], dict[str, int]] = {}
    about: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
    for part, dropped, name, claims, effect in rows(
        moves, "part", "dropped", "name", "claims", "effect"
    ):
        held = counts.setdefault((part, dropped), dict.fromkeys(EFFECTS, 0))
        held[effect] += 1
        about[part, dropped] = (name, claims)
    built: list[Row] = [
        (*key, *about[key], *held.values(), held["falls"] + held["turns"])
        for key, held in counts.items()
    ]
    built.sort(key=lambda row: (-row[-1], -sum(row[4:-1])))
    return framed(built, CARRIES)
