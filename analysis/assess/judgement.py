"""What a judgement is: facts, a likelihood or none, a confidence and its causes."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.changes import Change
from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids
from analysis.assess.stated import Confidence
from analysis.assess.statements import Statement, Wording
from analysis.assess.verdict import Figure, Verdict
from analysis.assess.vocabulary import Topic


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
    topic: Topic
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
        answer = self.states
        return (
            tuple(one.likelihood for one in answer.estimates) if isinstance(answer, Wording) else ()
        )

    @property
    def likelihood(self) -> Likelihood | None:
        """The one likelihood that it states, if there is one; two have no common term."""
        different = {*self.likelihoods}
        return different.pop() if len(different) == 1 else None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it, by name."""
        return self.states.figures
