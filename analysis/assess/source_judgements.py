"""What may be judged of a whole source: stakes, dangers, what it all leans on, explanations."""

from __future__ import annotations

from collections import defaultdict

from analysis.assess import templates
from analysis.assess.judgement import Judgement, cited
from analysis.assess.rivals import explained
from analysis.assess.scope import motives_of, risks_of
from analysis.assess.state_judgements import best_point, dangers
from analysis.assess.tables import grouped, paired
from analysis.assess.tally import CONTESTED, Tally
from analysis.assess.view import View
from analysis.words import say


def stakes(view: View) -> Judgement | None:
    """Judge who stands to gain and on whom the risks fall."""
    domain = paired(view.frames.motives, "motive", "domain")
    behind = grouped(view.frames.motive_claims, "motive", "claim")
    behind |= grouped(view.frames.risk_claims, "risk", "claim")
    gainers, bearers = [], []
    named: dict[str, None] = {}
    for state, name in view.names.items():
        wanted = motives_of(view.frames, state, view.reading)
        feared = risks_of(view.frames, state, view.reading)
        if wanted:
            gainers.append((name, len({domain[motive] for motive in wanted})))
        if feared:
            bearers.append((name, len(feared)))
        named |= dict.fromkeys((*wanted, *feared))
    stated = [behind[one] for one in named if one in behind]
    if not stated:
        return None
    gainers.sort(key=lambda row: -row[1])
    bearers.sort(key=lambda row: -row[1])
    gaining, bearing = (sorted(name for name, _ in held) for held in (gainers, bearers))
    return view.judged(
        1, "stakes", templates.stakes(gainers, bearers), stated,
        templates.who_gains_and_bears(gaining, bearing), noun="gains and risk",
        numbers={**{say("judgement-number-domains-of", name=name): n for name, n in gainers},
                 **{say("judgement-number-risks-of", name=name): n for name, n in bearers}},
    )  # fmt: skip


def reliance(view: View) -> Judgement | None:
    """Judge what the account leans on: its best supported point, or the one group it hangs on."""
    held = Tally(view)
    points = len(held.points)
    firm = [point for point in held.agreed if point.credibility == 1]
    if firm:
        best = min(firm, key=lambda point: point.rank)
        parts = best_point("", best)
        others = [point.claims for point in firm if point is not best]
        if others:
            cases = cited([claims[0] for claims in others])
            parts += (" ", *templates.as_firm(len(others), cases))
        if points > len(firm):
            parts += (f" {templates.less_firm(points - len(firm), points)}",)
        return view.judged(
            4, "support", parts, [best.claims, *others], say("verdict-firm-points", n=len(firm)),
            numbers=templates.figures(points=points, firm_points=len(firm)),
        )  # fmt: skip
    group, alone = leaned_on(held)
    if not group:
        return None
    unverified = sum(stated in CONTESTED for _, stated in alone)
    label = view.label(group)
    return view.judged(
        4, "support", templates.leans_on(label, len(alone), unverified, len(held.agreed)),
        [claims for claims, _ in alone], say("verdict-leans-on", label=label),
        numbers=templates.figures(points=points, firm_points=0, group_points=len(alone)),
    )  # fmt: skip


def leaned_on(held: Tally) -> tuple[str, list[tuple[tuple[str, ...], str]]]:
    """Return the group on whose word alone most points stand, with their claims and standing.

    Of equals, the one of which more is called unverified.
    """
    alone: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for point in held.points:
        if len(point.groups) == 1:
            group = point.groups[0]
            own = tuple(claim for claim in point.claims if held.view.group_of.get(claim) == group)
            alone[group].append((own, point.verification))
    if not alone:
        return "", []

    def weight(name: str) -> tuple[int, int, str]:
        return -len(alone[name]), -sum(stated in CONTESTED for _, stated in alone[name]), name

    most = min(alone, key=weight)
    return most, alone[most]


def source_judgements(view: View) -> list[Judgement]:
    """Return everything that may be judged of the source as a whole."""
    found = (stakes(view), dangers(view), reliance(view), explained(view))
    return [judgement for judgement in found if judgement is not None]
