"""What a finding says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.findings.finding import (
    Agreed,
    Alone,
    Carried,
    Comparisons,
    Entries,
    Finding,
    Firmness,
    Part,
    States,
    Vague,
)
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label, short
from analysis.words import Argument, Messages, about, raised

MOST = 4
"""Gains or dangers that a finding lists; more of them it counts."""


def sentence(study: Study, finding: Finding) -> str:
    """Return what a finding says, in one or two sentences."""
    return " ".join(raised(one) for one in _sentences(study, finding))


def _sentences(study: Study, finding: Finding) -> Iterator[str]:
    words, facts = study.words, finding.facts
    of = about(study.name(finding.state) if finding.state else "")
    match facts:
        case Carried():
            yield _carried(words, facts, of)
        case Agreed(0):
            yield words.message("finding-none-agreed", **of)
        case Agreed(n, points, contested):
            yield words.message(
                "finding-agreed", agreed=words.number(n), points=words.count(points, "point"),
                **of, **words.parted(contested, n),
            )  # fmt: skip
        case Firmness():
            yield _firmness(words, facts, of)
        case Comparisons():
            yield _comparable(words, facts)
            if facts.bare.part:
                yield words.message("finding-bare-figures", **_of(words, facts.bare))
        case Alone(group, unverified):
            label = group_label(study, group)
            yield words.message("finding-without-group", label=label, **_of(words, unverified))
        case States():
            yield _states(study, finding.kind, facts)
        case Entries(entries, whole):
            few = [short(study, entry) for entry in entries] if len(entries) <= MOST else []
            yield words.message(
                f"finding-{finding.kind}", listed=len(few), what=words.listed(few),
                **words.parted(len(entries), whole),
            )  # fmt: skip
        case Vague(phrases):
            low = [lowered(study.records, phrase) for phrase in phrases]
            yield words.message("finding-vague", phrases=words.listed(low))
        case Part():
            yield _part(words, finding.kind, facts)


def _part(words: Messages, kind: str, facts: Part) -> str:
    if kind == "collapsed":
        voices = raised(words.count(facts.whole, "named-voice"))
        groups = words.count(facts.part, "independent-group")
        return words.message("finding-collapsed", voices=voices, groups=groups)
    return words.message(f"finding-{kind}", **_of(words, facts))


def _of(words: Messages, part: Part) -> dict[str, Argument]:
    return words.parted(part.part, part.whole)


def _carried(words: Messages, facts: Carried, of: dict[str, Argument]) -> str:
    every = sum(claims for _, claims in facts.carriers)
    if len(facts.carriers) == 1:
        who = facts.carriers[0][0]
        claims = words.message("finding-every-claim", **of, **words.parted(every, every))
        text = words.message(f"finding-carried-{who}", n=facts.groups, claims=claims)
        return words.message("sentence", text=text)
    parts = [
        words.message(f"finding-carried-{who}", n=facts.groups, claims=words.number(k))
        for who, k in facts.carriers
    ]
    return words.message("finding-carriers", n=every, carriers=words.listed(parts), **of)


def _firmness(words: Messages, facts: Firmness, of: dict[str, Argument]) -> str:
    gains, dangers = facts.gains, facts.dangers
    hedged = Part(0, 1)  # the only claim, and that hedged
    put = words.message(
        "finding-gain-hedged" if gains == hedged else "finding-gains-unhedged", **_of(words, gains)
    )
    tally = "while" if hedged in (gains, dangers) else "against"
    message = (
        "finding-danger-claims" if tally == "against"
        else "finding-danger-hedged" if dangers == hedged
        else "finding-dangers-unhedged"
    )  # fmt: skip
    against = words.message(message, **_of(words, dangers))
    one, other = gains.part / gains.whole, dangers.part / dangers.whole
    verdict = "gains-firmer" if one > other else "dangers-firmer" if one < other else "alike"
    name = str(of["name"])
    return words.message(
        f"finding-{verdict}",
        whose=words.message("possessive", name=name, ends=name[-1:]),
        tally=words.message(f"finding-tally-{tally}", gains=put, dangers=against),
        **of,
    )


def _comparable(words: Messages, facts: Comparisons) -> str:
    pairs = _of(words, facts.pairs)
    if facts.pairs.part == facts.pairs.whole:
        return words.message("finding-comparable", **pairs)
    fields = [words.message(f"finding-field-{field}") for field in facts.fields]
    listed = words.listed(fields, "or")
    why = words.message("finding-fields-differ", n=len(fields), fields=listed)
    message = "finding-some-comparable" if facts.pairs.part else "finding-not-comparable"
    return words.message(message, why=why, **pairs)


def _states(study: Study, kind: str, facts: States) -> str:
    words, names = study.words, [study.name(state) for state in facts.states]
    if kind == "ambiguity":
        counts = [
            words.message(
                "finding-reading", name=name,
                fewest=words.message("number-alone", n=fewest),
                most=words.message("number-alone", n=most),
            )
            for name, (fewest, most) in zip(names, facts.counts, strict=True)
        ]  # fmt: skip
        return words.message("finding-readings", counts=words.listed(counts))
    joint = words.listed(names, "or" if kind == "no-voice" else "and")
    return words.message(f"finding-{kind}", n=len(names), names=joint)
