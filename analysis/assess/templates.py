"""The sentences of a judgement, one template each, filled from counts and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.wording import (
    any_of,
    count,
    listed,
    number,
    out_of,
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


def on_whose_word(backing: Sequence[int], noun: str) -> str:
    """Say how many things have two independent groups behind them, and how many have none."""
    total = len(backing)
    agreed, alone, bare = (
        sum(n >= 2 for n in backing), sum(n == 1 for n in backing), sum(n == 0 for n in backing)
    )  # fmt: skip
    if bare == total:
        return f"No named source stands behind {any_of(total, total, noun)}."
    if total == 1:
        return "Two independent groups say so." if agreed else "One independent group says so."
    if agreed == 0:
        rest = f"; {number(bare)} {'has' if bare == 1 else 'have'} no named source" if bare else ""
        return f"No {noun} has more than one independent group behind it{rest}."
    lead = f"Two independent groups agree on {out_of(agreed, total, noun)}"
    if agreed == total:
        return f"{lead}."
    others = [
        text
        for n, text in (
            (alone, f"{number(alone)} {'has' if alone == 1 else 'have'} one group"),
            (bare, f"{number(bare)} {'has' if bare == 1 else 'have'} no named source"),
        )
        if n
    ]
    return f"{lead}; {listed(others)}."


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


def read_as(words: str, alike_ones: int, worded: int, risks: int, *, alike: bool) -> str:
    """Say what the public reads into the hedge words that most risks share; no stop at the end."""
    if risks == 1:
        return f"As the public reads such wording, it is {words}"
    whom = "each is" if alike else "one is" if alike_ones == 1 else f"{number(alike_ones)} are"
    if worded == risks:
        return f"As the public reads such wording, {whom} {words}"
    carry = share(worded, risks, "", "carries", "carry").replace(" s ", " ")
    lead = f"{carry[:1].upper()}{carry[1:]} a likelihood word; as the public reads it"
    return f"{lead}, {'it is' if worded == 1 else whom} {words}"


def ranking(ranked: int, risks: int, *, apart: bool) -> str:
    """Say how far the risks can be ranked."""
    if ranked:
        pairs = share(ranked, risks * (risks - 1) // 2, "pair", "is", "are")
        return sentence(f"only {pairs} ranked")
    if apart:
        return "Wording and impact together rank none above another."
    return "Hedge words alone rank none above another."


def nobody_named(name: str, points: int) -> str:
    """Say that nothing about a state has even one named source."""
    where = "in the article’s own voice or on unnamed sources"
    if points == 1:
        return f"The one point on {name} has no named source; it stands {where}."
    lead = f"Nothing that the article tells of {name} has even one named source"
    return f"{lead}; {out_of(points, points, 'point')} stand {where}."


def best_point(name: str, groups: int, said: str | None) -> str:
    """Say how many groups stand behind the best supported point; without a stop if not cited."""
    whom = f" on {name}" if name else ""
    lead = f"The best supported point{whom} has {count(groups, 'independent group')} behind it"
    return f"{lead}: {said}." if said else lead


def as_firm(others: int) -> str:
    """Introduce the claims of further points with two groups."""
    return f" {count(others, 'other')[:1].upper()}{count(others, 'other')[1:]} " + (
        "has two groups behind it as well, unchallenged: "
        if others == 1
        else "have two groups behind them as well, unchallenged: "
    )


def less_firm(rest: int, points: int) -> str:
    """Say how many points have less behind them."""
    have = "has" if rest == 1 else "have"
    return f"The remaining {number(rest)} of {count(points, 'point')} {have} less."


def leans_on(label: str, points: int, unverified: int) -> str:
    """Say on whose word alone most points stand."""
    lead = "No point has two independent groups behind it. The largest share of what is sourced"
    alone = f"{lead} rests on {label} alone: {count(points, 'point')}"
    if unverified == 0:
        return f"{alone}."
    if points == 1:
        return f"{alone}, which the article calls unverified."
    whole = {points: "both" if points == 2 else f"all {number(points)}"}
    return f"{alone}, {whole.get(unverified, number(unverified))} of them called unverified."


def without_source(unnamed: int, points: int) -> str:
    """Say how many points have no named source."""
    if unnamed == 0:
        return "Every point has a named source."
    return f"No named source stands behind {any_of(unnamed, points, 'point')}."


def least_against(name: str, weighed: int, lead: str) -> str:
    """Say which explanation has least against it."""
    of = _weighed(name, weighed)
    return f"{of}, {lead} has the least against it."


def _weighed(name: str, weighed: int) -> str:
    of = f"of {number(weighed)} explanations"
    return f"On the claims about {name}, {of}" if name else f"O{of[1:]}"


def set_apart(next_one: str, claims: int) -> str:
    """Say from which explanation some claims, named before, set the leading one apart."""
    return f" {'sets' if claims == 1 else 'set'} it apart from {next_one}."


def lead_holds() -> str:
    """Say that the lead does not hang on what is unverified."""
    return "The lead holds without the claims that the article calls unverified."


def lead_unverified(level: int, weighed: int) -> str:
    """Say that the lead hangs on what is unverified, and how many are level without it."""
    lead = "The lead rests wholly on claims that the article calls unverified"
    if level == 0:
        return f"{lead}."
    whole = {weighed: "both" if weighed == 2 else f"all {number(weighed)}"}
    return f"{lead}; on the rest, {whole.get(level, number(level))} are level."


def lead_passes(names: Sequence[str]) -> str:
    """Say who leads once the unverified is left out."""
    verb = "leads" if len(names) == 1 else "lead"
    return f"Without the claims that the article calls unverified, {listed(names)} {verb}."


def tied(name: str, weighed: int, names: Sequence[str]) -> str:
    """Say that the article does not separate the leading explanations."""
    lead = f"{_weighed(name, weighed)}, {listed(names)} have equally little"
    return f"{lead} against them. Nothing separates them."


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


def who_gains_and_bears(gaining: Sequence[str], bearing: Sequence[str]) -> str:
    """Say in a line who gains and who bears risks, all by name."""
    parts = []
    for names, verb in ((gaining, "gain"), (bearing, "bear")):
        things = " risks" if verb == "bear" else ""
        who = listed(names) if names else "nobody"
        parts.append(f"{who} {verb if len(names) > 1 else verb + 's'}{things}")
    return "; ".join(parts)


def least(leading: Sequence[str]) -> str:
    """Say in a line which explanations have least against them."""
    return f"{'equally little' if len(leading) > 1 else 'least'} against {listed(leading)}"


def _rest(n: int) -> list[str]:
    return [count(n, "other")] if n > 0 else []
