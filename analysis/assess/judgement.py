"""What a judgement is: facts, a likelihood or none, a confidence and its causes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from analysis.assess.changes import Change
from analysis.assess.likelihood import Likelihood
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.stated import Confidence
from analysis.assess.verdict import Figure, Statement, Verdict


@dataclass(frozen=True)
class Judgement:
    """One derived statement.

    Attributes
    ----------
    id : str
        ``J-XAV-02``; the number belongs to the topic and does not move when others fall away.
    topic : str
        What it is about, such as ``gains``.
    state : str or None
        The state, or None for the whole source.
    states : Statement
        What it states, as facts.
    confidence : Confidence
    claims : tuple of str
        The claims that tell most, eight at most.
    rests_on, assumptions : tuple of str
        Everything it rests on, for fragility and for leaving things out.
    changes : tuple of Change
        What would change it, two at most, each with its direction.
    """

    id: str
    topic: str
    state: str | None
    states: Statement
    confidence: Confidence
    claims: Ids
    rests_on: Ids
    assumptions: Ids
    changes: tuple[Change, ...]

    @property
    def verdict(self) -> Verdict:
        """The substance without the figures; two judgements agree if their verdicts do."""
        return self.states.verdict

    @property
    def likelihoods(self) -> tuple[Likelihood, ...]:
        """Every likelihood that it states."""
        return self.states.likelihoods

    @property
    def likelihood(self) -> Likelihood | None:
        """The one likelihood that it states, if there is one; two have no common term."""
        different = {*self.likelihoods}
        return different.pop() if len(different) == 1 else None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it, by name."""
        return self.states.figures


Judge = Callable[[Perspective], Judgement | None]


class Kind(NamedTuple):
    """One kind of judgement.

    Attributes
    ----------
    place : int
        Where it stands in a brief; what is disputed comes before anything that rests on it.
    of_state, of_source : callable, optional
        What judges a state, and what judges the whole source.
    verdicts : dict of str to str
        What its verdicts are called, in records of editions too, each with a pattern that its
        marks match, a space between two.
    """

    place: int
    of_state: Judge | None
    of_source: Judge | None
    verdicts: Mapping[str, str]
