"""Which rival explanation has least against it, what separates it, and what its lead rests on."""

from __future__ import annotations

from analysis.assess.hypotheses import scores, separates
from analysis.assess.judgement import Judgement
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.statements import Rest, Rivals


def explained(view: Perspective) -> Judgement | None:
    """Judge which rival explanation has least against it and what separates it from the next.

    The hypotheses are about the source: they are weighed once, on all the evidence, and every
    report that tells of them tells the same. A state's does where the claims about it tell apart
    the two that lead.
    """
    if view.state:
        return explained(view.of(None)) if _tells_apart(view) else None
    order = scores(view, view.records.claims)
    if len(order) < 2 or not any(one.score for one in order):
        return None
    leading = tuple(one.hypothesis for one in order if one.place == 1)
    figures = tuple((one.hypothesis, float(one.score)) for one in order)
    evidence = list(dict.fromkeys(claim for one in order for claim in one.against))
    if len(leading) > 1:
        return judged(
            view, 8, "hypotheses", Rivals(figures, leading), [[claim] for claim in evidence],
            noun="claim", leading=leading,
        )  # fmt: skip
    apart = tuple(row.claim for row in separates(view) if row.gap > 0)
    rest, leads = _on_the_rest(view, leading[0])
    return judged(
        view, 8, "hypotheses", Rivals(figures, leading, apart[:2], rest, leads),
        [[claim] for claim in apart[:2]], noun="claim", besides=(*apart, *evidence),
        leading=leading,
    )  # fmt: skip


def _tells_apart(view: Perspective) -> bool:
    """Return whether claims about the state separate the two that lead on all the evidence."""
    return any(row.claim in view.claims for row in separates(view))


def _on_the_rest(view: Perspective, lead: str) -> tuple[Rest, Ids]:
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
    return "holds" if first == (lead,) else "level" if lead in first else "passes", first
