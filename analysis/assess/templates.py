"""The sentences of a judgement, one or a few messages each, filled from counts and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.wording import (
    about,
    any_of,
    count,
    listed,
    parted,
    raised,
    sentence,
)
from analysis.words import say
from analysis.words.rich_text import RichText, rich_message


def stands_to_gain(name: str, domains: Sequence[str]) -> str:
    """Say in which domains a state stands to gain."""
    return say("judgement-gains", name=name, n=len(domains), domains=_domains(domains))


def _domains(domains: Sequence[str]) -> str:
    return listed([say(f"term-domain-{domain}") for domain in domains])


def given_by(givers: Sequence[str], given: int, gains: int) -> str:
    """Say who gives how many of the gains."""
    return sentence(
        say("judgement-given", givers=listed(givers), count=len(givers), **parted(given, gains))
    )


def on_whose_word(backing: Sequence[int]) -> str:
    """Say how many gains have two independent groups behind them, and how many have none."""
    total = len(backing)
    agreed, alone, bare = (
        sum(n >= 2 for n in backing), sum(n == 1 for n in backing), sum(n == 0 for n in backing)
    )  # fmt: skip
    if bare == total:
        return no_source_behind(any_of(total, total, "gain"))
    if total == 1:
        return say("judgement-one-gain", agreed=agreed)
    if agreed == 0:
        return say("judgement-gains-alone", n=bare)
    if agreed == total:
        return say("judgement-gains-all-agreed", **parted(agreed, total))
    others = [
        say(message, n=n)
        for n, message in ((alone, "judgement-have-one-group"), (bare, "judgement-have-no-source"))
        if n
    ]
    return say("judgement-gains-agreed", others=listed(others), **parted(agreed, total))


def no_source_behind(what: str) -> str:
    """Say that no named source stands behind something, which is worded as after a negation."""
    return say("no-source-behind", what=what)


def bears(name: str, risks: int, fewest: int, most: int, hedged: int) -> str:
    """Say how many risks a state bears, under which readings, and how many are hedged."""
    return say(
        "judgement-risks",
        readings="apart" if fewest < most else "alike",
        fewest=say("number-alone", n=fewest),
        most=say("number", n=most),
        **about(name),
        **parted(hedged, risks),
    )


def read_as(words: str, alike_ones: int, worded: int, risks: int, *, alike: bool) -> str:
    """Say what the public reads into the hedge words that most risks share; no stop at the end."""
    whom = "it" if worded == 1 else "each" if alike else "them"
    read = say("judgement-read", whom=whom, n=alike_ones, words=words)
    if worded == risks:
        return say("judgement-read-all", read=read)
    return raised(say("judgement-read-some", read=read, **parted(worded, risks)))


def read_apart(risks: int, which: RichText, words: str) -> RichText:
    """Say what the public reads into the hedge words of risks that differ; no stop at the end."""
    return rich_message("judgement-read-apart", n=risks, which=which, words=words)


def ranking(ranked: int, risks: int, *, apart: bool) -> str:
    """Say how far the risks can be ranked."""
    if ranked:
        return say("judgement-ranked", **parted(ranked, risks * (risks - 1) // 2))
    return say("judgement-not-ranked" if apart else "judgement-not-ranked-by-words")


def nobody_named(name: str, points: int) -> str:
    """Say that nothing about a state has even one named source."""
    return say("judgement-nobody-named", name=name, **parted(points, points))


def best_point(name: str, groups: int, said: str | None, own: RichText) -> RichText:
    """Say how many groups stand behind the best supported point, in its words or by its claims."""
    if said:
        return (say("judgement-best-point", n=groups, point=said, **about(name)),)
    return rich_message("judgement-best-point-cited", n=groups, claims=own, **about(name))


def as_firm(others: int, claims: RichText) -> RichText:
    """Say which claims belong to further points with two groups."""
    lead = raised(count(others, "other"))
    return rich_message("judgement-as-firm", n=others, others=lead, claims=claims)


def less_firm(rest: int, points: int) -> str:
    """Say how many points have less behind them."""
    return say("judgement-less-firm", n=points, k=rest, rest=say("number", n=rest))


def leans_on(label: str, points: int, unverified: int, agreed: int) -> str:
    """Say on whose word alone most points stand."""
    return say("judgement-leans-on", label=label, agreed=agreed, **parted(unverified, points))


def without_source(unnamed: int, points: int) -> str:
    """Say how many points have no named source."""
    if unnamed == 0:
        return say("judgement-all-sourced")
    return no_source_behind(any_of(unnamed, points, "point"))


def least_against(weighed: int, lead: str) -> str:
    """Say which explanation has least against it."""
    return say("judgement-least-against", n=weighed, lead=lead)


def set_apart(claims: RichText, n: int, next_one: str) -> RichText:
    """Say which claims set the leading explanation apart from the next one."""
    return rich_message("judgement-set-apart", n=n, claims=claims, next=next_one)


def lead_holds() -> str:
    """Say that the lead does not hang on what is unverified."""
    return say("judgement-lead-holds")


def lead_unverified(level: int, weighed: int) -> str:
    """Say that the lead hangs on what is unverified, and how many are level without it."""
    if level == 0:
        return say("judgement-lead-unverified")
    return say("judgement-lead-level", **parted(level, weighed))


def lead_passes(names: Sequence[str]) -> str:
    """Say who leads once the unverified is left out."""
    return say("judgement-lead-passes", n=len(names), names=listed(names))


def tied(weighed: int, names: Sequence[str]) -> str:
    """Say that the article does not separate the leading explanations."""
    return say("judgement-tied", n=weighed, names=listed(names))


def stakes(gainers: Sequence[tuple[str, int]], bearers: Sequence[tuple[str, int]]) -> str:
    """Say who stands to gain, in how many domains, and on whom how many risks fall."""
    gaining = [
        say("judgement-stakes-gainer" if place else "judgement-stakes-first", name=name, n=n)
        for place, (name, n) in enumerate(gainers[:3])
    ]
    bearing = [say("judgement-stakes-bearer", name=name, n=n) for name, n in bearers[:3]]
    who = "both" if gainers and bearers else "gainers" if gainers else "bearers"
    return say(
        "judgement-stakes",
        who=who,
        gainers=listed([*gaining, *_rest(len(gainers) - 3)]),
        bearers=listed([*bearing, *_rest(len(bearers) - 3)]),
    )


def _rest(n: int) -> list[str]:
    return [count(n, "other")] if n > 0 else []


def figures(**numbers: float) -> dict[str, float]:
    """Return the figures behind a judgement by their names in words."""
    return {
        say(f"judgement-number-{name.replace('_', '-')}"): number
        for name, number in numbers.items()
    }


def gains_verdict(domains: Sequence[str], groups: int, hedged: str) -> str:
    """Say in a line in what one gains, on how many independent words, and how many are hedged."""
    return say(
        "verdict-gains",
        domains=_domains(sorted(domains)),
        groups=say("verdict-groups", n=groups),
        hedged=hedged,
    )


def risks_verdict(hedged: str, ranked: int) -> str:
    """Say in a line how many risks are hedged, and whether any pair is ranked."""
    return say("verdict-risks", hedged=hedged, ranked=ranked)


def best_point_verdict(groups: int, point: str) -> str:
    """Say in a line which point is best supported."""
    return say("verdict-best-point", groups=say("verdict-groups", n=groups), point=point)


def who_gains_and_bears(gaining: Sequence[str], bearing: Sequence[str]) -> str:
    """Say in a line who gains and who bears risks, all by name."""
    return say(
        "verdict-stakes",
        gains=say("verdict-gain", n=len(gaining), names=listed(gaining)),
        bears=say("verdict-bear", n=len(bearing), names=listed(bearing)),
    )


def least(leading: Sequence[str]) -> str:
    """Say in a line which explanations have least against them."""
    return say("verdict-least", n=len(leading), names=listed(leading))
