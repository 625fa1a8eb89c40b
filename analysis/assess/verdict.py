"""By what two judgements are compared: the substance of each, and the figures behind it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NamedTuple

from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids


class Figure(NamedTuple):
    """One figure behind a judgement, and the risk or hypothesis that it is one of, if any."""

    name: str
    value: float
    of: str = ""


@dataclass(frozen=True)
class Verdict:
    """The substance of a judgement without its figures; two judgements agree if these do.

    Attributes
    ----------
    kind : str
    names : tuple of str
        Ids of what it is about, sorted: giving or gaining states, risks that have a likelihood,
        disputed points, groups, hypotheses.
    others : tuple of str
        The other side: states that are paid, that lose, or groups that are better backed.
    home : tuple of str
        States whose order at home is in danger.
    marks : tuple of str
        What else decides it, such as where the dangers lie.
    """

    kind: str
    names: Ids = ()
    others: Ids = ()
    home: Ids = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement(ABC):
    """What a judgement states, as facts: each kind of judgement has a dataclass of its own."""

    @property
    @abstractmethod
    def verdict(self) -> Verdict:
        """Its substance without the figures."""

    @property
    @abstractmethod
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""

    @property
    def likelihoods(self) -> tuple[Likelihood, ...]:
        """The likelihoods that it states."""
        return ()
