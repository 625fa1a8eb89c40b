"""Which judgements survive every defensible way of reading, measuring and weighing."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pandas as pd

from analysis.assess.hypotheses import Weights
from analysis.assess.judgement import Judgement
from analysis.assess.judgements import judgements
from analysis.assess.risks import RULES
from analysis.assess.support import Scope
from analysis.assess.tables import Row, framed, rows
from analysis.claims.frames import Frames
from analysis.reference import yardsticks

CURVE = (
    "judgement", "topic", "reading", "yardstick", "weights", "scope", "verdict", "term", "low",
    "high", "level", "numbers",
)  # fmt: skip
SUMMARY = (
    "judgement", "topic", "made", "specifications", "verdicts", "holds", "low", "high", "levels",
    "ranges",
)  # fmt: skip


def specification(frames: Frames, state: str | None = None) -> pd.DataFrame:
    """Return every judgement under every specification.

    Parameters
    ----------
    frames : Frames
        A source's tables.
    state : str or None
        Whose judgements; None for the whole source.

    Returns
    -------
    pandas.DataFrame
        One row per judgement and specification: ``judgement, topic, reading, yardstick, weights,
        scope, verdict, term, low, high, level, numbers`` (tuple of name and figure).

    Notes
    -----
    3 readings × all yardsticks × 2 weightings of evidence × 2 reaches of a statement of
    non-verification (specification curve: Simonsohn, Simmons and Nelson 2020; method, section 7).
    A judgement that is not made under a specification has no row for it.
    """
    # A scale changes likelihoods alone and weights change the rivals alone, so each judgement is
    # derived once per thing that can move it.
    built = []
    for reading, scope in product(RULES, get_args(Scope)):
        by_scale = {
            name: _by_id(judgements(frames, state, yardstick=name, reading=reading, scope=scope))
            for name in yardsticks()
        }
        first = next(iter(by_scale))
        by_weights = {
            weights: by_scale[first]
            if weights == "coded"
            else _by_id(
                judgements(
                    frames, state, yardstick=first, reading=reading, weights=weights, scope=scope
                )
            )
            for weights in get_args(Weights)
        }
        for scale, weights in product(by_scale, by_weights):
            for name in by_scale[scale]:
                rivals = by_scale[scale][name].topic == "hypotheses"
                one = by_weights[weights].get(name) if rivals else by_scale[scale][name]
                if one is not None:
                    built.append(_row(one, reading, scale, weights, scope))
    return framed(built, CURVE)


def _by_id(found: list[Judgement]) -> dict[str, Judgement]:
    return {one.id: one for one in found}


def _row(one: Judgement, *settings: str) -> Row:
    held = one.likelihood
    likelihood = (held.term, held.low, held.high) if held else (None, None, None)
    return (
        one.id, one.topic, *settings, one.verdict, *likelihood, one.confidence.level, one.numbers,
    )  # fmt: skip


def summary(curve: pd.DataFrame) -> pd.DataFrame:
    """Return, per judgement, whether it holds throughout and between which figures it moves.

    Returns
    -------
    pandas.DataFrame
        ``judgement, topic, made`` (specifications under which it is made), ``specifications``
        (all), ``verdicts`` (each distinct one), ``holds`` (made throughout with one verdict),
        ``low, high`` (minimum and maximum of its range, percent, or None), ``levels`` (of
        confidence), ``ranges`` (tuple of name, minimum, maximum).
    """
    every = len(set(rows(curve, "reading", "yardstick", "weights", "scope")))
    held: dict[tuple[str, str], list[Row]] = {}
    for name, topic, *rest in rows(
        curve, "judgement", "topic", "verdict", "low", "high", "level", "numbers"
    ):
        held.setdefault((name, topic), []).append(tuple(rest))
    built = []
    for (name, topic), made in held.items():
        verdicts = tuple(dict.fromkeys(str(row[0]) for row in made))
        lows = [row[1] for row in made if row[1] is not None]
        highs = [row[2] for row in made if row[2] is not None]
        figures: dict[str, list[float]] = {}
        for row in made:
            for label, figure in row[4]:
                figures.setdefault(label, []).append(figure)
        built.append(
            (name, topic, len(made), every, verdicts, len(verdicts) == 1 and len(made) == every,
             min(lows, default=None), max(highs, default=None),
             tuple(dict.fromkeys(str(row[3]) for row in made)),
             tuple((label, min(found), max(found)) for label, found in figures.items()))
        )  # fmt: skip
    return framed(sorted(built, key=lambda row: row[0]), SUMMARY)
