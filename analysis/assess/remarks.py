"""The sentences of a finding, one message each, filled from counts and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.wording import about, count, listed, parted, possessive, raised, sentence
from analysis.words import say


def firmness(name: str, firm: int, gains: int, plain: int, dangers: int) -> tuple[str, str]:
    """Say whether gains or dangers are put forward more firmly; return verdict and sentence."""
    one, other = firm / gains, plain / dangers
    if (firm, gains) == (0, 1):
        put = say("finding-gain-hedged")
    else:
        put = say("finding-gains-unhedged", **parted(firm, gains))
    if (0, 1) not in {(firm, gains), (plain, dangers)}:
        tally = "finding-tally-against"
        against = say("finding-danger-claims", **parted(plain, dangers))
    else:
        tally = "finding-tally-while"
        if (plain, dangers) == (0, 1):
            against = say("finding-danger-hedged")
        else:
            against = say("finding-dangers-unhedged", **parted(plain, dangers))
    verdict = "gains firmer" if one > other else "dangers firmer" if one < other else "alike"
    text = say(
        f"finding-{verdict.replace(' ', '-')}",
        whose=possessive(name),
        tally=say(tally, gains=put, dangers=against),
        **about(name),
    )
    return verdict, text


def carried_by(name: str, claims: int, carriers: Sequence[tuple[str, int, int]]) -> str:
    """Say who carries how many of the claims.

    Carriers are (who, how many of them, claims); who is article, unnamed, ungrouped or groups.
    """
    if len(carriers) == 1:
        who, n, _ = carriers[0]
        every = say("finding-every-claim", **about(name), **parted(claims, claims))
        return sentence(say(f"finding-carried-{who}", n=n, claims=every))
    parts = [
        say(f"finding-carried-{who}", n=n, claims=say("number", n=k)) for who, n, k in carriers
    ]
    return say("finding-carriers", n=claims, carriers=listed(parts), **about(name))


def agreed(name: str, points: int, of: int, contested: int) -> str:
    """Say on how many points two independent groups say the same."""
    if points == 0:
        return say("finding-none-agreed", **about(name))
    return say(
        "finding-agreed",
        agreed=say("number", n=points),
        points=count(of, "point"),
        **about(name),
        **parted(contested, points),
    )


def bare_figures(bare: int, figures: int) -> str:
    """Say how many figures lack what a comparison needs."""
    return raised(say("finding-bare-figures", **parted(bare, figures)))


def without_group(label: str, points: int, unverified: int) -> str:
    """Say what one independent group alone stands behind."""
    return say("finding-without-group", label=label, **parted(unverified, points))


def comparable(pairs: int, fit: int, fields: Sequence[str]) -> str:
    """Say how many pairs of figures are comparable and what keeps the others apart."""
    if fit == pairs:
        return say("finding-comparable", **parted(fit, pairs))
    apart = [say(f"finding-field-{field}") for field in fields]
    why = say("finding-fields-differ", n=len(apart), fields=listed(apart, "or"))
    message = "finding-some-comparable" if fit else "finding-not-comparable"
    return say(message, why=why, **parted(fit, pairs))


def settled(claims: int, presupposed: int) -> str:
    """Say how many claims stand as settled although the article calls the matter unverified."""
    return raised(say("finding-settled", **parted(presupposed, claims)))
