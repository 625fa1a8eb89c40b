"""What may be judged of one state: gains, dangers, wording, support and rival explanations."""

from __future__ import annotations

from analysis.assess import templates as say
from analysis.assess.asymmetry import asymmetry
from analysis.assess.hypotheses import scores, separates
from analysis.assess.judgement import Judgement, Part, cited, spanning
from analysis.assess.motives import motive_matrix
from analysis.assess.risks import RULES, risk_order, risk_register
from analysis.assess.scope import claims_of, hedged_claims, risks_of
from analysis.assess.tables import paired, rows
from analysis.assess.view import View
from analysis.assess.wording import borrowed, listed


def gains(view: View) -> Judgement | None:
    """Judge what a state stands to gain, from whom, and on whose word."""
    matrix = motive_matrix(view.frames, view.reading)
    here = [
        row
        for row in rows(matrix, "domain", "motives", "claims", "state")
        if row[3] == view.state and row[1]
    ]
    claims = tuple(dict.fromkeys(claim for row in here for claim in row[2]))
    if not claims:
        return None
    domains = [row[0] for row in here]
    motives = [motive for row in here for motive in row[1]]
    giver = paired(view.frames.motives, "motive", "giver")
    givers = [giver[motive] for motive in motives if giver[motive] not in {None, view.state}]
    groups = [view.group_of[claim] for claim in claims if view.group_of[claim]]
    n = len(set(groups))
    hedged = len(hedged_claims(view.frames) & set(claims))

    text = [say.stands_to_gain(view.name, domains)]
    if givers:
        names = [view.names[state] for state in dict.fromkeys(givers)]
        text.append(say.given_by(names, len(givers), len(motives)))
    text.append(say.on_whose_word(n, len(groups), len(claims), hedged))
    firm = "unhedged" if not hedged else "hedged" if hedged == len(claims) else "mixed"
    return view.judged(
        1, "gains", " ".join(text), claims,
        f"gains in {listed(sorted(domains))}; {min(n, 2)} groups; {firm}",
        numbers={"domains": len(domains), "gains": len(motives), "groups": n,
                 "claims": len(claims), "hedged": hedged},
    )  # fmt: skip


def dangers(view: View) -> Judgement | None:
    """Judge what a state risks, as the span of terms that readers give the article's hedges."""
    register = risk_register(view.frames, view.state, view.reading, view.yardstick)
    n = len(register)
    claims = [claim for held in register["claims"] for claim in held]
    if not claims:
        return None
    hedged = sum(map(bool, register["hedged"]))
    ranges = [
        (float(low), float(high)) for low, high in rows(register, "low", "high") if low is not None
    ]
    likelihood = spanning(ranges, view.yardstick)
    counts = {rule: len(risks_of(view.frames, view.state, rule)) for rule in RULES}
    ranked = len(risk_order(register))
    text = [say.bears(view.name, n, min(counts.values()), max(counts.values()), hedged)]
    if likelihood is not None:
        alike = len(set(ranges)) == 1 and len(ranges) == n
        text.append(say.read_as(likelihood, alike=alike, one=n == 1))
    if n > 1:
        apart = (
            max(low for low, _ in ranges) >= min(high for _, high in ranges) if ranges else False
        )
        text.append(say.ranking(ranked, n, apart=apart))
    held_back = "all hedged" if hedged == n else "none hedged" if not hedged else "some hedged"
    return view.judged(
        2, "risks", " ".join(text), claims,
        f"bears risks; {held_back}; {'some pairs' if ranked else 'no pair'} ranked",
        likelihood=likelihood,
        numbers={"risks": n, **{f"risks {rule}": found for rule, found in counts.items()},
                 "hedged": hedged, "ranked pairs": ranked},
    )  # fmt: skip


def commitment(view: View) -> Judgement | None:
    """Judge whether gains are put forward more firmly than dangers."""
    ((gained, firm, feared, plain, difference),) = rows(
        asymmetry(view.frames, (view.state,), view.reading),
        "motive_claims", "motive_unhedged", "risk_claims", "risk_unhedged", "difference",
    )  # fmt: skip
    if difference is None:
        return None
    verdict, text = say.firmness(view.name, len(firm), len(gained), len(plain), len(feared))
    return view.judged(
        3 if view.state else 7, "commitment", text, (*gained, *feared), verdict,
        numbers={"gain claims": len(gained), "gain claims unhedged": len(firm),
                 "danger claims": len(feared), "danger claims unhedged": len(plain),
                 "difference": difference},
    )  # fmt: skip


def carried(view: View) -> Judgement | None:
    """Judge which point about a state is best supported, and how much has no named source."""
    about = set(claims_of(view.frames, view.state, view.reading))
    points = [
        row
        for row in rows(
            view.profile, "proposition", "says", "claims", "n", "credibility", "verification"
        )
        if about & set(row[2])
    ]
    if not points:
        return None
    # Ties go to the point that more claims support, then to the record's order.
    unit, says, own, n, credibility, stated = min(
        points, key=lambda row: (-row[3], row[4], -len(row[2]))
    )
    unnamed = sum(row[3] == 0 for row in points)
    whom = f" on {view.name}"
    parts: list[Part] = []
    if n == 0:
        parts.append(say.nobody_named(whom, len(points)))
    else:
        said = borrowed(says, 16)
        parts.append(say.best_point(whom, n, said))
        parts += [] if said else [" (", *cited(own), ")."]
        parts += [" The article calls it unverified."] if stated == "stated_unverified" else []
        if len(points) > 1:
            parts.append(f" {say.without_source(unnamed, len(points))}")
    # With a named source somewhere, the judgement stands or falls with that point alone.
    claims = own if n else tuple(claim for row in points for claim in row[2])
    return view.judged(
        4, "support", tuple(parts), claims, f"best {unit} with {min(n, 2)} groups",
        numbers={"points": len(points), "points without a named source": unnamed,
                 "groups behind the best": n, "credibility of the best": credibility},
    )  # fmt: skip


def explained(view: View) -> Judgement | None:
    """Judge which rival explanation has least against it and what separates it from the next."""
    about = set(claims_of(view.frames, view.state, view.reading))
    order = rows(
        scores(view.frames, view.weights, about), "hypothesis", "says", "score", "against", "place"
    )
    if len(order) < 2 or not any(row[2] for row in order):
        return None
    leading = [row[0] for row in order if row[4] == 1]
    evidence = [claim for row in order for claim in row[3]]
    whom = f" on {view.name}" if view.state else ""
    place = 5 if view.state else 8
    figures = {f"score {row[0]}": float(row[2]) for row in order}
    if len(leading) > 1:
        return view.judged(
            place, "hypotheses", say.tied(whom, len(order), leading), evidence,
            f"tie of {listed(sorted(leading))}", numbers=figures,
        )  # fmt: skip
    table = separates(view.frames, view.weights, about)
    apart = [claim for claim, gap in rows(table, "claim", "gap") if gap > 0]
    parts: list[Part] = [say.least_against(whom, len(order), leading[0], borrowed(order[0][1], 18))]
    if apart:
        parts += [say.set_apart(order[1][0], len(apart[:2])), *cited(apart[:2]), "."]
    return view.judged(
        place, "hypotheses", tuple(parts), (*apart, *evidence),
        f"least inconsistent {leading[0]}", numbers=figures,
    )  # fmt: skip


def state_judgements(view: View) -> list[Judgement]:
    """Return everything that may be judged of the view's state, in the order of a brief."""
    found = (gains(view), dangers(view), commitment(view), carried(view), explained(view))
    return [judgement for judgement in found if judgement is not None]
