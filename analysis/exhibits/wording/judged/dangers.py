"""What a judgement of dangers by their wording states, as running text."""

from __future__ import annotations

from analysis.assess.judgements.dangers import Estimate, Wording
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import group_label, likelihood, short, voice_label
from analysis.words import about, figure

_MOST = 4
"""Pairs of dangers whose order is told."""


def _wording(study: Study, answer: Wording, name: str) -> RichText:
    words, n = study.words, len(answer.risks)
    order = _order(study, answer)
    if not answer.estimates:
        return (words.message(
            "judgement-wording-none", n=n, why=_why_unfixed(study, answer), order=order,
            ranked=len(answer.ranked), **about(name),
        ),)  # fmt: skip
    estimates = words.listed([_estimate(study, one) for one in answer.estimates])
    rest = ""
    if answer.open:
        rest = words.message(
            "judgement-wording-rest", risks=_rest(study, answer), why=_why_unfixed(study, answer)
        )
    return (words.message("judgement-wording", n=n, given=estimates, rest=rest),)


def _rest(study: Study, answer: Wording) -> str:
    if len(answer.open) == 1 or len(answer.open) < len(answer.risks) / 2:
        return study.words.listed([short(study, risk) for risk in answer.open])
    return study.words.message("judgement-wording-others")


def _estimate(study: Study, one: Estimate) -> str:
    words = study.words
    risks = words.listed([short(study, risk) for risk in one.risks])
    if one.voice is None:
        who = words.message("judgement-article")
    else:
        voice = study.voices[one.voice]
        label = group_label(study, voice.group) if voice.group else voice_label(voice.name)
        who = words.message("judgement-estimate-of", who=label)
    text = likelihood(study, one.likelihood)
    return words.message("judgement-estimate", n=len(one.risks), risks=risks, said=text, who=who)


def _why_unfixed(study: Study, answer: Wording) -> str:
    words = study.words
    read = words.listed([
        words.message(
            "judgement-read", words=words.listed([words.quoted(word) for word in one.words]),
            low=figure(one.low), high=figure(one.high),
        )
        for one in answer.unfixed
    ])  # fmt: skip
    if not read:
        return words.message("judgement-unsurveyed", of="all", risks="", n=0)
    bare = [risk for risk in answer.open if risk in answer.bare]
    rest = words.message(
        "judgement-unsurveyed", of="some", n=len(bare),
        risks=words.listed([short(study, risk) for risk in bare]),
    ) if bare else ""  # fmt: skip
    return words.message("judgement-unfixed", read=read) + rest


def _order(study: Study, answer: Wording) -> str:
    words = study.words
    if not answer.ranked:
        return ""
    pairs = [
        words.message("judgement-outranks", one=short(study, one), other=short(study, other))
        for one, other in answer.ranked[:_MOST]
    ]
    return words.message("judgement-order", pairs=words.listed(pairs))


def _worded(study: Study, row: Verdict) -> str:
    words, n = study.words, len(row.names)
    fixed = words.listed([short(study, risk) for risk in row.names])
    return words.message("verdict-wording", n=n, risks=fixed, ranked=len(row.marks))


STATEMENTS = {Wording: _wording}
VERDICTS = {"wording": _worded}
