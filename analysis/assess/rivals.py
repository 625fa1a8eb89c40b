"""Which rival explanation has least against it, what separates it, and what its lead rests on."""

from __future__ import annotations

from functools import lru_cache

from analysis.assess.hypotheses import compatible, runner_up, scores, separates
from analysis.assess.judgement import Judgement
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.statements import Rest, Rivals


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
    apart = tuple(row.claim for row in separates(view) if row.gap > 0)
    other = runner_up(view)
    rest, leads = _on_the_rest(view, leading)
    states = Rivals(
        scores=tuple((one.hypothesis, float(one.score)) for one in order),
        leading=leading,
        compatible=compatible(view, leading),
        next=other.hypothesis if other else None,
        apart=apart,
        rest=rest,
        rest_leads=leads,
    )  # fmt: skip
    return judged(
        view, 8, "hypotheses", states, [[claim] for claim in apart or evidence], noun="claim",
        besides=(*apart, *evidence), leading=leading,
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
