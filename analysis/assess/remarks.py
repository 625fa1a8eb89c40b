"""The sentences of a finding, one template each, filled from counts and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.wording import (
    count,
    listed,
    number,
    out_of,
    possessive,
    sentence,
    share,
)


def firmness(name: str, firm: int, gains: int, plain: int, dangers: int) -> tuple[str, str]:
    """Say whether gains or dangers are put forward more firmly; return verdict and sentence."""
    whose = f"{possessive(name)} " if name else ""
    one, other = firm / gains, plain / dangers
    tally = f"{_unhedged(firm, gains, 'gain')}, while {_unhedged(plain, dangers, 'danger')}"
    if (firm, gains) != (0, 1) and (plain, dangers) != (0, 1):
        against = f"{_some(plain, dangers)} danger claim{'' if dangers == 1 else 's'}"
        tally = f"{_unhedged(firm, gains, 'gain')}, against {against}"
    if one > other:
        return "gains firmer", f"The article puts {whose}gains more firmly than dangers: {tally}."
    if one < other:
        return "dangers firmer", f"The article puts {whose}dangers more firmly than gains: {tally}."
    return "alike", f"The article puts {whose}gains and dangers with equal firmness: {tally}."


def _unhedged(k: int, n: int, noun: str) -> str:
    if (k, n) == (0, 1):
        return f"the one {noun} claim is hedged"
    claims = f"{_some(k, n)} {noun} claim{'' if n == 1 else 's'}"
    return f"{claims} {'carries' if k <= 1 else 'carry'} no hedge"


def _some(k: int, n: int) -> str:
    if k == n:
        return "the one" if n == 1 else "both" if n == 2 else f"all {number(n)}"
    return f"{number(k) if k else 'none'} of {number(n)}"


def carried_by(name: str, claims: int, carriers: Sequence[tuple[str, str, int]]) -> str:
    """Say who carries how many of the claims; carriers are (who, verb, number)."""
    about = f" about {name}" if name else ""
    if len(carriers) == 1:
        who, carries, _ = carriers[0]
        every = f"{out_of(claims, claims, 'claim')}{about}"
        return sentence(f"{who} {carries} {every}")
    parts = [f"{who} {carries} {number(k)}" for who, carries, k in carriers]
    return f"Of {count(claims, 'claim')}{about}, {listed(parts)}."


def agreed(name: str, points: int, of: int, contested: int) -> str:
    """Say on how many points two independent groups say the same."""
    about = f" about {name}" if name else ""
    if points == 0:
        return f"No point{about} is asserted by two independent groups."
    lead = f"Two independent groups assert the same on {number(points)} of {count(of, 'point')}"
    tail = ""
    if contested:
        whole = {points: "it is" if points == 1 else "all are"}
        verb = whole.get(contested, f"{number(contested)} of them {_are(contested)}")
        tail = f"; {verb} contradicted or called unverified"
    return f"{lead}{about}{tail}."


def _are(n: int) -> str:
    return "is" if n == 1 else "are"


def bare_figures(bare: int, figures: int) -> str:
    """Say how many figures lack what a comparison needs."""
    lack = "lacks" if bare == 1 else "lack"
    return sentence(f"{out_of(bare, figures, 'figure')} {lack} a place, a time or a stated unit")


def without_group(label: str, points: int, unverified: int) -> str:
    """Say what one independent group alone stands behind."""
    have = "has" if points == 1 else "have"
    lost = f"Without {label}, {count(points, 'point')} {have} no named source left"
    if points == 1:
        return f"{lost}; the article {'calls it' if unverified else 'does not call it'} unverified."
    if unverified == 0:
        return f"{lost}; the article calls none of them unverified."
    whole = {points: "both" if points == 2 else f"all {number(points)}"}
    part = whole.get(unverified, number(unverified))
    return f"{lost}; the article calls {part} of them unverified."


def comparable(pairs: int, fit: int, fields: Sequence[str]) -> str:
    """Say how many pairs of figures are comparable and what keeps the others apart."""
    of = f"Of {count(pairs, 'pair')} of figures"
    one = "The article’s one pair of figures is"
    differ = "differ or are" if len(fields) > 1 else "differs or is"
    why = f"{listed(fields, 'or')} {differ} not given"
    if fit == pairs:
        lead = one if pairs == 1 else f"{of}, {share(fit, pairs, '', 'is', 'are')}"
        return f"{lead} comparable. No trend follows from them."
    if fit:
        some = f"only {number(fit)} {'is' if fit == 1 else 'are'} comparable"
        return f"{of}, {some}; elsewhere {why}. No total follows from them."
    lead = f"{one} not" if pairs == 1 else f"{of}, none is"
    return f"{lead} comparable: {why}. No total and no trend follows from them."


def settled(claims: int, presupposed: int) -> str:
    """Say how many claims stand as settled although the article calls the matter unverified."""
    text = (
        f"{sentence(count(claims, 'claim'))[:-1]} {'is' if claims == 1 else 'are'} put as settled "
        "while the article itself calls the matter unverified"
    )
    if presupposed and claims > 1:
        whole = "both" if presupposed == claims == 2 else number(presupposed)
        text += f"; {whole} of them {'is' if presupposed == 1 else 'are'} taken for granted"
    elif presupposed:
        text += "; it is taken for granted"
    return text + "."
