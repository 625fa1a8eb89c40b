"""The sentences of a judgement, one template each, filled from counts and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.judgement import Likelihood
from analysis.assess.wording import (
    any_of,
    count,
    listed,
    number,
    out_of,
    possessive,
    sentence,
    share,
)


def stands_to_gain(name: str, domains: Sequence[str]) -> str:
    """Say in which domains a state stands to gain."""
    where = count(len(domains), "domain")
    return f"On the article’s account {name} stands to gain in {where}: {listed(domains)}."


def given_by(givers: Sequence[str], given: int, gains: int) -> str:
    """Say who gives how many of the gains."""
    what = "it" if gains == 1 else out_of(given, gains, "gain")
    return sentence(f"{listed(givers)} {'gives' if len(givers) == 1 else 'give'} {what}")


def on_whose_word(groups: int, named: int, claims: int, hedged: int) -> str:
    """Say how many independent groups stand behind some claims and how many are hedged."""
    if hedged in {0, claims}:
        tail = "none of it is hedged" if not hedged else "all of it is hedged"
    else:
        tail = (
            f"{number(hedged)} of {count(claims, 'claim')} {'is' if hedged == 1 else 'are'} hedged"
        )
    if groups == 0:
        return sentence(f"no named source says so, and {tail}")
    who = count(groups, "independent group")
    if named == claims:
        return sentence(f"{who} {'says' if groups == 1 else 'say'} so, and {tail}")
    backs = "backs" if groups == 1 else "back"
    return sentence(f"{who} {backs} {number(named)} of {count(claims, 'claim')}; {tail}")


def bears(name: str, risks: int, fewest: int, most: int, hedged: int) -> str:
    """Say how many risks a state bears, under which readings, and how many are hedged."""
    span = f"{number(fewest) if fewest else 'none'} to {number(most)}"
    other = f" ({span} under other readings)" if fewest < most else ""
    whole = {0: "none", risks: "both" if risks == 2 else "all"}
    if risks == 1:
        tail = "hedged" if hedged else "stated without a hedge"
    else:
        tail = f"{whole.get(hedged) or f'{number(hedged)} of them'} hedged"
    lead = f"On the article’s account {name} bears" if name else "The article lays out"
    return f"{lead} {count(risks, 'risk')}{other}, {tail}."


def read_as(likelihood: Likelihood, *, alike: bool, one: bool) -> str:
    """Say what the public reads into the hedge words of one or more risks."""
    whom = "it is" if one else "each is" if alike else "together they span"
    return f"As the public reads such wording, {whom} {likelihood.words}."


def ranking(ranked: int, risks: int, *, apart: bool) -> str:
    """Say how far the risks can be ranked."""
    if ranked:
        pairs = share(ranked, risks * (risks - 1) // 2, "pair", "is", "are")
        return sentence(f"only {pairs} ranked")
    if apart:
        return "Wording and impact together rank none above another."
    return "Wording alone ranks none above another."


def firmness(name: str, firm: int, gains: int, plain: int, dangers: int) -> tuple[str, str]:
    """Say whether gains or dangers are put forward more firmly; return verdict and sentences."""
    whose = f"{possessive(name)} " if name else ""
    one, other = firm / gains, plain / dangers
    tally = f"{_unhedged(firm, gains, 'gain')}, while {_unhedged(plain, dangers, 'danger')}"
    if (firm, gains) != (0, 1) and (plain, dangers) != (0, 1):
        against = f"{_some(plain, dangers)} danger claim{'' if dangers == 1 else 's'}"
        tally = f"{_unhedged(firm, gains, 'gain')}, against {against}"
    if one > other:
        lead = f"The article puts {whose}gains more firmly than the dangers"
        return "gains firmer", f"{lead}: {tally}. Wording does not make the dangers smaller."
    if one < other:
        lead = f"The article puts {whose}dangers more firmly than the gains"
        return "dangers firmer", f"{lead}: {tally}. Wording does not make the dangers greater."
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


def nobody_named(whom: str, points: int) -> str:
    """Say that no point about a state has a named source."""
    where = "in the article’s own voice or on unnamed sources"
    if points == 1:
        return f"The one point{whom} has no named source; it stands {where}."
    return f"No point{whom} has a named source; {out_of(points, points)} stand {where}."


def best_point(whom: str, groups: int, said: str | None) -> str:
    """Say how many groups stand behind the best supported point; without a stop if not cited."""
    lead = f"The best supported point{whom} has {count(groups, 'independent group')} behind it"
    return f"{lead}: {said}." if said else lead


def without_source(unnamed: int, points: int) -> str:
    """Say how many points have no named source."""
    if unnamed == 0:
        return "Every point has a named source."
    return f"No named source stands behind {any_of(unnamed, points, 'point')}."


def least_against(whom: str, weighed: int, name: str, said: str | None) -> str:
    """Say which explanation has least against it."""
    lead = f"Of {number(weighed)} explanations weighed against the claims{whom}, {name}"
    return f"{lead} has the least against it{f': {said}' if said else ''}."


def set_apart(next_one: str, claims: int) -> str:
    """Introduce the claims that separate the least inconsistent explanation from the next."""
    return f" What sets it apart from {next_one} {'is' if claims == 1 else 'are'} "


def tied(whom: str, weighed: int, names: Sequence[str]) -> str:
    """Say that the article does not separate the leading explanations."""
    lead = f"Of {number(weighed)} explanations weighed against the claims{whom}"
    return f"{lead}, {listed(names)} have equally little against them. Nothing separates them."


def stakes(gainers: Sequence[tuple[str, int]], bearers: Sequence[tuple[str, int]]) -> str:
    """Say who stands to gain, in how many domains, and on whom how many risks fall."""
    text = []
    if gainers:
        (first, n), *others = gainers[:3]
        who = [f"{first} stands to gain in {count(n, 'domain')}"]
        who += [f"{name} in {number(k)}" for name, k in others]
        text.append(listed([*who, *_rest(len(gainers) - 3)]))
    if bearers:
        who = [f"{name} ({number(k)})" for name, k in bearers[:3]]
        text.append(f"risks fall on {listed([*who, *_rest(len(bearers) - 3)])}")
    return f"On the article’s account {'; '.join(text)}."


def _rest(n: int) -> list[str]:
    return [count(n, "other")] if n > 0 else []


def carried_by(claims: int, carriers: Sequence[tuple[str, str, int]]) -> str:
    """Say who carries how many of the claims; carriers are (who, verb, number)."""
    parts = [f"{who} {carries} {number(k)}" for who, carries, k in carriers]
    return f"Of {count(claims, 'claim')}, {listed(parts)}."


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
