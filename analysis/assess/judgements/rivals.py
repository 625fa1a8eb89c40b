"""Which rival explanation has least against it, what separates it, and what its lead rests on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from analysis.assess.hypotheses import compatible, runner_up, scores, separates
from analysis.assess.judgement import Judgement, Kind
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.verdict import Figure, Statement, Verdict

Rest = Literal["none-doubted", "all-doubted", "holds", "level", "passes"]
"""What becomes of a lead without the claims that the article calls unverified."""


@dataclass(frozen=True)
class Rivals(Statement):
    """Which rival explanations have least against them.

    Attributes
    ----------
    scores : tuple of (hypothesis, score)
        Least inconsistent first.
    leading : tuple of str
        Those with the lowest score.
    compatible : bool
        Whether several leaders do not exclude each other.
    next : str or None
        The first that the lead excludes and that has more against it.
    apart : tuple of str
        All claims that set the lead apart from it.
    rest : str
        What becomes of the lead on the evidence that the article does not call unverified, and
        who leads there in ``rest_leads``.
    """

    scores: tuple[tuple[str, float], ...]
    leading: Ids
    compatible: bool = False
    next: str | None = None
    apart: Ids = ()
    rest: Rest = "none-doubted"
    rest_leads: Ids = ()

    @property
    def verdict(self) -> Verdict:
        """Which explanations have least against them."""
        return Verdict("least", tuple(sorted(self.leading)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The scores."""
        return tuple(Figure("score-of", score, name) for name, score in self.scores)


def explained(view: Perspective) -> Judgement | None:
    """Judge which rival explanation has least against it and all that separates it from the next.

    The hypotheses are about the source: they are weighed once, on all the evidence, and the same
    whatever state a report is about.
    """
    return _explained(view.of(None))


@lru_cache(maxsize=4)  # the states of one source follow one another
def _explained(view: Perspective) -> Judgement | None:
    order = scores(view)
    if len(order) < 2 or not any(one.score for one in order):
        return None
    leading = tuple(one.hypothesis for one in order if one.place == 1)
    evidence = list(dict.fromkeys(claim for one in order for claim in one.against))
    deciding = tuple(row.claim for row in separates(view) if row.gap > 0)
    other = runner_up(view)
    rest, leads = _on_the_rest(view, leading)
    states = Rivals(
        scores=tuple((one.hypothesis, float(one.score)) for one in order),
        leading=leading,
        compatible=compatible(view, leading),
        next=other.hypothesis if other else None,
        apart=deciding,
        rest=rest,
        rest_leads=leads,
    )  # fmt: skip
    return judged(
        view, 8, "hypotheses", states, [[claim] for claim in deciding or evidence], noun="claim",
        besides=(*deciding, *evidence), leading=leading,
    )  # fmt: skip


def _on_the_rest(view: Perspective, leading: Ids) -> tuple[Rest, Ids]:
    """Return what becomes of the lead without what the article calls unverified, and who leads."""
    weighed = {row.claim: view.records.claims[row.claim] for row in view.records.overlay.evidence}
    doubted = {
        claim.id
        for claim in weighed.values()
        if claim.verification == "stated_unverified"
        and not (view.reach == "narrow" and claim.scope_ambiguous)
    }
    if not doubted:
        return "none-doubted", ()
    if doubted == set(weighed):
        return "all-doubted", ()
    first = tuple(one.hypothesis for one in scores(view, set(weighed) - doubted) if one.place == 1)
    if {*first} == {*leading}:
        return "holds", first
    return "level" if {*leading} < {*first} else "passes", first


KIND = Kind(5, None, explained, verdicts={"least": ""})
"""Rival explanations are the source's, and judged once for it."""
