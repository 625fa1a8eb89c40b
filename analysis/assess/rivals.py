"""Which rival explanation has least against it, what separates it, and what its lead rests on."""

from __future__ import annotations

from analysis.assess import templates
from analysis.assess.hypotheses import scores, separates
from analysis.assess.judgement import Judgement, cited
from analysis.assess.scope import claims_of
from analysis.assess.tables import Row, paired, rows
from analysis.assess.view import View
from analysis.assess.wording import borrowed, quoted
from analysis.words import say


def explained(view: View) -> Judgement | None:
    """Judge which rival explanation has least against it and what separates it from the next.

    The hypotheses are about the source, so a state gets this judgement only where the claims about
    it tell apart the two that lead on all the evidence.
    """
    about = set(claims_of(view.frames, view.state, view.reading))
    order = _order(view, about)
    if len(order) < 2 or not any(row[2] for row in order):
        return None
    if view.state and not _tells_apart(view, about):
        return None
    leading = [row[0] for row in order if row[4] == 1]
    name = {row[0]: _named(row[0], row[1]) for row in order}
    evidence = [claim for row in order for claim in row[3]]
    place = 5 if view.state else 8
    figures = {say("judgement-number-score-of", name=row[0]): float(row[2]) for row in order}
    if len(leading) > 1:
        level = [name[one] for one in leading]
        return view.judged(
            place, "hypotheses", templates.tied(view.name, len(order), level),
            [[claim] for claim in dict.fromkeys(evidence)], templates.least(sorted(level)),
            noun="claim", leading=leading, numbers=figures,
        )  # fmt: skip
    apart = [
        claim
        for claim, gap in rows(separates(view.frames, view.weights, about), "claim", "gap")
        if gap > 0
    ]
    parts = (
        templates.least_against(view.name, len(order), name[leading[0]]), " ",
        *templates.set_apart(cited(apart[:2]), len(apart[:2]), name[order[1][0]]),
    )  # fmt: skip
    rest = _on_the_rest(view, about, leading[0], name)
    parts += (f" {rest}",) if rest else ()
    return view.judged(
        place, "hypotheses", parts, [[claim] for claim in apart[:2]],
        templates.least([name[leading[0]]]), noun="claim", besides=(*apart, *evidence),
        leading=leading, numbers=figures,
    )  # fmt: skip


def _order(view: View, claims: set[str]) -> list[Row]:
    table = scores(view.frames, view.weights, claims)
    return rows(table, "hypothesis", "says", "score", "against", "place")


def _tells_apart(view: View, about: set[str]) -> bool:
    """Say whether claims about the state separate the two that lead on all the evidence."""
    every = set(view.frames.claims["claim"])
    table = separates(view.frames, view.weights, every)
    return any(claim in about for claim in table["claim"])


def _on_the_rest(view: View, about: set[str], lead: str, name: dict[str, str]) -> str:
    """Say who leads on the evidence that the article does not call unverified."""
    stated = paired(view.frames.claims, "claim", "verification")
    unclear = paired(view.frames.claims, "claim", "scope_ambiguous")
    weighed = set(view.frames.evidence["claim"]) & about
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


def _named(hypothesis: str, says: str) -> str:
    """Return a hypothesis in its own words if they are few and free of hedges, else by its id."""
    said = borrowed(says, 16)
    return quoted(said) if said else hypothesis
