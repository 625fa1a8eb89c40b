"""What may be judged of support: the best supported point, and on whom the account leans."""

from __future__ import annotations

from analysis.assess.judgement import Judgement
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.statements import BestPoint, FirmPoints, LeansOn
from analysis.assess.support import Point
from analysis.assess.tally import Tally, leaned_on


def best_supported(view: Perspective) -> Judgement | None:
    """Judge which point about a state is best supported, and how much has no named source."""
    held = Tally(view)
    if not held.points:
        return None
    best = min(held.points, key=lambda point: point.rank)
    # With a named source somewhere, the judgement stands or falls with that point alone.
    stated = [best.claims] if best.n else [point.claims for point in held.points]
    return judged(view, 4, "support", _stated(best, held), stated)


def reliance(view: Perspective) -> Judgement | None:
    """Judge what the account leans on: its best supported point, or the one group it hangs on."""
    held = Tally(view)
    firm = [point for point in held.agreed if point.credibility == 1]
    if firm:
        best = min(firm, key=lambda point: point.rank)
        others = [point.claims for point in firm if point is not best]
        points = FirmPoints(_stated(best, held), tuple(claims[0] for claims in others))
        return judged(view, 4, "support", points, [best.claims, *others])
    group, alone = leaned_on(held)
    if not group:
        return None
    contested = sum(point.contested for _, point in alone)
    leans = LeansOn(group, len(alone), contested, len(held.agreed), len(held.points))
    return judged(view, 4, "support", leans, [claims for claims, _ in alone])


def _stated(best: Point, held: Tally) -> BestPoint:
    return BestPoint(
        best.proposition, best.claims, best.n, best.credibility,
        best.verification == "stated_unverified", len(held.points), len(held.unsourced),
    )  # fmt: skip
