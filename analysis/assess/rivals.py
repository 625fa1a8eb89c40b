"""Which rival explanation has least against it, what separates it, and what its lead rests on."""

from __future__ import annotations

from dataclasses import replace

from analysis.assess import templates
from analysis.assess.hypotheses import scores, separates, worded
from analysis.assess.judgement import Judgement, cited
from analysis.assess.scope import claims_of
from analysis.assess.tables import Row, paired, rows
from analysis.assess.view import View
from analysis.words import say


def explained(view: View) -> Judgement | None:
    """Judge which rival explanation has least against it and what separates it from the next.

    The hypotheses are about the source: they are weighed once, on all the evidence, and every
    report that tells of them tells the same. A state's does where the claims about it tell apart
    the two that lead.
    """
    if view.state:
        return explained(replace(view, state=None)) if _tells_apart(view) else None
    every = set(view.frames.claims["claim"])
    order = _order(view, every)
    if len(order) < 2 or not any(row[2] for row in order):
        return None
    leading = [row[0] for row in order if row[4] == 1]
    name = worded(view.frames)
    evidence = [claim for row in order for claim in row[3]]
    figures = {say("judgement-number-score-of", name=row[0]): float(row[2]) for row in order}
    if len(leading) > 1:
        level = [name[one] for one in leading]
        return view.judged(
            8, "hypotheses", templates.tied(len(order), level),
            [[claim] for claim in dict.fromkeys(evidence)], templates.least(sorted(level)),
            noun="claim", leading=leading, numbers=figures,
        )  # fmt: skip
    apart = [
        claim
        for claim, gap in rows(separates(view.frames, view.weights), "claim", "gap")
        if gap > 0
    ]
    parts = (
        templates.least_against(len(order), name[leading[0]]), " ",
        *templates.set_apart(cited(apart[:2]), len(apart[:2]), name[order[1][0]]),
    )  # fmt: skip
    rest = _on_the_rest(view, leading[0], name)
    parts += (f" {rest}",) if rest else ()
    return view.judged(
        8, "hypotheses", parts, [[claim] for claim in apart[:2]],
        templates.least([name[leading[0]]]), noun="claim", besides=(*apart, *evidence),
        leading=leading, numbers=figures,
    )  # fmt: skip


def _order(view: View, claims: set[str]) -> list[Row]:
    table = scores(view.frames, view.weights, claims)
    return rows(table, "hypothesis", "says", "score", "against", "place")


def _tells_apart(view: View) -> bool:
    """Return whether claims about the state separate the two that lead on all the evidence."""
    about = set(claims_of(view.frames, view.state, view.reading))
    return any(claim in about for claim in separates(view.frames, view.weights)["claim"])


def _on_the_rest(view: View, lead: str, name: dict[str, str]) -> str:
    """Say who leads on the evidence that the article does not call unverified."""
    stated = paired(view.frames.claims, "claim", "verification")
    unclear = paired(view.frames.claims, "claim", "scope_ambiguous")
    weighed = set(view.frames.evidence["claim"])
    doubted = {
        claim
        for claim in weighed
        if stated[claim] == "stated_unverified" and not (view.scope == "narrow" and unclear[claim])
    }
    if not doubted:
        return ""
    if doubted == weighed:
        return templates.lead_unverified(0, 0)
    order = _order(view, weighed - doubted)
    first = [row[0] for row in order if row[4] == 1]
    if first == [lead]:
        return templates.lead_holds()
    if lead in first:
        return templates.lead_unverified(len(first), len(order))
    return templates.lead_passes([name[one] for one in first])
