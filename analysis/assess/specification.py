"""Which judgements survive every defensible way of reading, measuring and weighing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple, get_args

from analysis.assess.judgement import Judgement
from analysis.assess.judgements import judgements
from analysis.assess.likelihood import Likelihood
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.verdict import Figure, Verdict
from analysis.assess.vocabulary import RULES, Level, Reach, Weights
from analysis.claims.vocabulary import ReadingRule
from analysis.reference import yardsticks


class Setting(NamedTuple):
    """One combination of choices."""

    reading: ReadingRule
    yardstick: str
    weights: Weights
    reach: Reach


@dataclass(frozen=True)
class Specified:
    """A judgement as it comes out under one setting."""

    judgement: str
    topic: str
    setting: Setting
    verdict: Verdict
    likelihood: Likelihood | None
    level: Level
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Survival:
    """Whether a judgement holds throughout and between which figures it moves.

    Attributes
    ----------
    judgement, topic : str
    made, settings : int
        Settings under which it is made, and all of them.
    verdicts : tuple of Verdict
        Each distinct one.
    times : tuple of int
        Settings under which each of them is made.
    low, high : float or None
        Minimum and maximum of its range, percent.
    levels : tuple of str
        Of confidence.
    ranges : tuple of (name, of, minimum, maximum)
        Its figures.
    """

    judgement: str
    topic: str
    made: int
    settings: int
    verdicts: tuple[Verdict, ...]
    times: tuple[int, ...]
    low: float | None
    high: float | None
    levels: tuple[Level, ...]
    ranges: tuple[tuple[str, str, float, float], ...]

    @property
    def holds(self) -> bool:
        """Whether it is made throughout with one verdict."""
        return len(self.verdicts) == 1 and self.made == self.settings


def specification(records: Records, state: str | None = None) -> tuple[Specified, ...]:
    """Return every judgement on a state, or on the whole source, under every specification.

    Notes
    -----
    3 readings × all yardsticks × 2 weightings of evidence × 2 reaches of a statement of
    non-verification (specification curve: Simonsohn, Simmons and Nelson 2020; method, section 7).
    A judgement that is not made under a specification does not stand there.
    """
    # A scale changes likelihoods alone and weights change the rivals alone, so each judgement is
    # derived once per thing that can move it.
    rows = []
    scales = tuple(yardsticks())
    for reading, reach in product(RULES, get_args(Reach)):
        view = Perspective(records, state, reading, scales[0], "coded", reach)
        by_scale = {name: _by_id(replace(view, yardstick=name)) for name in scales}
        by_weights: dict[Weights, dict[str, Judgement]] = {
            "coded": by_scale[scales[0]], "equal": _by_id(replace(view, weights="equal")),
        }  # fmt: skip
        for (scale, judged), (weights, weighed) in product(by_scale.items(), by_weights.items()):
            setting = Setting(reading, scale, weights, reach)
            for name, judgement in judged.items():
                one = weighed.get(name) if judgement.topic == "hypotheses" else judgement
                if one is not None:
                    rows.append(
                        Specified(one.id, one.topic, setting, one.verdict, one.likelihood,
                                  one.confidence.level, one.figures)
                    )  # fmt: skip
    return tuple(rows)


def _by_id(view: Perspective) -> dict[str, Judgement]:
    return {one.id: one for one in judgements(view)}


def summary(curve: Iterable[Specified]) -> tuple[Survival, ...]:
    """Return, per judgement, whether it holds throughout and between which figures it moves."""
    by_judgement: dict[tuple[str, str], list[Specified]] = {}
    settings = set()
    for one in curve:
        by_judgement.setdefault((one.judgement, one.topic), []).append(one)
        settings.add(one.setting)
    return tuple(
        _survival(name, topic, rows, len(settings))
        for (name, topic), rows in sorted(by_judgement.items())
    )


def _survival(name: str, topic: str, rows: list[Specified], settings: int) -> Survival:
    likelihoods = [one.likelihood for one in rows if one.likelihood is not None]
    figures: dict[tuple[str, str], list[float]] = {}
    for one in rows:
        for figure in one.figures:
            figures.setdefault((figure.name, figure.of), []).append(figure.value)
    verdicts = Counter(one.verdict for one in rows)
    return Survival(
        name, topic, len(rows), settings, tuple(verdicts), tuple(verdicts.values()),
        min((one.low for one in likelihoods), default=None),
        max((one.high for one in likelihoods), default=None),
        tuple(dict.fromkeys(one.level for one in rows)),
        tuple((label, of, min(ends), max(ends)) for (label, of), ends in figures.items()),
    )  # fmt: skip


def turning(verdicts: Mapping[Setting, Verdict], settings: Iterable[Setting]) -> tuple[str, ...]:
    """Return the choices that, changed alone, change a judgement's verdict somewhere.

    Parameters
    ----------
    verdicts : mapping
        A judgement's verdict under each setting in which it is made.
    settings : iterable of Setting
        All of them.
    """
    every = tuple(settings)
    telling = []
    for place, name in enumerate(Setting._fields):
        seen: dict[tuple[str, ...], set[Verdict | None]] = {}
        for setting in every:
            others = (*setting[:place], *setting[place + 1 :])
            seen.setdefault(others, set()).add(verdicts.get(setting))
        if any(len(several) > 1 for several in seen.values()):
            telling.append(name)
    return tuple(telling)
