"""What a finding is: a countable fact about the article's make-up, with its claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.assess.records import Ids
from analysis.assess.tally import Carrier

Kind = Literal[
    "voices", "agreement", "commitment", "figures", "reliance", "settled", "no-motive", "no-risk",
    "no-voice", "ambiguity", "unsourced-gain", "unsourced-risk", "collapsed", "interested",
    "inherited", "precedent", "vague",
]  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part of a whole: the points that are contested among those agreed on, say."""

    part: int
    whole: int


@dataclass(frozen=True)
class Carried:
    """Claims by who carries them, and how many independent groups do."""

    carriers: tuple[tuple[Carrier, int], ...]
    groups: int


@dataclass(frozen=True)
class Agreed:
    """Points that two groups assert, of all points; some of them contested."""

    agreed: int
    points: int
    contested: int


@dataclass(frozen=True)
class Firmness:
    """Claims on gains and on dangers, and the unhedged among each."""

    gains: Part
    dangers: Part


@dataclass(frozen=True)
class Comparisons:
    """Comparable pairs of figures, what keeps the others apart, figures that lack something."""

    pairs: Part
    fields: tuple[str, ...]
    bare: Part


@dataclass(frozen=True)
class Alone:
    """Points that stand on one group's word alone, and those of them called unverified."""

    group: str
    unverified: Part


@dataclass(frozen=True)
class States:
    """States, by code, of which it holds; counts under fewest and most readings where they vary."""

    states: Ids
    counts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Entries:
    """Motives or risks, by id, of which it holds, out of all that count."""

    entries: Ids
    whole: int


@dataclass(frozen=True)
class Vague:
    """Phrases for what the article says too vaguely to count."""

    phrases: tuple[str, ...]


Facts = Carried | Agreed | Firmness | Comparisons | Alone | States | Entries | Vague | Part


@dataclass(frozen=True)
class Finding:
    """One countable fact about the article.

    Attributes
    ----------
    kind : str
        What it is about, such as ``no-motive``; unique within one list of findings.
    state : str or None
        The state, or None for the whole source.
    facts : Facts
        What a sentence on it says.
    number : float
        The figure that the finding turns on.
    claims : tuple of str
        The claims counted; empty where the finding is that there are none.
    """

    kind: Kind
    state: str | None
    facts: Facts
    number: float
    claims: Ids


def finding(
    kind: Kind, state: str | None, facts: Facts, number: float, claims: Iterable[str] = ()
) -> Finding:
    """Return a finding with each claim once."""
    return Finding(kind, state, facts, float(number), tuple(dict.fromkeys(claims)))
